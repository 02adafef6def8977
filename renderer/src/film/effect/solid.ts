// Curved shells in true perspective with the picture's light on them: boards, boots, cameras, belts that stand before the lens.
import type { Paint, Sheet } from './surface.ts'

/** To the right, down, and away from the lens. */
export type Vec = readonly [number, number, number]

/** What sees them: the frame pixel that lies ahead, and pixels for one unit at a distance of one unit. */
export interface Lens {
  readonly x: number
  readonly y: number
  readonly focal: number
}

/** A surface through a grid of points, row by row; both its sides are seen. */
export interface Shell {
  readonly rows: readonly (readonly Vec[])[]
  /** The same everywhere, or by place: `u` 0..1 along a row, `v` 0..1 from row to row. */
  readonly paint: Paint | ((u: number, v: number) => Paint)
  /** 0 chalk .. 1 lacquer. */
  readonly gloss: number
}

/** Samples a pixel has each way. */
const fine = 2

/** Nearness of what lies behind the lens. */
const behindLens = 1 / 0.06

/** Corners of a shell's grid, six numbers each: place in samples, nearness, light, shine, and the place on the shell follows from the index. */
const each = 5

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

/** Light and shine on a point whose surface runs along `across` and `along`. */
const lightOn = (
  p: Vec,
  across: Vec,
  along: Vec,
  sun: Vec,
  gloss: number,
): readonly [number, number] => {
  const side = unit(cross(across, along))
  const n: Vec = dot(side, p) > 0 ? [-side[0], -side[1], -side[2]] : side
  const lamp = Math.max(0, dot(n, sun))
  const eye = unit([-p[0], -p[1], -p[2]])
  const half = Math.max(0, dot(n, unit([eye[0] + sun[0], eye[1] + sun[1], eye[2] + sun[2]])))
  const edge = 1 - Math.max(0, dot(n, eye))
  const sky = Math.max(0, -n[1])
  return [
    0.36 + 0.14 * sky - 0.1 * Math.max(0, n[1]) + 0.56 * lamp,
    255 * gloss * (half ** 26 * 0.9 + 0.16 * sky * edge ** 3),
  ]
}

/** Corners of a shell in samples of the sheet. */
const corners = (shell: Shell, lens: Lens, scale: number, sun: Vec): Float32Array => {
  const { rows, gloss } = shell
  const n = rows[0]?.length ?? 0
  const out = new Float32Array(rows.length * n * each)
  const at = (j: number, i: number): Vec =>
    rows[Math.max(0, Math.min(rows.length - 1, j))]?.[Math.max(0, Math.min(n - 1, i))] ?? [0, 0, 1]
  for (let j = 0; j < rows.length; j++)
    for (let i = 0; i < n; i++) {
      const p = at(j, i)
      const [light, shine] = lightOn(
        p,
        minus(at(j, i + 1), at(j, i - 1)),
        minus(at(j + 1, i), at(j - 1, i)),
        sun,
        gloss,
      )
      const near = 1 / Math.max(0.05, p[2])
      const k = (j * n + i) * each
      out[k] = (lens.x + lens.focal * p[0] * near) * scale
      out[k + 1] = (lens.y + lens.focal * p[1] * near) * scale
      out[k + 2] = near
      out[k + 3] = light
      out[k + 4] = shine
    }
  return out
}

/** What the samples of a part of the sheet show, a band of rows at a time: whole frames of them would take far more room than the frame. */
interface Plate {
  readonly x0: number
  readonly y0: number
  readonly w: number
  readonly h: number
  /** First row of the band, counted from `y0`, and the row after its last. */
  top: number
  end: number
  readonly near: Float32Array
  readonly colour: Float32Array
}

/** Rows of samples in a band. */
const band = 64

// The room of bands, used again from frame to frame.
let nearRoom = new Float32Array(0)
let colourRoom = new Float32Array(0)

const plateOf = (x0: number, y0: number, w: number, h: number): Plate => {
  const n = w * Math.min(h, band)
  if (nearRoom.length < n) {
    nearRoom = new Float32Array(n)
    colourRoom = new Float32Array(3 * n)
  }
  return { x0, y0, w, h, top: 0, end: 0, near: nearRoom, colour: colourRoom }
}

/** A hair's breadth more than a triangle is drawn, so that no seam is left between two. */
const hair = -1e-4

/** One triangle of a shell; `a`, `b` and `d` are its corners in `c`, the others their places on it. */
const triangle = (
  plate: Plate,
  c: Float32Array,
  a: number,
  b: number,
  d: number,
  au: number,
  av: number,
  bu: number,
  bv: number,
  du: number,
  dv: number,
  paint: Shell['paint'],
): void => {
  const { x0, y0, w, near, colour, top, end } = plate
  const ay = (c[a + 1] as number) - y0
  const by = (c[b + 1] as number) - y0
  const dy = (c[d + 1] as number) - y0
  const first = Math.max(top, Math.ceil(Math.min(ay, by, dy)))
  const bottom = Math.min(end - 1, Math.floor(Math.max(ay, by, dy)))
  if (first > bottom) return
  const ax = (c[a] as number) - x0
  const bx = (c[b] as number) - x0
  const dx = (c[d] as number) - x0
  const area = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (Math.abs(area) < 1e-6) return
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, dx)))
  const right = Math.min(w - 1, Math.floor(Math.max(ax, bx, dx)))
  const az = c[a + 2] as number
  const bz = c[b + 2] as number
  const dz = c[d + 2] as number
  const [al, bl, dl] = [c[a + 3] as number, c[b + 3] as number, c[d + 3] as number]
  const [as, bs, ds] = [c[a + 4] as number, c[b + 4] as number, c[d + 4] as number]
  const plain = typeof paint === 'function' ? null : paint
  for (let y = first; y <= bottom; y++) {
    // How much of a row lies inside: each corner's share grows or shrinks evenly along it.
    const wb0 = (-ax * (dy - ay) - (y - ay) * (dx - ax)) / area
    const wd0 = ((bx - ax) * (y - ay) + (by - ay) * ax) / area
    const [kb, kd] = [(dy - ay) / area, (ay - by) / area]
    const start = Math.max(
      begin(wb0, kb, left),
      begin(wd0, kd, left),
      begin(1 - wb0 - wd0, -kb - kd, left),
    )
    const stop = Math.min(
      until(wb0, kb, right),
      until(wd0, kd, right),
      until(1 - wb0 - wd0, -kb - kd, right),
    )
    for (let x = start; x <= stop; x++) {
      const wb = ((x - ax) * (dy - ay) - (y - ay) * (dx - ax)) / area
      const wd = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area
      const wa = 1 - wb - wd
      if (wa < hair || wb < hair || wd < hair) continue
      const z = wa * az + wb * bz + wd * dz
      const k = (y - top) * w + x
      if (z <= (near[k] as number)) continue
      near[k] = z
      const light = wa * al + wb * bl + wd * dl
      const shine = wa * as + wb * bs + wd * ds
      const own =
        plain ??
        (paint as Exclude<Shell['paint'], Paint>)(
          wa * au + wb * bu + wd * du,
          wa * av + wb * bv + wd * dv,
        )
      colour[3 * k] = Math.min(255, own[0] * light + shine)
      colour[3 * k + 1] = Math.min(255, own[1] * light + shine)
      colour[3 * k + 2] = Math.min(255, own[2] * light + shine)
    }
  }
}

/** The first sample of a row at which a share that is `at` at its first and grows by `by` is not plainly too small. */
const begin = (at: number, by: number, left: number): number =>
  by > 1e-9 ? Math.max(left, Math.ceil((hair - at) / by - 0.01)) : left

/** The last one. */
const until = (at: number, by: number, right: number): number =>
  by < -1e-9 ? Math.min(right, Math.floor((hair - at) / by + 0.01)) : right

const drawShell = (plate: Plate, { rows, paint }: Shell, c: Float32Array): void => {
  const n = rows[0]?.length ?? 0
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i + 1 < n; i++) {
      const k = (j * n + i) * each
      const below = k + n * each
      const both = below + each
      // What lies behind the lens is not drawn.
      if ((c[k + 2] as number) > behindLens || (c[both + 2] as number) > behindLens) continue
      const [u0, u1] = [i / (n - 1), (i + 1) / (n - 1)]
      const [v0, v1] = [j / (rows.length - 1), (j + 1) / (rows.length - 1)]
      triangle(plate, c, k, k + each, below, u0, v0, u1, v0, u0, v1, paint)
      triangle(plate, c, k + each, both, below, u1, v0, u1, v1, u0, v1, paint)
    }
}

/** Lays the band's samples on the sheet, pixel by pixel. */
const develop = (sheet: Sheet, plate: Plate, alpha: number): void => {
  const { x0, y0, w, top, end, near, colour } = plate
  const all = fine * fine
  for (let py = 0; py < (end - top) / fine; py++)
    for (let px = 0; px < w / fine; px++) {
      let n = 0
      let r = 0
      let g = 0
      let b = 0
      for (let j = 0; j < fine; j++)
        for (let i = 0; i < fine; i++) {
          const k = (py * fine + j) * w + px * fine + i
          if (near[k] === 0) continue
          n++
          r += colour[3 * k] as number
          g += colour[3 * k + 1] as number
          b += colour[3 * k + 2] as number
        }
      if (n === 0) continue
      const at = ((y0 + top) / fine + py) * sheet.width + x0 / fine + px
      sheet.lay(at, r / n, g / n, b / n, (alpha * n) / all)
    }
}

/** Draws shells that hide one another onto a sheet, the picture's light on them. */
export const drawSolid = (sheet: Sheet, lens: Lens, shells: readonly Shell[], alpha = 1): void => {
  const [sx, sy, sz] = sheet.sun
  const sun: Vec = [sx, sy, -sz]
  const seen = shells.map((shell) => corners(shell, lens, sheet.scale * fine, sun))
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9]
  for (const c of seen)
    for (let k = 0; k < c.length; k += each) {
      left = Math.min(left, c[k] ?? 0)
      right = Math.max(right, c[k] ?? 0)
      top = Math.min(top, c[k + 1] ?? 0)
      bottom = Math.max(bottom, c[k + 1] ?? 0)
    }
  const x0 = fine * Math.max(0, Math.floor(left / fine))
  const y0 = fine * Math.max(0, Math.floor(top / fine))
  const w = Math.min(sheet.width * fine, fine * (Math.floor(right / fine) + 1)) - x0
  const h = Math.min(sheet.height * fine, fine * (Math.floor(bottom / fine) + 1)) - y0
  if (w <= 0 || h <= 0) return
  const plate = plateOf(x0, y0, w, h)
  for (; plate.top < h; plate.top = plate.end) {
    plate.end = Math.min(h, plate.top + band)
    plate.near.fill(0, 0, (plate.end - plate.top) * w)
    for (const [i, shell] of shells.entries()) drawShell(plate, shell, seen[i] as Float32Array)
    develop(sheet, plate, alpha)
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
