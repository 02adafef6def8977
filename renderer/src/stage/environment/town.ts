// Village, market, alley, bridge, castle, ruins, railway and the cafe terrace.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { house } from '../prop/house.ts'
import { castleKeep, churchAt, column, trainTrack } from '../prop/masonry.ts'
import { broadTree, bush, grassTuft, leafCloud, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { awning, lampPost, passerBy, stringLights } from '../prop/town.ts'
import { fbm, hash2, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { tableTop } from './home.ts'
import { levelled, levelRadius, rolling, unitOf } from './lie-of-land.ts'
import { grassOf } from './open-land.ts'
import { cafeRoom, cafeTable } from './public-room.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'
import { houseRows, skyline } from './urban.ts'

type Casts = readonly [LocalMesh, ...LocalMesh[]]

const cobbles = (set: FilmSet, order: SetOrder, color: Rgb, wide: number): void => {
  const wet = order.weather === 'rain'
  const m = set.material({
    roughness: wet ? 0.25 : 0.8,
    f0: 0.04,
    scale: 9,
    relief: 0.2,
    mottle: 0.3,
  })
  const near = set.view.eye[2] + 6
  const far = 60
  const snow = order.season === 'winter'
  set.builder.grid(
    90,
    150,
    (u, v) => [(u - 0.5) * 2 * wide, 0, near - (near + far) * v ** 1.6],
    m,
    (p) => {
      const [i, j] = [
        Math.floor(p[0] / 0.3 + (Math.floor(p[2] / 0.24) % 2) * 0.5),
        Math.floor(p[2] / 0.24),
      ]
      const stone = scale(color, 0.7 + 0.45 * hash2(i, j))
      return snow
        ? mix3(stone, [0.86, 0.89, 0.95], smoothstep(0.3, 0.5, fbm(p[0] * 0.7, p[2] * 0.7, 3)))
        : stone
    },
  )
}

/** A village of gabled houses about a green; snowy in winter. */
export const village: Environment = (order) => {
  const snow = order.season === 'winter' || order.weather === 'snow'
  const spot = levelRadius(order)
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
        radius: 1.6,
        height: 6,
        scale: [4.5, 8],
        where: (x) => Math.abs(x) > lane + 2.5,
        build: (s) => s.cast(s.pick(trees)),
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

const walls: readonly [string, ...string[]] = [
  '#e8dcc4',
  '#d8b894',
  '#e0c8b0',
  '#c8d0c8',
  '#e8cf9a',
  '#d0a488',
]
const tiles: readonly [string, ...string[]] = ['#a04a34', '#8a3f2c', '#6a4a3a', '#7a5a48']

const villageHouses = (set: FilmSet, order: SetOrder, lane: number, snow: boolean): void => {
  const spot = levelRadius(order)
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
      }),
    )
  }
}

/** A street market: stalls with striped awnings, goods in crates, lanterns. */
export const market: Environment = (order) => {
  const half = Math.max(1.5, levelRadius(order) * 0.8 + 0.6)
  const east = [
    'morocco',
    'lantern',
    'lanterns',
    'bazaar',
    'souk',
    'marrakech',
    'istanbul',
    'india',
    'asia',
  ].some(order.named)
  return {
    light: 'shade',
    ground: () => 0,
    water: null,
    open: 0.5,
    vista: { eye: [0.2, 1.7, 7], target: [0, 1.5, -8], fov: 50 },
    build: (set) => {
      cobbles(set, order, east ? hex('#c8a078') : hex('#a89c8c'), 16)
      for (const s of [-1, 1])
        for (let z = 3.4; z > -26; z -= 3)
          if (set.free(s * (half + 1.1), z - 1.4, 0.6, 2.6, 0))
            set.builder.placed(
              { at: [s * (half + 0.55), 0, z - 1.4], yaw: (-s * Math.PI) / 2 },
              () => stall(set),
            )
      houseRows(set, {
        kind: 'old',
        width: half * 2 + 6.4,
        low: east ? 6 : 9,
        high: east ? 9 : 14,
        near: set.view.eye[2] + 6,
        far: -60,
        shops: false,
      })
      for (let i = 0; i < 5; i++) {
        const z = -0.5 - i * 3
        if (east) lanterns(set, half, z)
        else stringLights(set, [-half - 2.4, 3.5, z], [half + 2.4, 3.6, z - 0.6], 0.4, 16, 0.05)
      }
      if (order.brief.excluded.some((w) => /people|crowd/.test(w))) return
      const people = [0, 1, 2, 3, 4].map(() => passerBy(set)) as unknown as Casts
      for (let i = 0; i < 22; i++) {
        const [x, z] = [set.between(-half, half), -3 - 22 * set.random()]
        const who = set.pick(people)
        if (z < -7 || set.beside(x, z, 0.35, 1.7))
          set.put(x, z, { radius: 0.3, height: 1.7 }, { yaw: set.random() * 6.28 }, () =>
            set.cast(who),
          )
      }
    },
  }
}

const stall = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#8a6238'), 0.8, 0.18, 7)
  for (const x of [-1.25, 1.25])
    for (const z of [-0.9, 0.5])
      b.cylinder([x, 0, z], [x, z > 0 ? 2.2 : 2.6, z], 0.035, 0.035, wood, [1, 1, 1], 7)
  b.box([-1.3, 0.6, -0.7], [1.3, 0.68, 0.55], wood)
  const [a, c] = set.pick([
    [hex('#c8302a'), hex('#f4ecd8')],
    [hex('#2f7a4a'), hex('#f4ecd8')],
    [hex('#d8902a'), hex('#f4ecd8')],
    [hex('#2f5f9a'), hex('#f4ecd8')],
    [hex('#8a3a7a'), hex('#f0d8a8')],
  ] as const)
  b.placed({ at: [0, 0, -0.9] }, () => awning(set, 2.8, 2.65, 1.75, a, c))
  const goods: readonly [string, ...string[]] = [
    '#e0402a',
    '#f0a020',
    '#7ab83a',
    '#f5d040',
    '#8a3a8a',
    '#c86a3a',
    '#e8d8b0',
  ]
  const m = set.material({ roughness: 0.5, f0: 0.03 })
  for (let i = 0; i < 4; i++) {
    const x0 = -1.2 + i * 0.61
    const color = hex(set.pick(goods))
    b.placed({ at: [x0 + 0.28, 0.68, -0.05], pitch: 0.35 }, () => {
      b.box([-0.27, 0, -0.42], [0.27, 0.14, 0.42], wood, [1.2, 1.1, 1])
      for (let k = 0; k < 24; k++)
        b.placed(
          {
            at: [
              -0.2 + (k % 4) * 0.135,
              0.15 + 0.03 * set.random(),
              -0.34 + Math.floor(k / 4) * 0.135,
            ],
            scale: 0.068,
          },
          () => b.sphere(m, scale(color, 0.8 + 0.4 * set.random()), 8),
        )
    })
  }
  set.lamp([0, 2, 0.3], 0.1, [0.9, 0.55, 0.24])
  b.placed({ at: [0, 2.05, 0.2], scale: 0.06 }, () =>
    b.sphere(set.glow([1, 0.75, 0.4], 7), [1, 1, 1], 10),
  )
}

const lanterns = (set: FilmSet, half: number, z: number): void => {
  const b = set.builder
  const wire = set.material({ color: [0.02, 0.02, 0.02] })
  b.cylinder([-half - 2.5, 3.7, z], [half + 2.5, 3.7, z], 0.01, 0.01, wire, [1, 1, 1], 4)
  const colors: readonly [string, ...string[]] = [
    '#ffb040',
    '#ff6a30',
    '#40c8b0',
    '#ff4a6a',
    '#a86aff',
  ]
  const n = 5
  for (let i = 0; i < n; i++) {
    const x = -half - 1.6 + ((2 * half + 3.2) * (i + 0.5)) / n
    const y = 3.2 - 0.35 * set.random()
    if (!set.free(x, z, 0.2, 0.5, y - 0.3)) continue
    const color = hex(set.pick(colors))
    const glow = set.lit
      ? set.material({ color: scale(color, 0.4), emission: scale(color, 3.2) })
      : set.material({ color, emission: scale(color, 0.55), roughness: 0.4 })
    const brass = set.material({ color: hex('#c89a4a'), roughness: 0.3, f0: 0.4, metal: 0.8 })
    b.cylinder([x, 3.7, z], [x, y + 0.24, z], 0.006, 0.006, wire, [1, 1, 1], 4)
    b.placed({ at: [x, y, z] }, () => {
      b.lathe(
        [
          [0.06, -0.2],
          [0.16, -0.06],
          [0.17, 0.06],
          [0.07, 0.18],
        ],
        glow,
        [1, 1, 1],
        10,
      )
      b.lathe(
        [
          [0.075, 0.17],
          [0.09, 0.2],
          [0.01, 0.27],
        ],
        brass,
        [1, 1, 1],
        10,
      )
      b.lathe(
        [
          [0.01, -0.25],
          [0.07, -0.2],
        ],
        brass,
        [1, 1, 1],
        10,
      )
    })
    if (i % 2 === 0) set.lamp([x, y - 0.3, z], 0.15, scale(color, 0.9))
  }
}

/** A narrow alley between old brick houses. */
export const alley: Environment = (order) => {
  const half = Math.max(1.35, levelRadius(order) * 0.75 + 0.5)
  return {
    light: 'shade',
    ground: () => 0,
    water: null,
    open: 0.3,
    sunless: true,
    room: { halfWidth: half * 0.9, height: 30, back: 40 },
    vista: { eye: [0.2, 1.6, 5.5], target: [0, 2, -8], fov: 52 },
    build: (set) => {
      cobbles(set, order, hex('#8f887e'), half)
      const front = set.view.eye[2] + 4
      for (const s of [-1, 1]) brickWall(set, s * half, front, -24, 7.5, s)
      const b = set.builder
      const far = set.matte(hex('#b08a6a'), 0.9, 0.1, 4)
      b.box([-4, 0, -34], [4, 9, -33], far)
      for (let i = 0; i < 4; i++) {
        const [z, y] = [-2.5 - i * 4.2, 4.1 + set.random()]
        b.cylinder(
          [-half, y, z],
          [half, y - 0.1, z],
          0.01,
          0.01,
          set.material({ color: [0.03, 0.03, 0.03] }),
          [1, 1, 1],
          4,
        )
        if (i % 2 === 0) laundry(set, half, y - 0.05, z)
      }
      for (const [s, z] of [
        [-1, -2.2],
        [1, -7],
        [-1, -12],
      ] as const)
        wallLamp(set, s * half, 2.7, z, s)
      binAndPots(set, half)
    },
  }
}

const brickWall = (
  set: FilmSet,
  x: number,
  near: number,
  far: number,
  tall: number,
  side: number,
): void => {
  const m = set.material({ roughness: 0.9, f0: 0.02, scale: 6, relief: 0.12, mottle: 0.2 })
  const b = set.builder
  const rows = 90
  const columns = 150
  b.grid(
    columns,
    rows,
    (u, v) => [x, v * tall, near + (far - near) * u ** 1.35],
    m,
    (p) => {
      const course = Math.floor(p[1] / 0.085)
      const brick = Math.floor(p[2] / 0.26 + (course % 2) * 0.5)
      const mortar = Math.abs(p[1] / 0.085 - Math.round(p[1] / 0.085)) < 0.09
      return mortar
        ? hex('#b8a898')
        : scale(
            mix3(hex('#9a4f38'), hex('#b87858'), hash2(brick, course)),
            0.75 + 0.4 * hash2(course, brick),
          )
    },
    false,
  )
  const frame = set.matte(hex('#e8e0d0'), 0.7, 0.03)
  const glass = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [2.6, 1.6, 0.7] })
    : set.material({ color: [0.08, 0.1, 0.12], roughness: 0.06, f0: 0.08 })
  for (let z = near - 3; z > far; z -= 3.1)
    for (const y of [1.1, 4]) {
      const out = x - side * 0.05
      b.box([Math.min(x, out), y - 0.08, z - 0.55], [Math.max(x, out), y + 1.4, z + 0.55], frame)
      const deep = x - side * 0.07
      b.box([Math.min(x, deep), y, z - 0.45], [Math.max(x, deep), y + 1.3, z + 0.45], glass)
      b.box(
        [Math.min(x, x - side * 0.18), y - 0.14, z - 0.6],
        [Math.max(x, x - side * 0.18), y - 0.08, z + 0.6],
        frame,
      )
      if (y < 2 || set.random() < 0.5) continue
      const leaf = set.material({ roughness: 0.7, f0: 0.02 })
      leafCloud(
        b,
        {
          center: [x - side * 0.14, y, z],
          radius: [0.12, 0.16, 0.5],
          count: 50,
          size: 0.05,
          dark: hex('#2f5a24'),
          light: hex('#e8506a'),
          material: leaf,
        },
        set.random,
      )
    }
}

const laundry = (set: FilmSet, half: number, y: number, z: number): void => {
  const cloth = set.material({ roughness: 0.9, f0: 0.01 })
  let x = -half + 0.3
  while (x < half - 0.5) {
    const w = set.between(0.3, 0.55)
    const h = set.between(0.4, 0.75)
    const color = hex(set.pick(['#f2f0ea', '#d86a5a', '#5a8ab8', '#e8c860', '#8ab08a']))
    const x0 = x
    set.builder.grid(
      6,
      6,
      (u, v) => [x0 + w * u, y - h * v, z + 0.05 * Math.sin(u * 5 + v * 3)],
      cloth,
      () => color,
      false,
    )
    x += w + 0.12
  }
}

const wallLamp = (set: FilmSet, x: number, y: number, z: number, side: number): void => {
  const b = set.builder
  const iron = set.matte(hex('#1c1e20'), 0.5, 0.02)
  const out = x - side * 0.35
  b.cylinder([x, y + 0.15, z], [out, y + 0.2, z], 0.02, 0.02, iron, [1, 1, 1], 7)
  b.placed({ at: [out, y, z], scale: [0.09, 0.13, 0.09] }, () =>
    b.sphere(set.glow([1, 0.72, 0.38], 8), [1, 1, 1], 12),
  )
  b.placed({ at: [out, y + 0.1, z] }, () =>
    b.lathe(
      [
        [0.13, 0],
        [0.02, 0.12],
      ],
      iron,
      [1, 1, 1],
      8,
    ),
  )
  set.lamp([out - side * 0.05, y - 0.05, z], 0.1, [2.2, 1.4, 0.65])
}

const binAndPots = (set: FilmSet, half: number): void => {
  const steel = set.material({ color: hex('#8a9096'), roughness: 0.4, f0: 0.3, metal: 0.6 })
  set.put(half - 0.4, -1.6, { radius: 0.3, height: 1 }, {}, (b) => {
    b.lathe(
      [
        [0.25, 0],
        [0.3, 0.85],
        [0.31, 0.86],
      ],
      steel,
      [1, 1, 1],
      24,
    )
    b.lathe(
      [
        [0.33, 0.86],
        [0.3, 0.93],
        [0.05, 0.98],
        [0.001, 0.98],
      ],
      steel,
      [0.8, 0.8, 0.8],
      24,
    )
  })
  const crate = set.matte(hex('#a8814f'), 0.85, 0.15, 8)
  set.put(-half + 0.5, -3.3, { radius: 0.45, height: 0.9 }, { yaw: 0.3 }, (b) => {
    b.box([-0.35, 0, -0.3], [0.35, 0.45, 0.3], crate)
    b.box([-0.25, 0.45, -0.25], [0.3, 0.85, 0.25], crate, [0.9, 0.85, 0.8])
  })
  const shrub = bush(set, 'summer', 120, hex('#f06a8a'))
  for (const [x, z] of [
    [half - 0.4, -4.2],
    [-half + 0.4, 0.6],
    [half - 0.4, -9],
  ] as const)
    set.put(x, z, { radius: 0.3, height: 0.9 }, {}, (b) => {
      b.lathe(
        [
          [0.18, 0],
          [0.25, 0.35],
          [0.22, 0.35],
          [0.01, 0.3],
        ],
        set.matte(hex('#b5603c'), 0.8, 0.08),
        [1, 1, 1],
        18,
      )
      b.placed({ at: [0, 0.3, 0], scale: 0.55 }, () => set.cast(shrub))
    })
}

/** A stone bridge walk over a river in a town, lamps along the rail. */
export const bridge: Environment = (order) => {
  const half = Math.max(2.1, levelRadius(order) * 1.1 + 0.6)
  return {
    light: 'open',
    ground: (x) => (Math.abs(x) < half + 0.5 ? 0 : -7),
    water: null,
    haze: 1.3,
    vista: { eye: [0.4, 1.7, 9], target: [0, 1.8, -20], fov: 48 },
    build: (set) => {
      cobbles(set, order, hex('#b0a594'), half)
      const near = set.view.eye[2] + 5
      parapets(set, half, near)
      addWater(set, -5, { color: hex('#1c3f48'), scale: 0.5, slope: 0.1 })
      for (const s of [-1, 1])
        for (let z = 2; z > -60; z -= 7)
          set.put(s * (half - 0.1), z - (s > 0 ? 0 : 2), { radius: 0.2, height: 3.8 }, {}, () =>
            lampPost(set, 3.6),
          )
      const old = !['new-york', 'city', 'skyline'].some(order.named)
      skyline(set, {
        kind: old ? 'old' : 'city',
        near: 70,
        far: 260,
        count: 150,
        base: -5,
        low: 12,
        high: old ? 20 : 110,
        center: 0.1,
      })
      const wall = set.matte(hex('#a89c8a'), 0.9, 0.1, 2)
      set.builder.box([-300, -9, -72], [300, -2.5, -62], wall)
      const tree = broadTree(set, order.season, 500)
      for (let x = -60; x < 60; x += 7)
        if (set.free(x, -68, 2, 6, -2.5))
          set.builder.placed({ at: [x, -2.5, -68], scale: 7, yaw: x }, () => set.cast(tree))
    },
  }
}

const parapets = (set: FilmSet, half: number, near: number): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.85, f0: 0.03, scale: 4, relief: 0.16, mottle: 0.3 })
  b.box([-half - 0.5, -1, -64], [half + 0.5, -0.01, near], stone, hex('#a89c8c'))
  for (const s of [-1, 1]) {
    const [x0, x1] = s > 0 ? [half, half + 0.35] : [-half - 0.35, -half]
    b.box([x0, 0, -64], [x1, 0.2, near], stone, hex('#b8ac9a'))
    b.box([x0 - 0.05, 0.85, -64], [x1 + 0.05, 1, near], stone, hex('#c8bca8'))
    for (let z = near; z > -40; z -= 0.42)
      b.placed({ at: [(x0 + x1) / 2, 0.2, z] }, () =>
        b.lathe(
          [
            [0.07, 0],
            [0.1, 0.2],
            [0.06, 0.42],
            [0.09, 0.65],
          ],
          stone,
          hex('#c8bca8'),
          8,
        ),
      )
  }
}

/** A castle on its rise, with a road to the gate. */
export const castle: Environment = (order) => {
  const own = order.brief.subjects.some((s) => s.form === 'castle')
  const far = -Math.max(118, order.reach * 3 + 60)
  const ground = levelled(
    order,
    (x, z) => {
      const d = Math.sqrt(x * x * 0.8 + (z - far) ** 2)
      return (
        rolling(order.seed, 0.8, 30)(x, z) +
        (own ? 0 : 7 * Math.exp(-((d / 30) ** 2))) +
        smoothstep(120, 330, -z) * 60 * fbm(x * 0.007, z * 0.007, 5)
      )
    },
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, 2.4, 14], target: [2, 10, far], fov: 46 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.2, mottle: 0.3 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 700,
        paint: (p) => {
          const mid = 3.2 * Math.sin(p[2] * 0.07)
          const path = smoothstep(1.9, 1.2, Math.abs(p[0] - mid - (own ? 0 : 2)))
          return scale(
            mix3(mix3(g.low, g.high, fbm(p[0] * 0.1, p[2] * 0.1, 4)), hex('#b09a76'), path * 0.85),
            0.78 + 0.35 * noise(p[0] * 4, p[2] * 4),
          )
        },
      })
      if (!own) set.builder.placed({ at: [4, ground(4, far) - 0.5, far] }, () => castleKeep(set))
      const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
      const d = Math.min(14, set.lens.focus)
      scatter(set, {
        count: 1300,
        near: d * 0.3,
        far: d * 4,
        radius: 0.05,
        height: 0.16,
        scale: [0.1, 0.2],
        build: (s) => s.cast(tuft),
      })
      const trees = [broadTree(set, order.season, 520), pineTree(set, 0.5)] as unknown as Casts
      scatter(set, {
        count: 60,
        near: d * 2.6,
        far: 220,
        radius: 2,
        height: 7,
        scale: [5, 9],
        where: (x, z) =>
          Math.abs(x) > 9 + order.reach && Math.sqrt((x - 4) ** 2 + (z - far) ** 2) > 22,
        build: (s) => s.cast(s.pick(trees)),
      })
    },
  }
}

/** Broken columns and walls in grass. */
export const ruins: Environment = (order) => {
  const ground = levelled(order, rolling(order.seed, 0.35, 14), 0)
  const spot = levelRadius(order)
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, 1.8, 10], target: [0, 2.4, -8], fov: 46 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.35 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 500,
        paint: (p) => {
          const slab =
            smoothstep(0.5, 0.56, noise(p[0] * 0.5 + 4, p[2] * 0.5)) *
            smoothstep(22, 12, Math.sqrt(p[0] ** 2 + p[2] ** 2))
          return scale(
            mix3(mix3(g.low, g.high, fbm(p[0] * 0.2, p[2] * 0.2, 4)), hex('#c8b898'), slab * 0.75),
            0.75 + 0.35 * noise(p[0] * 3, p[2] * 3),
          )
        },
      })
      const u = Math.min(unitOf(order), 4) ** 0.6
      for (const s of [-1, 1])
        for (let i = 0; i < 6; i++) {
          const tall = (i % 3 === 1 ? set.between(1, 2.6) : 4.6) * u
          set.put(
            s * (spot + 1.8 * u),
            (1.5 - i * 2.7) * u,
            { radius: 0.5 * u, height: tall },
            {},
            () => column(set, 0.36 * u, tall, i % 3 !== 1),
          )
        }
      const stone = set.matte(hex('#d0c2a4'), 0.9, 0.16, 4)
      for (const [i, j] of [
        [0, 1],
        [3, 4],
      ] as const) {
        const [z0, z1] = [(1.5 - i * 2.7) * u, (1.5 - j * 2.7) * u]
        for (const s of [-1, 1])
          if (
            i % 3 !== 1 &&
            j % 3 !== 1 &&
            set.free(s * (spot + 1.8 * u), (z0 + z1) / 2, 1.2 * u, 0.6, 4.6 * u)
          )
            set.builder.box(
              [s * (spot + 1.8 * u) - 0.4 * u, 4.6 * u, z1 - 0.4 * u],
              [s * (spot + 1.8 * u) + 0.4 * u, 5.2 * u, z0 + 0.4 * u],
              stone,
            )
      }
      temple(set, -17 * u - spot, u)
      const blocks = rock(
        set,
        { color: hex('#c8baa0'), jagged: 0.2, cap: hex('#7a8a4a'), tall: 0.7 },
        9,
      )
      scatter(set, {
        count: 34,
        near: 4,
        far: 30,
        radius: 0.4,
        height: 0.4,
        scale: [0.25, 0.9],
        sink: 0.06,
        where: (x, z) => Math.sqrt(x * x + z * z) > spot * 1.4,
        build: (s) => s.cast(blocks),
      })
      const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
      scatter(set, {
        count: 1100,
        near: 1.6,
        far: 24,
        radius: 0.05,
        height: 0.22,
        scale: [0.12, 0.28],
        build: (s) => s.cast(tuft),
      })
      const tree = broadTree(set, order.season, 480)
      scatter(set, {
        count: 30,
        near: 34,
        far: 150,
        radius: 2,
        height: 7,
        scale: [5, 8],
        build: (s) => s.cast(tree),
      })
    },
  }
}

/** The front of a temple with a broken gable. */
const temple = (set: FilmSet, z: number, u: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#d0c2a4'), 0.9, 0.16, 4)
  const k = 1.5 * u
  for (let i = 0; i < 3; i++)
    b.box(
      [-5.4 * k + i * 0.3, i * 0.3 * k, z - 2 * k],
      [5.4 * k - i * 0.3, (i + 1) * 0.3 * k, z + (2 - i * 0.4) * k],
      stone,
    )
  for (let i = 0; i < 6; i++) {
    const x = (-4 + i * 1.6) * k
    const whole = i !== 4
    if (set.free(x, z, 0.5 * k, 4 * k, 0))
      b.placed({ at: [x, 0.9 * k, z] }, () =>
        column(set, 0.4 * k, whole ? 4.4 * k : 2.4 * k, whole),
      )
  }
  if (!set.free(0, z, 2, 5 * k, 5 * k)) return
  b.box([-4.6 * k, 5.3 * k, z - 0.5 * k], [1.4 * k, 6 * k, z + 0.5 * k], stone)
  const n = [0, 0, 1] as const
  const v = [
    b.vertex([-4.7 * k, 6 * k, z + 0.4 * k], n),
    b.vertex([1.2 * k, 6 * k, z + 0.4 * k], n),
    b.vertex([-0.3 * k, 7.6 * k, z + 0.4 * k], n),
  ]
  b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, stone)
}

/** A railway line through the country, with poles and a little station. */
export const railway: Environment = (order) => {
  const spot = levelRadius(order)
  const lead = order.seed % 2 ? 1 : -1
  const hero = order.brief.subjects[0]
  const rides = hero?.form === 'train' || hero?.form === 'locomotive' || hero?.form === 'tram'
  const offset = rides ? 0 : lead * (spot + 2.2)
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.03 + 5, z * 0.03, 4) - 0.44) * 5 * smoothstep(5, 30, Math.abs(x - offset)) +
      smoothstep(120, 340, -z) * 40 * fbm(x * 0.007, z * 0.007, 5),
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [1.2, 1.8, 10], target: [offset * 0.3, 1.6, -20], fov: 44 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.35 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 700,
        paint: (p) =>
          scale(
            mix3(
              mix3(g.low, g.high, fbm(p[0] * 0.08, p[2] * 0.08, 4)),
              hex('#8f867a'),
              smoothstep(2.4, 1.7, Math.abs(p[0] - offset)),
            ),
            0.75 + 0.4 * noise(p[0] * 5, p[2] * 5),
          ),
      })
      trainTrack(set, offset)
      const pole = set.matte(hex('#5a4836'), 0.9, 0.1, 4)
      for (let z = 4; z > -140; z -= 14)
        set.put(offset - lead * 3.4, z, { radius: 0.2, height: 6 }, {}, (b) => {
          b.cylinder([0, 0, 0], [0, 6, 0], 0.11, 0.08, pole, [1, 1, 1], 8)
          b.box([-0.8, 5.3, -0.05], [0.8, 5.45, 0.05], pole)
        })
      if (!rides)
        set.put(offset + lead * 5.2, -13, { radius: 3, height: 5 }, { yaw: -lead * 1.2 }, () =>
          house(set, {
            wide: 6,
            deep: 4,
            walls: 3,
            roof: 2,
            wall: hex('#c88a5a'),
            tile: hex('#6a4a3a'),
            timber: hex('#5a3a24'),
            chimney: true,
          }),
        )
      const tree = [
        broadTree(set, order.season, 560),
        bush(set, order.season, 200),
      ] as unknown as Casts
      scatter(set, {
        count: 44,
        near: 16,
        far: 240,
        radius: 2,
        height: 6,
        scale: [4, 8],
        where: (x) => Math.abs(x - offset) > 6,
        build: (s) => s.cast(tree[0]),
      })
    },
  }
}

/** Cafe: a terrace with a view when the prompt names a city or a landmark, else the room. */
export const cafe: Environment = (order) => {
  const outside =
    [
      'paris',
      'eiffel-tower',
      'street',
      'terrace',
      'outdoor',
      'rome',
      'italy',
      'venice',
      'city',
    ].some(order.named) || order.brief.subjects.some((s) => s.kind === 'building')
  if (!outside) return order.tabletop ? tableTop(order) : cafeRoom(order)
  const small = order.tabletop
  const tall = 0.745
  return {
    light: 'open',
    ground: (x, z) =>
      small && Math.sqrt(x * x + z * z) > Math.max(0.45, levelRadius(order) * 1.5) ? -tall : 0,
    water: null,
    show: small ? 0.85 : 1,
    vista: { eye: [0.2, 1.6, 5], target: [0, 1.3, -6], fov: 46 },
    build: (set) => {
      const floor = small ? -tall : 0
      set.builder.placed({ at: [0, floor, 0] }, () => terrace(set, order, floor))
      if (small) {
        const r = Math.max(0.42, levelRadius(order) * 1.5)
        const marble = set.material({
          color: hex('#ece6da'),
          roughness: 0.18,
          f0: 0.05,
          scale: 3,
          relief: 0.02,
          mottle: 0.12,
        })
        set.builder.cylinder([0, -0.03, 0], [0, 0, 0], r, r, marble, [1, 1, 1], 56)
        set.builder.cylinder(
          [0, floor, 0],
          [0, -0.03, 0],
          0.03,
          0.03,
          set.matte(hex('#24262a')),
          [1, 1, 1],
          10,
        )
      }
    },
  }
}

const terrace = (set: FilmSet, order: SetOrder, floor: number): void => {
  cobbles(set, order, hex('#b4a898'), 30)
  const spot = levelRadius(order)
  const fit = (x: number, z: number, r: number, h: number) => set.free(x, z, r, h, floor)
  for (const [x, z] of [
    [-1.9, -1.6],
    [2, -2.1],
    [-2.6, -4],
    [2.9, -4.6],
    [0.5, -5.5],
  ] as const) {
    const px = x + Math.sign(x) * spot * 0.8
    if (fit(px, z, 0.8, 1)) set.builder.placed({ at: [px, 0, z], yaw: x }, () => cafeTable(set))
  }
  // Houses on one side only, so that the sky, and a landmark in it, stay in view.
  const side = set.sun[0] > 0 ? -1 : 1
  set.builder.placed({ at: [side * 7, 0, -4] }, () => {
    const stone = set.material({
      surface: 'facade',
      color: hex('#e0d2b8'),
      roughness: 0.8,
      f0: 0.02,
      scale: 2.1,
      relief: 3,
      emission: set.lit ? [1.6, 1.05, 0.5] : [0.02, 0.02, 0.02],
      share: set.lit ? 0.45 : 0.05,
    })
    if (!fit(side * 7, -4, 1.5, 8)) return
    set.builder.box([-2.6, 3.2, -26], [4, 13, 9], stone, [1, 1, 1], true)
    set.builder.box([-2.4, 0, -26], [4, 3.2, 9], set.matte(hex('#2f4a3a'), 0.5, 0.03))
    for (let z = -22; z < 8; z += 4)
      set.builder.placed({ at: [side > 0 ? -2.6 : 2.6, 0, z], yaw: (-side * Math.PI) / 2 }, () =>
        awning(set, 3.4, 3.2, 1.5, hex('#a8283a'), hex('#f4ecdc')),
      )
  })
  const tree = broadTree(set, order.season, 700)
  for (const [x, z] of [
    [-side * 6.5, -9],
    [-side * 7.5, -16],
    [side * 3.4, -24],
    [-side * 10, -24],
  ] as const)
    if (fit(x, z, 1.6, 6))
      set.builder.placed({ at: [x, 0, z], scale: 6, yaw: z }, () => set.cast(tree))
  for (const x of [-side * 3.6, -side * 4.4])
    if (fit(x, -6.5 - Math.abs(x), 0.3, 4))
      set.builder.placed({ at: [x, 0, -6.5 - Math.abs(x)] }, () => lampPost(set, 3.6))
  skyline(set, {
    kind: 'old',
    near: 60,
    far: 240,
    count: 90,
    base: floor,
    low: 9,
    high: 8,
    center: 0,
  })
}
