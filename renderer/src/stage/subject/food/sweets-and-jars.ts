// Sweets, small bakes, and what comes in jars, glasses and bags, as builders of snacks.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { plate } from './fruit.ts'

/** A brush for what was baked. */
export const crust = (w: Workpiece, color: Rgb | string): Brush => brush(w, finish.crust, color)

/** Builds cookies. */
export const cookies = (w: Workpiece, c: Rgb): void => {
  for (const [k, [x, z]] of (
    [
      [0, 0],
      [0.04, -0.05],
      [-0.05, 0.03],
      [0.02, 0.05],
    ] as const
  ).entries()) {
    const y = k * 0.17
    crust(w, c)
      .shade(0.94 + 0.05 * (k % 2))
      .lathe(
        [
          [0.01, y],
          [0.42, y],
          [0.5, y + 0.06],
          [0.44, y + 0.13],
          [0.01, y + 0.17],
        ].map(([r, h]) => [r ?? 0, h ?? 0] as const),
        30,
      )
    for (let i = 0; i < 15; i++)
      brush(w, { roughness: 0.3, f0: 0.04 }, '#3a1e10').ball(
        [
          x * 0.2 + 0.42 * Math.sqrt(i / 15) * Math.cos(i * 2.4 + k),
          y + (i > 11 ? 0.09 : 0.155),
          z * 0.2 + 0.42 * Math.sqrt(i / 15) * Math.sin(i * 2.4 + k),
        ],
        [0.05, 0.035, 0.05],
        undefined,
        8,
      )
  }
}

/** Builds waffles. */
export const waffles = (w: Workpiece, c: Rgb): void => {
  plate(w, 1)
  for (let k = 0; k < 2; k++) {
    w.placed({ at: [0, 0.07 + k * 0.17, 0], yaw: 0.3 * k }, () => {
      const bake = crust(w, c)
      bake.rod([0, 0, 0], [0, 0.07, 0], 0.7, 0.7, 40)
      for (let i = -4; i <= 4; i++) {
        const half = Math.sqrt(Math.max(0, 0.49 - (i * 0.16) ** 2))
        bake.box([i * 0.16 - 0.026, 0.06, -half], [i * 0.16 + 0.026, 0.15, half])
        bake.box([-half, 0.06, i * 0.16 - 0.026], [half, 0.15, i * 0.16 + 0.026])
      }
    })
  }
  brush(w, finish.food, '#f8e070').block([0, 0.39, 0], 0.2, 0.07, 0.2)
  const syrup = brush(w, { roughness: 0.05, f0: 0.06 }, '#8a4410')
  for (let i = 0; i < 7; i++)
    syrup.ball(
      [0.36 * Math.cos(i * 2.4), 0.385, 0.36 * Math.sin(i * 2.4)],
      [0.13, 0.02, 0.1],
      turned(i),
    )
  for (const [x, z] of [
    [0.3, 0.2],
    [-0.28, 0.28],
    [0.1, -0.36],
  ] as const)
    brush(w, finish.food, '#d8203a').ball([x, 0.44, z], [0.09, 0.1, 0.09], undefined, 12)
}

/** Builds a bagel. */
export const ring = (w: Workpiece, c: Rgb): void => {
  crust(w, c).skin(40, 18, (u, v) => {
    const [a, b] = [u * 6.2832, v * 6.2832]
    const r = 0.34 + 0.18 * Math.cos(b)
    return [r * Math.cos(a), 0.17 + 0.17 * Math.sin(b), r * Math.sin(a)]
  })
  for (let i = 0; i < 70; i++) {
    const [a, b] = [i * 2.4, 0.5 + (2 * ((i * 7) % 70)) / 70]
    const r = 0.34 + 0.185 * Math.cos(b)
    brush(w, finish.food, i % 3 ? '#f4e6c4' : '#2a2018').ball(
      [r * Math.cos(a), 0.17 + 0.178 * Math.sin(b), r * Math.sin(a)],
      [0.018, 0.008, 0.011],
      undefined,
      5,
    )
  }
}

/** Builds pretzel. */
export const pretzel = (w: Workpiece, c: Rgb): void => {
  const path: Vec3[] = Array.from({ length: 60 }, (_, i) => {
    const t = (i / 59) * Math.PI * 2 - Math.PI
    return [
      0.62 * Math.sin(t) + 0.36 * Math.sin(2 * t),
      0.12 + 0.05 * Math.cos(3 * t),
      0.52 * Math.cos(t) - 0.24 * Math.cos(2 * t),
    ]
  })
  brush(w, { ...finish.crust, roughness: 0.3 }, c).tube(path, 0.115, 14)
  for (let i = 2; i < 58; i += 2) {
    const p = path[i]
    if (p)
      brush(w, finish.snow, '#fafafa').block(
        [p[0] + 0.03 * Math.sin(i), p[1] + 0.1, p[2] + 0.03 * Math.cos(i)],
        0.035,
        0.03,
        0.035,
      )
  }
}

/** Builds sweets. */
export const sweets = (w: Workpiece): void => {
  const tones = ['#e8283a', '#f2c82c', '#3a9ad8', '#5ab84a', '#b05ad0', '#f08a3a']
  for (let i = 0; i < 7; i++) {
    const [a, r] = [i * 2.4, 0.44 * Math.sqrt(i)]
    w.placed({ at: [r * Math.cos(a), 0.24, r * Math.sin(a)], yaw: i * 1.3 }, () => {
      const foil = brush(w, { roughness: 0.18, f0: 0.1 }, tones[i % 6] ?? '#e8283a')
      foil.ball([0, 0, 0], [0.3, 0.23, 0.23], undefined, 18)
      foil
        .dyed('#f8f4ec')
        .skin(20, 3, (u, v) => [
          -0.06 + 0.1 * v,
          0.235 * Math.cos(u * 6.2832),
          0.235 * Math.sin(u * 6.2832),
        ])
      for (const s of [-1, 1]) foil.rod([s * 0.27, 0, 0], [s * 0.52, 0, 0], 0.04, 0.2, 9)
    })
  }
}

/** Builds lollipop. */
export const lollipop = (w: Workpiece, c: Rgb): void => {
  brush(w, finish.paper, '#f6f2ea').rod([0, 0, 0], [0, 0.62, 0], 0.022, 0.022, 10)
  w.placed({ at: [0, 0.74, 0] }, () => {
    const sugar = brush(w, { roughness: 0.12, f0: 0.06 }, c)
    sugar.rod([0, 0, -0.045], [0, 0, 0.045], 0.26, 0.26, 40)
    const swirl = (phase: number): Vec3[] =>
      Array.from({ length: 50 }, (_, i) => {
        const [a, r] = [i * 0.26 + phase, 0.005 * i]
        return [r * Math.cos(a), r * Math.sin(a), 0.042]
      })
    sugar.dyed('#fdf6f0').tube(swirl(0), 0.024, 6)
    sugar.dyed('#f2c82c').tube(swirl(3.1), 0.016, 6)
  })
}

/** Builds chocolate. */
export const chocolate = (w: Workpiece, c: Rgb): void => {
  const bar = brush(w, { roughness: 0.28, f0: 0.045 }, c)
  w.placed({ at: [0, 0.34, 0], pitch: -0.25, roll: 0.06 }, () => {
    bar.box([-0.5, -0.34, -0.05], [0.5, 0.9, 0.02])
    for (let i = 0; i < 4; i++)
      for (let k = 0; k < 5; k++)
        bar.shade(1.1).slab(
          [
            [-0.48 + i * 0.245, -0.31 + k * 0.24],
            [-0.26 + i * 0.245, -0.31 + k * 0.24],
            [-0.26 + i * 0.245, -0.1 + k * 0.24],
            [-0.48 + i * 0.245, -0.1 + k * 0.24],
          ],
          0.02,
          0.065,
          0.02,
        )
    brush(w, finish.chrome, '#d8dce0').box([-0.53, -0.36, -0.07], [0.53, 0.2, 0.08])
    brush(w, finish.paper, '#8a1c24').box([-0.54, -0.36, -0.075], [0.54, 0.08, 0.085])
  })
}

/** Builds butter. */
export const butter = (w: Workpiece, c: Rgb): void => {
  brush(w, finish.ceramic, '#f4f2ec').box([-0.75, 0, -0.42], [0.75, 0.06, 0.42])
  const b = brush(w, { roughness: 0.4, f0: 0.04 }, c)
  b.block([-0.1, 0.06, 0], 0.95, 0.36, 0.42)
  w.placed({ at: [0.5, 0.06, 0], roll: -0.5 }, () => b.box([0, 0, -0.21], [0.07, 0.36, 0.21]))
}

/** Builds popcorn. */
export const popcorn = (w: Workpiece): void => {
  for (let i = 0; i < 16; i++) {
    const [a0, a1] = [(i / 16) * 6.2832, ((i + 1) / 16) * 6.2832]
    brush(w, finish.paper, i % 2 ? '#d8281c' : '#f8f4ea').skin(2, 2, (u, v) => {
      const r = 0.32 + 0.13 * v
      const a = a0 + (a1 - a0) * u
      return [r * Math.cos(a), v * 0.86 + 0.03 * Math.sin(a * 16) * v, r * Math.sin(a)]
    })
  }
  for (let i = 0; i < 90; i++) {
    const [a, r] = [i * 2.4, 0.42 * Math.sqrt(i / 90)]
    const at: Vec3 = [
      r * Math.cos(a),
      0.88 + 0.22 * (1 - (r / 0.42) ** 2) + 0.03 * ((i * 3) % 4),
      r * Math.sin(a),
    ]
    for (let k = 0; k < 3; k++)
      brush(w, { roughness: 0.9, f0: 0.02 }, k ? '#fbf4dc' : '#f4dc90').ball(
        [at[0] + 0.03 * Math.cos(k * 2 + i), at[1] + 0.02 * k, at[2] + 0.03 * Math.sin(k * 2 + i)],
        0.042,
        undefined,
        7,
      )
  }
}

/** Builds shaker. */
export const shaker = (w: Workpiece): void => {
  brush(w, finish.clear, '#f0f4f4').lathe('0.02,0 0.3,0 0.32,0.1 0.24,0.7 0.24,0.74', 24)
  brush(w, finish.snow, '#fafafa').lathe('0.01,0.03 0.28,0.03 0.25,0.5 0.01,0.52', 24)
  brush(w, finish.chrome, '#c8ccd0').lathe('0.25,0.72 0.27,0.76 0.24,0.92 0.14,1 0.01,1.02', 24)
}

/** Builds milk. */
export const milk = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.3, f0: 0.04 }, c).lathe('0.01,0.06 0.33,0.06 0.38,0.9 0.01,0.91', 32)
  brush(w, finish.clear, '#f0f6f6').lathe('0.02,0 0.34,0 0.37,0.1 0.43,1.2', 32)
}

/** Builds boba. */
export const boba = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.2, f0: 0.04 }, c).lathe('0.01,0.04 0.3,0.04 0.4,1.02 0.01,1.03', 32)
  brush(w, finish.clear, '#f2f6f6').lathe('0.02,0.01 0.32,0.01 0.43,1.2', 32)
  for (let i = 0; i < 40; i++)
    brush(w, { roughness: 0.15, f0: 0.06 }, '#1c1008').ball(
      [0.31 * Math.cos(i * 2.4), 0.09 + (0.24 * ((i * 7) % 40)) / 40, 0.31 * Math.sin(i * 2.4)],
      0.05,
      undefined,
      8,
    )
  brush(w, finish.clear, '#f2f6f6').lathe('0.44,1.19 0.46,1.22 0.3,1.38 0.06,1.42', 32)
  brush(w, finish.plastic, '#e83a8a').rod([0.04, 0.3, 0.02], [0.16, 1.86, 0], 0.055, 0.055, 14)
}

/** Builds champagne. */
export const champagne = (w: Workpiece): void => {
  brush(w, { roughness: 0.1, f0: 0.07 }, '#1f3a1c').lathe(
    '0.02,0 0.24,0 0.25,0.05 0.25,0.95 0.2,1.15 0.1,1.36 0.095,1.5 0.01,1.5',
    32,
  )
  brush(w, { roughness: 0.3, f0: 0.5, metal: 1 }, '#d8b04a').lathe(
    '0.12,1.26 0.11,1.4 0.105,1.68 0.12,1.7 0.1,1.84 0.01,1.87',
    28,
  )
  brush(w, finish.paper, '#f4ecd4').skin(20, 4, (u, v) => [
    0.257 * Math.sin((u - 0.5) * 2.4),
    0.34 + 0.4 * v,
    0.257 * Math.cos((u - 0.5) * 2.4),
  ])
  brush(w, finish.gold, '#d8b04a').skin(20, 1, (u, v) => [
    0.26 * Math.sin((u - 0.5) * 2.4),
    0.5 + 0.05 * v,
    0.26 * Math.cos((u - 0.5) * 2.4),
  ])
}
