// Rounded things of several parts that grow into one another (hands, gloves, sleeves), shaded by the light of the picture.
import { fbm } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
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
  /** True when others of its thickness go on at both its ends, bent by less than an eighth of a turn: nothing of it is seen beyond them. */
  readonly joined?: boolean
  /**
   * What the surface is raised by, in radii: `u` radii along from its start, `v` across, -1 .. 1. Folds, seams, ribs.
   */
  readonly relief?: (u: number, v: number) => number
  /** How many places for each radius tell the relief apart; absent: 16. */
  readonly fine?: number
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

/** What a kernel keeps for things that are made of parts: the table of soft noise, room for a part's relief and for a field. */
interface Workshop {
  readonly noise: number
  readonly relief: number
  /** What the room for a relief holds. */
  carved: Carved | undefined
  field: number
  bytes: number
}

const workshops = new WeakMap<WarpKernel, Workshop>()

/** Numbers that a table of relief has at most. */
const mostRelief = 65536

const workshopOf = (kernel: WarpKernel): Workshop => {
  const known = workshops.get(kernel)
  if (known) return known
  const made = {
    ...{ noise: kernel.put(table()), relief: kernel.run.alloc(4 * mostRelief) },
    ...{ carved: undefined, field: 0, bytes: 0 },
  }
  workshops.set(kernel, made)
  return made
}

/** A relief as numbers: `rows` from one side to the other, `columns` along, `fine` for each radius. */
interface Carved {
  readonly columns: number
  readonly rows: number
  readonly fine: number
  readonly data: Float32Array
}

/** Those of reliefs that are the same for many parts and frames. */
const carvings = new WeakMap<NonNullable<Part['relief']>, Carved>()

/** The relief of a part as far as `long` radii along. */
const carve = (relief: NonNullable<Part['relief']>, long: number, fine: number): Carved => {
  const rows = 2 * Math.round(0.7 * fine) + 1
  const columns = Math.min(Math.floor(mostRelief / rows), Math.ceil(long * fine) + 2)
  const known = carvings.get(relief)
  if (known && known.columns >= columns) return known
  const data = new Float32Array(columns * rows)
  for (let j = 0, k = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, k++) data[k] = relief(i / fine, (2 * j) / (rows - 1) - 1)
  const made = { columns, rows, fine, data }
  carvings.set(relief, made)
  return made
}

/** How far beyond its ends a part that is joined is drawn, in its radii: as far as a bend may open a gap. */
const overhang = 0.45

/** Raises the field, whose first pixel lies at (left, top), by one part; where it meets others it grows into them. */
const raise = (
  { kernel, scale: s }: Sheet,
  { left, top }: { readonly left: number; readonly top: number },
  part: Part,
  blend: number,
): void => {
  const [ax, ay] = [part.from[0] * s - left, part.from[1] * s - top]
  const [dx, dy] = [(part.to[0] - part.from[0]) * s, (part.to[1] - part.from[1]) * s]
  const [a, b] = [Math.max(0.6, part.r0 * s), Math.max(0.6, part.r1 * s)]
  const fillet = Math.max(1e-3, blend * Math.min(a, b))
  const { relief, cut, joined, paint, lift = 0, fine = 16 } = part
  const over = joined ? overhang * Math.max(a, b) : 0
  const long = Math.sqrt(dx * dx + dy * dy) / Math.min(a, b)
  const carved = relief && carve(relief, long, fine)
  const shop = workshopOf(kernel)
  const at = carved ? shop.relief : 0
  // Parts of one thing often have one relief.
  if (carved && carved !== shop.carved) {
    kernel.floats(at, carved.data.length).set(carved.data)
    shop.carved = carved
  }
  kernel.run.raise(
    ...([ax, ay, dx, dy, a, b, lift * s, fillet, cut ? 1 : 0, over] as const),
    ...([...paint, at, carved?.columns ?? 0, carved?.rows ?? 0, carved?.fine ?? 0] as const),
  )
}

/** Room for a field of that size. */
const fieldFor = (kernel: WarpKernel, w: number, h: number): number => {
  const shop = workshopOf(kernel)
  const bytes = kernel.run.fieldSize(w, h)
  if (shop.bytes < bytes) {
    // Things grow from frame to frame as they come nearer.
    shop.bytes = Math.ceil(1.5 * bytes)
    shop.field = kernel.run.alloc(shop.bytes)
  }
  return shop.field
}

/** Lays parts as one thing on the sheet, the light of the picture on them. */
export const sculpt = (sheet: Sheet, parts: readonly Part[], stuff: Stuff, alpha = 1): void => {
  const { kernel, scale } = sheet
  const box = boxOf(sheet, parts)
  const { left, top, w, h } = box
  if (w <= 0 || h <= 0) return
  kernel.run.openField(fieldFor(kernel, w, h), w, h)
  for (const part of parts) raise(sheet, box, part, stuff.blend)
  const { gloss, warm, mottle, tall } = stuff
  kernel.run.setStuff(...sheet.sun, gloss, warm, mottle, tall)
  // The mottling is held to the thing as it moves.
  const [x, y] = parts[0]?.from ?? [0, 0]
  const { noise } = workshopOf(kernel)
  const size = 480 / sheet.height
  kernel.run.shadeField(
    ...([sheet.at, sheet.width, left, top, noise, size, x * scale, y * scale, alpha] as const),
  )
}

type Relief = NonNullable<Part['relief']>

const sleeves = new Map<string, Relief>()

/** Folds of a sleeve: slanting creases that gather towards its end, each of its own; `seed` tells sleeves apart. */
export const folds = (seed: number, depth = 0.16): Relief => {
  // The same sleeve is the same relief, which is carved once.
  const name = `${seed} ${depth}`
  const known = sleeves.get(name)
  if (known) return known
  const made: Relief = (u, v) => {
    const wave = soft(u * 1.5 + v * 0.9 + 13.7 * seed, v * 0.7 + 5.1 * seed)
    const ridge = 1 - Math.abs(2 * wave - 1)
    return depth * (ridge * ridge - 0.45) * (1 - 0.5 * v * v)
  }
  sleeves.set(name, made)
  return made
}
