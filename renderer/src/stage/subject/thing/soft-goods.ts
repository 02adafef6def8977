// Soft and small things: pillows, acorns.
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A stuffed case with drawn corners and a piped seam, lying flat; 0.6 m wide for 0.2 m of height. */
export const pillow: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => {
    const cloth = w.material({ ...finish.cloth, relief: 0.12, scale: 30 })
    const color = colorOf(subject, 0, '#e8e0d4')
    const [half, deep, thick] = [0.3, 0.2, 0.1]
    // Edges bow in between the corners, which stand out.
    const edge = (t: number): number => 1 - 0.09 * (1 - t * t)
    const side = (up: number): void =>
      w.grid(
        36,
        26,
        (u, v): Vec3 => {
          const [a, b] = [2 * u - 1, 2 * v - 1]
          const full = ((1 - a ** 4) * (1 - b ** 4)) ** 0.5
          const fold = 0.006 * Math.sin(a * 9 + b * 4) * full
          return [a * half * edge(b), thick + up * (thick * 0.96 * full + fold), b * deep * edge(a)]
        },
        cloth,
        () => color,
        up > 0,
      )
    side(1)
    side(-1)
    const rim: Vec3[] = []
    for (const [a0, b0, a1, b1] of [
      [-1, -1, 1, -1],
      [1, -1, 1, 1],
      [1, 1, -1, 1],
      [-1, 1, -1, -1],
    ] as const)
      for (let i = 0; i < 10; i++) {
        const [a, b] = [a0 + ((a1 - a0) * i) / 10, b0 + ((b1 - b0) * i) / 10]
        rim.push([a * half * edge(b), thick, b * deep * edge(a)])
      }
    w.tube(
      [...rim, rim[0] ?? [0, 0, 0]],
      { radii: [0.009], segments: 6 },
      cloth,
      scale(color, 0.85),
    )
  }),
})

/** A nut in its scaly cup. */
export const acorn: Builder = () => ({
  yaw: 0.3,
  work: made((w) => {
    w.lathe(
      [
        [0.001, 0],
        [0.004, 0.003],
        [0.012, 0.01],
        [0.0165, 0.022],
        [0.0165, 0.033],
      ],
      w.material(finish.wood),
      hex('#b8742c'),
      24,
    )
    w.lathe(
      [
        [0.0185, 0.03],
        [0.02, 0.034],
        [0.017, 0.042],
        [0.008, 0.047],
        [0.0025, 0.0475],
        [0.002, 0.055],
      ],
      w.material({ ...finish.bark, scale: 260, relief: 0.5 }),
      hex('#6a4524'),
      24,
    )
  }),
})
