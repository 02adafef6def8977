// Looks whether a model's folder can be loaded as far as its files tell, without opening any network, and remembers the answer while they stay as they are.
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenEngine } from '../broken-engine.ts'
import { readParts } from './diffusers-folder.ts'
import { ModelError } from './model-error.ts'
import { isOptimumFolder, missingGraph } from './optimum-folder.ts'
import { readScheduleConfig } from './schedule/schedule-config.ts'
import { openTokenizer } from './tokenizer.ts'

/** Changes with every file that is put, taken, changed or opened to us. */
const printOf = async (folder: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    // Such as the folder of a graph that is being opened.
    if (/(^|[/\\])\./.test(name)) continue
    const found = await stat(join(folder, name)).catch(() => null)
    if (found?.isFile())
      hash.update(JSON.stringify([name, found.size, found.mtimeMs, found.mode, found.ino]))
  }
  return hash.digest('hex')
}

/** Throws ModelError. */
const inspect = async (folder: string): Promise<void> => {
  await openTokenizer(join(folder, 'tokenizer'))
  if (await isOptimumFolder(folder)) {
    const missing = await missingGraph(folder)
    if (missing) throw missing
    return
  }
  const { schedulerConfig } = (await readParts(folder)).folder
  readScheduleConfig(schedulerConfig)
}

/** Of one engine, whose model it is. */
export class ModelFiles {
  readonly #folder: string
  #known: { readonly print: string; readonly wrong: string | null } | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** How the files are now; null when there are none. */
  print(): Promise<string | null> {
    return printOf(this.#folder).catch(() => null)
  }

  /** Throws BrokenEngine when the model cannot be loaded; costs next to nothing while the files stay as they are. */
  async check(): Promise<void> {
    const print = await this.print()
    if (this.#known === null || this.#known.print !== print) {
      const wrong = await inspect(this.#folder).then(
        () => null,
        (error: unknown) => {
          if (error instanceof ModelError) return sentence(error.message)
          throw error
        },
      )
      this.#known = print === null ? null : { print, wrong }
      if (wrong !== null) throw new BrokenEngine(wrong)
    }
    if (this.#known?.wrong) throw new BrokenEngine(this.#known.wrong)
  }

  /** What was found wrong with these very files; null when nothing is known or they have changed since. */
  async knownWrong(): Promise<string | null> {
    if (!this.#known?.wrong) return null
    return (await this.print()) === this.#known.print ? this.#known.wrong : null
  }

  /** What only loading told of the files as they were then. */
  broke(print: string | null, wrong: string): void {
    if (print !== null) this.#known = { print, wrong }
  }
}

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`)
