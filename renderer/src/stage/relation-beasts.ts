// Where animals go that pull, play or chase: before the sled in pairs, on both sides of the ball, right behind the butterfly.
import { boxOf, halfExtent, heightOf, worldPoint } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'

/** In front of what it draws, in pairs when there are several, all looking the same way. */
export const hitched = ({ actor, to, copy, copies, ground, random }: RelationOrder): Position => {
  if (copy === 0) to.yaw = (to.yaw < 0 || (to.yaw === 0 && random() < 0.5) ? -1 : 1) * 1.2
  const long = actor.high[2] - actor.low[2]
  const wide = actor.high[0] - actor.low[0]
  const lane = copies > 1 ? (copy % 2 ? 0.62 : -0.62) * wide : 0
  const ahead = to.actor.high[2] + 0.3 + 0.12 * heightOf(actor) - actor.low[2]
  const [x, , z] = worldPoint({ at: to.at, yaw: to.yaw, scale: 1 }, [
    lane,
    0,
    ahead + Math.floor(copy / 2) * long * 1.2,
  ])
  return { at: [x, ground(x, z), z], yaw: to.yaw, tied: true }
}

/** On one side of a toy and turned to it, the next one on the other side. */
export const romping = ({ actor, to, copy, ground }: RelationOrder): Position => {
  const side = copy % 2 ? 1 : -1
  const yaw = -side * (copy > 1 ? 0.55 : 1.05)
  const half = halfExtent(actor, yaw)
  const box = boxOf(to)
  // The corner of its box is before the paws: so near that these are at the toy.
  const gap = -0.2 * heightOf(actor)
  const x = side > 0 ? box.high[0] + gap + half.x : box.low[0] - gap - half.x
  const row = Math.floor(copy / 2)
  const z = (box.low[2] + box.high[2]) / 2 - row * half.z * 1.8 + (copy % 2 ? -0.1 : 0.1) * half.z
  return { at: [x - side * row * half.x * 0.7, ground(x, z), z], yaw, tied: true }
}

/** Right behind something small in the air, which hangs before its nose. */
export const afterFlier = (order: RelationOrder): Position => {
  const { actor, subject, to, ground, random, copy } = order
  const side = to.yaw < -0.4 ? 1 : to.yaw > 0.4 ? -1 : random() < 0.5 ? -1 : 1
  const yaw = side * (subject.kind === 'person' ? 0.85 : 1.05)
  const half = halfExtent(actor, yaw)
  const box = boxOf(to)
  const own = (box.high[0] - box.low[0]) / 2
  const middle = (box.low[0] + box.high[0]) / 2
  const x = middle - side * (own + half.x * (1.08 + 2.1 * copy))
  const z = (box.low[2] + box.high[2]) / 2 - half.z * 0.1
  const floor = ground(x, z)
  const tall = heightOf(actor)
  const level = subject.kind === 'person' ? tall * 0.86 : tall * 0.98
  to.at = [to.at[0], floor + level - heightOf(to.actor) * 0.4, to.at[2]]
  return { at: [x, floor, z], yaw, tied: true }
}

/** Between the forepaws of one that sits up: on them, or open before the chest with the head over it. */
export const inPaws = ({ actor, subject, to }: RelationOrder): Position => {
  const tall = heightOf(to.actor)
  const [x, y, z] = to.actor.anchors['paws'] ?? [0, 0.5 * tall, 0]
  const own = heightOf(actor)
  const reads = subject.traits['paws'] === 'open'
  const at = worldPoint(to, [x, y, z + (reads && subject.form !== 'book' ? 0.2 : 0.045) * tall])
  const lift = reads ? 0.6 : 0.2
  return { at: [at[0], at[1] - own * lift, at[2]], yaw: to.yaw, tied: true }
}

/** What swims under somebody: deep below, with water between both. */
export const swimmingUnder = ({
  actor,
  subject,
  to,
  toSubject,
  random,
  ground,
}: RelationOrder): Position | null => {
  if (subject.kind !== 'fish' || !/^(person|fish|vessel)$/.test(toSubject.kind)) return null
  const tall = heightOf(actor)
  const yaw = actor.bestYaw * (random() < 0.5 ? 1 : -1)
  const box = boxOf(to)
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const low = ground(x, z) + 0.25 * tall
  const up = Math.max(0, low + tall * 1.3 + 0.3 - box.low[1])
  // Who floats on the surface stays there.
  if (toSubject.kind !== 'vessel') to.at = [to.at[0], to.at[1] + up, to.at[2]]
  const depth = toSubject.kind === 'vessel' ? box.low[1] - tall * 1.3 : low
  return { at: [x + 0.12 * tall, depth, z], yaw, tied: true }
}

/** On a trunk, which is where its own axis says, the hind paws well above the ground. */
export const clung = ({ actor, subject, to, ground }: RelationOrder): Position | null => {
  const axis = actor.anchors['axis']
  if (subject.traits['clings'] === undefined || !axis) return null
  const yaw = actor.bestYaw
  const [dx, , dz] = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, axis)
  const [x, z] = [to.at[0] - dx, to.at[2] - dz]
  const up = 0.45 * heightOf(actor) - actor.low[1]
  return { at: [x, ground(to.at[0], to.at[2]) + up, z], yaw, tied: true }
}
