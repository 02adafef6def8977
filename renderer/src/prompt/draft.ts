// The Brief while it is being written: subjects and setting that later words still add to.
import type {
  Angle,
  Pose,
  Relation,
  Rgb,
  Season,
  Shot,
  SpecialLens,
  TimeOfDay,
  Weather,
} from './brief.ts'
import type { Place } from './places.ts'
import type { AdjectiveSense, AmbienceSense, CameraSense, Noun, Worn } from './sense.ts'

/** A subject under construction. */
export interface Figure {
  noun: Noun
  count: number
  plural: boolean
  /** Product of size words. */
  scale: number
  colors: Rgb[]
  material: string | null
  pose: Pose | null
  wears: (Worn & { readonly own: boolean })[]
  held: Figure[]
  traits: Record<string, string>
  /** What it is said not to be: "not red", "isn't old". */
  denied: AdjectiveSense[]
  /** 0 for what the sentence is about, 1 for what stands to it in some relation. */
  rank: number
}

export interface Link {
  readonly from: Figure
  readonly relation: Relation
  readonly to: Figure
}

/** Everything read so far. */
export interface Draft {
  readonly figures: Figure[]
  readonly links: Link[]
  place: Place | null
  /** 0 when the place came weakly (as a modifier), 1 when it was said outright. */
  placeRank: number
  readonly setting: string[]
  time: TimeOfDay | null
  weakTime: TimeOfDay | null
  weather: Weather | null
  season: Season | null
  readonly light: string[]
  readonly mood: string[]
  readonly palette: Rgb[]
  shot: Shot | null
  angle: Angle | null
  focal: number | null
  shallow: boolean | null
  lens: SpecialLens | null
  roll: number | null
  side: 'behind' | 'profile' | null
  readonly medium: string[]
  readonly excluded: string[]
  readonly unknown: string[]
}

export const emptyDraft = (): Draft => ({
  figures: [],
  links: [],
  place: null,
  placeRank: 0,
  setting: [],
  time: null,
  weakTime: null,
  weather: null,
  season: null,
  light: [],
  mood: [],
  palette: [],
  shot: null,
  angle: null,
  focal: null,
  shallow: null,
  lens: null,
  roll: null,
  side: null,
  medium: [],
  excluded: [],
  unknown: [],
})

/** Adds to a list what it does not hold yet. */
export const pushNew = (list: string[], ...items: readonly string[]): void => {
  for (const item of items) if (!list.includes(item)) list.push(item)
}

/** A figure of a noun with what the lexicon says about it. */
export const figureOf = (noun: Noun, rank: number): Figure => ({
  noun,
  count: Math.max(1, noun.count),
  plural: false,
  scale: 1,
  colors: [],
  material: noun.material,
  pose: noun.pose,
  wears: noun.wears.map((worn) => ({ ...worn, own: false })),
  held: [],
  traits: { ...noun.traits },
  denied: [],
  rank,
})

export const isPerson = (figure: Figure): boolean => figure.noun.kind === 'person'

export const isAnimate = (figure: Figure): boolean =>
  figure.noun.family === 'people' || figure.noun.family === 'animals'

/** Things of the floor, however small. */
const STANDS =
  /^(footprints?|paw-prints?|tracks|beehives?|bee-hives?|hives?|campfire|([a-z]+-)?walls?|snowman|rock|fire|punching-bag|cauldron|witch-cauldron|barrel|telescope|easel|hydrant|treasure-chest|microscope|typewriter|beehive|ramp|anvil|grandfather-clock|barbell-rack|drum-kit)$/u

/** Small and lifeless: something a hand can hold. */
export const isHandy = (figure: Figure): boolean => {
  const { family, form, height, kind, name } = figure.noun
  if (family === 'objects' || family === 'food' || family === 'clothes') {
    return height * figure.scale <= 2.2 && !STANDS.test(name)
  }
  if (family === 'plants') return height * figure.scale <= 0.6 || form === 'sunflower'
  if (family === 'vehicles') return name === 'kite' || (kind !== 'vehicle' && height <= 0.3)
  return false
}

/** Joins two figures, once. */
export const link = (draft: Draft, from: Figure, relation: Relation, to: Figure): void => {
  if (from === to) return
  const known = draft.links.some(
    (old) => old.from === from && old.to === to && old.relation === relation,
  )
  if (!known) draft.links.push({ from, relation, to })
}

/** Undoes every relation between two figures. */
export const unlink = (draft: Draft, a: Figure, b: Figure): void => {
  const kept = draft.links.filter(
    ({ from, to }) => !((from === a && to === b) || (from === b && to === a)),
  )
  draft.links.splice(0, draft.links.length, ...kept)
}

const WEATHER_RANK: readonly Weather[] = [
  'clear',
  'cloudy',
  'overcast',
  'wind',
  'fog',
  'rain',
  'snow',
  'storm',
]

/** Takes over what a word of light, weather or mood says. */
export const addAmbience = (draft: Draft, sense: AmbienceSense): void => {
  const weak = sense.light.length > 0 && sense.time === 'night'
  if (sense.time !== null) {
    if (weak || sense.word === 'day' || sense.word === 'days') draft.weakTime ??= sense.time
    else if (draft.time === null || sense.time === 'night') draft.time ??= sense.time
  }
  if (sense.weather !== null) {
    const old = draft.weather === null ? -1 : WEATHER_RANK.indexOf(draft.weather)
    if (WEATHER_RANK.indexOf(sense.weather) > old) draft.weather = sense.weather
  }
  draft.season ??= sense.season
  pushNew(draft.light, ...sense.light)
  pushNew(draft.setting, ...sense.set)
  if (sense.mood !== null) pushNew(draft.mood, sense.mood)
}

/** Takes over what a camera word says; the first word on a matter stands. */
export const addCamera = (draft: Draft, sense: CameraSense): void => {
  draft.shot ??= sense.shot
  draft.angle ??= sense.angle
  draft.focal ??= sense.focal
  draft.shallow ??= sense.shallow
  draft.lens ??= sense.lens
  draft.roll ??= sense.roll
  draft.side ??= sense.side
}

/** Places that say little: a more telling one replaces them. */
const WEAK: ReadonlySet<Place> = new Set(['sky', 'road', 'space', 'snow', 'studio'])

/** Whether the place is only "water", which any named water replaces. */
const isBareWater = ({ place, setting }: Draft): boolean =>
  place === 'lake' && setting.includes('water') && !setting.includes('lake')

/** Names a place; the first outright one stands, later ones become setting. */
export const addPlace = (
  draft: Draft,
  place: Place | null,
  word: string,
  set: readonly string[],
  rank: number,
): void => {
  pushNew(draft.setting, ...set)
  if (place === null) return
  if (place === 'lake' && set.includes('water') && draft.place !== null) return
  const replaces =
    draft.place === null ||
    rank > draft.placeRank ||
    ((WEAK.has(draft.place) || isBareWater(draft)) && !WEAK.has(place) && rank === draft.placeRank)
  // Waves on a beach are those of its shore.
  const surf =
    draft.place === 'ocean' &&
    /^(beach|pier|harbour)$/u.test(place) &&
    draft.setting.some((named) => /^waves?$/u.test(named)) &&
    !draft.setting.some((named) => /^(ocean|sea)$/u.test(named))
  if (surf) draft.place = place
  if (replaces) {
    if (draft.place !== null && draft.place !== place) pushNew(draft.setting, draft.place)
    draft.place = place
    draft.placeRank = rank
  } else if (draft.place !== place && !/^(sand|waves?|shore|surf|ice)$/u.test(word)) {
    pushNew(draft.setting, place)
  }
  const adverbial = /^(in|on|at|above|under|inside|by|top-of|surface-of|roof-of)-/u.test(word)
  if (word !== place && !adverbial && !set.includes(word)) pushNew(draft.setting, word)
}
