// Where one who works at something stands to it: at a side, behind it, before it with the back turned, or at a named spot.

import { boxOf, halfExtent } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'

const yaws: Readonly<Record<string, number>> = {
  left: 1.05,
  right: -1.05,
  behind: 0,
  before: 2.5,
}

/**
 * The place that the trait `works` asks for: `left`, `right`, `behind` or `before` with `gap` metres between the boxes,
 * or `x,y,z` metres from the other's own place; `turn` is the yaw. Null when there is no such trait.
 */
export const worked = ({ subject, actor, to, ground }: RelationOrder): Position | null => {
  const works = subject.traits['works']
  if (works === undefined) return null
  const named = Number(subject.traits['turn'] ?? Number.NaN)
  const [dx, dy, dz] = works.split(',').map(Number)
  if (dx !== undefined && dy !== undefined && dz !== undefined) {
    const [x, z] = [to.at[0] + dx, to.at[2] + dz]
    const y = dy === 0 ? ground(x, z) : to.at[1] + dy
    return { at: [x, y, z], yaw: Number.isFinite(named) ? named : 0, tied: true }
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
