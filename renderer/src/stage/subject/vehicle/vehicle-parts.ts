// Small parts and measures that vehicles share.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'

export const glassColor = hex('#1a2228')

/** A vehicle before it becomes a model: front at +z, metres. */
export interface BuiltVehicle {
  readonly work: Workpiece
  readonly stature: number
  readonly yaw: number
  readonly anchors: Readonly<Record<string, Vec3>>
}

/** Lamps at ±x: white ones to the front, red ones to the rear. */
export const addLampPair = (work: Workpiece, at: Vec3, r: Vec3, head: boolean): void => {
  const material = work.material({
    ...finish.glass,
    emission: head ? [0.5, 0.5, 0.44] : [0.18, 0.008, 0.008],
  })
  for (const side of [1, -1])
    work.ball([side * at[0], at[1], at[2]], r, material, hex(head ? '#f4f2e6' : '#b01418'))
}
