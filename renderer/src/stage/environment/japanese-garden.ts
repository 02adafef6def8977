// A Japanese garden: a pond with a red bridge, stone lanterns, maples and cloud pines on moss, a torii; raked gravel where zen is asked for.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import { broadTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { bambooStem } from '../prop/wood-plant.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { cloudPine, redBridge, stoneLantern, teaHouse, torii } from './japanese-props.ts'
import { levelRadius } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

/** Whether gravel lies where the pond would be. */
const isDry = ({ named }: SetOrder): boolean =>
  ['zen-garden', 'zen', 'rock-garden', 'gravel', 'raked-gravel', 'raked'].some(named)

/** The shore of the pond: negative inside. */
const shoreOf =
  (back: number) =>
  (x: number, z: number): number => {
    const [dx, dz] = [x / 7.6, (z + back) / 3.4]
    return Math.sqrt(dx * dx + dz * dz) - 1 + 0.22 * (fbm(x * 0.3 + 4, z * 0.3, 3) - 0.5)
  }

export const japaneseGarden: Environment = (order) => {
  const spot = levelRadius(order)
  const dry = isDry(order)
  const back = spot + 4.6
  const shore = shoreOf(back)
  const ground = (x: number, z: number): number => {
    if (dry) return 0
    const pond = smoothstep(0.1, -0.18, shore(x, z)) * -0.55
    const far = smoothstep(9, 26, -z) * 3.2 * fbm(x * 0.09 + 2, z * 0.09, 3)
    return (
      pond +
      far +
      0.08 * (fbm(x * 0.6, z * 0.6, 3) - 0.5) * smoothstep(spot, spot + 2, Math.hypot(x, z))
    )
  }
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: dry
      ? { eye: [0.3, 1.75, 5.4], target: [-0.2, 0.75, -4], fov: 46 }
      : /\b(koi|carps?)\b/i.test(order.brief.prompt)
        ? { eye: [0.4, 2.7, 2.1], target: [-0.1, 0.35, -6], fov: 52 }
        : { eye: [0.5, 1.9, 5.2], target: [-0.1, 1.0, -6], fov: 48 },
    build: (set) => {
      moss(set, order, ground, shore, dry)
      if (dry) gravel(set, spot)
      else pond(set, order, shore, back)
      plants(set, order, back, dry)
      const light = order.lit
      for (const [x, z, size] of dry
        ? ([
            [-2.6, -4.4, 1],
            [5, -5.6, 1.1],
          ] as const)
        : ([
            [-2.3, -back + 4.3, 1.1],
            [4.6, -back - 2.6, 1],
          ] as const))
        set.put(x, z, { radius: 0.5, height: 1.9 * size }, { scale: size }, () =>
          stoneLantern(set, light),
        )
      set.put(-8.5, -back - 7, { radius: 3, height: 4 }, { yaw: 0.55 }, () => teaHouse(set))
      if (!order.brief.excluded.includes('torii'))
        set.put(5.8, -back - 7.5, { radius: 1.6, height: 4 }, { yaw: -0.3 }, () => torii(set))
    },
  }
}

const moss = (
  set: FilmSet,
  order: SetOrder,
  ground: (x: number, z: number) => number,
  shore: (x: number, z: number) => number,
  dry: boolean,
): void => {
  const snow = order.season === 'winter'
  addTerrain(set, {
    height: ground,
    far: 140,
    material: set.material({ roughness: 0.95, f0: 0, scale: 26, relief: 0.4, mottle: 0.3 }),
    paint: (p) => {
      if (snow) return scale([0.86, 0.89, 0.94], 0.9 + 0.15 * noise(p[0], p[2]))
      const green = mix3(hex('#3f6a2a'), hex('#87a544'), fbm(p[0] * 0.35, p[2] * 0.35, 4))
      const edge = dry ? 0 : smoothstep(0.1, 0, shore(p[0], p[2]))
      return mix3(scale(green, 0.8 + 0.35 * noise(p[0] * 5, p[2] * 5)), hex('#6a6458'), edge)
    },
  })
}

const stonesOf = (set: FilmSet) =>
  [0, 1, 2].map((i) =>
    rock(set, { color: hex(['#7d7a74', '#8f8a80', '#6a6a68'][i] ?? '#7d7a74') }, 12),
  )

/** Water with lily pads, the bridge over its waist, stones along its rim and stepping stones. */
const pond = (
  set: FilmSet,
  order: SetOrder,
  shore: (x: number, z: number) => number,
  back: number,
): void => {
  const b = set.builder
  addWater(set, -0.16, { color: hex('#1f4a40'), scale: 1.4, slope: 0.035, roughness: 0.02 }, 30)
  set.put(0.4, -back + 0.2, { radius: 2.2, height: 2.2 }, { yaw: 0.32 }, () => redBridge(set, 5.6))
  const stones = stonesOf(set)
  for (let i = 0; i < 64; i++) {
    const a = (i / 64) * 6.2832
    let r = 0.5
    while (r < 1.6 && shore(7.6 * r * Math.sin(a), -back + 3.4 * r * Math.cos(a)) < 0.02) r += 0.02
    const [x, z] = [7.6 * r * Math.sin(a), -back + 3.4 * r * Math.cos(a)]
    if (Math.abs(x) < 3.4 && Math.abs(z + back) > 2.2 && i % 3) continue
    const size = 0.16 + 0.3 * set.random() ** 2
    const mesh = stones[i % 3]
    if (mesh)
      set.put(
        x,
        z,
        { radius: size, height: size },
        { yaw: set.random() * 6, scale: [size * 1.2, size * 0.85, size] },
        () => set.cast(mesh),
      )
  }
  const pad = set.material({ roughness: 0.4, f0: 0.04 })
  for (let i = 0; i < 26; i++) {
    const [x, z] = [set.between(-6, 6), -back + set.between(-2.3, 2.8)]
    if (shore(x, z) > -0.2) continue
    const r = set.between(0.12, 0.24)
    b.placed({ at: [x, -0.15, z], yaw: set.random() * 6 }, () => {
      b.cylinder(
        [0, 0, 0],
        [0, 0.008, 0],
        r,
        r,
        pad,
        mix3(hex('#3f7a34'), hex('#8ab04a'), set.random()),
        14,
      )
      if (i % 4 === 0)
        for (let k = 0; k < 7; k++)
          b.placed({ at: [0, 0.05, 0], yaw: k * 0.9, pitch: 0.5 }, () =>
            b.placed({ at: [0, 0.04, 0.05], scale: [0.028, 0.02, 0.07] }, () =>
              b.sphere(pad, hex('#f4a8c0'), 7),
            ),
          )
    })
  }
  koiIn(set, order, shore, back)
  if (order.empty) path(set)
}

/** Koi near the surface: a few in any pond, a shoal at the near shore where they are asked for. */
const koiIn = (
  set: FilmSet,
  order: SetOrder,
  shore: (x: number, z: number) => number,
  back: number,
): void => {
  const b = set.builder
  const skin = set.material({ roughness: 0.3, f0: 0.04 })
  const asked = /\b(koi|carps?|goldfish)\b/i.test(order.brief.prompt)
  const size = asked ? 2.3 : 1
  for (let i = 0, done = 0; i < 90 && done < (asked ? 16 : 7); i++) {
    const [x, z] = [
      set.between(-3.6, 3.6),
      -back + (asked ? set.between(0.9, 3.1) : set.between(1, 2.4)),
    ]
    if (shore(x, z) > -0.12) continue
    done++
    const [one, two] = set.pick<readonly [string, string]>([
      ['#f4f0e8', '#e8481c'],
      ['#f0681c', '#f4f0e8'],
      ['#e03a1c', '#1c1a1a'],
      ['#f2b030', '#f4f0e8'],
    ])
    b.placed({ at: [x, -0.158, z], yaw: set.random() * 6, scale: size }, () => {
      b.placed({ scale: [0.055, 0.03, 0.2] }, () =>
        b.sphere(
          skin,
          (p) => (fbm(p[0] * 9 + i * 3, p[2] * 7 + i, 3) > 0.5 ? hex(two) : hex(one)),
          16,
        ),
      )
      // The tail, bent as it beats, and two fins.
      const sway = 0.05 * Math.sin(i * 2.3)
      b.grid(
        3,
        2,
        (u, v) => [sway * v + (u - 0.5) * (0.02 + 0.11 * v), 0.012, -0.17 - 0.12 * v],
        skin,
        () => hex(one),
        false,
      )
      for (const side of [-1, 1])
        b.grid(
          2,
          2,
          (u, v) => [side * (0.045 + 0.075 * v), 0.008, 0.08 - 0.06 * u - 0.05 * v],
          skin,
          () => hex(one),
          false,
        )
    })
  }
}

const path = (set: FilmSet): void => {
  const m = set.matte(hex('#9a948a'), 0.85, 0.2, 8)
  for (let i = 0; i < 9; i++) {
    const z = 3.4 - i * 0.62
    set.put(
      -1.1 + 0.35 * Math.sin(i * 0.9),
      z,
      { radius: 0.26, height: 0.06 },
      { yaw: i * 1.3 },
      (b) =>
        b.cylinder(
          [0, -0.05, 0],
          [0, 0.045, 0],
          0.3,
          0.27,
          m,
          scale([1, 1, 1], 0.85 + 0.25 * set.random()),
          9,
        ),
    )
  }
}

const islands: readonly (readonly [number, number, number])[] = [
  [-1.6, -2.6, 0.95],
  [1.9, -1.2, 0.62],
  [0.5, -4.2, 0.5],
]

/** Gravel raked in lines that run round the stones. */
const gravel = (set: FilmSet, spot: number): void => {
  const far = spot > 1.4 ? spot : 0
  const stones = stonesOf(set)
  const rings = (x: number, z: number): number => {
    let d = z + 60
    for (const [cx, cz, r] of islands) {
      const e = Math.hypot(x - cx, z - cz + far) - r
      if (e < 0.72) d = e
    }
    return d
  }
  const pale: Rgb = hex('#d8d2c4')
  set.builder.grid(
    150,
    230,
    (u, v): Vec3 => {
      const [x, z] = [mix(-5.4, 5.4, u), mix(4.6, -5.6 - far, v)]
      return [x, 0.03 + 0.022 * Math.cos((rings(x, z) / 0.15) * 6.2832), z]
    },
    set.material({ roughness: 0.95, f0: 0.01, scale: 60, relief: 0.3, mottle: 0.25 }),
    (p) => scale(pale, 0.55 + 0.3 * smoothstep(0.016, 0.044, p[1])),
  )
  for (const [i, [x, z, r]] of islands.entries()) {
    const mesh = stones[i % 3]
    if (mesh)
      set.put(
        x,
        z - far,
        { radius: r, height: r },
        { yaw: i * 2, scale: [r * 1.5, r * (2 - i * 0.3), r * 1.35] },
        () => set.cast(mesh),
      )
    set.put(
      x + r * 0.6,
      z - far + r * 0.3,
      { radius: r * 0.5, height: r * 0.5 },
      { scale: r * 0.75 },
      () => mesh && set.cast(mesh),
    )
  }
  const wood = set.matte(hex('#5a4230'), 0.8, 0.15, 8)
  const z = -5.8 - far
  for (let x = -9; x < 9; x += 0.3)
    if (set.free(x, z - 2.4, 0.15, 1.7))
      set.builder.box(
        [x, 0, z - 2.43],
        [x + 0.27, 1.7, z - 2.37],
        wood,
        scale([1, 1, 1], 0.8 + 0.35 * set.random()),
      )
  set.builder.box([-9, 1.68, z - 2.6], [9, 1.8, z - 2.2], set.matte(hex('#3a3e44'), 0.8, 0.2))
}

const plants = (set: FilmSet, order: SetOrder, back: number, dry: boolean): void => {
  const spring = order.season === 'spring' || order.named('cherry-blossom') || order.named('sakura')
  const red = { dark: hex('#8a1c14'), light: hex('#e8482a') }
  const maple = broadTree(set, 'summer', 1500, false, red)
  const crown = spring ? broadTree(set, 'spring', 1500, true) : maple
  const green = broadTree(set, order.season === 'winter' ? 'winter' : 'summer', 600)
  const near = dry ? -8.6 : -back
  const put = (x: number, z: number, tall: number, mesh: typeof maple) =>
    set.put(x, z, { radius: tall * 0.25, height: tall }, { yaw: x * 3, scale: tall }, () =>
      set.cast(mesh),
    )
  put(-5.2, near + 1.6, 4.6, crown)
  put(7.4, near - 2.4, 5.2, maple)
  put(-3.2, near - 6.5, 5, maple)
  put(1.8, near - 8.5, 6, spring ? crown : green)
  for (const [x, z, tall] of [
    [4.2, near + 2.6, 2.3],
    [-7.2, near - 3.6, 3.2],
    [3.2, near - 5, 3],
  ] as const)
    set.put(x, z, { radius: 0.9, height: tall }, { yaw: x, scale: tall }, () => cloudPine(set))
  // Azaleas clipped into balls.
  const m = set.material({ roughness: 0.75, f0: 0.02 })
  for (let i = 0; i < 22; i++) {
    const [x, z] = [set.between(-10, 10), near - 3.6 - set.random() * 5]
    const r = set.between(0.4, 0.8)
    set.put(x, z, { radius: r, height: r * 1.3 }, {}, (b) =>
      leafClump(
        b,
        {
          center: [0, r * 0.5, 0],
          radius: [r, r * 0.75, r],
          count: 260,
          size: 0.07,
          dark: hex('#274a20'),
          light: i % 4 === 0 ? hex('#e88ab0') : hex('#6a9a3c'),
          material: m,
        },
        set.random,
      ),
    )
  }
  const bamboo = bambooStem(set)
  scatter(set, {
    count: 40,
    near: 12,
    far: 30,
    scale: [6, 9],
    where: (x, z) => x < -6 && z < near - 7,
    meshes: [bamboo],
  })
  scatter(set, {
    count: 34,
    near: 18,
    far: 60,
    scale: [6, 10],
    where: (_x, z) => z < near - 9,
    meshes: [green],
  })
}
