// Soft and small things: pillows, acorns.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A stuffed case with drawn corners and a piped seam, lying flat; 0.6 m wide for 0.2 m of height. */
export const pillow: Builder = (subject, options) =>
  isCushion(subject) ? cushion(subject, options) : bedPillow(subject, options)

const isCushion = ({ noun, material }: BriefSubject): boolean =>
  /cushion/.test(noun) || /velvet|silk|satin/.test(material ?? '')

/** A plump square of velvet, gold cord along its seam, a tassel at each corner. */
const cushion: Builder = (subject) => ({
  yaw: 0.5,
  work: made((w) => {
    const velvet = w.material({ roughness: 0.7, f0: 0.03, scale: 60, relief: 0.06, mottle: 0.1 })
    const gold = w.material({ ...finish.gold, roughness: 0.4, scale: 90, relief: 0.3 })
    const [half, thick] = [0.27, 0.1]
    const color = colorOf(subject, 0, '#8a1228')
    const edge = (t: number): number => 1 - 0.13 * (1 - t * t)
    const at = (a: number, b: number, up: number): Vec3 => {
      const full = ((1 - a ** 4) * (1 - b ** 4)) ** 0.45
      // Pressed down in the middle by what lies on it, in folds towards the corners.
      const dent = 0.2 * Math.exp(-(a * a + b * b) * 5)
      const fold = 0.02 * Math.sin(Math.atan2(b, a) * 8) * (a * a + b * b) * full
      return [
        a * half * edge(b),
        thick + up * thick * (full * (1 - (up > 0 ? dent : 0)) + fold),
        b * half * edge(a),
      ]
    }
    for (const up of [1, -1])
      w.grid(
        44,
        44,
        (u, v) => at(2 * u - 1, 2 * v - 1, up),
        velvet,
        // Pile is lighter where it turns away.
        (_p, n) => scale(color, 0.72 + 0.7 * (1 - Math.abs(n[1])) ** 1.5),
        up > 0,
      )
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
    const cord = corners.flatMap(([a, b], k) => {
      const [c, d] = corners[(k + 1) % 4] ?? [a, b]
      return Array.from({ length: 14 }, (_, i) =>
        at(a + ((c - a) * i) / 14, b + ((d - b) * i) / 14, 0),
      )
    })
    w.tube([...cord, cord[0] ?? [0, 0, 0]], { radii: [0.011], segments: 8 }, gold, hex('#d8a840'))
    for (const [a, b] of corners) {
      const [x, y, z] = at(a, b, 0)
      const [ox, oz] = [a * 0.035, b * 0.035]
      w.ball([x + ox * 0.6, y - 0.01, z + oz * 0.6], [0.019, 0.019, 0.019], gold, hex('#d8a840'))
      for (let i = 0; i < 9; i++) {
        const t = (i / 9) * 6.283
        const [px, pz] = [x + ox + 0.012 * Math.cos(t), z + oz + 0.012 * Math.sin(t)]
        w.tube(
          [
            [x + ox * 0.8, y - 0.022, z + oz * 0.8],
            [px, y - 0.05, pz],
            [px + ox * 0.25, 0.006, pz + oz * 0.25],
          ],
          { radii: [0.006, 0.006, 0.007], segments: 5 },
          gold,
          hex(i % 2 ? '#e2b44a' : '#c8962c'),
        )
      }
    }
  }),
})

const bedPillow: Builder = (subject) => ({
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
