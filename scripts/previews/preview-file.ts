// What a preview is: its files, what they are made from, and the note of that, so that only what changed is made again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface PreviewFile {
  /** The entry of the catalogue. */
  readonly name: string
  /** Paths below the previews folder. */
  readonly files: readonly string[]
  /** Everything the files follow from, but for the renderer's own code. */
  readonly inputs: unknown
  /** The bytes of `files`, in their order. */
  readonly make: () => Promise<readonly Uint8Array[]>
}

const fingerprint = (inputs: unknown): string =>
  createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16)

/** The folder of previews with its notes of what each was made from. */
export class PreviewShelf {
  readonly folder: string
  private readonly notes: Map<string, string>

  constructor(folder: string) {
    this.folder = folder
    const file = join(folder, 'inputs.json')
    const notes: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    this.notes = new Map(Object.entries(notes as Record<string, string>))
  }

  /** Whether the files are there and what they are made from has not changed since. */
  isCurrent({ files, inputs }: PreviewFile): boolean {
    return files.every(
      (file) => existsSync(join(this.folder, file)) && this.notes.get(file) === fingerprint(inputs),
    )
  }

  /** Makes the files and notes what from; returns their bytes together. */
  async fill(preview: PreviewFile): Promise<number> {
    const made = await preview.make()
    for (const [i, file] of preview.files.entries()) {
      const path = join(this.folder, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, made[i] ?? '')
      this.notes.set(file, fingerprint(preview.inputs))
    }
    const sorted = Object.fromEntries([...this.notes].sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(join(this.folder, 'inputs.json'), `${JSON.stringify(sorted, null, 2)}\n`)
    return made.reduce((sum, bytes) => sum + bytes.length, 0)
  }
}
