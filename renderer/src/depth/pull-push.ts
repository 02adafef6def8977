// Carrying values into gaps: means of ever wider surroundings, smooth far from what is known.

/**
 * Fills the entries of `values` (`channels` per cell) whose `weight` is 0 from the others, in place. Near known cells it
 * follows them; far away it is the mean of a wide neighbourhood.
 */
export const pullPush = (
  values: Float32Array,
  weight: Float32Array,
  w: number,
  h: number,
  channels: number,
): void => {
  if ((w <= 1 && h <= 1) || !weight.some((v) => v === 0)) return
  const [nw, nh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
  const small = new Float32Array(nw * nh * channels)
  const mass = new Float32Array(nw * nh)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = y * w + x
      const m = weight[k] ?? 0
      if (m === 0) continue
      const s = (y >> 1) * nw + (x >> 1)
      for (let c = 0; c < channels; c++)
        small[s * channels + c] =
          (small[s * channels + c] ?? 0) + m * (values[k * channels + c] ?? 0)
      mass[s] = (mass[s] ?? 0) + m
    }
  for (let s = 0; s < mass.length; s++) {
    const m = mass[s] ?? 0
    if (m === 0) continue
    for (let c = 0; c < channels; c++) small[s * channels + c] = (small[s * channels + c] ?? 0) / m
    mass[s] = Math.min(1, m)
  }
  pullPush(small, mass, nw, nh, channels)
  const clampX = (x: number) => Math.max(0, Math.min(nw - 1, x))
  const clampY = (y: number) => Math.max(0, Math.min(nh - 1, y)) * nw
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = y * w + x
      if ((weight[k] ?? 0) > 0) continue
      const y0 = clampY(y >> 1)
      const y1 = clampY((y >> 1) + (y & 1 ? 1 : -1))
      const x0 = clampX(x >> 1)
      const x1 = clampX((x >> 1) + (x & 1 ? 1 : -1))
      for (let c = 0; c < channels; c++)
        values[k * channels + c] =
          (9 * (small[(y0 + x0) * channels + c] ?? 0) +
            3 * (small[(y0 + x1) * channels + c] ?? 0) +
            3 * (small[(y1 + x0) * channels + c] ?? 0) +
            (small[(y1 + x1) * channels + c] ?? 0)) /
          16
    }
}
