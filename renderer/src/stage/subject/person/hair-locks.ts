// Hair seen from near: locks with grooves of strands that flow from a parting, a hairline or the crown, as each style lies.
import type { Rgb } from '../../../prompt/brief.ts'
import type { LocalMesh } from '../../mesh-builder.ts'
import { type Random, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, cross, dot, mix, normalize, scale, smoothstep, sub } from '../../vector.ts'
import { curve } from '../sweep.ts'
import type { HairStyle } from './hair.ts'
import { type Lay, lays } from './hair-lays.data.ts'
import { centre, type Locked, outward, ribbon, type Strand } from './hair-ribbon.ts'

const radii: Vec3 = [0.094, 0.1, 0.109]
/** A point `lift` metres over the skull in direction `d`. */
const over = (d: Vec3, lift: number): Vec3 => [
  centre[0] + d[0] * (radii[0] + lift),
  centre[1] + d[1] * (radii[1] + lift),
  centre[2] + d[2] * (radii[2] + lift),
]
/** A direction by azimuth (0 front, positive to +x) and elevation, radians. */
const way = (az: number, el: number): Vec3 => [
  Math.sin(az) * Math.cos(el),
  Math.sin(el),
  Math.cos(az) * Math.cos(el),
]
/** From direction to direction along the great circle. */
const between = (a: Vec3, b: Vec3, t: number): Vec3 => {
  const angle = Math.acos(Math.max(-1, Math.min(1, dot(a, b))))
  if (angle < 1e-3) return a
  const s = Math.sin(angle)
  return add(scale(a, Math.sin((1 - t) * angle) / s), scale(b, Math.sin(t * angle) / s))
}
/** The lowest that cut hair goes, by azimuth: over the brow, before, over and behind the ear, at the nape. */
const hairline = (az: number): number => {
  const a = Math.abs(az)
  const marks: readonly (readonly [number, number])[] = [
    [0, 0.74],
    [0.55, 0.7],
    [0.95, 0.42],
    [1.2, -0.02],
    [1.45, 0.14],
    [1.85, 0.1],
    [2.15, -0.4],
    [3.15, -0.62],
  ]
  for (let i = 1; i < marks.length; i++) {
    const [[a0, e0], [a1, e1]] = [marks[i - 1] ?? [0, 0], marks[i] ?? [3.15, 0]]
    if (a <= a1) return mix(e0, e1, (a - a0) / (a1 - a0))
  }
  return -0.62
}

/** Locks that swing or wind about their line, more towards the tip. */
const swung = (points: readonly Vec3[], lay: Lay, phase: number): Vec3[] => {
  if (lay.wave === 0) return [...points]
  let run = 0
  const line = curve(points, lay.curled ? 8 : 4)
  return line.map((p, i) => {
    const last = line[Math.max(0, i - 1)] ?? p
    const next = line[Math.min(line.length - 1, i + 1)] ?? p
    run += Math.hypot(p[0] - last[0], p[1] - last[1], p[2] - last[2])
    const n = outward(p)
    const side = normalize(cross(normalize(sub(next, last)), n))
    const k = lay.wave * smoothstep(0.02, 0.09, run)
    const a = (run / lay.period) * Math.PI * 2 + phase
    const off = lay.curled ? Math.cos(a) : 0.4 * Math.cos(a + 1)
    return add(p, add(scale(side, k * Math.sin(a)), scale(n, k * 0.8 * off)))
  })
}

/** Below where it leaves the skull, hair falls; before the shoulders or behind them. */
const falling = (from: Vec3, az: number, length: number, r: Random): Vec3[] => {
  const front = smoothstep(1.75, 1.2, Math.abs(az))
  const end = length * (0.86 + 0.2 * r())
  return [0.25, 0.5, 0.75, 1].map((k) => {
    const flare = 1 + 0.09 * Math.sin(k * 2.2) - 0.12 * k * k
    return [
      from[0] * flare,
      from[1] - end * k,
      from[2] * (front > 0.5 ? 1 : flare) + front * 0.034 * k,
    ]
  })
}

/** Combed from the parting to both sides, in rows that lie over each other. */
const parted = (lay: Lay, r: Random): Strand[] => {
  const out: Strand[] = []
  const long = lay.fall > 0
  const rows = long ? [[0, 1] as const] : ([[0.3, 1] as const, [0, 0.72] as const] as const)
  const n = lay.curled ? 27 : long ? 18 : 15
  const part = lay.part ?? 0
  for (const side of [1, -1])
    for (const [from, to] of rows)
      for (let i = 0; i < n; i++) {
        const s = (i + 0.3 + 0.4 * r()) / n
        const start = normalize([part * 0.5, 0.95, mix(0.5, -0.62, s)])
        const az = side * mix(long ? 1.16 : 1.0, 3.1, s ** 0.9)
        const low = long ? -0.12 : Math.max(hairline(az), -0.5) + 0.02
        const end = way(az, low)
        const line: Vec3[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((k) => {
          const t = mix(from, to, k)
          const lift =
            0.004 + lay.volume * Math.sin(Math.PI * Math.min(1, 0.12 + 0.8 * t)) + 0.003 * r()
          return over(between(start, end, t), long ? Math.max(lift, 0.017 * t) : lift)
        })
        const tip = line[line.length - 1] ?? start
        if (long) line.push(...falling(tip, az, lay.fall, r))
        out.push({
          points: swung(line, lay, lay.curled ? 6 * r() : 1.3 * Math.abs(az) + side + 0.7 * r()),
          wide: lay.curled ? 0.012 : 0.0155,
          tone: 0.82 + 0.36 * r(),
        })
      }
  return out
}

/** The hair over the brow: swept to one side from the parting, or straight down. */
const fringed = (lay: Lay, r: Random): Strand[] => {
  if (lay.brow === 'bare') return []
  const out: Strand[] = []
  if (lay.brow === 'straight') {
    for (let i = 0; i < 17; i++) {
      const az = mix(-1.02, 1.02, (i + 0.2 + 0.6 * r()) / 17)
      const [start, end] = [way(az * 0.7, 1.22), way(az, 0.3 + 0.05 * r() + 0.05 * Math.abs(az))]
      out.push({
        points: [0, 0.25, 0.5, 0.75, 1].map((k) =>
          over(between(start, end, k), 0.009 + 0.012 * Math.sin(Math.PI * (0.1 + 0.8 * k))),
        ),
        wide: 0.0135,
        tone: 0.86 + 0.3 * r(),
      })
    }
    return out
  }
  const part = lay.part ?? 0.5
  const away = part > 0 ? -1 : 1
  const rise = Math.min(lay.fall > 0 ? 0.008 : 0.015, lay.volume)
  for (let i = 0; i < 9; i++) {
    const s = i / 8
    const start = normalize([part * 0.5, 0.92 - 0.1 * s, mix(0.28, 0.92, s)])
    const end = way(away * mix(1.3, 0.98, s), mix(0.42, lay.fall > 0 ? 0.14 : 0.36, s))
    const line = [0, 0.2, 0.4, 0.6, 0.8, 1].map((k) => {
      const d = between(start, end, k)
      return over(
        d,
        0.006 - 0.003 * s + rise * (1 - 0.5 * s) * Math.sin(Math.PI * (0.12 + 0.78 * k)),
      )
    })
    out.push({
      points: swung(line, { ...lay, wave: lay.wave * 0.7 }, 1.5 * s + 0.5 * r()),
      wide: 0.0125,
      tone: 0.84 + 0.34 * r(),
    })
  }
  // The narrow side of the parting.
  for (let i = 0; i < 5; i++) {
    const s = i / 4
    const start = normalize([part * 0.5, 0.9 - 0.08 * s, mix(0.3, 0.9, s)])
    const end = way(-away * mix(1.25, 1.06, s), mix(0.4, 0.22, s))
    out.push({
      points: [0, 0.3, 0.6, 1].map((k) =>
        over(between(start, end, k), 0.005 + 0.009 * Math.sin(Math.PI * (0.12 + 0.78 * k))),
      ),
      wide: 0.012,
      tone: 0.84 + 0.34 * r(),
    })
  }
  return out
}

/** Combed back from the hairline all round to where it is tied, or to the nape. */
const combedBack = (lay: Lay, r: Random): Strand[] => {
  const knot = lay.knot ?? [0, -0.3, -1]
  const to = normalize(knot)
  const n = 56
  return Array.from({ length: n }, (_, i): Strand => {
    const az = mix(-2.9, 2.9, (i + 0.3 + 0.4 * r()) / n)
    const start = way(az, hairline(az) - (Math.abs(az) < 1 ? 0.2 : 0.08))
    return {
      points: [0, 0.2, 0.4, 0.6, 0.8, 1].map((k) =>
        over(
          normalize(add(between(start, to, k), [0, 0.12 * Math.sin(Math.PI * k), 0])),
          0.001 + lay.volume * Math.sin(Math.PI * Math.min(1, 0.04 + 0.75 * k)),
        ),
      ),
      wide: 0.0125,
      tone: 0.86 + 0.3 * r(),
    }
  })
}

/** Rings of hair all over the skull above the hairline. */
const ringed = (lay: Lay, r: Random): Strand[] => {
  const out: Strand[] = []
  const n = 560
  for (let i = 0; i < n; i++) {
    const y = 1 - ((i + 0.5) / n) * 1.55
    const az = i * 2.39996
    const el = Math.asin(Math.max(-1, y))
    const turned = ((((az + Math.PI) % (Math.PI * 2)) + Math.PI * 2) % (Math.PI * 2)) - Math.PI
    if (el < hairline(turned) - (Math.abs(turned) < 1 ? 0.06 : -0.03)) continue
    const d = way(turned, el)
    const lift = 0.005 + lay.volume * (0.4 + 0.6 * Math.max(0, y)) * (0.8 + 0.4 * r())
    const p = over(d, lift)
    const side = normalize(cross(d, [r() - 0.5, r() - 0.5, r() - 0.5]))
    const other = cross(d, side)
    const size = 0.006 + 0.004 * r()
    const turn0 = r() * 6
    out.push({
      points: Array.from({ length: 8 }, (_, k): Vec3 => {
        const a = turn0 + (k / 7) * 5
        const c = add(scale(side, Math.cos(a) * size), scale(other, Math.sin(a) * size))
        return add(p, add(c, scale(d, 0.006 * Math.sin(a * 0.7) - 0.004 + 0.0012 * k)))
      }),
      wide: 0.0056,
      tone: 0.8 + 0.42 * r(),
    })
  }
  return out
}

/** A tail of hair: a round bundle of locks about a line, thickest a third of the way down. */
const bundle = (line: readonly Vec3[], r0: number, lay: Lay, r: Random): Strand[] => {
  const path = curve(line, 4)
  const last = path.length - 1
  return Array.from({ length: 16 }, (_, i): Strand => {
    const [a, deep, end] = [(i / 16) * Math.PI * 2 + r(), i % 2 ? 1 : 0.7, 0.86 + 0.14 * r()]
    const points = path.slice(0, Math.max(4, Math.round(end * last))).map((p, k): Vec3 => {
      const t = k / last
      const d = normalize(sub(path[Math.min(last, k + 1)] ?? p, path[Math.max(0, k - 1)] ?? p))
      const side = normalize(cross(d, [0.1, 0.2, 1]))
      const round = r0 * deep * (0.5 + 0.75 * Math.sin(Math.PI * Math.min(1, 0.12 + 0.8 * t)))
      const b = a + t * 0.6
      const swing = lay.wave * Math.sin(((t * 0.25) / lay.period) * 6.28)
      return add(
        p,
        add(scale(side, Math.cos(b) * round + swing), scale(cross(side, d), Math.sin(b) * round)),
      )
    })
    return { points, wide: r0 * 0.5, tone: 0.84 + 0.32 * r(), about: path }
  })
}

/** Three locks that pass over and under each other about a line, and the tuft below their tie. */
const plaited = (line: readonly Vec3[], r0: number): Strand[] => {
  const path = curve(line, 14)
  const last = path.length - 1
  const woven = [0, 1, 2].map((i): Strand => {
    const points = path.map((p, k): Vec3 => {
      const a = (k / last) * Math.PI * 2 * 3.2 + (i * Math.PI * 2) / 3
      const slim = 1 - 0.35 * (k / last)
      return add(p, [Math.sin(a) * r0 * slim, 0, Math.sin(2 * a) * r0 * 0.55 * slim])
    })
    return {
      points,
      wide: r0 * 0.8,
      tone: 0.92 + 0.12 * i,
      about: points.map((p) => add(p, [0, 0, -1])),
    }
  })
  const end = path[last] ?? [0, 0, 0]
  const tuft = [-1, 0, 1].map(
    (i): Strand => ({
      points: [0, 0.02, 0.042, 0.06].map((d): Vec3 => add(end, [i * 0.18 * d, 0.006 - d, 0.003])),
      wide: r0 * 0.55,
      tone: 0.95 + 0.1 * i,
    }),
  )
  return [...woven, ...tuft]
}

/** The tails of a style, tied on the head or, under a hat, at the nape. */
const tails = (style: HairStyle, covered: boolean, lay: Lay, r: Random): Strand[] => {
  const hang = (root: Vec3, out: Vec3, length: number): Vec3[] => [
    root,
    add(root, scale(out, 0.045)),
    add(root, add(scale(out, 0.07), [0, -length * 0.35, 0])),
    add(root, add(scale(out, 0.066), [0, -length * 0.72, 0.008])),
    add(root, add(scale(out, 0.05), [0, -length, 0.012])),
  ]
  if (style === 'ponytail')
    return bundle(
      covered
        ? hang([0, -0.01, -0.115], [0, 0.25, -1], 0.26)
        : hang([0.055, 0.1, -0.085], [1.5, 0.45, -0.4], 0.26),
      0.03,
      { ...lay, wave: 0.006, period: 0.14 },
      r,
    )
  if (style === 'pigtails')
    return [1, -1].flatMap((side) =>
      bundle(
        hang([side * 0.098, covered ? -0.04 : 0.02, -0.03], [side, 0.2, -0.1], 0.2),
        0.027,
        { ...lay, wave: 0.005, period: 0.12 },
        r,
      ),
    )
  // Over the shoulders, so that they are seen from before.
  if (style === 'braid')
    return [1, -1].flatMap((side) =>
      plaited(
        [
          [side * 0.09, -0.035, 0.0],
          [side * 0.104, -0.11, 0.02],
          [side * 0.1, -0.2, 0.052],
          [side * 0.094, -0.28, 0.066],
        ],
        0.0165,
      ),
    )
  return []
}

/** Whether a style is laid in locks when it is seen from near. */
export const hasLocks = (style: HairStyle): boolean => lays[style] !== undefined

/** A hat leaves of a lock what hangs below its rim. */
const underHat = (s: Strand): Strand => ({
  ...s,
  points: (s.points.length > 9 ? s.points : curve(s.points, 3)).filter((p) => p[1] < 0.036),
})

/** The locks of a style as one mesh in the head's space; null for styles without. */
export const locksOf = (
  style: HairStyle,
  color: Rgb,
  covered: boolean,
  /** Cloth lies on it, so that it lies close. */
  pressed = false,
  /** Cut finely for a portrait, or plainly for a figure among others. */
  seen: 'near' | 'far' = 'near',
): LocalMesh | null => {
  const loose = lays[style]
  if (!loose) return null
  const lay = pressed ? { ...loose, volume: 0.004 } : loose
  const r = random(23)
  const all =
    style === 'curly-short'
      ? ringed(lay, r)
      : lay.part === null
        ? combedBack(lay, r)
        : [...parted(lay, r), ...fringed(lay, r)]
  const into: Locked = { positions: [], normals: [], colors: [], indices: [] }
  const tied = tails(style, covered, lay, r)
  for (const strand of tied) ribbon(strand, color, into, seen)
  for (const strand of all) ribbon(covered ? underHat(strand) : strand, color, into, seen)
  return into
}
