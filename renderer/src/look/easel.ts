// What a finish works with: the size of the picture, its subject, and short ways to write down passes of the look kernel.
import type { Rgb } from '../prompt/brief.ts'
import type { Job } from '../trace/kernel-crew.ts'
import { bands } from '../trace/kernel-crew.ts'
import * as at from './develop-layout.ts'
import { type Lettering, letter, letteringWidth } from './lettering.ts'

/** A head in pixels: its middle, the top of its hair and the way from there to the chin. */
export interface SubjectHead {
  readonly x: number
  readonly top: number
  readonly tall: number
}

/** Where the main subject is, in pixels; right and bottom are past the last one. */
export interface SubjectBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Null when it is not seen where the head ends. */
  readonly head: SubjectHead | null
}

/** One pass: its jobs run side by side, the next pass waits for them. */
export type Pass = readonly Job[]

const BAND = 16
/** Planes that are free once the light is developed. */
const TEMPORARY = [at.VARIANCE, at.OTHER_VARIANCE, at.SLOPE_X] as const
export const LINES = at.SLOPE_Y
export const STRUCTURE = at.ALBEDO_VARIANCE
export const BRISTLES = at.GUIDE
/** Three planes for a finish that reads the softened picture. */
export const CELLS = at.ALBEDO_VARIANCE
/** Where `blur` leaves the softened picture. */
export const SOFT = at.OTHER_R

export class Easel {
  readonly width: number
  readonly height: number
  readonly seed: number
  /** A thousandth of the picture's shorter side, in pixels: finishes look alike at every size. */
  readonly unit: number
  readonly subject: SubjectBox | null
  /** One over the distance of the sharp plane, per metre. */
  readonly near: number
  /** 0..1. */
  readonly strength: number
  /** True when nothing is to be drawn on the picture: letters, splashes and wear are the frame's own. */
  readonly bare: boolean
  /** Marks drawn by finishes so far, as particles. */
  readonly marks: number[][]

  constructor(
    film: Pick<Easel, 'width' | 'height' | 'seed' | 'subject' | 'near'> & {
      readonly bare?: boolean
    },
    strength: number,
    marks: number[][],
  ) {
    this.width = film.width
    this.height = film.height
    this.seed = film.seed
    this.unit = Math.min(film.width, film.height) / 1000
    this.subject = film.subject
    this.near = film.near
    this.strength = strength
    this.bare = film.bare ?? false
    this.marks = marks
  }

  /** As `unit`, but finer when the subject is small in the picture: faces must stay faces. */
  get brush(): number {
    const { subject, height } = this
    const share = subject ? (subject.bottom - subject.top) / height : 1
    return this.unit * Math.max(0.45, Math.min(1, share * 1.1))
  }

  /** A pass over all rows. */
  rows(name: string, ...args: readonly number[]): Pass {
    return bands(name, this.height, BAND, ...args)
  }

  /** A pass that cannot work in place: it writes other planes, which are then copied back. `args` follow the target. */
  through(name: string, ...args: readonly number[]): Pass[] {
    return [this.rows(name, at.OTHER_R, ...args), this.rows('copyRows', at.OTHER_R, at.LIGHT_R)]
  }

  /** Smooths `count` planes from `from` into the planes from `to`, about `radius` pixels wide. */
  blur(radius: number, from: number = at.LIGHT_R, to: number = SOFT, count = 3): Pass[] {
    const r = Math.max(1, Math.round(radius * 0.6))
    const planes = Array.from({ length: count }, (_, i) => i)
    const round = (source: number): Pass[] => [
      planes.flatMap((c) => [...this.rows('blurAlongRows', source + c, TEMPORARY[c] ?? 0, r)]),
      planes.flatMap((c) => bands('blurDownColumns', this.width, 64, TEMPORARY[c] ?? 0, to + c, r)),
    ]
    return [...round(from), ...round(to)]
  }

  /** Writes text over the picture; `right` measures x from the right edge. */
  write(lettering: Lettering & { readonly right?: boolean }): Pass[] {
    const { right, text, size } = lettering
    const x = right ? this.width - lettering.x - letteringWidth(text, size) : lettering.x
    return this.mark(letter({ ...lettering, x }))
  }

  /** Draws particles in display values. */
  mark(particles: readonly (readonly number[])[]): Pass[] {
    if (this.bare) return []
    const first = this.marks.length
    for (const particle of particles) this.marks.push([...particle])
    return [this.rows('drawParticles', first, this.marks.length)]
  }

  /** A ramp of three colours for shadows, middle and lights. */
  ramp(k: number, shadows: Rgb, middle: Rgb, lights: Rgb): Pass {
    return this.rows('rampRows', k * this.strength, ...shadows, ...middle, ...lights)
  }
}
