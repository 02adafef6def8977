// The layers of depth around the main group: big things far behind it and small ones in the air, placed by how they look in the lens.
import type { Brief } from '../prompt/brief.ts'
import type { Actor, Spot } from './actor.ts'
import { boxOf, heightOf, siblingOf } from './actor.ts'
import type { Box, View } from './film-set.ts'
import { frameOf, project, viewOf } from './film-set.ts'
import { naturalYaw } from './natural-yaw.ts'
import type { Random } from './random.ts'
import type { Role } from './role.ts'
import type { Lens, Vec3 } from './scene.ts'
import { add, clamp, mix, scale } from './vector.ts'

export interface LayerOrder {
  readonly brief: Brief
  readonly place: string
  readonly actors: readonly Actor[]
  readonly roles: readonly Role[]
  readonly main: readonly Spot[]
  readonly lens: Lens
  readonly aspect: number
  readonly random: Random
  readonly ground: (x: number, z: number) => number
  readonly water: number | null
}

type Frame = ReturnType<typeof frameOf>

/** The point at a depth that falls on a place of the picture. */
const pointAt = (view: View, x: number, y: number, depth: number): Vec3 =>
  add(
    view.eye,
    add(
      scale(view.forward, depth),
      add(scale(view.right, x * view.tanX * depth), scale(view.up, y * view.tanY * depth)),
    ),
  )

/** Where the horizon lies on the picture, -1..1. */
const horizonOf = (view: View): number =>
  -view.forward[1] / Math.sqrt(Math.max(0.02, 1 - view.forward[1] ** 2)) / view.tanY

/** Spots for the subjects of roles `far` and `air`. */
export const placeLayers = (order: LayerOrder): Spot[] => {
  const view = viewOf(order.lens, order.aspect)
  const taken: Frame[] = order.main.map((s) => frameOf(view, boxOf(s)))
  const spots: Spot[] = []
  order.roles.forEach((role, i) => {
    if (role === 'far') spots.push(...placeFar(order, view, i, taken))
  })
  order.roles.forEach((role, i) => {
    if (role === 'air') spots.push(...placeAir(order, view, i, taken))
  })
  return spots
}

/** Places with walls on both sides, where far things are seen only straight ahead. */
const corridors = new Set(['street', 'alley', 'market', 'city'])

/** Metres from the lens at which their last houses stand. */
const corridorEnd = 138

const placeFar = (order: LayerOrder, view: View, index: number, taken: Frame[]): Spot[] => {
  const { brief, actors, random, ground, water, main } = order
  const subject = brief.subjects[index]
  const actor = actors[index]
  if (!subject || !actor) return []
  const tall = heightOf(actor)
  const wide = Math.max(actor.high[0] - actor.low[0], actor.high[2] - actor.low[2])
  const count = Math.min(5, Math.max(1, subject.count))
  const share = count > 1 ? 0.34 : subject.kind === 'building' ? 0.62 : 0.5
  const nearest = Math.max(...main.map((s) => frameOf(view, boxOf(s)).far), 1) + wide * 0.7
  const heroX = taken.length ? (taken[0]?.left ?? 0) / 2 + (taken[0]?.right ?? 0) / 2 : 0
  const side = heroX > 0.02 ? -1 : heroX < -0.02 ? 1 : random() < 0.5 ? -1 : 1
  return Array.from({ length: count }, (_, copy) => {
    // Its foot stands near the horizon; the top must stay inside the frame.
    const above = clamp((0.82 - horizonOf(view)) / 2, 0.16, share)
    const fit = Math.max(tall / (2 * view.tanY * above), wide / (2 * view.tanX * 0.62))
    // What closes a street stands beyond its houses, as tall in the picture as it would be nearer.
    const beyond = subject.traits['afar'] && corridors.has(order.place) ? corridorEnd : 0
    const depth = Math.max(nearest, fit, beyond) * (1 + 0.25 * copy)
    const size = beyond > 0 ? Math.max(1, depth / fit) : 1
    const slots =
      count > 1
        ? ((copy + 0.5) / count) * 1.5 - 0.75
        : corridors.has(order.place)
          ? // Down the way, where no house stands before it, a little off whoever is in front.
            project(view, [view.eye[0], 0, view.eye[2] - 1000]).x +
            (subject.traits['afar'] ? 0 : side * 0.05)
          : side * mix(0.3, 0.46, random())
    const p = pointAt(view, slots, 0, depth)
    const base = ground(p[0], p[2])
    const y =
      water !== null && water > base
        ? water - tall * (subject.kind === 'vessel' ? 0.09 : 0.05)
        : base
    const spot: Spot = {
      subject: index,
      actor,
      at: [p[0], y, p[2]],
      yaw: naturalYaw(actor, random, subject),
      scale: size,
      knot: 1000 + index * 16 + copy,
    }
    taken.push(frameOf(view, boxOf(spot)))
    return spot
  })
}

/** How tall something small in the air should look, as a share of the frame. */
const airShare = (height: number, count: number): number =>
  clamp(0.085 + 0.05 * Math.log10(Math.max(0.1, height) * 10), 0.07, 0.2) * (count > 4 ? 0.75 : 1)

const placeAir = (order: LayerOrder, view: View, index: number, taken: Frame[]): Spot[] => {
  const { brief, actors, random, lens } = order
  const subject = brief.subjects[index]
  const actor = actors[index]
  if (!subject || !actor) return []
  const tall = Math.max(heightOf(actor), (actor.high[0] - actor.low[0]) * 0.6)
  const count = Math.min(12, Math.max(1, subject.count))
  const share = /kite/.test(subject.noun) ? 0.17 : airShare(tall, count)
  const spots: Spot[] = []
  for (let copy = 0; copy < count; copy++) {
    const size = share * mix(0.75, 1.25, random())
    const depth = Math.max(lens.focus * 0.1, tall / (2 * view.tanY * size))
    const place = overhead(order, view, index, size) ?? freePlace(view, taken, size, random)
    const p = pointAt(view, place.x, place.y, depth)
    const floor = order.ground(p[0], p[2])
    const spot: Spot = {
      subject: index,
      actor: siblingOf(actor, copy),
      at: [p[0], Math.max(p[1] - heightOf(actor) / 2, floor + 0.05), p[2]],
      yaw: naturalYaw(actor, random, subject),
      scale: 1,
      knot: 2000 + index * 16 + copy,
    }
    spots.push(spot)
    taken.push(frameOf(view, boxOf(spot)))
  }
  return spots
}

/** Just over what it is said to be above, or null when it is said to be above nothing. */
const overhead = (
  { brief, main, random }: LayerOrder,
  view: View,
  index: number,
  size: number,
): { x: number; y: number } | null => {
  const id = brief.subjects[index]?.id
  const relation = brief.relations.find((r) => r.from === id && r.relation === 'above')
  const below = main.find((s) => brief.subjects[s.subject]?.id === relation?.to)
  if (!below) return null
  const f = frameOf(view, boxOf(below))
  const x = (f.left + f.right) / 2 + (random() - 0.5) * 0.5 * (f.right - f.left)
  return { x: clamp(x, -0.8, 0.8), y: Math.min(0.9 - size, f.top + size * 1.3) }
}

/** A place on the picture's upper part that nothing covers yet, the best of some tries. */
const freePlace = (
  view: View,
  taken: readonly Frame[],
  size: number,
  random: Random,
): { x: number; y: number } => {
  const horizon = horizonOf(view)
  const floor = clamp(horizon + size, -0.6, 0.55)
  let best = { x: 0, y: 0.6 }
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < 24; i++) {
    const x = (random() * 2 - 1) * (0.86 - size)
    const y = mix(Math.max(floor, 0.12), 0.8, random())
    const room = Math.min(
      1,
      ...taken.map((f) => Math.max(f.left - x, x - f.right, f.bottom - y, y - f.top) - size),
    )
    if (room > most) {
      most = room
      best = { x, y }
    }
  }
  return best
}

/** The boxes of spots, for the set to keep clear. */
export const boxesOf = (spots: readonly Spot[]): Box[] => spots.map(boxOf)

/** The same, of which a landmark that closes a street needs no more clear than its middle: houses stand before its flanks. */
export const clearOf = (spots: readonly Spot[], { subjects }: Brief): Box[] =>
  spots.map((spot) => {
    const box = boxOf(spot)
    if (!subjects[spot.subject]?.traits['afar']) return box
    const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
    const half = Math.min(4, (box.high[0] - box.low[0]) * 0.1)
    return { low: [x - half, box.low[1], z - half], high: [x + half, box.high[1], z + half] }
  })
