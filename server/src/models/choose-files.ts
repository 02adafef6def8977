// Which files of a published folder are needed: one set of weights for each part, and the small files beside them.
import type { ModelKind } from './manifest.ts'

/** Small files that the parts of a diffusion model are read with. */
const small =
  /^(model_index\.json|(unet|vae|vae_decoder|vae_encoder|text_encoder)\/config\.json|scheduler\/scheduler_config\.json|tokenizer\/(vocab\.json|merges\.txt|special_tokens_map\.json|tokenizer_config\.json))$/

const parts = ['unet', 'text_encoder', 'vae', 'vae_decoder', 'vae_encoder'] as const

/** One weights file, or the shards of one, below a part. */
const weightsOf = (paths: readonly string[], part: string, isFull: boolean): readonly string[] => {
  const own = paths.filter((path) => path.startsWith(`${part}/`) && path.split('/').length === 2)
  const variants = isFull ? ['', '.fp16'] : ['.fp16', '']
  for (const variant of variants) {
    const tail = variant.replace('.', String.raw`\.`)
    const whole = own.filter((path) =>
      new RegExp(String.raw`/(model|diffusion_pytorch_model)${tail}\.safetensors$`).test(path),
    )
    if (whole.length > 0) return whole.slice(0, 1)
    const shards = own.filter((path) =>
      new RegExp(
        String.raw`/(model|diffusion_pytorch_model)(${tail}-\d+-of-\d+|-\d+-of-\d+${tail || '()'})\.safetensors$|\.safetensors(\.index)?${tail}(\.index)?\.json$`,
      ).test(path),
    )
    if (shards.length > 1) return shards
  }
  return []
}

const onnxOf = (paths: readonly string[], part: string): readonly string[] =>
  paths.filter((path) => new RegExp(`^${part}/model\\.onnx(_data|\\.data)?$`).test(path))

/** What a published folder holds, as far as its names tell; null: nothing that is known here. */
export const kindOf = (paths: readonly string[]): ModelKind | null => {
  if (paths.includes('model_index.json') || paths.includes('unet/config.json')) return 'diffusion'
  return null
}

const diffusionFiles = (paths: readonly string[], isFull: boolean): readonly string[] => {
  const safetensors = parts.flatMap((part) => weightsOf(paths, part, isFull))
  const has = (files: readonly string[], part: string) =>
    files.some((path) => path.startsWith(`${part}/`))
  // All parts in one layout: safetensors when they are whole, else exported graphs.
  const isWhole =
    has(safetensors, 'unet') && has(safetensors, 'text_encoder') && has(safetensors, 'vae')
  const weights = isWhole ? safetensors : parts.flatMap((part) => onnxOf(paths, part))
  if (!has(weights, 'unet')) return []
  return [...paths.filter((path) => small.test(path)), ...weights]
}

/** Paths to take, in their order; empty when what is needed is not there. */
export const chooseFiles = (
  paths: readonly string[],
  kind: ModelKind,
  isFull: boolean,
): readonly string[] => {
  if (kind === 'diffusion') return diffusionFiles(paths, isFull)
  if (kind === 'decoder') {
    const weights = paths.find((path) => path === 'diffusion_pytorch_model.safetensors')
    return weights === undefined
      ? []
      : ['config.json', weights].filter((path) => paths.includes(path))
  }
  const graphs = paths.filter((path) => /^(onnx\/)?[\w.-]+\.onnx$/.test(path))
  const plain = graphs.find((path) => /(^|\/)model\.onnx$/.test(path)) ?? graphs[0]
  if (plain === undefined) return []
  const beside = paths.filter(
    (path) =>
      path === `${plain}_data` ||
      path === `${plain}.data` ||
      /^(config|preprocessor_config)\.json$/.test(path),
  )
  return [...beside, plain]
}
