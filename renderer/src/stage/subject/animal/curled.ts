// A cat asleep: curled up, chin on its tail.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import type { Model } from '../model.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, turned } from '../sdf.ts'
import { strandsOver } from '../strands.ts'
import { Workpiece } from '../workpiece.ts'
import { addBeastHead } from './beast-head.ts'
import { coatPaints } from './coat.ts'
import { coatOver } from './pelt.ts'
import type { Species } from './species.ts'

/** How much larger it is than the measures below. */
const u = 1.15

/** The body, with the tail laid about it and a paw under the chin. */
const curledBody = (sp: Species): Workpiece => {
  const s = new Sculpture()
  const c = coatPaints(s, sp, false)
  const striped = sp.coat === 'tabby' || sp.coat === 'tiger'
  const coat = striped
    ? (x: number, y: number, z: number) =>
        y > 0.2 && Math.sin(Math.atan2(z, x) * 13 + 2.2 * Math.sin(y * 8)) > 0.5 ? c.dark : c.main
    : c.main
  s.add(ellipsoid([0, 0.22 * u, 0], [0.54 * u, 0.245 * u, 0.43 * u]), coat)
  s.add(ellipsoid([-0.2 * u, 0.27 * u, -0.05 * u], [0.32 * u, 0.24 * u, 0.34 * u]), coat, {
    blend: 0.12,
  })
  s.add(ellipsoid([0.22 * u, 0.2 * u, 0.02], [0.3 * u, 0.19 * u, 0.3 * u]), coat, { blend: 0.1 })
  const tip = sp.coat === 'fox' || striped ? c.second : c.main
  const at = (i: number): Vec3 => {
    const a = Math.PI * (1.05 - i * 0.052)
    return [Math.cos(a) * 0.55 * u, 0.09, Math.sin(a) * 0.46 * u + 0.05]
  }
  const bushy = sp.coat === 'fox'
  // A brush: thin where it leaves the rump, full past its middle, pointed.
  const thick = (i: number): number =>
    bushy
      ? 0.07 + 0.1 * Math.sin(Math.PI * Math.min(1, (i / 13) ** 0.8) * 0.93)
      : 0.085 - i * 0.0016
  for (let i = 0; i < 13; i++)
    s.add(
      limb(at(i), at(i + 1), thick(i), thick(i + 1)),
      i > 10 ? tip : striped && i % 3 === 1 ? c.dark : c.main,
      { blend: 0.012 },
    )
  s.add(ellipsoid([0.18 * u, 0.08, 0.42 * u], [0.13, 0.06, 0.075], turned(0.5)), c.second, {
    blend: 0.03,
  })
  const work = new Workpiece()
  const growth = coatOver(sp, s, work, (p) =>
    p[1] < 0.2 && Math.hypot(p[0], p[2]) > 0.44 * u
      ? [-p[2], 0.1, p[0]]
      : [p[0] * 0.2 - p[2] * 0.7 - 0.5, -0.3, p[2] * 0.2 + p[0] * 0.7],
  )
  if (growth) work.furred(s, 0.0165, (mesh) => strandsOver(mesh, growth, random(11)))
  else work.sculpt(s, 0.0165)
  return work
}

/** Half a withers high, a little over one long. */
export const curledCat = (sp: Species): Model => {
  const work = curledBody(sp)
  const head: Vec3 = [0.37 * u, 0.26 * u, 0.27 * u]
  const axes = turned(0.35, 0.28, -0.12)
  work.within(
    head,
    axes,
    (part) =>
      addBeastHead(
        part,
        sp,
        (q) => coatPaints(q, sp, false),
        { r: 0.9, to: [-0.5, -0.3, -0.9] },
        true,
      ),
    sp.skull * 1.06,
  )
  return {
    work,
    anchors: {
      top: [0, 0.5, 0],
      seat: [0, 0.5, 0],
      back: [0, 0.48, 0],
      front: [0.4, 0.2, 0.4],
      mouth: head,
    },
    bestYaw: -0.25,
    flat: false,
    stature: 1.25,
  }
}
