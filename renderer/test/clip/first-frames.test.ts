// The first frames of a clip of a photograph: the picture comes apart without a jump, though its depth and outlines are guesses.
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { FramePainter } from '../../src/film/painter.ts'
import type { Pixels } from '../../src/host.ts'
import { readPicture } from '../../src/node/picture-file.ts'
import { planClip } from '../../src/render-clip.ts'
import { frames, testSpec, warpKernel } from './draw.ts'

vi.setConfig({ testTimeout: 60_000 })

const photo = fileURLToPath(new URL('../pictures/astronaut.webp', import.meta.url))
const size = { width: 384, height: 216 }

/** A photograph whose depth nobody knows. */
const specOf = async (motion: string) =>
  testSpec(motion, { image: await readPicture(photo), depth: null, ...size })

/** Mean difference of two frames over the hundredth of their pixels that differ most. */
const worst = (a: Pixels, b: Pixels): number => {
  const apart = new Float32Array(a.data.length / 4)
  for (let i = 0; i < a.data.length; i++)
    apart[i >> 2] = (apart[i >> 2] ?? 0) + Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0)) / 3
  const top = apart.sort().subarray(Math.floor(0.99 * apart.length))
  return top.reduce((sum, v) => sum + v, 0) / top.length
}

test.each(['Dolly In', '360 Orbit', 'Super Dolly Out', 'Moonwalk Left', 'Levitation'])(
  '%s leaves the picture as gently as it goes on',
  async (motion) => {
    const moments = [0, 1, 2, 3].map((k) => k / 119)
    const [first, second, third, fourth] = await frames(await specOf(motion), moments)
    if (!first || !second || !third || !fourth) throw new Error('four frames')
    const onwards = Math.max(worst(second, third), worst(third, fourth))
    expect(worst(first, second)).toBeLessThan(onwards + 3)
  },
)

test('what moves nothing apart shows the whole picture to the end', async () => {
  const code = await warpKernel()
  const plan = await planClip(await specOf('Zoom In'), code)
  const [ground] = plan.start.layers
  if (!ground) throw new Error('a ground')
  // The same clip of the picture as one sheet, of which nothing is cut out.
  const texture = ground.texture.slice()
  for (let y = 0; y < size.height; y++) {
    const row = plan.start.picture.subarray(4 * y * size.width, 4 * (y + 1) * size.width)
    texture.set(row, 4 * y * ground.textureWidth)
  }
  const sheet = { ...ground, texture, patch: null }
  const uncut = { ...plan, start: { ...plan.start, layers: [sheet] } }
  const [own, whole] = [await FramePainter.start(code, plan), await FramePainter.start(code, uncut)]
  // Only samples along the edge of the patches differ, by a little.
  for (const frame of [1, 40, 119])
    expect(
      worst({ ...size, data: own.rgba(frame) }, { ...size, data: whole.rgba(frame) }),
    ).toBeLessThan(15)
})
