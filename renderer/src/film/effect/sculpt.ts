// Rounded things of several parts that grow into one another (hands, gloves, sleeves), shaded by the light of the picture.
import { fbm } from '../../stage/random.ts'
import type { Paint, Sheet } from './surface.ts'

type Point = readonly [number, number]

/** A bar with round ends that tapers from one radius to another; all in frame pixels. */
export interface Part {
  readonly from: Point
  readonly to: Point
  readonly r0: number
  readonly r1: number
  /** How much nearer than the sheet its middle lies. */
  readonly lift?: number
  readonly paint: Paint
  /** True when its ends are cut straight, as a cuff's. */
  readonly cut?: boolean
  /**
   * What the surface is raised by, in radii: `u` radii along from its start, `v` across, -1 .. 1. Folds, seams, ribs.
   */
  readonly relief?: (u: number, v: number) => number
}

/** What things are made of. */
export interface Stuff {
  /** 0 chalk .. 1 lacquer. */
  readonly gloss: number
  /** How far parts grow into one another, as a share of their radii; 0: not at all. */
  readonly blend: number
  /** What of red light comes through where it is dark: flesh. */
  readonly warm: number
  /** How much the colour varies. */
  readonly mottle: number
  /** How much of its roundness is left: less where it is pressed flat. */
  readonly tall: number
}

export const flesh: Stuff = {
  gloss: 0.1,
  blend: 0.5,
  warm: 1,
  mottle: 0.1,
  tall: 1,
}
export const leather: Stuff = {
  gloss: 0.5,
  blend: 0.35,
  warm: 0.25,
  mottle: 0.12,
  tall: 1,
}
export const cloth: Stuff = {
  gloss: 0.03,
  blend: 0.3,
  warm: 0.15,
  mottle: 0.16,
  tall: 1,
}

/** Soft noise 0..1 as a table that repeats: asked for at every pixel. */
const side = 128
const perCell = 8
let made: Float32Array | undefined

const table = (): Float32Array => {
  made ??= Float32Array.from({ length: side * side }, (_, k) => {
    const [i, j] = [k % side, Math.floor(k / side)]
    // Two copies that fade into each other at the edges.
    const [u, v] = [i / side, j / side]
    const at = (a: number, b: number) => fbm((i + a) / perCell, (j + b) / perCell, 2)
    const upper = at(0, 0) * (1 - u) + at(-side, 0) * u
    return upper * (1 - v) + (at(0, -side) * (1 - u) + at(-side, -side) * u) * v
  })
  return made
}

const soft = (x: number, y: number): number => {
  const noise = table()
  const gx = x * perCell
  const gy = y * perCell
  const fx = Math.floor(gx)
  const fy = Math.floor(gy)
  const u = gx - fx
  const v = gy - fy
  const i = fx & (side - 1)
  const r = (fx + 1) & (side - 1)
  const j = (fy & (side - 1)) * side
  const b = ((fy + 1) & (side - 1)) * side
  const upper = (noise[j + i] ?? 0) * (1 - u) + (noise[j + r] ?? 0) * u
  return upper * (1 - v) + ((noise[b + i] ?? 0) * (1 - u) + (noise[b + r] ?? 0) * u) * v
}

interface Field {
  readonly x0: number
  readonly y0: number
  readonly w: number
  readonly h: number
  /** How near the surface is, in sheet pixels; negative where there is none. */
  readonly height: Float32Array
  /** How much of the pixel is covered. */
  readonly cover: Float32Array
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
}

const boxOf = (sheet: Sheet, parts: readonly Part[]) => {
  const s = sheet.scale
  let [x0, y0, x1, y1] = [1e9, 1e9, -1e9, -1e9]
  for (const { from, to, r0, r1 } of parts) {
    const most = 1.12 * Math.max(r0, r1) * s + 2
    x0 = Math.min(x0, Math.min(from[0], to[0]) * s - most)
    x1 = Math.max(x1, Math.max(from[0], to[0]) * s + most)
    y0 = Math.min(y0, Math.min(from[1], to[1]) * s - most)
    y1 = Math.max(y1, Math.max(from[1], to[1]) * s + most)
  }
  const left = Math.max(0, Math.floor(x0))
  const top = Math.max(0, Math.floor(y0))
  const w = Math.min(sheet.width, Math.ceil(x1) + 1) - left
  const h = Math.min(sheet.height, Math.ceil(y1) + 1) - top
  return { left, top, w, h }
}

/** Raises the field by one part; where it meets others it grows into them. */
const raise = (field: Field, s: number, part: Part, blend: number): void => {
  const { x0, y0, w, h, height, cover, red, green, blue } = field
  const [ax, ay] = [part.from[0] * s - x0, part.from[1] * s - y0]
  const [dx, dy] = [(part.to[0] - part.from[0]) * s, (part.to[1] - part.from[1]) * s]
  const [a, b] = [Math.max(0.6, part.r0 * s), Math.max(0.6, part.r1 * s)]
  const long = Math.sqrt(dx * dx + dy * dy)
  const size = Math.max(1e-6, dx * dx + dy * dy)
  const most = 1.12 * Math.max(a, b) + 1
  const lift = (part.lift ?? 0) * s
  const fillet = Math.max(1e-3, blend * Math.min(a, b))
  const { relief, cut } = part
  const [pr, pg, pb] = part.paint
  const x1 = Math.min(w - 1, Math.floor(Math.max(ax, ax + dx) + most))
  const slope = Math.abs(dy) > 1e-3 ? dx / dy : 0
  const reach = Math.abs(dy) > 1e-3 ? most * Math.sqrt(1 + slope * slope) + 1 : 1e9
  const y1 = Math.min(h - 1, Math.floor(Math.max(ay, ay + dy) + most))
  for (let y = Math.max(0, Math.ceil(Math.min(ay, ay + dy) - most)); y <= y1; y++) {
    // A slanting part touches only a piece of each row.
    const middle = ax + (y - ay) * slope
    const last = Math.min(x1, Math.floor(middle + reach))
    const first = Math.max(0, Math.ceil(Math.max(Math.min(ax, ax + dx) - most, middle - reach)))
    for (let x = first; x <= last; x++) {
      const along = ((x - ax) * dx + (y - ay) * dy) / size
      const open = cut ? Math.min(along, 1 - along) * long + 0.5 : 1
      if (open <= 0) continue
      const u = Math.max(0, Math.min(1, along))
      const r = a + (b - a) * u
      const ex = x - ax - u * dx
      const ey = y - ay - u * dy
      // Not even a raised fold reaches here.
      if (ex * ex + ey * ey > 1.25 * r * r) continue
      const side = ((y - ay) * dx - (x - ax) * dy) / Math.max(1e-3, long) / r
      const raised = relief ? relief((u * long) / r, Math.max(-1, Math.min(1, side))) : 0
      const far = Math.sqrt(ex * ex + ey * ey) / (r * (1 + 0.35 * raised))
      if (far >= 1) continue
      const top = r * (Math.sqrt(1 - far * far) + raised) + lift
      const k = y * w + x
      cover[k] = Math.max(cover[k] ?? 0, Math.min(1, (1 - far) * r, open))
      const was = height[k] ?? -1e9
      // A smooth maximum: near one another the two make a fillet.
      const near = Math.max(0, fillet - Math.abs(top - was)) / fillet
      const share = top > was ? 1 - 0.5 * near : 0.5 * near
      height[k] = Math.max(top, was) + (was > -1e8 ? 0.25 * near * near * fillet : 0)
      red[k] = (red[k] ?? 0) + share * (pr - (red[k] ?? 0))
      green[k] = (green[k] ?? 0) + share * (pg - (green[k] ?? 0))
      blue[k] = (blue[k] ?? 0) + share * (pb - (blue[k] ?? 0))
    }
  }
}

/** dot^20. */
const gleam = (dot: number): number => {
  const d4 = dot * dot * dot * dot
  return d4 * d4 * d4 * d4 * d4
}

/** No surface leans more, rise for run: steps from part to part are lines of shade and no cliffs. */
const steepest = 3

/** Which of two neighbours are beyond the outline, from where the surface falls away from the viewer. */
const orFall = (v: number, here: number): number => (v > -1e8 ? v : here - 1)

const held = (lean: number): number => Math.max(-steepest, Math.min(steepest, lean))

/** Shades the field into the sheet. `place` holds the mottling to the thing as it moves. */
const shade = (sheet: Sheet, field: Field, stuff: Stuff, place: Point, alpha: number): void => {
  const { x0, y0, w, h, height, cover, red, green, blue } = field
  const { data: d } = sheet
  const [sx, sy, sz] = sheet.sun
  const { gloss, warm, mottle, tall } = stuff
  const size = 480 / sheet.height
  const noise = table()
  const [px, py] = [place[0] * sheet.scale, place[1] * sheet.scale]
  for (let y = 0; y < h; y++) {
    const row = (Math.floor((y + y0 - py) * size) & (side - 1)) * side
    for (let x = 0, k = y * w; x < w; x++, k++) {
      const c = cover[k] ?? 0
      if (c <= 0) continue
      const here = height[k] ?? 0
      const l = orFall(x > 0 ? (height[k - 1] ?? 0) : here, here)
      const r = orFall(x + 1 < w ? (height[k + 1] ?? 0) : here, here)
      const t = orFall(y > 0 ? (height[k - w] ?? 0) : here, here)
      const b = orFall(y + 1 < h ? (height[k + w] ?? 0) : here, here)
      const nx = held((l - r) * tall * 0.5)
      const ny = held((t - b) * tall * 0.5)
      const steep = 1 / Math.sqrt(nx * nx + ny * ny + 1)
      const lamp = Math.max(0, (nx * sx + ny * sy + sz) * steep)
      const hollow = Math.max(0, Math.min(1, (l + r + t + b - 4 * here) * 0.25))
      // Light from all around, less from below and out of hollows.
      const round = 0.36 - 0.1 * ny * steep - 0.1 * (1 - steep)
      const light = (round + 0.78 * lamp) * (1 - 0.4 * tall * hollow)
      const spot = noise[row + (Math.floor((x + x0 - px) * size) & (side - 1))] ?? 0
      const lay = light * (1 + mottle * (spot - 0.5))
      const dark = warm * Math.max(0, 0.75 - light) * 0.3
      const shine = 255 * gloss * gleam(lamp)
      const i = 4 * ((y + y0) * sheet.width + x + x0)
      const a = alpha * c
      const keep = 1 - a
      const more = Math.min(255, (red[k] ?? 0) * lay * (1 + dark) + shine)
      d[i] = more * a + (d[i] ?? 0) * keep
      const g = Math.min(255, (green[k] ?? 0) * lay * (1 - 0.4 * dark) + shine)
      d[i + 1] = g * a + (d[i + 1] ?? 0) * keep
      const bl = Math.min(255, (blue[k] ?? 0) * lay * (1 - 0.6 * dark) + shine)
      d[i + 2] = bl * a + (d[i + 2] ?? 0) * keep
      d[i + 3] = 255 * a + (d[i + 3] ?? 0) * keep
    }
  }
}

/** The fields' room, used again from thing to thing: height, cover, red, green, blue. */
let room = Array.from({ length: 5 }, () => new Float32Array(0))

/** A field of that size where nothing is yet. */
const emptied = (x0: number, y0: number, w: number, h: number): Field => {
  const n = w * h
  if ((room[0]?.length ?? 0) < n) room = room.map(() => new Float32Array(n))
  const [height, cover, red, green, blue] = room as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  height.fill(-1e9, 0, n)
  for (const map of [cover, red, green, blue]) map.fill(0, 0, n)
  return { x0, y0, w, h, height, cover, red, green, blue }
}

/** Lays parts as one thing on the sheet, the light of the picture on them. */
export const sculpt = (sheet: Sheet, parts: readonly Part[], stuff: Stuff, alpha = 1): void => {
  const { left, top, w, h } = boxOf(sheet, parts)
  if (w <= 0 || h <= 0) return
  const field = emptied(left, top, w, h)
  for (const part of parts) raise(field, sheet.scale, part, stuff.blend)
  shade(sheet, field, stuff, parts[0]?.from ?? [0, 0], alpha)
}

/** Folds of a sleeve: slanting creases that gather towards its end, each of its own; `seed` tells sleeves apart. */
export const folds =
  (seed: number, depth = 0.16) =>
  (u: number, v: number): number => {
    const wave = soft(u * 1.5 + v * 0.9 + 13.7 * seed, v * 0.7 + 5.1 * seed)
    const ridge = 1 - Math.abs(2 * wave - 1)
    return depth * (ridge * ridge - 0.45) * (1 - 0.5 * v * v)
  }
