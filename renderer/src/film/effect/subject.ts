// Effects on the subject's own layer: it rises, glides, doubles, bursts apart, fades, turns to metal or dust.
import { during, ease, swing } from '../../camera/easing.ts'
import { fbm, hash2, noise, random, subSeed } from '../../stage/random.ts'
import { asItIs, type Effect, type Ghost, type Moment } from './effect.ts'
import { hue, tintFrame } from './light.ts'
import type { Surface } from './surface.ts'
import { subjectAt, subjectBox } from './where.ts'

/** A soft shadow on the ground below the subject. */
const groundShadow = (surface: Surface, m: Moment, strength: number): void => {
  const box = subjectBox(m)
  const sheet = surface.sheet(0.25)
  for (let i = -4; i <= 4; i++)
    sheet.disc(
      box.x + (i / 4) * box.rx * 0.6,
      box.y + box.ry * 0.95,
      box.rx * 0.32,
      [0, 0, 0],
      0.16 * strength,
    )
  surface.lay(sheet)
}

export const levitation: Effect = {
  needsSubject: true,
  ghosts(m) {
    const up = during(m.t, 0.05, 0.6)
    const hover = 0.012 * Math.sin(m.t * 14) * up
    return [
      {
        ...asItIs,
        dy: -m.strength * (0.17 * up + hover),
        turn: 0.05 * m.strength * Math.sin(m.t * 7) * up,
      },
    ]
  },
  behind: (surface, m) => groundShadow(surface, m, m.strength * during(m.t, 0.05, 0.6)),
}

export const duplicate: Effect = {
  needsSubject: true,
  ghosts(m) {
    const far = 0.42 * m.strength
    const [one, two] = [during(m.t, 0.05, 0.4), during(m.t, 0.4, 0.75)]
    return [
      { ...asItIs, dx: -2 * far * two, scale: 1 - 0.14 * two, opacity: two },
      { ...asItIs, dx: 2 * far * two, scale: 1 - 0.14 * two, opacity: two },
      { ...asItIs, dx: -far * one, scale: 1 - 0.07 * one, opacity: Math.min(1, 3 * one) },
      { ...asItIs, dx: far * one, scale: 1 - 0.07 * one, opacity: Math.min(1, 3 * one) },
      asItIs,
    ]
  },
}

export const cloneExplosion: Effect = {
  needsSubject: true,
  ghosts(m) {
    const age = Math.max(0, m.t - 0.2)
    const out = (1 - Math.exp(-age * 7)) * m.strength
    const clones: Ghost[] = Array.from({ length: 11 }, (_, i) => {
      const angle = (i / 11) * 2 * Math.PI + hash2(i, m.seed & 255)
      const far = (0.35 + 0.5 * hash2(i, 7)) * out
      return {
        dx: Math.cos(angle) * far * 1.2,
        dy: Math.sin(angle) * far * 0.7,
        scale: 1 - (0.2 + 0.4 * hash2(i, 9)) * out,
        turn: (hash2(i, 11) - 0.5) * 2.4 * out,
        opacity: age > 0 ? 1 : 0,
      }
    })
    return [...clones, asItIs]
  },
  over(surface, m) {
    const flash = Math.exp(-Math.abs(m.t - 0.205) * 90) * m.strength
    if (flash > 0.03) tintFrame(surface, 1 + flash, 1 + flash, 1 + flash, Math.round(60 * flash))
  },
}

const glide = (side: -1 | 1): Effect => ({
  needsSubject: true,
  ghosts(m) {
    const steps = m.t * 5
    const step = Math.floor(steps) + ease(Math.min(1, (steps % 1) * 1.5))
    const bob = 0.008 * Math.abs(Math.sin(Math.PI * steps))
    return [
      {
        ...asItIs,
        dx: side * 0.075 * step * m.strength,
        dy: -bob * m.strength,
        turn: side * 0.045 * Math.sin(Math.PI * steps) * m.strength,
      },
    ]
  },
})
export const moonwalkLeft = glide(-1)
export const moonwalkRight = glide(1)

export const catwalk: Effect = {
  needsSubject: true,
  ghosts(m) {
    const steps = m.t * 8
    const near = during(m.t, 0, 0.95) * m.strength
    return [
      {
        ...asItIs,
        scale: 1 + 0.4 * near,
        dx: 0.02 * Math.sin(Math.PI * steps) * m.strength * during(m.t, 0, 0.1),
        dy:
          (-0.014 * Math.abs(Math.sin(Math.PI * steps)) + 0.05 * near) *
          m.strength *
          during(m.t, 0, 0.1),
        turn: 0.035 * Math.sin(Math.PI * steps) * m.strength * during(m.t, 0, 0.1),
      },
    ]
  },
}

export const jump: Effect = {
  needsSubject: true,
  ghosts(m) {
    const air = Math.max(0, Math.min(1, (m.t - 0.35) / 0.3))
    const crouch = during(m.t, 0.2, 0.33) * (1 - during(m.t, 0.33, 0.37))
    const land = during(m.t, 0.64, 0.67) * (1 - during(m.t, 0.67, 0.8))
    const up = 4 * air * (1 - air)
    return [
      {
        ...asItIs,
        dy: m.strength * (0.03 * crouch + 0.03 * land - 0.27 * up),
        turn: 0.1 * m.strength * Math.sin(Math.PI * 2 * air),
      },
    ]
  },
  behind: (surface, m) =>
    groundShadow(surface, m, m.strength * swing(Math.max(0, Math.min(1, (m.t - 0.35) / 0.3)))),
}

export const boxing: Effect = {
  needsSubject: true,
  ghosts(m) {
    let [dx, grow] = [0, 0]
    for (let i = 0; i < 7; i++) {
      const age = (m.t - 0.1 - 0.125 * i) * 120
      if (age < -4 || age > 14) continue
      const punch = age < 0 ? (age + 4) / 4 : Math.exp(-age / 4)
      dx += (i % 2 ? 1 : -1) * 0.05 * punch
      grow += 0.13 * punch
    }
    return [
      { ...asItIs, dx: dx * m.strength, scale: 1 + grow * m.strength, turn: dx * 1.3 * m.strength },
    ]
  },
}

export const soulJump: Effect = {
  needsSubject: true,
  ghosts(m) {
    const out = during(m.t, 0.15, 0.85)
    return [
      asItIs,
      {
        dx: 0.05 * out,
        dy: -0.36 * out * m.strength,
        scale: 1 + 0.08 * out,
        turn: 0.12 * out,
        opacity: 0.62 * during(m.t, 0.12, 0.25) * (1 - during(m.t, 0.85, 1)) * m.strength,
      },
    ]
  },
  over(surface, m) {
    const out = during(m.t, 0.15, 0.85)
    const light = during(m.t, 0.12, 0.3) * (1 - during(m.t, 0.85, 1)) * m.strength
    const box = subjectBox(m)
    const sheet = surface.sheet(0.25)
    sheet.disc(
      box.x + 0.05 * out * m.height,
      box.y - 0.36 * out * m.strength * m.height,
      box.ry * 1.4,
      [120, 190, 255],
      0.5 * light,
    )
    surface.lay(sheet, true)
    tintFrame(surface, 1 - 0.25 * light, 1 - 0.2 * light, 1 - 0.06 * light)
  },
}

export const invisible: Effect = {
  needsSubject: true,
  ghosts: (m) => [{ ...asItIs, opacity: 1 - m.strength * during(m.t, 0.15, 0.75) }],
  over(surface, m) {
    const gone = m.strength * during(m.t, 0.15, 0.75)
    if (gone <= 0.01) return
    const frame = surface.pixels()
    const from = surface.copy()
    const { width: w, height: h } = m
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const s = subjectAt(m, x, y)
        if (s < 0.08) continue
        // What is left bends the light a little, most at its rim.
        const rim = 4 * s * (1 - s)
        const bend = gone * (0.35 + rim) * 0.022 * h
        const n = noise(x / (0.05 * h), y / (0.05 * h) - m.t * 12) - 0.5
        const sx = Math.max(0, Math.min(w - 1, Math.round(x + bend * 2 * n)))
        const sy = Math.max(0, Math.min(h - 1, Math.round(y + bend * n)))
        const [k, o] = [4 * (sy * w + sx), 4 * (y * w + x)]
        const sheen = 16 * rim * gone
        for (let c = 0; c < 3; c++) frame[o + c] = Math.min(255, (from[k + c] ?? 0) + sheen)
      }
  },
}

export const disintegration: Effect = {
  needsSubject: true,
  ghosts: (m) => [{ ...asItIs, opacity: 1 - during(m.t, 0.55, 0.92) * m.strength }],
  over(surface, m) {
    const box = subjectBox(m)
    const gone = m.strength * during(m.t, 0.12, 0.95)
    if (gone <= 0) return
    const frame = surface.copy()
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'dust'))
    for (let i = 0; i < 2600; i++) {
      const [a, b, lag, size, lift] = [draw(), draw(), draw(), draw(), draw()]
      const x = box.x + (a * 2 - 1) * box.rx * 1.1
      const y = box.y + (b * 2 - 1) * box.ry * 1.1
      const begin = 0.1 + 0.5 * (0.65 * (1 - a) + 0.35 * lag)
      const age = m.t - begin
      if (age < 0 || subjectAt(m, x, y) < 0.35) continue
      const k =
        4 *
        (Math.max(0, Math.min(m.height - 1, Math.round(y))) * m.width +
          Math.max(0, Math.min(m.width - 1, Math.round(x))))
      const gust = age * age * 2.6 + age * 0.25
      const px = x + gust * m.height * (0.9 + 0.8 * lift) + Math.sin(age * 20 + i) * m.height * 0.01
      const py =
        y -
        gust * m.height * (0.5 * lift) +
        (fbm(x / 60, y / 60 + age * 4, 2) - 0.45) * m.height * age * 0.8
      const fade = Math.max(0, 1 - age * 1.9) * m.strength
      sheet.disc(
        px,
        py,
        m.height * (0.003 + 0.007 * size),
        [frame[k] ?? 0, frame[k + 1] ?? 0, frame[k + 2] ?? 0],
        fade,
        0.6,
      )
    }
    surface.lay(sheet)
  },
}

/** Repaints the subject's pixels by a rule; `on` 0..1 is how far the change has come. */
const recolour = (
  surface: Surface,
  m: Moment,
  on: number,
  rule: (light: number, x: number, y: number, out: Float32Array) => void,
): void => {
  const frame = surface.pixels()
  const out = new Float32Array(3)
  const sweep = 1.5 * on
  const box = subjectBox(m)
  for (let y = 0; y < m.height; y++)
    for (let x = 0; x < m.width; x++) {
      const s = subjectAt(m, x, y)
      if (s < 0.04) continue
      // The change climbs over the subject from below.
      const height = 0.5 - (y - box.y) / (2.4 * box.ry) + 0.12 * (noise(x / 24, y / 24) - 0.5)
      const v = s * Math.max(0, Math.min(1, (sweep - height) * 5))
      if (v <= 0) continue
      const o = 4 * (y * m.width + x)
      rule(
        (0.3 * (frame[o] ?? 0) + 0.6 * (frame[o + 1] ?? 0) + 0.1 * (frame[o + 2] ?? 0)) / 255,
        x,
        y,
        out,
      )
      for (let c = 0; c < 3; c++)
        frame[o + c] = Math.max(0, Math.min(255, (frame[o + c] ?? 0) * (1 - v) + (out[c] ?? 0) * v))
    }
}

export const turningMetal: Effect = {
  over(surface, m) {
    recolour(surface, m, m.strength * during(m.t, 0.05, 0.75), (light, x, y, out) => {
      // Polished steel: light wraps round into bands that slide with time.
      const band = Math.sin(light * 11 + m.t * 7 + (x + y) / (0.5 * m.height))
      const v = 28 + 150 * light + 78 * band * band * band
      const shine = Math.max(0, band - 0.8) * 420
      out[0] = v * 0.95 + shine
      out[1] = v + shine
      out[2] = v * 1.09 + shine
    })
  },
}

export const morphskin: Effect = {
  over(surface, m) {
    const base = hash2(m.seed & 511, 21)
    recolour(surface, m, m.strength * during(m.t, 0.05, 0.8), (light, x, y, out) => {
      const s = 0.035 * m.height
      const cell = noise(x / s + 3 * Math.sin(m.t * 5), y / s + m.t * 5)
      const scales = Math.abs(Math.sin(x / (0.3 * s) + Math.sin(y / (0.5 * s)))) * 0.35
      const paint = hue(base + 0.25 * cell + 0.2 * m.t)
      for (let c = 0; c < 3; c++)
        out[c] = (paint[c] ?? 0) * (0.25 + 0.75 * cell) * (0.35 + light) * (1 - scales) + 40 * light
    })
  },
}

export const stoneGaze: Effect = {
  over(surface, m) {
    recolour(surface, m, m.strength * during(m.t, 0.2, 0.9), (light, x, y, out) => {
      const s = 0.02 * m.height
      const v = (0.25 + 0.7 * light) * (175 + 90 * (fbm(x / s, y / s, 3) - 0.5))
      out[0] = v
      out[1] = v * 0.98
      out[2] = v * 0.93
    })
  },
}
