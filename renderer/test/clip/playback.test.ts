// A browser plays our clips to their end: right size, right length, the picture moving, no error. Skipped where there is no Chromium.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, expect, test, vi } from 'vitest'
import { type EncoderOptions, openEncoder } from '../../src/node/encoder.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { renderClip } from '../../src/render-clip.ts'
import { testSpec } from './draw.ts'
import { height, width } from './measure.ts'

vi.setConfig({ testTimeout: 120_000 })

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
const seconds = 1.5
const host = createNodeHost({ threads: 2 })
afterAll(() => host.close())

/** A real clip as the server writes it. */
const clip = async (options: EncoderOptions): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'play-'))
  try {
    const spec = testSpec('Dolly In', { seconds })
    const label = {
      prompt: 'a panel before a wall',
      seed: 1,
      engine: 'test',
      motions: ['Dolly In'],
    }
    const file = join(folder, 'clip.mp4')
    const encoder = await openEncoder({ file, width, height, fps: 24, label }, options)
    await renderClip(spec, host, encoder, () => undefined, new AbortController().signal)
    await encoder.finish()
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Played {
  readonly width: number
  readonly height: number
  readonly duration: number
  readonly ended: boolean
  readonly problem: string
  /** Mean change of the picture between its beginning and its end, 0..255. */
  readonly change: number
}

/** Runs in the page: plays a film to its end and looks at its first and last pictures. */
const play = async (url: string): Promise<Played> => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  document.body.append(video)
  let problem = ''
  const happens = (name: string) =>
    new Promise<void>((resolve) => {
      video.addEventListener(name, () => resolve(), { once: true })
      video.addEventListener('error', () => {
        problem = video.error?.message || 'the film cannot be played'
        resolve()
      })
      setTimeout(() => {
        problem ||= `no ${name} within 20 seconds`
        resolve()
      }, 20_000)
    })
  const look = (): Uint8ClampedArray => {
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 36
    const context = canvas.getContext('2d')
    if (!context) return new Uint8ClampedArray(0)
    context.drawImage(video, 0, 0, 64, 36)
    return context.getImageData(0, 0, 64, 36).data
  }
  const loaded = happens('loadeddata')
  video.src = url
  await loaded
  const first = problem ? new Uint8ClampedArray(0) : look()
  const ended = happens('ended')
  if (!problem) await video.play()
  if (!problem) await ended
  const last = problem ? first : look()
  const change = first.reduce((sum, v, i) => sum + Math.abs(v - (last[i] ?? 0)), 0) / first.length
  const { videoWidth, videoHeight, duration } = video
  return {
    width: videoWidth,
    height: videoHeight,
    duration,
    ended: video.ended,
    problem,
    change,
  }
}

test.skipIf(!browser).each<readonly [string, EncoderOptions]>([
  ['the usual encoder', { ffmpegPath: null }],
  ['the WebAssembly encoder', { ffmpegPath: null, use: 'wasm' }],
])('Chromium plays a clip of %s to its end', async (_, options) => {
  const bytes = await clip(options)
  const open = await chromium.launch({
    executablePath: browser ?? '',
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  })
  try {
    const page = await open.newPage()
    const played = await page.evaluate(play, `data:video/mp4;base64,${bytes.toString('base64')}`)
    expect(played.problem).toBe('')
    expect([played.width, played.height, played.ended]).toEqual([width, height, true])
    expect(Math.abs(played.duration - seconds)).toBeLessThan(0.05)
    expect(played.change).toBeGreaterThan(3)
  } finally {
    await open.close()
  }
})
