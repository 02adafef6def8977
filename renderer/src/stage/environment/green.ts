// Places people keep green: park, garden, playground, farm.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { house } from '../prop/house.ts'
import { broadTree, bush, flowerStem, grassTuft, leafCloud } from '../prop/plant.ts'
import { bench, lampPost, passerBy } from '../prop/town.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, rolling, unitOf } from './lie-of-land.ts'
import { grassOf } from './open-land.ts'
import { addTerrain, scatter } from './terrain.ts'

type Casts = readonly [LocalMesh, ...LocalMesh[]]

const nearOf = (set: FilmSet): number => Math.max(2, Math.min(set.lens.focus, 14))

const lawn = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
  gravel: Rgb = hex('#cdb896'),
): void => {
  const g = grassOf(order)
  const earth = set.material({ roughness: 0.95, f0: 0, scale: 16, relief: 0.2, mottle: 0.3 })
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 420,
    paint: (p) => {
      const grit = noise(p[0] * 9, p[2] * 9)
      const green = scale(mix3(g.low, g.high, fbm(p[0] * 0.25, p[2] * 0.25, 4)), 0.78 + 0.35 * grit)
      const leaves =
        order.season === 'autumn' ? smoothstep(0.58, 0.66, noise(p[0] * 5, p[2] * 5)) * 0.8 : 0
      const littered = mix3(green, grit > 0.5 ? hex('#d8862c') : hex('#b04a20'), leaves)
      return mix3(littered, scale(gravel, 0.85 + 0.25 * grit), path(p[0], p[2]))
    },
  })
}

const blades = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
  count = 1500,
): void => {
  if (order.season === 'winter') return
  const g = grassOf(order)
  const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
  const d = nearOf(set)
  const tall = 0.085
  scatter(set, {
    count,
    near: d * 0.3,
    far: d * 4,
    radius: 0.03,
    height: tall,
    scale: [tall * 0.7, tall * 1.4],
    where: (x, z) => path(x, z) < 0.2,
    build: (s) => s.cast(tuft),
  })
}

const fallenLeaves = (set: FilmSet, order: SetOrder): void => {
  if (order.season !== 'autumn') return
  const m = set.material({ roughness: 0.8, f0: 0.01 })
  const d = nearOf(set)
  for (let i = 0; i < 9; i++) {
    const x = (set.random() - 0.5) * d * 1.6
    const z = set.random() * d * 0.9 - d * 0.7
    leafCloud(
      set.builder,
      {
        center: [x, set.ground(x, z) + 0.03, z],
        radius: [1.3, 0.025, 1.3],
        count: 46,
        size: 0.055,
        dark: hex('#a8401c'),
        light: hex('#f0a83a'),
        material: m,
      },
      set.random,
    )
  }
}

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
          radius: 0.04,
          height: 0.14,
          scale: [0.1, 0.17],
          where: (x, z) => path(x, z) < 0.1 && fbm(x * 0.4, z * 0.4, 3) > 0.46,
          build: (s) => s.cast(s.pick(bloom)),
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
    radius: tall * 0.3,
    height: tall,
    scale: [tall * 0.85, tall * 1.2],
    where: (x, z) => path(x, z) < 0.05,
    build: (s) => s.cast(s.pick(fine)),
  })
  scatter(set, {
    count: 44,
    near: d * 3.6,
    far: 150,
    radius: tall * 0.35,
    height: tall,
    scale: [tall * 0.8, tall * 1.35],
    where: (x, z) => path(x, z) < 0.05,
    build: (s) => s.cast(s.pick(plain)),
  })
  const shrub = bush(set, order.season, 260)
  scatter(set, {
    count: 16,
    near: d * 2,
    far: d * 8,
    radius: 0.7,
    height: 0.9,
    scale: [0.6, 1.3],
    sink: 0.05,
    where: (x, z) => path(x, z) < 0.05,
    build: (s) => s.cast(shrub),
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

/** A flower garden with beds, hedge, arch and stepping stones; Japanese when so named. */
export const garden: Environment = (order) => {
  const spot = order.reach + 0.5
  const path = (x: number, z: number): number =>
    smoothstep(
      0.75,
      0.6,
      Math.abs(x - 0.5 * Math.sin(z * 0.5)) +
        (Math.abs(((z * 1.1) % 1) + (z < 0 ? 1 : 0) - 0.5) > 0.4 ? 0.3 : 0),
    )
  const beds = (x: number, z: number): boolean =>
    Math.abs(x) > spot + 0.35 && Math.abs(x) < spot + 3.4 && fbm(x * 0.5, z * 0.35, 3) > 0.36
  return {
    light: 'open',
    ground: levelled(order, rolling(order.seed, 0.12, 6), 0),
    water: null,
    vista: { eye: [0, 1.65, 7], target: [0, 1.1, -6], fov: 46 },
    build: (set) => {
      lawn(set, order, order.empty || order.named('path') ? path : () => 0, hex('#b8b0a0'))
      blades(set, order, path, 1100)
      flowerBeds(set, order, beds)
      hedge(set, order, -Math.max(9, spot * 3))
      const arch = -Math.max(5, spot * 2.2)
      if (set.free(0, arch, 0.2, 0.3)) roseArch(set, arch)
      const tree = broadTree(set, order.season, 1600)
      for (const s of [-1, 1])
        set.put(
          s * (spot + 4.5),
          -6 - set.random() * 3,
          { radius: 1.6, height: 6 },
          { scale: 6 },
          () => set.cast(tree),
        )
      const back = broadTree(set, order.season, 400)
      scatter(set, {
        count: 26,
        near: 22,
        far: 90,
        radius: 2,
        height: 8,
        scale: [6.5, 10],
        build: (s) => s.cast(back),
      })
    },
  }
}

const flowerBeds = (
  set: FilmSet,
  order: SetOrder,
  beds: (x: number, z: number) => boolean,
): void => {
  const d = nearOf(set)
  const winter = order.season === 'winter'
  if (winter) return
  const petals = ['#e8305a', '#f8f4f0', '#f5b82c', '#8a5ae0', '#f07ab0', '#f07828', '#5a8af0']
  const kinds = [
    ...petals.map((c) => flowerStem(set, hex(c))),
    ...petals.slice(0, 4).map((c) => flowerStem(set, hex(c), true)),
  ]
  const small = Math.max(0.5, Math.min(1, order.span / 1.2))
  scatter(set, {
    count: 1000,
    near: d * 0.4,
    far: d * 4.5,
    radius: 0.08,
    height: 0.5 * small,
    scale: [0.32 * small, 0.6 * small],
    where: beds,
    build: (s) => {
      const p = s.builder.point([0, 0, 0])
      const group =
        Math.floor(noise(p[0] * 1.3 + 9, p[2] * 1.3) * kinds.length * 1.4) % kinds.length
      s.cast(kinds[group] ?? (kinds[0] as LocalMesh))
    },
  })
  const roses = [
    bush(set, 'summer', 220, hex('#e02848')),
    bush(set, 'summer', 220, hex('#f4b0c8')),
    bush(set, 'summer', 220, hex('#f8f0e8')),
  ] as unknown as Casts
  scatter(set, {
    count: 22,
    near: d * 0.9,
    far: d * 5,
    radius: 0.45,
    height: 0.8,
    scale: [0.55, 1.05],
    sink: 0.05,
    where: beds,
    build: (s) => s.cast(s.pick(roses)),
  })
}

const hedge = (set: FilmSet, order: SetOrder, z: number): void => {
  const m = set.material({ roughness: 0.75, f0: 0.02 })
  const snow = order.season === 'winter'
  for (let x = -16; x <= 16; x += 0.8)
    leafCloud(
      set.builder,
      {
        center: [x, 0.75, z],
        radius: [0.62, 0.85, 0.5],
        count: 130,
        size: 0.075,
        dark: snow ? hex('#5a6a5a') : hex('#1f4a1c'),
        light: snow ? hex('#eef2f4') : hex('#5a8f3a'),
        material: m,
      },
      set.random,
    )
  for (const s of [-1, 1])
    for (let k = 1; k < 12; k++)
      if (set.free(s * 9.5, z + k * 0.8, 0.6, 1.6))
        leafCloud(
          set.builder,
          {
            center: [s * 9.5, 0.75, z + k * 0.8],
            radius: [0.5, 0.85, 0.62],
            count: 100,
            size: 0.075,
            dark: hex('#1f4a1c'),
            light: hex('#5a8f3a'),
            material: m,
          },
          set.random,
        )
}

const roseArch = (set: FilmSet, z: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f0e8'), 0.6, 0.02)
  const leaf = set.material({ roughness: 0.7, f0: 0.02 })
  const points = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    if (t < 0.32) return [-0.8, (t / 0.32) * 1.7] as const
    if (t > 0.68) return [0.8, ((1 - t) / 0.32) * 1.7] as const
    const a = ((t - 0.32) / 0.36) * Math.PI
    return [-0.8 * Math.cos(a), 1.7 + 0.75 * Math.sin(a)] as const
  })
  for (const d of [-0.25, 0.25])
    for (let i = 0; i + 1 < points.length; i++) {
      const [p, q] = [points[i] ?? [0, 0], points[i + 1] ?? [0, 0]]
      b.cylinder([p[0], p[1], z + d], [q[0], q[1], z + d], 0.03, 0.03, white, [1, 1, 1], 6)
    }
  for (const [x, y] of points) {
    leafCloud(
      b,
      {
        center: [x, y, z],
        radius: [0.22, 0.24, 0.32],
        count: 60,
        size: 0.05,
        dark: hex('#2a5a24'),
        light: hex('#6a9a40'),
        material: leaf,
      },
      set.random,
    )
    leafCloud(
      b,
      {
        center: [x, y, z],
        radius: [0.26, 0.28, 0.36],
        count: 22,
        size: 0.045,
        dark: hex('#d83a6a'),
        light: hex('#ffb0c8'),
        material: leaf,
      },
      set.random,
    )
  }
}

/** A playground: slide, swings, climbing frame, sandpit on a lawn. */
export const playground: Environment = (order) => {
  const d = Math.max(2.5, order.reach * 1.4 + 2)
  const rubber = (x: number, z: number): number =>
    smoothstep(1.02, 0.98, Math.sqrt((x / (d + 5)) ** 2 + ((z + 3) / (d + 4)) ** 2))
  return {
    light: 'open',
    ground: levelled(order, rolling(order.seed, 0.2, 20), 0),
    water: null,
    vista: { eye: [0, 1.7, 9], target: [0, 1.3, -4], fov: 46 },
    build: (set) => {
      lawn(set, order, rubber, hex('#c87850'))
      blades(set, order, rubber, 900)
      const side = order.seed % 2 ? 1 : -1
      const has = (noun: string) =>
        order.brief.subjects.some((s) => s.form === noun || s.noun === noun)
      set.put(side * d, -3, { radius: 1.6, height: 2.6 }, { yaw: -side * 0.5 }, () =>
        slideTower(set),
      )
      if (!has('swing'))
        set.put(-side * (d + 0.5), -3.6, { radius: 1.7, height: 2.4 }, { yaw: side * 0.35 }, () =>
          swings(set),
        )
      set.put(side * 0.6, -d - 4.5, { radius: 1.4, height: 1.6 }, {}, () => climber(set))
      set.put(-side * (d - 0.6), 0.2, { radius: 0.5, height: 0.8 }, { yaw: 1 }, () =>
        springHorse(set),
      )
      const tree = broadTree(set, order.season, 1200)
      for (const s of [-1, 1])
        set.put(s * (d + 5), -9, { radius: 2, height: 7 }, { scale: 7 }, () => set.cast(tree))
      const back = broadTree(set, order.season, 420)
      scatter(set, {
        count: 36,
        near: 18,
        far: 90,
        radius: 2,
        height: 7,
        scale: [6, 9],
        build: (s) => s.cast(back),
      })
    },
  }
}

const bright = (set: FilmSet, color: string): number =>
  set.material({ color: hex(color), roughness: 0.3, f0: 0.05 })

const slideTower = (set: FilmSet): void => {
  const b = set.builder
  const [red, yellow, blue] = [
    bright(set, '#e0382e'),
    bright(set, '#f5c02c'),
    bright(set, '#2f7ad0'),
  ]
  for (const x of [-0.5, 0.5])
    for (const z of [-1.2, -0.2])
      b.cylinder([x, 0, z], [x, 2.3, z], 0.05, 0.05, blue, [1, 1, 1], 10)
  b.box([-0.55, 1.3, -1.25], [0.55, 1.38, -0.15], yellow)
  b.placed({ at: [0, 2.3, -0.7], yaw: Math.PI / 4 }, () =>
    b.lathe(
      [
        [0.95, 0],
        [0.02, 0.65],
      ],
      red,
      [1, 1, 1],
      4,
    ),
  )
  for (const s of [-1, 1]) b.box([s * 0.5 - 0.02, 1.38, -1.2], [s * 0.5 + 0.02, 1.9, -0.2], yellow)
  b.grid(
    8,
    24,
    (u, v) => {
      const x = (u - 0.5) * 0.6
      const y = 1.34 * (1 - v) ** 1.15 + 0.16 * Math.min(1, v * 1.2)
      return [x, y + 0.16 * (Math.abs(u - 0.5) * 2) ** 3, -0.15 + v * 2.1]
    },
    red,
    () => [1, 1, 1],
    false,
  )
  for (let k = 0; k < 5; k++)
    b.cylinder(
      [-0.3, 0.25 + k * 0.26, -1.32 - 0.02 * k],
      [0.3, 0.25 + k * 0.26, -1.32 - 0.02 * k],
      0.025,
      0.025,
      yellow,
      [1, 1, 1],
      8,
    )
}

const swings = (set: FilmSet): void => {
  const b = set.builder
  const [green, rope, red] = [
    bright(set, '#3a9a4a'),
    set.matte(hex('#3a3a3a')),
    bright(set, '#e0382e'),
  ]
  for (const s of [-1, 1])
    for (const z of [-0.8, 0.8])
      b.cylinder([s * 1.6, 0, z], [s * 1.5, 2.3, 0], 0.05, 0.05, green, [1, 1, 1], 10)
  b.cylinder([-1.6, 2.3, 0], [1.6, 2.3, 0], 0.05, 0.05, green, [1, 1, 1], 10)
  for (const x of [-0.7, 0.7]) {
    for (const s of [-0.2, 0.2])
      b.cylinder([x + s, 2.3, 0], [x + s, 0.5, 0.1 * x], 0.012, 0.012, rope, [1, 1, 1], 5)
    b.box([x - 0.24, 0.47, -0.12 + 0.1 * x], [x + 0.24, 0.5, 0.12 + 0.1 * x], red)
  }
}

const climber = (set: FilmSet): void => {
  const b = set.builder
  const colors = ['#e0382e', '#f5c02c', '#2f7ad0', '#3a9a4a'].map((c) => bright(set, c))
  const r = 1.4
  for (let ring = 0; ring < 4; ring++) {
    const e = (ring / 4) * 1.45
    for (let i = 0; i < 8; i++) {
      const p = (k: number, ee: number) =>
        [
          Math.cos((k / 8) * 6.2832) * r * Math.cos(ee),
          Math.sin(ee) * r,
          Math.sin((k / 8) * 6.2832) * r * Math.cos(ee),
        ] as const
      b.cylinder(p(i, e), p(i + 1, e), 0.03, 0.03, colors[ring] ?? 0, [1, 1, 1], 7)
      b.cylinder(p(i, e), p(i, e + 0.3625), 0.03, 0.03, colors[(ring + 1) % 4] ?? 0, [1, 1, 1], 7)
    }
  }
}

const springHorse = (set: FilmSet): void => {
  const b = set.builder
  const [blue, iron] = [bright(set, '#2f7ad0'), set.matte(hex('#55585c'))]
  for (let i = 0; i < 30; i++) {
    const p = (k: number) => [0.1 * Math.cos(k), 0.012 * k, 0.1 * Math.sin(k)] as const
    b.cylinder(p(i), p(i + 1), 0.018, 0.018, iron, [1, 1, 1], 5)
  }
  b.placed({ at: [0, 0.52, 0], scale: [0.16, 0.17, 0.42] }, () => b.sphere(blue, [1, 1, 1], 20))
  b.placed({ at: [0, 0.78, 0.32], scale: [0.12, 0.16, 0.17] }, () => b.sphere(blue, [1, 1, 1], 16))
}

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
        radius: 2.5,
        height: 8,
        scale: [7, 11],
        build: (s) => s.cast(tree),
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
