// Opens a model's folder, whichever of the two layouts it has.
import { mkdir } from 'node:fs/promises'
import { loadDiffusersFolder } from './diffusers-folder.ts'
import type { LoadModel } from './loaded-model.ts'
import { isOptimumFolder, loadOptimumFolder } from './optimum-folder.ts'

export const loadModel: LoadModel = async (folder, options) => {
  if (await isOptimumFolder(folder)) return loadOptimumFolder(folder, options)
  await mkdir(options.workFolder, { recursive: true })
  return loadDiffusersFolder(folder, options)
}
