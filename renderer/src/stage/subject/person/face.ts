// A face's features together: what a person's look is made of, and how it is laid on the head.
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { turned } from '../sdf.ts'
import { curve, type TubeOptions } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { addEyes } from './eyes.ts'
import { type FaceLook, type Mood, onSurface } from './face-look.ts'
import { addFacePaint } from './face-paint.ts'
import type { FaceShape } from './head.ts'
import { addMouth } from './mouth.ts'

const browTilt: Readonly<Record<Mood, readonly [number, number]>> = {
  calm: [0, 0],
  smile: [0.001, 0.001],
  laugh: [0.003, 0.002],
  sad: [0.006, -0.005],
  angry: [-0.009, 0.005],
  surprised: [0.009, 0.008],
  scared: [0.013, -0.003],
}

const addBrows = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const [inner, outer] = browTilt[look.mood]
  const r = f.female || f.age === 'child' ? 0.0034 : f.age === 'baby' ? 0.0018 : 0.0052
  for (const side of [1, -1]) {
    const points = [0.014, 0.026, 0.042, 0.058].map((x, i): Vec3 => {
      const t = i / 3
      const y = f.browY + 0.004 * Math.sin(t * 2.6) + inner * (1 - t) + outer * t - t * t * 0.003
      return onSurface(s, side * x, y, 0.0006)
    })
    const options: TubeOptions = {
      radii: [r * 0.5, r, r * 0.85, r * 0.25],
      flatten: 0.7,
      segments: 8,
      up: [0, 0, 1],
    }
    work.tube(curve(points, 4), options, work.material(finish.hair), look.brow)
  }
}

/** Brows of one who is seen from near: hairs that rise at the nose and lie down outwards. */
const addFineBrows = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const [inner, outer] = browTilt[look.mood]
  const thick = f.female || f.age === 'child' ? 0.0052 : f.age === 'old' ? 0.0085 : 0.0075
  const hair = work.material(finish.hair)
  const n = f.age === 'baby' ? 14 : 34
  for (const side of [1, -1])
    for (let i = 0; i < n; i++) {
      const t = (i + 0.5) / n
      // Two rows, in golden steps, so that none lies on another.
      const row = ((i * 0.618) % 1) - 0.5
      const x = 0.014 + 0.044 * t
      const middle = f.browY + 0.005 * Math.sin(t * 2.6) + inner * (1 - t) + outer * t
      const y = middle - t * t * 0.004 + row * thick * (1 - 0.6 * t)
      const rise = 0.0075 * (1 - 1.15 * t)
      const long = 0.0085
      const points = [0, 0.5, 1].map((k) =>
        onSurface(s, side * (x + long * k), y + rise * k, 0.0002 + 0.0011 * Math.sin(Math.PI * k)),
      )
      const tone = 0.8 + 0.45 * ((i * 0.377) % 1)
      const color: Vec3 = [look.brow[0] * tone, look.brow[1] * tone, look.brow[2] * tone]
      work.tube(points, { radii: [0.0009, 0.0011, 0.0003], segments: 4 }, hair, color)
    }
}

const addFreckles = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const skin = work.material(finish.skin)
  const tone: Vec3 = [look.skin[0] * 0.7, look.skin[1] * 0.46, look.skin[2] * 0.36]
  let h = 7
  for (let i = 0; i < 70; i++) {
    h = (Math.imul(h, 1103515245) + 12345) & 0x7fffffff
    const u = ((h >> 8) & 1023) / 1023
    h = (Math.imul(h, 1103515245) + 12345) & 0x7fffffff
    const v = ((h >> 8) & 1023) / 1023
    const [x, y] = [(u - 0.5) * 0.13, f.noseY + 0.012 + (v - 0.5) * 0.036]
    const p = onSurface(s, x, y, -0.0003)
    if (p[2] < 0.04) continue
    const size = 0.0009 + 0.0011 * ((h >> 4) & 7) * 0.14
    work.ball(p, [size, size, 0.0006], skin, tone, turned(Math.atan2(x, 0.09), 0, 0), 8)
  }
}

/** Lines of age: across the brow, at the eyes' corners, under the eyes and from nose to mouth. */
const wrinkles: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.042, 0.052],
    [-0.015, 0.056],
    [0.015, 0.056],
    [0.042, 0.052],
  ],
  [
    [-0.034, 0.066],
    [0, 0.07],
    [0.034, 0.066],
  ],
  [
    [0.014, -0.034],
    [0.03, -0.04],
    [0.052, -0.03],
  ],
  [
    [0.066, 0.0],
    [0.078, 0.008],
  ],
  [
    [0.066, -0.008],
    [0.08, -0.009],
  ],
  [
    [0.024, -0.05],
    [0.038, -0.066],
    [0.042, -0.086],
  ],
]
const addWrinkles = (work: Workpiece, s: Sculpture, look: FaceLook): void => {
  const skin = work.material(finish.skin)
  const shade = look.skin.map((c, i) => c * (i === 0 ? 0.78 : 0.66)) as unknown as Vec3
  wrinkles.forEach((line, i) => {
    for (const side of i < 2 ? [1] : [1, -1]) {
      const points = line.map(([x, y]) => onSurface(s, side * x, y, -0.0004))
      if (points.some((p) => p[2] < 0.02)) continue
      work.tube(curve(points, 4), { radii: [0.0004, 0.0015, 0.0004], segments: 6 }, skin, shade)
    }
  })
}

/** Two openings under the tip of the nose. */
const addNostrils = (work: Workpiece, s: Sculpture, f: FaceShape, look: FaceLook): void => {
  const dark: Vec3 = [look.skin[0] * 0.3, look.skin[1] * 0.2, look.skin[2] * 0.18]
  const r = f.nose * 0.24
  for (const side of [1, -1]) {
    const at = onSurface(s, side * f.nose * 0.5, f.noseY - f.nose * 0.74, -0.0012)
    work.ball(
      at,
      [r, r * 0.62, r * 0.7],
      work.material({ roughness: 0.8 }),
      dark,
      turned(0, 0.5),
      10,
    )
  }
}

/** Drops that run down both cheeks. */
const addTears = (work: Workpiece, s: Sculpture, f: FaceShape): void => {
  const water = work.material({ roughness: 0.03, f0: 0.16 })
  for (const side of [1, -1]) {
    const path = [0.026, 0.045, 0.066].map((d, i) =>
      onSurface(s, side * (f.eyeX + 0.002 * i), f.eyeY - d, 0.0004),
    )
    work.tube(
      curve(path, 4),
      { radii: [0.0016, 0.0026, 0.0034], segments: 8 },
      water,
      [0.62, 0.78, 0.92],
    )
    const end = path[2]
    if (end) work.ball(end, [0.0058, 0.0085, 0.0048], water, [0.66, 0.82, 0.95])
  }
}

/** Adds all features to the head's mesh; `fine` for one who is seen from near. */
export const addFace = (
  work: Workpiece,
  s: Sculpture,
  f: FaceShape,
  look: FaceLook,
  fine = false,
): void => {
  addEyes(work, f, look)
  ;(fine ? addFineBrows : addBrows)(work, s, f, look)
  addMouth(work, s, f, look)
  addNostrils(work, s, f, look)
  if (look.wrinkles) addWrinkles(work, s, look)
  if (look.tears) addTears(work, s, f)
  if (look.paint) addFacePaint(work, s, f, look.paint)
  if (look.freckles) addFreckles(work, s, f, look)
}
