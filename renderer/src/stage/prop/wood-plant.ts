// Plants of woods: tall trunks with high crowns, bamboo, ferns, mushrooms, jungle giants with creepers.

import type { Rgb, Season } from '../../prompt/brief.ts'
import type { Nursery } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, normalize, scale } from '../vector.ts'
import { leafClump } from './leaf.ts'
import { foliage } from './plant.ts'

/** A forest tree about 1 high: a long trunk with roots and a crown in the upper half. */
export const tallTree = (set: Nursery, season: Season, birch = false, detail = 1): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.9, birch ? 0.05 : 0.3, 5)
  const leaves = set.material({ roughness: 0.7, f0: 0.02 })
  const colors = foliage(season, r)
  const seed = r() * 50
  const bark = (p: Vec3): Rgb =>
    birch
      ? noise(p[1] * 60 + seed, Math.atan2(p[2], p[0]) * 1.2) > 0.72
        ? hex('#2a2624')
        : hex('#e2ddd2')
      : scale(hex('#5f4a36'), 0.75 + 0.5 * noise(Math.atan2(p[2], p[0]) * 7 + seed, p[1] * 8))
  const girth = birch ? 0.7 : 1
  return set.sculpt((b) => {
    b.lathe(
      [
        [0.052 * girth, -0.03],
        [0.034 * girth, 0.02],
        [0.028 * girth, 0.1],
        [0.024 * girth, 0.4],
        [0.012 * girth, 0.85],
        [0.002, 0.97],
      ],
      wood,
      bark,
      birch ? 12 : 14,
    )
    for (let i = 0; i < 8; i++) {
      const a = i * 2.4 + r()
      const y = 0.42 + 0.07 * i
      const out = 0.2 * (1.25 - y * 0.7)
      const tip: Vec3 = [Math.cos(a) * out, y + 0.08, Math.sin(a) * out]
      b.cylinder([0, y, 0], tip, 0.009, 0.003, wood, birch ? hex('#8a8478') : hex('#54412f'), 5)
      if (colors)
        leafClump(
          b,
          {
            center: tip,
            radius: [0.13, 0.085, 0.13],
            count: Math.round(85 * detail),
            size: 0.03 / Math.sqrt(detail),
            ...colors,
            material: leaves,
          },
          r,
        )
    }
    if (colors)
      leafClump(
        b,
        {
          center: [0, 0.93, 0],
          radius: [0.12, 0.1, 0.12],
          count: Math.round(90 * detail),
          size: 0.03 / Math.sqrt(detail),
          ...colors,
          material: leaves,
        },
        r,
      )
  }, 'tree')
}

/** A bamboo cane about 1 high with leaves near its top; of fewer joints and fewer, larger leaves when it stands `far`. */
export const bambooStem = (set: Nursery, far = false): LocalMesh => {
  const r = set.random
  const cane = set.material({ roughness: 0.35, f0: 0.04 })
  const green = scale(hex('#7a9a3c'), 0.8 + 0.4 * r())
  return set.sculpt((b) => {
    const lean = (r() - 0.5) * 0.1
    const nodes = far ? 9 : 16
    const sides = far ? 4 : 7
    for (let i = 0; i < nodes; i++) {
      const [t0, t1] = [i / nodes, (i + 1) / nodes]
      b.cylinder(
        [lean * t0 * t0, t0, 0],
        [lean * t1 * t1, t1, 0],
        0.0095 * (1 - t0 * 0.5),
        0.0088 * (1 - t0 * 0.5),
        cane,
        scale(green, i % 2 ? 1 : 0.88),
        sides,
        false,
      )
      b.cylinder(
        [lean * t1 * t1, t1 - 0.003, 0],
        [lean * t1 * t1, t1 + 0.002, 0],
        0.0115 * (1 - t0 * 0.5),
        0.0115 * (1 - t0 * 0.5),
        cane,
        hex('#c8c888'),
        sides,
        false,
      )
      if (i > nodes * 0.3)
        leafClump(
          b,
          {
            center: [lean * t1 * t1, t1, 0],
            radius: [0.07, 0.03, 0.07],
            count: far ? 8 : 14,
            size: far ? 0.026 : 0.017,
            dark: hex('#3f6a24'),
            light: hex('#9ac04a'),
            material: cane,
          },
          r,
        )
    }
  })
}

/** A rosette of arching fronds about 1 across; `broad` gives big jungle leaves. */
export const fern = (set: Nursery, color: Rgb, broad = false): LocalMesh => {
  const r = set.random
  const m = set.material({ roughness: broad ? 0.4 : 0.7, f0: 0.03 })
  return set.sculpt((b) => {
    const fronds = broad ? 8 : 10
    for (let i = 0; i < fronds; i++) {
      const a = (i / fronds) * 6.283 + r() * 0.5
      const reach = 0.42 + 0.16 * r()
      const rise = (broad ? 0.75 : 0.45) * (0.7 + 0.5 * r())
      if (broad) bigLeaf(b, a, reach, rise, scale(color, 0.75 + 0.5 * r()), m)
      else feather(b, a, reach, rise, scale(color, 0.75 + 0.5 * r()), m)
    }
  }, 'fern')
}

const arch = (a: number, reach: number, rise: number, t: number): Vec3 => [
  Math.cos(a) * reach * t,
  rise * Math.sin(t * 2.1) * 0.95,
  Math.sin(a) * reach * t,
]

const feather = (
  b: MeshBuilder,
  a: number,
  reach: number,
  rise: number,
  color: Rgb,
  m: number,
): void => {
  const steps = 9
  for (let k = 1; k < steps; k++) {
    const t = k / steps
    const p = arch(a, reach, rise, t)
    const long = 0.13 * (1 - t * 0.8)
    for (const s of [-1, 1]) {
      const tip: Vec3 = [
        p[0] - Math.sin(a) * s * long + Math.cos(a) * 0.03,
        p[1] - 0.02,
        p[2] + Math.cos(a) * s * long + Math.sin(a) * 0.03,
      ]
      const n: Vec3 = [0, 1, 0]
      const w = 0.022
      b.triangle(
        b.vertex(
          [p[0] - Math.cos(a) * w, p[1], p[2] - Math.sin(a) * w],
          n,
          [0, 0],
          scale(color, 0.8),
        ),
        b.vertex(
          [p[0] + Math.cos(a) * w, p[1], p[2] + Math.sin(a) * w],
          n,
          [0, 0],
          scale(color, 0.9),
        ),
        b.vertex(tip, n, [0, 0], scale(color, 1.2)),
        m,
      )
    }
  }
}

const bigLeaf = (
  b: MeshBuilder,
  a: number,
  reach: number,
  rise: number,
  color: Rgb,
  m: number,
): void => {
  const steps = 6
  const rows: [number, number, number][] = []
  for (let k = 0; k <= steps; k++) {
    const t = k / steps
    const p = arch(a, reach * 1.2, rise, 0.25 + 0.75 * t)
    const w = 0.13 * Math.sin(Math.PI * Math.min(1, 0.06 + t * 0.96)) ** 0.8
    const n = normalize([-Math.cos(a) * 0.3, 1, -Math.sin(a) * 0.3])
    const side = (s: number): Vec3 => [
      p[0] - Math.sin(a) * s * w,
      p[1] + 0.025,
      p[2] + Math.cos(a) * s * w,
    ]
    rows.push([
      b.vertex(side(-1), n, [0, 0], color),
      b.vertex(p, n, [0, 0], scale(color, 1.35)),
      b.vertex(side(1), n, [0, 0], color),
    ])
  }
  for (let k = 0; k < steps; k++) {
    const [p, q] = [rows[k], rows[k + 1]]
    if (!p || !q) continue
    for (const i of [0, 1] as const) {
      b.triangle(p[i], p[i + 1] ?? 0, q[i + 1] ?? 0, m)
      b.triangle(p[i], q[i + 1] ?? 0, q[i], m)
    }
  }
  b.cylinder([0, 0, 0], arch(a, reach * 1.2, rise, 0.27), 0.012, 0.009, m, scale(color, 0.8), 5)
}

/** A mushroom about 1 high. */
export const mushroom = (
  set: Nursery,
  cap: Rgb,
  dotted: boolean,
  glow: Rgb | null = null,
): LocalMesh => {
  const m = set.material({ roughness: 0.45, f0: 0.04 })
  const shade = glow ? set.material({ roughness: 0.5, emission: glow }) : m
  return set.sculpt((b) => {
    b.lathe(
      [
        [0.14, -0.05],
        [0.1, 0.15],
        [0.085, 0.6],
      ],
      m,
      hex('#efe6d4'),
      10,
    )
    b.lathe(
      [
        [0.08, 0.58],
        [0.4, 0.52],
        [0.43, 0.6],
        [0.34, 0.82],
        [0.18, 0.96],
        [0.001, 1],
      ],
      shade,
      (p) => (p[1] < 0.57 ? hex('#efe0c8') : cap),
      18,
    )
    if (!dotted) return
    for (let i = 0; i < 11; i++) {
      const a = i * 2.4
      const t = 0.25 + 0.65 * ((i * 0.37) % 1)
      b.placed(
        {
          at: [Math.cos(a) * 0.38 * t, 1 - 0.3 * t * t, Math.sin(a) * 0.38 * t],
          scale: [0.05, 0.03, 0.05],
        },
        () => b.sphere(m, [0.92, 0.9, 0.86], 8),
      )
    }
  }, 'mushroom')
}

/** A rain-forest tree about 1 high: buttress roots, creepers and a crown in tiers. */
export const jungleTree = (set: Nursery): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.9, 0.3, 4)
  const leaves = set.material({ roughness: 0.6, f0: 0.03 })
  const colors = { dark: hex('#1f4a1c'), light: hex('#6aa63a') }
  return set.sculpt((b) => {
    b.lathe(
      [
        [0.07, -0.03],
        [0.045, 0.04],
        [0.035, 0.12],
        [0.03, 0.5],
        [0.015, 0.9],
      ],
      wood,
      (p) => scale(hex('#5a4a36'), 0.7 + 0.5 * noise(Math.atan2(p[2], p[0]) * 5, p[1] * 12)),
      14,
    )
    for (let i = 0; i < 5; i++) {
      const a = i * 1.257 + r() * 0.4
      b.cylinder(
        [Math.cos(a) * 0.13, -0.03, Math.sin(a) * 0.13],
        [Math.cos(a) * 0.02, 0.17, Math.sin(a) * 0.02],
        0.022,
        0.014,
        wood,
        hex('#54442f'),
        6,
      )
    }
    for (let i = 0; i < 7; i++) {
      const a = i * 2.4 + r()
      const out = i === 0 ? 0 : 0.12 + 0.16 * r()
      const center: Vec3 = [Math.cos(a) * out, 0.68 + 0.24 * r(), Math.sin(a) * out]
      b.cylinder([0, 0.6, 0], center, 0.012, 0.005, wood, hex('#54442f'), 5)
      leafClump(
        b,
        { center, radius: [0.17, 0.09, 0.17], count: 85, size: 0.034, ...colors, material: leaves },
        r,
      )
      const drop = 0.2 + 0.35 * r()
      const foot: Vec3 = [center[0] * 1.05, center[1] - drop, center[2] * 1.05]
      b.cylinder(center, foot, 0.004, 0.003, wood, hex('#4a5a2a'), 4)
      leafClump(
        b,
        {
          center: foot,
          radius: [0.02, 0.07, 0.02],
          count: 12,
          size: 0.016,
          ...colors,
          material: leaves,
        },
        r,
      )
    }
  }, 'tree')
}
