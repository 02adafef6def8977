// An engine that makes tiny files at once, or whatever a test wants of it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CharacterLooks } from '@openfield/contract'
import type {
  CharacterEngine,
  Engine,
  EngineContext,
  Generated,
  JobMemory,
  StudiedPicture,
} from '../../src/engine/engine.ts'

/** What `fakeStudy` finds. */
export const nobody: CharacterLooks = {
  version: 1,
  kind: 'person',
  skin: '#c09070',
  hair: null,
  top: '#204080',
  bottom: null,
  palette: ['#204080'],
  seed: 1,
}

/** Remembers nothing. */
export const forgetful: JobMemory = { known: null, keep: () => Promise.resolve() }

export type Behaviour = (
  input: Parameters<Engine['generate']>[0],
  context: EngineContext,
) => Promise<unknown>

/** One reference and a thumbnail, and looks of nobody in particular. */
export const fakeStudy: CharacterEngine['study'] = async (_images, { scratch }) => {
  const path = join(scratch, 'made.webp')
  await writeFile(path, 'a picture')
  const picture: StudiedPicture = { path, contentType: 'image/webp', width: 8, height: 8 }
  return { looks: nobody, thumbnail: picture, references: [picture] }
}

/** One output per picture of the batch, after `behave` has done what it does: the bytes it gave, else a line of text. */
export const fakeEngine = (
  behave: Behaviour = () => Promise.resolve(),
  study: CharacterEngine['study'] = fakeStudy,
): Engine & CharacterEngine => ({
  id: 'fake',
  serves: () => true,
  check: () => Promise.resolve({ ok: true, sentence: 'Made for tests.' }),
  generate: async (input, context): Promise<Generated> => {
    const bytes = await behave(input, context)
    const count = input.kind === 'image' ? input.batchSize : 1
    const contentType = input.kind === 'image' ? 'image/png' : 'video/mp4'
    const artifacts = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const path = join(context.scratch, `made-${index}`)
        const text = `${input.prompt} ${input.seed} ${index}`
        await writeFile(path, bytes instanceof Uint8Array ? bytes : text)
        return { path, role: 'output', index, contentType, width: 8, height: 6 } as const
      }),
    )
    context.progress(1, 'made')
    return { artifacts, notes: [], enhancedPrompt: null }
  },
  study,
  close: () => Promise.resolve(),
})
