// Meals on plates and what is eaten with: pasta, steak, curry, cutlery, all seen from above at a slant.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { plate } from './fruit.ts'

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)
const wet = (w: Workpiece, color: string): Brush => brush(w, finish.wet, color)

/** A fork lying along z, its tines toward -z, `long` in all. */
const forkAt = (w: Workpiece, long: number): void => {
  const b = brush(w, { ...finish.chrome, roughness: 0.22 }, '#c9ced3')
  const k = long / 2
  b.tube(
    [
      [0, 0.04 * k, k],
      [0, 0.05 * k, 0.2 * k],
      [0, 0.09 * k, -0.3 * k],
      [0, 0.07 * k, -0.5 * k],
    ],
    [0.075 * k, 0.05 * k, 0.045 * k, 0.08 * k],
    10,
  )
  b.box([-0.15 * k, 0.05 * k, -0.66 * k], [0.15 * k, 0.09 * k, -0.5 * k])
  for (const x of [-0.128, -0.043, 0.043, 0.128])
    b.rod([x * k, 0.07 * k, -0.62 * k], [x * k, 0.1 * k, -k], 0.026 * k, 0.014 * k, 6)
}
/** A knife lying along z, its point toward -z. */
const knifeAt = (w: Workpiece, long: number): void => {
  const k = long / 2
  const steel = brush(w, { ...finish.chrome, roughness: 0.2 }, '#cdd2d6')
  steel.rod([0, 0.05 * k, k], [0, 0.05 * k, 0.05 * k], 0.075 * k, 0.06 * k, 10)
  steel.plan(
    [
      [-0.07 * k, 0.08 * k],
      [0.08 * k, 0.08 * k],
      [0.1 * k, -0.6 * k],
      [0.02 * k, -k],
      [-0.07 * k, -0.82 * k],
    ],
    0.03 * k,
    0.06 * k,
  )
}
/** A spoon lying along z, its bowl toward -z. */
const spoonAt = (w: Workpiece, long: number): void => {
  const k = long / 2
  const b = brush(w, { ...finish.chrome, roughness: 0.18 }, '#d2d7db')
  b.tube(
    [
      [0, 0.04 * k, k],
      [0, 0.06 * k, 0.1 * k],
      [0, 0.1 * k, -0.4 * k],
    ],
    [0.08 * k, 0.045 * k, 0.05 * k],
    10,
  )
  b.ball([0, 0.09 * k, -0.68 * k], [0.21 * k, 0.05 * k, 0.33 * k], undefined, 20)
  b.shade(0.6).ball([0, 0.12 * k, -0.68 * k], [0.16 * k, 0.03 * k, 0.27 * k], undefined, 18)
}

/** Knife, fork and spoon as the noun says, side by side. */
export const cutlery: Builder = (subject) => ({
  yaw: 0.35,
  stature: 2,
  work: made((w) => {
    const all = /cutlery|silverware|knife-and-fork|tableware|utensil/.test(subject.noun)
    const pieces = [
      ...(all || /fork/.test(subject.noun) ? [forkAt] : []),
      ...(all || /knife/.test(subject.noun) ? [knifeAt] : []),
      ...(all || /spoon|ladle/.test(subject.noun) ? [spoonAt] : []),
    ]
    const list = pieces.length > 0 ? pieces : [forkAt]
    for (const [i, piece] of list.entries())
      w.placed({ at: [(i - (list.length - 1) / 2) * 0.55, 0, 0] }, () => piece(w, 2))
  }),
})

/** A heap of noodles that lie in turns. */
const nest = (w: Workpiece, color: string, radius: number, tall: number): void => {
  const draw = random(9)
  const noodle = food(w, color)
  for (let i = 0; i < 70; i++) {
    const layer = i / 70
    const r = radius * (1 - 0.72 * layer) * (0.55 + 0.45 * draw())
    const [a, y] = [draw() * 6.28, 0.14 + tall * layer]
    const turn = 0.9 + 0.9 * draw()
    noodle.shade(0.86 + 0.28 * draw()).tube(
      Array.from({ length: 9 }, (_, k): Vec3 => {
        const t = a + (k / 8) * turn * 2.6
        const wave = r * (1 + 0.16 * Math.sin(k * 1.1 + i))
        return [wave * Math.sin(t), y + 0.05 * Math.sin(k * 0.9 + i), wave * Math.cos(t)]
      }),
      0.042,
      6,
    )
  }
}

const basil = (w: Workpiece, at: Vec3): void => {
  for (let i = 0; i < 4; i++)
    brush(w, finish.leaf, i % 2 ? '#3f8a30' : '#59a83e').ball(
      [at[0] + 0.1 * Math.sin(i * 1.7), at[1] + 0.02 * i, at[2] + 0.1 * Math.cos(i * 1.7)],
      [0.09, 0.025, 0.15],
      turned(i * 1.7, 0.3),
      12,
    )
}

/** Spaghetti in tomato sauce with meatballs on a deep plate, a fork beside it. */
export const pasta: Builder = (subject) => ({
  yaw: 0.1,
  work: made((w) => {
    const white = /carbonara|alfredo|cream/.test(subject.noun)
    plate(w, 1.55)
    nest(w, '#f0cf78', 1.05, 0.42)
    const sauce = wet(w, white ? '#f4e8cc' : '#b8281a')
    sauce.ball([0, 0.5, 0], [0.56, 0.16, 0.52], undefined, 26)
    for (let i = 0; i < 9; i++)
      sauce.ball(
        [0.66 * Math.sin(i * 0.7), 0.36 - 0.03 * (i % 3), 0.62 * Math.cos(i * 0.7)],
        [0.19, 0.06, 0.16],
        turned(i),
        12,
      )
    if (!white)
      for (const [x, y, z] of [
        [-0.2, 0.68, 0.16],
        [0.26, 0.68, 0.1],
        [0.02, 0.7, -0.24],
      ] as const)
        brush(w, finish.crust, '#6a3018').ball([x, y, z], 0.18, undefined, 18)
    basil(w, [0.02, white ? 0.66 : 0.82, 0.06])
    w.placed({ at: [1.95, 0, 0.1], yaw: -0.06 }, () => forkAt(w, 2))
  }),
})

/** A steak with potatoes and beans on a plate, knife and fork at its sides. */
export const steak: Builder = () => ({
  yaw: 0.1,
  work: made((w) => {
    plate(w, 1.5)
    const meat = brush(w, { ...finish.crust, roughness: 0.45 }, '#6e3320')
    meat.plan(
      '-0.85,-0.1 -0.7,-0.45 -0.2,-0.58 0.35,-0.5 0.62,-0.2 0.5,0.12 0.1,0.2 -0.2,0.42 -0.62,0.36',
      0.12,
      0.32,
      0.06,
    )
    food(w, '#e8c8a0').tube(
      [
        [-0.84, 0.24, -0.06],
        [-0.68, 0.25, -0.42],
        [-0.2, 0.25, -0.55],
        [0.33, 0.25, -0.47],
      ],
      0.07,
      8,
    )
    for (let i = 0; i < 6; i++)
      w.placed({ at: [-0.6 + i * 0.19, 0.325, -0.16], yaw: 0.5 }, () =>
        brush(w, finish.crust, '#2f140c').box([-0.025, 0, -0.28], [0.025, 0.012, 0.28]),
      )
    for (let i = 0; i < 7; i++)
      food(w, i % 2 ? '#e8c050' : '#d8a83c').ball(
        [0.72 + 0.26 * Math.sin(i * 2.3), 0.22 + 0.1 * (i % 2), 0.3 + 0.3 * Math.cos(i * 2.3)],
        [0.16, 0.12, 0.14],
        turned(i),
        14,
      )
    for (let i = 0; i < 12; i++)
      brush(w, finish.leaf, i % 2 ? '#3f8a2c' : '#5aa83c').rod(
        [-0.5 + i * 0.06, 0.15 + 0.04 * (i % 3), 0.58],
        [-0.2 + i * 0.06, 0.16 + 0.04 * (i % 2), 0.98],
        0.04,
        0.035,
        6,
      )
    w.placed({ at: [-1.95, 0, 0] }, () => forkAt(w, 2))
    w.placed({ at: [1.95, 0, 0] }, () => knifeAt(w, 2.1))
  }),
})

/** Rice on one half of a deep plate, curry on the other. */
export const curry: Builder = () => ({
  yaw: 0.1,
  work: made((w) => {
    plate(w, 1.5)
    const rice = brush(w, { ...finish.food, scale: 60, relief: 0.4 }, '#f8f6ee')
    rice.ball([-0.42, 0.16, 0], [0.62, 0.34, 0.86], undefined, 28)
    wet(w, '#b86a1c').ball([0.42, 0.12, 0], [0.78, 0.18, 0.98], undefined, 30)
    for (let i = 0; i < 12; i++)
      food(w, ['#e8903a', '#f0d080', '#8a4a24', '#5a9a3a'][i % 4] ?? '#e8903a').ball(
        [
          0.5 + 0.55 * Math.sqrt(i / 12) * Math.sin(i * 2.4),
          0.28,
          0.72 * Math.sqrt(i / 12) * Math.cos(i * 2.4),
        ],
        [0.14, 0.09, 0.12],
        turned(i),
        12,
      )
    basil(w, [-0.35, 0.52, 0])
    w.placed({ at: [1.9, 0, 0] }, () => spoonAt(w, 1.9))
  }),
})
