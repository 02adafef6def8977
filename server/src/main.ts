// The process: environment in, signals in, exit code out; the only file that sees process.*

import { listAccounts } from './account/account-rows.ts'
import { openAccount } from './account/create.ts'
import { checkEngines } from './app/check-engines.ts'
import { modelsAtTerminal } from './app/models-terminal.ts'
import { type Development, welcome } from './app/welcome.ts'
import { type App, createApp } from './app.ts'
import { type Config, configWarnings, readConfig } from './config.ts'
import { systemClock } from './lib/clock.ts'
import { createLog } from './lib/log.ts'
import { SettingsProblem } from './lib/setting.ts'

/** Makes the development account once; gives its key when it was made just now, since it is shown only then. */
const openDevelopment = async (
  { store }: App,
  { dev, concurrencyLimit }: Config,
): Promise<Development | null> => {
  if (!dev.enabled) return null
  const wish = { name: dev.accountName, credits: dev.credits, concurrencyLimit }
  const isFirst = (await listAccounts(store.read, { limit: 1 })).length === 0
  if (dev.key === null && !isFirst) return null
  const { key, created } = await openAccount(
    { store, clock: systemClock },
    dev.key === null ? wish : { ...wish, key: dev.key },
  )
  if (!created) return null
  const credentials = `${key.keyId}:${key.keySecret}`
  return { key: key.key, credentials, credits: dev.credits / 1000 }
}

/** For `openfield doctor`: findings as JSON; `settings` asks no engine. */
const check = async (what: string | undefined): Promise<void> => {
  const found = await checkEngines(process.env, { isAsking: what !== 'settings' })
  process.stdout.write(`${JSON.stringify(found)}\n`)
}

/** One Ctrl-C comes twice, from the terminal and from npm, which passes it on; a later signal ends the process at once. Milliseconds. */
const SAME_PRESS_MS = 1000

const main = async (): Promise<void> => {
  if (process.argv[2] === 'check') return check(process.argv[3])
  const config = readConfig(process.env)
  const log = createLog(config.log.level, process.stderr)
  for (const sentence of configWarnings(process.env)) log.warn({}, sentence)
  const app = await createApp(config, { log })
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    const at = systemClock.now()
    const again = () => systemClock.now() - at > SAME_PRESS_MS && process.exit(1)
    process.removeAllListeners('disconnect')
    for (const other of signals) process.removeAllListeners(other).on(other, again)
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, stop)
  // Whoever started this process with a channel is gone, perhaps killed: nobody is left to stop it.
  process.once('disconnect', () => stop('SIGTERM'))
  const development = await openDevelopment(app, config)
  const address = await app.start()
  process.stdout.write(welcome(address, development, config.http.studio))
}

/** `openfield models …`: the same program, since it knows the settings and the models folder. */
const models = async (words: readonly string[]): Promise<void> => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () =>
      stop.abort(Object.assign(new Error('Interrupted.'), { code: 'INT' })),
    )
  const { stdin: input, stdout: output } = process
  await modelsAtTerminal(words, readConfig(process.env), { input, output, signal: stop.signal })
}

const [word, ...words] = process.argv.slice(2)
const running =
  word === 'models'
    ? models(words).catch((error: unknown) => {
        // Every failure of these commands is a sentence for who typed them.
        throw Object.assign(new Error(error instanceof Error ? error.message : String(error)), {
          code: 'MODELS',
        })
      })
    : main()

running.catch((error: unknown) => {
  const isTold = error instanceof SettingsProblem || (error instanceof Error && 'code' in error)
  process.stderr.write(
    `${isTold ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
