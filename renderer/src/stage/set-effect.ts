// Effects that belong to subjects: the fire and smoke of a starting rocket, the beam of a UFO.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf } from './actor.ts'
import type { Box, FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { mix, scale } from './vector.ts'

/** Adds what flying machines throw off. */
export const addEffects = (
  set: FilmSet,
  brief: Brief,
  spots: readonly Spot[],
  place: string,
): void => {
  for (const spot of spots) {
    const subject = brief.subjects[spot.subject]
    if (!subject || place === 'space') continue
    if (subject.form === 'rocket' && subject.pose === 'fly') exhaust(set, boxOf(spot))
    if (subject.form === 'ufo' && set.lit) beam(set, boxOf(spot))
  }
}

/** A column of fire under a rocket and clouds of smoke where it meets the ground. */
const exhaust = (set: FilmSet, box: Box): void => {
  const b = set.builder
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const wide = (box.high[0] - box.low[0]) / 2
  const y = box.low[1] + 0.02 * (box.high[1] - box.low[1])
  const floor = set.ground(x, z)
  const drop = Math.max(y - floor, wide)
  const flames: readonly (readonly [Vec3, number, number])[] = [
    [[5, 1.7, 0.25], 0.62, 0.95],
    [[8, 4.2, 0.9], 0.42, 0.72],
    [[12, 10, 5], 0.24, 0.45],
  ]
  for (const [glow, r, long] of flames)
    b.placed({ at: [x, y, z] }, () =>
      b.lathe(
        [
          [0.01, -drop * long],
          [wide * r * 0.85, -drop * long * 0.7],
          [wide * r, -drop * long * 0.3],
          [wide * r * 0.7, 0],
          [0.01, 0.02],
        ],
        set.material({ color: [0, 0, 0], emission: glow }),
        [1, 1, 1],
        20,
      ),
    )
  b.light(
    [x, floor + drop * 0.35, z + wide * 1.5],
    wide,
    scale([1, 0.55, 0.2], 5 * wide * wide + 3 * drop * drop),
  )
  smoke(set, x, floor, z, wide, drop)
}

const smoke = (
  set: FilmSet,
  x: number,
  floor: number,
  z: number,
  wide: number,
  drop: number,
): void => {
  const m = set.material({ roughness: 1, f0: 0, scale: 0.9 / wide, relief: 0.5, mottle: 0.15 })
  for (let i = 0; i < 64; i++) {
    const t = set.random()
    const a = set.random() * 6.283
    const out = wide * (0.5 + 4.4 * t)
    const r = wide * mix(0.45, 1.15, set.random()) * (0.7 + 0.6 * t)
    const at: Vec3 = [
      x + Math.cos(a) * out,
      floor + r * 0.55 + set.random() * wide * 0.5 * (1 - t),
      z + Math.sin(a) * out * 0.8,
    ]
    if (at[1] + r > floor + drop * 0.8 && Math.abs(at[0] - x) < wide * 1.6) continue
    const tone = mix(0.5, 0.92, set.random())
    set.builder.placed({ at, scale: [r, r * 0.85, r] }, () =>
      set.builder.sphere(m, [tone, tone * 0.98, tone * 0.96], 14),
    )
  }
}

const beam = (set: FilmSet, box: Box): void => {
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const floor = set.ground(x, z)
  const drop = box.low[1] - floor
  if (drop < 0.5) return
  set.builder.light([x, box.low[1] - 0.1, z], 0.3, scale([0.5, 1, 0.75], drop * drop * 1.6))
}
