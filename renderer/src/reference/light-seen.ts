// How a reference is lit: from which side, how high and how hard, how bright and how warm, and the hour that looks like it.
import type { FaceMarks } from '../depth/person.ts'
import type { TimeOfDay } from '../prompt/brief.ts'
import { type Glance, quantile } from './glance.ts'
import type { Palette } from './palette.ts'

export interface LightSeen {
  /** -1 all from the left .. 1 all from the right. */
  readonly side: number
  /** Degrees above the horizon, a guess. */
  readonly height: number
  /** 0 soft .. 1 hard. */
  readonly hardness: number
  /** Mean brightness as displayed, 0..1. */
  readonly key: number
  /** Spread of brightness, as displayed. */
  readonly contrast: number
  /** -1 cold .. 1 warm. */
  readonly warmth: number
  /** The hour, where the picture leaves little doubt. */
  readonly time: TimeOfDay | null
}

const clamp = (v: number, low: number, high: number): number => Math.max(low, Math.min(high, v))

/** How much brighter one end of what counts is than the other, by a straight line through it, as a share of its mean; x to the right, y down. */
const slopes = (
  g: Glance,
  weight: (x: number, y: number) => number,
): { readonly x: number; readonly y: number; readonly all: number } => {
  let [n, sx, sy, sl] = [0, 0, 0, 0]
  for (let y = 0; y < g.height; y++)
    for (let x = 0; x < g.width; x++) {
      const w = weight(x, y)
      n += w
      sx += w * x
      sy += w * y
      sl += w * (g.bright[y * g.width + x] ?? 0)
    }
  if (n < 6) return { x: 0, y: 0, all: 0 }
  const [mx, my, ml] = [sx / n, sy / n, sl / n]
  let [xx, yy, xl, yl] = [0, 0, 0, 0]
  for (let y = 0; y < g.height; y++)
    for (let x = 0; x < g.width; x++) {
      const w = weight(x, y)
      const l = (g.bright[y * g.width + x] ?? 0) - ml
      xx += w * (x - mx) ** 2
      yy += w * (y - my) ** 2
      xl += w * (x - mx) * l
      yl += w * (y - my) * l
    }
  // From end to end of an even patch are the square root of twelve times its spread.
  const across = (of: number, on: number) =>
    on > 0 ? ((on / of) * Math.sqrt((12 * of) / n)) / Math.max(0.08, ml) : 0
  const end = (of: number, on: number) => (on < 0 ? -across(of, -on) : across(of, on))
  return { x: xx > 0 ? end(xx, xl) : 0, y: yy > 0 ? end(yy, yl) : 0, all: n }
}

/** The hour that such a picture of the open was likely made at. */
const hourOf = (g: Glance, key: number, warmth: number): TimeOfDay | null => {
  const top = quantile(g.bright, 0.8)
  if (key < 0.2 && top < 0.34 && warmth < 0.3) return 'night'
  if (key < 0.33 && top < 0.5 && warmth < -0.15) return 'dusk'
  if (warmth > 0.62 && key < 0.5) return 'sunset'
  if (warmth > 0.5 && key < 0.72) return 'golden'
  return null
}

/** What is known of where things are: `subject` 0..1 a point of the small copy; the face in its points. */
export interface LitThings {
  readonly subject: (x: number, y: number) => number
  readonly face: Pick<FaceMarks, 'centre' | 'radius'> | null
  /** Whether a sky or a horizon is seen: indoors and near a face any lamp may be on. */
  readonly open: boolean
}

/** Reads the light of a small copy. Faces count most, then the subject, then the picture from side to side. */
export const lightOf = (
  g: Glance,
  palette: Palette,
  { subject, face, open }: LitThings,
): LightSeen => {
  const whole = slopes(g, () => 1)
  const body = slopes(g, subject)
  const head = slopes(g, (x, y) =>
    face && Math.hypot(x + 0.5 - face.centre[0], y + 0.5 - face.centre[1]) < face.radius ? 1 : 0,
  )
  const [f, s] = [head.all > 12 ? 3 : 0, body.all > 30 ? 0.8 : 0]
  const mean = (a: number, b: number, c: number) => (f * a + s * b + c) / (f + s + 1)
  const side = clamp(1.7 * mean(head.x, body.x, whole.x), -1, 1)
  const fall = -mean(head.y, body.y, 0.6 * whole.y)
  let key = 0
  for (const v of g.bright) key += v / g.bright.length
  let spread = 0
  for (const v of g.bright) spread += (v - key) ** 2 / g.bright.length
  const { lights, middles } = palette
  const warmth = clamp((0.7 * lights[2] + 0.3 * middles[2]) * 9, -1, 1)
  const range = quantile(g.bright, 0.95) - quantile(g.bright, 0.08)
  const near = face !== null && face.radius > 0.08 * g.height
  return {
    side,
    height: clamp(34 + 45 * fall - 16 * Math.max(0, warmth), 8, 68),
    hardness: clamp((range - 0.35) / 0.5, 0, 1),
    key,
    contrast: Math.sqrt(spread),
    warmth,
    time: open && !near ? hourOf(g, key, warmth) : null,
  }
}
