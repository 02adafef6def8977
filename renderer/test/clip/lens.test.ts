// Lenses that bulge: what is black around a fisheye's picture is a circle, and nothing else of any frame is black.
import { expect, test, vi } from 'vitest'
import { clipPose } from '../../src/camera/clip-pose.ts'
import { mostBulge } from '../../src/camera/reach.ts'
import type { Pixels } from '../../src/host.ts'
import { frames, testSpec } from './draw.ts'
import { testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [192, 108]
// No pixel of it is darker than 51 in its brightest colour.
const image = testPicture(1, width, height)
const film = (name: string, at: readonly number[], depth: ReturnType<typeof testDepth> | null) =>
  frames(testSpec(name, { image, depth, width, height }), at)

const black = (p: Pixels, x: number, y: number): boolean => {
  const i = 4 * (y * p.width + x)
  return Math.max(p.data[i] ?? 0, p.data[i + 1] ?? 0, p.data[i + 2] ?? 0) < 20
}

/** Black pixels in the four corners. */
const inCorners = (p: Pixels): number => {
  let n = 0
  const [w, h] = [Math.round(0.16 * width), Math.round(0.16 * height)]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((x < w || x >= width - w) && (y < h || y >= height - h) && black(p, x, y)) n++
  return n
}

test.each([
  ['FPV Drone', [0.3, 0.6, 1]],
  ['Object POV', [0.3, 0.6, 1]],
  ['Rap Flex', [0.3, 0.6, 1]],
  ['Car Chasing', [0.3, 0.6, 1]],
  ['Earth Zoom Out', [0.2, 0.3]],
] as const)('%s fills its frames to the corners', async (name, at) => {
  for (const depth of [testDepth(), null])
    for (const frame of await film(name, at, depth)) expect(inCorners(frame)).toBe(0)
})

/** How far from the middle a frame is not black yet, in the direction of an angle. */
const edgeAt = (p: Pixels, angle: number): number => {
  let last = 0
  for (let r = 0; r < height / 2; r += 0.5) {
    const [x, y] = [width / 2 + r * Math.cos(angle), height / 2 + r * Math.sin(angle)]
    if (!black(p, Math.floor(x), Math.min(height - 1, Math.floor(y)))) last = r
  }
  return last
}

test.each([
  ['known', testDepth()],
  ['guessed', null],
] as const)('a fisheye shows a whole circle when depth is %s', async (_, depth) => {
  for (const frame of await film('Fisheye', [0.6, 1], depth)) {
    const edges = Array.from({ length: 24 }, (_, i) => edgeAt(frame, (i * Math.PI) / 12))
    expect(Math.min(...edges)).toBeGreaterThan(0.93 * Math.max(...edges))
    expect(Math.min(...edges)).toBeGreaterThan(0.42 * height)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if (Math.hypot(x - width / 2, y - height / 2) < 0.4 * height)
          expect([x, y, black(frame, x, y)]).toEqual([x, y, false])
  }
})

test('only lenses that show a circle may bulge so much that the frame has black corners', () => {
  const most = (id: string) =>
    Math.max(
      ...Array.from(
        { length: 41 },
        (_, i) => clipPose({ seed: 5, motions: [{ id, strength: 1 }] }, i / 40).bulge,
      ),
    )
  for (const path of ['fpv-drone', 'object-pov', 'rap-flex', 'car-chase'])
    expect(most(path)).toBeLessThanOrEqual(mostBulge)
  expect(most('fisheye')).toBeGreaterThan(mostBulge)
})
