// A picture of ours out of focus: opaque quads are blurred as others are, with what lies beside them, and nothing shows through.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FramePainter } from '../../src/film/painter.ts'
import type { ClipPlan } from '../../src/film/plan.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { planClip } from '../../src/render-clip.ts'
import { renderImage } from '../../src/render-image.ts'
import { testSpec, warpKernel } from './draw.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const host = createNodeHost({ threads: 2 })
const [width, height] = [320, 240]
let plan: ClipPlan

beforeAll(async () => {
  const { pixels: image, depth } = await renderImage(
    {
      prompt: 'a red fox sitting in a meadow with flowers',
      ...{ width, height, quality: '720p', styleId: '', styleStrength: 1, seed: 7 },
      reference: null,
    },
    host,
  )
  const spec = testSpec('Focus Change', { image, depth, width, height })
  plan = await planClip(spec, await warpKernel())
})
afterAll(() => host.close())

/** The same plan with no quad known to be opaque: each is drawn by its triangles, over what is behind it. */
const unknowing = (all: ClipPlan): ClipPlan => {
  const layers = all.start.layers.map((layer) => ({
    ...layer,
    quads: layer.quads.map((entry) => entry & ~1),
  }))
  return { ...all, start: { ...all.start, layers } }
}

test('no lines or squares show where opaque quads are drawn as such', async () => {
  const code = await warpKernel()
  const knowing = await FramePainter.start(code, plan)
  const plain = await FramePainter.start(code, unknowing(plan))
  expect(plan.start.layers.length).toBeGreaterThan(2)
  for (const t of [0.15, 0.2]) {
    const frame = Math.round(t * (plan.frames - 1))
    const [a, b] = [knowing.rgba(frame), plain.rgba(frame)]
    let wrong = 0
    for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 6) wrong++
    // Parallelograms of quads are a tenth of a texel off here and there.
    expect(wrong, `at ${t}`).toBeLessThan(200)
  }
})

test('nothing shows through where blurred layers end', async () => {
  const painter = await FramePainter.start(await warpKernel(), plan)
  for (const t of [0.15, 0.5, 0.9]) {
    const frame = painter.rgba(Math.round(t * (plan.frames - 1)))
    let open = 0
    for (let i = 3; i < frame.length; i += 4) if ((frame[i] ?? 0) < 255) open++
    expect(open, `at ${t}`).toBe(0)
  }
})
