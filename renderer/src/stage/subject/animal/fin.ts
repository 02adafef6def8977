// The fins of fish and sharks: a flat outline with rounded edges, as wet as the skin.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import { type Axes, turned } from '../sdf.ts'
import { type Point2, slab } from '../sweep.ts'
import { colored, type Workpiece } from '../workpiece.ts'

/** A fin in the fish's own plane: outline x runs backwards, y up. */
export const upright = turned(Math.PI / 2)

/** Adds a fin `2 * thick` metres through. */
export const fin = (
  work: Workpiece,
  outline: readonly Point2[],
  at: Vec3,
  axes: Axes,
  color: Rgb,
  thick = 0.012,
): void =>
  work.within(at, axes, (part) =>
    part.mesh(
      colored(slab(outline, -thick, thick, thick * 0.9, true), color),
      part.material(finish.wet),
    ),
  )
