// Locomotives, trains and trams.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { railYaw } from '../../rail-yaw.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { extruded } from '../outline.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, limb, sphere, turned } from '../sdf.ts'
import { type Point2, points2 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import { windowRow } from './big-vehicles.ts'
import { addLampPair, type BuiltVehicle, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const iron = hex('#1d1f23')
const brass = hex('#c8963a')

/** A coach of half length `half` whose middle is at `z`. */
const coach = (work: Workpiece, color: Rgb, second: Rgb, z: number, half: number): void => {
  const s = new Sculpture()
  const paint = s.paint(color, finish.paint)
  const glass = s.paint(hex('#ffe0a0'), { ...finish.glass, emission: [0.5, 0.36, 0.16] })
  const trim = s.paint(second, finish.paint)
  const row = windowRow(paint, glass, 1.25, 1.95, 2.75, z - half + 0.3, z + half - 0.3, 0.95)
  s.add(block([0, 2.05, z], [1.25, 1.05, half], 0.1), (x, y, q) =>
    Math.abs(x) < 1.15 ? paint : y > 1.6 && y < 1.72 ? trim : row(x, y, q),
  )
  s.add(
    limb([0, 2.75, z - half + 0.6], [0, 2.75, z + half - 0.6], 0.72),
    s.paint(hex('#3a3c42'), finish.paint),
    { blend: 0.1 },
  )
  s.add(block([0, 0.9, z], [1.0, 0.15, half - 0.2], 0.03), s.paint(iron, finish.rubber))
  work.sculpt(s, 0.17)
  for (const q of [-half * 0.7, -half * 0.45, half * 0.45, half * 0.7])
    for (const side of [1, -1]) addWheel(work, [side * 0.8, 0.42, z + q], 0.42, 0.14, 'rail')
}

/** What an engine shows of itself from before: the cow catcher, whose bars meet in a keel, and the smokebox door with its ring, hinges and handle. */
const smokeboxFront = (work: Workpiece): void => {
  const paint = work.material(finish.paint)
  const [red, dark, gold] = [hex('#a8201c'), iron, brass]
  const bar = (a: Vec3, b: Vec3, r: number, color: Rgb): void =>
    work.cylinder(a, b, r, r, paint, color, 8)
  for (let i = -5; i <= 5; i++) bar([i * 0.2, 0.84, 4.34], [i * 0.06, 0.24, 5.05], 0.035, red)
  bar([-1.1, 0.84, 4.34], [1.1, 0.84, 4.34], 0.06, red)
  for (const side of [1, -1]) {
    bar([side * 1.05, 0.84, 4.34], [side * 0.3, 0.22, 5.06], 0.05, red)
    work.cylinder([side * 0.85, 1.05, 4.3], [side * 0.85, 1.05, 4.6], 0.07, 0.07, paint, dark, 12)
    work.cylinder([side * 0.85, 1.05, 4.6], [side * 0.85, 1.05, 4.66], 0.19, 0.19, paint, dark, 18)
  }
  bar([-0.3, 0.22, 5.06], [0.3, 0.22, 5.06], 0.05, red)
  const door = work.material({ ...finish.paint, roughness: 0.35 })
  work.cylinder([0, 2.1, 3.98], [0, 2.1, 4.05], 0.6, 0.52, door, dark, 32)
  const ring = Array.from({ length: 33 }, (_, i): Vec3 => {
    const a = (i / 32) * Math.PI * 2
    return [0.6 * Math.cos(a), 2.1 + 0.6 * Math.sin(a), 4.0]
  })
  const shine = work.material(finish.gold)
  work.tube(ring, { radii: [0.028], segments: 6 }, shine, gold)
  work.cylinder([-0.26, 2.1, 4.09], [0.26, 2.1, 4.09], 0.022, 0.022, shine, gold, 8)
  work.ball([0, 2.1, 4.07], [0.07, 0.07, 0.05], shine, gold)
}

const boiler = (work: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const paint = s.paint(color, finish.paint)
  const dark = s.paint(iron, finish.paint)
  const red = s.paint(hex('#a8201c'), finish.paint)
  const gold = s.paint(brass, finish.gold)
  const bands = (_x: number, _y: number, z: number): number =>
    (z + 10) % 1.15 < 0.09 ? gold : z > 3.3 ? dark : paint
  s.add(cone([0, 2.1, -1.2], [0, 2.1, 3.9], 0.82, 0.8, 0.06), bands)
  s.add(cone([0, 2.1, 3.88], [0, 2.1, 4.0], 0.62, 0.55, 0.04), dark)
  s.add(cone([0, 2.75, 3.35], [0, 3.72, 3.35], 0.2, 0.24, 0.02), dark)
  s.add(cone([0, 3.68, 3.35], [0, 3.9, 3.35], 0.33, 0.3, 0.04), dark)
  s.add(sphere([0, 2.95, 1.7], 0.34), gold)
  s.add(cone([0, 2.7, 0.4], [0, 3.12, 0.4], 0.26, 0.2, 0.08), gold)
  s.add(block([0, 2.35, -2.2], [1.22, 1.15, 1.05], 0.08), (x, y, z) =>
    y > 2.5 &&
    y < 3.2 &&
    ((Math.abs(x) > 1.1 && Math.abs(z + 2.2) < 0.62) ||
      (z > -1.25 && Math.abs(x) > 0.45 && Math.abs(x) < 1.02))
      ? s.paint(glassColor, finish.glass)
      : paint,
  )
  s.add(block([0, 3.52, -2.2], [1.32, 0.07, 1.2], 0.05), dark)
  s.add(block([0, 1.12, 0.4], [1.05, 0.16, 3.9], 0.04), red)
  s.add(block([0, 1.0, 4.25], [1.2, 0.22, 0.1], 0.04), red)
  for (const side of [1, -1])
    s.add(cone([side * 0.98, 0.82, 2.6], [side * 0.98, 0.82, 3.6], 0.3, 0.3, 0.04), dark)
  work.sculpt(s, 0.098)
  smokeboxFront(work)
  work.ball(
    [0, 3.05, 3.98],
    [0.2, 0.2, 0.12],
    work.material({ ...finish.glass, emission: [1.4, 1.2, 0.7] }),
    hex('#fff2c8'),
  )
}

export const locomotive = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const color = subject.colors[0] ?? hex('#1d4a34')
  boiler(work, color)
  for (const z of [-0.9, 0.75, 2.35 - 0.05])
    for (const side of [1, -1])
      addWheel(work, [side * 0.82, 0.72, z], 0.72, 0.16, 'rail', hex('#a8201c'))
  for (const z of [3.5, 4.1])
    for (const side of [1, -1])
      addWheel(work, [side * 0.82, 0.4, z], 0.4, 0.14, 'rail', hex('#a8201c'))
  const steel = work.material(finish.steel)
  for (const side of [1, -1]) {
    work.box(
      [side * 0.98 - 0.03, 0.5, -0.9],
      [side * 0.98 + 0.03, 0.62, 2.3],
      steel,
      hex('#b6bac0'),
    )
    work.cylinder(
      [side * 0.98, 0.56, 0.8],
      [side * 0.98, 0.82, 2.9],
      0.045,
      0.045,
      steel,
      hex('#b6bac0'),
      8,
    )
  }
  return {
    work,
    stature: 3.9,
    yaw: railYaw,
    anchors: {
      top: [0, 3.9, 3.35],
      seat: [0, 2.6, -2.2],
      front: [0, 1.5, 5],
      smoke: [0, 3.9, 3.35],
    },
  }
}
const steamTrain = (subject: BriefSubject): BuiltVehicle => {
  const engine = locomotive(subject)
  const color = subject.colors[0] ?? hex('#1d4a34')
  const s = new Sculpture()
  const coal = s.paint(hex('#121214'), finish.stone)
  s.add(block([0, 1.85, -4.9], [1.15, 0.8, 1.25], 0.06), s.paint(color, finish.paint))
  for (let i = 0; i < 14; i++)
    s.add(sphere([((i * 37) % 17) / 10 - 0.8, 2.62, -5.8 + ((i * 53) % 19) / 10.5], 0.26), coal)
  engine.work.sculpt(s, 0.13)
  for (const z of [-5.6, -4.3])
    for (const side of [1, -1]) addWheel(engine.work, [side * 0.8, 0.45, z], 0.45, 0.14, 'rail')
  for (let i = 0; i < 2; i++)
    coach(engine.work, subject.colors[1] ?? hex('#7a2420'), hex('#e8d8a8'), -10.4 - i * 8.1, 3.85)
  return { ...engine, yaw: railYaw }
}
const fastTrain = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const color = subject.colors[0] ?? hex('#eef0f2')
  const band = subject.colors[1] ?? hex('#1c4aa0')
  for (let i = 0; i < 3; i++) {
    const s = new Sculpture()
    const paint = s.paint(color, finish.paint)
    const glass = s.paint(glassColor, finish.glass)
    const stripe = s.paint(band, finish.paint)
    const z = -i * 9
    const skin: Pattern = (x, y, q) => {
      if (y > 1.35 && y < 1.55) return stripe
      if (i === 0 && q > 3.2) return y > 2.1 && y < 2.75 && q > 4.2 ? glass : paint
      const t = (((q - z) % 0.9) + 0.9) % 0.9
      return Math.abs(x) > 1.1 && y > 1.95 && y < 2.65 && t > 0.12 ? glass : paint
    }
    const nose = i === 0 ? 8.2 : 4.4
    const outline: Point2[] =
      i === 0
        ? [
            [-4.4, 0.5],
            [-4.4, 3.3],
            [3.2, 3.3],
            [4.8, 2.9],
            [6.6, 1.9],
            [nose, 1.05],
            [nose, 0.7],
            [7.6, 0.45],
          ]
        : points2('-4.4,.5 -4.4,3.3 4.4,3.3 4.4,.5')
    const shape = extruded(
      outline,
      (q, y) => 1.3 - Math.max(0, y - 2.6) * 0.5 - Math.max(0, q - 4) ** 2 * 0.045,
      0.35,
    )
    s.add(shape, (x, y, q) => skin(x, y, q + z))
    work.sculpt(s, 0.12, [0, 0, z])
    for (const q of [-3.2, 3])
      for (const side of [1, -1]) addWheel(work, [side * 0.8, 0.42, z + q], 0.42, 0.14, 'rail')
  }
  addLampPair(work, [0.5, 1.35, 7.35], [0.16, 0.09, 0.12], true)
  return {
    work,
    stature: 3.3,
    yaw: railYaw,
    anchors: { top: [0, 3.3, 0], front: [0, 1.2, 8], seat: [0, 2, 3] },
  }
}
export const train = (subject: BriefSubject): BuiltVehicle =>
  /steam|old|vintage|locomotive|hogwarts|toy|express/.test(
    `${subject.noun} ${subject.traits['style'] ?? ''} ${subject.traits['power'] ?? ''}`,
  ) || !/bullet|speed|subway|metro|modern|high|monorail/.test(subject.noun)
    ? steamTrain(subject)
    : fastTrain(subject)

export const tram = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#e0b21c')
  const paint = s.paint(color, finish.paint)
  const cream = s.paint(subject.colors[1] ?? hex('#f2ead6'), finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const row = windowRow(cream, glass, 1.1, 1.6, 2.45, -3.0, 3.0, 0.75)
  s.add(block([0, 1.65, 0], [1.1, 1.2, 3.5], 0.28), (x, y, z) =>
    y < 1.42
      ? paint
      : y > 2.62
        ? paint
        : Math.abs(z) > 3.2 && y > 1.6 && y < 2.45 && Math.abs(x) < 0.92
          ? glass
          : row(x, y, z),
  )
  s.add(block([0, 2.95, 0], [0.7, 0.14, 2.6], 0.1), paint)
  s.add(block([0, 0.42, 0], [0.9, 0.14, 2.6], 0.04), s.paint(iron, finish.rubber))
  work.sculpt(s, 0.08)
  for (const z of [-1.3, 1.3])
    for (const side of [1, -1]) addWheel(work, [side * 0.7, 0.34, z], 0.34, 0.12, 'rail')
  work.within([0, 3.08, 0], turned(0), (part) => {
    const metal = part.material(finish.steel)
    part.cylinder([0, 0, -0.3], [0, 0.85, -1.3], 0.03, 0.03, metal, iron, 6)
    part.cylinder([-0.5, 0.85, -1.3], [0.5, 0.85, -1.3], 0.025, 0.025, metal, iron, 6)
  })
  addLampPair(work, [0.5, 1.15, 3.5], [0.13, 0.13, 0.05], true)
  return {
    work,
    stature: 3.75,
    yaw: railYaw,
    anchors: { top: [0, 3.1, 0], front: [0, 1.2, 3.5], seat: [0, 1.4, 2.5] },
  }
}
