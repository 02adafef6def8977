// Whole fruit as builders of produce: avocados, pineapples, peaches, mangoes, kiwis, coconuts, olives, berries and nuts.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Skin that shines, as of tomatoes. */
export const glossy = { roughness: 0.22, f0: 0.05 } as const
export const green = (w: Workpiece, color = '#4f8a34'): Brush => brush(w, finish.leaf, color)

/** Builds avocado. */
export const avocado = (w: Workpiece, c: Rgb): void => {
  w.placed({ at: [0, 0.3, 0], pitch: -0.3 }, () => {
    const half = (r: number): readonly (readonly [number, number])[] =>
      Array.from({ length: 30 }, (_, i) => {
        const a = (i / 30) * 6.2832
        const k = r * (1 - 0.28 * Math.max(0, Math.sin(a)) ** 1.5)
        return [k * Math.cos(a), k * 1.25 * Math.sin(a) + r * 0.1] as const
      })
    brush(w, { ...finish.food, roughness: 0.6, scale: 40, relief: 0.4 }, '#2c3a1c').placed(
      { scale: [0.5, 0.64, 0.42] },
      () =>
        brush(w, { ...finish.food, roughness: 0.6, scale: 40, relief: 0.4 }, '#2c3a1c').ball(
          [0, 0.06, -0.8],
          0.9,
          undefined,
          24,
        ),
    )
    brush(w, finish.food, '#6f9a34').slab(half(0.46), -0.02, 0.06, 0.01)
    brush(w, finish.food, c).slab(half(0.42), 0.05, 0.075, 0.005)
    brush(w, { ...glossy, roughness: 0.35 }, '#7a4a24').ball(
      [0, -0.06, 0.09],
      [0.19, 0.2, 0.15],
      undefined,
      22,
    )
  })
}

/** Builds pineapple. */
export const pineapple = (w: Workpiece, c: Rgb): void => {
  const skin = brush(w, { ...finish.food, roughness: 0.6 }, c)
  skin.lathe('0.02,0 0.16,0.02 0.24,0.16 0.25,0.34 0.2,0.54 0.1,0.6 0.02,0.61', 30)
  for (let row = 0; row < 10; row++)
    for (let i = 0; i < 13; i++) {
      const y = 0.05 + row * 0.055
      const r = 0.25 * Math.sin(Math.PI * (0.14 + 0.72 * (row / 9.5))) ** 0.5
      const a = ((i + (row % 2) * 0.5) / 13) * 6.2832
      skin
        .shade(0.85 + 0.1 * ((row + i) % 3))
        .ball([r * Math.cos(a), y, r * Math.sin(a)], [0.045, 0.036, 0.045], undefined, 7)
      skin
        .dyed('#5a3a18')
        .ball([r * 1.16 * Math.cos(a), y, r * 1.16 * Math.sin(a)], 0.011, undefined, 5)
    }
  for (let i = 0; i < 22; i++) {
    const [a, out] = [i * 2.4, 0.03 + 0.0075 * i]
    green(w, i % 2 ? '#3f7a3c' : '#5f9a4c').tube(
      [
        [0.4 * out * Math.cos(a), 0.58, 0.4 * out * Math.sin(a)],
        [out * Math.cos(a), 0.78, out * Math.sin(a)],
        [out * 1.9 * Math.cos(a), 1 - 0.009 * i, out * 1.9 * Math.sin(a)],
      ],
      [0.03, 0.024, 0.003],
      6,
    )
  }
}

/** Builds peach. */
export const peach = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.75, f0: 0.02 }, c).skin(
    40,
    22,
    (u, v) => {
      const [a, b] = [u * 6.2832, (v - 0.5) * Math.PI]
      const cleft = 1 - 0.07 * Math.exp(-((((a + 1.5708) % 6.2832) - Math.PI) ** 2) / 0.05)
      const dip = 0.08 * Math.exp(-(((v - 1) / 0.1) ** 2))
      return [
        0.5 * cleft * Math.cos(a) * Math.cos(b),
        0.47 + 0.47 * Math.sin(b) - dip,
        0.5 * cleft * Math.sin(a) * Math.cos(b),
      ]
    },
    (p) => (p[0] + 0.4 * p[1] > 0.25 ? [Math.min(1, c[0] * 0.9), c[1] * 0.35, c[2] * 0.4] : c),
  )
  brush(w, finish.wood, '#5a4020').rod([0, 0.85, 0], [0.02, 0.98, 0], 0.025, 0.02, 7)
  green(w, '#5a8a3a').ball([0.16, 0.97, 0], [0.16, 0.015, 0.07], turned(0.4, 0, 0.2), 12)
}

/** Builds mango. */
export const mango = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.35, f0: 0.04 }, c).skin(
    36,
    20,
    (u, v) => {
      const [a, b] = [u * 6.2832, (v - 0.5) * Math.PI]
      return [
        0.62 * Math.cos(a) * Math.cos(b) + 0.08 * Math.sin(b),
        0.42 + 0.42 * Math.sin(b),
        0.42 * Math.sin(a) * Math.cos(b),
      ]
    },
    (p) => (p[0] > 0.1 ? [0.75, 0.14, 0.07] : p[0] < -0.35 ? [0.3, 0.45, 0.08] : c),
  )
  brush(w, finish.wood, '#5a4020').rod([0.08, 0.82, 0], [0.12, 0.95, 0], 0.03, 0.024, 7)
}

/** Builds kiwi. */
export const kiwi = (w: Workpiece): void => {
  const fuzz = brush(w, { ...finish.food, roughness: 0.95, scale: 70, relief: 0.4 }, '#7a5a30')
  fuzz.ball([-0.5, 0.38, -0.12], [0.48, 0.38, 0.38], undefined, 22)
  w.placed({ at: [0.42, 0.4, 0.1], yaw: 0.35 }, () => {
    fuzz.ball([0, 0, -0.16], [0.4, 0.4, 0.34], undefined, 22)
    brush(w, finish.wet, '#7ab038').rod([0, 0, 0.02], [0, 0, 0.04], 0.37, 0.36, 30)
    brush(w, finish.wet, '#e8f0c0').ball([0, 0, 0.04], [0.12, 0.14, 0.015])
    round(22, (a, i) =>
      brush(w, finish.wet, '#1c1810').ball(
        [(0.17 + 0.03 * (i % 2)) * Math.cos(a), (0.19 + 0.03 * (i % 2)) * Math.sin(a), 0.045],
        [0.014, 0.026, 0.01],
        turned(0, 0, a - 1.57),
        6,
      ),
    )
  })
}

/** Builds coconut. */
export const coconut = (w: Workpiece): void => {
  const shell = brush(w, { ...finish.food, roughness: 0.95, scale: 34, relief: 0.6 }, '#5a3c22')
  shell.ball([-0.46, 0.46, -0.14], 0.46, undefined, 26)
  for (const [x, y] of [
    [-0.08, 0.09],
    [0.08, 0.09],
    [0, -0.04],
  ] as const)
    brush(w, finish.food, '#241408').ball([-0.46 + x, 0.52 + y, 0.29], 0.045, undefined, 8)
  w.placed({ at: [0.5, 0.32, 0.16], pitch: 0.75 }, () => {
    shell.lathe('0.02,-0.42 0.3,-0.34 0.44,-0.12 0.46,0.04', 30)
    brush(w, finish.food, '#fbf8f0').lathe('0.45,0.04 0.37,0.045 0.34,-0.1 0.2,-0.26 0.01,-0.3', 30)
  })
}

/** Builds olives. */
export const olives = (w: Workpiece, c: Rgb): void => {
  for (const [x, y, z, yaw] of [
    [-0.5, 0.36, 0.1, 0.4],
    [0.4, 0.36, 0.24, -0.6],
    [0.02, 0.36, -0.46, 1.4],
  ] as const) {
    brush(w, finish.wet, c)
      .shade(x > 0 ? 0.85 : 1)
      .ball([x, y, z], [0.46, 0.36, 0.36], turned(yaw), 22)
    brush(w, finish.wet, '#c8301c').ball(
      [x + 0.44 * Math.cos(yaw), y, z - 0.44 * Math.sin(yaw)],
      0.1,
      undefined,
      10,
    )
  }
  green(w, '#6a7a4a').ball([-0.1, 0.66, 0.3], [0.5, 0.02, 0.12], turned(0.5, 0, 0.25), 14)
}

/** Builds berries. */
export const berries = (w: Workpiece, c: Rgb): void => {
  for (let i = 0; i < 12; i++) {
    const [a, r, y] = i < 8 ? [i * 2.4, 0.2 + 0.17 * Math.sqrt(i), 0.24] : [i * 2.1, 0.26, 0.62]
    const at: Vec3 = [r * Math.cos(a), y, r * Math.sin(a)]
    brush(w, { roughness: 0.55, f0: 0.04 }, c)
      .shade(0.85 + 0.1 * (i % 3))
      .ball(at, [0.25, 0.23, 0.25], undefined, 16)
    round(5, (b) =>
      brush(w, finish.food, c)
        .shade(0.55)
        .ball(
          [at[0] + 0.05 * Math.cos(b), at[1] + 0.215, at[2] + 0.05 * Math.sin(b)],
          [0.03, 0.02, 0.03],
          undefined,
          5,
        ),
    )
  }
}

/** Builds nuts. */
export const nuts = (w: Workpiece, c: Rgb): void => {
  for (let i = 0; i < 9; i++) {
    const [a, r] = [i * 2.4, 0.26 * Math.sqrt(i)]
    const at: Vec3 = [r * Math.cos(a), 0.2, r * Math.sin(a)]
    const nut = brush(w, { ...finish.food, roughness: 0.7, scale: 30, relief: 0.4 }, c).shade(
      0.85 + 0.1 * (i % 3),
    )
    nut.ball(
      [at[0] - 0.12 * Math.cos(a + 1), at[1], at[2] + 0.12 * Math.sin(a + 1)],
      0.19,
      undefined,
      14,
    )
    nut.ball(
      [at[0] + 0.12 * Math.cos(a + 1), at[1] - 0.01, at[2] - 0.12 * Math.sin(a + 1)],
      0.2,
      undefined,
      14,
    )
  }
}
