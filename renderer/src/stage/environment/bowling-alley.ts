// A bowling alley: shining lanes with their gutters and arrows, white pins at their ends, a lit wall above them, balls on a rack.
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const pinProfile: readonly (readonly [number, number])[] = [
  [0.03, 0],
  [0.06, 0.1],
  [0.058, 0.15],
  [0.026, 0.26],
  [0.034, 0.32],
  [0.022, 0.37],
  [0.001, 0.38],
]
const balls: readonly [string, ...string[]] = [
  '#c8202c',
  '#2050b0',
  '#209a50',
  '#e8a020',
  '#7a30a0',
  '#181a20',
]

/** Ten pins in their triangle, the first nearest to the lens. */
const pins = (set: FilmSet, x: number, z: number): void => {
  const white = set.material({ roughness: 0.2, f0: 0.05 })
  for (let row = 0; row < 4; row++)
    for (let k = 0; k <= row; k++)
      set.builder.placed({ at: [x + (k - row / 2) * 0.28, 0.03, z - row * 0.24] }, () =>
        set.builder.lathe(
          pinProfile,
          white,
          (p) => (p[1] > 0.25 && p[1] < 0.29 ? hex('#d0202c') : hex('#f6f4ee')),
          14,
        ),
      )
}

const lane = (set: FilmSet, x: number, far: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.12, f0: 0.05 })
  const dark = set.matte(hex('#24262c'), 0.4, 0.02)
  for (let k = 0; k < 9; k++) {
    const x0 = x - 0.52 + k * 0.1156
    b.box(
      [x0, 0, -far],
      [x0 + 0.114, 0.03, 1.2],
      wood,
      scale(hex('#d8a462'), 0.92 + 0.12 * set.random()),
    )
  }
  for (const s of [-1, 1]) {
    b.box([x + s * 0.64 - 0.1, 0, -far], [x + s * 0.64 + 0.1, 0.012, 1.2], dark)
    b.box([x + s * 0.76 - 0.03, 0, -far], [x + s * 0.76 + 0.03, 0.05, 1.2], wood, hex('#8a5a34'))
  }
  for (let k = -2; k <= 2; k++)
    b.box(
      [x + k * 0.18 - 0.03, 0.03, -2.6 + Math.abs(k) * 0.3],
      [x + k * 0.18 + 0.03, 0.033, -2.3 + Math.abs(k) * 0.3],
      dark,
    )
  pins(set, x, -far + 1.5)
}

/** The lanes run away from the lens; the subjects stand where they begin. */
export const bowlingAlley: Environment = (order) => {
  const shell: Shell = {
    half: Math.max(4.2, levelRadius(order) + 2.6),
    back: 12,
    height: Math.max(3.1, order.span * 1.5),
    floor: 0,
    wall: hex('#2f3a63'),
    flooring: 'boards',
    floorColor: hex('#8a5c34'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#2a2c3c'),
  }
  return {
    ...planHall(order, shell, (set) => {
      const b = set.builder
      const far = shell.back - 0.3
      for (let x = -3.3; x < shell.half - 0.7; x += 1.64) lane(set, x, far)
      const glows = ['#ff4a8a', '#4ac8ff', '#ffd04a', '#8a6aff'].map(hex)
      for (let i = 0, x = -shell.half; x < shell.half; x += 1.64, i++)
        b.box(
          [x, 0.95, -far + 0.9],
          [Math.min(shell.half, x + 1.6), 1.9, -far + 1],
          set.material({
            color: [0, 0, 0],
            emission: scale(glows[i % 4] ?? [1, 1, 1], 0.75),
            roughness: 0.5,
          }),
        )
      const lit = set.material({ color: [1, 1, 1], emission: [2.6, 2.5, 2.3] })
      for (let z = 0.5; z > -far; z -= 3) {
        for (const s of [-1, 1])
          b.box(
            [s * shell.half * 0.55 - 0.7, shell.height - 0.06, z - 0.2],
            [s * shell.half * 0.55 + 0.7, shell.height - 0.01, z],
            lit,
          )
        set.lamp([0, shell.height - 0.4, z], 0.3, [1.5, 1.45, 1.35])
      }
      set.builder.light([0, 1.6, -far + 2.2], 0.4, [2.2, 2.1, 2])
      piece(set, -shell.half + 0.7, 0.6, 0.7, 0.9, 0.5, () => {
        b.box([-0.8, 0, -0.25], [0.8, 0.62, 0.25], set.matte(hex('#3a3e48'), 0.4, 0.02))
        for (let k = 0; k < 6; k++)
          b.placed({ at: [-0.63 + k * 0.25, 0.73, 0], scale: 0.11 }, () =>
            b.sphere(
              set.material({ color: hex(balls[k] ?? '#c8202c'), roughness: 0.1, f0: 0.06 }),
              [1, 1, 1],
              20,
            ),
          )
      })
    }),
    vista: { eye: [0.5, 1.5, 3.6], target: [-0.1, 0.75, -shell.back], fov: 50 },
  }
}
