// What an effect is: it may redraw the subject's layer, paint behind the subject and paint over the finished frame.
import { during } from '../../camera/easing.ts'
import type { Staged } from '../plan.ts'
import type { Surface } from './surface.ts'

/** One frame of a clip as an effect sees it. */
export interface Moment {
  /** 0..1 over the clip. */
  readonly t: number
  /** 0, 1, 2 … */
  readonly frame: number
  /** 0..1. */
  readonly strength: number
  readonly seed: number
  readonly width: number
  readonly height: number
  readonly staged: Staged
  /** Where the subject's face or heart is on this frame, in pixels. */
  readonly aim: readonly [number, number]
  /** How large the subject is on this frame as a multiple of its size in the picture. */
  readonly scale: number
  /** Of the angle that the subject is turned by on this frame, clockwise. */
  readonly cos: number
  readonly sin: number
}

/** One showing of the subject's layer. Lengths in picture heights, about the subject's heart. */
export interface Ghost {
  readonly dx: number
  readonly dy: number
  readonly scale: number
  /** Radians, clockwise. */
  readonly turn: number
  /** 0..1. */
  readonly opacity: number
}

export interface Effect {
  /** The subject must be a layer of its own. */
  readonly needsSubject?: true
  /** The subject keeps its place where the camera slides over the picture. */
  readonly holds?: true
  /** The subject is not drawn into the frame but kept apart as `surface.cut`, for `over` to lay down as it likes. */
  readonly cutsOut?: true
  /** With `cutsOut`: `over` lays all of the subject where it is, as opaque as it was cut, and reads nothing of the frame behind it. */
  readonly solid?: true
  /** Share of the height by which a subject that the lower edge cuts is lifted: so much of it must be invented below. */
  readonly lifts?: number
  /** How often and where the subject is shown, back to front; absent: once, as it is. */
  ghosts?(moment: Moment): readonly Ghost[]
  /** Moves the picture's points before they are drawn (picture heights), for all layers. */
  bend?(x: number, y: number, moment: Moment): readonly [number, number]
  /** `limb` is how a body steps, dances or leaps: what is hardly known for one, print most of all, goes less of that way. */
  readonly steps?: true
  /** Moves the subject's own points (picture heights, and how near they are), before ghosts and bends: limbs, heads, cloth. */
  limb?(x: number, y: number, moment: Moment, near: number): readonly [number, number]
  /** Paints after the background, before the subject. */
  behind?(surface: Surface, moment: Moment): void
  /** `over` leaves nothing to be seen of the picture further than so many pixels from the frame's middle. */
  sight?(moment: Moment): number
  /** Paints over the finished frame. */
  over?(surface: Surface, moment: Moment): void
}

export const asItIs: Ghost = { dx: 0, dy: 0, scale: 1, turn: 0, opacity: 1 }

/**
 * How far what comes into the picture has come, 0..1, over shares of the clip: all the way from half the strength on, or a board
 * would hang below the feet and a chain above the neck.
 */
export const come = (m: Moment, from: number, to: number): number =>
  Math.min(1, 2 * m.strength) * during(m.t, from, to)

/** What a point that nothing moves is moved by. */
export const still = [0, 0] as const

/** What `make` says of a moment, made once while the same moment is asked for again: by each point that `limb` or `bend` moves. */
export const ofMoment = <T>(make: (moment: Moment) => T): ((moment: Moment) => T) => {
  let last: { readonly moment: Moment; readonly made: T } | null = null
  return (moment) => {
    if (last?.moment !== moment) last = { moment, made: make(moment) }
    return last.made
  }
}
