// The catalogue of styles and motions: public ids and names, one sentence each, and which motions take an end frame.
import motionSentences from './dop-motion-sentences.json' with { type: 'json' }
import motionFacts from './dop-motions.json' with { type: 'json' }
import styleSentences from './soul-style-sentences.json' with { type: 'json' }
import styleFacts from './soul-styles.json' with { type: 'json' }

/** A look for text to image. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** A move or effect for image to video. */
export interface Motion {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Whether the motion can travel from a start picture to an end picture. */
  readonly startEndFrame: boolean
}

/** The two shelves of the catalogue, as preview addresses name them. */
export type Shelf = 'styles' | 'motions'

/** Says where the preview of an entry is served, or null when there is none. */
export type PreviewUrl = (shelf: Shelf, id: string) => string | null

/** Names that are shown otherwise than the public record spells them. */
const shownNames: Readonly<Record<string, string>> = { 'APHEX TWIN': 'Aphex' }

/** A second spelling of one id in the public record. */
const styleAliases: Readonly<Record<string, string>> = {
  '7fa63380-64b7-48b1-b684-4c9ef37560a7': '7fa63380-64b7-48b1-b684-4c9ef37560a9',
}

const sentenceOf = (sentences: Readonly<Record<string, string>>, name: string): string => {
  const sentence = sentences[name]
  if (sentence === undefined) throw new Error(`the catalogue has no sentence for "${name}"`)
  return sentence
}

/** Every style, in the order of the public record. */
export const styles: readonly Style[] = styleFacts.styles.map(({ id, name }) => ({
  id,
  name: shownNames[name] ?? name,
  description: sentenceOf(styleSentences, name),
}))

/** Every motion, in the order of the public record. */
export const motions: readonly Motion[] = motionFacts.motions.map((fact) => ({
  id: fact.id,
  name: fact.name,
  description: sentenceOf(motionSentences, fact.name),
  startEndFrame: fact.start_end_frame,
}))

const motionIdByName = new Map(motions.map(({ name, id }) => [name, id]))
const motionNamed = (name: string): string => {
  const id = motionIdByName.get(name)
  if (id === undefined) throw new Error(`the catalogue has no motion "${name}"`)
  return id
}

const styleById = new Map(styles.map((style) => [style.id, style]))
const motionById = new Map(motions.map((motion) => [motion.id, motion]))
const styleAlias = new Map(Object.entries(styleAliases))
const motionAlias = new Map(
  motionFacts.legacy_consumer_site_ids.map(({ legacy_id, name }) => [legacy_id, motionNamed(name)]),
)

/** The style General: what an absent or null `style_id` means. */
export const defaultStyleId: string = styleFacts.default

/** The motion General: what an absent `motions_id` means. */
export const defaultMotionId: string = motionNamed('General')

/** Finds a style by its id, in any letter case; undefined when the catalogue has none. */
export function findStyle(id: string): Style | undefined {
  const key = id.toLowerCase()
  return styleById.get(styleAlias.get(key) ?? key)
}

/** Finds a motion by its id or an older id of it, in any letter case; undefined when the catalogue has none. */
export function findMotion(id: string): Motion | undefined {
  const key = id.toLowerCase()
  return motionById.get(motionAlias.get(key) ?? key)
}

/** The answer of `getTextToImageGetSoulStyles`. */
export const styleEntries = (previewUrl: PreviewUrl) =>
  styles.map(({ id, name, description }) => ({
    id,
    name,
    description,
    preview_url: previewUrl('styles', id),
  }))

/** The answer of `getMotions`. */
export const motionEntries = (previewUrl: PreviewUrl) =>
  motions.map(({ id, name, description, startEndFrame }) => ({
    id,
    name,
    description,
    preview_url: previewUrl('motions', id),
    start_end_frame: startEndFrame,
  }))
