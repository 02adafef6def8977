// Clips of any kind of picture: frames without holes, tears or flicker, whatever is guessed of its depth.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import { unsure } from '../../src/depth/borne.ts'
import type { Pixels } from '../../src/host.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { planClip } from '../../src/render-clip.ts'
import { frames, testSpec, warpKernel } from '../clip/draw.ts'
import { changed } from '../clip/seen.ts'
import { kinds, printedKinds } from './kinds.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const host = createNodeHost({ threads: 1 })
const pictures = new Map<string, Pixels>()

beforeAll(async () => {
  for (const [name, make] of Object.entries(kinds)) pictures.set(name, await make(host))
})
afterAll(() => host.close())

const wide = 240

/** A clip of a picture whose depth nobody knows, at full strength. */
const specOf = (image: Pixels, motion: string) => {
  const height = 2 * Math.round((wide * image.height) / image.width / 2)
  const motions = [{ id: motionByName(motion)?.id ?? motion, strength: 1 }]
  return testSpec('', { image, depth: null, width: wide, height, motions })
}

const shot = (kind: string, motion: string, moments: readonly number[]): Promise<Pixels[]> => {
  const image = pictures.get(kind)
  if (!image) throw new Error(`no picture: ${kind}`)
  return frames(specOf(image, motion), moments)
}

test.each([...printedKinds])('a %s stays one card: straight lines stay straight', async (kind) => {
  const image = pictures.get(kind)
  if (!image) throw new Error(`no picture: ${kind}`)
  const plan = await planClip(specOf(image, 'Arc Left'), await warpKernel())
  for (const layer of plan.start.layers)
    for (const near of layer.nearness) expect(Math.abs(near - 1)).toBeLessThan(1e-5)
})

test('what is printed is lifted off in one piece, and nothing of it stays behind', async () => {
  for (const kind of ['page', 'logo', 'diagram', 'line drawing']) {
    const image = pictures.get(kind)
    if (!image) throw new Error(`no picture: ${kind}`)
    const { start } = await planClip(specOf(image, 'Levitation'), await warpKernel())
    expect(start.layers.map(({ role }) => role)).toEqual(['back', 'subject'])
    const { texture } = start.layers[0] ?? { texture: new Uint8Array(0) }
    let least = 255
    for (let i = 1; i < texture.length; i += 4)
      if (texture[i + 2] === 255) least = Math.min(least, texture[i] ?? 0)
    expect(least, kind).toBeGreaterThan(235)
  }
})

test('a move about the subject keeps less of itself where depth is less sure, all of it on a card', async () => {
  const strengthOf = async (kind: string) => {
    const image = pictures.get(kind)
    if (!image) throw new Error(`no picture: ${kind}`)
    const plan = await planClip(specOf(image, 'Bullet Time'), await warpKernel())
    return plan.motions[0]?.strength ?? 0
  }
  expect(await strengthOf('page')).toBe(1)
  for (const kind of ['street', 'landscape', 'interior']) {
    const strength = await strengthOf(kind)
    // What a guess that is sure keeps of a path about the subject, and what is always left.
    expect(strength, kind).toBeLessThan(unsure['bullet-time'] ?? 0)
    expect(strength, kind).toBeGreaterThan(0.35)
  }
})

const moves = ['Arc Left', 'Dolly In', 'Crane Up'] as const
/** Neighbouring frames about the middle of the clip. */
const near = [0.5, 0.51, 0.52] as const

test.each(Object.keys(kinds).flatMap((kind) => moves.map((move) => [kind, move] as const)))(
  '%s, %s: no frame has a hole, light goes on as it began, and something moves',
  async (kind, move) => {
    const [first, ...film] = await shot(kind, move, [0, ...near])
    if (!first) throw new Error('no frames')
    for (const frame of film)
      for (let i = 3; i < frame.data.length; i += 4)
        if (frame.data[i] !== 255) throw new Error(`hole at ${i}`)
    const light = film.map(({ data }) => data.reduce((sum, v) => sum + v, 0) / data.length)
    const [a = 0, b = 0, c = 0] = light
    expect(Math.abs(a - 2 * b + c)).toBeLessThan(2)
    expect(changed(first, film[1] ?? first)).toBeGreaterThan(1)
  },
)
