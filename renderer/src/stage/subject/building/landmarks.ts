// Silhouettes everybody knows: Eiffel Tower, Big Ben, Fuji, Pisa, Sydney's opera, needles.
import { fbm, ridged } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3, smoothstep } from '../../vector.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import {
  archway,
  curtainWall,
  dark,
  framedArch,
  gilded,
  litGlass,
  masonry,
  metal,
  pyramidRoof,
  smooth,
} from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

/** Half the width of the tower's outline at height y, and of one leg. */
const outline = (y: number): number => 12.6 * Math.exp(-y / 15.5) + 0.75 * (1 - y / 62)
const legWidth = (y: number): number => Math.max(0.8, 5.1 - y * 0.19)
const lattice = (b: Brush, a: readonly Vec3[], c: readonly Vec3[], r: number): void => {
  for (let i = 0; i < 4; i++) {
    const [p, q, s, t] = [a[i], c[i], a[(i + 1) % 4], c[(i + 1) % 4]]
    if (!p || !q || !s || !t) continue
    b.rod(p, q, r, r, 4)
      .rod(p, t, r * 0.55, r * 0.55, 4)
      .rod(s, q, r * 0.55, r * 0.55, 4)
      .rod(q, t, r * 0.7, r * 0.7, 4)
  }
}
const square = (x: number, z: number, h: number, y: number): Vec3[] => [
  [x - h, y, z - h],
  [x + h, y, z - h],
  [x + h, y, z + h],
  [x - h, y, z + h],
]

/** Four lattice legs that meet, three platforms, arches below and a mast. */
export const eiffelTower = (kit: Kit): Model => {
  const b = brush(kit.w, { roughness: 0.6, f0: 0.08, metal: 0.2 }, kit.color(0, '#6e5640'))
  const levels = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]
  levels.forEach((y, i) => {
    const next = levels[i + 1]
    if (next === undefined) return
    for (const x of [-1, 1])
      for (const z of [-1, 1]) {
        const foot = (h: number): Vec3[] => {
          const leg = legWidth(h) / 2
          return square(x * (outline(h) - leg), z * (outline(h) - leg), leg, h)
        }
        lattice(b, foot(y), foot(next), 0.2)
      }
  })
  for (let y = 24; y < 56; y += 2)
    lattice(b, square(0, 0, outline(y), y), square(0, 0, outline(y + 2), y + 2), 0.2)
  for (const [y, k, tall] of [
    [11.4, 1.16, 1.1],
    [22.8, 1.2, 0.9],
    [55.6, 1.7, 0.8],
  ] as const) {
    const h = outline(y) * k
    b.shade(1.15).block([0, y, 0], h * 2, tall, h * 2)
    b.shade(0.7).block([0, y + tall, 0], h * 2.06, 0.2, h * 2.06)
  }
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
      const bow = (k: number): Vec3[] =>
        Array.from({ length: 21 }, (_, i) => {
          const a = (i / 20) * Math.PI
          return [
            -k * 7.7 * Math.cos(a),
            2 + k * 8.3 * Math.sin(a),
            outline(2 + 8 * Math.sin(a)) - 0.3,
          ]
        })
      b.tube(bow(1), 0.22, 5).tube(bow(1.1), 0.16, 5)
    })
  masonry(kit, '#b8b0a0')
  for (const x of [-1, 1])
    for (const z of [-1, 1]) masonry(kit, '#b8b0a0').block([x * 10.8, 0, z * 10.8], 6.4, 0.7, 6.4)
  b.rod([0, 56.4, 0], [0, 58.4, 0], 0.9, 0.7, 12).rod([0, 58.4, 0], [0, 65, 0], 0.25, 0.06, 6)
  for (const y of [12.6, 23.8, 56.2]) kit.w.light([0, y, 0], 1, [60, 38, 14])
  return modelOf(kit, { top: [0, 65, 0] }, { bestYaw: 0.5 })
}

const clockFace = (kit: Kit, at: Vec3, r: number): void => {
  const black = brush(kit.w, finish.paint, '#15151a')
  kit.w.placed({ at }, () => {
    gilded(kit).latheZ(
      [
        [r * 1.16, -0.1],
        [r * 1.16, 0.1],
        [r, 0.14],
      ],
      40,
    )
    brush(kit.w, glowing([1, 0.92, 0.72], 0.75), '#f8f2e0').rod([0, 0, 0], [0, 0, 0.1], r, r, 40)
    round(12, (a) =>
      kit.w.placed({ roll: a }, () =>
        black.box([-r * 0.03, r * 0.74, 0.1], [r * 0.03, r * 0.94, 0.14]),
      ),
    )
    kit.w.placed({ roll: -0.9 }, () =>
      black.box([-r * 0.05, -r * 0.1, 0.1], [r * 0.05, r * 0.55, 0.17]),
    )
    kit.w.placed({ roll: 1.1 }, () =>
      black.box([-r * 0.035, -r * 0.14, 0.1], [r * 0.035, r * 0.82, 0.2]),
    )
  })
}
/** The clock tower of Westminster beside a wing of the palace. */
export const bigBen = (kit: Kit): Model => {
  const b = masonry(kit, kit.color(0, '#c8aa72'))
  const roof = brush(kit.w, finish.tile, '#4a5a5e')
  const gold = gilded(kit)
  b.block([0, 0, 0], 8, 34, 8)
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
      spread(-3.6, 3.6, 7, (x) => b.shade(1.12).block([x, 0, 4], 0.34, 33.5, 0.5))
      spread(4, 30, 6, (y) =>
        spread(-3, 3, 6, (x) => dark(kit).shade(2.5).block([x, y, 4], 0.5, 2.6, 0.1)),
      )
      b.shade(1.05).block([0, 34, 4.2], 9.4, 10.4, 0.8)
      clockFace(kit, [0, 39.2, 4.65], 3.5)
      spread(-3.6, 3.6, 6, (x) =>
        framedArch(b.shade(1.1), litGlass(kit), [x, 45.4, 4.3], 0.9, 3, 'pointed'),
      )
    })
  b.block([0, 34, 0], 9, 10.4, 9)
  b.shade(0.85).block([0, 33.4, 0], 9.8, 0.7, 9.8).block([0, 44.4, 0], 9.9, 0.8, 9.9)
  b.block([0, 45.2, 0], 8.6, 3.6, 8.6)
  pyramidRoof(roof, [0, 48.8, 0], 4.9, 7, 3.2)
  b.shade(0.9).block([0, 55.4, 0], 4.4, 2.6, 4.4)
  pyramidRoof(roof, [0, 58, 0], 2.5, 8, 0.1)
  gold.rod([0, 65.5, 0], [0, 69, 0], 0.16, 0.05).ball([0, 66.6, 0], 0.4)
  for (const x of [-4.6, 4.6])
    for (const z of [-4.6, 4.6]) b.rod([x, 44.6, z], [x, 51, z], 0.5, 0.05, 6)
  const wing = (x: number, wide: number): void => {
    b.shade(0.95).block([x, 0, -1], wide, 13, 9)
    roof.shade(0.9).block([x, 13, -1], wide, 1.4, 7)
    spread(x - wide * 0.44, x + wide * 0.44, Math.round(wide / 2.2), (xx) => {
      for (const y of [1.5, 6.4])
        framedArch(b.shade(1.1), litGlass(kit), [xx, y, 3.55], 1.1, 3.6, 'pointed')
      b.rod([xx + 1.1, 12.6, 3.2], [xx + 1.1, 15.6, 3.2], 0.35, 0.04, 6)
    })
  }
  wing(-15, 22)
  return modelOf(kit, { top: [0, 69, 0] }, { bestYaw: 0.45 })
}

/** A wide snow-capped cone. */
export const fuji = (kit: Kit): Model => {
  const rock = hex('#5a6a86')
  const snow = hex('#f4f7fb')
  const foot = hex('#4a6a4a')
  const m = kit.w.material({ roughness: 0.95, f0: 0, scale: 0.01, mottle: 0.1 })
  const height = (x: number, z: number): number => {
    const r = Math.sqrt(x * x + z * z)
    const a = Math.atan2(x, z)
    const cone = 100 * Math.exp(-((r / 62) ** 1.15)) * 1.22
    const gully =
      (ridged(a * 3.5 + 20, r * 0.018 + 3, 4) - 0.4) *
      7 *
      smoothstep(10, 60, r) *
      smoothstep(166, 110, r)
    const crater = r < 11 ? -2.6 * (1 - r / 11) : 0
    return Math.max(
      0,
      Math.min(cone, 103 + 2 * fbm(a * 2 + 8, 1, 3)) + gully + crater - 9 * smoothstep(110, 166, r),
    )
  }
  kit.w.grid(
    130,
    110,
    (u, v) => {
      const r = 168 * v ** 1.3
      const a = u * Math.PI * 2
      const [x, z] = [r * Math.sin(a), r * Math.cos(a)]
      return [x, height(x, z), z]
    },
    m,
    (p) => {
      const a = Math.atan2(p[0], p[2])
      const line = 62 + 22 * (fbm(a * 7 + 30, p[1] * 0.02, 4) - 0.5) * 2
      const body = mix3(foot, rock, smoothstep(8, 34, p[1]))
      return mix3(body, snow, smoothstep(line - 4, line + 5, p[1]))
    },
  )
  return modelOf(kit, {})
}

/** Rings of white columns, leaning. */
export const leaningTower = (kit: Kit): Model => {
  const b = smooth(kit, kit.color(0, '#f0ebdd'))
  kit.w.placed({ roll: -0.075 }, () => {
    b.rod([0, -0.5, 0], [0, 7, 0], 4.4, 4.4, 36)
    round(15, (a) =>
      b.rod(
        [4.5 * Math.sin(a), 0, 4.5 * Math.cos(a)],
        [4.5 * Math.sin(a), 6.4, 4.5 * Math.cos(a)],
        0.24,
        0.2,
        8,
      ),
    )
    for (let i = 0; i < 7; i++) {
      const y = 7 + i * 3.6
      const last = i === 6
      const r = last ? 3 : 3.4
      b.shade(0.86).rod(
        [0, y, 0],
        [0, y + 3.6, 0],
        r * (last ? 1 : 0.82),
        r * (last ? 1 : 0.82),
        32,
      )
      b.rod([0, y, 0], [0, y + 0.4, 0], 4.5, 4.6, 36)
      if (last)
        round(6, (a) =>
          archway(
            dark(kit).shade(3),
            [3.02 * Math.sin(a), y + 0.5, 3.02 * Math.cos(a)],
            1.2,
            2.4,
            'round',
            a,
          ),
        )
      else
        round(24, (a) =>
          b.rod(
            [4.2 * Math.sin(a), y + 0.4, 4.2 * Math.cos(a)],
            [4.2 * Math.sin(a), y + 3.4, 4.2 * Math.cos(a)],
            0.2,
            0.16,
            6,
          ),
        )
    }
    b.rod([0, 32.2, 0], [0, 32.8, 0], 3.2, 3.3, 32)
  })
  return modelOf(kit, { top: [2.4, 33, 0] }, { bestYaw: 0 })
}

/** White shells on a terrace by the water. */
export const operaHouse = (kit: Kit): Model => {
  const base = masonry(kit, '#b89a7c')
  const shell = brush(kit.w, { roughness: 0.3, f0: 0.05 }, kit.color(0, '#f8f5ee'))
  base.block([0, 0, 0], 46, 3, 24)
  for (let i = 0; i < 6; i++) base.shade(1.05).box([-20, 0, 12], [-4, 3 - i * 0.5, 13 + i])
  const glass = litGlass(kit)
  const sail = (x: number, z: number, r: number, lean: number): void =>
    void kit.w.placed({ at: [x, 3, z], yaw: Math.PI / 2 - (lean < 0 ? Math.PI : 0) }, () => {
      mirrored(kit.w, () =>
        shell.skin(14, 16, (u, v) => {
          // One half of a pointed vault that opens toward +z.
          const y = r * 1.5 * Math.sin((v * Math.PI) / 2)
          const edge = r * 0.75 * Math.cos((v * Math.PI) / 2)
          const back = -r * (0.75 - 0.75 * v) * (1 - u) + r * 0.75 * v * u
          return [edge * Math.sin((u * Math.PI) / 2), y * (0.55 + 0.45 * u), back + r * 0.2]
        }),
      )
      glass.cloth(
        [-r * 0.6, 0, r * 0.05],
        [r * 0.6, 0, r * 0.05],
        [0, r * 1.2, r * 0.6],
        [0, r * 1.2, r * 0.6],
      )
    })
  for (const [z, k] of [
    [-4.6, 1.1],
    [5.4, 0.9],
  ] as const) {
    sail(-11, z, 8 * k, 1)
    sail(-3.5, z, 9.5 * k, 1)
    sail(4.5, z, 8.4 * k, 1)
    sail(10.5, z, 6.6 * k, -1)
  }
  return modelOf(kit, {}, { bestYaw: 0.3 })
}

/** A saucer on a slender tripod or shaft, with a mast. */
export const needle = (kit: Kit): Model => {
  const cn = /cn|tv|television|radio/.test(kit.subject.noun)
  const b = smooth(kit, kit.color(0, cn ? '#c8c4ba' : '#f2efe6'))
  if (cn) b.lathe('3.4,0 2,8 1.5,20 1.2,40', 6)
  else
    for (let i = 0; i < 3; i++)
      kit.w.placed({ yaw: (i * Math.PI * 2) / 3 }, () =>
        b.tube(
          [
            [0.8, 0, 5],
            [0.5, 14, 2.2],
            [0.45, 24, 1.3],
            [0.6, 34, 1.9],
            [0.7, 39, 3.6],
          ],
          [0.55, 0.45, 0.4, 0.4, 0.45],
          8,
        ),
      )
  b.rod([0, 0, 0], [0, 40, 0], 1.1, 1, 16)
  b.lathe('1.4,38.4 5,40.4 7.4,41.2 7.4,41.7 5.6,42.2 4.6,43.6 3,44.4 1,45.4 0.6,46.4', 40)
  litGlass(kit).lathe('5.7,42.2 5,43.2', 40)
  metal(kit, '#d8584a').rod([0, 46, 0], [0, cn ? 64 : 57, 0], 0.4, 0.06, 8)
  curtainWall(kit, b.color, 1, 1)
  return modelOf(kit, {}, { bestYaw: 0.2 })
}
