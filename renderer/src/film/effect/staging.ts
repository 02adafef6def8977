// Effects that frame the scene: the dark rim of a lens, speed that streaks.
import { during } from '../../camera/easing.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Effect } from './effect.ts'

/** Darkens what lies outside a soft ellipse; radii as multiples of the frame's height. */
const iris = (
  pixels: Uint8Array,
  width: number,
  height: number,
  centre: readonly [number, number],
  radius: number,
  soft: number,
  dark: number,
): void => {
  const clear = Math.max(0, radius) ** 2
  const done = Math.max(0, radius + soft) ** 2
  for (let y = 0, o = 0; y < height; y++) {
    const dy = (y - centre[1]) / height
    for (let x = 0; x < width; x++, o += 4) {
      const dx = (x - centre[0]) / height
      const square = dx * dx + dy * dy
      if (square <= clear) continue
      const out = square >= done ? 1 : Math.max(0, (Math.sqrt(square) - radius) / soft)
      const keep = 1 - dark * out * out * (3 - 2 * out)
      pixels[o] = (pixels[o] as number) * keep
      pixels[o + 1] = (pixels[o + 1] as number) * keep
      pixels[o + 2] = (pixels[o + 2] as number) * keep
    }
  }
}

/** The round, dark rim of a lens that sees half the world. */
export const lensCircle: Effect = {
  over(surface, m) {
    const on = Math.min(1, 2 * m.strength) * during(m.t, 0.01, 0.42)
    if (on <= 0) return
    // What the lens sees fills the shorter side.
    const round = 0.5 * Math.min(1, m.width / m.height)
    const radius = 1.12 + (round - 1.1) * on
    iris(surface.pixels(), m.width, m.height, [m.width / 2, m.height / 2], radius, 0.05, on)
  },
}

export const speedLines: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.02, 0.2)
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, `lines${m.frame >> 1}`))
    for (let i = 0; i < 46; i++) {
      const angle = draw() * 2 * Math.PI
      const near = 0.5 + 0.3 * draw()
      const [c, s] = [Math.cos(angle) * m.width * 0.6, Math.sin(angle) * m.height * 0.62]
      const [cx, cy] = [m.width / 2, m.height / 2]
      sheet.stroke(
        [cx + c * near, cy + s * near],
        [cx + c * (near + 0.5), cy + s * (near + 0.5)],
        0.6,
        m.height * 0.007,
        i % 3 ? [255, 255, 255] : [150, 150, 160],
        0.75 * on * (0.35 + 0.65 * draw()),
        0.2,
      )
    }
    surface.lay(sheet, true)
  },
}
