// Brings a coarse map to the size of its picture so that edges of the map lie on edges of the picture.
import type { Pixels } from '@openfield/renderer'

export interface CoarseMap {
  readonly width: number
  readonly height: number
  /** The picture at the map's size, 8-bit RGB. */
  readonly rgb: Uint8Array
  readonly values: Float32Array
}

/**
 * Each pixel takes the value of that one of its four neighbours in the map whose colour is nearest to its own: values are never mixed,
 * since halfway between near and far there is nothing.
 */
export const joined = (map: CoarseMap, { width, height, data }: Pixels): Float32Array => {
  const out = new Float32Array(width * height)
  const column = (x: number) => Math.max(0, Math.min(map.width - 1, x))
  for (let y = 0; y < height; y++) {
    const my = ((y + 0.5) * map.height) / height - 0.5
    const top = Math.floor(my)
    const rows = [top, top + 1].map((row) => Math.max(0, Math.min(map.height - 1, row)) * map.width)
    for (let x = 0; x < width; x++) {
      const mx = ((x + 0.5) * map.width) / width - 0.5
      const left = Math.floor(mx)
      const at = (y * width + x) * 4
      let [best, least] = [0, Number.POSITIVE_INFINITY]
      for (let corner = 0; corner < 4; corner++) {
        const [dx, dy] = [corner & 1, corner >> 1]
        const from = (rows[dy] ?? 0) + column(left + dx)
        // Where colours say nothing the nearest corner wins.
        const away = 24 * (Math.abs(mx - left - dx) + Math.abs(my - top - dy))
        let unlike = away
        for (let c = 0; c < 3; c++)
          unlike += Math.abs((map.rgb[from * 3 + c] ?? 0) - (data[at + c] ?? 0))
        if (unlike < least) [best, least] = [from, unlike]
      }
      out[y * width + x] = map.values[best] ?? 1
    }
  }
  return out
}
