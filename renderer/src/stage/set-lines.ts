// What belongs to a vehicle but reaches far beyond it: the cable that a cabin hangs on with its pylons, the steam of an engine.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { heightOf, worldPoint } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { hex, mix } from './vector.ts'

/** Adds cables and steam. */
export const addLines = (set: FilmSet, brief: Brief, spots: readonly Spot[]): void => {
  for (const spot of spots) {
    const subject = brief.subjects[spot.subject]
    if (subject?.form === 'cable-car') ropeway(set, spot)
    const steams =
      /^(locomotive|train)$/.test(subject?.form ?? '') &&
      spot.actor.anchors['smoke'] &&
      !/electric|toy|model|diesel/.test(brief.prompt)
    if (steams) steam(set, spot)
  }
}

/** The rope rises to both sides; a mast of lattice carries it behind the cabin. */
const ropeway = (set: FilmSet, spot: Spot): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#3a4046'), roughness: 0.5, f0: 0.3 })
  const from = worldPoint(spot, spot.actor.anchors['cable'] ?? [0, heightOf(spot.actor), 0])
  const along: Vec3 = [Math.sin(spot.yaw), 0, Math.cos(spot.yaw)]
  // Up toward the far side, down toward the valley before it.
  const at = (d: number): Vec3 => [
    from[0] + along[0] * d,
    from[1] - 0.16 * d + 0.0009 * d * d,
    from[2] + along[2] * d,
  ]
  for (const shift of [0, 3.4]) {
    const off = (p: Vec3): Vec3 => [p[0] - along[2] * shift, p[1], p[2] + along[0] * shift]
    for (let d = -150; d < 60; d += 6)
      b.cylinder(off(at(d)), off(at(d + 6)), 0.05, 0.05, steel, [1, 1, 1], 6)
  }
  const top = at(-42)
  const [x, z] = [top[0] - along[2] * 1.7, top[2] + along[0] * 1.7]
  const floor = set.ground(x, z)
  if (!set.free(x, z, 2.4, top[1] - floor)) return
  for (const [dx, dz] of [
    [-1.4, -1.4],
    [1.4, -1.4],
    [-1.4, 1.4],
    [1.4, 1.4],
  ] as const)
    b.cylinder(
      [x + dx, floor, z + dz],
      [x + dx * 0.3, top[1], z + dz * 0.3],
      0.14,
      0.1,
      steel,
      [1, 1, 1],
      6,
    )
  for (let y = floor + 1; y < top[1]; y += 1.5) {
    const k = 1.4 * mix(1, 0.3, (y - floor) / (top[1] - floor))
    b.cylinder([x - k, y, z + k], [x + k, y + 1.1, z + k], 0.05, 0.05, steel, [1, 1, 1], 5)
    b.cylinder([x + k, y, z + k], [x - k, y + 1.1, z + k], 0.05, 0.05, steel, [1, 1, 1], 5)
  }
  b.placed({ at: [x, top[1], z], yaw: spot.yaw }, () =>
    b.box([-2.3, -0.35, -0.25], [2.3, 0, 0.25], steel),
  )
}

/** White clouds from the chimney that grow and drift back over the train. */
const steam = (set: FilmSet, spot: Spot): void => {
  const from = worldPoint(spot, spot.actor.anchors['smoke'] ?? [0, heightOf(spot.actor), 0])
  const size = spot.scale * (heightOf(spot.actor) / 3.9)
  const back: Vec3 = [-Math.sin(spot.yaw), 0, -Math.cos(spot.yaw)]
  const cloud = set.material({ roughness: 1, f0: 0, scale: 1.6 / size, relief: 0.45, mottle: 0.08 })
  for (let i = 0; i < 46; i++) {
    const t = (i + set.random()) / 46
    const r = size * mix(0.26, 1.35, t ** 0.8) * mix(0.75, 1.2, set.random())
    const drift = size * 10 * t ** 1.15
    const loose = r * 0.75
    const at: Vec3 = [
      from[0] + back[0] * drift + (set.random() - 0.5) * loose,
      from[1] + size * (0.25 + 3.3 * t ** 0.7) + (set.random() - 0.5) * loose,
      from[2] + back[2] * drift + (set.random() - 0.5) * loose,
    ]
    const tone = mix(0.82, 0.97, set.random())
    set.builder.placed({ at, scale: [r, r * 0.85, r] }, () =>
      set.builder.sphere(cloud, [tone, tone, tone], 14),
    )
  }
}
