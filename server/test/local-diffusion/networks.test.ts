// Networks beside the diffusion model: learned depth becomes metres with sharp edges, upscalers enlarge in pieces without seams.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBuiltinEngine } from '../../src/engine/builtin.ts'
import { metresOf } from '../../src/engine/depth-model.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { openUpscaler } from '../../src/engine/local-diffusion/upscale.ts'
import { PictureDepths } from '../../src/engine/picture-depth.ts'
import { forgetful } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'
import { settingWith } from './local-setting.ts'
import { writeTinyModel } from './tiny-model.ts'
import { install, redIsNear, twice } from './tiny-networks.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'openfield-networks-'))
  await install(join(root, 'models'), 'tiny-depth', 'depth', redIsNear())
  await install(join(root, 'models'), 'tiny-twice', 'upscaler', twice())
})
afterAll(() => rm(root, { recursive: true }))

/** The left third red, the middle dark red, the right black. */
const stripes = (width: number, height: number) => {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) {
    const x = (i % width) / width
    data.set([x < 1 / 3 ? 255 : x < 2 / 3 ? 100 : 0, 0, 0], i * 4)
  }
  return { width, height, data }
}

describe('depth', () => {
  const threads = 1
  test('of a foreign picture is estimated at its size: near is near, nothing is sky, edges stay sharp', async () => {
    const depths = new PictureDepths({
      threads,
      ffmpegPath: null,
      modelsFolder: join(root, 'models'),
    })
    const { depth, note } = await depths.of({ path: '', depthPath: null }, stripes(300, 200))
    expect(note).toBe('Depth was estimated by tiny-depth.')
    expect(depth).toMatchObject({ width: 300, height: 200, subject: null })
    const at = (x: number) => depth?.distance[100 * 300 + x] ?? Number.NaN
    expect(at(20)).toBeCloseTo(1.5, 1)
    // 100/255 of the nearest's inverse depth, of which a tenth is never given up.
    expect(at(150)).toBeCloseTo(1.5 / (0.1 + (0.9 * 100) / 255), 1)
    expect(at(280)).toBe(Number.POSITIVE_INFINITY)
    for (const edge of [100, 200]) expect(at(edge - 3) / at(edge + 3)).toBeLessThan(0.6)
  })

  test('no model, no note; a broken one is told and does not break the clip', async () => {
    const place = { path: '', depthPath: null }
    const none = new PictureDepths({ threads, ffmpegPath: null, modelsFolder: join(root, 'empty') })
    expect(await none.of(place, stripes(30, 20))).toEqual({ depth: null, note: null })
    await install(join(root, 'bad'), 'bad-depth', 'depth', Buffer.from('no network'))
    const bad = new PictureDepths({ threads, ffmpegPath: null, modelsFolder: join(root, 'bad') })
    expect(await bad.of(place, stripes(30, 20))).toMatchObject({
      depth: null,
      note: expect.stringContaining('guessed'),
    })
  })

  test('numbers of a network that goes wild stay distances', () => {
    const metres = metresOf(
      Float32Array.of(Number.NaN, -5, 0, 1e9, Number.POSITIVE_INFINITY, 1, 0.5),
    )
    for (const value of metres) expect(value).toBeGreaterThan(0.5)
    expect(metresOf(new Float32Array(9)).every((value) => value === Number.POSITIVE_INFINITY)).toBe(
      true,
    )
  })

  test('a clip of a foreign picture says so', async () => {
    const engine = createBuiltinEngine({
      processes: 1,
      threads: 1,
      ffmpegPath: null,
      modelsFolder: join(root, 'models'),
      limits: { seconds: 300, memoryBytes: 2 ** 32 },
    })
    const scratch = await mkdtemp(join(root, 'scratch-'))
    const { width, height, data } = stripes(96, 64)
    const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png()
      .toBuffer()
    const { notes } = await engine.generate(
      {
        kind: 'video',
        model: 'dop-lite',
        prompt: 'it moves',
        seed: 7,
        motions: [],
        image: 'https://pictures.example/stripes.png',
        endImage: null,
        enhancePrompt: false,
        checkNsfw: false,
      },
      {
        scratch,
        requestId: 'request',
        job: forgetful,
        signal: new AbortController().signal,
        progress: () => undefined,
        fetchImage: () =>
          Promise.resolve({ bytes, contentType: 'image/png', sha256: '', depthPath: null }),
      },
    )
    await engine.close()
    expect(notes).toContain('Depth was estimated by tiny-depth.')
  }, 300_000)
})

describe('enlarging', () => {
  test('in pieces gives what the whole would: every pixel four times', async () => {
    const upscaler = await openUpscaler(join(root, 'models/tiny-twice/model.onnx'), 1)
    const [width, height] = [300, 270]
    const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 2654435761) >>> 24)
    const made = await upscaler.enlarge({ width, height, rgb }, new AbortController().signal)
    await upscaler.close()
    expect([made.width, made.height]).toEqual([600, 540])
    const wrong = made.rgb.findIndex((value, i) => {
      const [c, x, y] = [i % 3, Math.floor(i / 3) % 600, Math.floor(i / 1800)]
      return value !== rgb[((y >> 1) * width + (x >> 1)) * 3 + c]
    })
    expect(wrong).toBe(-1)
  })

  test('an installed network enlarges local pictures, and the notes say with what', async () => {
    const folder = join(root, 'tiny-sdxs')
    await writeTinyModel(folder, 'sdxs')
    const engine = openLocal({ folder }, settingWith(join(root, 'models')))
    const scratch = await mkdtemp(join(root, 'scratch-'))
    const generated = await engine.generate(image({ width: 200, height: 200 }), {
      scratch,
      requestId: 'request',
      job: forgetful,
      signal: new AbortController().signal,
      progress: () => undefined,
      fetchImage: () => Promise.reject(new Error('nothing is fetched here')),
    })
    await engine.close()
    const notes = generated.notes.join(' ')
    expect(notes).toMatch(/tiny-twice enlarged .* from 64×64 to 256×256 pixels/)
  }, 60_000)

  test('a file that is no such network is named', async () => {
    const path = join(root, 'none.onnx')
    await writeFile(path, 'none')
    await expect(openUpscaler(path, 1)).rejects.toThrow('none.onnx')
    const depth = await openUpscaler(join(root, 'models/tiny-depth/model.onnx'), 1)
    const picture = { width: 8, height: 8, rgb: new Uint8Array(192) }
    await expect(depth.enlarge(picture, new AbortController().signal)).rejects.toThrow(
      'no enlarged picture',
    )
    await depth.close()
  })
})
