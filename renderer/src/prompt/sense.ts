// What a word may mean: the senses a vocabulary gives for a word or a run of words.
import type {
  Angle,
  Pose,
  Relation,
  Rgb,
  Season,
  Shot,
  SpecialLens,
  SubjectKind,
  TimeOfDay,
  Weather,
} from './brief.ts'
import type { Place } from './places.ts'

/** Something worn, as a lexicon row names it. */
export interface Worn {
  readonly item: string
  readonly color: Rgb | null
  readonly pattern?: string
  /** How it is cut: words of `cutOf`. */
  readonly cut?: string
}

export type Family =
  | 'people'
  | 'animals'
  | 'vehicles'
  | 'plants'
  | 'buildings'
  | 'furniture'
  | 'food'
  | 'objects'
  | 'clothes'

/** A row of the noun lexicon. */
export interface Noun {
  readonly name: string
  readonly kind: SubjectKind
  readonly form: string
  readonly art: string | null
  /** Metres. */
  readonly height: number
  readonly colors: readonly Rgb[]
  readonly material: string | null
  /** Environment it implies when the prompt names none. */
  readonly at: Place | null
  /** Environment it is when somebody is in or at it, such as `castle`. */
  readonly inside: Place | null
  readonly wears: readonly Worn[]
  readonly holds: readonly string[]
  readonly rides: string | null
  /** What draws it: `horse` for a carriage. */
  readonly pulled: string | null
  readonly traits: Readonly<Record<string, string>>
  readonly set: readonly string[]
  readonly season: Season | null
  readonly pose: Pose | null
  /** What a bare plural or a collective stands for; 0 when the row says nothing. */
  readonly count: number
  /** Other nouns it stands for, such as `woman` and `man` for a couple. */
  readonly expand: readonly string[]
  readonly landmark: boolean
  /** Which lexicon file it stands in. */
  readonly family: Family
}

export interface NounSense {
  readonly type: 'noun'
  readonly noun: Noun
  readonly plural: boolean
}
export interface PartSense {
  readonly type: 'part'
  readonly part: string
  readonly word: string
  readonly art: string | null
}
export interface PlaceSense {
  readonly type: 'place'
  readonly word: string
  readonly place: Place | null
  readonly set: readonly string[]
  /** Environment after a preposition other than "in" or "on". */
  readonly after: Readonly<Record<string, Place>>
}
export interface AmbienceSense {
  readonly type: 'ambience'
  readonly word: string
  readonly time: TimeOfDay | null
  readonly weather: Weather | null
  readonly season: Season | null
  readonly light: readonly string[]
  readonly mood: string | null
  readonly set: readonly string[]
}
export interface CameraSense {
  readonly type: 'camera'
  readonly shot: Shot | null
  readonly angle: Angle | null
  readonly focal: number | null
  readonly shallow: boolean | null
  readonly lens: SpecialLens | null
  /** Degrees the lens is rolled by; null for level. */
  readonly roll: number | null
  /** The side from which the main subjects are seen; null leaves it to the stage. */
  readonly side: 'behind' | 'profile' | null
}
export interface MediumSense {
  readonly type: 'medium'
  readonly medium: string
}
export interface AdjectiveSense {
  readonly type: 'adjective'
  readonly word: string
  readonly group: string
  readonly value: string
  readonly rgb: readonly Rgb[]
}
export interface VerbSense {
  readonly type: 'verb'
  readonly verb: Verb
  readonly tense: 'base' | 's' | 'ing' | 'past'
}
export interface PrepositionSense {
  readonly type: 'preposition'
  readonly word: string
  readonly relation: Relation | 'through' | 'of' | 'as' | 'like' | 'material' | 'without'
}
export interface NumberSense {
  readonly type: 'number'
  readonly count: number
}
export interface MeasureSense {
  readonly type: 'measure'
  readonly trait: readonly [string, string]
}
export interface PlainSense {
  readonly type: 'stop' | 'filler' | 'join'
}

/** A row of the verb lexicon. */
export interface Verb {
  readonly name: string
  readonly pose: Pose | null
  readonly rel: Relation | 'surround' | 'cover' | 'playing' | 'holding-kite' | null
  readonly holds: string | null
  readonly with: string | null
  readonly rides: string | null
  readonly wears: string | null
  readonly at: Place | null
  readonly set: string | null
  readonly trait: readonly [string, string] | null
}

export type Sense =
  | NounSense
  | PartSense
  | PlaceSense
  | AmbienceSense
  | CameraSense
  | MediumSense
  | AdjectiveSense
  | VerbSense
  | PrepositionSense
  | NumberSense
  | MeasureSense
  | PlainSense
