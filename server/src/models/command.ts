// The command `openfield models`: add, list, known, verify, remove; words in, lines and an exit code out.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { addModel, checkPlace, sizeOfAll } from './add.ts'
import type { Hub } from './hub.ts'
import { type InstalledModel, listModels, removeModel, verifyModel } from './installed.ts'
import { knownModels } from './known-models.data.ts'
import { modelKinds } from './manifest.ts'
import { type Found, findSource, type Wanted } from './sources.ts'
import { sizeOfWeights } from './weights-size.ts'

export interface CommandRoom {
  readonly modelsFolder: string
  readonly hub: Hub
  readonly signal: AbortSignal
  say(line: string): void
  /** Replaces the line before, on a terminal; nothing elsewhere. */
  sayProgress(line: string): void
  /** True when the person says yes; null where nobody can be asked. */
  ask(question: string): Promise<boolean | null>
  wait(ms: number): Promise<void>
}

/** A wrong use or a failure; its message is shown without a stack. */
export class ModelsFailure extends Error {
  override readonly name = 'ModelsFailure'
}

const size = (bytes: number): string =>
  bytes >= 1e9
    ? `${(bytes / 1e9).toFixed(2)} GB`
    : bytes >= 1e6
      ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${Math.ceil(bytes / 1e3)} kB`

const describe = (found: Found, say: CommandRoom['say']): void => {
  say(`${found.name}: ${found.kind} model from ${found.source}`)
  say(`licence: ${found.licence}`)
  for (const warning of found.warnings) say(`warning: ${warning}`)
  for (const { path, bytes, hash } of found.files)
    say(
      `  ${size(bytes).padStart(9)}  ${hash?.kind === 'sha256' ? `sha256 ${hash.hex}` : hash ? `git    ${hash.hex}` : 'no hash published'}  ${path}`,
    )
  say(`together ${size(sizeOfAll(found.files))}`)
}

const readWanted = (
  words: readonly string[],
): { readonly wanted: Wanted; readonly isYes: boolean } => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', short: 'y', default: false },
      name: { type: 'string' },
      kind: { type: 'string' },
      sha256: { type: 'string' },
      full: { type: 'boolean', default: false },
    },
  })
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0)
    throw new ModelsFailure('Name one model: a known name, a hub id, a URL or a folder.')
  const kind = modelKinds.find((each) => each === values.kind) ?? null
  if (values.kind !== undefined && kind === null)
    throw new ModelsFailure(`--kind must be one of ${modelKinds.join(', ')}.`)
  const sha256 = values.sha256?.toLowerCase() ?? null
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256))
    throw new ModelsFailure('--sha256 must be 64 hexadecimal digits.')
  return {
    wanted: { source, name: values.name ?? null, kind, sha256, isFull: values.full },
    isYes: values.yes,
  }
}

const add = async (words: readonly string[], room: CommandRoom): Promise<void> => {
  const { wanted, isYes } = readWanted(words)
  const found = await findSource(wanted, room.hub, room.signal)
  describe(found, room.say)
  await checkPlace(found, room.modelsFolder)
  if (!isYes) {
    const answer = await room.ask('Add it under this licence?')
    if (answer === null)
      throw new ModelsFailure(
        'Nobody can be asked here; add --yes when you agree to licence and size.',
      )
    if (!answer) throw new ModelsFailure('Nothing was added.')
  }
  const began = await addModel(found, room.modelsFolder, {
    hub: room.hub,
    signal: room.signal,
    wait: room.wait,
    progress: (path, done, all) =>
      room.sayProgress(
        `${((100 * done) / Math.max(1, all)).toFixed(1).padStart(5)} %  ${size(done)} of ${size(all)}  ${path}`,
      ),
  })
  room.sayProgress('')
  for (const file of began.manifest?.files ?? []) room.say(`  sha256 ${file.sha256}  ${file.path}`)
  room.say(`Added ${began.name}.`)
  if (found.kind === 'diffusion')
    room.say(
      `Use it: OPENFIELD_ROUTE_SOUL="local:${resolve(began.folder)},builtin", or "model": "${began.name}" in openfield.config.json.`,
    )
}

const list = async (room: CommandRoom): Promise<void> => {
  const models = await listModels(room.modelsFolder)
  if (models.length === 0) room.say('No models are installed; "openfield models known" lists some.')
  for (const { name, folder, manifest } of models) {
    const bytes = manifest
      ? sizeOfAll(manifest.files.map((file) => ({ ...file, hash: null, url: '', from: 'disk' })))
      : await sizeOfWeights(folder)
    room.say(
      [
        name.padEnd(28),
        (manifest?.kind ?? 'unknown').padEnd(10),
        size(bytes).padStart(9),
        `  ${manifest?.licence ?? 'no manifest'}`,
      ].join(' '),
    )
  }
}

const known = (room: CommandRoom): void => {
  for (const { name, id, kind, licence, isCommercial, sentence } of knownModels)
    room.say(
      `${name.padEnd(26)} ${kind.padEnd(10)} ${licence.padEnd(24)} ${id}\n  ${sentence}${isCommercial ? '' : ' Not for every commercial use.'}`,
    )
}

/** Without the mark that ends options. */
const namesIn = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word !== '--')

const chosen = async (
  typed: readonly string[],
  room: CommandRoom,
): Promise<readonly InstalledModel[]> => {
  const words = namesIn(typed)
  const models = await listModels(room.modelsFolder)
  const unknown = words.find((word) => !models.some(({ name }) => name === word))
  if (unknown !== undefined)
    throw new ModelsFailure(
      `There is no installed model "${unknown}". Installed: ${models.map(({ name }) => name).join(', ') || 'none'}.`,
    )
  return words.length === 0 ? models : models.filter(({ name }) => words.includes(name))
}

const verify = async (words: readonly string[], room: CommandRoom): Promise<void> => {
  let bad = 0
  for (const model of await chosen(words, room)) {
    const faults = await verifyModel(model, room.signal)
    room.say(
      faults.length === 0
        ? `${model.name}: as it was added`
        : `${model.name}: ${faults.join('; ')}`,
    )
    if (faults.length > 0) bad++
  }
  if (bad > 0)
    throw new ModelsFailure(
      bad === 1 ? 'One model is not as it was added.' : `${bad} models are not as they were added.`,
    )
}

const remove = async (words: readonly string[], room: CommandRoom): Promise<void> => {
  if (namesIn(words).length === 0) throw new ModelsFailure('Name the models to remove.')
  for (const { name } of await chosen(words, room)) {
    await removeModel(room.modelsFolder, name)
    room.say(`Removed ${name}.`)
  }
}

/** Rejects with an Error whose message is a sentence. */
export const runModels = async (
  [word = '', ...words]: readonly string[],
  room: CommandRoom,
): Promise<void> => {
  switch (word) {
    case 'add':
      return add(words, room)
    case 'list':
      return list(room)
    case 'known':
      return known(room)
    case 'verify':
      return verify(words, room)
    case 'remove':
      return remove(words, room)
    default:
      throw new ModelsFailure('Say what to do: add, list, known, verify or remove.')
  }
}
