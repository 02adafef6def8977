// Where a relief is cut: the same however large the clip is beside the picture's own map.
import { expect, test } from 'vitest'
import { chooseCuts } from './cuts.ts'

/** A post at nearness 0.6 before a wall at 0.2, on a map of 160 × 90 shown `times` as large. */
const scene = (times: number) => {
  const [width, height] = [160 * times, 90 * times]
  const nearness = Float32Array.from({ length: width * height }, (_, k) => {
    const x = Math.floor((k % width) / times)
    return x >= 60 && x < 90 ? 0.6 : 0.2
  })
  return { width, height, nearness, focal: 100 * times, soft: false }
}

test.each([1, 2, 3, 4])(
  'a picture shown %i times as large as its map is cut there too',
  (times) => {
    const cuts = chooseCuts(scene(times), null, 3)
    expect(cuts).toHaveLength(1)
    expect(cuts[0]).toBeGreaterThan(0.25)
    expect(cuts[0]).toBeLessThan(0.55)
  },
)
