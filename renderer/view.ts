// Renders the scene a module exports to a PNG, for looking at one's own work.
//
//   npx tsx renderer/view.ts <module.ts> <out.png> [--size 480x360] [--samples 8] [--seed 1] [--export scene] [--denoise 5] [--threads 2]
//
// The module's export (default name `scene`) is a Scene, or a function (seed, width, height, host) => Scene | Promise<Scene>.
// Build the kernels first: node renderer/build-kernels.mjs
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import type { RendererHost } from './src/host.ts'
import { develop } from './src/look/develop.ts'
import { createNodeHost } from './src/node/host.ts'
import type { Scene } from './src/stage/scene.ts'
import { traceScene } from './src/trace/trace-scene.ts'

type MakeScene = (
  seed: number,
  width: number,
  height: number,
  host: RendererHost,
) => Scene | Promise<Scene>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '480x360' },
    samples: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    export: { type: 'string', default: 'scene' },
    denoise: { type: 'string', default: '5' },
    threads: { type: 'string', default: '2' },
  },
})
const [modulePath, out] = positionals
if (!modulePath || !out) throw new Error('usage: npx tsx renderer/view.ts <module.ts> <out.png>')
const [width = 480, height = 360] = values.size.split('x').map(Number)
const seed = Number(values.seed)
const host = createNodeHost({ threads: Number(values.threads) })
const start = performance.now()
const lap = (what: string) =>
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(2)} s  ${what}\n`)

const exported = (
  (await import(pathToFileURL(resolve(modulePath)).href)) as Record<string, unknown>
)[values.export] as Scene | MakeScene | undefined
if (!exported) throw new Error(`${modulePath} has no export named ${values.export}`)
const scene = typeof exported === 'function' ? await exported(seed, width, height, host) : exported
lap(`staged: ${scene.mesh.triangles.length / 4} triangles, ${scene.lights.length} lights`)
const negative = await traceScene(
  scene,
  { width, height, samples: Number(values.samples), seed },
  host,
)
lap('traced')
const picture = await develop(negative, scene, { seed, denoise: Number(values.denoise) }, host)
lap('developed')
await writeFile(
  out,
  await sharp(picture.data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer(),
)
await host.close()
