// Chooses the environment, the hour, the weather and the season that a brief leaves open.

import type { Brief, BriefSubject, Season, TimeOfDay, Weather } from '../prompt/brief.ts'
import { isPlace } from '../prompt/places.ts'
import { betterPlace, fishes } from './better-place.ts'
import { hangsOver } from './festoon.ts'
import { homeByForm } from './homes.data.ts'
import { isTight, portraitPlace } from './portrait-place.ts'
import type { Random } from './random.ts'
import { isHeavenly } from './role.ts'
import { saysSnow } from './snow-cover.ts'

/** The staged circumstances of a picture. */
export interface Circumstances {
  readonly place: string
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season
}

/** Where people of a trade are at home. */
const homeByWork: readonly (readonly [RegExp, string])[] = [
  [/^(street-musician|busker|street-performer|juggler|mime|street-artist)/, 'street'],
  [
    /^(businessman|businesswoman|banker|lawyer|ceo|entrepreneur|taxi-driver|bus-driver|truck-driver|trucker|chauffeur|driver|courier|postman|superhero|superheroine)/,
    'street',
  ],
  [/^(policeman|policewoman|police-officer|detective|spy|rapper|graffiti-artist)/, 'street'],
  [/^(firefighter|fireman|construction-worker|builder|mechanic|plumber|electrician)/, 'street'],
  [/^(secretary|programmer|office-worker|accountant|hacker|scientist|doctor|nurse)/, 'office'],
  [/^(teacher|student|professor|pupil|schoolgirl|schoolboy)/, 'classroom'],
  [
    /^(baby|infant|newborn|toddler|tailor|seamstress|dressmaker|watchmaker|cobbler|shoemaker)/,
    'room',
  ],
  [/^(librarian|scholar)/, 'library'],
  [/^(chef|cook|baker|housewife)/, 'kitchen'],
  [/^(waiter|waitress|barista|bartender)/, 'cafe'],
  [
    /^(singer|opera-singer|rock-star|guitarist|pianist|violinist|drummer|dj|ballerina|ballet-dancer)/,
    'stage',
  ],
  [/^(actor|actress|magician|juggler|comedian|conductor|cellist|musician)/, 'stage'],
  [/^(boxer|bodybuilder|weightlifter|gymnast|wrestler|basketball-player)/, 'gym'],
  [
    /^(tennis-player|baseball-player|soccer-player|footballer|football-player|goalkeeper|athlete|sprinter|cheerleader)/,
    'stadium',
  ],
  [/^(mailman|postman|mail-carrier|courier|delivery|paperboy|police|policeman|cop)/, 'street'],
  [/^(detective|street-musician|busker|street-artist|taxi-driver|garbage)/, 'street'],
  [/^(farmer|milkmaid)/, 'farm'],
  [/^(shepherd|shepherdess)/, 'meadow'],
  [/^(gardener|florist)/, 'garden'],
  [/^(lumberjack|hunter|ranger|archer|elf|fairy|witch|druid|hiker)/, 'forest'],
  [/^(miner|caveman)/, 'cave'],
  [/^(sailor|fisherman|captain|pirate)/, 'harbour'],
  [/^(surfer|lifeguard)/, 'beach'],
  [/^(diver|scuba-diver)/, 'underwater'],
  [/^(skier|snowboarder|eskimo)/, 'snow'],
  [/^(mountaineer|climber)/, 'mountain'],
  [/^(cowboy|cowgirl|bedouin|nomad)/, 'canyon'],
  [/^(king|queen|prince|princess|knight)/, 'castle'],
  [/^(viking|norse)/, 'lake'],
  [/^(samurai|ninja|geisha|ronin)/, 'garden'],
  [/^(gladiator|barbarian|warrior|paladin|orc)/, 'mountain'],
  [/^(priest|nun|monk|bride|groom|bishop)/, 'church'],
]

const homeOfWork = (subject: BriefSubject): string | null =>
  homeByWork.find(([trade]) => trade.test(subject.noun))?.[1] ?? null

/** Where somebody whom nothing ties to a place may be met, by age and clothes. */
const strollsOf = ({ traits, wears, noun }: BriefSubject): readonly string[] => {
  const clothes = wears.map((w) => w.item).join(' ')
  if (traits['age'] === 'child' || /boy|girl|child|kid/.test(noun))
    return ['park', 'meadow', 'beach', 'garden', 'meadow']
  if (/coat|scarf|jacket|hoodie|suit|boots/.test(clothes))
    return ['park', 'street', 'bridge', 'harbour']
  if (/swim|bikini|shorts/.test(clothes)) return ['beach', 'beach', 'park']
  if (/dress|skirt|gown|hat|kimono/.test(clothes)) return ['garden', 'park', 'beach', 'meadow']
  return ['park', 'garden', 'beach', 'meadow', 'street']
}

/** Where a subject is at home when nothing says where it is. */
const homeOf = (subject: BriefSubject, brief: Brief, random: Random): string => {
  if (subject.traits['vase'] !== undefined) return homeByForm['bouquet'] ?? 'table'
  const known = homeByForm[subject.noun] ?? homeByForm[subject.form]
  if (known) return known
  const tight = isTight(brief)
  // Two prompts of one seed need not be met in the same place.
  const pick = (list: readonly string[]) =>
    list[(Math.floor(random() * list.length) + brief.prompt.length) % list.length] ?? 'meadow'
  switch (subject.kind) {
    case 'person':
      if (subject.wears.some((w) => /spacesuit/.test(w.item)) || subject.noun === 'astronaut')
        return 'moon'
      if (subject.noun === 'robot')
        return brief.light.some((l) => skies.test(l)) ? 'hill' : 'studio'
      if (tight) return portraitPlace(brief)
      // A wedding is danced in the garden, under its arch of flowers.
      if (/^(bride|groom)$/.test(subject.traits['profession'] ?? '')) return 'garden'
      if (subject.pose === 'dance' || subject.traits['together'] === 'dance') return 'stage'
      return homeOfWork(subject) ?? pick(strollsOf(subject))
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

/** Lights that stand in an open sky. */
const skies = /^(moon|stars|milky-way|aurora|rainbow|fireworks)$/

/** Landmarks and other setting words that bring a place along. */
const placeBySetting: readonly (readonly [RegExp, string])[] = [
  [/tokyo|shibuya|neon|cyberpunk/, 'street'],
  [/eiffel|paris|london|new-york/, 'street'],
  [/skyscraper/, 'city'],
  [/venice|canal/, 'harbour'],
  [/coral|reef/, 'underwater'],
  [/crosswalk|traffic/, 'street'],
  [/fireplace|window/, 'room'],
  [/picnic/, 'park'],
  [/crater/, 'moon'],
  [/snow/, 'snow'],
]

/** What a prompt that names neither place nor subject still shows. */
const bareFallback = 'meadow'

/** Where things that people use are at home; asked when the main subject is at home anywhere. */
const homeByCompany: readonly (readonly [RegExp, string])[] = [
  [/^(baby|infant|newborn)$/, 'room'],
  [/^(beach-towel|beach-umbrella|beach-ball|beach-chair|sun-lounger)s?$/, 'beach'],
  [
    /^(street-?lamp|lamp-?post|lamp-pole|street-light|streetlight|light-pole|phone-booth|hydrant)/,
    'street',
  ],
  [/^(house|cottage|cabin|home|farmhouse|windmill)$/, 'village'],
  [/^(church|chapel|cathedral|temple|mosque)$/, 'park'],
  [/^hammock/, 'garden'],
  [/^(trash-can|dustbin|garbage-can|garbage-bin|dumpster)$/, 'alley'],
  [/^(bench|park-bench|swing|cherry-tree|cherry-blossom-tree|bicycle|puppy|dog|picnic)/, 'park'],
  [
    /^(aquarium|fish-tank|fishbowl|window|windowsill|sofa|armchair|fireplace|piano|bookshelf|television|lamp|chess-board|rocking-chair)/,
    'room',
  ],
  [/^(christmas-tree|xmas-tree|menorah|advent-wreath)$/, 'room'],
  [/^(bed|pillow|crib|mirror|wardrobe|dressing-table)/, 'bedroom'],
  [/^(desk|laptop|computer|printer)/, 'office'],
  [/^(oven|stove|fridge|pan|pot)/, 'kitchen'],
  [/^(wall|brick|brick-wall|graffiti|mural)/, 'street'],
  [/^(stair|stairs|skateboard|taxi|bus|car|motorcycle|scooter|tram)/, 'street'],
  [/^(horse|pony|cow|sheep|goat|flower|butterfly|kite|rabbit)/, 'meadow'],
  [/^(chicken|tractor|pig|barn|donkey)/, 'farm'],
  [/^(boat|rowboat|canoe|swan|duck|fishing-rod)/, 'lake'],
  [/^(sailboat|ship|surfboard|dolphin|whale)/, 'ocean'],
  [/^(campfire|tent|tree|mushroom|deer|wolf|fox|bear|owl)/, 'forest'],
  [/^(train|locomotive)/, 'railway'],
  [/^(camel|pyramid|cactus)/, 'desert'],
  [/^(snowman|sled|igloo|ski)/, 'snow'],
  [/^(castle|dragon)/, 'castle'],
  [/^(table|chair|stool)/, 'room'],
]

const wandering = new Set(['person', 'furniture', 'object', 'art', 'quadruped', 'bird', 'food'])

/** Goods that are photographed to be sold stand before plain paper. */
const productShot =
  /\b(product|commercial|advertising|catalog(ue)?|e-?commerce) (photo|photograph|photography|shot|image)\b|\bpack ?shot\b/i

/** Whether what is seen in the sky needs an open one. */
const starlit = (words: readonly string[]): boolean =>
  words.some((w) => /^moon$|^stars$|starry|aurora|northern-lights|milky|firework/.test(w))

/** Whether it is in the air over land. */
const aloft = (s: BriefSubject | undefined): boolean =>
  s !== undefined &&
  (s.pose === 'fly' || /^(airplane|jet|airship|hot-air-balloon)$/.test(s.form)) &&
  s.kind !== 'person'

/** The place that a brief asks for: by name, by its setting, or by what its subjects are used to. */
const choosePlace = (brief: Brief, words: readonly string[], random: Random): string => {
  const seen = brief.subjects.filter((s) => !isHeavenly(s))
  const hero = seen[0]
  const named = brief.place ?? brief.setting.find(isPlace) ?? null
  // A wolf brings its forest along, but the moon it howls at needs an open sky.
  const moonlit = starlit(words) && /^(forest|jungle)$/.test(named ?? '')
  if (moonlit && !/forest|wood|jungle|grove|tree/i.test(brief.prompt)) return 'hill'
  // What is seen in the sky over a city is seen over its roofs, not between its houses.
  const bolts = brief.light.includes('lightning') && seen.length === 0
  const overhead = starlit(words) || bolts || brief.subjects.some(isHeavenly) || aloft(hero)
  if (named === 'city' && overhead && !words.some((w) => /street/.test(w))) return 'skyline'
  if (named && isPlace(named)) return betterPlace(named, seen, words)
  if (productShot.test(brief.prompt) && hero && hero.height < 1.2) return 'studio'
  const bySetting = placeBySetting.find(([test]) => words.some((w) => test.test(w)))?.[1]
  if (bySetting) return bySetting
  if (seen.some((s) => s.form === 'hoard' && s.height > 0.8)) return 'cave'
  if (!hero) return brief.subjects.length > 0 ? 'hill' : bareFallback
  if (hero.kind === 'bird' && words.some((w) => /moon/.test(w))) return 'hill'
  // Birds on the wing that are at home nowhere else are seen over open land.
  if (hero.kind === 'bird' && hero.pose === 'fly' && seen.length === 1 && !homeByForm[hero.form])
    return random() < 0.5 ? 'hill' : 'field'
  if (fishes(hero, seen) && !isTight(brief)) return 'river'
  const own = homeByForm[hero.noun] ?? homeByForm[hero.form]
  // A beast at a desk works there.
  if (hero.kind === 'quadruped' && seen.some((s) => s.form === 'desk')) return 'office'
  if (pets.test(hero.form) && seen.some((s) => s !== hero && isFurnishing(s))) return 'room'
  if (pets.test(hero.form) && seen.some((s) => /(^|-)(wall|fence|gate)$/.test(s.noun)))
    return 'village'
  // Grown trees stand out of doors, whoever is at home indoors.
  if (pets.test(hero.form) && seen.some(isGrownTree)) return 'park'
  if (!own && wandering.has(hero.kind)) {
    for (const other of seen)
      for (const [test, place] of homeByCompany)
        if (
          (other !== hero || other.kind === 'furniture') &&
          (test.test(other.noun) || test.test(other.form))
        )
          return place
  }
  const home = inTheOpen(homeOf(hero, brief, random), brief, words)
  return starlit(words) && /^(forest|jungle)$/.test(home) ? 'hill' : home
}

/** Animals that live with people, and go where their furniture is. */
const pets = /^(dog|puppy|cat|kitten|parrot|rabbit|mouse)$/

const isGrownTree = (s: BriefSubject): boolean =>
  s.kind === 'plant' && s.height > 2.5 && !/christmas|xmas|potted|house-?plant/.test(s.noun)

const isFurnishing = (s: BriefSubject): boolean =>
  /^(sofa|armchair|chair|stool|table|bed|bookshelf|desk|fireplace|piano)$/.test(s.form)
    ? s.kind === 'furniture' && !/picnic|garden|deck|camping|lawn|beach/.test(s.noun)
    : /^(rug|carpet|persian-rug|cushion|pillow|windowsill|television|bathtub|shelf)$/.test(s.noun)

const roofed = /^(room|kitchen|bedroom|library|office|classroom|gym|stage|table|studio|church)$/

/** Who stands in the rain, in the snow or before the moon is not in a room, unless a window is there to see it through. */
const inTheOpen = (place: string, brief: Brief, words: readonly string[]): string => {
  const alive = brief.subjects.some((s) => /^(person|quadruped)$/.test(s.kind))
  // Who walks in the rain does so in a street: what is green about them was not asked for.
  const rain = brief.weather === 'rain' || brief.weather === 'storm'
  const hero = brief.subjects[0]
  if (rain && hero?.kind === 'person' && /^(beach|meadow|park)$/.test(place)) return 'street'
  const covered = roofed.test(place) || place === 'forest'
  if (!alive || !covered || words.some((w) => /window|indoor|fire/.test(w))) return place
  if (/\b(full|big|huge|giant|red|blood|crescent|the) moon\b/i.test(brief.prompt)) return 'hill'
  const wet = brief.weather !== null && /^(rain|storm|snow)$/.test(brief.weather)
  if (!wet) return place
  return brief.weather === 'snow' ? 'snow' : 'street'
}

const wintry = /^(snowman|igloo|sled|sledge|sleigh|skis?|skier|ice-skater|snow-angel)$/

/** Fills in what the brief leaves open. */
export const chooseCircumstances = (brief: Brief, random: Random): Circumstances => {
  const words = [...brief.setting, ...brief.light, ...brief.mood]
  const place = choosePlace(brief, words, random)
  const weather = brief.weather ?? defaultWeather(brief, place)
  const time = brief.time ?? defaultTime(brief, words, random)
  const season =
    brief.season ??
    (place === 'snow' ||
    place === 'iceberg' ||
    weather === 'snow' ||
    words.includes('snow-covered') ||
    saysSnow(brief.prompt) ||
    words.includes('frozen') ||
    brief.subjects.some((s) => wintry.test(s.noun))
      ? 'winter'
      : [...words, ...brief.subjects.map((s) => s.noun)].some((w) => /^(autumn|fall)-/.test(w))
        ? 'autumn'
        : 'summer')
  return { place, time, weather, season }
}

const defaultWeather = (brief: Brief, place: string): Weather =>
  brief.light.includes('lightning')
    ? 'storm'
    : brief.light.includes('rainbow')
      ? 'cloudy'
      : place === 'swamp' && brief.subjects.length === 0
        ? 'fog'
        : 'clear'

/** Small lights that the day would drown. */
const glows =
  /\b(glowing|lit|lighted|illuminated) (shop |house |cottage )?(windows?|lamps?|houses?|cottages?|jars?)\b|\bchristmas (lights?|markets?|village|eve)\b|\b(fairy|string) lights?\b|\bcandle-?lit\b|\bby candlelight\b|\bchristmas tree in (a|the) (\w+ )?(square|street|village|town|park|snow)\b/i

const defaultTime = (brief: Brief, words: readonly string[], random: Random): TimeOfDay => {
  const nightly =
    /moon|star|aurora|northern-lights|neon|fireworks|candle|firefl|lantern|fairy-light|string-light|haunt|milky/
  const bodies = brief.subjects
    .filter(
      (s) =>
        isHeavenly(s) ||
        s.form === 'haunted-house' ||
        /lantern|firework|^(string|fairy|festoon)-lights?$/.test(s.noun),
    )
    .map((s) => s.noun)
  if ([...words, ...bodies].some((w) => nightly.test(w))) return 'night'
  // Lights that glow are seen when the day is over.
  if (glows.test(brief.prompt)) return 'dusk'
  if (words.includes('burning')) return 'dusk'
  if (words.some((w) => /backlight|warm|romantic|golden/.test(w))) return 'golden'
  if (bodies.includes('sun') || bodies.includes('sunset')) return 'sunset'
  const list: readonly TimeOfDay[] = [
    'afternoon',
    'golden',
    'morning',
    'afternoon',
    'morning',
    'afternoon',
  ]
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

const decor = /^(garland|bunting|streamers?|tapestry|poster|chandelier|disco-ball|.*-lights)$/

/** Whether the group is small things that want a table under them. */
export const wantsTable = (brief: Brief, place: string): boolean => {
  if (place === 'table') return true
  if (!tabletops.has(place) || place === 'studio') return false
  const roomPart = /^(window|windowsill|window-sill|curtains?|wall|floor)$/
  // What hangs or decorates needs the room about it, and no table.
  const seen = brief.subjects.filter(
    (s) =>
      !isHeavenly(s) &&
      !roomPart.test(s.noun) &&
      !decor.test(s.noun) &&
      !hangsOver(brief, s, place),
  )
  const hero = seen[0]
  if (!hero || seen.some((s) => s.kind === 'furniture')) return false
  const floorish = new Set(['person', 'quadruped', 'vehicle', 'furniture', 'building', 'plant'])
  // Cut flowers stand on tables, growing ones on the floor.
  const cut = hero.form === 'bouquet' || hero.traits['vase'] !== undefined
  // The tower behind a cafe's table does not stand on it.
  const far = (s: BriefSubject) => place === 'cafe' && s.kind === 'building' && s.height > 8
  const big = seen.some(
    (s) => !far(s) && (s.height > 0.75 || (/^(bathtub|appliance)$/.test(s.form) && s.height > 0.5)),
  )
  return (
    !big &&
    (cut || !floorish.has(hero.kind) || hero.height < 0.2 || seen.some((s) => /book/.test(s.noun)))
  )
}
