// Films come out as promised by both ways of encoding: codec, size, rate, colour, order of boxes, label, same bytes again.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFile, type ISOFile, MP4BoxBuffer } from 'mp4box'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EncoderOptions, openEncoder } from './encoder.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { boxes } from './mp4-boxes.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-'))
})
afterAll(() => rm(folder, { recursive: true }))

const [width, height] = [320, 180]
const label = {
  prompt: 'a "cat" & <dog>',
  seed: 77,
  engine: 'openfield-test 1',
  motions: ['Dolly In'],
}

const film = async (name: string, options: EncoderOptions) => {
  const file = join(folder, name)
  const encoder = await openEncoder({ file, width, height, fps: 24, label }, options)
  const frame = new Uint8Array(new SharedArrayBuffer((width * height * 3) / 2)).fill(128)
  for (let f = 0; f < 120; f++) {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) frame[y * width + x] = 16 + ((x + y + 2 * f) & 127)
    await encoder.frame(frame)
  }
  await encoder.finish()
  return { kind: encoder.kind, bytes: await readFile(file) }
}

const parsed = (bytes: Buffer): Promise<ReturnType<ISOFile['getInfo']>> =>
  new Promise((resolve, reject) => {
    const iso = createFile()
    iso.onReady = resolve
    iso.onError = (_module: string, message: string) => reject(new Error(message))
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    iso.appendBuffer(MP4BoxBuffer.fromArrayBuffer(copy as ArrayBuffer, 0))
    iso.flush()
  })

const check = async (bytes: Buffer, profile: RegExp) => {
  const info = await parsed(bytes)
  const [track] = info.videoTracks
  expect(info.isProgressive).toBe(true)
  expect(track?.codec).toMatch(profile)
  expect([track?.video?.width, track?.video?.height, track?.nb_samples]).toEqual([
    width,
    height,
    120,
  ])
  const seconds = (track?.samples_duration ?? 0) / (track?.timescale ?? 1)
  expect(seconds).toBe(5)
  const order = boxes(bytes).map((box) => box.type)
  expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'))
  expect(order.at(-1)).toBe('uuid')
  // nclx: primaries, transfer and matrix are 1 (BT.709), not full range.
  const colour = bytes.indexOf('colrnclx', 0, 'latin1')
  expect([...bytes.subarray(colour + 8, colour + 15)]).toEqual([0, 1, 0, 1, 0, 1, 0])
  const text = bytes.toString('utf8')
  expect(text).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia')
  expect(text).toContain('a &quot;cat&quot; &amp; &lt;dog&gt;')
}

test('ffmpeg writes High profile, and the same bytes twice', async (context) => {
  if ((await findFfmpeg(null)) === null) return context.skip('no ffmpeg here')
  const [a, b] = [
    await film('a.mp4', { ffmpegPath: null }),
    await film('b.mp4', { ffmpegPath: null }),
  ]
  expect(a.kind).toBe('ffmpeg')
  await check(a.bytes, /^avc1\.6400/)
  expect(b.bytes.equals(a.bytes)).toBe(true)
})

test('WebAssembly writes Baseline profile, and the same bytes twice', async () => {
  const [a, b] = [
    await film('c.mp4', { ffmpegPath: null, use: 'wasm' }),
    await film('d.mp4', { ffmpegPath: null, use: 'wasm' }),
  ]
  expect(a.kind).toBe('wasm')
  await check(a.bytes, /^avc1\.42/)
  expect(b.bytes.equals(a.bytes)).toBe(true)
})

test('a configured path that is no ffmpeg is passed over', async () => {
  expect(await findFfmpeg(join(folder, 'nothing-here'))).not.toBe(join(folder, 'nothing-here'))
})

test('an encoder whose file cannot be written says so', async (context) => {
  if ((await findFfmpeg(null)) === null) return context.skip('no ffmpeg here')
  const file = join(folder, 'no-folder', 'x.mp4')
  const encoder = await openEncoder({ file, width, height, fps: 24, label }, { ffmpegPath: null })
  const frame = new Uint8Array((width * height * 3) / 2)
  const work = async () => {
    for (let f = 0; f < 30; f++) await encoder.frame(frame)
    await encoder.finish()
  }
  await expect(work()).rejects.toThrow(/ffmpeg ended/)
})

test('an aborted film ends its process', async () => {
  const file = join(folder, 'e.mp4')
  for (const use of ['any', 'wasm'] as const) {
    const encoder = await openEncoder(
      { file, width, height, fps: 24, label },
      { ffmpegPath: null, use },
    )
    await encoder.frame(new Uint8Array((width * height * 3) / 2))
    await encoder.abort()
    await expect(encoder.finish()).rejects.toThrow()
  }
})
