// Camera paths that effects need for themselves: a push to where they happen.
import { during, ease } from './easing.ts'
import type { Path } from './motion.ts'
import { pose } from './pose.ts'

/** To the face, so that what happens in it is seen even in a picture of a whole body. */
const faceTo =
  (zoom: number): Path =>
  (t, k) =>
    pose({ aim: 0.85 * k * during(t, 0, 0.6), zoom: zoom ** (k * ease(t / 0.75)), z: 0.04 * k * t })

/** Paths by name. Every one is home at t = 0 and at strength 0. */
export const effectPaths: Readonly<Record<string, Path>> = {
  'face-push': faceTo(2.1),
  // Nearer to a small face than to a large one, and the whole of it stays in sight.
  'mouth-push': (t, k) => {
    const go = k * ease(t / 0.75)
    return pose({ aim: 0.75 * k * during(t, 0, 0.6), close: 0.3 * go, z: 0.03 * k * t })
  },
  // Nearer and lower, so that whoever is shown towers.
  'hero-push': (t, k) => {
    const go = k * ease(t / 0.9)
    return pose({
      aim: 0.3 * go,
      zoom: 1 + 0.22 * go,
      z: 0.08 * go,
      y: 0.05 * go,
      pitch: 0.05 * go,
    })
  },
  // To the head, and no nearer than leaves room for what bursts or grows out of it.
  'head-push': (t, k) => {
    const go = k * ease(t / 0.75)
    return pose({
      aim: 0.85 * k * during(t, 0, 0.6),
      close: -go,
      zoom: 1 + 0.06 * go,
      z: 0.04 * k * t,
    })
  },
}
