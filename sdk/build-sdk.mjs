// Builds the published form of the client into sdk/dist: one ESM and one CommonJS file, and their types, ready to pack.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'sdk', 'dist')
const entry = join(root, 'sdk', 'src', 'index.ts')
const wire = join(root, 'contract', 'src', 'native.ts')

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(folder, file))

const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

const bundle = async () => {
  const { build } = await import('esbuild')
  const shared = { entryPoints: [entry], bundle: true, target: 'es2022', logLevel: 'warning', platform: 'neutral' }
  await build({ ...shared, format: 'esm', outfile: join(out, 'index.js') })
  // Node 20 knows import() in CommonJS, which reads Node's own modules only when they are asked for.
  await build({ ...shared, format: 'cjs', outfile: join(out, 'index.cjs'), supported: { 'dynamic-import': true } })
}

/** Declarations of the client and of the wire's types, by their path from the root. */
const declarations = async () => {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] , files: [entry] }, ts.sys, root)
  const program = ts.createProgram([entry, wire], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: '/',
    types: [],
  })
  const texts = new Map()
  const { diagnostics } = program.emit(undefined, (path, text) => texts.set(path.replace(/^\//, ''), text))
  const errors = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error)
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, { getCanonicalFileName: (it) => it, getCurrentDirectory: () => root, getNewLine: () => '\n' }))
  return texts
}

/** The same declarations for importers of one kind: `js` or `cjs`. */
const writeTypes = (texts, ending) => {
  const own = `.d.${ending === 'js' ? '' : 'c'}ts`
  const folder = join(out, 'types', ending)
  for (const [path, text] of texts) {
    const target = join(folder, path.replace(/\.d\.ts$/, own))
    const toWire = relative(dirname(join(folder, path)), join(folder, 'contract', 'src', 'native'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(
      target,
      text
        .replace(/(['"])@openfield\/contract\/native\1/g, `'${toWire.startsWith('.') ? toWire : `./${toWire}`}.ts'`)
        .replace(/(from |import\()(['"])(\.[^'"]+)\.ts\2/g, `$1$2$3.${ending}$2`),
    )
  }
}

const manifest = () => {
  const { name, version, description, license, engines, sideEffects } = JSON.parse(readFileSync(join(root, 'sdk', 'package.json'), 'utf8'))
  const types = (ending, own) => `./types/${ending}/sdk/src/index${own}`
  return {
    name,
    version,
    description,
    license,
    engines,
    sideEffects,
    type: 'module',
    main: './index.cjs',
    module: './index.js',
    types: types('js', '.d.ts'),
    exports: {
      '.': {
        import: { types: types('js', '.d.ts'), default: './index.js' },
        require: { types: types('cjs', '.d.cts'), default: './index.cjs' },
      },
    },
    files: ['index.js', 'index.cjs', 'types', 'README.md', 'LICENSE'],
  }
}

/** Builds when a source changed; returns whether it did. `npm pack` in sdk/dist makes the package. */
export const buildSdk = async () => {
  const stamp = join(out, '.sources')
  const sources = [...filesIn(join(root, 'sdk', 'src')), ...filesIn(join(root, 'contract', 'src'))]
  const beside = ['sdk/package.json', 'sdk/README.md'].map((file) => join(root, file))
  const hash = hashOf([...sources, ...beside, fileURLToPath(import.meta.url), join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await bundle()
  const texts = await declarations()
  for (const ending of ['js', 'cjs']) writeTypes(texts, ending)
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  copyFileSync(join(root, 'sdk', 'README.md'), join(out, 'README.md'))
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'))
  writeFileSync(stamp, hash)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSdk()
