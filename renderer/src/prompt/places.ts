// The environments the stage can build, by name: what `Brief.place` may say.

/** Every environment name, in no order that matters. */
export const PLACES = [
  'rooftop',
  'street',
  'alley',
  'market',
  'bridge',
  'pier',
  'harbour',
  'beach',
  'ocean',
  'underwater',
  'lake',
  'river',
  'waterfall',
  'mountain',
  'hill',
  'meadow',
  'field',
  'forest',
  'jungle',
  'savanna',
  'desert',
  'canyon',
  'snow',
  'iceberg',
  'cave',
  'moon',
  'mars',
  'space',
  'sky',
  'garden',
  'park',
  'castle',
  'village',
  'city',
  'skyline',
  'room',
  'kitchen',
  'bedroom',
  'library',
  'office',
  'classroom',
  'gym',
  'stadium',
  'stage',
  'church',
  'cafe',
  'table',
  'studio',
  'road',
  'farm',
  'railway',
  'swamp',
  'ruins',
  'volcano',
  'island',
  'playground',
] as const

/** One environment: `table` is a table-top still life for small things, `studio` a plain backdrop. */
export type Place = (typeof PLACES)[number]

const known: ReadonlySet<string> = new Set(PLACES)

/** Whether a word names an environment. */
export const isPlace = (word: string): word is Place => known.has(word)
