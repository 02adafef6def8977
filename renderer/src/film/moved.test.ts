// Places of a layer are moved as a ghost of it stands elsewhere, turned and enlarged.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { random } from '../stage/random.ts'
import { startWarpKernel } from './kernel.ts'

test('places are slid, turned and enlarged about a point and put at another', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const lot = random(3)
  const places = Float32Array.from({ length: 2 * 7 }, () => 900 * lot() - 100)
  const from = kernel.put(places)
  const to = kernel.put(new Float32Array(places.length + 1).fill(-7))
  const [slide, x, y, c, s, toX, toY] = [12.5, 640.25, 210.75, 0.81, -0.37, 300.5, 411.125]
  kernel.run.moveAll(from, 7, slide, x, y, c, s, toX, toY, to)
  const due = new Float32Array(places.length + 1).fill(-7)
  for (let i = 0; i < 7; i++) {
    const [dx, dy] = [(places[2 * i] ?? 0) - slide - x, (places[2 * i + 1] ?? 0) - y]
    due[2 * i] = c * dx - s * dy + toX
    due[2 * i + 1] = s * dx + c * dy + toY
  }
  expect(kernel.floats(to, places.length + 1)).toEqual(due)
})
