// Small grey pictures (float planes) and the filters the depth guess is made of.

export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

export const plane = (width: number, height: number): Plane => ({
  width,
  height,
  data: new Float32Array(width * height),
})

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** Means over `radius` to both sides along the row from `row` on. */
const blurRow = (
  from: Float32Array,
  to: Float32Array,
  row: number,
  w: number,
  radius: number,
): void => {
  const scale = 1 / (2 * radius + 1)
  const last = w - 1
  let sum = 0
  for (let k = -radius; k <= radius; k++)
    sum += from[row + Math.max(0, Math.min(last, k))] as number
  for (let x = 0; x < w; x++) {
    to[row + x] = sum * scale
    sum += from[row + Math.min(last, x + radius + 1)] as number
    sum -= from[row + Math.max(0, x - radius)] as number
  }
}

/** Adds a row of entries to sums. */
const addEntries = (from: Float32Array, row: number, sums: Float64Array): void => {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] as number) + (from[row + x] as number)
}

/** Writes a row of means, of the sums of its window, and moves that on by a row. */
const blurDown = (
  from: Float32Array,
  to: Float32Array,
  row: number,
  next: number,
  last: number,
  scale: number,
  sums: Float64Array,
): void => {
  for (let x = 0; x < sums.length; x++) {
    const sum = sums[x] as number
    to[row + x] = sum * scale
    sums[x] = sum + (from[next + x] as number) - (from[last + x] as number)
  }
}

/** Mean over a (2r+1)² window, edges repeated; `passes` of it approach a Gaussian. */
export const blurPlane = (source: Plane, radius: number, passes = 1): Plane => {
  const { width: w, height: h } = source
  const across = new Float32Array(w * h)
  const data = new Float32Array(w * h)
  const scale = 1 / (2 * radius + 1)
  for (let pass = 0; pass < passes; pass++) {
    const from = pass === 0 ? source.data : data
    for (let y = 0; y < h; y++) blurRow(from, across, y * w, w, radius)
    // All columns side by side: memory is read in its own order.
    const sums = new Float64Array(w)
    for (let k = -radius; k <= radius; k++)
      addEntries(across, Math.max(0, Math.min(h - 1, k)) * w, sums)
    for (let y = 0; y < h; y++) {
      const [next, last] = [Math.min(h - 1, y + radius + 1) * w, Math.max(0, y - radius) * w]
      blurDown(across, data, y * w, next, last, scale, sums)
    }
  }
  return { width: w, height: h, data: passes > 0 ? data : source.data }
}

const product = ({ width, height, data: a }: Plane, { data: b }: Plane): Plane => {
  const data = new Float32Array(width * height)
  for (let i = 0; i < data.length; i++) data[i] = (a[i] as number) * (b[i] as number)
  return { width, height, data }
}

/** For each pixel the line `a` × guide + `b` that fits the source around it best, by means of both, of squares and of products. */
const fitLines = (
  meanI: Float32Array,
  meanP: Float32Array,
  meanII: Float32Array,
  meanIP: Float32Array,
  epsilon: number,
  a: Float32Array,
  b: Float32Array,
): void => {
  for (let i = 0; i < a.length; i++) {
    const mi = meanI[i] as number
    const mp = meanP[i] as number
    const slope = ((meanIP[i] as number) - mi * mp) / ((meanII[i] as number) - mi * mi + epsilon)
    a[i] = slope
    b[i] = mp - slope * mi
  }
}

const alongLines = (
  guide: Float32Array,
  a: Float32Array,
  b: Float32Array,
  to: Float32Array,
): void => {
  for (let i = 0; i < to.length; i++)
    to[i] = (a[i] as number) * (guide[i] as number) + (b[i] as number)
}

/** Guided filter: smooths `source` but keeps the edges of `guide`. `epsilon` is the variance that counts as an edge. */
export const guidedFilter = (
  guide: Plane,
  source: Plane,
  radius: number,
  epsilon: number,
): Plane => {
  const { width, height } = guide
  const meanI = blurPlane(guide, radius)
  const meanP = blurPlane(source, radius)
  const meanII = blurPlane(product(guide, guide), radius)
  const meanIP = blurPlane(product(guide, source), radius)
  const a = plane(width, height)
  const b = plane(width, height)
  fitLines(meanI.data, meanP.data, meanII.data, meanIP.data, epsilon, a.data, b.data)
  const meanA = blurPlane(a, radius)
  const meanB = blurPlane(b, radius)
  const data = new Float32Array(width * height)
  alongLines(guide.data, meanA.data, meanB.data, data)
  return { width, height, data }
}

/** For each of `length` pixels the entry of `n` before it, and its share of the way to the next; `scale` pixels per entry. */
const between = (n: number, scale: number, length: number) => {
  const first = new Int32Array(length)
  const share = new Float64Array(length)
  for (let x = 0; x < length; x++) {
    const at = Math.max(0, Math.min(n - 1, (x + 0.5) / scale - 0.5))
    first[x] = Math.min(n - 2, Math.floor(at))
    share[x] = at - (first[x] as number)
  }
  return { first, share }
}

/** The row of a plane between its rows `top` and the next. */
const rowBetween = (p: Plane, top: number, share: number, row: Float64Array): void => {
  const at = top * p.width
  for (let i = 0; i < p.width; i++)
    row[i] = (p.data[at + i] as number) * (1 - share) + (p.data[at + p.width + i] as number) * share
}

/** The plane at width × height pixels, so many of them per pixel of its own across and down. */
const resampled = (
  p: Plane,
  [perColumn, perRow]: readonly [number, number],
  width: number,
  height: number,
): Float32Array => {
  const data = new Float32Array(width * height)
  const across = between(p.width, perColumn, width)
  const down = between(p.height, perRow, height)
  // The row between two of the plane's first; then along it.
  const row = new Float64Array(p.width)
  for (let y = 0; y < height; y++) {
    rowBetween(p, down.first[y] as number, down.share[y] as number, row)
    for (let x = 0; x < width; x++) {
      const i = across.first[x] as number
      const here = row[i] as number
      data[y * width + x] = here + ((row[i + 1] as number) - here) * (across.share[x] as number)
    }
  }
  return data
}

/** The plane enlarged to width × height pixels, `scale` of them per pixel of its own; samples as `samplePlane` takes them. */
export const enlargePlane = (
  p: Plane,
  scale: number,
  width: number,
  height: number,
): Float32Array => resampled(p, [scale, scale], width, height)

/** The plane stretched to width × height pixels; samples as `samplePlane` takes them. */
export const stretchPlane = (p: Plane, width: number, height: number): Plane => ({
  width,
  height,
  data: resampled(p, [width / p.width, height / p.height], width, height),
})

/** Sets those of a row's pixels, from `at` on, between whose entries it goes above `limit`. */
const aboveRow = (
  out: Uint8Array,
  at: number,
  width: number,
  first: Int32Array,
  share: Float64Array,
  row: Float64Array,
  limit: number,
): void => {
  for (let x = 0; x < width; x++) {
    const i = first[x] as number
    const here = row[i] as number
    const next = row[i + 1] as number
    // Between two entries on the same side of the limit all pixels are on it.
    if (here > limit && next > limit) out[at + x] = 1
    else if ((here > limit || next > limit) && here + (next - here) * (share[x] as number) > limit)
      out[at + x] = 1
  }
}

/** 1 where the plane, enlarged like that, is above `limit`. */
export const enlargeAbove = (
  p: Plane,
  scale: number,
  width: number,
  height: number,
  limit: number,
): Uint8Array => {
  const out = new Uint8Array(width * height)
  const { first, share } = between(p.width, scale, width)
  const down = between(p.height, scale, height)
  const row = new Float64Array(p.width)
  for (let y = 0; y < height; y++) {
    rowBetween(p, down.first[y] as number, down.share[y] as number, row)
    aboveRow(out, y * width, width, first, share, row, limit)
  }
  return out
}

/** Bilinear sample at pixel coordinates (centres at whole numbers), edges repeated. */
export const samplePlane = (p: Plane, x: number, y: number): number => {
  const cx = Math.max(0, Math.min(p.width - 1, x))
  const cy = Math.max(0, Math.min(p.height - 1, y))
  const ix = Math.min(p.width - 2, Math.floor(cx))
  const iy = Math.min(p.height - 2, Math.floor(cy))
  const fx = cx - ix
  const fy = cy - iy
  const i = iy * p.width + ix
  const top = (p.data[i] ?? 0) * (1 - fx) + (p.data[i + 1] ?? 0) * fx
  const low = (p.data[i + p.width] ?? 0) * (1 - fx) + (p.data[i + p.width + 1] ?? 0) * fx
  return top * (1 - fy) + low * fy
}
