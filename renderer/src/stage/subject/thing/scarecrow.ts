// A scarecrow: a cross of poles in patched clothes, a sack for a head, straw out of every hem.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, mirrored } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { cone, ellipsoid, limb } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const cloth = { ...finish.wool, scale: 70, relief: 0.08 }

/** Straws that stick out of `at` along `way`, spread about it. */
const straws = (
  b: Brush,
  draw: () => number,
  at: Vec3,
  way: Vec3,
  n: number,
  long: number,
): void => {
  for (let i = 0; i < n; i++) {
    const [u, v, t] = [draw() - 0.5, draw() - 0.5, 0.7 + 0.6 * draw()]
    const from: Vec3 = [at[0] + u * 0.1, at[1] + v * 0.07, at[2] + (draw() - 0.5) * 0.09]
    const to: Vec3 = [
      from[0] + (way[0] + u * 0.9) * long * t,
      from[1] + (way[1] + v * 0.8) * long * t,
      from[2] + (way[2] + (draw() - 0.5) * 0.9) * long * t,
    ]
    b.shade(0.75 + 0.5 * draw()).rod(from, to, 0.008, 0.004, 5)
  }
}

const head = (w: Workpiece): void => {
  const s = new Sculpture()
  const sack = s.paint([0.55, 0.4, 0.22], {
    ...finish.thatch,
    scale: 60,
    relief: 0.12,
    mottle: 0.2,
  })
  s.add(ellipsoid([0, 1.72, 0], [0.155, 0.18, 0.15]), sack)
  s.add(cone([0, 1.6, 0], [0, 1.5, 0], 0.07, 0.12, 0.02), sack, { blend: 0.05 })
  w.sculpt(s, 0.016)
  const black = brush(w, finish.cloth, '#1c1712')
  mirrored(w, () => black.ball([0.058, 1.76, 0.133], [0.026, 0.026, 0.012]))
  brush(w, finish.cloth, '#b8542a').slab('-0.03,1.68 0.03,1.68 0,1.73', 0.13, 0.165)
  // A stitched smile.
  const smile = Array.from({ length: 9 }, (_, i): Vec3 => {
    const x = -0.075 + i * 0.01875
    return [x, 1.632 + 4.2 * x * x, 0.136 - 2.2 * x * x]
  })
  black.tube(smile, 0.006, 5)
  for (const [x, y, z] of smile.filter((_, i) => i % 2 === 0))
    black.rod([x, y - 0.016, z + 0.004], [x, y + 0.016, z + 0.004], 0.004, 0.004, 4)
  brush(w, finish.wood, '#8a6a3a').tube(
    [
      [-0.08, 1.55, 0.05],
      [0, 1.54, 0.1],
      [0.08, 1.55, 0.05],
    ],
    0.012,
    6,
  )
}

const hat = (w: Workpiece): void => {
  const straw = brush(w, finish.thatch, '#d8b45c')
  w.placed({ at: [0, 1.83, 0], roll: -0.1, pitch: -0.06 }, () => {
    straw.lathe('.36,-.03 .34,0 .17,.02 .16,.06 .13,.2 .06,.24 .001,.245', 28)
    straw.shade(0.7).lathe('.001,-.02 .35,-.04 .36,-.03', 28)
    brush(w, finish.cloth, '#a8321e').lathe('.172,.02 .168,.06 .16,.075', 28)
  })
}

const clothes = (w: Workpiece, shirt: readonly [number, number, number]): void => {
  const s = new Sculpture()
  const red = s.paint(shirt, cloth)
  const dark = s.paint([shirt[0] * 0.4, shirt[1] * 0.4, shirt[2] * 0.4], cloth)
  const patch = s.paint([0.75, 0.5, 0.08], cloth)
  const green = s.paint([0.12, 0.3, 0.12], cloth)
  const plaid: Pattern = (x, y, z) => {
    if (z > 0 && Math.abs(x - 0.1) < 0.055 && Math.abs(y - 1.2) < 0.06) return patch
    if (Math.abs(x + 0.5) < 0.05 && z > 0) return green
    const at = (t: number) => ((t % 0.11) + 0.11) % 0.11 < 0.035
    return at(x) || at(y) ? dark : red
  }
  s.addAll(
    [limb([0, 1.4, 0], [0, 1.0, 0], 0.2, 0.2), cone([0, 1.05, 0], [0, 0.86, 0], 0.2, 0.27, 0.03)],
    plaid,
    { blend: 0.08 },
  )
  for (const x of [-1, 1])
    s.add(cone([x * 0.12, 1.41, 0], [x * 0.72, 1.36, 0], 0.11, 0.125, 0.03), plaid, { blend: 0.07 })
  const denim = s.paint([0.06, 0.11, 0.24], cloth)
  for (const x of [-1, 1])
    s.add(cone([x * 0.1, 0.95, 0], [x * 0.13, 0.3, 0.01], 0.135, 0.115, 0.03), (px, y) =>
      x > 0 && Math.abs(y - 0.6) < 0.06 && Math.abs(px - 0.13) < 0.06 ? patch : denim,
    )
  w.sculpt(s, 0.022)
  const rope = brush(w, finish.wood, '#c8a45a')
  rope.lathe('.235,.93 .245,.95 .235,.97', 24)
  rope.rod([0.06, 0.95, 0.24], [0.1, 0.76, 0.26], 0.012, 0.01, 6)
}

/** Arms wide on its pole, 2 m to the hat. */
export const scarecrow: Builder = (subject, options) => ({
  yaw: 0.18,
  stature: 2.05,
  anchors: { head: [0, 1.72, 0], hand: [0.85, 1.38, 0], top: [0, 2.05, 0] },
  work: made((w) => {
    const draw = random(options.seed)
    const pole = brush(w, finish.bark, '#7a5632')
    pole.rod([0, 0, -0.02], [0, 1.75, -0.02], 0.04, 0.034, 9)
    pole.rod([-0.92, 1.37, -0.02], [0.92, 1.37, -0.02], 0.032, 0.028, 9)
    clothes(w, colorOf(subject, 0, '#b02a20') as [number, number, number])
    head(w)
    hat(w)
    const straw = brush(w, finish.thatch, '#e0bc5e')
    for (const x of [-1, 1]) {
      straws(straw, draw, [x * 0.72, 1.36, 0], [x, -0.15, 0], 46, 0.2)
      straws(straw, draw, [x * 0.13, 0.3, 0], [0, -1, 0], 46, 0.17)
      straws(straw, draw, [x * 0.1, 1.78, -0.02], [x * 0.5, -0.7, -0.1], 16, 0.16)
    }
    straws(straw, draw, [0, 1.5, 0.04], [0, -0.3, 0.6], 30, 0.12)
    for (const x of [-0.18, 0, 0.18]) straws(straw, draw, [x, 0.88, 0.14], [0, -1, 0.3], 16, 0.13)
  }),
})
