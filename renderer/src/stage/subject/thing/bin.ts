// A dustbin of ribbed zinc with its lid and two handles.
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** 0.9 m to the lid's handle; dents and ribs all round. */
export const trashCan: Builder = (subject) => ({
  work: made((w) => {
    const zinc = brush(
      w,
      { ...finish.steel, roughness: 0.42, scale: 5, mottle: 0.3 },
      colorOf(subject, 0, '#8f979c'),
    )
    zinc.skin(72, 10, (u, v) => {
      const a = u * Math.PI * 2
      const rib = 0.006 * Math.max(0, Math.sin(a * 18)) * (v > 0.06 && v < 0.94 ? 1 : 0)
      const r = 0.235 + 0.045 * v + rib
      return [Math.cos(a) * r, 0.02 + 0.68 * v, Math.sin(a) * r]
    })
    const ring = (r: number, y: number, thick: number, tone: number): void => {
      zinc.shade(tone).tube(
        Array.from({ length: 41 }, (_, i): Vec3 => {
          const a = (i / 40) * Math.PI * 2
          return [Math.cos(a) * r, y, Math.sin(a) * r]
        }),
        thick,
        7,
      )
    }
    ring(0.238, 0.02, 0.014, 0.8)
    ring(0.262, 0.36, 0.009, 0.95)
    ring(0.284, 0.7, 0.013, 0.9)
    // Open, its lid leans at its foot.
    const lid = subject.traits['open']
      ? { at: [0.42, 0.27, 0.12] as Vec3, roll: -1.25 }
      : { at: [0.02, 0.71, 0] as Vec3, roll: -0.05 }
    w.placed(lid, () => {
      zinc.lathe('0.3,0 0.305,0.03 0.29,0.035 0.2,0.075 0.08,0.095 0.02,0.097', 48)
      ring(0.3, 0.012, 0.012, 0.85)
      zinc.shade(0.7).tube('-.07,.09,0 -.06,.15,0 .06,.15,0 .07,.09,0', 0.011, 8)
    })
    for (const s of [-1, 1])
      zinc.shade(0.75).tube(
        [
          [s * 0.27, 0.52, -0.07],
          [s * 0.32, 0.5, -0.06],
          [s * 0.33, 0.46, 0],
          [s * 0.32, 0.5, 0.06],
          [s * 0.27, 0.52, 0.07],
        ],
        0.011,
        8,
      )
  }),
})
