// Copies of people are no twins: each of a group has a build, height, age, skin and clothes of its own, and a crowd is of women and men.
import type { BriefSubject, Rgb } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'
import { warmWearOf } from './warm-wear.ts'

type Wear = BriefSubject['wears'][number]
const wear = (item: string): Wear => ({ item, color: null })

/** What the first, second … of a crowd puts on over what its seed draws. */
const menswear: readonly (readonly Wear[])[] = [
  [wear('jacket')],
  [wear('plaid-shirt'), wear('cap')],
  [wear('hoodie')],
  [wear('shirt'), wear('glasses')],
  [wear('sweater'), wear('beanie')],
  [wear('polo'), wear('shorts')],
  [],
  [wear('coat'), wear('scarf')],
]
const womenswear: readonly (readonly Wear[])[] = [
  [wear('dress')],
  [wear('blouse'), wear('skirt')],
  [wear('sweater'), wear('glasses')],
  [wear('jacket'), wear('scarf')],
  [wear('summer-dress'), wear('sun-hat')],
  [],
  [wear('hoodie')],
  [wear('coat'), wear('beret')],
]
const builds = ['', 'stocky', 'slim', '', 'athletic', 'thin', '', 'chubby'] as const
const heights = [1, 0.95, 1.04, 0.97, 1.07, 0.93, 1.02, 0.98] as const
/** Neighbours in a row differ much in skin and in hair. */
const skins = ['light', 'brown', 'fair', 'dark', 'olive', 'pale', 'tan', 'black'] as const
const hairs = ['brown', 'black', 'blond', 'black', 'dark', 'red', 'brown', 'black'] as const

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

/** Who is of any kind, so that a group of them is of both sexes and all ages. */
const everybody = (s: BriefSubject): boolean => s.traits['gender'] === 'mixed'

const people =
  /^(people|persons|humans|folks|crowd|mob|throng|villagers|tourists|pedestrians|passersby|visitors|audience|spectators|fans|protesters|demonstrators)$/

const formOf = (s: BriefSubject, k: number): Partial<BriefSubject> => {
  if (/^(girl|boy)$/.test(s.form))
    return s.traits['gender'] === 'any' ? { form: k % 2 === 0 ? s.form : 'girl' } : {}
  if (!everybody(s)) return {}
  // Of a crowd one of seven is a child.
  if (people.test(s.noun) && k % 7 === 5)
    return { form: k % 2 ? 'girl' : 'boy', height: 1.25, traits: { ...s.traits, age: 'child' } }
  return k % 2 === 1 ? { form: 'woman', height: s.height * 0.95 } : { form: 'man' }
}

/** Whether words leave it open what they look like; a team, an army and siblings are alike in that. */
const free = (s: BriefSubject, trait: string): boolean => s.traits[trait] === undefined && !s.cast

const looked = (s: BriefSubject, k: number, seed: number): Record<string, string> => {
  const traits: Record<string, string> = {}
  const n = k + (seed % 8)
  const kin = s.traits['pair'] !== undefined
  if (free(s, 'skin') && free(s, 'from') && free(s, 'culture') && !kin) {
    traits['skin'] = at(skins, n)
    if (free(s, 'hairColor')) traits['hairColor'] = at(hairs, n)
  }
  if (free(s, 'build') && /^(man|woman)$/.test(s.form) && at(builds, n))
    traits['build'] = at(builds, n)
  // Of a mixed crowd one in six is old.
  if (everybody(s) && free(s, 'age') && k % 6 === 4) {
    traits['age'] = 'old'
    traits['hairColor'] = 'grey'
  }
  return traits
}

const inHand = (noun: string, height: number): BriefSubject =>
  newSubject(`${noun}-in-hand`, { noun, form: noun, height })
const goods = [inHand('basket', 0.3), null, inHand('bag', 0.35), null, null] as const

/** What those of a crowd do of whom nothing is said: some walk on, some carry their shopping; children at play run and jump. */
const busy = (s: BriefSubject, k: number): Partial<BriefSubject> => {
  if (s.pose === 'play' && /^(girl|boy)$/.test(s.form) && !s.held?.length)
    return { pose: at(['run', 'jump', 'run', 'dance', 'wave'] as const, k) }
  if (!people.test(s.noun) || s.held?.length) return {}
  if (s.pose !== null && !/^(stand|walk)$/.test(s.pose)) return {}
  const thing = /^(girl|boy)$/.test(s.form) ? null : at(goods, k)
  return {
    pose: s.pose ?? (k % 3 === 0 || k % 7 === 5 ? 'walk' : 'stand'),
    ...(thing ? { holds: [thing.noun], held: [thing] } : {}),
  }
}

/** The `k`th of a subject that there are several of; the first is as it was told. */
export const siblingTold = (subject: BriefSubject, k: number, seed: number): BriefSubject => {
  const strange = /alien|zombie|skeleton|vampire|robot/.test(
    `${subject.traits['species'] ?? ''} ${subject.traits['profession'] ?? ''} ${subject.noun}`,
  )
  const person = /^(man|woman|girl|boy)$/.test(subject.form)
  // Colourful houses have a colour each.
  if (isBright(subject)) return { ...subject, colors: subject.colors.slice(k, k + 1) }
  if (isUnlike(subject)) return { ...subject, colors: at(envelopes, k + seed) }
  // The young of a family of beasts are half grown.
  if (isBrood(subject)) return k < 2 ? subject : { ...subject, height: subject.height * 0.56 }
  const coat = coats[subject.form]
  if (coat && k > 0 && subject.count > 1 && subject.colors.length === 0)
    return { ...subject, colors: [hex(at(coat, k - 1 + (seed % coat.length)))] }
  if (subject.kind !== 'person' || subject.count < 2 || strange || !person) return subject
  const s = { ...subject, ...formOf(subject, k) }
  const child = /^(girl|boy)$/.test(s.form)
  const height = s.height * (child ? 0.96 + 0.04 * at([1, 0, 2, 1, 3], k) : at(heights, k))
  const traits = { ...s.traits, ...looked(s, k, seed), sibling: String(k) }
  const plain = s.wears.length === 0 && s.colors.length === 0 && !child && s.pose !== 'swim'
  const n = k + (seed % 5)
  if (s.traits['warm']) return { ...s, ...busy(s, k), height, traits, wears: warmWearOf(s, k) }
  const wears = plain && everybody(s) ? at(s.form === 'woman' ? womenswear : menswear, n) : s.wears
  return { ...s, ...busy(s, k), height, traits, wears }
}

/** Several things of many colours. */
const isBright = (subject: BriefSubject): boolean =>
  subject.kind !== 'person' && subject.count > 1 && subject.colors.length > 3

/** Colours of balloons of which none were said. */
const envelopes: readonly (readonly Rgb[])[] = [
  ['#c8281c', '#f0b01c', '#f4f0e4'],
  ['#1c6ab0', '#f4f0e4'],
  ['#7a2a8a', '#e8701c', '#f0b01c'],
  ['#2a8a5a', '#f0d21c'],
  ['#d83a6a', '#f4f0e4', '#2a9ac8'],
].map((list) => list.map(hex))

/** Balloons of a festival are each of their own cloth. */
const isUnlike = (subject: BriefSubject): boolean =>
  subject.form === 'hot-air-balloon' && subject.count > 1 && subject.colors.length === 0

/** A family of animals: two old ones and their young. */
export const isBrood = (subject: BriefSubject): boolean =>
  subject.traits['pair'] === 'family' &&
  subject.count > 2 &&
  /^(bird|quadruped)$/.test(subject.kind)

/** Coats of those in a herd or a litter whose colour was not said, beside the first one's. */
const coats: Readonly<Record<string, readonly string[]>> = {
  horse: ['#3a2418', '#b98a56', '#cfc9be'],
  pony: ['#5a3a22', '#d9c8a8'],
  wolf: ['#5f5a55', '#97948e'],
  dog: ['#3a2a20', '#e2d3b4', '#8a5a30'],
  puppy: ['#4a3424', '#ead9b8', '#2c2826'],
  cat: ['#3c3c40', '#e2dccf', '#8a7a68'],
  kitten: ['#d08a44', '#3c3c40', '#e6e0d4'],
  rabbit: ['#e9e4da', '#6a5846'],
  goat: ['#5a4636', '#b89a74'],
  alpaca: ['#8a5a34', '#4a3628'],
}

/** How many unlike ones a group of copies needs. */
export const castsFor = (subject: BriefSubject): number =>
  subject.kind === 'person'
    ? Math.min(8, subject.count)
    : isBright(subject) || isUnlike(subject) || isBrood(subject)
      ? Math.min(6, subject.count)
      : subject.kind === 'quadruped' || subject.form === 'beach-hut'
        ? Math.min(3, subject.count)
        : 1
