// Last looks at a Draft: what the nouns imply, what was excluded, what was said twice.
import { addPlace, type Draft, type Figure, figureOf, isPerson, link, pushNew } from './draft.ts'
import type { Noun } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Professions bring what they ride and hold unless the prompt says otherwise. */
const equip = (draft: Draft, figure: Figure, vocabulary: Vocabulary): void => {
  const { noun } = figure
  if (noun.rides !== null) {
    const ridden = draft.links.some((old) => old.from === figure && old.relation === 'riding')
    const vehicle = vocabulary.noun(noun.rides)
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
      draft.figures.push(puller)
      link(draft, puller, 'front', figure)
    }
  }
  if (figure.held.length > 0 || busy(figure)) return
  const near = draft.links.filter((old) => old.from === figure).map((old) => old.to.noun.name)
  for (const name of noun.holds) {
    const thing = vocabulary.noun(name)
    if (thing !== null && !near.some((other) => other.startsWith(name)))
      figure.held.push(figureOf(thing, 1))
  }
}

const busy = (figure: Figure): boolean =>
  figure.pose !== null &&
  /^(ride|sleep|lie|swim|climb|drive|read|eat|drink|knit)$/u.test(figure.pose)

/** Where the picture is when no word says so: where its subjects are at home. */
const impliedPlace = (draft: Draft): void => {
  if (draft.place !== null) return
  if (draft.light.includes('milky-way') && draft.figures.length === 0) draft.place = 'sky'
  for (const figure of [...draft.figures].sort((a, b) => a.rank - b.rank)) {
    const at = homeOf(draft, figure.noun, figure)
    if (at !== null) {
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

/** Too big to stand on a table. */
const isLarge = (figure: Figure): boolean =>
  figure.noun.height * figure.scale > 0.9 && figure.noun.family !== 'furniture'

const homeOf = (draft: Draft, noun: Noun, figure: Figure): Noun['at'] => {
  if (figure.traits['effigy'] !== undefined) return null
  if (noun.at === 'table' && draft.figures.some(isLarge)) return null
  return noun.at
}

const dropExcluded = (draft: Draft): void => {
  const banned = new Set(draft.excluded)
  if (banned.size === 0) return
  const keep = draft.figures.filter((figure) => !banned.has(figure.noun.name))
  draft.figures.splice(0, draft.figures.length, ...keep)
  for (const list of [draft.setting, draft.light]) {
    const rest = list.filter((word) => !banned.has(word) && !banned.has(`${word}s`))
    list.splice(0, list.length, ...rest)
  }
  if (draft.weather === 'cloudy' && (banned.has('clouds') || banned.has('cloud')))
    draft.weather = 'clear'
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
    if (figure.pose === 'fly' && WATER.test(draft.place ?? '')) figure.pose = 'swim'
  }
}

/** Completes a Draft in place. */
export const finish = (draft: Draft, vocabulary: Vocabulary): void => {
  dropExcluded(draft)
  for (const figure of [...draft.figures]) equip(draft, figure, vocabulary)
  impliedPlace(draft)
  drift(draft)
  settle(draft)
}
