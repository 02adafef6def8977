// Pictures by the OpenAI images API: one long call, or several where the server gives fewer than were asked for.
import { join } from 'node:path'
import type { ImageInput } from '@openfield/contract'
import { batchSeed } from '../../batch-seed.ts'
import { fitSize } from '../fit-size.ts'
import type { RawFile } from '../made-picture.ts'
import type { RawMade, RemoteJob } from '../remote-engine.ts'
import { RemoteFault } from '../remote-fault.ts'
import { sentPicture } from '../sent-picture.ts'
import { sizeRule } from '../size-options.ts'
import { askMade, formOf, saveMade } from './calls.ts'
import type { Dialect } from './dialects.ts'
import { type Fields, pictureFields, type Wish } from './fields.ts'
import type { Speaking } from './openai.ts'
import type { PictureOptions } from './options.ts'

/** How a call is sent: JSON, or a form to another address when it begins with a picture. */
const callOf = (
  { beginning, path }: Dialect['pictures'],
  fields: Fields,
  reference: Buffer | null,
) => {
  if (reference === null) return { path, json: fields }
  if (beginning.path !== null)
    return { path: beginning.path, form: formOf(fields, beginning.file, reference) }
  return { path, json: { ...fields, [beginning.field]: reference.toString('base64') } }
}

/**
 * The server cannot be asked later how a call stands, so nothing is kept: after a crash, and after an answer that was lost, the next
 * attempt asks for everything again. A stop drops the connection, which the servers take as a reason to stop or don't.
 */
export const makePictures = async (
  { client, dialect, timeoutMs }: Speaking,
  options: PictureOptions,
  { input, job }: { input: ImageInput; job: RemoteJob },
): Promise<RawMade> => {
  const { pictures } = dialect
  const { signal, scratch, words } = job
  const size = fitSize(input, sizeRule(pictures.sizes(options.model ?? ''), options))
  const { reference } = job.pictures
  const sent = reference ? await sentPicture(reference, size) : null
  const most = Math.min(pictures.most, options.most ?? pictures.most)
  const files: RawFile[] = []
  for (let calls = 0; files.length < input.batchSize; calls += 1) {
    // Each call gives one at least, so more calls than pictures are a server that gives none.
    if (calls === input.batchSize)
      throw new RemoteFault('garbage', 'gave fewer than were asked for')
    const count = Math.min(most, input.batchSize - files.length)
    const seed = batchSeed(input.seed, files.length)
    const wish: Wish = {
      prompt: words.prompt,
      negative: words.negativePrompt,
      seed,
      lora: words.loras[0] ?? null,
    }
    const fields = pictureFields(pictures, options, wish, { size, count, quality: input.quality })
    job.progress((files.length + 0.1) / input.batchSize, 'making')
    const call = callOf(pictures, fields, sent)
    const made = await askMade(client, { ...call, signal, timeoutMs })
    for (const one of made.slice(0, count)) {
      const path = join(scratch, `made-${files.length}`)
      await saveMade(client, one, path, { signal, timeoutMs })
      files.push({ path, seed })
    }
    job.progress(files.length / input.batchSize, 'making')
  }
  return { files }
}
