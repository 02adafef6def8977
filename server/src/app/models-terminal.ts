// The command `openfield models` at a terminal: lines out, one question in, a progress line that replaces itself.
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Config } from '../config.ts'
import { systemClock } from '../lib/clock.ts'
import { runModels } from '../models/command.ts'

/** Where a person may be. */
export interface Terminal {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly signal: AbortSignal
}

const PROGRESS_GAP_MS = 200

/** Runs one command. Rejects with an Error whose message is a sentence. */
export const modelsAtTerminal = (
  words: readonly string[],
  { store, modelHub }: Pick<Config, 'store' | 'modelHub'>,
  { input, output, signal }: Terminal,
): Promise<void> => {
  const canAsk = input.isTTY === true && output.isTTY === true
  let shownAt = 0
  return runModels(words, {
    modelsFolder: join(store.dataDir, 'models'),
    hub: modelHub,
    signal,
    say: (line) => void output.write(`${line}\n`),
    sayProgress: (line) => {
      const now = systemClock.now()
      if (output.isTTY !== true || (line !== '' && now - shownAt < PROGRESS_GAP_MS)) return
      shownAt = now
      output.write(`\r\u001b[2K${line}`)
    },
    ask: async (question) => {
      if (!canAsk) return null
      const lines = createInterface({ input, output })
      const answer = await lines
        .question(`${question} [y/N] `, { signal })
        .finally(() => lines.close())
      return /^y(es)?$/i.test(answer.trim())
    },
    wait: (ms) => systemClock.sleep(ms, signal),
  })
}
