// Rails where a train or a tram stands, along the way it goes: a bed of stones with sleepers over land, two grooves in a street.
import type { Spot } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { hex, scale } from './vector.ts'

/** Lays rails through a spot along its own direction. */
export const layTrack = (
  set: FilmSet,
  spot: Spot,
  { sunk, climb = 0 }: { readonly sunk: boolean; readonly climb?: number },
): void => {
  const half = ((spot.actor.high[0] - spot.actor.low[0]) / 2) * 0.58
  const reach = Math.max(170, (spot.actor.high[2] - spot.actor.low[2]) * 3)
  const b = set.builder
  const run = Math.sqrt(1 + climb * climb)
  b.placed({ at: spot.at, yaw: spot.yaw, pitch: -Math.atan(climb), scale: [1, 1, run] }, () => {
    const steel = set.material({ color: hex('#8a8580'), roughness: 0.3, f0: 0.4, metal: 0.7 })
    if (sunk) {
      const groove = set.matte(hex('#2a2826'), 0.9, 0.05)
      for (const s of [-half, half]) {
        b.box([s - 0.12, -0.01, -reach], [s + 0.12, 0.009, reach], groove)
        b.box([s - 0.045, 0, -reach], [s + 0.045, 0.016, reach], steel)
      }
      return
    }
    const gravel = set.matte(hex('#8d857b'), 0.95, 0.4, 12)
    const [in0, out0] = [half * 1.9, half * 2.9]
    for (const s of [-1, 1])
      b.quad(
        [s * in0, 0.02, s * reach],
        [s * out0, -1.6, s * reach],
        [s * out0, -1.6, -s * reach],
        [s * in0, 0.02, -s * reach],
        gravel,
      )
    b.box([-in0, -1.6, -reach], [in0, 0.02, reach], gravel)
    const wood = set.matte(hex('#5a4636'), 0.9, 0.2, 5)
    for (let z = -90; z < 90; z += half * 0.9)
      b.box(
        [-half * 1.65, 0.0, z - half * 0.17],
        [half * 1.65, 0.07, z + half * 0.17],
        wood,
        scale([1, 1, 1], 0.8 + 0.4 * set.random()),
      )
    for (const s of [-half, half]) b.box([s - 0.05, 0.05, -reach], [s + 0.05, 0.16, reach], steel)
  })
}
