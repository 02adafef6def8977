// A shipyard: a hull on blocks in its dry dock under a gantry and cranes, scaffolding along its side, plates and workers on the quay, the sea behind.
import type { FilmSet } from '../film-set.ts'
import { knownThing } from '../prop/known-thing.ts'
import { passersBy } from '../prop/passer-by.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { towerCrane } from './building-site.ts'
import type { Environment } from './environment.ts'
import { seaOf } from './sea.ts'
import { addWater } from './terrain.ts'
import { farShore } from './waterside.ts'

export const shipyard: Environment = (order) => ({
  light: 'open',
  ground: () => 0,
  water: null,
  sunBehind: true,
  vista: { eye: [-9, 3, 19], target: [1.5, 7.6, -16], fov: 52 },
  build: (set) => {
    const b = set.builder
    const concrete = set.material({ roughness: 0.9, f0: 0.02, scale: 3, relief: 0.15, mottle: 0.3 })
    b.grid(
      60,
      60,
      (u, v): Vec3 => [-80 + 160 * u, 0, 40 - 84 * v],
      concrete,
      ([x, , z]) => {
        const joint =
          Math.abs(x / 6 - Math.round(x / 6)) < 0.02 || Math.abs(z / 6 - Math.round(z / 6)) < 0.02
        return scale(hex('#a8a49a'), (joint ? 0.7 : 1) * (0.8 + 0.3 * noise(x * 0.6, z * 0.6)))
      },
    )
    addWater(set, -1.2, { ...seaOf(order), scale: 0.8, slope: 0.08 })
    farShore(set, 40)
    const ship = knownThing(set, { kind: 'vessel', form: 'ship', height: 20 }, 3)
    b.placed({ at: [3, 1.3, -17], yaw: 0.95 }, () => set.cast(ship))
    hullWorks(set)
    gantry(set)
    set.put(-15, -26, { radius: 2, height: 30 }, {}, () =>
      towerCrane(set, 25, 0.15, hex('#e8a01c')),
    )
    set.put(28, -38, { radius: 2, height: 34 }, {}, () => towerCrane(set, 29, 2.9, hex('#d8442c')))
    quay(
      set,
      order.brief.excluded.some((w) => /people/.test(w)),
    )
  },
})

/** Blocks under the keel and scaffolding along the near side, turned with the hull. */
const hullWorks = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#8a6238'), 0.85, 0.15)
  const steel = set.material({ color: hex('#b8bec4'), roughness: 0.35, f0: 0.4 })
  const plank = set.matte(hex('#c89a58'), 0.85, 0.12)
  b.placed({ at: [3, 0, -17], yaw: 0.95 - Math.PI / 2 }, () => {
    for (let x = -24; x <= 24; x += 2.4) b.box([x - 0.5, 0, -1.4], [x + 0.5, 1.4, 1.4], wood)
    for (let x = -22; x <= 22.1; x += 2.75)
      for (const z of [6.4, 7.5])
        b.cylinder([x, 0, z], [x, 9.6, z], 0.055, 0.055, steel, [1, 1, 1], 6)
    for (let y = 2.2; y < 9; y += 2.2) {
      b.box([-22, y - 0.07, 6.3], [22, y, 7.6], plank)
      b.cylinder([-22, y + 1, 7.5], [22, y + 1, 7.5], 0.045, 0.045, steel, [1, 1, 1], 6)
    }
  })
}

/** A portal of girders that spans the dock. */
const gantry = (set: FilmSet): void => {
  const b = set.builder
  const paint = set.material({ color: hex('#2f6aa8'), roughness: 0.45, f0: 0.05 })
  const dark = set.matte(hex('#2c2e32'), 0.6)
  b.placed({ at: [6, 0, -30], yaw: 0.1 }, () => {
    for (const s of [-1, 1])
      for (const dx of [-2.6, 2.6])
        b.cylinder([s * 24 + dx, 0, 0], [s * 24 + dx * 0.2, 30, 0], 0.7, 0.55, paint, [1, 1, 1], 10)
    b.box([-27, 30, -1.6], [27, 33, 1.6], paint)
    b.box([-3, 33, -1.2], [3, 35.6, 1.2], paint, scale([1, 1, 1], 0.8))
    for (const x of [-4, -2]) b.cylinder([x, 30, 0], [x, 19, 0], 0.08, 0.08, dark, [1, 1, 1], 5)
    b.box([-5.4, 17.6, -1.6], [-0.6, 19, 1.6], set.matte(hex('#a83a2a'), 0.6, 0.1))
    for (let x = -24; x < 25; x += 4) b.box([x - 0.15, 30.2, 1.6], [x + 0.15, 32.8, 1.68], dark)
  })
}

/** Stacked plates, drums, and workers in helmets. */
const quay = (set: FilmSet, empty: boolean): void => {
  const rust = set.matte(hex('#8a4a30'), 0.8, 0.2, 4)
  for (const [x, z, yaw] of [
    [-13, 6, 0.4],
    [-3.5, 8, -0.2],
  ] as const)
    set.put(x, z, { radius: 1.6, height: 1 }, { yaw }, (b) => {
      for (let i = 0; i < 6; i++)
        b.box(
          [-1.6, 0.1 + i * 0.14, -0.9 + 0.05 * (i % 2)],
          [1.6, 0.2 + i * 0.14, 0.9],
          rust,
          scale([1, 1, 1], 0.8 + 0.08 * i),
        )
    })
  const drum = knownThing(set, { kind: 'object', form: 'barrel', height: 0.9 }, 2)
  for (const [x, z] of [
    [-7, 9.5],
    [-7.8, 9.1],
    [-7.3, 8.6],
  ] as const)
    set.put(x, z, { radius: 0.4, height: 0.9 }, {}, () => set.cast(drum))
  if (empty) return
  for (const [i, person] of passersBy(set, 6).entries())
    set.put(
      -11 + i * 2.4,
      3.5 - (i % 3) * 2.6,
      { radius: 0.4, height: 1.8 },
      { yaw: i * 1.7 },
      (b) => {
        set.cast(person)
        b.placed({ at: [0, 1.68, 0], scale: [0.13, 0.1, 0.15] }, () =>
          b.sphere(set.matte(hex('#f2c81c'), 0.4), [1, 1, 1], 12),
        )
      },
    )
}
