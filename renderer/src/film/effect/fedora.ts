// A dancer's hat: a fedora as a solid thing, pulled down to the brow.
import { pipe, type Shell, type Vec } from './solid.ts'
import type { Paint } from './surface.ts'

const around = 40

/** A ring about the hat's axis: half widths to the side and to the front, and its height; `dip` lowers its front and lifts its sides. */
const ring = (wide: number, deep: number, up: number, dip = 0): Vec[] =>
  Array.from({ length: around + 1 }, (_, i) => {
    const a = (2 * Math.PI * i) / around
    const [c, s] = [Math.cos(a), Math.sin(a)]
    // Nearer the lens is smaller: the front is at the ring's own -z.
    return [wide * c, -up - dip * (0.9 * c * c - Math.max(0, -s)), deep * s] as const
  })

/** Turns a point about the axis to the right (the front comes down) and then in the picture. */
const leant = ([x, y, z]: Vec, pitch: number, roll: number): Vec => {
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)]
  const [y1, z1] = [y * cp - z * sp, y * sp + z * cp]
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)]
  return [x * cr - y1 * sr, x * sr + y1 * cr, z1]
}

/**
 * A fedora whose brim lies in the middle of it, in half widths of the head it fits; to be drawn `far` from the lens. `roll`
 * radians, positive to the right.
 */
export const fedoraShells = (roll: number, far: number, tint: (p: Paint) => Paint): Shell[] => {
  const put = (rows: readonly (readonly Vec[])[]): Vec[][] =>
    rows.map((row) =>
      row.map((p) => {
        const [x, y, z] = leant(p, 0.15, roll)
        return [x, y, z + far] as const
      }),
    )
  const [felt, band] = [tint([44, 44, 52]), tint([168, 170, 182])]
  const brim = put([
    ring(1, 1.06, 0.04),
    ring(1.22, 1.3, 0.02, 0.05),
    ring(1.42, 1.5, 0, 0.13),
    ring(1.52, 1.58, 0.01, 0.17),
  ])
  // It narrows upwards, and its top is dented from front to back.
  const crown = put([
    ring(1.02, 1.08, 0),
    ring(1, 1.06, 0.3),
    ring(0.93, 1, 0.7),
    ring(0.84, 0.94, 1.02),
    ring(0.7, 0.84, 1.16),
    ring(0.4, 0.66, 1.1),
    ring(0.05, 0.3, 0.98),
  ])
  const ribbon = put([ring(1.04, 1.1, 0.03), ring(1.03, 1.09, 0.3)])
  const edge = put([ring(1.52, 1.58, 0.01, 0.17)])[0] ?? []
  return [
    { rows: brim, paint: felt, gloss: 0.2 },
    { rows: crown, paint: felt, gloss: 0.2 },
    { rows: ribbon, paint: band, gloss: 0.5 },
    { rows: pipe(edge, () => 0.025, 6), paint: felt, gloss: 0.3 },
  ]
}
