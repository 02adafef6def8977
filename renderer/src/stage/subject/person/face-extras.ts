// Glasses, goggles and masks, in the head's space.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { below, block, chain, ellipsoid, turned, without } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { FaceShape } from './head.ts'

const lens = (
  part: Workpiece,
  f: FaceShape,
  side: number,
  shape: 'round' | 'wide',
  color: Rgb,
  glass: boolean,
): Vec3[] => {
  const [w, h] = shape === 'round' ? [0.03, 0.028] : [0.034, 0.026]
  const c: Vec3 = [side * (f.eyeX + 0.001), f.eyeY - 0.001, f.eyeZ + f.eyeR + 0.014]
  const turn = side * 0.16
  const rim = Array.from({ length: 25 }, (_, i): Vec3 => {
    const a = (i / 24) * Math.PI * 2
    const [x, y] = [
      Math.cos(a) * w,
      Math.sin(a) * h * (shape === 'wide' && Math.sin(a) > 0 ? 0.85 : 1),
    ]
    return [c[0] + x * Math.cos(turn), c[1] + y, c[2] - x * Math.sin(turn)]
  })
  part.tube(
    rim,
    { radii: [0.0026], segments: 7, closed: true },
    part.material(finish.plastic),
    color,
  )
  if (glass)
    part.ball(
      c,
      [w, h, 0.004],
      part.material({ roughness: 0.04, f0: 0.14 }),
      hex('#0b0c10'),
      turned(turn),
      22,
    )
  return rim
}
export const spectacles =
  (dark: boolean, shape: 'round' | 'wide') =>
  (part: Workpiece, f: FaceShape, color: Rgb): void => {
    lens(part, f, 1, shape, color, dark)
    lens(part, f, -1, shape, color, dark)
    const plastic = part.material(finish.plastic)
    const z = f.eyeZ + f.eyeR + 0.017
    part.tube(
      curve(
        [
          [-0.011, f.eyeY + 0.002, z],
          [0, f.eyeY + 0.007, z + 0.003],
          [0.011, f.eyeY + 0.002, z],
        ],
        4,
      ),
      { radii: [0.0026], segments: 6 },
      plastic,
      color,
    )
    for (const side of [1, -1])
      part.tube(
        [
          [side * (f.eyeX + 0.033), f.eyeY + 0.006, z - 0.008],
          [side * 0.096, f.eyeY + 0.006, 0.03],
          [side * 0.1, f.eyeY - 0.004, -0.02],
        ],
        { radii: [0.0024], segments: 6 },
        plastic,
        color,
      )
  }
export const goggles = (part: Workpiece, f: FaceShape, color: Rgb | null, item: string): void => {
  const s = new Sculpture()
  const frame = s.paint(color ?? hex('#2a2a2e'), finish.rubber)
  const glass = s.paint(hex(/vr/.test(item) ? '#16181c' : '#d87a2c'), finish.glass)
  const z = f.eyeZ + 0.024
  s.add(block([0, f.eyeY, z], [/vr/.test(item) ? 0.085 : 0.082, 0.034, 0.032], 0.022), (x, y, q) =>
    q > z + 0.02 && Math.abs(x) < 0.07 && Math.abs(y - f.eyeY) < 0.024 ? glass : frame,
  )
  s.add(
    without(
      ellipsoid([0, f.eyeY + 0.004, -0.012], [0.109, 0.012, 0.122]),
      ellipsoid([0, f.eyeY, -0.012], [0.09, 0.05, 0.1]),
    ),
    frame,
  )
  part.sculpt(s, 0.0065)
}

export const mask = (part: Workpiece, f: FaceShape, color: Rgb, whole: boolean): void => {
  const s = new Sculpture()
  const cloth = s.paint(color, finish.cloth)
  const lower = below(
    ellipsoid([0, -0.05, 0.022], [f.jaw[0] + 0.014, f.jaw[1] + 0.012, f.jaw[2] + 0.021]),
    [0, f.noseY + 0.014, 0.1],
    [0, 1, 0.1],
  )
  s.add(below(lower, [0, 0, -0.01], [0, 0, -1]), cloth)
  if (whole)
    s.add(
      without(
        ellipsoid([0, 0.031, -0.014], [0.103, 0.11, 0.119]),
        ellipsoid([0, f.eyeY, 0.12], [0.072, 0.024, 0.06]),
      ),
      cloth,
      { blend: 0.01 },
    )
  part.sculpt(s, 0.007)
}

/** A hood of leather over the whole head, round panes before the eyes and a long bent beak. */
export const plagueMask = (part: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const leather = s.paint(color, finish.leather)
  const dark = s.paint([color[0] * 0.35, color[1] * 0.35, color[2] * 0.35], finish.leather)
  s.add(ellipsoid([0, 0.012, -0.012], [0.1, 0.128, 0.116]), leather)
  s.add(ellipsoid([0, -0.09, 0.0], [0.075, 0.06, 0.085]), leather, { blend: 0.04 })
  const beak: Vec3[] = [
    [0, -0.012, 0.07],
    [0, -0.012, 0.15],
    [0, -0.04, 0.24],
    [0, -0.1, 0.325],
  ]
  s.addAll(chain(beak, [0.062, 0.044, 0.027, 0.006]), leather, { blend: 0.03 })
  // The seam along the ridge, and the strap round the hood.
  s.addAll(
    chain(
      beak.map(([x, y, z], i): Vec3 => [x, y + ([0.062, 0.044, 0.027, 0.006][i] ?? 0), z]),
      [0.005],
    ),
    dark,
  )
  s.add(
    without(
      ellipsoid([0, 0.04, -0.012], [0.104, 0.014, 0.121]),
      ellipsoid([0, 0.04, -0.012], [0.094, 0.06, 0.11]),
    ),
    dark,
  )
  part.sculpt(s, 0.0062)
  const rim = part.material(finish.gold)
  const pane = part.material({ ...finish.glass, roughness: 0.05 })
  for (const side of [1, -1]) {
    const axes = turned(side * 0.72, 0, 0)
    const at: Vec3 = [side * 0.062, 0.004, 0.078]
    part.ball(at, [0.032, 0.032, 0.012], rim, hex('#b88a3a'), axes, 22)
    part.ball(
      [at[0] + side * 0.004, at[1], at[2] + 0.007],
      [0.025, 0.025, 0.011],
      pane,
      hex('#15181c'),
      axes,
      22,
    )
  }
  const hole = part.material({ roughness: 1 })
  for (const side of [1, -1])
    part.ball([side * 0.024, -0.034, 0.225], [0.003, 0.003, 0.016], hole, hex('#1a120a'))
}

/** A curved tobacco pipe between the lips, its bowl before the chin and a breath of smoke over it. */
export const smokingPipe = (part: Workpiece, f: FaceShape, color: Rgb): void => {
  const z = 0.098
  const [x, y] = [-0.014, f.mouthY]
  const wood = part.material({ roughness: 0.3, f0: 0.05 })
  const dark: Rgb = [0.014, 0.012, 0.011]
  const bowl: Vec3 = [x - 0.03, y - 0.05, z + 0.074]
  part.tube(
    curve(
      [
        [x, y, z - 0.012],
        [x - 0.006, y - 0.008, z + 0.024],
        [x - 0.016, y - 0.036, z + 0.054],
        [bowl[0], bowl[1] - 0.008, bowl[2]],
      ],
      6,
    ),
    { radii: [0.004, 0.0042, 0.0058, 0.009], segments: 10 },
    wood,
    dark,
  )
  const rising = [-0.016, -0.004, 0.016, 0.032].map((h): Vec3 => [bowl[0], bowl[1] + h, bowl[2]])
  part.tube(rising, { radii: [0.006, 0.0155, 0.018, 0.0172], segments: 16 }, wood, color)
  part.ball([bowl[0], bowl[1] + 0.032, bowl[2]], [0.0145, 0.003, 0.0145], wood, [0.05, 0.03, 0.02])
  const haze = part.material({ roughness: 1, f0: 0, emission: [0.1, 0.1, 0.1] })
  const smoke = [0, 0.03, 0.06, 0.1, 0.14].map(
    (h, i): Vec3 => [bowl[0] - 0.008 * i + 0.006 * (i % 2), bowl[1] + 0.04 + h, bowl[2]],
  )
  part.tube(
    curve(smoke, 5),
    { radii: [0.001, 0.0024, 0.0032, 0.002, 0.0006], segments: 7 },
    haze,
    hex('#c8c8c8'),
  )
}
