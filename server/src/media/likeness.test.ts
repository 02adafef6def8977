// The same picture saved again is known; another one is not.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fingerprint, likely, samePicture } from './likeness.ts'

/** A picture of shapes and soft light, another for every seed. */
const draw = (seed: number, width = 640, height = 360): Promise<Buffer> => {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height]
      const disc = (u - 0.3 - 0.1 * seed) ** 2 + (v - 0.5) ** 2 < 0.03 ? 90 : 0
      const i = 3 * (y * width + x)
      data[i] = 90 + 80 * Math.sin(5 * u + seed) * Math.cos(4 * v) + disc
      data[i + 1] = 90 + 70 * Math.sin(3 * v + 2 * seed + u)
      data[i + 2] = 120 + 60 * Math.cos(6 * u * v + seed) - disc / 2
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

const again: readonly (readonly [string, (png: Buffer) => Promise<Buffer>])[] = [
  ['JPEG of quality 80', (png) => sharp(png).jpeg({ quality: 80 }).toBuffer()],
  ['half the size', (png) => sharp(png).resize(320).png().toBuffer()],
  [
    'smaller and JPEG of quality 60',
    (png) => sharp(png).resize(427).jpeg({ quality: 60 }).toBuffer(),
  ],
  ['larger WebP', (png) => sharp(png).resize(900).webp({ quality: 75 }).toBuffer()],
]

test.each(again)('%s is the same picture', async (_, save) => {
  const png = await draw(1)
  const saved = await save(png)
  expect(saved.equals(png)).toBe(false)
  const [a, b] = [(await fingerprint(png)) ?? '', (await fingerprint(saved)) ?? '']
  expect(likely(b, [a])).toEqual([a])
  expect(await samePicture(png, saved)).toBe(true)
})

test('another picture, a part of it, another shape and a recoloured one are not', async () => {
  const png = await draw(1)
  expect(await samePicture(png, await draw(1.4))).toBe(false)
  const part = await sharp(png).extract({ left: 60, top: 30, width: 480, height: 270 }).toBuffer()
  expect(await samePicture(png, part)).toBe(false)
  expect(
    await samePicture(png, await sharp(png).resize(300, 300, { fit: 'fill' }).toBuffer()),
  ).toBe(false)
  expect(await samePicture(png, await sharp(png).tint('#ff8040').toBuffer())).toBe(false)
  const far = (await fingerprint(await draw(3))) ?? ''
  expect(likely(far, [(await fingerprint(png)) ?? ''])).toEqual([])
})

test('what is no picture has no likeness', async () => {
  expect(await fingerprint(Buffer.from('text'))).toBeNull()
  expect(await samePicture(Buffer.from('a'), Buffer.from('b'))).toBe(false)
})
