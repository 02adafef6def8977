// A pair of sunglasses that stands on its lenses' lower rims and the ends of its temples; metres.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'

export const sunglasses: Builder = (subject) => ({
  yaw: 0.3,
  anchors: { grip: [0, 0.024, -0.07] },
  work: made((w) => {
    const frame = w.material({ roughness: 0.18, f0: 0.06 })
    const lens = w.material({ roughness: 0.04, f0: 0.14 })
    const tone = colorOf(subject, 0, '#16161a')
    for (const s of [-1, 1]) {
      const rim = Array.from({ length: 29 }, (_, i): Vec3 => {
        const a = (i / 28) * Math.PI * 2
        const [c, d] = [Math.cos(a), Math.sin(a)]
        // Rounded squares, wider at the top.
        const k = 1 / (Math.abs(c) ** 3.2 + Math.abs(d) ** 3.2) ** (1 / 3.2)
        return [
          s * 0.036 + 0.03 * c * k * (1 + 0.1 * d),
          0.026 + 0.0235 * d * k,
          -0.004 * Math.abs(c * k),
        ]
      })
      w.tube(rim, { radii: [0.0033], segments: 8, closed: true }, frame, tone)
      w.grid(
        28,
        6,
        (u, v): Vec3 => {
          const p = rim[Math.round(u * 28)] ?? [0, 0, 0]
          const q = 0.98 * v
          return [
            s * 0.036 + (p[0] - s * 0.036) * q,
            0.026 + (p[1] - 0.026) * q,
            p[2] * q + 0.003 * (1 - q * q),
          ]
        },
        lens,
        () => hex('#0c0e12'),
        false,
      )
      const hinge: Vec3 = [s * 0.067, 0.04, -0.005]
      w.tube(
        [hinge, [s * 0.07, 0.039, -0.03], [s * 0.068, 0.034, -0.1], [s * 0.062, 0.004, -0.14]],
        { radii: [0.0036, 0.0028], segments: 8 },
        frame,
        tone,
      )
      w.ball(hinge, [0.005, 0.006, 0.004], frame, tone, undefined, 10)
    }
    w.tube(
      [
        [-0.008, 0.036, 0],
        [0, 0.039, 0.003],
        [0.008, 0.036, 0],
      ],
      { radii: [0.003], segments: 8 },
      frame,
      tone,
    )
  }),
})
