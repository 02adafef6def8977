// What a prompt is understood as and what would be staged for it, without tracing anything.
import type { Pixels, RendererHost } from './host.ts'
import type { Brief } from './prompt/brief.ts'
import { parsePrompt } from './prompt/parse.ts'
import { createVocabulary } from './prompt/vocabulary.ts'
import { referenceOf, referredScene } from './reference/refer.ts'
import type { Lens } from './stage/scene.ts'
import { stageScene } from './stage/stage-scene.ts'

/** A staged scene in numbers and sentences. */
export interface SceneOutline {
  readonly notes: readonly string[]
  readonly lens: Lens
  readonly triangles: number
  readonly lights: number
  readonly weather: readonly string[]
  readonly finishes: readonly string[]
}

/** Reads and stages a prompt for a 4:3 picture in the General style. A reference steers at full strength. Same prompt, seed and reference, same answer. */
export const explainPrompt = async (
  prompt: string,
  seed: number,
  host: RendererHost,
  reference: Pixels | null = null,
): Promise<{ readonly brief: Brief; readonly scene: SceneOutline }> => {
  const brief = parsePrompt(prompt, createVocabulary(await host.artNames()))
  const order = { seed, width: 1536, height: 1152, style: null, styleStrength: 0 }
  const { notes, lens, mesh, lights, weather, finishes } = await referredScene(
    brief,
    await referenceOf(reference, 1, host),
    (steered, guidance) => stageScene(steered, { ...order, guidance }, host),
  )
  return {
    brief,
    scene: {
      notes,
      lens,
      triangles: mesh.triangles.length / 4,
      lights: lights.length,
      weather: weather.map(({ kind }) => kind),
      finishes: finishes.map(({ name }) => name),
    },
  }
}
