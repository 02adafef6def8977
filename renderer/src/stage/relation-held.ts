// Where what is held goes: in arms, jaws, claws or paws.
import { boxOf, halfExtent, heightOf, worldPoint } from './actor.ts'
import { naturalYaw } from './natural-yaw.ts'
import type { Position, RelationOrder } from './relation.ts'
import { inPaws } from './relation-beasts.ts'

type Rule = (order: RelationOrder) => Position

/** Something alive that is carried: in front of the chest of the one who carries it (`to`). */
export const carried: Rule = (order) => {
  const { actor, subject, to, toSubject, random } = order
  if (toSubject.traits['paws']) return inPaws(order)
  if (toSubject.kind === 'bird' && toSubject.pose === 'fly') {
    // In the claws of a bird on the wing.
    const box = boxOf(to)
    const p = worldPoint(to, [0, 0, 0])
    return { at: [p[0], box.low[1] - heightOf(actor) * 0.8, p[2]], yaw: to.yaw, tied: true }
  }
  const hand = to.actor.anchors['front'] ??
    to.actor.anchors['handRight'] ?? [0, heightOf(to.actor) * 0.6, 0.2]
  const p = worldPoint(to, hand)
  if (toSubject.form === 'octopus')
    return { at: [p[0], p[1] - heightOf(actor) * 0.5, p[2]], yaw: to.yaw + Math.PI / 2, tied: true }
  const across = toSubject.kind === 'person' && subject.kind === 'person' && subject.pose === 'lie'
  if (across) {
    const at = worldPoint(to, [0, hand[1] - heightOf(actor) * 0.5 - 0.2, hand[2] + 0.22])
    return { at, yaw: to.yaw + Math.PI / 2, tied: true }
  }
  const jaws = toSubject.kind === 'quadruped' ? to.actor.anchors['mouth'] : undefined
  const bitten = subject.traits['jaws'] || heightOf(actor) < 0.3 * heightOf(to.actor)
  if (jaws && subject.kind !== 'fish' && bitten) {
    const [x, y, z] = worldPoint(to, [jaws[0], jaws[1] - 0.01, jaws[2]])
    // What lies across the jaws is turned to the lens, so that both its ends are seen.
    const across = /bitten|frisbee/.test(subject.form) || subject.traits['rolled'] !== undefined
    const yaw = across ? to.yaw * 0.35 : to.yaw
    // A disc is bitten at its rim.
    const out = subject.form === 'frisbee' ? 1.9 * subject.height : 0
    const [px, pz] = [x + out * Math.sin(to.yaw), z + out * Math.cos(to.yaw)]
    return { at: [px, y - heightOf(actor) * 0.5, pz], yaw, tied: true }
  }
  if (subject.form === 'baby' && subject.pose === 'sleep') {
    // Lies across the arms.
    const yaw = to.yaw + 1.4
    return { at: [p[0], p[1] - heightOf(actor) * 0.9 - 0.1, p[2] + 0.06], yaw, tied: true }
  }
  // Awake in the arms, below the face of who holds it and turned to the lens.
  if (subject.form === 'baby')
    return {
      at: [p[0] + 0.05, p[1] - heightOf(actor) * 0.64, p[2] + 0.12],
      yaw: to.yaw + 0.25,
      tied: true,
    }
  const yaw = naturalYaw(actor, random, subject)
  // A beast lies along the forearms, before the chest and not in it.
  const beast = subject.kind === 'quadruped'
  const reach = beast ? halfExtent(actor, yaw).z * 0.9 : halfExtent(actor, 0).z * 0.6
  return {
    at: [p[0], p[1] - heightOf(actor) * 0.4, p[2] + reach],
    yaw,
    tied: true,
  }
}
