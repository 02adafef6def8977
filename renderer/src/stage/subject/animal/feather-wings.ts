// Wings of feathers on a beast's shoulders: an arm of coverts, long quills fanned out from it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, mix3, normalize, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { facing } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Beast } from './beast-parts.ts'

/** One row of feathers along `arm`: how many, how long at the shoulder and at the tip, how far before the arm. */
interface Row {
  readonly count: number
  readonly near: number
  readonly far: number
  readonly ahead: number
  readonly shade: number
}
const rows: readonly Row[] = [
  { count: 17, near: 0.42, far: 0.86, ahead: 0, shade: 0.86 },
  { count: 14, near: 0.3, far: 0.5, ahead: 0.02, shade: 1 },
  { count: 12, near: 0.16, far: 0.24, ahead: 0.04, shade: 0.92 },
]

const addRow = (
  work: Workpiece,
  arm: readonly Vec3[],
  side: number,
  row: Row,
  color: Rgb,
): void => {
  const m = work.material(finish.feather)
  for (let i = 0; i < row.count; i++) {
    const t = i / (row.count - 1)
    const k = Math.min(arm.length - 2, Math.floor(t * (arm.length - 1)))
    const root = mix3(arm[k] ?? [0, 0, 0], arm[k + 1] ?? [0, 0, 0], t * (arm.length - 1) - k)
    const long = row.near + (row.far - row.near) * t
    // At the shoulder quills point down and back, at the tip up and out.
    const d = normalize(mix3([side * 0.12, -0.75, -0.7], [side * 0.8, 0.72, -0.3], t * t))
    const at = add(add(root, scale(d, long * 0.46)), [0, 0, row.ahead])
    const tone = row.shade * (0.92 + 0.16 * ((i * 7) % 3) * 0.5)
    const axes = facing(d, [side * 0.25, 0.1, 1])
    work.ball(at, [0.058, long * 0.55, 0.012], m, scale(color, tone), axes, 10)
  }
}

/** Adds both, half raised. */
export const addFeatherWings = (work: Workpiece, b: Beast, spread: number): void => {
  const { sp, j } = b
  for (const side of [1, -1] as const) {
    const root = add(j.chest, [side * sp.chest[0] * 0.6, sp.chest[1] * 0.75, -sp.chest[0] * 0.3])
    const elbow = add(root, [side * 0.3 * spread, 0.42 * spread, -0.2])
    const wrist = add(elbow, [side * 0.34 * spread, 0.36 * spread, 0.06])
    const arm = curve([root, elbow, wrist, add(wrist, [side * 0.1, 0.02, -0.04])], 5)
    for (const row of rows) addRow(work, arm, side, row, sp.second)
    work.tube(
      arm,
      { radii: [0.07, 0.055, 0.045, 0.02], segments: 10 },
      work.material(finish.feather),
      scale(sp.second, 0.95),
    )
  }
}
