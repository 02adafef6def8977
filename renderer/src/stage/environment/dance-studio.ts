// Dance studio: pale boards, a wall of mirrors with a barre before it, tall windows, a piano in the corner.
import { noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

/** A room to dance in. */
export const danceStudio: Environment = (order) => {
  const size = roomSize(order, 1.2)
  const shell: Shell = {
    ...size,
    height: Math.max(3.2, size.height),
    floor: 0,
    wall: hex('#e8dcd2'),
    flooring: 'boards',
    floorColor: hex('#c89a62'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#f4f0ea'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const glass = set.material({ color: [0.88, 0.91, 0.92], roughness: 0.015, f0: 0.92, metal: 1 })
    const frame = set.matte(hex('#d8c8b4'), 0.6, 0.03)
    const wood = set.material({ color: hex('#a8743c'), roughness: 0.35, f0: 0.04 })
    const steel = set.material({ color: hex('#b8bcc0'), roughness: 0.25, f0: 0.5, metal: 0.9 })
    const panes = 5
    for (let i = 0; i < panes; i++) {
      const x0 = -half * 0.94 + (1.88 * half * i) / panes
      const x1 = x0 + (1.88 * half) / panes
      b.box([x0 + 0.015, 0.14, -back], [x1 - 0.015, 2.45, -back + 0.02], glass)
      b.box([x1 - 0.015, 0.14, -back], [x1 + 0.015, 2.45, -back + 0.03], frame)
    }
    b.box([-half * 0.95, 2.45, -back], [half * 0.95, 2.56, -back + 0.04], frame)
    for (const y of [0.82, 1.08]) {
      const z = -back + 0.3
      b.cylinder([-half * 0.92, y, z], [half * 0.92, y, z], 0.024, 0.024, wood, [1, 1, 1], 14)
      for (let x = -half * 0.85; x <= half * 0.86; x += half * 0.425)
        b.cylinder([x, y, z], [x, y, -back], 0.014, 0.014, steel, [1, 1, 1], 8)
    }
    for (let x = -half * 0.85; x <= half * 0.86; x += half * 0.425)
      b.cylinder([x, 0, -back + 0.3], [x, 1.08, -back + 0.3], 0.018, 0.018, steel, [1, 1, 1], 10)
    const black = set.material({ color: hex('#121214'), roughness: 0.15, f0: 0.06 })
    piece(set, half * 0.74, -back + 0.95, 0.8, 1.25, -0.35, () => {
      b.box([-0.72, 0, -0.3], [0.72, 1.18, 0.02], black)
      b.box([-0.72, 0.6, 0.02], [0.72, 0.72, 0.3], black)
      b.box([-0.66, 0.72, 0.06], [0.66, 0.735, 0.26], set.matte(hex('#f4f2ea'), 0.3, 0))
      for (const x of [-0.66, 0.6]) b.box([x, 0, 0.2], [x + 0.06, 0.6, 0.28], black)
    })
    // The sheen of many feet on the boards, and light from above.
    const worn = set.matte([1, 1, 1], 0.3, 0.02)
    b.grid(
      20,
      10,
      (u, v) => [(u - 0.5) * half * 1.7, 0.004, -back + 0.4 + v * (back + 1.6)],
      worn,
      (p) => scale(hex('#c99b63'), 0.92 + 0.16 * noise(p[0] * 7, p[2] * 0.7)),
    )
    for (const x of [-half * 0.45, half * 0.45]) {
      b.box(
        [x - 0.6, height - 0.04, -0.9],
        [x + 0.6, height - 0.01, -0.6],
        set.glow([1, 0.96, 0.9], 2.6),
      )
      set.lamp([x, height - 0.3, -0.5], 0.35, [2.6, 2.45, 2.25])
    }
  })
}
