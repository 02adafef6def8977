// An engine for tests: real little pictures and a real little clip, with progress, or a fault where the prompt asks for one.
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { Problem } from '@openfield/contract'
import { createNodeHost } from '@openfield/renderer/node'
import type { CharacterEngine, Engine, EngineContext } from '../../server/src/engine/engine.ts'
import { studyPictures } from '../../server/src/engine/study-job.ts'
import { fetchStudyPictures } from '../../server/src/engine/study-pictures.ts'

const width = 320
const height = 240

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

/** A field under a sky; the seed gives the colours. */
const picture = (seed: number): Buffer => {
  const rows = Array.from({ length: height }, (_, y) => {
    const isSky = y < height * 0.6
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) {
      row.set(
        isSky ? [90 + (seed % 120), 140 + y / 4, 200 - y / 3] : [60, 120 + (seed % 70), 50],
        1 + x * 3,
      )
    }
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const clip = fileURLToPath(new URL('./clip.mp4', import.meta.url))

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits as a renderer would; "slow" in the prompt makes it ten times as long, "endless" longer than any test waits. */
const work = async (prompt: string, context: EngineContext): Promise<void> => {
  const { progress, preview, signal } = context
  const steps = prompt.includes('endless') ? 1000 : 8
  for (let step = 1; step <= steps; step += 1) {
    signal.throwIfAborted()
    await pause(/slow|endless/.test(prompt) ? 500 : 50)
    if (/slow|endless/.test(prompt)) preview?.({ bytes: picture(step), contentType: 'image/png' })
    progress(step / steps, step < 3 ? 'staging' : 'tracing')
  }
}

export const quickEngine = (): Engine & CharacterEngine => ({
  id: 'quick',
  serves: () => true,
  check: () => Promise.resolve({ ok: true, sentence: 'Made for tests.' }),
  generate: async (input, context) => {
    if (input.prompt.includes('impossible')) {
      throw new Problem('input_rejected', 'The test asked for a fault.')
    }
    if (input.kind === 'video') await context.fetchImage(input.image)
    await work(input.prompt, context)
    const count = input.kind === 'image' ? input.batchSize : 1
    const artifacts = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const isClip = input.kind === 'video'
        const path = join(context.scratch, `${index}.${isClip ? 'mp4' : 'png'}`)
        await (isClip ? copyFile(clip, path) : writeFile(path, picture(input.seed + index)))
        const contentType = isClip ? 'video/mp4' : 'image/png'
        return { path, role: 'output', index, contentType, width, height } as const
      }),
    )
    const enhancedPrompt = input.enhancePrompt ? `${input.prompt}, in morning light` : null
    return { artifacts, notes: ['Made by the quick engine.'], enhancedPrompt }
  },
  // Measuring is quick, so it is the real one.
  study: async (images, context) =>
    studyPictures(
      await fetchStudyPictures(images, context),
      context.scratch,
      createNodeHost(),
      async () => undefined,
    ),
  close: () => Promise.resolve(),
})
