// What of a picture is hair, by the colour that lies over the forehead, and how far down the head it goes.
import { during } from '../../camera/easing.ts'
import type { Moment } from './effect.ts'
import type { Paint } from './surface.ts'
import { sample } from './where.ts'

/** How much colours of one head of hair may differ. */
export const alike = 0.28

/** The picture's colour around a point, in clip pixels. */
export const colourAt = ({ staged, width, height }: Moment, x: number, y: number): Paint => {
  const px = Math.max(0, Math.min(width - 1, Math.round(x)))
  const k = 4 * (Math.max(0, Math.min(height - 1, Math.round(y))) * width + px)
  const { picture: p } = staged
  return [p[k] ?? 0, p[k + 1] ?? 0, p[k + 2] ?? 0]
}

/** How different two colours are, more by their hue than by their light. */
export const apart = (a: Paint, b: Paint): number => {
  const sum = (p: Paint) => p[0] + p[1] + p[2] + 30
  const cast = (c: 0 | 1 | 2) => Math.abs(a[c] / sum(a) - b[c] / sum(b))
  return cast(0) + cast(1) + cast(2) + Math.abs(Math.log(sum(a) / sum(b))) * 0.25
}

/** Where the head's outline is, from its middle in head radii, going `angle` round from straight up to the lee. */
export const onHead = (angle: number, far: number): readonly [number, number] => [
  -Math.sin(angle) * far * 0.95,
  -0.12 - Math.cos(angle) * far * 1.08,
]

/** The colour of hair: what lies over the forehead and beside the temples; null when that is skin, or the head is nobody's. */
export const hairOf = (m: Moment): Paint | null => {
  const { figure: f, complexion } = m.staged
  if (!f.upright || !complexion.skin) return null
  const found: Paint[] = []
  for (let i = -6; i <= 6; i++) {
    const [u, v] = onHead(i * 0.2, 0.92)
    const [x, y] = [f.head.x + u * f.head.radius, f.head.y + v * f.head.radius]
    if (y >= 0 && sample(m, m.staged.subject, x, y) > 0.6) found.push(colourAt(m, x, y))
  }
  const sorted = found.sort((a, b) => a[0] + a[1] + a[2] - b[0] - b[1] - b[2])
  const hair = sorted[sorted.length >> 1]
  return hair && apart(hair, complexion.skin) > 0.1 ? hair : null
}

/** Columns on each side of the head's middle, and head radii from one to the next. */
const [columns, wide] = [38, 0.05]

const edges = new WeakMap<Moment['staged'], Float32Array>()

/** Where the head is parted from the neck, an arc below the chin that climbs beside it; in head radii from its middle. */
const arc = (u: number, neck: number): number => {
  // Beside the head it climbs: shoulders and collars stay with the body.
  const beside = Math.max(0, Math.abs(u) - 1.3)
  return neck - 0.58 * u * u - 9 * beside * beside
}

/** The most, or the least, of what lies about each: after both, gaps between strands are closed. */
const over = (line: Float32Array, of: (...all: number[]) => number): Float32Array =>
  line.map((_, i) => of(...line.subarray(Math.max(0, i - 2), i + 3)))

const edgesOf = (m: Moment): Float32Array => {
  const known = edges.get(m.staged)
  if (known) return known
  const { head, neck } = m.staged.figure
  const { skin } = m.staged.complexion
  const hair = hairOf(m)
  const low = (neck - head.y) / head.radius
  const raw = Float32Array.from({ length: 2 * columns + 1 }, (_, i) => {
    const u = (i - columns) * wide
    const chin = arc(u, low)
    if (!skin) return chin
    // Down the side of the head as long as there is hair, or the face's own skin.
    let [end, missed] = [-1, 0]
    for (let v = 0.2; v < 2.4 && missed < (end < 0 ? 14 : 4); v += 0.04) {
      missed++
      const [x, y] = [head.x + u * head.radius, head.y + v * head.radius]
      if (y >= m.height || sample(m, m.staged.subject, x, y) < 0.5) continue
      const paint = colourAt(m, x, y)
      const isHair = hair !== null && apart(paint, hair) < Math.min(0.7 * alike, apart(paint, skin))
      if (!isHair && (v > chin || apart(paint, skin) > 0.2)) continue
      end = v
      missed = 0
    }
    if (end < 0) return chin
    // Under the chin the arc is surer.
    const own = during(Math.abs(u), 0.28, 0.46)
    return chin + (end + 0.05 - chin) * own
  })
  const full = over(over(raw, Math.max), Math.min)
  const made = full.map((v, i) => ((full[i - 1] ?? v) + v + (full[i + 1] ?? v)) / 3)
  edges.set(m.staged, made)
  return made
}

/** How far below its middle the head ends, `u` to the right of it; both in head radii. Hair that hangs is the head's. */
export const headEnd = (m: Moment, u: number): number => {
  const made = edgesOf(m)
  const at = Math.max(0, Math.min(2 * columns - 0.001, u / wide + columns))
  const i = Math.floor(at)
  const [a = 0, b = a] = [made[i], made[i + 1]]
  return a + (b - a) * (at - i)
}
