// More things that had only drawings: scissors, anchors, wheels, skulls, hearts, gears, bells, backpacks, shells, nests, yarn, logs, hay, television sets, envelopes, boxes.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import {
  backpack,
  box,
  crate,
  envelope,
  hay,
  log,
  nest,
  shell,
  stump,
  television,
  wood,
  yarn,
} from './house-things.ts'

/** Words, builder, own colour, and the length that the height stands for where it isn't how tall the thing is. */
export type CurioKind = readonly [RegExp, (w: Workpiece, color: Rgb) => void, string, number?]

const iron = (w: Workpiece, c: Rgb | string = '#4a4e54'): Brush => brush(w, finish.steel, c)

const scissors = (w: Workpiece, c: Rgb): void => {
  for (const s of [-1, 1])
    w.placed({ at: [0, 0.04 + 0.02 * s, 0], yaw: s * 0.28 }, () => {
      brush(w, finish.chrome, '#c8ccd2').placed({ pitch: 0 }, () =>
        brush(w, finish.chrome, '#c8ccd2').plan(
          [
            [-0.04, -0.06],
            [0.5, -0.012],
            [0.52, 0.01],
            [0, 0.05],
          ],
          -0.012,
          0.012,
          0.004,
        ),
      )
      brush(w, finish.plastic, c).tube(
        Array.from(
          { length: 25 },
          (_, i): Vec3 => [
            -0.3 + 0.16 * Math.cos((i / 24) * 6.2832),
            0,
            s * 0.06 + 0.1 * Math.sin((i / 24) * 6.2832),
          ],
        ),
        0.03,
        8,
      )
      brush(w, finish.plastic, c).rod([-0.16, 0, s * 0.04], [0, 0, 0], 0.035, 0.03, 8)
    })
  iron(w).rod([0.02, 0, 0], [0.02, 0.09, 0], 0.024, 0.024, 12)
}

const anchor = (w: Workpiece, c: Rgb): void => {
  const b = iron(w, c)
  b.rod([0, 0.1, 0], [0, 0.86, 0], 0.05, 0.04, 12)
  b.rod([-0.24, 0.72, 0], [0.24, 0.72, 0], 0.036, 0.036, 10)
  for (const s of [-1, 1]) {
    b.ball([s * 0.25, 0.72, 0], 0.055)
    b.tube(
      [
        [0, 0.06, 0],
        [s * 0.24, 0.1, 0],
        [s * 0.4, 0.28, 0],
        [s * 0.43, 0.38, 0],
      ],
      [0.07, 0.055, 0.04, 0.03],
      12,
    )
    b.slab(
      [
        [s * 0.43, 0.5],
        [s * 0.53, 0.3],
        [s * 0.33, 0.32],
      ],
      -0.03,
      0.03,
      0.01,
    )
  }
  b.tube(
    Array.from(
      { length: 25 },
      (_, i): Vec3 => [
        0.08 * Math.cos((i / 24) * 6.2832),
        0.92 + 0.08 * Math.sin((i / 24) * 6.2832),
        0,
      ],
    ),
    0.024,
    8,
  )
}

const hoop = (r: number, y: number): Vec3[] =>
  Array.from(
    { length: 49 },
    (_, i): Vec3 => [r * Math.cos((i / 48) * 6.2832), y + r * Math.sin((i / 48) * 6.2832), 0],
  )

const helm = (w: Workpiece, c: Rgb): void => {
  const b = wood(w, c)
  b.tube(hoop(0.34, 0.5), 0.045, 12)
  b.shade(0.8).tube(hoop(0.34, 0.5), 0.03, 8)
  b.rod([0, 0.5, -0.06], [0, 0.5, 0.06], 0.1, 0.1, 24)
  brush(w, finish.gold, '#d8b04a').ball([0, 0.5, 0.06], [0.05, 0.05, 0.03])
  round(8, (a) => {
    const at = (r: number): Vec3 => [r * Math.cos(a), 0.5 + r * Math.sin(a), 0]
    b.rod(at(0.09), at(0.34), 0.022, 0.026, 8)
    b.tube([at(0.36), at(0.41), at(0.46), at(0.5)], [0.02, 0.034, 0.026, 0.018], 10)
  })
}

const tyre = (w: Workpiece): void => {
  w.placed({ at: [0, 0.5, 0] }, () => {
    brush(w, { ...finish.rubber, scale: 30, relief: 0.2 }, '#1c1c1e').latheZ(
      '0.3,-.13 .44,-.14 .5,-.09 .5,.09 .44,.14 .3,.13',
      48,
    )
    brush(w, finish.chrome, '#b8bcc2').latheZ('0.01,.04 .1,.07 .28,.06 .3,.13', 40)
    round(44, (a) =>
      brush(w, finish.rubber, '#121214').placed({ roll: a }, () =>
        brush(w, finish.rubber, '#121214').box([0.485, -0.02, -0.1], [0.508, 0.02, 0.1]),
      ),
    )
    round(5, (a) =>
      brush(w, finish.chrome, '#d0d4d8').rod(
        [0.08 * Math.cos(a), 0.08 * Math.sin(a), 0.07],
        [0.29 * Math.cos(a), 0.29 * Math.sin(a), 0.08],
        0.04,
        0.05,
        8,
      ),
    )
  })
}

const skull = (w: Workpiece, c: Rgb): void => {
  const bone = brush(w, { ...finish.plaster, roughness: 0.6 }, c)
  bone.ball([0, 0.66, -0.06], [0.36, 0.34, 0.44], undefined, 30)
  bone.ball([0, 0.46, 0.18], [0.27, 0.22, 0.24], undefined, 24)
  bone.ball([0, 0.24, 0.22], [0.2, 0.17, 0.2], undefined, 20)
  bone.ball([0, 0.1, 0.2], [0.19, 0.1, 0.2], undefined, 20)
  const dark = brush(w, { roughness: 0.95, f0: 0 }, '#17120e')
  for (const s of [-1, 1]) {
    dark.ball([s * 0.145, 0.54, 0.33], [0.095, 0.085, 0.09], undefined, 18)
    bone.tube(
      [
        [s * 0.3, 0.48, 0.14],
        [s * 0.27, 0.42, 0.28],
        [s * 0.14, 0.4, 0.39],
      ],
      [0.05, 0.06, 0.05],
      10,
    )
    bone.tube(
      [
        [s * 0.25, 0.4, -0.02],
        [s * 0.22, 0.2, 0.06],
        [s * 0.14, 0.06, 0.24],
      ],
      [0.06, 0.06, 0.06],
      10,
    )
  }
  dark.slab(
    [
      [-0.055, 0.36],
      [0.055, 0.36],
      [0, 0.49],
    ],
    0.36,
    0.425,
  )
  for (let i = 0; i < 8; i++) {
    const a = -0.62 + i * 0.177
    bone.shade(1.06).block([0.2 * Math.sin(a), 0.18, 0.21 + 0.2 * Math.cos(a)], 0.042, 0.07, 0.04)
    bone.shade(1.02).block([0.2 * Math.sin(a), 0.1, 0.205 + 0.2 * Math.cos(a)], 0.04, 0.065, 0.04)
    dark.block([0.2 * Math.sin(a) + 0.022, 0.1, 0.222 + 0.2 * Math.cos(a)], 0.006, 0.15, 0.02)
  }
}

const heart = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.15, f0: 0.06 }, c).skin(60, 24, (u, v) => {
    const [a, b] = [u * 6.2832, (v - 0.5) * Math.PI]
    const [x, y] = [
      0.52 * Math.sin(a) ** 3,
      0.42 * Math.cos(a) -
        0.16 * Math.cos(2 * a) -
        0.065 * Math.cos(3 * a) -
        0.03 * Math.cos(4 * a),
    ]
    const k = Math.cos(b) ** 0.7
    return [x * k, 0.54 + y * k, 0.26 * Math.sin(b)]
  })
}

const gear = (w: Workpiece, c: Rgb): void => {
  const wheel = (at: Vec3, r: number, teeth: number, turn: number): void => {
    const outline = Array.from({ length: teeth * 4 }, (_, i): readonly [number, number] => {
      const a = ((i + 0.5) / (teeth * 4)) * 6.2832 + turn
      const k = i % 4 < 2 ? r : r * 0.84
      return [k * Math.cos(a), k * Math.sin(a)]
    })
    w.placed({ at }, () => {
      const m = brush(w, { ...finish.gold, roughness: 0.35 }, c)
      m.slab(outline, -0.06, 0.06, 0.015)
      m.shade(0.6).rod([0, 0, 0.06], [0, 0, 0.075], r * 0.62, r * 0.62, 36)
      round(5, (a) =>
        m
          .shade(1.1)
          .rod([0, 0, 0.08], [r * 0.6 * Math.cos(a), r * 0.6 * Math.sin(a), 0.08], 0.035, 0.035, 6),
      )
      m.rod([0, 0, -0.08], [0, 0, 0.12], r * 0.2, r * 0.2, 24)
    })
  }
  wheel([-0.12, 0.38, 0], 0.38, 14, 0)
  wheel([0.42, 0.7, -0.02], 0.27, 10, 0.16)
}

const bell = (w: Workpiece, c: Rgb): void => {
  const m = brush(w, finish.gold, c)
  m.lathe('0.44,.06 .42,.1 .34,.2 .27,.42 .24,.66 .17,.78 .06,.84 .01,.85', 44)
  m.shade(0.55).lathe('0.43,.05 .33,.2 .25,.42 .01,.7', 44)
  m.shade(1.1).lathe('0.425,.05 .46,.03 .455,.09 .42,.11', 44)
  m.tube(
    Array.from(
      { length: 25 },
      (_, i): Vec3 => [
        0.08 * Math.cos((i / 24) * 6.2832),
        0.92 + 0.08 * Math.sin((i / 24) * 6.2832),
        0,
      ],
    ),
    0.024,
    8,
  )
  iron(w).ball([0, 0.07, 0], 0.085)
}

/** The last one stands for all that no other names. */
export const keepsakes: readonly CurioKind[] = [
  [/scissors/, scissors, '#d8281c', 0.95],
  [/anchor/, anchor, '#5a6068'],
  [/helm|ships-wheel|wagon/, helm, '#8a5a30'],
  [/wheel|tire|tyre/, tyre, '#1c1c1e'],
  [/skull|bone|ribcage/, skull, '#e8dcc0'],
  [/heart/, heart, '#d8141c'],
  [/gear|cog|clockwork|machine|engine|motor|turbine/, gear, '#c08a3c'],
  [/bell/, bell, '#d8a83c'],
  [/pack|school-bag/, backpack, '#3a6a5a'],
  [/shell|conch/, shell, '#f0c8a0'],
  [/nest/, nest, '#8a6a3c'],
  [/yarn|wool|thread/, yarn, '#d8446a'],
  [/stump/, stump, '#5a4430'],
  [/hay|straw|bale/, hay, '#d8b45a'],
  [/log|wood|driftwood|trunk|lumber|timber|branch|twig|bough|stick/, log, '#5f4630'],
  [/television|tv|screen/, television, '#7a4a28'],
  [/envelope|letter|mail|post/, envelope, '#f4ead4'],
  [/crate|wooden/, crate, '#b08a54'],
  [/./, box, '#b8895a'],
]
