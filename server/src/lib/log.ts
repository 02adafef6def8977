// One line of JSON per happening; who writes gives facts first, then a sentence.
import { pino } from 'pino'

/** What a part of the server needs of a log. Facts never hold keys, secrets or prompts. */
export interface Log {
  debug(facts: object, sentence: string): void
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** Writes to standard output, or to the given stream. */
export const createLog = (level: LogLevel, stream?: { write(line: string): void }): Log =>
  stream ? pino({ level }, stream) : pino({ level })

const nothing = () => undefined

export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }
