// Eyes: balls with crisp rings, lids as smooth patches over them, and lashes along the lids.
import type { Rgb } from '../../../prompt/brief.ts'
import type { LocalMesh } from '../../mesh-builder.ts'
import type { Vec3 } from '../../scene.ts'
import { normalize } from '../../vector.ts'
import { eyeball, humanEye } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { turn, turned } from '../sdf.ts'
import { colored, type Workpiece } from '../workpiece.ts'
import type { FaceLook } from './face-look.ts'
import type { FaceShape } from './head.ts'

/** Elevations in radians of the rims at the eye's middle and corners. */
interface Rims {
  readonly upper: number
  readonly lower: number
  readonly corner: number
}
const rimsOf = (look: FaceLook, f: FaceShape): Rims => {
  if (look.asleep) return { upper: -0.34, lower: -0.36, corner: -0.08 }
  const wide =
    look.mood === 'surprised' || look.mood === 'scared' ? 0.22 : look.mood === 'angry' ? -0.14 : 0
  const squeeze = look.mood === 'laugh' ? 0.38 : look.mood === 'smile' ? 0.1 : 0
  const glad = look.mood === 'laugh' ? -0.17 : look.mood === 'smile' ? -0.03 : 0
  const young = f.age === 'child' || f.age === 'baby' ? 0.1 : 0
  const tired = f.age === 'old' ? -0.12 : 0
  return {
    upper: 0.64 + wide + glad + young + tired,
    lower: -0.58 + squeeze - young,
    corner: -0.03,
  }
}
const reachX = 1.3
/** Elevation of a rim at `u` -1..1 from corner to corner. */
const rimAt = (middle: number, corner: number, u: number): number =>
  corner + (middle - corner) * Math.max(0, 1 - Math.abs(u) ** 2.4) ** 0.85

const onBall = (c: Vec3, r: number, a: number, e: number): { p: Vec3; n: Vec3 } => {
  const n: Vec3 = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)]
  return { p: [c[0] + n[0] * r, c[1] + n[1] * r, c[2] + n[2] * r], n }
}

/** A skin patch on the ball between a rim and the socket. */
const lid = (c: Vec3, r: number, rim: (u: number) => number, end: number): LocalMesh => {
  const [positions, normals, indices]: [number[], number[], number[]] = [[], [], []]
  const [nu, nv] = [20, 8]
  for (let j = 0; j <= nv; j++)
    for (let i = 0; i <= nu; i++) {
      const u = (i / nu) * 2 - 1
      const e = rim(u) + (end - rim(u)) * (j / nv)
      const { p, n } = onBall(c, r, u * reachX, e)
      positions.push(...p)
      // Lids are lit as the face about them is: turned as far down as the ball, they would look tired.
      normals.push(...normalize([n[0], n[1] * 0.45 + 0.12, n[2] + 0.35]))
    }
  for (let j = 0; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      const k = j * (nu + 1) + i
      indices.push(k, k + 1, k + nu + 2, k, k + nu + 2, k + nu + 1)
    }
  return { positions, normals, indices }
}

const addLids = (work: Workpiece, f: FaceShape, look: FaceLook, c: Vec3, side: number): void => {
  const rims = rimsOf(look, f)
  // The outer corner sits a little higher, so that eyes don't droop.
  const tilt = (u: number) => u * side * (f.female ? 0.07 : 0.03)
  const upper = (u: number) => rimAt(rims.upper, rims.corner, u) + tilt(u)
  const lower = (u: number) => rimAt(rims.lower, rims.corner, u) + tilt(u)
  const skin = work.material(finish.skin)
  const rosy = f.female ? 0.88 : 0.93
  const shadow: Rgb = look.shadow ?? [
    look.skin[0] * rosy,
    look.skin[1] * rosy * 0.9,
    look.skin[2] * rosy * 0.9,
  ]
  const dim = (k: number): Rgb => [
    look.skin[0] * k,
    look.skin[1] * k * 0.97,
    look.skin[2] * k * 0.96,
  ]
  work.mesh(colored(lid(c, f.eyeR + 0.0022, upper, 1.5), shadow), skin)
  work.mesh(colored(lid(c, f.eyeR + 0.0016, lower, -1.5), dim(1)), skin)
  const hair = work.material({ roughness: 0.6 })
  const rim = (at: (u: number) => number, r: number) =>
    Array.from(
      { length: 13 },
      (_, i) => onBall(c, f.eyeR + r, ((i / 12) * 2 - 1) * reachX * 0.98, at((i / 12) * 2 - 1)).p,
    )
  const lash: Rgb = [0.01, 0.007, 0.006]
  const thick = f.female ? 0.0023 : 0.0015
  work.tube(rim(upper, 0.0022), { radii: [0.0008, thick, thick, 0.0008], segments: 6 }, hair, lash)
  work.tube(rim(lower, 0.0012), { radii: [0.0006, 0.0011, 0.0006], segments: 6 }, skin, dim(0.8))
  if (f.female && f.age !== 'baby')
    for (const k of [0, 1, 2]) {
      const u = side * (0.97 - k * 0.17)
      const root = onBall(c, f.eyeR + 0.002, u * reachX, upper(u))
      const out: Vec3 = [side * (0.006 - k * 0.0008), 0.0035 + k * 0.0014, 0.001 + k * 0.002]
      const tip: Vec3 = [root.p[0] + out[0], root.p[1] + out[1], root.p[2] + out[2]]
      work.tube([root.p, tip], { radii: [0.0014, 0.0003], segments: 5 }, hair, lash)
    }
}

/** How far below the upper lid's rim its shade lies on the ball, in radians, and how deep it is. */
const shade = { reach: 0.5, depth: 0.62 } as const

/** The ball in the shade of its lid: darkest under the rim, the white greyer to the corners. */
const inShade = (ball: LocalMesh, c: Vec3, r: number, top: number): LocalMesh => {
  const colors = Array.from(ball.colors ?? [])
  for (let i = 0; i < colors.length; i += 3) {
    const [x = 0, y = 0] = [0, 1].map((k) => ((ball.positions[i + k] ?? 0) - (c[k] ?? 0)) / r)
    const elevation = Math.asin(Math.max(-1, Math.min(1, y)))
    const up = Math.max(0, Math.min(1, (elevation - top + shade.reach) / shade.reach))
    const side = Math.max(0, Math.abs(x) - 0.3)
    const k = (1 - shade.depth * up * up) * (1 - 0.42 * side)
    for (let n = 0; n < 3; n++)
      colors[i + n] = (colors[i + n] ?? 1) * (n === 0 ? k : k * (1 - 0.04 * side - 0.03 * up))
  }
  return { ...ball, colors }
}

/** Adds both eyes with their lids and lashes. */
export const addEyes = (work: Workpiece, f: FaceShape, look: FaceLook): void => {
  const gloss = work.material(finish.eye)
  const glow = work.material({ roughness: 0.4, emission: [0.5, 0.5, 0.5] })
  for (const side of [1, -1]) {
    const c: Vec3 = [side * f.eyeX, f.eyeY, f.eyeZ]
    addLids(work, f, look, c, side)
    if (look.asleep) continue
    const axes = turned(look.gaze[0] + side * 0.05, -look.gaze[1], 0)
    const big = f.age === 'child' || f.age === 'baby' ? 1.22 : f.female ? 1.16 : 1.06
    const ball = eyeball(c, f.eyeR, humanEye(look.iris, big), axes)
    work.mesh(inShade(ball, c, f.eyeR, rimsOf(look, f).upper), gloss)
    const glint = turn(axes, [-0.26, 0.3, 0.92])
    const at: Vec3 = [c[0] + glint[0] * f.eyeR, c[1] + glint[1] * f.eyeR, c[2] + glint[2] * f.eyeR]
    work.ball(at, [0.0034, 0.0034, 0.0018], glow, [1, 1, 1], axes, 10)
  }
}
