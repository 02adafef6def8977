// Cuts a square out of a picture and brings it to a size.
import type { Pixels } from '../host.ts'
import type { Square } from './sight.ts'

/** Moves the square into the picture, and makes it smaller where it is larger than that. */
const inside = ({ x, y, side }: Square, { width, height }: Pixels): Square => {
  const fitting = Math.max(1, Math.min(side, width, height))
  const shift = (side - fitting) / 2
  return {
    x: Math.max(0, Math.min(width - fitting, x + shift)),
    y: Math.max(0, Math.min(height - fitting, y + shift)),
    side: fitting,
  }
}

/** The square at `size` × `size` pixels: means of areas where it gets smaller, blends of neighbours where it gets larger. */
export const cropSquare = (picture: Pixels, wanted: Square, size: number): Pixels => {
  const square = inside(wanted, picture)
  const step = square.side / size
  const samples = Math.max(1, Math.ceil(step))
  const data = new Uint8Array(size * size * 4)
  const { width, height } = picture
  const at = (x: number, y: number, k: number): number =>
    picture.data[
      (Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))) * 4 + k
    ] ?? 0
  const blend = (x: number, y: number, k: number): number => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - ix, y - iy]
    const top = at(ix, iy, k) * (1 - fx) + at(ix + 1, iy, k) * fx
    return top * (1 - fy) + (at(ix, iy + 1, k) * (1 - fx) + at(ix + 1, iy + 1, k) * fx) * fy
  }
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let k = 0; k < 4; k++) {
        let sum = 0
        for (let j = 0; j < samples; j++)
          for (let i = 0; i < samples; i++)
            sum += blend(
              square.x + (x + (i + 0.5) / samples) * step - 0.5,
              square.y + (y + (j + 0.5) / samples) * step - 0.5,
              k,
            )
        data[(y * size + x) * 4 + k] = Math.round(sum / samples ** 2)
      }
  return { width: size, height: size, data }
}
