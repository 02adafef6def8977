// The way through a thing: the camera backs out of a keyhole in a door, or comes up to it from behind and flies through.
import { during, ease, glide } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import type { Surface } from './surface.ts'

/** How thick the door is, in picture heights where the hole's radius is one. */
const thick = 0.55
/** The hole's radius in picture heights where it is seen whole. */
const small = 0.2
/** The door's texture in radii of the hole: as far up and down as a frame sees of it, and to both sides for each height of the frame's width. */
const door = { aside: 0.66 / small, up: 0.5 / small, down: 0.74 / small }

/** Makes the door in the kernel when it is first seen, and says where it is. */
const setDoor = (surface: Surface, m: Moment): void => {
  const { run } = surface.kernel
  const unit = Math.min(90, Math.max(12, Math.round(small * m.height)))
  const aside = 2 * Math.ceil(((door.aside * m.width) / m.height) * (unit / 2))
  const [w, h] = [2 * aside, Math.round((door.up + door.down) * unit)]
  const place = [unit, aside, door.up * unit] as const
  const at = surface.room('door', 4 * w * h, (made) =>
    run.paintDoor(made, w, h, ...place, m.seed % 61),
  )
  run.setDoor(at, w, h, ...place)
}

/** The round part's middle is never further above the frame's than half of this, in picture heights. */
const highest = 0.6

/** Where the middle of the round part of a hole of `radius` picture heights is: where the face is, as far as the whole hole stays in the frame. */
const middleOf = (m: Moment, radius: number): readonly [number, number] => {
  const { width: w, height: h } = m
  const held = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v))
  const close = ease((0.95 - radius) / 0.7)
  // As long as the whole hole is seen it hangs in the middle with its tail; near by it is its round part that one goes through.
  const up = (0.5 * radius) / Math.hypot(1, radius / highest)
  return [
    w / 2 + close * (held(m.aim[0], 0.36 * w, 0.64 * w) - w / 2),
    h * (0.5 - up) + close * (held(m.aim[1], 0.3 * h, 0.46 * h) - 0.4 * h),
  ]
}

/** Pixels from the frame's middle within which all lies that is seen through a hole. */
const sightOf = (m: Moment, radius: number): number => {
  const [x, y] = middleOf(m, radius)
  const { width: w, height: h } = m
  // The hole is a round part and below it a longer one; its edges are soft.
  const r = radius * h + 0.06 * h
  const aside = Math.abs(x - w / 2) + r
  return Math.hypot(aside, Math.max(h / 2 - y + r, y + 2.4 * r - h / 2))
}

/** Draws the door with a hole of `radius` picture heights; `near` 0..1 how far out of focus it is. */
const seeThrough = (surface: Surface, m: Moment, radius: number, near: number): void => {
  const { width: w, height: h } = m
  const [x, y] = middleOf(m, radius)
  const blur = Math.max(0.8, h * (0.0016 + 0.045 * near))
  const grey = m.staged.light[1]
  setDoor(surface, m)
  surface.kernel.run.seeThrough(
    ...([surface.at, surface.copied(), w, h, x, y, radius * h] as const),
    ...([1 / (1 + thick * radius), blur, 0.4 + 0.3 * grey] as const),
  )
}

/** How large the far rim of a hole looks, at most, in picture heights: the door is thick. */
const furthest = 1.7

/** The radius of a hole so large that its rims, also the far one, are outside the frame. */
const wideOf = (m: Moment): number => {
  const rim = Math.hypot(m.width / m.height / 2, 0.5 + 0.2 * highest) + 0.04
  const far = Math.min(furthest, rim)
  return far / (1 - thick * far)
}

/** A radius between two, in even steps to the eye. */
const between = (from: number, to: number, share: number): number => from * (to / from) ** share

/** How large the hole is when the camera backs out of it, in picture heights; null when there is none. */
const backingOut = (m: Moment): number | null => {
  const back = during(m.t, 0.06, 0.86)
  if (back <= 0 || m.strength <= 0) return null
  const wide = wideOf(m)
  return between(wide, between(wide, small, Math.min(1, 0.3 + 0.7 * m.strength)), back)
}

/** The same when it comes up around the picture and the camera flies through. */
const flyingThrough = (m: Moment): number | null => {
  // At an even pace: brass and wood that come into the frame at once would be a flash.
  const near = glide(m.t / 0.47, 0.2)
  const through = glide((m.t - 0.45) / 0.5, 0.2)
  if (near <= 0 || through >= 1 || m.strength <= 0) return null
  const wide = wideOf(m)
  const least = between(wide, small, Math.min(1, 0.3 + 0.7 * m.strength))
  return between(wide, least, near - through)
}

const throughA = (radiusOf: (m: Moment) => number | null): Effect => ({
  sight(m) {
    const radius = radiusOf(m)
    return radius === null ? Infinity : sightOf(m, radius)
  },
  over(surface, m) {
    const radius = radiusOf(m)
    if (radius !== null) seeThrough(surface, m, radius, Math.max(0, Math.min(1, radius - 0.35)))
  },
})

/** The camera backs out through a keyhole; what it saw stays behind in it. */
export const keyhole = throughA(backingOut)

/** A keyhole comes up around the picture, and the camera flies through it. */
export const opening = throughA(flyingThrough)
