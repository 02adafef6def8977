// An engine that makes tiny files at once, or whatever a test wants of it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine, EngineContext, Generated } from '../../src/engine/engine.ts'
import { studyPictures } from '../../src/engine/study-job.ts'
import { fetchStudyPictures } from '../../src/engine/study-pictures.ts'

export type Behaviour = (
  input: Parameters<Engine['generate']>[0],
  context: EngineContext,
) => Promise<void>

/** One output per picture of the batch, after `behave` has done what it does. */
export const fakeEngine = (behave: Behaviour = () => Promise.resolve()): Engine => ({
  id: 'fake',
  serves: () => true,
  generate: async (input, context): Promise<Generated> => {
    await behave(input, context)
    const count = input.kind === 'image' ? input.batchSize : 1
    const contentType = input.kind === 'image' ? 'image/png' : 'video/mp4'
    const artifacts = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const path = join(context.scratch, `made-${index}`)
        await writeFile(path, `${input.prompt} ${input.seed} ${index}`)
        return { path, role: 'output', index, contentType, width: 8, height: 6 } as const
      }),
    )
    context.progress(1, 'made')
    return { artifacts, notes: [], enhancedPrompt: null }
  },
  // Measuring is quick, so it is the real one.
  study: async (images, context) =>
    studyPictures(
      await fetchStudyPictures(images, context),
      context.scratch,
      async () => undefined,
    ),
  close: () => Promise.resolve(),
})
