// What beasts draw besides coaches: farm carts and wagons, covered or open, sleighs on runners, and the plough.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { curve } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const woods = (w: Workpiece): number =>
  w.material({ ...finish.wood, scale: 12, relief: 0.1, mottle: 0.25 })

/** Planks of a box open above, from `low` to `high`. */
const boarded = (w: Workpiece, low: Vec3, high: Vec3, m: number, color: Rgb): void => {
  const thick = 0.035
  const rows = 3
  for (let i = 0; i < rows; i++) {
    const y0 = low[1] + ((high[1] - low[1]) * i) / rows + 0.008
    const y1 = low[1] + ((high[1] - low[1]) * (i + 1)) / rows
    const tone = scale(color, i % 2 ? 1 : 0.88)
    for (const [x0, x1] of [
      [low[0], low[0] + thick],
      [high[0] - thick, high[0]],
    ] as const)
      w.box([x0, y0, low[2]], [x1, y1, high[2]], m, tone)
    for (const [z0, z1] of [
      [low[2], low[2] + thick],
      [high[2] - thick, high[2]],
    ] as const)
      w.box([low[0], y0, z0], [high[0], y1, z1], m, tone)
  }
  w.box(low, [high[0], low[1] + 0.05, high[2]], m, scale(color, 0.8))
}

/** White canvas over hoops. */
const canvasTop = (w: Workpiece, half: number, y: number, z0: number, z1: number): void => {
  const cloth = w.material({ ...finish.cloth, scale: 20, relief: 0.12 })
  w.grid(
    36,
    24,
    (u, v) => {
      const a = (u - 0.5) * Math.PI
      const z = z0 + (z1 - z0) * v
      const hoop = 1 + 0.035 * Math.cos(v * Math.PI * 8)
      const flare = 1 + 0.12 * (2 * v - 1) ** 4
      return [
        Math.sin(a) * half * 1.06 * hoop * flare,
        y + Math.cos(a) * 1.02 * hoop * flare,
        z + (2 * v - 1) ** 3 * 0.16 * Math.cos(a),
      ]
    },
    cloth,
    () => hex('#ece5d2'),
    false,
  )
}

/** Straw or hay heaped over the boards. */
const heap = (w: Workpiece, half: number, y: number, z0: number, z1: number): void => {
  const straw = w.material({ roughness: 0.95, f0: 0.01, scale: 26, relief: 0.3, mottle: 0.3 })
  w.grid(
    30,
    30,
    (u, v) => {
      const [a, b] = [u * 2 - 1, v * 2 - 1]
      const dome = Math.max(0, 1 - a ** 4) * Math.max(0, 1 - b ** 4)
      const lump = 0.06 * Math.sin(a * 9 + b * 5) * dome
      return [a * half * 0.96, y + 0.5 * dome + lump, (z0 + z1) / 2 + (b * (z1 - z0)) / 2]
    },
    straw,
    () => hex('#d8b454'),
  )
}

/** A cart on two wheels, a wagon on four, or one under canvas, as its noun says. */
export const wagon = (subject: BriefSubject, words: string): BuiltVehicle => {
  const w = new Workpiece()
  const m = woods(w)
  const wood = subject.colors[0] ?? hex('#8a5a30')
  const covered = /cover|prairie|pioneer|caravan|gypsy/.test(words)
  const two = !covered && /cart|chariot/.test(words) && !/wagon/.test(words)
  const half = two ? 0.52 : 0.6
  const [back, front] = two ? [-0.95, 0.75] : [-1.5, 1.25]
  const floor = 0.82
  boarded(w, [-half, floor, back], [half, floor + 0.46, front], m, wood)
  w.box([-0.06, floor - 0.14, back], [0.06, floor - 0.02, front], m, scale(wood, 0.7))
  // The bench of who drives, over the front boards.
  const bench = front - 0.3
  w.box([-half, floor + 0.5, bench - 0.17], [half, floor + 0.55, bench + 0.17], m, scale(wood, 1.1))
  const iron = hex('#c0a070')
  for (const side of [1, -1]) {
    if (two) addWheel(w, [side * (half + 0.13), 0.68, -0.12], 0.68, 0.08, 'wood', iron)
    else {
      addWheel(w, [side * (half + 0.13), 0.68, back + 0.42], 0.68, 0.08, 'wood', iron)
      addWheel(w, [side * (half + 0.13), 0.54, front - 0.3], 0.54, 0.08, 'wood', iron)
    }
  }
  if (covered) canvasTop(w, half, floor + 0.44, back - 0.05, front - 0.62)
  else if (/hay|straw/.test(words)) heap(w, half, floor + 0.4, back, front - 0.6)
  return {
    work: w,
    stature: covered ? 2.4 : 1.45,
    yaw: 0.95,
    anchors: {
      seat: [0, floor + 0.56, bench],
      top: [0, floor + 0.5, (back + front) / 2 - 0.3],
      front: [0, floor - 0.05, front],
      hitch: [0, floor - 0.05, front],
    },
  }
}

/** The outline of a sleigh's side at 0..1 along it: from the tail over the seat's back to the dash that curls forward. */
const edge = (t: number): readonly [z: number, y: number] => [
  -1.0 + 2.05 * t,
  0.62 + 0.72 * Math.exp(-((t / 0.26) ** 2)) + 0.5 * Math.exp(-(((t - 1) / 0.2) ** 2)),
]
const sleighHalf = (t: number): number => 0.56 - 0.4 * Math.max(0, t - 0.75)
const lean = (t: number): number => (t > 0.5 ? 0.12 : -0.12)

/** One side of a sleigh with its gilded rail and its runner. */
const sleighSide = (w: Workpiece, side: number, paint: number, color: Rgb): void => {
  const gold = w.material(finish.gold)
  const brass = hex('#d8a83a')
  w.grid(
    40,
    10,
    (u, v) => {
      const [z, y] = edge(u)
      const bulge = 0.07 * Math.sin(v * Math.PI)
      return [side * (sleighHalf(u) + bulge), 0.42 + (y - 0.42) * v, z + lean(u) * v]
    },
    paint,
    () => color,
    false,
  )
  const rail = Array.from({ length: 33 }, (_, i): Vec3 => {
    const [z, y] = edge(i / 32)
    return [side * sleighHalf(i / 32), y, z + lean(i / 32)]
  })
  w.tube(rail, { radii: [0.03], segments: 8 }, gold, brass)
  const runner = curve(
    [
      [side * 0.46, 0.05, -1.15],
      [side * 0.46, 0.05, 0.7],
      [side * 0.46, 0.2, 1.2],
      [side * 0.46, 0.62, 1.42],
      [side * 0.46, 0.86, 1.22],
      [side * 0.46, 0.74, 1.08],
    ],
    6,
  )
  w.tube(runner, { radii: [0.035], segments: 8 }, gold, brass)
  for (const z of [-0.75, 0, 0.6])
    w.cylinder([side * 0.46, 0.05, z], [side * 0.44, 0.44, z], 0.025, 0.025, gold, brass, 8)
}

/** A sleigh: a curled body with a padded bench on two high runners. */
export const sleigh = (subject: BriefSubject): BuiltVehicle => {
  const w = new Workpiece()
  const color = subject.colors[0] ?? hex('#a81e24')
  const paint = w.material(finish.paint)
  for (const side of [1, -1]) sleighSide(w, side, paint, color)
  w.grid(
    20,
    20,
    (u, v) => [(u * 2 - 1) * sleighHalf(v), 0.43, -1 + 2.05 * v],
    paint,
    () => color,
  )
  for (const t of [0.02, 0.98])
    w.grid(
      12,
      10,
      (u, v) => {
        const [z, y] = edge(t)
        return [(u * 2 - 1) * sleighHalf(t), 0.43 + (y - 0.43) * v, z + lean(t) * v]
      },
      paint,
      () => color,
      false,
    )
  const hide = w.material(finish.leather)
  w.box([-0.5, 0.43, -0.78], [0.5, 0.72, -0.2], hide, hex('#5a2c1c'))
  w.box([-0.5, 0.72, -0.86], [0.5, 1.2, -0.74], hide, hex('#6a3422'))
  return {
    work: w,
    stature: 1.36,
    yaw: 0.95,
    anchors: {
      seat: [0, 0.76, -0.36],
      top: [0, 0.76, -0.36],
      front: [0, 0.5, 1.1],
      hitch: [0, 0.45, 1.1],
    },
  }
}

/** A walking plough: a beam, a share in the ground, two handles behind. */
export const plough = (subject: BriefSubject): BuiltVehicle => {
  const w = new Workpiece()
  const m = woods(w)
  const wood = subject.colors[0] ?? hex('#8a5a30')
  const steel = w.material(finish.steel)
  w.tube(
    curve(
      [
        [0, 0.2, -0.35],
        [0, 0.48, 0.1],
        [0, 0.55, 1.1],
      ],
      5,
    ),
    { radii: [0.05], segments: 8 },
    m,
    wood,
  )
  for (const side of [1, -1])
    w.tube(
      curve(
        [
          [side * 0.04, 0.12, 0.05],
          [side * 0.2, 0.62, -0.6],
          [side * 0.27, 0.96, -1.02],
          [side * 0.28, 0.97, -1.2],
        ],
        5,
      ),
      { radii: [0.032], segments: 8 },
      m,
      wood,
    )
  w.cylinder([-0.2, 0.62, -0.6], [0.2, 0.62, -0.6], 0.022, 0.022, m, wood, 8)
  // The share turns the sod over to one side.
  w.grid(
    14,
    8,
    (u, v) => [
      -0.03 + 0.2 * v * (1 - u) + 0.02,
      0.01 + 0.3 * v,
      0.4 - 0.62 * (1 - u) * 0.9 - 0.1 * v,
    ],
    steel,
    () => hex('#8f969e'),
    false,
  )
  w.cylinder([0, 0.5, 0.62], [0, 0.14, 0.56], 0.02, 0.02, steel, hex('#8f969e'), 8)
  addWheel(w, [0.1, 0.16, 0.9], 0.16, 0.04, 'wood', hex('#6a7078'))
  return {
    work: w,
    stature: 0.98,
    yaw: 0.95,
    anchors: {
      seat: [0, 0.5, 0],
      top: [0, 0.97, -1],
      front: [0, 0.5, 1.1],
      hitch: [0, 0.5, 1.1],
      ploughman: [0, 0, -1.42],
    },
  }
}
