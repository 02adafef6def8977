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

/** What the samples of a part of the sheet show. */
interface Plate {
  readonly x0: number
  readonly y0: number
  readonly w: number
  readonly h: number
  readonly near: Float32Array
  readonly colour: Float32Array
}

/** One triangle of a shell; `spots` are the corners' places on it. */
const triangle = (
  plate: Plate,
  c: Float32Array,
  at: readonly [number, number, number],
  spots: readonly (readonly [number, number])[],
  paint: Shell['paint'],
): void => {
  const { x0, y0, w, h, near, colour } = plate
  const [a, b, d] = at
  const [ax, ay] = [(c[a] ?? 0) - x0, (c[a + 1] ?? 0) - y0]
  const [bx, by] = [(c[b] ?? 0) - x0, (c[b + 1] ?? 0) - y0]
  const [dx, dy] = [(c[d] ?? 0) - x0, (c[d + 1] ?? 0) - y0]
  const area = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (Math.abs(area) < 1e-6) return
  const [sa, sb, sd] = spots
  if (!sa || !sb || !sd) return
  const bottom = Math.min(h - 1, Math.floor(Math.max(ay, by, dy)))
  const right = Math.min(w - 1, Math.floor(Math.max(ax, bx, dx)))
  for (let y = Math.max(0, Math.ceil(Math.min(ay, by, dy))); y <= bottom; y++)
    for (let x = Math.max(0, Math.ceil(Math.min(ax, bx, dx))); x <= right; x++) {
      const wb = ((x - ax) * (dy - ay) - (y - ay) * (dx - ax)) / area
      const wd = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area
      const wa = 1 - wb - wd
      // A hair's breadth more than the triangle, so that no seam is left between two.
      if (wa < -1e-4 || wb < -1e-4 || wd < -1e-4) continue
      const z = wa * (c[a + 2] ?? 0) + wb * (c[b + 2] ?? 0) + wd * (c[d + 2] ?? 0)
      const k = y * w + x
      if (z <= (near[k] ?? 0)) continue
      near[k] = z
      const light = wa * (c[a + 3] ?? 0) + wb * (c[b + 3] ?? 0) + wd * (c[d + 3] ?? 0)
      const shine = wa * (c[a + 4] ?? 0) + wb * (c[b + 4] ?? 0) + wd * (c[d + 4] ?? 0)
      const own =
        typeof paint === 'function'
          ? paint(wa * sa[0] + wb * sb[0] + wd * sd[0], wa * sa[1] + wb * sb[1] + wd * sd[1])
          : paint
      colour[3 * k] = Math.min(255, own[0] * light + shine)
      colour[3 * k + 1] = Math.min(255, own[1] * light + shine)
      colour[3 * k + 2] = Math.min(255, own[2] * light + shine)
    }
}

const drawShell = (plate: Plate, { rows, paint }: Shell, c: Float32Array): void => {
  const n = rows[0]?.length ?? 0
  const spot = (j: number, i: number) => [i / (n - 1), j / (rows.length - 1)] as const
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i + 1 < n; i++) {
      // What lies behind the lens is not drawn.
      if ([rows[j]?.[i], rows[j + 1]?.[i + 1]].some((p) => !p || p[2] < 0.06)) continue
      const k = (j * n + i) * each
      const [right, below, both] = [k + each, k + n * each, k + (n + 1) * each]
      const [s, sr, sb, sd] = [spot(j, i), spot(j, i + 1), spot(j + 1, i), spot(j + 1, i + 1)]
      triangle(plate, c, [k, right, below], [s, sr, sb], paint)
      triangle(plate, c, [right, both, below], [sr, sd, sb], paint)
    }
}

/** Lays the plate's samples on the sheet, pixel by pixel. */
const develop = (sheet: Sheet, { x0, y0, w, h, near, colour }: Plate, alpha: number): void => {
  const all = fine * fine
  for (let py = 0; py < h / fine; py++)
    for (let px = 0; px < w / fine; px++) {
      let [n, r, g, b] = [0, 0, 0, 0]
      for (let s = 0; s < all; s++) {
        const k = (py * fine + Math.floor(s / fine)) * w + px * fine + (s % fine)
        if ((near[k] ?? 0) === 0) continue
        n++
        r += colour[3 * k] ?? 0
        g += colour[3 * k + 1] ?? 0
        b += colour[3 * k + 2] ?? 0
      }
      if (n > 0)
        sheet.put(
          (y0 / fine + py) * sheet.width + x0 / fine + px,
          [r / n, g / n, b / n],
          (alpha * n) / all,
        )
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
  const plate = { x0, y0, w, h, near: new Float32Array(w * h), colour: new Float32Array(3 * w * h) }
  shells.forEach((shell, i) => {
    const c = seen[i]
    if (c) drawShell(plate, shell, c)
  })
  develop(sheet, plate, alpha)
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
