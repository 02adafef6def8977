// The measures of a person, by form, age and build, in metres.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import { selfSeed } from './self.ts'

export type Age = 'baby' | 'child' | 'adult' | 'old'

/** Lengths are in metres; `r` fields are radii. */
export interface Proportions {
  readonly age: Age
  readonly female: boolean
  readonly stature: number
  /** Chin to crown. */
  readonly head: number
  readonly shoulderY: number
  readonly hipY: number
  readonly shoulderHalf: number
  readonly hipHalf: number
  readonly upperArm: number
  readonly foreArm: number
  /** Wrist to finger tips. */
  readonly hand: number
  readonly thigh: number
  readonly shin: number
  /** Ankle joint above the sole. */
  readonly ankle: number
  readonly foot: number
  readonly armR: readonly [number, number, number]
  readonly legR: readonly [number, number, number]
  readonly chestR: readonly [number, number, number]
  readonly waistR: readonly [number, number, number]
  readonly hipsR: readonly [number, number, number]
  readonly neckR: number
  /** 0..1. */
  readonly bust: number
  /** 0..1. */
  readonly belly: number
}

/** Shares of the body's height below the chin. */
interface Frame {
  readonly heads: number
  readonly stature: number
  readonly shoulderY: number
  readonly hipY: number
  readonly shoulderHalf: number
  readonly hipHalf: number
  readonly arm: number
  readonly armR: readonly [number, number, number]
  readonly legR: readonly [number, number, number]
  readonly chest: readonly [number, number, number]
  readonly waist: readonly [number, number, number]
  readonly hips: readonly [number, number, number]
  readonly neck: number
  readonly hand: number
  readonly foot: number
}

const man: Frame = {
  heads: 6.2,
  stature: 1.76,
  shoulderY: 0.935,
  hipY: 0.612,
  shoulderHalf: 0.116,
  hipHalf: 0.058,
  arm: 0.375,
  armR: [0.037, 0.03, 0.023],
  legR: [0.056, 0.041, 0.029],
  chest: [0.113, 0.118, 0.08],
  waist: [0.094, 0.09, 0.07],
  hips: [0.1, 0.074, 0.077],
  neck: 0.037,
  hand: 0.122,
  foot: 0.178,
}
const woman: Frame = {
  ...man,
  heads: 6.1,
  stature: 1.66,
  shoulderHalf: 0.1,
  hipHalf: 0.06,
  arm: 0.366,
  armR: [0.03, 0.025, 0.019],
  legR: [0.06, 0.039, 0.026],
  chest: [0.098, 0.108, 0.072],
  waist: [0.077, 0.09, 0.06],
  hips: [0.108, 0.08, 0.081],
  neck: 0.03,
  hand: 0.115,
  foot: 0.165,
}
const child: Frame = {
  ...man,
  heads: 4.9,
  stature: 1.18,
  shoulderY: 0.925,
  hipY: 0.565,
  shoulderHalf: 0.112,
  hipHalf: 0.064,
  arm: 0.39,
  armR: [0.04, 0.034, 0.028],
  legR: [0.066, 0.05, 0.036],
  chest: [0.114, 0.118, 0.09],
  waist: [0.108, 0.1, 0.088],
  hips: [0.114, 0.084, 0.094],
  neck: 0.04,
  hand: 0.13,
  foot: 0.19,
}
const baby: Frame = {
  ...child,
  heads: 3.7,
  stature: 0.72,
  shoulderY: 0.94,
  hipY: 0.47,
  shoulderHalf: 0.15,
  hipHalf: 0.09,
  arm: 0.42,
  armR: [0.064, 0.056, 0.042],
  legR: [0.1, 0.074, 0.05],
  chest: [0.155, 0.15, 0.13],
  waist: [0.165, 0.14, 0.145],
  hips: [0.165, 0.12, 0.145],
  neck: 0.06,
  hand: 0.16,
  foot: 0.2,
}

const builds: Readonly<Record<string, { girth: number; belly: number; shoulders: number }>> = {
  slim: { girth: 0.88, belly: 0, shoulders: 0.96 },
  thin: { girth: 0.84, belly: 0, shoulders: 0.95 },
  tall: { girth: 0.92, belly: 0, shoulders: 0.97 },
  muscular: { girth: 1.22, belly: 0, shoulders: 1.2 },
  strong: { girth: 1.2, belly: 0, shoulders: 1.18 },
  athletic: { girth: 1.08, belly: 0, shoulders: 1.08 },
  stocky: { girth: 1.2, belly: 0.4, shoulders: 1.08 },
  chubby: { girth: 1.22, belly: 0.7, shoulders: 1.04 },
  fat: { girth: 1.3, belly: 1, shoulders: 1.06 },
  heavy: { girth: 1.34, belly: 1, shoulders: 1.07 },
  sumo: { girth: 1.75, belly: 1.25, shoulders: 1.3 },
  big: { girth: 1.2, belly: 0.6, shoulders: 1.08 },
}

/** The age that form and traits say; adult when they say none. */
export const ageOf = (subject: BriefSubject): Age => {
  const age = subject.traits['age'] ?? ''
  if (subject.form === 'baby' || age === 'baby') return 'baby'
  if (/^(child|kid|little|boy|girl|toddler)$/.test(age)) return 'child'
  if (subject.form === 'girl' || subject.form === 'boy')
    return age === 'teen' || age === 'teenage' ? 'adult' : 'child'
  return /^(old|elderly|senior|aged)$/.test(age) ? 'old' : 'adult'
}

const times = (v: readonly [number, number, number], k: number, z = k) =>
  [v[0] * k, v[1], v[2] * z] as const
const all = (v: readonly [number, number, number], k: number) =>
  [v[0] * k, v[1] * k, v[2] * k] as const

/** What is made to the plain figure's measure. */
const tight = ({ item }: { readonly item: string }): boolean =>
  /armou?r|spacesuit|tutu|leotard|bodysuit/.test(item)

/** The build that the seed draws for a grown person when no word says one: nobody extreme. */
const drawnBuild = (
  subject: BriefSubject,
  seed: number,
): { girth: number; belly: number; shoulders: number } => {
  const chance = random(selfSeed(subject, seed, 'build'))
  const girth = 0.92 + 0.2 * chance()
  return { girth, belly: Math.max(0, (girth - 1.04) * 4), shoulders: 0.97 + 0.07 * chance() }
}

/** The measures of a subject; `seed` draws the build of adults that no word describes. */
export const proportionsOf = (subject: BriefSubject, seed?: number): Proportions => {
  const age = ageOf(subject)
  const female =
    /^(woman|girl|mermaid)$/.test(subject.form) || subject.traits['gender'] === 'female'
  const frame = age === 'baby' ? baby : age === 'child' ? child : female ? woman : man
  const drawn =
    seed === undefined || age === 'child' || age === 'baby' || subject.wears.some(tight)
      ? { girth: 1, belly: 0, shoulders: 1 }
      : drawnBuild(subject, seed)
  const b = builds[subject.traits['build'] ?? ''] ?? drawn
  const head = frame.stature / frame.heads
  const R = frame.stature - head
  const longer = subject.traits['legs'] === 'long' ? 0.55 * frame.hipY * R : 0
  const hipY = frame.hipY * R + longer
  const ankle = 0.052 * R
  const belly = Math.max(b.belly, age === 'old' && !female ? 0.25 : 0)
  const limb = 0.5 + b.girth / 2
  return {
    age,
    female,
    stature: frame.stature + longer,
    head,
    shoulderY: frame.shoulderY * R + longer,
    hipY,
    shoulderHalf: frame.shoulderHalf * R * b.shoulders,
    hipHalf: frame.hipHalf * R,
    upperArm: frame.arm * R * 0.53,
    foreArm: frame.arm * R * 0.47,
    hand: frame.hand * R,
    thigh: (hipY - ankle) * 0.52,
    shin: (hipY - ankle) * 0.48,
    ankle,
    foot: frame.foot * R,
    armR: all(frame.armR, R * limb),
    legR: all(frame.legR, R * limb),
    chestR: times(all(frame.chest, R), b.shoulders, 0.6 * b.shoulders + 0.4 * b.girth),
    waistR: times(all(frame.waist, R), b.girth),
    hipsR: times(all(frame.hips, R), 0.5 + b.girth / 2),
    neckR: frame.neck * R * limb,
    bust: female && age !== 'child' && age !== 'baby' ? 1 : 0,
    belly,
  }
}
