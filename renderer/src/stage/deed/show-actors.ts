// What shows stand on, built by the stage: the steps of a choir, and the stage of a concert with its truss, lamps, loudspeakers and screen.
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A carpeted step, so that the second row looks over the first. */
export const choirSteps: Make = () =>
  // Of their ends, beside the singers, no picture must show all.
  built([-1.6, 0, -0.95], [1.6, 0.36, 0.8], { top: [0, 0.34, 0] }, (b) => {
    const wood = woodOf(b)
    b.box([-2.2, 0, -0.95], [2.2, 0.32, 0.08], wood, hex('#6a4224'))
    b.box([-2.24, 0.3, -0.97], [2.24, 0.34, 0.12], plainOf(b), hex('#8a1c24'))
    b.box([-2.3, 0, 0.1], [2.3, 0.02, 0.8], plainOf(b), hex('#8a1c24'))
  })

const beams = ['#ff3a8a', '#3a8aff', '#ffb02a', '#8a3aff', '#2ae0c8'].map(hex)

export const concertStage: Make = () =>
  built([-4.2, 0, -2.4], [4.2, 5, 1.6], { top: [0, 1.1, 0] }, (b) => {
    const black = b.material({ color: hex('#141418'), roughness: 0.6, f0: 0.04 })
    const steel = b.material({ color: hex('#8a9098'), roughness: 0.35, f0: 0.5, metal: 0.8 })
    b.box([-4.2, 0, -2.4], [4.2, 1.06, 1.5], black)
    b.box([-4.2, 1.06, -2.4], [4.2, 1.1, 1.56], woodOf(b), hex('#4a3422'))
    // The screen behind, in bands of colour like a poster.
    for (let i = 0; i < 9; i++) {
      const c = beams[i % 5] ?? [1, 1, 1]
      const glow = b.material({ color: scale(c, 0.3), emission: scale(c, 0.9), roughness: 0.6 })
      const tall = 1.1 + 1.3 * Math.abs(Math.sin(i * 1.7 + 0.6))
      b.box([-3.2 + i * 0.72, 1.3, -2.32], [-2.66 + i * 0.72, 1.3 + tall, -2.28], glow)
    }
    b.box([-3.5, 1.1, -2.4], [3.5, 4.1, -2.34], black)
    for (const s of [-1, 1]) {
      for (let k = 0; k < 3; k++) {
        const y = 1.1 + k * 0.72
        b.box([s * 3.7 - 0.42, y, 0.2], [s * 3.7 + 0.42, y + 0.7, 1], black)
        b.cylinder(
          [s * 3.7, y + 0.35, 1],
          [s * 3.7, y + 0.35, 1.02],
          0.27,
          0.27,
          steel,
          [1, 1, 1],
          20,
        )
        b.cylinder(
          [s * 3.7, y + 0.35, 1.02],
          [s * 3.7, y + 0.35, 1.03],
          0.23,
          0.23,
          black,
          [1, 1, 1],
          20,
        )
      }
      b.box([s * 4.1 - 0.07, 0, 1.2], [s * 4.1 + 0.07, 5, 1.34], steel)
    }
    for (const y of [4.7, 5])
      b.cylinder([-4.1, y, 1.27], [4.1, y, 1.27], 0.04, 0.04, steel, [1, 1, 1], 8)
    for (let i = 0; i < 20; i++)
      b.cylinder(
        [-4.1 + i * 0.41, i % 2 ? 4.7 : 5, 1.27],
        [-3.69 + i * 0.41, i % 2 ? 5 : 4.7, 1.27],
        0.022,
        0.022,
        steel,
        [1, 1, 1],
        6,
      )
    for (let i = 0; i < 5; i++) lamp(-3.2 + i * 1.6, beams[i] ?? [1, 1, 1])
    function lamp(x: number, color: Vec3): void {
      b.cylinder([x, 4.66, 1.27], [x, 4.36, 1.18], 0.12, 0.17, black, [1, 1, 1], 14)
      const glow = b.material({ color: [0, 0, 0], emission: scale(color, 9), roughness: 0.5 })
      b.cylinder([x, 4.36, 1.18], [x, 4.35, 1.177], 0.15, 0.15, glow, [1, 1, 1], 14)
      b.light([x, 4.2, 1.1], 0.14, scale(color, 5))
    }
    b.light([0, 4, 2.6], 0.3, [7, 6.2, 5])
  })
