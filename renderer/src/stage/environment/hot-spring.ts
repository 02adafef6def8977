// A hot spring in the hills: a milky turquoise pool rimmed with dark rocks, steam over it, a stone lantern and a bucket, firs and mountains behind.
import type { FilmSet } from '../film-set.ts'
import { broadTree, bush, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { stoneLantern } from './japanese-props.ts'
import { levelRadius } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'
import { steamOver } from './veil.ts'

export const hotSpring: Environment = (order) => {
  const spot = order.empty ? 0 : levelRadius(order)
  const back = spot + 3.4
  const shore = (x: number, z: number): number =>
    Math.hypot(x / 6.4, (z + back) / 3.9) - 1 + 0.2 * (fbm(x * 0.3 + 6, z * 0.3, 3) - 0.5)
  const ground = (x: number, z: number): number => {
    const s = shore(x, z)
    return (
      -0.7 * smoothstep(0.04, -0.3, s) +
      smoothstep(0.5, 3, s) * smoothstep(-2, -12, z) * 5 * fbm(x * 0.08 + 2, z * 0.08, 4) +
      smoothstep(40, 260, -z) * 95 * fbm(x * 0.007 + 4, z * 0.007, 6)
    )
  }
  return {
    light: 'open',
    ground,
    water: null,
    haze: 1.4,
    sunBehind: true,
    vista: { eye: [0.3, 2.1, 4.2], target: [-0.1, 1.1, -9], fov: 52 },
    build: (set) => {
      land(set, order, ground, shore)
      addWater(set, -0.1, { color: hex('#5a9a94'), scale: 1.3, slope: 0.03, roughness: 0.05 }, 24)
      rim(set, shore, back)
      trees(set, order, back)
      set.put(-3.9, -back - 3.9, { radius: 0.5, height: 1.8 }, {}, () =>
        stoneLantern(set, order.lit),
      )
      bucket(set)
      steamOver(set, [0, 0, -back], 5.6, 3.2, 30)
    },
  }
}

const land = (
  set: FilmSet,
  order: SetOrder,
  ground: (x: number, z: number) => number,
  shore: (x: number, z: number) => number,
): void => {
  const snow = order.season === 'winter' || order.weather === 'snow'
  addTerrain(set, {
    height: ground,
    far: 600,
    rows: 200,
    columns: 180,
    material: set.material({ roughness: 0.95, f0: 0, scale: 8, relief: 0.35, mottle: 0.3 }),
    paint: (p, n) => {
      if (snow && shore(p[0], p[2]) > 0.05)
        return mix3(hex('#5a5a60'), [0.88, 0.91, 0.97], smoothstep(0.55, 0.75, n[1]))
      const green = mix3(hex('#47662e'), hex('#8a9a4c'), fbm(p[0] * 0.2, p[2] * 0.2, 4))
      const stone = mix3(hex('#6a655c'), hex('#8e8778'), noise(p[0] * 3, p[2] * 3))
      const bare = Math.max(
        smoothstep(0.32, 0.08, shore(p[0], p[2])),
        smoothstep(0.8, 0.55, n[1]) * smoothstep(-30, -80, p[2]),
      )
      return scale(mix3(green, stone, bare), 0.82 + 0.3 * noise(p[0] * 2, p[2] * 2))
    },
  })
}

/** Rocks shoulder to shoulder about the water, larger behind. */
const rim = (set: FilmSet, shore: (x: number, z: number) => number, back: number): void => {
  const stones = ['#5f5c58', '#74706a', '#4e4c4a'].map((c) =>
    rock(set, { color: hex(c), jagged: 0.28 }, 13),
  )
  for (let i = 0; i < 74; i++) {
    const a = (i / 74) * 6.283
    let r = 0.5
    while (r < 1.6 && shore(6.4 * r * Math.sin(a), -back + 3.9 * r * Math.cos(a)) < 0.03) r += 0.02
    const [x, z] = [6.4 * r * Math.sin(a), -back + 3.9 * r * Math.cos(a)]
    const size = (z > -back + 1 ? 0.2 : 0.34) + 0.42 * set.random() ** 2
    const mesh = stones[i % 3]
    if (mesh)
      set.put(
        x,
        z,
        { radius: size, height: size },
        { yaw: set.random() * 6, scale: [size * 1.25, size * 0.9, size] },
        () => set.cast(mesh),
      )
  }
}

const trees = (set: FilmSet, order: SetOrder, back: number): void => {
  const snow = order.season === 'winter' || order.weather === 'snow' ? 0.8 : 0
  const firs = [0, 1].map((i) => pineTree(set, 0.7 + 0.3 * i, snow))
  const far = [0, 1].map((i) => pineTree(set, 0.2 * i, snow))
  const maple = broadTree(set, 'summer', 1300, false, {
    dark: hex('#8a1c14'),
    light: hex('#e8582a'),
  })
  const shrub = bush(set, order.season, 260)
  const put = (x: number, z: number, tall: number, mesh: typeof shrub): void => {
    set.put(x, z, { radius: tall * 0.22, height: tall }, { yaw: x * 3, scale: tall }, () =>
      set.cast(mesh),
    )
  }
  for (const [i, [x, z, tall]] of (
    [
      [-7.6, 2, 9],
      [-9, -3, 8],
      [7.8, 1.4, 8.4],
      [9.4, -4, 9.6],
      [-5, 5.4, 10],
      [4.6, 6.6, 9],
    ] as const
  ).entries())
    put(x, -back - z, tall, firs[i % 2] ?? shrub)
  if (!snow) {
    put(-6.2, -back - 4.6, 4.6, maple)
    put(7, -back - 4, 4.2, maple)
  }
  for (let i = 0; i < 16; i++)
    put(set.between(-9, 9), -back - set.between(4.6, 8), set.between(0.5, 1), shrub)
  scatter(set, {
    count: 420,
    near: 18,
    far: 260,
    scale: [6, 12],
    sink: 0.3,
    where: (_x, z) => z < -back - 8 && set.ground(_x, z) < 46,
    meshes: far,
  })
}

/** A wooden bucket and a folded towel on a rock at the near bank. */
const bucket = (set: FilmSet): void => {
  const wood = set.matte(hex('#c89a5c'), 0.8, 0.12)
  set.put(2, 1.2, { radius: 0.3, height: 0.5 }, {}, (b) => {
    b.lathe(
      [
        [0.001, 0.02],
        [0.15, 0],
        [0.18, 0.22],
        [0.16, 0.22],
        [0.001, 0.16],
      ],
      wood,
      [1, 1, 1],
      18,
    )
    const towel = set.matte(hex('#f4f2ec'), 0.95, 0.08, 30)
    b.box([0.3, 0, -0.14], [0.62, 0.06, 0.14], towel)
    b.box([0.31, 0.06, -0.13], [0.61, 0.11, 0.13], towel, hex('#8ab0c8'))
  })
}
