// A maze seen from a little above its walls: of clipped hedges in a garden, or of old stone where a labyrinth is asked for.
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, hash2, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { lawn } from './lawn.ts'
import { levelRadius } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

const isStone = ({ named }: SetOrder): boolean =>
  ['labyrinth', 'stone-maze', 'minotaur'].some(named) && !named('hedge') && !named('garden')

interface Wall {
  readonly x0: number
  readonly z0: number
  readonly x1: number
  readonly z1: number
}

/** The walls of a maze of `columns` by `rows` cells, as [column, row] steps that are closed. */
const carve = (random: () => number, columns: number, rows: number) => {
  const seen = new Set<number>([0])
  const open = new Set<string>()
  const trail: [number, number][] = [[0, 0]]
  const steps = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const
  while (trail.length > 0) {
    const [i, j] = trail[trail.length - 1] ?? [0, 0]
    const next = steps
      .map(([a, b]): [number, number] => [i + a, j + b])
      .filter(([a, b]) => a >= 0 && b >= 0 && a < columns && b < rows && !seen.has(a + b * columns))
    const to = next[Math.floor(random() * next.length)]
    if (!to) {
      trail.pop()
      continue
    }
    seen.add(to[0] + to[1] * columns)
    open.add(`${Math.min(i, to[0])},${Math.min(j, to[1])},${i === to[0] ? 'z' : 'x'}`)
    trail.push(to)
  }
  return (i: number, j: number, axis: 'x' | 'z'): boolean => !open.has(`${i},${j},${axis}`)
}

/** The walls around and behind a court in which the subjects stand. */
const wallsOf = (order: SetOrder, cell: number, court: number): readonly Wall[] => {
  const [columns, rows] = [13, 9]
  const closed = carve(order.random, columns, rows)
  const [left, near] = [-(columns * cell) / 2, court]
  const walls: Wall[] = []
  const add = (x0: number, z0: number, x1: number, z1: number): void => {
    const [mx, mz] = [(x0 + x1) / 2, (z0 + z1) / 2]
    const inside = Math.abs(mx) < court * 1.25 && mz > -court * 1.3
    if (!inside) walls.push({ x0, z0, x1, z1 })
  }
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const [x, z] = [left + i * cell, near - j * cell]
      if (i + 1 < columns && closed(i, j, 'x')) add(x + cell, z, x + cell, z - cell)
      if (j + 1 < rows && closed(i, j, 'z')) add(x, z - cell, x + cell, z - cell)
    }
  for (let j = 0; j < rows; j++)
    for (const x of [left, -left]) add(x, near - j * cell, x, near - (j + 1) * cell)
  for (let i = 0; i < columns; i++)
    add(left + i * cell, near - rows * cell, left + (i + 1) * cell, near - rows * cell)
  return walls
}

/** A maze of hedges, or of stone. */
export const maze: Environment = (order) => {
  const stone = isStone(order)
  const spot = Math.max(1.5, levelRadius(order))
  const cell = Math.max(2.5, spot * 1.3)
  const tall = Math.max(1.9, Math.min(2.6, order.span * 1.05))
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    lensHeight: tall + 0.35,
    vista: { eye: [0.6, 8, 13], target: [0, 0, -9], fov: 48 },
    build: (set) => {
      const gravel = hex(stone ? '#b49a74' : '#d8c8a4')
      const rim = spot + 0.9 - cell * 9 - 1.5
      const inside = (x: number, z: number): number =>
        Math.abs(x) < cell * 6.5 + 1.5 && z > rim ? 1 : 0
      lawn(set, order, stone ? () => 1 : inside, gravel)
      const walls = wallsOf(order, cell, spot + 0.9)
      for (const w of walls) {
        const [x, z] = [(w.x0 + w.x1) / 2, (w.z0 + w.z1) / 2]
        if (!set.inView(x, z, cell / 2, tall) || !set.free(x, z, 0.5, tall)) continue
        if (stone) stoneWall(set, w, tall)
        else hedgeWall(set, w, tall, z > -cell * 4)
      }
      const tree = broadTree(set, order.season, 420)
      const edge = rim - 1.5
      scatter(set, {
        count: 40,
        near: 24,
        far: 110,
        scale: [6, 10],
        where: (_x, z) => z < edge,
        meshes: [tree],
      })
      if (stone) torches(set, walls, tall)
    },
  }
}

const span = ({ x0, z0, x1, z1 }: Wall, thick: number) => ({
  low: [Math.min(x0, x1) - thick, Math.min(z0, z1) - thick] as const,
  high: [Math.max(x0, x1) + thick, Math.max(z0, z1) + thick] as const,
})

const hedgeWall = (set: FilmSet, wall: Wall, tall: number, near: boolean): void => {
  const { low, high } = span(wall, 0.34)
  const core = set.material({
    color: hex('#2f5f24'),
    roughness: 0.9,
    f0: 0.01,
    scale: 7,
    relief: 0.6,
    mottle: 0.5,
  })
  set.builder.box([low[0], 0, low[1]], [high[0], tall, high[1]], core)
  const leaves = set.material({ roughness: 0.75, f0: 0.02 })
  const steps = near ? 4 : 2
  for (let k = 0; k < steps; k++) {
    const t = (k + 0.5) / steps
    const [x, z] = [wall.x0 + (wall.x1 - wall.x0) * t, wall.z0 + (wall.z1 - wall.z0) * t]
    const [rx, rz] = [
      (high[0] - low[0]) / 2 / (wall.x0 === wall.x1 ? 1 : steps),
      (high[1] - low[1]) / 2 / (wall.z0 === wall.z1 ? 1 : steps),
    ]
    leafClump(
      set.builder,
      {
        center: [x, tall * 0.52, z],
        radius: [rx * 1.12 + 0.12, tall * 0.56, rz * 1.12 + 0.12],
        count: near ? 230 : 90,
        size: near ? 0.075 : 0.11,
        dark: hex('#234d1c'),
        light: hex('#78ac44'),
        material: leaves,
      },
      set.random,
    )
  }
}

const stoneWall = (set: FilmSet, wall: Wall, tall: number): void => {
  const b = set.builder
  const m = set.matte([1, 1, 1], 0.95, 0.22, 7)
  const { low, high } = span(wall, 0.26)
  const along = wall.z0 === wall.z1
  const long = along ? high[0] - low[0] : high[1] - low[1]
  const blocks = Math.max(2, Math.round(long / 0.85))
  const courses = 6
  for (let c = 0; c < courses; c++)
    for (let k = 0; k < blocks; k++) {
      const [s, e] = [(k + (c % 2) * 0.35) / blocks, (k + 1 + (c % 2) * 0.35) / blocks]
      const [a, z] = [Math.min(1, c % 2 && k === 0 ? 0 : s), Math.min(1, e)]
      const jut = 0.03 * hash2(k + wall.x0 * 3, c + wall.z0 * 5)
      const tone = 0.78 + 0.4 * hash2(k * 7 + wall.x0, c * 3 + wall.z1)
      const moss = noise(wall.x0 + k, c * 0.7 + wall.z0) > 0.62 ? 0.45 : 0
      const color = scale(
        mix3(hex('#b8a68a'), hex('#6f8048'), moss),
        tone * (0.9 + 0.2 * fbm(k, c, 2)),
      )
      const [y0, y1] = [(tall * c) / courses, (tall * (c + 1)) / courses - 0.015]
      if (along)
        b.box(
          [low[0] + long * a, y0, low[1] - jut],
          [low[0] + long * z - 0.015, y1, high[1] + jut],
          m,
          color,
        )
      else
        b.box(
          [low[0] - jut, y0, low[1] + long * a],
          [high[0] + jut, y1, low[1] + long * z - 0.015],
          m,
          color,
        )
    }
}

/** Burning torches on some of the nearer walls. */
const torches = (set: FilmSet, walls: readonly Wall[], tall: number): void => {
  const b = set.builder
  const iron = set.matte(hex('#2a2624'), 0.6, 0.05)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 4.2, 1.1] })
  let lit = 0
  for (const w of walls) {
    if (w.z0 !== w.z1 || w.z0 < -16 || lit > 5) continue
    const [x, z] = [(w.x0 + w.x1) / 2, w.z0 + 0.36]
    if (!set.inView(x, z, 0.3, tall) || !set.free(x, w.z0, 0.5, tall)) continue
    lit++
    b.cylinder([x, tall * 0.5, z], [x, tall * 0.68, z + 0.14], 0.03, 0.05, iron, [1, 1, 1], 8)
    b.placed({ at: [x, tall * 0.75, z + 0.15], scale: [0.07, 0.16, 0.07] }, () =>
      b.sphere(flame, [1, 1, 1], 10),
    )
    set.lamp([x, tall * 0.78, z + 0.3], 0.12, [2.2, 1.2, 0.5])
  }
}
