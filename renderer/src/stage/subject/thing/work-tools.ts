// Tools in use: a watering can with its water, an icing bag, a fencer's foil, a fire hose with its jet, a tray of cups.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { curve, points2 } from '../sweep.ts'

const water = { roughness: 0.06, f0: 0.12, emission: [0.05, 0.075, 0.09] as const }

/** A watering can, its spout towards +z; water falls from the rose when it is used. */
export const wateringCan: Builder = (subject) => ({
  yaw: 1.2,
  anchors: { grip: [0, 0.3, -0.02] },
  stature: 0.35,
  work: made((work) => {
    const tin = work.material({ roughness: 0.35, f0: 0.2, metal: 0.3 })
    const color = colorOf(subject, 0, '#2f8a5a')
    work.lathe(points2('.001,0 .105,0 .11,.02 .1,.2 .05,.225 .001,.225'), tin, color, 28)
    work.tube(
      curve([
        [0, 0.06, 0.08],
        [0, 0.12, 0.2],
        [0, 0.24, 0.3],
      ]),
      { radii: [0.024, 0.018, 0.016], segments: 12 },
      tin,
      color,
    )
    work.cylinder([0, 0.225, 0.29], [0, 0.27, 0.325], 0.018, 0.05, tin, color, 20)
    work.tube(
      curve([
        [0, 0.2, 0.07],
        [0, 0.31, 0.04],
        [0, 0.31, -0.06],
        [0, 0.16, -0.15],
        [0, 0.06, -0.105],
      ]),
      { radii: [0.012], segments: 10 },
      tin,
      color,
    )
    if (subject.traits['use'] !== 'pour') return
    const drop = work.material(water)
    // The can is tilted in the hand: these fall along its own slanted down.
    for (let i = 0; i < 9; i++) {
      const a = i * 2.4
      const r = 0.01 + 0.004 * i
      const from: Vec3 = [Math.cos(a) * r, 0.26 + Math.sin(a) * r * 0.6, 0.325]
      const at = (t: number): Vec3 => [
        from[0] * (1 + 2.2 * t),
        from[1] + 0.12 * t - 0.3 * t * t,
        from[2] + 0.3 * t + 0.32 * t * t,
      ]
      work.tube(
        [at(0), at(0.33), at(0.66), at(1)],
        { radii: [0.0045, 0.003], segments: 6 },
        drop,
        hex('#cfe8f2'),
      )
    }
  }),
})

/** A bag with a nozzle at the bottom. */
export const pipingBag: Builder = (subject) => ({
  work: made((work) => {
    const cloth = work.material(finish.cloth)
    const color = colorOf(subject, 0, '#f4ece0')
    work.lathe(
      points2('.004,0 .012,.03 .016,.05'),
      work.material(finish.chrome),
      hex('#d0d4d8'),
      16,
    )
    work.lathe(
      points2('.014,.045 .045,.14 .06,.2 .045,.235 .014,.25 .022,.29 .001,.3'),
      cloth,
      color,
      20,
    )
  }),
})

/** A thin blade with a round guard. */
export const foil: Builder = () => ({
  anchors: { grip: [0, 0.07, 0] },
  work: made((work) => {
    const steel = work.material(finish.chrome)
    work.cylinder([0, 0.13, 0], [0, 1.05, 0], 0.0075, 0.0045, steel, hex('#e2e6ea'), 8)
    work.ball(
      [0, 1.05, 0],
      [0.009, 0.009, 0.009],
      work.material(finish.rubber),
      hex('#c8281c'),
      undefined,
      8,
    )
    work.lathe(points2('.05,.118 .045,.13 .02,.142 .001,.145'), steel, hex('#c8ccd2'), 22)
    work.cylinder(
      [0, 0, 0],
      [0, 0.13, 0],
      0.016,
      0.013,
      work.material(finish.leather),
      hex('#23242a'),
      12,
    )
  }),
})

/** A nozzle towards +y with its jet of water, and the hose that hangs from it to the ground. */
export const fireHose: Builder = (subject) => ({
  anchors: { grip: [0, 0, 0] },
  stature: 0.8,
  work: made((work) => {
    const brass = work.material(finish.gold)
    const cloth = work.material(finish.rubber)
    const color = colorOf(subject, 0, '#c8a23a')
    work.cylinder([0, -0.12, 0], [0, 0.16, 0], 0.034, 0.03, brass, hex('#c89a3a'), 16)
    work.cylinder(
      [0, 0.16, 0],
      [0, 0.3, 0],
      0.03,
      0.018,
      work.material(finish.chrome),
      hex('#c8ccd2'),
      16,
    )
    // In the hands +y looks ahead and -z down.
    work.tube(
      curve([
        [0, -0.1, 0],
        [0, -0.34, -0.06],
        [0.04, -0.52, -0.4],
        [0.1, -0.56, -0.9],
        [0.3, -0.6, -1.0],
        [0.8, -0.8, -1.02],
        [1.0, -1.3, -1.03],
        [0.5, -1.7, -1.03],
        [0.2, -2.6, -1.04],
      ]),
      { radii: [0.034], segments: 12 },
      cloth,
      color,
    )
    const jet = work.material(water)
    for (let i = 0; i < 7; i++) {
      const a = i * 0.9
      const spread = 0.005 + 0.012 * i
      const at = (t: number): Vec3 => [
        Math.cos(a) * spread * (0.4 + 5 * t * t),
        0.3 + 2.3 * t,
        0.62 * t - 0.75 * t * t + Math.sin(a) * spread * (0.4 + 5 * t * t),
      ]
      work.tube(
        [0, 0.2, 0.4, 0.6, 0.8, 1].map(at),
        { radii: [0.012, 0.02, 0.03, 0.014], segments: 8 },
        jet,
        hex('#d8eef8'),
      )
    }
  }),
})

/** A cup on its saucer. */
export const cupsOn = (
  work: Parameters<Parameters<typeof made>[0]>[0],
  at: readonly Vec3[],
): void => {
  const china = work.material(finish.ceramic)
  for (const [x, y, z] of at)
    work.placed({ at: [x, y, z] }, () => {
      work.lathe(
        points2('.001,0 .045,.004 .07,.014 .066,.018 .04,.01 .001,.01'),
        china,
        hex('#f6f4ee'),
        24,
      )
      work.lathe(
        points2('.022,.01 .03,.02 .044,.075 .04,.075 .03,.03 .001,.026'),
        china,
        hex('#f6f4ee'),
        24,
      )
      work.lathe(points2('.001,.066 .041,.066'), work.material(finish.wet), hex('#3a1e10'), 20)
      work.tube(
        [
          [0.04, 0.06, 0],
          [0.066, 0.056, 0],
          [0.064, 0.034, 0],
          [0.036, 0.028, 0],
        ],
        { radii: [0.006], segments: 8 },
        china,
        hex('#f6f4ee'),
      )
    })
}

/** A stick with a marshmallow at its end. */
export const marshmallowStick: Builder = () => ({
  work: made((work) => {
    work.cylinder(
      [0, 0, 0],
      [0, 0.86, 0],
      0.008,
      0.005,
      work.material(finish.wood),
      hex('#8a6238'),
      8,
    )
    work.cylinder(
      [0, 0.82, 0],
      [0, 0.89, 0],
      0.028,
      0.028,
      work.material(finish.food),
      hex('#f6efe2'),
      16,
    )
  }),
})
