// A blanket over head and shoulders of one who sits: it lies on the crown and the shoulders and spreads in folds on the floor, open before the face.
import type { Vec3 } from '../../scene.ts'
import { hex, mix, scale, smoothstep } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { OnBody } from './chest-space.ts'

/** How far the cloth is from the middle, in metres of a grown person, by the share of the way down from the crown. */
const profile: readonly (readonly [share: number, radius: number])[] = [
  [0, 0],
  [0.03, 0.085],
  [0.1, 0.15],
  [0.22, 0.175],
  [0.31, 0.2],
  [0.38, 0.29],
  [0.5, 0.35],
  [0.75, 0.43],
  [0.94, 0.52],
  [1, 0.68],
]
const radiusAt = (share: number): number => {
  const i = Math.max(
    1,
    profile.findIndex(([at]) => at >= share),
  )
  const [[a, p], [b, q]] = [profile[i - 1] ?? [0, 0], profile[i] ?? [1, 0.68]]
  return mix(p, q, smoothstep(a, b, share))
}

/** Hangs from the crown to the ground all around, but for a gap at the front that is widest at the lap. */
export const blanketTent: OnBody = ({ work, p, k }, color) => {
  const u = p.stature / 1.76
  // A child's head is large for its height.
  const head = (p.head / u / 0.26) ** 0.8
  const top = k.head[1] + p.head * 0.58
  const floor = k.pelvis[1] - p.legR[0] * 1.2
  const tall = top - floor
  const c = color ?? hex('#4a6aa8')
  const cloth = work.material({ ...finish.wool, scale: 40, relief: 0.12 })
  const at = (s: number, t: number, inner: number): Vec3 => {
    const gap = mix(0.3, 0.86, smoothstep(0.04, 0.2, t)) * smoothstep(0, 0.05, t)
    const a = gap + s * (2 * Math.PI - 2 * gap)
    const folds = smoothstep(0.3, 1, t)
    const fold = 1 + folds * (0.045 * Math.sin(a * 9 + 1.3) + 0.03 * Math.sin(a * 17 + 4 * t))
    const wide = t < 0.33 ? head : mix(head, 1, smoothstep(0.33, 0.5, t))
    const r = radiusAt(t) * wide * u * fold - inner
    // The hem is not even, and it lies on the floor.
    const hem = 0.02 * u * folds * Math.sin(a * 5)
    const y = Math.max(floor + 0.006 * u, top - tall * t + hem - inner)
    const middle = mix(k.head[2] + 0.01 * u, k.chest[2], smoothstep(0.25, 0.6, t))
    return [
      mix(k.head[0], k.chest[0], smoothstep(0.25, 0.6, t)) + r * 1.08 * Math.sin(a),
      y,
      middle - 0.03 * u + r * 0.98 * Math.cos(a),
    ]
  }
  const band = (v: Vec3) => (Math.floor((v[1] / u) * 22) % 5 === 0 ? scale(c, 1.45) : c)
  work.grid(110, 60, (s, t) => at(s, t, 0), cloth, band, false)
  work.grid(
    110,
    60,
    (s, t) => at(1 - s, t, 0.012 * u),
    cloth,
    (v) => scale(band(v), 0.8),
    false,
  )
}
