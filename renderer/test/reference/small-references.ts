// Small made references whose colours, light, horizon and subject are known.
import type { Pixels } from '../../src/host.ts'

type Rgb = readonly [number, number, number]

const WIDTH = 240
const HEIGHT = 180

/** A picture by a function of place (0..1 from the top left), sRGB 0..1. */
export const painted = (at: (x: number, y: number) => Rgb): Pixels => {
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const rgb = at((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT)
      data.set(
        [...rgb.map((v) => Math.round(255 * Math.min(1, Math.max(0, v)))), 255],
        (y * WIDTH + x) * 4,
      )
    }
  return { width: WIDTH, height: HEIGHT, data }
}

const times = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

/** A plain and a sky in shades of one hue, brighter on one side (-1 left, 1 right). */
export const coast = (sky: Rgb, ground: Rgb, side: number, horizon = 0.66): Pixels =>
  painted((x, y) => times(y < horizon ? sky : ground, 1 + 0.6 * side * (x - 0.5)))

/** Blue, lit from the left. */
export const blue = coast([0.3, 0.5, 0.85], [0.12, 0.28, 0.55], -1)
/** Orange and brown, lit from the right. */
export const warm = coast([0.9, 0.62, 0.32], [0.5, 0.28, 0.14], 1)
/** Black and white, evenly lit. */
export const grey = coast([0.7, 0.7, 0.7], [0.3, 0.3, 0.3], 0)

/** A red skittle on a pale plain; `middle` is its place from the left, 0..1. */
export const skittle = (middle: number): Pixels =>
  painted((x, y) => {
    const [dx, dy] = [(x - middle) * WIDTH, y * HEIGHT]
    const head = Math.hypot(dx, dy - 78) < 23
    const body = Math.abs(dx) < 23 && dy > 82 && dy < 150
    if (head || body) return [0.85, 0.16, 0.12]
    return y < 0.6 ? [0.72, 0.77, 0.7] : [0.5, 0.55, 0.4]
  })

/** The mean sRGB of a picture, 0..255, where `where` holds. */
export const meanOf = (
  { width, data }: Pixels,
  where: (x: number, y: number) => boolean = () => true,
): Rgb => {
  const sum: [number, number, number] = [0, 0, 0]
  let n = 0
  for (let i = 0; i < data.length; i += 4) {
    if (!where((i / 4) % width, Math.floor(i / 4 / width))) continue
    for (const k of [0, 1, 2] as const) sum[k] += data[i + k] ?? 0
    n++
  }
  return [sum[0] / n, sum[1] / n, sum[2] / n]
}

/** Share of the pixels that are clearly of a hue: blue, red to yellow, or none. */
export const hues = ({ data }: Pixels): { blue: number; warm: number; none: number } => {
  const count = { blue: 0, warm: 0, none: 0 }
  const n = data.length / 4
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    const spread = Math.max(r, g, b) - Math.min(r, g, b)
    if (spread < 12) count.none += 1 / n
    else if (b === Math.max(r, g, b)) count.blue += 1 / n
    else if (r === Math.max(r, g, b)) count.warm += 1 / n
  }
  return count
}
