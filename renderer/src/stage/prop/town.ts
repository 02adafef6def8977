// Street furniture and small things of towns: lamps, benches, poles, awnings, parked cars, bins, signs.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'

/** A lamp post of that height; the lamp hangs over +x. Burns when the set is lit. */
export const lampPost = (set: FilmSet, tall: number, old = true): void => {
  if (set.lacks('street-lamp')) return
  const b = set.builder
  const iron = set.matte(hex('#22262a'), 0.5, 0.04)
  const glow = set.glow([1, 0.72, 0.38], 9)
  if (old) {
    b.cylinder([0, 0, 0], [0, tall * 0.12, 0], tall * 0.028, tall * 0.018, iron, [1, 1, 1], 10)
    b.cylinder([0, 0, 0], [0, tall * 0.86, 0], tall * 0.014, tall * 0.009, iron, [1, 1, 1], 8)
    b.placed({ at: [0, tall * 0.93, 0], scale: [tall * 0.036, tall * 0.052, tall * 0.036] }, () =>
      b.sphere(glow, [1, 1, 1], 12),
    )
    b.lathe(
      [
        [tall * 0.05, tall * 0.965],
        [tall * 0.012, tall * 1.01],
        [0.001, tall * 1.02],
      ],
      iron,
      [1, 1, 1],
      10,
    )
    set.lamp([0, tall * 0.93, 0], tall * 0.04, scale([1, 0.7, 0.36], 0.5 * tall))
    return
  }
  b.cylinder([0, 0, 0], [0, tall, 0], tall * 0.013, tall * 0.008, iron, [1, 1, 1], 8)
  b.cylinder(
    [0, tall, 0],
    [tall * 0.22, tall * 1.02, 0],
    tall * 0.008,
    tall * 0.006,
    iron,
    [1, 1, 1],
    6,
  )
  b.box([tall * 0.16, tall * 1.0, -tall * 0.02], [tall * 0.28, tall * 1.025, tall * 0.02], iron)
  b.box([tall * 0.17, tall * 0.992, -tall * 0.016], [tall * 0.27, tall * 1.0, tall * 0.016], glow)
  set.lamp([tall * 0.22, tall * 0.97, 0], tall * 0.03, scale([1, 0.78, 0.5], 0.55 * tall))
}

/** A park bench, 1.6 m wide, facing +z. */
export const bench = (set: FilmSet): void => {
  if (set.lacks('bench')) return
  const b = set.builder
  const wood = set.matte(hex('#8a5a34'), 0.7, 0.15, 9)
  const iron = set.matte(hex('#26282a'), 0.5, 0.04)
  for (let i = 0; i < 4; i++)
    b.box([-0.8, 0.42, -0.2 + i * 0.12], [0.8, 0.45, -0.1 + i * 0.12], wood)
  for (let i = 0; i < 3; i++)
    b.box([-0.8, 0.55 + i * 0.13, -0.28 - i * 0.03], [0.8, 0.65 + i * 0.13, -0.25 - i * 0.03], wood)
  for (const x of [-0.65, 0.65]) {
    b.box([x - 0.03, 0, 0.14], [x + 0.03, 0.42, 0.19], iron)
    b.box([x - 0.03, 0, -0.28], [x + 0.03, 0.92, -0.22], iron)
    b.box([x - 0.03, 0.39, -0.26], [x + 0.03, 0.42, 0.2], iron)
  }
}

const carColors: readonly [string, ...string[]] = [
  '#2f4a6a',
  '#c8ccd0',
  '#8a2a26',
  '#30343a',
  '#d8d2c0',
  '#4a6a58',
  '#e0b040',
]

/** A plain parked car along x, 4.2 m long, wheels on the ground. */
export const parkedCar = (set: FilmSet, color: Rgb = hex(set.pick(carColors))): LocalMesh => {
  const paint = set.material({ roughness: 0.18, f0: 0.06 })
  const glass = set.material({ color: [0.04, 0.05, 0.06], roughness: 0.05, f0: 0.09 })
  const rubber = set.material({ color: [0.03, 0.03, 0.03], roughness: 0.8 })
  const chrome = set.material({ color: [0.7, 0.7, 0.72], roughness: 0.25, f0: 0.5, metal: 0.7 })
  const tail = set.glow([1, 0.08, 0.05], 3)
  const head = set.glow([1, 0.95, 0.8], 4)
  const profile: readonly (readonly [number, number])[] = [
    [-2.05, 0.32],
    [-2.1, 0.62],
    [-1.98, 0.84],
    [-1.5, 0.9],
    [-0.95, 1.36],
    [0.25, 1.4],
    [0.95, 0.95],
    [1.85, 0.8],
    [2.1, 0.6],
    [2.05, 0.3],
  ]
  return set.sculpt((b) => {
    const half = (y: number) =>
      y > 0.9 ? 0.82 - (y - 0.9) * 0.42 : 0.86 - Math.max(0, 0.45 - y) * 0.2
    for (let i = 0; i + 1 < profile.length; i++) {
      const [a, c] = [profile[i] ?? [0, 0], profile[i + 1] ?? [0, 0]]
      const [wa, wc] = [half(a[1]), half(c[1])]
      const window = (a[1] > 0.86 && c[1] > 1.3 && i === 3) || i === 5
      b.quad(
        [a[0], a[1], -wa],
        [c[0], c[1], -wc],
        [c[0], c[1], wc],
        [a[0], a[1], wa],
        window ? glass : paint,
        color,
      )
    }
    for (const s of [-1, 1]) {
      const ring = profile.map(([x, y]): Vec3 => [x, y, s * half(y)])
      const center = b.vertex([0, 0.62, s * 0.87], [0, 0, s], [0, 0], color)
      const v = ring.map((p) => b.vertex(p, [0, 0.15, s], [0, 0], color))
      for (let i = 0; i < v.length; i++)
        b.triangle(center, v[i] ?? 0, v[(i + 1) % v.length] ?? 0, paint)
      const win: readonly Vec3[] = [
        [-1.3, 0.92, s * 0.835],
        [-0.9, 1.3, s * 0.675],
        [0.2, 1.33, s * 0.66],
        [0.72, 0.94, s * 0.83],
      ]
      const w = win.map((p) => b.vertex([p[0], p[1], p[2] * 1.012], [0, 0.3, s], [0, 0]))
      b.triangle(w[0] ?? 0, w[1] ?? 0, w[2] ?? 0, glass)
      b.triangle(w[0] ?? 0, w[2] ?? 0, w[3] ?? 0, glass)
      for (const x of [-1.28, 1.3]) {
        b.cylinder([x, 0.33, s * 0.62], [x, 0.33, s * 0.89], 0.33, 0.33, rubber, [1, 1, 1], 16)
        b.cylinder([x, 0.33, s * 0.88], [x, 0.33, s * 0.905], 0.19, 0.17, chrome, [1, 1, 1], 10)
      }
      b.box([2.0, 0.56, s * 0.62 - 0.14], [2.11, 0.7, s * 0.62 + 0.14], head)
      b.box([-2.12, 0.62, s * 0.66 - 0.12], [-2.04, 0.76, s * 0.66 + 0.12], tail)
    }
  }, 'car')
}

/** A striped awning over +z, `wide` metres, hung at height `y`. */
export const awning = (
  set: FilmSet,
  wide: number,
  y: number,
  deep: number,
  a: Rgb,
  c: Rgb,
): void => {
  const cloth = set.material({ roughness: 0.85, f0: 0.01 })
  const stripes = Math.max(4, Math.round(wide / 0.3))
  for (let i = 0; i < stripes; i++) {
    const [x0, x1] = [-wide / 2 + (wide * i) / stripes, -wide / 2 + (wide * (i + 1)) / stripes]
    const color = i % 2 ? a : c
    set.builder.quad(
      [x0, y - deep * 0.38, deep],
      [x1, y - deep * 0.38, deep],
      [x1, y, 0],
      [x0, y, 0],
      cloth,
      color,
    )
    set.builder.quad(
      [x0, y - deep * 0.38 - 0.18, deep],
      [x1, y - deep * 0.38 - 0.18, deep],
      [x1, y - deep * 0.38, deep],
      [x0, y - deep * 0.38, deep],
      cloth,
      color,
    )
  }
}

/** A string of lamps between two points; every other lamp gives real light, at most four. */
export const stringLights = (
  set: FilmSet,
  from: Vec3,
  to: Vec3,
  sag: number,
  count = 12,
  size = 0.05,
  power = 1,
): void => {
  const b = set.builder
  const wire = set.material({ color: [0.02, 0.02, 0.02], roughness: 0.9 })
  const bulb = set.lit
    ? set.glow([1, 0.66, 0.28], 12)
    : set.material({ color: [1, 0.9, 0.7], emission: [1.6, 1.1, 0.6], roughness: 0.3 })
  let previous: Vec3 = from
  for (let i = 0; i <= count; i++) {
    const t = i / count
    const p: Vec3 = [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t - sag * 4 * t * (1 - t),
      from[2] + (to[2] - from[2]) * t,
    ]
    if (i > 0) b.cylinder(previous, p, size * 0.16, size * 0.16, wire, [1, 1, 1], 4)
    if (i > 0 && i < count) {
      b.placed({ at: [p[0], p[1] - size * 1.6, p[2]], scale: size }, () =>
        b.sphere(bulb, [1, 1, 1], 10),
      )
      if (i % Math.max(2, Math.round(count / 4)) === 1)
        set.lamp([p[0], p[1] - size * 1.6, p[2]], size, scale([0.55, 0.34, 0.14], power))
    }
    previous = p
  }
}
