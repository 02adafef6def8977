// Where one goes that faces another, or is after it.
import { boxOf, halfExtent, heightOf } from './actor.ts'
import { sideways } from './natural-yaw.ts'
import { atBloom } from './plant-relation.ts'
import type { Position, RelationOrder } from './relation.ts'
import { afterFlier, romping } from './relation-beasts.ts'
import { atKeys, atSide, together } from './relation-pair.ts'

type Rule = (order: RelationOrder) => Position

/** Opposite, and turned to the other. */
export const facing: Rule = (order) =>
  order.toSubject.traits['ahead']
    ? afterFlier(order)
    : order.subject.traits['romps']
      ? romping(order)
      : order.subject.traits['partner']
        ? together(order)
        : opposite(order)

const opposite: Rule = (order) => {
  const { actor, subject, to, toSubject, random, ground, copy } = order
  if (subject.traits['side']) return atSide(order)
  const bloom = to.actor.anchors['bloom']
  if (bloom && subject.kind === 'bird' && subject.pose === 'fly') return atBloom(order, bloom)
  if (toSubject.form === 'piano') return atKeys(order)
  const box = boxOf(to)
  const turn = to.yaw > 0.02 ? 1 : to.yaw < -0.02 ? -1 : random() < 0.5 ? -1 : 1
  // A beast that dwarfs who faces it comes half toward the lens: from its side it would make them tiny.
  const giant = toSubject.kind === 'quadruped' && heightOf(to.actor) > 1.5 * heightOf(actor)
  to.yaw = sideways(to.actor, turn, toSubject) * (giant ? 0.55 : 1)
  // The second of two stands across from the first, the third behind.
  const side = copy % 2 ? -turn : turn
  const yaw = sideways(actor, -side, subject)
  const half = halfExtent(actor, yaw)
  // A bird at a plant comes as near as a hand that reaches.
  const perches = subject.kind === 'bird' && toSubject.kind === 'plant'
  const reaches = subject.traits['action'] || subject.traits['reach'] || toSubject.traits['reach']
  const near = perches || reaches ? 0.03 : 0.22
  const peers = subject.traits['action'] === 'peer'
  const browsed = toSubject.traits['browses'] !== undefined || peers
  const turned = boxOf(to)
  const beastly = /^(dragon|t-rex|dinosaur)$/.test(toSubject.form)
  // Who fights a dragon is under its wing.
  const winged = giant && toSubject.form === 'dragon'
  const gap = peers
    ? -0.4
    : browsed
      ? -0.4 * half.x
      : winged
        ? -0.17 * (turned.high[0] - turned.low[0])
        : (beastly ? 0.02 : near) * Math.max(heightOf(actor), box.high[1] - box.low[1])
  const own = boxOf({ subject: 0, actor, at: [0, 0, 0], yaw, scale: 1, knot: 0 })
  const x = side > 0 ? turned.high[0] + gap - own.low[0] : turned.low[0] - gap - own.high[0]
  const z = (box.low[2] + box.high[2]) / 2 - Math.floor(copy / 2) * half.z * 2.4
  return { at: [x, ground(x, z), z], yaw, tied: browsed }
}

/** Behind the other, the way that it runs. */
export const chasing: Rule = (order) => {
  const { actor, subject, to, toSubject, random, ground, copy } = order
  if (toSubject.traits['ahead']) return afterFlier(order)
  const side = to.yaw > 0.02 ? 1 : to.yaw < -0.02 ? -1 : random() < 0.5 ? -1 : 1
  to.yaw = sideways(to.actor, side, toSubject)
  const yaw = sideways(actor, side, subject)
  const half = halfExtent(actor, yaw)
  const box = boxOf(to)
  const gap = 0.3 * Math.max(half.x, (box.high[0] - box.low[0]) / 2) + copy * half.x * 2.2
  const x = side > 0 ? box.low[0] - gap - half.x : box.high[0] + gap + half.x
  const z = (box.low[2] + box.high[2]) / 2
  return { at: [x, ground(x, z), z], yaw, tied: false }
}
