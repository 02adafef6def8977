// Shelves of coloured glass, books and candles on a wall of rough stone, as behind an alchemist's bench.
import type { FilmSet } from '../film-set.ts'
import { walnut, woodOf } from '../prop/furniture.ts'
import { bottleAt, jarAt } from '../prop/kitchenware.ts'
import { hash2 } from '../random.ts'
import { hex, scale } from '../vector.ts'
import { flask } from './flask.ts'
import type { Dress } from './home-plan.ts'
import type { Shell } from './room-shell.ts'

/** A burning candle whose foot is at a point. */
export const candleAt = (set: FilmSet, x: number, y: number, z: number, tall: number): void => {
  const b = set.builder
  b.cylinder(
    [x, y, z],
    [x, y + tall, z],
    0.022,
    0.02,
    set.matte(hex('#efe4c8'), 0.6, 0.02),
    [1, 1, 1],
    12,
  )
  b.placed({ at: [x, y + tall + 0.03, z], scale: [0.012, 0.03, 0.012] }, () =>
    b.sphere(set.material({ color: [0, 0, 0], emission: [9, 5, 1.6] }), [1, 1, 1], 8),
  )
  b.light([x, y + tall + 0.05, z + 0.04], 0.03, scale([1, 0.62, 0.3], 0.22))
}

/** Shelves of flasks, jars, bottles and books between candles, on a wall whose foot is at `floor`; a rough stone wall behind. */
export const shelves = (set: FilmSet, shell: Shell, low: number): void => {
  const b = set.builder
  const z = -shell.back
  const wood = woodOf(set)
  const stone = set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.4, mottle: 0.3 })
  for (let row = 0, y = shell.floor; y < shell.floor + shell.height; row++, y += 0.26)
    for (let x = -shell.half - 0.3 * hash2(row, 5), k = 0; x < shell.half; k++) {
      const wide = 0.35 + 0.4 * hash2(row * 31 + k, 7)
      b.box(
        [x, y, z],
        [x + wide - 0.02, y + 0.24, z + 0.03 + 0.04 * hash2(k, row)],
        stone,
        scale(hex('#7a7268'), 0.7 + 0.45 * hash2(row, k * 3 + 1)),
      )
      x += wide
    }
  for (const [n, y] of [low, low + 0.5, low + 1].entries()) {
    b.box(
      [-shell.half * 0.92, y - 0.04, z],
      [shell.half * 0.92, y, z + 0.32],
      wood,
      scale(walnut, 0.8),
    )
    for (let x = -shell.half * 0.88; x < shell.half * 0.88; x += 0.2 + 0.07 * set.random()) {
      const kind = set.random()
      if (kind < 0.5) b.placed({ at: [0, y - 0.92, 0] }, () => flask(set, x, z + 0.18))
      else if (kind < 0.66) jarAt(set, [x, y, z + 0.18], 0.2)
      else if (kind < 0.8)
        bottleAt(set, [x, y, z + 0.18], 0.28, hex(set.pick(['#3a5a34', '#6a3a8a', '#2a4a7a'])))
      else if (kind < 0.9 && n < 2) candleAt(set, x, y, z + 0.2, 0.12)
      else
        for (let k = 0; k < 3; k++)
          b.box(
            [x - 0.1, y + k * 0.045, z + 0.06],
            [x + 0.1, y + k * 0.045 + 0.04, z + 0.27],
            set.matte(hex(set.pick(['#6a2a1c', '#2f4a3a', '#4a3a6a', '#8a6a2c'])), 0.7, 0.05),
          )
    }
  }
}

/** What is behind a small thing on an alchemist's bench. */
export const alchemyWall: Dress = (set, shell) => {
  shelves(set, shell, 0.25)
  for (const s of [-1, 1]) candleAt(set, s * shell.half * 0.4, 0, -shell.back + 0.75, 0.16)
}
