// How many bytes of weights a folder holds.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that a runtime reads as weights. */
export const isWeights = (path: string): boolean =>
  /\.(safetensors|onnx|onnx_data|onnx\.data)$/.test(path)

/** Such as the folder of a graph that is being opened, whose links would count twice. */
const isHidden = (path: string): boolean => /(^|[/\\])\./.test(path)

export const sizeOfWeights = async (folder: string): Promise<number> => {
  const files = (await readdir(folder, { recursive: true })).filter(
    (path) => isWeights(path) && !isHidden(path),
  )
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
