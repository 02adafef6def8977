// Says a request in words and numbers for models that know nothing of our styles, motions and characters, and what of it gets lost.
import {
  findMotion,
  findStyle,
  type GenerationInput,
  type ImageInput,
  type MotionChoice,
  type VideoInput,
} from '@openfield/contract'
import type { Capabilities, Translated } from './engine-kind.ts'
import { looksWords } from './looks-words.ts'
import type { Preset, PresetWords } from './preset-words.ts'

export interface TranslateParts {
  /** The kind of engine, for its camera parameters. */
  readonly kind: string
  readonly words: PresetWords
  /** The prompt with light, lens and mood that fit it; the same for the same seed. */
  readonly enhance: (prompt: string, seed: number) => Promise<string>
}

/** What of a preset acts at a strength: the phrases that matter most stay longest, weights and numbers shrink. */
interface Acting {
  readonly prefix: string
  readonly words: string
  readonly negative: string
  readonly loras: Translated['loras']
  readonly camera: Translated['camera']
}

const phrasesOf = (words: string): string[] =>
  words
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean)

/** To hundredths, so that numbers read well at a server. */
const scaled = (value: number, strength: number): number => Math.round(value * strength * 100) / 100

const some = (words: string, strength: number): string => {
  const phrases = phrasesOf(words)
  return phrases.slice(0, Math.ceil(phrases.length * strength)).join(', ')
}

const acting = (preset: Preset | undefined, strength: number, kind: string): Acting => {
  const { prefix = '', words = '', negative = '', loras = [], camera = {} } = preset ?? {}
  const isOn = strength > 0
  return {
    prefix: isOn ? prefix.trim() : '',
    words: some(words, strength),
    negative: some(negative, strength),
    loras: isOn
      ? loras.map(({ name, weight }) => ({ name, weight: scaled(weight, strength) }))
      : [],
    camera: isOn
      ? Object.fromEntries(
          Object.entries(camera[kind] ?? {}).map(([name, value]) => [
            name,
            typeof value === 'number' ? scaled(value, strength) : value,
          ]),
        )
      : {},
  }
}

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ')

const lostSeed = 'This engine takes no seed, so the same request may give another result.'

const imageNotes = (input: ImageInput, can: Capabilities): string[] => [
  ...(input.character === undefined
    ? []
    : ['The character is told to this engine in words only, so the likeness is rough.']),
  ...(input.imageReference !== null && !can.imageReference
    ? ['This engine takes no image reference, so it was left out.']
    : []),
]

const videoNotes = (input: VideoInput, can: Capabilities): string[] => [
  ...(input.endImage !== null && !can.endImage
    ? ['This engine takes no end image, so it was left out.']
    : []),
]

/** How strongly a motion acts, said in words. */
const adverb = (strength: number): string => {
  if (strength < 0.35) return 'very subtle and slow'
  if (strength > 0.85) return 'strong and pronounced'
  return ''
}

interface Said extends Acting {
  readonly notes: readonly string[]
}

const styleSaid = (input: ImageInput, { words, kind }: TranslateParts): Said => {
  const name = findStyle(input.styleId)?.name ?? ''
  return { ...acting(words.styles.get(name), input.styleStrength, kind), notes: [] }
}

const motionSaid = (
  { id, strength }: MotionChoice,
  can: Capabilities,
  { words, kind }: TranslateParts,
): Said => {
  const name = findMotion(id)?.name ?? ''
  const preset = words.motions.get(name)
  // A half-told motion is another motion, so its words stay whole and its strength is a word of its own.
  const whole = acting(strength === 0 ? undefined : preset, 1, kind)
  const part = acting(preset, strength, kind)
  const isCamera = can.camera && Object.keys(part.camera).length > 0
  return {
    ...part,
    prefix: whole.prefix,
    words: strength === 0 ? 'static camera, almost still' : joined(whole.words, adverb(strength)),
    negative: whole.negative,
    notes:
      isCamera || strength === 1
        ? []
        : [`The strength of the motion "${name}" is told to this engine in words only.`],
  }
}

const saidOf = (input: GenerationInput, can: Capabilities, parts: TranslateParts): Said[] =>
  input.kind === 'image'
    ? [styleSaid(input, parts)]
    : input.motions.map((choice) => motionSaid(choice, can, parts))

const characterWords = (input: GenerationInput): string =>
  input.kind === 'image' && input.character !== undefined && input.characterStrength > 0
    ? looksWords(input.character)
    : ''

const notesOf = (input: GenerationInput, can: Capabilities, said: readonly Said[]): string[] => [
  ...said.flatMap(({ notes }) => notes),
  ...(can.loras ? [] : said.flatMap(({ loras }) => loras)).map(
    ({ name }) => `This engine takes no LoRA, so "${name}" was left out.`,
  ),
  ...(input.kind === 'image' ? imageNotes(input, can) : videoNotes(input, can)),
  ...(can.seed ? [] : [lostSeed]),
]

/** Gives the `translate` of one engine. */
export const createTranslate =
  (parts: TranslateParts) =>
  async (input: GenerationInput, can: Capabilities): Promise<Translated> => {
    const said = saidOf(input, can, parts)
    const isEnhanced = input.enhancePrompt && input.prompt.trim() !== ''
    const enhancedPrompt = isEnhanced ? await parts.enhance(input.prompt, input.seed) : null
    const prompt = joined(
      ...said.map(({ prefix }) => prefix),
      enhancedPrompt ?? input.prompt,
      characterWords(input),
      ...said.map(({ words }) => words),
    )
    const negative = joined(...said.map(({ negative: words }) => words))
    return {
      prompt,
      negativePrompt: can.negativePrompt ? negative : '',
      loras: can.loras ? said.flatMap(({ loras }) => loras) : [],
      camera: can.camera ? Object.assign({}, ...said.map(({ camera }) => camera)) : {},
      enhancedPrompt,
      notes: notesOf(input, can, said),
    }
  }
