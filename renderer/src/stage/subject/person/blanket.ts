// A blanket over head and shoulders of one who sits, open before the face.
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { OnBody } from './chest-space.ts'

/** Hangs from the crown to the ground all around, but for a gap at the front. */
export const blanketTent: OnBody = ({ work, p, k }, color) => {
  const u = p.stature / 1.76
  const top = k.head[1] + p.head * 0.6
  const floor = k.pelvis[1] - p.legR[0] * 1.2
  const tall = top - floor
  const c = color ?? hex('#4a6aa8')
  const cloth = work.material({ ...finish.wool, scale: 40, relief: 0.1 })
  const at = (s: number, t: number, inner: number): Vec3 => {
    // The gap narrows to nothing over the brow.
    const gap = 0.75 * Math.min(1, t * 5)
    const a = gap + s * (2 * Math.PI - 2 * gap)
    const head = 0.62 * p.head * Math.sin(Math.min(1, t * 4.5) * (Math.PI / 2))
    const fold = 1 + 0.05 * t * Math.sin(s * 34)
    const r = (head + 0.42 * u * t ** 1.3) * fold - inner
    const y = top - tall * (1 - Math.cos(t * (Math.PI / 2))) - inner
    return [k.head[0] + r * Math.sin(a), Math.max(floor, y), k.head[2] - 0.03 * u + r * Math.cos(a)]
  }
  const stripe = (v: Vec3) => (Math.floor((v[1] / u) * 14) % 4 === 0 ? scale(c, 1.5) : c)
  work.grid(60, 30, (s, t) => at(s, t, 0), cloth, stripe, false)
  work.grid(60, 30, (s, t) => at(1 - s, t, 0.012 * u), cloth, stripe, false)
}
