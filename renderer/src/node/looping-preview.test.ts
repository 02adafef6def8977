// The looping preview of a clip: small, moving, in the clip's colours, and cheap.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { LoopingPreview } from './looping-preview.ts'

/** A frame of one colour, given as light, blue and red differences. */
const plain = (w: number, h: number, [y, u, v]: readonly [number, number, number]): Uint8Array => {
  const frame = new Uint8Array((w * h * 3) / 2)
  frame
    .fill(y, 0, w * h)
    .fill(u, w * h, (w * h * 5) / 4)
    .fill(v, (w * h * 5) / 4)
  return frame
}

test.each([
  [1440, 1080, 320, 240],
  [720, 1280, 180, 320],
  [160, 90, 160, 90],
])('a clip of %i × %i loops at %i × %i', async (w, h, width, height) => {
  const folder = await mkdtemp(join(tmpdir(), 'loop-'))
  try {
    const preview = new LoopingPreview({ width: w, height: h }, 120)
    let handed = 0
    const sink = preview.beside({ frame: async () => void handed++ })
    let waited = 0
    for (let k = 0; k < 120; k++) {
      const frame = plain(w, h, k < 60 ? [63, 102, 240] : [32, 240, 118])
      // A bright band goes down: still frames would be kept as one.
      frame.fill(235, Math.floor((h * k) / 120) * w, Math.floor((h * k) / 120 + h / 24) * w)
      const before = performance.now()
      await sink.frame(frame)
      waited += performance.now() - before
    }
    expect(handed).toBe(120)
    const path = join(folder, 'preview.webp')
    await preview.write(path)
    const facts = await sharp(path, { animated: true }).metadata()
    expect([facts.format, facts.width, facts.pageHeight, facts.pages, facts.loop]).toEqual([
      ...['webp', width, height, 16, 0],
    ])
    expect(facts.delay).toEqual(Array.from({ length: 16 }, () => 125))
    const colourOf = async (page: number) => (await sharp(path, { page }).stats()).dominant
    const [red, blue] = [await colourOf(1), await colourOf(14)]
    expect(red.r).toBeGreaterThan(red.b + 120)
    expect(blue.b).toBeGreaterThan(blue.r + 120)
    expect((await stat(path)).size).toBeLessThan(400_000)
    // 16 small frames: nothing beside seconds of drawing.
    expect(waited).toBeLessThan(1500)
  } finally {
    await rm(folder, { recursive: true })
  }
})
