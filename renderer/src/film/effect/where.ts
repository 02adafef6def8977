// Where things are on a frame: the subject, the sky, and the picture's own points under the moved camera.
import { reliefStep } from '../plan.ts'
import type { Moment } from './effect.ts'

const sample = (moment: Moment, map: Float32Array, x: number, y: number): number => {
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

/** How much the subject is at a frame pixel, 0..1. */
export const subjectAt = (moment: Moment, x: number, y: number): number => {
  const [hx, hy] = moment.staged.aim
  const [ax, ay] = moment.aim
  return sample(
    moment,
    moment.staged.subject,
    hx + (x - ax) / moment.scale,
    hy + (y - ay) / moment.scale,
  )
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
