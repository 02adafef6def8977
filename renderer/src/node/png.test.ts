// A PNG keeps its pixels and says what it is, in the same bytes each time.
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writePng } from './png.ts'

const label = {
  prompt: 'ein Boot \u{1f6a4} & "more" \u0000',
  enhancedPrompt: 'ein Boot, warm light',
  seed: 7,
  styleId: '464ea177-8d40-4940-8d9d-b438bab269c7',
  styleStrength: 0.8,
  engine: 'Openfield built-in renderer',
}
const pixels = {
  width: 3,
  height: 2,
  data: Uint8Array.from({ length: 24 }, (_, i) => (i % 4 === 3 ? 255 : i * 9)),
}

/** Every chunk of a PNG, its checksum checked. */
const chunksOf = (png: Buffer): { type: string; body: Buffer }[] => {
  const chunks = []
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at)
    expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(png.subarray(at + 4, at + 8 + size)))
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      body: png.subarray(at + 8, at + 8 + size),
    })
    at += 12 + size
  }
  return chunks
}

test('the pixels come back and the text is there', async () => {
  const png = Buffer.from(await writePng(pixels, label))
  const read = await sharp(png).ensureAlpha().raw().toBuffer()
  expect([...read]).toEqual([...pixels.data])
  const texts = chunksOf(png)
    .filter(({ type }) => type === 'iTXt')
    .map(({ body }) => body.toString('utf8').split('\0').filter(Boolean))
  expect(texts.slice(0, 6)).toEqual([
    ['Prompt', 'ein Boot \u{1f6a4} & "more" '],
    ['Enhanced Prompt', 'ein Boot, warm light'],
    ['Seed', '7'],
    ['Style', label.styleId],
    ['Style Strength', '0.8'],
    ['Software', 'Openfield built-in renderer'],
  ])
  const [, xmp] = texts[6] ?? []
  expect(xmp).toContain('digitalsourcetype/algorithmicMedia"')
  expect(xmp).toContain('&amp; &quot;more&quot;')
})

test('the same picture has the same bytes', async () => {
  expect(await writePng(pixels, label)).toEqual(await writePng(pixels, label))
})
