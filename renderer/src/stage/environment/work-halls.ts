// Rooms where people work: a hospital corridor, a garage, a laboratory.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { tableAt } from '../prop/furniture.ts'
import { knownThing } from '../prop/known-thing.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { flask } from './flask.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { tableTop } from './table-top.ts'

const shellOf = (part: Partial<Shell> & Pick<Shell, 'half' | 'back' | 'height'>): Shell => ({
  floor: 0,
  wall: hex('#d8d8d4'),
  flooring: 'tiles',
  floorColor: hex('#8e9092'),
  backWindow: null,
  sideWindows: false,
  ceiling: hex('#d8dadc'),
  ...part,
})

/** A bright strip under the ceiling with its lamps, every `step` metres into the depth. */
const strips = (
  set: FilmSet,
  xs: readonly number[],
  y: number,
  far: number,
  color: Rgb,
  power: number,
): void => {
  const tube = set.glow(color, 3)
  for (const x of xs)
    for (let z = 1.2; z > -far; z -= 2.6) {
      set.builder.box([x - 0.09, y - 0.05, z - 1.5], [x + 0.09, y, z], tube)
      set.lamp([x, y - 0.3, z - 0.75], 0.18, scale(color, power))
    }
}

// --- Hospital -------------------------------------------------------------------------------------------------------

const wardDoor = (set: FilmSet, x: number, side: number, z: number): void => {
  const b = set.builder
  const leaf = set.matte(hex('#b8d4d0'), 0.5, 0.02)
  const steel = set.material({ color: hex('#b4b9be'), roughness: 0.3, f0: 0.5 })
  const at = (dx: number): number => x + side * dx
  const span = (a: number, c: number): readonly [number, number] => [
    Math.min(at(a), at(c)),
    Math.max(at(a), at(c)),
  ]
  const [x0, x1] = span(-0.03, 0)
  b.box([x0, 0, z - 0.5], [x1, 2.1, z + 0.5], leaf)
  const [g0, g1] = span(-0.04, -0.03)
  b.box([g0, 1.3, z - 0.15], [g1, 1.8, z + 0.15], set.glow([0.75, 0.9, 1], 0.9))
  b.box([g0, 1, z + 0.34], [g1, 1.06, z + 0.44], steel)
  b.box([x0, 2.2, z - 0.2], [x1, 2.42, z + 0.2], set.matte(hex('#2a6ab0'), 0.5, 0.01))
}

const gurney = (set: FilmSet): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#aab0b6'), roughness: 0.3, f0: 0.5 })
  const sheet = set.matte(hex('#f2f4f4'), 0.9, 0.05)
  b.box([-0.95, 0.72, -0.36], [0.95, 0.84, 0.36], sheet)
  b.box([-0.9, 0.84, -0.26], [-0.5, 0.93, 0.26], sheet)
  for (const x of [-0.8, 0.8])
    for (const z of [-0.3, 0.3]) {
      b.cylinder([x, 0.08, z], [x, 0.72, z], 0.022, 0.022, steel, [1, 1, 1], 8)
      b.placed({ at: [x, 0.06, z], scale: 0.06 }, () =>
        b.sphere(set.matte(hex('#22262a')), [1, 1, 1], 10),
      )
    }
  for (const z of [-0.37, 0.37]) b.box([-0.6, 0.95, z - 0.015], [0.6, 0.98, z + 0.015], steel)
}

/** A long bright corridor with doors on both sides, a rail, a stretcher and a cross at its end. */
export const hospital: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(1.9, spot + 1)
  const shell = shellOf({
    half,
    back: 11,
    height: Math.max(2.75, order.span * 1.45),
    wall: hex('#e4ecea'),
    floorColor: hex('#a8bcc0'),
    ceiling: hex('#eef2f2'),
  })
  return planHall(order, shell, (set) => {
    const b = set.builder
    const band = set.matte(hex('#7fb4b8'), 0.6, 0.02)
    for (const s of [-1, 1]) {
      const x = s * half
      b.box([x - 0.03, 0.85, -shell.back], [x + 0.03, 1, 1], band)
      for (const z of [-1.6, -4.4, -7.6]) wardDoor(set, x, s, z)
    }
    strips(set, [0], shell.height - 0.02, shell.back, [0.95, 1, 1], 1.7)
    const red = set.matte(hex('#d0282c'), 0.5, 0.02)
    const z = -shell.back + 0.02
    b.box([-0.45, 1.5, z], [0.45, 1.8, z + 0.03], red)
    b.box([-0.15, 1.2, z], [0.15, 2.1, z + 0.03], red)
    piece(set, -half + 0.55, -3, 0.6, 1, Math.PI / 2, () => gurney(set))
    piece(set, half - 0.5, -6, 0.4, 0.9, -Math.PI / 2, () => {
      for (const x of [-0.5, 0, 0.5]) {
        b.box([x - 0.22, 0.4, -0.22], [x + 0.22, 0.46, 0.22], set.matte(hex('#3a7ab0')))
        b.box([x - 0.22, 0.46, -0.26], [x + 0.22, 0.88, -0.2], set.matte(hex('#3a7ab0')))
      }
    })
  })
}

// --- Garage ---------------------------------------------------------------------------------------------------------

const toolWall = (set: FilmSet, x0: number, x1: number, z: number): void => {
  const b = set.builder
  b.box([x0, 1.2, z], [x1, 2.3, z + 0.03], set.matte(hex('#c8a878'), 0.9, 0.05))
  const steel = set.material({ color: hex('#a8aeb4'), roughness: 0.3, f0: 0.5 })
  const grips = ['#c8302a', '#2a5cb0', '#e0a820', '#2c2e32'] as const
  for (let x = x0 + 0.14; x < x1 - 0.08; x += 0.2) {
    const long = 0.16 + 0.2 * set.random()
    const y = 2.18
    b.box([x - 0.014, y - long, z + 0.03], [x + 0.014, y, z + 0.05], steel)
    b.box([x - 0.04, y - 0.06, z + 0.03], [x + 0.04, y, z + 0.055], steel)
    b.box(
      [x - 0.022, y - long - 0.13, z + 0.03],
      [x + 0.022, y - long, z + 0.06],
      set.matte(hex(set.pick(grips))),
    )
    b.placed({ at: [x, 1.42, z + 0.05], pitch: Math.PI / 2 }, () =>
      b.lathe(
        [
          [0.045, 0],
          [0.06, 0.008],
          [0.075, 0],
          [0.06, -0.008],
          [0.045, 0],
        ],
        steel,
        [1, 1, 1],
        16,
      ),
    )
  }
}

const tyre = (set: FilmSet): void =>
  set.builder.lathe(
    [
      [0.19, 0],
      [0.32, 0.01],
      [0.34, 0.1],
      [0.32, 0.19],
      [0.19, 0.2],
      [0.19, 0],
    ],
    set.matte(hex('#1c1d20'), 0.7, 0.1, 40),
    [1, 1, 1],
    30,
  )

const toolChest = (set: FilmSet): void => {
  const b = set.builder
  const red = set.matte(hex('#b8241c'), 0.35, 0.01)
  b.box([-0.4, 0.08, -0.25], [0.4, 1.05, 0.25], red)
  for (let i = 0; i < 6; i++) {
    const y = 0.18 + i * 0.14
    b.box([-0.36, y, 0.25], [0.36, y + 0.11, 0.262], red, [1.12, 1.12, 1.12])
    b.box(
      [-0.2, y + 0.08, 0.262],
      [0.2, y + 0.095, 0.285],
      set.material({ color: hex('#c8ccd0'), roughness: 0.3, f0: 0.5 }),
    )
  }
}

/** A workshop for cars: a concrete floor, tools on the wall, tyres, a chest, a rolling door that lets the day in. */
export const garage: Environment = (order) => {
  const spot = levelRadius(order)
  const shell = shellOf({
    half: Math.max(4.2, spot + 2.4),
    back: Math.max(3.4, spot + 1.6),
    height: Math.max(3.2, order.span * 1.5),
    wall: hex('#b8b4aa'),
    flooring: 'carpet',
    floorColor: hex('#8a8a86'),
    ceiling: hex('#9a9a98'),
    sideWindows: true,
  })
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const wall = -back
    const stripe = set.matte(hex('#c8302a'), 0.6, 0.02)
    b.box([-half, 0.95, wall], [half, 1.08, wall + 0.015], stripe)
    toolWall(set, -half + 0.5, -half + 2.9, wall)
    const rib = set.matte(hex('#d8dadc'), 0.45, 0.02)
    const door = Math.min(half - 0.3, 3.2)
    for (let y = 0.05; y < 2.5; y += 0.16)
      b.box([half - 0.4 - door, y, wall + 0.01], [half - 0.4, y + 0.13, wall + 0.05], rib)
    piece(set, -half + 1.7, wall + 0.45, 0.5, 1, 0, () => {
      tableAt(set, 2.2, 0.6, 0.9, hex('#8a6a44'))
      b.box([-0.3, 0.9, -0.1], [0.1, 1.12, 0.12], set.matte(hex('#2a5cb0')))
    })
    piece(set, -half + 0.6, -0.6, 0.5, 1.1, Math.PI / 2, () => toolChest(set))
    for (let i = 0; i < 3; i++)
      if (set.free(half - 0.8, wall + 0.6, 0.4, 0.6, 0))
        b.placed({ at: [half - 0.8, i * 0.205, wall + 0.6] }, () => tyre(set))
    b.placed({ at: [half - 1.7, 0.34, wall + 0.3], pitch: 1.25 }, () => tyre(set))
    strips(set, [-half * 0.45, half * 0.45], height - 0.05, back, [1, 0.97, 0.9], 3.2)
  })
}

// --- Laboratory -----------------------------------------------------------------------------------------------------

/** A white laboratory: benches with coloured flasks, cupboards, a board with formulae. */
export const laboratory: Environment = (order) => {
  if (order.tabletop || (!order.empty && order.span < 0.7)) return tableTop(order)
  const spot = levelRadius(order)
  const shell = shellOf({
    half: Math.max(3.2, spot + 2.2),
    back: Math.max(2.2, spot + 1.5),
    height: Math.max(2.8, order.span * 1.45),
    wall: hex('#c4d2d6'),
    floorColor: hex('#9aa8b0'),
    ceiling: hex('#e0e4e4'),
    sideWindows: true,
  })
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const white = set.matte(hex('#f2f4f4'), 0.4, 0.01)
    const top = set.matte(hex('#3a4048'), 0.3, 0.01)
    b.box([-half, 0, -back], [half, 0.88, -back + 0.6], white)
    b.box([-half, 0.88, -back], [half, 0.92, -back + 0.64], top)
    for (let x = -half + 0.3; x < half; x += 0.62)
      b.box(
        [x - 0.28, 0.1, -back + 0.6],
        [x + 0.28, 0.82, -back + 0.615],
        set.matte(hex('#cfd8dc'), 0.4, 0.01),
      )
    b.box([-half, 1.75, -back], [half, 2.35, -back + 0.34], white)
    for (let x = -half + 0.25; x < half; x += 0.34)
      if (set.random() < 0.75) flask(set, x, -back + 0.3)
    piece(set, half * 0.62, -0.4, 0.7, 1.2, 0, () => {
      b.box([-0.7, 0, -0.35], [0.7, 0.88, 0.35], white)
      b.box([-0.75, 0.88, -0.4], [0.75, 0.92, 0.4], top)
      for (const x of [-0.5, -0.15, 0.2]) flask(set, x, 0)
    })
    apparatus(set, half, back)
    strips(set, [-half * 0.4, half * 0.4], height - 0.02, back, [0.95, 1, 1], 1)
  })
}

/** What is worked with: microscopes and screens on the bench, stools before it, a chart of the elements, models and jars on the shelf. */
const apparatus = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const z = -back + 0.36
  const object = (form: string, height: number, noun = form): LocalMesh =>
    knownThing(set, { kind: 'object', form, height, noun }, 3)
  const scope = object('microscope', 0.42)
  const screen = object('computer', 0.46)
  for (const [mesh, x, yaw] of [
    [scope, -half * 0.72, 0.5],
    [screen, -half * 0.3, 0.1],
    [scope, half * 0.12, -0.4],
    [screen, half * 0.42, -0.2],
  ] as const)
    b.placed({ at: [x, 0.92, z], yaw }, () => set.cast(mesh))
  const jars = [
    object('jar', 0.24),
    object('flask', 0.26),
    object('books', 0.22),
    object('flask', 0.2),
  ]
  for (let x = -half + 0.3, i = 0; x < half - 0.2; x += 0.42, i++) {
    const mesh = jars[(i * 3) % jars.length]
    if (mesh) b.placed({ at: [x, 2.35, -back + 0.17], yaw: i }, () => set.cast(mesh))
  }
  const stool = knownThing(set, { kind: 'furniture', form: 'stool', height: 0.66 }, 2)
  for (const x of [-half * 0.66, -half * 0.24, half * 0.2])
    piece(set, x, -back + 1.15, 0.3, 0.7, x, () => set.cast(stool))
  chart(set, -half * 0.62, 1.06, -back + 0.01)
  piece(set, -half + 0.75, 0.2, 0.5, 1.3, 0.5, () => {
    b.box([-0.4, 0, -0.3], [0.4, 0.8, 0.3], set.matte(hex('#dfe6ea'), 0.4, 0.01))
    b.placed({ at: [-0.12, 0.8, 0] }, () => set.cast(scope))
    molecule(set, 0.24, 1.05, 0)
  })
}

/** A chart of the elements as blocks of colour. */
const chart = (set: FilmSet, x: number, y: number, z: number): void => {
  const b = set.builder
  b.box([x, y, z], [x + 1.5, y + 0.66, z + 0.012], set.matte(hex('#f8f8f4'), 0.8))
  const tones = ['#e86a5a', '#f2b04a', '#f0dc6a', '#8ac87a', '#6ab0d8', '#9a86d0'] as const
  for (let row = 0; row < 6; row++)
    for (let i = 0; i < 18; i++) {
      if ((row === 0 && i > 0 && i < 17) || (row < 3 && row > 0 && i > 1 && i < 12)) continue
      const color = hex(
        tones[i < 2 ? 0 : i < 12 ? 1 + (row % 2) : i < 16 ? 3 : i < 17 ? 4 : 5] ?? '#e86a5a',
      )
      const [x0, y0] = [x + 0.06 + i * 0.077, y + 0.56 - row * 0.092]
      b.box([x0, y0, z + 0.012], [x0 + 0.068, y0 + 0.08, z + 0.016], set.matte(color, 0.8))
    }
}

/** Balls and sticks. */
const molecule = (set: FilmSet, x: number, y: number, z: number): void => {
  const b = set.builder
  const stick = set.matte(hex('#d8d8d4'), 0.4)
  for (const [dx, dy, dz, color, r] of [
    [0, 0, 0, '#26282c', 0.075],
    [0.15, 0.09, 0, '#d8281c', 0.062],
    [-0.15, 0.07, 0.05, '#e8e8e4', 0.05],
    [0.02, -0.16, 0.04, '#2a6ad0', 0.062],
    [0.03, 0.16, -0.08, '#e8e8e4', 0.05],
  ] as const) {
    b.cylinder([x, y, z], [x + dx, y + dy, z + dz], 0.016, 0.016, stick, [1, 1, 1], 8)
    b.placed({ at: [x + dx, y + dy, z + dz], scale: r }, () =>
      b.sphere(set.material({ color: hex(color), roughness: 0.2, f0: 0.05 }), [1, 1, 1], 18),
    )
  }
}
