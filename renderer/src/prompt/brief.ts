// The Brief: what a prompt asks for, as plain data, before anything is staged.

/** Linear-light RGB, 0..1 (emission may be higher). */
export type Rgb = readonly [number, number, number]

/** How a subject is built; `stage/` has a maker for each kind. */
export type SubjectKind =
  | 'person'
  | 'quadruped'
  | 'bird'
  | 'fish'
  | 'vehicle'
  | 'vessel'
  | 'aircraft'
  | 'plant'
  | 'building'
  | 'furniture'
  | 'food'
  | 'object'
  /** Inflated vector art, named by `art`. */
  | 'art'

export type Pose =
  | 'stand'
  | 'sit'
  | 'lie'
  | 'sleep'
  | 'walk'
  | 'run'
  | 'jump'
  | 'dance'
  | 'ride'
  | 'drive'
  | 'fly'
  | 'swim'
  | 'read'
  | 'eat'
  | 'drink'
  | 'hold'
  | 'play'
  | 'climb'
  | 'kneel'
  | 'wave'
  | 'kick'
  | 'look'
  | 'point'
  | 'knit'

export type Relation =
  | 'on'
  | 'in'
  | 'under'
  | 'above'
  | 'beside'
  | 'behind'
  | 'front'
  | 'around'
  | 'riding'
  | 'holding'
  | 'wearing'
  | 'facing'
  | 'chasing'
  | 'against'
  | 'with'

/** A thing to be seen. */
export interface BriefSubject {
  /** `s0`, `s1` … in order of importance; relations name subjects by it. */
  readonly id: string
  /** Lexicon name, such as `woman`, `cat`, `sports-car`. */
  readonly noun: string
  readonly kind: SubjectKind
  /** The maker's own variant, such as `horse` for a quadruped or `truck` for a vehicle; equals `noun` when there is none. */
  readonly form: string
  /** Name of the vector art (fluent-emoji-flat) to inflate when `kind` is `art`, else a fall-back or null. */
  readonly art: string | null
  /** 1..12; a crowd is 12. */
  readonly count: number
  /** Height in metres (length for vehicles and vessels is the maker's affair); already scaled by size words. */
  readonly height: number
  /** Colours named for it, in order; empty means the maker's own. */
  readonly colors: readonly Rgb[]
  readonly material: string | null
  readonly pose: Pose | null
  /** People: words such as `dress`, `suit`, `spacesuit`, `sunglasses`, each with its colour if named. */
  readonly wears: readonly {
    readonly item: string
    readonly color: Rgb | null
    /** `striped`, `dotted`, `plaid`, `floral`, `patterned`; `item` begins with it. */
    readonly pattern?: string
    /** How it is cut: `long`, `short`, `loose`, `tight`, `sleeveless`, `strapless`, `long-sleeved`, `silk`, `velvet` …, apart by blanks. */
    readonly cut?: string
  }[]
  /** Lexicon names of what it holds. Small lifeless things that people hold are only here; a held child or cat, and what an animal holds, is a subject of its own with the relation `holding`. */
  readonly holds: readonly string[]
  /** The same things as `holds`, one for one, in full (form, colours, size), for a maker that builds them well. */
  readonly held?: readonly BriefSubject[]
  /** Other attributes the maker may use: `age: old`, `hair: curly`, `hairColor: red`, `beard: yes`, `build: slim`, `skin: dark`, `mood: smiling`. */
  readonly traits: Readonly<Record<string, string>>
  /** Colours that clothes of which no word tells one lean toward, and how far (0..1); absent: as drawn. */
  readonly dyes?: { readonly colors: readonly Rgb[]; readonly strength: number }
  /** The character that plays this person; absent: the seed draws someone. */
  readonly cast?: Cast
}

/** How a character looks when it plays a person. Null: as drawn. */
export interface Cast {
  readonly skin: Rgb | null
  readonly hair: Rgb | null
  readonly hairLength: 'none' | 'short' | 'long' | null
  readonly top: Rgb | null
  readonly bottom: Rgb | null
  /** Draws what is not known, in place of the picture's seed; null: colours are blended only. */
  readonly seed: number | null
  /** 0..1, how far colours go from the drawn ones to the character's. */
  readonly strength: number
}

export interface BriefRelation {
  readonly from: string
  readonly relation: Relation
  readonly to: string
}

export type TimeOfDay =
  | 'dawn'
  | 'morning'
  | 'noon'
  | 'afternoon'
  | 'golden'
  | 'sunset'
  | 'dusk'
  | 'night'
export type Weather = 'clear' | 'cloudy' | 'overcast' | 'rain' | 'storm' | 'snow' | 'fog' | 'wind'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export type Shot = 'close-up' | 'portrait' | 'medium' | 'full' | 'wide'
export type Angle = 'eye' | 'low' | 'high' | 'top' | 'aerial'

/** Lenses that draw otherwise than a plain one: the ball of a fisheye, all that is around, a sharp plane that leans, the near. */
export type SpecialLens = 'fisheye' | 'panorama' | 'tilt-shift' | 'macro'

/** Camera words. Null means the stage chooses. */
export interface BriefCamera {
  readonly shot: Shot | null
  readonly angle: Angle | null
  /** 35 mm equivalent focal length in millimetres. */
  readonly focal: number | null
  readonly shallow: boolean | null
  readonly lens: SpecialLens | null
  /** Degrees the lens is rolled by; null for level. */
  readonly roll: number | null
  /** The side from which the main subjects are seen; null leaves it to the stage. */
  readonly side: 'behind' | 'profile' | null
}

export interface Brief {
  readonly prompt: string
  readonly subjects: readonly BriefSubject[]
  readonly relations: readonly BriefRelation[]
  /** Environment name of `prompt/places.ts`, or null when the prompt names none. */
  readonly place: string | null
  /** More of the place: other places named, landmarks such as `eiffel-tower`, `neon`, `waterfall`. */
  readonly setting: readonly string[]
  readonly time: TimeOfDay | null
  readonly weather: Weather | null
  readonly season: Season | null
  /** Sky and light words: `moon`, `stars`, `aurora`, `rainbow`, `lightning`, `spotlight`, `neon`, `candle`, `backlight`, `fireworks`. */
  readonly light: readonly string[]
  readonly mood: readonly string[]
  /** Colours named for the whole picture. */
  readonly palette: readonly Rgb[]
  readonly camera: BriefCamera
  /** Medium words that become a finish: `watercolour`, `film-noir`, `pixel-art` … */
  readonly medium: readonly string[]
  /** What the prompt says must not be there, as lexicon names. */
  readonly excluded: readonly string[]
  /** Words that something else of the lexicon stands in for, with what it is; absent when there are none. */
  readonly standIns?: readonly { readonly word: string; readonly as: string }[]
  /** Words that were not understood, in order. */
  readonly unknown: readonly string[]
}
