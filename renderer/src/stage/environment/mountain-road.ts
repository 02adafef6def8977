// A road that winds up a valley in bends, seen from above one of them: rails on its outer side, woods, peaks behind.
import type { FilmSet } from '../film-set.ts'
import { pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { addTerrain, scatter } from './terrain.ts'

const winding =
  /\b(winding|serpentine|twisting|curvy|curving|hairpin|switchback|zig-?zag(ging)?)\b[^.,;]*\b(road|pass|path|highway|street)|\bmountain (road|pass)\b/i

/** Whether the words ask for a road of bends among mountains. */
export const asksForBends = ({ brief }: SetOrder): boolean => winding.test(brief.prompt)

const half = 3.2

/** Where the middle of the road is, and how high, at a depth. */
const course = (side: number) => {
  const bend = (z: number): number => {
    const d = Math.max(0, 4 - z)
    return side * smoothstep(0, 16, d) * (11 + 0.1 * d) * Math.sin(d * 0.075)
  }
  const climb = (z: number): number => {
    const d = Math.max(0, -z - 4)
    return 0.11 * d + 0.0011 * d * d * smoothstep(10, 80, d)
  }
  return { bend, climb }
}

/** The valley with its road. */
export const mountainRoad: Environment = (order) => {
  const side = order.seed % 2 ? 1 : -1
  const { bend, climb } = course(side)
  const ground = (x: number, z: number): number => {
    const off = Math.abs(x - bend(z))
    const rough = fbm(x * 0.05 + 9, z * 0.05, 4)
    const away = Math.max(0, off - half - 1.6)
    const slope = (away * 0.32) ** 1.25 * (0.35 + 1.1 * rough) * mix(1, 0.12, smoothstep(-16, 0, z))
    const peaks = 130 * smoothstep(120, 420, -z) * (0.35 + fbm(x * 0.006 + 3, z * 0.006, 5))
    return climb(Math.max(z, -230)) + Math.min(60, slope) + peaks
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    vista: { eye: [bend(8) - side * 1.2, 7.2, 15], target: [side * 1.5, 3.2, -32], fov: 46 },
    build: (set) => {
      pave(set, order, bend)
      lines(set, bend)
      rails(set, side, bend, climb)
      woods(set, order, bend)
    },
  }
}

type Course = (z: number) => number

const pave = (set: FilmSet, order: SetOrder, bend: Course): void => {
  const earth = set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.3, mottle: 0.3 })
  const white = order.season === 'winter'
  const bare = set.lacks('snow')
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 900,
    rows: 420,
    columns: 320,
    paint: (p, n) => {
      // Bends run nearly across the picture: what counts is the way to the road's line, not the way along x.
      const lean = (bend(p[2] - 0.5) - bend(p[2] + 0.5)) / 1
      const x = (p[0] - bend(p[2])) / Math.sqrt(1 + lean * lean)
      const grit = noise(p[0] * 6, p[2] * 6)
      const off = Math.abs(x)
      if (off < half * 0.86) return scale(hex('#55555a'), 0.88 + 0.24 * grit)
      if (off < half + 0.7) return scale(hex('#a8957a'), 0.8 + 0.3 * grit)
      const patch = fbm(p[0] * 0.09, p[2] * 0.09, 4)
      const green = scale(mix3(hex('#4f7a32'), hex('#93ac52'), patch), 0.8 + 0.3 * grit)
      const stone = scale(hex('#8d8376'), 0.75 + 0.45 * fbm(p[0] * 0.2, p[1] * 0.2, 3))
      const snow = bare ? 0 : smoothstep(white ? -5 : 62, white ? 2 : 92, p[1] + 24 * (patch - 0.5))
      const land = mix3(stone, green, smoothstep(0.62, 0.84, n[1]) * smoothstep(70, 44, p[1]))
      return mix3(land, hex('#f4f7fb'), snow * smoothstep(0.3, 0.6, n[1]))
    },
  })
}

/** Yellow along the middle, white along the edges: bands of their own, so that their borders are smooth. */
const lines = (set: FilmSet, bend: Course): void => {
  const paint = set.material({ roughness: 0.7, f0: 0.03 })
  const [from, to] = [set.view.eye[2] + 4, -140]
  for (const [offset, wide, color] of [
    [0, 0.16, '#e8c04a'],
    [-half * 0.76, 0.14, '#ece6d8'],
    [half * 0.76, 0.14, '#ece6d8'],
  ] as const)
    set.builder.grid(
      420,
      2,
      (u, v) => {
        const z = mix(from, to, u)
        const lean = bend(z - 0.5) - bend(z + 0.5)
        const x = bend(z) + (offset + (v - 0.5) * wide) * Math.sqrt(1 + lean * lean)
        return [x, set.ground(x, z) + 0.015 + 0.0006 * Math.abs(z), z]
      },
      paint,
      () => hex(color),
      false,
    )
}

/** Rails on posts along the road's lower side. */
const rails = (set: FilmSet, side: number, bend: Course, climb: Course): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#c8ccd0'), roughness: 0.35, f0: 0.4, metal: 0.5 })
  const post = set.matte(hex('#eceae4'), 0.6, 0.03)
  const at = (z: number): number => bend(z) - side * (half + 0.35)
  for (let z = set.view.eye[2] - 3; z > -90; z -= 1.5) {
    const [x0, x1] = [at(z), at(z - 1.5)]
    const [y0, y1] = [climb(z), climb(z - 1.5)]
    if (!set.free((x0 + x1) / 2, z, 0.3, 0.8, 0)) continue
    b.quad(
      [x0, y0 + 0.4, z],
      [x1, y1 + 0.4, z - 1.5],
      [x1, y1 + 0.7, z - 1.5],
      [x0, y0 + 0.7, z],
      steel,
    )
    b.quad(
      [x0, y0 + 0.7, z],
      [x1, y1 + 0.7, z - 1.5],
      [x1, y1 + 0.4, z - 1.5],
      [x0, y0 + 0.4, z],
      steel,
    )
    b.box([x0 - 0.05, y0 - 0.5, z - 0.05], [x0 + 0.05, y0 + 0.72, z + 0.05], post)
  }
}

const woods = (set: FilmSet, order: SetOrder, bend: Course): void => {
  const winter = order.season === 'winter'
  const pines = [0, 1, 2].map(() => pineTree(set, 0.5, winter ? 0.8 : 0)) as unknown as Parameters<
    typeof scatter
  >[1]['meshes']
  const clear = (x: number, z: number): boolean => Math.abs(x - bend(z)) > half + 2.6
  scatter(set, {
    count: 520,
    near: 12,
    far: 260,
    scale: [4, 8.5],
    where: (x, z) => clear(x, z) && set.ground(x, z) < 62 && fbm(x * 0.04, z * 0.04, 3) > 0.4,
    meshes: pines,
  })
  const stones = [0, 1].map(() => rock(set, { color: hex('#8a8074'), jagged: 0.3 }, 10))
  scatter(set, {
    count: 40,
    near: 8,
    far: 70,
    scale: [0.3, mix(0.8, 1.3, 0.5)],
    sink: 0.15,
    where: clear,
    meshes: stones,
  })
}
