// Attaches a noun phrase: as what the sentence is about, as something in relation to it, as clothing, or as the place.
import type { Rgb } from './brief.ts'
import { figureFrom } from './compound.ts'
import {
  addAmbience,
  addCamera,
  addPlace,
  type Figure,
  figureOf,
  isAnimate,
  link,
  pushNew,
} from './draft.ts'
import { isBareMany, setCount } from './number.ts'
import type { Phrase } from './phrase.ts'
import { ambienceBefore, colorOf, perform, qualify } from './qualify.ts'
import type { Reading, Tie } from './reading.ts'
import { act, addFigure, relate } from './relate.ts'
import type { NounSense, PrepositionSense } from './sense.ts'
import { cutOf, isVague, putOn } from './wardrobe.ts'

/** Places that say little before another noun: "water pot", "road bike". */
const LOOSE = /^(water|sand|air|road|court|camp|pitch|floor|track|space|snow|sky)$/u

/** The figure of a phrase with everything its own words say. */
export const buildFigure = (reading: Reading, phrase: Phrase, sense: NounSense): Figure => {
  const { draft } = reading
  const figure = figureFrom(phrase, sense, 0)
  setCount(figure, phrase.count, sense.plural || isBareMany(figure, phrase))
  for (const adjective of phrase.adjectives) qualify(draft, figure, adjective)
  ambienceBefore(draft, figure, phrase.ambience, (light) => addAmbience(draft, light))
  for (const verb of phrase.verbs) perform(draft, figure, verb)
  if (phrase.measure !== null) figure.traits[phrase.measure[0]] = phrase.measure[1]
  for (const { sense: other } of phrase.members.slice(0, -1)) {
    if (other.type === 'place' && !LOOSE.test(other.word))
      addPlace(draft, other.place, other.word, other.set, 0)
    else if (other.type === 'ambience') addAmbience(draft, other)
    else if (other.type === 'medium') pushNew(draft.medium, other.medium)
    else if (other.type === 'camera') addCamera(draft, other)
  }
  return bunched(reading, figure)
}

/** Cut flowers that are bought by the dozen. */
const BY_DOZEN = /rose|tulip|lily|carnation|peony|daffodil|iris|^flower$/u

/** "a bunch of roses" is a bouquet, and so are a dozen; a cub is of its mother's kind. */
const bunched = (reading: Reading, figure: Figure): Figure => {
  const { noun } = figure
  const bouquet = reading.vocabulary.noun('bouquet')
  const dozen = figure.count === 12 && noun.height < 1.2 && BY_DOZEN.test(noun.name)
  if (
    (figure.traits['arrangement'] === 'bunch' || dozen) &&
    noun.family === 'plants' &&
    bouquet !== null
  ) {
    const bunch = figureOf(bouquet, figure.rank)
    bunch.colors.push(...(figure.colors.length > 0 ? figure.colors : noun.colors))
    bunch.traits['flowers'] = noun.name
    if (dozen) bunch.traits['stems'] = '12'
    return bunch
  }
  const mother = reading.leads.find((lead) => lead.noun.family === 'animals')
  if (mother !== undefined && isYoungOf(noun.name, mother.noun.form)) {
    const form = mother.noun.form === 'dog' ? 'puppy' : mother.noun.form
    figure.noun = {
      ...mother.noun,
      name: noun.name,
      form,
      height:
        mother.noun.height *
        (/foal|colt/u.test(noun.name) ? 0.62 : noun.name === 'calf' ? 0.5 : 0.42),
    }
    figure.colors.push(...mother.colors)
    // A chick, calf or cub is drawn as the young it is: large head, short legs, no horns or mane.
    figure.traits = { ...mother.noun.traits, age: 'baby', mane: 'no' }
    figure.pose = null
  }
  return figure
}

/** Names that many animals' young share, with the forms of mothers that have such young. */
const YOUNG: Readonly<Record<string, RegExp>> = {
  cub: /./u,
  calf: /^(elephant|giraffe|cow|bull|whale|dolphin|rhino|hippo|camel|moose|deer)$/u,
  foal: /^(horse|pony|zebra|donkey|unicorn)$/u,
  colt: /^(horse|pony|zebra|donkey)$/u,
  pup: /^(dog|wolf|fox|seal|shark)$/u,
  chick: /^(penguin|owl|eagle|seagull|flamingo|parrot|swan)$/u,
  joey: /^kangaroo$/u,
}
const isYoungOf = (name: string, mother: string): boolean => YOUNG[name]?.test(mother) ?? false

/** "एक औरत लाल पोशाक में": where no "in" parts them, who stands before clothes wears them. */
const dressedAbroad = (reading: Reading, phrase: Phrase, sense: NounSense): boolean => {
  const wearer = phrase.members.at(-2)?.sense
  const worn = reading.foreign && sense.noun.family === 'clothes'
  if (!worn || wearer?.type !== 'noun' || wearer.noun.family !== 'people') return false
  const members = phrase.members.slice(0, -1)
  attachNoun(reading, { ...phrase, members, adjectives: [] }, wearer)
  for (const figure of reading.last === null ? [] : [reading.last])
    putOn(figure, {
      item: sense.noun.name,
      color: colorOf(phrase.adjectives) ?? sense.noun.colors[0] ?? null,
    })
  return true
}

/** Takes a phrase whose head is a thing. */
export const attachNoun = (reading: Reading, phrase: Phrase, sense: NounSense): void => {
  if (dressedAbroad(reading, phrase, sense)) return
  const figure = buildFigure(reading, phrase, sense)
  if (sense.noun.family === 'clothes' && attachClothes(reading, phrase, figure)) return
  if (isInside(reading, figure) || isGrown(reading, figure)) return
  if (reading.preposition?.relation === 'material' && isStuff(reading, figure)) return
  reading.worn = null
  const tie = reading.tieFor(phrase, figure)
  const open = reading.preposition !== null && reading.placeLast && tie === null
  if (tie === null) lead(reading, figure, open)
  else {
    follow(reading, tie, figure)
    reading.tie = tie
  }
  reading.last = figure
  reading.placeLast = false
}

/** "a crown made of flowers", "a city made of books": what it is made of is no figure of its own. */
const isStuff = (reading: Reading, figure: Figure): boolean => {
  const { worn, draft } = reading
  if (worn !== null) {
    recut(worn.figure, worn.item, figure.noun.name, figure.noun.colors[0] ?? null)
    return true
  }
  if (!reading.placeLast) return false
  pushNew(draft.setting, `made-of-${figure.noun.name}`)
  return true
}

/** Makes a worn item of another stuff: `crown` becomes `flower-crown`. */
export const recut = (figure: Figure, item: string, stuff: string, color: Rgb | null): void => {
  figure.wears = figure.wears.map((old) =>
    old.item.startsWith(item) && old.own
      ? { ...old, item: `${stuff}-${item}`, color: color ?? old.color }
      : old,
  )
}

/** Makes a figure what the sentence is about; `aside` only adds it to the picture. */
export const lead = (reading: Reading, figure: Figure, aside: boolean): void => {
  const { draft } = reading
  if (aside && reading.leads.length > 0) {
    figure.rank = 1
    addFigure(draft, figure)
    return
  }
  // "a boy holding a balloon and a girl holding another": what comes next is said of her alone.
  if (!reading.joined || endsClause(reading, figure)) reading.leads = []
  reading.tie = null
  reading.actors = []
  if (figure.noun.expand.length > 0) {
    expand(reading, figure)
    return
  }
  figure.rank = draft.figures.length > 0 && reading.comma && !isAnimate(figure) ? 1 : 0
  addFigure(draft, figure)
  reading.leads.push(figure)
}

/** Whether somebody named after "and" begins a clause of their own, because those before have already done or got something. */
const endsClause = (reading: Reading, figure: Figure): boolean =>
  (reading.tie !== null || reading.actors.length > 0) &&
  isAnimate(figure) &&
  reading.leads.some(isAnimate)

/** A couple or family becomes its members, side by side. */
const expand = (reading: Reading, figure: Figure): void => {
  const { at } = figure.noun
  if (at !== null) addPlace(reading.draft, at, at, [], 0)
  const members = figure.noun.expand.flatMap((name) => {
    const noun = reading.vocabulary.noun(name)
    // "a bride and groom at their wedding": who is there already is not brought again.
    const there = reading.draft.figures.some((old) => old.noun.name === name)
    return noun === null || there ? [] : [figureOf(noun, figure.rank)]
  })
  members.forEach((member, i) => {
    Object.assign(member.traits, figure.traits)
    member.colors.push(...figure.colors)
    member.pose = figure.pose
    addFigure(reading.draft, member)
    reading.leads.push(member)
    const before = members[i - 1]
    if (before !== undefined) link(reading.draft, member, 'beside', before)
  })
}

/** "a fireplace and a cat on the sofa": only the cat is on it. */
const tooBigFor = ({ noun }: Figure, seat: Figure): boolean =>
  noun.family === 'furniture' &&
  noun.form !== 'lamp' &&
  noun.height > 0.7 * seat.noun.height &&
  /^(sofa|armchair|chair|bench|stool|bed|table|desk|shelf|bookshelf)$/u.test(seat.noun.form)

const follow = (reading: Reading, tie: Tie, figure: Figure): void => {
  const { draft } = reading
  figure.rank = 1
  if (figure.noun.expand.length > 0) {
    const { leads } = reading
    reading.leads = []
    expand(reading, figure)
    reading.leads = leads
    return
  }
  if (figure.noun.landmark && tie.preposition?.relation !== 'on') {
    pushNew(draft.setting, figure.noun.form)
    return
  }
  for (const from of tie.from) {
    if (tie.from.length > 1 && from !== tie.from.at(-1) && tooBigFor(from, figure)) continue
    if (tie.preposition !== null) relateWith(reading, tie, tie.preposition, from, figure)
    else if (tie.verb !== null) act(draft, from, tie.verb.verb, figure)
  }
}

/** A verb's own way wins over a plain "at", "to" or "with": "look at", "fight with", "hang from". */
const relateWith = (
  reading: Reading,
  tie: Tie,
  preposition: PrepositionSense,
  from: Figure,
  figure: Figure,
): void => {
  const { draft } = reading
  const rel = tie.verb?.verb.rel
  const facing = rel === 'facing' || rel === 'chasing'
  const through = preposition.relation === 'through' && preposition.word !== 'from'
  if (facing && (through || (preposition.word === 'with' && isAnimate(figure)))) {
    addFigure(draft, figure)
    link(draft, from, rel, figure)
  } else if (rel === 'under' && preposition.word === 'from') {
    addFigure(draft, figure)
    // Who has paws hangs on to the trunk, off the ground; monkeys find a vine, a lamp hangs under the bough.
    const clings = from.noun.kind === 'quadruped' && from.noun.form !== 'monkey'
    if (clings && figure.noun.family === 'plants') {
      from.pose = 'climb'
      from.traits['action'] = 'scale'
      link(draft, from, 'against', figure)
      return
    }
    link(draft, from, 'under', figure)
  } else relate(draft, from, preposition, figure)
}

/** "in a house", "in front of a castle": a building that is the place. */
const isInside = (reading: Reading, figure: Figure): boolean => {
  const relation = reading.preposition?.relation
  const alien = figure.noun.form === 'planet' && relation === 'on' && figure.noun.name !== 'earth'
  const inside = alien ? 'mars' : figure.noun.inside
  const grass = figure.noun.form === 'grass'
  if ((inside === null && !grass) || relation === undefined || figure.count > 1) return false
  const interior = /inside|interior/u.test(reading.preposition?.word ?? '') && inside !== null
  if (reading.leads.length === 0 && !interior) return false
  const partOf = relation === 'of' && /^(window|door|gate)$/u.test(reading.last?.noun.form ?? '')
  if (grass && /^(in|on|through)$/u.test(relation) && reading.leads.length > 0) {
    addPlace(reading.draft, 'meadow', 'grass', [], 0)
    reading.placeLast = true
    return true
  }
  if (inside === null) return false
  const within = relation === 'in' || reading.preposition?.word === 'at' || partOf
  const grand = inside === 'castle' || inside === 'ruins'
  if (alien) {
    addPlace(reading.draft, 'mars', figure.noun.name, [], 1)
    reading.placeLast = true
    return true
  }
  const near = grand && /^(front|beside|behind)$/u.test(relation)
  const crossing = inside === 'bridge'
  const onBridge = crossing && relation === 'on' && reading.leads.every(isAnimate)
  if (crossing ? !onBridge : !within && !near) return false
  addPlace(reading.draft, inside, figure.noun.name, [], 1)
  reading.placeLast = true
  return true
}

/** "a field of tulips": what grows there is part of the place. */
const isGrown = (reading: Reading, figure: Figure): boolean => {
  const relation = reading.preposition?.relation
  const plants = figure.noun.family === 'plants' && figure.plural && figure.noun.height < 2
  if (!plants || !reading.placeLast) return false
  if (relation !== 'of' && (relation !== 'with' || reading.leads.length > 0)) return false
  if (!/^(field|meadow|garden|hill|park|farm)$/u.test(reading.draft.place ?? '')) return false
  const name = figure.noun.name
  pushNew(reading.draft.setting, /y$/u.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`)
  reading.draft.palette.push(...figure.colors)
  return true
}

const canWear = (figure: Figure): boolean =>
  isAnimate(figure) ||
  /^(snowman|teddy-bear)$/u.test(figure.noun.form) ||
  figure.traits['effigy'] !== undefined

/** Clothing goes on whoever it stands by; answers whether somebody wore it. */
const attachClothes = (reading: Reading, phrase: Phrase, figure: Figure): boolean => {
  const relation = reading.preposition?.relation ?? reading.verb?.verb.rel ?? null
  const worn =
    relation === null
      ? (reading.comma || reading.joined) && (!phrase.opened || reading.joined)
      : /^(in|wearing|with)$/u.test(relation)
  if (!worn) return false
  const { last } = reading
  const near = last !== null && canWear(last) && !reading.comma ? [last] : reading.leads
  const verbal = reading.preposition === null && reading.verb !== null
  const people = (verbal ? reading.actors : near).filter(canWear)
  if (people.length === 0) return false
  const color = colorOf(phrase.adjectives) ?? figure.noun.colors[0] ?? null
  const pattern = figure.traits['pattern']
  const item = figure.noun.name
  const cut = cutOf(phrase.adjectives.map(({ word }) => word))
  for (const person of people) {
    const like = figure.traits['of']
    if (isVague(item) && like !== undefined) person.traits['costume'] = like
    putOn(person, {
      item,
      color,
      ...(pattern === undefined ? {} : { pattern }),
      ...(cut === '' ? {} : { cut }),
    })
  }
  const wearer = people.at(-1)
  reading.worn = wearer === undefined ? null : { figure: wearer, item }
  reading.tie = { preposition: reading.preposition, verb: reading.verb, from: people }
  return true
}
