// Effects that frame the scene: darkness that opens, speed that streaks, a ball at the lens, the globe from above.
import { during, ease } from '../../camera/easing.ts'
import { fbm, hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect } from './effect.ts'
import { tintFrame } from './light.ts'
import { subjectBox } from './where.ts'

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
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [(x - centre[0]) / height, (y - centre[1]) / height]
      const d = Math.sqrt(dx * dx + dy * dy)
      const out = Math.max(0, Math.min(1, (d - radius) / soft))
      if (out <= 0) continue
      const keep = 1 - dark * out * out * (3 - 2 * out)
      const o = 4 * (y * width + x)
      for (let c = 0; c < 3; c++) pixels[o + c] = (pixels[o + c] ?? 0) * keep
    }
}

/** Out of the dark: the picture sinks into night and the subject comes forward out of it. */
export const reveal: Effect = {
  over(surface, m) {
    const dark = m.strength * during(m.t, 0.04, 0.3) * (1 - during(m.t, 0.55, 0.95))
    const box = subjectBox(m)
    const radius = 0.08 + 0.9 * during(m.t, 0.35, 0.95)
    iris(
      surface.pixels(),
      m.width,
      m.height,
      [box.x, box.y - box.ry * 0.3],
      radius,
      0.3,
      0.94 * dark,
    )
    tintFrame(surface, 1 - 0.25 * dark, 1 - 0.15 * dark, 1 + 0.05 * dark)
  },
}

/** A dark, blurred opening closes in from all sides as the camera backs through it. */
export const keyhole: Effect = {
  over(surface, m) {
    const back = m.strength * during(m.t, 0.12, 0.9)
    const centre = [m.width / 2, m.height / 2] as const
    iris(
      surface.pixels(),
      m.width,
      m.height,
      centre,
      1.15 - 0.82 * back,
      0.1 + 0.12 * (1 - back),
      during(m.t, 0.08, 0.2),
    )
  },
}

/** A dark opening comes up around the picture, and the camera flies through it. */
export const opening: Effect = {
  over(surface, m) {
    const near = during(m.t, 0.03, 0.3)
    const through = during(m.t, 0.34, 0.7)
    if (near <= 0 || through >= 1) return
    const radius = 1.2 - 0.78 * m.strength * near + 1.1 * through * through
    const { width: w, height: h } = m
    // The rim runs out of focus as the lens passes it.
    const on = near * (1 - during(m.t, 0.6, 0.7))
    iris(surface.pixels(), w, h, [w / 2, h / 2], radius, 0.06 + 0.3 * through, on)
  },
}

/** The round, dark rim of a lens that sees half the world. */
export const lensCircle: Effect = {
  over(surface, m) {
    const on = Math.min(1, 2 * m.strength) * during(m.t, 0.05, 0.6)
    if (on <= 0) return
    const radius = 1.12 - 0.56 * on
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

const airColour: readonly number[] = [66, 140, 255]

/** Clouds close below, then the globe with its thin air against the stars. */
export const earth: Effect = {
  over(surface, m) {
    // Whoever leaves the ground arrives: strength tells how soon, not whether.
    const whole = Math.min(1, 2.5 * m.strength)
    const up = whole * during(m.t, 0.18, 0.62)
    const globe = whole * during(m.t, 0.48, 0.86)
    const frame = surface.pixels()
    const { width: w, height: h } = m
    const radius = h * (1.25 - 0.83 * globe)
    const turn = m.t * 1.1
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const [dx, dy] = [(x - w / 2) / h, (y - h / 2) / h]
        const d = Math.sqrt(dx * dx + dy * dy)
        const o = 4 * (y * w + x)
        const inside = (d * h) / radius
        // The land below: fewer and fewer details of the picture, more sea, green and cloud.
        const land = Math.max(0, Math.min(1, (d - 0.34 * (1 - globe) - 0.02) * 5)) * up
        if (land > 0.01 || globe > 0.01) {
          const ball = Math.min(1, inside)
          const swell = ball < 1 ? Math.asin(ball) / Math.max(0.05, ball) : 1.5
          const [u, v] = [dx * swell * 3 + turn, dy * swell * 3]
          const rough = fbm(u * 1.6 + (m.seed & 31), v * 1.6, 4)
          const cloud = Math.max(0, fbm(u * 2.3 - turn * 0.6, v * 3.4 + 9, 4) - 0.48) * 3.2
          const isLand = rough > 0.5 ? 1 : 0
          const shore = isLand ? [72 + 90 * (rough - 0.5), 98, 52] : [18, 52 + 30 * rough, 104]
          const k = Math.max(land, globe)
          for (let c = 0; c < 3; c++) {
            const ground = (shore[c] ?? 0) + (238 - (shore[c] ?? 0)) * Math.min(0.92, cloud)
            frame[o + c] = (frame[o + c] ?? 0) * (1 - k) + ground * k
          }
        }
        if (globe <= 0) continue
        if (inside > 1) {
          const air = Math.exp(-(inside - 1) * 26) * globe
          const star = hash2(x >> 1, y >> 1) > 0.9984 ? 210 : 0
          const out = Math.min(1, (inside - 1) * radius) * ease(globe * 1.6)
          for (let c = 0; c < 3; c++)
            frame[o + c] = Math.min(
              255,
              (frame[o + c] ?? 0) * (1 - out) + (star + (airColour[c] ?? 0) * air) * out,
            )
        } else {
          const shade =
            1 - globe * 0.75 * Math.max(0, inside - 0.55) - globe * 0.3 * Math.max(0, dx)
          const rim = globe * Math.max(0, inside - 0.9) * 700
          for (let c = 0; c < 3; c++)
            frame[o + c] = Math.min(
              255,
              (frame[o + c] ?? 0) * shade + rim * ((airColour[c] ?? 0) / 255),
            )
        }
      }
  },
}
