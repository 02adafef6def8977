// Built-in workflows for pictures: Stable Diffusion 1.5, SDXL and Flux, from a prompt and after a reference picture.
import type { BuiltinWorkflow } from './workflows.ts'

const checkpointFamily = (pixels: number, steps: number, cfg: number) => {
  const common = {
    model: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '{{checkpoint}}' } },
    positive: { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}', clip: ['model', 1] } },
    negative: {
      class_type: 'CLIPTextEncode',
      inputs: { text: '{{negative_prompt}}', clip: ['model', 1] },
    },
    sample: {
      class_type: 'KSampler',
      inputs: {
        ...{ model: ['model', 0], positive: ['positive', 0], negative: ['negative', 0] },
        ...{ latent_image: ['latent', 0], seed: '{{seed}}', denoise: 1 },
        ...{ steps: `{{steps|${steps}}}`, cfg: `{{cfg|${cfg}}}` },
        ...{ sampler_name: '{{sampler|dpmpp_2m}}', scheduler: '{{scheduler|karras}}' },
      },
    },
    decode: { class_type: 'VAEDecode', inputs: { samples: ['sample', 0], vae: ['model', 2] } },
    save: {
      class_type: 'SaveImage',
      inputs: { images: ['decode', 0], filename_prefix: 'openfield' },
    },
  }
  const text = {
    ...common,
    latent: {
      class_type: 'EmptyLatentImage',
      inputs: { width: '{{width}}', height: '{{height}}', batch_size: '{{batch_size}}' },
    },
  }
  const after = {
    ...common,
    picture: { class_type: 'LoadImage', inputs: { image: '{{image}}' } },
    encode: { class_type: 'VAEEncode', inputs: { pixels: ['picture', 0], vae: ['model', 2] } },
    latent: {
      class_type: 'RepeatLatentBatch',
      inputs: { samples: ['encode', 0], amount: '{{batch_size}}' },
    },
    sample: {
      ...common.sample,
      inputs: { ...common.sample.inputs, denoise: '{{strength}}' },
    },
  }
  const size = { multiple: 8, pixels }
  return { text, after, size }
}

const flux = () => {
  const common = {
    model: {
      class_type: 'UNETLoader',
      inputs: { unet_name: '{{unet}}', weight_dtype: '{{weight_dtype|default}}' },
    },
    clip: {
      class_type: 'DualCLIPLoader',
      inputs: { clip_name1: '{{clip1}}', clip_name2: '{{clip2}}', type: 'flux' },
    },
    vae: { class_type: 'VAELoader', inputs: { vae_name: '{{vae}}' } },
    words: { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}', clip: ['clip', 0] } },
    positive: {
      class_type: 'FluxGuidance',
      inputs: { conditioning: ['words', 0], guidance: '{{guidance|3.5}}' },
    },
    negative: { class_type: 'ConditioningZeroOut', inputs: { conditioning: ['words', 0] } },
    sample: {
      class_type: 'KSampler',
      inputs: {
        ...{ model: ['model', 0], positive: ['positive', 0], negative: ['negative', 0] },
        ...{ latent_image: ['latent', 0], seed: '{{seed}}', denoise: 1 },
        ...{ steps: '{{steps|20}}', cfg: 1 },
        ...{ sampler_name: '{{sampler|euler}}', scheduler: '{{scheduler|simple}}' },
      },
    },
    decode: { class_type: 'VAEDecode', inputs: { samples: ['sample', 0], vae: ['vae', 0] } },
    save: {
      class_type: 'SaveImage',
      inputs: { images: ['decode', 0], filename_prefix: 'openfield' },
    },
  }
  const text = {
    ...common,
    latent: {
      class_type: 'EmptySD3LatentImage',
      inputs: { width: '{{width}}', height: '{{height}}', batch_size: '{{batch_size}}' },
    },
  }
  const after = {
    ...common,
    picture: { class_type: 'LoadImage', inputs: { image: '{{image}}' } },
    encode: { class_type: 'VAEEncode', inputs: { pixels: ['picture', 0], vae: ['vae', 0] } },
    latent: {
      class_type: 'RepeatLatentBatch',
      inputs: { samples: ['encode', 0], amount: '{{batch_size}}' },
    },
    sample: {
      ...common.sample,
      inputs: { ...common.sample.inputs, denoise: '{{strength}}' },
    },
  }
  return { text, after, size: { multiple: 16, pixels: 1024 * 1024 } }
}

const sd15 = checkpointFamily(512 * 512, 25, 7)
const sdxl = checkpointFamily(1024 * 1024, 30, 6)
const fluxGraphs = flux()

export const pictureWorkflows: readonly BuiltinWorkflow[] = [
  {
    name: 'sd15',
    slot: 'picture',
    sentence: 'Stable Diffusion 1.5 and its like, from one checkpoint',
    files: ['checkpoint'],
    graph: sd15.text,
    after: sd15.after,
    size: sd15.size,
  },
  {
    name: 'sdxl',
    slot: 'picture',
    sentence: 'SDXL and its like, from one checkpoint',
    files: ['checkpoint'],
    graph: sdxl.text,
    after: sdxl.after,
    size: sdxl.size,
  },
  {
    name: 'flux',
    slot: 'picture',
    sentence: 'Flux.1 dev and schnell (steps 4)',
    files: ['unet', 'clip1', 'clip2', 'vae'],
    graph: fluxGraphs.text,
    after: fluxGraphs.after,
    size: fluxGraphs.size,
  },
]
