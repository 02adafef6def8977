// Wheels: tyres on rims, spoked, solid or wooden.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const rubber = hex('#17171a')
const alloy = hex('#b9bec5')

export type WheelKind = 'alloy' | 'steel' | 'white' | 'truck' | 'wire' | 'wood' | 'rail' | 'lug'

const tyre = (part: Workpiece, r: number, w: number, wall: number, color: Rgb): void => {
  const h = w / 2
  part.lathe(
    [
      [r - wall, -h * 0.8],
      [r - wall * 0.4, -h],
      [r - wall * 0.08, -h * 0.8],
      [r, -h * 0.4],
      [r, h * 0.4],
      [r - wall * 0.08, h * 0.8],
      [r - wall * 0.4, h],
      [r - wall, h * 0.8],
      [r - wall * 1.05, 0],
      [r - wall, -h * 0.8],
    ],
    part.material(finish.rubber),
    color,
    32,
  )
}
const disc = (part: Workpiece, r: number, y: number, material: number, color: Rgb): void => {
  part.lathe(
    [
      [r, y - 0.012],
      [r * 0.96, y],
      [r * 0.5, y + 0.005],
      [0.001, y + 0.012],
    ],
    material,
    color,
    24,
  )
  part.lathe(
    [
      [0.001, -y - 0.012],
      [r * 0.5, -y - 0.005],
      [r * 0.96, -y],
      [r, -y + 0.012],
    ],
    material,
    color,
    24,
  )
}
const spokes = (
  part: Workpiece,
  n: number,
  r: number,
  y: number,
  thick: number,
  material: number,
  color: Rgb,
): void => {
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    for (const side of y > 0 ? [1, -1] : [1])
      part.tube(
        [
          [c * r * 0.12, side * y * 1.05, s * r * 0.12],
          [c * r, side * y, s * r],
        ],
        { radii: [thick, thick * 0.8], segments: 6, flatten: 0.5, up: [0, 1, 0] },
        material,
        color,
      )
  }
}

/** A wheel lying in a part's space, axle along y. */
type Build = (part: Workpiece, r: number, w: number, color: Rgb | null) => void

const wooden: Build = (part, r, w, color) => {
  const c = color ?? hex('#8a5c32')
  const wood = part.material(finish.wood)
  tyre(part, r, w, r * 0.1, hex('#3a2a1c'))
  const rim = r * 0.92
  ring(part, rim, w * 0.4, wood, c)
  part.lathe(
    [
      [0.001, -w * 0.9],
      [r * 0.12, -w * 0.9],
      [r * 0.15, 0],
      [r * 0.12, w * 0.9],
      [0.001, w * 0.9],
    ],
    wood,
    c,
    16,
  )
  spokes(part, 12, rim * 0.95, 0, r * 0.035, wood, c)
}
const ring = (part: Workpiece, r: number, h: number, material: number, color: Rgb): void =>
  part.lathe(
    [
      [r * 0.92, -h],
      [r, -h],
      [r, h],
      [r * 0.92, h],
      [r * 0.92, -h],
    ],
    material,
    color,
    28,
  )
const wire: Build = (part, r, w) => {
  const metal = part.material(finish.steel)
  tyre(part, r, w, w * 1.1, rubber)
  const rim = r - w * 1.05
  ring(part, rim, w * 0.4, metal, alloy)
  part.lathe(
    [
      [0.001, -w * 1.2],
      [r * 0.06, -w * 1.2],
      [r * 0.06, w * 1.2],
      [0.001, w * 1.2],
    ],
    metal,
    alloy,
    12,
  )
  spokes(part, 18, rim * 0.98, 0, r * 0.008, metal, alloy)
}
const rail: Build = (part, r, w, color) => {
  const metal = part.material(finish.steel)
  part.lathe(
    [
      [0.001, -w * 0.5],
      [r * 0.9, -w * 0.5],
      [r, -w * 0.4],
      [r, w * 0.2],
      [r * 1.08, w * 0.24],
      [r * 1.08, w * 0.4],
      [r * 0.9, w * 0.5],
      [0.001, w * 0.5],
    ],
    metal,
    color ?? hex('#2a2c30'),
    28,
  )
  spokes(part, 10, r * 0.85, w * 0.52, r * 0.05, metal, color ?? hex('#a0262a'))
}
const road =
  (kind: WheelKind): Build =>
  (part, r, w, color) => {
    const metal = part.material(finish.steel)
    const paint = color ?? alloy
    const wall = r * (kind === 'truck' || kind === 'lug' ? 0.42 : 0.34)
    tyre(part, r, w, wall, rubber)
    const rim = r - wall * 0.96
    disc(part, rim, w * 0.26, part.material({ roughness: 0.7 }), [0.03, 0.03, 0.032])
    if (kind === 'alloy') {
      part.lathe(
        [
          [rim * 0.9, w * 0.36],
          [rim, w * 0.42],
          [rim, w * 0.3],
        ],
        metal,
        paint,
        28,
      )
      part.lathe(
        [
          [rim, -w * 0.3],
          [rim, -w * 0.42],
          [rim * 0.9, -w * 0.36],
        ],
        metal,
        paint,
        28,
      )
      spokes(part, 5, rim * 0.94, w * 0.36, r * 0.13, metal, paint)
    } else disc(part, rim * (kind === 'steel' ? 0.92 : 0.86), w * 0.36, metal, paint)
    part.lathe(
      [
        [r * 0.13, w * 0.36],
        [r * 0.11, w * 0.46],
        [0.001, w * 0.47],
      ],
      metal,
      paint,
      14,
    )
    if (kind === 'lug') lugs(part, r, w)
  }
const lugs = (part: Workpiece, r: number, w: number): void => {
  const chunk = part.material(finish.rubber)
  for (let i = 0; i < 16; i++)
    for (const side of [1, -1]) {
      const a = (i / 16) * Math.PI * 2
      const [b, e] = [a + side * 0.08, a - side * 0.1]
      part.tube(
        [
          [Math.cos(b) * r, 0, Math.sin(b) * r],
          [Math.cos(e) * r, side * w * 0.5, Math.sin(e) * r],
        ],
        { radii: [r * 0.06], segments: 4 },
        chunk,
        rubber,
      )
    }
}
/** White walls about a dished cap of chrome. */
const whitewall: Build = (part, r, w) => {
  const wall = r * 0.42
  tyre(part, r, w, wall, rubber)
  const white = part.material(finish.rubber)
  const chrome = part.material(finish.chrome)
  const rim = r - wall * 0.96
  for (const side of [1, -1]) {
    const [a, b] = [side * w * 0.45, side * w * 0.515]
    const band: readonly (readonly [number, number])[] = [
      [r - wall * 0.95, a],
      [r - wall * 0.62, b],
      [r - wall * 0.36, b],
      [r - wall * 0.22, a],
    ]
    part.lathe(side > 0 ? [...band] : [...band].reverse(), white, hex('#efece2'), 32)
  }
  disc(part, rim, w * 0.3, chrome, hex('#c4c8cc'))
  disc(part, rim * 0.5, w * 0.42, chrome, hex('#d8dce0'))
}

const builds: Readonly<Record<WheelKind, Build>> = {
  wood: wooden,
  wire,
  rail,
  alloy: road('alloy'),
  steel: road('steel'),
  white: whitewall,
  truck: road('truck'),
  lug: road('lug'),
}

/** Adds a wheel of radius `r` and width `w` whose axle runs along x. */
export const addWheel = (
  work: Workpiece,
  at: Vec3,
  r: number,
  w: number,
  kind: WheelKind = 'alloy',
  color: Rgb | null = null,
): void => work.within(at, turned(0, 0, Math.PI / 2), (part) => builds[kind](part, r, w, color))
