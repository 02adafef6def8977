// Houses, cabins and other small buildings for the background, with windows that glow at night.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { chimneySmoke } from './chimney-smoke.ts'

export interface HouseLook {
  readonly wide: number
  readonly deep: number
  /** Height of the walls. */
  readonly walls: number
  readonly roof: number
  readonly wall: Rgb
  readonly tile: Rgb
  readonly timber?: Rgb
  readonly snow?: boolean
  readonly chimney?: boolean
  /** Light that the smoke of its chimney shows; none rises when absent. */
  readonly smoke?: number
}

/** A chimney of brick with two pots, through the roof. */
const stack = (set: FilmSet, look: HouseLook): void => {
  const b = set.builder
  const { walls, roof } = look
  const w = look.wide / 2
  const brick = set.matte(hex('#9a5a44'), 0.9, 0.15, 9)
  b.box([w * 0.45, walls + roof * 0.35, -0.32], [w * 0.45 + 0.55, walls + roof * 1.28, 0.25], brick)
  for (const x of [0.14, 0.4])
    b.cylinder(
      [w * 0.45 + x, walls + roof * 1.28, -0.03],
      [w * 0.45 + x, walls + roof * 1.28 + 0.28, -0.03],
      0.11,
      0.085,
      set.matte(hex('#b8643c'), 0.8, 0.1),
      [1, 1, 1],
      8,
    )
  if (look.snow)
    b.box(
      [w * 0.45 - 0.03, walls + roof * 1.28, -0.35],
      [w * 0.45 + 0.58, walls + roof * 1.28 + 0.07, 0.28],
      set.matte(hex('#f0f4fa'), 0.8, 0.05),
    )
  if (look.smoke)
    chimneySmoke(set, [w * 0.45 + 0.27, walls + roof * 1.28 + 0.3, 0], 0.34, look.smoke)
}

/** A gabled house at the current placement; its ridge runs along x, its front faces +z. */
export const house = (set: FilmSet, look: HouseLook): void => {
  if (set.lacks('house')) return
  const { wide, deep, walls, roof } = look
  const b = set.builder
  const plaster = set.matte([1, 1, 1], 0.85, 0.1, 6)
  const tiles = set.matte([1, 1, 1], 0.85, 0.24, 7)
  const [w, d] = [wide / 2, deep / 2]
  b.box([-w, -0.6, -d], [w, walls, d], plaster, look.wall)
  for (const s of [-1, 1]) {
    const n: Vec3 = [s, 0, 0]
    const v = [
      b.vertex([s * w, walls, d], n, [0, 0], look.wall),
      b.vertex([s * w, walls, -d], n, [0, 0], look.wall),
      b.vertex([s * w, walls + roof, 0], n, [0, 0], look.wall),
    ]
    b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, plaster)
  }
  const out = 0.09 * deep
  const thick = 0.06 * deep
  const drop = (roof / d) * out
  for (const s of [-1, 1]) {
    const eave = (y: number): Vec3[] => [
      [-w - out, walls - drop + y, s * (d + out)],
      [w + out, walls - drop + y, s * (d + out)],
      [w + out, walls + roof + y, 0],
      [-w - out, walls + roof + y, 0],
    ]
    const [a, c, e, f] = eave(thick) as [Vec3, Vec3, Vec3, Vec3]
    const [g, h] = eave(-0.01) as [Vec3, Vec3]
    const color = look.snow ? hex('#f2f5fa') : look.tile
    if (s > 0) b.quad(a, c, e, f, tiles, color)
    else b.quad(c, a, f, e, tiles, color)
    b.quad(g, h, c, a, tiles, look.snow ? color : scale(look.tile, 0.7))
    for (const x of [-w - out, w + out]) {
      const [lo, hi] = [
        [x, walls - drop, s * (d + out)],
        [x, walls + roof, 0],
      ] as [Vec3, Vec3]
      b.quad(
        lo,
        [lo[0], lo[1] + thick, lo[2]],
        [hi[0], hi[1] + thick, hi[2]],
        hi,
        tiles,
        look.snow ? color : scale(look.tile, 0.7),
      )
    }
  }
  openings(set, look)
  if (look.chimney) stack(set, look)
}

const openings = (set: FilmSet, look: HouseLook): void => {
  const { wide, deep, walls } = look
  const b = set.builder
  const frame = set.matte(hex('#f0e8da'), 0.7, 0.05)
  const glass = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [3.4, 2, 0.8], roughness: 0.3 })
    : set.material({ color: [0.09, 0.11, 0.13], roughness: 0.06, f0: 0.08 })
  const wood = set.matte(hex('#6a4226'), 0.7, 0.15, 9)
  const z = deep / 2
  const floors = Math.max(1, Math.round(walls / 2.7))
  const columns = Math.max(2, Math.round(wide / 2.1))
  const high = walls / floors
  for (let f = 0; f < floors; f++)
    for (let i = 0; i < columns; i++) {
      const x = -wide / 2 + ((i + 0.5) * wide) / columns
      const door = f === 0 && i === Math.floor(columns / 2)
      const [y0, y1] = door ? [0, high * 0.78] : [f * high + high * 0.32, f * high + high * 0.8]
      const half = door ? 0.45 : Math.min(0.5, wide / columns / 3)
      b.box(
        [x - half - 0.08, y0 - (door ? 0 : 0.08), z - 0.02],
        [x + half + 0.08, y1 + 0.08, z + 0.04],
        frame,
      )
      b.box([x - half, y0, z], [x + half, y1, z + 0.06], door ? wood : glass)
      if (!door) {
        b.box([x - 0.03, y0, z + 0.05], [x + 0.03, y1, z + 0.08], frame)
        b.box(
          [x - half, (y0 + y1) / 2 - 0.03, z + 0.05],
          [x + half, (y0 + y1) / 2 + 0.03, z + 0.08],
          frame,
        )
      }
    }
  for (const s of [-1, 1]) {
    const x = (s * wide) / 2
    b.box(
      [Math.min(x, x + s * 0.05), high * 0.35, -0.5],
      [Math.max(x, x + s * 0.05), high * 0.8, 0.5],
      glass,
    )
  }
  set.lamp([0, high * 0.6, z + 0.9], 0.3, [1.6, 0.95, 0.38])
  if (!look.timber) return
  const beam = set.matte(look.timber, 0.8, 0.15, 8)
  for (let f = 0; f <= floors; f++)
    b.box(
      [-wide / 2 - 0.02, Math.min(walls, f * high + 0.12) - 0.18, z - 0.01],
      [wide / 2 + 0.02, Math.min(walls, f * high + 0.12), z + 0.05],
      beam,
    )
  for (let i = 0; i <= columns; i++) {
    const x = -wide / 2 + (i * wide) / columns
    b.box([x - 0.09, 0, z - 0.01], [x + 0.09, walls, z + 0.05], beam)
  }
}

/** A log cabin, 4.4 m wide. */
export const cabin = (set: FilmSet, snow = false): void => {
  if (set.lacks('house')) return
  const b = set.builder
  const log = set.matte(hex('#7a4e2c'), 0.8, 0.18, 6)
  for (let i = 0; i < 8; i++) {
    const y = 0.15 + i * 0.3
    for (const s of [-1, 1]) {
      b.cylinder(
        [-2.35, y, s * 1.62],
        [2.35, y, s * 1.62],
        0.155,
        0.155,
        log,
        scale([1, 1, 1], 0.85 + 0.3 * set.random()),
        8,
      )
      b.cylinder(
        [s * 2.12, y + 0.15, -1.8],
        [s * 2.12, y + 0.15, 1.8],
        0.155,
        0.155,
        log,
        scale([1, 1, 1], 0.85 + 0.3 * set.random()),
        8,
      )
    }
  }
  house(set, {
    wide: 4.2,
    deep: 3.2,
    walls: 2.5,
    roof: 1.6,
    wall: hex('#7a4e2c'),
    tile: hex('#54362a'),
    chimney: true,
    snow,
  })
}
