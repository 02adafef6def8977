// Finds a folder for a graph's file in which its weights can lie beside it without being copied.
import { link as hardLink, mkdtemp, open, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { graphPrefix } from './left-graphs.ts'
import { ModelError } from './model-error.ts'

export interface GraphPlace {
  readonly folder: string
  /** Weights as bytes, when they could not be laid beside the graph. */
  readonly data: { path: string; data: Uint8Array }[] | null
}

export type Link = (existing: string, created: string) => Promise<void>

/**
 * onnxruntime reads no external data from outside the graph's own folder and follows no symbolic link out of it. Hard
 * links cost nothing but need the same disk, so the weights' own folder is tried after the work folder; where neither
 * can be linked into, the weights are read into memory. `files` says under which name each file must lie there.
 */
export async function placeFor(
  files: ReadonlyMap<string, string>,
  workFolder: string,
  link: Link = hardLink,
): Promise<GraphPlace> {
  const real: { file: string; name: string }[] = []
  // A download cache holds symbolic links to its files, and a hard link to a link is a link again.
  for (const [file, name] of files) real.push({ file: await realpath(file), name })
  for (const parent of [workFolder, ...real.slice(0, 1).map(({ file }) => dirname(file))]) {
    const folder = await mkdtemp(join(parent, graphPrefix)).catch(() => null)
    if (folder === null) continue
    try {
      for (const { file, name } of real) await link(file, join(folder, name))
      return { folder, data: null }
    } catch {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const data: { path: string; data: Uint8Array }[] = []
  for (const { file, name } of real) data.push({ path: name, data: await readWhole(file) })
  return { folder: await mkdtemp(join(workFolder, graphPrefix)), data }
}

/** Whole files of any size: `readFile` stops at 2 GB. */
async function readWhole(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  const bytes = Buffer.alloc(size)
  const handle = await open(file, 'r')
  try {
    let done = 0
    while (done < size) {
      const wanted = Math.min(size - done, 1 << 28)
      const { bytesRead } = await handle.read(bytes, done, wanted, done)
      if (bytesRead === 0) throw new ModelError(file, 'became shorter while it was read')
      done += bytesRead
    }
  } finally {
    await handle.close()
  }
  return bytes
}
