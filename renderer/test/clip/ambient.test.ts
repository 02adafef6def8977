// The prompt's own weather and life on frames: it comes, it moves, it keeps to its place, and it stays away when denied.
import { expect, test, vi } from 'vitest'
import type { Pixels } from '../../src/host.ts'
import type { ClipSpec } from '../../src/render-clip.ts'
import { fbm } from '../../src/stage/random.ts'
import { frames, testSpec } from './draw.ts'
import { difference } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [320, 180]
/** The fire on the shore. */
const hearth = { left: 40, top: 96, right: 64, bottom: 122 }
/** The bush on the shore. */
const bush = { left: 200, top: 70, right: 280, bottom: 118 }

type Colour = readonly [number, number, number]

const within = (b: typeof bush, x: number, y: number) =>
  x >= b.left && x < b.right && y >= b.top && y < b.bottom

/** Sky above, a shore with fire and bush, water below. */
const shore = (): Pixels => {
  const data = new Uint8Array(width * height * 4)
  const colourAt = (x: number, y: number): Colour => {
    const n = fbm(x / 6, y / 6, 3)
    if (within(hearth, x, y)) return [250, 150 + 60 * n, 40]
    if (within(bush, x, y)) return [30 + 50 * n, 60 + 120 * n, 20 + 30 * n]
    if (y < 84) return [130 + 60 * fbm(x / 50, y / 20, 3), 170, 225]
    if (y < 124) return [96 + 40 * n, 84 + 36 * n, 76 + 30 * n]
    return [20 + 20 * n, 70 + 50 * n, 110 + 60 * n]
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colourAt(x, y), 255], 4 * (y * width + x))
  return { width, height, data }
}

const image = shore()
const spec = (prompt: string, change: Partial<ClipSpec> = {}): ClipSpec =>
  testSpec('Static', { image, depth: null, prompt, width, height, ...change })

/** Mean difference inside a box (or of all). */
const changed = (a: Pixels, b: Pixels, box = { left: 0, top: 0, right: width, bottom: height }) => {
  let [sum, n] = [0, 0]
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++)
      for (let c = 0; c < 3; c++) {
        sum += Math.abs(
          (a.data[4 * (y * width + x) + c] ?? 0) - (b.data[4 * (y * width + x) + c] ?? 0),
        )
        n++
      }
  return sum / n
}

const three = async (
  prompt: string,
  moments: readonly [number, number, number] = [0, 0.5, 0.55],
) => {
  const [first, a, b] = await frames(spec(prompt), moments)
  if (!first || !a || !b) throw new Error('no frames')
  return { first, a, b }
}

test.each([
  ['it starts to snow', 0.4],
  ['rain is pouring down', 0.8],
  ['fog rolls in', 2],
  ['a flock of birds', 0.05],
  ['gentle ripples', 0.3],
  ['waves rolling in', 0.5],
  ['autumn leaves falling', 0.15],
  ['petals drifting', 0.1],
  ['a strong wind', 0.1],
  ['the fire flickers', 0.05],
  ['sparks fly up', 0.05],
  ['smoke rises', 0.3],
  ['steam rises', 0.3],
  ['clouds drift by', 0.2],
  ['fireflies', 0.03],
  ['the aurora flows', 0.3],
  ['floating dust', 0.03],
  ['lightning strikes', 1],
])(
  '"%s" begins with the picture, changes it, moves, leaves no hole and repeats',
  async (prompt, least) => {
    const { first, a, b } = await three(prompt)
    expect(difference(first.data, image.data)).toBe(0)
    expect(changed(a, image)).toBeGreaterThan(least)
    if (prompt !== 'lightning strikes') expect(changed(a, b)).toBeGreaterThan(least * 0.12)
    for (let i = 3; i < a.data.length; i += 4)
      if (a.data[i] !== 255) throw new Error(`hole at ${i}`)
    const again = await three(prompt)
    expect(Buffer.compare(again.a.data, a.data)).toBe(0)
  },
)

test.each(['no birds flying', 'a quiet shore, not raining', 'a snowy shore'])(
  '"%s" leaves the picture alone',
  async (prompt) => {
    expect(changed((await three(prompt)).a, image)).toBe(0)
  },
)

const sky = { left: 20, top: 8, right: 300, bottom: 60 }
const water = { left: 20, top: 140, right: 300, bottom: 176 }
const ground = { left: 90, top: 98, right: 180, bottom: 110 }

test('water, flames, leaves and clouds stir where they are, and nowhere else', async () => {
  const rippled = (await three('gentle ripples')).a
  expect(changed(rippled, image, water)).toBeGreaterThan(20 * changed(rippled, image, sky) + 1)
  const burning = (await three('the fire flickers')).a
  expect(changed(burning, image, hearth)).toBeGreaterThan(3 * changed(burning, image, water) + 1)
  const windy = (await three('a strong wind')).a
  expect(changed(windy, image, bush)).toBeGreaterThan(6 * changed(windy, image, ground) + 1)
  const cloudy = (await three('clouds drift by', [0, 0.8, 1])).a
  expect(changed(cloudy, image, sky)).toBeGreaterThan(6 * changed(cloudy, image, water) + 0.3)
})

test('lightning flashes and is gone', async () => {
  const moments = Array.from({ length: 40 }, (_, i) => 0.05 + (0.9 * i) / 40)
  const light = (await frames(spec('lightning'), moments)).map(
    (f) => f.data.reduce((s, v) => s + v, 0) / f.data.length,
  )
  expect(Math.max(...light) - Math.min(...light)).toBeGreaterThan(25)
})

test('a camera on the move takes the weather along, near flakes more than far ones', async () => {
  const [still, moved] = await Promise.all([
    frames(spec('snow falling'), [0.5]),
    frames(testSpec('Dolly In', { image, depth: null, prompt: 'snow falling' }), [0.5]),
  ])
  const [bare] = await frames(testSpec('Dolly In', { image, depth: null }), [0.5])
  if (!still[0] || !moved[0] || !bare) throw new Error('no frames')
  expect(changed(moved[0], bare)).toBeGreaterThan(0.4)
})

test('strength 0 keeps all of it away, and an end picture is reached without it', async () => {
  const { id } = spec('').motions[0] ?? { id: '' }
  const off = await frames(spec('heavy snow falling', { motions: [{ id, strength: 0 }] }), [0.5])
  expect(changed(off[0] ?? image, image)).toBe(0)
  const endImage = { ...image, data: image.data.map((v, i) => (i % 4 === 3 ? 255 : 255 - v)) }
  const [end] = await frames(spec('snow falling, a strong wind, ripples', { endImage }), [1])
  expect(difference(end?.data ?? image.data, endImage.data)).toBe(0)
})

test('a bolt that the picture shows goes out between the flashes', async () => {
  const bolt = (x: number, y: number) => Math.abs(x - 200 - 8 * Math.sin(y / 9)) < 2.5 && y < 110
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dark: Colour = y < 120 ? [26, 34, 84] : [18, 20, 24]
      data.set([...(bolt(x, y) ? ([240, 244, 255] as const) : dark), 255], 4 * (y * width + x))
    }
  const [before, still] = await frames(
    spec('lightning', { image: { width, height, data } }),
    [0, 0.085],
  )
  const light = (f: Pixels | undefined) => {
    let [sum, n] = [0, 0]
    for (let y = 10; y < 80; y++)
      for (let x = 180; x < 220; x++)
        if (bolt(x, y)) {
          sum += f?.data[4 * (y * width + x) + 1] ?? 0
          n++
        }
    return sum / n
  }
  expect(light(before)).toBeGreaterThan(220)
  expect(light(still)).toBeLessThan(110)
})
