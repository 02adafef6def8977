// Things of study, attic and treasury that had only drawings: gramophones, radios, telephones, hourglasses, compasses, dice, cards, trophies, coins, rings, gems, chess pieces, bulbs, quills, pencils.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import {
  cards,
  coins,
  cut,
  dice,
  gold,
  jewelRing,
  king,
  knight,
  pawn,
  trophy,
} from './game-things.ts'
import { type CurioKind, keepsakes } from './keepsakes.ts'
import { smallWares } from './small-wares.ts'

const wood = (w: Workpiece, c: Rgb | string = '#6a3c20'): Brush =>
  brush(w, { ...finish.wood, roughness: 0.3 }, c)
const steel = (w: Workpiece): Brush => brush(w, finish.chrome, '#c8ccd2')

const gramophone = (w: Workpiece, c: Rgb): void => {
  wood(w, c).block([0, 0, 0], 1, 0.3, 1)
  wood(w, c).shade(0.8).block([0, 0, 0], 1.12, 0.07, 1.12)
  wood(w, c).shade(0.8).block([0, 0.27, 0], 1.08, 0.05, 1.08)
  const disc = brush(w, { roughness: 0.18, f0: 0.06 }, '#141416')
  disc.rod([0, 0.33, 0.04], [0, 0.35, 0.04], 0.44, 0.44, 48)
  for (let i = 0; i < 8; i++)
    disc.shade(2.2).lathe(
      [
        [0.2 + i * 0.028, 0.351],
        [0.204 + i * 0.028, 0.353],
        [0.208 + i * 0.028, 0.351],
      ].map(([r, y]) => [r ?? 0, y ?? 0] as const),
      40,
    )
  brush(w, finish.paper, '#c8301c').rod([0, 0.35, 0.04], [0, 0.356, 0.04], 0.15, 0.15, 30)
  const brass = gold(w)
  brass.tube('-.36,.34,-.4 -.4,.62,-.42 -.28,.8,-.34 .0,.86,-.2', [0.045, 0.045, 0.06, 0.09], 14)
  // The horn opens toward the lens and to the right.
  w.placed({ at: [0, 0.86, -0.2], yaw: 0.35, pitch: -0.5 }, () => {
    brass.skin(64, 22, (u, v) => {
      const a = u * 6.2832
      const r = (0.08 + 0.62 * v ** 2.4) * (1 + 0.05 * v ** 3 * Math.cos(a * 8))
      return [r * Math.cos(a), r * Math.sin(a), v * 0.85]
    })
    brass.shade(0.8).skin(64, 22, (u, v) => {
      const a = -u * 6.2832
      const r = (0.07 + 0.62 * v ** 2.4) * (1 + 0.05 * v ** 3 * Math.cos(a * 8))
      return [r * Math.cos(a), r * Math.sin(a), v * 0.85 + 0.008]
    })
  })
  brass.tube('.52,.16,.2 .66,.16,.2 .66,.28,.2', 0.025, 8)
  wood(w).ball([0.66, 0.32, 0.2], 0.05)
}

const vinyl = (w: Workpiece): void => {
  w.placed({ at: [0, 0.5, 0], pitch: -0.2 }, () => {
    brush(w, finish.paper, '#d8862c').box([-0.55, -0.5, -0.05], [0.45, 0.5, -0.02])
    const disc = brush(w, { roughness: 0.15, f0: 0.07 }, '#121214')
    w.placed({ at: [0.22, 0, 0.02], pitch: Math.PI / 2 }, () => {
      disc.rod([0, -0.012, 0], [0, 0.012, 0], 0.48, 0.48, 60)
      for (let i = 0; i < 12; i++)
        disc.shade(2.4).lathe(
          [
            [0.2 + i * 0.022, 0.012],
            [0.203 + i * 0.022, 0.015],
            [0.206 + i * 0.022, 0.012],
          ].map(([r, y]) => [r ?? 0, y ?? 0] as const),
          48,
        )
      brush(w, finish.paper, '#c8301c').rod([0, 0.012, 0], [0, 0.016, 0], 0.16, 0.16, 30)
    })
  })
}

const radio = (w: Workpiece, c: Rgb): void => {
  wood(w, c).plan(
    '-.78,-.28 .78,-.28 .84,-.2 .84,.24 .78,.3 -.78,.3 -.84,.24 -.84,-.2',
    0.06,
    1,
    0.06,
  )
  brush(w, { ...finish.cloth, scale: 60, relief: 0.3 }, '#d8c49a').box(
    [-0.72, 0.4, 0.3],
    [0.12, 0.92, 0.315],
  )
  for (let i = 0; i < 6; i++)
    gold(w).box([-0.72, 0.44 + i * 0.085, 0.315], [0.12, 0.455 + i * 0.085, 0.33])
  brush(w, glowing([1, 0.78, 0.4], 1), '#f8e0a8').box([0.22, 0.52, 0.3], [0.72, 0.9, 0.315])
  for (let i = 0; i < 9; i++)
    brush(w, finish.paper, '#4a2c18').box(
      [0.26 + i * 0.05, 0.56, 0.315],
      [0.265 + i * 0.05, 0.6 + 0.2 * (i % 2), 0.32],
    )
  brush(w, finish.plastic, '#d8281c').box([0.5, 0.54, 0.32], [0.512, 0.88, 0.328])
  for (const x of [-0.5, -0.1, 0.3, 0.62])
    w.placed({ at: [x, 0.22, 0] }, () => gold(w).latheZ('0.1,.28 .1,.37 .08,.41 .01,.42', 20))
  for (const x of [-0.7, 0.7]) wood(w).block([x, 0, 0], 0.14, 0.07, 0.4)
}

const telephone = (w: Workpiece, c: Rgb): void => {
  const body = brush(w, { roughness: 0.15, f0: 0.06 }, c)
  body.side('-.5,0 .55,0 .5,.12 .05,.5 -.3,.52 -.5,.4', 0.5, 0.07)
  w.placed({ at: [0, 0.31, 0.31], pitch: 0.84 - Math.PI / 2 + 0.7 }, () => {
    w.placed({ pitch: Math.PI / 2 - 0.02 }, () => {
      steel(w).rod([0, 0, 0], [0, 0.03, 0], 0.3, 0.3, 40)
      brush(w, finish.paper, '#f4f0e4').rod([0, 0.03, 0], [0, 0.036, 0], 0.12, 0.12, 24)
      for (let i = 0; i < 10; i++) {
        const a = 0.7 + i * 0.52
        brush(w, finish.plastic, '#1a1a1c').rod(
          [0.21 * Math.cos(a), 0.03, 0.21 * Math.sin(a)],
          [0.21 * Math.cos(a), 0.036, 0.21 * Math.sin(a)],
          0.045,
          0.045,
          14,
        )
      }
    })
  })
  for (const x of [-0.3, 0.3]) body.block([x, 0.5, -0.12], 0.1, 0.12, 0.2)
  body.tube('-.62,.66,-.1 -.3,.75,-.12 .3,.75,-.12 .62,.66,-.1', [0.08, 0.075, 0.075, 0.08], 16)
  for (const s of [-1, 1]) body.rod([s * 0.6, 0.68, -0.1], [s * 0.64, 0.53, -0.06], 0.11, 0.15, 22)
  brush(w, finish.rubber, '#1a1a1c').tube(
    Array.from(
      { length: 60 },
      (_, i): Vec3 => [
        -0.5 - 0.2 * Math.sin(i / 19),
        0.08 + 0.04 * Math.cos(i * 1.1) + 0.3 * Math.max(0, 1 - i / 18),
        0.1 + 0.04 * Math.sin(i * 1.1) - i * 0.006,
      ],
    ),
    0.018,
    5,
  )
}

const hourglass = (w: Workpiece, c: Rgb): void => {
  const frame = wood(w, c)
  for (const y of [0, 0.92])
    frame.lathe(
      [
        [0.01, y],
        [0.34, y],
        [0.36, y + 0.03],
        [0.34, y + 0.08],
        [0.01, y + 0.08],
      ].map(([r, h]) => [r ?? 0, h ?? 0] as const),
      36,
    )
  round(4, (a) => {
    const [x, z] = [0.29 * Math.cos(a + 0.78), 0.29 * Math.sin(a + 0.78)]
    frame.rod([x, 0.06, z], [x, 0.94, z], 0.022, 0.022, 10)
    for (const y of [0.3, 0.5, 0.7]) frame.ball([x, y, z], 0.034, undefined, 10)
  })
  const sand = brush(w, { roughness: 0.95, f0: 0.01, scale: 120, relief: 0.3 }, '#e8c07a')
  sand.lathe('0.01,0.09 0.2,0.1 0.17,0.2 0.05,0.31 0.008,0.35 0.008,0.48', 30)
  sand.lathe('0.006,0.5 0.08,0.58 0.18,0.68 0.15,0.7 0.01,0.66', 30)
  brush(w, finish.clear, '#eef6f6').lathe(
    '0.02,0.085 0.22,0.095 0.24,0.18 0.19,0.32 0.05,0.46 0.02,0.5 0.05,0.54 0.19,0.68 0.24,0.82 0.22,0.905 0.02,0.915',
    40,
  )
}

const compass = (w: Workpiece): void => {
  w.placed({ at: [0, 0.06, 0], pitch: 0 }, () => {
    gold(w).lathe('0.01,-.06 .46,-.06 .5,0 .5,.08 .46,.12 .44,.06 .01,.05', 48)
    brush(w, finish.paper, '#f4ead0').rod([0, 0.05, 0], [0, 0.062, 0], 0.42, 0.42, 48)
    const ink = brush(w, finish.paper, '#2a2018')
    round(32, (a, i) =>
      ink.rod(
        [0.4 * Math.cos(a), 0.064, 0.4 * Math.sin(a)],
        [(i % 4 ? 0.37 : 0.33) * Math.cos(a), 0.064, (i % 4 ? 0.37 : 0.33) * Math.sin(a)],
        0.006,
        0.006,
        4,
      ),
    )
    round(8, (a, i) =>
      ink
        .dyed(i % 2 ? '#a8824a' : '#6a4a24')
        .rod(
          [0, 0.065, 0],
          [(i % 2 ? 0.2 : 0.3) * Math.cos(a), 0.066, (i % 2 ? 0.2 : 0.3) * Math.sin(a)],
          0.05,
          0.002,
          4,
        ),
    )
    w.placed({ yaw: 0.7, at: [0, 0.085, 0] }, () => {
      brush(w, finish.paint, '#d8201c').rod([0, 0, 0], [0, 0, -0.34], 0.03, 0.002, 4)
      brush(w, finish.paint, '#f0f0f0').rod([0, 0, 0], [0, 0, 0.34], 0.03, 0.002, 4)
      gold(w).ball([0, 0.015, 0], 0.03)
    })
  })
  w.placed({ at: [0, 0.12, -0.48], pitch: 1.25 }, () =>
    w.placed({ at: [0, 0, -0.48] }, () => gold(w).lathe('0.01,0 .46,0 .5,.03 .46,.07 .01,.06', 48)),
  )
}

const bulb = (w: Workpiece): void => {
  brush(w, { roughness: 0.35, f0: 0.6, metal: 1 }, '#b8a878').lathe(
    '0.01,0 .07,.02 .12,.06 .12,.22 .14,.25',
    28,
  )
  for (let i = 0; i < 3; i++)
    steel(w).lathe(
      [
        [0.12, 0.07 + i * 0.05],
        [0.135, 0.085 + i * 0.05],
        [0.12, 0.1 + i * 0.05],
      ].map(([r, y]) => [r ?? 0, y ?? 0] as const),
      28,
    )
  brush(w, finish.clear, '#fff6e4').lathe(
    '0.13,.25 .16,.36 .28,.54 .32,.72 .27,.9 .12,1 .01,1.02',
    40,
  )
  const glow = brush(w, { roughness: 0.5, emission: [9, 5.4, 1.8] }, '#ffd890')
  glow.tube(
    Array.from(
      { length: 22 },
      (_, i): Vec3 => [
        -0.11 + i * 0.0105,
        0.66 + 0.06 * Math.sin(i * 1.2),
        0.02 * Math.cos(i * 1.2),
      ],
    ),
    0.011,
    6,
  )
  for (const s of [-1, 1]) steel(w).rod([s * 0.05, 0.26, 0], [s * 0.11, 0.66, 0], 0.008, 0.008, 5)
  w.light([0, 0.68, 0.05], 0.06, [0.35, 0.24, 0.12])
}

const quill = (w: Workpiece, c: Rgb): void => {
  brush(w, finish.glass, '#26303c').lathe(
    '0.01,0 .2,0 .22,.08 .2,.2 .1,.26 .1,.32 .12,.34 .01,.34',
    30,
  )
  w.placed({ at: [0.02, 0.2, 0], roll: -0.32 }, () => {
    brush(w, finish.paper, '#f0e8d4').rod([0, 0, 0], [0, 1.1, 0], 0.014, 0.005, 8)
    for (const s of [-1, 1])
      brush(w, { ...finish.feather, scale: 60 }, c).skin(24, 4, (u, v) => {
        const t = 0.22 + 0.9 * u
        const wide = 0.15 * Math.sin(Math.PI * Math.min(1, 0.1 + u * 0.9)) ** 0.7
        return [s * wide * v, t + 0.07 * v, 0.03 * v * Math.sin(u * 9)]
      })
  })
}
const feather = (w: Workpiece, c: Rgb): void => {
  w.placed({ at: [-0.45, 0.05, 0], roll: -1.35 }, () => {
    brush(w, finish.paper, '#f0e8d4').tube('0,0,0 .02,.5,.02 -.02,1,.06', [0.014, 0.01, 0.003], 8)
    for (const s of [-1, 1])
      brush(w, { ...finish.feather, scale: 60 }, c).skin(26, 4, (u, v) => {
        const wide = 0.16 * Math.sin(Math.PI * Math.min(1, 0.06 + u * 0.94)) ** 0.6
        return [
          s * wide * v + 0.02 * Math.sin(u * 3),
          0.18 + 0.84 * u + 0.07 * v,
          0.02 + 0.05 * u + 0.05 * v * Math.sin(u * 7),
        ]
      })
  })
}

const pencils = (w: Workpiece, named: Rgb): void => {
  const tones: readonly (Rgb | string)[] = [named, '#d8281c', '#2a6ad0', '#3a9a4a']
  for (let i = 0; i < 4; i++)
    w.placed(
      { at: [-0.5, 0.03, -0.14 + i * 0.09], roll: -Math.PI / 2, yaw: 0.05 * (i - 1.5) },
      () => {
        brush(w, finish.paint, tones[i] ?? named).rod([0, 0.06, 0], [0, 0.84, 0], 0.034, 0.034, 6)
        brush(w, finish.wood, '#e4c490').rod([0, 0.84, 0], [0, 0.95, 0], 0.033, 0.012, 12)
        brush(w, finish.rubber, tones[i] ?? named).rod([0, 0.95, 0], [0, 1, 0], 0.012, 0.001, 8)
        brush(w, finish.gold, '#d8b04a').rod([0, 0.02, 0], [0, 0.07, 0], 0.036, 0.036, 14)
        brush(w, finish.rubber, '#f08a9a').rod([0, -0.02, 0], [0, 0.02, 0], 0.033, 0.033, 14)
      },
    )
}

const kinds: readonly CurioKind[] = [
  [/gramophone|phonograph|record-player|turntable/, gramophone, '#6a3c20'],
  [/vinyl|record/, vinyl, '#121214'],
  [/radio|boom-?box|cassette-player|stereo|walkman/, radio, '#7a4424'],
  [/telephone|phone|landline/, telephone, '#1c1c20'],
  [/hourglass|sand-(timer|clock)/, hourglass, '#6a3c20'],
  [/compass|sextant|astrolabe/, compass, '#d8b050'],
  [/dice|\bdie\b|game-die|chip/, dice, '#f8f4ea'],
  [/(^|-)cards?($|-)|ace-of|deck/, cards, '#fbfaf5'],
  [/trophy|oscar|award|cup/, trophy, '#e8b83c'],
  [/coin|gold|money|cash/, coins, '#e8b43c'],
  [/ring/, jewelRing, '#e8c468'],
  [/knight/, knight, '#e8d8b4'],
  [/king|queen/, king, '#e8d8b4'],
  [/chess|pawn|rook/, pawn, '#e8d8b4'],
  [/bulb/, bulb, '#fff6e4'],
  [/pencil/, pencils, '#f2b81c', 1],
  [/quill|pen|ballpoint/, quill, '#f4f0e6'],
  [/feather/, feather, '#e8e4dc', 1],
  [/diamond|gem|jewel/, (w, c) => cut(w, c), '#dff2fa'],
  ...smallWares,
  ...keepsakes,
]

/** The thing that the noun names; a box where it names none of them. */
export const curio: Builder = (subject) => {
  const found = kinds.find(([words]) => words.test(subject.noun)) ?? keepsakes[keepsakes.length - 1]
  return {
    yaw: 0.3,
    ...(found?.[3] === undefined ? {} : { stature: found[3] }),
    work: made((w) => found?.[1](w, colorOf(subject, 0, found[2]))),
  }
}
