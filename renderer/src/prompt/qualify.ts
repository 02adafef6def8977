// What adjectives do to a figure.
import type { Rgb } from './brief.ts'
import { type Draft, type Figure, isAnimate, isPerson, pushNew } from './draft.ts'
import type { AdjectiveSense, AmbienceSense, Verb } from './sense.ts'

/** Kept words of the `plain` group: said often and visible. */
const VISIBLE =
  /^(half eaten|heart shaped|star shaped|upside down|spiral|round shaped|square|stacked|folded|hanging|crooked|winding|messy haired|armored|armoured|anthropomorphic|anthro|spinning|winged|tropical|electric|windblown|wind blown|spiky|thorny|sharp|pointy|wild|stray|alien|parked|swirling|painted|carved|military|wrapped|sliced|bursting|overflowing|holy|electronic|digital|cosmic|female|male)$/u

const paint = (figure: Figure, adjective: AdjectiveSense): void => {
  if (isPerson(figure) && figure.noun.form !== 'robot') {
    if (/^(black|dark brown|brown)$/u.test(adjective.word)) {
      figure.traits['skin'] = adjective.word === 'black' ? 'dark' : 'brown'
      return
    }
    if (adjective.word === 'white') {
      figure.traits['skin'] = 'pale'
      return
    }
    if (/^(green|blue|red|purple)$/u.test(adjective.word)) figure.traits['skin'] = adjective.word
  }
  if (adjective.value === 'metal') figure.material ??= 'metal'
  if (adjective.value === 'clear') figure.material ??= 'glass'
  figure.colors.push(...adjective.rgb)
}

/** What a trade's usual man or woman is called when the other is asked for; women are a little shorter. */
const OTHER_SEX: Readonly<Record<string, readonly [form: string, height: number]>> = {
  'man female': ['woman', 0.95],
  'boy female': ['girl', 1],
  'woman male': ['man', 1.05],
  'girl male': ['boy', 1],
}

/** "A female firefighter", "a male nurse", "a female lion". */
const toSex = (figure: Figure, sex: 'female' | 'male'): void => {
  figure.traits['gender'] = sex
  const { noun } = figure
  const other = OTHER_SEX[`${noun.form} ${sex}`]
  if (other && isPerson(figure))
    figure.noun = { ...noun, form: other[0], height: noun.height * other[1] }
  if (noun.form === 'lion' && sex === 'female') figure.traits['mane'] = 'no'
}

/** Gives a figure what one adjective says. */
export const qualify = (draft: Draft, figure: Figure, adjective: AdjectiveSense): void => {
  const { group, value, word } = adjective
  if (/^rust/u.test(word) && figure.noun.form === 'robot') figure.material = 'rust'
  if (group === 'color') paint(figure, adjective)
  else if (group === 'size') {
    // "a tall man" is a tall man, not a giant; only very small and very large change people much.
    const factor = Number(value)
    figure.scale *=
      isPerson(figure) && factor > 0.5 && factor < 1.8 ? 1 + (factor - 1) * 0.3 : factor
    figure.traits['size'] = word.replace(/ /gu, '-')
  } else if (group === 'material') {
    if (isAnimate(figure) && value === 'mud') figure.traits['state'] = 'dirty'
    else figure.material = value
  } else if (group === 'pose') {
    // "a sleeping cat curled up" is still asleep.
    if (figure.pose !== 'sleep' || value !== 'lie') figure.pose = value as Figure['pose']
  } else if (group === 'mood') {
    if (isAnimate(figure)) figure.traits['mood'] = value
    else
      pushNew(
        draft.mood,
        /^(smiling|laughing)$/u.test(value)
          ? 'festive'
          : /^(sad|crying)$/u.test(value)
            ? 'melancholic'
            : value,
      )
  } else if (group === 'wings' || group === 'horns' || group === 'beard')
    figure.traits[group] = 'yes'
  else if (group === 'culture' || group === 'look' || group === 'style') {
    figure.traits[group] ??= value
    if (group === 'culture') figure.traits['from'] = word.replace(/ /gu, '-')
  } else if (group === 'plain') {
    if (VISIBLE.test(word)) figure.traits['kind'] = word.replace(/ /gu, '-')
    if (word === 'female' || word === 'feminine looking') toSex(figure, 'female')
    if (word === 'male' || word === 'masculine looking') toSex(figure, 'male')
    if (word === 'twin' || word === 'double') figure.count = Math.max(figure.count, 2)
  } else if (group === 'age' && figure.noun.family !== 'people' && value === 'old') {
    figure.traits['style'] ??= 'vintage'
    if (isAnimate(figure)) figure.traits['age'] = 'old'
  } else if (group === 'age' && value === 'old' && isPerson(figure)) {
    figure.traits['age'] = 'old'
    figure.traits['hairColor'] ??= 'grey'
  } else figure.traits[group] = value
}

/** What a word of mood or light does when it stands before a thing: "a glowing", "a warm", "a frozen". */
export const colorOf = (adjectives: readonly AdjectiveSense[]): Rgb | null =>
  adjectives.find((adjective) => adjective.rgb.length > 0)?.rgb[0] ?? null

/** Adjectives that belong to the place or the whole picture. */
export const qualifyPlace = (draft: Draft, adjectives: readonly AdjectiveSense[]): void => {
  for (const adjective of adjectives) {
    const { group, value, word } = adjective
    if (group === 'color') draft.palette.push(...adjective.rgb)
    else if (group === 'glow' && word.startsWith('neon')) {
      pushNew(draft.setting, 'neon')
      pushNew(draft.light, 'neon')
    } else if (group === 'state' && value === 'frozen') {
      pushNew(draft.setting, word.includes('snow') ? 'snow-covered' : 'frozen')
      draft.season ??= 'winter'
    } else if (group === 'state' && value === 'burning' && !/lava|molten/u.test(word)) {
      pushNew(draft.setting, 'burning')
    } else if (/^(state|style|culture|material|glow|fur|smoke|steam)$/u.test(group)) {
      pushNew(draft.setting, word.replace(/ /gu, '-'))
    } else if (group === 'mood') pushNew(draft.mood, value === 'smiling' ? 'festive' : value)
    else if (group === 'look' && value === 'scary') pushNew(draft.mood, 'mysterious')
    else if (
      group === 'plain' &&
      /tropical|alpine|arctic|urban|rural|^steep$|^hilly$/u.test(word)
    ) {
      pushNew(draft.setting, word)
    }
  }
}

/** Mood words before a noun colour the picture; light words do too. */
export const ambienceBefore = (
  draft: Draft,
  figure: Figure | null,
  senses: readonly AmbienceSense[],
  take: (sense: AmbienceSense) => void,
): void => {
  for (const sense of senses) {
    if (figure !== null && sense.mood === 'cold') continue
    if (figure !== null && sense.word === 'dark') {
      if (!isPerson(figure)) figure.traits['shade'] = 'dark'
      continue
    }
    if (figure !== null && sense.word === 'bright') continue
    if (sense.light.includes('backlight') && figure === null) pushNew(draft.light, 'backlight')
    take(sense)
  }
}

/** A participle before a noun: "a sleeping dog", "a burning house". */
export const perform = (draft: Draft, figure: Figure, verb: Verb): void => {
  if (verb.pose !== null) figure.pose = verb.pose
  if (verb.trait !== null) figure.traits[verb.trait[0]] = verb.trait[1]
  if (verb.set !== null) pushNew(draft.setting, verb.set)
}
