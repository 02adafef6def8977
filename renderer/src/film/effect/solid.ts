// Curved shells in true perspective with the picture's light on them: boards, boots, cameras, belts that stand before the lens.
import type { WarpKernel } from '../kernel.ts'
import type { Paint, Sheet } from './surface.ts'

/** To the right, down, and away from the lens. */
export type Vec = readonly [number, number, number]

/** What sees them: the frame pixel that lies ahead, and pixels for one unit at a distance of one unit. */
export interface Lens {
  readonly x: number
  readonly y: number
  readonly focal: number
}

/** Paint by place, made once for a clip and kept by its name; it goes on from its right side to its left. */
export interface Pattern {
  /** Says everything that the colours depend on. */
  readonly name: string
  /** A power of two. */
  readonly columns: number
  readonly rows: number
  /** `u` 0..1 from left to right, `v` 0..1 from above. */
  readonly at: (u: number, v: number) => Paint
  /** Where on it a shell's rows begin, and where its last row is; absent: 0 and 1. */
  readonly from?: number
  readonly to?: number
}

/** A surface through a grid of points, row by row; both its sides are seen. */
export interface Shell {
  readonly rows: readonly (readonly Vec[])[]
  /** The same everywhere, or by place: `u` along a row, `v` from row to row. */
  readonly paint: Paint | Pattern
  /** 0 chalk .. 1 lacquer. */
  readonly gloss: number
}

/** Samples a pixel has each way. */
const fine = 2

/** Bytes of a corner in the kernel: place in samples, nearness, light, shine, and room. */
const corner = 32

/** Rows of samples in a band: whole frames of them would take far more room than the frame. */
const band = 64

const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const unit = (a: Vec): Vec => {
  const k = 1 / Math.max(1e-9, Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]))
  return [a[0] * k, a[1] * k, a[2] * k]
}

const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** What a kernel keeps for shells from frame to frame. */
interface Workshop {
  /** Addresses of patterns by their names. */
  readonly patterns: Map<string, number>
  /** Room for points, lit corners, and a band's samples: addresses and bytes. */
  readonly rooms: { at: number; bytes: number }[]
}

const workshops = new WeakMap<WarpKernel, Workshop>()

const workshopOf = (kernel: WarpKernel): Workshop => {
  const known = workshops.get(kernel)
  if (known) return known
  const made = { patterns: new Map(), rooms: [0, 1, 2].map(() => ({ at: 0, bytes: 0 })) }
  workshops.set(kernel, made)
  return made
}

/** Room number `which` of at least so many bytes; what was there is lost when it grows. */
const roomFor = (kernel: WarpKernel, which: number, bytes: number): number => {
  const room = workshopOf(kernel).rooms[which]
  if (!room) return 0
  if (room.bytes < bytes) {
    // Things grow from frame to frame as they come nearer.
    room.bytes = Math.ceil(1.5 * bytes)
    room.at = kernel.run.alloc(room.bytes)
  }
  return room.at
}

const byte = (v: number) => Math.max(0, Math.min(255, Math.round(v)))

const packed = ([r, g, b]: Paint) => byte(r) | (byte(g) << 8) | (byte(b) << 16) | (255 << 24)

const patternAt = (kernel: WarpKernel, { name, columns, rows, at }: Pattern): number => {
  const { patterns } = workshopOf(kernel)
  const known = patterns.get(name)
  if (known !== undefined) return known
  // The first column again after the last.
  const across = columns + 1
  const made = Int32Array.from({ length: across * rows }, (_, k) =>
    packed(at((((k % across) % columns) + 0.5) / columns, (Math.floor(k / across) + 0.5) / rows)),
  )
  const address = kernel.put(made)
  patterns.set(name, address)
  return address
}

/** A shell whose corners lie lit in the kernel. */
interface Lit extends Pick<Shell, 'paint'> {
  readonly at: number
  readonly rows: number
  readonly n: number
}

/** Puts the shells' points into the kernel and lights them. */
const lightAll = (sheet: Sheet, lens: Lens, shells: readonly Shell[]): Lit[] => {
  const { kernel, scale, sun } = sheet
  const { run } = kernel
  const sizes = shells.map(({ rows }) => rows.length * (rows[0]?.length ?? 0))
  const all = sizes.reduce((sum, n) => sum + n, 0)
  const pointsAt = roomFor(kernel, 0, all * 12)
  const cornersAt = roomFor(kernel, 1, all * corner)
  const points = kernel.floats(pointsAt, all * 3)
  const k = scale * fine
  run.setLens(lens.x * k, lens.y * k, lens.focal * k, sun[0], sun[1], -sun[2])
  let first = 0
  return shells.map(({ rows, gloss, paint }, i) => {
    let o = 3 * first
    for (const row of rows)
      for (const [x, y, z] of row) {
        points[o++] = x
        points[o++] = y
        points[o++] = z
      }
    const n = rows[0]?.length ?? 0
    const at = cornersAt + first * corner
    run.lightShell(pointsAt + first * 12, rows.length, n, gloss, at)
    first += sizes[i] ?? 0
    return { at, rows: rows.length, n, paint }
  })
}

/** The box of samples around all corners, cut to the sheet; whole pixels. */
const boxOf = ({ kernel, width, height }: Sheet, all: readonly Lit[]) => {
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9]
  for (const { at, rows, n } of all) {
    const corners = kernel.floats(at, (rows * n * corner) / 4)
    for (let k = 0; k < corners.length; k += corner / 4) {
      const [x, y] = [corners[k] as number, corners[k + 1] as number]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  const x0 = fine * Math.max(0, Math.floor(left / fine))
  const y0 = fine * Math.max(0, Math.floor(top / fine))
  const w = Math.min(width * fine, fine * (Math.floor(right / fine) + 1)) - x0
  const h = Math.min(height * fine, fine * (Math.floor(bottom / fine) + 1)) - y0
  return { x0, y0, w, h }
}

const drawOne = (kernel: WarpKernel, { at, rows, n, paint }: Lit): void => {
  if ('name' in paint) {
    const { columns, rows: down, from = 0, to = 1 } = paint
    kernel.run.drawShell(at, rows, n, 0, patternAt(kernel, paint), columns, down, from, to)
  } else kernel.run.drawShell(at, rows, n, packed(paint), 0, 0, 0, 0, 0)
}

/** Draws shells that hide one another onto a sheet, the picture's light on them. */
export const drawSolid = (sheet: Sheet, lens: Lens, shells: readonly Shell[], alpha = 1): void => {
  const { kernel } = sheet
  const all = lightAll(sheet, lens, shells)
  const { x0, y0, w, h } = boxOf(sheet, all)
  if (w <= 0 || h <= 0) return
  const room = roomFor(kernel, 2, (w + 1) * band * 8)
  for (let top = 0; top < h; top += band) {
    kernel.run.openBand(room, x0, y0, w, top, Math.min(h, top + band))
    for (const one of all) drawOne(kernel, one)
    kernel.run.closeBand(sheet.at, sheet.width, alpha)
  }
}

/** A round shell along a line of middles with a radius at each, as a grid; `squash` makes it lower than wide, `upright` is the way it is lower. */
export const pipe = (
  middles: readonly Vec[],
  radius: (along: number) => number,
  sides = 14,
  squash = 1,
  upright: Vec = [0, 1, 0],
): Vec[][] =>
  middles.map((p, j) => {
    const [a, b] = [
      middles[Math.max(0, j - 1)] ?? p,
      middles[Math.min(middles.length - 1, j + 1)] ?? p,
    ]
    const way = unit(minus(b, a))
    const aside = unit(
      cross(
        way,
        Math.abs(dot(way, upright)) > 0.9 ? [upright[1], upright[2], upright[0]] : upright,
      ),
    )
    const up = cross(aside, way)
    const r = radius(j / Math.max(1, middles.length - 1))
    return Array.from({ length: sides + 1 }, (_, i) => {
      const angle = (2 * Math.PI * i) / sides
      const [c, s] = [Math.cos(angle) * r, Math.sin(angle) * r * squash]
      return [
        p[0] + aside[0] * c + up[0] * s,
        p[1] + aside[1] * c + up[1] * s,
        p[2] + aside[2] * c + up[2] * s,
      ] as const
    })
  })
