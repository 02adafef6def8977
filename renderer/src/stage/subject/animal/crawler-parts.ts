// Legs and feelers of insects and spiders.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { finish } from '../finish.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Legs from the body's sides: knees up, feet on y = 0. */
export const legs = (
  work: Workpiece,
  count: number,
  root: Vec3,
  out: number,
  thick: number,
  color: Rgb,
  knee = 0.5,
): void => {
  const m = work.material(finish.plastic)
  for (const side of [1, -1])
    for (let i = 0; i < count; i++) {
      const t = count > 1 ? i / (count - 1) - 0.5 : 0
      const a: Vec3 = [side * root[0], root[1], root[2] + t * -0.3]
      const b: Vec3 = [side * (root[0] + out * 0.55), root[1] + knee * out, root[2] - t * 0.75]
      const c: Vec3 = [side * (root[0] + out), 0, root[2] - t * 1.25]
      work.tube([a, b, c], { radii: [thick, thick * 0.9, thick * 0.35], segments: 6 }, m, color)
    }
}

/** Two feelers, with knobs when `knob` is not 0. */
export const feelers = (work: Workpiece, at: Vec3, long: number, color: Rgb, knob = 0): void => {
  for (const side of [1, -1]) {
    const tip: Vec3 = [at[0] * side + side * long * 0.5, at[1] + long * 0.75, at[2] + long * 0.55]
    work.tube(
      curve(
        [
          [at[0] * side, at[1], at[2]],
          [at[0] * side + side * long * 0.16, at[1] + long * 0.5, at[2] + long * 0.25],
          tip,
        ],
        4,
      ),
      { radii: [0.01, 0.006], segments: 5 },
      work.material(),
      color,
    )
    if (knob) work.ball(tip, [knob, knob, knob], work.material(), color)
  }
}
