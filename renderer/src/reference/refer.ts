// The door of this folder: a picture and a strength become a reference, and a brief is staged as the reference steers it.
import type { Pixels, RendererHost } from '../host.ts'
import type { Brief } from '../prompt/brief.ts'
import type { Guidance } from '../stage/guidance.ts'
import type { Scene } from '../stage/scene.ts'
import { dyedScene } from './dye.ts'
import { readReference } from './reading.ts'
import { type Reference, steered } from './steer.ts'

/** The reference of a picture; null without one, or at a strength of 0. */
export const referenceOf = async (
  picture: Pixels | null,
  strength: number | undefined,
  host: Pick<RendererHost, 'kernel'>,
): Promise<Reference | null> => {
  const k = Math.max(0, Math.min(1, strength ?? 1))
  return picture && k > 0 ? { reading: await readReference(picture, host), strength: k } : null
}

/** A brief staged by `stage`, steered by the reference; without one, as `stage` alone stages it. */
export const referredScene = async (
  brief: Brief,
  reference: Reference | null,
  stage: (brief: Brief, guidance: Guidance | null) => Promise<Scene>,
): Promise<Scene> => {
  if (!reference) return stage(brief, null)
  const wish = steered(brief, reference)
  const scene = await stage(wish.brief, wish.guidance)
  const { palette } = reference.reading
  const dyed = dyedScene(scene, wish.brief, palette, reference.strength, wish.stand)
  return { ...dyed, notes: [...dyed.notes, ...wish.notes] }
}
