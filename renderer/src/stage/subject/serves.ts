// The parts that tell what a thing of another's shape is for: lid and handle of a teapot, handle of a mug, wick and flame of a candle.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { finish } from './finish.ts'
import { boundsOf, type Model } from './model.ts'

/** Where the body ends behind, at half its height; a thin tail is no part of it. */
const rearOf = (model: Model, low: Vec3, high: Vec3): number => {
  const { positions } = model.work.build()
  const tall = high[1] - low[1]
  const wide = (high[0] - low[0]) * 0.2
  const at: number[] = []
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]
    const level = (y - low[1]) / tall
    if (Math.abs(x) < wide && level > 0.38 && level < 0.66) at.push(z)
  }
  at.sort((a, b) => a - b)
  return (at[Math.floor(at.length * 0.06)] ?? low[2]) + 0.03 * tall
}

/** A loop behind the body, as jugs and pots have. */
const handle = (model: Model, low: Vec3, high: Vec3): void => {
  const { work } = model
  const tall = high[1] - low[1]
  const z = rearOf(model, low, high)
  const points = Array.from({ length: 17 }, (_, i): Vec3 => {
    const a = -Math.PI / 2 + (i / 16) * Math.PI
    return [
      0,
      low[1] + tall * (0.52 + 0.27 * Math.sin(a)),
      z + 0.06 * tall - Math.cos(a) * tall * 0.3,
    ]
  })
  work.tube(
    points,
    { radii: [tall * 0.045], segments: 12 },
    work.material(finish.ceramic),
    hex('#e8d9a8'),
  )
}

/** A lid with its knob on the back. */
const lid = (model: Model, low: Vec3, high: Vec3): void => {
  const { work } = model
  const tall = high[1] - low[1]
  const [x, y, z] = model.anchors['seat'] ?? model.anchors['top'] ?? [0, high[1], 0]
  const china = work.material(finish.ceramic)
  const r = tall * 0.17
  work.placed({ at: [x, y - 0.02 * tall, z] }, () =>
    work.lathe(
      [
        [r * 1.1, 0],
        [r * 1.16, r * 0.16],
        [r * 0.9, r * 0.42],
        [r * 0.3, r * 0.58],
        [0.001, r * 0.6],
      ],
      china,
      hex('#e8d9a8'),
      32,
    ),
  )
  work.ball([x, y + r * 0.72, z], [r * 0.26, r * 0.26, r * 0.26], china, hex('#d8a83a'))
}

const flame = (model: Model, low: Vec3, high: Vec3): void => {
  const { work } = model
  const tall = high[1] - low[1]
  const [x, y, z] = model.anchors['top'] ?? [0, high[1], 0]
  work.cylinder(
    [x, y - 0.02 * tall, z],
    [x, y + 0.06 * tall, z],
    tall * 0.008,
    tall * 0.006,
    work.material(finish.cloth),
    hex('#2a2018'),
    6,
  )
  const glow = work.material({ color: [0, 0, 0], emission: [7, 4, 1.2] })
  work.ball([x, y + 0.12 * tall, z], [tall * 0.028, tall * 0.075, tall * 0.028], glow, [1, 1, 1])
}

/** The model with the parts of what it serves as. */
export const serving = (model: Model, subject: BriefSubject): Model => {
  const use = subject.traits['serves']
  if (!use) return model
  const { low, high } = boundsOf(model.work.build().positions)
  if (/teapot|kettle/.test(use)) lid(model, low, high)
  if (/teapot|kettle|mug|cup|jug|pitcher/.test(use)) handle(model, low, high)
  if (/candle/.test(use)) flame(model, low, high)
  return model
}
