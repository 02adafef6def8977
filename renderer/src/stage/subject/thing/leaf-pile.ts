// A heap of fallen leaves, raked together, some blown beside it.
import { leafClump } from '../../prop/leaf.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'

const hues = ['#c8481c', '#e88a24', '#f0b83a', '#9a2f16', '#b8701c', '#d85a20'] as const

export const leafPile: Builder = (_subject, options) => ({
  yaw: 0,
  work: made((w) => {
    const draw = random(options.seed)
    const m = w.material({ roughness: 0.7, f0: 0.02 })
    brush(w, finish.leaf, '#7a3a14').ball([0, 0, 0], [0.92, 0.3, 0.8], undefined, 30)
    for (const hue of hues)
      leafClump(
        w,
        {
          center: [0, 0.04, 0],
          radius: [0.98, 0.36, 0.86],
          count: 620,
          size: 0.062,
          dark: scale(hex(hue), 0.75),
          light: hex(hue),
          material: m,
          fine: true,
        },
        draw,
      )
    const leaf = brush(w, { roughness: 0.7, f0: 0.02 }, hues[0])
    for (let i = 0; i < 120; i++) {
      const [a, r] = [draw() * 6.283, 0.85 + 0.9 * draw() ** 1.6]
      const at: Vec3 = [r * Math.sin(a), 0.012 + 0.02 * draw(), 0.85 * r * Math.cos(a)]
      w.placed(
        { at, yaw: draw() * 6, pitch: 0.3 * (draw() - 0.5), roll: 0.3 * (draw() - 0.5) },
        () =>
          leaf
            .dyed(hues[i % hues.length] ?? hues[0])
            .plan('-.06,0 -.03,-.028 .018,-.028 .06,0 .018,.028 -.03,.028', -0.002, 0.002),
      )
    }
  }),
})
