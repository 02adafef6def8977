// Attaches what is no thing: places, light and weather, parts, bare adjectives, media, camera words.
import { buildFigure, lead, recut } from './attach-noun.ts'
import type { Rgb } from './brief.ts'
import { fromHex } from './color.ts'
import {
  addAmbience,
  addCamera,
  addPlace,
  type Figure,
  isAnimate,
  isPerson,
  link,
  pushNew,
  unlink,
} from './draft.ts'
import { attachPart } from './feature.ts'
import { pluralCount } from './number.ts'
import type { Member, Phrase } from './phrase.ts'
import { colorOf, qualify, qualifyPlace } from './qualify.ts'
import type { Reading } from './reading.ts'
import { addFigure, hold } from './relate.ts'
import type { AdjectiveSense, AmbienceSense, NounSense, PartSense, PlaceSense } from './sense.ts'
import { putOn } from './wardrobe.ts'

const FAR: ReadonlySet<string> = new Set([
  'background',
  'distance',
  'horizon',
  'far-distance',
  'backdrop-place',
])

/** Takes a phrase whose head is no thing. */
export const attachOther = (
  reading: Reading,
  phrase: Phrase,
  sense: Exclude<Member['sense'], NounSense>,
): void => {
  if (sense.type !== 'part') scatter(reading, phrase)
  if (sense.type === 'part') attachFeature(reading, phrase, sense)
  else if (sense.type === 'place') attachPlace(reading, phrase, sense)
  else if (sense.type === 'ambience') attachAmbience(reading, phrase, sense)
  else if (sense.type === 'medium') attachMedium(reading, sense.medium)
  else addCamera(reading.draft, sense)
}

/** "A cathedral with stained glass" has it in its windows; the picture is not made of it. */
const attachMedium = (reading: Reading, medium: string): void => {
  const inIt = /^(with|of|through)$/u.test(reading.preposition?.relation ?? '')
  const built = reading.placeLast || reading.leads.length > 0
  if (medium === 'stained-glass' && inIt && built) pushNew(reading.draft.setting, 'stained-glass')
  else pushNew(reading.draft.medium, medium)
}

/** Modifiers before such a head: "mountain lake", "winter forest", "portrait photo". */
const scatter = (reading: Reading, phrase: Phrase): void => {
  const { draft } = reading
  for (const sense of phrase.ambience) addAmbience(draft, sense)
  for (const { sense, word } of phrase.members.slice(0, -1)) {
    if (sense.type === 'place') addPlace(draft, sense.place, sense.word, sense.set, 0)
    else if (sense.type === 'ambience') addAmbience(draft, sense)
    else if (sense.type === 'medium') pushNew(draft.medium, sense.medium)
    else if (sense.type === 'camera') addCamera(draft, sense)
    else if (sense.type === 'noun' && !word.owner) {
      pushNew(draft.setting, sense.plural ? word.text.replace(/ /gu, '-') : sense.noun.name)
    }
  }
}

const attachFeature = (reading: Reading, phrase: Phrase, sense: PartSense): void => {
  const owner = phrase.members.find((member) => member.sense.type === 'noun')?.sense
  if (upOnRoof(reading, phrase, sense)) return
  let target: Figure | null = null
  const feature = reading.preposition?.relation === 'with' && reading.leads.length > 0
  if (owner?.type === 'noun' && feature) {
    for (const figure of reading.leads) figure.traits[sense.part] = owner.noun.name
    return
  }
  const anyone =
    owner?.type === 'noun' && /^(human|person)$/u.test(owner.noun.name) && sense.art !== null
  if (anyone) {
    attachPart(reading.draft, null, sense, phrase.adjectives, phrase.ambience)
    return
  }
  if (owner?.type === 'noun') {
    const own = { ...phrase, members: phrase.members.slice(0, 1), adjectives: [] }
    target = buildFigure(reading, own, owner)
    if (perches(reading, sense, target)) return
    lead(reading, target, false)
    reading.last = target
  } else target = ownerOf(reading)
  if (heldIn(reading, sense)) return
  const alone = attachPart(reading.draft, target, sense, phrase.adjectives, phrase.ambience)
  if (alone !== null) {
    lead(reading, alone, false)
    reading.last = alone
  }
}

/** "a cat on a red roof": it has no roof but sits on one, which is where the picture is. */
const upOnRoof = (reading: Reading, phrase: Phrase, sense: PartSense): boolean => {
  // Spanish has one word for "on" and "in".
  const on = (reading.foreign ? /^(on|in|above)$/u : /^(on|above)$/u).test(
    reading.preposition?.relation ?? '',
  )
  const owned = phrase.members.some((member) => member.sense.type === 'noun')
  if (sense.part !== 'roof' || !on || owned || !reading.leads.some(isAnimate)) return false
  addPlace(reading.draft, 'rooftop', 'roof', [], 1)
  qualifyPlace(reading.draft, phrase.adjectives)
  reading.placeLast = true
  return true
}

/** "a parrot on a pirate's shoulder": what was named last sits on the one whose part it is. */
const perches = (reading: Reading, sense: PartSense, owner: Figure): boolean => {
  const { draft, last } = reading
  const seat = /^(arms|head|legs|hands|body|roof)$/u.test(sense.part)
  if (!seat || last === null || reading.preposition?.relation !== 'on') return false
  if (!draft.figures.includes(last)) return false
  addFigure(draft, owner)
  link(draft, last, 'on', owner)
  reading.last = owner
  return true
}

/** "a mouse in its claws", "a parrot on his shoulder": what was named last is held or carried. */
const heldIn = (reading: Reading, sense: PartSense): boolean => {
  const { draft, last } = reading
  // "a pirate with a hook and a parrot on his shoulder": the shoulder is nobody's who was named last.
  const owner = reading.leads.filter((figure) => figure !== last).at(-1) ?? draft.figures[0]
  const relation = reading.preposition?.relation
  if (last === null || owner === undefined || last === owner || !isAnimate(owner)) return false
  if (
    (relation === 'in' || relation === 'under') &&
    /^(hands|mouth|nose|claws|arms|feet|fingers)$/u.test(sense.part)
  ) {
    unlink(draft, last, owner)
    hold(draft, owner, last)
    return true
  }
  if (relation === 'around' && draft.figures.includes(last)) {
    unlink(draft, last, owner)
    link(draft, last, 'around', owner)
    return true
  }
  if (relation === 'on' && /^(arms|head|legs|hands|body)$/u.test(sense.part)) {
    if (!draft.figures.includes(last)) return true
    unlink(draft, last, owner)
    link(draft, last, 'on', owner)
    return true
  }
  return false
}

const ownerOf = (reading: Reading): Figure | null => {
  const { last } = reading
  if (reading.placeLast && reading.leads.length === 0) return null
  if (last !== null && !reading.comma && reading.preposition !== null && isAnimate(last))
    return last
  return reading.leads.at(-1) ?? last
}

/** Places with a street in front of their door. */
const INDOORS = /^(cafe|library|gym|office|classroom|kitchen|stage)$/u

/** Gatherings named by what gathers. */
const SHOW = /^(festival|parade|race|show|regatta|fair|competition)$/u

const attachPlace = (reading: Reading, phrase: Phrase, sense: PlaceSense): void => {
  if (FAR.has(sense.word)) {
    placeFar(reading, phrase)
    return
  }
  const festive = phrase.members.at(-2)?.sense
  if (festive?.type === 'noun' && SHOW.test(sense.word)) {
    const shown = buildFigure(
      reading,
      { ...phrase, members: phrase.members.slice(-2, -1) },
      festive,
    )
    if (phrase.count === null) shown.count = pluralCount(shown)
    lead(reading, shown, false)
    reading.last = shown
    return
  }
  const relation = reading.preposition?.relation ?? null
  // Ice in a drink is no winter.
  if (relation === 'with' && sense.word === 'ice' && reading.last?.noun.family === 'food') {
    reading.last.traits['ice'] = 'yes'
    return
  }
  // A map of an island is a map.
  if (relation === 'of' && /^(newspaper|book)$/u.test(reading.last?.noun.form ?? '')) return
  const rank = relation === 'with' || relation === 'of' || relation === 'like' ? 0 : 1
  const first = reading.preposition?.word.split(' ')[0] ?? ''
  const key = relation === 'under' ? 'under' : relation === 'beside' ? 'by' : first
  const before = relation === 'front' || /^(past|outside)$/u.test(reading.preposition?.word ?? '')
  const indoors = before && INDOORS.test(sense.place ?? '')
  const place = sense.after[key] ?? (indoors ? 'street' : sense.place)
  // Clouds that are looked at are not where the picture is.
  if (
    place === 'sky' &&
    (relation === 'through' || relation === 'facing') &&
    reading.leads.length > 0
  ) {
    if (sense.word.includes('cloud')) reading.draft.weather ??= 'cloudy'
    return
  }
  if (place === 'cave' && before) {
    // Before a cave is outdoors, its mouth behind.
    addPlace(reading.draft, 'mountain', sense.word, ['cave-mouth'], rank)
    reading.placeLast = true
    return
  }
  if (place === 'river' && relation === 'in' && reading.leads.length > 0)
    pushNew(reading.draft.setting, 'wading')
  addPlace(reading.draft, place, sense.word, sense.set, rank)
  qualifyPlace(reading.draft, phrase.adjectives)
  reading.placeLast = true
}

/** "… in the background". */
const placeFar = (reading: Reading, phrase: Phrase): void => {
  const { draft, last } = reading
  const main = draft.figures.find((figure) => figure.rank === 0 && figure !== last)
  if (
    last !== null &&
    main !== undefined &&
    /^(in|on)$/u.test(reading.preposition?.relation ?? '')
  ) {
    last.rank = 1
    unlink(draft, last, main)
    link(draft, last, 'behind', main)
  }
  const tones = phrase.adjectives.flatMap((adjective) => adjective.rgb)
  draft.palette.push(...tones)
  // A background of one colour is the paper of a studio, unless something stands in it.
  if (tones.length > 0 && main === undefined) addPlace(draft, 'studio', 'background', [], 0)
}

const attachAmbience = (reading: Reading, phrase: Phrase, sense: AmbienceSense): void => {
  const { draft } = reading
  const relation = reading.preposition?.relation ?? ''
  if (sense.word === 'moon' && (relation === 'on' || (reading.foreign && relation === 'in'))) {
    addPlace(draft, 'moon', 'moon', [], 1)
    reading.placeLast = true
    return
  }
  addAmbience(draft, sense)
  if (sense.weather === 'snow' && /^(on|in|through)$/u.test(relation)) {
    addPlace(draft, 'snow', 'snow', [], 0)
  }
  for (const adjective of phrase.adjectives) {
    if (adjective.group === 'size' && sense.light.length > 0) {
      const size = Number(adjective.value)
      if (size > 1.3) pushNew(draft.setting, `huge-${sense.word.replace(/^.*-/u, '')}`)
    } else if (burns(adjective) && reading.leads.length > 0) {
      // "a house on fire at night": it is the house that burns, not the night.
      for (const figure of reading.leads) qualify(draft, figure, adjective)
    } else if (adjective.group !== 'glow') qualifyPlace(draft, [adjective])
  }
}

const burns = ({ group, value }: AdjectiveSense): boolean =>
  group === 'state' && value === 'burning'

/** Colours of stuffs that are worn. */
const STUFF: ReadonlyMap<string, Rgb> = new Map([
  ['ice', fromHex('#bfe0f2')],
  ['glass', fromHex('#d8e8ee')],
  ['wood', fromHex('#8a5a32')],
  ['metal', fromHex('#b8bcc2')],
  ['paper', fromHex('#f2efe6')],
  ['straw', fromHex('#d8b468')],
])

/** Adjectives without a noun: "in red", "wearing black", "made of gold", "colourful, cosy". */
export const attachBare = (reading: Reading, adjectives: readonly AdjectiveSense[]): void => {
  const { draft } = reading
  const relation = reading.preposition?.relation
  const dressed =
    reading.verb?.verb.rel === 'wearing' || relation === 'wearing' || relation === 'in'
  const stuff = adjectives.find((adjective) => /^(material|color)$/u.test(adjective.group))
  if (relation === 'material' && reading.worn !== null && stuff !== undefined) {
    const { figure, item } = reading.worn
    recut(
      figure,
      item,
      stuff.word.replace(/ /gu, '-'),
      stuff.rgb[0] ?? STUFF.get(stuff.value) ?? null,
    )
    return
  }
  if (relation === 'material' && reading.placeLast) {
    if (stuff !== undefined) pushNew(draft.setting, `made-of-${stuff.word.replace(/ /gu, '-')}`)
    return
  }
  if (
    reading.verb !== null &&
    !dressed &&
    relation !== 'material' &&
    reading.verb.verb.rel !== null
  )
    return
  const targets = relation === 'material' ? [reading.last] : reading.leads
  const color = colorOf(adjectives)
  for (const figure of targets) {
    if (figure === null) continue
    if (dressed && color !== null && isPerson(figure)) {
      const gown = figure.wears.find((worn) => /dress|gown|suit/u.test(worn.item))
      putOn(figure, { item: gown?.item ?? 'outfit', color })
    } else for (const adjective of adjectives) qualify(draft, figure, adjective)
  }
  if (targets.length === 0) qualifyPlace(draft, adjectives)
}
