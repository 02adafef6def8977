// Eyes of four-legged animals: balls with round, upright or level pupils, lids as patches over them, dark rims and a catch-light.
import type { Rgb } from '../../../prompt/brief.ts'
import type { LocalMesh } from '../../mesh-builder.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import { type Axes, turn, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Species } from './species.ts'

/** Half width and half height of a pupil, radians off the line of sight. */
type Pupil = readonly [number, number]

const pupilOf = (sp: Species): Pupil => {
  if (/^(tabby|fox)$/.test(sp.coat)) return [0.3, 0.66]
  if (sp.finish === finish.scales) return [0.16, 0.7]
  if (sp.horns === 'goat' || sp.horns === 'ram' || sp.mane === 'wool') return [0.62, 0.26]
  // Eyes of hoofed animals are dark all over; big cats and wolves look out of small round pupils.
  if (sp.foot === 'hoof') return [0.6, 0.48]
  return sp.iris[0] > 0.2 ? [0.42, 0.42] : [0.6, 0.6]
}

const black: Rgb = [0.004, 0.004, 0.005]
const times = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

/** A ball whose iris is light about the pupil and dark at its rim. */
const ball = (c: Vec3, r: number, sp: Species, axes: Axes): LocalMesh => {
  const [w, h] = pupilOf(sp)
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  const indices: number[] = []
  const around = 28
  const hole = (a: number) => 1 / Math.hypot(Math.cos(a) / w, Math.sin(a) / h)
  const iris = times(sp.iris, 1.15)
  // From one share of the way between pupil and rim to the next.
  const rings: readonly (readonly [number, number, Rgb, Rgb])[] = [
    [-1, 0, black, black],
    [0, 0.4, times(iris, 1.5), iris],
    [0.4, 0.85, iris, times(iris, 0.55)],
    [0.85, 1, times(iris, 0.16), times(iris, 0.1)],
    [1, 2, [0.02, 0.016, 0.014], [0.02, 0.016, 0.014]],
  ]
  const rim = 1.06
  for (const [from, to, inner, outer] of rings) {
    const base = positions.length / 3
    const steps = 3
    for (let j = 0; j <= steps; j++)
      for (let i = 0; i <= around; i++) {
        const a = (i / around) * Math.PI * 2
        const k = j / steps
        const share = from + (to - from) * k
        const edge = hole(a)
        const t =
          share <= 0
            ? edge * (share + 1)
            : share <= 1
              ? edge + (rim - edge) * share
              : rim + (share - 1)
        const n = turn(axes, [Math.sin(t) * Math.cos(a), Math.sin(t) * Math.sin(a), Math.cos(t)])
        positions.push(c[0] + n[0] * r, c[1] + n[1] * r, c[2] + n[2] * r)
        normals.push(...n)
        colors.push(...inner.map((v, m) => v + ((outer[m] ?? 0) - v) * k))
      }
    for (let j = 0; j < steps; j++)
      for (let i = 0; i < around; i++) {
        const k = base + j * (around + 1) + i
        indices.push(k, k + around + 1, k + 1, k + 1, k + around + 1, k + around + 2)
      }
  }
  return { positions, normals, colors, indices }
}

const reach = 1.2
/** A point over the ball at azimuth `a` and elevation `e` of its axes. */
const over = (c: Vec3, r: number, axes: Axes, a: number, e: number): { p: Vec3; n: Vec3 } => {
  const n = turn(axes, [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)])
  return { p: [c[0] + n[0] * r, c[1] + n[1] * r, c[2] + n[2] * r], n }
}

/** Elevations of both lids' rims at -1..1 from the left corner to the right one. */
const rimsOf = (sp: Species, side: number, asleep: boolean) => {
  // Cats' and foxes' eyes rise outwards, a dog's hardly.
  const slant = sp.coat === 'fox' || sp.mane === 'lion' ? 0.24 : pupilOf(sp)[0] < 0.5 ? 0.2 : 0.06
  const bow = (u: number) => Math.max(0, 1 - Math.abs(u) ** 2.2) ** 0.8
  const tilt = (u: number) => u * side * slant
  return asleep
    ? {
        upper: (u: number) => -0.34 * bow(u) + tilt(u),
        lower: (u: number) => -0.36 * bow(u) + tilt(u),
      }
    : {
        upper: (u: number) => 0.74 * bow(u) + tilt(u),
        lower: (u: number) => -0.66 * bow(u) + tilt(u),
      }
}

/** A patch of skin over the ball between a rim and the socket. */
const lid = (
  [c, r, axes]: readonly [Vec3, number, Axes],
  rim: (u: number) => number,
  end: number,
  tone: (p: Vec3) => Rgb,
): LocalMesh => {
  const [positions, normals, colors, indices]: number[][] = [[], [], [], []]
  const [nu, nv] = [18, 6]
  for (let j = 0; j <= nv; j++)
    for (let i = 0; i <= nu; i++) {
      const u = (i / nu) * 2 - 1
      const { p, n } = over(c, r, axes, u * reach, rim(u) + (end - rim(u)) * (j / nv))
      positions?.push(...p)
      normals?.push(...n)
      colors?.push(...times(tone(p), 0.86))
    }
  for (let j = 0; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      const k = j * (nu + 1) + i
      indices?.push(k, k + 1, k + nu + 2, k, k + nu + 2, k + nu + 1)
    }
  return { positions, normals, colors, indices } as LocalMesh
}

const addGlints = (work: Workpiece, c: Vec3, r: number, axes: Axes): void => {
  const glow = work.material({ roughness: 0.4, emission: [0.6, 0.6, 0.6] })
  const glints: readonly (readonly [Vec3, number])[] = [
    [[-0.3, 0.42, 0.86], 0.2],
    [[0.28, -0.3, 0.91], 0.085],
  ]
  for (const [way, size] of glints) {
    const d = turn(axes, way)
    const at: Vec3 = [c[0] + d[0] * r, c[1] + d[1] * r, c[2] + d[2] * r]
    work.ball(at, [r * size, r * size, r * size * 0.5], glow, [1, 1, 1], axes, 10)
  }
}

/** Adds both eyes, in skull radii; `tone` is the colour of the face at a point. */
export const addBeastEyes = (
  work: Workpiece,
  sp: Species,
  asleep: boolean,
  tone: (p: Vec3) => Rgb,
): void => {
  const [ex, ey, ez, r] = sp.eye
  // Less gloss than a person's, so that the sky does not fill dark eyes.
  const gloss = work.material({ roughness: 0.07, f0: 0.028 })
  const skin = work.material({ ...finish.hide, relief: 0 })
  const dark = work.material({ roughness: 0.5 })
  for (const side of [1, -1]) {
    const c: Vec3 = [side * ex, ey, ez]
    const axes = turned(side * Math.atan2(ex, ez * 1.15) * 0.8, -0.05, 0)
    const { upper, lower } = rimsOf(sp, side, asleep)
    work.mesh(lid([c, r * 1.07, axes], upper, 1.5, tone), skin)
    work.mesh(lid([c, r * 1.05, axes], lower, -1.5, tone), skin)
    for (const [at, thick] of [
      [upper, 0.075],
      [lower, 0.05],
    ] as const) {
      const line = Array.from({ length: 13 }, (_, i): Vec3 => {
        const u = (i / 12) * 2 - 1
        return over(c, r * 1.06, axes, u * reach, at(u)).p
      })
      work.tube(
        line,
        { radii: [r * 0.03, r * thick, r * 0.03], segments: 6 },
        dark,
        [0.012, 0.009, 0.008],
      )
    }
    if (asleep) continue
    // A little toward the lens before the face.
    const gaze = turned(side * Math.atan2(ex, ez * 1.15) * 0.62, -0.05, 0)
    work.mesh(ball(c, r, sp, gaze), gloss)
    addGlints(work, c, r * 1.01, axes)
  }
}
