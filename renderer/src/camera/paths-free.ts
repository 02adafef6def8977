// The camera paths of flights, rigs, boards and fists: moves that no tripod makes.
import { during, ease, glide, lot, swing, wander } from './easing.ts'
import type { Path } from './motion.ts'
import { around } from './paths.ts'
import { type Pose, pose } from './pose.ts'

/** Starts every oscillation from rest at home. */
const warm = (t: number): number => during(t, 0, 0.12)

const wave = (t: number, cycles: number): number => Math.sin(2 * Math.PI * cycles * t)

/** Shake of an engine or of running feet: small and fast. */
const rattle = (t: number, size: number, seed: number): Partial<Pose> => ({
  x: 0.012 * size * wander(t, 40, seed, 11),
  y: 0.014 * size * wander(t, 46, seed, 12),
  roll: 0.012 * size * wander(t, 34, seed, 13),
})

const sum = (a: Partial<Pose>, b: Partial<Pose>): Partial<Pose> => {
  const out: Record<string, number> = { ...a }
  for (const [key, value] of Object.entries(b)) out[key] = (out[key] ?? 0) + value
  return out
}

/** Sudden knocks at given times that ring out. */
const knocks = (
  t: number,
  times: readonly number[],
  seed: number,
): readonly [number, number, number] => {
  let [x, y, roll] = [0, 0, 0]
  times.forEach((at, i) => {
    const age = (t - at) * 120
    if (age < 0 || age > 24) return
    const ring = Math.exp(-age / 6) * Math.cos(age * 0.9) * Math.min(1, age / 1.5)
    x += ring * (lot(seed, 60 + i) < 0 ? -1 : 1)
    y += ring * 0.6 * lot(seed, 70 + i)
    roll += ring * lot(seed, 80 + i)
  })
  return [x, y, roll]
}

/** Who looks for an eye finds it: from a middling strength on the aim is whole. */
const sureAim = (k: number): number => Math.min(1, 1.6 * k)

/** A weave of curves that leans into each: boards, skis, drones. */
const weave = (t: number, cycles: number, wide: number, lean: number): Partial<Pose> => ({
  x: wide * wave(t, cycles) * warm(t),
  roll: lean * wave(t, cycles) * warm(t),
  yaw: 0.3 * wide * Math.cos(2 * Math.PI * cycles * t) * warm(t) * during(t, 0.02, 0.2),
})

/** How far the ground of an incline has tipped, radians; rising to the right is positive. */
export const inclineAt = (t: number, k: number, seed: number): number =>
  (lot(seed, 10) < 0 ? -1 : 1) * 0.5 * k * glide(t)

const rig: Readonly<Record<string, Path>> = {
  general: (t, k, seed) =>
    pose({
      ...sum(around(0.16 * k * glide(t) * (lot(seed, 1) < 0 ? -1 : 1)), {
        z: 0.2 * k * glide(t),
        x: 0.014 * k * wander(t, 3, seed, 2),
        y: 0.014 * k * wander(t, 3, seed, 3),
      }),
    }),
  'rotation-3d': (t, k) =>
    pose({
      ...around(0.42 * k * wave(t, 1), 0.16 * k * wave(t, 0.5) * warm(t)),
      zoom: 1 - 0.08 * k * swing(t),
    }),
  'crane-over': (t, k) => {
    // Up first, then forward over the head, looking down past it.
    const [up, on] = [k * ease(t / 0.6), k * ease((t - 0.25) / 0.75)]
    return pose({ y: -0.54 * up, z: 0.56 * on, pitch: -0.24 * up - 0.14 * on })
  },
  overhead: (t, k) => pose({ ...around(0, 0.95 * k * glide(t)), zoom: 1 - 0.06 * k * ease(t) }),
  'double-dolly': (t, k, seed) => {
    const side = lot(seed, 8) < 0 ? -1 : 1
    const a = around(side * 0.26 * k * glide(t))
    return pose({ ...a, z: (a.z ?? 0) + 0.2 * k * glide(t) })
  },
  'eyes-in': (t, k) => {
    const go = k * ease(t / 0.96) ** 1.5
    const aim = sureAim(k) * during(t, 0, 0.5)
    return pose({ aim, gaze: aim, close: go, zoom: 3.2 ** go, z: 0.06 * go, shutter: 0.6 })
  },
  'mouth-in': (t, k) => {
    const go = k * ease(t / 0.96) ** 1.4
    const aim = sureAim(k) * during(t, 0, 0.45)
    return pose({ aim, gaze: -aim, close: go, zoom: 2.2 ** go, roll: 0.25 * go, shutter: 0.6 })
  },
  fisheye: (t, k) => {
    // A lens that bends more also sees more: the middle swells, the rim draws together.
    const bulge = Math.min(1, 1.35 * k) * during(t, 0, 0.6)
    return pose({ bulge, zoom: 1 - 0.36 * bulge, z: 0.1 * k * swing(t) })
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
      bulge: 0.25 * k * warm(t),
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
    }),
  hyperlapse: (t, k, seed) => {
    const step = Math.floor(t * 60) / 60
    const jolt = k * warm(t)
    return pose({
      z: 0.52 * k * glide(step, 0.1),
      aim: 0.5 * k * glide(step, 0.1),
      x: 0.008 * jolt * lot(seed, Math.floor(t * 60)),
      y: 0.008 * jolt * lot(seed, Math.floor(t * 60) + 500),
      roll: 0.006 * jolt * lot(seed, Math.floor(t * 60) + 900),
    })
  },
  'lazy-susan': (t, k, seed) =>
    pose({
      ...around((lot(seed, 9) < 0 ? -1 : 1) * 0.5 * k * glide(t, 0.1), 0.14 * k * ease(t * 1.5)),
      zoom: 1 + 0.1 * k * ease(t),
    }),
  'object-pov': (t, k) =>
    pose({
      roll: 2 * Math.PI * k * ease(t / 0.98),
      y: -0.12 * k * swing(t),
      z: 0.3 * k * ease(t),
      bulge: 0.3 * k * swing(t),
      shutter: 0.7,
    }),
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
    const go = ease(t / 0.97) ** 1.6
    return pose({
      z: 0.82 * k * go,
      aim: sureAim(k) * ease(t),
      zoom: 1 + 0.8 * k * go,
      aperture: 0.02 * k * go * go,
      focus: 1.4,
      shutter: 0.8,
    })
  },
  'through-object-out': (t, k) => pose({ z: -0.62 * k * glide(t, 0.35), shutter: 0.7 }),
  wiggle: (t, k) =>
    pose({ ...around(0.09 * k * wave(t, 7) * warm(t)), zoom: 1 + 0.04 * k * warm(t) }),
  'yoyo-zoom': (t, k) =>
    pose({ zoom: 1.55 ** (k * (1 - Math.cos(2 * Math.PI * 3 * t)) * 0.5), shutter: 0.6 }),
  'earth-zoom-out': (t, k) =>
    pose({
      zoom: 0.34 ** (k * ease(t) ** 1.5),
      roll: 0.5 * k * ease(t) ** 2,
      bulge: 0.9 * k * during(t, 0.25, 0.8),
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
    const side = lot(seed, 11) < 0 ? -1 : 1
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

const bodies: Readonly<Record<string, Path>> = {
  'ski-carving': (t, k) =>
    pose({
      ...sum(weave(t, 1.7, 0.16 * k, 0.32 * k), {
        z: 0.36 * k * glide(t),
        y: 0.03 * k * wave(t, 4) * warm(t),
      }),
      zoom: 1 + 0.06 * k * warm(t),
    }),
  'snow-carving': (t, k) =>
    pose({
      ...sum(weave(t, 1.25, 0.2 * k, 0.46 * k), { z: 0.34 * k * glide(t), y: 0.05 * k * swing(t) }),
      zoom: 1 + 0.1 * k * warm(t),
    }),
  'powder-run': (t, k) =>
    // Afloat: straight down, rocking fore and aft as the nose dives and comes up.
    pose({
      z: 0.4 * k * glide(t),
      x: 0.03 * k * wave(t, 1) * warm(t),
      y: 0.08 * k * wave(t, 3) * warm(t),
      pitch: 0.05 * k * wave(t, 3) * warm(t),
      roll: 0.05 * k * wave(t, 1.5) * warm(t),
      zoom: 1 + 0.08 * k * warm(t),
      shutter: 0.7,
    }),
  'downhill-pov': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 2.6, 0.07 * k, 0.12 * k), rattle(t, 1.3 * k, seed)), {
        z: 0.56 * k * glide(t, 0.1),
      }),
      bulge: 0.3 * k * warm(t),
      shutter: 0.9,
    }),
  'action-run': (t, k) => {
    const stride = Math.abs(wave(t, 7))
    return pose({
      z: 0.3 * k * glide(t),
      y: 0.03 * k * (stride - 0.5) * warm(t),
      x: 0.024 * k * wave(t, 7) * warm(t),
      roll: 0.03 * k * wave(t, 7) * warm(t),
      shutter: 0.8,
    })
  },
  'car-chase': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 1.4, 0.16 * k, 0.08 * k), rattle(t, k, seed)), {
        z: 0.4 * k * glide(t, 0.1),
      }),
      bulge: 0.2 * k * warm(t),
      shutter: 0.9,
    }),
  'car-grip': (t, k, seed) =>
    pose({
      ...sum(rattle(t, 1.2 * k, seed), { x: 0.16 * k * glide(t), yaw: -0.1 * k * glide(t) }),
      zoom: 1 + 0.12 * k * warm(t),
      shutter: 0.9,
    }),
  'buckle-up': (t, k, seed) => {
    const tight = during(t, 0.55, 0.6)
    return pose({
      ...rattle(t, k * (2.2 * during(t, 0, 0.5) * (1 - tight) + 0.5 * tight), seed),
      zoom: 1 + 0.28 * k * tight + 0.1 * k * during(t, 0, 0.5),
      shutter: 0.8,
    })
  },
  boxing: (t, k, seed) => {
    const [x, y, roll] = knocks(t, [0.1, 0.225, 0.35, 0.475, 0.6, 0.725, 0.85], seed)
    return pose({
      x: 0.035 * k * x,
      y: 0.03 * k * y,
      roll: 0.05 * k * roll,
      zoom: 1 + 0.12 * k * warm(t),
      shutter: 0.7,
    })
  },
  'hard-hit': (t, k, seed) => {
    const [x, y, roll] = knocks(t, [0.46], seed)
    const near = k * during(t, 0.02, 0.34)
    return pose({
      aim: 0.6 * near,
      close: 0.3 * near,
      zoom: 1 + 0.1 * k * during(t, 0.45, 0.475),
      x: 0.05 * k * x,
      y: 0.05 * k * y,
      roll: 0.12 * k * roll,
      shutter: 0.7,
    })
  },
  blast: (t, k, seed) => {
    const [x, y, roll] = knocks(t, [0.22, 0.25, 0.4], seed)
    return pose({
      x: 0.05 * k * x,
      y: 0.06 * k * y,
      roll: 0.06 * k * roll,
      z: -0.14 * k * during(t, 0.22, 0.6),
      shutter: 0.7,
    })
  },
  'crack-shake': (t, k, seed) => {
    const [x, y, roll] = knocks(t, [0.3, 0.5, 0.72], seed)
    return pose({
      x: 0.05 * k * x,
      y: 0.04 * k * y,
      roll: 0.05 * k * roll,
      z: 0.1 * k * ease(t),
      shutter: 0.7,
    })
  },
  'rap-flex': (t, k) => {
    const beat = Math.abs(wave(t, 4)) ** 0.7
    return pose({
      y: 0.12 * k * during(t, 0, 0.2),
      pitch: 0.09 * k * during(t, 0, 0.2),
      bulge: 0.55 * k * during(t, 0, 0.15),
      zoom: 1 + 0.16 * k * beat * warm(t),
      roll: 0.08 * k * wave(t, 2) * warm(t),
    })
  },
  'skate-glide': (t, k, seed) =>
    pose({
      ...sum(rattle(t, 0.35 * k, seed), {
        x: 0.26 * k * glide(t),
        y: 0.1 * k * during(t, 0, 0.25),
        pitch: 0.06 * k * during(t, 0, 0.25),
        yaw: -0.06 * k * glide(t),
      }),
      zoom: 1 + 0.06 * k * warm(t),
    }),
  'skate-cruise': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 0.9, 0.2 * k, 0.14 * k), rattle(t, 0.3 * k, seed)), {
        y: 0.08 * k * during(t, 0, 0.2),
        z: 0.22 * k * glide(t),
      }),
      zoom: 1 + 0.05 * k * warm(t),
    }),
  ollie: (t, k, seed) => {
    const air = Math.max(0, Math.min(1, (t - 0.42) / 0.24))
    const [, bump] = knocks(t, [0.66], seed)
    return pose({
      x: 0.18 * k * glide(t),
      y: k * (0.08 * during(t, 0, 0.2) - 0.26 * 4 * air * (1 - air) + 0.03 * bump),
      pitch: k * (0.12 * Math.sin(2 * Math.PI * air)),
      shutter: 0.7,
    })
  },
  flying: (t, k) =>
    pose({
      ...sum(weave(t, 0.8, 0.12 * k, 0.2 * k), {
        y: -0.3 * k * glide(t),
        pitch: -0.14 * k * glide(t),
        z: 0.26 * k * glide(t),
      }),
      zoom: 1 + 0.1 * k * warm(t),
    }),
  dunk: (t, k, seed) => {
    const air = Math.max(0, Math.min(1, (t - 0.3) / 0.36))
    const [, slam] = knocks(t, [0.66], seed)
    return pose({
      y: k * (-0.34 * 4 * air * (1 - air) + 0.05 * slam),
      pitch: 0.12 * k * swing(air),
      z: 0.2 * k * during(t, 0, 0.4),
      shutter: 0.7,
    })
  },
  kiss: (t, k, seed) => {
    const a = around((lot(seed, 12) < 0 ? -1 : 1) * 0.3 * k * glide(t))
    return pose({ ...a, z: (a.z ?? 0) + 0.18 * k * glide(t), aperture: 0.014 * k * ease(t) })
  },
  'low-shutter': (t, k, seed) =>
    pose({
      x: 0.12 * k * wander(t, 14, seed, 21),
      y: 0.06 * k * wander(t, 15, seed, 22),
      yaw: 0.09 * k * wander(t, 12, seed, 23),
      roll: 0.07 * k * wander(t, 13, seed, 24),
      zoom: 1 + 0.06 * k * warm(t),
      shutter: 7,
    }),
  'push-slow': (t, k) => pose({ z: 0.14 * k * glide(t) }),
  hover: (t, k) => pose({ y: -0.05 * k * glide(t), z: 0.06 * k * glide(t) }),
}

export const freePaths: Readonly<Record<string, Path>> = { ...rig, ...bodies }
