// Compiles every kernel (`kernel/<name>/index.ts`, AssemblyScript) to `build/<name>.wasm`; skips what is up to date.
//
// A kernel's memory is imported and shared, so that several threads work on one set of buffers.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const kernels = join(root, 'kernel')
const shared = ['--enable', 'threads', '--importMemory', '--sharedMemory', '--maximumMemory', '65536']

const sources = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|json)$/.test(name))
    .sort()

/** A hash of all that goes into a kernel: its sources, the shared ones, the constants it reads from src, and the compiler. */
const fingerprint = (name) => {
  const hash = createHash('sha256').update(JSON.stringify(options))
  const places = createRequire(import.meta.url).resolve.paths('assemblyscript') ?? []
  const compiler = places.map((place) => join(place, 'assemblyscript', 'package.json')).find(existsSync)
  if (!compiler) throw new Error('assemblyscript is not installed: run npm ci')
  hash.update(JSON.parse(readFileSync(compiler, 'utf8')).version)
  const layouts = sources(join(root, 'src')).filter((file) => file.endsWith('-layout.ts'))
  const shared = existsSync(join(kernels, 'shared')) ? sources(join(kernels, 'shared')) : []
  for (const file of [...sources(join(kernels, name)), ...shared, ...layouts]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', ...shared]

const compile = async (asc, name) => {
  const files = new Map()
  const { error, stderr } = await asc.main(
    [`kernel/${name}/index.ts`, '--outFile', 'out.wasm', '--baseDir', root, ...options],
    { writeFile: (file, bytes) => files.set(file.replace(/\\/g, '/').split('/').pop(), bytes) },
  )
  const bytes = files.get('out.wasm')
  if (error || !bytes) throw new Error(`kernel ${name} does not compile:\n${stderr.toString()}${error?.message ?? ''}`)
  return bytes
}

/** Writes under another name first, so that a build running beside this one never reads half a file. */
const put = (file, content) => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}

/** Whether a kernel is there, made of what `mark` stands for, and not a byte of it lost or changed since. */
const isGood = (wasmFile, markFile, mark) => {
  try {
    return readFileSync(markFile, 'utf8') === `${mark} ${digest(readFileSync(wasmFile))}`
  } catch {
    return false
  }
}
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** All kernels. */
const kernelNames = () =>
  readdirSync(kernels).filter((name) => existsSync(join(kernels, name, 'index.ts')))

/** Builds what has changed, is missing or is damaged, and returns the names. The folder may be deleted at any time. */
export const buildKernels = async (into = join(root, 'build'), names = kernelNames()) => {
  mkdirSync(into, { recursive: true })
  for (const name of names) {
    const mark = fingerprint(name)
    const markFile = join(into, `${name}.sha256`)
    const wasmFile = join(into, `${name}.wasm`)
    if (isGood(wasmFile, markFile, mark)) continue
    const asc = await import('assemblyscript/asc')
    const bytes = await compile(asc, name)
    put(wasmFile, bytes)
    put(markFile, `${mark} ${digest(bytes)}`)
  }
  return names
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = await buildKernels()
  process.stdout.write(`kernels ready: ${names.join(', ')}\n`)
}
