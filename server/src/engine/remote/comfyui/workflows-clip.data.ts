// Built-in workflows for clips: Wan 2.2 5B from a picture, Wan 2.2 14B from a picture and between two.
import type { BuiltinWorkflow } from './workflows.ts'

const words = {
  clip: {
    class_type: 'CLIPLoader',
    inputs: { clip_name: '{{clip}}', type: 'wan', device: 'default' },
  },
  vae: { class_type: 'VAELoader', inputs: { vae_name: '{{vae}}' } },
  positive: { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}', clip: ['clip', 0] } },
  negative: {
    class_type: 'CLIPTextEncode',
    inputs: { text: '{{negative_prompt}}', clip: ['clip', 0] },
  },
  picture: { class_type: 'LoadImage', inputs: { image: '{{image}}' } },
}

const ending = (sampler: string) => ({
  decode: { class_type: 'VAEDecode', inputs: { samples: [sampler, 0], vae: ['vae', 0] } },
  film: { class_type: 'CreateVideo', inputs: { images: ['decode', 0], fps: '{{fps}}' } },
  save: {
    class_type: 'SaveVideo',
    inputs: {
      ...{ video: ['film', 0], filename_prefix: 'openfield' },
      ...{ format: 'mp4', codec: 'h264' },
    },
  },
})

const unet = (name: string) => ({
  class_type: 'UNETLoader',
  inputs: { unet_name: name, weight_dtype: '{{weight_dtype|default}}' },
})

const shifted = (model: string) => ({
  class_type: 'ModelSamplingSD3',
  inputs: { model: [model, 0], shift: '{{shift|8}}' },
})

const small = {
  ...words,
  model: unet('{{unet}}'),
  shifted: shifted('model'),
  latent: {
    class_type: 'Wan22ImageToVideoLatent',
    inputs: {
      ...{ vae: ['vae', 0], start_image: ['picture', 0], batch_size: 1 },
      ...{ width: '{{width}}', height: '{{height}}', length: '{{frames}}' },
    },
  },
  sample: {
    class_type: 'KSampler',
    inputs: {
      ...{ model: ['shifted', 0], positive: ['positive', 0], negative: ['negative', 0] },
      ...{ latent_image: ['latent', 0], seed: '{{seed}}', denoise: 1 },
      ...{ steps: '{{steps|20}}', cfg: '{{cfg|5}}' },
      ...{ sampler_name: '{{sampler|uni_pc}}', scheduler: '{{scheduler|simple}}' },
    },
  },
  ...ending('sample'),
}

/** One of the two samplers of the 14B models: the first leaves the noise that the second begins with. */
const half = (model: string, latent: readonly unknown[], isFirst: boolean) => ({
  class_type: 'KSamplerAdvanced',
  inputs: {
    ...{ model: [model, 0], positive: ['start', 0], negative: ['start', 1], latent_image: latent },
    ...{ noise_seed: '{{seed}}', add_noise: isFirst ? 'enable' : 'disable' },
    ...{ steps: '{{steps|20}}', cfg: '{{cfg|3.5}}' },
    ...{ sampler_name: '{{sampler|euler}}', scheduler: '{{scheduler|simple}}' },
    start_at_step: isFirst ? 0 : '{{switch|10}}',
    end_at_step: isFirst ? '{{switch|10}}' : 10_000,
    return_with_leftover_noise: isFirst ? 'enable' : 'disable',
  },
})

const large = {
  ...words,
  high: unet('{{unet_high}}'),
  low: unet('{{unet_low}}'),
  highShifted: shifted('high'),
  lowShifted: shifted('low'),
  sampleHigh: half('highShifted', ['start', 2], true),
  sampleLow: half('lowShifted', ['sampleHigh', 0], false),
  ...ending('sampleLow'),
}

const startInputs = {
  ...{ positive: ['positive', 0], negative: ['negative', 0], vae: ['vae', 0], batch_size: 1 },
  ...{ width: '{{width}}', height: '{{height}}', length: '{{frames}}' },
  start_image: ['picture', 0],
}

const largeFiles = ['unet_high', 'unet_low', 'clip', 'vae']

export const clipWorkflows: readonly BuiltinWorkflow[] = [
  {
    name: 'wan2.2-5b',
    slot: 'clip',
    sentence: 'Wan 2.2 TI2V 5B from a picture',
    files: ['unet', 'clip', 'vae'],
    graph: small,
    size: { multiple: 32, pixels: 1280 * 704 },
    fps: 24,
  },
  {
    name: 'wan2.2-14b',
    slot: 'clip',
    sentence: 'Wan 2.2 I2V A14B from a picture (high and low noise models)',
    files: largeFiles,
    graph: { ...large, start: { class_type: 'WanImageToVideo', inputs: startInputs } },
    size: { multiple: 16, pixels: 832 * 480 },
    fps: 16,
  },
  {
    name: 'wan2.2-14b-flf',
    slot: 'clipToEnd',
    sentence: 'Wan 2.2 I2V A14B from a first to a last picture',
    files: largeFiles,
    graph: {
      ...large,
      endPicture: { class_type: 'LoadImage', inputs: { image: '{{end_image}}' } },
      start: {
        class_type: 'WanFirstLastFrameToVideo',
        inputs: { ...startInputs, end_image: ['endPicture', 0] },
      },
    },
    size: { multiple: 16, pixels: 832 * 480 },
    fps: 16,
  },
]
