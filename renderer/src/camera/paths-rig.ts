// The camera paths of rigs, drones, robots and lenses: moves that no tripod makes.
import { during, ease, glide, lot, sideOf, swing, wander } from './easing.ts'
import type { Path } from './motion.ts'
import { sum, warm, wave, weave } from './oscillation.ts'
import { around } from './paths.ts'
import { pose } from './pose.ts'

/** Who looks for an eye finds it: from a middling strength on the aim is whole. */
const sureAim = (k: number): number => Math.min(1, 1.6 * k)

/** How far the ground of an incline has tipped, radians; rising to the right is positive. */
export const inclineAt = (t: number, k: number, seed: number): number =>
  sideOf(seed, 10) * 0.5 * k * glide(t)

/** Paths by name. Every one is home at t = 0 and at strength 0. */
export const rigPaths: Readonly<Record<string, Path>> = {
  general: (t, k, seed) =>
    pose({
      ...sum(around(0.16 * k * glide(t) * sideOf(seed, 1)), {
        z: 0.2 * k * glide(t),
        x: 0.014 * k * wander(t, 3, seed, 2),
        y: 0.014 * k * wander(t, 3, seed, 3),
      }),
    }),
  'rotation-3d': (t, k) =>
    pose({
      ...around(0.34 * k * wave(t, 1), 0.12 * k * wave(t, 0.5) * warm(t)),
      zoom: 1 - 0.08 * k * swing(t),
    }),
  'crane-over': (t, k) => {
    // Up and over the head on an arm that goes on looking at it, and down towards it from above.
    const [up, on] = [k * ease(t / 0.75), k * ease((t - 0.3) / 0.7)]
    const a = around(0, 0.78 * up)
    return pose({ ...a, z: (a.z ?? 0) + 0.1 * on, y: (a.y ?? 0) + 0.12 * on, pitch: -0.74 * up })
  },
  overhead: (t, k) =>
    pose({
      ...around(0, 0.88 * k * glide(t)),
      zoom: 1 - 0.06 * k * ease(t),
      aim: 0.6 * k * glide(t),
    }),
  'double-dolly': (t, k, seed) => {
    // Both ride on one dolly: the subject keeps its place before the lens, a little afloat, and the world slides past behind it.
    const side = sideOf(seed, 8)
    const go = glide(t)
    return pose({
      // Further on the world would be its own mirror (`reachOf`).
      slide: side * 0.4 * k * go,
      y: 0.012 * k * wave(t, 2) * warm(t),
      roll: 0.02 * k * side * wave(t, 1) * warm(t),
      zoom: 1 + 0.1 * k * go,
      shutter: 0.15,
    })
  },
  'eyes-in': (t, k) => {
    const go = k * ease(t / 0.96) ** 1.5
    const aim = sureAim(k) * during(t, 0, 0.5)
    // By the lens alone: a step aside, however small, would be seen at such a length.
    return pose({ aim, gaze: aim, close: go, zoom: 3.2 ** go, shutter: 0.6 })
  },
  'mouth-in': (t, k) => {
    const go = k * ease(t / 0.96) ** 1.4
    const aim = sureAim(k) * during(t, 0, 0.45)
    return pose({ aim, gaze: -aim, close: go, zoom: 2.2 ** go, roll: 0.25 * go, shutter: 0.6 })
  },
  fisheye: (t, k) => {
    // A lens that bends more also sees more: the middle swells, the rim draws together.
    const bulge = Math.min(1, 1.35 * k) * during(t, 0, 0.6)
    return pose({ aim: 0.55 * bulge, bulge, zoom: 1 - 0.06 * bulge, z: 0.1 * k * swing(t) })
  },
  'fpv-drone': (t, k) => {
    const lean = weave(t, 1.6, 0.13 * k, 0.34 * k)
    return pose({
      ...sum(lean, {
        z: 0.46 * k * glide(t, 0.15),
        y: -0.07 * k * wave(t, 0.8) * warm(t),
        pitch: -0.05 * k * wave(t, 0.8) * warm(t),
      }),
      zoom: 1 - 0.06 * k * warm(t),
      bulge: 0.19 * k * warm(t),
      shutter: 0.8,
    })
  },
  'head-tracking': (t, k, seed) =>
    pose({
      ...sum(around(0.15 * k * wander(t, 4, seed, 5), 0.08 * k * wander(t, 5, seed, 6)), {
        roll: 0.06 * k * wander(t, 4, seed, 7),
      }),
      zoom: 1 + 0.2 * k * during(t, 0, 0.2),
      aim: 0.6 * sureAim(k) * during(t, 0, 0.25),
    }),
  snorricam: (t, k) =>
    pose({
      ...sum(around(0.2 * k * wave(t, 2.2) * warm(t), 0.05 * k * wave(t, 4.4) * warm(t)), {
        roll: 0.2 * k * wave(t, 1.7) * warm(t),
      }),
      zoom: 1 + 0.3 * k * during(t, 0, 0.15),
      aim: 0.8 * sureAim(k) * during(t, 0, 0.2),
      // The face is what is looked at: behind it the world may swing, not smear.
      shutter: 0.14,
    }),
  hyperlapse: (t, k, seed) => {
    const step = Math.floor(t * 60) / 60
    const jolt = k * warm(t)
    return pose({
      z: 0.56 * k * glide(step, 0.1),
      zoom: 1 + 0.16 * k * glide(step, 0.1),
      aim: 0.6 * k * glide(step, 0.1),
      x: 0.008 * jolt * lot(seed, Math.floor(t * 60)),
      y: 0.008 * jolt * lot(seed, Math.floor(t * 60) + 500),
      roll: 0.006 * jolt * lot(seed, Math.floor(t * 60) + 900),
    })
  },
  // The table turns, not the camera.
  'lazy-susan': (t, k) => pose({ zoom: 1 + 0.08 * k * ease(t) }),
  'object-pov': (t, k, seed) => {
    // It is lifted off and carried: forward, swaying with the steps of whoever carries it, its lens wide.
    const side = sideOf(seed, 14)
    const lift = during(t, 0.04, 0.3)
    const on = warm(t)
    return pose({
      z: 0.3 * k * glide(t, 0.2),
      x: 0.1 * k * side * wave(t, 1.5) * on,
      y: k * (-0.12 * lift + 0.025 * Math.abs(wave(t, 2.5)) * on),
      yaw: 0.07 * k * side * wave(t, 1.5) * on,
      pitch: -0.1 * k * lift,
      roll: -0.2 * k * side * wave(t, 1.5) * on,
      aim: 0.3 * k * on,
      zoom: 1 - 0.1 * k * on,
      bulge: 0.22 * k * on,
      shutter: 0.3,
    })
  },
  'super-dolly-in': (t, k) =>
    pose({
      z: 0.6 * k * ease(t) ** 1.4,
      zoom: 1 + 0.15 * k * ease(t),
      aim: 0.9 * k * ease(t),
      shutter: 0.7,
    }),
  'super-dolly-out': (t, k) =>
    pose({ z: -0.85 * k * (1 - (1 - t) ** 3) * during(t, 0, 0.1), shutter: 0.7 }),
  'through-object-in': (t, k) => {
    // Back behind the opening, then through it and up to the subject.
    const back = during(t, 0.02, 0.3) * (1 - during(t, 0.34, 0.72))
    const go = ease((t - 0.3) / 0.67)
    return pose({
      z: k * (0.5 * go - 0.14 * back),
      aim: sureAim(k) * go,
      zoom: 1 + 0.34 * k * go,
      shutter: 0.8,
    })
  },
  'through-object-out': (t, k) => pose({ z: -0.62 * k * glide(t, 0.35), shutter: 0.7 }),
  wiggle: (t, k) =>
    pose({
      ...around(0.24 * k * wave(t, 5) * warm(t)),
      roll: 0.07 * k * wave(t, 5) * warm(t),
      zoom: 1 + 0.08 * k * warm(t),
    }),
  'yoyo-zoom': (t, k) =>
    pose({ zoom: 1.55 ** (k * (1 - Math.cos(2 * Math.PI * 3 * t)) * 0.5), shutter: 0.6 }),
  'earth-zoom-out': (t, k) =>
    pose({
      zoom: 0.34 ** (k * ease(t) ** 1.5),
      roll: 0.5 * k * ease(t) ** 2,
      bulge: 0.55 * k * during(t, 0.25, 0.8),
    }),
  'focus-change': (t, k) => {
    const far = during(t, 0.08, 0.22) * (1 - during(t, 0.45, 0.6)) + during(t, 0.8, 0.95)
    return pose({
      aperture: 0.035 * k * during(t, 0, 0.15),
      focus: 1 - far,
      z: 0.05 * k * ease(t),
    })
  },
  incline: (t, k, seed) => {
    return pose({
      roll: inclineAt(t, k, seed),
      y: -0.07 * k * glide(t),
      z: 0.1 * k * glide(t),
      zoom: 1 + 0.24 * k * glide(t),
    })
  },
  'robo-arm': (t, k, seed) => {
    const side = sideOf(seed, 11)
    const stops = [
      during(t, 0.06, 0.16),
      during(t, 0.27, 0.39),
      during(t, 0.5, 0.6),
      during(t, 0.74, 0.84),
    ] as const
    const angle = side * (0.28 * stops[0] - 0.52 * stops[1] + 0.4 * stops[2] - 0.16 * stops[3])
    const lift = 0.05 * stops[0] + 0.14 * stops[1] - 0.16 * stops[2]
    const a = around(k * angle, k * lift)
    return pose({
      ...a,
      z: (a.z ?? 0) + k * (0.14 * stops[1] + 0.16 * stops[3]),
      roll: k * side * (0.2 * stops[1] - 0.2 * stops[2]),
      shutter: 0.9,
    })
  },
  'roll-transition': (t, k) => {
    const go = during(t, 0.36, 0.62)
    return pose({
      roll: 2 * Math.PI * go * (k >= 0.5 ? 1 : 0) + (k < 0.5 ? k * wave(go, 1) : 0),
      zoom: 1 + 0.45 * k * swing(go),
      shutter: 0.95,
    })
  },
}
