// The upscaler that comes with the server: its numbers against plain loops in 64-bit numbers over the weights of the npm package, and no seam.
import { readFileSync } from 'node:fs'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { findUpscaler, shippedUpscaler } from '../../src/engine/local-diffusion/find-model.ts'
import { openUpscaler } from '../../src/engine/local-diffusion/upscale.ts'

const SIDE = 24
const colour = (x: number, y: number, c: number) =>
  (x * 7 + y * 13 + c * 61 + ((x * y) % 5) * 17) % 256

/** x, y, red, green, blue; computed once by such loops from @upscalerjs/esrgan-slim 1.0.0, never by this file. */
const EXPECTED = [
  [0, 0, 0.068901, 0.184129, 0.256205],
  [47, 0, 0.506033, 0.42215, 0.293098],
  [13, 22, 0.641807, 0.338277, 0.10812],
  [30, 41, 0.431077, 0.760135, 0.803492],
  [47, 47, 0.292056, 0.187372, 0.185069],
] as const
const EXPECTED_SUM = 3434.366313

test('the converted network gives the numbers of the original', async () => {
  const { file, name } = await findUpscaler('/nowhere')
  expect(name).toContain('ESRGAN')
  const data = new Float32Array(3 * SIDE * SIDE)
  for (let c = 0; c < 3; c++)
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE; x++) data[(c * SIDE + y) * SIDE + x] = colour(x, y, c) / 255
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1 })
  const made = (await session.run({ LR: new Tensor('float32', data, [1, 3, SIDE, SIDE]) }))['SR']
  await session.release()
  expect(made?.dims).toEqual([1, 3, 48, 48])
  const values = made?.data as Float32Array
  for (const [x, y, ...colours] of EXPECTED)
    for (const [c, wanted] of colours.entries())
      expect(values[(c * 48 + y) * 48 + x]).toBeCloseTo(wanted, 4)
  expect(Math.abs(values.reduce((sum, it) => sum + it, 0) - EXPECTED_SUM)).toBeLessThan(0.05)
})

test('it is found from source and beside the bundle, which the build puts it into', async () => {
  const source = new URL('../../../', import.meta.url)
  expect(shippedUpscaler()).toBe(new URL('models/esrgan-slim-x2.onnx', source).pathname)
  // Whichever file of the bundle the code ends up in.
  for (const file of ['local-process.js', 'main.js', 'chunk-AB12.js'])
    expect(shippedUpscaler(`file:///opt/openfield/server/dist/${file}`)).toBe(
      '/opt/openfield/server/dist/esrgan-slim-x2.onnx',
    )
  const build = readFileSync(new URL('scripts/build-server.mjs', source), 'utf8')
  const beside = build.match(/const beside = \[([\s\S]*?)\]/)?.[1] ?? ''
  expect(beside).toContain("'models/esrgan-slim-x2.onnx'")
  expect(build).toContain('copyFileSync(join(root, file), join(out, basename(file)))')
})

test('pieces meet without a seam, and the same picture gives the same bytes', async () => {
  const upscaler = await openUpscaler((await findUpscaler('/nowhere')).file, 1)
  const [width, height] = [300, 40]
  const picture = (from: number, to: number) => {
    const rgb = new Uint8Array((to - from) * height * 3)
    for (let y = 0; y < height; y++)
      for (let x = from; x < to; x++)
        for (let c = 0; c < 3; c++) rgb[(y * (to - from) + x - from) * 3 + c] = colour(x, y, c)
    return { width: to - from, height, rgb }
  }
  const { signal } = new AbortController()
  const whole = await upscaler.enlarge(picture(0, width), signal)
  const again = await upscaler.enlarge(picture(0, width), signal)
  // The seam lies at 256; this part has it in its middle and is made as one piece.
  const part = await upscaler.enlarge(picture(212, width), signal)
  await upscaler.close()
  expect(Buffer.compare(whole.rgb, again.rgb)).toBe(0)
  for (let y = 0; y < height * 2; y++)
    for (let x = 480; x < 544; x++)
      for (let c = 0; c < 3; c++) {
        const one = whole.rgb[(y * width * 2 + x) * 3 + c] ?? 0
        const other = part.rgb[(y * part.width + x - 424) * 3 + c] ?? 0
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1)
      }
})
