// Small things of the hand that need a form of their own: a hair dryer, pruning shears, a cigarette that burns.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'

/** A hair dryer: its nozzle looks along +z, its handle hangs down. */
export const hairDryer: Builder = (subject) => ({
  yaw: 1.1,
  anchors: { grip: [0, 0.06, -0.02] },
  work: made((w) => {
    const body = brush(w, finish.plastic, colorOf(subject, 0, '#e0407a'))
    const dark = brush(w, finish.plastic, '#1c1d22')
    w.placed({ at: [0, 0.17, 0] }, () => {
      body.latheZ('0.001,-.075 .04,-.07 .052,-.03 .052,.02 .044,.07 .036,.1 .03,.1', 26)
      dark.latheZ('.03,.095 .034,.1 .03,.15 .022,.15 .02,.1', 22)
      for (let i = 0; i < 4; i++)
        dark.placed({ at: [0, -0.024 + i * 0.016, -0.073] }, () =>
          dark.box([-0.028, -0.003, -0.006], [0.028, 0.003, 0]),
        )
    })
    body.rod([0, 0.14, -0.02], [0, 0, -0.035], 0.021, 0.018, 14)
    dark.box([-0.008, 0.08, -0.008], [0.008, 0.12, 0.004])
    dark.tube(
      [
        [0, 0.005, -0.035],
        [0, -0.05, -0.04],
        [0.02, -0.1, -0.07],
        [0.05, -0.14, -0.08],
      ],
      0.006,
      7,
    )
  }),
})

/** A forked stick with its rubber drawn back to -z, a stone in the leather. */
export const slingshot: Builder = (subject) => ({
  yaw: 0.5,
  anchors: { grip: [0, 0.06, 0] },
  work: made((w) => {
    const wood = brush(w, finish.wood, colorOf(subject, 0, '#7a4c28'))
    const rubber = brush(w, finish.rubber, '#c8402c')
    const leather = brush(w, finish.leather, '#5a3420')
    wood.rod([0, 0, 0], [0, 0.13, 0], 0.016, 0.018, 12)
    const pouch: Vec3 = [0, 0.21, -0.4]
    for (const s of [-1, 1]) {
      wood.tube(
        [
          [0, 0.12, 0],
          [s * 0.035, 0.16, 0],
          [s * 0.06, 0.25, 0],
        ],
        0.014,
        10,
      )
      rubber.rod([s * 0.06, 0.24, -0.005], [s * 0.012, pouch[1], pouch[2]], 0.005, 0.005, 8)
    }
    leather.block(pouch, 0.04, 0.035, 0.03)
  }),
})

/** Pruning shears, a little open: blades up, handles down. */
export const shears: Builder = (subject) => ({
  yaw: 0.3,
  anchors: { grip: [0, 0.07, 0] },
  work: made((w) => {
    const steel = brush(w, finish.steel, '#c4c9ce')
    const handle = brush(w, finish.rubber, colorOf(subject, 0, '#d8301c'))
    for (const s of [-1, 1]) {
      steel.placed({ at: [0, 0.17, s * 0.004], roll: -s * 0.2 }, () =>
        steel.slab(
          `${s * 0.004},-0.02 ${s * 0.022},0.01 ${s * 0.02},0.075 ${s * 0.002},0.125 ${-s * 0.004},0.03`,
          -0.004,
          0.004,
          0.0015,
        ),
      )
      handle.tube(
        [
          [s * 0.004, 0.17, 0],
          [-s * 0.028, 0.12, 0],
          [-s * 0.042, 0.06, 0],
          [-s * 0.034, 0, 0],
        ],
        [0.008, 0.012, 0.0125, 0.011],
        10,
      )
    }
    steel.ball([0, 0.17, 0], [0.013, 0.013, 0.011])
  }),
})

/** A cook's knife: the blade up, its edge ahead, the handle with its rivets below. */
export const kitchenKnife: Builder = () => ({
  yaw: 1.2,
  anchors: { grip: [0, 0.06, 0] },
  work: made((w) => {
    const steel = brush(w, finish.steel, '#cfd4d8')
    const handle = brush(w, finish.wood, '#2c1c14')
    w.placed({ yaw: Math.PI / 2 }, () => {
      steel.slab(
        '-.012,.118 -.03,.128 -.03,.2 -.02,.28 .014,.345 .016,.2 .016,.118',
        -0.0016,
        0.0016,
        0.0008,
      )
      handle.slab('-.013,0 -.015,.05 -.011,.12 .015,.12 .014,.05 .017,0', -0.008, 0.008, 0.004)
      for (const y of [0.03, 0.065, 0.1])
        steel.ball([0.001, y, 0], [0.0035, 0.0035, 0.0095], undefined, 10)
    })
  }),
})

/** A cigarette or a cigar with its ember and a thread of smoke; filter down. */
export const cigarette: Builder = (subject) => ({
  yaw: 0.6,
  stature: 0.1,
  anchors: { grip: [0, 0.03, 0] },
  work: made((w) => {
    const cigar = /cigar(s?)$/.test(subject.noun)
    const r = cigar ? 0.0095 : 0.0055
    brush(w, finish.paper, cigar ? '#6a4224' : '#c8843c').rod([0, 0, 0], [0, 0.026, 0], r, r, 12)
    brush(w, finish.paper, cigar ? '#5a361c' : '#f6f4ee').rod(
      [0, 0.026, 0],
      [0, 0.094, 0],
      r,
      r,
      12,
    )
    brush(w, glowing(hex('#ff6a1c'), 3.2), '#ff6a1c').ball([0, 0.097, 0], [r, 0.006, r])
    // Smoke that thins out upwards.
    const smoke = brush(w, { roughness: 1, f0: 0, emission: [0.12, 0.12, 0.13] }, '#c4c8cc')
    smoke.tube(
      Array.from({ length: 12 }, (_, i): [number, number, number] => [
        0.014 * Math.sin(i * 0.9) * (i / 6),
        0.1 + 0.024 * i,
        0.012 * Math.cos(i * 0.7) * (i / 6),
      ]),
      [0.0022, 0.0036, 0.0042, 0.0036, 0.0008],
      6,
    )
  }),
})
