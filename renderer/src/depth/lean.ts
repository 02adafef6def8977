// How a picture's lines cross one of its edges, and where they go beyond it.

/** One edge of an RGBA8 picture: pixel index of its first pixel, steps in pixels along it and outwards. */
export interface EdgeOf {
  readonly first: number
  readonly along: number
  readonly out: number
  readonly length: number
}

/** Every `step` pixels along an edge. */
export interface Lean {
  /** Pixels along the edge that lines go for one pixel inwards. */
  readonly slopes: Float32Array
  /** How much light changes across lines there and how that leans; their quotient is the slope. */
  readonly across: Float32Array
  readonly turned: Float32Array
  readonly length: number
}

/** No line is followed flatter than this. */
const flattest = 1.3
/** Light changes (0..255 squared, summed over a cell's depth) below which nothing is sure of its direction. */
const noise = 60

const slopeOf = (turned: number, across: number): number =>
  Math.max(-flattest, Math.min(flattest, -turned / (across + noise)))

/** [1 2 1] along a line, ends kept. */
const smooth = (from: Float32Array): Float32Array => {
  const last = from.length - 1
  const to = new Float32Array(from.length)
  for (let i = 0; i <= last; i++)
    to[i] =
      ((from[Math.max(0, i - 1)] ?? 0) + 2 * (from[i] ?? 0) + (from[Math.min(last, i + 1)] ?? 0)) /
      4
  return to
}

/** Mean light of cells `step` pixels a side: `rows` of them along the edge, `columns` inwards. */
const cellsAt = (
  data: Uint8Array,
  { first, along, out, length }: EdgeOf,
  rows: number,
  columns: number,
  step: number,
): Float32Array => {
  const light = new Float32Array(rows * columns)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      let sum = 0
      for (let b = 0; b < step; b++) {
        const place = Math.min(length - 1, j * step + b)
        for (let a = 0; a < step; a++) {
          const k = 4 * (first + along * place - out * (i * step + a))
          sum += 2 * (data[k] ?? 0) + 5 * (data[k + 1] ?? 0) + (data[k + 2] ?? 0)
        }
      }
      light[j * columns + i] = sum / (8 * step * step)
    }
  return light
}

/** Looks at the `deep` pixels inside an edge. */
export const leaning = (data: Uint8Array, edge: EdgeOf, deep: number, step: number): Lean => {
  const rows = Math.ceil(edge.length / step) + 1
  const columns = Math.max(3, Math.ceil(deep / step))
  const light = cellsAt(data, edge, rows, columns, step)
  let across: Float32Array = new Float32Array(rows)
  let turned: Float32Array = new Float32Array(rows)
  for (let j = 1; j + 1 < rows; j++)
    for (let i = 1; i + 1 < columns; i++) {
      const k = j * columns + i
      const inwards = ((light[k + 1] ?? 0) - (light[k - 1] ?? 0)) / 2
      const beside = ((light[k + columns] ?? 0) - (light[k - columns] ?? 0)) / 2
      across[j] = (across[j] ?? 0) + beside * beside
      turned[j] = (turned[j] ?? 0) + inwards * beside
    }
  for (let pass = 0; pass < 6; pass++) {
    across = smooth(across)
    turned = smooth(turned)
  }
  const slopes = across.map((v, j) => slopeOf(turned[j] ?? 0, v))
  return { slopes, across, turned, length: edge.length }
}

/** Values between entries; beyond the ends as at them. */
const between = (values: Float32Array, at: Float32Array): Float32Array => {
  const to = new Float32Array(at.length)
  for (let j = 0; j < at.length; j++) {
    const x = Math.max(0, Math.min(values.length - 1.001, at[j] ?? 0))
    const i = Math.floor(x)
    const a = values[i] ?? 0
    to[j] = a + (x - i) * ((values[i + 1] ?? a) - a)
  }
  return to
}

/** Share of the edge at whose ends lines that would come from beyond it straighten. */
const straightens = 0.15

/**
 * Which point of the edge, in pixels, each point outside goes on from: lines of `slopes.length` points, every `step` pixels
 * outwards. Lines are followed outwards; where they run apart or together they even out with the distance.
 */
export const placesBeyond = (lean: Lean, far: number, step: number): Float32Array => {
  const n = lean.slopes.length
  const lines = Math.floor((far - 1) / step) + 2
  const out = new Float32Array(lines * n)
  let place: Float32Array = new Float32Array(n)
  for (let i = 0; i < n; i++) place[i] = Math.min(lean.length - 1, i * step)
  let { across, turned }: Pick<Lean, 'across' | 'turned'> = lean
  out.set(place)
  const from = new Float32Array(n)
  for (let line = 1; line < lines; line++) {
    for (let j = 0; j < n; j++) {
      const slope = slopeOf(turned[j] ?? 0, across[j] ?? 0)
      const left = slope > 0 ? n - 1 - j : j
      from[j] = j + slope * Math.min(1, left / (straightens * n))
    }
    place = between(place, from)
    across = smooth(between(across, from))
    turned = smooth(between(turned, from))
    out.set(place, line * n)
  }
  return out
}
