// Where things are on a frame: the subject, the sky, and the picture's own points under the moved camera.
import type { Figure } from '../../depth/figure.ts'
import { blurPlane } from '../../depth/plane.ts'
import type { WarpKernel } from '../kernel.ts'
import { reliefStep, type Staged } from '../plan.ts'
import type { Moment } from './effect.ts'
import type { Paint } from './surface.ts'

/** A map on the relief's grid, read at a point of the picture. */
export const sample = (moment: Moment, map: Float32Array, x: number, y: number): number => {
  const { reliefColumns: w, reliefRows: h } = moment.staged
  const fx = Math.max(0, Math.min(w - 1.001, x / reliefStep))
  const fy = Math.max(0, Math.min(h - 1.001, y / reliefStep))
  const i = Math.floor(fx)
  const j = Math.floor(fy)
  const k = j * w + i
  const u = fx - i
  const v = fy - j
  return (
    ((map[k] ?? 0) * (1 - u) + (map[k + 1] ?? 0) * u) * (1 - v) +
    ((map[k + w] ?? 0) * (1 - u) + (map[k + w + 1] ?? 0) * u) * v
  )
}

/** Where a point of the picture near the subject is on this frame. */
export const onFrame = (
  moment: Moment,
  [x, y]: readonly [number, number],
): readonly [number, number] => {
  const { aim, staged, scale, cos, sin } = moment
  const [dx, dy] = [(x - staged.aim[0]) * scale, (y - staged.aim[1]) * scale]
  return [aim[0] + cos * dx - sin * dy, aim[1] + sin * dx + cos * dy]
}

/** The picture's point that is on a frame pixel, near the subject. */
const inPicture = (
  { aim, staged, scale, cos, sin }: Moment,
  x: number,
  y: number,
): readonly [number, number] => {
  const dx = (x - aim[0]) / scale
  const dy = (y - aim[1]) / scale
  return [staged.aim[0] + cos * dx + sin * dy, staged.aim[1] - sin * dx + cos * dy]
}

/** The subject's build as it is on this frame, before any effect moves it. */
export const figureNow = (moment: Moment): Figure => {
  const { figure } = moment.staged
  const [left, top] = onFrame(moment, [figure.left, figure.top])
  const [right, bottom] = onFrame(moment, [figure.right, figure.bottom])
  const [x, y] = onFrame(moment, [figure.head.x, figure.head.y])
  return {
    upright: figure.upright,
    whole: figure.whole,
    head: { x, y, radius: figure.head.radius * moment.scale },
    leftEye: onFrame(moment, figure.leftEye),
    rightEye: onFrame(moment, figure.rightEye),
    mouth: onFrame(moment, figure.mouth),
    neck: onFrame(moment, [0, figure.neck])[1],
    heart: onFrame(moment, figure.heart),
    left,
    top,
    right,
    bottom,
  }
}

export interface Swell {
  readonly x: Float32Array
  readonly y: Float32Array
}

const swells = new WeakMap<Staged, Swell>()

/** How the subject's surface leans if its outline is blown up like a balloon: -1..1, on the relief's grid. */
export const swellOf = (staged: Staged): Swell => {
  const known = swells.get(staged)
  if (known) return known
  const { reliefColumns: width, reliefRows: height, subject } = staged
  const round = (radius: number) => blurPlane({ width, height, data: subject }, radius, 2).data
  const [fine, wide] = [round(1), round(Math.max(2, Math.round(width / 22)))]
  const tall = fine.map((v, i) => 0.6 * Math.sqrt(v) + 1.6 * (wide[i] ?? 0))
  const [x, y] = [new Float32Array(tall.length), new Float32Array(tall.length)]
  for (let j = 1; j + 1 < height; j++)
    for (let i = 1; i + 1 < width; i++) {
      const k = j * width + i
      const dx = (tall[k - 1] ?? 0) - (tall[k + 1] ?? 0)
      const dy = (tall[k - width] ?? 0) - (tall[k + width] ?? 0)
      const size = Math.sqrt(dx * dx + dy * dy + 0.03)
      x[k] = dx / size
      y[k] = dy / size
    }
  const made = { x, y }
  swells.set(staged, made)
  return made
}

const leans = new WeakMap<Swell, { kernel: WarpKernel; x: number; y: number }>()

/** Where the frame's pixel (0, 0) lies on a grid over the picture, a cell every `step` pixels, and how far one pixel goes there. */
export const onGrid = (
  { staged, aim, scale, cos, sin }: Moment,
  step: number,
): readonly [x0: number, y0: number, px: number, py: number] => {
  const k = 1 / (scale * step)
  const x0 = staged.aim[0] / step - k * (cos * aim[0] + sin * aim[1])
  const y0 = staged.aim[1] / step + k * (sin * aim[0] - cos * aim[1])
  return [x0, y0, cos * k, sin * k]
}

/** Tells the kernel how the subject's surface leans at a frame's pixels: as its outline rounds it, or as other such maps say. */
export const setLeans = (
  kernel: WarpKernel,
  moment: Moment,
  swell = swellOf(moment.staged),
): void => {
  let at = leans.get(swell)
  if (at?.kernel !== kernel) {
    at = { kernel, x: kernel.put(swell.x), y: kernel.put(swell.y) }
    leans.set(swell, at)
  }
  const { reliefColumns, reliefRows } = moment.staged
  const grid = onGrid(moment, reliefStep)
  kernel.run.setLeans(at.x, at.y, reliefColumns, reliefRows, ...grid)
}

/** A colour as the light of the picture shows it. */
export const lit = ({ staged }: Moment, paint: Paint): Paint => [
  Math.min(255, paint[0] * staged.light[0]),
  Math.min(255, paint[1] * staged.light[1]),
  Math.min(255, paint[2] * staged.light[2]),
]

/** How much the subject is at a frame pixel, 0..1. */
export const subjectAt = (moment: Moment, x: number, y: number): number => {
  const [px, py] = inPicture(moment, x, y)
  return sample(moment, moment.staged.subject, px, py)
}

/** How much the sky is at a frame pixel, 0..1. */
export const skyAt = (moment: Moment, x: number, y: number): number =>
  sample(moment, moment.staged.sky, x, y)

/** The box around the subject on the frame: its middle, half width and half height in pixels. */
export const subjectBox = (
  moment: Moment,
): { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number } => {
  const { subject, reliefColumns: w, aim } = moment.staged
  let [sum, sx, sy, xx, yy] = [1e-6, 0, 0, 0, 0]
  for (let k = 0; k < subject.length; k++) {
    const v = (subject[k] ?? 0) > 0.5 ? 1 : 0
    if (v === 0) continue
    const x = (k % w) * reliefStep
    const y = Math.floor(k / w) * reliefStep
    sum += v
    sx += x
    sy += y
    xx += x * x
    yy += y * y
  }
  if (sum < 1) {
    const r = moment.height * 0.25
    return { x: moment.aim[0], y: moment.aim[1], rx: r, ry: r }
  }
  const [mx, my] = [sx / sum, sy / sum]
  const spread = (square: number, mean: number) =>
    1.8 * Math.sqrt(Math.max(64, square / sum - mean * mean)) * moment.scale
  return {
    x: moment.aim[0] + (mx - aim[0]) * moment.scale,
    y: moment.aim[1] + (my - aim[1]) * moment.scale,
    rx: spread(xx, mx),
    ry: spread(yy, my),
  }
}
