// What a command may touch of the process around it: streams, variables, files of settings; tests bring their own.

/** A terminal, file or pipe to write to. */
export interface Output {
  readonly isTerminal: boolean
  /** Characters in a line of a terminal. */
  readonly columns: number
  write(text: string | Uint8Array): void
}

/** The process as commands see it. */
export interface Surroundings {
  /** Results. */
  readonly out: Output
  /** Progress and errors. */
  readonly err: Output
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal
  /** Folder of the user's settings; null where there is none. */
  readonly settingsFolder: string | null
  /** Where `serve` and `worker` find the built server. */
  readonly serverFile: string
  readonly version: string
  readonly fetch?: typeof globalThis.fetch
  /** The standard input as bytes. */
  readonly readInput: () => Promise<Uint8Array>
}

/** How a command ends; scripts can tell why. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  unreachable: 3,
  refused: 4,
  credits: 5,
  interrupted: 130,
} as const

/** A sentence for the user and how the process ends. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly exitCode: number
  readonly hint: string | null
  constructor(message: string, exitCode: number, hint: string | null = null) {
    super(message)
    this.exitCode = exitCode
    this.hint = hint
  }
}
