// An elephant's ears: wide sheets that hang from the sides of the head, folded over above, wavy at the hem.
import type { Rgb } from '../../../prompt/brief.ts'
import type { LocalMesh } from '../../mesh-builder.ts'
import type { Vec3 } from '../../scene.ts'
import { mix, mix3, smoothstep } from '../../vector.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Species } from './species.ts'

const [rows, columns] = [26, 20]
/** The sheets' angle backwards from straight out of the head. */
const back = 0.5

/** How far the sheet reaches from its root at `t` of the way down it, and how much lower than the root its edge hangs. */
const hem = (t: number): readonly [wide: number, fall: number] => [
  0.42 + 1.1 * Math.sin(Math.PI * Math.min(1, 0.2 + 0.72 * t)) ** 0.8 * (1 - 0.42 * t ** 3),
  -0.34 * (1 - t) + 0.5 * t * t,
]

/** A point of the left ear, in skull radii: `t` down the root, `u` out from it, `lift` off the sheet. */
const pointOf = (t: number, u: number, lift: number, size: number): Vec3 => {
  const [wide, fall] = hem(t)
  const out = wide * u * size
  // Away from the head, then back along the neck.
  const bow = 0.2 * Math.sin(u * Math.PI * 0.9) + 0.05 * Math.sin(t * 11 + 1) * u * u
  const x = 0.8 + out * Math.cos(back) + (bow + lift) * Math.sin(back)
  const z = 0.32 - out * Math.sin(back) + (bow + lift) * Math.cos(back)
  const y = mix(0.78, -0.62, t) - fall * u * size + 0.03 * Math.sin(u * 9 + t * 5) * u
  // The upper edge folds over to the back.
  const fold = smoothstep(0.2, 0, t) * u
  return [x, y - fold * 0.12, z - fold * 0.3]
}

const sheetOf = (size: number, side: number, tone: (u: number, t: number) => Rgb): LocalMesh => {
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  const indices: number[] = []
  const [thick, step] = [0.035, 1e-3]
  for (const face of [1, -1]) {
    const base = positions.length / 3
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const [t, u] = [j / rows, i / columns]
        // Both faces meet at the hem.
        const edge = Math.min(1, (1 - u) * 6, t * 8 + 0.15, (1 - t) * 8 + 0.15)
        const at = (dt: number, du: number) => pointOf(t + dt, u + du, face * thick * edge, size)
        const [p, pt, pu] = [at(0, 0), at(step, 0), at(0, step)]
        const a: Vec3 = [pt[0] - p[0], pt[1] - p[1], pt[2] - p[2]]
        const b: Vec3 = [pu[0] - p[0], pu[1] - p[1], pu[2] - p[2]]
        const n: Vec3 = [
          a[1] * b[2] - a[2] * b[1],
          a[2] * b[0] - a[0] * b[2],
          a[0] * b[1] - a[1] * b[0],
        ]
        const turned = n[2] * Math.cos(back) + n[0] * Math.sin(back) > 0 ? face : -face
        const long = turned / (Math.hypot(...n) + 1e-12)
        positions.push(side * p[0], p[1], p[2])
        normals.push(side * n[0] * long, n[1] * long, n[2] * long)
        colors.push(...tone(u, t))
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const k = base + j * (columns + 1) + i
        indices.push(k, k + columns + 1, k + 1, k + 1, k + columns + 1, k + columns + 2)
      }
  }
  return { positions, normals, colors, indices }
}

/** Adds both ears to a head whose skull has radius 1; `size` 1.35 is an African elephant's. */
export const addElephantEars = (work: Workpiece, sp: Species, size: number): void => {
  const hide = work.material(sp.finish)
  const tone = (u: number, t: number): Rgb =>
    mix3(sp.color, sp.second, 0.1 + 0.4 * u * u * (1 - 0.5 * t))
  for (const side of [1, -1]) work.mesh(sheetOf(size / 1.35, side, tone), hide)
}
