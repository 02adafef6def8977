// The models in the models folder: which there are, whether their files are as they were, and how one is removed.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, type ManifestFile, type ModelKind, readManifest } from './manifest.ts'

export interface InstalledModel {
  /** Also its folder's name. */
  readonly name: string
  readonly folder: string
  /** Null: the folder lies there but no manifest that can be read; `verify` says why. */
  readonly manifest: Manifest | null
}

/** What a name may be: it becomes a folder. */
export const isModelName = (name: string): boolean =>
  /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) && !/\.$/.test(name)

/** By name. Half-added ones (`.adding-…`) are none. */
export const listModels = async (modelsFolder: string): Promise<readonly InstalledModel[]> => {
  const entries = await readdir(modelsFolder, { withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isDirectory() && isModelName(entry.name))
    .map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const folder = join(modelsFolder, name)
      return { name, folder, manifest: await readManifest(folder).catch(() => null) }
    }),
  )
}

/** The first installed model of a kind, by name; null: none. */
export const findInstalled = async (
  modelsFolder: string,
  kind: ModelKind,
): Promise<InstalledModel | null> =>
  (await listModels(modelsFolder)).find(({ manifest }) => manifest?.kind === kind) ?? null

/** Streams, so that files of gigabytes cost no memory. */
export const hashFile = async (path: string, signal?: AbortSignal): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, {
    ...(signal ? { signal } : {}),
    highWaterMark: 2 ** 20,
  }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const faultOf = async (
  folder: string,
  { path, bytes, sha256 }: ManifestFile,
  signal?: AbortSignal,
): Promise<string | null> => {
  const file = join(folder, path)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return `${path} is missing`
  if (found.size !== bytes) return `${path} has ${found.size} bytes instead of ${bytes}`
  return (await hashFile(file, signal)) === sha256
    ? null
    : `${path} has changed: its hash is another`
}

/** Sentences for everything that is not as it was added; empty when all is well. */
export const verifyModel = async (
  { folder }: InstalledModel,
  signal?: AbortSignal,
): Promise<readonly string[]> => {
  let manifest: Manifest | null
  try {
    manifest = await readManifest(folder)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  if (!manifest)
    return ['it was not added by "openfield models add", so nothing is known of its files']
  const faults: string[] = []
  for (const file of manifest.files) {
    const fault = await faultOf(folder, file, signal)
    if (fault !== null) faults.push(fault)
  }
  return faults
}

/** True when there was one. */
export const removeModel = async (modelsFolder: string, name: string): Promise<boolean> => {
  const model = (await listModels(modelsFolder)).find((each) => each.name === name)
  if (!model) return false
  await rm(model.folder, { recursive: true })
  return true
}
