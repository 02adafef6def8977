// A clock that melts, after Dalí: its face hangs like cloth over the bare limb of a dead tree.
import type { BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { noise } from './random.ts'
import type { Vec3 } from './scene.ts'
import { hex, scale } from './vector.ts'

const radius = 0.34
/** Height of the limb's top, and how thick the limb is. */
const limb = { y: 1.06, r: 0.05, x: 0.12 }

/** A point of the face, `across` and `down` from its middle, laid over the limb; `lift` metres above the cloth. */
const draped = (across: number, down: number, lift: number): Vec3 => {
  const sagging =
    0.3 * radius * Math.exp(-((across / (0.42 * radius)) ** 2)) * Math.max(0, down / radius) ** 2
  const s = down + sagging + 0.62 * radius
  const r = limb.r + 0.012 + lift
  const turn = Math.min(Math.abs(s) / r, Math.PI / 2)
  const rest = Math.max(0, Math.abs(s) - (r * Math.PI) / 2)
  const hang = rest / radius
  const wave = 0.035 * Math.sin(across * 13 + 1) * Math.min(1, hang)
  const side = s < 0 ? -1 : 1
  return [
    limb.x + across * (1 + 0.1 * hang),
    limb.y - limb.r + r * Math.cos(turn) - rest - 0.12 * across * across * (1 - Math.min(1, hang)),
    side * (r * Math.sin(turn)) + wave,
  ]
}

const ink = hex('#20180f')

/** The colour of the face at a place of it: gold rim, ivory, twelve marks, two bent hands. */
const faceAt = (r: number, a: number): Rgb => {
  const k = r / radius
  if (k > 0.88) return scale(hex('#c8963a'), 0.8 + 0.35 * Math.abs(Math.sin(k * 40)))
  const hour =
    Math.abs(((a / (Math.PI / 6)) % 1) - Math.round((a / (Math.PI / 6)) % 1)) * (Math.PI / 6)
  const big = Math.round(a / (Math.PI / 6)) % 3 === 0
  if (k > 0.66 && k < 0.81 && hour * k < (big ? 0.05 : 0.025)) return ink
  const hand = (at: number, long: number, wide: number): boolean => {
    const bent = at + 0.3 * k
    return k < long && Math.abs(k * Math.sin(a - bent)) < wide && Math.cos(a - bent) > 0
  }
  if (hand(0.5, 0.62, 0.03) || hand(3.9, 0.42, 0.04) || k < 0.06) return ink
  return hex('#f2ead2')
}

const face = (b: MeshBuilder, subject: BriefSubject): void => {
  const enamel = b.material({ roughness: 0.3, f0: 0.05 })
  const gold = b.material({ color: subject.colors[0] ?? hex('#b88a34'), roughness: 0.35, f0: 0.3 })
  const tones = new Map<Vec3, Rgb>()
  const at = (lift: number, grow: number) => (u: number, v: number) => {
    const [a, r] = [u * 6.2832, v * radius * grow]
    const p = draped(r * Math.sin(a), -r * Math.cos(a), lift)
    if (lift > 0) tones.set(p, faceAt(r, a))
    return p
  }
  b.grid(180, 60, at(0.012, 1), enamel, (p) => tones.get(p) ?? ink, false)
  b.grid(90, 24, at(-0.004, 1.03), gold, () => [1, 1, 1], false)
  // Drops that fall from its lowest edge.
  const low = draped(0, radius, 0.006)
  for (const [x, y, r] of [
    [0.02, 0.06, 0.02],
    [-0.05, 0.02, 0.014],
    [0.03, 0.16, 0.013],
  ] as const)
    b.placed({ at: [low[0] + x, low[1] - y, low[2]], scale: [r, r * 1.6, r] }, () =>
      b.sphere(enamel, hex('#e8d8a8'), 12),
    )
}

const tree = (b: MeshBuilder): void => {
  const bark = b.material({ roughness: 0.95, f0: 0.01, scale: 16, relief: 0.3, mottle: 0.35 })
  const tone = (i: number): Rgb => scale(hex('#8a7258'), 0.85 + 0.3 * noise(i * 3.1, 2))
  const line = (points: readonly (readonly [number, number, number, number])[]): void => {
    for (let i = 0; i + 1 < points.length; i++) {
      const [p, q] = [points[i], points[i + 1]]
      if (!p || !q) continue
      b.cylinder([p[0], p[1], p[2]], [q[0], q[1], q[2]], p[3], q[3], bark, tone(i), 14)
      b.placed({ at: [q[0], q[1], q[2]], scale: q[3] }, () => b.sphere(bark, tone(i), 12))
    }
  }
  const y = limb.y - limb.r
  line([
    [-0.62, -0.05, 0, 0.13],
    [-0.58, 0.3, 0.02, 0.09],
    [-0.6, 0.7, -0.01, 0.075],
    [-0.5, y - 0.06, 0, 0.062],
    [-0.3, y, 0, limb.r],
    [0.6, y, 0, limb.r * 0.86],
    [0.86, y + 0.05, 0.03, 0.025],
    [1.02, y + 0.18, 0.02, 0.01],
  ])
  line([
    [-0.58, 0.72, -0.01, 0.065],
    [-0.68, 1.1, -0.03, 0.045],
    [-0.6, 1.42, -0.02, 0.026],
    [-0.66, 1.62, 0, 0.01],
  ])
  line([
    [-0.68, 1.1, -0.03, 0.03],
    [-0.86, 1.3, 0.03, 0.012],
  ])
}

/** The clock with the tree it hangs on. */
export const softClock = (subject: BriefSubject): Actor => ({
  low: [-0.9, 0, -0.2],
  high: [1.05, 1.64, 0.2],
  anchors: { top: [0, 1.06, 0], front: [limb.x, 0.8, 0.1] },
  bestYaw: 0.18,
  flat: false,
  add: (b) => {
    tree(b)
    face(b, subject)
  },
})
