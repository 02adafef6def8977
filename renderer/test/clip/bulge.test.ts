// Lenses that bulge bend the straight lines of a checker board outwards, and plain ones leave them straight; measured on the drawn frames.
import { expect, test, vi } from 'vitest'
import type { Pixels } from '../../src/host.ts'
import { frames, testSpec } from './draw.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [160, 90]
/** The board's line that is followed: right of the middle, so that outwards is to the right. */
const line = 100

/** Four fields: the line stands between dark and light ones. */
const board = (): Pixels => {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    // Upper and lower fields differ in colour, not in which side is light.
    const light = x >= line ? 230 : 30
    data.set([light, y < height / 2 ? light : 0.9 * light, light, 255], 4 * i)
  }
  return { width, height, data }
}

/** One flat board, a metre and a half away. */
const depth = {
  width,
  height,
  distance: new Float32Array(width * height).fill(1.5),
  fov: 45,
  focus: 1.5,
  subject: null,
}

/** Where the line is in a row, in pixels to a fraction; null where it is not seen. */
const lineAt = ({ data }: Pixels, y: number): number | null => {
  for (let x = width / 2 - 20; x < width - 1; x++) {
    const [a, b] = [data[4 * (y * width + x)] ?? 0, data[4 * (y * width + x + 1)] ?? 0]
    if (a < 130 && b >= 130) return x + (130 - a) / (b - a)
  }
  return null
}

/** By how much the line is farther out in the middle row than above and below, in pixels. */
const bow = (frame: Pixels, reach: number): number => {
  const rows = [height / 2 - reach, height / 2, height / 2 + reach].map((y) => lineAt(frame, y))
  const [up, middle, down] = rows
  if (up == null || middle == null || down == null) throw new Error(`no line: ${rows}`)
  return middle - (up + down) / 2
}

const drawn = async (name: string, t: number): Promise<Pixels> => {
  const [frame] = await frames(testSpec(name, { image: board(), depth, width, height }), [t])
  if (!frame) throw new Error('no frame')
  return frame
}

test.each([
  ['Fisheye', 1, 1.5],
  ['Object POV', 0.12, 0.3],
])('%s bends a straight line outwards', async (name, t, least) => {
  const bent = bow(await drawn(name, t), 24)
  expect(bent).toBeGreaterThan(least)
})

test.each(['Static', 'Zoom In', 'Dolly In', 'Dolly Out'])('%s leaves it straight', async (name) => {
  expect(Math.abs(bow(await drawn(name, name === 'Zoom In' ? 0.3 : 0.5), 24))).toBeLessThan(0.25)
})
