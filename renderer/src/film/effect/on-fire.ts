// A subject on fire: flames stand on its outline and lick upwards, the subject itself stays to be seen in their light.
import { during } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import { subjectField } from './fields.ts'
import { flamesIn, sparks } from './fire.ts'
import { tintFrame } from './light.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** How high flames stand over what burns, and how far to its sides, as shares of its height and at most of the frame's. */
const [tall, most, aside] = [0.45, 0.36, 0.045]

/** Rows by which what burns is looked up below, for the feet. */
const below = 2

/** What burns on a frame: how large it is in pixels, how far its flames have grown (0..1) and risen. */
interface Blaze {
  readonly size: number
  readonly grown: number
  readonly rise: number
}

/** Writes flames to an empty sheet: there is fuel on the outline, less and less above it, and less inside, where the subject is to be seen. */
const burn = (surface: Surface, m: Moment, sheet: Sheet, { size, grown, rise }: Blaze): void => {
  const { width: w, height: h, kernel, at, scale } = sheet
  // Flames of a small thing are small.
  const grain = 8.5 / (scale * Math.max(0.45 * m.height, Math.min(m.height, size)))
  const map = subjectField(surface, m, sheet, below).byteOffset
  const side = Math.max(1, Math.round(aside * size * scale))
  const thin = Math.max(1, Math.round(0.35 * side))
  const fall = 1 / Math.max(4, Math.min(most * m.height, tall * size) * scale)
  const room = surface.room('blaze', kernel.run.blazeSize(w))
  const swaysAt = surface.room('sways', 4 * h)
  const sways = kernel.floats(swaysAt, h)
  for (let y = 0; y < h; y++)
    sways[y] =
      0.05 *
      size *
      scale *
      (Math.sin(grain * y * 0.8 + rise * 1.3) + Math.sin(grain * y * 1.9 + rise * 2.1))
  kernel.run.setFuel(map, side, thin, fall)
  const noise = [grain, (m.seed & 63) + 0.5, rise, grown] as const
  kernel.run.paintBlaze(at, w, h, flamesIn(kernel), room, swaysAt, ...noise)
}

export const setOnFire: Effect = {
  over(surface, m) {
    const grown = Math.min(1, 1.35 * m.strength) * during(m.t, 0.03, 0.5)
    if (grown <= 0) return
    const f = figureNow(m)
    const high = Math.min(f.bottom, m.height) - Math.max(0, f.top)
    const size = Math.max(0.12 * m.height, high, 0.6 * Math.min(m.width, f.right - f.left))
    // All else falls into the dark, and what is seen is lit by the fire.
    tintFrame(surface, 1 - 0.3 * grown, 1 - 0.5 * grown, 1 - 0.6 * grown)
    const glow = surface.sheet(0.25)
    const [gx, gy] = [
      (f.left + f.right) / 2,
      (Math.max(0, f.top) + Math.min(m.height, f.bottom)) / 2,
    ]
    const flicker = 0.9 + 0.1 * Math.sin(m.t * 90) * Math.sin(m.t * 53)
    glow.disc(gx, gy, 0.85 * size, [255, 130, 50], 0.3 * grown * flicker)
    surface.lay(glow, true)
    const sheet = surface.sheet(0.5)
    burn(surface, m, sheet, { size, grown, rise: m.t * 22 })
    surface.lay(sheet)
    const wide = Math.max(0.1 * m.width, f.right - f.left)
    sparks(
      surface,
      m,
      70,
      [255, 180, 70],
      [gx - 0.8 * wide, gy - 0.3 * size, 1.6 * wide, 0.7 * size],
    )
  },
}
