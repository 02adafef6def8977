// The camera paths of whoever rides, runs, fights and flies: it goes with a body.
import { during, ease, glide, sideOf, swing, wander } from './easing.ts'
import type { Path } from './motion.ts'
import { knocks, rattle, sum, warm, wave, weave } from './oscillation.ts'
import { around } from './paths.ts'
import { pose } from './pose.ts'

/** From this strength on the world streams past and comes round (two pictures are a circle); below, it is drawn aside and back. */
const streams = 0.4

/** Paths by name. Every one is home at t = 0 and at strength 0. */
export const bodyPaths: Readonly<Record<string, Path>> = {
  // Whoever rides weaves; the camera goes along behind, gently, so that they stay in sight.
  'ski-carving': (t, k) =>
    pose({
      ...sum(weave(t, 1.7, 0.05 * k, 0.12 * k), { z: 0.1 * k * glide(t) }),
      y: -0.04 * k * glide(t),
      shutter: 0.2,
    }),
  'snow-carving': (t, k) =>
    pose({
      ...sum(weave(t, 1.25, 0.06 * k, 0.15 * k), { z: 0.08 * k * glide(t) }),
      y: -0.04 * k * glide(t),
      shutter: 0.2,
    }),
  'powder-run': (t, k) =>
    // Afloat: straight down, rocking as the nose dives and comes up.
    pose({
      z: 0.12 * k * glide(t),
      y: k * (0.02 * wave(t, 3) * warm(t) - 0.03 * glide(t)),
      roll: 0.03 * k * wave(t, 1.5) * warm(t),
      shutter: 0.2,
    }),
  // As far as the picture bears to be ridden into, sharp enough to be seen.
  'downhill-pov': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 2.6, 0.05 * k, 0.1 * k), rattle(t, 0.8 * k, seed)), {
        z: 0.22 * k * glide(t, 0.1),
        pitch: -0.03 * k * glide(t, 0.1),
      }),
      // Somebody in the way keeps the head.
      aim: 0.35 * k * glide(t),
      zoom: 1 + 0.05 * k * warm(t),
      shutter: 0.2,
    }),
  'action-run': (t, k) => {
    const stride = Math.abs(wave(t, 7))
    return pose({
      z: 0.16 * k * glide(t),
      y: 0.03 * k * (stride - 0.5) * warm(t),
      x: 0.024 * k * wave(t, 7) * warm(t),
      roll: 0.03 * k * wave(t, 7) * warm(t),
      shutter: 0.35,
    })
  },
  // A camera car beside whoever flees: low, never still.
  'car-chase': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 1.1, 0.05 * k, 0.045 * k), rattle(t, 0.7 * k, seed)), {
        z: 0.12 * k * glide(t, 0.1),
        y: 0.03 * k * glide(t, 0.1),
      }),
      bulge: 0.12 * k * warm(t),
      shutter: 0.2,
    }),
  'car-grip': (t, k, seed) =>
    pose({
      ...sum(rattle(t, 1.2 * k, seed), { z: 0.24 * k * glide(t), x: 0.02 * k * wave(t, 1.5) }),
      zoom: 1 + 0.06 * k * warm(t),
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
      x: 0.02 * k * x,
      y: 0.02 * k * y,
      roll: 0.025 * k * roll,
      // To the guard: head and chest.
      aim: 0.7 * k * during(t, 0, 0.2),
      close: -0.85 * k * during(t, 0, 0.2),
      shutter: 0.15,
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
  // Back a little, so that the leg is seen; each ball jolts the lens.
  'ball-kick': (t, k, seed) => {
    const [x, y, roll] = knocks(t, [0.3, 0.62], seed)
    return pose({
      z: -0.1 * k * during(t, 0.02, 0.25),
      x: 0.025 * k * x,
      y: 0.025 * k * y,
      roll: 0.06 * k * roll,
      shutter: 0.5,
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
      y: 0.09 * k * during(t, 0, 0.2),
      pitch: 0.09 * k * during(t, 0, 0.2),
      bulge: 0.25 * k * during(t, 0, 0.15),
      zoom: 1 + 0.13 * k * beat * warm(t),
      // From so low the head would leave the frame.
      aim: 0.15 * k * during(t, 0, 0.2),
      roll: 0.08 * k * wave(t, 2) * warm(t),
    })
  },
  'skate-glide': (t, k, seed) =>
    pose({
      ...sum(rattle(t, 0.35 * k, seed), {
        x: 0.08 * k * glide(t),
        y: 0.05 * k * during(t, 0, 0.25),
        pitch: 0.03 * k * during(t, 0, 0.25),
        yaw: 0.03 * k * glide(t),
      }),
      zoom: 1 + 0.06 * k * warm(t),
    }),
  'skate-cruise': (t, k, seed) =>
    pose({
      ...sum(sum(weave(t, 0.9, 0.2 * k, 0.14 * k), rattle(t, 0.3 * k, seed)), {
        y: 0.05 * k * during(t, 0, 0.2),
        z: 0.2 * k * glide(t),
      }),
      // Whoever comes nearer keeps the head.
      aim: 0.4 * k * glide(t),
    }),
  // The camera goes up with whoever leaps: the ground sinks, the head stays in sight.
  ollie: (t, k, seed) => {
    const air = Math.max(0, Math.min(1, (t - 0.36) / 0.3))
    const [, bump] = knocks(t, [0.66], seed)
    return pose({
      ...sum(rattle(t, 0.3 * k, seed), {
        x: 0.1 * k * glide(t),
        y: k * (0.03 * during(t, 0, 0.2) - 0.07 * 4 * air * (1 - air) + 0.02 * bump),
      }),
      yaw: 0.02 * k * glide(t),
    })
  },
  flying: (t, k) =>
    pose({
      ...sum(weave(t, 0.8, 0.06 * k, 0.1 * k), {
        y: -0.2 * k * glide(t),
        z: 0.1 * k * glide(t),
      }),
    }),
  dunk: (t, k, seed) => {
    const air = Math.max(0, Math.min(1, (t - 0.36) / 0.3))
    const [, slam] = knocks(t, [0.54], seed)
    return pose({
      x: 0.03 * k * glide(t),
      y: k * (-0.06 * 4 * air * (1 - air) + 0.03 * slam),
      yaw: 0.02 * k * glide(t),
      shutter: 0.3,
    })
  },
  kiss: (t, k, seed) => {
    const a = around(sideOf(seed, 12) * 0.14 * k * glide(t))
    // Up to the face, however far off it stands.
    const go = k * ease(t / 0.8)
    return pose({
      ...a,
      z: (a.z ?? 0) + 0.22 * k * glide(t),
      ...{ aim: go, close: 0.34 * go, aperture: 0.012 * k * ease(t) },
    })
  },
  // The camera goes along with the subject, which stays clear before a world drawn out into streaks; hands tremble a little.
  'low-shutter': (t, k, seed) =>
    pose({
      slide: sideOf(seed, 21) * (k < streams ? 0.5 * k * swing(t) : 2 * glide(t, 0.15)),
      x: 0.02 * k * wander(t, 9, seed, 21),
      y: 0.012 * k * wander(t, 10, seed, 22),
      roll: 0.03 * k * wander(t, 7, seed, 24),
      zoom: 1 + 0.08 * k * warm(t),
      // What passes is smeared by the effect, and only that.
      shutter: 0.04,
    }),
  'push-slow': (t, k) => pose({ z: 0.14 * k * glide(t) }),
  // Up with whoever rises: the ground sinks, the head stays in sight.
  hover: (t, k) => pose({ y: -0.06 * k * during(t, 0.03, 0.65), z: -0.04 * k * glide(t) }),
}
