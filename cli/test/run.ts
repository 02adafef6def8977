// Runs the command line in this process against a server, and collects what it wrote.
import { runCommand } from '../src/program.ts'
import type { Output, Surroundings } from '../src/surroundings.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** An output that keeps what is written. */
const collector = (isTerminal: boolean): Output & { readonly text: () => string } => {
  const pieces: Buffer[] = []
  return {
    isTerminal,
    columns: 100,
    write: (text) => pieces.push(Buffer.from(text)),
    text: () => Buffer.concat(pieces).toString('utf8'),
  }
}

/** A way to run commands with variables and a settings folder of their own. */
export const commandLine =
  (fixed: {
    readonly variables: Readonly<Record<string, string>>
    readonly settingsFolder: string | null
    readonly input?: Uint8Array
    readonly isTerminal?: boolean
    readonly signal?: AbortSignal
    readonly serverFile?: string
  }) =>
  async (...words: string[]): Promise<Ran> => {
    const [out, err] = [collector(fixed.isTerminal ?? false), collector(false)]
    const around: Surroundings = {
      out,
      err,
      variables: fixed.variables,
      signal: fixed.signal ?? new AbortController().signal,
      settingsFolder: fixed.settingsFolder,
      serverFile: fixed.serverFile ?? '/nowhere/main.js',
      version: '0.1.0',
      readInput: async () => fixed.input ?? new Uint8Array(),
    }
    const code = await runCommand(words, around)
    return { code, out: out.text(), err: err.text() }
  }
