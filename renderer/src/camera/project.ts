// The camera's arithmetic: where a point of the picture lands when it is seen from another pose.
import type { Pose } from './pose.ts'

/** What the film gate is: clip size and the picture's own focal length, all in pixels. */
export interface Gate {
  readonly width: number
  readonly height: number
  readonly focal: number
}

/** A pose ready for many points: the world-to-camera rotation, row by row, and the lens. */
export interface View {
  readonly rotation: Float64Array
  readonly x: number
  readonly y: number
  readonly z: number
  readonly gate: Gate
  readonly zoom: number
  readonly bulge: number
  /** Angle from the axis to the corner of the picture, for the fisheye's scale. */
  readonly corner: number
}

export const viewFrom = (pose: Pose, gate: Gate): View => {
  const [cy, sy] = [Math.cos(pose.yaw), Math.sin(pose.yaw)]
  const [cp, sp] = [Math.cos(pose.pitch), Math.sin(pose.pitch)]
  const [cr, sr] = [Math.cos(pose.roll), Math.sin(pose.roll)]
  // Camera axes in the world: right, down, forward; then leaned by roll.
  const right = [cy, 0, -sy]
  const forward = [sy * cp, -sp, cy * cp]
  const down = [sy * sp, cp, cy * sp]
  const rotation = new Float64Array(9)
  for (let i = 0; i < 3; i++) {
    rotation[i] = cr * (right[i] ?? 0) + sr * (down[i] ?? 0)
    rotation[3 + i] = cr * (down[i] ?? 0) - sr * (right[i] ?? 0)
    rotation[6 + i] = forward[i] ?? 0
  }
  const half = Math.sqrt(gate.width * gate.width + gate.height * gate.height) / 2
  return {
    rotation,
    x: pose.x,
    y: pose.y,
    z: pose.z,
    gate,
    zoom: pose.zoom,
    bulge: pose.bulge,
    corner: Math.atan(half / gate.focal),
  }
}

/** Points nearer to the camera's plane than this share of their first distance are behind the lens. */
const clip = 0.04

/**
 * Lands the picture point (px, py) of a nearness at `out[at]`, `out[at + 1]` in pixels; `out[at + 3]` is 1, or 0 when the
 * point has gone behind the lens.
 */
export const project = (
  view: View,
  px: number,
  py: number,
  nearness: number,
  out: Float32Array,
  at: number,
): void => {
  const { rotation: r, gate } = view
  const cx = gate.width / 2 - 0.5
  const cy = gate.height / 2 - 0.5
  const a = (px - cx) / gate.focal - nearness * view.x
  const b = (py - cy) / gate.focal - nearness * view.y
  const c = 1 - nearness * view.z
  const z = (r[6] ?? 0) * a + (r[7] ?? 0) * b + (r[8] ?? 0) * c
  if (z < clip) {
    out[at + 3] = 0
    return
  }
  let x = ((r[0] ?? 0) * a + (r[1] ?? 0) * b + (r[2] ?? 0) * c) / z
  let y = ((r[3] ?? 0) * a + (r[4] ?? 0) * b + (r[5] ?? 0) * c) / z
  if (view.bulge > 0) {
    const radius = Math.sqrt(x * x + y * y)
    if (radius > 1e-6) {
      // Equidistant fisheye, drawn so that the middle grows and the rim is pressed together: for any lens alike.
      const wide = bending(view)
      const bent = Math.atan(radius * wide) / wide
      const swell = 1 + 0.75 * view.bulge
      const k = (bent * swell) / radius
      x *= k
      y *= k
    }
  }
  out[at] = x * gate.focal * view.zoom + cx
  out[at + 1] = y * gate.focal * view.zoom + cy
  out[at + 3] = 1
}

/** How many times the angles of a view count for its fisheye: at full bulge the shorter side's end stays where it is. */
export const bending = ({ bulge, gate }: View): number =>
  (3.74 * Math.sqrt(bulge * Math.sqrt(bulge)) * gate.focal) / Math.min(gate.width, gate.height)

/**
 * How many times further from the middle a pixel of a fisheye's frame, `radius` pixels from it, looks than the same lens without
 * its bulge; Infinity outside the circle that such a lens shows at all.
 */
export const widening = (view: View, radius: number): number => {
  if (view.bulge <= 0 || radius <= 0) return 1
  const seen = radius / (view.gate.focal * view.zoom)
  const wide = bending(view)
  const angle = (seen * wide) / (1 + 0.75 * view.bulge)
  return angle < Math.PI / 2 ? Math.tan(angle) / wide / seen : Number.POSITIVE_INFINITY
}

/** The picture point that a pixel of the view shows, for a nearness: one step of the inverse (bulge left out). */
export const unproject = (
  view: View,
  x: number,
  y: number,
  nearness: number,
): readonly [number, number] => {
  const { rotation: r, gate } = view
  const cx = gate.width / 2 - 0.5
  const cy = gate.height / 2 - 0.5
  const dx = (x - cx) / (gate.focal * view.zoom)
  const dy = (y - cy) / (gate.focal * view.zoom)
  const a = (r[0] ?? 0) * dx + (r[3] ?? 0) * dy + (r[6] ?? 0)
  const b = (r[1] ?? 0) * dx + (r[4] ?? 0) * dy + (r[7] ?? 0)
  const c = Math.max(0.05, (r[2] ?? 0) * dx + (r[5] ?? 0) * dy + (r[8] ?? 0))
  // Along the ray (a, b, c) the point of that nearness lies where the first camera saw it.
  const s = (1 - nearness * view.z) / c
  return [
    (a * s + nearness * view.x) * gate.focal + cx,
    (b * s + nearness * view.y) * gate.focal + cy,
  ]
}
