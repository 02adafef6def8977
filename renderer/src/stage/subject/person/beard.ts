// Beards and moustaches, in the head's space.
import type { Rgb } from '../../../prompt/brief.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { below, displaced, ellipsoid, without } from '../sdf.ts'
import { type Locks, lock, mirrorX } from './hair-parts.ts'
import type { FaceShape } from './head.ts'

/** Beards and moustaches, in the head's space. */
export const beardSculpture = (kind: string, color: Rgb, f: FaceShape): Sculpture => {
  const s = new Sculpture()
  const paint = s.paint(color, finish.hair)
  const l: Locks = { s, paint, f, covered: false }
  const mouth = f.mouthY
  const moustache = () => {
    for (const side of [1, -1])
      lock(
        l,
        mirrorX(
          [
            [0.002, mouth + 0.018, 0.097],
            [0.018, mouth + 0.014, 0.096],
            [0.036, mouth + 0.006, 0.082],
            [0.044, mouth - 0.004, 0.073],
          ],
          side,
        ),
        [0.008, 0.0095, 0.008, 0.003],
        0.004,
      )
  }
  if (kind === 'moustache') {
    moustache()
    return s
  }
  const jaw = ellipsoid(
    [0, f.jawY - 0.006, 0.014],
    [f.jaw[0] + 0.011, f.jaw[1] + 0.014, f.jaw[2] + 0.008],
  )
  const shaped = below(jaw, [0, mouth + 0.022, 0.05], [0, 1, 0.62])
  const wave = displaced(
    shaped,
    0.004,
    (x, y, z) => 0.0022 * Math.sin(x * 190 + Math.sin(y * 70) * 1.2 + z * 60),
  )
  s.add(without(wave, ellipsoid([0, mouth, 0.105], [f.mouthHalf * 1.12, 0.012, 0.03])), paint)
  // The chin's own hair, which the jaw's would leave bare.
  s.add(
    ellipsoid([0, -0.132 + f.chin, 0.068], [f.chin + 0.01, f.chin + 0.004, f.chin + 0.007]),
    paint,
    {
      blend: 0.022,
    },
  )
  s.cut(ellipsoid([0, mouth - 0.001, 0.108], [f.mouthHalf * 0.98, 0.0115, 0.03]), 0.004)
  if (kind === 'long')
    for (let i = -3; i <= 3; i++) {
      const x = i * 0.021
      const drop = 0.2 - 0.022 * Math.abs(i)
      lock(
        l,
        [
          [x * 1.15, -0.1, 0.066 - 0.003 * i * i],
          [x * 1.2, -0.16, 0.075 - 0.002 * i * i],
          [x, -0.1 - drop * 0.65, 0.062],
          [x * 0.5, -0.1 - drop, 0.05],
        ],
        [0.026, 0.027, 0.021, 0.005],
        0.012,
      )
    }
  if (kind === 'goatee') {
    s.cut(ellipsoid([0.07, -0.07, 0.02], [0.046, 0.08, 0.075]))
    s.cut(ellipsoid([-0.07, -0.07, 0.02], [0.046, 0.08, 0.075]))
  }
  moustache()
  return s
}
