// Cars: a painted body and a glass house from side views, with wheels, lights, seams and mirrors.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { extruded, outlineDistance } from '../outline.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, type Shape, turned } from '../sdf.ts'
import type { Point2 } from '../sweep.ts'
import { points2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { addFace } from './car-face.ts'
import { addWheel, type WheelKind } from './wheel.ts'

export interface CarShape {
  /** Side views, (z, y) in metres, front at +z. */
  readonly body: readonly Point2[]
  readonly house: readonly Point2[] | null
  /** Half the width at the waist. */
  readonly half: number
  /** How far the sides lean in above the belt, per metre of height. */
  readonly lean: number
  readonly belt: number
  readonly round: number
  /** Front and rear axle, wheel radius and width. */
  readonly axles: readonly [number, number]
  readonly wheel: readonly [number, number]
  readonly wheelKind: WheelKind
  /** z of the pillars between side windows. */
  readonly pillars: readonly number[]
  /** z of door seams. */
  readonly doors: readonly number[]
  /** y of the head lamps, and their half width and height. */
  readonly lamp: readonly [number, number, number]
  readonly rearLamp: readonly [number, number, number]
  readonly cell: number
  /** Round lamps on stalks beside an upright radiator, as of the thirties and forties; else lenses in the wings. */
  readonly old?: boolean
  /** Between which z the sides are glazed; all along when absent. */
  readonly glazed?: readonly [number, number]
}
export interface CarPaint {
  readonly color: Rgb
  /** A second colour below a line or on a band, as liveries have. */
  readonly two?: Pattern
  readonly second: Rgb
  /** Radians the front wheels are turned. */
  readonly steer?: number
}

const glassColor = hex('#1a2228')
const black = hex('#15161a')

const wide = (c: CarShape) => {
  const front = Math.max(...c.body.map((p) => p[0]))
  const rear = Math.min(...c.body.map((p) => p[0]))
  return (z: number, y: number): number => {
    const nose = Math.max(0, (z - c.axles[0]) / (front - c.axles[0]))
    const tail = Math.max(0, (c.axles[1] - z) / (c.axles[1] - rear))
    const swell =
      0.03 * (Math.exp(-((z - c.axles[0]) ** 2) * 5) + Math.exp(-((z - c.axles[1]) ** 2) * 5))
    const under = Math.max(0, 0.42 - y) * 0.22
    return (
      c.half * (1 - 0.12 * nose * nose - 0.07 * tail * tail) +
      swell -
      Math.max(0, y - c.belt) * c.lean -
      under
    )
  }
}

/** Which part of the glass house is glass, pillar or roof. */
const housePattern = (c: CarShape, paint: number, glass: number): Pattern => {
  const half = wide(c)
  const inset = outlineDistance(c.house ?? [])
  const roof = Math.max(...(c.house ?? [[0, 1]]).map((p) => p[1]))
  return (x, y, z) => {
    if (y > roof - 0.035 || y < c.belt + 0.035) return paint
    const side = Math.abs(x) > half(z, y) - 0.055
    if (side) {
      if (inset(z, y) > -0.075) return paint
      if (c.glazed && (z < c.glazed[0] || z > c.glazed[1])) return paint
      return c.pillars.some((p) => Math.abs(z - p) < 0.035) ? paint : glass
    }
    if (c.glazed && z < c.glazed[0]) return paint
    return Math.abs(x) > half(z, y) - 0.1 ? paint : glass
  }
}

/** What a wheel on one side (±1) leaves free of the body; a low bonnet between the wheels stays whole. */
const arch = (z: number, r: number, half: number, side: number): Shape =>
  cone(
    [side * half * 0.58, r * 1.02, z],
    [side * (half + 0.3), r * 1.02, z],
    r * 1.17,
    r * 1.17,
    0.01,
  )

/** The wing over a wheel, which stands above a low bonnet. */
const wing = (z: number, r: number, half: number, side: number): Shape =>
  cone(
    [side * half * 0.56, r * 1.02, z],
    [side * half * 0.985, r * 1.02, z],
    r * 1.17 + 0.055,
    r * 1.17 + 0.055,
    0.04,
  )

/** Where a horizontal line at (y, z) from outside meets the body. */
const flank = (s: Sculpture, y: number, z: number): number => {
  const all = s.all()
  let x = 3
  for (let i = 0; i < 60; i++) {
    const d = s.distance(all, x, y, z)
    if (d < 0.001 || x < 0) break
    x -= d * 0.85
  }
  return Math.max(0, x)
}

const addSeams = (work: Workpiece, s: Sculpture, c: CarShape): void => {
  const dark = work.material({ roughness: 0.6 })
  const line = (points: readonly Point2[]) => {
    for (const side of [1, -1])
      work.tube(
        points.map(([z, y]): Vec3 => [side * (flank(s, y, z) - 0.001), y, z]),
        { radii: [0.005], segments: 4 },
        dark,
        black,
      )
  }
  for (const z of c.doors)
    line(Array.from({ length: 8 }, (_, i): Point2 => [z, 0.34 + ((c.belt - 0.34) * i) / 7]))
  const handle = work.material(finish.chrome)
  for (const z of c.doors.slice(1))
    for (const side of [1, -1]) {
      const [y, at] = [c.belt - 0.13, z + 0.16]
      work.ball(
        [side * (flank(s, y, at) + 0.006), y, at],
        [0.016, 0.016, 0.075],
        handle,
        hex('#c8ccd2'),
      )
    }
}

/** Adds a car; `extra` may add to the sculpture before it is meshed. */
export const addCar = (
  work: Workpiece,
  c: CarShape,
  paint: CarPaint,
  extra?: (s: Sculpture, body: number) => void,
): void => {
  const s = new Sculpture()
  const body = s.paint(paint.color, finish.paint)
  s.paint(paint.second, finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const under = s.paint(black, finish.rubber)
  const half = wide(c)
  const low = Math.min(...c.body.map((p) => p[1]))
  const skin: Pattern = (x, y, z) =>
    y < low + 0.07 ? under : paint.two ? paint.two(x, y, z) : body
  s.add(extruded(c.body, half, c.round), skin)
  if (c.house)
    s.add(extruded(c.house, half, c.round * 0.9), housePattern(c, body, glass), { blend: 0.04 })
  for (const z of c.axles)
    for (const side of [1, -1]) s.add(wing(z, c.wheel[0], c.half, side), skin, { blend: 0.05 })
  for (const z of c.axles)
    for (const side of [1, -1]) s.cut(arch(z, c.wheel[0], c.half, side), 0.015)
  for (const z of c.axles)
    s.add(
      block([0, c.wheel[0] * 1.05, z], [c.half * 0.62, c.wheel[0] * 0.5, c.wheel[0] * 0.9], 0.02),
      under,
    )
  extra?.(s, body)
  work.sculpt(s, c.cell)
  addSeams(work, s, c)
  addFace(work, s, c, { color: paint.color, flank: (y, z) => flank(s, y, z), half })
  for (const [i, z] of c.axles.entries())
    for (const side of [1, -1])
      work.placed(
        {
          at: [side * (c.half - c.wheel[1] * 0.42), c.wheel[0], z],
          yaw: i === 0 ? (paint.steer ?? 0) : 0,
        },
        () => addWheel(work, [0, 0, 0], c.wheel[0], c.wheel[1], c.wheelKind),
      )
}

/** Seats and a steering wheel for what has no roof. */
export const addCabin = (work: Workpiece, c: CarShape, color: Rgb): void => {
  const s = new Sculpture()
  const leather = s.paint(color, finish.leather)
  for (const x of [-0.36, 0.36])
    for (const z of [-0.2, -0.95]) {
      s.add(block([x, c.belt - 0.22, z], [0.24, 0.1, 0.25], 0.08), leather)
      s.add(block([x, c.belt + 0.06, z - 0.27], [0.23, 0.27, 0.09], 0.08), leather, { blend: 0.04 })
      if (z > -0.5)
        s.add(ellipsoid([x, c.belt + 0.38, z - 0.3], [0.12, 0.08, 0.06]), leather, { blend: 0.02 })
    }
  work.sculpt(s, 0.034)
  work.within([0.36, c.belt + 0.02, 0.38], turned(0, -1.0472, 0), (part) =>
    part.lathe(
      points2('.17,-.015 .19,0 .17,.015 .155,0 .17,-.015'),
      part.material(finish.leather),
      black,
      24,
    ),
  )
}
