// Lips: a print of them on the lens, and a mouth that opens around it.
import { during, ease } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
import { skinOf } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import { flesh, leather, type Part, sculpt } from './sculpt.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

type Point = readonly [number, number]

/** How high a lip is at `u`, -1 one corner .. 1 the other, for a mouth one unit wide. */
const upperAt = (u: number): number =>
  0.19 * (1 - u * u) ** 0.85 - 0.055 * Math.exp(-((u / 0.13) ** 2)) + 0.012 * (1 - u * u)
const lowerAt = (u: number): number => 0.27 * (1 - u * u) ** 0.75
/** Half the gap that stays between lips that kiss. */
const gapAt = (u: number): number => 0.022 + 0.016 * Math.cos(4.2 * u) * (1 - u * u)

const smooth = (v: number, from: number, to: number): number => {
  const x = Math.max(0, Math.min(1, (v - from) / (to - from)))
  return x * x * (3 - 2 * x)
}

/** How much paint lips leave at a point of the print, 0..1: most in the middle of each lip, none in its finest lines. */
const paintAt = (u: number, v: number, seed: number): number => {
  if (Math.abs(u) >= 1) return 0
  const up = v < 0
  const tall = up ? upperAt(u) : lowerAt(u)
  const gap = gapAt(u)
  const d = Math.abs(v) - gap
  const edge = tall - Math.abs(v)
  // Clear of the print by more than its rim is ragged.
  if (d < -0.006 || edge < -0.01) return 0
  const ragged = edge < 0.036 ? 0.012 * (noise(u * 14 + seed, v * 20) - 0.5) : 0
  const inside = smooth(d, -0.006, 0.014) * smooth(edge + ragged, -0.004, 0.03)
  if (inside <= 0) return 0
  // Lines fan out from the middle of the mouth.
  const fan = (u * (1 + 0.25 * Math.abs(v))) / (1 + 0.8 * Math.abs(v))
  const line = noise(fan * 34 + seed, v * 3 + 9) * 0.5 + noise(fan * 80 + seed, v * 5 + 3) * 0.5
  const press = 0.72 + 0.5 * noise(u * 3 + seed, v * 6 + 20)
  return inside * Math.min(1, press * (0.35 + 0.65 * smooth(line, 0.22, 0.5)))
}

/** The print as a table, its finest lines a few places wide: asked for at many pixels of many frames. */
const [printAcross, printDown] = [512, 256]
let printed: Float32Array | undefined

const print = (): Float32Array => {
  printed ??= Float32Array.from({ length: printAcross * printDown }, (_, k) =>
    paintAt(
      (2 * (k % printAcross)) / (printAcross - 1) - 1,
      (1.7 * Math.floor(k / printAcross)) / (printDown - 1) - 0.85,
      31,
    ),
  )
  return printed
}

const prints = new WeakMap<WarpKernel, number>()

/** Where the print is in a kernel. */
const printIn = (kernel: WarpKernel): number => {
  const known = prints.get(kernel) ?? kernel.put(print())
  prints.set(kernel, known)
  return known
}

/** A print of lips on the lens, `size` pixels wide. */
export const lipPrint = (
  { at, width, height, scale: s, kernel }: Sheet,
  x: number,
  y: number,
  size: number,
  angle: number,
  on: number,
): void => {
  const table = [printIn(kernel), printAcross, printDown] as const
  const [c, n] = [Math.cos(angle), Math.sin(angle)]
  kernel.run.layPrint(at, width, height, x * s, y * s, (size * s) / 2, c, n, on, ...table)
}

/** Pieces of a ring of lips. */
const pieces = 48

/** Fine creases across a lip, each piece's own. */
const creased = Array.from(
  { length: pieces },
  (_, i) => (u: number, v: number) =>
    -0.1 * noise(u * 5 + 3.1 * i, 7) * (1 - v * v) + 0.05 * noise(u * 12 + i, v * 2),
)

/** The line along the middle of a tongue. */
const furrow = (_: number, v: number) =>
  -0.12 * Math.exp(-((v / 0.12) ** 2)) + 0.03 * noise(v * 9, 3)

/** The ring of lips around an open mouth. */
const lipRing = (sheet: Sheet, m: Moment, x: number, y: number, rx: number, ry: number): void => {
  const [r, g, b] = skinOf(m)
  const paint: Paint = [0.88 * r, 0.58 * g, 0.6 * b]
  const at = (a: number): Point => [x + rx * Math.cos(a), y + ry * Math.sin(a)]
  const thick = (a: number) => {
    const u = Math.sin(a)
    // The corners are thin, the lower lip is full, the upper one has its bow.
    const bow = u < 0 ? 0.75 - 0.16 * Math.exp(-((Math.cos(a) / 0.16) ** 2)) : 1
    return 0.13 * Math.sqrt(rx * ry) * (0.42 + 0.58 * Math.abs(u)) * bow
  }
  const parts: Part[] = []
  creased.forEach((relief, i) => {
    const [a, next] = [(2 * Math.PI * i) / pieces, (2 * Math.PI * (i + 1)) / pieces]
    parts.push({ from: at(a), to: at(next), r0: thick(a), r1: thick(next), paint, relief })
  })
  sculpt(sheet, parts, { ...flesh, gloss: 0.16, blend: 0.2, warm: 0.6 })
}

/** Gums and a row of teeth along the bow of the mouth, -1 above or 1 below. */
const teeth = (
  sheet: Sheet,
  m: Moment,
  row: number,
  at: (u: number, v: number) => Point,
  unit: number,
) => {
  const gum: Paint = lit(m, [176, 82, 88])
  const ivory: Paint = lit(m, [236, 228, 208])
  const bow = (u: number) => row * Math.sqrt(Math.max(0.05, 1 - 0.82 * u * u))
  const gums: Part[] = []
  for (let i = -6; i < 6; i++) {
    const [u, next] = [i / 6.5, (i + 1) / 6.5]
    gums.push({
      ...{ from: at(0.88 * u, 0.92 * bow(u)), to: at(0.88 * next, 0.92 * bow(next)) },
      ...{ r0: 0.15 * unit, r1: 0.15 * unit, paint: gum },
    })
  }
  sculpt(sheet, gums, { ...flesh, gloss: 0.3 })
  const crowns: Part[] = []
  for (let i = -5; i <= 5; i++) {
    const u = (i + (row < 0 ? 0.5 : 0)) / 6.2
    if (Math.abs(u) > 0.86) continue
    const wide = (row < 0 ? 0.105 : 0.085) * (1 - 0.28 * Math.abs(u)) * unit
    const long = (row < 0 ? 0.19 : 0.15) * (1 - 0.3 * u * u)
    const shade = 1 - 0.34 * u * u
    const paint: Paint = [ivory[0] * shade, ivory[1] * shade, ivory[2] * shade]
    crowns.push({
      ...{ from: at(0.84 * u, 0.84 * bow(u)), to: at(0.81 * u, 0.84 * bow(u) - row * long) },
      ...{ r0: 0.86 * wide, r1: wide, lift: 0.06 * unit, paint },
    })
  }
  sculpt(sheet, crowns, { ...leather, gloss: 0.28, blend: 0, warm: 0.2, tall: 0.75 })
}

/** The dark of a mouth, with ribs of the palate, so soft that a small sheet tells all of it; lips will lie over its rim. */
const palate = (sheet: Sheet, m: Moment, x: number, y: number, rx: number, ry: number): void => {
  const { width: w, height: h, data, scale: s } = sheet
  const [lr, lg, lb] = lit(m, [168, 46, 52])
  const low = lit(m, [5, 0, 0])[0]
  const y1 = Math.min(h - 1, Math.floor((y + ry) * s))
  const x1 = Math.min(w - 1, Math.floor((x + rx) * s))
  for (let py = Math.max(0, Math.ceil((y - ry) * s)); py <= y1; py++) {
    const v = (py / s - y) / ry
    for (let px = Math.max(0, Math.ceil((x - rx) * s)); px <= x1; px++) {
      const u = (px / s - x) / rx
      const d = Math.sqrt(u * u + v * v)
      if (d > 1) continue
      const ribs = 0.88 + 0.12 * Math.sin(22 * d + 6 * v) + 0.25 * (noise(u * 6 + 9, v * 6) - 0.5)
      const light = Math.max(0.015, (d - 0.35) * (v < 0 ? 1 : 0.8)) * ribs
      const i = 4 * (py * w + px)
      data[i] = lr * light + low
      data[i + 1] = lg * light
      data[i + 2] = lb * light
      data[i + 3] = 255
    }
  }
}

/** What stands in the dark of a mouth: gums, teeth and a tongue. */
const cavity = (sheet: Sheet, m: Moment, x: number, y: number, rx: number, ry: number): void => {
  const at = (u: number, v: number): Point => [x + u * rx, y + v * ry]
  const unit = Math.min(rx, 1.2 * ry)
  teeth(sheet, m, -1, at, unit)
  teeth(sheet, m, 1, at, unit)
  const pink: Paint = lit(m, [202, 96, 100])
  const tongue: Part[] = [
    {
      from: at(0, 0.58),
      to: at(0, 0.26),
      r0: 0.4 * unit,
      r1: 0.33 * unit,
      paint: pink,
      relief: furrow,
    },
    { from: at(-0.18, 0.5), to: at(-0.1, 0.36), r0: 0.28 * unit, r1: 0.26 * unit, paint: pink },
    { from: at(0.18, 0.5), to: at(0.1, 0.36), r0: 0.28 * unit, r1: 0.26 * unit, paint: pink },
  ]
  if (ry > 0.4 * rx)
    sculpt(sheet, tongue, { ...flesh, gloss: 0.22, blend: 0.6, tall: 0.7, mottle: 0.2 })
}

/** From this share of the height on a mouth is drawn at half the size: it is out of focus so near the lens. */
const close = 0.22

/** Skin turns in towards the opening: it darkens softly around the lips, so that they belong to the face. */
const shadeAround = (
  { width: w, height: h, data, scale: s }: Sheet,
  m: Moment,
  x: number,
  y: number,
  rx: number,
  ry: number,
): void => {
  const skin = skinOf(m)
  const [r, g, b] = [0.55 * skin[0], 0.36 * skin[1], 0.34 * skin[2]]
  const [wide, tall] = [1.55 * rx, 1.6 * ry]
  const y1 = Math.min(h - 1, (y + tall) * s)
  const x1 = Math.min(w - 1, (x + wide) * s)
  for (let py = Math.max(0, Math.ceil((y - tall) * s)); py <= y1; py++) {
    const v = (py / s - y) / ry
    for (let px = Math.max(0, Math.ceil((x - wide) * s)); px <= x1; px++) {
      const u = (px / s - x) / rx
      const square = u * u + v * v
      // Nothing is to be seen of it farther from the lips.
      if (square < 0.38 || square > 2.25) continue
      const k = 0.62 * Math.exp(-(((Math.sqrt(square) - 1.06) / 0.22) ** 2))
      const i = 4 * (py * w + px)
      data[i] = r * k
      data[i + 1] = g * k
      data[i + 2] = b * k
      data[i + 3] = 255 * k
    }
  }
}

/** How far the mouth has opened, and its half width and half height in pixels on a head of a radius. */
const opened = (m: Moment, radius: number) => {
  const go = m.strength * during(m.t, 0.28, 0.97)
  const size = radius * (0.36 * ease(go * 5) + 0.3 * go) + m.height * 0.9 * during(m.t, 0.82, 1)
  return { go, rx: size, ry: size * (0.3 + 0.75 * ease(go * 1.6)) }
}

/** How a face gives way to a mouth that opens by `rx` and `ry` pixels: the jaw drops, cheeks and lip draw back. */
export const parted = (
  x: number,
  y: number,
  m: Moment,
  rx: number,
  ry: number,
): readonly [number, number] => {
  const { head, mouth } = m.staged.figure
  const h = m.height
  const [wide, tall] = [Math.min(rx, 0.5 * head.radius) / h, Math.min(ry, 0.62 * head.radius) / h]
  const [dx, dy] = [x - mouth[0] / h, y - mouth[1] / h]
  const [u, v] = [dx / Math.max(0.004, wide), dy / Math.max(0.004, tall)]
  const d = Math.sqrt(u * u + v * v)
  if (d < 1e-4) return [0, 0]
  // Pushed out most at the rim, and less and less over the face.
  const push = Math.min(1, d) * Math.exp(-0.42 * Math.max(0, d - 1))
  return [(0.55 * wide * push * u) / d, ((v > 0 ? 0.85 : 0.4) * tall * push * v) / d]
}

/** Draws an open mouth of `rx` and `ry` pixels at a frame point: the dark behind, teeth, tongue and lips. */
export const openMouth = (
  surface: Surface,
  m: Moment,
  x: number,
  y: number,
  rx: number,
  ry: number,
): void => {
  // A small mouth has little that could be soft.
  const size = rx / m.height
  const behind = surface.sheet(size > close ? 0.25 : size > 0.06 ? 0.5 : 1)
  shadeAround(behind, m, x, y, rx, ry)
  palate(behind, m, x, y, rx, ry)
  surface.lay(behind)
  const sheet = surface.sheet(rx > close * m.height ? 0.5 : 1)
  cavity(sheet, m, x, y, rx, ry)
  lipRing(sheet, m, x, y, 1.02 * rx, 1.02 * ry)
  surface.lay(sheet)
}

/** The mouth as it is seen: it comes to the frame's middle as it opens. */
const mouthOf = (m: Moment) => {
  const f = figureNow(m)
  const deep = during(m.t, 0.45, 0.8)
  const x = f.mouth[0] + (m.width / 2 - f.mouth[0]) * deep
  const y = f.mouth[1] + (m.height / 2 - f.mouth[1]) * deep
  return { ...opened(m, f.head.radius), x, y }
}

/** A mouth that opens wide around the lens: lips, teeth, tongue, and the dark behind. */
export const mouthIn: Effect = {
  needsSubject: true,
  limb(x, y, m) {
    const { rx, ry } = opened(m, m.staged.figure.head.radius)
    return parted(x, y, m, rx, ry)
  },
  // Once the dark of the mouth fills the frame, nothing is seen of the picture.
  sight(m) {
    const { x, y, rx, ry } = mouthOf(m)
    const [u, v] = [Math.max(x, m.width - x) / rx, Math.max(y, m.height - y) / ry]
    return u * u + v * v < 0.98 ? 0 : Infinity
  },
  over(surface, m) {
    const { go, x, y, rx, ry } = mouthOf(m)
    if (go <= 0.02) return
    openMouth(surface, m, x, y, rx, ry)
    const dark = during(m.t, 0.93, 1) * m.strength
    if (dark > 0) tintFrame(surface, 1 - 0.75 * dark, 1 - 0.85 * dark, 1 - 0.85 * dark)
  },
}
