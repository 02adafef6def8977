// What ball games are played on and over, built by the stage: a net across a piece of court, seen from its side.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix } from '../vector.ts'
import { built, type Make, plainOf } from './work-actors.ts'

/** Metres that a painted court lies above a lawn, so that no grass comes through. */
export const COURT_LIFT = 0.07

/** How a net is strung: metres above the ground of its lower and upper edge, and half its length. */
interface Strung {
  readonly low: number
  readonly high: number
  readonly half: number
  readonly mesh: number
}

const strings: Readonly<Record<string, Strung>> = {
  volleyball: { low: 1.34, high: 2.3, half: 3.1, mesh: 0.14 },
  badminton: { low: 0.78, high: 1.5, half: 2.6, mesh: 0.1 },
  tennis: { low: 0.03, high: 0.98, half: 3.1, mesh: 0.1 },
}

const addNet = (b: MeshBuilder, { low, high, half, mesh }: Strung): void => {
  const cord = b.material({ color: hex('#22262a'), roughness: 0.9, f0: 0.02 })
  const band = b.material({ color: hex('#f4f3ee'), roughness: 0.8, f0: 0.02 })
  const post = b.material({ color: hex('#3c444c'), roughness: 0.4, f0: 0.1 })
  for (const z of [-half, half])
    b.cylinder([0, 0, z], [0, high + 0.06, z], 0.05, 0.05, post, [1, 1, 1], 14)
  const line = (p: Vec3, q: Vec3, r = 0.006): void => b.cylinder(p, q, r, r, cord, [1, 1, 1], 4)
  const sag = (z: number): number => 0.04 * (1 - (z / half) ** 2)
  for (let z = -half + mesh; z < half; z += mesh) line([0, low - sag(z), z], [0, high - sag(z), z])
  const rows = Math.round((high - low) / mesh)
  for (let i = 1; i < rows; i++)
    for (let k = 0; k < 8; k++) {
      const at = (t: number): Vec3 => {
        const z = mix(-half, half, t)
        return [0, mix(low, high, i / rows) - sag(z), z]
      }
      line(at(k / 8), at((k + 1) / 8))
    }
  for (const y of low > 0.5 ? [low, high] : [high])
    for (let k = 0; k < 12; k++) {
      const [z0, z1] = [mix(-half, half, k / 12), mix(-half, half, (k + 1) / 12)]
      b.cylinder([0, y - sag(z0), z0], [0, y - sag(z1), z1], 0.034, 0.034, band, [1, 1, 1], 8)
    }
}

/** A painted floor with its lines: green or blue for rackets, none on sand, where tapes lie. */
const addCourt = (b: MeshBuilder, floor: Rgb | null, wide: number, deep: number): void => {
  const m = plainOf(b, 0.9)
  if (floor) {
    b.box(
      [-wide - 0.9, 0, -deep - 0.9],
      [wide + 0.9, COURT_LIFT - 0.004, deep + 0.9],
      m,
      hex('#3f7f5a'),
    )
    b.box([-wide, COURT_LIFT - 0.004, -deep], [wide, COURT_LIFT, deep], m, floor)
  }
  const tape = floor ? hex('#f6f4ee') : hex('#2456a8')
  const y = floor ? COURT_LIFT : 0.03
  const strip = (x0: number, z0: number, x1: number, z1: number): void =>
    b.box([x0 - 0.03, y - 0.02, z0 - 0.03], [x1 + 0.03, y + 0.008, z1 + 0.03], m, tape)
  for (const z of [-deep, deep]) strip(-wide, z, wide, z)
  for (const x of [-wide, wide]) strip(x, -deep, x, deep)
  if (!floor) return
  for (const x of [-wide * 0.55, wide * 0.55]) strip(x, -deep, x, deep)
  strip(-wide * 0.55, 0, wide * 0.55, 0)
}

/** A net and its court; the trait `game` says of which game. The net runs along z. */
export const gameNet: Make = (subject) => {
  const game = subject.traits['game'] ?? 'volleyball'
  const net = strings[game] ?? { low: 0.8, high: 1.5, half: 2.6, mesh: 0.1 }
  const { on } = subject.traits
  const [wide, deep] = [4.4, net.half - 0.2]
  return {
    ...built(
      [-wide - 0.9, 0, -net.half],
      [wide + 0.9, net.high, net.half],
      { top: [0, net.high, 0] },
      (b) => {
        addNet(b, net)
        const floor = on === 'sand' ? null : hex(game === 'tennis' ? '#3a6aa8' : '#3d8a6a')
        if (on !== 'hall') addCourt(b, floor, wide, deep)
      },
    ),
    backdrop: true,
  }
}

/** Nothing but the place about which a game is played. */
export const gamePitch: Make = () => built([-0.1, 0, -0.1], [0.1, 0.1, 0.1], {}, () => undefined)
