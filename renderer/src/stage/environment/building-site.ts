// A building site: a concrete frame that grows floor by floor behind scaffolding, tower cranes over it, machines, stacks and a fence about a pit of earth.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { knownThing } from '../prop/known-thing.ts'
import { passersBy } from '../prop/passer-by.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { addTerrain } from './terrain.ts'
import { skyline } from './urban.ts'

export const buildingSite: Environment = (order) => {
  const ground = levelled(order, (x, z) => 0.5 * (fbm(x * 0.3, z * 0.3, 4) - 0.5), 0)
  const back = -(levelRadius(order) + 15)
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: { eye: [0.6, 2.1, 10], target: [0, 9.4, -24], fov: 57 },
    build: (set) => {
      earth(set)
      const seed = order.seed % 2 ? 1 : -1
      set.put(-seed * 8, back - 8, { radius: 9, height: 17 }, {}, () => frame(set, 5))
      set.put(seed * 15, back - 26, { radius: 9, height: 11 }, { yaw: 0.2 }, () => frame(set, 3))
      set.put(seed * 4.5, back - 12, { radius: 2, height: 22 }, {}, () =>
        towerCrane(set, 19.5, seed > 0 ? 0.35 : 2.7),
      )
      set.put(-seed * 17, back - 34, { radius: 2, height: 30 }, {}, () =>
        towerCrane(set, 27, seed > 0 ? -0.5 : 3.5),
      )
      machines(set, order)
      stores(set, seed)
      skyline(set, {
        kind: 'city',
        near: 90,
        far: 300,
        count: 60,
        base: 0,
        low: 18,
        high: 60,
        center: 0,
      })
    },
  }
}

const earth = (set: FilmSet): void =>
  addTerrain(set, {
    height: set.ground,
    far: 400,
    material: set.material({ roughness: 0.95, f0: 0, scale: 7, relief: 0.35, mottle: 0.4 }),
    paint: (p) => {
      const track = Math.abs(((p[0] + 2 * Math.sin(p[2] * 0.2)) % 2.6) - 1.3) < 0.25 ? 0.82 : 1
      return scale(hex('#a8845c'), track * (0.7 + 0.5 * fbm(p[0] * 0.5, p[2] * 0.5, 4)))
    },
  })

/** Slabs on columns, bare rods on top, the near side in scaffolding with planks and netting. */
const frame = (set: FilmSet, floors: number): void => {
  const b = set.builder
  const concrete = set.material({
    color: hex('#b0aca4'),
    roughness: 0.9,
    f0: 0.02,
    scale: 4,
    relief: 0.15,
    mottle: 0.25,
  })
  const [w, d, h] = [7.5, 5.5, 3.1]
  for (let f = 0; f <= floors; f++) {
    b.box([-w, f * h - 0.28, -d], [w, f * h, d], concrete)
    if (f === floors) break
    for (let x = -w + 0.4; x <= w; x += 3.55)
      for (const z of [-d + 0.4, 0, d - 0.4])
        b.box(
          [x - 0.24, f * h, z - 0.24],
          [x + 0.24, f * h + h - 0.28, z + 0.24],
          concrete,
          [0.94, 0.94, 0.94],
        )
    if (f < floors - 2)
      for (let x = -w + 0.7, k = f; x < w - 3; x += 3.55, k++)
        if (k % 3 !== 1)
          b.box(
            [x, f * h, -d + 0.5],
            [x + 3, f * h + h - 0.28, -d + 0.7],
            set.matte(hex('#b8644a'), 0.9, 0.2, 6),
          )
  }
  const rust = set.matte(hex('#8a4a2c'), 0.8, 0.1)
  for (let x = -w + 0.4; x <= w; x += 3.55)
    for (const z of [-d + 0.4, d - 0.4])
      for (const [dx, dz] of [
        [-0.16, -0.16],
        [0.16, -0.16],
        [0.16, 0.16],
        [-0.16, 0.16],
      ] as const)
        b.cylinder(
          [x + dx, floors * h, z + dz],
          [x + dx, floors * h + 1.3, z + dz],
          0.025,
          0.025,
          rust,
          [1, 1, 1],
          5,
        )
  scaffold(set, w, d + 0.9, floors * h, h)
}

const scaffold = (set: FilmSet, w: number, z: number, tall: number, h: number): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#b8bec4'), roughness: 0.35, f0: 0.4 })
  const plank = set.matte(hex('#c89a58'), 0.85, 0.12)
  const pole = (p: Vec3, q: Vec3): void => b.cylinder(p, q, 0.045, 0.045, steel, [1, 1, 1], 6)
  for (let x = -w; x <= w + 0.1; x += 2.5)
    for (const dz of [-0.55, 0.55]) pole([x, 0, z + dz], [x, tall + 1, z + dz])
  for (let y = h / 2, k = 0; y < tall + 0.6; y += h / 2, k++) {
    for (const dz of [-0.55, 0.55]) pole([-w, y, z + dz], [w, y, z + dz])
    if (k % 2) b.box([-w, y - 0.06, z - 0.5], [w, y, z + 0.5], plank)
  }
  for (let x = -w, k = 0; x < w - 0.1; x += 2.5, k++)
    for (let y = k % 2 ? 0 : h / 2; y < tall; y += h)
      pole([x, y, z + 0.56], [x + 2.5, y + h / 2, z + 0.56])
}

/** A mast and jibs of lattice, with its cabin, counterweights and a load on the hook; `yaw` turns the jib. */
export const towerCrane = (
  set: FilmSet,
  tall: number,
  yaw: number,
  color: Rgb = hex('#f0b41c'),
): void => {
  const b = set.builder
  const paint = set.material({ color, roughness: 0.4, f0: 0.05 })
  const dark = set.matte(hex('#3a3c40'), 0.6, 0.05)
  const bar = (p: Vec3, q: Vec3, r = 0.07): void => b.cylinder(p, q, r, r, paint, [1, 1, 1], 5)
  const lattice = (from: Vec3, along: Vec3, u: Vec3, v: Vec3, steps: number): void => {
    const at = (i: number, k: number): Vec3 =>
      add(add(from, scale(along, i)), k === 0 ? [0, 0, 0] : k === 1 ? u : k === 2 ? add(u, v) : v)
    for (let i = 0; i < steps; i++)
      for (let k = 0; k < 4; k++) {
        bar(at(i, k), at(i + 1, k), 0.09)
        bar(at(i, k), at(i, (k + 1) % 4), 0.05)
        bar(at(i, k), at(i + 1, (k + 1) % 4), 0.05)
      }
  }
  b.box([-1.6, -0.4, -1.6], [1.6, 0.5, 1.6], set.matte(hex('#a8a49c'), 0.9, 0.15, 4))
  lattice([-0.75, 0.5, -0.75], [0, 1.7, 0], [1.5, 0, 0], [0, 0, 1.5], Math.floor((tall - 1) / 1.7))
  b.placed({ at: [0, tall, 0], yaw }, () => {
    lattice([1, 0, -0.55], [1.8, 0, 0], [0, 1.1, 0.55], [0, 0, 1.1], 13)
    lattice([-1, 0, -0.55], [-1.8, 0, 0], [0, 1, 0.55], [0, 0, 1.1], 4)
    b.box([-1.1, -0.5, -0.9], [1.1, 0.2, 0.9], paint)
    for (const s of [-1, 1]) bar([-0.7, 0, s * 0.6], [0, 5, 0], 0.1)
    for (const s of [-1, 1]) bar([0.7, 0, s * 0.6], [0, 5, 0], 0.1)
    b.cylinder([0, 5, 0], [19, 1, 0], 0.045, 0.045, dark, [1, 1, 1], 5)
    b.cylinder([0, 5, 0], [-7.6, 0.8, 0], 0.045, 0.045, dark, [1, 1, 1], 5)
    b.box([-8.4, -2, -0.7], [-6.4, 0.3, 0.7], set.matte(hex('#8e8a84'), 0.9, 0.1))
    b.box([0.9, -1.7, 0.7], [2.6, 0.3, 2], paint)
    b.box(
      [1.4, -1.2, 0.65],
      [2.68, 0.05, 2.06],
      set.material({ color: hex('#2c3a46'), roughness: 0.1, f0: 0.08 }),
    )
    b.cylinder([14, 0, 0], [14, -8.5, 0], 0.035, 0.035, dark, [1, 1, 1], 5)
    b.box([13.4, -9, -0.3], [14.6, -8.4, 0.3], dark)
    for (const s of [-1, 1])
      b.cylinder([14, -9, 0], [14 + s * 1.8, -10.6, 0], 0.03, 0.03, dark, [1, 1, 1], 4)
    b.box([11.8, -11, -0.25], [16.2, -10.6, 0.25], set.matte(hex('#a83a2a'), 0.6, 0.05))
  })
}

const machines = (set: FilmSet, order: SetOrder): void => {
  const has = (form: string): boolean => order.brief.subjects.some((s) => s.form === form)
  for (const [form, height, x, z, yaw] of [
    ['excavator', 3.4, -6.5, -5, 0.9],
    ['dump-truck', 3, 6.6, -8, -0.8],
    ['bulldozer', 2.6, 2.2, -14, 0.4],
  ] as const) {
    if (has(form)) continue
    const mesh = knownThing(set, { kind: 'vehicle', form, height }, 4)
    set.put(x, z, { radius: 2.4, height }, { yaw }, () => set.cast(mesh))
  }
  if (order.brief.excluded.some((w) => /people/.test(w))) return
  const people = passersBy(set, 5)
  for (let i = 0; i < 9; i++) {
    const who = people[i % people.length]
    const [x, z] = [set.between(-9, 9), -2 - 14 * set.random()]
    if (!who) continue
    set.put(x, z, { radius: 0.4, height: 1.8 }, { yaw: set.random() * 6.28 }, (b) => {
      set.cast(who)
      // A hard hat and a vest that is seen from afar.
      b.placed({ at: [0, 1.68, 0], scale: [0.13, 0.1, 0.15] }, () =>
        b.sphere(set.matte(hex('#f2c81c'), 0.4), [1, 1, 1], 12),
      )
      b.cylinder(
        [0, 0.95, 0],
        [0, 1.38, 0],
        0.2,
        0.21,
        set.matte(hex('#f0701c'), 0.7),
        [1, 1, 1],
        14,
      )
    })
  }
}

/** Pipes, bricks, planks and heaps of sand; barriers in red and white. */
const stores = (set: FilmSet, side: number): void => {
  const pipe = set.matte(hex('#9a9690'), 0.85, 0.1)
  set.put(side * 7.4, 1.4, { radius: 1.8, height: 1.4 }, { yaw: 0.5 }, (b) => {
    for (const [x, y] of [
      [-0.7, 0.4],
      [0.1, 0.4],
      [0.9, 0.4],
      [-0.3, 1.05],
      [0.5, 1.05],
    ] as const) {
      b.cylinder([x, y, -1.6], [x, y, 1.6], 0.38, 0.38, pipe, [1, 1, 1], 20)
      b.cylinder(
        [x, y, 1.6],
        [x, y, 1.605],
        0.3,
        0.3,
        set.matte(hex('#2a2622'), 0.9),
        [1, 1, 1],
        20,
      )
    }
  })
  const brick = set.matte(hex('#b0583c'), 0.9, 0.2, 5)
  for (const [x, z] of [
    [-side * 8, 1.2],
    [-side * 5.6, -1],
  ] as const)
    set.put(x, z, { radius: 0.9, height: 1 }, { yaw: x }, (b) => {
      for (let y = 0; y < 6; y++)
        for (let i = 0; i < 5; i++)
          b.box(
            [-0.7 + i * 0.28, 0.1 + y * 0.14, -0.5],
            [-0.44 + i * 0.28, 0.23 + y * 0.14, 0.5],
            brick,
            scale([1, 1, 1], 0.8 + 0.3 * noise(i * 7, y * 3)),
          )
      b.box([-0.75, 0, -0.5], [0.72, 0.1, 0.5], set.matte(hex('#b08a54'), 0.85, 0.1))
    })
  const white = set.matte(hex('#f4f0e8'), 0.6)
  const red = set.matte(hex('#d8281c'), 0.6)
  for (let k = -4; k <= 4; k++)
    if (Math.abs(k) > 1)
      set.put(k * 2.3, 3.4, { radius: 0.9, height: 1.1 }, { yaw: 0.08 * k }, (b) => {
        for (let i = 0; i < 8; i++)
          b.box([-1 + i * 0.25, 0.75, -0.02], [-0.75 + i * 0.25, 0.98, 0.02], i % 2 ? red : white)
        for (const x of [-0.8, 0.8]) b.box([x - 0.03, 0, -0.03], [x + 0.03, 0.98, 0.03], white)
      })
}
