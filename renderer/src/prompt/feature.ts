// Parts and features: hair, eyes, wings, windows, smoke and what adjectives say about them.
import { type Draft, type Figure, figureOf, isAnimate, isPerson, pushNew } from './draft.ts'
import { plainArt } from './read-nouns.ts'
import type { AdjectiveSense, AmbienceSense, PartSense } from './sense.ts'
import { putOn } from './wardrobe.ts'

const words = (adjectives: readonly AdjectiveSense[]): string =>
  adjectives.map((adjective) => adjective.word.replace(/ /gu, '-')).join('-')

const setHair = (figure: Figure, part: PartSense, adjectives: readonly AdjectiveSense[]): void => {
  if (!/^(hair|locks|haircut|hairstyle|fringe|bangs|hairdo|tresses)$/u.test(part.word)) {
    figure.traits['hair'] = part.word
  }
  for (const { group, value, word } of adjectives) {
    if (group === 'color') figure.traits['hairColor'] = word.replace(/ /gu, '-')
    else if (group === 'hairColor') figure.traits['hairColor'] = value
    else if (group === 'hair') figure.traits['hair'] = value
    else if (group === 'size') {
      const style = Number(value) > 1 ? 'long' : 'short'
      const old = figure.traits['hair']
      figure.traits['hair'] = old === undefined || old === style ? style : `${style}-${old}`
    } else if (group === 'plain' && /flowing/u.test(word)) figure.traits['hair'] ??= 'long'
    else if (group === 'plain' && /messy/u.test(word)) figure.traits['hair'] ??= 'messy'
  }
}

const setBeard = (figure: Figure, part: PartSense, adjectives: readonly AdjectiveSense[]): void => {
  figure.traits['beard'] = part.part === 'mustache' ? 'mustache' : 'yes'
  for (const { group, value, word } of adjectives) {
    if (group === 'size' && part.part === 'beard') {
      figure.traits['beard'] = Number(value) > 1 ? 'long' : 'short'
    } else if (group === 'color' || group === 'hairColor') {
      const color = group === 'color' ? word.replace(/ /gu, '-') : value
      figure.traits['beardColor'] = color
      if (color === 'white' || color === 'grey' || color === 'gray')
        figure.traits['hairColor'] = color
    }
  }
}

/** A part with nobody to own it: a picture of the part itself. */
const standAlone = (
  draft: Draft,
  part: PartSense,
  adjectives: readonly AdjectiveSense[],
): Figure | null => {
  if (part.part === 'windows' || part.part === 'smoke' || part.part === 'steam') {
    const before = words(adjectives)
    pushNew(draft.setting, before === '' ? part.word : `${before}-${part.word}`)
    return null
  }
  if (part.part === 'stem' && part.word === 'petals') pushNew(draft.setting, 'petals')
  if (part.art === null || draft.place !== null) return null
  const figure = figureOf(plainArt(part.word, part.art, 0.2), 0)
  figure.colors.push(...adjectives.flatMap((adjective) => adjective.rgb))
  draft.figures.push(figure)
  draft.shot ??= 'close-up'
  return figure
}

/** Gives a figure a part; with nobody to own it, answers the part as a figure of its own, if it can be one. */
export const attachPart = (
  draft: Draft,
  figure: Figure | null,
  part: PartSense,
  adjectives: readonly AdjectiveSense[],
  ambience: readonly AmbienceSense[],
): Figure | null => {
  if (figure === null) return standAlone(draft, part, adjectives)
  giveTo(draft, figure, part, adjectives, ambience)
  return null
}

const giveTo = (
  draft: Draft,
  figure: Figure,
  part: PartSense,
  adjectives: readonly AdjectiveSense[],
  ambience: readonly AmbienceSense[],
): void => {
  const kind = part.part
  if (!isAnimate(figure) && /^(eyes|hair|hands|arms|legs|feet|skin|body)$/u.test(kind)) {
    const before = words(adjectives)
    const effigy = figure.noun.family === 'objects' || figure.traits['effigy'] !== undefined
    if (effigy) figure.traits[kind] = before === '' ? 'yes' : before
    else pushNew(draft.setting, before === '' ? part.word : `${before}-${part.word}`)
  } else if (kind === 'hair') setHair(figure, part, adjectives)
  else if (kind === 'beard' || kind === 'mustache') setBeard(figure, part, adjectives)
  else if (kind === 'mouth' && /smile|grin|smirk/u.test(part.word))
    figure.traits['mood'] = 'smiling'
  else if (kind === 'mouth' && /frown/u.test(part.word)) figure.traits['mood'] = 'sad'
  else if (kind === 'face' && !isAnimate(figure)) figure.traits['face'] = words(adjectives) || 'yes'
  else if (kind === 'face' || kind === 'expression' || kind === 'body' || kind === 'head') {
    for (const { group, value } of adjectives) {
      if (/^(mood|age|build|freckles|hair|skin|look)$/u.test(group)) figure.traits[group] = value
    }
    if (kind === 'face' || kind === 'head') draft.shot ??= isAnimate(figure) ? 'portrait' : null
  } else if (kind === 'skin') {
    for (const { word } of adjectives) figure.traits['skin'] = word.replace(/ /gu, '-')
    if (ambience.some((sense) => sense.word === 'dark')) figure.traits['skin'] = 'dark'
  } else if (kind === 'shadow' || kind === 'reflection') {
    if (kind === 'reflection') pushNew(draft.setting, 'reflection')
  } else {
    const before = [...ambience.map((sense) => sense.word), words(adjectives)].filter(
      (word) => word !== '',
    )
    figure.traits[kind === 'arms' || kind === 'trim' ? part.word : kind] =
      before.length === 0 ? part.word.split('-').slice(0, -1).join('-') || 'yes' : before.join('-')
    if (kind === 'topping') figure.traits['topping'] = part.word
    if (kind === 'fur' || kind === 'pattern') {
      figure.colors.push(...adjectives.flatMap((adjective) => adjective.rgb))
    }
  }
  if (part.word.endsWith('wings') && isPerson(figure)) putOn(figure, { item: 'wings', color: null })
}
