// Chooses the environment, the hour, the weather and the season that a brief leaves open.
import type { Brief, BriefSubject, Season, TimeOfDay, Weather } from '../prompt/brief.ts'
import { isPlace } from '../prompt/places.ts'
import type { Random } from './random.ts'
import { isHeavenly } from './role.ts'

/** The staged circumstances of a picture. */
export interface Circumstances {
  readonly place: string
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season
}

const homeByForm: Readonly<Record<string, string>> = {
  lion: 'savanna',
  elephant: 'savanna',
  giraffe: 'savanna',
  zebra: 'savanna',
  rhino: 'savanna',
  hippo: 'river',
  leopard: 'savanna',
  crocodile: 'swamp',
  frog: 'swamp',
  tiger: 'jungle',
  monkey: 'jungle',
  panda: 'forest',
  parrot: 'jungle',
  dinosaur: 'jungle',
  't-rex': 'jungle',
  kangaroo: 'desert',
  camel: 'desert',
  cactus: 'desert',
  pyramid: 'desert',
  'polar-bear': 'iceberg',
  penguin: 'iceberg',
  igloo: 'snow',
  snowman: 'snow',
  deer: 'forest',
  moose: 'forest',
  fox: 'forest',
  wolf: 'forest',
  bear: 'forest',
  owl: 'forest',
  squirrel: 'forest',
  mushroom: 'forest',
  tent: 'forest',
  campfire: 'forest',
  cow: 'meadow',
  bull: 'meadow',
  sheep: 'meadow',
  goat: 'mountain',
  horse: 'meadow',
  pony: 'meadow',
  unicorn: 'meadow',
  donkey: 'farm',
  pig: 'farm',
  chicken: 'farm',
  tractor: 'farm',
  barn: 'farm',
  windmill: 'field',
  dragon: 'mountain',
  eagle: 'mountain',
  cabin: 'mountain',
  cat: 'room',
  kitten: 'room',
  dog: 'park',
  puppy: 'park',
  duck: 'lake',
  swan: 'lake',
  rowboat: 'lake',
  canoe: 'lake',
  flamingo: 'lake',
  seagull: 'harbour',
  crab: 'beach',
  surfboard: 'beach',
  mermaid: 'ocean',
  lighthouse: 'island',
  castle: 'castle',
  house: 'village',
  cottage: 'village',
  'haunted-house': 'hill',
  church: 'village',
  skyscraper: 'city',
  'eiffel-tower': 'park',
  'big-ben': 'city',
  'statue-of-liberty': 'island',
  fuji: 'lake',
  pagoda: 'garden',
  ruins: 'ruins',
  bridge: 'river',
  train: 'railway',
  locomotive: 'railway',
  tram: 'street',
  tank: 'desert',
  taxi: 'street',
  'police-car': 'street',
  bus: 'street',
  bicycle: 'park',
  'fire-truck': 'street',
  scooter: 'street',
  skateboard: 'street',
  rocket: 'desert',
  spaceship: 'space',
  ufo: 'space',
  planet: 'space',
  'hot-air-balloon': 'sky',
  airplane: 'sky',
  jet: 'sky',
  airship: 'sky',
  helicopter: 'sky',
  'flying-car': 'city',
  submarine: 'underwater',
  sunflower: 'field',
  tulip: 'field',
  bouquet: 'table',
  rose: 'garden',
  grass: 'meadow',
  palm: 'beach',
  acacia: 'savanna',
  'cherry-tree': 'park',
  bamboo: 'forest',
}

/** Where a subject is at home when nothing says where it is. */
const homeOf = (subject: BriefSubject, brief: Brief, random: Random): string => {
  const known = homeByForm[subject.form] ?? homeByForm[subject.noun]
  if (known) return known
  const tight = brief.camera.shot === 'close-up' || brief.camera.shot === 'portrait'
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? 'meadow'
  switch (subject.kind) {
    case 'person':
      if (subject.wears.some((w) => /spacesuit/.test(w.item)) || subject.noun === 'astronaut')
        return 'moon'
      if (subject.noun === 'robot') return 'studio'
      if (tight) return brief.light.some((l) => /window/.test(l)) ? 'room' : 'studio'
      return pick(['park', 'street', 'meadow', 'park'])
    case 'quadruped':
      return 'meadow'
    case 'bird':
      return pick(['park', 'meadow', 'garden'])
    case 'fish':
      return subject.form === 'dolphin' || subject.form === 'whale' ? 'ocean' : 'underwater'
    case 'vehicle':
      return 'road'
    case 'vessel':
      return 'ocean'
    case 'aircraft':
      return 'sky'
    case 'plant':
      return subject.height < 0.5 ? 'garden' : 'meadow'
    case 'building':
      return subject.height > 40 ? 'city' : 'meadow'
    case 'furniture':
      return 'room'
    case 'food':
      return 'table'
    default:
      return subject.height < 0.75 ? 'table' : subject.height < 3 ? 'studio' : 'meadow'
  }
}

/** Landmarks and other setting words that bring a place along. */
const placeBySetting: readonly (readonly [RegExp, string])[] = [
  [/tokyo|shibuya|neon|cyberpunk/, 'street'],
  [/eiffel|paris/, 'park'],
  [/new-york|manhattan|skyscraper/, 'city'],
  [/venice/, 'harbour'],
  [/coral|reef/, 'underwater'],
  [/crosswalk|traffic/, 'street'],
  [/fireplace/, 'room'],
  [/crater/, 'moon'],
]

/** What a prompt that names neither place nor subject still shows. */
const bareFallback = 'meadow'

/** Fills in what the brief leaves open. */
export const chooseCircumstances = (brief: Brief, random: Random): Circumstances => {
  const words = [...brief.setting, ...brief.light, ...brief.mood]
  const named = brief.place ?? brief.setting.find(isPlace) ?? null
  const bySetting = placeBySetting.find(([test]) => words.some((w) => test.test(w)))?.[1]
  const hero = brief.subjects.find((s) => !isHeavenly(s))
  const sky = brief.subjects.length > 0 && !hero
  const place =
    (named && isPlace(named) ? named : null) ??
    bySetting ??
    (hero ? homeOf(hero, brief, random) : sky ? 'hill' : bareFallback)
  const weather = brief.weather ?? defaultWeather(brief, place)
  const time = brief.time ?? defaultTime(brief, words, random)
  const season =
    brief.season ??
    (place === 'snow' || place === 'iceberg' || weather === 'snow' ? 'winter' : 'summer')
  return { place, time, weather, season }
}

const defaultWeather = (brief: Brief, place: string): Weather =>
  brief.light.includes('lightning')
    ? 'storm'
    : brief.light.includes('rainbow')
      ? 'cloudy'
      : place === 'swamp'
        ? 'fog'
        : 'clear'

const defaultTime = (brief: Brief, words: readonly string[], random: Random): TimeOfDay => {
  const nightly =
    /moon|star|aurora|northern-lights|neon|fireworks|candle|firefl|lantern|haunt|milky/
  const bodies = brief.subjects.filter(isHeavenly).map((s) => s.noun)
  if ([...words, ...bodies].some((w) => nightly.test(w))) return 'night'
  if (words.some((w) => /backlight|warm|romantic|golden/.test(w))) return 'golden'
  if (bodies.includes('sun') || bodies.includes('sunset')) return 'sunset'
  const list: readonly TimeOfDay[] = ['afternoon', 'golden', 'morning', 'afternoon']
  return list[Math.floor(random() * list.length)] ?? 'afternoon'
}

const tabletops = new Set([
  'table',
  'kitchen',
  'cafe',
  'room',
  'bedroom',
  'library',
  'office',
  'classroom',
  'studio',
])

/** Whether the group is small things that want a table under them. */
export const wantsTable = (brief: Brief, place: string): boolean => {
  if (place === 'table') return true
  if (!tabletops.has(place) || place === 'studio') return false
  const seen = brief.subjects.filter((s) => !isHeavenly(s))
  const hero = seen[0]
  if (!hero) return false
  const floorish = new Set(['person', 'quadruped', 'vehicle', 'furniture', 'building', 'plant'])
  const big = seen.some((s) => s.height > 0.75 || (s.kind === 'furniture' && s.height > 0.3))
  return (
    !big && (!floorish.has(hero.kind) || hero.height < 0.2 || seen.some((s) => /book/.test(s.noun)))
  )
}
