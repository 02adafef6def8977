// Fruit: single, in bunches, cut and in a basket.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'

import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const skin = { ...finish.plastic, roughness: 0.3 }
const shiny = (w: Workpiece, color: Parameters<Brush['dyed']>[0]): Brush => brush(w, skin, color)

/** A plate, its middle at y = 0.02 and its rim at r. */
export const plate = (w: Workpiece, r: number, color = '#f4f2ec'): void => {
  brush(w, finish.ceramic, color).lathe(
    [
      [0.01, 0.001],
      [r * 0.6, 0.001],
      [r * 0.72, r * 0.03],
      [r, r * 0.11],
      [r * 0.99, r * 0.13],
      [r * 0.7, r * 0.06],
      [0.01, r * 0.05],
    ],
    48,
  )
}
export const appleAt = (
  w: Workpiece,
  at: Vec3,
  r: number,
  color: Parameters<Brush['dyed']>[0],
): void => {
  w.placed({ at, scale: r }, () => {
    shiny(w, color).lathe(
      '0.02,0.12 0.3,0 0.62,0.12 0.92,0.55 1,1.05 0.88,1.5 0.6,1.74 0.3,1.74 0.12,1.62 0.02,1.52',
      36,
    )
    brush(w, finish.wood, '#4a3018').tube(
      [
        [0, 1.5, 0],
        [0.04, 1.8, 0],
        [0.14, 2.1, 0],
      ],
      0.055,
      6,
    )
    brush(w, finish.leaf, '#4f8a34').ball([0.34, 1.92, 0], [0.3, 0.04, 0.15], turned(0, 0, 0.3), 12)
  })
}
export const apple: Builder = (subject) => ({
  work: made((w) => {
    if (!/pear/.test(subject.noun)) return appleAt(w, [0, 0, 0], 1, colorOf(subject, 0, '#b8181c'))
    shiny(w, colorOf(subject, 0, '#c2c24a')).lathe(
      '0.02,0.08 0.4,0 0.8,0.25 0.98,0.8 0.9,1.3 0.6,1.8 0.45,2.3 0.28,2.6 0.02,2.64',
      36,
    )
    brush(w, finish.wood, '#4a3018').tube('0,2.6,0 0.04,2.8,0 0.12,3,0', 0.05, 6)
  }),
})
const bananaAt = (b: Brush, at: Vec3, yaw: number, roll: number): void => {
  b.placed({ at, yaw, roll }, () => {
    const arc = Array.from({ length: 15 }, (_, i): Vec3 => {
      const a = -1.15 + (i / 14) * 2.3
      return [1.5 * Math.sin(a), 1.9 - 1.6 * Math.cos(a), 0]
    })
    b.tube(arc, [0.08, 0.22, 0.28, 0.29, 0.29, 0.28, 0.22, 0.1], 7)
    b.dyed('#4a3818').tube(arc.slice(0, 2), 0.09, 7).tube(arc.slice(13), 0.1, 7)
  })
}
export const banana: Builder = (subject) => ({
  yaw: 0.15,
  work: made((w) => {
    const b = shiny(w, colorOf(subject, 0, '#f4cf2a'))
    for (const [i, z] of [-0.36, 0, 0.36].entries())
      bananaAt(b.shade(0.92 + 0.06 * i), [0.06 * i, 0, z], (i - 1) * 0.16, 0.06 * i)
  }),
})
export const orange: Builder = (subject) => ({
  work: made((w) => {
    const c = colorOf(
      subject,
      0,
      /lemon/.test(subject.noun + subject.form)
        ? '#f2d830'
        : /lime/.test(subject.noun)
          ? '#7ab038'
          : '#f0861c',
    )
    const peel = brush(
      w,
      { ...finish.crust, scale: 70, relief: 0.12, mottle: 0.06, roughness: 0.35 },
      c,
    )
    const oval = /lemon|lime/.test(subject.noun + subject.form)
    if (oval)
      w.placed({ at: [0, 0.85, 0] }, () =>
        w.placed({ roll: Math.PI / 2 }, () =>
          peel.lathe(
            '0.02,-1.3 0.2,-1.2 0.55,-0.95 0.85,-0.4 0.88,0.3 0.6,0.9 0.22,1.2 0.12,1.35 0.02,1.4',
            32,
          ),
        ),
      )
    else peel.ball([0, 0.98, 0], [1, 0.96, 1], undefined, 36)
    brush(w, finish.leaf, '#3f7a2c').ball(
      [0.32, 1.92, 0],
      [0.38, 0.04, 0.17],
      turned(0, 0, 0.15),
      12,
    )
    // In a bowl they are all whole.
    if (subject.traits['copies']) return
    w.placed({ at: [1.75, 0, 0.75], yaw: -0.45, pitch: -0.25 }, () => {
      peel.ball([0, 0.85, -0.1], [0.85, 0.85, 0.4], undefined, 28)
      brush(w, finish.petal, '#fbf2dc').rod([0, 0.85, 0.02], [0, 0.85, 0.12], 0.84, 0.82, 32)
      round(9, (a) =>
        w.placed({ at: [0, 0.85, 0.12], roll: a }, () =>
          brush(w, finish.wet, c).slab(
            '0.03,0.08 0.24,0.66 0,0.76 -0.24,0.66 -0.03,0.08',
            0,
            0.05,
            0.02,
          ),
        ),
      )
    })
  }),
})
export const grapes: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const b = shiny(w, colorOf(subject, 0, '#5a2c78'))
    const draw = random(seed)
    for (let i = 0; i < 54; i++) {
      const t = i / 54
      const r = 0.62 * Math.sqrt(1 - t) * Math.sqrt(0.3 + 0.7 * draw())
      const a = i * 2.4
      b.shade(0.8 + 0.45 * draw()).ball(
        [r * Math.sin(a), 2 - 1.75 * t + 0.1 * draw(), r * 0.75 * Math.cos(a)],
        0.2,
        undefined,
        14,
      )
    }
    brush(w, finish.wood, '#6a4a24').tube(
      [
        [0, 1.9, 0],
        [0.05, 2.4, 0],
        [0.3, 2.55, 0],
      ],
      0.06,
      6,
    )
    brush(w, finish.leaf, '#4f8a34').placed({ at: [-0.35, 2.2, 0.15], pitch: -0.5 }, () =>
      brush(w, finish.leaf, '#4f8a34').slab(
        '0,-0.4 0.3,-0.45 0.55,-0.15 0.4,0.1 0.5,0.4 0.15,0.35 0,0.6 -0.15,0.35 -0.5,0.4 -0.4,0.1 -0.55,-0.15 -0.3,-0.45',
        -0.03,
        0.03,
      ),
    )
  }),
})
export const strawberryAt = (
  w: Workpiece,
  at: Vec3,
  r: number,
  color: Parameters<Brush['dyed']>[0] = '#c8141c',
): void => {
  w.placed({ at, scale: r }, () => {
    shiny(w, color).lathe('0.02,0 0.32,0.16 0.7,0.62 0.92,1.15 0.86,1.5 0.5,1.72 0.02,1.74', 28)
    const seed = shiny(w, '#f0d070')
    for (let i = 0; i < 34; i++) {
      const t = 0.1 + 0.8 * (i / 34)
      const k = 0.96 * Math.sin(0.2 + t * 1.7)
      seed.ball(
        [k * 0.94 * Math.sin(i * 2.4), 0.15 + 1.45 * t, k * 0.94 * Math.cos(i * 2.4)],
        [0.045, 0.07, 0.045],
        undefined,
        6,
      )
    }
    round(7, (a) =>
      brush(w, finish.leaf, '#4f9a34').ball(
        [0.4 * Math.sin(a), 1.76, 0.4 * Math.cos(a)],
        [0.17, 0.04, 0.4],
        turned(a, 0.25),
        10,
      ),
    )
    brush(w, finish.leaf, '#4f9a34').rod([0, 1.7, 0], [0.08, 2.1, 0], 0.06)
  })
}
export const strawberry: Builder = (subject) => ({
  work: made((w) => strawberryAt(w, [0, 0, 0], 1, colorOf(subject, 0, '#c8141c'))),
})
export const watermelon: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    const rind = brush(w, skin, '#2f6a2c')
    const flesh = brush(w, finish.food, colorOf(subject, 0, '#e0383c'))
    const whole = !/slice|wedge|piece/.test(subject.noun)
    w.placed({ at: [-0.7, 1, -0.5] }, () => {
      for (let i = 0; whole && i < 12; i++)
        rind.shade(i % 2 ? 0.7 : 1.9).skin(4, 20, (u, v) => {
          const [a, b] = [((i + u) / 12) * Math.PI * 2, (v - 0.5) * Math.PI]
          return [1.25 * Math.sin(b), Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a)]
        })
    })
    const wedge = (at: Vec3, yaw: number): void =>
      void w.placed({ at, yaw }, () => {
        const half = (r: number): [number, number][] =>
          Array.from({ length: 25 }, (_, i) => [
            r * Math.cos(Math.PI + (i / 24) * Math.PI),
            1 + r * Math.sin(Math.PI + (i / 24) * Math.PI),
          ])
        rind.slab(half(1), -0.2, 0.2)
        brush(w, finish.food, '#e8f0c8').slab(half(0.93), -0.205, 0.205)
        flesh.slab(half(0.87), -0.21, 0.21)
        const seed = shiny(w, '#1c140f')
        for (let i = 0; i < 9; i++) {
          const a = Math.PI + 0.35 + (i / 8) * 2.44
          const r = i % 2 ? 0.6 : 0.38
          for (const z of [-0.21, 0.21])
            seed.ball([r * Math.cos(a), 1 + r * Math.sin(a), z], [0.04, 0.06, 0.02], undefined, 8)
        }
      })
    wedge([0.7, 0, 0.75], -0.25)
    if (whole || subject.count > 1 || /slices/.test(subject.noun))
      w.placed({ at: [1.5, 0, -0.2] }, () => wedge([0, 0, 0], -0.9))
  }),
})
export const fruitBasket: Builder = (subject) => ({
  anchors: { inside: [0, 0.9, 0] },
  work: made((w) => {
    const bowl = /bowl/.test(subject.noun)
    const b = bowl
      ? brush(w, finish.ceramic, '#e8e2d4')
      : brush(w, { ...finish.thatch, scale: 9 }, '#b07a3c')
    if (bowl) b.lathe('0.02,0 0.7,0 0.75,0.1 1.5,0.55 1.95,1.1 1.9,1.14 1.4,0.65 0.02,0.3', 44)
    else {
      b.lathe('0.02,0 1.35,0 1.6,0.4 1.75,0.95 1.66,0.95 1.5,0.45 0.02,0.3', 40)
      for (const y of [0.2, 0.45, 0.7, 0.95]) {
        const r = 1.42 + 0.33 * (y / 0.95)
        b.shade(0.75 + 0.3 * (y % 0.5)).tube(
          Array.from(
            { length: 37 },
            (_, i): Vec3 => [r * Math.sin((i / 36) * 6.2832), y, r * Math.cos((i / 36) * 6.2832)],
          ),
          0.1,
          6,
        )
      }
      b.tube(
        Array.from(
          { length: 21 },
          (_, i): Vec3 => [
            1.7 * Math.cos((i / 20) * Math.PI),
            0.95 + 1.9 * Math.sin((i / 20) * Math.PI),
            0,
          ],
        ),
        0.09,
        7,
      )
    }
    for (const [x, z, c] of [
      [-0.85, 0.45, '#b8181c'],
      [0.1, 0.85, '#7ab02c'],
      [0.95, 0.45, '#c8281c'],
      [-0.3, -0.6, '#d8902c'],
    ] as const)
      appleAt(w, [x, 0.5, z], 0.5, c)
    for (const [x, y, z] of [
      [0.55, 1.05, -0.2],
      [-0.3, 1.2, 0.1],
    ] as const)
      brush(w, finish.crust, '#f0861c').ball([x, y + 0.15, z], 0.46, undefined, 24)
    for (let i = 0; i < 3; i++)
      bananaAt(shiny(w, '#f4cf2a'), [0.35, 1.15 + 0.1 * i, -0.35 + 0.22 * i], 0.25, 0.12)
    for (let i = 0; i < 26; i++)
      shiny(w, '#5a2c78')
        .shade(0.8 + 0.1 * (i % 5))
        .ball(
          [
            -1.15 + 0.3 * Math.sin(i * 2.4) * (1 - i / 40),
            1.35 - i * 0.035,
            0.6 + 0.3 * Math.cos(i * 2.4) * (1 - i / 40),
          ],
          0.15,
          undefined,
          10,
        )
  }),
})
