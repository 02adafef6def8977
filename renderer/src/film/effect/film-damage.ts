// Effects of bad tape, lost key frames and old film.
import { during } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'

/** A seeded number 0..1 of this frame. */
const lotOf = (m: Moment, lane: number): number => hash2((m.seed & 4095) + m.frame * 7, lane)

export const vhs: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.06)
    const frame = surface.pixels()
    const from = surface.copy()
    const { width: w, height: h } = m
    const scale = h / 720
    const shift = Math.round(7 * on * scale) + 1
    const roll = ((m.t * 1.3 + hash2(m.seed & 255, 2)) % 1) * 1.3 * h - 0.15 * h
    for (let y = 0; y < h; y++) {
      const band = Math.exp(-(((y - roll) / (0.045 * h)) ** 2))
      const line = (hash2(y >> 1, m.frame + (m.seed & 255)) - 0.5) * 2
      const bottom = y > 0.955 * h ? (y / h - 0.955) * 22 : 0
      const tear = Math.round(
        on *
          scale *
          (1.6 * Math.sin(y / (9 * scale) + m.frame) +
            34 * band * (0.4 + line) +
            46 * bottom +
            line * 0.8),
      )
      const dark = (y & 3) < 2 ? 1 - 0.13 * on : 1
      for (let x = 0; x < w; x++) {
        const o = 4 * (y * w + x)
        const at = Math.max(0, Math.min(w - 1, x + tear))
        const left = Math.max(0, at - shift)
        const right = Math.min(w - 1, at + shift)
        const k = 4 * (y * w + at)
        const snow = band > 0.25 && hash2(x >> 2, y * 31 + m.frame) > 0.86 ? 130 * band * on : 0
        const grain = (hash2(x + m.frame * 13, y) - 0.5) * 24 * on
        const luma = 0.3 * (from[k] ?? 0) + 0.6 * (from[k + 1] ?? 0) + 0.1 * (from[k + 2] ?? 0)
        // Colour is coarse and late, as on tape.
        const red = (from[4 * (y * w + left)] ?? 0) - luma
        const blue = (from[4 * (y * w + right) + 2] ?? 0) - luma
        frame[o] = Math.max(
          0,
          Math.min(255, (luma + red * (1 - 0.15 * on) + 7 * on) * dark + grain + snow),
        )
        frame[o + 1] = Math.max(
          0,
          Math.min(
            255,
            (luma + ((from[k + 1] ?? 0) - luma) * (1 - 0.3 * on)) * dark + grain + snow,
          ),
        )
        frame[o + 2] = Math.max(
          0,
          Math.min(255, (luma + blue * (1 - 0.1 * on) + 10 * on) * dark + grain + snow),
        )
      }
    }
  },
}

export const super8: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.06)
    const frame = surface.pixels()
    const from = surface.copy()
    const { width: w, height: h } = m
    const weave = Math.round((lotOf(m, 1) - 0.5) * 0.007 * h * on)
    const flicker = 1 + (lotOf(m, 2) - 0.5) * 0.16 * on
    for (let y = 0; y < h; y++) {
      const sy = Math.max(0, Math.min(h - 1, y + weave))
      for (let x = 0; x < w; x++) {
        const [k, o] = [4 * (sy * w + x), 4 * (y * w + x)]
        const [r, g, b] = [from[k] ?? 0, from[k + 1] ?? 0, from[k + 2] ?? 0]
        const dx = x / w - 0.5
        const dy = y / h - 0.5
        const far = dx * dx + dy * dy
        const corner = 1 - on * Math.min(0.8, 3 * far * Math.sqrt(Math.sqrt(far)))
        const grain = (hash2((x >> 1) + m.frame * 17, (y >> 1) + (m.seed & 63)) - 0.5) * 26 * on
        const grey = 0.35 * r + 0.5 * g + 0.15 * b
        const mix = 0.45 * on
        frame[o] = Math.max(
          0,
          Math.min(255, ((r + (grey * 1.16 + 14 - r) * mix) * flicker + grain) * corner),
        )
        frame[o + 1] = Math.max(
          0,
          Math.min(255, ((g + (grey * 1.0 + 6 - g) * mix) * flicker + grain) * corner),
        )
        frame[o + 2] = Math.max(
          0,
          Math.min(255, ((b + (grey * 0.74 - b) * mix) * flicker + grain) * corner),
        )
      }
    }
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
