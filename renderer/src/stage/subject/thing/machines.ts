// Machines of the house and the hobby: a sewing machine, a telescope on its tripod, a running wheel for small beasts.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Gilt scrolls on a black arm, as old machines have them. */
const scrolls = (w: Workpiece): void => {
  const gold = brush(w, finish.gold, '#d8a83a')
  for (const z of [0.062, -0.062]) {
    for (let k = 0; k < 5; k++) {
      const x = -0.12 + k * 0.06
      const loop = Array.from({ length: 13 }, (_, i): Vec3 => {
        const a = (i / 12) * 5
        const r = 0.022 * (1 - i / 20)
        return [x + r * Math.cos(a), 0.305 + (k % 2 ? 1 : -1) * r * Math.sin(a), z]
      })
      gold.tube(loop, 0.003, 5)
    }
    gold.tube(
      [
        [-0.16, 0.272, z],
        [0.16, 0.272, z],
      ],
      0.0025,
      5,
    )
    gold.tube(
      [
        [-0.16, 0.338, z],
        [0.16, 0.338, z],
      ],
      0.0025,
      5,
    )
  }
}

/** Hand wheel with spokes, a spool with its thread, a cloth under the needle. */
const wheelAndThread = (w: Workpiece, iron: Brush, steel: Brush, wood: Brush): void => {
  w.placed({ at: [0.275, 0.29, 0], roll: Math.PI / 2 }, () => {
    const ring = Array.from(
      { length: 29 },
      (_, i): Vec3 => [0.085 * Math.cos((i / 28) * 6.2832), 0, 0.085 * Math.sin((i / 28) * 6.2832)],
    )
    steel.tube(ring, 0.014, 10)
    for (let k = 0; k < 5; k++)
      iron.rod([0, 0, 0], [0.08 * Math.cos(k * 1.257), 0, 0.08 * Math.sin(k * 1.257)], 0.008)
    steel.rod([0, -0.012, 0], [0, 0.03, 0], 0.022, 0.02, 14)
  })
  wood
    .rod([0.08, 0.36, 0], [0.08, 0.368, 0], 0.03, 0.03, 16)
    .rod([0.08, 0.428, 0], [0.08, 0.436, 0], 0.03, 0.03, 16)
  const thread = brush(w, { ...finish.wool, scale: 160 }, '#c8283a')
  thread.rod([0.08, 0.368, 0], [0.08, 0.428, 0], 0.026, 0.026, 18)
  thread.tube(
    [
      [0.08, 0.42, 0.025],
      [-0.08, 0.4, 0.03],
      [-0.19, 0.392, 0.03],
      [-0.2, 0.29, 0.07],
      [-0.19, 0.13, 0.018],
    ],
    0.0025,
    5,
  )
  const cloth = brush(w, finish.cloth, '#3f6fb0')
  cloth.skin(24, 16, (u, v) => {
    const [x, z] = [-0.42 + 0.32 * u, -0.14 + 0.36 * v]
    const fall = Math.max(0, -0.3 - x) + Math.max(0, z - 0.1)
    return [x, Math.max(0.004, 0.086 + 0.006 * Math.sin(x * 60) * Math.sin(z * 40) - fall * 1.1), z]
  })
}

/** A sewing machine of iron on a wooden foot, its needle in a piece of cloth. */
export const sewingMachine: Builder = (subject) => ({
  yaw: 0.35,
  work: made((w) => {
    const iron = brush(w, { ...finish.paint, roughness: 0.16 }, colorOf(subject, 0, '#17171b'))
    const steel = brush(w, { ...finish.chrome, roughness: 0.2 }, '#cfd3d7')
    const wood = brush(w, finish.wood, '#7a4624')
    wood.plan('-.33,-.13 .3,-.13 .3,.13 -.33,.13', 0, 0.055, 0.012)
    iron.plan('-.31,-.11 .28,-.11 .28,.11 -.31,.11', 0.055, 0.078, 0.01)
    // Pillar, arm and head in one sweep.
    iron.tube(
      [
        [0.2, 0.07, 0],
        [0.205, 0.16, 0],
        [0.19, 0.26, 0],
        [0.13, 0.305, 0],
        [0, 0.308, 0],
        [-0.16, 0.306, 0],
      ],
      [0.075, 0.06, 0.062, 0.06, 0.052, 0.055],
      20,
    )
    iron.rod([-0.19, 0.37, 0], [-0.19, 0.2, 0], 0.05, 0.042, 20)
    iron.ball([-0.19, 0.37, 0], [0.05, 0.018, 0.05])
    scrolls(w)
    steel.rod([-0.19, 0.2, 0.01], [-0.19, 0.12, 0.01], 0.008)
    steel.rod([-0.19, 0.12, 0.01], [-0.19, 0.082, 0.01], 0.003, 0.002)
    steel.box([-0.205, 0.084, -0.01], [-0.175, 0.09, 0.05])
    steel.rod([-0.21, 0.39, 0], [-0.21, 0.43, 0], 0.008)
    steel.box([-0.26, 0.078, -0.06], [-0.12, 0.081, 0.06])
    steel.rod([-0.2, 0.27, 0.05], [-0.2, 0.27, 0.075], 0.02, 0.018, 16)
    wheelAndThread(w, iron, steel, wood)
  }),
})

/** A refractor on a wooden tripod, pointing to the sky. */
export const telescope: Builder = (subject) => ({
  yaw: -0.6,
  stature: 1.84,
  anchors: { eyepiece: [0, 1.12, -0.5] },
  work: made((w) => {
    const spyglass = /spyglass|pirate/.test(subject.noun)
    const brass = brush(w, { ...finish.gold, roughness: 0.18 }, '#c8963a')
    const tube = brush(w, finish.paint, colorOf(subject, 0, spyglass ? '#5a3018' : '#f2f0ea'))
    const dark = brush(w, finish.rubber, '#1c1d21')
    const wood = brush(w, finish.wood, '#8a5228')
    w.placed({ at: [0, 1.3, 0], pitch: -0.62 }, () => {
      tube.rod([0, 0, -0.42], [0, 0, 0.62], 0.075, 0.085, 28)
      brass.rod([0, 0, 0.58], [0, 0, 0.8], 0.1, 0.104, 28)
      dark.rod([0, 0, 0.801], [0, 0, 0.803], 0.09, 0.09, 28)
      brush(w, finish.glass, '#3a5a90').ball([0, 0, 0.79], [0.088, 0.088, 0.03])
      brass
        .rod([0, 0, -0.46], [0, 0, -0.4], 0.082, 0.082, 24)
        .rod([0, 0, -0.66], [0, 0, -0.46], 0.042, 0.05, 20)
      dark.rod([0, 0, -0.76], [0, 0, -0.66], 0.032, 0.028, 18)
      brass.rod([0, 0, 0.1], [0, 0, 0.17], 0.092, 0.092, 24)
      brass.rod([0.12, 0.09, -0.36], [0.12, 0.09, 0.02], 0.022, 0.026, 14)
      for (const s of [-1, 1])
        brass.rod([s * 0.03, 0, -0.52], [s * 0.075, 0, -0.52], 0.02, 0.02, 12)
    })
    brass.rod([0, 1.08, 0], [0, 1.26, 0], 0.045, 0.05, 18)
    brass.ball([0, 1.08, 0], [0.08, 0.05, 0.08])
    round(3, (a) => {
      const foot: Vec3 = [0.5 * Math.sin(a + 0.5), 0, 0.5 * Math.cos(a + 0.5)]
      const knee: Vec3 = [foot[0] * 0.45, 0.55, foot[2] * 0.45]
      wood.rod([foot[0] * 0.1, 1.08, foot[2] * 0.1], knee, 0.03, 0.028, 8)
      wood.rod(knee, foot, 0.022, 0.018, 8)
      brass.rod([knee[0], 0.52, knee[2]], [knee[0] * 1.04, 0.58, knee[2] * 1.04], 0.036, 0.036, 10)
      brass.rod([knee[0], 0.55, knee[2]], [0, 0.6, 0], 0.008)
    })
  }),
})

/** A running wheel on its stand, open to the front; its inner floor is at the anchor `floor`. */
export const runningWheel: Builder = (subject) => ({
  yaw: 0.35,
  anchors: { top: [0, 0.17, 0.02], seat: [0, 0.17, 0.02], inside: [0, 0.17, 0.02] },
  work: made((w) => {
    const wire = brush(w, finish.plastic, colorOf(subject, 0, '#3a8ad0'))
    const steel = brush(w, finish.steel, '#c2c7cc')
    const [r, y, half] = [1, 1.13, 0.34]
    const ring = (z: number): Vec3[] =>
      Array.from({ length: 49 }, (_, i) => [
        r * Math.sin((i / 48) * 6.2832),
        y + r * Math.cos((i / 48) * 6.2832),
        z,
      ])
    for (const z of [-half, half]) wire.tube(ring(z), 0.045, 10)
    for (let i = 0; i < 44; i++) {
      const a = (i / 44) * 6.2832
      steel.rod(
        [r * Math.sin(a), y + r * Math.cos(a), -half],
        [r * Math.sin(a), y + r * Math.cos(a), half],
        0.02,
        0.02,
        6,
      )
    }
    for (let k = 0; k < 6; k++)
      wire.rod(
        [0, y, -half],
        [r * Math.sin(k * 1.0472), y + r * Math.cos(k * 1.0472), -half],
        0.03,
        0.03,
        8,
      )
    steel.rod([0, y, -half - 0.16], [0, y, -half + 0.04], 0.07, 0.07, 14)
    mirrored(w, () =>
      wire.tube(
        [
          [0, y, -half - 0.12],
          [0.4, 0.5, -half - 0.14],
          [0.75, 0.03, -half - 0.1],
          [0.75, 0.03, half + 0.1],
        ],
        0.045,
        10,
      ),
    )
  }),
})
