// The official SDK against the whole server as it ships, built-in renderer included: the bytes it is given are a picture and a film.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { HiggsfieldClient, InputImage, InputImageType } from '@higgsfield/client'
import { createHiggsfieldClient } from '@higgsfield/client/v2'
import { findFfmpeg } from '@openfield/renderer/node'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewKey } from '../../src/account/create.ts'
import { createBuiltinEngine } from '../../src/engine/builtin.ts'
import type { CharacterEngine, Engine } from '../../src/engine/engine.ts'
import { openPlatform, type Platform } from './platform-house.ts'

const MINUTES = 60_000
const limits = { seconds: 600, memoryBytes: 4 * 2 ** 30 }

/** The built-in engine, its pictures an eighth as wide and high as asked for. */
const smaller = (engine: Engine & CharacterEngine): Engine & CharacterEngine => ({
  ...engine,
  generate: (input, context) =>
    engine.generate(
      input.kind === 'image'
        ? { ...input, width: input.width / 8, height: input.height / 8 }
        : input,
      context,
    ),
})

let folder: string
let platform: Platform
let key: NewKey
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-builtin-'))
  const engine = smaller(
    createBuiltinEngine({ processes: 1, threads: 2, ffmpegPath: null, limits }),
  )
  platform = await openPlatform({ parts: { engine } })
  key = await platform.account()
}, MINUTES)
afterAll(async () => {
  expect(await platform.audit()).toEqual([])
  await platform.close()
  await rm(folder, { recursive: true })
}, MINUTES)

const quick = { maxRetries: 0, pollInterval: 250, maxPollTime: 8 * MINUTES }
const v1 = () =>
  new HiggsfieldClient({
    baseURL: platform.base,
    apiKey: key.keyId,
    apiSecret: key.keySecret,
    ...quick,
  })
const v2 = () =>
  createHiggsfieldClient({
    baseURL: platform.base,
    credentials: `${key.keyId}:${key.keySecret}`,
    ...quick,
  })
const download = async (url = ''): Promise<Buffer> => {
  const answer = await fetch(url)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
/** Share of the pixels that are as orange as the astronaut's suit. */
const orange = async (picture: Buffer): Promise<number> => {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let count = 0
  for (let i = 0; i < data.length; i += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    if (r > 110 && g < 0.62 * r && g > 0.2 * r && b < 0.6 * g) count++
  }
  return count / (info.width * info.height)
}

let picture = ''
test(
  'v2: words become a picture that decodes',
  async () => {
    const done = await v2().subscribe('higgsfield-ai/soul/standard', {
      input: { prompt: 'a red boat on a lake', aspect_ratio: '4:3', resolution: '720p', seed: 5 },
    })
    expect(done.status).toBe('completed')
    picture = done.images?.[0]?.url ?? ''
    const bytes = await download(picture)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 192, height: 144 })
    const { channels, entropy } = await sharp(bytes).stats()
    expect(entropy).toBeGreaterThan(4)
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(15)
  },
  5 * MINUTES,
)

test(
  'v1: the picture becomes a film of five seconds whose frames decode and move',
  async () => {
    const motions = await v1().getMotions()
    const dolly = motions.find(({ name }) => name === 'Dolly In')
    const set = await v1().generate('/v1/image2video/dop', {
      model: 'dop-lite',
      prompt: 'the boat leaves',
      input_images: [InputImage.fromUrl(picture)],
      motions: [{ id: dolly?.id, strength: 1 }],
      seed: 5,
    })
    expect(set.isCompleted).toBe(true)
    const bytes = await download(set.jobs[0]?.results?.raw.url)
    expect(bytes.toString('latin1', 4, 8)).toBe('ftyp')
    const ffmpeg = await findFfmpeg(null)
    if (ffmpeg === null) return
    const file = join(folder, 'clip.mp4')
    await writeFile(file, bytes)
    const frames = join(folder, 'frames.gray')
    const size = 64 * 48
    const args = ['-v', 'error', '-i', file, '-vf', 'scale=64:48', '-pix_fmt', 'gray']
    await promisify(execFile)(ffmpeg, [...args, '-f', 'rawvideo', frames])
    const decoded = await readFile(frames)
    expect(decoded.length).toBe(120 * size)
    const [first, last] = [decoded.subarray(0, size), decoded.subarray(119 * size)]
    const change = first.reduce((sum, v, i) => sum + Math.abs(v - (last[i] ?? 0)), 0) / size
    expect(change).toBeGreaterThan(2)
  },
  10 * MINUTES,
)

test(
  'v1: a character of a photograph is seen in the picture',
  async () => {
    const client = v1()
    const url = await client.uploadImage(await readFile('server/test/pictures/astronaut.jpg'))
    const soulId = await client.createSoulId({
      name: 'Eileen',
      input_images: [{ type: InputImageType.IMAGE_URL, image_url: url }],
    })
    expect(soulId.isCompleted).toBe(true)
    const make = async (more: object) => {
      const set = await client.generate('/v1/text2image/soul', {
        prompt: 'a woman standing in a snowy field',
        width_and_height: '1536x1152',
        quality: '720p',
        seed: 8,
        ...more,
      })
      return orange(await download(set.jobs[0]?.results?.raw.url))
    }
    const nobody = await make({})
    const eileen = await make({ custom_reference_id: soulId.id })
    // Her suit is the one orange thing in the snow.
    expect(nobody).toBeLessThan(0.01)
    expect(eileen).toBeGreaterThan(nobody + 0.015)
  },
  5 * MINUTES,
)

test(
  'v2: a running render is really stopped by its cancel_url, and the next one is made',
  async () => {
    const started = await v2().subscribe('higgsfield-ai/soul/standard', {
      input: { prompt: 'a crowd in a market', batch_size: 4, seed: 3 },
      withPolling: false,
    })
    const headers = { authorization: `Key ${key.keyId}:${key.keySecret}` }
    const status = async () =>
      ((await (await fetch(started.status_url, { headers })).json()) as { status: string }).status
    const until = async (wanted: string) => {
      while ((await status()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await until('in_progress')
    const answer = await fetch(started.cancel_url, { method: 'POST', headers })
    expect(answer.status).toBe(202)
    const asked = performance.now()
    await until('canceled')
    // Far sooner than four pictures take: the render process was ended, not waited for.
    expect(performance.now() - asked).toBeLessThan(15_000)
    const next = await v2().subscribe('higgsfield-ai/soul/standard', {
      input: { prompt: 'a red boat on a lake', seed: 6 },
    })
    expect(next.status).toBe('completed')
  },
  5 * MINUTES,
)
