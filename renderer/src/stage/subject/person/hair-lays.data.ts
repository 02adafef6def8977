// How hairstyles lie that are drawn in locks: parting, fringe, length, waves and where they are tied.
import type { Vec3 } from '../../scene.ts'
import type { HairStyle } from './hair.ts'

/** How a style lies. Lengths in metres of the head's space. */
export interface Lay {
  /** Where the parting is, -1..1 from ear to ear; null when all is combed back to `knot`. */
  readonly part: number | null
  /** What hangs over the brow. */
  readonly brow: 'swept' | 'straight' | 'bare'
  /** How far hair falls below the ears; 0 is cut above them. */
  readonly fall: number
  /** Sideways swing of the locks, and how many metres a swing takes. */
  readonly wave: number
  readonly period: number
  /** Locks wind about their line as ringlets do. */
  readonly curled?: boolean
  /** How far locks stand off the skull. */
  readonly volume: number
  /** Where hair that is combed back comes together. */
  readonly knot?: Vec3
}

/** Styles by name; those without an entry are sculpted. */
export const lays: Partial<Readonly<Record<HairStyle, Lay>>> = {
  short: { part: 0.45, brow: 'swept', fall: 0, wave: 0, period: 1, volume: 0.013 },
  side: { part: -0.55, brow: 'swept', fall: 0, wave: 0, period: 1, volume: 0.015 },
  'wavy-short': { part: 0.5, brow: 'swept', fall: 0, wave: 0.006, period: 0.055, volume: 0.02 },
  slick: { part: null, brow: 'bare', fall: 0, wave: 0, period: 1, volume: 0.014 },
  fringe: { part: 0, brow: 'straight', fall: 0, wave: 0, period: 1, volume: 0.016 },
  bob: { part: 0, brow: 'straight', fall: 0.085, wave: 0, period: 1, volume: 0.018 },
  long: { part: 0.35, brow: 'swept', fall: 0.26, wave: 0.003, period: 0.16, volume: 0.018 },
  wavy: { part: -0.35, brow: 'swept', fall: 0.27, wave: 0.012, period: 0.105, volume: 0.022 },
  curly: {
    part: 0.25,
    brow: 'swept',
    fall: 0.2,
    wave: 0.0105,
    period: 0.058,
    curled: true,
    volume: 0.026,
  },
  'curly-short': { part: 0, brow: 'bare', fall: 0, wave: 0, period: 1, volume: 0.016 },
  bun: {
    part: null,
    brow: 'bare',
    fall: 0,
    wave: 0,
    period: 1,
    volume: 0.012,
    knot: [0, 0.8, -0.75],
  },
  updo: {
    part: null,
    brow: 'bare',
    fall: 0,
    wave: 0,
    period: 1,
    volume: 0.018,
    knot: [0, 0.9, -0.5],
  },
  ponytail: {
    part: null,
    brow: 'bare',
    fall: 0,
    wave: 0,
    period: 1,
    volume: 0.012,
    knot: [0.45, 0.62, -0.72],
  },
  pigtails: { part: 0, brow: 'straight', fall: 0, wave: 0, period: 1, volume: 0.012 },
  braid: { part: 0.3, brow: 'swept', fall: 0, wave: 0, period: 1, volume: 0.012 },
}
