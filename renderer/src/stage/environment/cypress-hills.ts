// Hills of Tuscany: soft folds of green and gold fields, a white road lined with cypresses that winds up to a farm of stone.
import type { FilmSet } from '../film-set.ts'
import { cypressTree } from '../prop/cypress.ts'
import { house } from '../prop/house.ts'
import { broadTree, flowerStem } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled } from './lie-of-land.ts'
import { shortGrass } from './short-grass.ts'
import { addTerrain, scatter } from './terrain.ts'

/** The middle of the road at a depth. */
const road = (z: number): number =>
  2.5 + 11 * Math.sin(z * 0.035 + 0.35) * smoothstep(0, -40, z) + 0.05 * z

export const cypressHills: Environment = (order) => {
  const fold = (x: number, z: number): number => {
    const near = smoothstep(4, 60, Math.hypot(x, z))
    const roll =
      Math.sin(z * 0.043 + x * 0.012 + 1.2) * 3.6 + (fbm(x * 0.012, z * 0.012, 3) - 0.5) * 15
    const rise =
      smoothstep(40, 150, -z) * 15 + smoothstep(170, 500, -z) * 60 * fbm(x * 0.004, z * 0.004, 4)
    return roll * near + rise
  }
  const ground = levelled(order, fold, 0)
  return {
    light: 'open',
    ground,
    water: null,
    sunward: true,
    haze: 1.5,
    vista: { eye: [-1, ground(0, 10) + 6.4, 10], target: [1, 3.2, -40], fov: 42 },
    build: (set) => {
      fields(set, ground)
      shortGrass(set, order, (x, z) => Math.abs(x - road(z)) > 3.4)
      cypresses(set)
      farm(set)
      wild(set, order)
    },
  }
}

const fields = (set: FilmSet, ground: (x: number, z: number) => number): void =>
  addTerrain(set, {
    height: ground,
    far: 900,
    rows: 220,
    columns: 200,
    material: set.material({ roughness: 0.95, f0: 0, scale: 5, relief: 0.2, mottle: 0.3 }),
    paint: (p) => {
      const [u, v] = [
        p[0] + 14 * fbm(p[0] * 0.02, p[2] * 0.02, 3),
        p[2] + 12 * fbm(p[2] * 0.02, 3, 3),
      ]
      const lot = noise(Math.floor(u / 38) * 1.7, Math.floor(v / 30) * 2.9)
      const crop =
        lot < 0.3
          ? hex('#c8a850')
          : lot < 0.5
            ? hex('#86a048')
            : lot < 0.68
              ? hex('#a8b460')
              : lot < 0.82
                ? hex('#b08a58')
                : hex('#6f8c3c')
      const rows = 0.94 + 0.1 * Math.sin(u * (lot > 0.5 ? 2.1 : 0.4) + v * (lot > 0.5 ? 0.4 : 2.1))
      const meadow = mix3(hex('#7a9040'), hex('#b4ac5c'), fbm(p[0] * 0.1, p[2] * 0.1, 4))
      const land = scale(
        mix3(meadow, crop, smoothstep(14, 40, Math.hypot(p[0], p[2]))),
        rows * (0.85 + 0.25 * noise(p[0] * 2, p[2] * 2)),
      )
      const off = Math.abs(p[0] - road(p[2]))
      return mix3(land, hex('#dccba6'), p[2] > -132 ? smoothstep(1.9, 1.3, off) : 0)
    },
  })

const cypresses = (set: FilmSet): void => {
  const [near, far] = [
    [0, 1].map(() => cypressTree(set, true)),
    [0, 1].map(() => cypressTree(set, false)),
  ]
  const put = (x: number, z: number, tall: number, n: number): void => {
    const list = -z < 50 ? near : far
    const mesh = list[n % 2]
    if (mesh)
      set.put(x, z, { radius: tall * 0.09, height: tall }, { yaw: n * 2.1, scale: tall }, () =>
        set.cast(mesh),
      )
  }
  for (let z = -16, n = 0; z > -132; z -= 6.4, n++)
    for (const s of [-1, 1])
      if (n > 1 || s > 0)
        put(road(z) + s * 3, z + s * 0.8, 8.2 + 1.6 * noise(z, s), n + (s > 0 ? 1 : 0))
  for (let i = 0; i < 30; i++)
    put(set.between(-120, 120), -set.between(60, 240), set.between(7, 11), i)
}

/** The farm at the end of the road: a long house with a tower, terracotta roofs, trees about it. */
const farm = (set: FilmSet): void => {
  const z = -142
  const x = road(z) + 1
  const look = {
    deep: 8,
    walls: 6.6,
    roof: 2.2,
    wall: hex('#d8b88c'),
    tile: hex('#b0603c'),
    chimney: true,
  }
  set.put(x, z, { radius: 9, height: 10 }, { yaw: 0.25, scale: 1.3 }, () => {
    house(set, { ...look, wide: 15 })
    set.builder.placed({ at: [9, 0, -2], yaw: 1.5708 }, () =>
      house(set, { ...look, wide: 9, walls: 4.8 }),
    )
    set.builder.placed({ at: [-6, 0, -3] }, () =>
      house(set, { ...look, wide: 5, deep: 5, walls: 11, roof: 1.4, chimney: false }),
    )
  })
  for (const [hx, hz] of [
    [-70, -190],
    [84, -210],
    [-28, -260],
  ] as const)
    set.put(hx, hz, { radius: 8, height: 9 }, { yaw: hx, scale: 1.3 }, () =>
      house(set, { ...look, wide: 11 }),
    )
}

/** Poppies and broom beside the road, round trees in the folds. */
const wild = (set: FilmSet, order: SetOrder): void => {
  if (order.season !== 'winter')
    scatter(set, {
      count: 420,
      near: 4,
      far: 34,
      scale: [0.3, 0.5],
      where: (x, z) => fbm(x * 0.2, z * 0.2, 3) > 0.48 && Math.abs(x - road(z)) > 1.9,
      meshes: ['#d8281c', '#d8281c', '#f2c830', '#f4f0e6'].map((c) => flowerStem(set, hex(c))),
    })
  scatter(set, {
    count: 60,
    near: 40,
    far: 320,
    scale: [4, 7],
    where: (x, z) => fbm(x * 0.02 + 5, z * 0.02, 3) > 0.52 && Math.abs(x - road(z)) > 6,
    meshes: [0, 1].map(() => broadTree(set, order.season, 300)),
  })
}
