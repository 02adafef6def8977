// A road cut into a coast: a rail over the cliff and the sea on one side, a rising slope with pines on the other.
import type { FilmSet } from '../film-set.ts'
import { broadTree, bush, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { seaOf } from './sea.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

const coastal =
  /^(coastal-road|coast-road|coastal-highway|coast|sea|seaside|ocean|beach|pacific-coast-highway|amalfi-coast|riviera|big-sur)$/

/** Whether a road runs along the sea. */
export const asksForCoast = ({ brief }: SetOrder): boolean =>
  brief.setting.some((w) => coastal.test(w))

const seaLevel = -11

/** A road along the sea. */
export const coastRoad: Environment = (order) => {
  const half = Math.max(3.4, order.reach * 0.8 + 1)
  // The sea lies to the left or to the right.
  const side = order.seed % 2 ? 1 : -1
  const bend = (z: number): number => {
    const d = Math.max(0, 6 - z)
    return side * (12 * (1 - Math.cos(d * 0.021)) - 0.045 * d - 9 * (1 - Math.cos(d * 0.0085)))
  }
  const height = (x: number, z: number): number => {
    const off = (x - bend(z)) * side
    const rough = fbm(x * 0.06 + 5, z * 0.06, 4)
    const sea = smoothstep(half + 1.5, half + 10 + 8 * (rough - 0.4), off + 2.4 * (rough - 0.5))
    const inland = Math.max(0, -off - half - 1.4)
    const hill = (inland * 0.5) ** 1.1 * (0.6 + 0.9 * rough)
    return Math.min(46, hill) - sea * (14 + 3 * rough)
  }
  return {
    light: 'open',
    sunward: true,
    ground: height,
    water: null,
    vista: {
      eye: [bend(8) - side * 0.4, 4.4, 11],
      target: [bend(-40) * 0.55 + side * 2.6, -0.6, -34],
      fov: 46,
    },
    build: (set) => {
      pave(set, order, half, side, bend)
      addWater(set, seaLevel, { ...seaOf(order), color: hex('#12607a'), scale: 0.7 })
      guardRail(set, half, side, bend)
      growth(set, order, half, side, bend)
      surf(set, half, side, bend)
    },
  }
}

type Bend = (z: number) => number

const pave = (set: FilmSet, order: SetOrder, half: number, side: number, bend: Bend): void => {
  const earth = set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.3, mottle: 0.35 })
  const dry = order.season === 'autumn' || order.season === 'summer'
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 1200,
    rows: 320,
    columns: 260,
    paint: (p, n) => {
      const x = p[0] - bend(p[2])
      const off = x * side
      const grit = noise(p[0] * 6, p[2] * 6)
      if (Math.abs(x) < half) {
        const middle = Math.abs(Math.abs(x) - 0.11) < 0.06
        const edge = Math.abs(Math.abs(x) - half + 0.35) < 0.08
        if (middle) return hex('#e8b83a')
        return edge ? hex('#e6e0d0') : scale(hex('#57565a'), 0.85 + 0.3 * grit)
      }
      if (Math.abs(x) < half + 1.2) return scale(hex('#b09a78'), 0.8 + 0.3 * grit)
      const strata = 0.7 + 0.45 * noise(p[1] * 1.2, fbm(p[0] * 0.1, p[2] * 0.1, 3))
      const stone = scale(
        mix3(hex('#8a7458'), hex('#c8ac84'), fbm(p[0] * 0.12, p[1] * 0.2, 4)),
        strata,
      )
      const patch = fbm(p[0] * 0.08, p[2] * 0.08, 4)
      const green = mix3(hex(dry ? '#6f7c38' : '#4a7a2c'), hex(dry ? '#b8ac5c' : '#88b04a'), patch)
      return mix3(
        stone,
        scale(green, 0.8 + 0.3 * grit),
        smoothstep(0.62, 0.86, n[1]) * (off < 0 || p[1] > -3 ? 1 : 0.2),
      )
    },
  })
}

/** A rail of steel on posts along the drop. */
const guardRail = (set: FilmSet, half: number, side: number, bend: Bend): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#c4c8cc'), roughness: 0.35, f0: 0.4, metal: 0.5 })
  const post = set.matte(hex('#8a8e92'), 0.6, 0.03)
  const at = (z: number): number => bend(z) + side * (half + 0.75)
  for (let z = set.view.eye[2] + 2; z > -150; z -= 2) {
    const [x0, x1] = [at(z), at(z - 2)]
    if (!set.free((x0 + x1) / 2, z - 1, 0.3, 0.8, 0)) continue
    for (const [low, high] of [
      [0.45, 0.58],
      [0.62, 0.75],
    ] as const)
      b.quad([x0, low, z], [x1, low, z - 2], [x1, high, z - 2], [x0, high, z], steel)
    b.box([x0 - 0.06, -0.3, z - 0.06], [x0 + 0.06, 0.74, z + 0.06], post)
  }
}

const growth = (set: FilmSet, order: SetOrder, half: number, side: number, bend: Bend): void => {
  const pines = [pineTree(set, 0.7), broadTree(set, order.season, 600)] as const
  const inland = (x: number, z: number): number => (bend(z) - x) * side - half
  scatter(set, {
    count: 46,
    near: 12,
    far: 260,
    scale: [4.5, 8],
    girth: 0.5,
    where: (x, z) => inland(x, z) > 4.5,
    meshes: pines,
  })
  const green = bush(set, order.season, 240)
  const boulder = rock(set, { color: hex('#a8906c') }, 10)
  scatter(set, {
    count: 60,
    near: 7,
    far: 120,
    scale: [0.5, 1.2],
    where: (x, z) => inland(x, z) > 1.6,
    meshes: [green, green, boulder],
  })
}

/** Foam where the sea meets the foot of the cliff. */
const surf = (set: FilmSet, half: number, side: number, bend: Bend): void => {
  const foam = set.material({ color: [0.95, 0.97, 0.98], roughness: 0.95, f0: 0.01 })
  for (let i = 0; i < 700; i++) {
    const z = set.between(-190, 6)
    const x = bend(z) + side * (half + set.between(3, 22))
    const here = set.ground(x, z)
    if (here > seaLevel + 0.6 || here < seaLevel - 1.8) continue
    const r = set.between(0.3, 1.1)
    set.builder.placed({ at: [x, seaLevel + 0.02, z], scale: [r * 1.4, r * 0.2, r] }, () =>
      set.builder.sphere(foam, [1, 1, 1], 7),
    )
  }
}
