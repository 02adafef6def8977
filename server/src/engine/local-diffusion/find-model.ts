// Where the model of a local engine lies: the folder that is configured, or an installed one by its name.
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findInstalled, listModels } from '../../models/installed.ts'
import { sizeOfWeights } from '../../models/weights-size.ts'
import type { UpscalerFile } from './local-protocol.ts'
import { readModelFolder } from './model-folder.ts'

export interface FoundModel {
  readonly folder: string
  readonly name: string
  /** Of its weights, as they lie on the disk. */
  readonly gigabytes: number
}

const installedFolder = async (name: string, modelsFolder: string): Promise<string> => {
  const models = (await listModels(modelsFolder)).filter(
    ({ manifest }) => manifest === null || manifest.kind === 'diffusion',
  )
  const found = models.find((model) => model.name === name)
  if (found) return found.folder
  const names = models.map((model) => model.name)
  const there = names.length > 0 ? `Installed: ${names.join(', ')}.` : 'None is installed.'
  throw new Error(
    `There is no installed model "${name}". ${there} Add one: openfield models add <hub id or folder>.`,
  )
}

/** Rejects with an Error whose message says what is wrong and what to do; with a ModelError when the folder is there but no model. */
export const findModel = async (
  wanted: { readonly folder?: string | undefined; readonly model?: string | undefined },
  modelsFolder: string,
): Promise<FoundModel> => {
  const folder = wanted.folder
    ? resolve(wanted.folder)
    : await installedFolder(wanted.model ?? '', modelsFolder)
  await stat(folder).catch(() => {
    throw new Error(`${folder}: cannot be found. Is it where the configuration says?`)
  })
  await readModelFolder(folder)
  return { folder, name: basename(folder), gigabytes: (await sizeOfWeights(folder)) / 1e9 }
}

/** Comes with the server: in the repository's `models/`, or beside the bundle whose file `from` is. */
export const shippedUpscaler = (from: string = import.meta.url): string => {
  const folder = from.endsWith('.ts') ? '../../../../models' : '.'
  return fileURLToPath(new URL(`${folder}/esrgan-slim-x2.onnx`, from))
}

/** The network that enlarges pictures: the installed one, else the small one that comes with the server. */
export const findUpscaler = async (modelsFolder: string): Promise<UpscalerFile> => {
  const model = await findInstalled(modelsFolder, 'upscaler')
  const files = model ? await readdir(model.folder, { recursive: true }) : []
  const file = files.sort().find((name) => name.endsWith('.onnx'))
  return model && file
    ? { file: join(model.folder, file), name: model.name }
    : { file: shippedUpscaler(), name: 'ESRGAN (slim, ×2)' }
}
