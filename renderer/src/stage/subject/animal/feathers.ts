// The contour feathers of birds: small vanes that lie over each other from bill to tail.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, length, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Sculpture } from '../sculpture.ts'
import { type Growth, strandsOver } from '../strands.ts'
import type { Workpiece } from '../workpiece.ts'

/** What its feathers need to know of a bird. */
export interface Feathered {
  readonly head: Vec3
  readonly headRadius: number
  /** Radians the body is raised. */
  readonly rise: number
  /** Down instead of vanes, as chicks have. */
  readonly downy: boolean
  /** More than 1 for what is small in the picture: it has fewer. */
  readonly coarse: number
}

/** Sculpts a bird and covers all of it that is feathered. */
export const sculptFeathered = (
  work: Workpiece,
  s: Sculpture,
  cell: number,
  { head, headRadius, rise, downy, coarse }: Feathered,
): void => {
  const tailward: Vec3 = [0, -Math.sin(rise), -Math.cos(rise)]
  const feathered = s.paints.map((p) => p.finish === finish.feather)
  const onHead = (p: Vec3) => length(sub(p, head)) < headRadius * 1.3
  const growth: Growth = {
    count: Math.round((downy ? 5200 : 4200) / Math.max(1, coarse) ** 2),
    lay: (p, _slot, r) => {
      const loose: Vec3 = [r() - 0.5, r() - 0.5, r() - 0.5]
      const bill = add(head, [0, -headRadius * 0.2, headRadius * 1.6])
      const way = onHead(p) ? normalize(sub(p, bill)) : add(tailward, [0, -0.25, 0])
      return add(way, scale(loose, downy ? 0.8 : 0.3))
    },
    long: (p, slot) => {
      if (!feathered[slot]) return 0
      const near = length(sub(p, head)) / headRadius
      const face = p[2] > head[2] + headRadius * 0.45 && near < 1.3
      return (downy ? 0.06 : 0.085) * (face ? 0.25 : near < 1.3 ? 0.45 : 1)
    },
    half: downy ? 0.005 : 0.0105,
    cell: 0.05 * work.coarse,
    round: 0.25,
    off: 0.002,
    lift: downy ? 0.3 : 0.12,
    tones: downy ? [0.86, 1.14] : [0.8, 1.2],
    blade: downy ? [1, 0.62, 0.1] : [0.5, 1, 0.85, 0.2],
  }
  work.furred(s, cell, (mesh) => strandsOver(mesh, growth, random(17)))
}
