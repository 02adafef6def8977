// Opens a model's folder, whichever of the two layouts it has.
import { mkdir } from 'node:fs/promises'
import { loadDiffusersFolder } from './diffusers-folder.ts'
import { clearLeftGraphs } from './left-graphs.ts'
import type { LoadModel } from './loaded-model.ts'
import { isOptimumFolder, loadOptimumFolder } from './optimum-folder.ts'

export const loadModel: LoadModel = async (folder, options) => {
  if (await isOptimumFolder(folder)) return loadOptimumFolder(folder, options)
  await mkdir(options.workFolder, { recursive: true })
  // Of a process that was killed while it loaded, such as the one before this.
  await clearLeftGraphs(folder, options.workFolder)
  return loadDiffusersFolder(folder, options)
}
