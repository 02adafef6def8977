// Sets up what a fresh clone is missing (packages, kernels, bundle) with plain Node, then runs start, demo, test, check or the command line.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const say = (line) => process.stderr.write(`openfield: ${line}\n`)

const fail = (line) => {
  say(line)
  process.exit(1)
}

/** Runs a command to its end; its output is ours. Returns the exit code. */
const run = (command, args, options = {}) => {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) fail(`cannot run ${command}: ${error.message}`)
  return signal ? 1 : (status ?? 1)
}

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed, this is ${process.versions.node}`)
}

/** Installs when the lock file is not the one that was installed last. Install scripts are never needed. */
const ensurePackages = () => {
  const lock = createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex')
  const stamp = at('node_modules', '.openfield-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('installing packages (once) …')
  const started = performance.now()
  // npm is a script of its own on Windows; npm_execpath is set when npm started us.
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // What npm says goes to the error output: the other one belongs to the command.
  const stdio = ['ignore', 2, 2]
  const code = npm ? run(process.execPath, [npm, ...args], { stdio }) : run('npm', args, { stdio, shell: process.platform === 'win32' })
  if (code !== 0) fail('npm ci failed; its message stands above')
  writeFileSync(stamp, lock)
  say(`packages installed in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const ensureKernels = async () => {
  const { buildKernels } = await import(pathToFileURL(at('renderer', 'build-kernels.mjs')).href)
  await buildKernels()
}

const ensureBundle = async () => {
  const { buildServer } = await import(pathToFileURL(at('scripts', 'build-server.mjs')).href)
  await buildServer()
}

/** Runs Node on a file until it ends; signals reach it because they reach the whole process group or are passed on. */
const node = (args, stdio = 'inherit') =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })

const bin = (name, ...args) => node([at('node_modules', ...name.split('/')), ...args])

/** Scripts in TypeScript, run as they are. */
const sources = ['depth-gallery', 'motion-sheet', 'previews', 'sheet', 'tiny-model']

const commands = {
  start: async () => {
    await ensureBundle()
    // By the channel the server notices when this process is killed, and stops as well.
    return node(['--enable-source-maps', at('server', 'dist', 'main.js')], ['inherit', 'inherit', 'inherit', 'ipc'])
  },
  demo: async (args) => {
    await ensureBundle()
    return node([at('scripts', 'demo.mjs'), ...args])
  },
  test: async (args) => bin('vitest/vitest.mjs', 'run', ...args),
  check: async (args) => {
    for (const [what, name, ...rest] of [
      ['types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
      ['lint', '@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
      ['unused code', 'knip/bin/knip.js', '--no-progress'],
    ]) {
      say(`checking ${what} …`)
      const code = await bin(name, ...rest)
      if (code !== 0) return code
    }
    return commands.test(args)
  },
  /** The Studio's development server, for a server that runs on port 8787. */
  studio: async (args) => bin('vite/bin/vite.js', at('studio'), ...args),
  /** The client as it is published, in sdk/dist. */
  sdk: async () => {
    const { buildSdk } = await import(pathToFileURL(at('sdk', 'build-sdk.mjs')).href)
    await buildSdk()
    return 0
  },
  /** The command line, in this very process; `npx openfield …` comes here. */
  cli: async (args) => {
    await ensureBundle()
    process.argv.splice(1, process.argv.length, at('scripts', 'openfield.mjs'), ...args)
    await import(pathToFileURL(at('server', 'dist', 'openfield.js')).href)
    return process.exitCode ?? 0
  },
  ...Object.fromEntries(sources.map((name) => [name, (args) => node(['--import', 'tsx', at('scripts', `${name}.ts`), ...args])])),
  /** Only sets up. */
  setup: async () => {
    await ensureBundle()
    return 0
  },
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) fail(`no such command: ${name} (there are ${Object.keys(commands).join(', ')})`)
checkNode()
ensurePackages()
await ensureKernels()
process.exitCode = await command(args)
