// Builds the Studio with Vite into `dist/`, with compressed copies of what compresses; skips when no source changed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = dirname(fileURLToPath(import.meta.url))
const project = dirname(root)
const out = join(root, 'dist')

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

/** A hash of all that the built files come from. */
const fingerprint = () => {
  const files = [
    ...['studio/src', 'studio/public', 'sdk/src', 'contract/src'].flatMap((folder) => filesIn(join(project, folder))),
    ...['index.html', 'vite.config.ts', 'build-studio.mjs'].map((name) => join(root, name)),
    join(project, 'package-lock.json'),
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(project, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Beside each text file, what a browser that takes br or gzip gets. */
const compress = (folder) => {
  for (const file of filesIn(folder).filter((name) => /\.(html|js|css|svg|json|webmanifest)$/.test(name))) {
    const bytes = readFileSync(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Gives the folder of the built files and the hash of their sources. */
export const buildStudio = async () => {
  const hash = fingerprint()
  const stamp = join(out, '.sources')
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (isCurrent()) return { folder: out, hash }
  const { build } = await import('vite')
  // Under another name first, so that a server that reads beside this build never finds half of it.
  const draft = `${out}.${process.pid}`
  try {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: draft, emptyOutDir: true } })
    compress(draft)
    writeFileSync(join(draft, '.sources'), hash)
    // Another build may have come first; who reads its files is not disturbed.
    if (!isCurrent()) {
      rmSync(out, { recursive: true, force: true })
      renameSync(draft, out)
    }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return { folder: out, hash }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStudio()
