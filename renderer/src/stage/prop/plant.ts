// Trees, bushes, grass and flowers as miniature makers build them: many small leaves on a few branches.

import type { Rgb, Season } from '../../prompt/brief.ts'
import type { Nursery } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, mix, mix3, normalize, scale } from '../vector.ts'
import { anyDirection, leafClump } from './leaf.ts'

/** Dark and light leaf colours of broad-leaved trees in a season. */
export const foliage = (season: Season, r: Random): { dark: Rgb; light: Rgb } | null => {
  if (season === 'winter') return null
  if (season === 'autumn') {
    const colors: [Rgb, Rgb][] = [
      [hex('#8a2f14'), hex('#e2761f')],
      [hex('#8f5410'), hex('#f0b02c')],
      [hex('#6d1f16'), hex('#c8402a')],
    ]
    const [dark, light] = colors[Math.floor(r() * 3)] ?? [hex('#8a2f14'), hex('#e2761f')]
    return { dark, light }
  }
  if (season === 'spring') return { dark: hex('#42762a'), light: hex('#a3cc58') }
  const k = r() * 0.35
  return {
    dark: mix3(hex('#2f5a24'), hex('#48682a'), k),
    light: mix3(hex('#78a848'), hex('#a0b456'), k),
  }
}

const bark: Rgb = hex('#5a4430')

/** A broad-leaved tree about 1 high (scale it); `detail` is the number of leaves. */
export const broadTree = (
  set: Nursery,
  season: Season,
  detail: number,
  blossom = false,
  tint: { dark: Rgb; light: Rgb } | null = null,
): LocalMesh => {
  const r = set.random
  const natural = blossom ? { dark: hex('#d98aa8'), light: hex('#ffe0ea') } : foliage(season, r)
  const colors = tint ?? natural
  const wood = set.matte([1, 1, 1], 0.9, 0.2, 6)
  const leaves = set.material({ roughness: 0.7, f0: 0.02 })
  return set.sculpt((b) => {
    const boughs = boughsOf(r)
    const fork = trunkOf(b, r, boughs, wood)
    for (const { center, size, tone } of boughs) {
      b.cylinder(fork, center, 0.017, 0.005, wood, bark, 5)
      if (!colors) {
        for (let k = 0; k < 4; k++) {
          const tip = add(center, scale(normalize(add(anyDirection(r), [0, 0.6, 0])), 0.13))
          b.cylinder(center, tip, 0.006, 0.002, wood, bark, 3)
        }
        continue
      }
      leafClump(
        b,
        {
          center,
          // Boughs are wider than high, so that light and shade lie in tiers between them.
          radius: [size, size * 0.74, size],
          count: Math.round(detail / boughs.length),
          size: 0.98 / Math.sqrt(detail),
          dark: scale(colors.dark, tone * 0.92),
          light: scale(colors.light, tone),
          material: leaves,
          fine: detail >= 1400,
        },
        r,
      )
    }
  }, 'tree')
}

interface Bough {
  readonly center: Vec3
  readonly size: number
  /** How bright its leaves are: those low in the crown are in its shade. */
  readonly tone: number
}

/** Rings of boughs, the lowest the widest; no two crowns are alike, and none is a ball. */
const boughsOf = (r: Random): readonly Bough[] => {
  const rings: readonly (readonly [n: number, out: number, y: number, size: number])[] = [
    [5, 0.27, 0.44, 0.165],
    [4, 0.17, 0.63, 0.185],
    [2, 0.06, 0.81, 0.165],
  ]
  const missing = Math.floor(r() * 9)
  const tilt = r() * 6.283
  const lop = 0.04 + 0.06 * r()
  const boughs: Bough[] = []
  let k = 0
  for (const [row, [n, out, y, size]] of rings.entries()) {
    const turn = r() * 6.283
    for (let i = 0; i < n; i++, k++) {
      const [a, reach, up, big, light] = [
        turn + ((i + 0.7 * (r() - 0.5)) / n) * 6.283,
        out * (0.75 + 0.5 * r()),
        y + 0.11 * (r() - 0.5),
        size * (0.8 + 0.45 * r()),
        0.86 + 0.09 * row + 0.16 * (r() - 0.5),
      ]
      if (k === missing) continue
      boughs.push({
        center: [
          Math.cos(a) * reach + Math.cos(tilt) * lop * y,
          up,
          Math.sin(a) * reach + Math.sin(tilt) * lop * y,
        ],
        size: big,
        tone: light,
      })
    }
  }
  return boughs
}

/** A trunk that flares at its foot and bends a little toward its crown; gives the point where it forks. */
const trunkOf = (b: MeshBuilder, r: Random, boughs: readonly Bough[], wood: number): Vec3 => {
  const middle = boughs.reduce((sum, { center }) => add(sum, scale(center, 1 / boughs.length)), [
    0, 0, 0,
  ] as Vec3)
  const bend = 0.03 * (r() - 0.5)
  const knee: Vec3 = [middle[0] * 0.3 + bend, 0.17, middle[2] * 0.3 - bend]
  const fork: Vec3 = [middle[0] * 0.7, 0.33 + 0.05 * r(), middle[2] * 0.7]
  b.cylinder([0, -0.03, 0], [0, 0.045, 0], 0.056, 0.036, wood, bark, 8)
  b.cylinder([0, 0.045, 0], knee, 0.036, 0.028, wood, bark, 8)
  b.cylinder(knee, fork, 0.028, 0.022, wood, bark, 7)
  return fork
}

/** A conifer about 1 high; `snow` whitens the tops of its boughs. */
export const pineTree = (set: Nursery, detail: number, snow = 0): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.9, 0.2, 6)
  const needles = set.material({ roughness: 0.8, f0: 0.015 })
  const tone = r()
  return set.sculpt((b) => {
    b.cylinder([0, -0.04, 0], [0, 0.9, 0], 0.024, 0.004, wood, hex('#4a3626'), 6)
    const tiers = 5 + Math.floor(detail * 4)
    const spokes = 7 + Math.floor(detail * 5)
    for (let k = 0; k < tiers; k++) {
      const t = k / (tiers - 1)
      const y = 0.12 + 0.8 * t
      const reach = 0.23 * (1 - t * 0.93) + 0.012
      const drop = 0.1 * (1 - t * 0.6)
      const turn = r() * 6.28
      const shade = mix(0.7, 1.15, t) * (0.85 + 0.3 * r())
      const green = scale(mix3(hex('#1f3d22'), hex('#41622c'), tone), shade)
      const white: Rgb = [0.85, 0.89, 0.95]
      const inner = mix3(green, white, snow * 0.9)
      const tip = b.vertex([0, y + 0.11 * (1.15 - t), 0], [0, 1, 0], [0, 0], inner)
      const rim: number[] = []
      for (let s = 0; s < spokes * 2; s++) {
        const a = turn + (s / spokes) * Math.PI
        const out = reach * (s % 2 ? 0.62 : 1) * (0.85 + 0.3 * r())
        const color = mix3(scale(green, s % 2 ? 0.6 : 1), white, snow * (s % 2 ? 0.25 : 0.7))
        rim.push(
          b.vertex(
            [
              Math.cos(a) * out,
              y - drop * (s % 2 ? 0.3 : 1) * (0.7 + 0.4 * r()),
              Math.sin(a) * out,
            ],
            normalize([Math.cos(a), 0.55, Math.sin(a)]),
            [0, 0],
            color,
          ),
        )
      }
      rim.forEach((v, s) => {
        b.triangle(tip, v, rim[(s + 1) % rim.length] ?? v, needles)
      })
    }
  }, 'tree')
}

/** A round bush about 1 high. */
export const bush = (
  set: Nursery,
  season: Season,
  detail = 160,
  flowers: Rgb | null = null,
): LocalMesh => {
  const r = set.random
  const colors = foliage(season === 'winter' ? 'summer' : season, r) ?? {
    dark: hex('#234a1c'),
    light: hex('#6a9a3c'),
  }
  const leaves = set.material({ roughness: 0.7, f0: 0.02 })
  return set.sculpt((b) => {
    for (let i = 0; i < 4; i++) {
      const a = i * 1.7 + r()
      const out = i === 0 ? 0 : 0.28
      leafClump(
        b,
        {
          center: [Math.cos(a) * out, 0.45 + 0.12 * r(), Math.sin(a) * out],
          radius: [0.42, 0.44, 0.42],
          count: Math.round(detail / 4),
          size: 2 / Math.sqrt(detail),
          ...colors,
          material: leaves,
        },
        r,
      )
    }
    if (flowers)
      for (let i = 0; i < 26; i++) {
        const d = anyDirection(r)
        b.placed(
          { at: [d[0] * 0.62, 0.5 + Math.abs(d[1]) * 0.42, d[2] * 0.62], scale: 0.055 },
          () => b.sphere(leaves, scale(flowers, 0.8 + 0.4 * r()), 6),
        )
      }
  }, 'bush')
}

/** A tuft of grass blades about 1 high. */
export const grassTuft = (
  set: Nursery,
  root: Rgb,
  tip: Rgb,
  blades = 9,
  spread = 0.35,
): LocalMesh => {
  const r = set.random
  const material = set.material({ roughness: 0.7, f0: 0.02 })
  return set.sculpt((b) => {
    for (let i = 0; i < blades; i++) {
      const a = r() * 6.283
      const o = r() * spread
      const bend = 0.15 + 0.35 * r()
      const tall = 0.6 + 0.4 * r()
      const [x, z] = [Math.cos(a) * o, Math.sin(a) * o]
      const w = 0.045
      const n = normalize([Math.cos(a) * 0.4, 1, Math.sin(a) * 0.4])
      const top = scale(tip, 0.75 + 0.5 * r())
      const i0 = b.vertex([x - Math.sin(a) * w, 0, z + Math.cos(a) * w], n, [0, 0], root)
      const i1 = b.vertex([x + Math.sin(a) * w, 0, z - Math.cos(a) * w], n, [0, 0], root)
      const i2 = b.vertex([x + Math.cos(a) * bend, tall, z + Math.sin(a) * bend], n, [0, 0], top)
      b.triangle(i0, i1, i2, material)
    }
  }, 'grass')
}

/** A small flower on a stem, about 1 high. */
export const flowerStem = (set: Nursery, petal: Rgb, tulip = false): LocalMesh => {
  const r = set.random
  const material = set.material({ roughness: 0.6, f0: 0.03 })
  return set.sculpt((b) => {
    const green = hex('#4f8034')
    b.cylinder([0, -0.05, 0], [0.02, 0.8, 0], 0.02, 0.016, material, green, 4)
    for (const side of [-1, 1]) {
      const i0 = b.vertex([0, 0.05, 0], [0, 0.6, 0.8], [0, 0], green)
      const i1 = b.vertex([side * 0.13, 0.28, 0.06], [0, 0.6, 0.8], [0, 0], green)
      const i2 = b.vertex([side * 0.2, 0.6, 0], [0, 0.6, 0.8], [0, 0], scale(green, 1.3))
      b.triangle(i0, i1, i2, material)
    }
    if (tulip) {
      b.placed({ at: [0.02, 0.86, 0] }, () =>
        b.lathe(
          [
            [0.01, -0.1],
            [0.095, -0.05],
            [0.11, 0.05],
            [0.075, 0.17],
            [0.03, 0.15],
          ],
          material,
          (p) => scale(petal, 0.75 + 1.6 * Math.max(0, p[1])),
          8,
        ),
      )
      return
    }
    const petals = 6
    for (let i = 0; i < petals; i++) {
      const a = (i / petals) * 6.283 + r()
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const n: Vec3 = [0, 1, 0.2]
      const color = scale(petal, 0.85 + 0.3 * r())
      const i0 = b.vertex([0.02, 0.82, 0], n, [0, 0], color)
      const i1 = b.vertex([0.02 + c * 0.11 - s * 0.06, 0.86, s * 0.11 + c * 0.06], n, [0, 0], color)
      const i2 = b.vertex([0.02 + c * 0.11 + s * 0.06, 0.86, s * 0.11 - c * 0.06], n, [0, 0], color)
      b.triangle(i0, i1, i2, material)
    }
    b.placed({ at: [0.02, 0.84, 0], scale: [0.045, 0.025, 0.045] }, () =>
      b.sphere(material, hex('#f0c030'), 6),
    )
  }, 'flower')
}
