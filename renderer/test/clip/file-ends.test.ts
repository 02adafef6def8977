// The file of a clip with an end picture begins with the one picture and ends with the other, but for the loss of coding. Skipped without ffmpeg.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test, vi } from 'vitest'
import { openEncoder } from '../../src/node/encoder.ts'
import { findFfmpeg } from '../../src/node/find-ffmpeg.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { renderClip } from '../../src/render-clip.ts'
import { testSpec } from './draw.ts'
import { height, testPicture, width } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const ffmpeg = await findFfmpeg(null)
const host = createNodeHost({ threads: 2 })
afterAll(() => host.close())

const decoded = async (file: string): Promise<Buffer> => {
  const from = ['-v', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgba', '-']
  const { stdout } = await promisify(execFile)(ffmpeg ?? '', from, {
    encoding: 'buffer',
    maxBuffer: 1e9,
  })
  return stdout
}

const apart = (a: Uint8Array, b: Uint8Array): number => {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += Math.abs((a[k] ?? 0) - (b[k] ?? 0))
  return sum / a.length
}

test.skipIf(ffmpeg === null)('first and last frame of the file', async () => {
  const [image, endImage] = [testPicture(1), testPicture(2)]
  const folder = await mkdtemp(join(tmpdir(), 'ends-'))
  try {
    const file = join(folder, 'clip.mp4')
    const spec = testSpec('Dolly In', { image, endImage, seconds: 1 })
    const label = { prompt: '', seed: 1, engine: 'test', motions: ['Dolly In'] }
    const encoder = await openEncoder(
      { file, width, height, fps: 24, label },
      { ffmpegPath: ffmpeg },
    )
    await renderClip(spec, host, encoder, () => undefined, new AbortController().signal)
    await encoder.finish()
    const film = await decoded(file)
    const size = width * height * 4
    expect(film.length).toBe(24 * size)
    const [first, last] = [film.subarray(0, size), film.subarray(23 * size)]
    expect(apart(first, image.data)).toBeLessThan(5)
    expect(apart(last, endImage.data)).toBeLessThan(5)
    expect(apart(first, endImage.data)).toBeGreaterThan(4 * apart(first, image.data))
    expect(apart(last, image.data)).toBeGreaterThan(4 * apart(last, endImage.data))
  } finally {
    await rm(folder, { recursive: true })
  }
})
