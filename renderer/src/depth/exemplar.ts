// A first guess for a small torn picture that goes on with its lines: the hole is closed from its border inwards, strongest line first.

/** A small picture with a hole; all arrays hold one entry per pixel, `data` four bytes. */
export interface Scrap {
  readonly width: number
  readonly height: number
  /** RGBA8; painted in place where `unknown` is set. */
  readonly data: Uint8Array
  readonly unknown: Uint8Array
  readonly allowed: Uint8Array
}

/** Patches are squares of 2 × this + 1 pixels. */
const reach = 3
const side = 2 * reach + 1
/** How much a place counts that no line leads into, beside one of a plain black and white edge. */
const plain = 0.12

/** Centres of the patches that may be copied. */
const sourcesOf = ({ width: w, height: h, unknown, allowed }: Scrap): Int32Array => {
  // Sums over all above and to the left, of pixels that may not be copied.
  const bad = new Int32Array((w + 1) * (h + 1))
  for (let y = 0; y < h; y++)
    for (let x = 0, row = 0; x < w; x++) {
      const k = y * w + x
      row += unknown[k] || !allowed[k] ? 1 : 0
      bad[(y + 1) * (w + 1) + x + 1] = row + (bad[y * (w + 1) + x + 1] ?? 0)
    }
  const at = (x: number, y: number) => bad[y * (w + 1) + x] ?? 0
  const found: number[] = []
  for (let y = 0; y + side <= h; y++)
    for (let x = 0; x + side <= w; x++)
      if (at(x + side, y + side) - at(x, y + side) - at(x + side, y) + at(x, y) === 0)
        found.push((y + reach) * w + x + reach)
  return Int32Array.from(found)
}

/** Closes one hole. */
class Closing {
  private readonly scrap: Scrap
  private readonly sources: Int32Array
  private readonly stay: number
  private readonly open: Uint8Array
  private readonly trust: Float32Array
  private readonly light: Float32Array
  /** Of the patch at hand: where its known pixels are from its centre, and their colours. */
  private readonly steps = new Int32Array(side * side)
  private readonly colours = new Int32Array(3 * side * side)
  /** Pixels closed last. */
  private readonly filled = new Int32Array(side * side)
  /** How soon each pixel is to be closed, and one more than the pixel after whose closing it was ranked last. */
  private readonly rank: Float32Array
  private readonly done: Int32Array

  constructor(scrap: Scrap, sources: Int32Array, stay: number) {
    this.scrap = scrap
    this.sources = sources
    this.stay = stay
    this.open = scrap.unknown.slice()
    this.trust = Float32Array.from(this.open, (v) => 1 - v)
    this.light = new Float32Array(this.open.length)
    this.rank = new Float32Array(this.open.length).fill(-1)
    this.done = new Int32Array(this.open.length)
    for (let k = 0; k < this.open.length; k++) this.lighten(k)
  }

  private lighten(k: number): void {
    const { data } = this.scrap
    this.light[k] =
      (0.3 * (data[4 * k] ?? 0) + 0.6 * (data[4 * k + 1] ?? 0) + 0.1 * (data[4 * k + 2] ?? 0)) / 255
  }

  /** The box within `far` pixels of `k` that lies in the picture; right and bottom are in it. */
  private boxAround(k: number, far: number) {
    const { width: w, height: h } = this.scrap
    const [x, y] = [k % w, Math.floor(k / w)]
    return {
      left: Math.max(0, x - far),
      top: Math.max(0, y - far),
      right: Math.min(w - 1, x + far),
      bottom: Math.min(h - 1, y + far),
    }
  }

  /** 1 where a place is in the picture and known. */
  private known(x: number, y: number): 0 | 1 {
    const { width: w, height: h } = this.scrap
    return x >= 0 && y >= 0 && x < w && y < h && !this.open[y * w + x] ? 1 : 0
  }

  /** How soon a pixel of the hole's rim is to be closed; negative for pixels within. */
  private priority(k: number): number {
    const { width: w, height: h } = this.scrap
    const { open, light, trust } = this
    const [x, y] = [k % w, Math.floor(k / w)]
    const [left, right] = [this.known(x - 1, y), this.known(x + 1, y)]
    const [up, down] = [this.known(x, y - 1), this.known(x, y + 1)]
    if (left + right + up + down === 0) return -1
    const [nx, ny] = [right - left, down - up]
    const long = Math.sqrt(nx * nx + ny * ny)
    const box = this.boxAround(k, reach)
    let [sum, n, line] = [0, 0, 0]
    for (let j = box.top; j <= box.bottom; j++)
      for (let i = box.left; i <= box.right; i++) {
        const q = j * w + i
        n++
        sum += trust[q] as number
        if (i + 1 >= w || j + 1 >= h || open[q] || open[q + 1] || open[q + w]) continue
        // A line leads into the hole when light changes across it, along the rim.
        const gx = (light[q + 1] as number) - (light[q] as number)
        const gy = (light[q + w] as number) - (light[q] as number)
        const leads =
          long > 0 ? Math.abs(gx * ny - gy * nx) / long : 0.7 * Math.sqrt(gx * gx + gy * gy)
        if (leads > line) line = leads
      }
    return (sum / n) * (plain + line)
  }

  /** The best source for what is known around `k`. */
  private sourceFor(k: number): number {
    const { width: w, height: h, data } = this.scrap
    const { steps, colours, open, sources } = this
    const box = this.boxAround(k, reach)
    let n = 0
    for (let j = box.top; j <= box.bottom; j++)
      for (let q = j * w + box.left; q <= j * w + box.right; q++) {
        if (open[q]) continue
        steps[n] = q - k
        for (let c = 0; c < 3; c++) colours[3 * n + c] = data[4 * q + c] as number
        n++
      }
    const climb = (this.stay * n) / (side * side * h * h)
    return nearestPatch(data, w, sources, k, steps, colours, n, climb)
  }

  run(): void {
    const { open, rank, done } = this
    const { width: w } = this.scrap
    for (let k = 0; k < open.length; k++) if (open[k]) rank[k] = this.priority(k)
    for (let next = first(rank); next >= 0; next = first(rank)) {
      const count = this.fill(next)
      for (let i = 0; i < count; i++) {
        const box = this.boxAround(this.filled[i] as number, reach)
        for (let j = box.top; j <= box.bottom; j++)
          for (let q = j * w + box.left; q <= j * w + box.right; q++) {
            // Each once: nothing changes any more until all are ranked.
            if (done[q] === next + 1) continue
            done[q] = next + 1
            rank[q] = open[q] ? this.priority(q) : -1
          }
      }
    }
  }

  /** Closes what is open around `k`; returns how many pixels that were, and lists them. */
  private fill(k: number): number {
    const { open, trust, filled } = this
    const { data, width: w } = this.scrap
    const from = this.sourceFor(k)
    const before = Math.max(0.02, this.meanTrust(k))
    const box = this.boxAround(k, reach)
    let n = 0
    for (let j = box.top; j <= box.bottom; j++)
      for (let q = j * w + box.left; q <= j * w + box.right; q++) {
        if (!open[q]) continue
        for (let c = 0; c < 3; c++) data[4 * q + c] = data[4 * (from + q - k) + c] as number
        open[q] = 0
        trust[q] = before
        this.lighten(q)
        filled[n++] = q
      }
    return n
  }

  private meanTrust(k: number): number {
    const { width: w } = this.scrap
    const box = this.boxAround(k, reach)
    let [sum, n] = [0, 0]
    for (let j = box.top; j <= box.bottom; j++)
      for (let q = j * w + box.left; q <= j * w + box.right; q++) {
        sum += this.trust[q] as number
        n++
      }
    return sum / n
  }
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** The first of those that rank highest; -1 when none ranks 0 or more. */
const first = (rank: Float32Array): number => {
  let [best, most] = [-1, -1]
  for (let k = 0; k < rank.length; k++)
    if ((rank[k] as number) > most) {
      best = k
      most = rank[k] as number
    }
  return best
}

/** Of the patches around `sources` the one that is most like `n` colours `steps` from `k`; `climb` is what a row up or down costs, squared. */
const nearestPatch = (
  data: Uint8Array,
  w: number,
  sources: Int32Array,
  k: number,
  steps: Int32Array,
  colours: Int32Array,
  n: number,
  climb: number,
): number => {
  const y = Math.floor(k / w)
  let best = sources[0] ?? k
  let least = Number.POSITIVE_INFINITY
  for (let s = 0; s < sources.length; s++) {
    const source = sources[s] as number
    const dy = Math.floor(source / w) - y
    let sum = climb * dy * dy
    for (let i = 0; i < n && sum < least; i++) {
      const p = 4 * (source + (steps[i] as number))
      const r = (data[p] as number) - (colours[3 * i] as number)
      const g = (data[p + 1] as number) - (colours[3 * i + 1] as number)
      const b = (data[p + 2] as number) - (colours[3 * i + 2] as number)
      sum += r * r + g * g + b * b
    }
    if (sum < least) {
      best = source
      least = sum
    }
  }
  return best
}

/**
 * Paints the hole with patches of the rest, in place; `stay` is what moving a patch by the whole height costs, as squared
 * levels over a patch. Returns false where there is too little to copy.
 */
export const closeHole = (scrap: Scrap, stay: number): boolean => {
  const sources = sourcesOf(scrap)
  if (sources.length < 40) return false
  new Closing(scrap, sources, stay).run()
  return true
}

/** Median steps of light, in levels, from which on surroundings begin to be texture, and are nothing else. */
const rough = [16, 40] as const
/** Share of texture beside a hole from which on it goes on into it. */
export const rowdy = 0.45

/** Steps of light from a pixel to the right and downwards, in levels; negative where it is not known. */
const stepsOf = ({ width: w, height: h, data, unknown, allowed }: Scrap): Float32Array => {
  const usable = (k: number) => !unknown[k] && allowed[k]
  const light = (k: number) => data[4 * k + 1] ?? 0
  const step = new Float32Array(w * h).fill(-1)
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0, k = y * w; x + 1 < w; x++, k++)
      if (usable(k) && usable(k + 1) && usable(k + w))
        step[k] = Math.abs(light(k + 1) - light(k)) + Math.abs(light(k + w) - light(k))
  return step
}

/** Whether any pixel of a box is set; right and bottom are in it. */
const anyIn = (
  mask: Uint8Array,
  w: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean => {
  for (let j = top; j <= bottom; j++)
    for (let k = j * w + left; k <= j * w + right; k++) if (mask[k]) return true
  return false
}

/** Writes what is known in a box to `to`; returns how much that is. */
const knownIn = (
  step: Float32Array,
  w: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  to: Float32Array,
): number => {
  let n = 0
  for (let j = top; j <= bottom; j++)
    for (let k = j * w + left; k <= j * w + right; k++)
      if ((step[k] as number) >= 0) to[n++] = step[k] as number
  return n
}

/** How much of what lies beside the hole is texture, 0..1. */
export const textureBeside = (scrap: Scrap): number => {
  const { width: w, height: h, unknown } = scrap
  const step = stepsOf(scrap)
  const near = new Float32Array(side * side)
  let [sum, n] = [0, 0]
  for (let y = 0, k = 0; y < h; y++)
    for (let x = 0; x < w; x++, k++) {
      if ((step[k] as number) < 0) continue
      const left = Math.max(0, x - reach)
      const top = Math.max(0, y - reach)
      const right = Math.min(w - 1, x + reach)
      const bottom = Math.min(h - 1, y + reach)
      if (!anyIn(unknown, w, left, top, right, bottom)) continue
      // Lines and single things leave the median as it is.
      const around = near.subarray(0, knownIn(step, w, left, top, right, bottom, near)).sort()
      const median = around[around.length >> 1] ?? 0
      sum += Math.max(0, Math.min(1, (median - rough[0]) / (rough[1] - rough[0])))
      n++
    }
  return n > 0 ? sum / n : 0
}
