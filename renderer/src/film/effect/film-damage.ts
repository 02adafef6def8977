// Effects of bad tape, lost key frames and old film.
import { during } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'

/** A seeded number 0..1 of this frame. */
const lotOf = (m: Moment, lane: number): number => hash2((m.seed & 4095) + m.frame * 7, lane)

export const vhs: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.06)
    const { kernel, at } = surface
    const { width: w, height: h } = m
    const scale = h / 720
    const shift = Math.round(7 * on * scale) + 1
    const roll = ((m.t * 1.3 + hash2(m.seed & 255, 2)) % 1) * 1.3 * h - 0.15 * h
    // How far each row is torn aside, how bright it is, and the snow on it.
    const room = surface.room('tape', 12 * h)
    const rows = kernel.floats(room, 3 * h)
    for (let y = 0; y < h; y++) {
      const band = Math.exp(-(((y - roll) / (0.045 * h)) ** 2))
      const line = (hash2(y >> 1, m.frame + (m.seed & 255)) - 0.5) * 2
      const bottom = y > 0.955 * h ? (y / h - 0.955) * 22 : 0
      const sway = 1.6 * Math.sin(y / (9 * scale) + m.frame)
      const tear = sway + 34 * band * (0.4 + line) + 46 * bottom + line * 0.8
      rows[3 * y] = Math.round(on * scale * tear)
      rows[3 * y + 1] = (y & 3) < 2 ? 1 - 0.13 * on : 1
      rows[3 * y + 2] = band > 0.25 ? 130 * band * on : 0
    }
    kernel.run.playTape(at, surface.copied(), w, h, room, shift, on, m.frame)
  },
}

export const super8: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.06)
    const { kernel, at } = surface
    const { width: w, height: h } = m
    const weave = Math.round((lotOf(m, 1) - 0.5) * 0.007 * h * on)
    const flicker = 1 + (lotOf(m, 2) - 0.5) * 0.16 * on
    const grain = [m.frame * 17, m.seed & 63] as const
    kernel.run.ageFilm(at, surface.copied(), w, h, weave, flicker, on, ...grain)
    const sheet = surface.sheet()
    for (let i = 0; i < 4; i++) {
      const x = w * hash2(i, (m.frame >> 3) + (m.seed & 255))
      if (lotOf(m, 10 + i) < 0.65)
        sheet.stroke([x, 0], [x + 5, h], h * 0.0012, h * 0.0012, [235, 230, 205], 0.5 * on)
      const [hx, hy] = [w * lotOf(m, 20 + i), h * lotOf(m, 30 + i)]
      if (lotOf(m, 40 + i) < 0.35)
        sheet.disc(hx, hy, h * 0.008 * (0.4 + lotOf(m, 50 + i)), [20, 16, 12], 0.85 * on, 0.7)
    }
    surface.lay(sheet)
  },
}

export const datamosh: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.08, 0.5)
    const frame = surface.pixels()
    const from = surface.copy()
    const { width: w, height: h } = m
    const block = Math.max(8, Math.round(h / 45))
    const beat = m.t * 9
    for (let by = 0; by < h; by += block)
      for (let bx = 0; bx < w; bx += block) {
        // Blocks keep flowing where some earlier motion sent them, and jump back now and then.
        const [i, j] = [bx / block, by / block]
        const hold = noise(i / 7 + (m.seed & 63), j / 7 + Math.floor(beat * 0.6) * 5)
        if (hold < 0.62 - 0.35 * on) continue
        const flow = (beat * 0.6) % 1
        const angle = 6.28 * noise(i / 12 + 30, j / 12 + (m.seed & 63)) * 2
        const far = on * h * (0.05 + 0.3 * flow) * (hold - 0.2)
        const dx = Math.round(Math.cos(angle) * far)
        const dy = Math.round(Math.sin(angle) * far)
        const smear = hash2(i, j + Math.floor(beat)) < 0.3 * on
        for (let y = by; y < Math.min(h, by + block); y++)
          for (let x = bx; x < Math.min(w, bx + block); x++) {
            const sx = Math.max(0, Math.min(w - 1, (smear ? bx : x) - dx))
            const sy = Math.max(0, Math.min(h - 1, y - dy))
            const [k, o] = [4 * (sy * w + sx), 4 * (y * w + x)]
            frame[o] = Math.min(255, (from[k] ?? 0) * (1 + 0.18 * on * hold))
            frame[o + 1] = from[k + 1] ?? 0
            frame[o + 2] = Math.min(255, (from[k + 2] ?? 0) + 20 * on * (1 - hold))
          }
      }
  },
}
