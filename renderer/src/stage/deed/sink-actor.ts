// A sink under repair: a cabinet with its doors open, the bent pipe under the basin and a tap over it.
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { built, type Make, plainOf } from './work-actors.ts'

/** The trap and the tap, and the water that drips from them. */
const plumbing = (b: MeshBuilder, steel: number): void => {
  const pipe = (points: readonly Vec3[], r: number): void => {
    for (let i = 1; i < points.length; i++) {
      const [p, q] = [points[i - 1], points[i]]
      if (!p || !q) continue
      b.cylinder(p, q, r, r, steel, [1, 1, 1], 14)
      b.placed({ at: q, scale: r }, () => b.sphere(steel, [1, 1, 1], 12))
    }
  }
  // The trap: down, up and into the wall.
  pipe(
    [
      [0, 0.62, 0.02],
      [0, 0.3, 0.02],
      [0.1, 0.22, 0.02],
      [0.2, 0.3, 0.02],
      [0.2, 0.42, 0.02],
      [0.2, 0.42, -0.28],
    ],
    0.035,
  )
  // The tap: a swan's neck between two handles.
  pipe(
    [
      [0, 0.87, -0.26],
      [0, 1.12, -0.26],
      [0, 1.2, -0.2],
      [0, 1.2, -0.08],
      [0, 1.12, -0.02],
    ],
    0.02,
  )
  for (const x of [-0.14, 0.14])
    pipe(
      [
        [x, 0.87, -0.26],
        [x, 0.94, -0.26],
        [x * 1.5, 0.95, -0.24],
      ],
      0.014,
    )
  // Drips and the puddle they made.
  const water = b.material({ roughness: 0.05, f0: 0.06 })
  b.placed({ at: [0.06, 0.004, 0.42], scale: [0.42, 0.006, 0.2] }, () =>
    b.sphere(water, hex('#8fb2c4'), 18),
  )
  for (const y of [0.18, 0.13])
    b.placed({ at: [0.1, y, 0.03], scale: [0.011, 0.018, 0.011] }, () =>
      b.sphere(water, hex('#a8cbe0'), 8),
    )
}

/** The front is open, so that the pipe is seen and can be reached. */
export const sinkCabinet: Make = () =>
  built([-0.62, 0, -0.32], [0.62, 1.22, 0.34], { top: [0, 0.9, 0] }, (b) => {
    const paint = plainOf(b, 0.5)
    const [front, dark, white] = [hex('#7a9aa8'), hex('#3c4a50'), hex('#f2f3f2')]
    const steel = b.material({ color: hex('#c9ced3'), roughness: 0.18, f0: 0.6, metal: 1 })
    const china = b.material({ roughness: 0.15, f0: 0.05 })
    for (const x of [-0.6, 0.56]) b.box([x, 0, -0.3], [x + 0.04, 0.82, 0.26], paint, front)
    b.box([-0.6, 0, -0.31], [0.6, 0.82, -0.28], paint, dark)
    b.box([-0.58, 0.05, -0.3], [0.58, 0.08, 0.25], paint, dark)
    // Doors swung wide open.
    for (const s of [-1, 1])
      b.placed({ at: [s * 0.6, 0, 0.26], yaw: s * 1.05 }, () => {
        b.box([Math.min(0, -s * 0.5), 0.06, 0], [Math.max(0, -s * 0.5), 0.8, 0.025], paint, front)
      })
    // The worktop about the basin.
    for (const [low, high] of [
      [
        [-0.64, 0.82, -0.33],
        [-0.34, 0.87, 0.3],
      ],
      [
        [0.34, 0.82, -0.33],
        [0.64, 0.87, 0.3],
      ],
      [
        [-0.34, 0.82, 0.22],
        [0.34, 0.87, 0.3],
      ],
      [
        [-0.34, 0.82, -0.33],
        [0.34, 0.87, -0.2],
      ],
    ] as const)
      b.box(low, high, china, white)
    b.box([-0.34, 0.62, -0.2], [0.34, 0.64, 0.22], china, white)
    for (const x of [-0.35, 0.33]) b.box([x, 0.62, -0.2], [x + 0.02, 0.88, 0.22], china, white)
    b.box([-0.34, 0.62, 0.21], [0.34, 0.84, 0.23], china, white)
    plumbing(b, steel)
  })
