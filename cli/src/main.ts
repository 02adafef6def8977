// The process: words and variables in, exit code out; the only file of the command line that sees process.*.
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { runCommand } from './program.ts'
import type { Output } from './surroundings.ts'

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  isTerminal: stream.isTTY === true,
  columns: stream.columns ?? 80,
  write: (text) => {
    stream.write(text)
  },
})

const settingsFolder = (): string => {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  return join(XDG_CONFIG_HOME || APPDATA || join(homedir(), '.config'), 'openfield')
}

const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () =>
    interrupted.abort(Object.assign(new Error('Interrupted.'), { name: 'AbortError' })),
  )
// A reader that closed its end, as `head` does, is no error of ours.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runCommand(process.argv.slice(2), {
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  variables: process.env,
  signal: interrupted.signal,
  settingsFolder: settingsFolder(),
  serverFile: join(dirname(fileURLToPath(import.meta.url)), 'main.js'),
  version: manifest.version,
  readInput,
})
