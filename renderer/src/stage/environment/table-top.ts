// Table top and windowsill: still lifes of small things with a room out of focus behind.
import type { FilmSet } from '../film-set.ts'
import {
  bookshelfAt,
  fireplaceAt,
  houseplantAt,
  lampAt,
  oak,
  pendantAt,
  pictureAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { jarAt, mugAt } from '../prop/kitchenware.ts'
import { noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import { alchemyWall } from './alchemy-wall.ts'
import type { Environment, SetOrder } from './environment.ts'
import type { Dress } from './home-plan.ts'
import { hang, pickFrom, planRoom, stand, wallColors } from './home-plan.ts'
import { kitchenThings } from './kitchen-dress.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { curtain } from './room-shell.ts'
import { tableThings } from './table-setting.ts'
import { labWall, stoneOf, stoneTop } from './table-stone.ts'
import { layPlanks } from './wood-planks.ts'

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
    if (order.named('fireplace'))
      set.builder.placed({ at: [-side * 0.5, shell.floor, -shell.back + 0.3] }, () =>
        fireplaceAt(set),
      )
    else hang(set, side * 0.2, 0.62, -shell.back + 0.01, () => pictureAt(set, 0.5, 0.62))
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

/** Dark and light of a table's wood: oak, walnut, ash, limed boards, cherry. */
const woods: readonly (readonly [string, string])[] = [
  ['#8a6540', '#c8a06a'],
  ['#5c4030', '#8f6a4a'],
  ['#a88a62', '#dcc498'],
  ['#b39a74', '#e8d6b4'],
  ['#7a4c34', '#b0805a'],
]

/** Walls that stand off from those woods. */
const walls = ['#b4c8c0', '#e2d4ba', '#b6c6d4', '#d9b7a2', '#8fae9c', '#c9cfb0', '#9fb0c6'] as const

const tablePair = (order: SetOrder): readonly [string, string] =>
  woods[(order.seed >>> 4) % woods.length] ?? ['#8a6540', '#c8a06a']

const tableSet = (
  set: FilmSet,
  order: SetOrder,
  wide: number,
  deep: number,
  tall: number,
): void => {
  const m = set.material({ roughness: 0.36, f0: 0.04 })
  const [dark, light] = tablePair(order)
  const b = set.builder
  const board = Math.max(0.09, deep / 7)
  const tones = { dark: hex(dark), light: scale(hex(light), 1.25) }
  layPlanks(set, { wide, deep, board, long: board * 9, ...tones, roughness: 0.42 })
  b.box([-wide / 2, -0.05, -deep / 2], [wide / 2, -0.006, deep / 2], m, hex(dark))
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.box(
        [x * (wide / 2 - 0.1) - 0.04, -tall, z * (deep / 2 - 0.1) - 0.04],
        [x * (wide / 2 - 0.1) + 0.04, -0.05, z * (deep / 2 - 0.1) + 0.04],
        m,
        hex(dark),
      )
}

const boards = [
  'wooden-board',
  'cutting-board',
  'chopping-board',
  'wood-board',
  'bread-board',
] as const

const boardHalf = (spot: number): number => Math.max(0.12, spot * 1.1)
const boardThick = (spot: number): number => Math.max(0.014, spot * 0.09)

/** A board of dark wood with round corners and a handle, under what is served on it. */
const servingBoard = (set: FilmSet, order: SetOrder, spot: number): void => {
  const b = set.builder
  const m = set.material({ roughness: 0.5, f0: 0.04, scale: 20, relief: 0.06 })
  const [half, deep, thick] = [boardHalf(spot), boardHalf(spot) * 0.8, boardThick(spot)]
  const handle = order.seed % 2 ? 1 : -1
  // A rounded square: where the ray from the middle leaves it.
  const out = (a: number): number =>
    1 / (Math.abs(Math.cos(a)) ** 7 + Math.abs(Math.sin(a)) ** 7) ** (1 / 7)
  const grain = (p: readonly [number, number, number]) =>
    scale(
      mix3(
        hex('#7a4c28'),
        hex('#b8824a'),
        0.6 * noise(p[0] * 5, p[2] * 60) + 0.4 * noise(p[0] * 22, p[2] * 220),
      ),
      p[1] > thick * 0.6 ? 1 : 0.75,
    )
  b.grid(
    96,
    20,
    (u, v) => {
      const a = u * Math.PI * 2
      const r = out(a)
      const k = v < 0.2 ? 1 : (1 - v) / 0.8
      const y = v < 0.2 ? thick * Math.min(1, v * 5) : thick
      return [Math.cos(a) * r * half * k, y, Math.sin(a) * r * deep * k]
    },
    m,
    grain,
    false,
  )
  b.box(
    [Math.min(handle * half * 0.98, handle * half * 1.34), 0, -deep * 0.16],
    [Math.max(handle * half * 0.98, handle * half * 1.34), thick, deep * 0.16],
    m,
    hex('#946236'),
  )
}

/** A table top for small things, with the named room out of focus behind it. */
export const tableTop: Environment = (order) => {
  const spot = levelRadius(order)
  const wide = Math.max(1.3, spot * 5)
  const deep = Math.max(0.75, spot * 2.6)
  const tall = 0.76
  const back = deep / 2 + 1.15
  const boarded = boards.some(order.named)
  const shell: Shell = {
    half: Math.max(2.3, wide * 0.9),
    back,
    height: Math.max(2.7, order.span * 2 + 1.6),
    floor: -tall,
    wall: hex(pickFrom(order, walls)),
    flooring: 'boards',
    floorColor: hex('#8a6238'),
    backWindow:
      order.place === 'library' ||
      order.place === 'kitchen' ||
      order.named('fireplace') ||
      order.named('alchemy') ||
      stoneOf(order) === 'bench'
        ? null
        : { x: (order.seed % 2 ? -1 : 1) * 0.9, half: 0.55, low: 0.05, high: 1.35 },
    sideWindows: true,
    ceiling: hex('#efe9dc'),
  }
  return {
    ...planRoom(order, shell, (set) => {
      const stone = stoneOf(order)
      if (stone) stoneTop(set, stone, wide, deep, tall)
      else tableSet(set, order, wide, deep, tall)
      if (boarded) servingBoard(set, order, spot)
      const backdrop = order.named('alchemy')
        ? alchemyWall
        : (backdrops[order.place] ?? backdrops['plain'])
      if (stone === 'bench') labWall(set, shell)
      else {
        backdrop?.(set, shell, order)
        tableThings(set, order)
      }
    }),
    show: boarded ? 0.86 : 0.98,
    ground: boarded
      ? (x, z) =>
          Math.abs(x) < boardHalf(spot) && Math.abs(z) < boardHalf(spot) * 0.8
            ? boardThick(spot)
            : 0
      : () => 0,
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
    panes: order.empty,
    ceiling: hex('#efe9dc'),
  }
  const plan = planRoom(order, shell, (set) => {
    const sill = set.matte(hex('#efe8da'), 0.5, 0.02)
    set.builder.box(
      [-half - 0.12, -0.06, -shell.back - 0.1],
      [half + 0.12, 0, spot * 0.75 + 0.1],
      sill,
    )
    // Curtains that are named are drawn a little and move in the wind.
    const told = order.named('curtains')
    for (const s of [-1, 1])
      curtain(
        set,
        s * (half * (told ? 0.42 : 1) - 0.02),
        s * (half + 0.45),
        told ? 0.02 : -tall + 0.1,
        (shell.backWindow?.high ?? 1.3) + 0.15,
        -shell.back + 0.12,
        hex(told ? '#eef0ee' : '#b8c4d0'),
        told ? 0.22 : 0,
      )
    // Near enough to who sits there that the picture shows them.
    const x = Math.min(half * 0.72, order.reach + 0.3) * (order.seed % 2 ? 1 : -1)
    if (set.beside(x, -0.02, 0.12, 0.35, 0))
      set.builder.placed({ at: [x, 0, -0.02] }, () => houseplantAt(set, 0.36))
    if (set.beside(-x, -0.02, 0.1, 0.2, 0)) mugAt(set, [-x, 0, 0.02], 0.1, hex('#c8704a'))
  })
  // Alone the panes are the picture, seen from as near as one stands at a window.
  const vista = {
    eye: [0.08, 0.62, 0.62],
    target: [0, 0.6, -shell.back],
    fov: 62,
    soft: 2.6,
  } as const
  return order.empty
    ? { ...plan, vista: { ...vista, eye: [...vista.eye], target: [...vista.target] } }
    : order.span < 0.6
      ? // What is small leaves room for the window, and is seen from as low as it is.
        { ...plan, show: 0.56, lensHeight: order.span * 1.35 }
      : plan
}
