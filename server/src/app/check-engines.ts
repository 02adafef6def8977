// What `openfield doctor` asks of a server that may not run: is the configuration sound, and would each engine work.

import { readConfig } from '../config.ts'
import { createBuiltinEngine } from '../engine/builtin.ts'
import { engineKinds } from '../engine/kinds.ts'
import { systemClock } from '../lib/clock.ts'
import { silentLog } from '../lib/log.ts'
import { SettingsProblem } from '../lib/setting.ts'
import { openEngines } from './engines.ts'

/** One sentence of the doctor. */
export interface EngineFinding {
  readonly level: 'ok' | 'warning' | 'problem'
  readonly text: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** Everything that is wrong with settings and engines; each engine is opened, asked and closed. Starts no server. */
export const checkEngines = async (
  variables: Variables,
  { isAsking = true }: { readonly isAsking?: boolean } = {},
): Promise<EngineFinding[]> => {
  try {
    return await askedEngines(variables, isAsking)
  } catch (error) {
    const isTold = error instanceof SettingsProblem
    const sentences = isTold
      ? error.sentences
      : [error instanceof Error ? error.message : `${error}`]
    return sentences.map((text) => ({ level: 'problem', text }))
  }
}

const askedEngines = async (variables: Variables, isAsking: boolean): Promise<EngineFinding[]> => {
  const config = readConfig(variables)
  const { threads, ffmpegPath, timeoutMs, memoryMegabytes } = config.engine
  const limits = { seconds: timeoutMs / 1000, memoryBytes: memoryMegabytes * 2 ** 20 }
  const engines = await openEngines(config, {
    // Without a process: it is not asked.
    builtin: createBuiltinEngine({ threads, ffmpegPath, processes: 0, limits }),
    kinds: engineKinds,
    clock: systemClock,
    log: silentLog,
    observer: { attempted: () => undefined, fellBack: () => undefined },
  })
  try {
    const others = engines.guards.filter((guard) => guard !== engines.builtin)
    const { signal } = new AbortController()
    if (isAsking) await Promise.all(others.map((guard) => guard.probe(signal)))
    const found = others.map((guard): EngineFinding => {
      const { state, sentence } = guard.state()
      const text = `engine ${guard.id} (${guard.kind}): ${sentence}`
      return { level: state === 'ready' ? 'ok' : 'problem', text }
    })
    return [
      { level: 'ok', text: 'settings and engines are configured soundly' },
      ...engines.warnings.map((text): EngineFinding => ({ level: 'warning', text })),
      ...(isAsking ? found : []),
    ]
  } finally {
    await engines.close()
  }
}
