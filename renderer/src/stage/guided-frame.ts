// Moves a lens toward the composition of a reference: size, place and horizon of the frame, and borders that cut what is cut.
import { type Spot, worldPoint } from './actor.ts'
import { project, viewOf } from './film-set.ts'
import type { Cuts, FrameGuide } from './guidance.ts'
import type { Lens, Vec3 } from './scene.ts'
import { add, clamp, mix, scale } from './vector.ts'

type Wish = FrameGuide | null | undefined

const degrees = 180 / Math.PI

/** Degrees that the lens looks down; `tanY` is the tangent of half its vertical angle of view. */
export const guidedPitch = (pitch: number, tanY: number, guide: Wish): number => {
  if (!guide || guide.horizon === null || pitch > 24 || pitch < -11) return pitch
  // A horizon in the upper half is one that the lens looks down from.
  return mix(pitch, clamp(Math.atan(guide.horizon * tanY) * degrees, -9, 20), guide.pull)
}

/** Less than this share of the height is something in a view, and not what its picture is framed about. */
const LEAST_SUBJECT = 0.3
/** How much smaller than it would be a subject may get, so that the picture stays one of it. */
const LEAST_SHRUNK = 0.62

const framedAbout = (guide: Wish): FrameGuide['subject'] =>
  guide?.subject && guide.subject.share >= LEAST_SUBJECT ? guide.subject : null

/** Shares of the frame that the subjects may take. */
export const guidedShare = (
  share: { readonly height: number; readonly width: number },
  guide: Wish,
): { height: number; width: number } => {
  const subject = framedAbout(guide)
  if (!guide || !subject) return share
  const asked = clamp(subject.share, LEAST_SHRUNK * share.height, 0.94)
  const height = mix(share.height, asked, guide.pull)
  return { height, width: Math.min(0.94, share.width * Math.max(1, height / share.height)) }
}

/** Where the middle of the subjects falls. */
export const guidedPlace = (
  place: { readonly x: number; readonly y: number },
  guide: Wish,
): { x: number; y: number } => {
  const subject = framedAbout(guide)
  return guide && subject
    ? {
        x: mix(place.x, clamp(subject.x, -0.72, 0.72), guide.pull),
        y: mix(place.y, clamp(subject.y, -0.6, 0.5), guide.pull),
      }
    : place
}

/** A lens on a place, tilted so that its horizon is where the guide has it. */
export const guidedVista = (lens: Lens, guide: Wish): Lens => {
  if (!guide || guide.horizon === null) return lens
  const { eye, target } = lens
  const flat = Math.hypot(target[0] - eye[0], target[2] - eye[2])
  const pitch = Math.atan2(eye[1] - target[1], flat) * degrees
  const wanted = guidedPitch(pitch, Math.tan((lens.fov * Math.PI) / 360), guide)
  return { ...lens, target: [target[0], eye[1] - flat * Math.tan(wanted / degrees), target[2]] }
}

/** The yaw at which a spot's front looks straight at the eye. */
const yawTo = ({ at }: Spot, eye: Vec3): number => Math.atan2(eye[0] - at[0], eye[2] - at[2])

/** Where the outline of what faces the lens falls on the picture: it lies in its middle plane. */
const outlineOf = (spot: Spot, lens: Lens, aspect: number) => {
  const { low, high } = spot.actor
  const view = viewOf(lens, aspect)
  const turned = { ...spot, yaw: yawTo(spot, lens.eye) }
  const points = [low[0], high[0]].flatMap((x) =>
    [low[1], high[1]].map((y) => project(view, worldPoint(turned, [x, y, 0]))),
  )
  // Of a slanting edge all must be beyond the border.
  const [a, b, c, d] = points as [Seen, Seen, Seen, Seen]
  return {
    view,
    left: Math.max(a.x, b.x),
    right: Math.min(c.x, d.x),
    bottom: Math.max(a.y, c.y),
    top: Math.min(b.y, d.y),
    depth: Math.max(
      0.05,
      points.reduce((sum, p) => sum + p.depth / 4, 0),
    ),
  }
}
type Seen = ReturnType<typeof project>

/** A little beyond the border. */
const OVER = 1.035

/** Moves the lens until the picture's borders cut a spot where it is cut: nearer until it fills the frame between two cuts, then aside. */
export const toBorder = (lens: Lens, spot: Spot, aspect: number, cuts: Cuts): Lens => {
  let now = lens
  for (let i = 0; i < 6; i++) {
    const { view, depth, ...f } = outlineOf(spot, now, aspect)
    const tall = cuts.top && cuts.bottom ? (f.top - f.bottom) / (2 * OVER) : 1
    // Between cut sides it comes nearer only as far as a head that is not cut stays in the frame.
    const sides = cuts.left && cuts.right ? (f.right - f.left) / (2 * OVER) : 1
    const wide = cuts.top ? sides : Math.max(sides, (f.top - f.bottom) / 1.94)
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
  for (const spot of spots) if (spot.actor.facesLens) spot.yaw = yawTo(spot, eye)
}
