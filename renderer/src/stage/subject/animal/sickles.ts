// A rooster's tail: long sickle feathers that rise from the rump and fall in arcs, dark with a green gloss.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Adds the tail at `root`, in bird lengths. */
export const addSickles = (work: Workpiece, root: Vec3): void => {
  const gloss = work.material({ roughness: 0.32, f0: 0.07 })
  const tones = ['#12302a', '#1d4a3c', '#16283a', '#2a5a3a'].map(hex)
  for (let i = 0; i < 15; i++) {
    const [across, tall] = [(i % 5) - 2, 1 - 0.22 * Math.floor(i / 5)]
    const x = 0.045 * across
    const path = curve(
      [
        root,
        [x * 0.8, root[1] + 0.3 * tall, root[2] - 0.12],
        [x * 1.5, root[1] + 0.42 * tall, root[2] - 0.34 * tall - 0.06],
        [x * 2, root[1] + 0.24 * tall, root[2] - 0.56 * tall - 0.04],
        [x * 2.2, root[1] - 0.04 - 0.1 * (1 - tall), root[2] - 0.6 * tall],
      ],
      4,
    )
    work.tube(
      path,
      { radii: [0.03, 0.045, 0.05, 0.042, 0.03, 0.008], segments: 7 },
      gloss,
      tones[i % 4] ?? tones[0] ?? [0, 0, 0],
    )
  }
}
