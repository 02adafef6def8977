// Last looks at a Draft: what the nouns imply, what was excluded, what was said twice.

import { dropExcluded } from './deny.ts'
import {
  addPlace,
  type Draft,
  type Figure,
  figureOf,
  isAnimate,
  isHandy,
  isPerson,
  link,
  pushNew,
  unlink,
} from './draft.ts'
import { asPlumbing, asTrainer } from './meant.ts'
import { hold, isContainer } from './relate.ts'
import type { Noun } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'

/** "Looking at a phone": what one looks at and hands can hold is in the hands. */
const pickUp = (draft: Draft): void => {
  for (const { from, relation, to } of [...draft.links]) {
    if (relation !== 'facing' || !isPerson(from) || !/^look$|^stand$/u.test(from.pose ?? 'look'))
      continue
    if (!/^(phone|tablet|map|letter|photograph|photo|newspaper|magazine|book)$/u.test(to.noun.form))
      continue
    unlink(draft, from, to)
    hold(draft, from, to)
    from.pose = 'stand'
  }
}

const COMPUTING = /^(keyboard|laptop|computer|monitor|screen|mousepad|mouse-pad|printer)/u

/** A mouse beside a keyboard that does nothing is no animal. */
const atComputer = (draft: Draft, vocabulary: Vocabulary): void => {
  const computing = draft.figures.some(({ noun }) => COMPUTING.test(noun.name))
  const device = vocabulary.noun('computer-mouse')
  if (!computing || device === null) return
  for (const figure of draft.figures) {
    const still = figure.pose === null && figure.held.length === 0 && figure.wears.length === 0
    const busy = draft.links.some(
      ({ from, relation }) => from === figure && /^(chasing|holding|facing)$/u.test(relation),
    )
    if (figure.noun.name === 'mouse' && still && !busy) {
      figure.noun = device
      figure.traits = { ...device.traits }
    }
  }
}

/** "A cowboy riding through the desert" rides a horse; who rides on wheels or boards has brought them. */
const horsed = (draft: Draft, figure: Figure, vocabulary: Vocabulary): void => {
  const rider = figure.pose === 'ride' || figure.traits['rider'] !== undefined
  delete figure.traits['rider']
  if (!rider || !isPerson(figure) || figure.noun.rides !== null) return
  const mounted = draft.links.some(
    (old) => old.from === figure && /^(riding|on|in)$/u.test(old.relation),
  )
  const shod = figure.wears.some((worn) => /ski|skate|snowboard/u.test(worn.item))
  const horse = vocabulary.noun('horse')
  const boarded = figure.held.some((thing) => /board|ski|skate|broom|bike/u.test(thing.noun.name))
  if (mounted || shod || boarded || horse === null) return
  if (draft.figures.some((other) => other !== figure && other.noun.family === 'vehicles')) return
  const thing = figureOf(horse, 1)
  thing.count = figure.count
  figure.pose = 'ride'
  draft.figures.push(thing)
  link(draft, figure, 'riding', thing)
}

/** Professions bring what they ride and hold unless the prompt says otherwise. */
const equip = (draft: Draft, figure: Figure, vocabulary: Vocabulary): void => {
  const { noun } = figure
  if (noun.rides !== null && !draft.excluded.includes(noun.rides)) {
    const vehicle = vocabulary.noun(noun.rides)
    const ridden =
      draft.links.some((old) => old.from === figure && old.relation === 'riding') ||
      [...draft.figures, ...figure.held].some((other) => other.noun.form === vehicle?.form)
    if (!ridden && vehicle !== null) {
      const thing = figureOf(vehicle, 1)
      thing.count = figure.count
      draft.figures.push(thing)
      link(draft, figure, 'riding', thing)
      figure.pose ??= 'ride'
    }
  }
  if (noun.pulled !== null && !draft.figures.some((other) => other.noun.family === 'animals')) {
    const beast = vocabulary.noun(noun.pulled)
    if (beast !== null) {
      const puller = figureOf(beast, 1)
      puller.traits['draws'] = 'yes'
      // Dogs draw in a team.
      if (beast.height < 1) puller.count = 4
      draft.figures.push(puller)
      link(draft, puller, 'front', figure)
    }
  }
  if (figure.held.length > 0 || busy(figure)) return
  const near = draft.links.filter((old) => old.from === figure).map((old) => old.to.noun.name)
  for (const name of noun.holds) {
    const thing = vocabulary.noun(name)
    if (draft.excluded.includes(name)) continue
    if (thing !== null && !near.some((other) => other.startsWith(name)))
      figure.held.push(figureOf(thing, 1))
  }
}

/** "An elephant and a rider": the rider sits on it. */
const seatRider = (draft: Draft): void => {
  const rider = draft.figures.find((figure) => /^(rider|jockey|mahout)$/u.test(figure.noun.name))
  const mount = draft.figures.find((figure) =>
    /^(horse|pony|donkey|elephant|camel|unicorn|dragon)$/u.test(figure.noun.form),
  )
  if (rider === undefined || mount === undefined || rider.count !== mount.count) return
  // Who leaps a fence with the horse is no less in its saddle; who holds or sits on something else is.
  const apart = /^(riding|on|in|holding|facing|beside|front|behind|with|chasing)$/u
  if (draft.links.some((old) => old.from === rider && apart.test(old.relation))) return
  for (const old of draft.links.filter(
    ({ from, to }) => from === rider || (from === mount && to === rider),
  ))
    unlink(draft, old.from, old.to)
  rider.pose = 'ride'
  link(draft, rider, 'riding', mount)
}

const busy = (figure: Figure): boolean =>
  figure.pose !== null &&
  /^(ride|sleep|lie|swim|climb|drive|read|eat|drink|knit)$/u.test(figure.pose)

const isByAircraft = ({ from, relation, to }: Draft['links'][number]): boolean =>
  isPerson(from) &&
  to.noun.kind === 'aircraft' &&
  /^(front|beside|against)$/u.test(relation) &&
  !/^(fly|fall|jump)$/u.test(from.pose ?? '')

/**
 * Whose home counts first. A queen before pyramids is where the pyramids are: what stands somewhere says more than who
 * comes there.
 */
const byHome = (draft: Draft): readonly Figure[] => {
  const ranked = [...draft.figures].sort((a, b) => a.rank - b.rank)
  const [lead] = ranked
  if (lead === undefined || !isPerson(lead)) return ranked
  const built = (figure: Figure): boolean => figure.noun.family === 'buildings'
  return [...ranked.filter(built), ...ranked.filter((figure) => !built(figure))]
}

/** Where the picture is when no word says so: where its subjects are at home. */
const impliedPlace = (draft: Draft): void => {
  if (draft.place !== null) return
  // A shark beside a boat is at the surface.
  const afloat = draft.links.some(
    ({ from, relation, to }) =>
      relation === 'beside' &&
      from.noun.kind === 'fish' &&
      to.noun.kind === 'vessel' &&
      to.noun.form !== 'submarine',
  )
  // Who fishes from a boat is at sea, whatever is in the net.
  const fishing =
    draft.figures.some(({ noun }) => /fisher/u.test(noun.name)) &&
    draft.figures.some(({ noun }) => noun.kind === 'vessel' && noun.form !== 'submarine') &&
    draft.figures.some(({ noun }) => noun.kind === 'fish')
  if (afloat || fishing) {
    addPlace(draft, 'ocean', 'ocean', [], 0)
    return
  }
  if (draft.light.includes('milky-way') && draft.figures.length === 0) draft.place = 'sky'
  const open = underSky(draft)
  // A pirate who has no ship has gone ashore; an aircraft that somebody stands by has landed.
  const aboard = draft.figures.some(({ noun }) => noun.kind === 'vessel')
  const landed = draft.links.some(isByAircraft)
  for (const figure of byHome(draft)) {
    const home = homeOf(draft, figure.noun, figure)
    const ashore = home === 'ocean' && isPerson(figure) && !aboard && figure.noun.form !== 'mermaid'
    const at = ashore ? 'beach' : home === 'sky' && landed ? 'meadow' : home
    if (at !== null && !(open && isPerson(figure) && ROOFED.test(at))) {
      addPlace(draft, at, at, [], 0)
      return
    }
  }
  if (draft.figures.length > 0) return
  // Only light or weather: a sky over a landscape.
  if (
    draft.light.some((word) =>
      /^(moon|stars|aurora|rainbow|lightning|sun|fireworks|eclipse)$/u.test(word),
    )
  ) {
    draft.place = 'sky'
  } else if (draft.weather === 'snow') draft.place = 'snow'
  else if (draft.weather !== null || draft.time !== null) draft.place = 'sky'
}

const ROOFED = /^(stage|gym|room|kitchen|office|cafe|classroom|library|bedroom|church|studio)$/u

/** Whether light or things say that the picture is out of doors. */
const underSky = (draft: Draft): boolean =>
  draft.light.some((word) => /^(stars|moon|aurora|milky-way|rainbow|lightning)$/u.test(word)) ||
  draft.figures.some(({ noun }) =>
    /^(campfire|bonfire|tent|street-lamp|lamp-post|lamppost|tree|lake|boat|haystack|park-bench)$/u.test(
      noun.name,
    ),
  )

const isOutdoor = (figure: Figure): boolean =>
  /^(buildings|vehicles)$/u.test(figure.noun.family) || figure.noun.height > 3.5

/** Too big to stand on a table. */
const isLarge = (figure: Figure): boolean =>
  figure.noun.height * figure.scale > 0.9 && figure.noun.family !== 'furniture'

const homeOf = (draft: Draft, noun: Noun, figure: Figure): Noun['at'] => {
  if (figure.traits['effigy'] !== undefined) return null
  const kept = draft.links.some(
    (old) =>
      (old.from === figure && old.relation === 'in' && isHandy(old.to) && !isAnimate(figure)) ||
      (old.from === figure && isContainer(old.to)) ||
      // Whose shoulder it sits on says where it is.
      (old.from === figure && old.relation === 'on' && isPerson(old.to)) ||
      (old.to === figure && old.relation === 'holding'),
  )
  if (kept) return null
  const indoors = draft.figures.some((other) => other.noun.at === 'room')
  if (noun.at === 'table' && indoors) return 'room'
  // A bench in the sun or a chair among animals says nothing; a bed or a sofa does, unless something large stands by it.
  if (noun.at === 'room' && draft.figures.some(isOutdoor)) return null
  if (noun.at === 'table' && draft.figures.some(isLarge)) return null
  if (noun.at === 'table' && draft.figures.some(({ noun: n }) => n.name === 'picnic-blanket'))
    return 'park'
  if (noun.at === 'table' && draft.figures.some(({ noun: n }) => n.at === 'beach')) return 'beach'
  return noun.at
}

/** "A taxi in heavy traffic": what drives about somebody else is part of the street. */
const joinTraffic = (draft: Draft): void => {
  const traffic = draft.figures.find((figure) => /traffic|rush-hour/u.test(figure.noun.name))
  if (traffic === undefined || traffic.noun.form !== 'car' || draft.figures.length < 2) return
  draft.figures.splice(draft.figures.indexOf(traffic), 1)
  for (const { from, to } of [...draft.links])
    if (from === traffic || to === traffic) unlink(draft, from, to)
  const [hero] = [...draft.figures].sort((a, b) => a.rank - b.rank)
  if (hero !== undefined && draft.figures.every((figure) => figure.rank > 0)) hero.rank = 0
  draft.place ??= 'street'
  pushNew(draft.setting, 'traffic')
}

/** What the nouns themselves add to the picture. */
const settle = (draft: Draft): void => {
  for (const figure of draft.figures) {
    pushNew(draft.setting, ...figure.noun.set)
    draft.season ??= figure.noun.season
    if (
      isPerson(figure) &&
      figure.noun.traits['age'] === 'child' &&
      figure.traits['size'] === 'little'
    ) {
      delete figure.traits['size']
    }
  }
  if (draft.medium.includes('black-and-white')) draft.palette.splice(0, draft.palette.length)
  const forms = new Set(draft.figures.map((figure) => figure.noun.form))
  const setting = draft.setting.filter((word) => !forms.has(word))
  draft.setting.splice(0, draft.setting.length, ...setting)
}

const WATER = /^(lake|river|ocean|beach|pier|harbour|underwater)$/u

/** Who drifts, floats or glides swims on water and hangs in the air elsewhere. */
const drift = (draft: Draft): void => {
  for (const figure of draft.figures) {
    if (figure.traits['drift'] === undefined) continue
    delete figure.traits['drift']
    const carried = draft.links.some((old) => old.from === figure && old.relation === 'on')
    if (carried || draft.place === 'iceberg') figure.pose = 'stand'
    else if (figure.pose === 'fly' && WATER.test(draft.place ?? '')) figure.pose = 'swim'
  }
  // A car that drifts keeps its wheels on the road.
  for (const figure of draft.figures) {
    if (figure.pose === 'fly' && figure.noun.kind === 'vehicle' && !/fly/u.test(figure.noun.form))
      figure.pose = null
  }
}

const TABLES = /^(table|desk)$/u

/** Small things on a table and nothing else: the place is the table-top. */
const setTable = (draft: Draft): void => {
  if (draft.place !== null && draft.place !== 'table') return
  const tables = draft.figures.filter((figure) => TABLES.test(figure.noun.form))
  // What is on a desk by a window is a workplace; what is on a table by one is still on the table.
  const windows = draft.figures.filter(
    ({ noun }) => /^windows?$/u.test(noun.name) && tables[0]?.noun.form === 'table',
  )
  const rest = draft.figures.filter(
    (figure) => !TABLES.test(figure.noun.form) && !windows.includes(figure),
  )
  if (tables.length !== 1 || rest.length === 0 || rest.some((figure) => !isSmall(figure))) return
  const [table] = tables
  if (table === undefined || table.count > 1) return
  draft.place = 'table'
  draft.palette.push(...table.colors)
  if (table.material !== null) pushNew(draft.setting, `${table.material}-table`)
  else if (/-/u.test(table.noun.name)) pushNew(draft.setting, table.noun.name)
  if (windows.length > 0) pushNew(draft.setting, 'window')
  draft.figures.splice(0, draft.figures.length, ...rest)
  for (const figure of rest) if (rest.every((other) => other.rank > 0)) figure.rank = 0
}

const isSmall = (figure: Figure): boolean =>
  !isAnimate(figure) &&
  figure.noun.height * figure.scale <= 0.75 &&
  !/^(furniture|buildings|vehicles)$/u.test(figure.noun.family)

/** Who does not fly "over a bridge" goes over it. */
const isOver = (who: Figure, relation: string): boolean =>
  relation === 'above' && who.pose !== 'fly' && who.noun.kind !== 'bird'

/** "Jogging across a bridge": the bridge is where the picture is, unless it lies in a named place. */
const crossBridge = (draft: Draft): void => {
  if (draft.place !== null) return
  const bridge = draft.figures.find((figure) => figure.noun.inside === 'bridge')
  if (bridge === undefined || bridge.count > 1 || bridge.rank === 0) return
  const ties = draft.links.filter(({ from, to }) => from === bridge || to === bridge)
  const crossed = ties.every(
    ({ from, relation, to }) =>
      to === bridge && isAnimate(from) && (relation === 'on' || isOver(from, relation)),
  )
  if (ties.length === 0 || !crossed) return
  draft.figures.splice(draft.figures.indexOf(bridge), 1)
  for (const { from } of ties) unlink(draft, from, bridge)
  addPlace(draft, 'bridge', bridge.noun.name, [], 1)
}

/** Completes a Draft in place. */
export const finish = (draft: Draft, vocabulary: Vocabulary): void => {
  dropExcluded(draft, vocabulary)
  pickUp(draft)
  atComputer(draft, vocabulary)
  asTrainer(draft, vocabulary)
  asPlumbing(draft, vocabulary)
  for (const figure of [...draft.figures]) {
    equip(draft, figure, vocabulary)
    horsed(draft, figure, vocabulary)
  }
  seatRider(draft)
  setTable(draft)
  joinTraffic(draft)
  crossBridge(draft)
  impliedPlace(draft)
  drift(draft)
  settle(draft)
}
