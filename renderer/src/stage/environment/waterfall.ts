// A waterfall: a sheet that comes over the lip of a cliff in strands, breaks on ledges, and ends in foam and mist among wet rocks.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, smoothstep } from '../vector.ts'
import { veil } from './veil.ts'

/** Where the foot of the cliff is, how high the fall and how wide the river is, in metres. */
interface Fall {
  readonly x: number
  readonly z: number
  readonly tall: number
  readonly wide: number
}

/** How far from the cliff the water is after a share of its way down: out over each ledge that it meets. */
const thrown = (u: number, t: number): number => {
  const [first, second] = [
    0.34 + 0.16 * (noise(u * 3, 1) - 0.5),
    0.68 + 0.14 * (noise(u * 4, 5) - 0.5),
  ]
  return (
    1.1 * t ** 1.4 +
    0.85 * smoothstep(first - 0.015, first + 0.09, t) +
    0.95 * smoothstep(second - 0.015, second + 0.08, t)
  )
}

/** The sheet behind, through which the rock shows dark, and strands of white before it. */
const water = (set: FilmSet, { x, z, tall, wide }: Fall): void => {
  const half = wide * 0.62
  const white = set.material({ roughness: 0.6, f0: 0.03, scale: 3, relief: 0.12, mottle: 0.06 })
  const top = tall * 1.03
  // Along the fall: from the river above over the rounded lip and down.
  const at = (u: number, v: number, out: number): Vec3 => {
    const lip = 0.1
    const t = Math.max(0, (v - lip) / (1 - lip))
    const bend = 0.05 * (fbm(u * 7, v * 3, 3) - 0.5)
    return [
      x + (u - 0.5 + bend) * 2 * half * (0.88 + 0.22 * t),
      top * (1 - t ** 1.06) - 0.1 - 0.2 * smoothstep(0, lip, v),
      z + 1.3 + mix(-1.6, 0.6, Math.min(1, v / lip)) + thrown(u, t) + out,
    ]
  }
  set.builder.grid(
    50,
    44,
    (u, v) => at(u, v, 0),
    white,
    (p) => {
      const strand = fbm((p[0] - x) * 3.1, p[1] * 0.1, 4)
      return mix3(hex('#5f8f96'), hex('#d4e8ec'), smoothstep(0.32, 0.62, strand))
    },
    false,
  )
  for (let i = 0; i < 90; i++) {
    const u = set.random()
    const broad = mix(0.006, 0.032, set.random() ** 2)
    const [from, to] = [0.09 * set.random(), set.random() < 0.6 ? 1 : mix(0.5, 1, set.random())]
    const [out, light] = [0.05 + 0.28 * set.random(), mix(0.8, 1, set.random())]
    set.builder.grid(
      3,
      34,
      (k, v) => {
        const t = mix(from, to, v)
        // A strand begins and ends in points, and frays as it falls.
        const wide2 = broad * (0.35 + 1.1 * t) * smoothstep(0, 0.08, v) * smoothstep(1, 0.86, v)
        const ripple = 0.006 * Math.sin(v * 40 + i)
        return at(u + (k - 0.5) * 2 * wide2 + ripple * t, t, out * (0.3 + t))
      },
      white,
      () => [0.95 * light, 0.98 * light, light],
      false,
    )
  }
}

/** Wet rocks that part the fall at its ledges and stand at its sides and foot, foam about them. */
const rocks = (set: FilmSet, { x, z, tall, wide }: Fall): void => {
  const stones = [0, 1, 2].map(() =>
    rock(set, { color: hex('#4c4a46'), jagged: 0.7 }, 11),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  const half = wide * 0.62
  for (let i = 0; i < 46; i++) {
    const edge = i % 3 > 0
    const u = edge ? (i % 2 ? 1 : -1) * mix(0.92, 1.5, set.random()) : mix(-0.8, 0.8, set.random())
    // At its sides they lie at the foot: the cliff hangs back.
    const t = edge || i % 2 === 0 ? 1 : mix(0.31, 0.38, set.random())
    const size = wide * mix(0.07, 0.2, set.random()) * (edge ? 1 : 0.6)
    const p: Vec3 = [
      x + u * half,
      tall * (1 - t) - 0.2 * size,
      z + 1.6 + thrown(u, t) + (t === 1 ? 1.6 * set.random() : -0.3),
    ]
    if (!set.free(p[0], p[2], size, size, p[1])) continue
    set.builder.placed({ at: p, yaw: i * 1.7, scale: [size * 1.3, size, size] }, () =>
      set.cast(set.pick(stones)),
    )
  }
  const foam = set.material({
    color: [0.94, 0.97, 0.98],
    roughness: 1,
    f0: 0,
    scale: 5,
    relief: 0.5,
  })
  for (let i = 0; i < 320; i++) {
    const r = wide * mix(0.012, 0.07, set.random() ** 2)
    const p: Vec3 = [
      x + (set.random() - 0.5) * half * 2.3,
      r * 0.25 + 0.25 * wide * set.random() ** 4,
      z + 4.2 + (set.random() - 0.35) * wide * 0.5,
    ]
    if (!set.free(p[0], p[2], r * 1.5, r * 2, 0)) continue
    set.builder.placed({ at: p, scale: [r * 1.6, r * 0.8, r * 1.3] }, () =>
      set.builder.sphere(foam, [1, 1, 1], 7),
    )
  }
}

/** Adds it. */
export const waterfall = (set: FilmSet, fall: Fall): void => {
  const { x, z, wide } = fall
  const half = wide * 0.62
  water(set, fall)
  rocks(set, fall)
  for (let i = 0; i < 34; i++) {
    const s = set.between(0.5, 1.5) * wide * 0.42
    const at = [
      x + (set.random() - 0.5) * half * 2.6,
      s * set.between(0.1, 0.55),
      z + 4.2 + set.random() * 3.4,
    ] as const
    // Who stands near the foot of a low fall is not veiled.
    if (!set.free(at[0], at[2], s / 2, s, 0)) continue
    veil(set, {
      at,
      wide: s,
      tall: s * set.between(0.5, 1),
      thick: 0.2,
      bright: set.lit ? 0.2 : 1.5,
    })
  }
}
