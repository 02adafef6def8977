// Moves a lens toward the composition of a reference: size, place and horizon of the frame, and borders that cut what is cut.
import type { Spot } from './actor.ts'
import { type Box, frameOf, viewOf } from './film-set.ts'
import type { Cuts, FrameGuide } from './guidance.ts'
import type { Lens, Vec3 } from './scene.ts'
import { add, clamp, length, mix, normalize, scale, sub } from './vector.ts'

type Wish = FrameGuide | null | undefined

const degrees = 180 / Math.PI

/** Degrees that the lens looks down; `tanY` is the tangent of half its vertical angle of view. */
export const guidedPitch = (pitch: number, tanY: number, guide: Wish): number => {
  if (!guide || guide.horizon === null || pitch > 24 || pitch < -11) return pitch
  // A horizon in the upper half is one that the lens looks down from.
  return mix(pitch, clamp(Math.atan(guide.horizon * tanY) * degrees, -9, 20), guide.pull)
}

/** Shares of the frame that the subjects may take. */
export const guidedShare = (
  share: { readonly height: number; readonly width: number },
  guide: Wish,
): { height: number; width: number } => {
  if (!guide?.subject) return share
  const height = mix(share.height, clamp(guide.subject.share, 0.16, 0.94), guide.pull)
  return { height, width: Math.min(0.94, share.width * Math.max(1, height / share.height)) }
}

/** Where the middle of the subjects falls. */
export const guidedPlace = (
  place: { readonly x: number; readonly y: number },
  guide: Wish,
): { x: number; y: number } =>
  guide?.subject
    ? {
        x: mix(place.x, clamp(guide.subject.x, -0.72, 0.72), guide.pull),
        y: mix(place.y, clamp(guide.subject.y, -0.6, 0.5), guide.pull),
      }
    : place

/** A lens on a place, tilted so that its horizon is where the guide has it. */
export const guidedVista = (lens: Lens, guide: Wish): Lens => {
  if (!guide || guide.horizon === null) return lens
  const { eye, target } = lens
  const flat = Math.hypot(target[0] - eye[0], target[2] - eye[2])
  const pitch = Math.atan2(eye[1] - target[1], flat) * degrees
  const wanted = guidedPitch(pitch, Math.tan((lens.fov * Math.PI) / 360), guide)
  return { ...lens, target: [target[0], eye[1] - flat * Math.tan(wanted / degrees), target[2]] }
}

/** A little beyond the border. */
const OVER = 1.03

/** Moves the lens until the picture's borders cut a box where it is cut: nearer until it fills the frame between two cuts, then aside. */
export const toBorder = (lens: Lens, box: Box, aspect: number, cuts: Cuts): Lens => {
  let now = lens
  for (let i = 0; i < 4; i++) {
    const view = viewOf(now, aspect)
    const f = frameOf(view, box)
    const center = scale(add(box.low, box.high), 0.5)
    const depth = Math.max(0.05, length(sub(center, now.eye)))
    const tall = cuts.top && cuts.bottom ? (f.top - f.bottom) / (2 * OVER) : 1
    const wide = cuts.left && cuts.right ? (f.right - f.left) / (2 * OVER) : 1
    const near = depth * (1 - Math.min(1, tall, wide))
    const right = cuts.left ? f.left + OVER : cuts.right ? f.right - OVER : 0
    const up = cuts.bottom ? f.bottom + OVER : cuts.top ? f.top - OVER : 0
    const move: Vec3 = add(
      add(scale(view.right, right * depth * view.tanX), scale(view.up, up * depth * view.tanY)),
      scale(view.forward, near),
    )
    now = { ...now, eye: add(now.eye, move), target: add(now.target, move), focus: depth - near }
  }
  return now
}

/** Turns what has only a front straight to the eye. */
export const turnToLens = (spots: readonly Spot[], eye: Vec3): void => {
  for (const spot of spots) {
    if (!spot.actor.facesLens) continue
    const [x, , z] = normalize(sub(eye, spot.at))
    spot.yaw = Math.atan2(x, z)
  }
}
