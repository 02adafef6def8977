// A smithy: walls of rough stone between timbers, tools on nails, a trough, a barrel and a window that lets the day in.
import type { FilmSet } from '../film-set.ts'
import { hash2 } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const oldWood = hex('#5a3d26')

/** Courses of stones before the back wall from x0 to x1, from the floor up to `tall`. */
const stones = (
  set: FilmSet,
  x0: number,
  x1: number,
  low: number,
  tall: number,
  z: number,
): void => {
  const b = set.builder
  const rock = set.material({ roughness: 0.95, f0: 0.01, scale: 7, relief: 0.5, mottle: 0.3 })
  const course = 0.27
  for (let row = 0, y = low; y < tall - 0.02; row++, y += course) {
    const top = Math.min(tall, y + course - 0.02)
    for (let x = x0 - 0.4 * hash2(row, 5), k = 0; x < x1; k++) {
      const wide = 0.34 + 0.36 * hash2(row * 31 + k, 7)
      const [from, to] = [Math.max(x0, x), Math.min(x1, x + wide - 0.02)]
      const tone = 0.72 + 0.42 * hash2(row, k * 3 + 1)
      if (to > from + 0.03)
        b.box(
          [from, y, z],
          [to, top, z + 0.04 + 0.05 * hash2(k, row)],
          rock,
          scale(hex('#8d8478'), tone),
        )
      x += wide
    }
  }
}

/** Posts on the wall, a beam over them and rafters toward the lens. */
const timbers = (set: FilmSet, { half, back, height }: Shell): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.85, f0: 0.02, scale: 9, relief: 0.3, mottle: 0.3 })
  for (const x of [-half + 0.12, -half * 0.28, half * 0.42, half - 0.12])
    b.box([x - 0.11, 0, -back], [x + 0.11, height, -back + 0.17], wood, oldWood)
  b.box([-half, height - 0.34, -back], [half, height - 0.1, -back + 0.2], wood, oldWood)
  for (let x = -half + 0.5; x < half; x += 1.1)
    b.box([x - 0.08, height - 0.2, -back], [x + 0.08, height, 3], wood, scale(oldWood, 0.85))
  for (const s of [-1, 1])
    for (let y = 0.05; y < height; y += 0.24)
      b.box([s * half - 0.03, y, -back], [s * half + 0.03, y + 0.22, 3], wood, scale(oldWood, 1.15))
}

/** A rail with tongs, hammers and horseshoes hung on it. */
const hungTools = (set: FilmSet, x0: number, x1: number, z: number): void => {
  const b = set.builder
  const iron = set.material({ color: hex('#3c4046'), roughness: 0.45, f0: 0.4, metal: 0.7 })
  const wood = set.matte(hex('#7a5230'), 0.8, 0.1)
  b.box([x0, 1.92, z], [x1, 1.99, z + 0.05], wood)
  for (let x = x0 + 0.16, i = 0; x < x1 - 0.08; x += 0.25, i++) {
    const y = 1.9
    if (i % 3 === 0) {
      b.cylinder(
        [x - 0.03, y, z + 0.05],
        [x + 0.035, y - 0.62, z + 0.06],
        0.011,
        0.009,
        iron,
        [1, 1, 1],
        7,
      )
      b.cylinder(
        [x + 0.03, y, z + 0.05],
        [x - 0.035, y - 0.62, z + 0.06],
        0.011,
        0.009,
        iron,
        [1, 1, 1],
        7,
      )
    } else if (i % 3 === 1) {
      b.cylinder([x, y, z + 0.06], [x, y - 0.4, z + 0.06], 0.016, 0.014, wood, [1, 1, 1], 8)
      b.box([x - 0.075, y - 0.05, z + 0.025], [x + 0.075, y + 0.03, z + 0.095], iron)
    } else
      for (let k = 0; k < 9; k++) {
        const at = (t: number) => {
          const a = -0.5 + t * (Math.PI + 1)
          return [x + 0.075 * Math.cos(a), y - 0.14 + 0.09 * Math.sin(a), z + 0.06] as const
        }
        b.cylinder(at(k / 9), at((k + 1) / 9), 0.015, 0.015, iron, [1, 1, 1], 6)
      }
  }
}

/** A cask with iron hoops, water near its brim. */
const cask = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.7, f0: 0.02, scale: 12, relief: 0.2, mottle: 0.25 })
  const iron = set.material({ color: hex('#3a3d42'), roughness: 0.5, f0: 0.35, metal: 0.6 })
  b.lathe(
    [
      [0.27, 0],
      [0.33, 0.4],
      [0.27, 0.8],
      [0.24, 0.8],
      [0.24, 0.74],
      [0, 0.74],
    ],
    wood,
    (p) => (p[1] > 0.72 && p[0] ** 2 + p[2] ** 2 < 0.06 ? hex('#2a3a40') : hex('#7a5432')),
    24,
  )
  for (const y of [0.12, 0.62])
    b.cylinder([0, y, 0], [0, y + 0.06, 0], 0.318, 0.322, iron, [1, 1, 1], 24)
}

/** A heap of coal and a stack of firewood. */
const fuel = (set: FilmSet): void => {
  const b = set.builder
  const coal = set.material({
    color: hex('#1b1a1c'),
    roughness: 0.5,
    f0: 0.06,
    scale: 20,
    relief: 0.5,
  })
  for (let i = 0; i < 34; i++) {
    const [a, r] = [i * 2.4, 0.42 * Math.sqrt(i / 34)]
    const y = 0.05 + 0.26 * (1 - r / 0.42)
    b.placed(
      { at: [r * Math.cos(a), y, r * Math.sin(a)], scale: 0.075 + 0.03 * set.random() },
      () => b.sphere(coal, [1, 1, 1], 7),
    )
  }
}

/** The smith's workshop; anvil and hearth come with who works there. */
export const smithy: Environment = (order) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(3.6, spot + 2),
    back: Math.max(2.1, spot + 0.7),
    height: Math.max(2.9, order.span * 1.5),
    floor: 0,
    wall: hex('#6a6258'),
    flooring: 'stone',
    floorColor: hex('#7d7468'),
    backWindow: { x: 2.15, half: 0.55, low: 1.15, high: 2.1 },
    sideWindows: true,
    ceiling: hex('#4a3a2a'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const z = -back
    stones(set, -half, 1.5, 0, height, z)
    stones(set, 2.8, half, 0, height, z)
    stones(set, 1.5, 2.8, 0, 1.08, z)
    stones(set, 1.5, 2.8, 2.2, height, z)
    timbers(set, shell)
    hungTools(set, -0.35, 1.35, z + 0.12)
    piece(set, half - 0.75, z + 0.7, 0.35, 0.8, 0, () => cask(set))
    piece(set, half - 1.7, z + 0.6, 0.45, 0.4, 0, () => fuel(set))
    const b = set.builder
    b.box(
      [half * 0.5, height - 0.75, z + 0.7],
      [half * 0.5 + 0.14, height - 0.5, z + 0.84],
      set.glow([1, 0.72, 0.36], 3),
    )
    set.lamp([half * 0.5 + 0.07, height - 0.85, z + 1], 0.12, [2.2, 1.5, 0.8])
    set.lamp([-half * 0.3, height - 0.5, 1.2], 0.3, [1.5, 1.2, 0.9])
  })
}
