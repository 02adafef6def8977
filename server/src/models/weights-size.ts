// How many bytes of weights a folder holds.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that a runtime reads as weights. */
export const isWeights = (path: string): boolean =>
  /\.(safetensors|onnx|onnx_data|onnx\.data)$/.test(path)

export const sizeOfWeights = async (folder: string): Promise<number> => {
  const files = (await readdir(folder, { recursive: true })).filter(isWeights)
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
