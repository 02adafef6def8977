// What a landing craft throws up and stands on: its legs, its jets and a ring of dust; and the beams that turn over a lighthouse by night.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf } from './actor.ts'
import type { Box, FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { cross, hex, length, mix3, normalize, scale, sub } from './vector.ts'

const dusts: readonly (readonly [RegExp, string])[] = [
  [/^(mars|canyon|volcano)$/, '#c87a48'],
  [/^(moon|space)$/, '#a8a49c'],
  [/^(snow|iceberg)$/, '#eef2f6'],
  [/^(desert|beach|savanna)$/, '#dcb880'],
]

/** A ring of puffs about the middle, rolling outward; low inside and high at its rim. */
const dustRing = (set: FilmSet, x: number, z: number, reach: number, place: string): void => {
  // Where grass grows there is no dust.
  const found = dusts.find(([test]) => test.test(place))
  if (!found) return
  const tone = hex(found[1])
  for (let i = 0; i < 110; i++) {
    const a = set.random() * Math.PI * 2
    // Thin where it starts, rolling up at the rim; before the craft it lies low, so that nothing is hidden.
    const t = set.random() ** 0.7
    const k = Math.sin(a) > 0.1 ? 0.5 : 1
    const out = reach * (0.4 + 0.95 * t)
    const size = reach * (0.09 + 0.13 * t * set.random()) * k
    const at: Vec3 = [x + Math.cos(a) * out, 0, z + Math.sin(a) * out]
    const y = set.ground(at[0], at[2]) + reach * 0.14 * t * t * set.random() * k - size * 0.35
    const dust = set.material({
      surface: 'fire',
      color: [1, 1, 1],
      emission: scale(mix3(tone, [1, 1, 1], 0.1), set.lit ? 0.14 : 0.8),
      scale: 1.4 / size,
      share: 0.22 + 0.1 * (i % 3),
    })
    set.builder.placed(
      { at: [at[0], y, at[2]], yaw: i, scale: [size * 1.5, size * 0.85, size * 1.2] },
      () => set.builder.sphere(dust, [1, 1, 1], 14),
    )
  }
}

/** Four legs with pads, from the belly to the ground. */
const legs = (set: FilmSet, { low, high }: Box): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#8a9098'), roughness: 0.35, f0: 0.5, metal: 0.8 })
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  const [w, d, tall] = [(high[0] - low[0]) / 2, (high[2] - low[2]) / 2, high[1] - low[1]]
  const thick = 0.028 * tall
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      const hip: Vec3 = [x + sx * w * 0.26, low[1] + tall * 0.3, z + sz * d * 0.26]
      const foot: Vec3 = [x + sx * w * 0.4, 0, z + sz * d * 0.4]
      const y = set.ground(foot[0], foot[2]) + tall * 0.06
      const pad: Vec3 = [foot[0], y, foot[2]]
      b.cylinder(hip, pad, thick * 1.3, thick, steel, [1, 1, 1], 10)
      b.cylinder(
        [pad[0], pad[1] - thick, pad[2]],
        [pad[0], pad[1] + thick * 0.4, pad[2]],
        thick * 3,
        thick * 2.2,
        steel,
        [1, 1, 1],
        16,
      )
    }
}

/** Short bright jets under the hull. */
const jets = (set: FilmSet, { low, high }: Box): void => {
  const b = set.builder
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  const [w, d, tall] = [(high[0] - low[0]) / 2, (high[2] - low[2]) / 2, high[1] - low[1]]
  const floor = set.ground(x, z)
  const drop = low[1] + tall * 0.16 - floor
  const glows: readonly (readonly [Vec3, number, number])[] = [
    [[1.6, 2.6, 5], 1, 0.5],
    [[6, 7, 8], 0.6, 0.34],
  ]
  for (const sx of [-0.3, 0, 0.3])
    for (const [emission, wide, long] of glows) {
      const m = set.material({ color: [0, 0, 0], emission })
      const at: Vec3 = [x + sx * w, low[1] + tall * 0.16, z + (sx === 0 ? -0.2 : 0.1) * d]
      const r = 0.05 * Math.min(w, tall) * wide
      b.cylinder(at, [at[0], at[1] - drop * (0.5 + long), at[2]], r, r * 0.08, m, [1, 1, 1], 14)
    }
  b.light([x, floor + drop * 0.5, z + d * 0.5], 0.1 * w, scale([0.6, 0.8, 1], 0.16 * w * w))
}

/** What belongs to a craft that comes down. */
export const touchdown = (set: FilmSet, spot: Spot, subject: BriefSubject, place: string): void => {
  const box = boxOf(spot)
  const [x, z] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const reach = Math.min(box.high[0] - box.low[0], box.high[2] - box.low[2]) / 2
  if (/^(spaceship|ufo)$/.test(subject.form)) {
    legs(set, box)
    if (subject.form === 'spaceship') jets(set, box)
  }
  dustRing(set, x, z, reach, place)
}

/** Two beams from the lantern, one to each side: cones of lit air, brightest along their middle, that fade into the night. */
export const lampBeams = (set: FilmSet, spot: Spot, brief: Brief): void => {
  const { low, high } = boxOf(spot)
  const tall = high[1] - low[1]
  const lamp: Vec3 = [(low[0] + high[0]) / 2, low[1] + tall * 0.865, (low[2] + high[2]) / 2]
  const b = set.builder
  const { right, forward } = set.view
  const foul = /^(storm|rain|fog|snow)$/.test(brief.weather ?? '')
  // So coarse a grain that no tear is seen in it.
  const air = b.material({
    surface: 'fire',
    color: [1, 1, 1],
    emission: foul ? [3.4, 3.2, 2.8] : [2.6, 2.35, 1.75],
    scale: 0.00001,
    share: 0.85,
  })
  for (const [side, rise] of [
    [1, 0.07],
    [-1, 0.03],
  ] as const) {
    // A little away from the lens, so that it narrows as it goes.
    const way = normalize([
      right[0] * side + forward[0] * 0.35,
      rise,
      right[2] * side + forward[2] * 0.35,
    ])
    const across = normalize(cross(way, [0, 1, 0]))
    const up = cross(across, way)
    for (const [part, strength] of [
      [1, 0.5],
      [0.5, 1],
    ] as const)
      b.grid(
        40,
        40,
        (u, v) => {
          const [a, long] = [u * Math.PI * 2, tall * 2.9 * v ** 1.4]
          const r = part * (tall * 0.026 + 0.13 * long)
          const [c, n] = [r * Math.cos(a), r * Math.sin(a)]
          return [
            lamp[0] + way[0] * long + across[0] * c + up[0] * n,
            lamp[1] + way[1] * long + across[1] * c + up[1] * n,
            lamp[2] + way[2] * long + across[2] * c + up[2] * n,
          ]
        },
        air,
        (p) => {
          const t = length(sub(p, lamp)) / (tall * 2.9)
          const k = strength * Math.max(0, 1 - t) ** 1.8
          return [k, k, k]
        },
        false,
      )
  }
  b.light(
    [lamp[0], lamp[1], lamp[2] + tall * 0.06],
    tall * 0.03,
    scale([1, 0.9, 0.7], 0.3 * tall * tall),
  )
}
