// Bundles the server, its render process, its threads and the command line for Node with esbuild and puts the built Studio beside them, so that a start takes well under a second.
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildStudio } from '../studio/build-studio.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'server', 'dist')

/** Files that run in a process or thread of their own; the others are found from them. */
const entries = {
  main: 'server/src/main.ts',
  'builtin-process': 'server/src/engine/builtin-process.ts',
  'local-process': 'server/src/engine/local-diffusion/local-process.ts',
  'trace-thread': 'renderer/src/node/trace-thread.ts',
  'film-thread': 'renderer/src/node/film-thread.ts',
  openfield: 'cli/src/main.ts',
  'wasm-encoder-thread': 'renderer/src/node/wasm-encoder-thread.ts',
}

/** Files that are read at run time from beside the bundle. */
const beside = [
  'renderer/build/trace.wasm',
  'renderer/build/look.wasm',
  'renderer/build/warp.wasm',
  'renderer/build/sculpt.wasm',
  'models/nsfw-mobilenet-v2.onnx',
  'models/esrgan-slim-x2.onnx',
  'server/src/character/sample-character.webp',
  'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  'node_modules/swagger-ui-dist/swagger-ui.css',
]

/** The catalogue's previews, served from beside the bundle. */
const previews = 'server/previews'

const shown = () =>
  readdirSync(join(root, previews), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(webp|mp4)$/.test(file))
    .sort()
    .map((file) => join(root, previews, file))

const sources = () =>
  ['contract', 'renderer', 'sdk', 'server', 'cli'].flatMap((name) =>
    readdirSync(join(root, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|json)$/.test(file))
      .sort()
      .map((file) => join(root, name, 'src', file)),
  )

const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds when a source changed; returns whether it did. */
export const buildServer = async () => {
  const studio = await buildStudio()
  const stamp = join(out, '.sources')
  const hash = studio.hash + hashOf([...sources(), ...shown(), ...beside.map((file) => join(root, file)), fileURLToPath(import.meta.url), join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  const { build } = await import('esbuild')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Our own packages are TypeScript and go in; everything from the registry stays a package.
    plugins: [
      {
        name: 'registry-packages-stay-outside',
        setup(builder) {
          builder.onResolve({ filter: /^[^./]/ }, (args) =>
            args.path.startsWith('@openfield/') || args.kind === 'entry-point' ? undefined : { path: args.path, external: true },
          )
        },
      },
    ],
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  for (const file of beside) copyFileSync(join(root, file), join(out, basename(file)))
  cpSync(studio.folder, join(out, 'studio'), { recursive: true })
  cpSync(join(root, previews), join(out, 'previews'), { recursive: true, filter: (file) => !file.endsWith('.json') })
  writeFileSync(stamp, hash)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer()
