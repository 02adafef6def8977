// A pitcher of clear glass: the drink in it, ice at its brim, slices of fruit against the glass, a handle and a lip.
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Whether a drink is said to be in a pitcher. */
export const isPitcher = (noun: string): boolean => /pitcher|\bjug\b|carafe/.test(noun)

/** A slice of citrus whose face looks away from the axis. */
const wheel = (w: Workpiece, at: Vec3, yaw: number, rind: string, flesh: string): void =>
  w.within(at, turned(yaw, 0, 0), (part) => {
    const r = 0.27
    brush(part, finish.food, rind).rod([0, 0, -0.03], [0, 0, 0.03], r, r, 28)
    brush(part, finish.food, '#fffbe8').rod([0, 0, -0.034], [0, 0, 0.034], r * 0.9, r * 0.9, 28)
    round(8, (a) =>
      brush(part, finish.wet, flesh).ball(
        [Math.sin(a) * r * 0.46, Math.cos(a) * r * 0.46, 0.026],
        [r * 0.15, r * 0.33, 0.02],
        turned(0, 0, -a),
        10,
      ),
    )
  })

/** Builds the pitcher, two units tall, filled with a drink of that colour. */
export const pitcher = (
  w: Workpiece,
  color: Parameters<typeof brush>[2],
  slice: readonly [string, string] | null,
  iced: boolean,
): void => {
  const drink = brush(w, { roughness: 0.06, f0: 0.05 }, color)
  const [r, g, b] = drink.color
  // Light goes through a drink: it is never as dark as its shadow side would be.
  brush(w, { roughness: 0.06, f0: 0.05, emission: [r * 0.22, g * 0.22, b * 0.22] }, color).lathe(
    '0.01,0.07 0.58,0.07 0.66,0.22 0.67,0.6 0.57,1.42 0.6,1.74 0.01,1.75',
    40,
  )
  const clear = brush(w, finish.clear, '#e2eef0')
  clear.lathe('0.02,0 0.6,0 0.71,0.12 0.72,0.6 0.6,1.5 0.66,1.98', 40)
  // The rim, its lip drawn out to the left.
  const rim = brush(w, { roughness: 0.04, f0: 0.14 }, '#e6eff0')
  rim.tube(
    Array.from({ length: 41 }, (_, i): Vec3 => {
      const a = (i / 40) * Math.PI * 2
      const lip = Math.max(0, -Math.cos(a)) ** 8
      return [(0.66 + 0.16 * lip) * Math.cos(a), 1.98 + 0.05 * lip, 0.66 * Math.sin(a)]
    }),
    0.03,
    8,
  )
  rim.tube(
    '.6,1.62,0 .86,1.72,0 1.08,1.5,0 1.1,1.1,0 .98,.72,0 .68,.56,0',
    [0.05, 0.055, 0.06, 0.06, 0.055, 0.05],
    12,
  )
  if (slice)
    for (const [a, y] of [
      [-0.62, 1.02],
      [0.1, 0.55],
      [0.66, 1.12],
      [-0.5, 0.36],
      [2.6, 0.9],
    ] as const) {
      const out = y > 0.9 ? 0.6 : 0.645
      wheel(w, [Math.sin(a) * out, y, Math.cos(a) * out], a, ...slice)
    }
  if (!iced) return
  const ice = brush(w, finish.ice, '#f4f9fb')
  for (const [x, z, yaw, roll] of [
    [-0.26, 0.16, 0.4, 0.3],
    [0.24, 0.2, 1.1, -0.25],
    [0.02, -0.26, 0.1, 0.2],
    [0.0, 0.34, 0.8, 0.1],
  ] as const)
    w.placed({ at: [x, 1.74, z], yaw, roll }, () => ice.block([0, -0.12, 0], 0.3, 0.28, 0.3))
}
