// The cafe from inside: counter, machine, menu board, small tables.
import type { FilmSet } from '../film-set.ts'
import { chairAt, oak, pendantAt, walnut, woodOf } from '../prop/furniture.ts'
import { bottleAt, jarAt, mugAt } from '../prop/kitchenware.ts'
import { hex } from '../vector.ts'
import type { SetOrder, SetPlan } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

/** Cafe: counter, machine, menu board, small tables. Outdoors in Paris it is a terrace (see `town.ts`). */
export const cafeRoom = (order: SetOrder): SetPlan => {
  const size = roomSize(order, 1.1)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#b8896a'),
    flooring: 'tiles',
    floorColor: hex('#a0907c'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#e8dcc8'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    b.box([-shell.half * 0.2, 0, z + 0.75], [shell.half, 1, z + 1.1], woodOf(set), walnut)
    b.box(
      [-shell.half * 0.22, 1, z + 0.7],
      [shell.half, 1.05, z + 1.18],
      set.material({ color: hex('#e8e0d4'), roughness: 0.25, f0: 0.05 }),
    )
    espressoMachine(set, shell.half * 0.35, z + 0.95)
    for (const y of [1.45, 1.9]) {
      b.box([-shell.half * 0.15, y, z], [shell.half * 0.95, y + 0.035, z + 0.25], woodOf(set), oak)
      for (let x = -shell.half * 0.1; x < shell.half * 0.9; x += 0.16)
        (set.random() < 0.5
          ? jarAt
          : (s: FilmSet, p: readonly [number, number, number], t: number) =>
              bottleAt(s, p, t * 1.3, hex(s.pick(['#3a5a34', '#8a5a2a', '#a83a30']))))(
          set,
          [x, y + 0.035, z + 0.12],
          0.2,
        )
    }
    menuBoard(set, -shell.half * 0.6, 1.6, z)
    for (const [x, d] of [
      [-0.66, 0.9],
      [-0.78, 2.3],
      [0.75, 2.2],
    ] as const)
      piece(set, x * shell.half, z + d, 0.5, 0.95, 0.3, () => cafeTable(set))
    for (const x of [-0.1, 0.35, 0.8])
      b.placed({ at: [x * shell.half, shell.height, z + 1.1] }, () =>
        pendantAt(set, 0.6, hex('#24282a'), 1),
      )
  })
}

/** A round cafe table with two chairs. */
export const cafeTable = (set: FilmSet): void => {
  if (set.lacks('table')) return
  const b = set.builder
  const iron = set.matte(hex('#2a2a2c'), 0.5, 0.03)
  b.cylinder(
    [0, 0.72, 0],
    [0, 0.745, 0],
    0.33,
    0.33,
    set.material({ color: hex('#e8e2d6'), roughness: 0.2, f0: 0.05 }),
    [1, 1, 1],
    32,
  )
  b.cylinder([0, 0, 0], [0, 0.72, 0], 0.025, 0.025, iron, [1, 1, 1], 10)
  b.lathe(
    [
      [0.22, 0],
      [0.2, 0.02],
      [0.03, 0.05],
    ],
    iron,
    [1, 1, 1],
    20,
  )
  for (const s of [-1, 1])
    b.placed({ at: [s * 0.52, 0, 0.05], yaw: -s * 1.4 }, () => chairAt(set, hex('#8a4a2a')))
  mugAt(set, [0.1, 0.745, 0.08], 0.08, hex('#f0ece2'))
}

const espressoMachine = (set: FilmSet, x: number, z: number): void => {
  const steel = set.material({ color: hex('#c0c4c8'), roughness: 0.22, f0: 0.5, metal: 0.9 })
  set.builder.box([x - 0.35, 1.15, z - 0.18], [x + 0.35, 1.5, z + 0.16], steel)
  set.builder.box([x - 0.37, 1.05, z - 0.2], [x + 0.37, 1.1, z + 0.22], steel)
  set.builder.box([x - 0.35, 1.1, z - 0.18], [x - 0.3, 1.2, z + 0.16], steel)
  for (let i = 0; i < 6; i++)
    set.builder.cylinder(
      [x - 0.27 + i * 0.11, 1.5, z],
      [x - 0.27 + i * 0.11, 1.57, z],
      0.04,
      0.045,
      set.matte(hex('#f2efe8')),
      [1, 1, 1],
      12,
    )
}

const menuBoard = (set: FilmSet, x: number, y: number, z: number): void => {
  const b = set.builder
  b.box([x - 0.55, y - 0.5, z], [x + 0.55, y + 0.5, z + 0.03], woodOf(set), oak)
  b.box(
    [x - 0.5, y - 0.45, z + 0.02],
    [x + 0.5, y + 0.45, z + 0.035],
    set.matte(hex('#22282a'), 0.9, 0.02),
  )
  const chalk = set.matte(hex('#f2f0e6'), 1, 0)
  for (let k = 0; k < 7; k++)
    b.box(
      [x - 0.4, y + 0.32 - k * 0.1, z + 0.036],
      [x - 0.4 + 0.25 + 0.35 * set.random(), y + 0.335 - k * 0.1, z + 0.038],
      chalk,
    )
}
