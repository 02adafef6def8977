// A subject on fire: flames stand on its outline and lick upwards, the subject itself stays to be seen in their light.
import { during } from '../../camera/easing.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField, subjectField } from './fields.ts'
import { flameWords, sparks } from './fire.ts'
import { tintFrame } from './light.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** How high flames stand over what burns, and how far to its sides, as shares of its height and at most of the frame's. */
const [tall, most, aside] = [0.45, 0.36, 0.045]

/** Rows by which what burns is looked up below, for the feet. */
const below = 2

/**
 * How much fuel there is at a sheet's pixels, 0..1: all on the outline, less and less above it. Less inside, where the subject is
 * to be seen. In place of how much the subject is there.
 */
const fuelOf = (
  surface: Surface,
  m: Moment,
  sheet: Sheet,
  size: number,
  lick: Float32Array,
): { readonly fuel: Float32Array; readonly rim: Float32Array } => {
  const { width: w, height: h, scale } = sheet
  const there = subjectField(surface, m, sheet, below)
  const fuel = surface.kernel.floats(surface.room('fuel', 4 * w * h), w * h)
  const rim = surface.kernel.floats(surface.room('rim', 4 * w * h), w * h)
  const side = Math.max(1, Math.round(aside * size * scale))
  const thin = Math.max(1, Math.round(0.35 * side))
  const fall = 1 / Math.max(4, Math.min(most * m.height, tall * size) * scale)
  for (let y = h - 1; y >= 0; y--) {
    const row = y * w
    for (let x = 0; x < w; x++) {
      const k = row + x
      // It reaches out unevenly.
      const reach = (side * (2.6 * (lick[k] as number) - 0.35)) | 0
      const left = there[x >= reach ? k - reach : row] as number
      const right = there[x + reach < w ? k + reach : row + w - 1] as number
      const here = there[k] as number
      const near = Math.max(here, reach > 0 ? left : 0, reach > 0 ? right : 0)
      // Flames rise from what burns below.
      const from = y + 1 < h ? (fuel[k + w] as number) - fall : 0
      fuel[k] = near > from ? near : from > 0 ? from : 0
      // Deep inside all around is subject, too.
      const inner = Math.min(
        there[x >= thin ? k - thin : row] as number,
        there[x + thin < w ? k + thin : row + w - 1] as number,
        there[y >= 2 * thin ? k - 2 * thin * w : x] as number,
      )
      rim[k] = here > 0.02 ? Math.max(0, Math.min(1, 1 - inner * here)) : 1
    }
  }
  return { fuel, rim }
}

/** Writes flames to a sheet; `lick` is noise that has risen. */
const burn = (
  sheet: Sheet,
  fuel: Float32Array,
  rim: Float32Array,
  lick: Float32Array,
  sways: Float32Array,
  grown: number,
): void => {
  const { width: w, height: h, kernel, at } = sheet
  const words = new Uint32Array(kernel.memory.buffer, at, w * h)
  for (let y = 0; y < h; y++) {
    const row = y * w
    const sway = sways[y] as number
    for (let x = 0; x < w; x++) {
      const k = row + x
      const own = fuel[k] as number
      if (own <= 0.01) continue
      // The higher a flame, the more it sways.
      const off = Math.round(sway * (1 - own))
      const from = off === 0 ? own : (fuel[Math.max(row, Math.min(row + w - 1, k + off))] as number)
      const out = rim[k] as number
      const tongue = 2.3 * (lick[k] as number) - 0.62
      const heat = (from - 0.7 + tongue * (0.45 + 0.55 * from) + 0.16 * grown) * grown
      // Inside only flickers are left of it.
      const shown = heat * (0.24 + 0.76 * out * out)
      if (shown <= 0.012) continue
      words[k] = flameWords[Math.min(255, (shown * 190) | 0)] as number
    }
  }
}

export const setOnFire: Effect = {
  over(surface, m) {
    const grown = Math.min(1, 1.35 * m.strength) * during(m.t, 0.03, 0.5)
    if (grown <= 0) return
    const f = figureNow(m)
    const high = Math.min(f.bottom, m.height) - Math.max(0, f.top)
    const size = Math.max(0.12 * m.height, high, 0.6 * Math.min(m.width, f.right - f.left))
    const sheet = surface.sheet(0.5)
    const { height: h, scale } = sheet
    // Flames of a small thing are small.
    const grain = 8.5 / (scale * Math.max(0.45 * m.height, Math.min(m.height, size)))
    const rise = m.t * 22
    const u = [grain, 0, (m.seed & 63) + 0.5] as const
    const lick = noiseField(surface, 'licks', sheet, u, [0, 0.5 * grain, rise], 3)
    const { fuel, rim } = fuelOf(surface, m, sheet, size, lick)
    const sways = Float32Array.from(
      { length: h },
      (_, y) =>
        0.05 *
        size *
        scale *
        (Math.sin(grain * y * 0.8 + rise * 1.3) + Math.sin(grain * y * 1.9 + rise * 2.1)),
    )
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
    burn(sheet, fuel, rim, lick, sways, grown)
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
