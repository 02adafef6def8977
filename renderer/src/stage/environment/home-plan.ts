// What the rooms of a home share: the plan of a room and ways to stand and hang things in it.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { rugAt } from '../prop/rug.ts'
import type { SetOrder, SetPlan } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { buildShell, roomBounds } from './room-shell.ts'
import { wallFaceOf } from './wall-face.ts'
import { viewOutside } from './window-view.ts'

export type Dress = (set: FilmSet, shell: Shell, order: SetOrder) => void

export const wallColors: readonly [string, ...string[]] = [
  '#c8b89a',
  '#a8b8a4',
  '#c09a84',
  '#8fa4ac',
  '#d8ccb4',
  '#b8a0a0',
]

export const pickFrom = <T>(order: SetOrder, list: readonly [T, ...T[]]): T =>
  list[order.seed % list.length] ?? list[0]

export const planRoom = (order: SetOrder, shell: Shell, dress: Dress): SetPlan => ({
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
    const blind = set.lacks('window') ? { backWindow: null, sideWindows: false } : {}
    const own = {
      ...shell,
      ...blind,
      face: shell.face === undefined ? wallFaceOf(order, true) : shell.face,
    }
    buildShell(set, { ...own, weather: order.weather, view: viewOutside(order) })
    dress(set, own, order)
  },
})

/** Puts a piece of furniture on the floor where it is in nobody's way. */
export const stand = (
  set: FilmSet,
  shell: Shell,
  x: number,
  z: number,
  size: { radius: number; height: number },
  yaw: number,
  build: () => void,
): boolean => {
  if (set.lacks('furniture')) return false
  if (!set.free(x, z, size.radius, size.height, shell.floor)) return false
  set.builder.placed({ at: [x, shell.floor, z], yaw }, build)
  return true
}

export const hang = (set: FilmSet, x: number, y: number, z: number, build: () => void): void =>
  set.builder.placed({ at: [x, y, z] }, build)

export const windowOf = (
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

export const rugAtFloor = (set: FilmSet, shell: Shell, order: SetOrder, color: Rgb): void => {
  // A rug that is asked for as a thing of its own lies on bare boards; one that goes with the room has its colour.
  const asked = order.brief.subjects.find((s) => /rug|carpet/.test(s.noun))
  if (asked && !order.named(asked.noun)) return
  const spot = levelRadius(order)
  const size = Math.max(1.7, Math.min(spot * 1.5 + 0.9, spot + 1.1))
  set.builder.placed({ at: [0, shell.floor, 0.1] }, () =>
    rugAt(set, size * 1.5, size, asked?.colors[0] ?? color),
  )
}
