// Folders of graphs under construction: how they are named, and how those of processes that were killed meanwhile are cleared.
import { createHash } from 'node:crypto'
import { readdir, realpath, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from '../../lib/clock.ts'

/** Several machines may share a disk, and each numbers its processes for itself. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** What `mkdtemp` completes: the name says which process of which machine makes it. */
export const graphPrefix = `.graph-${host}-${process.pid}-`
const NAME = /^\.graph-([0-9a-f]{8})-(\d{1,10})-[\w-]{6}$/

/** No graph takes this long to open; whoever made the folder has left it. */
const OLD_MS = 24 * 60 * 60_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of somebody else is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Where `placeFor` may have made folders for a model: the work folder, and the real places of its weights. */
async function placesOf(modelFolder: string, workFolder: string): Promise<Set<string>> {
  const places = new Set([workFolder])
  for (const part of ['text_encoder', 'unet', 'vae']) {
    const folder = join(modelFolder, part)
    for (const file of await readdir(folder).catch(() => [])) {
      if (!file.endsWith('.safetensors')) continue
      const real = await realpath(join(folder, file)).catch(() => null)
      if (real !== null) places.add(dirname(real))
    }
  }
  return places
}

/**
 * Removes what killed processes left: their hard links would hold gigabytes of weights that were removed since. Folders of processes
 * that live, here or on another machine, stay. Never rejects: what cannot be removed hurts nobody.
 */
export async function clearLeftGraphs(modelFolder: string, workFolder: string): Promise<void> {
  for (const place of await placesOf(modelFolder, workFolder)) {
    const entries = await readdir(place, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const [, madeOn, pid] = NAME.exec(entry.name) ?? []
      if (!entry.isDirectory() || pid === undefined) continue
      const path = join(place, entry.name)
      const isLeft = madeOn === host && !isAlive(Number(pid))
      const age = await stat(path).then(
        ({ mtimeMs }) => systemClock.now() - mtimeMs,
        () => 0,
      )
      if (isLeft || age > OLD_MS) await rm(path, { recursive: true, force: true }).catch(() => {})
    }
  }
}
