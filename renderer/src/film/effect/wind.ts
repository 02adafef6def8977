// A strong wind at the subject: its hair streams away to the lee side, cloth ripples, leaves and swathes of air fly past.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { alike, apart, colourAt, hairOf, onHead } from './hair.ts'
import { fill, oval, placed } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { lit, onFrame, sample } from './where.ts'

/** How much of the wind blows, 0..1: it swells and falls slowly. */
const gust = (m: Moment): number =>
  m.strength * during(m.t, 0.02, 0.18) * (0.86 + 0.14 * Math.sin(m.t * 15))

/** One lock of hair: where it leaves the head, in clip pixels, its colour and its own measure. */
interface Lock {
  readonly x: number
  readonly y: number
  readonly paint: Paint
  /** Radians from straight up to the lee where it leaves the head. */
  readonly angle: number
  readonly i: number
}

const tried = 150

/** Neighbours that blow together. */
const handful = 9

/** The hair of a picture: its locks, and how much of it hangs beside the face, 0..1. */
interface Mane {
  readonly locks: readonly Lock[]
  readonly hangs: number
}

const manes = new WeakMap<Moment['staged'], Mane>()

/** Locks that grow where the picture shows hair: on the crown, and beside the face on the lee side. */
const mane = (m: Moment): Mane => {
  const known = manes.get(m.staged)
  if (known) return known
  const { head } = m.staged.figure
  const skin = m.staged.complexion.skin ?? [0, 0, 0]
  const hair = hairOf(m)
  /** What is hair there, in head radii from the head's middle. */
  const at = (u: number, v: number): Omit<Lock, 'angle' | 'i'> | null => {
    const [x, y] = [head.x + u * head.radius, head.y + v * head.radius]
    if (!hair || y < 0 || sample(m, m.staged.subject, x, y) < 0.6) return null
    const paint = colourAt(m, x, y)
    const far = apart(paint, hair)
    return far > alike || far > apart(paint, skin) ? null : { x, y, paint }
  }
  const locks: Lock[] = []
  // Where hair has ended beside the face, what is like it further down is a collar.
  for (let i = 0, missed = 0; i < tried && missed < handful; i++) {
    const angle = -0.5 + 2.5 * (i / tried) + 0.1 * hash2(i, 3)
    // Long hair hangs below the ears.
    const low = angle > 1.5 ? 1.76 * hash2(i, 5) * (angle - 1.5) : 0
    // From outside to where hair is met.
    for (let k = 0; k < 5; k++) {
      const [u, v] = onHead(angle, 1.22 - 0.1 * k - 0.12 * hash2(i, 4))
      const root = at(u, v + low)
      if (!root) continue
      locks.push({ ...root, angle, i })
      missed = -1
      break
    }
    missed = angle > 0.9 ? missed + 1 : 0
  }
  const low = [0.4, 0.6, 0.8, 1, 1.2]
  const beside = low.filter((v) => [0.75, 0.9, 1.05, 1.2].some((u) => at(-u, v)))
  const made = { locks, hangs: during(beside.length / low.length, 0.3, 0.9) }
  manes.set(m.staged, made)
  return made
}

/**
 * Where the wind, which blows to the left, carries a point of the subject; picture heights. Waves are as long as a head is wide:
 * what stretches over a few cells of the mesh stays smooth.
 */
const carried = (x: number, y: number, m: Moment): readonly [number, number] => {
  const { figure: f } = m.staged
  const h = m.height
  const [r, on] = [f.head.radius / h, gust(m)]
  const [lee, down] = [(f.head.x / h - x) / r, (y - f.head.y / h) / r]
  // Hair hangs beside the face, freer the lower; ears and shoulders stay.
  const loose =
    mane(m).hangs * during(lee, 0.5, 1.5) * during(down, -1.3, 0.9) * (1 - during(down, 1, 1.9))
  const beat = Math.sin(m.t * 30 - 2.4 * lee + 1.6 * down)
  // What is worn ripples at its lee side only.
  const cloth = during(lee, 0.9, 2.4) * during(down, 1.8, 3)
  const ripple = Math.sin(m.t * 36 - 2.6 * lee - 1.3 * down)
  // The head gives way a little, and the cheek shivers.
  const head = 1 - during(down, 0.6, 2)
  const cheek = Math.exp(-(((lee - 0.45) / 0.35) ** 2 + ((down - 0.35) / 0.4) ** 2))
  const shiver = 0.022 * cheek * Math.sin(m.t * 85 + 3 * down)
  return [
    -on * r * (loose * (0.62 + 0.13 * beat) + 0.07 * cloth * (1 + ripple) + 0.05 * head - shiver),
    on * r * (loose * (0.16 * beat - 0.22) + 0.05 * cloth * ripple),
  ]
}

const joints = 8

/** One hair of a lock: its place beside the lock's middle in lock widths, its width, its light and how much it covers. */
interface Hair {
  readonly beside: number
  readonly wide: number
  readonly light: number
  readonly alpha: number
  readonly hard: number
}

/** A soft body that joins its neighbours, and fine hairs over it, one in the shade and one in the light. */
const hairs: readonly Hair[] = [
  { beside: 0, wide: 1, light: 0.86, alpha: 0.62, hard: 0.1 },
  { beside: 0.55, wide: 0.3, light: 0.68, alpha: 0.7, hard: 0.2 },
  { beside: -0.4, wide: 0.28, light: 1.18, alpha: 0.75, hard: 0.2 },
]

/** Short hair is only ruffled. */
const lengthOf = (m: Moment): number => 0.5 + 0.62 * mane(m).hangs

/** Draws a lock that streams to the lee, longer where it hangs, in one wave that runs along it: its body on one sheet, its hairs on another. */
const stream = (
  soft: Sheet,
  fine: Sheet,
  m: Moment,
  { x, y, paint, angle, i }: Lock,
  on: number,
): void => {
  const r = m.staged.figure.head.radius
  const h = m.height
  const [dx, dy] = carried(x / h, y / h, m)
  // Locks hang together by handfuls, whose ends draw together.
  const [hand, k] = [Math.floor(i / handful), (i % handful) / (handful - 1) - 0.5]
  const own = lengthOf(m) * (0.9 + 0.7 * hash2(hand, 6))
  const long = r * on * own * (0.8 + 0.3 * hash2(i, 6)) * (0.5 + 0.5 * during(angle, -0.2, 1.2))
  const thick = r * (0.05 + 0.03 * hash2(i, 7)) * m.scale
  const shade = 0.9 + 0.2 * hash2(i, 8)
  const away = angle - Math.PI / 2
  for (const { beside, wide, light, alpha, hard } of hairs) {
    const tone: Paint = [
      paint[0] * shade * light,
      paint[1] * shade * light,
      paint[2] * shade * light,
    ]
    // Along the head at first, and then with the wind.
    let way = Math.PI + Math.max(-0.7, Math.min(0.55, -0.8 * away))
    const off = (beside * thick) / m.scale
    let [ax, ay] = [x + dx * h + off * Math.sin(way), y + dy * h - off * Math.cos(way)]
    const step = (long * (1 - 0.12 * Math.abs(beside) + 0.2 * hash2(i, 12 + 9 * beside))) / joints
    for (let j = 0; j < joints; j++) {
      const u = (j + 0.5) / joints
      const wave = (0.2 + 0.42 * u) * Math.sin(m.t * 30 - 4.2 * u + 0.8 * angle + hash2(hand, 9))
      const to =
        Math.PI + 0.2 + 0.26 * (hash2(hand, 10) - 0.5) + (0.5 * k - 0.14 * beside) * u + wave
      way += (to - way) * 0.36
      const [bx, by] = [ax + Math.cos(way) * step, ay + Math.sin(way) * step]
      const [r0, r1] = [1 - (j / joints) ** 1.6, 1 - ((j + 1) / joints) ** 1.6]
      const half = thick * wide
      const sheet = wide === 1 ? soft : fine
      sheet.stroke(
        onFrame(m, [ax, ay]),
        onFrame(m, [bx, by]),
        half * r0,
        half * r1,
        tone,
        alpha,
        hard,
      )
      ax = bx
      ay = by
    }
  }
}

const kinds: readonly Paint[] = [
  [196, 92, 34],
  [214, 150, 44],
  [120, 132, 50],
  [160, 60, 34],
]

/** Leaves that whirl past. */
const leaves = (sheet: Sheet, m: Moment, on: number): void => {
  for (let i = 0; i < 20; i++) {
    const [near, row] = [0.35 + hash2(i, 91) ** 2, hash2(i, 92)]
    const run = (m.t * (2.2 + 2.4 * near) + hash2(i, m.seed & 255)) % 1
    const x = m.width * (1.1 - 1.2 * run)
    const y = m.height * (row + 0.06 * Math.sin(run * 14 + i) + 0.1 * run)
    const size = m.height * 0.03 * near
    const turn = run * 22 + i
    const thin = Math.max(0.15, Math.abs(Math.cos(run * 17 + i)))
    const paint = lit(m, kinds[i % kinds.length] ?? [170, 120, 50])
    fill(sheet, placed(oval(0, 0, size, size * 0.42 * thin), x, y, 1, turn), paint, on)
    const tip = [x + Math.cos(turn) * size * 1.3, y + Math.sin(turn) * size * 1.3] as const
    sheet.stroke([x, y], tip, size * 0.05, size * 0.04, [90, 62, 30], 0.8 * on)
  }
}

/** Swathes of air: long bows that thin out to both ends, some with a curl. */
const swathes = (sheet: Sheet, m: Moment, on: number): void => {
  const parts = 12
  for (let i = 0; i < 14; i++) {
    const run = (m.t * (2.2 + 2 * hash2(i, 81)) + hash2(i, 82)) % 1
    const [x0, y0] = [m.width * (1.4 - 1.8 * run), m.height * hash2(i, m.seed & 255)]
    const long = m.width * (0.2 + 0.26 * hash2(i, 84))
    const high = m.height * (0.012 + 0.02 * hash2(i, 85))
    const at = (u: number) =>
      [x0 + u * long, y0 + high * Math.sin(5 * u + 6 * hash2(i, 86) - 9 * m.t)] as const
    for (let k = 0; k < parts; k++) {
      const [u, v] = [k / parts, (k + 1) / parts]
      const wide = (w: number) => m.height * (0.0006 + 0.0032 * Math.sin(Math.PI * w))
      const light = 0.34 * on * Math.sin(Math.PI * (u + 0.5 / parts))
      sheet.stroke(at(u), at(v), wide(u), wide(v), [255, 255, 255], light, 0.1)
    }
  }
}

export const windToFace: Effect = {
  needsSubject: true,
  limb: (x, y, m) => carried(x, y, m),
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.2)
    const sheet = surface.sheet(0.5)
    swathes(sheet, m, on)
    const fine = surface.sheet(1)
    for (const lock of mane(m).locks) stream(sheet, fine, m, lock, gust(m))
    leaves(fine, m, on)
    surface.lay(sheet)
    surface.lay(fine)
  },
}
