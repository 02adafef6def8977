// A layer: one sheet of the picture, cut out, with its own relief, as a grid of small textured quads.
import type { Size } from '../film/size.ts'

export interface Layer {
  /** RGBA8, premultiplied. */
  readonly texture: Uint8Array
  readonly textureWidth: number
  readonly textureHeight: number
  /** Vertices of the grid, row by row. */
  readonly columns: number
  readonly rows: number
  /** 2 per vertex: where it lies in the picture, in clip pixels. */
  readonly places: Float32Array
  /** 2 per vertex: texels. */
  readonly uvs: Float32Array
  /** 1 per vertex. */
  readonly nearness: Float32Array
  /** First vertex × 2 + 1 if all texels are opaque; far quads first. */
  readonly quads: Int32Array
  /** `back` is always there and covers everything; `subject` is what effects act on. */
  readonly role: 'back' | 'middle' | 'subject'
  /** What the layers laid together do not show of the picture; null where nothing is missed. */
  readonly patch: Patch | null
}

/** A piece of the picture on a layer's mesh, drawn over the layer while it is seen much as it was taken. */
export interface Patch {
  /** RGBA8, premultiplied. */
  readonly texture: Uint8Array
  readonly textureWidth: number
  readonly textureHeight: number
  /** 2 per vertex of the layer: texels of the patch. */
  readonly uvs: Float32Array
  /** First vertex × 2. */
  readonly quads: Int32Array
}

/** A sheet before it becomes a mesh: a texture whose texel (left, top) is the picture's first pixel. */
export interface Sheet {
  readonly texture: Uint8Array
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly role: Layer['role']
}

/** Edge of a quad in clip pixels: a soft relief bends little over twice the length. */
export const cellSize = (clip: Size, soft: boolean): number => {
  const fine = Math.max(8, 2 * Math.round(Math.min(clip.width, clip.height) / 180))
  return soft && Math.min(clip.width, clip.height) > 400 ? 2 * fine : fine
}

/** Texels a sheet needs beyond its last cell, so that sampling never leaves it. */
export const rim = 2

const howFull = (
  texture: Uint8Array,
  width: number,
  u0: number,
  u1: number,
  v0: number,
  v1: number,
): 0 | 1 | 2 => {
  let low = 255
  let high = 0
  for (let y = v0; y <= v1; y++) {
    for (let i = (y * width + u0) * 4 + 3, end = (y * width + u1) * 4 + 3; i <= end; i += 4) {
      const a = texture[i] as number
      if (a < low) low = a
      if (a > high) high = a
    }
    if (low < 255 && high > 0) return 1
  }
  return low === 255 ? 2 : high === 0 ? 0 : 1
}

/** 0 none opaque, 1 some, 2 all: how full the texels of one cell are (with one texel around). */
export const fullness = (sheet: Sheet, u: number, v: number, cell: number): 0 | 1 | 2 => {
  const u0 = Math.max(0, u - 1)
  const u1 = Math.min(sheet.width - 1, u + cell + 1)
  const v0 = Math.max(0, v - 1)
  const v1 = Math.min(sheet.height - 1, v + cell + 1)
  return howFull(sheet.texture, sheet.width, u0, u1, v0, v1)
}

/** Far quads before near ones, so that folds hide the far side: a counting sort over nearness. */
const sortQuads = (quads: number[], depth: number[]): Int32Array => {
  const bins = 512
  const start = new Int32Array(bins + 1)
  const bin = depth.map((d) => Math.max(0, Math.min(bins - 1, Math.floor(d * 160))))
  for (const b of bin) start[b + 1] = (start[b + 1] ?? 0) + 1
  for (let b = 0; b < bins; b++) start[b + 1] = (start[b + 1] ?? 0) + (start[b] ?? 0)
  const sorted = new Int32Array(quads.length)
  bin.forEach((b, i) => {
    const at = start[b] ?? 0
    sorted[at] = quads[i] ?? 0
    start[b] = at + 1
  })
  return sorted
}

/** Longer sides of the back sheet by which its mesh is stretched. */
const stretched = 2

/**
 * Draws the outermost vertices far out, so that even a look beyond all that was foreseen finds something; not so far that they
 * fall behind a lens that tilts, which would leave a hole.
 */
const stretchRim = (places: Float32Array, columns: number, rows: number, far: number): void => {
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const k = 2 * (j * columns + i)
      if (i === 0) places[k] = (places[k] ?? 0) - far
      if (i === columns - 1) places[k] = (places[k] ?? 0) + far
      if (j === 0) places[k + 1] = (places[k + 1] ?? 0) - far
      if (j === rows - 1) places[k + 1] = (places[k + 1] ?? 0) + far
    }
}

/** Shares of a sheet's height that are mirrored above and below it: far down there is more ground, never the sky again. */
const topFold = 0.3
const bottomFold = 0.25

/** Row of a sheet of `n` cells shown in row `j` beyond it. */
const foldRow = (j: number, n: number): number => {
  if (j >= 0 && j <= n) return j
  const deep = Math.max(1, Math.round(n * (j < 0 ? topFold : bottomFold)))
  const k = (j < 0 ? -j : j - n) % (2 * deep)
  const off = k <= deep ? k : 2 * deep - k
  return j < 0 ? off : n - off
}

const mirror = (i: number, n: number): number => {
  const k = ((i % (2 * n)) + 2 * n) % (2 * n)
  return k <= n ? k : 2 * n - k
}

/** Columns `from`..`to` of a sheet, which goes on as its own mirror image for some cells to the left and to the right. */
export interface Aside {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** Lays a row of vertices from vertex `k` on; outside of others, as the engine then keeps what it makes of the loop. */
const layRow = (
  k: number,
  us: Int32Array,
  v: number,
  cell: number,
  x: number,
  y: number,
  places: Float32Array,
  uvs: Float32Array,
): void => {
  for (let i = 0, at = 2 * k; i < us.length; i++, at += 2) {
    places[at] = i * cell + x
    places[at + 1] = y
    uvs[at] = us[i] as number
    uvs[at + 1] = v
  }
}

/** Quads of the row of cells from vertex `k` on that are not empty, as `Layer` has them. */
const quadsOfRow = (
  k: number,
  columns: number,
  { uvs, near }: { readonly uvs: Float32Array; readonly near: Float32Array },
  full: (u: number, v: number) => 0 | 1 | 2,
  quads: number[],
  depth: number[],
): void => {
  for (let i = k; i < k + columns - 1; i++) {
    const u = Math.min(uvs[2 * i] as number, uvs[2 * i + 2] as number)
    const v = Math.min(uvs[2 * i + 1] as number, uvs[2 * (i + columns) + 1] as number)
    const how = full(u, v)
    if (how === 0) continue
    quads.push(2 * i + (how === 2 ? 1 : 0))
    const sum = (near[i] as number) + (near[i + 1] as number)
    depth.push((sum + (near[i + columns] as number) + (near[i + columns + 1] as number)) / 4)
  }
}

/**
 * Turns a sheet into a mesh. `spare` is how many cells beyond each side of the sheet are added as mirror images of it
 * (only for the back layer); `below`, for what stands before it, that the sheet goes on with `rows` mirrored rows under its
 * row `from`, and `aside` how it goes on to the sides. `nearness` says how near the picture point (x, y) of this sheet is.
 */
export const meshSheet = (
  sheet: Sheet,
  cell: number,
  spare: { readonly x: number; readonly y: number },
  nearness: (x: number, y: number) => number,
  below: { readonly from: number; readonly rows: number } | null = null,
  aside: Aside | null = null,
): Layer => {
  const acrossCells = Math.floor((sheet.width - rim) / cell)
  const wide = aside ?? { from: 0, to: acrossCells, left: spare.x, right: spare.x }
  const first = wide.from - wide.left
  const downCells = below?.from ?? Math.floor((sheet.height - rim) / cell)
  const columns = wide.to + wide.right - first + 1
  const rows = downCells + 2 * spare.y + (below?.rows ?? 0) + 1
  const places = new Float32Array(columns * rows * 2)
  const uvs = new Float32Array(columns * rows * 2)
  const near = new Float32Array(columns * rows)
  const us = Int32Array.from(
    { length: columns },
    (_, i) => (wide.from + mirror(first + i - wide.from, wide.to - wide.from)) * cell,
  )
  for (let j = 0; j < rows; j++) {
    const v = foldRow(j - spare.y, downCells) * cell
    const y = (j - spare.y) * cell - sheet.top
    layRow(j * columns, us, v, cell, first * cell - sheet.left, y, places, uvs)
    for (let i = 0; i < columns; i++)
      near[j * columns + i] = nearness((us[i] as number) - sheet.left, v - sheet.top)
  }
  if (sheet.role === 'back')
    stretchRim(places, columns, rows, stretched * Math.max(sheet.width, sheet.height))
  const quads: number[] = []
  const depth: number[] = []
  const full =
    sheet.role === 'back' ? () => 2 as const : (u: number, v: number) => fullness(sheet, u, v, cell)
  for (let j = 0; j + 1 < rows; j++)
    quadsOfRow(j * columns, columns, { uvs, near }, full, quads, depth)
  return {
    texture: sheet.texture,
    textureWidth: sheet.width,
    textureHeight: sheet.height,
    columns,
    rows,
    places,
    uvs,
    nearness: near,
    quads: sortQuads(quads, depth),
    role: sheet.role,
    patch: null,
  }
}
