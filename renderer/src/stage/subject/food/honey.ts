// Honey and jam in a jar of clear glass: closed with its lid, or open with a wooden dipper in it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import { upright } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Honey lets light through: what is in the shade of the jar still glows a little. */
const amber = (w: Workpiece, c: Rgb, own = 0.16) =>
  brush(w, { roughness: 0.05, f0: 0.06, emission: [c[0] * own, c[1] * own, c[2] * own] }, c)

/** The jar without its lid. */
const jar = (w: Workpiece, c: Rgb): void => {
  amber(w, c).lathe('0.01,0.04 0.38,0.04 0.43,0.12 0.44,0.4 0.44,0.72 0.36,0.84 0.01,0.85', 40)
  brush(w, finish.clear, '#fbf6ec').lathe(
    '0.02,0.01 0.43,0.01 0.48,0.1 0.48,0.74 0.38,0.86 0.38,0.94',
    40,
  )
  brush(w, { roughness: 0.04, f0: 0.14 }, '#f0ead8').lathe(
    '0.37,0.86 0.41,0.88 0.41,0.94 0.37,0.96',
    40,
  )
  brush(w, finish.paper, '#fbf4e0').skin(20, 4, (u, v) => [
    0.487 * Math.sin((u - 0.5) * 1.2),
    0.26 + 0.26 * v,
    0.487 * Math.cos((u - 0.5) * 1.2),
  ])
  const bee = brush(w, finish.food, '#d8901c')
  for (const [x, y] of [
    [0, 0.39],
    [-0.066, 0.428],
    [0.066, 0.428],
    [-0.066, 0.352],
    [0.066, 0.352],
  ] as const)
    bee.ball([x, y, Math.sqrt(0.493 ** 2 - x * x)], [0.032, 0.036, 0.008], upright, 6)
}

/** Builds a closed jar. */
export const honey = (w: Workpiece, c: Rgb): void => {
  jar(w, c)
  brush(w, finish.wood, '#c89a5c').lathe('0.01,0.93 0.4,0.93 0.42,0.97 0.4,1.08 0.01,1.1', 30)
}

/** A dipper along +y, its grooved head about the origin: a stick, and rings with honey between them. */
const dipper = (w: Workpiece, c: Rgb, dripping: boolean): void => {
  const wood = brush(w, finish.wood, '#c4935a')
  for (let k = 0; k < 6; k++) {
    const r = 0.15 * Math.sqrt(Math.max(0.2, 1 - ((k - 2.5) / 3.4) ** 2))
    wood.rod([0, -0.2 + k * 0.075, 0], [0, -0.155 + k * 0.075, 0], r, r, 20)
  }
  wood.rod([0, -0.2, 0], [0, 0.25, 0], 0.07, 0.05, 14)
  wood.rod([0, 0.22, 0], [0, 0.86, 0], 0.04, 0.034, 12)
  wood.ball([0, 0.87, 0], 0.05)
  if (dripping) amber(w, c, 0.25).ball([0, -0.03, 0], [0.13, 0.2, 0.13], undefined, 18)
}

/** Builds an open jar: one dipper stands in the honey, another lies before it in a little pool. */
export const honeyWithDipper = (w: Workpiece, c: Rgb): void => {
  jar(w, c)
  w.placed({ at: [0.06, 0.98, 0.0], roll: -0.26 }, () => dipper(w, c, true))
  const pool = amber(w, c, 0.22)
  const spots: readonly Vec3[] = [
    [0.74, 0.012, 0.42],
    [0.6, 0.01, 0.5],
    [0.86, 0.01, 0.52],
  ]
  for (const [i, at] of spots.entries())
    pool.ball(at, [0.2 - 0.05 * i, 0.02, 0.15 - 0.03 * i], undefined, 20)
  w.placed({ at: [0.74, 0.13, 0.42], yaw: -0.5, roll: -1.52 }, () => dipper(w, c, true))
  // The lid lies at its other side.
  w.placed({ at: [-0.72, 0, 0.3] }, () => {
    const lid = brush(w, finish.wood, '#c89a5c')
    lid.lathe('0.01,0 0.4,0 0.42,0.04 0.4,0.13 0.01,0.15', 30)
    round(1, () => lid.shade(0.9).rod([0, 0.15, 0], [0, 0.16, 0], 0.3, 0.3, 28))
  })
}
