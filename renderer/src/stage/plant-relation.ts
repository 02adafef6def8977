// Where things go that have to do with plants: a hummingbird at a bloom, a tree that grows out of a car.
import { boxOf, worldPoint } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'
import type { Vec3 } from './scene.ts'

/** What grows out of a machine stands in its middle. */
export const growing = ({ to }: RelationOrder): Position => {
  const { low, high } = boxOf(to)
  const y = low[1] + 0.35 * (high[1] - low[1])
  return { at: [(low[0] + high[0]) / 2, y, (low[2] + high[2]) / 2], yaw: to.yaw, tied: true }
}

/** Insects that sit on flowers. */
export const crawlers =
  /^(bee|butterfly|ladybug|ladybird|beetle|dragonfly|ant|caterpillar|grasshopper)$/

/** An insect on a flower sits on the face of the bloom, seen from the side. */
export const onBloom = ({ actor, subject, to, random }: RelationOrder): Position | null => {
  const perch = to.actor.anchors['perch']
  if (!perch || !crawlers.test(subject.form)) return null
  const yaw = (random() < 0.5 ? -1 : 1) * 0.95
  const [x, y, z] = worldPoint(to, perch)
  const deep = (actor.high[2] - actor.low[2]) * Math.abs(Math.cos(yaw))
  return { at: [x, y, z + 0.2 * deep], yaw, tied: true }
}

/** On the wing at the side of a bloom, the beak in it. */
export const atBloom = ({ actor, to, random }: RelationOrder, bloom: Vec3): Position => {
  const side = random() < 0.5 ? -1 : 1
  const yaw = -side * 1.25
  const beak = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, actor.anchors['mouth'] ?? [0, 0, 0])
  const [x, y, z] = worldPoint(to, bloom)
  return { at: [x - beak[0], y - beak[1], z - beak[2]], yaw, tied: true }
}
