// What a car looks at us with: lamps, radiator, plates, mirrors, and the trim about its windows.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import type { Workpiece } from '../workpiece.ts'
import type { CarShape } from './car-body.ts'

const black = hex('#15161a')
const silver = hex('#d0d4d8')

/** What the face must know of the body: its paint, where its side is at (y, z), and how wide it is there. */
interface Body {
  readonly color: Rgb
  readonly flank: (y: number, z: number) => number
  readonly half: (z: number, y: number) => number
}

/** Where a line along z at (x, y) meets the body, from the front (+) or from behind (-). */
const meetOf = (s: Sculpture) => {
  const all = s.all()
  return (x: number, y: number, from: number): number => {
    let z = from
    for (let i = 0; i < 70; i++) {
      const d = s.distance(all, x, y, z)
      if (d < 0.002) break
      z -= Math.sign(from) * d * 0.85
    }
    return z
  }
}
type Meet = ReturnType<typeof meetOf>

/** A dark lens in the wing with bright projectors in it and a line of light under them. */
const lens = (work: Workpiece, c: CarShape, meet: Meet, side: number): void => {
  const [y, wide, tall] = c.lamp
  const x = side * (c.half - wide - 0.11)
  const z = meet(x, y, 6)
  const cover = work.material({ ...finish.glass, roughness: 0.04, f0: 0.14 })
  const bright = work.material({ roughness: 0.1, f0: 0.2, emission: [1.5, 1.5, 1.4] })
  const chrome = work.material(finish.chrome)
  work.ball([x, y, z - 0.035], [wide * 1.05, tall * 1.12, 0.06], cover, hex('#4a5258'))
  for (const k of [-0.42, 0.36]) {
    const px = x + side * k * wide
    const pz = meet(px, y, 6)
    const r = Math.min(tall * 0.72, wide * 0.36)
    work.ball([px, y, pz - 0.002], [r, r, 0.024], chrome, silver, undefined, 14)
    work.ball(
      [px, y, pz + 0.012],
      [r * 0.68, r * 0.68, 0.022],
      bright,
      hex('#f6f4ea'),
      undefined,
      12,
    )
  }
}

/** A round lamp in a chromed pot that stands free of the body. */
const pot = (work: Workpiece, c: CarShape, meet: Meet, side: number): void => {
  const [y, r] = c.lamp
  const x = side * (c.half - r - 0.1)
  const z = meet(x, y - 0.06, 6) + 0.02
  const chrome = work.material(finish.chrome)
  const bright = work.material({ ...finish.glass, emission: [0.35, 0.34, 0.28] })
  work.ball([x, y, z - 0.05], [r * 1.08, r * 1.08, r * 1.35], chrome, silver)
  work.ball([x, y, z + r * 0.62], [r * 0.86, r * 0.86, r * 0.6], bright, hex('#f0eee0'))
}

const rearLamp = (work: Workpiece, c: CarShape, meet: Meet, side: number): void => {
  const red = work.material({ ...finish.glass, emission: [0.16, 0.006, 0.006] })
  const [y, wide, tall] = c.rearLamp
  const x = side * (c.half - wide - 0.09)
  const z = meet(x, y, -6)
  work.ball([x, y, z + 0.015], [wide, tall, 0.05], red, hex('#b01418'))
  if (!c.old)
    work.ball(
      [x - side * wide * 0.5, y, z - 0.01],
      [wide * 0.3, tall * 0.5, 0.035],
      work.material(finish.glass),
      hex('#e8d8d0'),
    )
}

/** A wide mouth low in the bumper with bars across it, a slit above, fog lamps beside. */
const modernMouth = (work: Workpiece, c: CarShape, meet: Meet): void => {
  const dark = work.material(finish.plastic)
  const chrome = work.material(finish.chrome)
  const low = Math.min(...c.body.map((p) => p[1]))
  const y = (low + c.lamp[0]) / 2
  const wide = c.half * 0.6
  const bar = (at: number, half: number, r: number, m: number, color: Rgb, out = 0): void =>
    work.tube(
      Array.from({ length: 9 }, (_, i): Vec3 => {
        const x = half * ((i / 8) * 2 - 1)
        return [x, at, meet(x, at, 6) + out]
      }),
      { radii: [r * 0.5, r, r, r, r * 0.5], segments: 8 },
      m,
      color,
    )
  for (let k = 0; k < 5; k++) bar(y - 0.055 + k * 0.03, wide * (1 - 0.05 * k), 0.02, dark, black)
  for (const k of [0.2, 0.8]) bar(y - 0.06 + 0.13 * k, wide * 0.94, 0.006, chrome, silver, 0.02)
  bar(c.lamp[0] - 0.02, c.half * 0.5, 0.018, dark, black)
  bar(c.lamp[0] - 0.02, c.half * 0.5, 0.007, chrome, silver, 0.016)
  work.ball([0, c.lamp[0] + 0.005, meet(0, c.lamp[0], 6)], [0.05, 0.05, 0.02], chrome, silver)
  for (const side of [1, -1]) {
    const x = side * c.half * 0.72
    const z = meet(x, y - 0.03, 6)
    work.ball([x, y - 0.03, z - 0.01], [0.1, 0.05, 0.03], dark, black)
    work.ball(
      [x, y - 0.03, z + 0.012],
      [0.035, 0.035, 0.02],
      work.material(finish.glass),
      hex('#e8ecee'),
    )
  }
}

/** An upright radiator: a chromed shell with fine bars before a dark core. */
const radiator = (work: Workpiece, c: CarShape, meet: Meet): void => {
  const chrome = work.material(finish.chrome)
  const [y, wide, tall] = [c.lamp[0] - 0.08, 0.24, 0.31]
  const z = meet(0, y, 6)
  work.ball([0, y, z - 0.03], [wide, tall, 0.08], work.material(finish.plastic), black)
  for (let k = -4; k <= 4; k++) {
    const x = (k / 4.6) * wide
    const h = tall * Math.sqrt(1 - (x / wide) ** 2) * 0.96
    work.tube(
      [
        [x, y - h, z + 0.005],
        [x, y, z + 0.06],
        [x, y + h, z + 0.005],
      ],
      { radii: [0.009], segments: 6 },
      chrome,
      silver,
    )
  }
  work.tube(
    Array.from({ length: 33 }, (_, i): Vec3 => {
      const a = (i / 32) * 6.2832
      return [wide * 1.04 * Math.sin(a), y + tall * 1.04 * Math.cos(a), z + 0.01]
    }),
    { radii: [0.028], segments: 8 },
    chrome,
    silver,
  )
}

/** Plates in front and behind, a mirror on each side, and a line of trim under the windows. */
const fittings = (work: Workpiece, c: CarShape, meet: Meet, body: Body): void => {
  const plate = work.material(finish.plastic)
  const [front, rear] = [meet(0, 0.42, 6), meet(0, 0.42, -6)]
  work.box([-0.26, 0.38, rear - 0.012], [0.26, 0.5, rear + 0.02], plate, hex('#e8e6dc'))
  if (!c.old)
    work.box([-0.26, 0.37, front - 0.02], [0.26, 0.48, front + 0.035], plate, hex('#e8e6dc'))
  if (!c.house) return
  const ahead = Math.max(...c.house.map((p) => p[0]))
  const behind = Math.min(...c.house.map((p) => p[0]))
  const chrome = work.material(finish.chrome)
  for (const side of [1, -1]) {
    work.ball(
      [side * (body.flank(c.belt, ahead - 0.3) + 0.1), c.belt + 0.07, ahead - 0.32],
      [0.09, 0.06, 0.06],
      work.material(finish.paint),
      body.color,
    )
    const y = c.belt + 0.03
    work.tube(
      Array.from({ length: 13 }, (_, i): Vec3 => {
        const z = ahead - 0.16 + ((behind - ahead + 0.5) * i) / 12
        return [side * (body.half(z, y) + 0.004), y, z]
      }),
      { radii: [0.004, 0.011, 0.011, 0.011, 0.004], segments: 6 },
      chrome,
      silver,
    )
  }
}

/** Adds lamps, radiator, plates, mirrors and trim to a sculpted body. */
export const addFace = (work: Workpiece, s: Sculpture, c: CarShape, body: Body): void => {
  const meet = meetOf(s)
  for (const side of [1, -1]) {
    if (c.old) pot(work, c, meet, side)
    else lens(work, c, meet, side)
    rearLamp(work, c, meet, side)
  }
  if (c.old) radiator(work, c, meet)
  else modernMouth(work, c, meet)
  fittings(work, c, meet, body)
}
