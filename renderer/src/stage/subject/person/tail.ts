// A mermaid's tail instead of legs: scaled, bent as she sits or straight as she swims, with a fluke.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, cross, normalize, scale, sub } from '../../vector.ts'
import { dim } from '../built.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { chain, turn } from '../sdf.ts'
import { curve, points2, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'
import type { Proportions } from './proportions.ts'
import type { Skeleton } from './skeleton.ts'

/** The tail's line from the hips to the fluke, in leg lengths of the hips' space. */
const swimming: readonly Vec3[] = [
  [0, 0, 0],
  [0, -0.3, 0.03],
  [0, -0.62, 0.0],
  [0, -0.92, -0.1],
  [0, -1.14, -0.06],
]
const sitting: readonly Vec3[] = [
  [0, 0, 0],
  [0.06, -0.1, 0.28],
  [0.14, -0.26, 0.5],
  [0.24, -0.56, 0.56],
  [0.42, -0.74, 0.5],
  [0.6, -0.68, 0.5],
]

export const tailLine = (p: Proportions, k: Skeleton, swims: boolean): Vec3[] => {
  const leg = p.thigh + p.shin
  return curve(
    (swims ? swimming : sitting).map((v) => add(k.pelvis, turn(k.pelvisAxes, scale(v, leg)))),
    3,
  )
}

/** Adds the tail to the body's sculpture. */
export const addTail = (s: Sculpture, line: readonly Vec3[], p: Proportions, color: Rgb): void => {
  const main = s.paint(color, finish.scales)
  const light = s.paint(dim(color, 1.5), finish.scales)
  const u = p.stature / 1.76
  const radii = line.map((_, i) => {
    const t = i / (line.length - 1)
    return p.hipsR[0] * (1.02 * (1 - t) ** 0.8) + 0.03 * u
  })
  s.addAll(
    chain(line, radii),
    (x, y, z) => (Math.sin(x * 55) * Math.sin(y * 48 + z * 30) > 0.35 ? light : main),
    { blend: 0.04 * u },
  )
}

/** The fluke at the tail's end. */
export const addFluke = (
  work: Workpiece,
  line: readonly Vec3[],
  p: Proportions,
  color: Rgb,
): void => {
  const end = line.at(-1)
  const before = line.at(-3)
  if (!end || !before) return
  const y = normalize(sub(end, before))
  const side = normalize(cross(y, Math.abs(y[2]) < 0.9 ? [0, 0, 1] : [0, 1, 0]))
  const u = p.stature / 1.76
  const outline = points2(
    '0,-.06 .06,.02 .26,.1 .36,.26 .2,.25 .08,.2 0,.13 -.08,.2 -.2,.25 -.36,.26 -.26,.1 -.06,.02',
  )
  work.within(
    end,
    [side, y, cross(side, y)],
    (part) =>
      part.mesh(
        colored(slab(outline, -0.014, 0.014, 0.012, true), dim(color, 1.15)),
        part.material(finish.scales),
      ),
    u,
  )
}
