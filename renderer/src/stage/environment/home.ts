// Rooms of a home: living room, kitchen, bedroom, library, and the table top for small things.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import {
  bedAt,
  bookshelfAt,
  fireplaceAt,
  houseplantAt,
  lampAt,
  oak,
  pendantAt,
  pictureAt,
  rugAt,
  sofaAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { bottleAt, bowlAt, jarAt, kitchenRow, mugAt } from '../prop/kitchenware.ts'
import { noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder, SetPlan } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { buildShell, curtain, roomBounds, roomSize } from './room-shell.ts'

type Dress = (set: FilmSet, shell: Shell, order: SetOrder) => void

const wallColors: readonly [string, ...string[]] = [
  '#c8b89a',
  '#a8b8a4',
  '#c09a84',
  '#8fa4ac',
  '#d8ccb4',
  '#b8a0a0',
]
const pickFrom = <T>(order: SetOrder, list: readonly [T, ...T[]]): T =>
  list[order.seed % list.length] ?? list[0]

const planRoom = (order: SetOrder, shell: Shell, dress: Dress): SetPlan => ({
  light: 'room',
  show: order.span < 0.8 ? 0.8 : 1,
  ground: () => 0,
  water: null,
  room: roomBounds(shell),
  vista: {
    eye: [0.35, shell.floor + 1.45, 3.4],
    target: [-0.1, shell.floor + 1.05, -shell.back],
    fov: 46,
  },
  build: (set) => {
    buildShell(set, shell)
    dress(set, shell, order)
  },
})

/** Puts a piece of furniture on the floor where it is in nobody's way. */
const stand = (
  set: FilmSet,
  shell: Shell,
  x: number,
  z: number,
  size: { radius: number; height: number },
  yaw: number,
  build: () => void,
): boolean => {
  if (!set.free(x, z, size.radius, size.height, shell.floor)) return false
  set.builder.placed({ at: [x, shell.floor, z], yaw }, build)
  return true
}

const hang = (set: FilmSet, x: number, y: number, z: number, build: () => void): void =>
  set.builder.placed({ at: [x, y, z] }, build)

const windowOf = (
  order: SetOrder,
  size: { half: number; height: number },
  floor: number,
  x: number,
): Shell['backWindow'] => ({
  x,
  half: order.named('window') ? 0.95 : 0.62,
  low: floor + 0.8,
  high: floor + Math.min(size.height - 0.35, 2.25),
})

// --- Living room --------------------------------------------------------------------------------------------------

const livingRoom: Dress = (set, shell, order) => {
  const { half, back, floor } = shell
  const side = order.seed % 2 ? 1 : -1
  const has = (noun: string) => order.brief.subjects.some((s) => s.form === noun || s.noun === noun)
  const wall = -back
  rugAtFloor(
    set,
    shell,
    order,
    pickFrom(order, [hex('#a84a3a'), hex('#3f5f7a'), hex('#4a6a52'), hex('#8a6a9a')]),
  )
  const fire =
    order.named('fireplace') || has('fireplace') || (order.seed % 3 === 0 && !order.named('window'))
  if (fire) {
    if (!has('fireplace'))
      stand(set, shell, side * half * 0.36, wall + 0.42, { radius: 0.7, height: 0.6 }, 0, () =>
        fireplaceAt(set),
      )
  } else if (!has('sofa'))
    stand(set, shell, side * half * 0.4, wall + 0.62, { radius: 0.8, height: 0.75 }, 0, () =>
      sofaAt(
        set,
        pickFrom(order, [hex('#4f7a78'), hex('#b5654a'), hex('#6a7a9a'), hex('#7a8a5a')]),
      ),
    )
  stand(set, shell, side * (half - 0.75), wall + 0.25, { radius: 0.4, height: 2 }, 0, () =>
    bookshelfAt(set, 1.2, 2, walnut),
  )
  stand(set, shell, -side * (half - 0.5), wall + 0.6, { radius: 0.3, height: 1.5 }, 0, () =>
    lampAt(set, 1.5, 1.3),
  )
  stand(set, shell, -side * (half - 1.15), wall + 0.45, { radius: 0.3, height: 1.1 }, 0, () =>
    houseplantAt(set, 1.1),
  )
  if (!fire)
    for (const [x, y] of [
      [-0.3, 1.55],
      [0.32, 1.42],
    ] as const)
      hang(set, side * half * 0.4 + x * 0.9, floor + y + 0.15, wall + 0.005, () =>
        pictureAt(set, 0.42 + 0.2 * set.random(), 0.5),
      )
  const w = shell.backWindow
  if (w)
    for (const s of [-1, 1])
      curtain(
        set,
        w.x + s * (w.half + 0.05),
        w.x + s * (w.half + 0.42),
        floor + 0.05,
        w.high + 0.16,
        wall + 0.1,
        hex('#d8c4a0'),
      )
  pendantAt3(set, shell, 0.6)
}

const rugAtFloor = (set: FilmSet, shell: Shell, order: SetOrder, color: Rgb): void => {
  const size = Math.max(1.5, levelRadius(order) * 1.5 + 0.9)
  set.builder.placed({ at: [0, shell.floor, 0.1] }, () => rugAt(set, size * 1.5, size, color))
}

const pendantAt3 = (set: FilmSet, shell: Shell, power: number): void =>
  set.builder.placed({ at: [0.5, shell.floor + shell.height, 0.8] }, () =>
    pendantAt(set, 0.3, hex('#e8e0d0'), power),
  )

/** Living room. Small things stand on a coffee table. */
export const room: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  if (order.named('windowsill')) return windowsill(order)
  const size = roomSize(order)
  const side = order.seed % 2 ? 1 : -1
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(pickFrom(order, wallColors)),
    flooring: 'boards',
    floorColor: oak,
    backWindow: windowOf(
      order,
      size,
      0,
      order.named('window') ? -side * size.half * 0.25 : -side * size.half * 0.36,
    ),
    sideWindows: true,
    ceiling: hex('#efe9dc'),
  }
  return planRoom(order, shell, livingRoom)
}

// --- Bedroom --------------------------------------------------------------------------------------------------------

const bedroomThings: Dress = (set, shell, order) => {
  const { half, back, floor } = shell
  const wall = -back
  const side = order.seed % 2 ? 1 : -1
  const has = (noun: string) => order.brief.subjects.some((s) => s.form === noun)
  const x = side * half * 0.42
  rugAtFloor(set, shell, order, pickFrom(order, [hex('#8a9ab8'), hex('#b88a8a'), hex('#8aa88a')]))
  if (!has('bed')) {
    stand(set, shell, x, wall + 1.15, { radius: 0.9, height: 0.7 }, 0, () =>
      bedAt(set, pickFrom(order, [hex('#5f7fa4'), hex('#b5747a'), hex('#7f9a72'), hex('#d8b070')])),
    )
    for (const s of [-1, 1])
      stand(set, shell, x + s * 1.12, wall + 0.3, { radius: 0.24, height: 0.9 }, 0, () => {
        tableAt(set, 0.42, 0.36, 0.5, walnut)
        set.builder.placed({ at: [0, 0.5, 0] }, () => lampAt(set, 0.45, 0.9))
      })
  }
  stand(set, shell, -side * (half - 0.55), wall + 0.35, { radius: 0.5, height: 2 }, 0, () =>
    wardrobe(set),
  )
  hang(set, x, floor + 1.75, wall + 0.005, () => pictureAt(set, 0.8, 0.5))
  const w = shell.backWindow
  if (w)
    for (const s of [-1, 1])
      curtain(
        set,
        w.x + s * (w.half + 0.02),
        w.x + s * (w.half + 0.36),
        floor + 0.05,
        w.high + 0.16,
        wall + 0.1,
        hex('#c8d0d8'),
      )
}

const wardrobe = (set: FilmSet): void => {
  const m = woodOf(set)
  const b = set.builder
  b.box([-0.5, 0, -0.28], [0.5, 2, 0.28], m, hex('#e8e0d0'))
  for (const s of [-1, 1]) {
    b.box([s * 0.25 - 0.23, 0.08, 0.28], [s * 0.25 + 0.23, 1.94, 0.3], m, hex('#f4eee2'))
    b.box([s * 0.05 - 0.012, 0.9, 0.3], [s * 0.05 + 0.012, 1.1, 0.33], m, walnut)
  }
}

/** Bedroom. */
export const bedroom: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  if (order.named('windowsill')) return windowsill(order)
  const size = roomSize(order)
  const side = order.seed % 2 ? 1 : -1
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(pickFrom(order, ['#b8c4cc', '#d8c4b8', '#c4ccb8', '#ccc0d0'])),
    flooring: 'boards',
    floorColor: hex('#b8905f'),
    backWindow: windowOf(order, size, 0, -side * size.half * 0.22),
    sideWindows: true,
    ceiling: hex('#f2ede2'),
  }
  return planRoom(order, shell, bedroomThings)
}

// --- Kitchen --------------------------------------------------------------------------------------------------------

const kitchenThings: Dress = (set, shell, order) => {
  kitchenRow(
    set,
    shell,
    pickFrom(order, [hex('#7a9a8c'), hex('#e8e0cc'), hex('#5f7a94'), hex('#c8a878')]),
  )
  const w = shell.backWindow
  if (w)
    curtain(
      set,
      w.x - w.half,
      w.x + w.half,
      w.high - 0.28,
      w.high + 0.05,
      -shell.back + 0.06,
      hex('#e8d4b0'),
    )
  for (const x of [-0.7, 0.7])
    set.builder.placed({ at: [x, shell.floor + shell.height, -0.4] }, () =>
      pendantAt(set, 0.35, hex('#3a6a60'), 0.8),
    )
}

/** Kitchen; small things stand on its wooden worktop. */
export const kitchen: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  const size = roomSize(order)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(pickFrom(order, ['#e6dcc4', '#d4dccf', '#e0cfc0'])),
    flooring: 'tiles',
    floorColor: hex('#b8a48a'),
    backWindow: { x: 0, half: 0.6, low: 1.15, high: 2 },
    sideWindows: true,
    ceiling: hex('#f2ede2'),
  }
  return planRoom(order, shell, kitchenThings)
}

// --- Library --------------------------------------------------------------------------------------------------------

const libraryThings: Dress = (set, shell) => {
  const { half, back, floor, height } = shell
  const tall = height - 0.15
  for (let x = -half + 0.62; x < half; x += 1.24)
    hang(set, x, floor, -back + 0.16, () => bookshelfAt(set, 1.24, tall, walnut))
  for (let z = -back + 0.8; z < 1; z += 1.24)
    set.builder.placed({ at: [half - 0.16, floor, z], yaw: -Math.PI / 2 }, () =>
      bookshelfAt(set, 1.24, tall, walnut),
    )
  const m = woodOf(set)
  const x = half * 0.42
  if (set.beside(x, -back + 0.6, 0.4, tall, floor)) {
    for (const s of [-0.22, 0.22])
      set.builder.cylinder(
        [x + s, floor, -back + 0.95],
        [x + s, floor + tall * 0.95, -back + 0.36],
        0.025,
        0.025,
        m,
        oak,
        8,
      )
    for (let k = 1; k < 8; k++) {
      const t = k / 8.4
      set.builder.cylinder(
        [x - 0.22, floor + tall * 0.95 * t, -back + 0.95 - 0.59 * t],
        [x + 0.22, floor + tall * 0.95 * t, -back + 0.95 - 0.59 * t],
        0.018,
        0.018,
        m,
        oak,
        7,
      )
    }
  }
  stand(set, shell, -half * 0.6, -back + 1, { radius: 0.6, height: 1.2 }, 0.3, () => {
    tableAt(set, 1, 0.6, 0.75, walnut)
    set.builder.placed({ at: [-0.25, 0.75, 0] }, () => lampAt(set, 0.45, 1))
    for (let i = 0; i < 4; i++)
      set.builder.box(
        [0.1, 0.75 + i * 0.04, -0.12],
        [0.36, 0.788 + i * 0.04, 0.08],
        m,
        hex(set.pick(['#8a2f2a', '#2d4f6e', '#3c6a4a'])),
      )
  })
  set.builder.placed({ at: [0, floor + height, 0.6] }, () =>
    pendantAt(set, 0.3, hex('#2f6a4a'), 1.2),
  )
}

/** Library. */
export const library: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  const size = roomSize(order)
  const shell: Shell = {
    ...size,
    height: size.height * 1.2,
    floor: 0,
    wall: hex('#4f6a5a'),
    flooring: 'boards',
    floorColor: hex('#8a5a34'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#e8dcc4'),
  }
  return planRoom(order, shell, libraryThings)
}

// --- Table tops -----------------------------------------------------------------------------------------------------

/** What lies behind and around a table top, by the place that was named. */
const backdrops: Readonly<Record<string, Dress>> = {
  library: (set, shell) => {
    for (let x = -shell.half + 0.62; x < shell.half; x += 1.24)
      hang(set, x, shell.floor, -shell.back + 0.16, () =>
        bookshelfAt(set, 1.24, shell.height - 0.1, walnut),
      )
  },
  kitchen: (set, shell, order) => kitchenThings(set, shell, order),
  cafe: (set, shell) => {
    for (const x of [-1.1, 0, 1.1])
      set.builder.placed({ at: [x, shell.floor + shell.height, -shell.back + 0.9] }, () =>
        pendantAt(set, 0.55, hex('#2a2a2a'), 0.9),
      )
    const board = set.matte(hex('#22282a'), 0.8, 0.03)
    set.builder.box([-1.7, 0.35, -shell.back], [-0.5, 1.2, -shell.back + 0.04], board)
    for (let i = 0; i < 5; i++) jarAt(set, [0.4 + i * 0.24, 0.42, -shell.back + 0.15], 0.16)
    set.builder.box(
      [0.25, 0.38, -shell.back],
      [1.75, 0.42, -shell.back + 0.28],
      woodOf(set),
      walnut,
    )
  },
  office: (set, shell) => {
    hang(set, -0.8, 0.6, -shell.back + 0.01, () => pictureAt(set, 0.6, 0.45))
    stand(set, shell, 1.3, -shell.back + 0.3, { radius: 0.4, height: 2 }, 0, () =>
      bookshelfAt(set, 1.2, 1.9, hex('#c8c0b4'), 0.7),
    )
    stand(set, shell, -1.6, -shell.back + 0.4, { radius: 0.3, height: 1.2 }, 0, () =>
      houseplantAt(set, 1.3),
    )
  },
  plain: (set, shell, order) => {
    const side = order.seed % 2 ? 1 : -1
    stand(set, shell, side * 1.15, -shell.back + 0.35, { radius: 0.3, height: 1.4 }, 0, () => {
      tableAt(set, 0.9, 0.4, 0.85, walnut)
      set.builder.placed({ at: [0.2, 0.85, 0] }, () => lampAt(set, 0.5, 0.9))
      set.builder.placed({ at: [-0.22, 0.85, 0] }, () => houseplantAt(set, 0.4))
    })
    hang(set, -side * 0.75, 0.62, -shell.back + 0.01, () => pictureAt(set, 0.5, 0.62))
    const w = shell.backWindow
    if (w)
      for (const s of [-1, 1])
        curtain(
          set,
          w.x + s * (w.half + 0.02),
          w.x + s * (w.half + 0.4),
          shell.floor + 0.1,
          w.high + 0.12,
          -shell.back + 0.08,
          hex('#e0d0b0'),
        )
  },
}

const tableSet = (
  set: FilmSet,
  order: SetOrder,
  wide: number,
  deep: number,
  tall: number,
): void => {
  const m = set.material({ roughness: 0.36, f0: 0.04 })
  const dark = pickFrom(order, ['#7a4622', '#8a5a30', '#5f3a20'])
  const light = pickFrom(order, ['#b87840', '#c89058', '#9a6a3c'])
  const b = set.builder
  const board = Math.max(0.08, deep / 9)
  b.grid(
    150,
    90,
    (u, v) => [(u - 0.5) * wide, 0, (0.5 - v) * deep],
    m,
    (p) => {
      const plank = Math.floor(p[2] / board)
      const t =
        noise((p[0] * 1.6) / wide + plank * 17, (p[2] * 9) / deep) * 0.55 +
        noise((p[0] * 9) / wide + plank * 7, (p[2] * 130) / deep) * 0.45
      const edge = Math.abs(p[2] / board - Math.round(p[2] / board)) < 0.03
      return scale(mix3(hex(dark), hex(light), t), edge ? 0.55 : 0.95)
    },
  )
  b.box([-wide / 2, -0.05, -deep / 2], [wide / 2, -0.001, deep / 2], m, hex(dark))
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.box(
        [x * (wide / 2 - 0.1) - 0.04, -tall, z * (deep / 2 - 0.1) - 0.04],
        [x * (wide / 2 - 0.1) + 0.04, -0.05, z * (deep / 2 - 0.1) + 0.04],
        m,
        hex(dark),
      )
}

/** A few small companions on the table, out of the way. */
const tableThings = (set: FilmSet, order: SetOrder): void => {
  const k = Math.min(2.2, Math.max(0.6, order.span / 0.18))
  const at = (side: number, z: number): readonly [number, number, number] => [
    side * (order.reach * 1.25 + 0.16 * k),
    0,
    z,
  ]
  const food = order.brief.subjects.some((s) => s.kind === 'food')
  const pieces: readonly ((p: readonly [number, number, number]) => void)[] = food
    ? [
        (p) => mugAt(set, p, 0.1 * k, hex('#5f8a9a')),
        (p) => bowlAt(set, p, 0.11 * k, hex('#e8dcc8')),
        (p) => bottleAt(set, p, 0.26 * k, hex('#3a5a34')),
      ]
    : [
        (p) => mugAt(set, p, 0.1 * k, hex('#c8704a')),
        (p) => jarAt(set, p, 0.14 * k),
        (p) => bowlAt(set, p, 0.1 * k, hex('#6a8a9a')),
      ]
  const first = order.seed % 2 ? 1 : -1
  const spots = [at(first, -0.18 * k), at(-first, -0.34 * k)] as const
  spots.forEach((p, i) => {
    const build = pieces[(order.seed + i) % pieces.length]
    if (
      build &&
      set.beside(p[0], p[2], 0.09 * k, 0.26 * k, 0) &&
      set.free(p[0], p[2], 0.09 * k, 0.26 * k, 0)
    )
      build(p)
  })
}

/** A table top for small things, with the named room out of focus behind it. */
export const tableTop: Environment = (order) => {
  const spot = levelRadius(order)
  const wide = Math.max(1.3, spot * 5)
  const deep = Math.max(0.75, spot * 2.6)
  const tall = 0.76
  const back = deep / 2 + 1.15
  const shell: Shell = {
    half: Math.max(2.3, wide * 0.9),
    back,
    height: Math.max(2.7, order.span * 2 + 1.6),
    floor: -tall,
    wall: hex(pickFrom(order, ['#7f9a92', '#c8b494', '#a88a74', '#8a9aa8', '#b8a48c'])),
    flooring: 'boards',
    floorColor: hex('#8a6238'),
    backWindow:
      order.place === 'library' || order.place === 'kitchen'
        ? null
        : { x: (order.seed % 2 ? -1 : 1) * 0.9, half: 0.55, low: 0.05, high: 1.35 },
    sideWindows: true,
    ceiling: hex('#efe9dc'),
  }
  return {
    ...planRoom(order, shell, (set) => {
      tableSet(set, order, wide, deep, tall)
      const backdrop = backdrops[order.place] ?? backdrops['plain']
      backdrop?.(set, shell, order)
      tableThings(set, order)
    }),
    show: 0.82,
    vista: { eye: [0.1, 0.5, 1.3], target: [0, 0.12, 0], fov: 36 },
  }
}

/** A windowsill for a cat or a vase: the window and what is outside are the picture. */
export const windowsill: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(0.75, spot * 1.9)
  const tall = 0.9
  const shell: Shell = {
    half: Math.max(2.2, half + 1.2),
    back: spot * 0.75 + 0.12,
    height: 3,
    floor: -tall,
    wall: hex(pickFrom(order, wallColors)),
    flooring: 'boards',
    floorColor: oak,
    backWindow: { x: 0, half, low: 0, high: Math.max(1.25, order.span * 2.6) },
    sideWindows: true,
    ceiling: hex('#efe9dc'),
  }
  return planRoom(order, shell, (set) => {
    const sill = set.matte(hex('#efe8da'), 0.5, 0.02)
    set.builder.box(
      [-half - 0.12, -0.06, -shell.back - 0.1],
      [half + 0.12, 0, spot * 0.75 + 0.1],
      sill,
    )
    for (const s of [-1, 1])
      curtain(
        set,
        s * (half - 0.02),
        s * (half + 0.45),
        -tall + 0.1,
        (shell.backWindow?.high ?? 1.3) + 0.15,
        -shell.back + 0.12,
        hex('#b8c4d0'),
      )
    const x = half * 0.72 * (order.seed % 2 ? 1 : -1)
    if (set.beside(x, -0.02, 0.12, 0.35, 0))
      set.builder.placed({ at: [x, 0, -0.02] }, () => houseplantAt(set, 0.36))
    if (set.beside(-x, -0.02, 0.1, 0.2, 0)) mugAt(set, [-x, 0, 0.02], 0.1, hex('#c8704a'))
  })
}
