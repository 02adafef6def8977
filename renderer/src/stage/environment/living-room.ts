// The living room: one of several ways to furnish it, in colours that go together, all by the seed.
import type { FilmSet } from '../film-set.ts'
import {
  bookshelfAt,
  fireplaceAt,
  houseplantAt,
  lampAt,
  oak,
  pendantAt,
  pictureAt,
  sofaAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { hang, pickFrom, planRoom, rugAtFloor, stand, windowOf } from './home-plan.ts'
import type { Shell } from './room-shell.ts'
import { curtain, roomSize } from './room-shell.ts'
import { tableTop, windowsill } from './table-top.ts'

/** Colours of a room that go together. */
interface Scheme {
  readonly wall: string
  readonly floor: string
  readonly sofa: string
  readonly rug: string
  readonly curtain: string
  readonly panelled?: boolean
}

const schemes: readonly [Scheme, ...Scheme[]] = [
  { wall: '#c8b89a', floor: '#a8763f', sofa: '#4f7a78', rug: '#a84a3a', curtain: '#d8c4a0' },
  { wall: '#8fa4ac', floor: '#c49a66', sofa: '#c8a060', rug: '#2f4f6a', curtain: '#e8e0d0' },
  { wall: '#d8ccb4', floor: '#6b4426', sofa: '#7a8a5a', rug: '#4a6a52', curtain: '#8a9a6a' },
  {
    wall: '#55756f',
    floor: '#9a6a3c',
    sofa: '#b5654a',
    rug: '#c8a878',
    curtain: '#c8b48a',
    panelled: true,
  },
  { wall: '#e6e2d8', floor: '#d8b888', sofa: '#8a8f96', rug: '#b8b0a4', curtain: '#f2eee4' },
  { wall: '#b8746a', floor: '#8a5a34', sofa: '#e0d4c0', rug: '#6a3a4a', curtain: '#e8d0b8' },
  {
    wall: '#a8b8a4',
    floor: '#b8905f',
    sofa: '#6a4a3a',
    rug: '#8a6a9a',
    curtain: '#e0d8c0',
    panelled: true,
  },
  { wall: '#d9b96a', floor: '#7a4c2a', sofa: '#3f5f7a', rug: '#a84a3a', curtain: '#f0e0b8' },
]

/** Draws of a room that do not hang together with those of its colours. */
const draw = (order: SetOrder, n: number, of: number): number =>
  Math.floor(((order.seed >>> (3 + n * 5)) ^ (order.seed >>> (n + 1))) % of)

const schemeOf = (order: SetOrder): Scheme => schemes[draw(order, 0, schemes.length)] ?? schemes[0]

type Piece = 'fireplace' | 'sofa' | 'sideboard' | 'shelves' | 'reading'

/** What stands at the back wall. */
const pieceOf = (order: SetOrder): Piece => {
  if (order.named('fireplace')) return 'fireplace'
  const all: readonly [Piece, ...Piece[]] = ['sofa', 'fireplace', 'sideboard', 'shelves', 'reading']
  const piece = all[draw(order, 1, all.length)] ?? 'sofa'
  return piece === 'fireplace' && order.named('window') ? 'sofa' : piece
}

interface Furnish {
  readonly set: FilmSet
  readonly shell: Shell
  readonly order: SetOrder
  readonly scheme: Scheme
  readonly side: number
  readonly has: (noun: string) => boolean
}

/** An armchair: a sofa drawn narrow. */
const armchairAt = (set: FilmSet, color: string): void =>
  set.builder.placed({ scale: [0.48, 1.05, 0.95] }, () => sofaAt(set, hex(color)))

/** A low cupboard with things on it. */
const sideboardAt = (set: FilmSet, color: string): void => {
  const [b, m] = [set.builder, woodOf(set)]
  const wood = hex(color)
  b.box([-0.8, 0.14, -0.22], [0.8, 0.78, 0.2], m, wood)
  b.box([-0.83, 0.78, -0.24], [0.83, 0.82, 0.23], m, scale(wood, 1.12))
  for (const x of [-0.72, 0.72])
    b.box([x - 0.03, 0, -0.18], [x + 0.03, 0.14, 0.16], m, scale(wood, 0.7))
  for (const x of [-0.53, 0, 0.53]) {
    b.box([x - 0.245, 0.19, 0.2], [x + 0.245, 0.74, 0.215], m, scale(wood, 0.9))
    b.box([x + 0.17, 0.44, 0.215], [x + 0.2, 0.5, 0.235], m, hex('#c8a050'))
  }
  b.placed({ at: [-0.5, 0.82, 0] }, () => lampAt(set, 0.46, 0.9))
  b.placed({ at: [0.55, 0.82, 0] }, () => houseplantAt(set, 0.42))
  for (let i = 0; i < 3; i++)
    b.box(
      [-0.1, 0.82 + i * 0.035, -0.1],
      [0.16 - i * 0.02, 0.85 + i * 0.035, 0.1],
      m,
      hex(set.pick(['#8a2f2a', '#2d4f6e', '#3c6a4a', '#c79a3c'])),
    )
}

const gallery = ({ set, shell, side }: Furnish, count: number): void => {
  const wall = -shell.back + 0.005
  for (let i = 0; i < count; i++) {
    const x = side * shell.half * 0.4 + (i - (count - 1) / 2) * 0.62
    hang(set, x, shell.floor + 1.62 + 0.08 * (i % 2), wall, () =>
      pictureAt(set, 0.4 + 0.14 * set.random(), count > 2 ? 0.52 : 0.44),
    )
  }
}

/** A round mirror in a brass frame. */
const roundMirror = ({ set, shell, side }: Furnish): void =>
  hang(set, side * shell.half * 0.4, shell.floor + 1.6, -shell.back + 0.02, () =>
    set.builder.placed({ pitch: Math.PI / 2 }, () => {
      const brass = set.material({ color: hex('#c09a4a'), roughness: 0.3, f0: 0.4, metal: 0.8 })
      const silver = set.material({ color: [0.9, 0.92, 0.93], roughness: 0.03, f0: 0.9 })
      set.builder.lathe(
        [
          [0.34, 0],
          [0.38, 0.01],
          [0.38, 0.03],
          [0.34, 0.035],
        ],
        brass,
        [1, 1, 1],
        36,
      )
      set.builder.lathe(
        [
          [0.345, 0.012],
          [0.001, 0.013],
        ],
        silver,
        [1, 1, 1],
        36,
      )
    }),
  )

const mainPiece = (f: Furnish): void => {
  const { set, shell, order, scheme, side, has } = f
  const [x, wall] = [side * shell.half * 0.4, -shell.back]
  const size = { radius: 0.8, height: 0.85 }
  const sofa = (): void => {
    if (has('sofa')) return
    stand(set, shell, x, wall + 0.62, size, 0, () => sofaAt(set, hex(scheme.sofa)))
  }
  switch (pieceOf(order)) {
    case 'fireplace':
      if (has('fireplace')) {
        sofa()
        return
      }
      stand(set, shell, x, wall + 0.42, { radius: 0.7, height: 0.6 }, 0, () => fireplaceAt(set))
      return
    case 'sideboard':
      stand(set, shell, x, wall + 0.26, { radius: 0.8, height: 1.3 }, 0, () =>
        sideboardAt(set, scheme.panelled ? '#8a5a34' : '#b08050'),
      )
      roundMirror(f)
      return
    case 'shelves':
      for (const k of [-1.25, 0, 1.25])
        stand(set, shell, x + k, wall + 0.2, { radius: 0.55, height: 2 }, 0, () =>
          bookshelfAt(set, 1.24, 2.1, scheme.panelled ? walnut : oak),
        )
      return
    case 'reading':
      stand(set, shell, x - 0.5, wall + 0.75, { radius: 0.5, height: 1 }, 0.5, () =>
        armchairAt(set, scheme.sofa),
      )
      stand(set, shell, x + 0.25, wall + 0.6, { radius: 0.3, height: 0.6 }, 0, () => {
        tableAt(set, 0.45, 0.45, 0.5, walnut)
        set.builder.placed({ at: [0, 0.5, 0] }, () => houseplantAt(set, 0.36))
      })
      gallery(f, 3)
      return
    default:
      sofa()
      gallery(f, 2)
  }
}

/** Boards and a rail up to the height of a chair's back. */
const wainscot = ({ set, shell }: Furnish): void => {
  const [b, m] = [set.builder, set.matte(hex('#e9e3d6'), 0.6, 0.02)]
  const [f, z] = [shell.floor, -shell.back]
  b.box([-shell.half, f, z], [shell.half, f + 0.86, z + 0.015], m)
  b.box([-shell.half, f + 0.86, z], [shell.half, f + 0.92, z + 0.04], m)
  for (let x = -shell.half + 0.1; x < shell.half - 0.3; x += 0.72)
    b.box([x, f + 0.16, z + 0.015], [x + 0.6, f + 0.76, z + 0.026], m, hex('#dcd4c4'))
}

const dress = (set: FilmSet, shell: Shell, order: SetOrder): void => {
  const { half, back, floor } = shell
  const scheme = schemeOf(order)
  const side = order.seed % 2 ? 1 : -1
  const has = (noun: string) => order.brief.subjects.some((s) => s.form === noun || s.noun === noun)
  const f: Furnish = { set, shell, order, scheme, side, has }
  const wall = -back
  if (scheme.panelled) wainscot(f)
  rugAtFloor(set, shell, order, hex(scheme.rug))
  mainPiece(f)
  // In the corner beyond it, and in the other one.
  const corner = side * (half - 0.6)
  if (pieceOf(order) !== 'shelves')
    stand(set, shell, corner, wall + 0.35, { radius: 0.4, height: 2 }, 0, () =>
      draw(order, 2, 2) ? bookshelfAt(set, 1.1, 1.9, walnut) : houseplantAt(set, 1.7),
    )
  stand(set, shell, -side * (half - 0.5), wall + 0.6, { radius: 0.3, height: 1.5 }, 0, () =>
    lampAt(set, 1.5, 1.3),
  )
  stand(set, shell, -side * (half - 1.15), wall + 0.45, { radius: 0.3, height: 1.1 }, 0, () =>
    draw(order, 3, 2) ? houseplantAt(set, 1.1) : armchairAt(set, scheme.sofa),
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
        hex(scheme.curtain),
      )
  set.builder.placed({ at: [0.5, floor + shell.height, 0.8] }, () =>
    pendantAt(set, 0.3, hex(scheme.curtain), 0.6),
  )
}

/** Living room. Small things stand on a coffee table. */
export const room: Environment = (order) => {
  if (order.named('windowsill')) return windowsill(order)
  if (order.tabletop) return tableTop(order)
  const size = roomSize(order)
  const side = order.seed % 2 ? 1 : -1
  const scheme = schemeOf(order)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex(scheme.wall),
    flooring: pickFrom(order, ['boards', 'boards', 'boards', 'carpet'] as const),
    floorColor: hex(scheme.floor),
    backWindow: windowOf(
      order,
      size,
      0,
      order.named('window') ? -side * size.half * 0.25 : -side * size.half * 0.36,
    ),
    sideWindows: true,
    ceiling: hex('#efe9dc'),
  }
  return planRoom(order, shell, dress)
}
