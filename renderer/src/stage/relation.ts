// Where one actor goes in relation to another that already stands: on it, in it, beside it, behind it.
import type { BriefSubject, Relation } from '../prompt/brief.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, halfExtent, heightOf, worldPoint } from './actor.ts'
import { naturalYaw } from './natural-yaw.ts'
import { inBed, lookingOut, pieceAt } from './piece-place.ts'
import { growing, onBloom } from './plant-relation.ts'
import { onRails } from './rail-yaw.ts'
import type { Random } from './random.ts'
import { clung, hitched, romping, swimmingUnder } from './relation-beasts.ts'
import { chasing, facing } from './relation-facing.ts'
import { carried } from './relation-held.ts'
import { aside, inRank, together } from './relation-pair.ts'
import { against, worked } from './relation-work.ts'
import type { Vec3 } from './scene.ts'
import { clamp } from './vector.ts'

export interface RelationOrder {
  readonly relation: Relation
  readonly subject: BriefSubject
  readonly actor: Actor
  /** The spot it relates to, and what stands there. */
  readonly to: Spot
  readonly toSubject: BriefSubject
  /** Which of how many copies. */
  readonly copy: number
  readonly copies: number
  readonly random: Random
  readonly ground: (x: number, z: number) => number
}

export interface Position {
  readonly at: Vec3
  readonly yaw: number
  /** Rests on, in or with the other, so that both move together. */
  readonly tied: boolean
}

type Rule = (order: RelationOrder) => Position

const lying = /^(lie|sleep)$/
const on: Rule = (order) => {
  const { actor, subject, to, toSubject, copy, copies, random } = order
  const settled = onBloom(order)
  if (settled) return settled
  const box = boxOf(to)
  // Birds sit on shoulders, everything else on heads and tops.
  const perch =
    toSubject.kind === 'person' && subject.kind === 'bird' ? to.actor.anchors['shoulder'] : null
  const sits =
    /^(sit|knit|read)$/.test(subject.pose ?? '') || subject.traits['seat'] === toSubject.form
  const seat = to.actor.anchors['seat']
  if (sits && seat) return astride(order)
  const lies = subject.pose === 'sleep' || subject.pose === 'lie'
  // A crew stands on deck, not on the mast.
  const crew = toSubject.kind === 'vessel' && /^(person|quadruped)$/.test(subject.kind)
  // What lies on a chair lies on its seat, not on its back.
  const chair = /^(chair|armchair)$/.test(toSubject.form)
  // A pet on somebody who sits is on the lap.
  const lap: Vec3 | null =
    seat &&
    subject.kind === 'quadruped' &&
    toSubject.kind === 'person' &&
    (/^(sit|knit)$/.test(toSubject.pose ?? '') || toSubject.traits['seat'] !== undefined)
      ? [seat[0], seat[1] + 0.1 * heightOf(to.actor), seat[2] + 0.13 * heightOf(to.actor)]
      : null
  const low = lap ?? (lies || crew || chair ? seat : perch)
  const top = low ??
    to.actor.anchors['top'] ?? [
      (to.actor.low[0] + to.actor.high[0]) / 2,
      to.actor.high[1],
      (to.actor.low[2] + to.actor.high[2]) / 2,
    ]
  const along = lies && subject.kind === 'person' && toSubject.kind === 'furniture'
  const long = to.actor.high[0] - to.actor.low[0] > to.actor.high[2] - to.actor.low[2]
  // A train runs along its viaduct.
  const rails = onRails(subject.form) && toSubject.form === 'bridge'
  const yaw =
    along || rails ? to.yaw + (long ? Math.PI / 2 : 0) : naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  if (along) {
    const p = worldPoint(to, [0, (seat ?? [0, to.actor.high[1] * 0.8, 0])[1], long ? 0.03 : -0.06])
    return { at: [p[0], p[1] - 0.01, p[2]], yaw, tied: true }
  }
  const free = Math.max(0, (box.high[0] - box.low[0]) / 2 - half.x * 0.8)
  const spread = copies > 1 ? Math.min(free, half.x * 1.15 * (copies - 1)) : 0
  const x = copies > 1 ? (copy / (copies - 1)) * 2 - 1 : 0
  // A board's fin and bent nose go down to the rack.
  const roofed = subject.form === 'surfboard' && toSubject.kind === 'vehicle'
  // A rock's highest bump is not where a belly rests.
  const sunk = toSubject.form === 'rock' && lying.test(subject.pose ?? '') ? 0.08 : 0
  const slot = aside(subject, half.x, box.high[0] - box.low[0])
  const p = worldPoint(to, top)
  const own =
    subject.pose === 'sit' && subject.kind === 'person' ? actor.anchors['seat'] : undefined
  // Someone who sits on a flat thing lets the legs hang over its front edge.
  const edge = own ? Math.max(0, (box.high[2] - box.low[2]) / 2 - half.z * 0.4) : 0
  return {
    at: [
      p[0] + x * spread + slot,
      p[1] -
        (own ? own[1] : 0) -
        (roofed ? 0.34 : 0.004) * heightOf(actor) -
        sunk * heightOf(to.actor) * to.scale,
      p[2] + (copies > 2 ? (copy % 2 ? -0.3 : 0.3) * half.z : 0) + edge,
    ],
    yaw,
    tied: true,
  }
}

/** Where along a narrow boat one of several sits: the rower amidships, the others behind and before. */
const thwartOf = (
  subject: BriefSubject,
  to: Spot,
  { noun, form }: BriefSubject,
  copy: number | null,
): number | null => {
  const narrow = /^(rowboat|canoe)$/.test(form) && !/gondola/.test(noun)
  const bench = subject.traits['thwart'] ?? (narrow && copy !== null ? copy : undefined)
  if (bench === undefined) return null
  const seat = to.actor.anchors['seat']?.[2] ?? 0
  const long = to.actor.high[2] - to.actor.low[2]
  const places = form === 'canoe' ? [-0.02, 0.26, 0.12] : [0, -0.26, 0.25, -0.13]
  return seat + (places[Number(bench)] ?? 0) * long
}

/** Who stands at a named place of what carries them, looking along it. */
const stationed = ({ subject, to }: RelationOrder): Position | null => {
  const post = to.actor.anchors[subject.traits['station'] ?? '']
  return post ? { at: worldPoint(to, post), yaw: to.yaw, tied: true } : null
}

const astride: Rule = ({ actor, to, toSubject, random, copy, copies, subject }) => {
  if (subject.traits['board']) {
    const deck = to.actor.anchors['seat'] ?? to.actor.anchors['top'] ?? [0, to.actor.high[1], 0]
    return {
      at: worldPoint(to, [deck[0], deck[1] - 0.02, deck[2]]),
      yaw: to.yaw > 0 ? 0.3 : -0.3,
      tied: true,
    }
  }
  const neck = toSubject.kind === 'person' ? to.actor.anchors['neck'] : undefined
  // A tandem has a saddle for each.
  const saddle = to.actor.anchors['seatBehind']
  const pillion = saddle && Number(subject.traits['berth'] ?? 0) > 0 ? saddle : undefined
  const seat = pillion ??
    neck ??
    to.actor.anchors['seat'] ??
    to.actor.anchors['top'] ?? [0, to.actor.high[1], 0]
  // An animal sits on its haunches; its own seat is where others ride on it.
  const beast = subject.kind === 'quadruped' || subject.kind === 'bird'
  const own = beast
    ? ([0, 0.04 * heightOf(actor), 0] as const)
    : (actor.anchors['seat'] ?? [0, heightOf(actor) * 0.45, 0])
  const yaw = subject.pose === 'sit' && !actor.flat ? to.yaw + (random() - 0.5) * 0.2 : to.yaw
  const half = halfExtent(actor, 0)
  const berth = saddle ? 0 : Number(subject.traits['berth'] ?? 0)
  const aft = beast && toSubject.kind === 'vessel'
  const bench = thwartOf(subject, to, toSubject, copies > 1 ? copy : null)
  const inRow = toSubject.kind === 'quadruped' || aft || /cycle|scooter|horse/.test(toSubject.form)
  const step = /gondola/.test(toSubject.noun)
    ? 0.44
    : toSubject.kind === 'vehicle'
      ? 0.72
      : Math.min(0.62, half.x * 1.9)
  const row = copies > 1 ? inRank(copy, copies) * half.x * 1.9 : inRow ? 0 : berth * step
  const along = row + (subject.traits['slot'] ? aside(subject, half.x, half.x) : 0)
  const first = toSubject.kind === 'vehicle' && berth !== 0 ? 0 : seat[0]
  const p = worldPoint(to, [
    bench === null ? first + along / to.scale : seat[0],
    seat[1],
    bench ?? seat[2] - (inRow ? (berth * (aft ? -1.7 : 0.42)) / to.scale : 0),
  ])
  const q = worldPoint({ at: [0, 0, 0], yaw, scale: 1 }, own)
  return { at: [p[0] - q[0], p[1] - q[1], p[2] - q[2]], yaw, tied: true }
}

const containers =
  /globe|vase|bowl|basket|cup|mug|glass|pot|bucket|jar|nest|box|bathtub|crib|bag|hat|cage/

const inside: Rule = (order) => {
  const { actor, subject, to, toSubject, random, copy, copies } = order
  if (subject.kind === 'plant' && /^(vehicle|vessel|aircraft)$/.test(toSubject.kind))
    return growing(order)
  if (
    toSubject.kind === 'vehicle' ||
    toSubject.kind === 'vessel' ||
    toSubject.kind === 'aircraft'
  ) {
    if (to.actor.anchors['bed'] && subject.pose !== 'drive')
      return inBed(order, to.actor.anchors['bed'])
    if (to.actor.anchors['window'] && subject.kind === 'quadruped') return lookingOut(order)
    if (to.actor.anchors['seat']) return astride(order)
    const top = worldPoint(to, [0, to.actor.high[1] * 0.55, 0])
    const side = aside(subject, halfExtent(actor, to.yaw).x, 0)
    return { at: [top[0] + side, top[1], top[2]], yaw: to.yaw, tied: true }
  }
  const box = boxOf(to)
  const yaw = naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  const row = inRank(copy, copies) * half.x * 1.5
  const side = aside(subject, half.x, 0) + row
  if (containers.test(toSubject.noun) || containers.test(toSubject.form)) {
    const rim = to.actor.anchors['inside']
    const y = rim ? worldPoint(to, rim)[1] : box.low[1] + (box.high[1] - box.low[1]) * 0.45
    return {
      at: [(box.low[0] + box.high[0]) / 2 + side, y, (box.low[2] + box.high[2]) / 2],
      yaw,
      tied: true,
    }
  }
  if (toSubject.kind === 'plant') {
    const y = box.low[1] + (box.high[1] - box.low[1]) * 0.5
    return {
      at: [
        (box.low[0] + box.high[0]) / 2 + 0.12 * (box.high[0] - box.low[0]),
        y,
        box.high[2] - half.z,
      ],
      yaw,
      tied: true,
    }
  }
  if (toSubject.kind === 'furniture') return on(order)
  return front(order)
}

const under: Rule = ({ actor, subject, to, toSubject, copy, copies, random, ground }) => {
  const box = boxOf(to)
  const yaw = naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  const [w, d] = [box.high[0] - box.low[0], box.high[2] - box.low[2]]
  // A tree or a lamp post: beside the stem and before it, not inside.
  const slim = heightOf(to.actor) > 1.5 * heightOf(actor) && w < 0.4 * heightOf(to.actor)
  const tree = toSubject.kind === 'plant' || slim
  const side = copy % 2 ? -1 : 1
  const slot = aside(subject, half.x * 1.15, 0)
  const spread = copies > 1 ? inRank(copy, copies) * half.x * 2.3 : slot
  const stem = to.actor.anchors['stem']
  const [mx, , mz] = stem
    ? worldPoint(to, stem)
    : [(box.low[0] + box.high[0]) / 2, 0, (box.low[2] + box.high[2]) / 2]
  const x =
    mx +
    spread +
    (tree && copies === 1 && !slot ? side * Math.max(half.x * (slim ? 1.3 : 0.9), 0.12 * w) : 0)
  // Clear of the roots of a grown tree, which are a tenth of its height.
  const roots = toSubject.kind === 'plant' && heightOf(to.actor) > 3 ? 0.1 * heightOf(to.actor) : 0
  const z =
    mz +
    (tree
      ? Math.max(half.z + 0.06 * w, Math.min(d * 0.3, half.z * 2), roots - actor.low[2] + 0.05)
      : 0)
  return { at: [x, ground(x, z), z], yaw, tied: true }
}

const above: Rule = ({ actor, subject, to, toSubject, random }) => {
  const alive = toSubject.kind === 'quadruped' || toSubject.kind === 'person'
  if (subject.form === 'ufo' && alive)
    to.at = [to.at[0], to.at[1] + 0.7 * heightOf(to.actor), to.at[2]]
  const box = boxOf(to)
  const tall = box.high[1] - box.low[1]
  const gap = Math.max(0.25 * heightOf(actor), (subject.form === 'ufo' ? 0.9 : 0.15) * tall)
  return {
    at: [(box.low[0] + box.high[0]) / 2, box.high[1] + gap, (box.low[2] + box.high[2]) / 2],
    yaw: naturalYaw(actor, random, subject),
    tied: true,
  }
}

const beside: Rule = (order) => {
  if (order.subject.traits['romps']) return romping(order)
  const { actor, subject, to, copy, random, ground } = order
  if (subject.traits['partner'] && order.toSubject.traits['partner']) return together(order)
  const box = boxOf(to)
  const yaw = naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  // Who looks to another looks from the right.
  const eyed = subject.traits['gaze'] === 'other'
  const side = eyed ? 1 : (copy % 2 ? -1 : 1) * (random() < 0.5 ? -1 : 1)
  const close = subject.pose === 'hold' && subject.kind === 'person' ? 0.82 : 1.12
  const step = half.x * (close + 2.2 * Math.floor(copy / 2)) + 0.03 * (box.high[0] - box.low[0])
  const x = side > 0 ? box.high[0] + step : box.low[0] - step
  const z =
    (box.low[2] + box.high[2]) / 2 + clamp((box.high[2] - box.low[2]) / 2 - half.z, 0, half.z * 2)
  return { at: [x, ground(x, z), z], yaw, tied: false }
}

const behind: Rule = ({ actor, subject, to, copy, copies, random, ground }) => {
  const box = boxOf(to)
  const yaw = naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  if (subject.traits['reach'] === 'drum' || subject.traits['bench']) {
    // The player is in the middle, close to the instrument.
    const at = box.low[2] - half.z * 0.35
    const x = (box.low[0] + box.high[0]) / 2
    return { at: [x, ground(x, at), at], yaw: to.yaw, tied: true }
  }
  const bigger = heightOf(actor) > 1.4 * (box.high[1] - box.low[1])
  const side = random() < 0.5 ? -1 : 1
  const x =
    (box.low[0] + box.high[0]) / 2 +
    inRank(copy, copies) * half.x * 2.2 +
    (bigger ? side * 0.3 * half.x : side * (half.x + 0.35 * (box.high[0] - box.low[0])))
  const z = box.low[2] - half.z * 1.15 - 0.1 * heightOf(actor)
  return { at: [x, ground(x, z), z], yaw, tied: false }
}

/** A ball before the foot that kicks it. */
const atFoot = ({ actor, subject, to, ground }: RelationOrder): Position | null => {
  const foot = to.actor.anchors[subject.traits['at'] ?? '']
  if (!foot) return null
  if (Math.abs(to.yaw) < 0.5) to.yaw = to.yaw < 0 ? -0.75 : 0.75
  const half = heightOf(actor) / 2
  const [x, y, z] = worldPoint(to, [foot[0], foot[1], foot[2] + half + 0.2])
  return { at: [x, Math.max(ground(x, z), y - half), z], yaw: 0, tied: true }
}

const front: Rule = (order) => {
  if (order.subject.traits['hitched']) return hitched(order)
  const { actor, subject, to, copy, copies, random, ground } = order
  const kicked = atFoot(order)
  if (kicked) return kicked
  const box = boxOf(to)
  const yaw = naturalYaw(actor, random, subject)
  const half = halfExtent(actor, yaw)
  const smaller = heightOf(actor) < 0.7 * (box.high[1] - box.low[1])
  const side = random() < 0.5 ? -1 : 1
  const x =
    (box.low[0] + box.high[0]) / 2 +
    inRank(copy, copies) * half.x * 2.2 +
    (smaller
      ? side * 0.2 * (box.high[0] - box.low[0])
      : side * (half.x + 0.3 * (box.high[0] - box.low[0])))
  const z = box.high[2] + half.z * 1.15 + 0.08 * heightOf(actor)
  return { at: [x, ground(x, z), z], yaw, tied: false }
}

const around: Rule = (order) => {
  const { actor, to, copy, copies, random, ground, subject } = order
  if (copies < 2) return beside(order)
  const box = boxOf(to)
  const half = halfExtent(actor, 0)
  const own = Math.max(half.x, half.z)
  const reach = Math.max(
    (Math.max(box.high[0] - box.low[0], box.high[2] - box.low[2]) / 2) * 1.1 + own * 1.2,
    (copies * own * 2.2) / 6.283,
  )
  // The ring is open toward the lens so that the middle stays in sight.
  const a = ((copy + 0.5) / copies) * Math.PI * 1.5 - Math.PI * 0.25 + Math.PI
  const x = (box.low[0] + box.high[0]) / 2 + Math.cos(a) * reach
  const z = (box.low[2] + box.high[2]) / 2 - Math.sin(a + Math.PI) * reach * 0.75
  const inward = Math.atan2(-(x - (box.low[0] + box.high[0]) / 2), 1.2 * own + 0.4 * reach)
  return {
    at: [x, ground(x, z), z],
    yaw: actor.flat ? naturalYaw(actor, random, subject) : inward,
    tied: false,
  }
}

const rules: Readonly<Record<Relation, Rule>> = {
  on,
  in: inside,
  under: (order) => swimmingUnder(order) ?? under(order),
  above,
  beside,
  with: beside,
  behind,
  front,
  around,
  riding: astride,
  holding: beside,
  wearing: beside,
  facing,
  chasing,
  against,
}

/** The position of the one a relation starts from. */
export const relate = (order: RelationOrder): Position =>
  stationed(order) ??
  clung(order) ??
  worked(order) ??
  pieceAt(order) ??
  rules[order.relation](order)

/** The position of the one that is held, when its holder stands already. */
export const carry = (order: RelationOrder): Position => carried(order)
