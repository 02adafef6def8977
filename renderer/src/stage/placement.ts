// The placement solver: puts the main group of subjects on the set, each in its relation to the others, none inside another.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, halfExtent, heightOf, siblingOf } from './actor.ts'
import { drivesInLanes, laneSpot } from './lanes.ts'
import { naturalYaw } from './natural-yaw.ts'
import type { Random } from './random.ts'
import { carry, relate } from './relation.ts'
import type { Role } from './role.ts'
import { floats } from './role.ts'
import type { Vec3 } from './scene.ts'
import { isBrood } from './siblings.ts'
import { standing } from './standing.ts'

export interface PlacementOrder {
  readonly brief: Brief
  readonly place: string
  readonly actors: readonly Actor[]
  readonly roles: readonly Role[]
  readonly random: Random
  readonly ground: (x: number, z: number) => number
  /** Level of open water, or null. */
  readonly water: number | null
}

/** Places every subject of role `main`; the group is centred on the origin. */
export const placeMain = (order: PlacementOrder): Spot[] => {
  const { brief, roles } = order
  const spots: Spot[] = []
  const open = brief.subjects.flatMap((_, i) => (roles[i] === 'main' ? [i] : []))
  const todo = [...open]
  while (todo.length > 0) {
    const ready = todo.findIndex((i) => anchorsOf(order, i).every((t) => !todo.includes(t)))
    const [index] = todo.splice(Math.max(0, ready), 1)
    if (index === undefined) break
    spots.push(...placeSubject(order, index, spots))
  }
  separate(spots, order)
  recentre(spots, order)
  if (brief.setting.includes('mid-air')) lift(spots, order)
  return spots
}

/** "In mid-air": the first subject that is not in the air already, and what it rides, leave the ground. */
const lift = (spots: readonly Spot[], order: PlacementOrder): void => {
  const hero = spots.find((s) => s.subject === 0) ?? spots[0]
  if (!hero || floats(order.brief, hero.subject, order.place)) return
  const leaps = order.brief.subjects[hero.subject]?.traits['leaps'] !== undefined
  const by = (leaps ? 0.95 : 0.5) * heightOf(hero.actor)
  const low = Math.min(...spots.filter((s) => s.knot === hero.knot).map((s) => s.at[1]))
  if (low - order.ground(hero.at[0], hero.at[2]) > by) return
  const mount = order.brief.relations.find(
    (r) => r.from === order.brief.subjects[hero.subject]?.id && /riding|holding/.test(r.relation),
  )
  for (const s of spots)
    if (s === hero || order.brief.subjects[s.subject]?.id === mount?.to)
      s.at = [s.at[0], s.at[1] + by, s.at[2]]
}

/** The relation that decides where a subject goes: the first that ties it to another of the main group. */
const tieOf = (
  { brief, roles }: PlacementOrder,
  index: number,
): { relation: BriefRelation; to: number; carried: boolean } | null => {
  const id = brief.subjects[index]?.id
  for (const relation of brief.relations) {
    if (relation.relation === 'wearing') continue
    const carried = relation.relation === 'holding'
    const [from, to] = carried ? [relation.to, relation.from] : [relation.from, relation.to]
    const target = brief.subjects.findIndex((s) => s.id === to)
    if (from === id && target >= 0 && target !== index && roles[target] === 'main')
      return { relation, to: target, carried }
  }
  return null
}

const anchorsOf = (order: PlacementOrder, index: number): number[] => {
  const tie = tieOf(order, index)
  return tie ? [tie.to] : []
}

const placeSubject = (order: PlacementOrder, index: number, spots: readonly Spot[]): Spot[] => {
  const { brief, actors, random, ground } = order
  const subject = brief.subjects[index]
  const actor = actors[index]
  if (!subject || !actor) return []
  const tie = tieOf(order, index)
  const hosts = tie ? spots.filter((s) => s.subject === tie.to) : []
  const toSubject = tie ? brief.subjects[tie.to] : undefined
  const count = actor.backdrop ? 1 : Math.max(1, Math.min(12, subject.count))
  if (!tie || !toSubject || hosts.length === 0) return cluster(order, index, spots)
  return Array.from({ length: count }, (_, copy): Spot[] => {
    const pairwise = hosts.length > 1
    const to = hosts[copy % hosts.length]
    if (!to) return []
    const own = { copy: pairwise ? 0 : copy, copies: pairwise ? 1 : count }
    const player = siblingOf(actor, copy)
    const request = {
      relation: tie.relation.relation,
      subject,
      actor: player,
      to,
      toSubject,
      random,
      ground,
      ...own,
    }
    const p = tie.carried ? carry(request) : relate(request)
    return [
      {
        subject: index,
        actor: player,
        at: [p.at[0], p.tied ? p.at[1] : levelOf(order, index, p.at, to), p.at[2]],
        yaw: p.yaw,
        scale: 1,
        knot: p.tied ? to.knot : index * 16 + copy + 1,
      },
    ]
  }).flat()
}

/** The height of one placed beside another on the ground: afloat on water, or in the air before a flower's bloom. */
const levelOf = (order: PlacementOrder, index: number, [x, y, z]: Vec3, to: Spot): number => {
  const base = order.ground(x, z)
  if (Math.abs(y - base) > 1e-6) return y
  const own = standing(order, index, x, z)
  const actor = order.actors[index]
  if (!actor || own <= base || !floats(order.brief, index, order.place)) return own
  const bloom = boxOf(to).high[1] - heightOf(actor) * 0.9
  return heightOf(actor) < 0.4 && order.place !== 'underwater' ? Math.max(own, bloom) : own
}

/** Copies of a subject without a relation: in loose rows, beside or before what stands already. */
const cluster = (order: PlacementOrder, index: number, spots: readonly Spot[]): Spot[] => {
  const { brief, actors, random } = order
  const subject = brief.subjects[index]
  const actor = actors[index]
  if (!subject || !actor) return []
  const count = actor.backdrop ? 1 : Math.max(1, Math.min(12, subject.count))
  const ways = Array.from({ length: count }, (_, i) =>
    naturalYaw(siblingOf(actor, i), random, subject),
  )
  const yaws = runsTogether(subject, count) ? ways.map((y) => sameWay(y, ways[0] ?? 1)) : ways
  const half = halfExtent(actor, yaws[0] ?? 0)
  if (count > 2 && inFile(brief, subject)) return file(order, index, spots, count)
  if (drivesInLanes(brief, order.place, subject)) return lanes(order, index, spots, count)
  // Houses stand in a row; behind each other they would hide.
  const row = subject.kind === 'building' && count <= 7
  // A herd stands deep rather than wide, so that its animals stay large.
  const herd = subject.kind === 'quadruped' && subject.form !== 'giraffe' ? 1 : 1.8
  const few = subject.kind === 'person' ? 4 : 3
  const columns = count <= few || row ? count : Math.ceil(Math.sqrt(count * herd))
  const middle = middleOf(order, index, spots, half, columns)
  const people = subject.kind === 'person'
  const pack = subject.kind === 'quadruped' && count > 3
  // People stand closer than things do, but where faces of a second row look through between them; a pack walks flank by flank.
  const apart = people ? (count > columns ? 2.5 : 2.02) : pack ? 1.8 : 2.25
  const deep = people ? Math.max(half.z * 2, half.x) : Math.max(half.z * 2.4, half.x * 1.2)
  return yaws.map((yaw, i) => {
    const line = Math.floor(i / columns)
    const inRow = Math.min(columns, count - line * columns)
    // The young of a family stand before the old ones.
    const young = isBrood(subject) && i > 1
    const x = young
      ? (i - (count + 1) / 2) * half.x * 1.5
      : isBrood(subject)
        ? (i - 0.5) * half.x * 2.25
        : ((i % columns) - (inRow - 1) / 2) * half.x * apart +
          gapOf(subject, line, columns, inRow) * half.x * (people ? apart / 2.02 : 1)
    const z = young
      ? half.z * 1.5
      : -(isBrood(subject) ? 0 : line) * deep + (count > 1 ? (random() - 0.5) * half.z : 0)
    // People differ in height by who they are already.
    const size = count > 1 ? sizeOf(subject, random()) : 1
    const aloft = aloftBy(subject, actor, i)
    const circle = talking(subject, count) ? (i / (count - 1) - 0.5) * 2 : null
    if (circle !== null) {
      const at: Vec3 = [
        middle[0] + circle * half.x * count * 0.68,
        0,
        middle[2] - (1 - circle ** 2) * half.x * 1.3,
      ]
      return {
        subject: index,
        actor: siblingOf(actor, i),
        at: [at[0], standing(order, index, at[0], at[2]), at[2]],
        yaw: -circle * 1.05,
        scale: size,
        knot: index * 16 + i + 1,
      }
    }
    const px = middle[0] + x + (count > 3 ? (random() - 0.5) * half.x * (people ? 0.2 : 0.4) : 0)
    const pz = middle[2] + z + aloft[1]
    return {
      subject: index,
      actor: siblingOf(actor, i),
      at: [px, standing(order, index, px, pz) + aloft[0], pz],
      yaw,
      scale: size,
      knot: index * 16 + i + 1,
    }
  })
}

/** A herd or a flock that is on its way goes one way. */
const runsTogether = ({ kind, pose }: BriefSubject, count: number): boolean =>
  count > 1 &&
  ((kind === 'quadruped' && /^(run|walk|jump|swim)$/.test(pose ?? '')) ||
    (kind === 'bird' && pose === 'fly'))
const sameWay = (yaw: number, first: number): number => Math.abs(yaw) * (first < 0 ? -1 : 1)

/** Those who talk or laugh together stand in half a ring, open to the lens, and look at each other. */
const talking = ({ kind, traits, pose }: BriefSubject, count: number): boolean =>
  kind === 'person' &&
  count > 2 &&
  count < 7 &&
  /^(stand|sit|hold)?$/.test(pose ?? '') &&
  (/^(talk|gossip|argue)$/.test(traits['together'] ?? '') || traits['mood'] === 'laughing')

const sizeOf = ({ kind }: BriefSubject, chance: number): number =>
  kind === 'person' ? 0.985 + 0.03 * chance : 0.94 + 0.12 * chance

/** How far a row behind another is moved aside, in half widths: faces of people in the gaps of those before them. */
const gapOf = ({ kind }: BriefSubject, line: number, columns: number, inRow: number): number => {
  if (line % 2 === 0) return 0
  if (kind !== 'person') return 0.6
  return inRow % 2 === columns % 2 ? 1.01 : 0
}

/** How much higher and how much farther (z) one of several balloons or birds is than the first. */
const aloftBy = (
  { form, kind, pose, count }: BriefSubject,
  actor: Actor,
  copy: number,
): readonly [up: number, away: number] => {
  // Birds of a flock are one above the other, the later the farther.
  if (kind === 'bird' && pose === 'fly' && count > 1) {
    const tall = heightOf(actor)
    return [tall * (1.9 * Math.abs(Math.sin(copy * 2.4 + 0.6)) + 0.5 * (copy % 3)), -tall * copy]
  }
  if (form !== 'hot-air-balloon' || count < 2) return [0, 0]
  const [up, away] = drifts[copy % drifts.length] ?? [0, 0]
  return [up * heightOf(actor), -away * heightOf(actor)]
}
const drifts: readonly (readonly [up: number, away: number])[] = [
  [0, 0],
  [0.75, 1.7],
  [0.1, 3.2],
  [1.1, 2.6],
  [0.4, 0.9],
  [0.9, 4.2],
  [0.2, 2.2],
]

/** The `i`th copy of a subject at a place on the ground. */
const copyAt = (
  order: PlacementOrder,
  index: number,
  i: number,
  [x, z]: readonly [number, number],
  yaw: number,
  scale: number,
): Spot => ({
  subject: index,
  actor: siblingOf(order.actors[index] as Actor, i),
  at: [x, standing(order, index, x, z), z],
  yaw,
  scale,
  knot: index * 16 + i + 1,
})

/** Whether animals walk one behind another. */
const inFile = ({ prompt }: Brief, { kind }: BriefSubject): boolean =>
  kind === 'quadruped' && /caravan|convoy|procession|single file|in (a )?(row|line)/i.test(prompt)

/** One behind another along the way they look, the first nearest to the lens. */
const file = (
  order: PlacementOrder,
  index: number,
  spots: readonly Spot[],
  count: number,
): Spot[] => {
  const { actors, random } = order
  const actor = actors[index]
  if (!actor) return []
  const yaw = (random() < 0.5 ? -1 : 1) * 0.78
  const step = (actor.high[2] - actor.low[2]) * 1.04
  const from = middleOf(order, index, spots, halfExtent(actor, yaw), 1)
  return Array.from({ length: count }, (_, i) => {
    const x = from[0] - Math.sin(yaw) * step * i
    const z = from[2] - Math.cos(yaw) * step * i + (random() - 0.5) * 0.1 * step
    return copyAt(order, index, i, [x, z], yaw + (random() - 0.5) * 0.12, 0.95 + 0.1 * random())
  })
}

/** In the lanes of a street, toward the lens. */
const lanes = (
  order: PlacementOrder,
  index: number,
  spots: readonly Spot[],
  count: number,
): Spot[] => {
  const { actors, random } = order
  const actor = actors[index]
  if (!actor) return []
  const own = halfExtent(actor, 0)
  const from = middleOf(order, index, spots, own, 2)
  return Array.from({ length: count }, (_, i) => {
    const lane = laneSpot(i, { wide: own.x, long: own.z }, random)
    return copyAt(order, index, i, [from[0] + lane.x, from[2] + lane.z], lane.yaw, 1)
  })
}

const middleOf = (
  order: PlacementOrder,
  index: number,
  spots: readonly Spot[],
  half: { x: number; z: number },
  columns: number,
): Vec3 => {
  if (spots.length === 0) return [0, 0, 0]
  const { actors, random } = order
  const boxes = spots.map(boxOf)
  const left = Math.min(...boxes.map((b) => b.low[0]))
  const right = Math.max(...boxes.map((b) => b.high[0]))
  const near = Math.max(...boxes.map((b) => b.high[2]))
  const far = Math.min(...boxes.map((b) => b.low[2]))
  const tall = Math.max(...boxes.map((b) => b.high[1] - b.low[1]))
  const actor = actors[index]
  const own = actor ? heightOf(actor) : 1
  const wide = half.x * columns * 1.12
  const side = right + left > 0 ? -1 : right + left < 0 ? 1 : random() < 0.5 ? -1 : 1
  const beside = (side > 0 ? right : left) + side * (wide + 0.06 * tall)
  if (own > tall * 1.7) {
    // A bigger thing stands behind and to the side, so that both are seen.
    return [side * Math.max(0, (right - left) / 2 + half.x * 0.35), 0, far - half.z * 1.15]
  }
  if (own < tall * 0.4)
    return [(side > 0 ? right : left) * 0.55 + side * wide * 0.4, 0, near + half.z * 1.2]
  return [beside, 0, (near + far) / 2 + (random() - 0.5) * half.z * 0.4]
}

/** Pushes knots apart until no two boxes of different knots overlap on the ground. */
const separate = (spots: Spot[], order: PlacementOrder): void => {
  for (let turn = 0; turn < 24; turn++) {
    let moved = false
    for (let i = 0; i < spots.length; i++)
      for (let j = i + 1; j < spots.length; j++) {
        const [a, b] = [spots[i], spots[j]]
        if (!a || !b || a.knot === b.knot) continue
        const [p, q] = [boxOf(a), boxOf(b)]
        const over = [0, 1, 2].map((k) =>
          Math.min((p.high[k] ?? 0) - (q.low[k] ?? 0), (q.high[k] ?? 0) - (p.low[k] ?? 0)),
        )
        if (over.some((o) => o <= 0)) continue
        moved = true
        const alongX = (over[0] ?? 0) <= (over[2] ?? 0) * 1.6
        const k = alongX ? 0 : 2
        const sign = b.at[k] >= a.at[k] ? 1 : -1
        const step = (alongX ? (over[0] ?? 0) : (over[2] ?? 0)) * 0.52 + 1e-3
        moveKnot(spots, a.knot, k, -sign * step, order)
        moveKnot(spots, b.knot, k, sign * step, order)
      }
    if (!moved) return
  }
}

const moveKnot = (
  spots: readonly Spot[],
  knot: number,
  axis: 0 | 2,
  by: number,
  order: PlacementOrder,
): void => {
  const members = spots.filter((s) => s.knot === knot)
  const root = members.reduce((a, b) => (b.at[1] < a.at[1] ? b : a), members[0] as Spot)
  const before = order.ground(root.at[0], root.at[2])
  const moved = (p: Vec3): Vec3 => (axis === 0 ? [p[0] + by, p[1], p[2]] : [p[0], p[1], p[2] + by])
  const target = moved(root.at)
  const lift =
    order.water !== null && order.water > before ? 0 : order.ground(target[0], target[2]) - before
  for (const s of members) {
    const p = moved(s.at)
    s.at = [p[0], p[1] + lift, p[2]]
  }
}

/** Moves the whole group so that its middle is at the origin, where the ground is made for it. */
const recentre = (spots: Spot[], order: PlacementOrder): void => {
  if (spots.length === 0) return
  const boxes = spots.map(boxOf)
  const center = (k: 0 | 2) =>
    (Math.min(...boxes.map((b) => b.low[k])) + Math.max(...boxes.map((b) => b.high[k]))) / 2
  const [cx, cz] = [center(0), center(2)]
  for (const knot of new Set(spots.map((s) => s.knot))) {
    moveKnot(spots, knot, 0, -cx, order)
    moveKnot(spots, knot, 2, -cz, order)
  }
}
