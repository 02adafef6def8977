// What is printed is told from what was photographed, its sky from paper, and its print comes off exactly.
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { draw, drawings } from '../../test/kinds/drawn.ts'
import { printedKinds } from '../../test/kinds/kinds.ts'
import { face, portrait } from '../../test/kinds/taken.ts'
import { startWarpKernel, type WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { guess } from './guess.ts'
import { inkOn } from './ink.ts'
import { ownEyes } from './look-for.ts'
import { coloursOf, printedness } from './printed.ts'
import { readPicture } from './read-picture.ts'
import type { Reading } from './stage-picture.ts'

let kernel: WarpKernel
beforeAll(async () => {
  kernel = await startWarpKernel(await readFile(new URL('../../build/warp.wasm', import.meta.url)))
})

const asJpeg = async ({ width, height, data }: Pixels): Promise<Pixels> => {
  const file = await sharp(data, { raw: { width, height, channels: 4 } })
    .jpeg({ quality: 80 })
    .toBuffer()
  const raw = await sharp(file).ensureAlpha().raw().toBuffer()
  return { width, height, data: new Uint8Array(raw) }
}

const read = (picture: Pixels, lift: boolean): Promise<Reading> =>
  readPicture(kernel, picture, null, lift, ownEyes(kernel))

test.each(Object.keys(drawings) as (keyof typeof drawings)[])(
  'a %s is told for what it is, after JPEG as well',
  async (kind) => {
    const drawn = await draw(drawings[kind]())
    expect(printedness(coloursOf(drawn))).toBe(1)
    expect(printedness(coloursOf(await asJpeg(drawn)))).toBeGreaterThan(0.9)
    const { nearness } = guess(drawn)
    expect(Math.max(...nearness.data.map((v) => Math.abs(v - 1)))).toBeLessThan(1e-6)
  },
)

test('photographs are not, and keep their depth', async () => {
  for (const picture of [await portrait(), await face()]) {
    expect(printedness(coloursOf(picture))).toBe(0)
    const { nearness } = guess(picture)
    expect(Math.max(...nearness.data) - Math.min(...nearness.data)).toBeGreaterThan(0.05)
  }
})

test('paper is no sky, but a sky that is drawn is one', async () => {
  const sky = async (kind: keyof typeof drawings) => guess(await draw(drawings[kind]())).skyShare
  for (const kind of printedKinds) if (kind !== 'poster') expect(await sky(kind)).toBe(0)
  expect(await sky('cartoon')).toBeGreaterThan(0.3)
})

test.each(['page', 'logo', 'diagram', 'newspaper', 'line drawing'] as const)(
  'what is printed on a %s, laid back on its paper, is the picture',
  async (kind) => {
    const picture = await draw(drawings[kind]())
    const { cut, bare, mask } = inkOn(picture, coloursOf(picture).most)
    let [worst, ink, over] = [0, 0, 0]
    for (let i = 0; i < cut.length; i += 4) {
      const through = 1 - (cut[i + 3] ?? 0) / 255
      ink += mask.data[i / 4] ?? 0
      for (let c = 0; c < 3; c++) {
        const shown = (cut[i + c] ?? 0) + through * (bare.data[i + c] ?? 0)
        worst = Math.max(worst, Math.abs(shown - (picture.data[i + c] ?? 0)))
        over = Math.max(over, (cut[i + c] ?? 0) - (cut[i + 3] ?? 0))
      }
    }
    expect(worst).toBeLessThan(2)
    // Premultiplied colours are no lighter than their alpha allows.
    expect(over).toBeLessThan(2)
    expect(ink).toBeGreaterThan(0.01 * picture.width * picture.height)
    // Nothing is left on the paper.
    expect(coloursOf(bare).share).toBeGreaterThan(0.97)
  },
)

test('the bars of a window stay where they are when what it shows is lifted', async () => {
  const picture = await draw(drawings.screenshot())
  const { print, figure } = await read(picture, true)
  if (!print) throw new Error('no print')
  const at = (x: number, y: number) => 4 * (y * picture.width + x)
  expect([...print.bare.data.slice(at(200, 20), at(200, 20) + 3)]).toEqual([0x2b, 0x34, 0x40])
  expect(print.cut[at(420, 93) + 3]).toBe(255)
  expect(figure.top).toBeGreaterThan(28)
  expect((await read(picture, false)).subject).toBeNull()
})
