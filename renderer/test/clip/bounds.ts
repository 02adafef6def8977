// Bounds on what frames of a motion show: a measure at a moment or two, and what it must lie above or below.
import type { Pixels } from '../../src/host.ts'
import { moved, sharpness } from './measure.ts'
import {
  type Colour,
  changed,
  edge,
  lines,
  mean,
  middle,
  over,
  type Part,
  share,
  whole,
} from './seen.ts'

export interface Bound {
  /** In words. */
  readonly what: string
  /** Moments 0..1. */
  readonly at: readonly number[]
  readonly value: (bare: Pixels, ...frames: Pixels[]) => number
  /** Bounds, one or both. */
  readonly above?: number
  readonly below?: number
}

type Bounds = Pick<Bound, 'above' | 'below'>

/** One frame, measured against the bare picture. */
export const one =
  (value: (frame: Pixels, bare: Pixels) => number) =>
  (what: string, t: number, bounds: Bounds): Bound => ({
    what,
    at: [t],
    value: (bare, frame) => value(frame ?? bare, bare),
    ...bounds,
  })

/** Gain of a colour's share, in per cent of the part. */
export const more = (colour: Colour, part: Part = whole) =>
  one((f, b) => share(f, colour, part) - share(b, colour, part))
/** Gain of light, in levels. */
export const lighter = (part: Part = whole) => one((f, b) => mean(f, part) - mean(b, part))
/** Gain of one channel over another, in levels. */
export const turned = (a: 0 | 1 | 2, c: 0 | 1 | 2, part: Part = whole) =>
  one((f, b) => over(f, a, c, part) - over(b, a, c, part))
export const differs = (part: Part = whole) => one((f, b) => changed(b, f, part))
/** Sharpness against the bare picture's, in per cent. */
export const sharp = one((f, b) => (100 * sharpness(f)) / sharpness(b))
export const across = one((f, b) => (100 * lines(f)) / lines(b))
/** Where the middle of the panel went, in per cent of the frame: right and down. */
export const right = one((f, b) => 100 * (middle(f)[0] - middle(b)[0]))
export const down = one((f, b) => 100 * (middle(f)[1] - middle(b)[1]))
export const waves = one((f) => edge(f).waves)

/** By how much more points at x1 sink than points at x0, least of the rows `ys`; pixels. */
export const fallOf = (
  a: Pixels,
  b: Pixels,
  x0: number,
  x1: number,
  ys: readonly number[],
): number => Math.min(...ys.map((y) => moved(a, b, x1, y, 9, 5)[1] - moved(a, b, x0, y, 9, 5)[1]))
export const tips = one((f, b) => fallOf(b, f, 26, 134, [20, 45, 68]))

/** What changes between two moments. */
export const apart =
  (part: Part = whole) =>
  (what: string, t: readonly [number, number], bounds: Bounds): Bound => ({
    what,
    at: t,
    value: (_, a, c) => (a && c ? changed(a, c, part) : 0),
    ...bounds,
  })
