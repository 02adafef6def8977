// What a denial does: nouns, light and weather that must not be there, and qualities that a figure is said not to have.
import type { Rgb } from './brief.ts'
import { fromHex } from './color.ts'
import { type Draft, type Figure, isAnimate, isPerson, pushNew } from './draft.ts'
import type { Member, Phrase } from './phrase.ts'
import type { Reading } from './reading.ts'
import type { AdjectiveSense } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Names by which the stage knows what was denied: `snow` for "snowy", `stars` for "starry". */
const exclude = (draft: Draft, { sense, word }: Member): void => {
  if (sense.type === 'noun') pushNew(draft.excluded, sense.noun.name)
  else pushNew(draft.excluded, word.text.replace(/ /gu, '-'))
  if (sense.type !== 'ambience') return
  pushNew(draft.excluded, ...sense.light)
  if (sense.weather !== null && sense.weather !== 'clear') {
    pushNew(draft.excluded, sense.weather)
    // "not foggy", "no rain": then it is fair, unless the prompt has another word for the weather.
    draft.weather ??= 'clear'
  }
}

/** "no trees and a dog", "without a coat and a boy": an article after a bare plural, or somebody after a thing, is there. */
const turnsBack = (reading: Reading, phrase: Phrase, head: Member): boolean => {
  const alive = head.sense.type === 'noun' && /^(people|animals)$/u.test(head.sense.noun.family)
  const other = reading.deniedBare || (alive && !reading.deniedAlive)
  if (other && reading.joined && phrase.opened && !reading.always) return true
  reading.deniedBare = !phrase.opened
  reading.deniedAlive = alive
  return false
}

/** Takes a phrase that stands under a denial; answers whether it was denied. */
export const deny = (reading: Reading, phrase: Phrase, head: Member): boolean => {
  const { draft } = reading
  // "not a cloud in the sky" denies no sky.
  if (turnsBack(reading, phrase, head) || /^(in|on|at|over|under) /u.test(head.word.text)) {
    reading.negating = false
    return false
  }
  exclude(draft, head)
  if (/shirt|clothes/u.test(head.word.text)) {
    for (const figure of reading.leads) if (isAnimate(figure)) figure.traits['bare'] = 'yes'
  }
  reading.comma = false
  reading.joined = false
  return true
}

/** "isn't brown", "not smiling": notes what the figures are not. */
export const denyQualities = (
  figures: readonly Figure[],
  adjectives: readonly AdjectiveSense[],
): void => {
  for (const figure of figures) {
    for (const adjective of adjectives) {
      figure.denied.push(adjective)
      if (figure.traits[adjective.group] === adjective.value) delete figure.traits[adjective.group]
    }
  }
}

/** Colours to be when one's own is denied, the most usual of each family first. */
const FURS = ['#17161a', '#f2f0ea', '#8a8a8c', '#c08a48', '#5a3a22'].map(fromHex)
/** Of what grows and is eaten. */
const RIPE = ['#f2c81c', '#c8281c', '#4a9a38', '#8a3a8a', '#f4f2ec'].map(fromHex)
const PAINTS = ['#f4f2ec', '#f2c81c', '#2f6ac0', '#2f8a48', '#c8281c', '#1c1c20'].map(fromHex)

const apart = (a: Rgb, b: Rgb): number =>
  Math.max(...[0, 1, 2].map((i) => Math.abs((a[i] ?? 0) ** 0.45 - (b[i] ?? 0) ** 0.45)))

const CONTRARY: Readonly<Record<string, readonly [group: string, value: string]>> = {
  'age old': ['age', 'young'],
  'age young': ['age', 'old'],
  'mood smiling': ['mood', 'neutral'],
  'mood happy': ['mood', 'sad'],
  'mood sad': ['mood', 'smiling'],
}

/** Makes figures another thing than they were said not to be. */
export const avoidDenied = (figure: Figure): void => {
  const colors = figure.denied.flatMap(({ rgb }) => rgb)
  const taken = (color: Rgb): boolean => colors.some((no) => apart(color, no) < 0.33)
  if (colors.length > 0 && !isPerson(figure) && figure.colors.length === 0) {
    const ripe = /^(food|plants)$/u.test(figure.noun.family)
    const choice = isAnimate(figure) ? FURS : ripe ? RIPE : PAINTS
    const other = choice.find((color) => !taken(color))
    if (other !== undefined) figure.colors.push(other)
  }
  for (const { group, value } of figure.denied) {
    const contrary = CONTRARY[`${group} ${value}`]
    if (contrary !== undefined && isAnimate(figure)) figure.traits[contrary[0]] ??= contrary[1]
    if (group === 'size') figure.scale *= Number(value) > 1 ? 0.75 : 1.25
  }
}

/** Sets, words and weathers that go when something is denied. */
const KIN: Readonly<Record<string, RegExp>> = {
  snow: /^snow|frozen/u,
  people: /^(crowd|crowded|people)$/u,
  clouds: /^cloud/u,
  cloud: /^cloud/u,
  stars: /^(stars|milky-way)$/u,
  flower: /^(flowers?|wildflowers?)$/u,
  tree: /^trees?$/u,
  light: /^lights$/u,
}

/** Whether something worn or held goes by a denied name: `straw-hat` is a hat. */
const named = (item: string, banned: ReadonlySet<string>): boolean =>
  [...banned].some((name) => item === name || item === `${name}s` || item.endsWith(`-${name}`))

const WEATHERED: Readonly<Record<string, readonly string[]>> = {
  cloudy: ['clouds', 'cloud', 'cloudy'],
  overcast: ['clouds', 'cloud', 'cloudy', 'overcast'],
  snow: ['snow', 'snowy'],
  rain: ['rain', 'rainy'],
  fog: ['fog', 'foggy', 'mist', 'misty'],
  storm: ['storm', 'stormy'],
  wind: ['wind', 'windy'],
}

/** Takes out of a draft what was denied, wherever it came from. */
export const dropExcluded = (draft: Draft, vocabulary: Vocabulary): void => {
  for (const figure of draft.figures) avoidDenied(figure)
  const banned = new Set(draft.excluded)
  if (banned.size === 0) return
  const keep = draft.figures.filter((figure) => !banned.has(figure.noun.name))
  draft.figures.splice(0, draft.figures.length, ...keep)
  for (const list of [draft.setting, draft.light]) {
    const rest = list.filter(
      (word) =>
        !banned.has(word) &&
        !banned.has(`${word}s`) &&
        ![...banned].some((name) => KIN[name]?.test(word)),
    )
    list.splice(0, list.length, ...rest)
  }
  const bodily = [...banned].filter((name) => isBodily(name, vocabulary))
  for (const figure of draft.figures) strip(figure, banned, bodily)
  if (draft.weather !== null && WEATHERED[draft.weather]?.some((word) => banned.has(word)))
    draft.weather = 'clear'
}

/** Whether a name is of something that is worn or part of a body. */
const isBodily = (name: string, vocabulary: Vocabulary): boolean =>
  vocabulary
    .look(name.replace(/-/gu, ' '))
    .some(
      (sense) =>
        sense.type === 'part' || (sense.type === 'noun' && sense.noun.family === 'clothes'),
    )

const strip = (figure: Figure, banned: ReadonlySet<string>, lacks: readonly string[]): void => {
  figure.wears = figure.wears.filter(({ item }) => !named(item, banned))
  figure.held = figure.held.filter(({ noun }) => !named(noun.name, banned))
  for (const name of lacks) delete figure.traits[name]
  // Whoever draws what nobody named must know what not to draw.
  if (isAnimate(figure) && lacks.length > 0) figure.traits['lacks'] = lacks.join('+')
}
