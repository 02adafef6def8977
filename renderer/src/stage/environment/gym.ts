// Gym: mirror, weights, benches, a mat.
import type { FilmSet } from '../film-set.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

const hasBall = ({ brief }: SetOrder): boolean =>
  brief.subjects.some(
    (s) => /^basketball/.test(s.noun) || s.holds.some((h) => /basketball/.test(h)),
  )

/** A basketball court: boards with its lines, a basket on the back wall. */
const court: Environment = (order) => {
  const size = roomSize(order, 1.6)
  const back = Math.max(size.back, 4.2)
  const shell: Shell = {
    ...size,
    back,
    height: Math.max(5, size.height),
    floor: 0,
    wall: hex('#c9ced2'),
    flooring: 'boards',
    floorColor: hex('#d09a5a'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#d8dce0'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -back
    const paint = set.matte(hex('#b8402c'), 0.5, 0.03)
    const white = set.matte(hex('#f6f2ea'), 0.6, 0.02)
    b.box([-2.4, 0.001, z], [2.4, 0.004, z + 5.8], paint)
    for (const x of [-2.4, 2.4]) b.box([x - 0.04, 0.002, z], [x + 0.04, 0.007, z + 5.8], white)
    b.box([-2.4, 0.002, z + 5.76], [2.4, 0.007, z + 5.84], white)
    arcOnFloor(set, white, [0, z + 5.8], 1.8)
    arcOnFloor(set, white, [0, z + 1.2], 6.6)
    b.box([-shell.half, 0, z], [shell.half, 1.9, z + 0.05], set.matte(hex('#2f5f9a'), 0.8, 0.03))
    basketOn(set, z)
  })
}

const arcOnFloor = (
  set: FilmSet,
  m: number,
  [x, z]: readonly [number, number],
  r: number,
): void => {
  for (let i = 0; i < 40; i++) {
    const [a, c] = [(i / 40) * Math.PI, ((i + 1) / 40) * Math.PI]
    const at = (t: number, k: number) => [x + k * Math.cos(t), 0.006, z + k * Math.sin(t)] as const
    set.builder.quad(at(a, r), at(a, r - 0.08), at(c, r - 0.08), at(c, r), m)
  }
}

/** Board, ring and net. */
const basketOn = (set: FilmSet, z: number): void => {
  const b = set.builder
  const white = set.matte(hex('#fbfaf6'), 0.4, 0.01)
  const red = set.matte(hex('#e0401c'), 0.4, 0.02)
  const net = set.matte(hex('#f4f4f0'), 0.9, 0)
  b.box([-0.9, 2.7, z + 0.4], [0.9, 3.8, z + 0.45], white)
  for (const [x0, y0, x1, y1] of [
    [-0.3, 2.85, 0.3, 2.9],
    [-0.3, 3.3, 0.3, 3.35],
    [-0.3, 2.85, -0.25, 3.35],
    [0.25, 2.85, 0.3, 3.35],
  ] as const)
    b.box([x0, y0, z + 0.45], [x1, y1, z + 0.46], red)
  b.box([-0.1, 2.95, z], [0.1, 3.5, z + 0.4], set.matte(hex('#4a4e54'), 0.5, 0.02))
  const n = 20
  for (let i = 0; i < n; i++) {
    const point = (k: number, r: number, y: number) =>
      [r * Math.cos((k / n) * 6.2832), y, z + 0.72 + r * Math.sin((k / n) * 6.2832)] as const
    b.cylinder(point(i, 0.24, 2.9), point(i + 1, 0.24, 2.9), 0.014, 0.014, red, [1, 1, 1], 6)
    b.cylinder(point(i, 0.24, 2.9), point(i + 1, 0.13, 2.5), 0.005, 0.005, net, [1, 1, 1], 4)
    b.cylinder(point(i + 1, 0.24, 2.9), point(i, 0.13, 2.5), 0.005, 0.005, net, [1, 1, 1], 4)
  }
}

/** Gym with weights, benches and a mirror. */
export const gym: Environment = (order) => {
  if (order.named('basketball-court') || hasBall(order)) return court(order)
  const size = roomSize(order, 1.25)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#5a6470'),
    flooring: 'carpet',
    floorColor: hex('#3a3d42'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#c8ccd0'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    b.box(
      [-shell.half * 0.9, 0.3, z],
      [shell.half * 0.9, 2.1, z + 0.02],
      set.material({ color: [0.9, 0.92, 0.93], roughness: 0.02, f0: 0.9, metal: 1 }),
    )
    b.box([-shell.half, 2.2, z], [shell.half, 2.42, z + 0.03], set.matte(hex('#e0483a'), 0.7, 0.02))
    const steel = set.material({ color: hex('#b8bcc0'), roughness: 0.25, f0: 0.5, metal: 0.9 })
    const iron = set.matte(hex('#202226'), 0.6, 0.03)
    for (const s of [-1, 1])
      piece(set, s * shell.half * 0.6, z + 0.55, 0.8, 1, 0, () => dumbbellRack(set, iron, steel))
    piece(set, -shell.half * 0.62, z + 1.9, 0.9, 1.4, 0.5, () => weightBench(set, iron, steel))
    piece(set, shell.half * 0.7, z + 2, 0.9, 1.4, -0.6, () => weightBench(set, iron, steel))
    piece(set, shell.half * 0.35, z + 1, 0.35, 0.7, 0, () =>
      b.placed({ at: [0, 0.33, 0], scale: 0.33 }, () =>
        b.sphere(set.material({ color: hex('#3a7ac8'), roughness: 0.35 }), [1, 1, 1], 28),
      ),
    )
    const mat = set.matte(hex('#2f6a8a'), 0.9, 0.04)
    b.box([-shell.half * 0.3, 0.001, -0.7], [shell.half * 0.3, 0.03, 1.2], mat)
    for (const x of [-1.2, 1.2]) {
      b.box(
        [x - 0.7, shell.height - 0.03, -1.1],
        [x + 0.7, shell.height, -0.9],
        set.glow([0.95, 0.98, 1], 2.4),
      )
      set.lamp([x, shell.height - 0.25, -1], 0.3, [0.9, 0.92, 0.95])
    }
  })
}

const dumbbellRack = (set: FilmSet, iron: number, steel: number): void => {
  const b = set.builder
  for (const s of [-1, 1]) b.box([s * 0.75 - 0.03, 0, -0.2], [s * 0.75 + 0.03, 0.95, 0.2], iron)
  for (let k = 0; k < 3; k++) {
    const y = 0.22 + k * 0.32
    b.box([-0.75, y - 0.02, -0.2 + k * 0.03], [0.75, y, 0.2 - k * 0.05], steel)
    for (let i = 0; i < 5; i++) {
      const [x, r] = [-0.6 + i * 0.3, 0.075 - k * 0.014]
      b.cylinder([x, y + r, -0.1], [x, y + r, 0.12], 0.014, 0.014, steel, [1, 1, 1], 8)
      for (const z of [-0.12, 0.1])
        b.cylinder([x, y + r, z], [x, y + r, z + 0.06], r, r, iron, [1, 1, 1], 8)
    }
  }
}

const weightBench = (set: FilmSet, iron: number, steel: number): void => {
  const b = set.builder
  b.box(
    [-0.15, 0.42, -0.6],
    [0.15, 0.5, 0.6],
    set.material({ color: hex('#c8382e'), roughness: 0.5 }),
  )
  for (const z of [-0.5, 0.5]) b.box([-0.14, 0, z - 0.03], [0.14, 0.42, z + 0.03], iron)
  for (const x of [-0.4, 0.4]) b.box([x - 0.03, 0, -0.66], [x + 0.03, 1.1, -0.6], iron)
  b.cylinder([-0.85, 1.08, -0.6], [0.85, 1.08, -0.6], 0.016, 0.016, steel, [1, 1, 1], 8)
  for (const s of [-1, 1]) {
    b.cylinder([s * 0.6, 1.08, -0.6], [s * 0.65, 1.08, -0.6], 0.22, 0.22, iron, [1, 1, 1], 22)
    b.cylinder(
      [s * 0.66, 1.08, -0.6],
      [s * 0.7, 1.08, -0.6],
      0.17,
      0.17,
      set.matte(hex('#c8382e')),
      [1, 1, 1],
      22,
    )
  }
}
