// What every engine promises, asked of any engine: files in the scratch folder, honest progress, repeatable by seed, stoppable.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import type { GenerationInput, ImageInput, VideoInput } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Artifact, Engine, EngineContext, Generated } from '../../src/engine/engine.ts'
import { forgetful } from './fake-engine.ts'
import { image } from './image-input.ts'

/** Small: an engine takes any size, the wire only some. */
const picture = (changes: Partial<ImageInput> = {}): ImageInput =>
  image({ width: 192, height: 144, quality: '720p', prompt: 'a red boat on a lake', ...changes })

const clip = (changes: Partial<VideoInput> = {}): VideoInput => ({
  kind: 'video',
  model: 'dop-lite',
  prompt: 'the boat leaves',
  seed: 7,
  motions: [{ id: '81ca2cd2-05db-4222-9ba0-a32e5185adfb', strength: 0.5 }],
  image: 'https://pictures.example/boat.png',
  endImage: null,
  enhancePrompt: false,
  checkNsfw: true,
  ...changes,
})

export const keepsThePromiseOfEngines = (
  name: string,
  open: () => Engine | Promise<Engine>,
  { makesClips = true }: { readonly makesClips?: boolean } = {},
): void => {
  describe(`${name} keeps the promise of engines`, () => {
    let engine: Engine
    let input: Uint8Array
    const folders: string[] = []
    beforeAll(async () => {
      engine = await open()
      input = await sharp({ create: { width: 96, height: 64, channels: 3, background: '#4080c0' } })
        .png()
        .toBuffer()
    })
    afterAll(() => engine.close())
    afterEach(async () => {
      await Promise.all(
        folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })),
      )
    })

    const make = async (wish: GenerationInput, changes: Partial<EngineContext> = {}) => {
      const scratch = await mkdtemp(join(tmpdir(), 'openfield-engine-'))
      folders.push(scratch)
      const steps: number[] = []
      const generated = await engine.generate(wish, {
        scratch,
        requestId: 'request',
        job: forgetful,
        signal: new AbortController().signal,
        progress: (fraction) => void steps.push(fraction),
        fetchImage: () =>
          Promise.resolve({ bytes: input, contentType: 'image/png', sha256: '', depthPath: null }),
        ...changes,
      })
      return { generated, scratch, steps }
    }
    const outputs = ({ artifacts }: Generated): readonly Artifact[] =>
      artifacts.filter(({ role }) => role === 'output')
    const bytesOf = (generated: Generated) =>
      Promise.all(outputs(generated).map(({ path }) => readFile(path)))

    test('a picture has the size that was asked for, inside the scratch folder, with progress that never falls', async () => {
      const { generated, scratch, steps } = await make(picture())
      const [output] = outputs(generated)
      expect(outputs(generated)).toHaveLength(1)
      expect(output).toMatchObject({ index: 0, contentType: 'image/png', width: 192, height: 144 })
      for (const { path } of generated.artifacts) {
        expect(isAbsolute(path)).toBe(true)
        expect(relative(scratch, path)).not.toMatch(/^\.\./)
      }
      expect(await sharp(output?.path).metadata()).toMatchObject({
        format: 'png',
        width: 192,
        height: 144,
      })
      // A picture shows something: its lightness varies.
      expect((await sharp(output?.path).greyscale().stats()).channels[0]?.stdev).toBeGreaterThan(8)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      expect(steps.at(-1)).toBe(1)
    }, 120_000)

    test('the same seed makes the same bytes, another seed others', async () => {
      const [first] = await bytesOf((await make(picture())).generated)
      const [again] = await bytesOf((await make(picture())).generated)
      const [other] = await bytesOf((await make(picture({ seed: 8 }))).generated)
      expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true)
      expect(other?.equals(first ?? Buffer.alloc(0))).toBe(false)
    }, 180_000)

    test('a batch of four is four different pictures in order', async () => {
      const { generated } = await make(picture({ batchSize: 4 }))
      expect(outputs(generated).map(({ index }) => index)).toEqual([0, 1, 2, 3])
      const all = await bytesOf(generated)
      expect(new Set(all.map((bytes) => bytes.toString('base64'))).size).toBe(4)
    }, 180_000)

    test('it says whether it can make clips', () => {
      expect([engine.serves(picture()), engine.serves(clip())]).toEqual([true, makesClips])
    })

    test('it says how it is without making anything, in a sentence', async () => {
      const check = await engine.check(new AbortController().signal)
      expect(check.ok).toBe(true)
      expect(check.sentence).toMatch(/^[A-Z].*\.$/)
    })

    test.runIf(makesClips)(
      'a clip is an MP4 with the shape of its picture, and a poster',
      async () => {
        const { generated } = await make(clip())
        const [output] = outputs(generated)
        expect(output?.contentType).toBe('video/mp4')
        expect((output?.width ?? 0) / (output?.height ?? 1)).toBeCloseTo(1.5, 1)
        expect((await readFile(output?.path ?? '')).subarray(4, 8).toString()).toBe('ftyp')
        expect(generated.artifacts.some(({ role }) => role === 'poster')).toBe(true)
      },
      180_000,
    )

    test('a stop ends it soon and leaves the engine usable', async () => {
      const stop = new AbortController()
      const stopped = make(picture({ width: 1536, height: 1152 }), {
        signal: stop.signal,
        progress: (fraction) => fraction > 0 && stop.abort(),
      })
      await expect(stopped).rejects.toThrow()
      expect((await make(picture())).generated.artifacts.length).toBeGreaterThan(0)
    }, 120_000)

    test('a picture that cannot be fetched is the problem that the fetcher told', async () => {
      const failure = Object.assign(new Error('no such host'), {
        name: 'Problem',
        code: 'input_unreachable',
      })
      const wish = makesClips
        ? clip()
        : picture({ imageReference: 'https://pictures.example/boat.png' })
      const failing = make(wish, { fetchImage: () => Promise.reject(failure) })
      await expect(failing).rejects.toMatchObject({ code: 'input_unreachable' })
      for (const folder of folders)
        expect((await readdir(folder)).filter((file) => /\.(mp4|png)$/.test(file))).toEqual([])
    })
  })
}
