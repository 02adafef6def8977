// Rooms of a home: bedroom, kitchen, library; the living room is in a file of its own.
import type { FilmSet } from '../film-set.ts'
import {
  bedAt,
  bookshelfAt,
  lampAt,
  oak,
  pendantAt,
  pictureAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { hex } from '../vector.ts'
import type { Environment } from './environment.ts'
import type { Dress } from './home-plan.ts'
import { hang, pickFrom, planRoom, rugAtFloor, stand, windowOf } from './home-plan.ts'
import { kitchenThings } from './kitchen-dress.ts'
import type { Shell } from './room-shell.ts'
import { curtain, roomSize } from './room-shell.ts'
import { tableTop, windowsill } from './table-top.ts'

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
  if (order.named('windowsill')) return windowsill(order)
  if (order.tabletop) return tableTop(order)
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
