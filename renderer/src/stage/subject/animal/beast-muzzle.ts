// Muzzles of four-legged animals: snout, pads and chin, nose, mouth and whiskers, in a space where the skull's radius is 1.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import { onSurface } from '../person/face-look.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Species } from './species.ts'

/** The face before (x, y); where there is none, that of the nearest place toward its middle. */
const onFace = (s: Sculpture, x: number, y: number, lift: number, from: number): Vec3 => {
  for (let k = 1; k > 0.3; k -= 0.12) {
    const p = onSurface(s, x * k, y, lift, from)
    if (p[2] > 0.2) return p
  }
  return [0, y, 0.6]
}

/** Where the lower jaw ends. */
export const jawEnd = (sp: Species, open: boolean): Vec3 => {
  const [length, drop, , r1] = sp.muzzle
  const y = -0.16 - drop - r1 * 0.72
  const z = 0.6 + length - r1 * 0.5
  return open ? [0, y - 0.3 - 0.24 * length, z - 0.22] : [0, y, z]
}

/** Whether two soft pads hang under the nose, as those of cats, dogs, bears and rabbits do. */
const padded = (sp: Species): boolean => sp.foot === 'paw' && sp.nose[1] > 0 && !sp.jowls

/** The middle of a pad and its radius. */
const padOf = (sp: Species, side: number): readonly [Vec3, number] => {
  const [length, drop, , r1, wide] = sp.muzzle
  const x = side * r1 * 0.5 * Math.min(1.3, wide)
  return [[x, -0.16 - drop - r1 * 0.2, 0.6 + length + r1 * 0.5], r1 * 0.58]
}

/** Adds the snout to the head. */
export const addMuzzle = (
  s: Sculpture,
  sp: Species,
  paint: number | Pattern,
  open: boolean,
): void => {
  const [length, drop, r0, r1, wide] = sp.muzzle
  const from: Vec3 = [0, -0.16, 0.5]
  const to: Vec3 = [0, -0.16 - drop, 0.6 + length]
  const middle: Vec3 = [0, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2]
  s.add(limb(from, to, r0, r1), paint, { blend: 0.3 })
  if (wide > 1)
    for (const side of [1, -1]) {
      s.add(
        limb(
          [side * r0 * (wide - 1), middle[1], middle[2]],
          [side * r1 * (wide - 0.9), to[1] - 0.02, to[2] - 0.03],
          r0 * 0.8,
          r1 * 0.86,
        ),
        paint,
        { blend: 0.16 },
      )
    }
  // The lower jaw.
  s.add(limb([0, -0.42, 0.42], jawEnd(sp, open), r0 * 0.66, r1 * 0.62), paint, {
    blend: open ? 0.06 : 0.16,
  })
  if (!padded(sp)) return
  // The bridge of the nose, from between the eyes.
  s.add(
    limb([0, sp.eye[1] + 0.05, 0.8], [0, to[1] + r1 * 0.4, to[2] + r1 * 0.5], r0 * 0.36, r1 * 0.4),
    paint,
    { blend: 0.16 },
  )
  for (const side of [1, -1]) {
    const [at, r] = padOf(sp, side)
    s.add(ellipsoid(at, [r, r * 0.86, r]), paint, { blend: 0.07 })
  }
  if (!open)
    s.add(sphere([0, to[1] - r1 * 0.86, to[2] + r1 * 0.3], r1 * 0.36), paint, { blend: 0.1 })
}

/** Where the nose sits: on the surface over the pads. */
const noseAt = (s: Sculpture, sp: Species): Vec3 => {
  const [length, drop, , r1] = sp.muzzle
  const size = sp.nose[1]
  const y = -0.16 - drop + r1 * 0.5
  if (!padded(sp)) return [0, y, 0.6 + length + r1 * 0.74]
  const [, , z] = onFace(s, 0, y, 0, 1.6 + length)
  return [0, y, z - size * 0.12]
}

/** The openings in a hoofed animal's muzzle. */
const addNostrils = (work: Workpiece, skull: Sculpture, sp: Species): void => {
  const [length, drop, , r1] = sp.muzzle
  const dark = work.material({ roughness: 0.7 })
  const y = -0.16 - drop + r1 * 0.24
  for (const side of [1, -1]) {
    const at = onFace(skull, side * r1 * 0.46, y, -r1 * 0.02, 1.6 + length)
    work.ball(
      at,
      [r1 * 0.13, r1 * 0.22, r1 * 0.1],
      dark,
      [0.012, 0.009, 0.008],
      turned(side * 0.5, 0, side * -0.5),
      12,
    )
  }
}

/** Adds the nose: broad above, narrow where it meets the lip, with two openings. */
export const addNose = (work: Workpiece, skull: Sculpture, sp: Species): void => {
  const [color, size] = sp.nose
  if (sp.foot === 'hoof') addNostrils(work, skull, sp)
  if (size <= 0) return
  const c = noseAt(skull, sp)
  const s = new Sculpture()
  const paint = s.paint(color, finish.wet)
  s.add(ellipsoid(c, [size * 1.15, size * 0.72, size * 0.7]), paint)
  s.add(
    ellipsoid([0, c[1] - size * 0.5, c[2] - size * 0.05], [size * 0.5, size * 0.6, size * 0.5]),
    paint,
    { blend: size * 0.5 },
  )
  for (const side of [1, -1])
    s.cut(
      ellipsoid(
        [side * size * 0.56, c[1] - size * 0.2, c[2] + size * 0.62],
        [size * 0.26, size * 0.17, size * 0.26],
      ),
      size * 0.15,
    )
  work.sculpt(s, Math.max(0.03, size * 0.14))
}

/** Adds the line of the lips, and the one from nose to lip. */
export const addMouth = (work: Workpiece, s: Sculpture, sp: Species): void => {
  const [length, drop, , r1] = sp.muzzle
  const pads = padded(sp)
  const y = -0.16 - drop - r1 * (pads ? 0.58 : 0.24)
  const z = 1.6 + length
  const dark = work.material({ roughness: 0.7 })
  const color: Rgb = [sp.dark[0] * 0.35 + 0.006, sp.dark[1] * 0.3 + 0.004, sp.dark[2] * 0.3 + 0.004]
  const reachX = Math.min(0.62, r1 * (pads ? 1.15 : 1.25))
  const bow = pads ? r1 : 0.38
  const line = (side: number): Vec3[] =>
    [0.0, 0.25, 0.5, 0.75, 1].map((t) =>
      onFace(s, side * reachX * t, y + bow * (0.46 * t * t - 0.2 * Math.sin(t * 3.1)), 0.005, z),
    )
  const thin = Math.min(1, r1 / 0.34)
  for (const side of [1, -1])
    work.tube(
      curve(line(side), 3),
      { radii: [0.024 * thin, 0.026 * thin, 0.008], segments: 6 },
      dark,
      color,
    )
  if (!pads) return
  const nose = noseAt(s, sp)
  work.tube(
    [onFace(s, 0, y, 0.004, z), onFace(s, 0, nose[1] - sp.nose[1] * 0.7, 0.004, z)],
    { radii: [0.022 * thin, 0.024 * thin], segments: 6 },
    dark,
    color,
  )
}

/** Which beasts show whiskers: cats of all sizes, and small ones that feel their way. */
const whiskered = (sp: Species): boolean =>
  padded(sp) &&
  (sp.nose[1] <= 0.16 || sp.mane === 'lion' || /^(tabby|tiger|leopard|cheetah|lynx)$/.test(sp.coat))

/** Adds whiskers and the dots they grow from, for one who is seen from near. */
export const addWhiskers = (work: Workpiece, s: Sculpture, sp: Species): void => {
  if (!whiskered(sp) || work.coarse > 1.3) return
  const hair = work.material({ roughness: 0.5 })
  const dot = work.material({ roughness: 0.8 })
  const pale: Rgb = sp.second[0] > 0.5 ? [0.9, 0.89, 0.86] : [0.06, 0.05, 0.05]
  const long = 0.95
  for (const side of [1, -1]) {
    const [c, r] = padOf(sp, side)
    for (let row = 0; row < 3; row++)
      for (let k = 0; k < 3; k++) {
        const [x, y] = [
          c[0] + side * r * (0.05 + 0.3 * k),
          c[1] + r * (0.3 - 0.36 * row + 0.06 * k),
        ]
        const root = onFace(s, x, y, 0, c[2] + 1)
        if (root[2] < c[2] - r * 1.2) continue
        work.ball(root, [0.014, 0.014, 0.01], dot, [0.05, 0.035, 0.03], undefined, 8)
        if (k === 0) continue
        const up = 0.12 - 0.17 * row
        const tip: Vec3 = [root[0] + side * long * (0.8 + 0.12 * k), root[1] + up, root[2] - 0.12]
        const bend: Vec3 = [root[0] + side * long * 0.4, root[1] + up * 0.9 + 0.05, root[2] + 0.14]
        work.tube(
          curve([root, bend, tip], 5),
          { radii: [0.008, 0.006, 0.002], segments: 5 },
          hair,
          pale,
        )
      }
  }
}
