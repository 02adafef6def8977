// A village of gabled houses.
import type { FilmSet } from '../film-set.ts'
import { fireLit, smokeTone } from '../prop/chimney-smoke.ts'
import { house } from '../prop/house.ts'
import { churchAt } from '../prop/masonry.ts'
import { broadTree, pineTree } from '../prop/plant.ts'
import { lampPost } from '../prop/town.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Casts } from './castle.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

/** A village of gabled houses about a green; snowy in winter. */
export const village: Environment = (order) => {
  const snow = order.season === 'winter' || order.weather === 'snow'
  // What flies over it needs no green of its own.
  const spot = order.brief.subjects[0]?.pose === 'fly' ? 3 : levelRadius(order)
  const lane = 2.4 + spot * 0.5
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.03 + 3, z * 0.03, 4) - 0.46) * 3 * smoothstep(6, 40, Math.sqrt(x * x + z * z)) +
      smoothstep(60, 260, -z) * 46 * fbm(x * 0.008 + 2, z * 0.008, 5),
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, 2.6, 12], target: [0, 2.8, -14], fov: 46 },
    build: (set) => {
      const g = grassOf({ ...order, season: snow ? 'winter' : order.season })
      const earth = set.material({
        roughness: 0.95,
        f0: 0,
        scale: 9,
        relief: 0.2,
        mottle: snow ? 0.08 : 0.3,
      })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 600,
        paint: (p) => {
          const path = smoothstep(lane, lane - 0.8, Math.abs(p[0] - 1.6 * Math.sin(p[2] * 0.09)))
          const c = mix3(g.low, g.high, fbm(p[0] * 0.1, p[2] * 0.1, 4))
          return scale(
            mix3(c, snow ? hex('#c8ccd4') : hex('#b09878'), path * 0.8),
            0.8 + 0.3 * noise(p[0] * 3, p[2] * 3),
          )
        },
      })
      villageHouses(set, order, lane, snow)
      const trees = (snow
        ? [0, 1].map((i) => pineTree(set, 0.6 + i * 0.2, 0.8))
        : [0, 1].map(() => broadTree(set, order.season, 600))) as unknown as Casts
      scatter(set, {
        count: 50,
        near: 14,
        far: 200,
        scale: [4.5, 8],
        where: (x) => Math.abs(x) > lane + 2.5,
        meshes: trees,
      })
      for (const [x, z] of [
        [lane, -3],
        [-lane, -9],
        [lane, -16],
      ] as const)
        set.put(x, z, { radius: 0.25, height: 3.6 }, {}, () => lampPost(set, 3.3))
      if (!order.brief.subjects.some((s) => s.form === 'church'))
        set.put(-9, -44, { radius: 5, height: 16 }, { yaw: 0.3 }, () => churchAt(set, snow))
    },
  }
}

export const walls: readonly [string, ...string[]] = [
  '#e8dcc4',
  '#d8b894',
  '#e0c8b0',
  '#c8d0c8',
  '#e8cf9a',
  '#d0a488',
]

const tiles: readonly [string, ...string[]] = ['#a04a34', '#8a3f2c', '#6a4a3a', '#7a5a48']

const villageHouses = (set: FilmSet, order: SetOrder, lane: number, snow: boolean): void => {
  const spot = order.brief.subjects[0]?.pose === 'fly' ? 3 : levelRadius(order)
  const fires = fireLit(order)
  for (const s of [-1, 1])
    for (let i = 0; i < 6; i++) {
      const z = -4 - i * 8.5 - set.random() * 3 - spot * 0.6
      const x = s * (lane + 3.8 + i * 0.7 + set.random() * 2.2)
      const [wide, deep] = [set.between(5, 7), set.between(4.4, 5.4)]
      const timber = set.random() < 0.45
      set.put(x, z, { radius: 3.4, height: 7 }, { yaw: -s * set.between(0.7, 1.15) }, () =>
        house(set, {
          wide,
          deep,
          walls: set.between(2.7, 4.8),
          roof: set.between(2.2, 3),
          wall: hex(set.pick(walls)),
          tile: hex(set.pick(tiles)),
          ...(timber ? { timber: hex('#4a3222') } : {}),
          snow,
          chimney: true,
          ...(fires && set.random() < 0.7 ? { smoke: smokeTone(order) } : {}),
        }),
      )
    }
  for (let i = 0; i < 22; i++) {
    const [x, z] = [set.between(-70, 70), -set.between(45, 130)]
    set.put(x, z, { radius: 4, height: 7 }, { yaw: set.random() * 6.28 }, () =>
      house(set, {
        wide: 6,
        deep: 5,
        walls: 3,
        roof: 2.6,
        wall: hex(set.pick(walls)),
        tile: hex(set.pick(tiles)),
        snow,
        chimney: true,
        ...(fires && i < 8 ? { smoke: smokeTone(order) } : {}),
      }),
    )
  }
}
