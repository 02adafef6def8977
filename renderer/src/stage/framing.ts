// The lens: how far, how high and how wide, so that the subjects are large, whole and well placed for any picture shape.
import type { Brief, SubjectKind } from '../prompt/brief.ts'
import { middle, unite } from './boxes.ts'
import type { Vista } from './environment/environment.ts'
import type { Box } from './film-set.ts'
import { frameOf, viewOf } from './film-set.ts'
import { withFocus } from './focus.ts'
import type { FrameGuide } from './guidance.ts'
import { guidedPitch, guidedPlace, guidedShare } from './guided-frame.ts'
import type { Random } from './random.ts'
import type { Lens, Vec3 } from './scene.ts'
import { projectionOf, special } from './special-lens.ts'
import { add, clamp, length, mix, scale, sub } from './vector.ts'

export interface FramingOrder {
  readonly camera: Brief['camera']
  /** What must be whole in the picture. */
  readonly group: readonly Box[]
  /** The main subject. */
  readonly main: Box
  /** Whole boxes that the lens must stay out of, however little of them the picture shows. */
  readonly solid: readonly Box[]
  readonly kind: SubjectKind
  /** Whether the main subject goes on below its box, so that the border of the picture may be near it. */
  readonly cut?: boolean
  /** Whether the main subject is in the air or the water, clear of the ground. */
  readonly floating: boolean
  /** Width over height of the picture. */
  readonly aspect: number
  readonly random: Random
  readonly ground: (x: number, z: number) => number
  /** Height of the lens in metres when no angle is named; null leaves it to the kind. */
  readonly lensHeight: number | null
  /** Whether something far behind belongs to the picture, so that the horizon must be in it. */
  readonly background: boolean
  /** Whether the main subject stands on something that towers over everything. */
  readonly perched: boolean
  /** Whether it stands high on a bough or a wall, so that the lens looks up at it. */
  readonly raised: boolean
  /** Whether the main subject sits in a boat, whose side would hide it from a level lens. */
  readonly boarded?: boolean
  /** Whether it is down in a tub, a box or a bowl, so that the lens looks in from above. */
  readonly sunk?: boolean
  /** Whether something in the sky belongs to the picture. */
  readonly skyward: boolean
  /** Where a reference has its subject and horizon. */
  readonly guide?: FrameGuide | null
  /** Factor on the share of the frame. */
  readonly show: number
  /** Added to where the group falls on the picture, upwards. */
  readonly lift: number
  readonly room?: { readonly halfWidth: number; readonly height: number; readonly back: number }
}

const focalByShot = { 'close-up': 75, portrait: 75, medium: 55, full: 40, wide: 26 } as const

const focalFor = (order: FramingOrder): number => {
  const { camera, kind, main } = order
  if (camera.focal) return clamp(camera.focal, 12, 200)
  if (camera.lens === 'macro') return 90
  if (camera.lens === 'fisheye') return 12
  if (camera.lens === 'panorama') return 14
  if (camera.shot) return focalByShot[camera.shot]
  const tall = main.high[1] - main.low[1]
  if (order.background) return 34
  if (kind === 'building' || tall > 6) return 32
  if (kind === 'food' || tall < 0.6) return 50
  return kind === 'person' ? 37 : 38
}

/** Tangents of half the angle of view across and down for a 35 mm focal length. */
const tangents = (focal: number, aspect: number): { x: number; y: number } => {
  const short = 12 / focal
  return aspect >= 1 ? { x: short * aspect, y: short } : { x: short, y: short / aspect }
}

/** A small thing that lies: a plate, a book, a tray. */
const isFlat = ({ low, high }: Box, kind: SubjectKind): boolean =>
  high[1] - low[1] < 0.2 &&
  high[1] - low[1] < 0.34 * Math.max(high[0] - low[0], high[2] - low[2]) &&
  /^(food|object|art)$/.test(kind)

/** What stands on a table: no side of it is as long as an arm. */
const isSmall = ({ low, high }: Box): boolean =>
  Math.max(high[0] - low[0], high[1] - low[1], high[2] - low[2]) < 0.9

/** Degrees the lens looks down. */
const pitchFor = (order: FramingOrder, box: Box, distance: number): number => {
  const { camera, kind, random, floating } = order
  const tall = box.high[1] - box.low[1]
  const jitter = (random() - 0.5) * 2
  switch (camera.angle) {
    case 'top':
      return 80
    case 'aerial':
      return 38 + jitter * 5
    case 'high':
      return 28 + jitter * 4
    case 'low':
      return -12 + jitter * 2
    default:
  }
  // A beast's portrait is made at the height of its eyes.
  const near = camera.shot === 'close-up' || camera.shot === 'portrait'
  if (near && /^(quadruped|bird)$/.test(kind)) return 1.5 + 0.5 * jitter
  const lookUp = (eye: number) =>
    (-Math.atan2((box.low[1] + box.high[1]) / 2 - eye, distance) * 180) / Math.PI + jitter
  if (order.skyward && tall < 3) return -3 + jitter
  if (order.lensHeight !== null) return lookUp(order.lensHeight)
  if (order.sunk) return 29 + jitter * 2
  if (order.raised) return -9 + jitter
  if (order.boarded) return 17 + jitter * 2
  // A train on its viaduct is seen from the valley's side, almost level.
  if (order.perched) return (kind === 'vehicle' ? 6 : 15) + jitter * 2
  // What lies on a table is seen from above it, the landmark over its edge.
  if (order.background && tall < 0.4) return 10 + 0.6 * jitter
  if (order.background && tall < 3) return 2 + 0.6 * jitter
  if (floating) return kind === 'fish' ? 4 + jitter * 3 : -5 + jitter * 3
  if (kind === 'vessel') return 2 + jitter
  if (kind === 'building' || tall > 5) return lookUp(box.low[1] + Math.max(1.6, 0.24 * tall))
  // What is flat, as a plate is, is seen from above at a slant.
  if (isFlat(box, kind)) return 31 + jitter * 3
  if (kind === 'food') return 19 + jitter * 4
  if (tall < 0.25) return 11 + jitter * 3
  if (tall < 0.7) return 7 + jitter * 2
  if (kind === 'vehicle') return 8 + jitter * 2
  // Guests along a table are seen a little from above, the table between them.
  if (order.room && kind === 'person' && box.high[0] - box.low[0] > 2.2 * tall) return 11 + jitter
  return (kind === 'person' ? 4 : 6) + jitter * 2
}

/** How much of the frame's height and width the group may take. */
const shareFor = ({
  camera,
  group,
  kind,
  room,
  cut,
}: FramingOrder): { height: number; width: number } => {
  const several = group.length > 1
  if (!camera.shot && isFlat(unite(group), kind)) return { height: 0.8, width: 0.95 }
  switch (camera.shot) {
    case 'close-up':
      return { height: 0.9, width: 0.92 }
    case 'portrait':
      return { height: 0.86, width: 0.9 }
    case 'medium':
      return { height: 0.8, width: 0.86 }
    case 'wide':
      return { height: 0.34, width: 0.5 }
    default:
  }
  if (camera.angle === 'aerial') return { height: 0.6, width: 0.7 }
  if (kind === 'building') return { height: 0.78, width: 0.86 }
  if (kind === 'vessel' || kind === 'aircraft')
    return several ? { height: 0.72, width: 0.86 } : { height: 0.72, width: 0.82 }
  // Walls and floors of a room are poor company: people fill it.
  if ((room || cut) && kind === 'person') return { height: 0.88, width: several ? 0.94 : 0.8 }
  // Still lifes are seen near: a table says little.
  const small = unite(group)
  if (isSmall(small) && /^(food|object|art)$/.test(kind))
    return { height: 0.8, width: several ? 0.92 : 0.8 }
  // A pack fills the picture from side to side; one beast or car most of it.
  const bulky = /^(quadruped|bird|vehicle)$/.test(kind)
  if (several && kind === 'person') return { height: 0.78, width: 0.9 }
  if (several) return { height: 0.7, width: bulky && group.length > 2 ? 0.93 : 0.84 }
  if (kind === 'person') return { height: 0.8, width: 0.76 }
  return bulky ? { height: 0.72, width: 0.77 } : { height: 0.66, width: 0.68 }
}

/** Whether a point is outside a box and a little away from it. */
const clearOf = ({ low, high }: Box, [x, y, z]: Vec3): boolean => {
  const gap = 0.06 * length(sub(high, low))
  return (
    x < low[0] - gap ||
    x > high[0] + gap ||
    y < low[1] - gap ||
    y > high[1] + gap ||
    z < low[2] - gap ||
    z > high[2] + gap
  )
}

const direction = (azimuth: number, pitch: number): Vec3 => {
  const [a, p] = [(azimuth * Math.PI) / 180, (pitch * Math.PI) / 180]
  // From the lens toward the subject: the lens stands on +z and looks along -z.
  return [-Math.sin(a) * Math.cos(p), -Math.sin(p), -Math.cos(a) * Math.cos(p)]
}

const fovOf = (tanY: number): number => (Math.atan(tanY) * 360) / Math.PI

/** The lens for a group of subjects. */
export const frameSubjects = (order: FramingOrder): Lens => {
  const { camera, aspect, random, group, main } = order
  const box = unite(group)
  const t = tangents(focalFor(order), aspect)
  const tall = box.high[1] - box.low[1]
  const wide = box.high[0] - box.low[0]
  const roughly = Math.max(
    tall / (2 * t.y * shareFor(order).height),
    wide / (2 * t.x * shareFor(order).width),
  )
  const pitch = guidedPitch(pitchFor(order, box, roughly), t.y, order.guide)
  const azimuth = camera.angle === 'top' ? 0 : (random() - 0.5) * 14
  const d = direction(azimuth, pitch)
  const named = shareFor(order)
  const k = camera.shot ? 1 : order.show * (order.background ? 0.8 : 1)
  const share = guidedShare({ height: named.height * k, width: named.width * k }, order.guide)
  const center = middle(box)
  const size = length(sub(box.high, box.low))
  const lensAt = (distance: number, target: Vec3): Lens => ({
    eye: sub(target, scale(d, distance)),
    target,
    fov: fovOf(t.y),
    aperture: 0,
    focus: distance,
    roll: 0,
    projection: projectionOf(camera),
  })
  // The corners of a herd's box are empty: each of its beasts is measured for itself.
  const herd = group.length > 2 && /^(quadruped|bird)$/.test(order.kind)
  const fits = (distance: number): boolean => {
    const lens = lensAt(distance, center)
    const view = viewOf(lens, aspect)
    const f = herd ? edgesOf(group.map((one) => frameOf(view, one))) : frameOf(view, box)
    if (f.near < size * 0.05 || !order.solid.every((b) => clearOf(b, lens.eye))) return false
    return (f.top - f.bottom) / 2 <= share.height && (f.right - f.left) / 2 <= share.width
  }
  let [low, high] = [size * 0.2, size * 60]
  for (let i = 0; i < 40; i++) {
    const half = Math.sqrt(low * high)
    if (fits(half)) high = half
    else low = half
  }
  const distance = high
  const wanted = guidedPlace(compose(order, share), order.guide)
  const lens = shifted(lensAt(distance, center), box, wanted, aspect, order)
  return special(withFocus(lens, order, main, t.y), camera, aspect)
}

const edgesOf = (frames: readonly ReturnType<typeof frameOf>[]) => ({
  left: Math.min(...frames.map((f) => f.left)),
  right: Math.max(...frames.map((f) => f.right)),
  bottom: Math.min(...frames.map((f) => f.bottom)),
  top: Math.max(...frames.map((f) => f.top)),
  near: Math.min(...frames.map((f) => f.near)),
})

/** Where on the picture (-1..1) the middle of the group should fall. */
const compose = (
  { camera, random, floating, group, aspect, kind, skyward, background, lift }: FramingOrder,
  share: { height: number },
): { x: number; y: number } => {
  const tight = camera.shot === 'close-up' || camera.shot === 'portrait' || camera.angle === 'top'
  const side = random() < 0.5 ? -1 : 1
  const offset = mix(0.04, 0.2, random()) * (aspect > 1.2 ? 1.2 : aspect < 0.8 ? 0.35 : 0.7)
  const x = tight || group.length > 2 ? 0.3 * side * offset : side * offset
  if (camera.angle === 'top') return { x, y: 0 }
  const room = Math.max(0, 0.94 - share.height)
  if (lift !== 0 && !tight) return { x, y: clamp(lift, -room, room) }
  if (tight) return { x, y: -0.06 }
  if (floating) return { x, y: 0.1 }
  if (skyward || background) return { x, y: -0.26 }
  const ground = kind === 'building' ? -0.1 : -0.08
  return { x, y: ground - (camera.shot === 'wide' ? 0.22 : 0) - (0.7 - share.height) * 0.2 }
}

/** Moves the lens sideways and up so that the group falls where it should; never below the ground or outside the room. */
const shifted = (
  lens: Lens,
  box: Box,
  wanted: { x: number; y: number },
  aspect: number,
  order: FramingOrder,
): Lens => {
  let now = lens
  for (let i = 0; i < 3; i++) {
    const view = viewOf(now, aspect)
    const f = frameOf(view, box)
    const depth = length(sub(middle(box), now.eye))
    // What is wide goes no farther aside than the picture reaches.
    const aside = Math.max(0, 0.95 - (f.right - f.left) / 2)
    const move = add(
      scale(
        view.right,
        ((f.left + f.right) / 2 - clamp(wanted.x, -aside, aside)) * depth * view.tanX,
      ),
      scale(view.up, ((f.top + f.bottom) / 2 - wanted.y) * depth * view.tanY),
    )
    const eye = keepInside(add(now.eye, move), box, order)
    const aim = add(now.target, move)
    const lift = eye[1] - (now.eye[1] + move[1])
    // A lens that was pushed up tilts down to keep its subject; the rest of the push is a true shift.
    now = { ...now, eye, target: [aim[0], aim[1] + lift * 0.15, aim[2]] }
  }
  return now
}

const keepInside = (eye: Vec3, box: Box, order: FramingOrder): Vec3 => {
  const { ground, room } = order
  const tall = box.high[1] - box.low[1]
  const lowest = ground(eye[0], eye[2]) + clamp(tall * 0.12, 0.06, 1.7)
  let [x, y, z] = [eye[0], Math.max(eye[1], lowest), eye[2]]
  if (room) {
    x = clamp(x, -room.halfWidth * 0.92, room.halfWidth * 0.92)
    y = Math.min(y, order.camera.angle === 'top' ? y : room.height * 0.93)
    z = Math.min(z, room.back)
  }
  return [x, y, z]
}

/** The lens when the place itself is the picture. */
export const frameVista = (
  vista: Vista,
  camera: Brief['camera'],
  aspect: number,
  random: Random,
  /** Whether half of what is to be seen is in the sky. */
  skyward = false,
): Lens => {
  const natural = 12 / Math.tan(((skyward ? Math.max(50, vista.fov) : vista.fov) * Math.PI) / 360)
  // Of a fisheye the angle is the picture.
  const named = camera.lens === 'fisheye' ? 8 : null
  const focal = camera.focal ?? named ?? (camera.shot === 'wide' ? natural * 0.75 : natural)
  const t = tangents(focal, aspect)
  const far = length(sub(vista.target, vista.eye))
  const sway = (random() - 0.5) * 0.06 * far
  const down =
    camera.angle === 'top'
      ? 82
      : camera.angle === 'aerial'
        ? 34
        : camera.angle === 'high'
          ? 22
          : null
  const [c, s] = [Math.cos(((down ?? 0) * Math.PI) / 180), Math.sin(((down ?? 0) * Math.PI) / 180)]
  const eye: Vec3 =
    down === null
      ? [vista.eye[0] + sway, vista.eye[1] * (camera.angle === 'low' ? 0.5 : 1), vista.eye[2]]
      : [vista.target[0] + sway, vista.target[1] + s * far * 1.15, vista.target[2] + c * far * 1.15]
  // The horizon falls to the lower third.
  const up = skyward && down === null ? Math.max(0, eye[1] + 0.2 * far - vista.target[1]) : 0
  const target = add(vista.target, [0, up, 0])
  const focus = length(sub(target, eye))
  const plain: Lens = {
    eye,
    target,
    fov: fovOf(t.y),
    aperture: camera.shallow ? 0.012 * focus * t.y * (vista.soft ?? 1) : 0,
    focus,
    roll: 0,
    projection: projectionOf(camera),
  }
  return special(plain, camera, aspect)
}
