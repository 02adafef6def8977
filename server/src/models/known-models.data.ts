// Models that are known to work, with their licences: names to add them by, and what to take from their place.
import type { ModelKind } from './manifest.ts'

export interface KnownModel {
  /** What `openfield models add` and a configuration call it. */
  readonly name: string
  /** On the hub. */
  readonly id: string
  readonly kind: ModelKind
  /** As its publisher states it; the hub's own word is shown beside it when it is added. */
  readonly licence: string
  /** False: may not be used to earn money without another licence. */
  readonly isCommercial: boolean
  readonly sentence: string
  /** Paths to take; absent: chosen by the layout of the folder. */
  readonly files?: readonly string[]
}

export const knownModels: readonly KnownModel[] = [
  {
    name: 'sdxs-512',
    id: 'IDKiro/sdxs-512-dreamshaper',
    kind: 'diffusion',
    licence: 'openrail++',
    isCommercial: true,
    sentence: 'One step and a tiny decoder: the quickest on a processor.',
  },
  {
    name: 'lcm-dreamshaper-v7',
    id: 'SimianLuo/LCM_Dreamshaper_v7',
    kind: 'diffusion',
    licence: 'mit',
    isCommercial: true,
    sentence: 'Four steps; better pictures than one step gives.',
  },
  {
    name: 'sd-turbo',
    id: 'stabilityai/sd-turbo',
    kind: 'diffusion',
    licence: 'stabilityai-ai-community',
    isCommercial: false,
    sentence: 'One to four steps.',
  },
  {
    name: 'stable-diffusion-v1-5',
    id: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
    kind: 'diffusion',
    licence: 'creativeml-openrail-m',
    isCommercial: true,
    sentence: 'Twenty steps with negative prompts; for machines with a GPU or patience.',
  },
  {
    name: 'taesd',
    id: 'madebyollin/taesd',
    kind: 'decoder',
    licence: 'mit',
    isCommercial: true,
    sentence:
      'A tiny decoder and encoder alone: put it in the place of the `vae` folder of an SD 1.5 or LCM model.',
    files: ['config.json', 'diffusion_pytorch_model.safetensors'],
  },
  {
    name: 'depth-anything-v2-small',
    id: 'onnx-community/depth-anything-v2-small',
    kind: 'depth',
    licence: 'apache-2.0',
    isCommercial: true,
    sentence: 'Depth of any picture for image to video.',
    files: ['config.json', 'preprocessor_config.json', 'onnx/model.onnx'],
  },
  {
    name: 'swin2sr-x2',
    id: 'Xenova/swin2SR-classical-sr-x2-64',
    kind: 'upscaler',
    licence: 'apache-2.0',
    isCommercial: true,
    sentence: 'Enlarges pictures twice; slow without a GPU.',
    files: ['config.json', 'preprocessor_config.json', 'onnx/model.onnx'],
  },
]

/** By its short name or its id on the hub. */
export const knownModel = (word: string): KnownModel | undefined =>
  knownModels.find(
    ({ name, id }) => name === word.toLowerCase() || id.toLowerCase() === word.toLowerCase(),
  )
