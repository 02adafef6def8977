// A bathroom: tiles half way up the walls, a frosted window, a basin under a mirror, towels on a warm rail, a mat, bottles and a plant.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { houseplantAt, woodOf } from '../prop/furniture.ts'
import { bottleAt, jarAt } from '../prop/kitchenware.ts'
import { rugAt } from '../prop/rug.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

const schemes = [
  { tile: '#e8f2f0', band: '#3f9a98', wall: '#bcdcd6', floor: '#3a4a50', towel: '#f0a888' },
  { tile: '#f6f2ea', band: '#c87a6a', wall: '#eccfc4', floor: '#8a6a60', towel: '#5a8a9a' },
  { tile: '#eef2f6', band: '#3a66a8', wall: '#c4d6ea', floor: '#40506a', towel: '#f2d070' },
] as const

/** Tiles from the floor to `high` on the back wall, a coloured row on top. */
const tiles = (set: FilmSet, shell: Shell, high: number, tile: Rgb, band: Rgb): void => {
  const b = set.builder
  const glaze = set.material({ roughness: 0.14, f0: 0.06 })
  const grout = set.matte(hex('#b8bab4'), 0.9, 0.02)
  const z = -shell.back
  b.box([-shell.half, 0, z], [shell.half, high, z + 0.008], grout)
  const k = 0.2
  const rows = Math.round(high / k)
  for (let row = 0; row < rows; row++)
    for (let x = -shell.half + (row % 2 ? 0 : k); x < shell.half - 0.02; x += k * 2) {
      const tone = row === rows - 1 ? band : scale(tile, 0.96 + 0.05 * set.random())
      b.box(
        [x + 0.006, row * k + 0.006, z + 0.008],
        [Math.min(shell.half, x + k * 2) - 0.006, (row + 1) * k - 0.006, z + 0.02],
        glaze,
        tone,
      )
    }
  for (const s of [-1, 1]) {
    const x = s * shell.half
    b.box([Math.min(x, x - s * 0.02), 0, z], [Math.max(x, x - s * 0.02), high - k, 3], glaze, tile)
    b.box(
      [Math.min(x, x - s * 0.024), high - k, z],
      [Math.max(x, x - s * 0.024), high, 3],
      glaze,
      band,
    )
  }
}

/** A basin on a cabinet with a tap, a mirror between two lamps above it. */
const basin = (set: FilmSet, x: number, z: number, tone: Rgb): void => {
  const b = set.builder
  const china = set.material({ color: hex('#f6f6f2'), roughness: 0.12, f0: 0.05 })
  const chrome = set.material({ color: hex('#c8ccd0'), roughness: 0.15, f0: 0.6, metal: 0.8 })
  b.box([x - 0.45, 0.08, z], [x + 0.45, 0.78, z + 0.44], woodOf(set), tone)
  b.box([x - 0.005, 0.12, z + 0.44], [x + 0.005, 0.74, z + 0.446], woodOf(set), scale(tone, 0.6))
  b.box([x - 0.49, 0.78, z], [x + 0.49, 0.83, z + 0.48], china)
  b.placed({ at: [x, 0.83, z + 0.26], scale: [1, 1, 0.75] }, () =>
    b.lathe(
      [
        [0.001, 0.02],
        [0.2, 0.03],
        [0.26, 0.12],
        [0.29, 0.125],
        [0.27, 0],
      ],
      china,
      [1, 1, 1],
      30,
    ),
  )
  b.cylinder([x, 0.83, z + 0.05], [x, 1.05, z + 0.05], 0.018, 0.018, chrome, [1, 1, 1], 10)
  b.cylinder([x, 1.05, z + 0.04], [x, 1.03, z + 0.2], 0.016, 0.014, chrome, [1, 1, 1], 10)
  const glass = set.material({ color: [0.9, 0.93, 0.95], roughness: 0.03, f0: 0.9 })
  b.box([x - 0.42, 1.22, z], [x + 0.42, 2.12, z + 0.03], woodOf(set), scale(tone, 0.8))
  b.box([x - 0.37, 1.27, z + 0.03], [x + 0.37, 2.07, z + 0.036], glass)
  for (const s of [-1, 1]) {
    b.placed({ at: [x + s * 0.53, 1.75, z + 0.09], scale: [0.06, 0.11, 0.06] }, () =>
      b.sphere(
        set.material({
          color: [1, 0.96, 0.88],
          emission: set.lit ? [4, 3.5, 2.7] : [1.2, 1.1, 0.9],
        }),
        [1, 1, 1],
        14,
      ),
    )
    set.lamp([x + s * 0.53, 1.75, z + 0.35], 0.1, [0.7, 0.6, 0.46])
  }
  for (let k = 0; k < 3; k++)
    bottleAt(
      set,
      [x - 0.38 + k * 0.1, 0.83, z + 0.12],
      0.16 + 0.05 * k,
      hex(['#e8a0b0', '#8ac0a8', '#f0d890'][k] ?? '#ffffff'),
    )
  jarAt(set, [x + 0.36, 0.83, z + 0.12], 0.12)
}

/** Towels over a rail on the wall. */
const towels = (set: FilmSet, x: number, z: number, tone: Rgb): void => {
  const b = set.builder
  const chrome = set.material({ color: hex('#c8ccd0'), roughness: 0.15, f0: 0.6, metal: 0.8 })
  const cloth = set.material({ roughness: 0.95, f0: 0.01, scale: 70, relief: 0.3, mottle: 0.1 })
  for (const y of [0.6, 0.85, 1.1, 1.35, 1.6])
    b.cylinder([x - 0.3, y, z + 0.09], [x + 0.3, y, z + 0.09], 0.014, 0.014, chrome, [1, 1, 1], 8)
  for (const s of [-1, 1])
    b.cylinder(
      [x + s * 0.3, 0.5, z + 0.09],
      [x + s * 0.3, 1.7, z + 0.09],
      0.018,
      0.018,
      chrome,
      [1, 1, 1],
      8,
    )
  b.box([x - 0.22, 0.78, z + 0.07], [x + 0.24, 1.37, z + 0.125], cloth, tone)
  b.box([x - 0.22, 0.84, z + 0.126], [x + 0.24, 0.9, z + 0.13], cloth, scale(tone, 0.7))
  b.box([x - 0.16, 1.34, z + 0.06], [x + 0.18, 1.62, z + 0.13], cloth, hex('#f6f2ea'))
}

/** A bathroom with room in its middle for a tub. */
export const bathroom: Environment = (order) => {
  const look = schemes[order.seed % schemes.length] ?? schemes[0]
  const size = roomSize(order, 0.94)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(look.wall),
    flooring: 'tiles',
    floorColor: hex(look.floor),
    backWindow: { x: size.half * 0.08, half: 0.42, low: 1.45, high: 2.25 },
    sideWindows: true,
    ceiling: hex('#f8f6f0'),
  }
  return planHall(order, shell, (set) => {
    const z = -shell.back
    tiles(set, shell, 1.4, hex(look.tile), hex(look.band))
    basin(set, -shell.half * 0.56, z + 0.02, hex('#9a6a3f'))
    towels(set, shell.half * 0.62, z, hex(look.towel))
    piece(set, shell.half - 0.45, z + 0.6, 0.3, 1.1, 0, () => houseplantAt(set, 1.1))
    set.builder.placed({ at: [0.1, 0, 1.0] }, () => rugAt(set, 1.3, 0.75, hex(look.towel)))
    set.lamp([0, shell.height - 0.3, 0.4], 0.2, [1.4, 1.3, 1.1])
  })
}
