// A cooking pot with two handles and its lid, or a saucepan with one long handle.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** Its radius is 1. */
export const cookingPot: Builder = (subject) => ({
  yaw: 0.4,
  work: made((w) => {
    const copper = subject.colors.length > 0
    const metal = brush(
      w,
      { ...finish.steel, roughness: copper ? 0.2 : 0.26 },
      colorOf(subject, 0, '#b9bec5'),
    )
    const brass = brush(w, finish.gold, copper ? '#d8a848' : '#9aa0a6')
    metal.lathe('0.02,0 0.9,0 1,0.06 1,1.18 1.06,1.2 1.06,1.26 0.98,1.26 0.96,0.1 0.02,0.08', 56)
    const long = /saucepan/.test(subject.noun)
    const loop = (side: number): Vec3[] =>
      Array.from({ length: 11 }, (_, i) => {
        const a = (i / 10) * Math.PI
        return [side * (0.98 + 0.3 * Math.sin(a)), 0.9, 0.3 * Math.cos(a)]
      })
    if (long)
      brass.tube(
        [
          [0.98, 0.95, 0],
          [1.5, 1.05, 0],
          [2.5, 1.15, 0],
        ],
        [0.09, 0.075, 0.1],
        10,
      )
    else for (const side of [1, -1]) brass.tube(loop(side), 0.07, 10)
    // The lid, and its knob.
    metal.lathe('1.07,1.26 1.08,1.3 0.9,1.4 0.4,1.5 0.02,1.53', 56)
    brass.rod([0, 1.5, 0], [0, 1.62, 0], 0.07, 0.07, 16)
    brass.ball([0, 1.68, 0], [0.15, 0.1, 0.15])
    brush(w, { roughness: 0.7 }, hex('#3a2a20')).lathe('1.062,1.24 1.07,1.27 1.062,1.28', 56)
  }),
  anchors: { top: [0, 1.7, 0] },
})
