// Where one who works at something stands to it: at a side, behind it, before it with the back turned, or at a named spot.

import { boxOf, halfExtent, heightOf, worldPoint } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'
import type { Vec3 } from './scene.ts'
import { mix3 } from './vector.ts'

const yaws: Readonly<Record<string, number>> = {
  left: 1.05,
  right: -1.05,
  behind: 0,
  before: 2.5,
}

/** Stands where the named point of the body is at the target. */
const reaching = (
  { subject, actor, ground }: RelationOrder,
  target: Vec3,
  yaw: number,
): Position => {
  const { anchors } = actor
  const by = subject.traits['by'] ?? ''
  const [l, r] = [anchors['handLeft'], anchors['handRight']]
  const own: Vec3 = (by === 'hands' && l && r ? mix3(l, r, 0.5) : anchors[by]) ?? [0, 0, 0]
  const [ax, , az] = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, own)
  const [x, z] = [target[0] - ax, target[2] - az]
  return { at: [x, ground(x, z) + Number(subject.traits['lift'] ?? 0), z], yaw, tied: true }
}

/**
 * The place that the trait `works` asks for: `left`, `right`, `behind` or `before` with `gap` metres between the boxes,
 * or `x,y,z` metres from the other's own place; `turn` is the yaw. With `by` it is that point of the worker (`handRight`,
 * `handLeft`, `hands`, `mouth` …) that is there, `lift` metres above the ground. Null when there is no such trait.
 */
export const worked = (order: RelationOrder): Position | null => {
  const { subject, actor, to, ground } = order
  const works = subject.traits['works']
  if (works === undefined) return null
  const named = Number(subject.traits['turn'] ?? Number.NaN)
  const [dx, dy, dz] = works.split(',').map(Number)
  if (dx !== undefined && dy !== undefined && dz !== undefined) {
    const yawed = Number.isFinite(named) ? named : 0
    // Of a tree it is the foot of the trunk, which its crown does not grow evenly about.
    const own = to.actor.anchors['stem'] ? worldPoint(to, to.actor.anchors['stem']) : to.at
    if (subject.traits['by'] !== undefined)
      return reaching(order, [own[0] + dx, own[1] + dy, own[2] + dz], yawed)
    // What winds about something is set down by its own axis, not by the middle of its box.
    const [ax, , az] = actor.anchors['axis'] ?? [0, 0, 0]
    const [x, z] = [own[0] + dx - ax, own[2] + dz - az]
    const y = dy === 0 ? ground(x, z) : own[1] + dy
    return { at: [x, y, z], yaw: yawed, tied: true }
  }
  const yaw = Number.isFinite(named) ? named : (yaws[works] ?? 0)
  const gap = Number(subject.traits['gap'] ?? 0.02)
  const half = halfExtent(actor, yaw)
  const box = boxOf(to)
  const [cx, cz] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const x =
    works === 'left'
      ? box.low[0] - gap - half.x
      : works === 'right'
        ? box.high[0] + gap + half.x
        : cx
  const z =
    works === 'behind'
      ? box.low[2] - gap - half.z
      : works === 'before'
        ? box.high[2] + gap + half.z
        : cz + 0.1
  return { at: [x, ground(x, z), z], yaw, tied: true }
}

/** With the back at a vehicle's side, which is turned to the lens. */
const atSideOf = ({ actor, to, ground }: RelationOrder): Position => {
  to.yaw = to.yaw < 0 ? -1.2 : 1.2
  const side = to.yaw > 0 ? -1 : 1
  const [x, , z] = worldPoint(to, [
    side * (to.actor.high[0] - 0.04) + side * Math.max(0.06, -actor.low[2] * 0.75),
    0,
    to.actor.high[2] * 0.22,
  ])
  const yaw = Math.atan2(side * Math.cos(to.yaw), -side * Math.sin(to.yaw))
  return { at: [x, ground(x, z), z], yaw: yaw * 0.75, tied: true }
}

/** With the back at something that is behind: a wall, a railing, a trunk, the side of a car. */
export const against = (order: RelationOrder): Position => {
  const { actor, to, ground, subject, toSubject } = order
  const person = subject.kind === 'person'
  if (person && toSubject.kind === 'vehicle' && subject.pose !== 'climb') return atSideOf(order)
  const box = boxOf(to)
  const yaw = actor.flat ? actor.bestYaw : subject.kind === 'vehicle' ? Math.PI / 2 : 0.15
  const half = halfExtent(actor, yaw)
  const leans = person && subject.traits['action'] === 'lean'
  const back = leans ? -actor.low[2] : half.z
  // Of a tree it is the trunk.
  const trunk = toSubject.kind === 'plant' && heightOf(to.actor) > 2
  const stem = worldPoint(to, to.actor.anchors['stem'] ?? [0, 0, 0])
  const x = trunk ? stem[0] : (box.low[0] + box.high[0]) / 2
  const face = trunk ? stem[2] + 0.045 * heightOf(to.actor) : box.high[2]
  const z = face + back + 0.01
  return { at: [x, ground(x, z), z], yaw, tied: true }
}
