// A town park: path, benches, lamps, big trees.
import type { FilmSet } from '../film-set.ts'
import { passerBy } from '../prop/passer-by.ts'
import { broadTree, bush, flowerStem } from '../prop/plant.ts'
import { bench, lampPost } from '../prop/town.ts'
import { fbm } from '../random.ts'
import { hex, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import type { Casts } from './lawn.ts'
import { blades, fallenLeaves, lawn, nearOf } from './lawn.ts'
import { levelled, rolling, unitOf } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

/** A town park: lawns, a path, benches, lamps, big trees; a pond now and then. */
export const park: Environment = (order) => {
  const u = Math.min(unitOf(order), 4)
  const ground = levelled(order, rolling(order.seed, 0.35 * u ** 0.5, 22), 0)
  const lead = order.seed % 2 ? 1 : -1
  const wide = Math.max(1.1, order.reach * 0.6)
  const path = (x: number, z: number): number => {
    const mid =
      lead * (2.2 + order.reach) +
      lead * 0.035 * (z - 2) ** 2 * 0.35 -
      (z < -14 ? lead * (z + 14) * 0.4 : 0)
    return smoothstep(wide + 0.25, wide - 0.1, Math.abs(x - mid))
  }
  const blossom =
    order.season === 'spring' ||
    order.named('cherry-blossom') ||
    order.named('cherry') ||
    order.named('sakura')
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, 1.7, 9], target: [0, 1.8, -8], fov: 44 },
    build: (set) => {
      lawn(set, order, path)
      blades(set, order, path)
      fallenLeaves(set, order)
      parkTrees(set, order, blossom, path)
      parkThings(set, order, path, lead)
      const g = nearOf(set)
      const bloom = ['#ffffff', '#ffd23c', '#f06a9a'].map((c) =>
        flowerStem(set, hex(c)),
      ) as unknown as Casts
      if (order.season !== 'winter' && order.season !== 'autumn')
        scatter(set, {
          count: 130,
          near: g * 0.4,
          far: g * 4,
          scale: [0.1, 0.17],
          where: (x, z) => path(x, z) < 0.1 && fbm(x * 0.4, z * 0.4, 3) > 0.46,
          meshes: bloom,
        })
    },
  }
}

const parkTrees = (
  set: FilmSet,
  order: SetOrder,
  blossom: boolean,
  path: (x: number, z: number) => number,
): void => {
  const d = nearOf(set)
  const fine = [0, 1].map((i) =>
    broadTree(set, order.season, 2200, blossom && i === 0),
  ) as unknown as Casts
  const plain = [0, 1, 2].map((i) =>
    broadTree(set, order.season, 520, blossom && i === 1),
  ) as unknown as Casts
  const tall = Math.max(6.5, order.span * 2)
  scatter(set, {
    count: 4,
    near: d * 1.7,
    far: d * 3.6,
    scale: [tall * 0.85, tall * 1.2],
    where: (x, z) => path(x, z) < 0.05,
    meshes: fine,
  })
  scatter(set, {
    count: 44,
    near: d * 3.6,
    far: 150,
    scale: [tall * 0.8, tall * 1.35],
    where: (x, z) => path(x, z) < 0.05,
    meshes: plain,
  })
  const shrub = bush(set, order.season, 260)
  scatter(set, {
    count: 16,
    near: d * 2,
    far: d * 8,
    scale: [0.6, 1.3],
    sink: 0.05,
    where: (x, z) => path(x, z) < 0.05,
    meshes: [shrub],
  })
}

const parkThings = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
  lead: number,
): void => {
  const hasBench = order.brief.subjects.some((s) => s.form === 'bench')
  let placed = 0
  for (let z = -2; z > -34; z -= 1.3) {
    for (let x = -14; x < 14; x += 0.6) {
      if (path(x, z) > 0.05 || path(x + lead * 0.9, z) < 0.5) continue
      if (placed % 3 === 1)
        set.put(x - lead * 0.3, z, { radius: 0.2, height: 3.6 }, {}, () => lampPost(set, 3.4))
      else if (!hasBench || z < -12)
        set.put(x - lead * 0.4, z, { radius: 0.8, height: 0.9 }, { yaw: lead * 1.2 }, () =>
          bench(set),
        )
      placed++
      z -= 3
      break
    }
    if (placed > 7) break
  }
  if (order.brief.excluded.some((w) => /people|person/.test(w))) return
  for (let i = 0; i < 5; i++) {
    const person = passerBy(set)
    const [x, z] = [set.between(-12, 12), set.between(-26, -11)]
    if (set.beside(x, z, 0.4, 1.8))
      set.put(x, z, { radius: 0.3, height: 1.7 }, { yaw: set.random() * 6.28 }, () =>
        set.cast(person),
      )
  }
}
