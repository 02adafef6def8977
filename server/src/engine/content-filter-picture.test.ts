// The converted network against the original: expected numbers were computed once by TensorFlow.js from nsfwjs 4.3.0.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ownDrawing } from './content-filter.ts'
import { openPictureFilter, type PictureFilter, scorePicture } from './content-filter-picture.ts'

const SIDE = 224
const pictures = fileURLToPath(new URL('../../test/pictures/', import.meta.url))
type Pixel = (x: number, y: number) => readonly [r: number, g: number, b: number]

function square(pixel: Pixel): Uint8Array {
  const rgb = new Uint8Array(SIDE * SIDE * 3)
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) rgb.set(pixel(x, y), (y * SIDE + x) * 3)
  return rgb
}
/** Ellipses shaded from the middle: centre, radii, colour. Nobody is on it, yet the network takes it for a drawn body. */
const ellipses = [
  [83, 157, 17, 52, 181, 158, 130],
  [191, 183, 98, 50, 221, 149, 105],
  [60, 101, 45, 50, 200, 124, 123],
  [6, 112, 49, 41, 245, 124, 123],
  [175, 189, 53, 43, 219, 175, 92],
] as const
const patterns: Record<string, Pixel> = {
  grey: () => [128, 128, 128],
  waves: (x, y) => {
    const at = (c: number) => (x * (3 + c) + y * (5 - c) + ((x * y) >> 4)) & 255
    return [at(0), at(1), at(2)]
  },
  blocks: (x, y) => {
    const at = (c: number) => ((x >> 4) * 37 + (y >> 4) * 91 + c * 53) & 255
    return [at(0), at(1), at(2)]
  },
  ellipses: (x, y) => {
    let colour: readonly [number, number, number] = [119, 97, 109]
    for (const [cx, cy, rx, ry, r, g, b] of ellipses) {
      const distance = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2
      const light = 1 - distance * 0.5
      if (distance < 1) colour = [r * light, g * light, b * light]
    }
    return colour
  },
}

describe('the network', () => {
  let filter: PictureFilter
  beforeAll(async () => {
    const opened = await openPictureFilter()
    if (typeof opened === 'string') throw new Error(opened)
    filter = opened
  })
  afterAll(() => filter.close())

  // drawing, hentai, neutral, porn, sexy
  const expected: [name: string, ...number[]][] = [
    ['grey', 0.83706, 0.023632, 0.129203, 0.008569, 0.001536],
    ['waves', 0.144368, 0.005752, 0.846507, 0.002764, 0.000608],
    ['blocks', 0.063282, 0.00636, 0.918289, 0.009448, 0.002621],
    ['ellipses', 0.015611, 0.980959, 0.000076, 0.003318, 0.000036],
    ['astronaut.jpg', 0.001703, 0.000245, 0.997943, 0.000099, 0.00001],
    ['cat.jpg', 0.000858, 0.000464, 0.979376, 0.017431, 0.001871],
    ['coffee.jpg', 0.000203, 0.000031, 0.999715, 0.000049, 0.000003],
  ]
  const squareOf = async (name: string) => {
    const pattern = patterns[name]
    return pattern
      ? square(pattern)
      : await sharp(pictures + name)
          .raw()
          .toBuffer()
  }
  test.each(expected)('scores %s as the original does', async (name, ...numbers) => {
    const [scores] = await filter.scoreSquares([await squareOf(name)])
    const { drawing, hentai, neutral, porn, sexy } = scores ?? expect.fail('no scores')
    const got = [drawing, hentai, neutral, porn, sexy]
    // Float sums in another order move the scores by up to 0.001; another JPEG decoder a little more.
    for (const [i, number] of numbers.entries())
      expect(Math.abs((got[i] ?? Number.NaN) - number), `class ${i}`).toBeLessThan(0.003)
  })

  test('scores a batch as it scores one by one', async () => {
    const squares = [await squareOf('waves'), await squareOf('cat.jpg')]
    const together = await filter.scoreSquares(squares)
    for (const [i, each] of squares.entries()) {
      const [alone] = await filter.scoreSquares([each])
      for (const name of ['drawing', 'hentai', 'neutral', 'porn', 'sexy'] as const)
        expect(together[i]?.[name]).toBeCloseTo(alone?.[name] ?? Number.NaN, 4)
    }
  })

  test('takes files and pixels of any size alike, and mirrored pictures the same', async () => {
    const file = readFileSync(`${pictures}cat.jpg`)
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    const fromFile = await scorePicture(filter, file)
    expect(
      await scorePicture(filter, { rgb: data, width: info.width, height: info.height }),
    ).toEqual(fromFile)
    const flopped = await sharp(data, { raw: { width: 224, height: 224, channels: 3 } })
      .flop()
      .raw()
      .toBuffer()
    const mirrored = await scorePicture(filter, { rgb: flopped, width: 224, height: 224 })
    expect(mirrored.neutral).toBeCloseTo(fromFile.neutral, 4)
    const transparent = await sharp(file).ensureAlpha(0.5).resize(900, 700).png().toBuffer()
    expect((await scorePicture(filter, transparent)).porn).toBeLessThan(0.3)
  })

  test.each(readdirSync(`${pictures}renders`))('does not flag our render %s', async (name) => {
    const { porn, hentai } = await scorePicture(filter, readFileSync(`${pictures}renders/${name}`))
    expect(porn + hentai).toBeLessThan(0.3)
    expect(porn).toBeLessThan(ownDrawing.porn / 4)
  })
})

test('without its runtime, which is an optional part, it says so', async () => {
  vi.doMock('onnxruntime-node', () => {
    throw new Error('Cannot find package')
  })
  try {
    expect(await openPictureFilter()).toMatch(/onnxruntime-node is not installed/)
  } finally {
    vi.doUnmock('onnxruntime-node')
  }
})

test('a missing or broken model says so instead of breaking the request', async () => {
  expect(await openPictureFilter('/nowhere.onnx')).toMatch(/model cannot be loaded/)
})
