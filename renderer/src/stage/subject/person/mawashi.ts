// The belt of sumo wrestlers.
import type { Vec3 } from '../../scene.ts'
import { add, hex, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, ellipsoid, limb } from '../sdf.ts'
import { type OnBody, onHips, unit } from './chest-space.ts'

/** The thick belt of a sumo wrestler, wound low under the belly, strings hanging before it. */
export const mawashi: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = color ?? hex('#1c2c50')
  const cloth = s.paint(c, finish.cloth)
  const fold = s.paint(scale(c, 0.6), finish.cloth)
  const mid = onHips(f, [0, 0.055, 0])
  const [rx, rz] = [
    Math.max(f.p.hipsR[0], f.p.waistR[0]) + 0.03 * u,
    Math.max(f.p.hipsR[2], f.p.waistR[2]) + 0.045 * u,
  ]
  s.add(
    {
      ...ellipsoid(mid, [rx, 0.2 * u, rz], f.k.pelvisAxes),
      at: (x, y, z) => {
        const q = sub([x, y, z], mid)
        const radial = Math.sqrt((q[0] / rx) ** 2 + (q[2] / rz) ** 2)
        return Math.max((radial - 1) * rz * 0.9, Math.abs(q[1]) - 0.085 * u)
      },
      slack: 1.4,
    },
    (_x, y) => (Math.sin((y - mid[1]) * (95 / u)) > 0.7 ? fold : cloth),
  )
  const knot: Vec3 = [0, 0.055, -rz / u]
  s.add(block(onHips(f, knot), scale([0.07, 0.1, 0.05], u), 0.03 * u, f.k.pelvisAxes), cloth)
  for (let i = -4; i <= 4; i++) {
    const from = onHips(f, [i * 0.026, -0.02, (rz / u) * Math.sqrt(1 - (i * 0.07) ** 2)])
    s.add(limb(from, add(from, [i * 0.004 * u, -0.3 * u, 0.03 * u]), 0.014 * u, 0.012 * u), fold)
  }
  s.add(
    block(
      onHips(f, [0, -0.06, 0.02]),
      scale([0.06, 0.12, rz / u - 0.02], u),
      0.03 * u,
      f.k.pelvisAxes,
    ),
    cloth,
  )
  f.work.sculpt(s, 0.012 * u * f.grain)
}
