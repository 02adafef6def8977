// Fire and its smoke as thin glowing sheets that one sees through: yellow where many lie behind each other, torn and red at the tips.
import type { Rgb } from '../prompt/brief.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { puff } from './prop/puff.ts'
import type { Random } from './random.ts'
import type { Vec3 } from './scene.ts'
import { mix, mix3, scale, smoothstep } from './vector.ts'

/** A fire that stands on its foot. */
export interface Fire {
  /** Metres: the middle of its foot. */
  readonly at: Vec3
  /** Metres: half its width, half its depth, and how high its highest tongue reaches. */
  readonly half: number
  readonly deep: number
  readonly tall: number
  readonly tongues: number
  /** How bright one sheet of it is; 1 unless it says. */
  readonly power?: number
  /** How far its sparks fly above half its height, in heights; 0.95 unless it says. */
  readonly flight?: number
}

const foot: Rgb = [1.25, 0.68, 0.2]
const body: Rgb = [1.15, 0.36, 0.05]
const tip: Rgb = [0.62, 0.09, 0.012]

/** The colour of a sheet of fire at a share of its height. */
export const heatAt = (t: number): Rgb =>
  t < 0.4 ? mix3(foot, body, t / 0.4) : mix3(body, tip, Math.min(1, (t - 0.4) / 0.5))

/** Half the width of a tongue at a share of its height, as a share of its widest. */
export const tongueWidth = (t: number): number => (0.5 + 1.3 * Math.sqrt(t)) * (1 - t) ** 1.5 * 1.35

interface Tongue {
  readonly at: Vec3
  readonly tall: number
  readonly wide: number
  /** How hot its foot is: a share of height that its colours begin at. */
  readonly from: number
}

/** One tongue, that sways and narrows to a lick. */
const tongue = (b: MeshBuilder, { at, tall, wide, from }: Tongue, glow: number, r: Random) => {
  const [lean, swing, turn, flat] = [r() - 0.5, 2.5 + 3 * r(), r() * 6.283, 0.6 + 0.4 * r()]
  b.grid(
    11,
    11,
    (u, v) => {
      const a = u * 6.2832
      const rag = 1 + 0.28 * v * Math.sin(3 * a + turn + 7 * v)
      const w = wide * Math.max(0.004, tongueWidth(v)) * rag
      const sway = wide * (1.5 * lean * v * v + 0.55 * v * Math.sin(swing * v + turn))
      return [
        at[0] + sway + w * Math.cos(a),
        at[1] + tall * (v * (0.94 + 0.06 * Math.sin(2 * a + turn))),
        at[2] + 0.4 * sway * Math.cos(turn) + w * flat * Math.sin(a),
      ]
    },
    glow,
    (p) => {
      const t = (p[1] - at[1]) / tall
      // It comes out of what burns and has no rim below.
      return scale(heatAt(Math.min(1, from + t * (1 - from))), smoothstep(-0.02, 0.16, t))
    },
    false,
  )
}

/** Builds the sheets of a fire, its licks that have come loose, and sparks. The caller adds its light. */
export const flames = (b: MeshBuilder, fire: Fire, r: Random): void => {
  const { at, half, deep, tall, tongues, power = 1, flight = 0.95 } = fire
  const sheet = (share: number, bright: number) =>
    b.material({
      surface: 'fire',
      color: [1, 1, 1],
      emission: scale([1, 1, 1], bright * power),
      scale: 3.2 / tall,
      share,
    })
  const [outer, core] = [sheet(0.52, 2), sheet(0.62, 2.8)]
  const wide = Math.min(0.24 * tall, (1.5 * half) / Math.sqrt(tongues))
  for (let i = 0; i < tongues; i++) {
    const side = ((i + 0.5) / tongues) * 2 - 1
    const high = tall * (1 - 0.5 * side * side) * mix(0.55, 1, r())
    const p: Vec3 = [
      at[0] + side * half + (r() - 0.5) * wide,
      at[1] - 0.03 * tall,
      at[2] + (r() - 0.5) * 2 * deep,
    ]
    tongue(b, { at: p, tall: high, wide: wide * mix(0.8, 1.25, r()), from: 0.12 }, outer, r)
    tongue(b, { at: p, tall: high * mix(0.45, 0.65, r()), wide: wide * 0.62, from: 0 }, core, r)
    // Licks come loose above the tongues and die away.
    if (i % 2) continue
    const loose: Vec3 = [p[0] + (r() - 0.4) * wide * 1.6, at[1] + high * mix(0.7, 0.95, r()), p[2]]
    const long = high * mix(0.12, 0.24, r())
    tongue(b, { at: loose, tall: long, wide: 0.2 * long, from: 0.5 }, outer, r)
  }
  const spark = b.material({ color: [0, 0, 0], emission: scale([4, 1.5, 0.3], power) })
  for (let i = 0; i < 3 * tongues; i++) {
    const k = r() ** 1.5
    const size = tall * 0.0045 * (0.6 + 0.8 * r())
    b.placed(
      {
        at: [
          at[0] + (r() - 0.5) * 2 * (half + 0.25 * tall * k),
          at[1] + tall * (0.5 + flight * k),
          at[2] + (r() - 0.5) * 2 * deep,
        ],
        scale: [size, size * 1.8, size],
      },
      () => b.sphere(spark, [1, 1, 1], 5),
    )
  }
}

/** A column of smoke. */
export interface Smoke {
  readonly at: Vec3
  /** Metres: half its width at the foot, and how high it rises. */
  readonly half: number
  readonly tall: number
  /** Metres it drifts to the right and away on its way up. */
  readonly drift: readonly [number, number]
  readonly puffs: number
  /** Whether it is night, when only the fire lights it. */
  readonly night: boolean
}

/** Builds smoke: soft dark puffs that grow, thin out and drift, red with fire near the foot. */
export const smokeOver = (b: MeshBuilder, smoke: Smoke, r: Random): void => {
  const { at, half, tall, drift, puffs, night } = smoke
  const grey: Rgb = night ? [0.022, 0.02, 0.022] : [0.1, 0.095, 0.09]
  for (let i = 0; i < puffs; i++) {
    const t = (i + 0.5) / puffs
    const size = half * mix(0.55, 1.7, t) * mix(0.75, 1.2, r())
    const warm = Math.max(0, 1 - t * 2.6)
    const tone = scale(grey, mix(0.6, 1.5, r()))
    const p: Vec3 = [
      at[0] + drift[0] * t + (r() - 0.5) * half * (1 + 1.2 * t),
      at[1] + tall * t,
      at[2] + drift[1] * t + (r() - 0.5) * half * 0.6,
    ]
    puff(b, {
      at: p,
      size: [size, size * 0.85, size],
      tone: [tone[0] + 0.22 * warm, tone[1] + 0.06 * warm, tone[2] + 0.008 * warm],
      dense: mix(0.85, 0.3, t),
      yaw: r() * 6,
    })
  }
}
