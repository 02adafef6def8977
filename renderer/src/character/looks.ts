// From what many pictures show to what a character looks like: medians and majorities, so that one odd picture changes little.
import { subSeed } from '../stage/random.ts'
import type { SeenPerson, Sighting, Square } from './sight.ts'
import { clusters, distance, hexOf, medianTone, type Tone } from './tone.ts'

/** Plain data; colours are `#rrggbb` in sRGB. */
export interface CharacterLooks {
  readonly version: 1
  readonly kind: 'person' | 'other'
  readonly skin: string | null
  readonly hair: { readonly color: string; readonly length: 'none' | 'short' | 'long' } | null
  readonly top: string | null
  readonly bottom: string | null
  /** One to five. */
  readonly palette: readonly string[]
  readonly seed: number
}

/** Looks, and the picture and place in it that shows them best. */
export interface Studied {
  readonly looks: CharacterLooks
  /** Index of the picture. */
  readonly best: number
  readonly square: Square
}

/** A character is a person when a face is in this share of its pictures. */
const FACES = 0.3

/** The colour with the least distance to all others: it is really there, which a mean need not be. */
const medoid = (tones: readonly Tone[]): Tone | null => {
  let best: Tone | null = null
  let least = Number.POSITIVE_INFINITY
  for (const tone of tones) {
    const sum = tones.reduce((all, other) => all + distance(tone, other), 0)
    if (sum < least) [best, least] = [tone, sum]
  }
  return best
}

const seenOnly = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T & {} => value !== null)

/** Skin as it is in even light: what pictures make of it is brought into the range skin has. */
const plausibleSkin = ([light, a, b]: Tone): Tone => {
  const chroma = Math.max(1e-6, Math.sqrt(a * a + b * b))
  const wanted = Math.max(0.03, Math.min(0.115, chroma))
  return [Math.max(0.36, Math.min(0.88, light)), (a * wanted) / chroma, (b * wanted) / chroma]
}

const hairOf = (people: readonly SeenPerson[]): CharacterLooks['hair'] => {
  const all = seenOnly(people.map(({ hair }) => hair))
  if (all.length === 0) return null
  const count = (length: string) => all.filter((hair) => hair.length === length).length
  if (count('none') * 2 > all.length) return { color: '#000000', length: 'none' }
  const tones = seenOnly(all.map(({ tone }) => tone))
  if (tones.length === 0) return null
  return {
    color: hexOf(medianTone(tones)),
    length: count('long') * 2 >= tones.length ? 'long' : 'short',
  }
}

const paletteOf = (sightings: readonly Sighting[]): readonly string[] => {
  const pooled = sightings.flatMap(({ colors }) => {
    const all = colors.reduce((sum, { weight }) => sum + weight, 0) || 1
    return colors.map(({ tone, weight }) => ({ tone, weight: weight / all }))
  })
  const found = clusters(pooled, 0.1)
  const all = found.reduce((sum, { weight }) => sum + weight, 0) || 1
  const large = found.filter(({ weight }, i) => i === 0 || weight > 0.06 * all)
  return large.length > 0 ? large.slice(0, 5).map(({ tone }) => hexOf(tone)) : ['#808080']
}

const bestOf = (sightings: readonly Sighting[]): number => {
  let best = 0
  for (const [i, { person }] of sightings.entries()) {
    if ((person?.sure ?? 0) > (sightings[best]?.person?.sure ?? 0)) best = i
  }
  return best
}

const hexOrNull = (tone: Tone | null): string | null => (tone ? hexOf(tone) : null)

/** One to a hundred sightings; the order of equally good ones decides only the thumbnail. */
export const looksOfSightings = (sightings: readonly Sighting[]): Studied => {
  const people = seenOnly(sightings.map(({ person }) => person))
  const isPerson = people.length >= Math.max(1, FACES * sightings.length)
  const palette = paletteOf(sightings)
  const skin = isPerson ? hexOf(plausibleSkin(medianTone(people.map((one) => one.skin)))) : null
  const best = isPerson ? bestOf(sightings) : 0
  const square = sightings[best]?.square ?? { x: 0, y: 0, side: 1 }
  const looks: CharacterLooks = {
    version: 1,
    kind: isPerson ? 'person' : 'other',
    skin,
    hair: isPerson ? hairOf(people) : null,
    top: isPerson ? hexOrNull(medoid(seenOnly(people.map(({ top }) => top)))) : null,
    bottom: isPerson ? hexOrNull(medoid(seenOnly(people.map(({ bottom }) => bottom)))) : null,
    palette,
    seed: subSeed(1, [skin, ...palette].join(' ')) % 1_000_000,
  }
  return { looks, best, square }
}
