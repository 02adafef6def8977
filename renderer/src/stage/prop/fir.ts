// A fir for the near woods: boughs in rings, each a spine with sprays of needles, snow along it in winter.
import type { Rgb } from '../../prompt/brief.ts'
import type { Nursery } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, normalize, scale } from '../vector.ts'

interface Bough {
  /** Height at the trunk, angle round it, length and how far its tip hangs. */
  readonly y: number
  readonly angle: number
  readonly reach: number
  readonly drop: number
  readonly green: Rgb
  /** 0..1: how much snow lies along it. */
  readonly snow: number
  /** How many sprays it has to each side. */
  readonly sprays: number
}

/** One branch of a fir: sprays of needles to both sides of a spine that hangs towards its tip. */
const bough = (b: MeshBuilder, needles: number, of: Bough, r: Random): void => {
  const { y, angle, reach, drop, green, snow, sprays } = of
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const white: Rgb = [0.85, 0.89, 0.95]
  const up = normalize([c * 0.5, 1, s * 0.5])
  const at = (t: number, side: number, low: number): Vec3 => [
    c * reach * t - s * side,
    y - drop * t * t - low,
    s * reach * t + c * side,
  ]
  const half = 0.62 / sprays
  for (let i = 0; i < sprays; i++) {
    const t = 0.12 + (0.84 * i) / (sprays - 1)
    const wide =
      reach * (sprays > 10 ? 0.3 : 0.4) * Math.sin(Math.PI * (0.16 + 0.8 * t)) * (0.8 + 0.4 * r())
    const tone = scale(green, 0.75 + 0.5 * r())
    const near = mix3(scale(tone, 0.75), white, snow * 0.8)
    const far = mix3(tone, white, snow * 0.22)
    for (const side of [-1, 1]) {
      const root = b.vertex(at(t - half, 0, 0), up, [0, 0], near)
      const next = b.vertex(at(t + half, 0, 0), up, [0, 0], near)
      const out = b.vertex(
        at(t + 0.16 + 0.1 * r(), side * wide, 0.2 * wide * (0.6 + 0.8 * r())),
        normalize([c * 0.5 - s * side, 0.9, s * 0.5 + c * side]),
        [0, 0],
        far,
      )
      b.triangle(root, next, out, needles)
    }
  }
}

/** A fir about 1 high for the near woods: boughs in rings that grow shorter towards its top; of more sprays when its boughs come `near`. */
export const firTree = (set: Nursery, snow: number, near: boolean): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.9, 0.2, 6)
  const needles = set.material({ roughness: 0.8, f0: 0.015 })
  const tone = r()
  return set.sculpt((b) => {
    b.cylinder([0, -0.04, 0], [0, 0.96, 0], 0.022, 0.003, wood, hex('#4a3626'), 7)
    const rings = 15
    for (let k = 0; k < rings; k++) {
      const t = k / (rings - 1)
      const count = Math.round(10 - 5 * t)
      const green = scale(mix3(hex('#1f3d22'), hex('#41622c'), tone), mix(0.72, 1.15, t))
      const turn = r() * 6.28
      for (let i = 0; i < count; i++)
        bough(
          b,
          needles,
          {
            y: 0.13 + 0.83 * t + 0.02 * (r() - 0.5),
            angle: turn + ((i + 0.3 * r()) / count) * 6.2832,
            reach: (0.235 * (1 - t) ** 0.85 + 0.018) * (0.85 + 0.3 * r()),
            drop: 0.09 * (1 - 0.75 * t),
            green,
            snow,
            sprays: near ? 15 : 8,
          },
          r,
        )
    }
  }, 'tree')
}
