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

/** Mean over a (2r+1)² window, edges repeated; `passes` of it approach a Gaussian. */
export const blurPlane = (source: Plane, radius: number, passes = 1): Plane => {
  const { width: w, height: h } = source
  let data = source.data
  for (let pass = 0; pass < passes; pass++) {
    const across = new Float32Array(w * h)
    const both = new Float32Array(w * h)
    const scale = 1 / (2 * radius + 1)
    for (let y = 0; y < h; y++) {
      const row = y * w
      let sum = 0
      for (let k = -radius; k <= radius; k++)
        sum += data[row + Math.max(0, Math.min(w - 1, k))] ?? 0
      for (let x = 0; x < w; x++) {
        across[row + x] = sum * scale
        sum += data[row + Math.min(w - 1, x + radius + 1)] ?? 0
        sum -= data[row + Math.max(0, x - radius)] ?? 0
      }
    }
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let k = -radius; k <= radius; k++)
        sum += across[Math.max(0, Math.min(h - 1, k)) * w + x] ?? 0
      for (let y = 0; y < h; y++) {
        both[y * w + x] = sum * scale
        sum += across[Math.min(h - 1, y + radius + 1) * w + x] ?? 0
        sum -= across[Math.max(0, y - radius) * w + x] ?? 0
      }
    }
    data = both
  }
  return { width: w, height: h, data }
}

/** Guided filter: smooths `source` but keeps the edges of `guide`. `epsilon` is the variance that counts as an edge. */
export const guidedFilter = (
  guide: Plane,
  source: Plane,
  radius: number,
  epsilon: number,
): Plane => {
  const { width, height } = guide
  const product = (a: Plane, b: Plane): Plane => ({
    width,
    height,
    data: a.data.map((v, i) => v * (b.data[i] ?? 0)),
  })
  const meanI = blurPlane(guide, radius)
  const meanP = blurPlane(source, radius)
  const meanII = blurPlane(product(guide, guide), radius)
  const meanIP = blurPlane(product(guide, source), radius)
  const a = plane(width, height)
  const b = plane(width, height)
  for (let i = 0; i < a.data.length; i++) {
    const mi = meanI.data[i] ?? 0
    const mp = meanP.data[i] ?? 0
    const slope = ((meanIP.data[i] ?? 0) - mi * mp) / ((meanII.data[i] ?? 0) - mi * mi + epsilon)
    a.data[i] = slope
    b.data[i] = mp - slope * mi
  }
  const meanA = blurPlane(a, radius)
  const meanB = blurPlane(b, radius)
  return {
    width,
    height,
    data: guide.data.map((v, i) => (meanA.data[i] ?? 0) * v + (meanB.data[i] ?? 0)),
  }
}

/** Bilinear sample at pixel coordinates (centres at whole numbers), edges repeated. */
export const samplePlane = (p: Plane, x: number, y: number): number => {
  const cx = Math.max(0, Math.min(p.width - 1, x))
  const cy = Math.max(0, Math.min(p.height - 1, y))
  const ix = Math.min(p.width - 2, Math.floor(cx))
  const iy = Math.min(p.height - 2, Math.floor(cy))
  const [fx, fy] = [cx - ix, cy - iy]
  const i = iy * p.width + ix
  const top = (p.data[i] ?? 0) * (1 - fx) + (p.data[i + 1] ?? 0) * fx
  const low = (p.data[i + p.width] ?? 0) * (1 - fx) + (p.data[i + p.width + 1] ?? 0) * fx
  return top * (1 - fy) + low * fy
}
