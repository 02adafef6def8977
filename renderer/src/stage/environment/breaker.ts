// A big wave that breaks behind a surfer: a face that curls over into a barrel at one side.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'

/** Adds a breaking wave of that height whose foot is just behind the origin. */
export const breaker = (set: FilmSet, tall: number, side: number): void => {
  const water = set.material({
    surface: 'water',
    roughness: 0.08,
    f0: 0.03,
    scale: 2.2,
    relief: 0.16,
    share: 0.002,
  })
  const [across, around] = [150, 74]
  const wide = tall * 3.4
  const height = (x: number) =>
    tall *
    (1 - 0.62 * smoothstep(0.12 * wide, 0.95 * wide, x * side)) *
    (0.94 + 0.1 * noise(x / tall, 3))
  const curl = (x: number) => smoothstep(wide * 0.3, -wide * 0.22, x * side)
  const turn = (x: number) => mix(2.8, 3.9, curl(x))
  const foot = -0.16 * tall
  const at = (u: number, v: number): Vec3 => {
    const x = (u * 2 - 1) * wide
    const h = height(x)
    const angle = v * turn(x)
    const over = Math.max(0, angle - Math.PI)
    const deep = (angle > Math.PI ? 0.62 : 0.5) * h
    const ragged = v > 0.93 ? (noise(x * 5.1, 5) - 0.5) * 0.05 * h * (v - 0.93) * 14 : 0
    return [
      x - side * over * 0.1 * h,
      (h / 2) * (1 - Math.cos(angle)) - over * 0.1 * h + ragged - 0.03,
      foot - deep * mix(0.62 * angle, Math.sin(angle), curl(x)),
    ]
  }
  set.builder.grid(
    across,
    around,
    at,
    water,
    (p) => {
      const h = height(p[0])
      const t = clamp(p[1] / h)
      const body = mix3(hex('#0d4a5e'), hex('#2fae9c'), smoothstep(0.1, 0.95, t))
      const lip = smoothstep(0.86, 0.97, t + 0.12 * (fbm(p[0] * 2 + 3, p[2] * 2, 3) - 0.5))
      const streak = smoothstep(0.6, 0.72, fbm(p[0] * 0.7 + p[1] * 0.5, p[1] * 3.2 - p[0] * 0.6, 4))
      const base = smoothstep(0.12, 0, t) * smoothstep(0.4, 0.6, fbm(p[0] * 1.6, p[2] * 1.6, 4))
      return mix3(body, [0.86, 0.91, 0.93], clamp(lip * curl(p[0]) + streak * 0.5 + base * 0.8))
    },
    false,
  )
  spray(set, tall, wide, side, height)
}

const spray = (
  set: FilmSet,
  tall: number,
  wide: number,
  side: number,
  height: (x: number) => number,
): void => {
  const foam = set.material({ color: [0.93, 0.96, 0.97], roughness: 1, f0: 0 })
  for (let i = 0; i < 260; i++) {
    const x = -side * wide * (set.random() * 0.75 - 0.08)
    const h = height(x)
    const low = set.random() < 0.45
    const r = tall * (0.008 + 0.032 * set.random() ** 3)
    const p: Vec3 = low
      ? [x, 0.08 * h * set.random() + 0.02, 0.32 * h * set.random() - 0.1 * tall]
      : [x, h * (0.9 + 0.22 * set.random()), (set.random() - 0.35) * 0.4 * h]
    if (!set.free(p[0], p[2], r * 1.5, r * 2, p[1])) continue
    set.builder.placed({ at: p, scale: scale([1, 0.75, 1], r) }, () =>
      set.builder.sphere(foam, [1, 1, 1], 7),
    )
  }
}
