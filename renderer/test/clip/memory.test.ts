// What the largest clips hold: planned, counted in buffers; and planned, drawn and encoded in a process of their own, as the system counts.
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test, vi } from 'vitest'
import { findFfmpeg } from '../../src/node/find-ffmpeg.ts'
import { largeBlocks } from '../../src/node/large-blocks.ts'
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

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What one clip of a second told of itself: made by a bundle in a process of its own, as an operator's renders are. */
const film = async (motion: string, fps: number) => {
  // Within the tree, so that packages are found from it.
  const folder = await mkdtemp(here('../../build/memory-'))
  try {
    await build({
      entryPoints: [
        fileURLToPath(new URL('./film-alone.ts', import.meta.url)),
        here('../../src/node/film-thread.ts'),
      ],
      entryNames: '[name]',
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    })
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await copyFile(here('../../build/warp.wasm'), join(folder, 'warp.wasm'))
    const { stdout } = await promisify(execFile)('env', [
      ...Object.entries(largeBlocks).map(([name, value]) => `${name}=${value}`),
      ...[process.execPath, join(folder, 'film-alone.js')],
      ...[astronaut, join(folder, 'clip.mp4'), motion, String(fps)],
    ])
    return JSON.parse(stdout) as { frames: number; encoder: string; most: number }
  } finally {
    await rm(folder, { recursive: true })
  }
}

// The camera that goes farthest back: what lies outside the picture is invented, too.
test.skipIf((await findFfmpeg(null)) === null)(
  'a clip of 1620x1080 is made by a process that never holds more than 600 MB, ffmpeg apart',
  async () => {
    const { frames, encoder, most } = await film('Earth Zoom Out', 24)
    expect([frames, encoder]).toEqual([24, 'ffmpeg'])
    // Less would say that it was not measured.
    expect(most).toBeGreaterThan(150)
    expect(most).toBeLessThanOrEqual(600)
  },
)
