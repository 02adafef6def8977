// What a reference picture asks of the stage beyond the brief, as plain data: where light comes from, how to frame, who stands in.
import type { Actor } from './actor.ts'
import type { Grade } from './scene.ts'

/** Sides of the picture. */
export interface Cuts {
  readonly left: boolean
  readonly right: boolean
  readonly top: boolean
  readonly bottom: boolean
}

/** Where the light should come from. */
export interface SunGuide {
  /** -1 all from the left .. 1 all from the right; near 0 nothing is asked. */
  readonly side: number
  /** Degrees above the horizon. */
  readonly height: number
  /** Degrees off the lens axis: 90 is straight from the side, more is from behind the lens. */
  readonly azimuth: number
  /** Whether that azimuth is wanted at any hour and from either side. */
  readonly always: boolean
  /** 0 soft .. 1 hard. */
  readonly hardness: number
  /** 0..1, how far the light is moved there. */
  readonly pull: number
}

/** Where things should be in the frame; places in -1..1 from the middle, y up. */
export interface FrameGuide {
  /** The middle of the subject and how much of the frame's height it takes; null: not known. */
  readonly subject: { readonly x: number; readonly y: number; readonly share: number } | null
  readonly horizon: number | null
  /** 0..1, how far the frame is moved there. */
  readonly pull: number
}

export interface Guidance {
  readonly sun: SunGuide | null
  readonly frame: FrameGuide | null
  /** The actor that plays a subject of the brief. */
  readonly stand: { readonly id: string; readonly actor: Actor } | null
  /** Changes the light plan's grade, before words and style do. */
  readonly grade: (grade: Grade) => Grade
}
