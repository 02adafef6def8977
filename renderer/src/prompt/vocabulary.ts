// The vocabulary: every word and run of words the parser knows, with its senses.
import type { Angle, Pose, Rgb, Season, Shot, SpecialLens, TimeOfDay, Weather } from './brief.ts'
import { fromHex, MANY, PASTEL } from './color.ts'
import { readForeign } from './foreign.ts'
import { isForm } from './forms.ts'
import { pluralsOf, verbForms } from './inflect.ts'
import { ADJECTIVES, COLORS } from './lexicon/adjectives.data.ts'
import { AMBIENCE } from './lexicon/ambience.data.ts'
import { ANIMALS } from './lexicon/animals.data.ts'
import { ART_THINGS } from './lexicon/art.data.ts'
import { BUILDINGS } from './lexicon/buildings.data.ts'
import { CAMERA, FILLER, MEDIUM } from './lexicon/camera.data.ts'
import { CLOTHES } from './lexicon/clothes.data.ts'
import { FOOD } from './lexicon/food.data.ts'
import { FURNITURE } from './lexicon/furniture.data.ts'
import { JOIN, MEASURES, NUMBERS, PREPOSITIONS, STOP } from './lexicon/grammar.data.ts'
import { OBJECTS } from './lexicon/objects.data.ts'
import { PARTS } from './lexicon/parts.data.ts'
import { PEOPLE } from './lexicon/people.data.ts'
import { PLACES_ROWS } from './lexicon/places.data.ts'
import { PLANTS } from './lexicon/plants.data.ts'
import { VEHICLES } from './lexicon/vehicles.data.ts'
import { VERBS } from './lexicon/verbs.data.ts'
import { nameOf, type Row, readList, readPairs, readRows } from './lexicon.ts'
import { isPlace, type Place } from './places.ts'
import { plainArt, readNouns } from './read-nouns.ts'
import type { Noun, PrepositionSense, Sense, Verb } from './sense.ts'

/** What `createVocabulary` gives: look-ups only, safe to share. */
export interface Vocabulary {
  /** Senses of a folded word or run of words joined by single spaces; empty when unknown. */
  readonly look: (key: string) => readonly Sense[]
  /** The noun of a lexicon name such as `sports-car`. */
  readonly noun: (name: string) => Noun | null
  /** Senses of a word of another language; empty when unknown. */
  readonly foreign: (key: string) => readonly Sense[]
  /** Senses of a word of another language with a derived ending, for prompts that are mostly in it. */
  readonly foreignForm: (key: string) => readonly Sense[]
  /** Senses of a word of another language that begins as this one does, for what nothing else is known of. */
  readonly foreignStem: (key: string) => readonly Sense[]
  /** The most words one entry has. */
  readonly longest: number
  /** Every single word known, for the speller. */
  readonly words: ReadonlySet<string>
  /** Number of noun names, plurals not counted. */
  readonly nounCount: number
}

interface Draft {
  readonly senses: Map<string, Sense[]>
  readonly nouns: Map<string, Noun>
  readonly art: ReadonlySet<string>
}

const add = (draft: Draft, key: string, sense: Sense): void => {
  const found = draft.senses.get(key)
  if (found === undefined) draft.senses.set(key, [sense])
  else if (!found.some((old) => old.type === sense.type)) found.push(sense)
}

const environment = (text: string | undefined): Place | null =>
  text !== undefined && isPlace(text) ? text : null

const addGrammar = (draft: Draft): void => {
  for (const row of readRows(PREPOSITIONS)) {
    for (const name of row.names) {
      const relation = row.words[0] as PrepositionSense['relation']
      add(draft, name, { type: 'preposition', word: name, relation })
    }
  }
  for (const row of readRows(NUMBERS)) {
    for (const name of row.names) add(draft, name, { type: 'number', count: Number(row.words[0]) })
  }
  for (const name of JOIN.split(',')) add(draft, name.trim(), { type: 'join' })
  for (const name of STOP.split(',')) add(draft, name.trim(), { type: 'stop' })
  for (const row of readRows(MEASURES)) {
    const trait = Object.entries(row.options)[0] ?? ['arrangement', 'stack']
    for (const name of row.names) add(draft, name, { type: 'measure', trait })
  }
}

/** An alias of a form keeps the form; art and things without a form go by their own name. */
const formOf = (noun: Noun, name: string): string =>
  isForm(noun.kind, noun.form) ? noun.form : name

const addNouns = (draft: Draft): number => {
  let count = 0
  const texts = {
    people: PEOPLE,
    animals: ANIMALS,
    vehicles: VEHICLES,
    plants: PLANTS,
    buildings: BUILDINGS,
    furniture: FURNITURE,
    food: FOOD,
    objects: OBJECTS,
    clothes: CLOTHES,
  }
  for (const { row, noun } of readNouns(texts)) {
    const plurals = new Set(row.names.flatMap((name) => (noun.count > 1 ? [] : pluralsOf(name))))
    for (const alias of row.names) {
      if (plurals.has(alias)) continue
      const name = alias.replace(/ /gu, '-')
      const art = draft.art.has(name) ? name : noun.art
      const form = noun.kind === 'art' || noun.form === nameOf(row) ? formOf(noun, name) : noun.form
      const own: Noun = {
        ...noun,
        name,
        form,
        art: art !== null && draft.art.has(art) ? art : null,
      }
      if (!draft.nouns.has(name)) draft.nouns.set(name, own)
      add(draft, alias, { type: 'noun', noun: own, plural: own.count > 1 })
      count++
    }
  }
  // Plurals come after every singular, so that "glasses" is first what it is in its own right.
  for (const noun of draft.nouns.values()) {
    for (const plural of pluralsOf(noun.name.replace(/-/gu, ' '))) {
      // "woods", "falls" and the like are places before they are many of something.
      if (draft.senses.get(plural)?.some((sense) => sense.type === 'place') === true) continue
      add(draft, plural, { type: 'noun', noun, plural: true })
    }
  }
  return count
}

/** Art under its own name, where no row of the lexicon stands for it. */
const addArtThings = (draft: Draft): void => {
  for (const line of ART_THINGS.trim().split('\n')) {
    const bar = line.indexOf('|')
    const height = Number(line.slice(bar + 1))
    for (const art of line.slice(0, bar).trim().split(/\s+/u)) {
      const key = art.replace(/-/gu, ' ')
      if (!draft.art.has(art) || draft.senses.has(key)) continue
      const noun = plainArt(art, art, height)
      draft.nouns.set(art, noun)
      add(draft, key, { type: 'noun', noun, plural: false })
      for (const plural of pluralsOf(key)) add(draft, plural, { type: 'noun', noun, plural: true })
    }
  }
}

const addParts = (draft: Draft): void => {
  for (const row of readRows(PARTS)) {
    for (const name of row.names) {
      const art = row.options['art'] ?? null
      add(draft, name, {
        type: 'part',
        part: row.words[0] ?? 'part',
        word: name.replace(/ /gu, '-'),
        art: art !== null && draft.art.has(art) ? art : null,
      })
    }
  }
}

const addPlaces = (draft: Draft): void => {
  for (const row of readRows(PLACES_ROWS)) {
    const place = environment(row.words[0])
    const after: Record<string, Place> = {}
    for (const [key, value] of Object.entries(row.options)) {
      if (key !== 'set' && isPlace(value)) after[key] = value
    }
    const set = readList(row.options['set'])
    for (const name of row.names) {
      add(draft, name, { type: 'place', word: name.replace(/ /gu, '-'), place, set, after })
    }
  }
}

const addAmbience = (draft: Draft): void => {
  for (const row of readRows(AMBIENCE)) {
    const option = row.options
    for (const name of row.names) {
      add(draft, name, {
        type: 'ambience',
        word: name.replace(/ /gu, '-'),
        time: (option['time'] ?? null) as TimeOfDay | null,
        weather: (option['weather'] ?? null) as Weather | null,
        season: (option['season'] ?? null) as Season | null,
        light: readList(option['light']),
        mood: option['mood'] ?? null,
        set: readList(option['set']),
      })
    }
  }
}

const addCamera = (draft: Draft): void => {
  for (const row of readRows(CAMERA)) {
    const option = row.options
    const shallow = option['shallow']
    for (const name of row.names) {
      add(draft, name, {
        type: 'camera',
        shot: (option['shot'] ?? null) as Shot | null,
        angle: (option['angle'] ?? null) as Angle | null,
        focal: option['focal'] === undefined ? null : Number(option['focal']),
        shallow: shallow === undefined ? null : shallow === '1',
        lens: (option['lens'] ?? null) as SpecialLens | null,
        roll: option['roll'] === undefined ? null : Number(option['roll']),
        side: (option['side'] ?? null) as 'behind' | 'profile' | null,
      })
    }
  }
  for (const row of readRows(MEDIUM)) {
    for (const name of row.names) add(draft, name, { type: 'medium', medium: row.words[0] ?? '' })
  }
}

const rgbOf = (word: string): readonly Rgb[] => {
  if (word === 'many') return MANY
  if (word === 'pastel') return PASTEL
  return word.startsWith('#') ? [fromHex(word)] : []
}

const addAdjectives = (draft: Draft): void => {
  for (const row of readRows(COLORS)) {
    const value = row.words[1] ?? row.words[0] ?? ''
    for (const name of row.names) {
      const rgb = rgbOf(row.words[0] ?? '')
      add(draft, name, { type: 'adjective', word: name, group: 'color', value, rgb })
    }
  }
  for (const row of readRows(ADJECTIVES)) {
    const group = row.words[0] ?? 'plain'
    const value = row.words[1] ?? 'yes'
    for (const name of row.names) {
      add(draft, name, { type: 'adjective', word: name, group, value, rgb: [] })
    }
  }
}

const readVerb = (row: Row, name: string): Verb => ({
  name: name.replace(/ /gu, '-'),
  pose: (row.words[0] === undefined || row.words[0] === '-' ? null : row.words[0]) as Pose | null,
  rel: (row.options['rel'] ?? null) as Verb['rel'],
  holds: row.options['holds'] === '-' ? null : (row.options['holds'] ?? null),
  with: row.options['with'] ?? null,
  rides: row.options['rides'] ?? null,
  wears: row.options['wears'] ?? null,
  at: environment(row.options['at']),
  set: row.options['set'] ?? null,
  trait: readPairs(row.options['trait'])[0] ?? null,
})

const addVerbs = (draft: Draft): void => {
  for (const row of readRows(VERBS)) {
    for (const entry of row.names) {
      const [base = '', ...irregular] = entry.split('/')
      const verb = readVerb(row, base)
      const forms = verbForms(base)
      add(draft, base, { type: 'verb', verb, tense: 'base' })
      add(draft, forms.s, { type: 'verb', verb, tense: 's' })
      for (const ing of forms.ing) add(draft, ing, { type: 'verb', verb, tense: 'ing' })
      if (irregular.length === 0) add(draft, forms.past, { type: 'verb', verb, tense: 'past' })
      for (const past of irregular) {
        add(draft, past, { type: 'verb', verb, tense: past.endsWith('ing') ? 'ing' : 'past' })
      }
    }
  }
}

const addFiller = (draft: Draft): void => {
  for (const name of FILLER.split(',')) {
    const key = name.trim()
    if (key !== '' && !draft.senses.has(key)) add(draft, key, { type: 'filler' })
  }
}

/** Builds the vocabulary from the lexicon and the names of the vector art at hand. */
export const createVocabulary = (artNames: readonly string[]): Vocabulary => {
  const draft: Draft = { senses: new Map(), nouns: new Map(), art: new Set(artNames) }
  addGrammar(draft)
  addAmbience(draft)
  addCamera(draft)
  addPlaces(draft)
  addAdjectives(draft)
  const nounCount = addNouns(draft)
  addArtThings(draft)
  addParts(draft)
  addVerbs(draft)
  addFiller(draft)
  let longest = 1
  const words = new Set<string>()
  for (const key of draft.senses.keys()) {
    const parts = key.split(' ')
    longest = Math.max(longest, parts.length)
    for (const part of parts) words.add(part)
  }
  const foreign = readForeign(draft.senses)
  const none: readonly Sense[] = []
  return {
    look: (key) => draft.senses.get(key) ?? none,
    foreign: (key) => foreign.word(key) ?? none,
    foreignForm: (key) => foreign.form(key) ?? none,
    foreignStem: (key) => foreign.stem(key) ?? none,
    noun: (name) => draft.nouns.get(name) ?? null,
    longest,
    words,
    nounCount,
  }
}
