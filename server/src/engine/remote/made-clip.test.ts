// Clips of servers: whole and broken MP4 files, other containers, what is written into them.
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg, openEncoder } from '@openfield/renderer/node'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../lib/log.ts'
import { type ClipFinish, finishClip } from './made-clip.ts'
import { labelMp4, readMp4 } from './mp4-file.ts'

let folder = ''
let mp4 = ''
let image: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-made-clip-'))
  mp4 = join(folder, 'good.mp4')
  const label = { prompt: '', seed: 1, engine: 'test', motions: [] }
  const film = { file: mp4, width: 96, height: 64, fps: 8, label }
  const encoder = await openEncoder(film, { ffmpegPath: null, use: 'wasm' })
  for (let i = 0; i < 8; i += 1) await encoder.frame(new Uint8Array(96 * 64 * 1.5).fill(60 + i * 9))
  await encoder.finish()
  image = await sharp({ create: { width: 96, height: 64, channels: 3, background: '#4080c0' } })
    .png()
    .toBuffer()
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const lines: string[] = []
const finish = async (path: string, changes: Partial<ClipFinish> = {}) => {
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const raw = join(scratch, 'raw-0')
  await copyFile(path, raw)
  return finishClip(
    { path: raw },
    {
      input: {
        ...{ kind: 'video', model: 'dop-lite', prompt: 'the boat leaves', seed: 7, motions: [] },
        ...{ image: '', endImage: null, enhancePrompt: false, checkNsfw: true },
      },
      ...{ engineId: 'gpu', image, motions: ['Dolly In'], ffmpegPath: null, scratch },
      signal: new AbortController().signal,
      log: createLog('debug', { write: (line) => void lines.push(line) }),
      ...changes,
    },
  )
}

test('an MP4 keeps its pictures and says who made it; the input picture is its poster', async () => {
  const { artifacts, notes } = await finish(mp4)
  const [clip, poster] = artifacts
  expect(artifacts.map(({ role, width, height }) => [role, width, height])).toEqual([
    ['output', 96, 64],
    ['poster', 96, 64],
  ])
  const [before, after] = [await readFile(mp4), await readFile(clip?.path ?? '')]
  expect(after.subarray(0, before.length).equals(before)).toBe(true)
  const label = after.subarray(before.length).toString('utf8')
  for (const text of ['the boat leaves', 'seed 7', 'Dolly In', 'trainedAlgorithmicMedia', 'gpu'])
    expect(label).toContain(text)
  expect(await readMp4(clip?.path ?? '')).toMatchObject({ width: 96, height: 64, codec: 'avc1' })
  expect((await readMp4(mp4)).seconds).toBeCloseTo(1, 1)
  expect((await sharp(poster?.path).metadata()).format).toBe('webp')
  if (!(await findSystemFfmpegHere()))
    expect(notes).toEqual([
      'The frames of the clip were not checked for content: that needs an ffmpeg of the system.',
    ])
})

/** Some machines that run the tests have one. */
const findSystemFfmpegHere = async () => (await findFfmpeg('ffmpeg')) === 'ffmpeg'

test('an animated WebP becomes an MP4 of its frames without any ffmpeg', async () => {
  const frame = (v: number) => Buffer.alloc(64 * 48 * 3, v)
  const webp = join(folder, 'moving.webp')
  await sharp(Buffer.concat([20, 120, 220].map(frame)), {
    raw: { width: 64, height: 144, channels: 3, pageHeight: 48 },
  })
    .webp({ lossless: true, delay: [125, 125, 125] })
    .toFile(webp)
  const { artifacts, notes } = await finish(webp)
  const facts = await readMp4(artifacts[0]?.path ?? '')
  expect(facts).toMatchObject({ width: 64, height: 48, codec: 'avc1' })
  expect(facts.seconds).toBeCloseTo(3 / 8, 1)
  expect(notes).toContain('The clip came as animated WebP and was made an MP4 here.')
}, 60_000)

test.each([
  ['a WebM', Buffer.from('1a45dfa3934282886d6174726f736b61', 'hex'), /is WebM/],
  ['an AVI', Buffer.from('RIFF\0\0\0\0AVI LIST'), /is AVI/],
  ['a GIF', Buffer.from('GIF89a\x10\0\x10\0\x80\0\0\0\0\0'), /is GIF/],
  ['a page', Buffer.from('<html><body>Sign in</body></html>'), /is no video file\.$/],
  ['nothing', Buffer.alloc(0), /is no video file\.$/],
  ['an MP4 of nothing', Buffer.from('000000106674797069736f6d00000200', 'hex'), /is damaged\.$/],
])(
  '%s without an ffmpeg of the system is engine_failed with a clear sentence',
  async (_, bytes, sentence) => {
    const path = join(folder, 'other')
    await writeFile(path, bytes)
    const error: unknown = await finish(path).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'Problem', code: 'engine_failed' })
    expect((error as Error).message).toMatch(sentence)
  },
)

test('a still WebP is no clip', async () => {
  const path = join(folder, 'still.webp')
  await sharp(image).webp().toFile(path)
  await expect(finish(path)).rejects.toMatchObject({ code: 'engine_failed' })
  expect(lines.join('')).toContain('the file is a picture and no clip')
})

test('with an ffmpeg that the operator named, frames are taken: for the filter and as poster', async () => {
  // The clip is our own, so that the old ffmpeg of npm may see it here.
  const ffmpegPath = await findFfmpeg(null)
  if (ffmpegPath === null) return
  const { artifacts, notes } = await finish(mp4, { ffmpegPath })
  expect(notes.join(' ')).not.toContain('were not checked')
  const { channels } = await sharp(artifacts[1]?.path).stats()
  // Grey as the film, not blue as the input picture.
  expect(Math.abs((channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 99))).toBeLessThan(4)
}, 60_000)

test('damaged files are told as such whatever is damaged, and nothing is read beyond them', async () => {
  const good = await readFile(mp4)
  const path = join(folder, 'damaged.mp4')
  const outcome = async (bytes: Uint8Array) => {
    await writeFile(path, bytes)
    return readMp4(path).then(
      () => 'read',
      (error: unknown) => {
        expect(error).toBeInstanceOf(Error)
        return 'refused'
      },
    )
  }
  for (const length of [0, 4, 8, 20, 40, 200, good.length - 1000, good.length - 1])
    expect(await outcome(good.subarray(0, length))).toBe('refused')
  const seen = new Set<string>()
  const moov = good.indexOf('moov')
  for (let round = 0; round < 300; round += 1) {
    const bytes = Buffer.from(good)
    const at = moov - 4 + (randomBytes(2).readUInt16BE(0) % 700)
    randomBytes(1 + (round % 8)).copy(bytes, at)
    seen.add(await outcome(bytes))
  }
  // Some places don't matter, others do.
  expect([...seen].sort()).toEqual(['read', 'refused'])
}, 60_000)

test('a file whose last box reaches to its end is left as it is', async () => {
  const path = join(folder, 'open.mp4')
  const bytes = Buffer.concat([
    Buffer.from('000000106674797069736f6d00000200', 'hex'),
    Buffer.from('000000006d646174', 'hex'),
    Buffer.alloc(100),
  ])
  await writeFile(path, bytes)
  await labelMp4(path, { prompt: 'x', seed: 1, engine: 'x', motions: [] })
  expect((await readFile(path)).equals(bytes)).toBe(true)
})
