// The camera paths of the catalogue's plain moves: rails, cranes, tripods and lenses.
import { during, ease, glide, lot, rush, sideOf, swing, wander } from './easing.ts'
import type { Path } from './motion.ts'
import { type Pose, pose } from './pose.ts'

/** On a circle about the subject, `angle` to the right of it, still looking at it; `rise` lifts the camera as well. */
export const around = (angle: number, rise = 0): Partial<Pose> => {
  const flat = Math.cos(rise)
  return {
    x: Math.sin(angle) * flat,
    y: -Math.sin(rise),
    z: 1 - Math.cos(angle) * flat,
    yaw: -angle,
    pitch: -rise,
  }
}

/** Human hands: slow sway with a faster tremble on it. */
const hands = (t: number, size: number, seed: number): Partial<Pose> => {
  const at = (lane: number, slow: number, fast: number) =>
    wander(t, slow, seed, lane) + 0.3 * wander(t, fast, seed, lane + 40)
  return {
    x: 0.03 * size * at(1, 4, 11),
    y: 0.022 * size * at(2, 4.5, 12),
    yaw: 0.026 * size * at(3, 5, 15),
    pitch: 0.022 * size * at(4, 5.5, 16),
    roll: 0.016 * size * at(5, 3.5, 13),
  }
}

const sideways =
  (side: -1 | 1): Path =>
  (t, k) => {
    const far = 0.24 * k * glide(t)
    return pose({ x: side * far, yaw: -side * far * 0.22, zoom: 1 + 0.25 * far })
  }

/** How much of the way around the subject a jib's camera turns after it. */
const follows = 0.66

/**
 * A jib's arm turns about its foot: the camera swings up (or down) on a small circle and a little aside, and turns after
 * the subject, but not wholly: the subject sinks (or rises) in the frame, as it does for one who is lifted.
 */
const jib =
  (side: -1 | 1, turn: number): Path =>
  (t, k) => {
    const swung = turn * k * glide(t)
    return pose({
      ...around(0.7 * swung, side * swung),
      pitch: -side * follows * swung,
      zoom: 1 + 0.1 * swung,
    })
  }

/** A crane carries its camera straight up (or down) and back, little turned: near things sink (or rise) by the far ones. */
const crane =
  (side: -1 | 1, height: number): Path =>
  (t, k) => {
    const far = height * k * glide(t)
    const back = 0.24 * k * glide(t)
    return pose({
      y: -side * far,
      z: -back,
      // Turned after the subject on the way up, which would sink out of the frame.
      pitch: -side * (side > 0 ? 0.66 : 0.42) * Math.atan(far / (1 + back)),
    })
  }

const arc =
  (side: -1 | 1): Path =>
  (t, k) =>
    pose({
      ...around(side * 0.42 * k * glide(t), 0.03 * k * glide(t)),
      zoom: 1 + 0.1 * k * ease(t),
    })

/** Below this strength an orbit swings to both sides and does not go all the way round. */
const goesRound = 0.42

const tilt =
  (side: -1 | 1): Path =>
  (t, k) =>
    pose({ pitch: side * 0.24 * k * glide(t) })

const zoomTo =
  (end: number): Path =>
  (t, k) =>
    // The lens nears the subject, not the middle of the picture.
    pose({ zoom: end ** (k * glide(t)), aim: end > 1 ? 0.6 * k * glide(t) : 0 })

/** The subject keeps its size: focal length follows the distance. */
const vertigo =
  (end: number): Path =>
  (t, k) => {
    const z = end * k * ease(t)
    return pose({ z, zoom: 1 - z })
  }

const crash =
  (end: number): Path =>
  (t, k, seed) => {
    const go = during(t, 0.3, 0.42)
    const settle = t > 0.42 ? Math.exp(-(t - 0.42) * 22) * Math.sin((t - 0.42) * 75) : 0
    const shake = 0.012 * k * settle
    return pose({
      zoom: end ** (k * (0.94 * go + 0.06 * during(t, 0.42, 1))),
      aim: end > 1 ? k * go : 0,
      pitch: shake * lot(seed, 1),
      yaw: shake * lot(seed, 2),
      shutter: 0.7,
    })
  }

/** Paths by name. Every one is home at t = 0 and at strength 0. */
export const plainPaths: Readonly<Record<string, Path>> = {
  static: () => pose({}),
  'dolly-in': (t, k) => pose({ z: 0.34 * k * glide(t), aim: 0.5 * k * glide(t) }),
  'dolly-out': (t, k) => pose({ z: -0.38 * k * glide(t) }),
  'dolly-left': sideways(-1),
  'dolly-right': sideways(1),
  'zoom-in': zoomTo(1.75),
  'zoom-out': zoomTo(1 / 1.4),
  'crane-up': crane(1, 0.52),
  'crane-down': crane(-1, 0.4),
  'jib-up': jib(1, 0.36),
  'jib-down': jib(-1, 0.32),
  'tilt-up': tilt(1),
  'tilt-down': tilt(-1),
  'pan-left': (t, k) => pose({ yaw: -0.32 * k * glide(t) }),
  'pan-right': (t, k) => pose({ yaw: 0.32 * k * glide(t) }),
  'arc-left': arc(-1),
  'arc-right': arc(1),
  'orbit-360': (t, k, seed) => {
    const side = sideOf(seed, 3)
    // First the one side of the subject is seen, then, come round behind it, the other.
    const angle = 0.4 * k * Math.sin(2 * Math.PI * glide(t, 0.12)) * side
    return pose({
      ...around(angle, 0.05 * k * swing(t)),
      zoom: 1 + 0.16 * k * swing(t),
      // Two pictures, mirrored by turns, are a circle: the world slides, the subject keeps its place.
      slide: k < goesRound ? 0 : -2 * side * glide(t, 0.2),
      // A longer one would smear the world at such a pace.
      shutter: 0.04,
    })
  },
  'crash-zoom-in': crash(2.3),
  'crash-zoom-out': crash(1 / 1.7),
  'dolly-zoom-in': vertigo(0.36),
  'dolly-zoom-out': vertigo(-0.8),
  handheld: (t, k, seed) => pose({ ...hands(t, k, seed), zoom: 1 + 0.05 * k * ease(t * 3) }),
  'whip-pan': (t, k, seed) => {
    const way = lot(seed, 4) < -0.3 ? -1 : 1
    const whip = during(t, 0.38, 0.54)
    const spring = t > 0.54 ? 0.03 * Math.exp(-(t - 0.54) * 16) * Math.sin((t - 0.54) * 40) : 0
    // Below half strength the camera whips off and back; above it goes all the way round.
    const slide = k >= 0.5 ? 2 * whip + spring : k * 0.5 * swing(during(t, 0.3, 0.7)) + k * spring
    return pose({ slide: way * slide, shutter: 0.95, zoom: 1 + 0.04 * k * ease(t * 2) })
  },
  'dutch-angle': (t, k, seed) =>
    pose({
      roll: sideOf(seed, 5) * 0.44 * k * glide(t, 0.35),
      zoom: 1 + 0.22 * k * ease(t),
      z: 0.05 * k * t * t,
    }),
  'bullet-time': (t, k, seed) => {
    const side = sideOf(seed, 6)
    // A speed ramp: rush, nearly stand still in the middle, rush on.
    const ramp = 0.5 * rush(t / 0.35) * during(t, 0, 0.3) + 0.5 * during(t, 0.6, 1) ** 2
    const creep = 0.12 * during(t, 0.2, 0.7)
    const angle = side * k * (0.62 * (ramp * 0.88 + creep) - 0.16 * ease(t))
    return pose({
      ...around(angle, 0.04 * k * ease(t)),
      zoom: 1 + 0.3 * k * ease(t / 0.4),
      shutter: 0.9,
    })
  },
}
