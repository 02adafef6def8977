// Effects on the cut-out subject: it turns to dust, loses its head, fades to a ripple of air.
import { during, whole } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { fill, oval } from './shapes.ts'
import type { Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** Lays one premultiplied pixel of the cut over the frame, faded by `keep` 0..1. */
export const layPixel = (
  frame: Uint8Array,
  cut: Uint8Array,
  to: number,
  from: number,
  keep: number,
): void => {
  const rest = 1 - ((cut[from + 3] ?? 0) / 255) * keep
  for (let c = 0; c < 3; c++)
    frame[to + c] = (cut[from + c] ?? 0) * keep + (frame[to + c] ?? 0) * rest
}

/** Lays the cut where `keep` (0..1 of a pixel) lets it. */
export const layPart = (surface: Surface, keep: (x: number, y: number) => number): void => {
  const [frame, cut] = [surface.pixels(), surface.cut()]
  const { width: w } = surface
  for (let k = 3; k < cut.length; k += 4) {
    if (cut[k] === 0) continue
    const i = k >> 2
    const share = keep(i % w, Math.floor(i / w))
    if (share > 0.004) layPixel(frame, cut, k - 3, k - 3, share)
  }
}

/** When a point of the subject turns to dust, 0 first .. 1 last: from one side to the other, unevenly. */
const crumbleAt = (m: Moment, x: number, y: number, left: number, wide: number): number =>
  0.62 * clamp01((x - left) / wide) +
  0.22 * noise(x / (0.045 * m.height), y / (0.045 * m.height)) +
  0.16 * hash2(Math.floor(x / (0.006 * m.height)), Math.floor(y / (0.006 * m.height)))

export const disintegration: Effect = {
  cutsOut: true,
  over(surface, m) {
    const f = figureNow(m)
    const [left, wide] = [f.left, Math.max(1, f.right - f.left)]
    // The wind comes from the left and takes the right side first.
    const key = (x: number, y: number) => 1 - crumbleAt(m, x, y, left, wide)
    const front = 1.45 * whole(m.strength) * during(m.t, 0.04, 0.98)
    layPart(surface, (x, y) => clamp01((key(x, y) - front) * 40 + 1))
    flakes(surface, m, front, key)
  },
}

/** How long a flake flies before it has gone, on the clock of the crumbling. */
const flown = 0.62

/** Flakes with the colours of what they were, blown up and away: they whirl, turn edge-on and thin out. */
const flakes = (
  surface: Surface,
  m: Moment,
  front: number,
  key: (x: number, y: number) => number,
): void => {
  const [frame, cut] = [surface.pixels(), surface.cut()]
  const { width: w, height: h } = m
  const step = Math.max(2, Math.round(h / 210))
  for (let y = 0; y < h; y += step)
    for (let x = 0; x < w; x += step) {
      const k = 4 * (y * w + x)
      if ((cut[k + 3] ?? 0) < 128) continue
      const age = front - key(x, y)
      const lot = hash2(x, y)
      if (age < 0 || age > flown || lot > 0.86) continue
      const gust = age * age * 2.1 + age * 0.3
      const [u, v] = [x / (0.11 * h), y / (0.11 * h)]
      const curl = noise(u + age * 4, v) - 0.5
      const swirl = noise(u, v + age * 4 + 9) - 0.5
      const px = x + h * (gust * (0.45 + 1.0 * lot) + 0.5 * age * swirl)
      const py = y - h * (gust * 0.5 * hash2(y, x) - curl * age * 0.75)
      const flat = 0.45 + 0.55 * Math.abs(Math.cos(age * 26 * (0.5 + lot) + x))
      const size = step * (1.7 - 1.9 * age) * (0.5 + 0.9 * hash2(x + 7, y))
      if (size < 0.6) continue
      const keep = clamp01((flown - age) * 4.5)
      for (let j = Math.max(0, Math.round(py)); j < Math.min(h, py + size * flat); j++)
        for (let i = Math.max(0, Math.round(px)); i < Math.min(w, px + size); i++)
          layPixel(frame, cut, 4 * (j * w + i), k, keep)
    }
}

export const invisible: Effect = {
  cutsOut: true,
  over(surface, m) {
    const gone = whole(m.strength) * during(m.t, 0.12, 0.66)
    // The air comes to rest: at last nothing tells that somebody stood there.
    const stir = gone * (1 - 0.94 * during(m.t, 0.55, 0.95))
    const { kernel, at, cutAt } = surface
    kernel.run.vanish(at, surface.copied(), cutAt, m.width, m.height, gone, stir, m.t * 9)
  },
}

/** For each column the height between head and body, an arc below the chin; -1 beside the head. */
export const neckLine = (m: Moment): Float32Array => {
  const { head, neck } = figureNow(m)
  const line = new Float32Array(m.width).fill(-1)
  for (let x = 0; x < m.width; x++) {
    const u = (x - head.x) / Math.max(1, head.radius)
    // Beside the head it climbs: shoulders and collars stay with the body.
    const beside = Math.max(0, Math.abs(u) - 1.3)
    if (Math.abs(u) < 1.9) line[x] = neck - head.radius * (0.58 * u * u + 9 * beside * beside)
  }
  return line
}

/** The cut where the head was: a dark oval on the shoulders. */
export const stump = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const [rx, y] = [f.head.radius * 0.5, f.neck - 0.04 * f.head.radius]
  fill(sheet, oval(f.head.x, y, rx, rx * 0.32), lit(m, [96, 16, 20]), on)
  fill(sheet, oval(f.head.x, y, rx * 0.8, rx * 0.22), lit(m, [168, 40, 44]), on)
  fill(sheet, oval(f.head.x, y, rx * 0.26, rx * 0.1), lit(m, [236, 224, 206]), on)
  surface.lay(sheet)
}

/** Where the loose head is: it lifts, tips over, and floats beside the body. */
const flight = (m: Moment) => {
  const off = m.strength * during(m.t, 0.1, 0.42)
  const drift = m.strength * during(m.t, 0.4, 0.95)
  const f = figureNow(m)
  const side = f.head.x < m.width / 2 ? 1 : -1
  const r = f.head.radius
  // It stays in the picture.
  const room = (side > 0 ? m.width - f.head.x : f.head.x) - 1.1 * r
  const far = Math.min(2.3 * r, Math.max(0.6 * r, room))
  return {
    off,
    dx: side * (far * drift + 0.1 * r * Math.sin(m.t * 9) * off),
    dy: -(0.95 * off + 0.12 * Math.sin(m.t * 13) * off) * r + 0.75 * drift * r,
    turn: side * (0.5 * drift + 0.07 * Math.sin(m.t * 7) * off),
  }
}

export const headOff: Effect = {
  cutsOut: true,
  over(surface, m) {
    const { off, dx, dy, turn } = flight(m)
    if (off <= 0) {
      surface.layCut()
      return
    }
    const neck = neckLine(m)
    layPart(surface, (x, y) => clamp01(y - (neck[x] ?? 0) + 0.5))
    stump(surface, m, clamp01(off * 6))
    layHead(surface, m, neck, dx, dy, turn)
  },
}

/** The head turned about its middle and put elsewhere. */
const layHead = (
  surface: Surface,
  m: Moment,
  neck: Float32Array,
  dx: number,
  dy: number,
  turn: number,
): void => {
  const { head } = figureNow(m)
  const [frame, cut] = [surface.pixels(), surface.cut()]
  const { width: w, height: h } = m
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const reach = 2.2 * head.radius
  const [mx, my] = [head.x + dx, head.y + dy]
  for (let y = Math.max(0, Math.floor(my - reach)); y < Math.min(h, my + reach); y++)
    for (let x = Math.max(0, Math.floor(mx - reach)); x < Math.min(w, mx + reach); x++) {
      const [u, v] = [x - mx, y - my]
      const sx = Math.round(head.x + c * u + s * v)
      const sy = Math.round(head.y - s * u + c * v)
      if (sx < 0 || sy < 0 || sx >= w || sy >= h) continue
      const keep = clamp01((neck[sx] ?? 0) - sy + 0.5)
      const from = 4 * (sy * w + sx)
      if (keep > 0 && (cut[from + 3] ?? 0) > 0) layPixel(frame, cut, 4 * (y * w + x), from, keep)
    }
}
