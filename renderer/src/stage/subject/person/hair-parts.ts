// Parts that hairstyles are made of: a cap with a hairline, locks, fringes, curls, tails and braids.
import type { Vec3 } from '../../scene.ts'
import { add, scale, smoothstep } from '../../vector.ts'
import type { Sculpture } from '../sculpture.ts'
import {
  below,
  chain,
  displaced,
  ellipsoid,
  limb,
  type Shape,
  sphere,
  turned,
  without,
} from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { FaceShape } from './head.ts'

export interface Locks {
  readonly s: Sculpture
  readonly paint: number
  readonly f: FaceShape
  /** Something sits on the head: nothing may rise above it. */
  readonly covered: boolean
}

const strands = (x: number, y: number, z: number): number =>
  Math.sin(Math.atan2(x, z + 0.01) * 17 + y * 22) +
  0.6 * Math.sin(Math.atan2(x, z + 0.01) * 31 - y * 35)

/** The hair on the skull: `thick` metres over the skin, ending at the hairline, above `nape` at the back. */
export const cap = (
  l: Locks,
  thick: number,
  nape: number,
  wave = 0.0016,
  /** How far above the eyes' middle the brow is bare, at most. */
  bare = 0.142,
): Shape => {
  const t = l.covered ? Math.min(thick, 0.009) : thick
  const body = ellipsoid([0, 0.031, -0.014], [0.094 + t, 0.1 + t, 0.109 + t])
  const face = ellipsoid([0, -0.06, 0.112], [0.128, bare, 0.112])
  // It thins out toward the hairline: a thick edge there is a wig's.
  const thin = t > 0.008 ? t - 0.006 : 0
  const rough = displaced(body, wave * 1.6 + thin, (x, y, z) => {
    const near = Math.hypot(x / 0.128, (y + 0.06) / 0.142, (z - 0.112) / 0.112) - 1
    return wave * strands(x, y, z) - thin * smoothstep(0.24, 0, near)
  })
  return below(without(rough, face), [0, nape, -0.05], [0, -1, 0.55])
}
export const ears = (l: Locks): void => {
  for (const side of [1, -1])
    l.s.cut(ellipsoid([side * 0.1, -0.035, 0.004], [0.03, 0.042, 0.032]), 0.008)
}
export const lock = (
  l: Locks,
  points: readonly Vec3[],
  radii: readonly number[],
  blend = 0.012,
): void => {
  const path = curve(points, 3)
  const at = (i: number) => {
    const u = (i / (path.length - 1)) * (radii.length - 1)
    const k = Math.min(radii.length - 2, Math.floor(u))
    const [a, b] = [radii[k] ?? 0.01, radii[k + 1] ?? 0.01]
    return a + (b - a) * (u - k)
  }
  l.s.addAll(
    chain(
      path,
      path.map((_, i) => at(i)),
    ),
    l.paint,
    { blend },
  )
}
export const mirrorX = (points: readonly Vec3[], side: number): Vec3[] =>
  points.map((p) => [p[0] * side, p[1], p[2]])

/** Hair swept from a parting over the brow. */
export const swept = (l: Locks, side: number, low: number): void => {
  if (l.covered) return
  // Close to the skull all round, so that no side bulges.
  const sweep: readonly (readonly Vec3[])[] = [
    [
      [0.035, 0.122, 0.024],
      [-0.012, 0.112, 0.066],
      [-0.058, low + 0.022, 0.064],
      [-0.088, low - 0.024, 0.036],
    ],
    [
      [0.035, 0.128, -0.01],
      [-0.03, 0.121, 0.03],
      [-0.074, 0.08, 0.034],
      [-0.094, low + 0.004, 0.012],
    ],
    [
      [0.035, 0.121, 0.024],
      [0.014, 0.105, 0.078],
      [-0.028, low + 0.026, 0.086],
      [-0.07, low - 0.004, 0.064],
    ],
    [
      [0.035, 0.121, 0.024],
      [0.056, 0.098, 0.054],
      [0.075, low + 0.02, 0.05],
      [0.09, low - 0.034, 0.028],
    ],
  ]
  for (const path of sweep) lock(l, mirrorX(path, side), [0.013, 0.0185, 0.015, 0.005], 0.014)
}
export const straightFringe = (l: Locks, low: number): void => {
  if (l.covered) return
  for (let i = -4; i <= 4; i++) {
    const a = i * 0.24
    const [sx, cz] = [Math.sin(a), Math.cos(a)]
    lock(
      l,
      [
        [sx * 0.036, 0.13, cz * 0.036],
        [sx * 0.088, 0.092, cz * 0.094],
        [sx * 0.099, low + 0.006 * Math.abs(i % 2), cz * 0.113],
      ],
      [0.012, 0.0155, 0.007],
      0.01,
    )
  }
}

/** Locks falling around the back from ear to ear; `length` metres below the crown's middle. */
export const fall = (l: Locks, length: number, wave: number, front: boolean): void => {
  const n = 15
  for (let i = 0; i < n; i++) {
    const a = (i / (n - 1) - 0.5) * 4.2
    const [sx, cz] = [Math.sin(a), -Math.cos(a)]
    const w = (k: number) => wave * Math.sin(i * 2.3 + k * 2.1)
    const end = length * (0.92 + 0.1 * Math.sin(i * 1.7))
    const back = 0.012 * smoothstep(0.2, -1, cz)
    const points: Vec3[] = [
      [sx * 0.082, 0.05, cz * 0.092 - 0.014],
      [sx * 0.094 + w(1), -0.03, cz * 0.098 - 0.014],
      [sx * 0.097 + w(2), -0.03 - end * 0.36, cz * 0.09 - 0.012 - back],
      [sx * 0.094 + w(3), -0.03 - end * 0.7, cz * 0.088 - 0.014 - back],
      [sx * 0.088 + w(4), -0.03 - end, cz * 0.075 - 0.012],
    ]
    lock(l, points, [0.02, 0.021, 0.022, 0.019, 0.005], 0.01)
  }
  if (!front) return
  for (const side of [1, -1]) {
    const points: Vec3[] = [
      [side * 0.062, 0.105, 0.04],
      [side * 0.096, 0.03, 0.022],
      [side * 0.099, -0.07, 0.016],
      [side * 0.094, -0.07 - length * 0.5, 0.028],
      [side * 0.086, -0.07 - length * 0.75, 0.036],
    ]
    lock(l, points, [0.014, 0.016, 0.018, 0.016, 0.005], 0.012)
  }
}

/** Balls spread over the cap: `size` across, out to `spread` of the skull. */
export const curls = (l: Locks, size: number, spread: number, lowest: number): void => {
  const n = Math.round(150 * (0.026 / size) ** 1.6)
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n
    const y = 1 - t * (1 - lowest)
    const r = Math.sqrt(Math.max(0, 1 - Math.min(1, Math.abs(y)) ** 2))
    const a = i * 2.39996
    const wide = y < -0.2 ? 1 + 0.1 * spread : 1
    const jitter = 1 + 0.05 * Math.sin(i * 5.1)
    const p: Vec3 = [
      Math.sin(a) * r * 0.1 * spread * wide * jitter,
      0.034 + y * 0.104 * (y < 0 ? 1.25 : spread),
      Math.cos(a) * r * 0.112 * spread * jitter - 0.014,
    ]
    const brow = 0.072 - 0.5 * Math.max(0, Math.abs(p[0]) - 0.045)
    if (p[2] > 0.03 && p[1] < brow && Math.abs(p[0]) < 0.094) continue
    if (l.covered && p[1] > 0.06) continue
    l.s.add(sphere(p, size * (0.8 + 0.25 * ((i * 7) % 5) * 0.3)), l.paint, { blend: 0.013 })
  }
}

export const tail = (l: Locks, root: Vec3, out: Vec3, length: number, r: number): void => {
  const end = add(root, add(scale(out, 0.06), [0, -length, 0]))
  const points: Vec3[] = [
    root,
    add(root, scale(out, 0.055)),
    add(root, add(scale(out, 0.075), [0, -length * 0.4, 0])),
    add(end, [0, length * 0.25, 0]),
    end,
  ]
  lock(l, points, [r * 0.7, r * 1.1, r * 1.15, r * 0.8, 0.006], 0.01)
}

export const braid = (l: Locks, root: Vec3, length: number): void => {
  const n = Math.round(length / 0.028)
  for (let i = 0; i < n; i++)
    l.s.add(
      ellipsoid(
        add(root, [i % 2 ? 0.011 : -0.011, -i * 0.028, -0.012]),
        [0.022, 0.022, 0.019],
        turned(0, 0, i % 2 ? 0.6 : -0.6),
      ),
      l.paint,
      { blend: 0.003 },
    )
  l.s.add(
    limb(add(root, [0, -length, -0.012]), add(root, [0, -length - 0.05, -0.016]), 0.015, 0.005),
    l.paint,
  )
}

export const spikes = (l: Locks, lowest: number, length: number): void => {
  for (let i = 0; i < 44; i++) {
    const y = 1 - ((i + 0.5) / 44) * (1 - lowest)
    const r = Math.sqrt(1 - y * y)
    const a = i * 2.39996
    const d: Vec3 = [Math.sin(a) * r, y, Math.cos(a) * r]
    if (d[2] > 0.3 && d[1] < 0.45) continue
    const p: Vec3 = [d[0] * 0.09, 0.03 + d[1] * 0.096, d[2] * 0.105 - 0.012]
    l.s.add(
      limb(p, add(p, [d[0] * length, d[1] * length + 0.016, d[2] * length + 0.012]), 0.02, 0.003),
      l.paint,
      { blend: 0.008 },
    )
  }
}
