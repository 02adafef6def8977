// A kitchen sink in its unit: a steel basin with a tap and dishes on the drainer, one door open on the pipes beneath.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Trap and supply pipes below, plates and soap above. */
const pipesAndDishes = (w: Workpiece, steel: Brush): void => {
  const pipe = brush(w, finish.plastic, '#e8e6e0')
  pipe.tube(
    '0,.7,.02 0,.48,.02 0,.36,.04 .06,.3,.04 .12,.36,.04 .12,.46,.02 .12,.46,-.28',
    0.032,
    12,
  )
  pipe
    .rod([0, 0.52, 0.02], [0, 0.58, 0.02], 0.045, 0.045, 14)
    .rod([0.12, 0.4, 0.03], [0.12, 0.46, 0.02], 0.045, 0.045, 14)
  const copper = brush(w, finish.gold, '#b8703c')
  for (const s of [-0.14, -0.2]) copper.rod([s, 0.12, -0.24], [s, 0.86, -0.24], 0.013)
  const plate = brush(w, finish.ceramic, '#f4f2ec')
  for (let i = 0; i < 4; i++)
    w.placed({ at: [0.52 + i * 0.06, 1.03, -0.05], yaw: Math.PI / 2, pitch: -1.3 }, () =>
      plate.lathe('.01,0 .08,.002 .115,.016 .112,.02 .01,.006', 26),
    )
  steel
    .tube('.46,.935,-.14 .46,.99,-.14 .78,.99,-.14 .78,.935,-.14', 0.006, 6)
    .tube('.46,.935,.05 .46,.99,.05 .78,.99,.05 .78,.935,.05', 0.006, 6)
  const soap = brush(w, finish.glass, '#3aa86a')
  soap.lathe('.001,.92 .035,.92 .035,1.02 .014,1.05 .014,1.08 .001,1.08', 14)
  w.placed({ at: [-0.5, 0, -0.2] as Vec3 }, () =>
    soap.dyed('#e8a02c').lathe('.001,.92 .03,.92 .03,1.05 .012,1.08 .012,1.11 .001,1.11', 14),
  )
}

export const kitchenSink: Builder = (subject) => ({
  yaw: 0.35,
  anchors: { top: [0, 0.92, 0.1], inside: [0, 0.8, 0.05] },
  work: made((w) => {
    const front = brush(w, finish.paint, colorOf(subject, 0, '#dfe6e2'))
    const dark = brush(w, { roughness: 0.9 }, '#2a2622')
    const stone = brush(w, { ...finish.ceramic, scale: 6, mottle: 0.2 }, '#5d5a55')
    const steel = brush(w, { ...finish.chrome, roughness: 0.22 }, '#cdd2d6')
    const [x, z] = [0.9, 0.31]
    dark.box([-x + 0.03, 0.1, -z], [x - 0.03, 0.12, z - 0.03])
    dark.box([-x + 0.03, 0.1, -z], [x - 0.03, 0.86, -z + 0.02])
    for (const s of [-x, -0.3, 0.3, x - 0.03]) front.box([s, 0.08, -z], [s + 0.03, 0.88, z - 0.02])
    dark.box([-x, 0, -z], [x, 0.08, z - 0.08])
    const doorAt = (x0: number, wide: number, swing: number): void => {
      w.placed({ at: [x0, 0, z - 0.02], yaw: swing }, () => {
        front.box([0.005, 0.1, 0], [wide - 0.005, 0.84, 0.03])
        front.shade(0.86).box([0.06, 0.16, 0.028], [wide - 0.06, 0.78, 0.036])
        steel.box([wide - 0.06, 0.6, 0.035], [wide - 0.04, 0.74, 0.06])
      })
    }
    doorAt(-x, 0.6, 0)
    doorAt(-0.3, 0.6, -1.95)
    doorAt(0.3, 0.6, 0)
    // The top is cut out round the basin.
    const [b, d] = [0.34, 0.2]
    stone
      .box([-x - 0.02, 0.87, -z], [-b, 0.92, z + 0.02])
      .box([b, 0.87, -z], [x + 0.02, 0.92, z + 0.02])
    stone.box([-b, 0.87, -z], [b, 0.92, -d + 0.02]).box([-b, 0.87, d + 0.02], [b, 0.92, z + 0.02])
    steel.box([-b, 0.7, -d + 0.02], [b, 0.71, d + 0.02])
    for (const s of [-1, 1]) {
      steel.box([s * b - 0.01, 0.7, -d], [s * b + 0.01, 0.93, d + 0.04])
      steel.box([-b, 0.7, s * d + 0.01], [b, 0.93, s * d + 0.03])
    }
    dark.rod([0, 0.711, 0.02], [0, 0.713, 0.02], 0.035, 0.035, 18)
    steel.rod([0, 0.92, -0.25], [0, 0.98, -0.25], 0.035, 0.028, 16)
    steel.tube('0,.96,-.25 0,1.16,-.25 0,1.27,-.2 0,1.3,-.1 0,1.26,-.02 0,1.2,0', 0.018, 12)
    mirrored(w, () =>
      steel
        .rod([0.11, 0.92, -0.25], [0.11, 0.97, -0.25], 0.024, 0.02, 12)
        .rod([0.07, 0.975, -0.25], [0.15, 0.985, -0.25], 0.012),
    )
    pipesAndDishes(w, steel)
  }),
})
