// A big wave that breaks behind a surfer: a hollow face of clear water under a lip that is thrown over, white water where it has fallen.

import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { puff } from '../prop/puff.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { curve } from '../subject/sweep.ts'
import { clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'

/** Sections of the wave, (z, y) in wave heights with the viewer at +z: from the foot of its back over crest and lip to the trough. */
const shoulder = [
  [-2.5, -0.04],
  [-1.75, 0.34],
  [-1.2, 0.76],
  [-0.88, 0.97],
  [-0.74, 1.0],
  [-0.66, 0.98],
  [-0.63, 0.9],
  [-0.62, 0.72],
  [-0.55, 0.44],
  [-0.36, 0.17],
  [-0.05, 0.03],
  [0.3, -0.04],
] as const
const thrown = [
  [-2.5, -0.04],
  [-1.75, 0.36],
  [-1.2, 0.8],
  [-0.82, 1.02],
  [-0.45, 1.08],
  [-0.16, 0.96],
  [-0.2, 0.9],
  [-0.52, 0.93],
  [-0.88, 0.66],
  [-0.8, 0.3],
  [-0.36, 0.05],
  [0.3, -0.04],
] as const
const fallen = [
  [-2.5, -0.04],
  [-1.75, 0.36],
  [-1.2, 0.78],
  [-0.76, 1.0],
  [-0.22, 0.96],
  [0.2, 0.42],
  [0.16, 0.36],
  [-0.2, 0.78],
  [-0.82, 0.72],
  [-0.92, 0.36],
  [-0.5, 0.05],
  [0.3, -0.04],
] as const
/** Share of a section, from its start, at which the lip's edge lies. */
const lipAt = 5.5 / 11

interface Wave {
  readonly tall: number
  readonly wide: number
  /** How far along x the wave has broken: 0 a green shoulder, 1 fallen. */
  readonly broken: (x: number) => number
  readonly height: (x: number) => number
  /** The point at x, v along the section. */
  readonly at: (x: number, v: number) => Vec3
}

const sectionAt = (broken: number): readonly Vec3[] => {
  const [a, b, t] = broken < 0.5 ? [shoulder, thrown, broken * 2] : [thrown, fallen, broken * 2 - 1]
  return curve(
    a.map(([z, y], i): Vec3 => [mix(z, b[i]?.[0] ?? z, t), mix(y, b[i]?.[1] ?? y, t), 0]),
    6,
  )
}

const waveOf = (tall: number, side: number): Wave => {
  const wide = tall * 3.6
  const broken = (x: number) =>
    clamp(
      smoothstep(wide * 0.42, -wide * 0.5, x * side) + 0.05 * (noise((x / tall) * 1.7, 8) - 0.5),
    )
  const height = (x: number) =>
    tall *
    (1 - 0.6 * smoothstep(0.08 * wide, 0.95 * wide, x * side)) *
    (1 - 0.22 * smoothstep(-0.5 * wide, -wide, x * side)) *
    (0.95 + 0.1 * noise(x / tall, 3))
  const steps = 160
  const sections = Array.from({ length: steps + 1 }, (_, i) => sectionAt(i / steps))
  const at = (x: number, v: number): Vec3 => {
    const points = sections[Math.round(broken(x) * steps)] ?? []
    const k = clamp(v) * (points.length - 1)
    const i = Math.min(points.length - 2, Math.floor(k))
    const [p, q] = [points[i] ?? [0, 0, 0], points[i + 1] ?? [0, 0, 0]]
    const h = height(x)
    // The lip is ragged where it tears.
    const near = Math.exp(-(((v - lipAt) / 0.045) ** 2)) * broken(x)
    const rag = near * (fbm(x * (5 / tall), 5, 3) - 0.5) * 0.16
    return [
      x - side * 0.35 * h * smoothstep(0.2, lipAt, v) * broken(x),
      h * (mix(p[1], q[1], k - i) + rag) - 0.03,
      h * (mix(p[0], q[0], k - i) - 0.34 + rag),
    ]
  }
  return { tall, wide, broken, height, at }
}

/** Paint of the sheet between two shares of the section; `inside` is the hollow face, else the back. */
const paintOf = (wave: Wave, inside: boolean) => {
  const [deep, clear, thin] = [hex('#0b4a62'), hex('#1f9c9c'), hex('#7fe0c4')]
  return (p: Vec3): Rgb => {
    const h = wave.height(p[0])
    const t = clamp(p[1] / h)
    const u = wave.tall
    const q = wave.broken(p[0])
    // Light comes through where the water is thin, under the lip.
    const body = mix3(
      mix3(deep, clear, smoothstep(0.05, 0.6, t)),
      thin,
      smoothstep(0.5, 0.98, t) * (inside ? 0.9 : 0.25),
    )
    // Lines of foam are drawn up the face as it hollows, thin and nearly upright.
    const x = (p[0] - p[1] * 0.55) / u
    const line = smoothstep(0.55, 0.66, fbm(x * 17 + 4, t * 2.4 + x, 4)) * (0.3 + 0.5 * q)
    const patch = smoothstep(0.62, 0.7, fbm(x * 2.4, t * 5, 4)) * smoothstep(0.5, 0.05, t)
    const lip = smoothstep(0.9, 0.99, t + 0.1 * (fbm((p[0] / u) * 4, (p[2] / u) * 4, 3) - 0.5))
    const foot =
      smoothstep(0.1, 0, t) * smoothstep(0.42, 0.58, fbm((p[0] / u) * 4, (p[2] / u) * 5, 4))
    const white = inside ? line + patch * 0.7 + foot * 0.8 : lip * q + line * 0.3 * t
    return mix3(body, [0.9, 0.95, 0.97], clamp(white))
  }
}

/** Adds a breaking wave of that height whose foot is just behind the origin; `tone` is what its spray shows of the light. */
export const breaker = (set: FilmSet, tall: number, side: number, tone: Rgb): void => {
  const wave = waveOf(tall, side)
  const water = set.material({
    surface: 'water',
    roughness: 0.08,
    f0: 0.03,
    scale: 2.2,
    relief: 0.13,
    share: 0.002,
  })
  const sheet = (from: number, to: number, rows: number, inside: boolean): void =>
    set.builder.grid(
      300,
      rows,
      (u, v) => wave.at((u * 2 - 1) * wave.wide, mix(from, to, v)),
      water,
      paintOf(wave, inside),
      false,
    )
  sheet(0, lipAt, 34, false)
  sheet(lipAt, 1, 46, true)
  lipOf(set, wave, side)
  fallenWater(set, wave, side, tone)
}

/** The edge of the lip: a torn roll of foam, strands that fall from it and drops that fly. */
const lipOf = (set: FilmSet, wave: Wave, side: number): void => {
  const b = set.builder
  const foam = set.material({
    color: [0.93, 0.96, 0.97],
    roughness: 1,
    f0: 0,
    scale: 14 / wave.tall,
    relief: 0.5,
  })
  const { tall, wide } = wave
  for (let i = 0; i < 520; i++) {
    const x = -side * wide * mix(-0.32, 0.98, set.random())
    const q = wave.broken(x)
    const p = wave.at(x, lipAt + 0.012 * (set.random() - 0.5))
    const r = tall * mix(0.006, 0.034, set.random() ** 2) * (0.35 + 0.65 * smoothstep(0.15, 0.5, q))
    const loose = i % 3 === 0
    const fall = loose ? set.random() ** 2 * 0.24 * q : 0.02 * set.random()
    const at: Vec3 = [
      p[0] + (set.random() - 0.5) * tall * 0.05,
      p[1] + tall * (loose ? 0.1 * (set.random() - 0.35) - fall : 0.015 * (set.random() - 0.5)),
      p[2] + tall * (0.02 + (loose ? 0.12 * set.random() : 0)),
    ]
    const size = loose ? r * 0.45 : r
    if (at[1] < 0 || !set.free(at[0], at[2], size * 1.5, size * 2, at[1])) continue
    b.placed({ at, scale: [size * 1.25, size * 0.85, size], yaw: i }, () =>
      b.sphere(foam, [1, 1, 1], loose ? 6 : 8),
    )
  }
}

/** What the lip throws up where it falls, and the mist that the wind takes off the crest. */
const fallenWater = (set: FilmSet, wave: Wave, side: number, tone: Rgb): void => {
  const { tall, wide } = wave
  const foam = set.material({ roughness: 1, f0: 0, scale: 9 / tall, relief: 0.9, mottle: 0.12 })
  for (let i = 0; i < 1000; i++) {
    const x = -side * wide * mix(0.02, 1, set.random() ** 0.9)
    const q = smoothstep(0.5, 0.9, wave.broken(x))
    const up = set.random() ** 1.8
    const r = tall * mix(0.014, 0.075, set.random() ** 2) * (1 - 0.6 * up) * (0.3 + 0.7 * q)
    const at: Vec3 = [
      x,
      r * 0.3 + tall * 0.42 * q * up,
      wave.height(x) * (0.02 + mix(-0.22, 0.2, set.random()) * (1 - 0.6 * up)),
    ]
    if (q < 0.05 || !set.free(at[0], at[2], r * 1.3, r * 2, at[1])) continue
    const pale = mix(0.8, 0.98, set.random())
    set.builder.placed({ at, scale: [r * 1.3, r * 0.85, r], yaw: i }, () =>
      set.builder.sphere(foam, [pale * 0.96, pale, pale], 7),
    )
    if (i % 12 > 0) continue
    puff(set.builder, {
      at: [at[0], at[1] + tall * 0.08, at[2]],
      size: [tall * 0.14, tall * 0.1, tall * 0.1],
      tone,
      dense: 0.22,
      yaw: i,
    })
  }
  // What comes through the water lights the hollow.
  const heart = wave.at(-side * wide * 0.12, 0.74)
  set.builder.light(
    [heart[0], tall * 0.55, heart[2] + tall * 0.28],
    tall * 0.1,
    scale([tone[0] * 0.5, tone[1], tone[2] * 0.85], 0.2 * tall * tall),
  )
  for (let i = 0; i < 60; i++) {
    const x = -side * wide * mix(-0.4, 0.9, set.random())
    const h = wave.height(x)
    const r = tall * mix(0.04, 0.12, set.random())
    const back = set.random()
    puff(set.builder, {
      at: [x, h * (0.98 + 0.14 * back), h * (-1.1 - 0.7 * back)],
      size: [r * 1.8, r * 0.7, r * 1.6],
      tone: scale(tone, 1.02),
      dense: mix(0.3, 0.08, back),
      yaw: 6 * set.random(),
    })
  }
}
