// From the picture to the end picture: the camera carries it, the far goes over first, the subject last.
import { during } from '../camera/easing.ts'
import { blurPlane } from '../depth/plane.ts'
import { hash2 } from '../stage/random.ts'
import { type ClipPlan, reliefStep, type Staged } from './plan.ts'

/** Key steps over which a pixel goes over. */
export const transitionSoftness = 90

/** How far the crossing is at t, 0..1: the first and last parts of the clip belong to one picture alone. */
export const crossing = (t: number): number => during(t, 0.2, 0.84)

const grid = 16

/** When each pixel goes over, 0 first .. 255 last: near things later, with soft seeded unevenness. */
export const transitionKeys = (plan: ClipPlan, end: Staged): Uint8Array => {
  const { width, height } = plan
  const [w, h] = [Math.ceil(width / grid) + 1, Math.ceil(height / grid) + 1]
  const near = (staged: Staged, x: number, y: number): number => {
    const i = Math.min(staged.reliefColumns - 1, Math.round(x / reliefStep))
    const j = Math.min(staged.reliefRows - 1, Math.round(y / reliefStep))
    return staged.relief[j * staged.reliefColumns + i] ?? 1
  }
  const raw = new Float32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [px, py] = [x * grid, y * grid]
      const depth = (near(plan.start, px, py) + near(end, px, py)) / 2
      raw[y * w + x] = Math.min(1, depth / 1.6) + 0.5 * hash2(x + plan.seed, y)
    }
  const soft = blurPlane({ width: w, height: h, data: raw }, 2, 2).data
  let [low, high] = [1e9, -1e9]
  for (const v of soft) {
    low = Math.min(low, v)
    high = Math.max(high, v)
  }
  const keys = new Uint8Array(width * height)
  const scale = 255 / Math.max(1e-6, high - low)
  for (let y = 0; y < height; y++) {
    const fy = y / grid
    const j = Math.floor(fy)
    for (let x = 0; x < width; x++) {
      const fx = x / grid
      const i = Math.floor(fx)
      const k = j * w + i
      const [u, v] = [fx - i, fy - j]
      const top = (soft[k] ?? 0) * (1 - u) + (soft[k + 1] ?? 0) * u
      const bottom = (soft[k + w] ?? 0) * (1 - u) + (soft[k + w + 1] ?? 0) * u
      keys[y * width + x] = Math.round((top * (1 - v) + bottom * v - low) * scale)
    }
  }
  return keys
}
