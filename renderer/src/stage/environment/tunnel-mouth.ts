// The mouth of a railway tunnel: an arch of dressed stone at the foot of a mountain, which the rails run out of.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise, ridged } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'

export interface MouthOrder {
  /** Height of the arch in metres. */
  readonly tall: number
  readonly snow: boolean
  readonly seed: number
}

/** Builds the mountain and its portal at the origin of the current placement; the rails run toward +z. */
export const tunnelMouth = (set: FilmSet, { tall, snow, seed }: MouthOrder): void => {
  mountain(set, tall, snow, seed % 60)
  portal(set, tall)
}

/** A slope that begins with a cut face at z = 0 and climbs away behind it; lower on the left, where the lens is. */
const mountain = (set: FilmSet, tall: number, snow: boolean, seed: number): void => {
  const stone = set.material({ roughness: 0.95, f0: 0.01, scale: 1.1, relief: 0.4, mottle: 0.45 })
  const [left, right] = [-tall * 3.4, tall * 11]
  const wallAt = (x: number): number =>
    tall * (1.45 + 0.5 * fbm(x * (1.2 / tall) + seed, 2, 3)) * smoothstep(left, left * 0.4, x)
  set.builder.grid(
    150,
    90,
    (u, v) => {
      const x = left + (right - left) * u
      const cut = 0.24
      const face = Math.min(1, v / cut)
      const away = Math.max(0, (v - cut) / (1 - cut))
      const rough = (fbm(x * (2 / tall) + seed, face * 3, 4) - 0.45) * tall * 0.5
      const open = smoothstep(tall * 0.55, tall * 1.1, Math.abs(x))
      const climb =
        tall *
        9 *
        away ** 1.1 *
        (0.5 + ridged(x * (0.16 / tall) + seed, away * 2.4, 6)) *
        smoothstep(left, left * 0.2 + tall * 2, x)
      const y = -1 + (wallAt(x) + 1) * face + climb
      return [x, y, -0.35 * tall * face * face - away * tall * 9 + rough * open]
    },
    stone,
    (p, n) => {
      const strata = 0.72 + 0.45 * noise(p[0] * (1.4 / tall), p[1] * (4 / tall))
      const bare = scale(
        mix3(hex('#6a625c'), hex('#948a80'), fbm(p[0] * 0.3, p[1] * 0.3, 4)),
        strata,
      )
      const cap = snow ? hex('#eef2f8') : hex('#6c8a42')
      const patch = 0.12 * (noise(p[0] * (5 / tall), p[2] * (5 / tall)) - 0.5)
      return mix3(
        bare,
        cap,
        smoothstep(snow ? 0.34 : 0.6, snow ? 0.6 : 0.82, Math.abs(n[1]) + patch),
      )
    },
    false,
  )
}

/** The dark arch in its ring of stones, with a ledge over it. */
const portal = (set: FilmSet, tall: number): void => {
  const b = set.builder
  const half = tall * 0.56
  const spring = tall - half
  const z = 0.24 * tall
  const block = set.matte(hex('#9a9184'), 0.9, 0.16, 4)
  const rim = set.matte(hex('#b8ae9e'), 0.9, 0.14, 4)
  const dark = set.material({ color: [0.008, 0.008, 0.01], roughness: 1, f0: 0 })
  // Blocks on both sides and over the arch, as steps around the round of it.
  const outer = half * 1.9
  const top = tall * 1.32
  const course = tall * 0.11
  for (let y = -0.4; y < top; y += course) {
    const mid = Math.max(0, y + course / 2 - spring)
    const inner = mid >= half * 1.08 ? 0 : Math.sqrt(Math.max(0, (half * 1.08) ** 2 - mid * mid))
    for (const s of [-1, 1])
      b.box(
        [Math.min(s * inner, s * outer), y, -0.4 * tall],
        [Math.max(s * inner, s * outer), y + course * 0.96, z],
        block,
        scale([1, 1, 1], 0.86 + 0.22 * set.random()),
      )
  }
  b.box([-outer * 1.06, top, -0.5 * tall], [outer * 1.06, top + course * 0.8, z * 1.2], rim)
  const stones = 19
  for (let i = 0; i < stones; i++) {
    const a = ((i + 0.5) / stones) * Math.PI
    b.placed(
      {
        at: [Math.cos(a) * half * 1.08, spring + Math.sin(a) * half * 1.08, z],
        roll: a - Math.PI / 2,
      },
      () =>
        b.box(
          [-half * 0.085, -half * 0.04, -0.1],
          [half * 0.085, half * 0.2, tall * 0.05],
          rim,
          scale([1, 1, 1], 0.88 + 0.2 * set.random()),
        ),
    )
  }
  const back = -0.1 * tall
  b.quad(
    [-half * 1.1, -0.2, back],
    [half * 1.1, -0.2, back],
    [half * 1.1, tall * 1.08, back],
    [-half * 1.1, tall * 1.08, back],
    dark,
  )
}
