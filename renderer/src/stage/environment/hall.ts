// What halls for many share: the plan of a room and a way to put pieces into it.
import type { FilmSet } from '../film-set.ts'
import type { SetOrder, SetPlan } from './environment.ts'
import type { Shell } from './room-shell.ts'
import { buildShell, roomBounds } from './room-shell.ts'

export const planHall = (
  order: SetOrder,
  shell: Shell,
  dress: (set: FilmSet) => void,
): SetPlan => ({
  light: 'room',
  show: order.span < 0.8 ? 0.8 : 1,
  ground: () => 0,
  water: null,
  room: roomBounds(shell),
  vista: { eye: [0.4, 1.6, 4.2], target: [-0.1, 1.15, -shell.back], fov: 50 },
  build: (set) => {
    buildShell(set, shell)
    dress(set)
  },
})

export const piece = (
  set: FilmSet,
  x: number,
  z: number,
  radius: number,
  height: number,
  yaw: number,
  build: () => void,
): void => {
  if (set.free(x, z, radius, height, 0)) set.builder.placed({ at: [x, 0, z], yaw }, build)
}
