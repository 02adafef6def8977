// Points on a clothed torso, for whatever is worn on it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, scale } from '../../vector.ts'
import { turn } from '../sdf.ts'
import type { Figure } from './figure.ts'

export type OnBody = (f: Figure, color: Rgb | null, item: string) => void

/** A point in the chest's space, in metres of a grown man. */
export const onChest = (f: Figure, p: Vec3): Vec3 => {
  const u = f.p.stature / 1.76
  return add(f.k.chest, turn(f.k.chestAxes, scale(p, u)))
}
export const onHips = (f: Figure, p: Vec3): Vec3 => {
  const u = f.p.stature / 1.76
  return add(f.k.pelvis, turn(f.k.pelvisAxes, scale(p, u)))
}
export const unit = (f: Figure): number => f.p.stature / 1.76
export const front = (f: Figure): number => f.p.chestR[2] / unit(f) + (f.o.top?.loose ?? 0)
export const half = (f: Figure): number => f.p.chestR[0] / unit(f) + (f.o.top?.loose ?? 0)
