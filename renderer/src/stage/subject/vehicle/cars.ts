// Cars by form: plain, fast, open, and in livery.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { MakeOptions, Model } from '../model.ts'
import type { Pattern, Sculpture } from '../sculpture.ts'
import { block, ellipsoid, limb } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { addCabin, addCar, type CarShape } from './car-body.ts'
import { cars } from './cars.data.ts'
import { addOffroadKit, addRallyKit, rallyStripes } from './livery.ts'

const paints = [
  '#b8201c',
  '#2450a0',
  '#e8e6e0',
  '#2a2c30',
  '#b9bec4',
  '#1f6a52',
  '#d8a02a',
  '#6a2438',
].map(hex)
/** What goes over rough ground is seldom bright. */
const dulls = ['#56683a', '#b09a6a', '#8a2a1e', '#3a4a5a', '#d8d2c0'].map(hex)

const windscreen = (work: Workpiece, c: CarShape): void => {
  const glass = work.material({ ...finish.glass, roughness: 0.03 })
  const [y, z] = [c.belt, 0.86]
  const rows: readonly (readonly [number, number])[] = [
    [z, y - 0.02],
    [z - 0.2, y + 0.2],
    [z - 0.36, y + 0.36],
  ]
  for (let i = 0; i + 1 < rows.length; i++) {
    const a = rows[i] ?? ([0, 0] as const)
    const b = rows[i + 1] ?? ([0, 0] as const)
    work.quad(
      [-c.half * 0.82, a[1], a[0]],
      [c.half * 0.82, a[1], a[0]],
      [c.half * 0.72, b[1], b[0]],
      [-c.half * 0.72, b[1], b[0]],
      glass,
      hex('#8fa6ad'),
    )
  }
  const rim = work.material(finish.chrome)
  const top = rows[2] ?? ([0, 0] as const)
  work.tube(
    [
      [-c.half * 0.84, y - 0.02, z],
      [-c.half * 0.72, top[1], top[0]],
      [c.half * 0.72, top[1], top[0]],
      [c.half * 0.84, y - 0.02, z],
    ],
    { radii: [0.02], segments: 7 },
    rim,
    hex('#c8ccd2'),
  )
}

interface Trim {
  readonly rally: boolean
  readonly learner: boolean
  readonly steer: number
}

const build = (form: string, c: CarShape, color: Rgb, second: Rgb, trim: Trim): Workpiece => {
  const work = new Workpiece()
  const police: Pattern | undefined =
    form === 'police-car'
      ? (x, y, z) => (z < 0.7 && z > -1.12 && y < 0.96 && Math.abs(x) > 0.5 ? 1 : 0)
      : undefined
  const taxi: Pattern | undefined =
    form === 'taxi'
      ? (_x, y, z) =>
          y > 0.66 && y < 0.76 && ((Math.floor(z / 0.1) + (y > 0.71 ? 1 : 0)) & 1) === 0 ? 1 : 0
      : undefined
  // A red band along the sides of an ambulance.
  const rescue: Pattern | undefined =
    form === 'ambulance'
      ? (x, y, z) => (y > 0.86 && y < 1.08 && Math.abs(x) > 0.5 && z < 1.5 ? 1 : 0)
      : undefined
  const two = police ?? taxi ?? rescue ?? (trim.rally ? rallyStripes : undefined)
  addCar(work, c, { color, second, steer: trim.steer, ...(two ? { two } : {}) }, (s, body) => {
    if (form === 'sports-car') {
      s.add(block([0, 1.04, -2.02], [0.82, 0.025, 0.17], 0.02), body)
      for (const side of [1, -1])
        s.add(block([side * 0.56, 0.94, -2.0], [0.03, 0.12, 0.06], 0.02), body, { blend: 0.02 })
    }
    if (form === 'vintage') addWings(s, c, body)
    if (form === 'taxi')
      s.add(
        block([0, 1.52, -0.35], [0.26, 0.07, 0.1], 0.03),
        s.paint(hex('#f6f2dc'), { roughness: 0.4, emission: [0.35, 0.33, 0.2] }),
      )
    if (form === 'police-car') {
      s.add(
        block([0.3, 1.51, -0.35], [0.26, 0.06, 0.12], 0.03),
        s.paint(hex('#c8141c'), { ...finish.glass, emission: [0.5, 0.02, 0.02] }),
      )
      s.add(
        block([-0.3, 1.51, -0.35], [0.26, 0.06, 0.12], 0.03),
        s.paint(hex('#1432c8'), { ...finish.glass, emission: [0.02, 0.05, 0.6] }),
      )
    }
    if (form === 'convertible') s.cut(block([0, 1.0, -0.42], [0.74, 0.46, 0.95], 0.12), 0.05)
  })
  if (form === 'ambulance') addRescueMarks(work, c)
  if (form === 'offroad') addOffroadKit(work, c)
  if (form === 'convertible') {
    windscreen(work, c)
    addCabin(work, c, hex('#8a5a34'))
  }
  const nose = Math.max(...c.body.map((p) => p[0]))
  if (trim.learner) addLearnerPlates(work, c, nose)
  if (trim.rally) addRallyKit(work, { half: c.half, belt: c.belt, nose, second })
  return work
}

/** Blue lamps over the cab, and the red cross on a white field on both sides and behind. */
const addRescueMarks = (work: Workpiece, c: CarShape): void => {
  const top = Math.max(...(c.house ?? c.body).map((p) => p[1]))
  const blue = work.material({ ...finish.glass, emission: [0.03, 0.1, 1.4] })
  const paint = work.material(finish.paint)
  const [red, white] = [hex('#d01c22'), hex('#f8f8f6')]
  for (const s of [-1, 1]) {
    work.box([s * 0.36 - 0.24, top, 0.5], [s * 0.36 + 0.24, top + 0.15, 0.78], blue, hex('#1c4ae0'))
    const x = s * (c.half + 0.004)
    const [y, z] = [1.52, -1.0]
    const plate = (dy: number, dz: number, out: number, color: Rgb): void =>
      work.box(
        [Math.min(x, x + s * out), y - dy, z - dz],
        [Math.max(x, x + s * out), y + dy, z + dz],
        paint,
        color,
      )
    plate(0.36, 0.36, 0.012, white)
    plate(0.3, 0.1, 0.02, red)
    plate(0.1, 0.3, 0.02, red)
  }
  work.box([-0.2, top, 0.52], [0.2, top + 0.1, 0.76], paint, white)
}

/** A learner's plate, a red L on a white square: one before the grille and one on each door. */
const addLearnerPlates = (work: Workpiece, c: CarShape, nose: number): void => {
  const paint = work.material(finish.paint)
  const [red, white] = [hex('#d01c22'), hex('#f8f8f6')]
  const plate = (): void => {
    work.box([-0.2, -0.2, 0], [0.2, 0.2, 0.014], paint, white)
    work.box([-0.11, -0.14, 0.014], [-0.03, 0.14, 0.022], paint, red)
    work.box([-0.03, -0.14, 0.014], [0.11, -0.06, 0.022], paint, red)
  }
  work.placed({ at: [0.42, 0.5, nose + 0.02] }, plate)
  for (const s of [-1, 1])
    work.placed({ at: [s * (c.half + 0.01), 0.66, -0.2], yaw: (s * Math.PI) / 2 }, plate)
}

/** Round wings over the wheels, running boards between them, a tall chromed grille and bumpers. */
const addWings = (s: Sculpture, c: CarShape, body: number): void => {
  const chrome = s.paint(hex('#d8dce0'), finish.chrome)
  const dark = s.paint(hex('#1a1a1c'), finish.rubber)
  const [r] = c.wheel
  for (const side of [1, -1]) {
    const x = side * (c.half - 0.01)
    for (const [i, z] of c.axles.entries()) {
      const at: Vec3 = [x, r * 1.12, z + (i === 0 ? -0.02 : 0.04)]
      s.add(ellipsoid(at, [0.19, r * 1.12, r * 1.62]), body, { blend: 0.09 })
    }
    s.add(block([x + side * 0.04, 0.33, 0.02], [0.13, 0.025, 0.92], 0.02), dark)
  }
  for (const z of c.axles)
    for (const side of [1, -1])
      s.cut(limb([side * (c.half - 0.12), r, z], [side * (c.half + 0.4), r, z], r * 1.06), 0.01)
  for (const z of [2.3, -2.2]) s.add(limb([-0.74, 0.42, z], [0.74, 0.42, z], 0.045), chrome)
}

const drawn = (tones: readonly Rgb[], seed: number): Rgb =>
  tones[Math.floor(random(seed)() * tones.length)] ?? hex('#b8201c')

/** Builds cars, taxis, police cars and vans; null for other forms. */
export const makeCar = (subject: BriefSubject, options: MakeOptions): Model | null => {
  const name = subject.noun
  const key =
    subject.form === 'car' &&
    /vintage|classic|old|antique|oldtimer|retro|1920|1930|1940|1950/.test(
      `${name} ${subject.traits['style'] ?? ''} ${subject.traits['age'] ?? ''}`,
    )
      ? /beetle|mini|vw|volkswagen/.test(name)
        ? 'beetle'
        : 'vintage'
      : subject.form === 'car' && /beetle|mini/.test(name)
        ? 'beetle'
        : subject.noun === 'ambulance'
          ? 'ambulance'
          : subject.form === 'car' && subject.traits['style'] === 'offroad'
            ? 'offroad'
            : subject.form
  const c = cars[key]
  if (!c) return null
  const own =
    key === 'taxi'
      ? hex('#f0b818')
      : key === 'police-car'
        ? hex('#16181c')
        : key === 'sports-car'
          ? hex('#c8141a')
          : key === 'van' || key === 'ambulance'
            ? hex('#e6e4dc')
            : drawn(key === 'offroad' ? dulls : paints, options.seed)
  const second = subject.colors[1] ?? (key === 'taxi' ? hex('#16161a') : hex('#f2f2ee'))
  const work = build(key, c, subject.colors[0] ?? own, second, {
    rally: subject.traits['style'] === 'rally',
    learner: subject.traits['plate'] === 'learner',
    // A car that drifts steers against its slide.
    steer: Number(subject.traits['steer'] ?? 0),
  })
  const top = Math.max(...(c.house ?? c.body).map((p) => p[1]))
  const tall = c.house ? top : key === 'convertible' ? 1.3 : top
  return {
    work,
    anchors: {
      top: [0, top, -0.3],
      seat: [0.36, c.belt - 0.14, -0.2],
      window: [c.half * 0.86, c.belt + 0.12, 0.25],
      back: [0, c.belt, -2],
      front: [0, 0.6, 2.25],
      hood: [0, c.belt, 1.4],
      roof: [0, top, -0.3],
    },
    bestYaw: 0.75,
    flat: false,
    stature: tall,
  }
}
