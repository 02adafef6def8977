// Where the things stand that people are seen at: a ring under the boxers, a hoop at the hand, a rock face before the climber.
import { heightOf, worldPoint } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'
import { inRank } from './relation-pair.ts'
import type { Vec3 } from './scene.ts'

type Rule = (order: RelationOrder) => Position

/** Flat on the ground under whoever it belongs to. */
const under: Rule = ({ to, ground }) => ({
  at: [to.at[0], ground(to.at[0], to.at[2]), to.at[2] - 0.2],
  yaw: 0,
  tied: true,
})

/** Its mouth at the right hand of one who leaps: seen from the side. */
const atHand: Rule = ({ actor, to, ground }) => {
  to.yaw = to.yaw < 0 ? -1.1 : 1.1
  to.at = [to.at[0], to.at[1] + 0.2 * heightOf(to.actor), to.at[2]]
  const hand = worldPoint(to, to.actor.anchors['handRight'] ?? [0, heightOf(to.actor), 0.3])
  const mouth = actor.anchors['front'] ?? [0, heightOf(actor), 0.4]
  const yaw = to.yaw + Math.PI
  const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
  const [dx, dz] = [Math.sin(to.yaw) * 0.2, Math.cos(to.yaw) * 0.2]
  const x = hand[0] + dx - (c * mouth[0] + s * mouth[2])
  const z = hand[2] + dz - (-s * mouth[0] + c * mouth[2])
  return { at: [x, ground(x, z), z], yaw, tied: true }
}

/** Behind and to the side of one who plays toward the lens. */
const beyond: Rule = ({ actor, to, ground }) => {
  const side = to.yaw < 0 ? 1 : -1
  const x = to.at[0] + side * 1.5
  const z = to.at[2] - 2.4 - (actor.high[2] - actor.low[2]) / 2
  return { at: [x, ground(x, z), z], yaw: side * -0.35, tied: true }
}

/** A wall of rock before a climber, who hangs on it well above the ground and is seen from the side. */
const wall: Rule = ({ actor, to, ground }) => {
  const side = to.yaw < 0 ? -1 : 1
  to.yaw = side * 1.95
  const reach = to.actor.high[2] * 0.86 + actor.high[2]
  const x = to.at[0] + Math.sin(to.yaw) * reach
  const z = to.at[2] + Math.cos(to.yaw) * reach
  to.at = [to.at[0], to.at[1] + 0.75 * heightOf(to.actor), to.at[2]]
  return { at: [x, ground(x, z), z], yaw: to.yaw + Math.PI, tied: true }
}

/** Between the palms of one who dives for it. */
const palms: Rule = ({ actor, to }) => {
  to.at = [to.at[0], to.at[1] + 0.3 * heightOf(to.actor), to.at[2]]
  const [a, b] = [to.actor.anchors['handLeft'], to.actor.anchors['handRight']]
  const p = worldPoint(
    to,
    a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2 + 0.12] : [0, 1.5, 0.3],
  )
  return { at: [p[0], p[1] - heightOf(actor) / 2, p[2]], yaw: 0, tied: true }
}

/** In the air before a racket. */
const coming: Rule = ({ to }) => {
  const p = worldPoint(to, [0.45, heightOf(to.actor) * 0.66, 0.85])
  return { at: p, yaw: 0, tied: true }
}

/** On its tee before the feet of one who is about to strike it. */
const tee: Rule = ({ to, ground }) => {
  to.yaw = 0.18
  const [x, , z] = worldPoint(to, [0.16, 0, 0.62 * heightOf(to.actor) * 0.6])
  return { at: [x, ground(x, z) + 0.045, z], yaw: 0, tied: true }
}

/** Head and neck out of a car's window on the lens's side, the body inside. */
export const lookingOut: Rule = ({ actor, to }) => {
  const side = to.yaw > 0 ? -1 : 1
  const [x, y, z] = to.actor.anchors['window'] ?? [0.8, 1, 0]
  const window = worldPoint(to, [side * x, y, z])
  const yaw = to.yaw + side * 1.05
  const neck = actor.anchors['neck'] ?? [0, heightOf(actor), 0]
  const q = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, neck)
  const out = 0.2 * heightOf(actor)
  return {
    at: [
      window[0] - q[0] + Math.sin(yaw) * out,
      window[1] - q[1],
      window[2] - q[2] + Math.cos(yaw) * out,
    ],
    yaw,
    tied: true,
  }
}

/** Behind an animal's neck with the arms around it, both seen from the front. */
const neck: Rule = ({ actor, to, ground }) => {
  const side = to.yaw < 0 ? -1 : 1
  to.yaw = side * 0.85
  const p = worldPoint(to, to.actor.anchors['neck'] ?? [0, heightOf(to.actor), 0.2])
  const yaw = side * -0.25
  const chest = (actor.anchors['front']?.[2] ?? 0.1) + 0.1 * heightOf(actor)
  // Beside a tall animal one stands farther back along it, so that its head hides nobody.
  const along = heightOf(to.actor) > 0.9 * heightOf(actor) ? -0.24 * heightOf(to.actor) : 0
  const x = p[0] + side * (0.02 + along * Math.sin(0.85)) - Math.sin(yaw) * chest
  const z = p[2] - Math.cos(yaw) * chest
  return { at: [x, ground(x, z), z], yaw, tied: true }
}

/** Before an animal, with what the right hand holds at its mouth. */
const mouth: Rule = ({ actor, to, ground }) => {
  const side = to.yaw < 0 ? -1 : 1
  to.yaw = side * 1.1
  const p = worldPoint(to, to.actor.anchors['mouth'] ?? [0, heightOf(to.actor), 0.4])
  const yaw = side * -1.1
  const hand = actor.anchors['handRight'] ?? [0, 1, 0.5]
  const q = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, [hand[0], 0, hand[2] + 0.1])
  const [x, z] = [p[0] - q[0], p[2] - q[2]]
  return { at: [x, ground(x, z), z], yaw, tied: true }
}

const rules: Readonly<Record<string, Rule>> = {
  neck,
  mouth,
  under,
  hand: atHand,
  beyond,
  wall,
  palms,
  coming,
  tee,
}

/** The position of a thing that says by `traits.at` where on its person it belongs; null for all else. */
export const pieceAt = (order: RelationOrder): Position | null =>
  rules[order.subject.traits['at'] ?? '']?.(order) ?? null

/** On the bed of a pick-up, which is turned so that its open back is near the lens. */
export const inBed = ({ actor, to, subject, copy, copies }: RelationOrder, bed: Vec3): Position => {
  to.yaw = to.yaw < 0 ? -2.25 : 2.25
  const step = copies > 1 ? inRank(copy, copies) * 0.6 : Number(subject.traits['berth'] ?? 0) * 0.6
  const seat =
    subject.pose === 'sit' && subject.kind === 'person' ? actor.anchors['seat'] : undefined
  const p = worldPoint(to, [bed[0] + step, bed[1], bed[2]])
  const yaw = to.yaw < 0 ? 0.7 : -0.7
  return { at: [p[0], p[1] - (seat?.[1] ?? 0) + (seat ? 0.3 : 0), p[2]], yaw, tied: true }
}
