// The cockpit of an aeroplane: a narrow cabin of windows and switches with clouds and sky outside.
import type { FilmSet } from '../film-set.ts'
import { hash2 } from '../random.ts'
import { hex, scale } from '../vector.ts'
import { cloudSea, sky } from './aloft.ts'
import type { Environment } from './environment.ts'

export const cockpit: Environment = (order) => ({
  ...sky(order),
  room: { halfWidth: 2.4, height: 1.7, back: 6 },
  lensHeight: 1.2,
  show: 1.08,
  vista: { eye: [-0.7, 1.3, 2.3], target: [0.5, 1, -0.4], fov: 46 },
  build: (set) => {
    cloudSea(set, -60, 4)
    cabin(set)
    switches(set)
  },
})

/** Floor, window wall, rear wall and ceiling about a pilot at the origin who looks along x. */
const cabin = (set: FilmSet): void => {
  const b = set.builder
  const grey = set.matte(hex('#6d757c'), 0.7, 0.03)
  const dark = set.matte(hex('#3a4048'), 0.8, 0.04)
  const seal = set.matte(hex('#1c1f23'), 0.6, 0.02)
  const [rear, nose, wall, top] = [-1.5, 2.1, -1.0, 1.78]
  b.box([rear, -0.1, wall], [nose, 0, 1.4], dark)
  b.box([rear, 0, wall - 0.12], [nose, 0.92, wall], grey)
  b.box([rear, 1.52, wall - 0.12], [nose, top, wall], grey)
  for (const [x0, x1] of [
    [rear, -1.05],
    [-0.22, -0.08],
    [0.86, 1],
    [1.7, nose],
  ] as const) {
    b.box([x0, 0.92, wall - 0.12], [x1, 1.52, wall], grey)
    b.box([x0 - 0.02, 0.9, wall], [x1 + 0.02, 1.54, wall + 0.012], seal)
  }
  b.box([rear, 0.9, wall], [nose, 0.94, wall + 0.014], seal)
  b.box([rear, 1.5, wall], [nose, 1.54, wall + 0.014], seal)
  b.box([rear - 0.1, 0, wall], [rear, top, 1.4], grey)
  b.box([rear + 0.01, 0.1, -0.55], [rear + 0.03, 1.7, 0.15], dark)
  b.box([rear, top, wall], [1.15, top + 0.08, 0.9], dark)
  // Posts of the windscreen, leaning back.
  for (const z of [wall + 0.05, -0.1, 0.85])
    b.cylinder([2.1, 0.9, z], [1.15, top, z * 0.9], 0.045, 0.045, seal, [1, 1, 1], 8)
  b.box([1.12, top - 0.05, wall], [1.2, top + 0.03, 0.9], seal)
  b.light([0.1, 1.6, 0.9], 0.2, [0.9, 0.9, 0.88])
  b.light([-0.6, 1.4, 1.6], 0.25, [0.6, 0.6, 0.62])
}

/** Rows of switches and lamps under the ceiling and on the wall. */
const switches = (set: FilmSet): void => {
  const b = set.builder
  const panel = set.matte(hex('#2a2e34'), 0.6, 0.02)
  const knob = set.matte(hex('#c8ccd0'), 0.4, 0.01)
  b.box([-0.7, 1.7, -0.75], [0.9, 1.775, 0.35], panel)
  b.box([-1.4, 0.45, -0.995], [1.6, 0.86, -0.97], panel)
  const lamps = ['#40e070', '#ffb030', '#ff4038', '#58b8ff'].map(hex)
  for (let i = 0; i < 15; i++)
    for (let k = 0; k < 3; k++) {
      const [x, y] = [-1.3 + i * 0.2, 0.52 + k * 0.12]
      const lit = hash2(i, k) < 0.4
      const color = lamps[Math.floor(hash2(i * 3, k + 5) * lamps.length)] ?? [1, 1, 1]
      b.box(
        [x, y, -0.97],
        [x + 0.07, y + 0.045, -0.955],
        lit ? set.material({ color: scale(color, 0.2), emission: scale(color, 0.9) }) : knob,
      )
    }
  for (let i = 0; i < 9; i++)
    for (let k = 0; k < 4; k++)
      b.box(
        [-0.6 + i * 0.16, 1.675, -0.6 + k * 0.24],
        [-0.585 + i * 0.16, 1.7, -0.585 + k * 0.24],
        knob,
      )
}
