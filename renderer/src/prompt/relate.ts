// What a preposition or verb between two figures makes of them.
import type { Relation } from './brief.ts'
import { EFFIGY, makeEffigy } from './compound.ts'
import { type Draft, type Figure, isAnimate, isHandy, isPerson, link } from './draft.ts'
import { isGoal, shrinkInto } from './into.ts'
import { hasOwn, toHandParasol, toKin } from './meant.ts'
import type { PrepositionSense, Verb } from './sense.ts'
import { isHeadwear, putOn } from './wardrobe.ts'

const RIDEABLE =
  /^(horse|pony|donkey|camel|elephant|zebra|unicorn|dragon|bicycle|motorcycle|scooter|surfboard|skateboard|moose|deer|ox|bull|cow|ostrich|dolphin|whale|turtle|lion|tiger|bear|t-rex|dinosaur|pig|goat|sheep|giraffe|rhino)$/u

const isMount = (thing: Figure): boolean =>
  /^broom|carpet$/u.test(thing.noun.name) || RIDEABLE.test(thing.noun.form)

const SEATS = /^(chair|armchair|sofa|bench|bed|swing|stool)$/u

/** Puts a thing into somebody's hands. */
/** Nobody holds a bubble, but the ring that it is blown through; the bubbles fly about whoever has one. */
const toWand = (bubble: Figure): void => {
  bubble.noun = { ...bubble.noun, name: 'bubble-wand', form: 'magnifier', art: null, height: 0.16 }
  bubble.count = 1
}

export const hold = (draft: Draft, holder: Figure, thing: Figure): void => {
  const long = /ladder$/u.test(thing.noun.name)
  if (long) thing.scale = Math.min(thing.scale, 2.1 / thing.noun.height)
  if (isPerson(holder) && (isHandy(thing) || long || thing.noun.name === 'kite')) {
    if (/^(soap-)?bubbles?$/u.test(thing.noun.name)) toWand(thing)
    if (thing.noun.family === 'plants' && thing.noun.height > 0.6)
      thing.scale = 0.5 / thing.noun.height
    if (!holder.held.some((old) => old.noun.name === thing.noun.name)) holder.held.push(thing)
    const at = draft.figures.indexOf(thing)
    if (at >= 0) draft.figures.splice(at, 1)
  } else {
    addFigure(draft, thing)
    link(draft, holder, isAnimate(thing) || isHandy(thing) ? 'holding' : 'beside', thing)
  }
}

/** Whether small things with it are on it. */
export const isSurface = (figure: Figure): boolean => SURFACE.test(figure.noun.form)

/** Whether things with it are in it. */
export const isContainer = (figure: Figure): boolean => CONTAINER.test(figure.noun.name)

/** Adds a figure to the Brief, once. */
export const addFigure = (draft: Draft, figure: Figure): void => {
  if (!draft.figures.includes(figure)) draft.figures.push(figure)
}

const ON_HEAD = /^(headphones|headset|earbuds|earphones|eyepatch)$/u
const CONTAINER =
  /^(aquarium|fish-tank|fishbowl|basket|box|cage|bird-cage|jar|bowl|bag|crate|suitcase|treasure-chest|cauldron|bathtub)$/u
const SURFACE = /^(table|desk|bookshelf|bench)$/u

/** Parts of a body: "a peacock with its feathers open" has no feathers beside it. */
const BODY =
  /^(feather|wing|tail|horn|antler|mane|fin|trunk|tusk|paw|claw|fang|whisker|beak|tentacle|hoof|snout)s?$/u

/** What a crown lies beside and never sits on. */
const HEADLESS = /^(chess-board|books?|tray|plate|box|basket|map|newspaper|gift|sword|key)$/u

const withThing = (draft: Draft, from: Figure, thing: Figure): void => {
  if (isPerson(from) && draft.place !== 'beach' && toHandParasol(thing)) {
    hold(draft, from, thing)
    return
  }
  if (from.noun.family === 'animals' && BODY.test(thing.noun.name)) {
    from.traits[thing.noun.name] = 'yes'
    return
  }
  const dressed =
    /^(food|objects|plants)$/u.test(from.noun.family) &&
    !HEADLESS.test(from.noun.form) &&
    isHeadwear(thing.noun.name)
  if (dressed && thing.noun.family === 'clothes') {
    putOn(from, { item: thing.noun.name, color: thing.colors[0] ?? thing.noun.colors[0] ?? null })
    return
  }
  // "a pickup truck loaded with pumpkins"
  if (from.noun.name.startsWith('pickup') && isHandy(thing)) {
    addFigure(draft, thing)
    link(draft, thing, 'on', from)
    return
  }
  if (isAnimate(from) && ON_HEAD.test(thing.noun.name)) {
    putOn(from, { item: thing.noun.name, color: thing.colors[0] ?? null })
    return
  }
  if (thing.noun.family === 'clothes' && isAnimate(from)) {
    putOn(from, { item: thing.noun.name, color: thing.colors[0] ?? thing.noun.colors[0] ?? null })
    return
  }
  // "a unicorn in a forest with mushrooms": animals hold no heaps of things.
  const heap = from.noun.family === 'animals' && thing.count > 1
  if (isAnimate(from) && isHandy(thing) && !heap) {
    hold(draft, from, thing)
    return
  }
  addFigure(draft, thing)
  // "a fisherman with a big fish" shows it; those of the sea are with theirs.
  const shown =
    isPerson(from) && thing.noun.kind === 'fish' && thing.count === 1 && from.noun.at === null
  if (isAnimate(from)) link(draft, from, shown ? 'holding' : 'beside', thing)
  else if (CONTAINER.test(from.noun.name)) link(draft, thing, 'in', from)
  else if (SURFACE.test(from.noun.form) && isHandy(thing)) link(draft, thing, 'on', from)
  else if (
    from.noun.family === 'food' &&
    /^(food|plants|objects)$/u.test(thing.noun.family) &&
    !/^(jug|mug|coffee-cup|wine-glass|drink|beer|teapot|wine-bottle)$/u.test(thing.noun.form)
  )
    link(draft, thing, 'on', from)
  else link(draft, from, 'with', thing)
}

const SCENERY: Readonly<Record<string, Relation>> = {
  over: 'above',
  to: 'facing',
  for: 'facing',
  at: 'facing',
  from: 'beside',
  'out of': 'in',
  through: 'in',
  across: 'in',
  into: 'in',
  down: 'on',
  up: 'on',
  off: 'beside',
  via: 'in',
}

const passing = (from: Figure, word: string, thing: Figure): Relation => {
  if (thing.noun.form === 'bridge' && /^(across|over|through|along)$/u.test(word)) return 'on'
  if (word === 'from' && thing.noun.kind === 'vessel') return 'in'
  if (word === 'from' && SEATS.test(thing.noun.form)) return 'on'
  if (word === 'from' && thing.noun.form === 'egg') return 'in'
  if (word === 'out of' && thing.noun.family === 'buildings') return 'front'
  if (word === 'out of' && from.pose === 'hold') return 'beside'
  return SCENERY[word] ?? 'beside'
}

/** "pulling bread out of an oven": what is drawn out is held, and nobody walks before it as a horse does. */
const takeOut = (draft: Draft, from: Figure): void => {
  const out = draft.links.find((old) => old.from === from && old.relation === 'front')
  if (!isPerson(from) || from.traits['draws'] === undefined || !out || !isHandy(out.to)) return
  draft.links.splice(draft.links.indexOf(out), 1)
  delete from.traits['draws']
  from.pose = 'hold'
  hold(draft, from, out.to)
}

/** Applies `from PREPOSITION thing`. */
export const relate = (
  draft: Draft,
  from: Figure,
  preposition: PrepositionSense,
  thing: Figure,
): void => {
  const { relation, word } = preposition
  toKin(from, thing)
  if (hasOwn(draft, from, thing)) return
  if (/^(surrounded|encircled|flanked|framed|engulfed)/u.test(word)) {
    addFigure(draft, thing)
    link(draft, thing, 'around', from)
  } else if (relation === 'with') withThing(draft, from, thing)
  else if (relation === 'holding') hold(draft, from, thing)
  else if (relation === 'wearing') {
    putOn(from, { item: thing.noun.name, color: thing.colors[0] ?? null })
  } else if (relation === 'as') {
    for (const worn of thing.noun.wears) putOn(from, worn)
    from.traits['profession'] = thing.noun.name
  } else if (relation === 'like' && word.startsWith('as') && thing.noun.wears.length > 0) {
    for (const worn of thing.noun.wears) putOn(from, worn)
    from.traits['profession'] = thing.noun.name
  } else if (relation === 'like') from.traits['like'] = thing.noun.name
  else if (relation === 'material') {
    if (/shape/u.test(word)) {
      from.traits['shape'] = thing.noun.name
      from.traits['shapeForm'] = `${thing.noun.kind}/${thing.noun.form}`
    } else
      from.material = thing.noun.family === 'food' ? 'candy' : (thing.material ?? thing.noun.name)
    if (!/shape/u.test(word)) from.traits['of'] = thing.noun.name
  } else if (relation === 'of') ofThing(draft, from, thing)
  else if (relation === 'through') {
    if (thing.traits['generic'] !== undefined) return
    addFigure(draft, thing)
    if (word === 'out of') takeOut(draft, from)
    link(draft, from, passing(from, word, thing), thing)
  } else if (relation !== 'without') placeAt(draft, from, relation, thing)
}

/** What one looks into without being in it. */
const isEyepiece = ({ noun }: Figure): boolean =>
  noun.family === 'objects' && /microscope|telescope|crystal|box|chest|well|hole/u.test(noun.name)

const TANK = /^(aquarium|fish-tank|terrarium|fishbowl)$/u

/** "a boy watching fish in an aquarium": the fish are in it, and the boy stands before it. */
const beforeTank = (draft: Draft, from: Figure, tank: Figure): void => {
  for (const old of draft.links.filter((l) => l.from === from && l.to.noun.kind === 'fish')) {
    draft.links.splice(draft.links.indexOf(old), 1)
    link(draft, old.to, 'in', tank)
  }
  link(draft, from, 'facing', tank)
}

/** Whose trade has the street for its room. */
const STREET_TRADE = /^(street-|busker|mime|juggler|policeman|taxi|newspaper)/u

/** The lamp that somebody of the street stands under is one of the street. */
const toTheStreet = (lamp: Figure): void => {
  if (lamp.noun.form !== 'lamp' || lamp.traits['style'] !== undefined) return
  lamp.noun = { ...lamp.noun, name: 'street-lamp', height: 4, at: null }
  lamp.traits['style'] = 'street'
}

const placeAt = (draft: Draft, from: Figure, relation: Relation, thing: Figure): void => {
  addFigure(draft, thing)
  const form = thing.noun.form
  // "under cherry blossoms": one tree to stand under; a wood of them would hide who stands there.
  if (relation === 'under' && thing.noun.family === 'plants' && thing.noun.height > 2)
    thing.count = 1
  if (relation === 'under' && isPerson(from) && STREET_TRADE.test(from.noun.name))
    toTheStreet(thing)
  if (
    relation === 'on' &&
    isAnimate(from) &&
    (/^broom|carpet$/u.test(thing.noun.name) || (RIDEABLE.test(form) && !isHandy(thing)))
  ) {
    link(draft, from, isPerson(from) ? 'riding' : 'on', thing)
    if (isPerson(from)) from.pose ??= 'ride'
    return
  }
  // "on church steps": nobody is meant to stand on its roof.
  if (
    relation === 'on' &&
    isPerson(from) &&
    /^(church|temple|mosque|capitol|house|opera-house)$/u.test(form)
  ) {
    link(draft, from, 'front', thing)
    return
  }
  if ((relation === 'in' || relation === 'on') && SEATS.test(form)) {
    link(draft, from, 'on', thing)
    if (isAnimate(from) && (from.pose === null || from.pose === 'stand')) {
      from.pose = form === 'bed' ? 'lie' : 'sit'
    }
    return
  }
  if (
    relation === 'in' &&
    isPerson(from) &&
    /^(cauldron|jar|bowl|pot|pan)$/u.test(thing.noun.name)
  ) {
    // "brewing a potion in a cauldron": the potion is in it, not the witch.
    link(draft, from, 'facing', thing)
    return
  }
  // "writing in her diary": nobody is in a book.
  if (/^(in|on)$/u.test(relation) && isPerson(from) && from.pose === 'read' && form === 'book') {
    hold(draft, from, thing)
    return
  }
  if (relation === 'in' && isPerson(from) && TANK.test(thing.noun.name)) {
    beforeTank(draft, from, thing)
    return
  }
  if (relation === 'in' && isPerson(from) && from.pose === 'look' && isEyepiece(thing)) {
    link(draft, from, 'facing', thing)
    return
  }
  if (relation === 'in' && isPerson(from) && thing.noun.name === 'ring') {
    // Whoever is in a ring is in that of boxers; no finger's ring holds a person.
    const at = draft.figures.indexOf(thing)
    if (at >= 0) draft.figures.splice(at, 1)
    return
  }
  if (relation === 'in' && isGoal(draft, from, thing)) {
    link(draft, from, 'facing', thing)
    return
  }
  if (relation === 'in' && isPerson(from) && thing.noun.kind === 'vehicle') from.pose ??= 'drive'
  if (relation === 'in') shrinkInto(from, thing)
  if (relation === 'riding' && isAnimate(from)) {
    from.pose ??=
      thing.noun.kind === 'vehicle' && /car|truck|bus|van|taxi|conv|tractor|tank/u.test(form)
        ? 'drive'
        : 'ride'
  }
  if (relation === 'chasing' && isAnimate(from)) from.pose ??= 'run'
  if (relation === 'in' && isAnimate(from) && /^(mirror|window)$/u.test(form)) {
    link(draft, from, 'facing', thing)
  } else if (relation === 'in' && isAnimate(thing)) link(draft, from, 'beside', thing)
  else link(draft, from, relation, thing)
}

/** "an orchestra of frogs" is frogs. */
const TROUPE =
  /^(orchestra|band|choir|army|crowd|team|family|troops|audience|people|friends|jazz-band|rock-band)$/u

const ofThing = (draft: Draft, from: Figure, thing: Figure): void => {
  if (TROUPE.test(from.noun.name) && isAnimate(thing)) {
    const pose = thing.pose ?? from.pose
    Object.assign(from, { ...thing, rank: from.rank, pose, count: Math.max(5, thing.count) })
    return
  }
  if (EFFIGY.test(from.noun.name)) {
    makeEffigy(thing, from.noun.name)
    // The statue itself becomes the image, so that what already stands in relation to it stays so.
    Object.assign(from, { ...thing, rank: from.rank, pose: thing.pose ?? from.pose })
    return
  }
  if (from.noun.form === 'bouquet' || from.noun.form === 'vase') {
    from.traits['flowers'] = thing.noun.name
    from.colors.push(...(thing.colors.length > 0 ? thing.colors : thing.noun.colors))
    return
  }
  if (/^(book|newspaper|map|poster|letter)/u.test(from.noun.form)) return
  if (!isAnimate(from) && thing.noun.family === 'food') {
    from.material = 'candy'
    from.traits['of'] = thing.noun.name
    return
  }
  addFigure(draft, thing)
  link(draft, from, 'with', thing)
}

const play = (draft: Draft, actor: Figure, thing: Figure): void => {
  if (/ball$/u.test(thing.noun.name)) {
    addFigure(draft, thing)
    link(draft, actor, 'with', thing)
  } else if (isHandy(thing) && thing.noun.form !== 'chess-board') hold(draft, actor, thing)
  else {
    addFigure(draft, thing)
    link(draft, actor, 'facing', thing)
    if (thing.noun.form === 'piano') actor.pose = 'play'
  }
}

/** Applies `actor VERB thing`. */
export const act = (draft: Draft, actor: Figure, verb: Verb, thing: Figure): void => {
  const rel = verb.rel
  toKin(actor, thing)
  if (rel === 'holding') {
    const eaten = verb.pose === 'eat' && !isAnimate(thing)
    if (eaten || isHandy(thing)) {
      if (eaten && !isHandy(thing)) thing.scale *= 0.4 / thing.noun.height
      if (isAnimate(actor)) {
        hold(draft, actor, thing)
        return
      }
    }
    addFigure(draft, thing)
    // A patient or a customer is not carried.
    const carried = isAnimate(thing) && verb.trait?.[0] !== 'deed'
    link(draft, actor, carried ? 'holding' : isAnimate(actor) ? 'facing' : 'with', thing)
  } else if (rel === 'playing') play(draft, actor, thing)
  else if (rel === 'wearing') {
    putOn(actor, { item: thing.noun.name, color: thing.colors[0] ?? thing.noun.colors[0] ?? null })
  } else if (rel === 'holding-kite') {
    if (thing.noun.name === 'kite') {
      actor.pose = 'hold'
      hold(draft, actor, thing)
    } else {
      addFigure(draft, thing)
      const flown = thing.noun.kind === 'aircraft' || isMount(thing)
      const swims = actor.noun.kind === 'fish' && verb.name === 'circle'
      if (swims) actor.pose = 'swim'
      link(draft, actor, flown && !swims ? 'riding' : swims ? 'beside' : 'above', thing)
    }
  } else if (rel === 'surround') {
    addFigure(draft, thing)
    link(draft, actor, 'around', thing)
  } else if (rel === 'cover') {
    addFigure(draft, thing)
    link(draft, actor, 'on', thing)
  } else {
    addFigure(draft, thing)
    if (/^(abduct|beam-up|capture)$/u.test(verb.name) && actor.noun.kind === 'aircraft')
      link(draft, actor, 'above', thing)
    else if (rel !== null) link(draft, actor, rel, thing)
    else if (verb.name === 'cross') link(draft, actor, 'on', thing)
    else if (verb.name === 'walk' && thing.noun.family === 'animals')
      link(draft, actor, 'beside', thing)
    else link(draft, actor, isAnimate(actor) ? 'facing' : 'with', thing)
  }
}
