// Folders for the files of one attempt: named by its lease, so that it is known whose they are after a crash.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lease } from '../store/lease.ts'

export interface Scratch {
  /** Absolute, empty. */
  readonly path: string
  remove(): Promise<void>
}

const nameOf = ({ id, token }: Lease): string => `${id}.${token}`

/** Also removes what earlier attempts at the same request left: they have lost it. */
export const openScratch = async (folder: string, lease: Lease): Promise<Scratch> => {
  const path = join(folder, nameOf(lease))
  await removeAll(folder, (name) => name.startsWith(`${lease.id}.`))
  await mkdir(path, { recursive: true })
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Removes the folders of leases that `isHeld` denies; gives how many. */
export const sweepScratch = (
  folder: string,
  isHeld: (lease: Lease) => Promise<boolean>,
): Promise<number> =>
  removeAll(folder, async (name) => {
    const [id = '', token = ''] = name.split('.')
    return !(await isHeld({ id, token }))
  })

const removeAll = async (
  folder: string,
  isDue: (name: string) => boolean | Promise<boolean>,
): Promise<number> => {
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    if (!(await isDue(name))) continue
    await rm(join(folder, name), { recursive: true, force: true })
    removed++
  }
  return removed
}
