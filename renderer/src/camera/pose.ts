// Where the camera is and how its lens is set at one moment of a clip.

/** Lengths in subject distances, angles in radians. The picture was taken from the origin, looking along +z, y down. */
export interface Pose {
  /** To the right. */
  readonly x: number
  /** Downwards: rising is negative. */
  readonly y: number
  /** Towards the subject at z = 1. */
  readonly z: number
  /** Turning right is positive. */
  readonly yaw: number
  /** Looking up is positive. */
  readonly pitch: number
  /** The camera leaning clockwise, so that the picture turns anticlockwise, is positive. */
  readonly roll: number
  /** Focal length as a multiple of the picture's own. */
  readonly zoom: number
  /** What is sharp: 1 the subject, 0 what lies behind it, above 1 a nearness before it; acts only with `aperture`. */
  readonly focus: number
  /** Radius of blur, as a share of the picture's height, per unit of nearness away from `focus`. */
  readonly aperture: number
  /** Share of the time between two frames that the shutter is open, 0..1 (low shutter: more). */
  readonly shutter: number
  /** Barrel distortion, 0 none .. 1 full fisheye. */
  readonly bulge: number
  /** How far the view is turned from the middle of the picture (0) to the subject's face or heart (1). */
  readonly aim: number
  /** Where in the face `aim` goes: 0 between the eyes, 1 into the eye, -1 into the mouth. */
  readonly gaze: number
  /**
   * 0 .. 1: how far the lens draws nearer still until the head fills the frame, however small it is in the picture; 0 .. -1:
   * until the head has room around it.
   */
  readonly close: number
  /** Sideways travel over the picture and its mirror images, in pictures: 2 shows the same as 0. */
  readonly slide: number
}

export const home: Pose = {
  x: 0,
  y: 0,
  z: 0,
  yaw: 0,
  pitch: 0,
  roll: 0,
  zoom: 1,
  focus: 1,
  aperture: 0,
  shutter: 0.5,
  bulge: 0,
  aim: 0,
  gaze: 0,
  close: 0,
  slide: 0,
}

/** A pose from the few numbers that differ from home. */
export const pose = (change: Partial<Pose>): Pose => ({ ...home, ...change })

/** Two moves at once. */
export const combine = (a: Pose, b: Pose): Pose => ({
  x: a.x + b.x,
  y: a.y + b.y,
  z: a.z + b.z,
  yaw: a.yaw + b.yaw,
  pitch: a.pitch + b.pitch,
  roll: a.roll + b.roll,
  zoom: a.zoom * b.zoom,
  focus: a.aperture >= b.aperture ? a.focus : b.focus,
  aperture: Math.max(a.aperture, b.aperture),
  shutter: Math.max(a.shutter, b.shutter),
  bulge: Math.max(a.bulge, b.bulge),
  aim: Math.max(a.aim, b.aim),
  gaze: Math.abs(a.gaze) >= Math.abs(b.gaze) ? a.gaze : b.gaze,
  close: Math.abs(a.close) >= Math.abs(b.close) ? a.close : b.close,
  slide: a.slide + b.slide,
})

/** The move from `end` back to `p`: home when both are the same. Used to land on the end picture. */
export const relative = (p: Pose, end: Pose): Pose => ({
  x: p.x - end.x,
  y: p.y - end.y,
  z: p.z - end.z,
  yaw: p.yaw - end.yaw,
  pitch: p.pitch - end.pitch,
  roll: p.roll - end.roll,
  zoom: p.zoom / end.zoom,
  focus: p.focus,
  aperture: p.aperture,
  shutter: p.shutter,
  bulge: p.bulge,
  aim: p.aim - end.aim,
  // The other picture has another face, or none.
  gaze: 0,
  close: 0,
  slide: p.slide - end.slide,
})

/** True when the picture is seen exactly as it was taken. */
export const isHome = (p: Pose): boolean =>
  p.x === 0 &&
  p.y === 0 &&
  p.z === 0 &&
  p.yaw === 0 &&
  p.pitch === 0 &&
  p.roll === 0 &&
  p.zoom === 1 &&
  p.aperture === 0 &&
  p.bulge === 0 &&
  p.aim === 0 &&
  p.close === 0 &&
  p.slide === 0
