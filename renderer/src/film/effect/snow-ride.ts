// Rides down a snowy slope: skis or a snowboard at the lower edge, snow on the ground, spray from the edges.
import { hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { risen, soft } from './ride.ts'
import { fill, tube } from './shapes.ts'
import type { Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** One ski's tip from the lower edge towards the slope. */
const ski = (sheet: Sheet, m: Moment, side: number, lean: number): void => {
  const [h, y] = [m.height, risen(m, 0.5)]
  const at = (u: number, v: number) =>
    [
      m.width / 2 + (side * (0.115 - 0.04 * v) + u + lean * (0.1 + 0.55 * v)) * h,
      y - v * h + side * lean * 0.06 * h,
    ] as const
  const outline = [
    at(-0.055, -0.1),
    at(-0.046, 0.2),
    ...Array.from({ length: 9 }, (_, i) => {
      const a = Math.PI * (1 - i / 8)
      return at(Math.cos(a) * 0.042, 0.27 + Math.sin(a) * 0.085)
    }),
    at(0.046, 0.2),
    at(0.055, -0.1),
  ]
  fill(
    sheet,
    outline.map(([x, py]) => [x + 0.008 * h, py + 0.012 * h] as const),
    [10, 14, 24],
    0.5,
  )
  fill(sheet, outline, (_, py) => {
    const v = (y - py) / h
    const band = v > 0.1 && v < 0.14 ? 1 : v > 0.2 && v < 0.215 ? 1 : 0
    return lit(m, band ? [250, 220, 60] : [214, 36 + 90 * v, 48])
  })
}

/** One broad snowboard's nose, turned across the slope. */
const snowboard = (sheet: Sheet, m: Moment, lean: number): void => {
  const [h, y] = [m.height, risen(m, 0.5)]
  const angle = -0.5 + lean * 0.8
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const at = (u: number, v: number) =>
    [
      m.width * (0.47 + 0.2 * lean) + (c * u - s * v) * h,
      y + 0.05 * h + (s * u + c * v) * h,
    ] as const
  const outline = [
    ...Array.from({ length: 15 }, (_, i) => {
      const a = Math.PI * (1 + i / 14)
      return at(Math.cos(a) * 0.15, -0.24 + Math.sin(a) * 0.17)
    }),
    at(0.14, 0.3),
    at(-0.14, 0.3),
  ]
  fill(
    sheet,
    outline.map(([x, py]) => [x + 0.01 * h, py + 0.016 * h] as const),
    [10, 14, 24],
    0.5,
  )
  fill(sheet, outline, (x, py) => {
    const wave = Math.sin((x - py) / (0.03 * h)) + Math.sin((x + 2 * py) / (0.05 * h))
    return lit(m, wave > 0.6 ? [250, 180, 40] : wave < -0.9 ? [240, 240, 245] : [36, 70, 170])
  })
  const boot = at(0, -0.02)
  tube(sheet, at(-0.12, 0.02), at(0.12, -0.02), h * 0.07, h * 0.07, lit(m, [44, 44, 50]), 1, 0.3)
  tube(
    sheet,
    [boot[0] - 0.06 * h, boot[1] - 0.02 * h],
    [boot[0] + 0.06 * h, boot[1] - 0.03 * h],
    h * 0.022,
    h * 0.022,
    lit(m, [220, 220, 60]),
  )
}

/** Snow that one edge throws up in a fan, to the outside of the curve. */
const spray = (surface: Surface, m: Moment, lean: number): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.5)
  const [h, w] = [m.height, m.width]
  const edge = lean > 0 ? -1 : 1
  for (let i = 0; i < 190; i++) {
    const life = (m.t * (4 + 3 * hash2(i, 1)) + hash2(i, 2)) % 1
    const x = w * (0.5 + edge * 0.1) + edge * life * (0.1 + 0.75 * hash2(i, 3)) * w * 0.8
    const y = h * (1.02 - 1.1 * hash2(i, 4) * life * (1 - 0.55 * life))
    sheet.disc(
      x,
      y,
      h * (0.006 + 0.022 * life) * (0.5 + hash2(i, 5)),
      [248, 251, 255],
      on * Math.min(1, 1.4 * Math.abs(lean)) * (1 - life) * 0.85,
      0.1,
    )
  }
  surface.lay(sheet)
}

/** Flakes that fly past the lens, out of the middle. */
const flakes = (surface: Surface, m: Moment, count: number): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.5)
  const [h, w] = [m.height, m.width]
  for (let i = 0; i < count; i++) {
    const z = (m.t * (2 + hash2(i, 6)) + hash2(i, 7)) % 1
    const angle = 2 * Math.PI * hash2(i, m.seed & 255)
    const far = (0.08 + 0.9 * z * z) * w * 0.6
    const [x, y] = [w / 2 + Math.cos(angle) * far, h * 0.45 + Math.sin(angle) * far * 0.7]
    sheet.stroke(
      [x - Math.cos(angle) * 10 * z, y - Math.sin(angle) * 7 * z],
      [x, y],
      h * 0.002,
      h * (0.002 + 0.007 * z),
      [255, 255, 255],
      on * (0.3 + 0.6 * z),
      0.3,
    )
  }
  surface.lay(sheet)
}

/** Deep snow that the nose ploughs up: a bow wave whose billows climb on both sides, and at times over the lens. */
const plumes = (surface: Surface, m: Moment): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.25)
  const [h, w] = [m.height, m.width]
  const dive = 0.5 - 0.5 * Math.sin(2 * Math.PI * 3 * m.t)
  for (let i = 0; i < 150; i++) {
    const life = (m.t * (3.4 + 2 * hash2(i, 41)) + hash2(i, 42)) % 1
    const side = i % 2 ? 1 : -1
    const wide = 0.06 + 0.44 * hash2(i, 43)
    const high = (0.35 + 0.6 * hash2(i, 44)) * (0.55 + 0.45 * dive)
    const x = w * 0.5 + side * w * wide * (0.25 + 1.1 * life)
    const y = h * (1.04 - high * 2.9 * life * (1 - 0.72 * life) * (1 - 0.5 * wide))
    const shade = 226 + 26 * hash2(i, 45) - 18 * life
    sheet.disc(
      x,
      y,
      h * (0.03 + 0.13 * life) * (0.6 + 0.6 * hash2(i, 46)),
      [shade - 4, shade, 255],
      on * 0.8 * Math.min(1, 6 * life) * (1 - life) ** 0.7,
      0.12,
    )
  }
  surface.lay(sheet)
}

/** Cold light: snow lies on the lower part of the picture. */
const snowfield = (surface: Surface, m: Moment): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const v = y / h
      const n = noise(x / 14, (y * y) / (h * 5) - m.t * 26)
      const a = on * Math.max(0, Math.min(0.9, (v - 0.5) * 3 + 0.35 * (n - 0.5)))
      if (a <= 0) continue
      const i = 4 * (y * w + x)
      const shade = 0.86 + 0.14 * n
      data[i] = 226 * shade * a
      data[i + 1] = 236 * shade * a
      data[i + 2] = 250 * shade * a
      data[i + 3] = 255 * a
    }
  surface.lay(sheet)
}

/** A ride down a hard slope with `turns` carved curves, in step with the camera's path. */
const carved = (
  turns: number,
  boards: (sheet: Sheet, m: Moment, lean: number) => void,
): Effect => ({
  over(surface, m) {
    snowfield(surface, m)
    const lean = Math.sin(2 * Math.PI * turns * m.t) * soft(m)
    spray(surface, m, lean)
    flakes(surface, m, 50)
    const sheet = surface.sheet(1)
    boards(sheet, m, 0.34 * lean)
    surface.lay(sheet)
  },
})

/** A straight ride afloat on deep snow. */
const powder = (boards: (sheet: Sheet, m: Moment, lean: number) => void): Effect => ({
  over(surface, m) {
    snowfield(surface, m)
    const sheet = surface.sheet(1)
    boards(sheet, m, 0.06 * Math.sin(3 * Math.PI * m.t) * soft(m))
    surface.lay(sheet)
    // The board dives under what it throws up.
    plumes(surface, m)
    flakes(surface, m, 200)
    overLens(surface, m)
  },
})

/** Powder that bursts over the lens each time the nose dives. */
const overLens = (surface: Surface, m: Moment): void => {
  const gust = Math.max(0, -Math.sin(2 * Math.PI * 3 * m.t - 0.9)) ** 2 * soft(m)
  if (gust < 0.02) return
  const sheet = surface.sheet(0.25)
  for (let i = 0; i < 34; i++) {
    const [x, y] = [hash2(i, 21) * m.width, m.height * (1.1 - 0.95 * hash2(i, 22) * gust)]
    sheet.disc(x, y, m.height * (0.07 + 0.15 * hash2(i, 23)), [246, 250, 255], 0.55 * gust, 0.1)
  }
  surface.lay(sheet)
}

const skis = (sheet: Sheet, m: Moment, lean: number) => {
  ski(sheet, m, -1, lean)
  ski(sheet, m, 1, lean)
}

export const skiCarving = carved(1.7, skis)
export const skiPowder = powder(skis)
export const snowboardCarving = carved(1.25, snowboard)
export const snowboardPowder = powder(snowboard)
