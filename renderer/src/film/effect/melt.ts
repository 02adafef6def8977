// Melting: the picture sags in rounded runs, and from the edges of its things hang thick drops of their own colour.
import { during, whole } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Surface } from './surface.ts'
import { onFrame } from './where.ts'

/** Runs of what melts: one every so many picture heights, each as broad as meshes can bend smoothly. */
const [apart, broad] = [0.105, 0.085]

/** How far what is at x has run, 0 .. about 1: rounded fingers of their own length, and between them it only sags. */
const fingers = (x: number, seed: number): number => {
  const middle = Math.floor(x / apart)
  let far = 0
  for (let i = middle - 1; i <= middle + 2; i++) {
    const off = (x - apart * (i + 0.5 * hash2(i, seed))) / broad
    if (off <= -1 || off >= 1) continue
    const bell = 0.5 + 0.5 * Math.cos(Math.PI * off)
    far += bell * (0.15 + 0.85 * hash2(i, seed + 7) ** 1.3) * (1 - 0.35 * far)
  }
  return far
}

const grown = (m: Moment): number => whole(m.strength) * during(m.t, 0.03, 0.94)

/** From where on and how finely runs are known, in picture heights. */
const [first, fine, known] = [-1, 256, 5]

const tables = new Map<number, Float32Array>()

/** How far each place has run at full strength: what sags and what runs. The same all through a clip, so it is made once. */
const tableOf = (seed: number): Float32Array => {
  const made =
    tables.get(seed) ??
    Float32Array.from({ length: known * fine }, (_, i) => {
      const x = first + i / fine
      return 0.1 + 0.12 * noise(x * 2.2 + seed, 3.3) + 0.34 * fingers(x, seed)
    })
  tables.set(seed, made)
  return made
}

/** How far a point has run; picture heights. */
const ran = (x: number, y: number, m: Moment): readonly [number, number] => {
  const on = grown(m)
  const seed = m.seed & 255
  // What is lower has run further, and the runs wander as they go.
  const start = Math.max(0.12, Math.min(1, 0.2 + y * 0.9))
  const sway = Math.sin(3.1 * x + 4.7 * y + seed) * Math.sin(2.3 * x - 3.4 * y)
  const place = (x + 0.03 * Math.sin(5 * y + seed) - first) * fine
  const i = Math.max(0, Math.min(known * fine - 2, Math.floor(place)))
  const table = tableOf(seed)
  const [a = 0, b = 0] = [table[i], table[i + 1]]
  return [0.03 * on * sway, on ** 1.6 * start * (a + (b - a) * Math.min(1, Math.max(0, place - i)))]
}

/** A drop that hangs from an edge: where that is in the picture, in its heights, and what it is made of. */
interface Drop {
  readonly x: number
  readonly y: number
  readonly paint: Paint
}

const columns = 28
/** Picture heights between two looks down a column, and how much colours must differ for an edge. */
const [look, differs] = [0.016, 74]

const found = new WeakMap<Moment['staged'], readonly Drop[]>()

/** Edges that something can drip from: one colour above, another one below. */
const dropsOf = ({ staged, width, height }: Moment): readonly Drop[] => {
  const known = found.get(staged)
  if (known) return known
  const at = (x: number, y: number): Paint => {
    const k = 4 * (Math.round(y * height) * width + Math.round(x * height))
    return [staged.picture[k] ?? 0, staged.picture[k + 1] ?? 0, staged.picture[k + 2] ?? 0]
  }
  const { head, upright } = staged.figure
  // Eyes and mouth run, but a face stays one.
  const inFace = (x: number, y: number): boolean =>
    upright &&
    Math.abs(x * height - head.x) < 0.75 * head.radius &&
    Math.abs(y * height - head.y - 0.1 * head.radius) < 0.95 * head.radius
  const made: Drop[] = []
  for (let i = 0; i < columns; i++) {
    const x = ((i + 0.2 + 0.6 * hash2(i, 3)) / columns) * (width / height - 0.01)
    let next = 0.04 + 0.2 * hash2(i, 5)
    for (let y = 0.04; y < 0.86; y += look) {
      if (y < next) continue
      const [above, below] = [at(x, y - look), at(x, y + look)]
      const far = [0, 1, 2].reduce((s, c) => s + Math.abs((above[c] ?? 0) - (below[c] ?? 0)), 0)
      if (far < differs || inFace(x, y)) continue
      made.push({ x, y, paint: above })
      next = y + 0.16 + 0.2 * hash2(i, Math.round(y * 60))
    }
  }
  found.set(staged, made)
  return made
}

/** The drops, longer and longer, heavy at their ends. */
const drip = (surface: Surface, m: Moment): void => {
  const on = grown(m)
  if (on <= 0.02) return
  const h = m.height
  const sheet = surface.sheet(0.5)
  for (const [i, { x, y, paint }] of dropsOf(m).entries()) {
    const begun = during(m.t, 0.06 + 0.36 * hash2(i, 11), 0.9)
    const long = (0.05 + 0.26 * hash2(i, 12) ** 1.5) * begun * on
    if (long < 0.006) continue
    const [dx, dy] = ran(x, y, m)
    const thick = (0.008 + 0.012 * hash2(i, 13)) * h * m.scale * Math.min(1, 0.4 + 8 * long)
    const from = onFrame(m, [(x + dx) * h, (y + dy - 0.006) * h])
    const to = onFrame(m, [(x + dx) * h, (y + dy + long) * h])
    sheet.stroke(from, to, 0.62 * thick, thick, paint, 1, 0.8)
    sheet.disc(to[0], to[1], 1.06 * thick, paint, 1, 0.85)
    // Wet: a dark rim to the right, and a light one to the left.
    const [shine, end] = [0.4 * thick, to[1] + 0.3 * thick]
    const dark: Paint = [paint[0] * 0.6, paint[1] * 0.6, paint[2] * 0.6]
    const right = [from[0] + 0.9 * shine, from[1]] as const
    sheet.stroke(right, [to[0] + 1.5 * shine, end], 0.2 * shine, 0.7 * shine, dark, 0.5, 0.2)
    const left = [from[0] - 0.6 * shine, from[1] + 2 * shine] as const
    sheet.stroke(left, [to[0] - shine, end], 0.2 * shine, 0.6 * shine, [255, 255, 255], 0.5, 0.2)
  }
  surface.lay(sheet)
}

export const melting: Effect = { bend: ran, over: drip }
