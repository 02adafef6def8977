// Lips: a print of them on the lens, and a mouth that opens around it.
import { during, ease } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import { openMouth } from './mouth.ts'
import type { Sheet } from './surface.ts'
import { figureNow } from './where.ts'

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

/** How far the mouth has opened, and its half width and half height in pixels on a head of a radius. */
const opened = (m: Moment, radius: number) => {
  const go = m.strength * during(m.t, 0.28, 0.97)
  const size =
    radius * (0.36 * ease(go * 5) + 0.3 * go) +
    m.height * (0.9 * during(m.t, 0.82, 1) + 0.7 * during(m.t, 0.86, 1) ** 2)
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
  // Once the inside of the mouth fills the frame, nothing is seen of the picture.
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
    if (dark > 0) tintFrame(surface, 1 - 0.35 * dark, 1 - 0.45 * dark, 1 - 0.45 * dark)
  },
}
