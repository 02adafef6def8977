// Moves a frame's pixels where the picture shows something: the camera's move undone on a coarse grid, a field laid on it.
import { unproject, type View } from '../../camera/project.ts'
import type { WarpKernel } from '../kernel.ts'
import { reliefStep, type Staged } from '../plan.ts'
import type { Size } from '../size.ts'

/** Frame pixels between two points of the grid on which the camera's move is undone. */
const step = 16

/** A value of one of the stage's grids at a picture point; beyond the edges as at the edge. */
export const gridAt = (staged: Staged, grid: Float32Array, x: number, y: number): number => {
  const { reliefColumns: w, reliefRows: h } = staged
  const fx = Math.max(0, Math.min(w - 1.001, x / reliefStep))
  const fy = Math.max(0, Math.min(h - 1.001, y / reliefStep))
  const [i, j] = [Math.floor(fx), Math.floor(fy)]
  const k = j * w + i
  const [u, v] = [fx - i, fy - j]
  const top = (grid[k] ?? 0) * (1 - u) + (grid[k + 1] ?? 0) * u
  return top * (1 - v) + ((grid[k + w] ?? 0) * (1 - u) + (grid[k + w + 1] ?? 0) * u) * v
}

/** Writes how far to fetch a pixel from (pixels) and its gain - 1, given a picture point and the mask there. */
type Mover = (u: number, v: number, share: number, out: Float64Array) => void

export class Stirrer {
  private readonly kernel: WarpKernel
  private readonly frameAt: number
  private readonly copyAt: number
  private readonly size: Size
  private readonly fieldAt: number
  private readonly columns: number
  private readonly rows: number
  /** 2 per point: the clip point of the picture that is seen there. */
  private readonly places: Float32Array
  private staged: Staged | null = null

  constructor(kernel: WarpKernel, frameAt: number, copyAt: number, { width, height }: Size) {
    this.kernel = kernel
    this.frameAt = frameAt
    this.copyAt = copyAt
    this.size = { width, height }
    this.columns = Math.ceil(width / step) + 1
    this.rows = Math.ceil(height / step) + 1
    this.places = new Float32Array(this.columns * this.rows * 2)
    // Room for the finest field: 4 × 4 pixels a point, or 16 × 2.
    this.fieldAt = kernel.run.alloc((Math.ceil(width / 4) + 2) * (Math.ceil(height / 2) + 2) * 6)
  }

  /** Looks at a stage from a view: a guess of how near each point is, corrected by what is found there. */
  see(staged: Staged, view: View): void {
    this.staged = staged
    for (let j = 0; j < this.rows; j++)
      for (let i = 0; i < this.columns; i++) {
        const [x, y] = [i * step, j * step]
        let near = gridAt(staged, staged.relief, x, y)
        let place = unproject(view, x, y, near)
        for (let round = 0; round < 3; round++) {
          near = gridAt(staged, staged.relief, place[0], place[1])
          place = unproject(view, x, y, near)
        }
        this.places.set(place, 2 * (j * this.columns + i))
      }
  }

  /** The mask on the points of the coarse grid. */
  private shares(staged: Staged, mask: Float32Array): Float32Array {
    const { places } = this
    return Float32Array.from({ length: places.length / 2 }, (_, k) =>
      gridAt(staged, mask, places[2 * k] ?? 0, places[2 * k + 1] ?? 0),
    )
  }

  /** Moves pixels where `mask` is, by a field with a point every stepX × stepY pixels (both divide 16). */
  move(mask: Float32Array, stepX: number, stepY: number, mover: Mover): void {
    const { kernel, size, staged, places, columns } = this
    if (!staged) return
    const shares = this.shares(staged, mask)
    const [across, down] = [Math.ceil(size.width / stepX) + 1, Math.ceil(size.height / stepY) + 1]
    const field = kernel.floats(this.fieldAt, across * down * 3)
    field.fill(0)
    const out = new Float64Array(3)
    let any = false
    for (let j = 0; j < down; j++) {
      const gy = Math.min(this.rows - 2, Math.floor((j * stepY) / step))
      const q = (j * stepY) / step - gy
      for (let i = 0; i < across; i++) {
        const gx = Math.min(columns - 2, Math.floor((i * stepX) / step))
        const p = (i * stepX) / step - gx
        const k = gy * columns + gx
        const [w0, w1, w2, w3] = [(1 - p) * (1 - q), p * (1 - q), (1 - p) * q, p * q]
        const mix = (of: Float32Array, n: number, c: number) =>
          w0 * (of[n * k + c] ?? 0) +
          w1 * (of[n * (k + 1) + c] ?? 0) +
          w2 * (of[n * (k + columns) + c] ?? 0) +
          w3 * (of[n * (k + columns + 1) + c] ?? 0)
        const share = mix(shares, 1, 0)
        if (share < 0.02) continue
        mover(mix(places, 2, 0), mix(places, 2, 1), Math.min(1, share), out)
        field.set(out, 3 * (j * across + i))
        any = true
      }
    }
    if (!any) return
    const { width: w, height: h } = size
    kernel.run.copyBytes(this.frameAt, this.copyAt, w * h * 4)
    const { run } = kernel
    run.stir(this.frameAt, this.copyAt, w, h, this.fieldAt, across, down, stepX, stepY)
  }
}
