// A bathtub on claws, filled: with foam, with flowers or with petals.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

/** Flowers with five petals each that float all over the water, or petals alone. */
const blossoms = (
  w: Workpiece,
  long: number,
  wide: number,
  named: Rgb | null,
  loose: boolean,
): void => {
  const draw = random(11)
  const tones = ['#f08ab0', '#fbf4ec', '#f2c84a', '#d84a6a', '#b88ae0', '#f4a06a'].map(hex)
  const own = loose ? hex('#d0243c') : null
  for (let i = 0; i < (loose ? 150 : 74); i++) {
    const [a, t] = [i * 2.39996, Math.sqrt((i + 0.5) / (loose ? 150 : 74))]
    const at: Vec3 = [
      long * 0.86 * t * Math.cos(a) + 0.03 * (draw() - 0.5),
      0.462 + 0.01 * draw(),
      wide * 0.86 * t * Math.sin(a) + 0.03 * (draw() - 0.5),
    ]
    const tone = named ?? own ?? tones[Math.floor(draw() * tones.length)] ?? hex('#f08ab0')
    const petal = brush(w, finish.petal, tone).shade(0.86 + 0.25 * draw())
    const r = loose ? 0.03 : 0.034 + 0.018 * draw()
    if (loose) {
      petal.ball(at, [r, 0.006, r * 0.7], undefined, 7)
      continue
    }
    const spin = draw() * 6
    for (let k = 0; k < 5; k++) {
      const b = spin + k * 1.2566
      petal.ball(
        [at[0] + r * 0.75 * Math.cos(b), at[1], at[2] + r * 0.75 * Math.sin(b)],
        [r * 0.62, r * 0.22, r * 0.62],
        undefined,
        7,
      )
    }
    brush(w, finish.petal, '#f2b81c').ball([at[0], at[1] + r * 0.2, at[2]], r * 0.34, undefined, 7)
  }
}

const foam = (w: Workpiece, long: number, wide: number): void => {
  const white = w.material({ roughness: 0.9, f0: 0.02 })
  const draw = random(5)
  for (let i = 0; i < 34; i++) {
    const [a, t] = [draw() * 6.28, 0.72 + 0.2 * draw()]
    const r = 0.02 + 0.035 * draw()
    w.ball(
      [long * 0.86 * t * Math.cos(a), 0.455, wide * 0.86 * t * Math.sin(a)],
      [r, r * 0.8, r],
      white,
      hex('#fbfdff'),
      undefined,
      10,
    )
  }
}

/** Claws, and a tap with two handles. */
const fittings = (w: Workpiece): void => {
  const gold = brush(w, finish.gold, '#d0a24a')
  for (const x of [-0.5, 0.5])
    for (const z of [-0.24, 0.24]) {
      gold.rod([x, 0.2, z], [x * 1.06, 0.05, z * 1.15], 0.035, 0.045, 10)
      gold.ball([x * 1.06, 0.035, z * 1.15], [0.06, 0.035, 0.06])
    }
  gold.tube(
    [
      [-0.98, 0.0, 0],
      [-0.98, 0.7, 0],
      [-0.9, 0.8, 0],
      [-0.72, 0.76, 0],
      [-0.7, 0.7, 0],
    ],
    0.025,
    10,
  )
  for (const z of [-0.09, 0.09]) gold.rod([-0.98, 0.64, 0], [-0.98, 0.64, z], 0.02, 0.03, 10)
}

/** A tub on claws, filled, with a tap at its end. */
export const bathtub: Builder = (subject) => ({
  yaw: 0.3,
  anchors: { inside: [0, 0.42, 0.02], seat: [0.1, 0.3, 0], top: [0, 0.5, 0] },
  work: made((w) => {
    const [long, wide, deep] = [0.84, 0.4, 0.58]
    const shell = w.material({ roughness: 0.12, f0: 0.05 })
    const outer = colorOf(subject, 0, '#f4f2ee')
    const wall =
      (k: number, y0: number) =>
      (u: number, v: number): Vec3 => {
        const a = u * Math.PI * 2
        const r = k * (0.72 + 0.28 * v ** 0.6)
        const slope = 0.06 * Math.cos(a) * v
        return [(long * r + slope) * Math.cos(a), y0 + (deep - y0) * v, wide * r * Math.sin(a)]
      }
    w.grid(56, 14, wall(1, 0.12), shell, () => outer, false)
    w.grid(
      56,
      14,
      (u, v) => wall(0.93, 0.16)(1 - u, v),
      shell,
      () => hex('#f6f5f2'),
      false,
    )
    const rim = Array.from({ length: 57 }, (_, i): Vec3 => {
      const [x, , z] = wall(0.97, 0.12)(i / 56, 1)
      return [x, deep, z]
    })
    w.tube(rim, { radii: [0.035], segments: 10, closed: true }, shell, hex('#fbfaf6'))
    const water = w.material({ roughness: 0.06, f0: 0.06, scale: 8, relief: 0.12 })
    w.grid(
      40,
      3,
      (u, v) => {
        const [x, , z] = wall(0.9, 0.12)(u, 0.72)
        return [x * v, 0.45, z * v]
      },
      water,
      () => hex('#7fc4d4'),
      false,
    )
    const content = subject.traits['content']
    if (content) blossoms(w, long, wide, subject.colors[1] ?? null, content === 'petals')
    else foam(w, long, wide)
    fittings(w)
  }),
})
