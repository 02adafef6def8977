// A travelling trunk: leather or boards under wooden ribs, brass corners, a rounded lid, straps; shut.
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** 1.1 wide, 0.72 high. */
export const trunk: Builder = (subject) => ({
  yaw: 0.45,
  work: made((w) => {
    const hide = brush(
      w,
      { ...finish.leather, scale: 16, mottle: 0.35 },
      colorOf(subject, 0, '#6b4526'),
    )
    const rib = brush(w, finish.wood, '#8f6234')
    const brass = brush(w, { ...finish.gold, roughness: 0.32 }, '#b8893a')
    const strap = brush(w, finish.leather, '#3a2214')
    const [x, z] = [0.55, 0.31]
    hide.box([-x, 0.04, -z], [x, 0.42, z])
    const lid = (r: number): [number, number][] =>
      Array.from({ length: 13 }, (_, i) => {
        const a = (Math.PI * i) / 12
        return [(z + r) * Math.cos(a), 0.44 + (0.24 + r) * Math.sin(a)]
      })
    hide.shade(1.1).side(lid(0), x)
    for (const k of [-x + 0.02, -0.19, 0.19, x - 0.02]) {
      rib.side([...lid(0.016), [-z - 0.016, 0.44]], 0.03, 0, k)
      for (const s of [-1, 1])
        rib.box([k - 0.03, 0.04, s * (z + 0.008) - 0.01], [k + 0.03, 0.43, s * (z + 0.008) + 0.01])
    }
    for (const y of [0.04, 0.38])
      for (const s of [-1, 1])
        rib.box(
          [-x - 0.01, y, s * (z + 0.006) - 0.012],
          [x + 0.01, y + 0.05, s * (z + 0.006) + 0.012],
        )
    for (const s of [-1, 1])
      for (const t of [-1, 1])
        for (const y of [0.03, 0.36])
          brass.box(
            [s * x - 0.065, y, t * z - 0.05],
            [s * x + 0.065 * (s > 0 ? 0.35 : 1), y + 0.085, t * z + 0.05],
          )
    brass.box([-0.07, 0.34, z + 0.005], [0.07, 0.5, z + 0.03])
    brass.ball([0, 0.42, z + 0.035], [0.028, 0.035, 0.015])
    for (const k of [-0.36, 0.36]) {
      strap.box([k - 0.026, 0.1, z + 0.004], [k + 0.026, 0.46, z + 0.018])
      brass.box([k - 0.036, 0.26, z + 0.016], [k + 0.036, 0.34, z + 0.026])
    }
    for (const s of [-1, 1])
      strap.tube(
        [
          [s * (x + 0.01), 0.26, -0.13],
          [s * (x + 0.06), 0.22, 0],
          [s * (x + 0.01), 0.26, 0.13],
        ],
        0.017,
        7,
      )
  }),
})
