// A farmyard with barn, silo, fence and fields.
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { broadTree, grassTuft } from '../prop/plant.ts'
import { fbm } from '../random.ts'
import { hex, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { blades, lawn } from './lawn.ts'
import { levelled, rolling, unitOf } from './lie-of-land.ts'
import { groundCover } from './sward.ts'
import { scatter } from './terrain.ts'

/** A farmyard: red barn, silo, fence, hay, fields behind. */
export const farm: Environment = (order) => {
  const u = Math.min(unitOf(order), 4)
  const yard = (x: number, z: number): number =>
    smoothstep(0.62, 0.48, fbm(x * 0.1 + 3, z * 0.1, 3)) *
    smoothstep(30, 18, Math.sqrt(x * x + z * z))
  return {
    light: 'open',
    ground: levelled(order, rolling(order.seed, 0.4 * u ** 0.4, 30), 0),
    water: null,
    vista: { eye: [0, 1.8, 11], target: [0, 2.2, -12], fov: 44 },
    build: (set) => {
      lawn(set, order, yard, hex('#b08a5c'))
      blades(set, order, yard, 1100)
      if (order.season !== 'winter') groundCover(set, order, (x, z) => yard(x, z) < 0.3)
      const side = order.seed % 2 ? 1 : -1
      const big = order.brief.subjects.some((s) => s.kind === 'building')
      const z = -Math.max(13, order.reach * 2.2 + 8)
      if (!big) {
        set.put(side * 6.5, z, { radius: 5, height: 8 }, { yaw: -side * 0.5 }, () =>
          barn(set, order.season === 'winter'),
        )
        set.put(side * 12.5, z - 3, { radius: 1.6, height: 10 }, {}, () => silo(set))
      }
      fence(set, z + 6)
      const bale = set.matte(hex('#d8b458'), 0.95, 0.3, 16)
      for (const [x, k] of [
        [-side * 5, 0.8],
        [-side * 6.6, 1],
        [-side * 5.8, 1.3],
      ] as const)
        set.put(x * u ** 0.3, -5 - k * 2, { radius: 0.8, height: 1.2 }, { yaw: k * 3 }, (b) =>
          b.placed({ at: [0, 0.6, 0] }, () =>
            b.cylinder([-0.55, 0, 0], [0.55, 0, 0], 0.6, 0.6, bale, [1, 1, 1], 24),
          ),
        )
      const tree = broadTree(set, order.season, 460)
      scatter(set, {
        count: 26,
        near: 40,
        far: 260,
        scale: [7, 11],
        meshes: [tree],
      })
      cropRows(set, z - 12)
    },
  }
}

const barn = (set: FilmSet, snow: boolean): void => {
  const b = set.builder
  const red = hex('#a02c24')
  b.placed({ yaw: Math.PI / 2 }, () =>
    house(set, { wide: 11, deep: 8, walls: 4.2, roof: 3.6, wall: red, tile: hex('#5a5450'), snow }),
  )
  const white = set.matte(hex('#f0ece2'), 0.8, 0.05)
  const plank = set.matte(hex('#8a241e'), 0.85, 0.15, 6)
  const z = 5.56
  b.box([-1.5, 0, z - 0.02], [1.5, 3, z + 0.06], plank)
  for (const x of [-1.5, 0, 1.5]) b.box([x - 0.07, 0, z + 0.04], [x + 0.07, 3, z + 0.1], white)
  for (const y of [0.06, 1.5, 2.94])
    b.box([-1.5, y - 0.07, z + 0.04], [1.5, y + 0.07, z + 0.1], white)
  for (const s of [-1, 1]) {
    b.placed({ at: [s * 0.75, 0.78, z + 0.07], roll: 0.79 }, () =>
      b.box([-0.95, -0.06, -0.02], [0.95, 0.06, 0.03], white),
    )
    b.placed({ at: [s * 0.75, 2.22, z + 0.07], roll: -0.79 }, () =>
      b.box([-0.95, -0.06, -0.02], [0.95, 0.06, 0.03], white),
    )
  }
  b.box([-0.5, 4.4, z - 0.1], [0.5, 5.5, z + 0.05], white)
}

const silo = (set: FilmSet): void => {
  const steel = set.material({ color: hex('#c8ccd0'), roughness: 0.4, f0: 0.3, metal: 0.5 })
  set.builder.lathe(
    [
      [1.5, -0.2],
      [1.5, 8.2],
      [1.3, 9],
      [0.7, 9.6],
      [0.001, 9.85],
    ],
    steel,
    [1, 1, 1],
    32,
  )
  for (let y = 1; y < 8; y += 1)
    set.builder.lathe(
      [
        [1.54, y],
        [1.54, y + 0.08],
      ],
      steel,
      [0.7, 0.7, 0.7],
      32,
    )
}

const fence = (set: FilmSet, z: number): void => {
  const wood = set.matte(hex('#d8ccb8'), 0.85, 0.15, 6)
  for (let x = -30; x < 30; x += 2) {
    if (!set.free(x + 1, z, 0.9, 1.1)) continue
    const y = set.ground(x, z)
    set.builder.box([x - 0.06, y - 0.2, z - 0.06], [x + 0.06, y + 1.15, z + 0.06], wood)
    for (const h of [0.4, 0.72, 1.02])
      set.builder.box([x, y + h - 0.05, z + 0.06], [x + 2, y + h + 0.05, z + 0.1], wood)
  }
}

const cropRows = (set: FilmSet, z: number): void => {
  const crop = grassTuft(set, hex('#8a7a34'), hex('#e0c860'), 9, 0.4)
  for (let row = 0; row < 16; row++)
    for (let x = -46; x < 46; x += 1.3) {
      const zz = z - row * 2.1
      if (!set.inView(x, zz, 0.6, 0.9)) continue
      if (set.free(x, zz, 0.4, 0.8))
        set.builder.placed(
          { at: [x + 0.3 * set.random(), set.ground(x, zz), zz], scale: [1.2, 0.9, 1.2], yaw: x },
          () => set.cast(crop),
        )
    }
}
