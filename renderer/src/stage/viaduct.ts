// A bridge under a train goes on beyond both ends of the picture: what stops in a meadow carries nobody anywhere.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { onRails } from './rail-yaw.ts'

/** Adds copies of the bridge along its way, before and behind. */
export const viaduct = (set: FilmSet, brief: Brief, spots: readonly Spot[]): void => {
  for (const spot of spots) {
    const bridge = brief.subjects[spot.subject]
    if (bridge?.form !== 'bridge') continue
    const train = brief.relations.some(
      (r) =>
        r.to === bridge.id &&
        r.relation === 'on' &&
        brief.subjects.some((s) => s.id === r.from && onRails(s.form)),
    )
    const { low, high } = spot.actor
    const long = (high[0] - low[0]) * spot.scale
    if (!train || long < (high[2] - low[2]) * spot.scale) continue
    for (const k of [-3, -2, -1, 1, 2, 3]) {
      const at = [
        spot.at[0] + Math.cos(spot.yaw) * long * k * 0.995,
        spot.at[1],
        spot.at[2] - Math.sin(spot.yaw) * long * k * 0.995,
      ] as const
      // None stands where the lens is.
      const [dx, dz] = [at[0] - set.view.eye[0], at[2] - set.view.eye[2]]
      if (Math.hypot(dx, dz) < long * 0.62) continue
      set.builder.placed({ at: [...at], yaw: spot.yaw, scale: spot.scale }, () =>
        spot.actor.add(set.builder),
      )
    }
  }
}
