// How a body walks, runs and leaps: moves of the subject's own points, in fair proportion to its build.
import { during, ease, swing } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { asItIs, type Effect, type Ghost, type Moment, ofMoment, still } from './effect.ts'
import { fillsHeight, raised, roomAbove } from './keep.ts'
import { fill } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

const clamp = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v))

/** How a body steps; lengths as shares of its height. */
interface Step {
  /** Turns in half steps. */
  readonly phase: number
  /** How high a knee and foot rise. */
  readonly lift: number
  /** How far feet go to the sides. */
  readonly stride: number
  /** How far hips swing. */
  readonly sway: number
  /** How far arms swing. */
  readonly arms: number
}

/** Moves a point of a stepping body. Only feet that are in the picture step. */
export const stepping = (
  x: number,
  y: number,
  m: Moment,
  { phase, lift, stride, sway, arms }: Step,
): readonly [number, number] => {
  if (fillsHeight(m)) return still
  const { figure: f } = m.staged
  const h = m.height
  const tall = (f.bottom - f.top) / h
  const wide = (f.right - f.left) / h
  const cx = f.heart[0] / h
  const v = (y - f.top / h) / Math.max(0.05, tall)
  const beat = Math.sin(Math.PI * phase)
  const side = clamp((x - cx) / (0.16 * wide + 0.002), -1, 1)
  // Hips one way, shoulders the other, head steady.
  const hips = f.whole && f.upright ? 0.5 : 0.95
  const bow = Math.exp(-(((v - hips) / 0.22) ** 2)) - 0.55 * Math.exp(-(((v - 0.22) / 0.1) ** 2))
  let dx = sway * tall * beat * bow
  let dy = -0.35 * lift * tall * (1 - Math.abs(beat))
  if (f.whole && f.upright && v > hips) {
    const u = clamp((v - hips) / (1 - hips), 0, 1)
    const up = Math.max(0, side * beat)
    dy -= lift * tall * up * u ** 1.4
    dx += stride * tall * side * Math.abs(side) * Math.abs(beat) * u
  }
  const outer = clamp((Math.abs(x - cx) / wide - 0.24) / 0.16, 0, 1)
  if (v > 0.2 && v < 0.62) dy += arms * tall * side * beat * outer * clamp((v - 0.2) / 0.2, 0, 1)
  return [dx, dy]
}

/** True when the subject's lower end is out of the picture: it must not come loose from the edge. */
const rooted = ({ staged }: Moment): boolean => !staged.figure.whole

/**
 * Lifts the subject by `up` (picture heights) and turns it: freely when its feet are seen; else it stretches up from the edge,
 * as if what cannot be seen came with it, or comes up whole when what is below the edge is invented (`goesOn`).
 */
export const hoist = (
  up: (m: Moment) => number,
  turn: (m: Moment) => number = () => 0,
  goesOn = false,
): Required<Pick<Effect, 'ghosts' | 'limb'>> => {
  // The head stays in sight. Once a moment, as that moves thousands of points.
  const lift = ofMoment((m) => ({ high: Math.min(up(m), roomAbove(m)), lean: -0.6 * turn(m) }))
  return {
    ghosts: (m) => (rooted(m) ? [asItIs] : [raised(m, up(m), turn(m))]),
    limb(_x, y, m) {
      if (!rooted(m)) return still
      const { high, lean } = lift(m)
      if (goesOn) return [0, -high]
      const { figure: f } = m.staged
      const h = m.height
      const above = Math.max(
        0,
        Math.min(1, (f.bottom / h - y) / Math.max(0.05, (f.bottom - f.top) / h)),
      )
      const free = ease(above / 0.55)
      return [lean * free * above * (y < 1 ? 1 : 0), -0.62 * high * free]
    },
  }
}

/** A soft shadow on the ground below the subject's feet. */
export const groundShadow = (surface: Surface, m: Moment, strength: number): void => {
  const f = figureNow(m)
  if (!f.whole) return
  const sheet = surface.sheet(0.25)
  const wide = f.right - f.left
  for (let i = -4; i <= 4; i++)
    sheet.disc(f.heart[0] + (i / 4) * wide * 0.4, f.bottom, wide * 0.26, [0, 0, 0], 0.16 * strength)
  surface.lay(sheet)
}

/** Dust that a step or a landing throws up. */
export const dust = (surface: Surface, m: Moment, at: number, size: number): void => {
  const f = figureNow(m)
  const age = m.t - at
  if (age < 0 || age > 0.3 || !f.whole) return
  const sheet = surface.sheet(0.25)
  const fade = (1 - age / 0.3) * m.strength
  for (let i = 0; i < 18; i++) {
    const side = hash2(i, 3) * 2 - 1
    const far = (f.right - f.left) * size * (0.4 + age * 7) * side
    sheet.disc(
      f.heart[0] + far,
      f.bottom - Math.abs(hash2(i, 5)) * age * m.height * 0.35 * size,
      m.height * size * (0.02 + 0.12 * age) * (0.5 + hash2(i, 7)),
      [170, 155, 135],
      0.4 * fade,
    )
  }
  surface.lay(sheet)
}

const soft = (m: Moment) => m.strength * during(m.t, 0, 0.08)

/** Steps of light from the side of a beam to its middle. */
const cones = 12

/** Light from (`top`, 0) down to `y`: cone within cone, so that it fades to its sides; a hard edge would look like a shard. */
export const softCone = (
  sheet: Sheet,
  top: number,
  narrow: number,
  x: number,
  wide: number,
  y: number,
  paint: Paint,
  light: number,
): void => {
  for (let k = 1; k <= cones; k++) {
    const part = k / cones
    const cone = [
      [top - narrow * part, -4],
      [top + narrow * part, -4],
      [x + wide * part, y],
      [x - wide * part, y],
    ] as const
    fill(sheet, cone, paint, light / cones)
  }
}

/** Two rows of lamps along a runway. */
const runway = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(0.5)
  const far = [m.width / 2, m.height * 0.52] as const
  const near = m.t * 8
  for (const side of [-1, 1])
    for (let i = 0; i < 9; i++) {
      const z = ((i + (near % 1)) / 9) ** 2.2
      const x = far[0] + side * (0.05 + 0.75 * z) * m.width
      const y = far[1] + (m.height * 1.02 - far[1]) * z
      const r = m.height * (0.006 + 0.035 * z)
      sheet.disc(x, y, r * 3, [255, 225, 160], 0.5 * on)
      sheet.disc(x, y, r, [255, 255, 245], on, 0.5)
    }
  surface.lay(sheet, true)
  if (!f.whole) return
  const carpet = surface.sheet(0.25)
  const strip = [
    [far[0] - m.width * 0.04, far[1]],
    [far[0] + m.width * 0.04, far[1]],
    [m.width * 1.05, m.height * 1.02],
    [-m.width * 0.05, m.height * 1.02],
  ] as const
  fill(carpet, strip, [206, 204, 216], 0.42 * on)
  surface.lay(carpet)
}

/** Beams from above that wander, and flashes out of the rows of people on both sides. */
const showLights = (surface: Surface, m: Moment, on: number): void => {
  surface.tint(1 - 0.3 * on, 1 - 0.32 * on, 1 - 0.26 * on)
  const sheet = surface.sheet(0.25)
  const { width: w, height: h } = m
  for (const [i, u] of [0.1, 0.36, 0.64, 0.9].entries()) {
    const sway = 0.14 * Math.sin(m.t * 7 + i * 1.9)
    const foot = w * (0.5 + 0.7 * (u - 0.5) + sway)
    softCone(sheet, w * u, 0.012 * h, foot, 0.26 * h, h * 1.02, [255, 244, 214], 0.3 * on)
    sheet.disc(w * u, 0, 0.09 * h, [255, 250, 235], on)
  }
  for (let i = 0; i < 26; i++) {
    const age = ((m.t * 5 + hash2(i, 191)) % 1) * 9
    const side = hash2(i, 192) < 0.5 ? 0.16 * hash2(i, 193) : 1 - 0.16 * hash2(i, 193)
    const light = on * Math.exp(-age * 1.6)
    if (light > 0.03)
      sheet.disc(w * side, h * (0.45 + 0.4 * hash2(i, 194)), 0.1 * h, [240, 246, 255], light)
  }
  surface.lay(sheet, true)
}

/** Comes `near` (0..1) by up to `grow`, and no nearer than its feet stay in the frame: who walks is known by them. */
const coming = (m: Moment, grow: number, near: number): Ghost => {
  const { figure: f, aim } = m.staged
  const h = m.height
  const larger = 1 + grow * near
  if (!f.whole) return { ...asItIs, scale: larger, dy: 0.06 * near }
  const now = figureNow(m)
  const scale = Math.max(1, Math.min(larger, (0.9 * h) / Math.max(1, now.bottom - now.top)))
  // On the frame: where the feet would come to lie, and the way from there to just above the lower edge.
  const feet = m.aim[1] + (f.bottom - aim[1]) * scale * m.scale
  const low = Math.max(now.bottom, 0.96 * h)
  return { ...asItIs, scale, dy: near * Math.min(0.06, (low - feet) / (h * m.scale)) }
}

export const catwalk: Effect = {
  needsSubject: true,
  steps: true,
  behind: (surface, m) => runway(surface, m, soft(m)),
  over: (surface, m) => showLights(surface, m, soft(m)),
  ghosts(m) {
    const near = during(m.t, 0, 0.95) * m.strength
    return [coming(m, 0.45, near)]
  },
  limb(x, y, m) {
    const k = soft(m)
    return stepping(x, y, m, {
      phase: m.t * 10,
      lift: 0.16 * k,
      stride: -0.03 * k,
      sway: 0.045 * k,
      arms: 0.04 * k,
    })
  },
}

/** A dash towards the lens: knees up, arms pumping, dust behind. */
export const run: Effect = {
  needsSubject: true,
  steps: true,
  ghosts(m) {
    const near = during(m.t, 0.05, 1) * m.strength
    return [{ ...coming(m, 0.3, near), turn: 0.03 * near }]
  },
  limb(x, y, m) {
    const k = soft(m)
    return stepping(x, y, m, {
      phase: m.t * 16,
      lift: 0.15 * k,
      stride: -0.02 * k,
      sway: 0.022 * k,
      arms: 0.08 * k,
    })
  },
  behind(surface, m) {
    for (let i = 0; i < 10; i++) dust(surface, m, 0.05 + i * 0.1, 0.8)
  },
}

/** A crouch, a leap, a landing; times as shares of the clip. */
export const leap = (
  from: number,
  to: number,
  height: number,
): Required<Pick<Effect, 'ghosts' | 'limb'>> => {
  const airOf = (t: number) => Math.max(0, Math.min(1, (t - from) / (to - from)))
  const flight = hoist(
    (m) => m.strength * height * 4 * airOf(m.t) * (1 - airOf(m.t)),
    (m) => 0.1 * m.strength * Math.sin(2 * Math.PI * airOf(m.t)),
  )
  return {
    ghosts: flight.ghosts,
    limb(x, y, m, near) {
      const { figure: f } = m.staged
      const crouch =
        during(m.t, from - 0.14, from - 0.02) * (1 - during(m.t, from - 0.02, from + 0.03))
      const land = during(m.t, to - 0.01, to + 0.03) * (1 - during(m.t, to + 0.03, to + 0.16))
      const tuck = swing(airOf(m.t))
      const v = Math.max(0, f.bottom / m.height - y)
      const feet = Math.max(0, 1 - v / Math.max(0.05, (f.bottom - f.top) / m.height))
      const [dx, dy] = flight.limb(x, y, m, near)
      const knees = rooted(m) ? 0 : 0.07 * tuck * feet ** 2
      return [dx, dy + m.strength * (v * 0.16 * (crouch + land) - knees)]
    },
  }
}
