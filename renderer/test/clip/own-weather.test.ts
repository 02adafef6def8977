// A picture of ours with weather: the film begins as the picture, then its drops fall in the air and do not move with what they hung before.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { clipPose } from '../../src/camera/clip-pose.ts'
import { viewFrom } from '../../src/camera/project.ts'
import type { DepthMap } from '../../src/depth/depth-map.ts'
import { unveil, type Veil } from '../../src/depth/veil.ts'
import { drawFalling } from '../../src/film/ambient/veil-fall.ts'
import { startWarpKernel } from '../../src/film/kernel.ts'
import { FramePainter } from '../../src/film/painter.ts'
import { fitPicture } from '../../src/film/resize.ts'
import type { Pixels } from '../../src/host.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { type ClipSpec, planClip } from '../../src/render-clip.ts'
import { renderImage } from '../../src/render-image.ts'
import { frames, testSpec, warpKernel } from './draw.ts'
import { difference } from './measure.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const host = createNodeHost({ threads: 2 })
const [width, height] = [320, 240]
let image: Pixels
let depth: DepthMap
let veil: Veil

beforeAll(async () => {
  const made = await renderImage(
    {
      prompt: 'a woman in a street in heavy rain',
      width: 480,
      height: 360,
      quality: '720p',
      styleId: '',
      styleStrength: 1,
      seed: 5,
      reference: null,
    },
    host,
  )
  if (!made.depth.veil) throw new Error('the picture has no weather beside it')
  image = made.pixels
  depth = made.depth
  veil = made.depth.veil
})
afterAll(() => host.close())

const spec = (name: string, change: Partial<ClipSpec> = {}): ClipSpec =>
  testSpec(name, { image, depth, width, height, ...change })

/** How alike two patterns of brightness are, -1 .. 1, and how strong each is. */
const alike = (a: Float64Array, b: Float64Array): { same: number; strong: number } => {
  let [ab, aa, bb] = [0, 1e-9, 1e-9]
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] ?? 0) * (b[i] ?? 0)
    aa += (a[i] ?? 0) ** 2
    bb += (b[i] ?? 0) ** 2
  }
  return { same: ab / Math.sqrt(aa * bb), strong: Math.sqrt(bb / aa) }
}

const minus = (a: Pixels, b: Pixels): Float64Array =>
  Float64Array.from(
    { length: a.width * a.height },
    (_, k) => (a.data[4 * k + 1] ?? 0) - (b.data[4 * k + 1] ?? 0),
  )

const kernel = await startWarpKernel(await warpKernel())

/** The same picture as if it had never rained. */
const dry = (): Pick<ClipSpec, 'image' | 'depth'> => ({
  image: unveil(kernel, image, veil),
  depth: { ...depth, veil: null },
})

/** The same picture with its rain painted on: how films were without a veil. */
const painted = (): Pick<ClipSpec, 'depth'> => ({ depth: { ...depth, veil: null } })

test('the first frame is the picture, byte for byte', async () => {
  const size = { width, height }
  for (const name of ['Static', 'Dolly In']) {
    const [first] = await frames(spec(name), [0])
    const given = fitPicture(kernel, image, size).data
    expect(Buffer.compare(first?.data ?? new Uint8Array(), given), name).toBe(0)
  }
  const clean = fitPicture(kernel, unveil(kernel, image, veil), size)
  expect(difference(fitPicture(kernel, image, size).data, clean.data)).toBeGreaterThan(0.2)
})

test('what is drawn anew looks as what was taken away', async () => {
  const plan = await planClip(spec('Dolly In'), await warpKernel())
  const { weather, focal } = plan.start
  if (!weather) throw new Error('no weather to fall')
  const shown = { width, height, data: weather.shown }
  const bare = { width, height, data: plan.start.picture }
  const pane = { width, height, kernel, at: kernel.put(bare.data) }
  const view = viewFrom(clipPose(plan, 0), { width, height, focal })
  drawFalling(weather.falling, pane, view, 0, 1)
  const drawn = { width, height, data: kernel.bytes(pane.at, bare.data.length) }
  const { same, strong } = alike(minus(shown, bare), minus(drawn, bare))
  expect(same).toBeGreaterThan(0.75)
  expect(strong).toBeGreaterThan(0.75)
  expect(strong).toBeLessThan(1.25)
})

test('rain falls before a still camera and does not stick to what a moving one sees', async () => {
  const moments = [0, 30 / 119]
  for (const name of ['Static', 'Dolly In']) {
    const [, wet] = await frames(spec(name), moments)
    const [, clear] = await frames(spec(name, dry()), moments)
    const [, stuck] = await frames(spec(name, painted()), moments)
    if (!wet || !clear || !stuck) throw new Error('no frames')
    const { same, strong } = alike(minus(stuck, clear), minus(wet, clear))
    // A film of the painted picture drags its streaks along; this one must show others, as strong.
    expect(Math.abs(same), name).toBeLessThan(0.25)
    expect(strong, name).toBeGreaterThan(0.6)
    expect(strong, name).toBeLessThan(1.7)
  }
})

test('a film ends as its end picture, and at strength 0 nothing falls', async () => {
  const plain = { ...dry(), endImage: image, endDepth: depth }
  const [, late, last] = await frames(spec('Dolly In', plain), [0, 110 / 119, 1])
  const shown = fitPicture(kernel, image, { width, height })
  expect(Buffer.compare(last?.data ?? new Uint8Array(), shown.data)).toBe(0)
  expect(difference(late?.data ?? shown.data, shown.data)).toBeGreaterThan(0.05)
  const motions = spec('Dolly In').motions.map(({ id }) => ({ id, strength: 0 }))
  const plan = await planClip(spec('Dolly In', { motions }), await warpKernel())
  expect(plan.start.weather).toBeNull()
  const painter = await FramePainter.start(await warpKernel(), plan)
  expect(difference(painter.rgba(60), shown.data)).toBe(0)
})
