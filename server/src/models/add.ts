// Brings a model into the models folder: all files into a folder beside it first, checked, then under its name at once.
import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { download } from './download.ts'
import { type Hub, hubHeaders } from './hub.ts'
import { hashFile, type InstalledModel, isModelName } from './installed.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import type { Found } from './sources.ts'

export interface Adding {
  readonly hub: Hub
  readonly signal: AbortSignal
  /** A file and how many bytes of all are there. */
  progress(path: string, done: number, all: number): void
  wait(ms: number): Promise<void>
}

export const sizeOfAll = (files: Found['files']): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0)

/** Throws Error with a sentence when the model cannot be added as it is named. */
export const checkPlace = async (found: Found, modelsFolder: string): Promise<void> => {
  if (!isModelName(found.name))
    throw new Error(
      `"${found.name}" is no name for a model: letters, digits, dots and dashes; see --name.`,
    )
  const taken = await stat(join(modelsFolder, found.name)).catch(() => null)
  if (taken)
    throw new Error(
      `A model ${found.name} is there already; remove it first, or give another name with --name.`,
    )
  await mkdir(modelsFolder, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await statfs(modelsFolder)
  const [room, wanted] = [bavail * bsize, sizeOfAll(found.files)]
  if (room < wanted * 1.02)
    throw new Error(
      `The disk has ${(room / 1e9).toFixed(1)} GB left; the model needs ${(wanted / 1e9).toFixed(1)} GB.`,
    )
}

const bring = async (
  file: Found['files'][number],
  path: string,
  adding: Adding,
  told: (bytes: number) => void,
): Promise<void> => {
  const { hub, signal, wait } = adding
  if (file.from === 'disk') {
    await mkdir(dirname(path), { recursive: true })
    // A copy that shares its blocks where the file system can.
    await copyFile(file.url, path, constants.COPYFILE_FICLONE)
    return told(file.bytes)
  }
  const isOfHub = file.url.startsWith(`${hub.base}/`)
  await download(file, path, {
    headers: isOfHub ? hubHeaders(hub) : { 'user-agent': 'openfield' },
    signal,
    progress: told,
    wait,
  })
}

/** What an earlier, other try left in the folder. */
const removeStrangers = async (folder: string, files: Found['files']): Promise<void> => {
  const ours = new Set(files.flatMap(({ path }) => [path, `${path}.part`]))
  const there = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of there) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isDirectory() && !ours.has(path.slice(folder.length + 1).replaceAll('\\', '/')))
      await rm(path, { force: true })
  }
}

/** What came stays for the next try when it rejects; its message is a sentence for the operator. */
export const addModel = async (
  found: Found,
  modelsFolder: string,
  adding: Adding,
): Promise<InstalledModel> => {
  await checkPlace(found, modelsFolder)
  const staging = join(modelsFolder, `.adding-${found.name}`)
  await mkdir(staging, { recursive: true, mode: 0o700 })
  await removeStrangers(staging, found.files)
  const all = sizeOfAll(found.files)
  const files: Manifest['files'] = []
  let done = 0
  for (const file of found.files) {
    const path = join(staging, file.path)
    await bring(file, path, adding, (bytes) => adding.progress(file.path, done + bytes, all))
    done += file.bytes
    files.push({ path: file.path, bytes: file.bytes, sha256: await hashFile(path, adding.signal) })
  }
  const manifest: Manifest = {
    version: 1,
    name: found.name,
    kind: found.kind,
    source: found.source,
    licence: found.licence,
    files,
  }
  await writeManifest(staging, manifest)
  const folder = join(modelsFolder, found.name)
  await rename(staging, folder)
  return { name: found.name, folder, manifest }
}
