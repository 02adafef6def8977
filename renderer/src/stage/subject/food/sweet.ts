// Cakes, ice cream, pancakes and other sweet things.

import type { BriefSubject } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round, spread } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { cakeSlice } from './cake-slice.ts'
import { plate, strawberryAt } from './fruit.ts'
import { poured } from './poured.ts'

const crust = (w: Workpiece, color: string): Brush => brush(w, finish.crust, color)
const shiny = (w: Workpiece, color: Parameters<Brush['dyed']>[0]): Brush =>
  brush(w, { ...finish.plastic, roughness: 0.3 }, color)

const glazes = ['#f08ab0', '#f6f0e4', '#4a2814', '#8ac0e8'] as const
export const donut: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    const ringOf = (r: number, k: number, y: number): Vec3[] =>
      Array.from({ length: 41 }, (_, i) => [
        r * Math.sin((i / 40) * 6.2832),
        y,
        r * Math.cos((i / 40) * 6.2832) * k,
      ])
    const sprinkle = ['#f0d030', '#3a9ae0', '#f6f4ee', '#e03a50', '#4ab050'] as const
    w.placed({ at: [0, 0.34, 0.12], pitch: 0.42 }, () => {
      crust(w, '#c88a44').tube(ringOf(0.7, 1, 0), 0.34, 20)
      brush(w, { ...finish.wet, roughness: 0.12 }, colorOf(subject, 0, glazes[0])).tube(
        ringOf(0.7, 1, 0.09),
        0.31,
        20,
      )
      for (let i = 0; i < 70; i++) {
        const a = i * 2.4
        const r = 0.7 + 0.2 * Math.sin(i * 5.1)
        const y = 0.09 + Math.sqrt(Math.max(0, 0.31 ** 2 - (r - 0.7) ** 2))
        shiny(w, sprinkle[i % 5] ?? '#f0d030').ball(
          [r * Math.sin(a), y + 0.012, r * Math.cos(a)],
          [0.055, 0.018, 0.018],
          turned(i * 1.7),
          6,
        )
      }
    })
  }),
})
/** A cone of wafer, its lattice pressed in. */
const wafer = (w: Workpiece): void => {
  const cone = brush(w, { ...finish.crust, scale: 16 }, '#d8a050')
  cone.lathe('0.03,0 0.5,1.45 0.56,1.5 0.5,1.52 0.02,1.4', 28)
  for (let i = 0; i < 9; i++) {
    const turn = (i / 9) * 6.2832
    for (const s of [-1, 1])
      cone.shade(0.7).tube(
        Array.from({ length: 8 }, (_, k): Vec3 => {
          const t = k / 7
          const r = 0.04 + 0.47 * t
          return [r * Math.sin(turn + s * t * 1.5), 1.45 * t, r * Math.cos(turn + s * t * 1.5)]
        }),
        0.014,
        4,
      )
  }
}

/** A glass on a foot, as sundaes have. */
const coupe = (w: Workpiece): void => {
  const glass = brush(w, finish.clear, '#e2eef0')
  glass.lathe(
    '0.02,0.42 0.46,0.4 0.48,0.44 0.1,0.54 0.07,0.8 0.34,0.98 0.66,1.36 0.72,1.62 0.68,1.62 0.6,1.36 0.02,1.04',
    36,
  )
  shiny(w, '#d83a5a').lathe('0.02,1.06 0.34,1.08 0.58,1.34 0.02,1.4', 28)
}

export const iceCream: Builder = (subject) => ({
  work: made((w) => {
    if (/sundae|parfait|bowl|cup|banana-split/.test(subject.noun)) coupe(w)
    else wafer(w)
    const scoops = [
      colorOf(subject, 0, '#f4a8bc'),
      colorOf(subject, 1, '#f6ecd0'),
      colorOf(subject, 2, '#6a3a20'),
    ]
    const at: readonly Vec3[] = [
      [0, 1.72, 0],
      [0, 2.32, 0],
      [0, 2.86, 0],
    ]
    at.forEach((p, i) => {
      const b = brush(w, { ...finish.food, scale: 12, relief: 0.25 }, scoops[i] ?? '#f6ecd0')
      const r = 0.58 - i * 0.06
      b.ball(p, r, undefined, 28)
      round(11, (a, k) =>
        b.ball(
          [p[0] + r * 0.9 * Math.sin(a), p[1] - r * 0.42, p[2] + r * 0.9 * Math.cos(a)],
          [0.16, 0.11 + 0.04 * (k % 3), 0.16],
          undefined,
          10,
        ),
      )
    })
    shiny(w, '#c8141c').ball([0.05, 3.38, 0], 0.15)
    brush(w, finish.wood, '#4a6a20').tube('0.05,3.5,0 0.12,3.7,0 0.26,3.82,0', 0.02, 5)
    for (let i = 0; i < 24; i++)
      shiny(w, ['#f0d030', '#3a9ae0', '#e03a50'][i % 3] ?? '#f0d030').ball(
        [
          0.44 * Math.sin(i * 2.4) * (0.4 + 0.6 * (i / 24)),
          3.3 - 0.4 * (i / 24),
          0.44 * Math.cos(i * 2.4) * (0.4 + 0.6 * (i / 24)),
        ],
        [0.05, 0.016, 0.016],
        turned(i),
        6,
      )
  }),
})
type CakeTop = 'roses' | 'berries' | 'cherries' | 'candles' | 'sparklers'

/** What stands on a cake: what is said to, candles on a birthday's, cherries on cream when nothing is said. */
const topOf = ({ noun, traits, material }: BriefSubject): CakeTop => {
  const said = `${noun} ${traits['topping'] ?? ''} ${traits['of'] ?? material ?? ''}`
  if (/sparkler/.test(said)) return 'sparklers'
  if (/wedding|rose|flower/.test(said)) return 'roses'
  if (/candle|birthday/.test(said) || traits['candles']) return 'candles'
  return /berr|cheese|sponge|fruit|kiwi/.test(said) ? 'berries' : 'cherries'
}

/** A burning sparkler: a wire whose end throws sparks to all sides. */
const sparkler = (w: Workpiece, foot: Vec3, tip: Vec3): void => {
  brush(w, finish.chrome, '#8a8c92').rod(foot, tip, 0.016)
  const hot = brush(w, { emission: [9, 7, 4] }, '#fff0c8')
  const spark = brush(w, { emission: [6, 3.4, 1] }, '#ffd080')
  hot.ball(tip, 0.05, undefined, 10)
  for (let i = 0; i < 46; i++) {
    const y = 1 - (2 * (i + 0.5)) / 46
    const [r, a] = [Math.sqrt(1 - y * y), i * 2.39996]
    const ray = (k: number): Vec3 => [
      tip[0] + k * r * Math.cos(a),
      tip[1] + k * y,
      tip[2] + k * r * Math.sin(a),
    ]
    const long = 0.16 + 0.17 * ((i * 0.618) % 1)
    spark.rod(ray(0.06), ray(long), 0.008, 0.002, 4)
    if (i % 3 === 0) hot.ball(ray(long * 1.2), 0.013, undefined, 5)
  }
}

const cakeTop = (w: Workpiece, what: CakeTop, tiered: boolean): void => {
  const at = (r: number, y: number, a: number): Vec3 => [r * Math.sin(a), y, r * Math.cos(a)]
  if (what === 'roses') {
    const rose = brush(w, finish.petal, '#e88aa0')
    if (tiered) round(6, (a) => rose.ball(at(0.26, 2.32, a), 0.13))
    else round(8, (a) => rose.ball(at(0.72, 1.24, a), 0.17))
    return
  }
  if (what === 'berries') {
    // Ripe ones on their heads in a bed of cream.
    const cream = brush(w, finish.food, '#fdf6ea')
    const berry = ([x, y, z]: Vec3, r: number): void =>
      void w.placed({ at: [x, y + 1.7 * r, z], roll: Math.PI }, () => strawberryAt(w, [0, 0, 0], r))
    round(18, (a) => cream.ball(at(0.98, 1.17, a), [0.13, 0.1, 0.13], undefined, 12))
    round(9, (a) => berry(at(0.7, 1.16, a), 0.19))
    round(5, (a) => berry(at(0.3, 1.2, a + 0.4), 0.2))
    berry(at(0, 1.32, 0), 0.21)
    return
  }
  if (what === 'cherries') {
    const cream = brush(w, finish.food, '#fbf4e6')
    round(8, (a) => {
      const p = at(0.76, 1.14, a)
      for (const [i, r] of [0.17, 0.125, 0.075].entries())
        cream.ball([p[0], p[1] + 0.04 + 0.09 * i, p[2]], [r, r * 0.62, r], undefined, 16)
      shiny(w, '#a8121c').ball([p[0], p[1] + 0.36, p[2]], 0.095, undefined, 16)
      brush(w, finish.wood, '#4a6a20').tube(
        [
          [p[0], p[1] + 0.44, p[2]],
          [p[0] + 0.03, p[1] + 0.56, p[2]],
          [p[0] + 0.1, p[1] + 0.66, p[2]],
        ],
        0.014,
        5,
      )
    })
    return
  }
  if (what === 'sparklers') {
    round(4, (a, i) => sparkler(w, at(0.5, 1.14, a), at(0.6, 1.95 + 0.12 * (i % 2), a)))
    w.light([0, 2.1, 0], 0.2, [0.9, 0.6, 0.25])
    return
  }
  const flame = brush(w, { emission: [5, 2.6, 0.7] }, '#ffd070')
  const wax = ['#3a8ae0', '#f0c030', '#e04060', '#4ab060', '#9a60d0'] as const
  round(7, (a, i) => {
    shiny(w, wax[i % 5] ?? '#3a8ae0').rod(at(0.55, 1.14, a), at(0.55, 1.62, a), 0.045)
    flame.ball(at(0.55, 1.74, a), [0.045, 0.1, 0.045], undefined, 10)
  })
  w.light([0, 1.8, 0], 0.15, [0.5, 0.3, 0.1])
}
export const cake: Builder = (subject, options) =>
  subject.traits['arrangement'] === 'slice' || /slice|piece/.test(subject.noun)
    ? cakeSlice(subject, options)
    : wholeCake(subject, options)

const wholeCake: Builder = (subject) => ({
  yaw: 0.2,
  anchors: { top: [0, 1.5, 0] },
  work: made((w) => {
    const wedding = /wedding/.test(subject.noun)
    const chocolate = /chocolate/.test(subject.noun)
    const icing = brush(
      w,
      { ...finish.food, roughness: 0.3 },
      colorOf(subject, 0, chocolate ? '#4a2815' : wedding ? '#fbf8f2' : '#f8e6ea'),
    )
    const trim = brush(
      w,
      { ...finish.food, roughness: 0.3 },
      colorOf(subject, 1, chocolate ? '#7a4526' : wedding ? '#f4dfe4' : '#e8608a'),
    )
    brush(w, finish.ceramic, '#f0eee8').lathe(
      '0.4,0 0.5,0.02 0.16,0.14 0.16,0.2 1.5,0.26 1.52,0.3 0.02,0.3',
      44,
    )
    const tiers = wedding
      ? [
          [1.15, 0.3, 0.7],
          [0.82, 1, 0.65],
          [0.5, 1.65, 0.6],
        ]
      : [[1.15, 0.3, 0.85]]
    for (const [r = 1, y = 0, tall = 1] of tiers) {
      icing.lathe(
        [
          [0.02, y],
          [r, y],
          [r * 1.01, y + tall * 0.9],
          [r * 0.97, y + tall],
          [0.02, y + tall],
        ],
        44,
      )
      const n = Math.round(r * 16)
      round(n, (a) => {
        trim.ball([r * Math.sin(a), y + 0.06, r * Math.cos(a)], 0.1, undefined, 10)
        trim.ball(
          [r * 0.9 * Math.sin(a), y + tall + 0.03, r * 0.9 * Math.cos(a)],
          [0.09, 0.08, 0.09],
          undefined,
          10,
        )
      })
      if (!wedding)
        poured(
          trim,
          {
            radius: r * 1.02,
            top: y + tall,
            runs: 0.4,
            drips: Math.round(r * 12),
            covers: 0.94,
            thick: 0.04,
          },
          random(7),
        )
    }
    cakeTop(w, topOf(subject), wedding)
  }),
})
/** Berries in a heap on a stack and fallen beside it; strawberries when the prompt names none. */
const pancakeBerries = (w: Workpiece, topping: string): void => {
  if (/blueberr|blackberr|^berr| berr/.test(topping)) {
    const berry = shiny(w, /black/.test(topping) ? '#1c1420' : '#34468e')
    for (let i = 0; i < 15; i++) {
      const [a, d] = [i * 2.4, 0.62 * Math.sqrt((i + 0.5) / 15)]
      berry.ball([0.08 + d * Math.sin(a), i < 6 ? 1.2 : 1.09, d * Math.cos(a) + 0.1], 0.105)
    }
    spread(-0.9, 1.0, 7, (x) =>
      berry.ball([x, 0.17, 1.12 + 0.08 * Math.cos(x * 9) - 0.35 * Math.abs(x)], 0.1),
    )
    return
  }
  for (const [x, z] of [
    [0.35, 0.3],
    [-0.4, 0.2],
  ] as const)
    strawberryAt(w, [x, 1, z], 0.14)
  strawberryAt(w, [1.2, 0.12, 0.4], 0.15)
  spread(0, 3, 4, (k) =>
    shiny(w, '#2c3a7a').ball([-1.1 + 0.15 * k, 0.18, 0.6 - 0.14 * (k % 2)], 0.09),
  )
}
export const pancakes: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    plate(w, 1.5)
    const draw = random(3)
    for (let i = 0; i < 6; i++) {
      const at: Vec3 = [0.06 * (draw() - 0.5), 0.08 + i * 0.15, 0.06 * (draw() - 0.5)]
      w.placed({ at }, () => {
        crust(w, '#c47e34').lathe('0.02,0 0.85,0 0.95,0.03', 40)
        brush(w, finish.food, '#f0d08a').lathe('0.95,0.03 0.98,0.075 0.95,0.12', 40)
        crust(w, '#b8702c').lathe('0.95,0.12 0.85,0.15 0.02,0.15', 40)
      })
    }
    poured(
      brush(w, { roughness: 0.06, f0: 0.06 }, '#8a420c'),
      { radius: 0.97, top: 0.98, runs: 0.62, drips: 8, covers: 0.66, thick: 0.035 },
      draw,
    )
    brush(w, finish.food, '#f8e49a').placed({ at: [0.05, 1, -0.1], yaw: 0.4 }, () =>
      brush(w, finish.food, '#f8e49a').block([0, 0, 0], 0.42, 0.13, 0.42),
    )
    pancakeBerries(w, subject.traits['topping'] ?? '')
  }),
})
export const cupcake: Builder = (subject) => ({
  work: made((w) => {
    const paper = brush(w, finish.paper, colorOf(subject, 1, '#7ac0d8'))
    for (let i = 0; i < 28; i++)
      w.placed({ yaw: (i / 28) * 6.2832 }, () =>
        paper
          .shade(i % 2 ? 1 : 0.8)
          .cloth(
            [-0.07, 0, 0.58],
            [0.07, 0, 0.58],
            [0.1, 0.75, 0.82],
            [-0.1, 0.75, 0.82],
            [0, 0, 0],
            2,
          ),
      )
    paper.rod([0, 0, 0], [0, 0.02, 0], 0.58, 0.58, 28)
    crust(w, '#c08a4a').lathe('0.8,0.7 0.86,0.85 0.7,1 0.02,1.1', 32)
    const cream = brush(w, finish.food, colorOf(subject, 0, '#f6a8c4'))
    for (let i = 0; i < 60; i++) {
      const t = i / 60
      const a = t * 6.2832 * 3.6
      const r = 0.62 * (1 - t)
      cream.ball(
        [r * Math.sin(a), 0.98 + 0.85 * t, r * Math.cos(a)],
        [0.24 - 0.13 * t, 0.2 - 0.08 * t, 0.24 - 0.13 * t],
        undefined,
        10,
      )
    }
    if (subject.traits['candles'] === undefined) shiny(w, '#c8141c').ball([0, 1.98, 0], 0.15)
    else birthdayCandle(w)
  }),
})

/** One striped candle with its flame, in the cream. */
const birthdayCandle = (w: Workpiece): void => {
  for (let k = 0; k < 8; k++)
    brush(w, finish.food, k % 2 ? '#f4f0e4' : '#4a8ad0').rod(
      [0, 1.75 + k * 0.12, 0],
      [0, 1.88 + k * 0.12, 0],
      0.075,
      0.075,
      12,
    )
  brush(w, { color: [0, 0, 0], emission: [9, 5.4, 1.8] }, '#ffd890').ball(
    [0, 2.92, 0],
    [0.07, 0.19, 0.07],
  )
}
