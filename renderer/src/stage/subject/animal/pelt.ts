// The fur of animals that are seen from near: strands that lie along trunk, legs and tail, short on the face, long at the tail's brush.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, length, normalize, scale, sub } from '../../vector.ts'
import type { Sculpture } from '../sculpture.ts'
import { type Growth, strandsOver } from '../strands.ts'
import type { Workpiece } from '../workpiece.ts'
import { type Beast, tailPath } from './beast-parts.ts'
import type { BeastJoints, Gait } from './gait.ts'
import type { Species } from './species.ts'

/** Fur about a bone lies from `a` towards `b`; `r` is the flesh about it, `long` its share of the animal's fur. */
interface Bone {
  readonly a: Vec3
  readonly b: Vec3
  readonly r: number
  readonly long: number
}

const tailLength: Partial<Record<Species['tail'][0], number>> = {
  bush: 1.9,
  plume: 1.9,
  brush: 1.5,
  hair: 4,
  tuft: 1,
  curl: 1.5,
  long: 1.2,
}

const bonesOf = (sp: Species, j: BeastJoints, tail: readonly Vec3[]): readonly Bone[] => {
  const [upper, lower, foot] = sp.leg
  const legs = j.legs.flatMap(({ root, elbow, wrist, paw }): Bone[] => [
    { a: root, b: elbow, r: upper, long: 0.7 },
    { a: elbow, b: wrist, r: lower, long: 0.45 },
    { a: wrist, b: paw, r: Math.max(lower, foot), long: 0.3 },
  ])
  const brush = tailLength[sp.tail[0]] ?? 0.8
  const thick = /bush|plume|hair/.test(sp.tail[0]) ? sp.tail[1] * 0.16 : 0.05
  return [
    { a: j.chest, b: j.rump, r: (sp.chest[0] + sp.waist[0]) / 2, long: 1 },
    { a: j.head, b: j.neckRoot, r: (sp.neck[2] + sp.neck[3]) / 2, long: 1.1 },
    ...legs,
    ...tail.slice(1).map((b, i) => ({ a: tail[i] ?? b, b, r: thick, long: brush })),
  ]
}

/** The bone whose flesh a point belongs to. */
const nearest = (bones: readonly Bone[], p: Vec3): Bone => {
  let best = bones[0] as Bone
  let least = Number.POSITIVE_INFINITY
  for (const bone of bones) {
    const along = sub(bone.b, bone.a)
    const t = Math.max(0, Math.min(1, dot(sub(p, bone.a), along) / (dot(along, along) + 1e-9)))
    const d = length(sub(p, add(bone.a, scale(along, t)))) / bone.r
    if (d < least) [least, best] = [d, bone]
  }
  return best
}

/** Fewer and broader strands on what is meshed coarsely, because it is small in the picture; more and finer ones on what is near. */
const measures = (
  { coarse, fine }: Workpiece,
  size: number,
  color: Rgb,
): Omit<Growth, 'count' | 'lay' | 'long'> => ({
  half: 0.0053 * Math.sqrt(coarse / fine) * size,
  cell: 0.05 * coarse * size,
  round: 0.35 * size,
  off: 0.002 * size,
  lift: 0.16,
  // Pale hair shadows itself less: dark strands would look like dirt.
  tones: color[1] > 0.5 ? [0.9, 1.08] : [0.74, 1.26],
  blade: [1, 0.62, 0.1],
})

const isFur = (s: Sculpture, sp: Species): ((slot: number) => boolean) => {
  const furry = s.paints.map((p) => p.finish === sp.finish)
  return (slot) => furry[slot] ?? false
}

/** How fur grows on body, legs and tail, in withers heights. */
const bodyGrowth = (b: Beast, gait: Gait, fur: number, work: Workpiece): Growth => {
  const { s, sp, j, c } = b
  const tail = /none|stub|paddle/.test(sp.tail[0]) ? [] : tailPath(b, gait)
  const bones = bonesOf(sp, j, tail)
  const furry = isFur(s, sp)
  // Manes and horses' tails are of the dark colour and fall.
  const falls = (slot: number) => sp.mane === 'horse' && slot === c.dark
  return {
    ...measures(work, 1, sp.color),
    count: Math.round(((5800 + 3200 * sp.length) * work.fine) / work.coarse ** 1.5),
    lay: (p, slot, r) => {
      const loose: Vec3 = [r() - 0.5, r() - 0.5, r() - 0.5]
      const bone = nearest(bones, p)
      const way = normalize(sub(bone.b, bone.a))
      return add(add(way, [0, falls(slot) ? -1.4 : -0.3, 0]), scale(loose, 0.5))
    },
    long: (p, slot) => (furry(slot) ? fur * nearest(bones, p).long : 0),
  }
}

/** How fur grows on one that is built without joints, its strands led by `way`; null for who has none. */
export const coatOver = (
  sp: Species,
  s: Sculpture,
  work: Workpiece,
  way: (p: Vec3) => Vec3,
): Growth | null => {
  const { fur } = sp
  if (!fur) return null
  const furry = isFur(s, sp)
  return {
    ...measures(work, 1, sp.color),
    count: Math.round((8200 * work.fine) / work.coarse ** 1.5),
    lay: (p, _slot, r) => add(normalize(way(p)), scale([r() - 0.5, r() - 0.5, r() - 0.5], 0.5)),
    long: (_p, slot) => (furry(slot) ? fur * 1.1 : 0),
  }
}

/** Sculpts a beast's body; one that has fur and is not clipped gets its strands too. */
export const sculptBody = (work: Workpiece, b: Beast, gait: Gait, cell: number): void => {
  const { fur } = b.sp
  if (!fur) {
    work.sculpt(b.s, cell)
    return
  }
  const growth = bodyGrowth(b, gait, fur, work)
  work.furred(b.s, cell, (mesh) => strandsOver(mesh, growth, random(11)))
}

/** Sculpts its head, in skull radii: strands lead away from the nose and leave the eyes free. */
export const sculptHead = (work: Workpiece, s: Sculpture, sp: Species, cell: number): void => {
  if (!sp.fur) {
    work.sculpt(s, cell)
    return
  }
  const size = 1 / sp.skull
  const [length0, drop] = sp.muzzle
  const nose: Vec3 = [0, -0.16 - drop, 0.7 + length0]
  const [ex, ey, ez, er] = sp.eye
  const furry = isFur(s, sp)
  const long = sp.fur * size
  const growth: Growth = {
    ...measures(work, size, sp.color),
    // Heads are round: strands of the face follow it closely.
    round: 0.9,
    half: (0.0036 * size) / Math.sqrt(work.fine),
    count: Math.round((3200 * work.fine ** 1.4) / work.coarse ** 1.5),
    lay: (p, _slot, r) =>
      add(
        add(normalize(sub(p, nose)), [0, -0.25, 0]),
        scale([r() - 0.5, r() - 0.5, r() - 0.5], 0.4),
      ),
    long: (p, slot) => {
      if (!furry(slot)) return 0
      const eye = length([Math.abs(p[0]) - ex, p[1] - ey, p[2] - ez])
      if (eye < Math.max(er * 1.25, er + 0.085)) return 0
      // Ears, which stand out of the skull, are short-haired.
      if (length([p[0], p[1], Math.min(0, p[2])]) > 1.22 && p[1] > 0) return long * 0.3
      const back = Math.max(0, Math.min(1, (1.1 + length0 - p[2]) / (1.6 + length0)))
      return long * (0.25 + 0.65 * back * back) * Math.min(1, (eye - er) / (er * 2) + 0.25)
    },
  }
  work.furred(s, cell, (mesh) => strandsOver(mesh, growth, random(13)))
}
