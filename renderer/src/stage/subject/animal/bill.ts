// Bills of birds: plain ones, and those that name their bird at first sight.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Pattern, Sculpture } from '../sculpture.ts'
import { chain, cone, ellipsoid, limb, turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Plumage } from './bird.data.ts'

const plainBill = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const [l, r, droop] = p.beak
  const z = h[2] + p.head * 0.82
  s.add(limb([0, h[1] - 0.01, z], [0, h[1] - 0.02 - droop, z + l], r, r * 0.2), bill)
  s.add(
    limb([0, h[1] - 0.04, z - 0.02], [0, h[1] - 0.05 - droop * 0.5, z + l * 0.7], r * 0.7, r * 0.2),
    bill,
  )
}

/** A swept bill through points of y, z from the head's middle, thick by `radii`. */
const sweptBill = (
  s: Sculpture,
  h: Vec3,
  way: readonly (readonly [number, number])[],
  radii: readonly number[],
  paint: number | Pattern,
): void => {
  const points = curve(
    way.map(([y, z]): Vec3 => [0, h[1] + y, h[2] + z]),
    4,
  )
  const last = radii.length - 1
  s.addAll(
    chain(
      points,
      points.map((_, i) => {
        const t = (i / (points.length - 1)) * last
        const k = Math.min(last - 1, Math.floor(t))
        return (radii[k] ?? 0) + ((radii[k + 1] ?? 0) - (radii[k] ?? 0)) * (t - k)
      }),
    ),
    paint,
    { blend: 0.01 },
  )
}

/** Long, deep and bowed, orange with a black tip; a white bib and blue skin about the eye. */
const toucan = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const [l, r] = p.beak
  const z = p.head * 0.7
  const tip = s.paint(hex('#16161a'), finish.plastic)
  const yellow = s.paint(hex('#f6c02c'), finish.plastic)
  const skin: Pattern = (_x, y, pz) =>
    pz > h[2] + z + l * 0.82 || pz < h[2] + z + 0.05 ? tip : y > h[1] + 0.045 ? yellow : bill
  sweptBill(
    s,
    h,
    [
      [0, z],
      [0.05, z + l * 0.4],
      [0.02, z + l * 0.75],
      [-0.1, z + l],
    ],
    [r, r * 0.95, r * 0.68, r * 0.12],
    skin,
  )
  const bib = s.paint(hex('#f8f4e6'), finish.feather)
  s.add(
    ellipsoid(
      [0, h[1] - p.head * 0.75, h[2] + p.head * 0.28],
      [p.head * 0.82, p.head * 0.85, p.head * 0.72],
    ),
    bib,
    { bias: 0.006 },
  )
  const blue = s.paint(hex('#3a9ae0'), finish.plastic)
  for (const side of [1, -1])
    s.add(
      ellipsoid(
        [side * p.head * 0.6, h[1] + p.head * 0.2, h[2] + p.head * 0.56],
        [0.045, 0.08, 0.075],
        turned(side * 0.9),
      ),
      blue,
      { bias: 0.004 },
    )
}

/** A long bill with a hanging pouch. */
const pelican = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const [l, r, droop] = p.beak
  const z = p.head * 0.7
  sweptBill(
    s,
    h,
    [
      [0.01, z],
      [-0.08, z + l * 0.5],
      [-droop, z + l],
    ],
    [r, r * 0.7, r * 0.45],
    bill,
  )
  const pouch = s.paint(hex('#f2c86a'), finish.skin)
  sweptBill(
    s,
    h,
    [
      [-0.1, z - 0.06],
      [-0.22, z + l * 0.32],
      [-0.2, z + l * 0.65],
      [-droop - 0.02, z + l * 0.97],
    ],
    [0.06, 0.115, 0.07, 0.02],
    pouch,
  )
}

/** Bent in the middle, its tip black. */
const flamingo = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const tip = s.paint(hex('#1c1a1c'), finish.plastic)
  const z = p.head * 0.75
  sweptBill(
    s,
    h,
    [
      [0.0, z],
      [-0.02, z + 0.1],
      [-0.1, z + 0.17],
      [-0.19, z + 0.16],
    ],
    [0.062, 0.058, 0.048, 0.012],
    (_x, y) => (y < h[1] - 0.07 ? tip : bill),
  )
}

/** Hooked over a short lower half, pale above; bare white skin about the eye. */
const parrot = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const [l, r, droop] = p.beak
  const z = p.head * 0.72
  const pale = s.paint(hex('#f2e6cc'), finish.plastic)
  sweptBill(
    s,
    h,
    [
      [0.03, z],
      [0.0, z + l * 0.62],
      [-droop * 0.62, z + l * 0.95],
      [-droop * 1.15, z + l * 0.78],
    ],
    [r, r * 0.82, r * 0.46, r * 0.1],
    (_x, y) => (y > h[1] - 0.05 ? pale : bill),
  )
  sweptBill(
    s,
    h,
    [
      [-0.09, z - 0.02],
      [-0.13, z + l * 0.4],
    ],
    [r * 0.6, r * 0.3],
    bill,
  )
  const bare = s.paint(hex('#f8f4ea'), finish.skin)
  for (const side of [1, -1])
    s.add(
      ellipsoid(
        [side * p.head * 0.6, h[1] - p.head * 0.06, h[2] + p.head * 0.5],
        [0.038, 0.085, 0.09],
        turned(side * 0.8),
      ),
      bare,
      { bias: 0.004 },
    )
}

/** A high bill in bands of orange, blue grey and yellow in a white face. */
const puffin = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  const [l, r] = p.beak
  const z = p.head * 0.72
  const slate = s.paint(hex('#4a5a70'), finish.plastic)
  const yellow = s.paint(hex('#f2c83a'), finish.plastic)
  sweptBill(
    s,
    h,
    [
      [-0.02, z],
      [-0.02, z + l * 0.55],
      [-0.07, z + l],
    ],
    [r, r * 0.78, r * 0.2],
    (_x, _y, pz) => (pz < h[2] + z + 0.05 ? slate : pz < h[2] + z + 0.08 ? yellow : bill),
  )
  const face = s.paint(hex('#f6f4ee'), finish.feather)
  for (const side of [1, -1])
    s.add(
      ellipsoid(
        [side * p.head * 0.4, h[1], h[2] + p.head * 0.4],
        [p.head * 0.5, p.head * 0.6, p.head * 0.5],
        turned(side * 0.6),
      ),
      face,
      { bias: 0.006 },
    )
}

/** A fan of yellow feathers on the crown. */
const crest = (s: Sculpture, p: Plumage, h: Vec3): void => {
  const yellow = s.paint(hex('#f2d02c'), finish.feather)
  for (let i = 0; i < 5; i++)
    s.add(
      cone(
        [0, h[1] + p.head * 0.8, h[2] + 0.06 - i * 0.05],
        [0, h[1] + p.head * (2.1 - 0.22 * i), h[2] - 0.02 - i * 0.11],
        0.035,
        0.012,
        0.008,
      ),
      yellow,
      { blend: 0.015 },
    )
}

/** Adds the bill, and what marks the face about it, to a head at `h`. */
export const addBill = (s: Sculpture, p: Plumage, h: Vec3, bill: number): void => {
  if (p.face === 'toucan') toucan(s, p, h, bill)
  else if (p.face === 'pelican') pelican(s, p, h, bill)
  else if (p.face === 'parrot') parrot(s, p, h, bill)
  else if (p.face === 'flamingo') flamingo(s, p, h, bill)
  else if (p.face === 'puffin') puffin(s, p, h, bill)
  else plainBill(s, p, h, bill)
  if (p.face === 'crested') crest(s, p, h)
}
