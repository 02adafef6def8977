// The set that belongs to who or what a prompt names when it names no other: a ring for circus people and bulls, a studio for painters, a labyrinth for the minotaur.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTents } from './camp.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

interface OwnSet {
  /** Whether the main subject, in these words, belongs there. */
  readonly test: (main: BriefSubject, brief: Brief) => boolean
  /** Places that the words may have named all the same, because they mean this one. */
  readonly over?: RegExp
  readonly place: NonNullable<Brief['place']>
  readonly setting: string
}

const makers =
  /^(carpenter|woodworker|joiner|cabinet-?maker|tailor|tailoress|seamstress|dressmaker|luthier|violin-maker|guitar-maker|instrument-maker|woodcarver|wood-carver|saddler|basket-maker|bookbinder|upholsterer)$/
const circus = /\bcircus\b/i
const has = (brief: Brief, test: RegExp): boolean =>
  brief.subjects.some((s) => test.test(s.noun) || test.test(s.form))

const sets: readonly OwnSet[] = [
  {
    test: (main, brief) =>
      main.kind !== 'building' &&
      (/^(acrobat|trapeze-artist|ringmaster|lion-tamer|circus-.*)$/.test(main.noun) ||
        (circus.test(brief.prompt) && /^(person|quadruped)$/.test(main.kind))),
    over: /^stage$/,
    place: 'stage',
    setting: 'circus-ring',
  },
  {
    test: (main, brief) =>
      /^(matador|bullfighter|toreador)$/.test(main.noun) ||
      (brief.place === 'stadium' && has(brief, /^bull$/)),
    over: /^(stadium|meadow)$/,
    place: 'stadium',
    setting: 'bull-ring',
  },
  {
    test: (main, { prompt }) =>
      !/badminton/i.test(prompt) &&
      (main.noun === 'tennis-player' || (main.held ?? []).some((h) => h.noun === 'tennis-racket')),
    over: /^stadium$/,
    place: 'stadium',
    setting: 'tennis-court',
  },
  {
    test: (main, { prompt }) =>
      main.traits['profession'] === 'hockey' &&
      !/\b(snow|lake|pond|river|canal|frozen|outdoor\w*|field)\b/i.test(prompt),
    over: /^(snow|stadium)$/,
    place: 'stadium',
    setting: 'ice-rink',
  },
  {
    test: (main) =>
      /^(potter|ceramist|cobbler|shoemaker|watchmaker|clockmaker|toymaker)$/.test(main.noun),
    over: /^room$/,
    place: 'room',
    setting: 'craft-bench',
  },
  {
    // Who makes things for a living does so at the trade's place, not in a parlour.
    test: (main, { place, setting, prompt }) =>
      makers.test(main.noun) &&
      !(place === 'room' && (setting.length > 0 || /\b(room|home|house)\b/i.test(prompt))),
    over: /^room$/,
    place: 'room',
    setting: 'workshop',
  },
  {
    test: (main, { prompt }) =>
      /^(doctor|physician|pediatrician|vet|veterinarian|dentist|optician)$/.test(main.noun) &&
      main.count < 3 &&
      !/\b(hospital|ward|surgery|operat\w*|emergency)\b/i.test(prompt),
    over: /^office$/,
    place: 'room',
    setting: 'clinic',
  },
  {
    test: (main) => /^(nurse|surgeon|doctor|physician|patient)$/.test(main.noun) && main.count < 3,
    over: /^office$/,
    place: 'room',
    setting: 'hospital',
  },
  {
    test: (main) => /^(painter|artist)$/.test(main.noun) && main.pose !== 'walk',
    over: /^studio$/,
    place: 'room',
    setting: 'painters-studio',
  },
  {
    test: (main) => main.form === 'easel',
    over: /^studio$/,
    place: 'room',
    setting: 'painters-studio',
  },
  {
    // Who looks at the stars does so from the ground.
    test: (main, { prompt }) =>
      main.form === 'telescope' ||
      (main.kind === 'person' &&
        !/spacesuit/.test(main.wears.map((w) => w.item).join(' ')) &&
        main.noun !== 'astronaut' &&
        /\b(stargaz|(look|gaz|star)(s|ing|es)? (up )?at the (stars|milky way|night sky))/i.test(
          prompt,
        )),
    over: /^(space|sky)$/,
    place: 'hill',
    setting: 'starry',
  },
  {
    test: (main) => /^(sumo-wrestler|sumo|rikishi)$/.test(main.noun),
    over: /^(gym|stadium|stage)$/,
    place: 'gym',
    setting: 'dohyo',
  },
  {
    test: (_main, brief) =>
      has(brief, /^(bathtub|rubber-duck)$/) && !brief.setting.some((w) => /garden|yard/.test(w)),
    over: /^(room|lake)$/,
    place: 'room',
    setting: 'bathroom',
  },
  {
    test: (main, { prompt }) =>
      main.kind === 'person' &&
      /\b(in|at|inside) (an?|the) (busy |crowded |big |empty |modern )?airport\b/i.test(prompt),
    over: /^(road|room)$/,
    place: 'room',
    setting: 'departure-lounge',
  },
  {
    test: (main) => main.noun === 'minotaur',
    place: 'garden',
    setting: 'labyrinth',
  },
  {
    test: (main) => /^(barber|hairdresser|hairstylist|hair-stylist)$/.test(main.noun),
    over: /^room$/,
    place: 'room',
    setting: 'barber-shop',
  },
  {
    test: (main, brief) =>
      main.kind === 'person' && (main.noun === 'skateboarder' || has(brief, /^skateboard$/)),
    place: 'park',
    setting: 'skatepark',
  },
]

/** Whoever is under a street lamp is there when it burns. */
const atLampLight = (brief: Brief): Brief => {
  const lit = brief.relations.some(
    (r) =>
      /^(under|beside|against)$/.test(r.relation) &&
      brief.subjects.some(
        (s) => s.id === r.to && s.traits['style'] === 'street' && s.form === 'lamp',
      ) &&
      brief.subjects.some((s) => s.id === r.from && s.kind === 'person'),
  )
  return lit && brief.time === null ? { ...brief, time: 'dusk' } : brief
}

const tricks =
  /\b(tricks?|stunts?|ollie|kick-?flip|jump(s|ing)?|flips?|grabs?|mid-?air|in the air|flying)\b/i

/** A trick on a board is done in the air. */
const inTheAir = (brief: Brief): Brief =>
  brief.relations.some(
    (r) =>
      r.relation === 'riding' &&
      brief.subjects.some((s) => s.id === r.to && s.form === 'skateboard') &&
      brief.subjects.some((s) => s.id === r.from && s.kind === 'person'),
  ) && tricks.test(brief.prompt)
    ? { ...brief, setting: [...new Set([...brief.setting, 'mid-air'])] }
    : brief

const perches =
  /\b(on|atop|upon|on top of) (the |its |a |an )?(barn |red )?(roof|ridge|chimney|roof ?top)\b/i

/** A rooster on the roof sits on its ridge, and is large enough to be seen there. */
const onRoof = (brief: Brief): Brief => {
  const house = brief.subjects.find((s) => s.kind === 'building' && s.count === 1 && s.height < 16)
  const who = brief.subjects.find(
    (s) => /^(bird|quadruped)$/.test(s.kind) && s.height < 1.3 && s.count < 4,
  )
  if (!house || !who || !perches.test(brief.prompt)) return brief
  const height = Math.max(who.height, house.height * (who.kind === 'bird' ? 0.27 : 0.2))
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === who ? { ...who, height } : s)),
    relations: [
      { from: who.id, relation: 'on', to: house.id },
      ...brief.relations.filter(
        (r) =>
          !(r.from === who.id && r.to === house.id) && !(r.from === house.id && r.to === who.id),
      ),
    ],
  }
}

const graves = /^(gravestone|tombstone|headstone|grave)s?$/

/** Gravestones and graveyards have the set of one about them. */
const amongGraves = (brief: Brief): Brief => {
  const yard = brief.setting.some((w) => /graveyard|cemetery/.test(w))
  const open = /^(ruins|park|meadow|hill|field)$/.test(brief.place ?? 'meadow')
  if (!open || !(yard || brief.subjects.some((s) => graves.test(s.noun)))) return brief
  return { ...brief, place: 'meadow', setting: [...new Set([...brief.setting, 'graveyard'])] }
}

const drift = /\b(drift(s|ing|ed)?|powerslid\w*|slid(es|ing)|skid(s|ding)?)\b/i

/** A car that drifts stands across its way, its wheels turned against the slide, dust or smoke behind it. */
const drifting = (brief: Brief): Brief => {
  const car = brief.subjects.find(
    (s) => s.kind === 'vehicle' && /^(car|sports-car|police-car|convertible|taxi)$/.test(s.form),
  )
  if (!car || !drift.test(brief.prompt)) return brief
  const side = brief.prompt.length % 2 ? 1 : -1
  const traits = {
    ...car.traits,
    drifts: 'yes',
    turn: String(side * 0.95),
    steer: String(-side * 0.5),
  }
  const subjects = brief.subjects.map((s) => (s === car ? { ...s, pose: null, traits } : s))
  return { ...brief, place: brief.place ?? 'road', subjects }
}

const dusty =
  /\b(trail|cloud|plume|clouds|trails|wake)s? of (dust|sand)\b|\bdust (trail|cloud|plume)|\b(kick|throw|stir|whip|rais)\w*( up)? (dust|sand|a (cloud|trail|plume) of (dust|sand))|\bdust (flying|rising|behind|in its wake)/i
const onTheMove = /\b(driv|speed|rac|roar|tear|rush|charg|rid|rac|bounc|off-?road)\w*\b/i

/** What drives over dry ground has its dust behind it. */
const raisingDust = (brief: Brief): Brief => {
  const dry =
    /^(desert|savanna|canyon|mars)$/.test(brief.place ?? '') || brief.setting.includes('dirt-road')
  const said = dusty.test(brief.prompt)
  if (!said && !(dry && onTheMove.test(brief.prompt))) return brief
  const subjects = brief.subjects.map((s) =>
    s.kind === 'vehicle' && !/train|bicycle|tram|locomotive/.test(s.form) && !s.traits['drifts']
      ? { ...s, traits: { ...s.traits, dusts: 'yes' } }
      : s,
  )
  return { ...brief, subjects }
}

/** Rally cars race on roads of earth. */
const rallying = (brief: Brief): Brief => {
  const rally = brief.subjects.some((s) => s.traits['style'] === 'rally')
  if (!rally || (brief.place !== null && brief.place !== 'road')) return brief
  return { ...brief, place: 'road', setting: [...new Set([...brief.setting, 'dirt-road'])] }
}

const through =
  /\b(cross(es|ing|ed)?|ford(s|ing|ed)?|wad(es|ing)|(driv\w+|splash\w*|go(es|ing)|ride?s?|riding|roll\w*|walk\w*|gallop\w*) (through|across|over))\s+(the |a |an |some )?([a-z]+ ){0,2}(river|stream|creek|ford|brook)\b/i

const golf = /\bgolf(er|ers|ing|ed)?\b/i

/** Who golfs does so on the course: a club is a stick there, and no place to dance. */
const golfing = (brief: Brief): Brief => {
  const plays = brief.subjects.some(
    (s) =>
      s.kind === 'person' &&
      (s.traits['profession'] === 'golf' || (s.held ?? []).some((h) => /^golf/.test(h.noun))),
  )
  const course = /\bgolf (course|green|links|hole)\b/i.test(brief.prompt)
  if (!golf.test(brief.prompt) || /\bgolf (cart|buggy|car)\b/i.test(brief.prompt)) return brief
  if (!plays && !course) return brief
  const place = brief.place ?? 'meadow'
  if (!/^(meadow|park|field|stage|hill|garden|stadium)$/.test(place)) return brief
  const rest = brief.setting.filter((w) => !/club/.test(w))
  const subjects = brief.subjects.map((s): BriefSubject => {
    const game = (s.held ?? []).some((h) => /^golf/.test(h.noun))
    if (s.kind !== 'person' || !game) return s
    const { held: _game, ...who } = s
    return { ...who, pose: 'play', holds: [], traits: { ...s.traits, action: 'golf' } }
  })
  return { ...brief, subjects, place: 'meadow', setting: [...new Set([...rest, 'golf-course'])] }
}

/** What crosses a river on wheels or legs is in it. */
const fording = (brief: Brief): Brief =>
  brief.place === 'river' &&
  through.test(brief.prompt) &&
  !brief.subjects.some((s) => s.kind === 'vessel' || s.form === 'bridge' || /raft/.test(s.noun))
    ? { ...brief, setting: [...new Set([...brief.setting, 'wading'])] }
    : brief

/** Petals of cherry fall from a cherry tree. */
const withTree = (brief: Brief): Brief =>
  brief.subjects.length === 0 &&
  brief.setting.some((w) => /^(cherry-blossoms?|sakura)$/.test(w)) &&
  brief.setting.some((w) => /petal/.test(w))
    ? {
        ...brief,
        season: brief.season ?? 'spring',
        place: brief.place ?? 'park',
        subjects: [
          newSubject('tree', {
            noun: 'cherry-tree',
            kind: 'plant',
            form: 'cherry-tree',
            height: 5.5,
          }),
        ],
      }
    : brief

/** A cable car of a town runs on rails; all others hang. */
const railed = (brief: Brief): Brief => {
  const town =
    /^(street|city|village|alley)$/.test(brief.place ?? '') ||
    brief.setting.some((w) => /^(steep|hilly|san-francisco)/.test(w))
  return town
    ? {
        ...brief,
        subjects: brief.subjects.map((s) => (s.form === 'cable-car' ? { ...s, form: 'tram' } : s)),
      }
    : brief
}

/** One beast that roars is seen from near by. */
const facedRoar = (brief: Brief): Brief => {
  const [beast] = brief.subjects
  const roars =
    beast?.kind === 'quadruped' &&
    beast.count === 1 &&
    beast.traits['mouth'] === 'open' &&
    brief.subjects.length === 1 &&
    brief.camera.shot === null
  if (!roars) return brief
  const turn = brief.prompt.length % 2 ? '0.5' : '-0.5'
  return {
    ...brief,
    camera: { ...brief.camera, shot: 'portrait' },
    subjects: [{ ...beast, traits: { ...beast.traits, turn } }],
  }
}

/** A bullfight that names nobody shows the bull. */
const withBull = (brief: Brief): Brief =>
  brief.subjects.length === 0 && brief.setting.some((w) => /^(bull-?fight|corrida)/.test(w))
    ? {
        ...brief,
        subjects: [
          newSubject('bull', { noun: 'bull', kind: 'quadruped', form: 'bull', height: 1.5 }),
        ],
      }
    : brief

/** A saloon stands in a town of the west. */
const atSaloon = (brief: Brief): Brief => {
  const houses = brief.subjects.filter((s) => s.kind === 'building' && /saloon/.test(s.noun))
  const open = /^(street|village|desert|canyon|road|city)?$/.test(brief.place ?? '')
  if (houses.length === 0 || !open) return brief
  return {
    ...brief,
    place: 'village',
    setting: [...new Set([...brief.setting, 'western-town'])],
    ...without(brief, new Set(houses.map((s) => s.id))),
  }
}

/** Each changes what it is about and nothing else, in order. */
const ownWays: readonly ((brief: Brief) => Brief)[] = [
  withBull,
  atSaloon,
  withTents,
  withTree,
  railed,
  amongGraves,
  rallying,
  raisingDust,
  fording,
  golfing,
  drifting,
  atLampLight,
  inTheAir,
  onRoof,
  facedRoar,
]

/** The brief at the place that its main subject is known for. */
export const inOwnSet = (asked: Brief): Brief => {
  const brief = ownWays.reduce((now, way) => way(now), asked)
  const [main] = brief.subjects
  if (!main || brief.setting.some((w) => /backdrop|background/.test(w))) return brief
  const own = sets.find(
    ({ test, over }) =>
      (brief.place === null || over?.test(brief.place) === true) && test(main, brief),
  )
  return own
    ? { ...brief, place: own.place, setting: [...new Set([...brief.setting, own.setting])] }
    : brief
}
