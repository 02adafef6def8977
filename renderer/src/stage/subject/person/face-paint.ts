// Paint on a face: warriors' stripes, a tiger's, the skull of the Day of the Dead; thin patches that follow the skin.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, normalize } from '../../vector.ts'
import type { Sculpture } from '../sculpture.ts'
import type { Workpiece } from '../workpiece.ts'
import { onSurface } from './face-look.ts'
import type { FaceShape } from './head.ts'

/** `skull`, `tiger`, or `stripes` as warriors and fans wear them. */
export type FacePaint = 'stripes' | 'tiger' | 'skull'

/** Where a patch's point at u, v (0..1) is, as the face is seen from the front. */
type Outline = (u: number, v: number) => readonly [number, number]

const LIFT = 0.0009

/** The skin's point and normal behind (x, y). */
const skinAt = (s: Sculpture, x: number, y: number): { p: Vec3; n: Vec3 } => {
  const e = 0.002
  const p = onSurface(s, x, y)
  const [a, b] = [onSurface(s, x + e, y)[2], onSurface(s, x, y + e)[2]]
  const n = normalize([(p[2] - a) / e, (p[2] - b) / e, 1])
  return { p: [p[0] + n[0] * LIFT, p[1] + n[1] * LIFT, p[2] + n[2] * LIFT], n }
}

const patch = (
  work: Workpiece,
  s: Sculpture,
  outline: Outline,
  color: Rgb,
  nu = 10,
  nv = 4,
): void => {
  const [positions, normals, colors, indices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  for (let j = 0; j <= nv; j++)
    for (let i = 0; i <= nu; i++) {
      const { p, n } = skinAt(s, ...outline(i / nu, j / nv))
      positions.push(...p)
      normals.push(...n)
      colors.push(...color)
    }
  for (let j = 0; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      const k = j * (nu + 1) + i
      indices.push(k, k + 1, k + nu + 2, k, k + nu + 2, k + nu + 1)
    }
  work.mesh({ positions, normals, colors, indices }, work.material({ roughness: 0.6, f0: 0.03 }))
}

/** A stroke from a to b, thick in the middle. */
const stroke =
  (a: readonly [number, number], b: readonly [number, number], thick: number): Outline =>
  (u, v) => {
    const w = thick * (0.35 + 0.65 * Math.sin(Math.PI * u)) * (v - 0.5)
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const l = Math.hypot(dx, dy)
    return [a[0] + dx * u - (dy / l) * w, a[1] + dy * u + (dx / l) * w]
  }

/** A ring about a point, from `inner` to `outer` of its radii. */
const ring =
  (c: readonly [number, number], rx: number, ry: number, inner: number): Outline =>
  (u, v) => {
    const k = inner + (1 - inner) * v
    const a = u * Math.PI * 2
    return [c[0] + Math.cos(a) * rx * k, c[1] + Math.sin(a) * ry * k]
  }

const stripes = (work: Workpiece, s: Sculpture, f: FaceShape): void => {
  const [white, red] = [hex('#f0ece0'), hex('#b0281e')]
  for (const side of [1, -1]) {
    const at = (y: number, color: Rgb) =>
      patch(work, s, stroke([side * 0.024, y], [side * 0.068, y + 0.006], 0.009), color)
    at(f.noseY + 0.008, white)
    at(f.noseY - 0.006, red)
    at(f.noseY - 0.02, white)
  }
  for (const x of [-0.03, -0.015, 0, 0.015, 0.03])
    patch(
      work,
      s,
      ring([x, f.browY + 0.024 - 8 * x * x], 0.0042, 0.0042, 0),
      x === 0 ? red : white,
      12,
      2,
    )
  patch(work, s, stroke([0, f.mouthY - 0.018], [0, f.mouthY - 0.038], 0.008), white, 8, 3)
}

const tiger = (work: Workpiece, s: Sculpture, f: FaceShape): void => {
  const black = hex('#17120f')
  patch(work, s, ring([0, f.noseY + 0.001], 0.0105, 0.008, 0), black, 14, 3)
  for (const side of [1, -1]) {
    patch(work, s, ring([side * 0.02, f.mouthY + 0.006], 0.02, 0.017, 0), hex('#f2ede2'), 18, 4)
    for (const [x, y, dx, dy] of [
      [0.074, -0.028, -0.026, 0.004],
      [0.074, -0.05, -0.024, 0.008],
      [0.068, -0.072, -0.02, 0.012],
    ] as const)
      patch(work, s, stroke([side * x, y], [side * (x + dx), y + dy], 0.009), black)
    for (const y of [0.05, 0.063])
      patch(work, s, stroke([side * 0.034, y + 0.004], [side * 0.006, y], 0.008), black)
    for (const y of [0, 0.008])
      patch(
        work,
        s,
        stroke(
          [side * 0.014, f.mouthY + 0.006 + y],
          [side * 0.034, f.mouthY + 0.01 + 1.6 * y],
          0.0022,
        ),
        black,
      )
  }
}

const skull = (work: Workpiece, s: Sculpture, f: FaceShape): void => {
  const black = hex('#121014')
  const petals = ['#c8283c', '#2a7ac8', '#e0a022'].map(hex)
  for (const side of [1, -1]) {
    const c = [side * f.eyeX, f.eyeY] as const
    patch(work, s, ring(c, 0.033, 0.033, 0.3), black, 24, 4)
    for (let i = 0; i < 10; i++) {
      const a = (i / 10) * Math.PI * 2
      const p = [c[0] + Math.cos(a) * 0.036, c[1] + Math.sin(a) * 0.036] as const
      patch(work, s, ring(p, 0.0062, 0.0062, 0), petals[0] ?? black, 10, 2)
    }
    patch(work, s, ring([side * 0.0055, f.noseY - 0.002], 0.006, 0.012, 0), black, 12, 3)
    const line = stroke([side * 0.004, f.mouthY], [side * 0.066, f.mouthY + 0.012], 0.004)
    patch(work, s, line, black, 14, 2)
    for (let i = 0; i < 5; i++) {
      const x = 0.01 + i * 0.011
      const y = f.mouthY + 0.002 * i
      patch(work, s, stroke([side * x, y - 0.009], [side * x, y + 0.009], 0.004), black, 6, 2)
    }
  }
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * Math.PI * 2
    const p = [Math.cos(a) * 0.012, 0.066 + Math.sin(a) * 0.011] as const
    patch(work, s, ring(p, 0.0075, 0.0075, 0), petals[1 + (i % 2)] ?? black, 10, 2)
  }
}

const paints = { stripes, tiger, skull } as const

/** Paints a face. */
export const addFacePaint = (work: Workpiece, s: Sculpture, f: FaceShape, paint: FacePaint): void =>
  paints[paint](work, s, f)

/** The skin's own colour under a paint that covers the whole face; null leaves it bare. */
export const groundOf = (paint: FacePaint | null): Rgb | null =>
  paint === 'skull' ? hex('#f2efe8') : paint === 'tiger' ? hex('#e08a34') : null
