// What a motion of the catalogue is to the renderer: a camera path, effects, and a sentence.
import type { EffectName } from './effect-names.ts'
import type { Pose } from './pose.ts'

/** A camera path: pure. t 0..1 over the clip, strength 0 (still) .. 1 (full); the seed varies what is left to chance. */
export type Path = (t: number, strength: number, seed: number) => Pose

export interface Motion {
  /** The catalogue's id. */
  readonly id: string
  readonly name: string
  /** What a person sees. */
  readonly sentence: string
  /** Name of a path in `paths`. */
  readonly path: string
  /** Effects on the picture, in order. */
  readonly effects: readonly EffectName[]
  /** False for motions that refuse an end picture. */
  readonly startEndFrame: boolean
}
