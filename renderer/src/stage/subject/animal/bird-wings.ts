// The wings and tails of birds, feather by feather: folded along the body, spread in flight, a fan behind.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, length, mix, scale, smoothstep, sub } from '../../vector.ts'
import { dim } from '../built.ts'
import { turn, turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Plumage } from './bird.data.ts'

/** A flat vane from its root to its tip; `flat` is half its width, `roll` turns it about its own axis. */
const vane = (
  work: Workpiece,
  root: Vec3,
  tip: Vec3,
  [wide, thin]: readonly [number, number],
  feather: number,
  color: Rgb,
  roll = 0,
): void => {
  const way = sub(tip, root)
  const long = length(way)
  const axes = turned(Math.atan2(way[0], way[2]), -Math.asin(way[1] / long), roll)
  work.ball(add(root, scale(way, 0.5)), [wide, thin, long / 2], feather, color, axes, 10)
}

/** Where the body's flank is at shares of its length (1 the breast) and height. */
const flankOf = (p: Plumage, y: number, rise: number, side: 1 | -1) => {
  const axes = turned(0, -rise)
  return (z: number, up: number, out: number): Vec3 => {
    const round = Math.sqrt(Math.max(0.03, 1 - Math.min(1, z * z) - up * up * 0.7))
    const local: Vec3 = [
      side * (Math.max(p.body[0] * round, 0.05) + out),
      p.body[1] * up,
      p.body[2] * z,
    ]
    return add([0, y, 0], turn(axes, local))
  }
}

/** Rows of a folded wing, the undermost first: how many feathers, where their roots and tips lie along the body, half width, lightness. */
const rows = [
  { n: 4, from: -0.1, to: -1.5, high: [0.28, 0.5], low: 0.36, wide: 0.034, tone: 0.5 },
  { n: 6, from: 0.25, to: -0.95, high: [0.42, -0.34], low: 0.1, wide: 0.046, tone: 0.78 },
  { n: 6, from: 0.5, to: -0.32, high: [0.46, -0.36], low: 0.06, wide: 0.05, tone: 1 },
  { n: 5, from: 0.66, to: 0.06, high: [0.44, -0.22], low: 0.04, wide: 0.055, tone: 1.18 },
] as const

/** A wing laid along the body: long quills under rows of ever shorter coverts. */
export const foldedWing = (
  work: Workpiece,
  p: Plumage,
  side: 1 | -1,
  { y, rise, feather }: { readonly y: number; readonly rise: number; readonly feather: number },
  color: Rgb,
): void => {
  const flank = flankOf(p, y, rise, side)
  rows.forEach((row, k) => {
    for (let i = 0; i < row.n; i++) {
      const t = i / (row.n - 1)
      const up = mix(row.high[0], row.high[1], t)
      const tone = row.tone * (i % 2 ? 0.92 : 1.06)
      // Quills of the hand end at one point over the tail, the others one below the other.
      const end = k === 0 ? row.low : up - row.low
      vane(
        work,
        flank(row.from - 0.08 * t, up, 0.004 + 0.012 * k),
        flank(row.to + (k === 0 ? 0.3 * t : 0.1 * t), end, 0.012 + 0.01 * k),
        [0.014, row.wide * (p.body[1] / 0.25)],
        feather,
        dim(color, tone),
      )
    }
  })
}

/** A wing in flight: an arm that bends at the wrist, quills that turn from back to outward along it, coverts over their roots. */
export const spreadWing = (
  work: Workpiece,
  p: Plumage,
  side: 1 | -1,
  { y, feather }: { readonly y: number; readonly feather: number },
  [color, upper]: readonly [Rgb, Rgb],
): void => {
  const k = p.span ?? 1
  // What soars banks; what flutters has both wings up.
  const lift = k > 1.2 ? 0.2 - side * 0.42 : 0.82
  const [cos, sin] = [Math.cos(lift), Math.sin(lift)]
  /** A point or direction of the wing's own plane: out along it, up from it, forward. */
  const laid = (out: number, high: number, ahead: number): Vec3 => [
    side * (out * cos - high * sin),
    out * sin + high * cos,
    ahead,
  ]
  const shoulder: Vec3 = [side * p.body[0] * 0.45, y + 0.08, 0]
  const arm = curve(
    [
      laid(0, 0, 0.12),
      laid(0.24 * k, 0.06, 0.22),
      laid(0.48 * k, 0.05, 0.2),
      laid(0.7 * k, 0, 0.06),
    ].map((q) => add(shoulder, q)),
    6,
  )
  const at = (t: number): Vec3 => {
    const s = t * (arm.length - 1)
    const i = Math.min(arm.length - 2, Math.floor(s))
    const [a, b] = [arm[i] ?? shoulder, arm[i + 1] ?? shoulder]
    return add(a, scale(sub(b, a), s - i))
  }
  const quill = (t: number, share: number, over: number, wide: number, tone: Rgb): void => {
    const root = at(t)
    const turnOut = mix(0.06, 1.32, smoothstep(0.42, 1, t))
    const long = k ** 0.6 * share * mix(0.34, 0.44, smoothstep(0.4, 0.9, t))
    const way = laid(Math.sin(turnOut), -0.06 + 0.1 * t, -Math.cos(turnOut))
    const from = add(add(root, laid(0, over, 0)), [0, 0, 0.03])
    const roll = Math.atan2(sin * Math.cos(turnOut), cos)
    vane(work, from, add(from, scale(way, long)), [wide, 0.007], feather, tone, -side * roll)
  }
  const n = 19
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const hand = smoothstep(0.45, 0.75, t)
    quill(t, 1, 0, mix(0.045, 0.034, hand), dim(color, mix(0.85, 0.5, hand) * (i % 2 ? 0.9 : 1.08)))
  }
  for (const [m, share, over, tone] of [
    [13, 0.52, 0.014, 1],
    [10, 0.28, 0.026, 1.15],
  ] as const)
    for (let i = 0; i < m; i++)
      quill((i / (m - 1)) * 0.92, share, over, 0.05, dim(upper, tone * (i % 2 ? 0.93 : 1.05)))
  for (let i = 0; i + 1 < arm.length; i += 2)
    vane(
      work,
      at(i / (arm.length - 1)),
      at(Math.min(1, (i + 3) / (arm.length - 1))),
      [0.034, 0.03],
      feather,
      upper,
    )
}

/** Tail quills over each other, a closed bundle on one that stands, a fan on one that flies. */
export const tailFan = (
  work: Workpiece,
  p: Plumage,
  {
    root,
    rise,
    open,
    feather,
  }: {
    readonly root: Vec3
    readonly rise: number
    readonly open: boolean
    readonly feather: number
  },
  color: Rgb,
): void => {
  const n = open ? 9 : 5
  const drop = Math.sin(rise * 0.7) * 0.8
  for (let i = 0; i < n; i++) {
    const s = (i / (n - 1)) * 2 - 1
    const out = s * (open ? 0.55 : 0.12)
    const long = p.tail[0] * (open ? 1.05 : 1.12) * (1 - 0.12 * s * s)
    const tip: Vec3 = [
      root[0] + Math.sin(out) * long,
      Math.max(0.03, root[1] - drop * long + 0.02 * (1 - Math.abs(s))),
      root[2] - Math.cos(out) * long * Math.cos(rise * 0.5),
    ]
    vane(
      work,
      [root[0] + s * 0.02, root[1] + 0.012 * (1 - Math.abs(s)), root[2] + 0.06],
      tip,
      [p.tail[1] * (open ? 0.42 : 0.4), 0.01],
      feather,
      dim(color, i % 2 ? 0.86 : 1.05),
    )
  }
}
