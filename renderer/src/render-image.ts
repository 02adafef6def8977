// Prompt and seed -> picture with its depth: words, stage, trace and look, one after the other.
import { type CastCharacter, castCharacter } from './character/cast.ts'
import type { DepthMap } from './depth/depth-map.ts'
import type { Pixels, Progress, RendererHost } from './host.ts'
import { applyStyle } from './look/apply-style.ts'
import { developVeiled } from './look/develop.ts'
import { lightFaces } from './look/face-light.ts'
import { finishesForMedium } from './look/finish.ts'
import { huedGrade } from './look/hue.ts'
import { meteredGrade } from './look/meter.ts'
import { styleById } from './look/styles.ts'
import type { Brief } from './prompt/brief.ts'
import { enhancePrompt } from './prompt/enhance.ts'
import { parsePrompt } from './prompt/parse.ts'
import { createVocabulary, type Vocabulary } from './prompt/vocabulary.ts'
import { referenceOf, referredScene } from './reference/refer.ts'
import { traceWithBehind } from './render-behind.ts'
import type { Finish, Scene } from './stage/scene.ts'
import { stageScene } from './stage/stage-scene.ts'

export interface ImageSpec {
  readonly prompt: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** How many samples a pixel gets; never the size. */
  readonly quality: '720p' | '1080p'
  /** Catalogue id. */
  readonly styleId: string
  /** 0..1. */
  readonly styleStrength: number
  readonly seed: number
  /** Steers palette, light and composition; its subject stands in the set where the prompt is about it. */
  readonly reference: Pixels | null
  /** How strongly the reference acts, 0 (as without) .. 1; 1 when absent. */
  readonly referenceStrength?: number
  /** Plays the main person; nobody in particular when absent. */
  readonly character?: CastCharacter | null
}

export interface RenderedImage {
  readonly pixels: Pixels
  readonly depth: DepthMap
  readonly brief: Brief
  /** Sentences for the user. */
  readonly notes: readonly string[]
}

/** Samples a pixel on average; the part over four goes to edges and what is out of focus. */
const samples = { '720p': 4.3, '1080p': 8 } as const

let vocabulary: Promise<Vocabulary> | null = null
const vocabularyOf = (host: RendererHost): Promise<Vocabulary> => {
  if (vocabulary !== null) return vocabulary
  const making = host.artNames().then(createVocabulary)
  vocabulary = making
  making.catch(() => {
    vocabulary = null
  })
  return making
}

/** The prompt with light, lens and mood that fit it, the user's own words first. Same prompt and seed, same text; for a `clip` no weather is added. */
export const enhanceText = async (
  prompt: string,
  seed: number,
  host: RendererHost,
  clip = false,
): Promise<string> => enhancePrompt(parsePrompt(prompt, await vocabularyOf(host)), seed, clip)

const STAGED = 0.15
const TRACED = 0.8

/** Medium words that are a finish of their own. */
const wordFinishes = (brief: Brief): readonly Finish[] => finishesForMedium(brief.medium)

/** The set for a spec, with the finishes its style and its words ask for. */
const setFor = async (
  spec: ImageSpec,
  brief: Brief,
  words: Vocabulary,
  host: RendererHost,
): Promise<Scene> => {
  const { width, height, seed, styleStrength } = spec
  const reference = await referenceOf(spec.reference, spec.referenceStrength, host)
  const style = styleById(spec.styleId)
  const scene = await referredScene(brief, reference, (steered, guidance) => {
    const styled = style
      ? applyStyle(steered, style, styleStrength, words)
      : { brief: steered, stage: null }
    const order = { seed, width, height, style: styled.stage, styleStrength, guidance }
    return stageScene(styled.brief, order, host)
  })
  return { ...scene, finishes: [...wordFinishes(brief), ...scene.finishes] }
}

/** Makes one picture. Same spec, same bytes, for any number of threads. Rejects with the signal's reason when aborted. */
export const renderImage = async (
  spec: ImageSpec,
  host: RendererHost,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<RenderedImage> => {
  progress(0, 'reading')
  const { width, height, seed } = spec
  const words = await vocabularyOf(host)
  const parsed = parsePrompt(spec.prompt, words)
  const brief = spec.character ? castCharacter(parsed, spec.character) : parsed
  progress(0.01, 'staging')
  const scene = await setFor(spec, brief, words, host)
  signal?.throwIfAborted()
  const { negative, depth, behind, around } = await traceWithBehind(
    scene,
    { width, height, samples: samples[spec.quality], seed },
    host,
    (f) => progress(STAGED + (TRACED - STAGED) * f, 'tracing'),
    signal,
  )
  lightFaces(scene, negative)
  const grade = huedGrade(meteredGrade(scene.grade, negative), negative)
  const { pixels, veil } = await developVeiled(
    negative,
    { ...scene, grade },
    { seed },
    host,
    (f) => progress(TRACED + (0.97 - TRACED) * f, 'developing'),
    signal,
  )
  const map = {
    ...depth,
    veil,
    behind: await behind(seed, grade),
    around: await around(seed, grade, { picture: pixels, veil }),
  }
  return { pixels, brief, notes: scene.notes, depth: map }
}
