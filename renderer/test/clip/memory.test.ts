// What planning the largest clips holds at a time, counted in buffers: 1080 lines, a person, and a camera that goes far back.
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { readPicture } from '../../src/node/picture-file.ts'
import { sweep } from '../../src/node/sweep.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'

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
