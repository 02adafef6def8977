// Hats of straw, felt and cloth, in the head's space (0.26 m from chin to crown).
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import {
  below,
  block,
  chain,
  cone,
  displaced,
  ellipsoid,
  limb,
  type Shape,
  sphere,
  torus,
  turned,
} from '../sdf.ts'
import { points3 } from '../sweep.ts'
import { brim, crownOf, dim, dome, gold, put, type Wearing } from './hat-parts.ts'

export const straw: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = color ?? hex('#dcb968')
  const weave = s.paint(c, finish.thatch, (x, y, z) => {
    const k =
      1 +
      0.1 * Math.sin(Math.sqrt(x * x + z * z) * 420) +
      0.06 * Math.sin(Math.atan2(x, z) * 60 + y * 90)
    return [k, k, k]
  })
  const band = s.paint(hex('#a8382c'), finish.cloth)
  s.add(
    brim(0.058, 0.1, 0.215, 0.0056, (side, t) => -0.02 * t * t + 0.012 * t * side),
    weave,
  )
  s.add(crownOf(0.108, 0.05, 0.098, 0.84), (_x, y) => (y < 0.088 && y > 0.064 ? band : weave), {
    blend: 0.008,
  })
  put(part, s)
}
export const felt =
  (curl: number, wide: number, tall: number, bandColor: Rgb | null): Wearing =>
  (part, color) => {
    const c = color ?? hex('#6a4424')
    const s = new Sculpture()
    const main = s.paint(c, finish.wool)
    const band = s.paint(bandColor ?? dim(c, 0.35), finish.leather)
    s.add(
      brim(
        0.054,
        0.1,
        wide,
        0.0064,
        (side, t) => curl * side ** 2 * t * t - 0.012 * t * (1 - side),
      ),
      main,
    )
    s.add(crownOf(0.107, 0.048, tall, 0.86), (_x, y) => (y < 0.082 && y > 0.06 ? band : main), {
      blend: 0.008,
    })
    // The crease in its top stays clear of the hair underneath.
    const crease = Math.max(0.008, Math.min(0.034, tall - 0.09))
    s.cut(ellipsoid([0, 0.06 + tall, -0.01], [0.026, crease, 0.085]), Math.min(0.02, crease / 2))
    put(part, s)
  }
/** A hard round crown over a narrow brim that curls up at the sides; black unless said. */
export const bowler: Wearing = (part, color) => {
  const c = color ?? hex('#1a191c')
  const s = new Sculpture()
  const main = s.paint(c, finish.wool)
  const band = s.paint(dim(c, 0.45), finish.silk)
  s.add(
    brim(
      0.058,
      0.1,
      0.142,
      0.0056,
      (side, t) => 0.026 * side ** 2 * t * t - 0.008 * t * (1 - side),
    ),
    main,
  )
  s.add(
    below(ellipsoid([0, 0.058, -0.014], [0.104, 0.112, 0.118]), [0, 0.052, 0], [0, -1, 0]),
    (_x, y) => (y < 0.084 && y > 0.06 ? band : main),
    { blend: 0.006 },
  )
  put(part, s)
}
export const topHat: Wearing = (part, color) => {
  const c = color ?? hex('#131316')
  const s = new Sculpture()
  const main = s.paint(c, finish.silk)
  const band = s.paint(hex('#7a1c24'), finish.silk)
  s.add(
    brim(0.062, 0.1, 0.158, 0.0046, (side, t) => 0.018 * side * side * t * t),
    main,
  )
  s.add(cone([0, 0.058, -0.013], [0, 0.232, -0.02], 0.106, 0.112, 0.01), (_x, y) =>
    y < 0.098 && y > 0.068 ? band : main,
  )
  put(part, s)
}
export const pointed =
  (wide: number, tall: number): Wearing =>
  (part, color, item) => {
    const c = color ?? hex(/witch/.test(item) ? '#1b1524' : '#35357a')
    const s = new Sculpture()
    const main = s.paint(c, finish.wool)
    const band = s.paint(/witch/.test(item) ? hex('#8a4ac0') : gold, finish.silk)
    if (wide > 0)
      s.add(
        brim(0.06, 0.1, wide, 0.0045, (side, t) => 0.022 * side * t - 0.03 * t * t * (1 - side)),
        main,
      )
    const points: Vec3[] = [
      [0, 0.05, -0.013],
      [0, 0.13, -0.018],
      [0, 0.06 + tall * 0.66, -0.035],
      [0.015, 0.06 + tall * 0.88, -0.075],
      [0.035, 0.06 + tall, -0.1],
    ]
    s.addAll(
      chain(points, [0.112, 0.08, 0.042, 0.024, 0.008]),
      (_x, y) => (y < 0.104 && y > 0.074 ? band : main),
      { blend: 0.012 },
    )
    s.cut(block([0, -0.035, 0], [0.3, 0.085, 0.3], 0.001))
    if (wide > 0)
      s.add(
        brim(0.06, 0.1, wide, 0.0045, (side, t) => 0.022 * side * t - 0.03 * t * t * (1 - side)),
        main,
      )
    put(part, s)
  }
export const santa: Wearing = (part, color) => {
  const s = new Sculpture()
  const red = s.paint(color ?? hex('#c8201a'), finish.wool)
  const fluff = s.paint(hex('#f6f4f0'), finish.wool)
  const points: Vec3[] = points3(
    '0,.06,-.013 .005,.14,-.025 .05,.185,-.045 .105,.16,-.06 .125,.1,-.062',
  )
  s.addAll(chain(points, [0.106, 0.078, 0.05, 0.03, 0.02]), red, { blend: 0.015 })
  s.cut(block([0, -0.06, 0], [0.3, 0.105, 0.3], 0.001))
  s.add(torus([0, 0.056, -0.012], 0.104, 0.021, turned(0, -0.1, 0)), fluff)
  s.add(sphere([0.128, 0.082, -0.062], 0.03), fluff)
  put(part, s)
}
export const chef: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#f6f5f2'), finish.cloth)
  s.add(cone([0, 0.05, -0.013], [0, 0.132, -0.015], 0.108, 0.112, 0.008), c)
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI * 2
    s.add(
      ellipsoid([Math.sin(a) * 0.082, 0.185, Math.cos(a) * 0.082 - 0.018], [0.058, 0.052, 0.058]),
      c,
      { blend: 0.014 },
    )
  }
  s.add(ellipsoid([0, 0.2, -0.018], [0.1, 0.05, 0.1]), c, { blend: 0.02 })
  put(part, s)
}
export const cap: Wearing = (part, color, item) => {
  const c = color ?? hex('#2c4a8a')
  const s = new Sculpture()
  const main = s.paint(c, finish.cloth)
  const peak = s.paint(dim(c, 0.7), finish.cloth)
  const back = /backward/.test(item) ? -1 : 1
  s.add(dome(0.014, 0.05, 0.1), main)
  s.add(
    below(
      ellipsoid([0, 0.06, back * 0.115 - 0.01], [0.086, 0.016, 0.075], turned(0, back * 0.16, 0)),
      [0, 0.06, 0],
      [0, -1, 0],
    ),
    peak,
  )
  s.add(sphere([0, 0.146, -0.014], 0.009), main, { blend: 0.004 })
  put(part, s, 0.0075)
}
export const officer: Wearing = (part, color, item) => {
  const c = color ?? hex('#1c2c50')
  const s = new Sculpture()
  const main = s.paint(c, finish.cloth)
  const band = s.paint(/captain|admiral/.test(item) ? hex('#15182a') : dim(c, 0.45), finish.cloth)
  const peak = s.paint(hex('#101012'), finish.plastic)
  s.add(cone([0, 0.056, -0.013], [0, 0.098, -0.014], 0.108, 0.112, 0.006), band)
  s.add(ellipsoid([0, 0.118, -0.006], [0.142, 0.032, 0.148], turned(0, -0.14, 0)), main, {
    blend: 0.006,
  })
  s.add(
    below(
      ellipsoid([0, 0.066, 0.098], [0.082, 0.018, 0.062], turned(0, 0.35, 0)),
      [0, 0.064, 0.1],
      [0, -1, -0.4],
    ),
    peak,
  )
  s.add(ellipsoid([0, 0.105, 0.118], [0.017, 0.02, 0.01]), s.paint(gold, finish.gold))
  put(part, s)
}
export const beanie: Wearing = (part, color) => {
  const c = color ?? hex('#b04a3a')
  const s = new Sculpture()
  const knit = s.paint(c, finish.wool)
  const rib = displaced(
    dome(0.017, 0.05, 0.1),
    0.004,
    (x, _y, z) => 0.002 * Math.sin(Math.atan2(x, z + 0.013) * 40),
  )
  s.add(rib, knit)
  s.add(
    displaced(
      torus([0, 0.056, -0.013], 0.106, 0.018, turned(0, -0.1, 0)),
      0.004,
      (x, _y, z) => 0.002 * Math.sin(Math.atan2(x, z) * 40),
    ),
    s.paint(dim(c, 0.8), finish.wool),
  )
  s.add(sphere([0, 0.162, -0.02], 0.03), s.paint(dim(c, 1.15), finish.wool))
  put(part, s)
}
export const beret: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#8a1c2c'), finish.wool)
  s.add(ellipsoid([0.03, 0.112, -0.02], [0.132, 0.036, 0.128], turned(0, -0.1, -0.26)), c)
  s.add(limb([0.04, 0.142, -0.02], [0.045, 0.162, -0.02], 0.006), c)
  s.add(dome(0.012, 0.06, 0.1), c, { blend: 0.02 })
  put(part, s)
}
export const mortar: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#121216'), finish.cloth)
  s.add(dome(0.014, 0.056, 0.1), c)
  s.add(block([0, 0.142, -0.015], [0.14, 0.005, 0.14], 0.004, turned(0.5, -0.06, 0)), c)
  const tassel = s.paint(gold, finish.silk)
  s.addAll(chain(points3('0,.15,-.015 .12,.15,.06 .125,.07,.065'), [0.005, 0.004, 0.009]), tassel)
  put(part, s, 0.0075)
}
export const turban: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#e8e0cc'), finish.cloth)
  s.add(dome(0.03, 0.06, 0.06), c)
  for (let i = 0; i < 4; i++)
    s.add(
      torus(
        [0, 0.068 + i * 0.02, -0.014],
        0.108 - i * 0.012,
        0.028,
        turned(0, i % 2 ? 0.16 : -0.14, i % 2 ? 0.2 : -0.2),
      ),
      c,
      { blend: 0.006 },
    )
  part.sculpt(s, 0.0085)
  part.ball([0, 0.088, 0.136], [0.014, 0.018, 0.008], part.material(finish.glass), hex('#a81c3c'))
}
export const pirate: Wearing = (part, color) => {
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#16161a'), finish.wool)
  const trim = s.paint(gold, finish.silk)
  s.add(dome(0.02, 0.055, 0.06), c)
  const fold: Shape = {
    low: [-0.22, 0.03, -0.2],
    high: [0.22, 0.2, 0.2],
    slack: 1.5,
    at: (x, y, z) => {
      const d = Math.sqrt((x / 0.19) ** 2 + ((z + 0.01) / 0.125) ** 2)
      const wall = Math.abs(d - 1) * 0.12 - 0.006
      const high = 0.135 + 0.05 * (1 - Math.min(1, (x / 0.15) ** 2)) * (z > 0 ? 1 : 0.4)
      return Math.max(wall, y - high, 0.05 - y)
    },
  }
  s.add(fold, (x, y, z) =>
    y > 0.122 + 0.05 * (1 - Math.min(1, (x / 0.15) ** 2)) * (z > 0 ? 1 : 0.4) ? trim : c,
  )
  s.add(
    brim(0.057, 0.1, 0.13, 0.006, () => 0),
    c,
    { blend: 0.02 },
  )
  put(part, s)
  const bone = part.material(finish.plastic)
  part.ball([0, 0.13, 0.122], [0.019, 0.02, 0.007], bone, hex('#f2efe6'))
  part.ball([0, 0.108, 0.12], [0.011, 0.009, 0.007], bone, hex('#f2efe6'))
}
