// What lies on a bed somebody sleeps in: a pillow under each head and one blanket over all, drawn up over those beneath.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { cushion, type Joinery } from './joinery.ts'

/** Who lies in it, in the bed's own space: across it, from crown to sole, and whether the arms are outside. */
interface Sleeper {
  readonly x: number
  readonly long: number
  readonly hugs: boolean
}

/** The sleepers that the trait `abed` names: `x,long,hugs;…`. */
export const sleepersOf = (j: Joinery): readonly Sleeper[] =>
  (j.subject.traits['abed'] ?? '')
    .split(';')
    .filter((s) => s !== '')
    .map((s) => {
      const [x = 0, long = 1.7, hugs = 0] = s.split(',').map(Number)
      return { x, long, hugs: hugs > 0 }
    })

const CROWN = -0.86
const MATTRESS = 0.5

/** Height of the cloth over the mattress at a point. */
const over = (sleepers: readonly Sleeper[], x: number, z: number): number =>
  sleepers.reduce((most, { x: at, long }) => {
    const t = (z - CROWN) / long
    if (t > 1.1) return most
    // Broad and high at the chest, lower along the legs, up again over the feet.
    const body =
      t < 0.36
        ? 0.1 + 0.055 * Math.max(0, (t - 0.22) / 0.14)
        : t < 0.52
          ? 0.155
          : t < 0.9
            ? 0.155 - 0.05 * ((t - 0.52) / 0.38)
            : 0.14
    const end = t > 0.98 ? Math.max(0, 1 - (t - 0.98) / 0.09) : 1
    const half = (t < 0.52 ? 0.18 : 0.15) * long
    const side = Math.exp(-(Math.abs((x - at) / half) ** 3.2))
    return Math.max(most, body * (long / 1.7) * 1.6 * end * side)
  }, 0)

/** Pillows and blanket of a bed in which somebody lies. */
export const addBedclothes = (j: Joinery, sleepers: readonly Sleeper[], cover: Rgb): void => {
  const { w } = j
  const cloth = w.material({ ...finish.cloth, scale: 30, relief: 0.1 })
  for (const { x } of sleepers)
    cushion(
      j,
      [x, 0.555, -0.74],
      [sleepers.length > 1 ? 0.35 : 0.44, 0.085, 0.2],
      cloth,
      hex('#fdfbf6'),
      {
        pitch: -0.12,
        soft: 3,
      },
    )
  const long = Math.max(...sleepers.map((s) => s.long))
  const hugs = sleepers.some((s) => s.hugs)
  const top = CROWN + long * (hugs ? 0.46 : 0.25)
  const point = (u: number, v: number): Vec3 => {
    const z = top + (0.985 - top) * v
    const across = (u - 0.5) * 2
    const wide = 0.86
    // The outer tenth on each side hangs down.
    const hang = Math.max(0, (Math.abs(across) - 0.86) / 0.14)
    const x = Math.sign(across) * Math.min(Math.abs(across) / 0.86, 1) * wide
    const fold = 0.008 * Math.sin(x * 17 + z * 9) + 0.007 * Math.sin(z * 21 - x * 6)
    const y = MATTRESS + 0.05 + over(sleepers, x, z) + fold - 0.24 * hang
    return [x + Math.sign(x) * 0.012 * Math.sin(z * 13) * hang, y, z]
  }
  const wool = w.material({ ...finish.wool, scale: 34, relief: 0.12 })
  const turned = hex('#f6f1e6')
  w.grid(
    72,
    60,
    point,
    wool,
    (p) =>
      p[2] < top + 0.13 ? turned : Math.abs((p[2] * 5) % 1) < 0.12 ? scale(cover, 0.86) : cover,
    false,
  )
  // The turned edge is thick.
  const rim = Array.from({ length: 41 }, (_, i) => point(0.07 + (i / 40) * 0.86, 0.004))
  w.tube(rim, { radii: [0.026], segments: 8 }, cloth, turned)
}
