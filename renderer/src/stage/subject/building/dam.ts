// A dam of concrete: a bowed wall between rocky flanks, water falling through its gates, a road with lamps on its crown.
import { fbm } from '../../random.ts'
import { hex, mix3, smoothstep } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

/** 60 m wide and 24 m high; it bows away from +z. */
export const dam = (kit: Kit): Model => {
  const { w } = kit
  const concrete = w.material({ ...finish.plaster, scale: 1.2, relief: 0.1, mottle: 0.22 })
  const tone = kit.color(0, '#b4b0a6')
  const face = (u: number, v: number, out = 0) => {
    const x = (u - 0.5) * 60
    const bow = -9 * (1 - (x / 30) ** 2)
    return [x, v * 24, bow + (1 - v) ** 1.7 * 5.5 + out] as const
  }
  w.grid(
    90,
    30,
    (u, v) => face(u, v),
    concrete,
    ([x, y]) => {
      const joint = Math.abs(((x / 5) % 1) + (x < 0 ? 1 : 0) - 0.5) > 0.485 ? 0.8 : 1
      const stain = 1 - 0.22 * smoothstep(0.45, 0.75, fbm(x * 0.5, y * 0.06, 4))
      return [tone[0] * joint * stain, tone[1] * joint * stain, tone[2] * joint * stain]
    },
    false,
  )
  // Water through seven gates, white where it falls.
  const white = w.material({ roughness: 0.5, f0: 0.03, scale: 2, relief: 0.15 })
  for (let k = -3; k <= 3; k++) {
    const mid = 0.5 + k * 0.075
    w.grid(
      10,
      26,
      (u, v) => {
        const [x, y, z] = face(mid + (u - 0.5) * 0.046 * (1 + 0.25 * v), 0.9 * (1 - v))
        return [x, y, z + 0.35 + 1.6 * v * v + 0.5 * fbm(u * 5 + k, v * 3, 2)]
      },
      white,
      (p) =>
        mix3(hex('#9fc4cc'), [0.95, 0.97, 1], smoothstep(0.3, 0.6, fbm(p[0] * 1.6, p[1] * 0.2, 3))),
      false,
    )
  }
  const wall = smooth(kit, '#c8c4ba')
  for (let i = 0; i < 40; i++) {
    const [x, , z] = face((i + 0.5) / 40, 1)
    wall.box([x - 0.78, 23.2, z - 2.6], [x + 0.78, 24, z + 0.25])
    for (const dz of [-2.5, 0.1]) wall.box([x - 0.7, 24, z + dz], [x + 0.7, 24.9, z + dz + 0.2])
    if (i % 5 === 2) {
      wall.shade(0.4).rod([x, 24, z - 0.2], [x, 27, z - 0.2], 0.09, 0.06)
      wall.shade(1.1).ball([x, 27.1, z], 0.24)
    }
  }
  for (const x of [-9, 9]) {
    const [, , z] = face(0.5 + x / 60, 1)
    wall.box([x - 1.7, 18, z - 3.2], [x + 1.7, 28.4, z + 1])
    smooth(kit, '#4a5056').box([x - 2, 28.4, z - 3.5], [x + 2, 28.9, z + 1.3])
  }
  flanks(kit)
  return modelOf(kit, { top: [0, 24, -10] }, { bestYaw: 0.12 })
}

/** The rock that holds it at both ends. */
const flanks = (kit: Kit): void => {
  const rock = kit.w.material({ ...finish.stone, scale: 1.4, relief: 0.4 })
  for (const s of [-1, 1])
    kit.w.grid(
      34,
      26,
      (u, v) => {
        const a = (u - 0.5) * 3.4
        const bump = 1 + 0.35 * (fbm(u * 7 + s * 3, v * 5, 4) - 0.5)
        const r = 15 * (1 - 0.55 * v) * bump
        return [
          s * (35 - Math.cos(a) * r * 0.72),
          v * 29 * (0.85 + 0.25 * fbm(u * 4, s, 3)) - 0.02,
          -4 + Math.sin(a) * r,
        ]
      },
      rock,
      (p, n) =>
        mix3(
          mix3(hex('#6f665a'), hex('#968b7a'), fbm(p[0] * 0.3, p[1] * 0.4, 4)),
          hex('#5a7034'),
          smoothstep(0.55, 0.8, n[1]),
        ),
      false,
    )
}
