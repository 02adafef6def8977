// Leaves: the clumps of which crowns, bushes and creepers are made.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, mix3, normalize, scale } from '../vector.ts'

/** A random direction. */
export const anyDirection = (r: Random): Vec3 => {
  const y = r() * 2 - 1
  const a = r() * 6.2832
  const c = Math.sqrt(1 - y * y)
  return [Math.cos(a) * c, y, Math.sin(a) * c]
}

/** The outline of a leaf that is seen from near: pointed at both ends, rounded between. */
const blade: readonly (readonly [number, number])[] = [
  [-1, 0],
  [-0.5, -0.46],
  [0.3, -0.46],
  [1, 0],
  [0.3, 0.46],
  [-0.5, 0.46],
]

/** One leaf: a rhombus about `p` that faces roughly along `n`; light treats it as part of the crown. */
export const leafAt = (
  b: MeshBuilder,
  p: Vec3,
  n: Vec3,
  size: number,
  color: Rgb,
  material: number,
  r: Random,
  fine = false,
): void => {
  const tilt = normalize(add(n, scale(anyDirection(r), 0.9)))
  const any = anyDirection(r)
  const u = normalize([
    any[1] * tilt[2] - any[2] * tilt[1],
    any[2] * tilt[0] - any[0] * tilt[2],
    any[0] * tilt[1] - any[1] * tilt[0],
  ])
  const v: Vec3 = [
    tilt[1] * u[2] - tilt[2] * u[1],
    tilt[2] * u[0] - tilt[0] * u[2],
    tilt[0] * u[1] - tilt[1] * u[0],
  ]
  const at = (a: number, c: number): Vec3 => [
    p[0] + (u[0] * a + v[0] * c) * size,
    p[1] + (u[1] * a + v[1] * c) * size,
    p[2] + (u[2] * a + v[2] * c) * size,
  ]
  if (fine) {
    const v = blade.map(([a, c]) => b.vertex(at(a, c), n, [0, 0], color))
    for (let k = 1; k + 1 < v.length; k++) b.triangle(v[0] ?? 0, v[k] ?? 0, v[k + 1] ?? 0, material)
    return
  }
  const i = [at(-1, 0), at(0, -0.6), at(1, 0), at(0, 0.6)].map((q) => b.vertex(q, n, [0, 0], color))
  b.triangle(i[0] ?? 0, i[1] ?? 0, i[2] ?? 0, material)
  b.triangle(i[0] ?? 0, i[2] ?? 0, i[3] ?? 0, material)
}

/** A cloud of leaves filling an ellipsoid, darker inside and below. */
export const leafClump = (
  b: MeshBuilder,
  cloud: {
    center: Vec3
    radius: Vec3
    count: number
    size: number
    dark: Rgb
    light: Rgb
    material: number
    /** Leaves are seen one by one: six corners each in place of four. */
    fine?: boolean
  },
  r: Random,
): void => {
  for (let i = 0; i < cloud.count; i++) {
    const d = anyDirection(r)
    const k = 0.6 + 0.42 * Math.sqrt(r())
    const p: Vec3 = [
      cloud.center[0] + d[0] * cloud.radius[0] * k,
      cloud.center[1] + d[1] * cloud.radius[1] * k,
      cloud.center[2] + d[2] * cloud.radius[2] * k,
    ]
    const bright = Math.max(0, 0.5 + 0.5 * d[1]) * k
    const color = scale(mix3(cloud.dark, cloud.light, bright), 0.75 + 0.5 * r())
    leafAt(
      b,
      p,
      normalize(add(d, [0, 0.35, 0])),
      cloud.size * (0.7 + 0.6 * r()),
      color,
      cloud.material,
      r,
      cloud.fine ?? false,
    )
  }
}
