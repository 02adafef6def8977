// The built-in engine: the renderer of this house, in processes of its own so that a broken render fails its request only.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GenerationInput, Problem } from '@openfield/contract'
import type { JobPicture, RenderSetup } from './builtin-protocol.ts'
import { refusePrompt } from './content-filter.ts'
import type { CharacterEngine, Engine, EngineContext, Generated, Studied } from './engine.ts'
import { builtinProgram, RenderProcess } from './render-process.ts'
import { fetchStudyPictures } from './study-pictures.ts'
import type { ProcessLimits } from './watched-process.ts'

export interface BuiltinOptions extends RenderSetup {
  /** How many requests are rendered side by side; each has a process with `threads` threads. */
  readonly processes: number
  readonly limits: ProcessLimits
  /** The child's program; tests put a broken one here. */
  readonly program?: string
}

/** The pictures an input names, as job places. */
const placesOf = (
  input: GenerationInput,
): readonly (readonly ['reference' | 'image' | 'endImage', string])[] => {
  if (input.kind === 'image')
    return input.imageReference ? [['reference', input.imageReference]] : []
  return [
    ['image', input.image] as const,
    ...(input.endImage ? [['endImage', input.endImage] as const] : []),
  ]
}

const fetchPictures = async (
  input: GenerationInput,
  context: EngineContext,
): Promise<Partial<Record<'reference' | 'image' | 'endImage', JobPicture>>> => {
  const pictures: Partial<Record<'reference' | 'image' | 'endImage', JobPicture>> = {}
  for (const [place, url] of placesOf(input)) {
    const { bytes, depthPath } = await context.fetchImage(url)
    const path = join(context.scratch, `input-${place}`)
    await writeFile(path, bytes)
    pictures[place] = { path, depthPath }
  }
  return pictures
}

export const createBuiltinEngine = (options: BuiltinOptions): Engine & CharacterEngine => {
  const {
    processes,
    limits,
    program = builtinProgram(),
    threads,
    ffmpegPath,
    modelsFolder = null,
  } = options
  const idle = Array.from(
    { length: processes },
    () => new RenderProcess(program, { threads, ffmpegPath, modelsFolder }, limits),
  )
  const all = [...idle]
  let jobs = 0
  let closed = false
  idle[0]?.warm()

  /** A render process for as long as `work` takes. */
  const withProcess = async <T>(work: (render: RenderProcess) => Promise<T>): Promise<T> => {
    if (closed) throw new Problem('engine_busy', 'The engine is closed.')
    const render = idle.pop()
    if (!render) throw new Problem('engine_busy', 'Every render process is busy.')
    try {
      return await work(render)
    } finally {
      idle.push(render)
    }
  }
  const generate = async (input: GenerationInput, context: EngineContext): Promise<Generated> => {
    refusePrompt(input.prompt, input.checkNsfw)
    return withProcess(async (render) => {
      context.progress(0, 'fetching')
      const pictures = await fetchPictures(input, context)
      const job = { id: ++jobs, input, pictures, scratch: context.scratch }
      return render.run(job, context.signal, context.progress)
    })
  }
  const study = (
    images: readonly string[],
    context: Parameters<CharacterEngine['study']>[1],
  ): Promise<Studied> =>
    withProcess(async (render) => {
      const paths = await fetchStudyPictures(images, context)
      const job = { id: ++jobs, study: paths, scratch: context.scratch }
      return render.run(job, context.signal, () => undefined)
    })

  return {
    id: 'builtin',
    serves: () => true,
    check: () =>
      Promise.resolve(
        closed
          ? { ok: false, sentence: 'The engine is closed.' }
          : { ok: true, sentence: `Renders up to ${processes} requests at once in this process.` },
      ),
    generate,
    study,
    close: async () => {
      closed = true
      await Promise.all(all.map((render) => render.close()))
    },
  }
}
