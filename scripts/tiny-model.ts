// Writes a tiny diffusion model with random weights, so that local diffusion can be tried without a download: `npm run tiny-model -- out/tiny-model`.
import { resolve } from 'node:path'
import { type TinyKind, writeTinyModel } from '../server/test/local-diffusion/tiny-model.ts'

const kinds: readonly TinyKind[] = ['sdxs', 'sd1', 'sd2', 'lcm', 'sd-turbo']
const [folder = 'out/tiny-model', asked = 'sdxs'] = process.argv.slice(2)
const kind = kinds.find((each) => each === asked)
if (kind) {
  await writeTinyModel(resolve(folder), kind)
  process.stdout.write(
    `A tiny random model of kind ${kind} is in ${folder}; its pictures are noise. Try it:\n  npm run demo -- --engine local:${folder}\n`,
  )
} else {
  process.stderr.write(`The kind must be one of ${kinds.join(', ')}.\n`)
  process.exitCode = 2
}
