// What planning the largest clips holds at a time, counted in buffers: 1080 lines, a subject, and a camera that goes far back.
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { readPicture } from '../../src/node/picture-file.ts'
import { sweep } from '../../src/node/sweep.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'
import { testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const astronaut = fileURLToPath(new URL('../pictures/astronaut.webp', import.meta.url))

test.each(['Super Dolly Out', 'Earth Zoom Out'])(
  '%s of a person at 1080 lines holds less than 260 MB of buffers while it is planned',
  async (name) => {
    const image = await readPicture(astronaut)
    const spec = testSpec(name, { image, depth: null, width: 1920, height: 1080, seconds: 1 })
    const code = await warpKernel()
    sweep()
    const before = process.memoryUsage().arrayBuffers
    let [most, times] = [0, 0]
    const plan = await planClip(spec, code, null, () => {
      sweep()
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      times++
    })
    expect(times).toBeGreaterThan(1)
    // The person is lifted off a picture whose outside is several times as large.
    const [back, front] = plan.start.layers
    expect(front?.role).toBe('subject')
    expect(back?.texture.length ?? 0).toBeGreaterThan(2 * 4 * spec.width * spec.height)
    expect(most).toBeLessThan(260e6)
  },
)

test('Super Dolly Out of a picture of ours at 1080 lines holds less than 215 MB of buffers while it is planned', async () => {
  const [width, height] = [1920, 1080]
  const lines = { image: testPicture(3, width, height), width, height, seconds: 1 }
  // A wall with a person before it, a slanting bush before both and a far view beside the wall.
  const n = width * height
  const [distance, subject] = [new Float32Array(n), new Uint8Array(n)]
  for (let k = 0; k < n; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const person = Math.abs(x - 960) < 260 && y > 200
    distance[k] = x + 0.3 * y > 1800 ? 1 : person ? 2 : x + 0.2 * y < 500 ? 40 : 5
    if (distance[k] === 2) subject[k] = 1
  }
  const depth = { ...testDepth(), width, height, distance, subject }
  const spec = testSpec('Super Dolly Out', { ...lines, depth })
  const code = await warpKernel()
  sweep()
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const plan = await planClip(spec, code, null, () => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    sweep()
  })
  expect(plan.start.layers.length).toBe(4)
  expect(most).toBeLessThan(215e6)
})
