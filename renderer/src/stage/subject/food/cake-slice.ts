// A slice of cake on its plate: layers of sponge and cream between two cut faces, icing over the top and down the back, a fork beside it.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Half the angle at its point, its length, and how high it is. */
const [half, long, tall] = [0.3, 1.75, 0.95]

/** A wedge from height `low` to `high`, its point to +z; `cut` in from both faces. */
const wedge = (
  w: Workpiece,
  material: number,
  color: Vec3,
  [low, high]: readonly [number, number],
  swell: number,
): void => {
  const n = 12
  const rim = (y: number): Vec3[] =>
    Array.from({ length: n + 1 }, (_, i) => {
      const a = -half + (2 * half * i) / n
      const k = long + swell
      return [k * Math.sin(a) * (1 + swell), y, long * 0.55 - k * Math.cos(a)]
    })
  const tip = (y: number): Vec3 => [0, y, long * 0.55 + swell * 2]
  const [under, over] = [rim(low), rim(high)]
  for (let i = 0; i < n; i++) {
    const [a, b, c, d] = [under[i], under[i + 1], over[i + 1], over[i]]
    if (!a || !b || !c || !d) continue
    w.quad(b, a, d, c, material, color)
    w.quad(c, d, tip(high), tip(high), material, color)
  }
  const [l0, l1, r0, r1] = [under[0], over[0], under[n], over[n]]
  if (!l0 || !l1 || !r0 || !r1) return
  w.quad(l0, tip(low), tip(high), l1, material, color)
  w.quad(tip(low), r0, r1, tip(high), material, color)
}

/** A curl of cream with a berry on it, and a fork on the plate. */
const garnish = (w: Workpiece, cream: Brush, top: number): void => {
  for (let i = 0; i < 4; i++)
    cream.ball([0, top + 0.08 + i * 0.07, -0.62], [0.27 - i * 0.05, 0.08, 0.27 - i * 0.05])
  brush(w, finish.wet, '#c0142a').ball([0, top + 0.38, -0.62], [0.13, 0.13, 0.13])
  const steel = brush(w, finish.steel, '#cfd3d6')
  steel.tube(
    [
      [0.95, 0.16, 1.0],
      [1.15, 0.2, 0.2],
      [1.35, 0.28, -0.7],
    ],
    [0.03, 0.025, 0.05],
    8,
  )
  steel.ball([0.92, 0.16, 1.12], [0.1, 0.02, 0.16])
}

export const cakeSlice: Builder = (subject) => ({
  yaw: -0.75,
  work: made((w) => {
    const dark = /chocolate/.test(subject.noun)
    const cheese = /cheese/.test(subject.noun)
    const velvet = /velvet/.test(subject.noun)
    brush(w, finish.ceramic, '#f4f2ec').lathe(
      '0.02,0.02 0.8,0 0.95,0.03 1.62,0.16 1.66,0.2 1.58,0.19 0.9,0.08 0.02,0.07',
      56,
    )
    const crumb = w.material({ ...finish.crust, scale: 22, relief: 0.25, mottle: 0.3 })
    const sponge = colorOf(
      subject,
      0,
      dark ? '#4a2614' : velvet ? '#8a1c20' : cheese ? '#f2dc9c' : '#e8c47c',
    )
    const cream = brush(w, { ...finish.food, roughness: 0.35 }, dark ? '#7a4828' : '#fbf3e2')
    const icing = brush(
      w,
      { ...finish.food, roughness: 0.22 },
      dark ? '#35190c' : cheese ? '#c8342c' : '#fbf3e6',
    )
    const base = 0.09
    const layers = cheese ? 1 : 3
    const step = tall / layers
    for (let i = 0; i < layers; i++) {
      wedge(w, crumb, sponge, [base + i * step, base + (i + 1) * step - 0.05], 0)
      if (i + 1 < layers)
        wedge(
          w,
          cream.material,
          cream.color,
          [base + (i + 1) * step - 0.06, base + (i + 1) * step + 0.01],
          0.012,
        )
    }
    if (cheese) wedge(w, crumb, colorOf(subject, 1, '#a8743c'), [base - 0.02, base + 0.14], 0.015)
    // Icing over the top and down the back.
    wedge(w, icing.material, icing.color, [base + tall - 0.05, base + tall + 0.05], 0.02)
    for (let i = 0; i <= 12; i++) {
      const a = -half + (2 * half * i) / 12
      const at: Vec3 = [
        (long + 0.03) * Math.sin(a),
        base,
        long * 0.55 - (long + 0.03) * Math.cos(a),
      ]
      icing.tube(
        [at, [at[0], base + tall * 0.5, at[2]], [at[0], base + tall + 0.03, at[2]]],
        0.075,
        8,
      )
    }
    garnish(w, cream, base + tall)
  }),
})
