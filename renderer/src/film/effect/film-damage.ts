// Effects of bad tape, old film and broken glass: the picture is fine, what it is seen through is not.
import { during } from '../../camera/easing.ts'
import { fbm, hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import type { Surface } from './surface.ts'
import { subjectBox } from './where.ts'

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
        const corner = 1 - on * Math.min(0.8, 1.5 * (dx * dx + dy * dy) ** 1.3 * 2)
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

export const dirtyLens: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.3)
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'dirt'))
    for (let i = 0; i < 46; i++) {
      const [x, y, r, kind] = [draw() * m.width, draw() * m.height, draw(), draw()]
      const size = m.height * (0.006 + 0.04 * r * r)
      if (kind < 0.55) {
        const slide = kind < 0.16 ? during(m.t, 0.2 + r * 0.5, 0.5 + r * 0.5) * m.height * 0.3 : 0
        if (slide > 0)
          sheet.stroke(
            [x, y],
            [x, y + slide],
            size * 0.35,
            size * 0.5,
            [205, 215, 220],
            0.16 * on,
            0.2,
          )
        sheet.disc(x, y + slide, size, [28, 34, 38], 0.4 * on, 0.75)
        sheet.disc(x, y + slide, size * 0.84, [176, 190, 200], 0.34 * on, 0.5)
        sheet.disc(
          x - size * 0.3,
          y + slide - size * 0.35,
          size * 0.28,
          [255, 255, 255],
          0.85 * on,
          0.3,
        )
      } else sheet.disc(x, y, size * 2.2, [64, 50, 34], 0.4 * on * draw(), 0)
    }
    surface.lay(sheet)
    const smudge = surface.sheet(0.25)
    const { width: w, height: h, data } = smudge
    for (let k = 0; k < w * h; k++) {
      const x = k % w
      const y = (k - x) / w
      const n = fbm((x / h) * 5 + (m.seed & 63), (y / h) * 5 + (x / h) * 2, 3)
      const a = Math.max(0, n - 0.5) * 0.75 * on
      data[4 * k] = 200 * a
      data[4 * k + 1] = 196 * a
      data[4 * k + 2] = 186 * a
      data[4 * k + 3] = 255 * a
    }
    surface.lay(smudge)
  },
}

/** A web of cracks from a point; `open` 0..1 is how far they have run. */
const cracks = (surface: Surface, m: Moment, x: number, y: number, open: number): void => {
  if (open <= 0) return
  const sheet = surface.sheet(1)
  const draw = random(subSeed(m.seed, 'cracks'))
  const size = m.height / 720
  const rays = 17
  const rings: (readonly [number, number])[][] = []
  for (let i = 0; i < rays; i++) {
    const angle = ((i + 0.7 * draw()) / rays) * 2 * Math.PI
    const far = m.height * (0.35 + 0.75 * draw()) * open
    let here: readonly [number, number] = [x, y]
    const ray: (readonly [number, number])[] = []
    for (let s = 1; s <= 7; s++) {
      const d = (far * s) / 7
      const bent = angle + (draw() - 0.5) * 0.22
      const next: readonly [number, number] = [x + Math.cos(bent) * d, y + Math.sin(bent) * d]
      const thin = (1.25 - s / 7) * size
      sheet.stroke(
        [here[0] + size, here[1] + size],
        [next[0] + size, next[1] + size],
        thin * 1.3,
        thin,
        [8, 10, 12],
        0.65 * m.strength,
      )
      sheet.stroke(here, next, thin * 1.5, thin, [240, 246, 250], 0.9 * m.strength)
      ray.push(next)
      here = next
    }
    rings.push(ray)
  }
  for (let i = 0; i < rays; i++)
    for (const s of [0, 1, 2, 4]) {
      const [a, b] = [rings[i]?.[s], rings[(i + 1) % rays]?.[s]]
      if (a && b && draw() < 0.75 - 0.1 * s)
        sheet.stroke(a, b, size * 0.9, size * 0.6, [225, 235, 240], 0.7 * m.strength)
    }
  sheet.disc(x, y, m.height * 0.016 * open, [250, 252, 255], 0.8 * m.strength, 0.2)
  surface.lay(sheet)
}

export const lensCrack: Effect = {
  over(surface, m) {
    const x = m.width * (0.5 + 0.3 * (hash2(m.seed & 255, 5) - 0.5))
    const y = m.height * (0.45 + 0.3 * (hash2(m.seed & 255, 6) - 0.5))
    const hit = 0.3
    if (m.t > hit && m.t < hit + 0.03) tintFrame(surface, 1.3, 1.3, 1.3, 30)
    const open =
      m.t < hit
        ? 0
        : 0.55 * during(m.t, hit, hit + 0.02) +
          0.2 * during(m.t, 0.5, 0.52) +
          0.25 * during(m.t, 0.72, 0.75)
    cracks(surface, m, x, y, open)
  },
}

export const pushToGlass: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.35, 0.7)
    const box = subjectBox(m)
    const fog = surface.sheet(0.25)
    for (let i = 0; i < 10; i++)
      fog.disc(
        box.x + (hash2(i, 3) - 0.5) * box.rx * 2.2,
        box.y + (hash2(i, 4) - 0.5) * box.ry * 2,
        m.height * (0.1 + 0.12 * hash2(i, 5)),
        [226, 234, 238],
        0.32 * on,
      )
    surface.lay(fog)
    cracks(surface, m, box.x, box.y, 0.8 * during(m.t, 0.7, 0.73))
  },
}
