// Heights for inflated art: each mask becomes a pillow by solving Poisson's equation, coarse to fine.

export interface Field2 {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

const half = (m: Field2): Field2 => {
  const [w, h] = [m.width >> 1, m.height >> 1]
  const values = new Float32Array(w * h)
  const at = (x: number, y: number) => m.values[y * m.width + x] as number
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      values[y * w + x] =
        (at(2 * x, 2 * y) +
          at(2 * x + 1, 2 * y) +
          at(2 * x, 2 * y + 1) +
          at(2 * x + 1, 2 * y + 1)) /
        4
  return { width: w, height: h, values }
}

/** Red-black over-relaxation of Δu = -`load` inside the mask, u = 0 outside. */
const relax = (u: Float32Array, m: Field2, load: number, rounds: number): void => {
  const { width: w, height: h, values } = m
  for (let round = 0; round < rounds; round++)
    for (let parity = 0; parity < 2; parity++)
      for (let y = 1; y < h - 1; y++)
        for (let x = 1 + ((y + parity) & 1); x < w - 1; x += 2) {
          const i = y * w + x
          if ((values[i] as number) > 0.5) {
            const own = u[i] as number
            const sum =
              (u[i - 1] as number) +
              (u[i + 1] as number) +
              (u[i - w] as number) +
              (u[i + w] as number)
            u[i] = own + 1.5 * ((sum + load) / 4 - own)
          } else u[i] = 0
        }
}

/** Height in pixels of the pillow over `mask` (0..1): a disc of radius r rises to about 0.7 r. */
export const pillow = (mask: Field2): Float32Array => {
  const levels = [mask]
  for (let m = mask; m.width > 24 && m.height > 24; ) {
    m = half(m)
    levels.push(m)
  }
  let u = new Float32Array(0)
  for (let l = levels.length - 1; l >= 0; l--) {
    const m = levels[l] as Field2
    const next = new Float32Array(m.width * m.height)
    const coarse = levels[l + 1]
    if (coarse)
      for (let y = 0; y < m.height; y++)
        for (let x = 0; x < m.width; x++) {
          const row = Math.min(coarse.height - 1, y >> 1) * coarse.width
          next[y * m.width + x] = u[row + Math.min(coarse.width - 1, x >> 1)] as number
        }
    relax(next, m, (mask.width / m.width) ** 2, coarse ? 16 : 160)
    u = next
  }
  return u.map((v) => Math.sqrt(Math.max(0, 2 * v)))
}

/** Box blur of radius 1, `passes` times, in place. */
export const soften = (f: Field2, passes: number): void => {
  const { width: w, height: h, values: a } = f
  const b = new Float32Array(a.length)
  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const row = y * w
        b[row + x] =
          ((a[row + Math.max(0, x - 1)] as number) +
            (a[row + x] as number) +
            (a[row + Math.min(w - 1, x + 1)] as number)) /
          3
      }
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++)
        a[y * w + x] =
          ((b[Math.max(0, y - 1) * w + x] as number) +
            (b[y * w + x] as number) +
            (b[Math.min(h - 1, y + 1) * w + x] as number)) /
          3
  }
}
