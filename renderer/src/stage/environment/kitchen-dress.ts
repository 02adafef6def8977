// What stands and hangs in a kitchen.
import { pendantAt } from '../prop/furniture.ts'
import { kitchenRow } from '../prop/kitchenware.ts'
import { potRail } from '../prop/pot-rail.ts'
import { hex } from '../vector.ts'
import type { Dress } from './home-plan.ts'
import { pickFrom } from './home-plan.ts'
import { curtain } from './room-shell.ts'

/** The stretches of wall to the left and right of a window. */
const besideWindow = (
  [left, right]: readonly [number, number],
  half: number,
): readonly (readonly [number, number])[] =>
  (
    [
      [-half + 0.25, left - 0.25],
      [right + 0.25, half - 0.25],
    ] as const
  ).filter(([a, b]) => b - a > 0.7)

// --- Kitchen --------------------------------------------------------------------------------------------------------

export const kitchenThings: Dress = (set, shell, order) => {
  kitchenRow(
    set,
    shell,
    pickFrom(order, [hex('#7a9a8c'), hex('#e8e0cc'), hex('#5f7a94'), hex('#c8a878')]),
  )
  const w = shell.backWindow
  if (w)
    curtain(
      set,
      w.x - w.half,
      w.x + w.half,
      w.high - 0.28,
      w.high + 0.05,
      -shell.back + 0.06,
      hex('#e8d4b0'),
    )
  if (/\b(pots|pans|copper)\b/i.test(order.brief.prompt))
    for (const [x0, x1] of besideWindow(w ? [w.x - w.half, w.x + w.half] : [0, 0], shell.half))
      potRail(set, [x0, x1], shell.floor + 2.02, -shell.back)
  for (const x of [-0.7, 0.7])
    set.builder.placed({ at: [x, shell.floor + shell.height, -0.4] }, () =>
      pendantAt(set, 0.35, hex('#3a6a60'), 0.8),
    )
}
