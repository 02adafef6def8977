// The one table of servers that speak the OpenAI images and videos APIs: everything in which they differ, and nothing else.
import type { Quality } from '@openfield/contract'
import type { Size, SizeRule } from '../fit-size.ts'

export type DialectName = 'openai' | 'vllm-omni' | 'sglang' | 'localai'

/** What a field is called on the wire; null where the server has no such thing. */
interface Names {
  /** `|`: no field, but behind a bar in the prompt. */
  readonly negative: string | null
  readonly seed: string | null
  readonly steps: string | null
  readonly guidance: string | null
  /** One LoRA by name, as `{name, path, scale}`. */
  readonly lora: string | null
}

/** How a picture to begin with is sent: as a file in a form to an address of its own, or as base64 in the same JSON. */
type Beginning =
  | { readonly path: string; readonly file: string }
  | { readonly path: null; readonly field: string }

export interface PictureDialect {
  readonly path: string
  readonly beginning: Beginning
  /** Pictures that one call gives. */
  readonly most: number
  readonly names: Names
  /** Sent with every call. */
  readonly always: Readonly<Record<string, string>>
  /** Words for our qualities; null where there is no such choice. */
  readonly quality: Readonly<Record<Quality, string>> | null
  readonly sizes: (model: string) => SizeRule
}

export interface ClipDialect {
  /** `job`: asked for, polled, fetched, at `path`/id and `path`/id/content. `at once`: one long call. */
  readonly way: 'job' | 'at once'
  readonly path: string
  readonly body: 'form' | 'json'
  /** Field of the picture the clip begins with: a file of a form, base64 in JSON. */
  readonly picture: string
  /** Of the picture it ends with; null where there is none. */
  readonly end: string | null
  /** `seconds` out of a list, or frames and frames a second. */
  readonly length: { readonly seconds: readonly number[] } | 'frames'
  /** Frames come in steps of this, and one more. */
  readonly frameStep: number
  readonly size: 'size' | 'width and height'
  readonly names: Names
  readonly always: Readonly<Record<string, string>>
  readonly sizes: (model: string) => SizeRule
  /** What DELETE of an unfinished clip does. `forgets`: the server works on for nobody. */
  readonly remove: 'stops' | 'forgets' | null
}

export interface Dialect {
  readonly name: DialectName
  /** One sentence for the documents. */
  readonly sentence: string
  readonly pictures: PictureDialect
  readonly clips: ClipDialect
}

const none: Names = { negative: null, seed: null, steps: null, guidance: null, lora: null }

const diffusion: Names = {
  negative: 'negative_prompt',
  seed: 'seed',
  steps: 'num_inference_steps',
  guidance: 'guidance_scale',
  lora: null,
}

const size = (width: number, height: number): Size => ({ width, height })

/** Only these. */
const list = (...only: readonly Size[]): SizeRule => ({
  only,
  multiple: 1,
  min: 1,
  max: 8192,
  pixels: Number.MAX_SAFE_INTEGER,
})

/** Models that were trained on about a megapixel. */
const megapixel = (multiple: number): SizeRule => ({
  multiple,
  min: 256,
  max: 2048,
  pixels: 1024 * 1024,
})

/** Wan and its like: 480p. */
const clip480: SizeRule = { multiple: 16, min: 256, max: 1280, pixels: 832 * 480 }

/** The first picture models take three sizes, those since gpt-image-2 any multiple of 16 up to 4K. */
const openaiPictures = (model: string): SizeRule =>
  /^(gpt-image-1|chatgpt-image|dall-e)/.test(model)
    ? list(size(1024, 1024), size(1536, 1024), size(1024, 1536))
    : { multiple: 16, min: 512, max: 3840, pixels: 3840 * 2160 }

const openaiClips = (model: string): SizeRule =>
  /pro/.test(model)
    ? list(size(1280, 720), size(720, 1280), size(1792, 1024), size(1024, 1792))
    : list(size(1280, 720), size(720, 1280))

const formOf = (file: string): Beginning => ({ path: '/v1/images/edits', file })

const inBase64 = { response_format: 'b64_json' } as const

const openai: Dialect = {
  name: 'openai',
  sentence:
    'OpenAI and who speaks exactly as it does. OpenAI itself closed its videos API in September 2026.',
  pictures: {
    path: '/v1/images/generations',
    beginning: formOf('image[]'),
    most: 10,
    names: none,
    // Its own models know no response_format and always answer in base64.
    always: {},
    quality: { '720p': 'medium', '1080p': 'high' },
    sizes: openaiPictures,
  },
  clips: {
    way: 'job',
    path: '/v1/videos',
    body: 'form',
    picture: 'input_reference',
    end: null,
    length: { seconds: [4, 8, 12] },
    frameStep: 1,
    size: 'size',
    names: none,
    always: {},
    sizes: openaiClips,
    remove: 'forgets',
  },
}

const vllmOmni: Dialect = {
  name: 'vllm-omni',
  sentence: 'vLLM-Omni: one model a server, pictures or clips.',
  pictures: {
    path: '/v1/images/generations',
    beginning: formOf('image'),
    most: 10,
    names: { ...diffusion, lora: 'lora' },
    always: inBase64,
    quality: null,
    sizes: () => megapixel(16),
  },
  clips: {
    way: 'job',
    path: '/v1/videos',
    // It takes no JSON here, and makes one frame unless it is told how many.
    body: 'form',
    picture: 'input_reference',
    end: null,
    length: 'frames',
    frameStep: 4,
    size: 'width and height',
    names: { ...diffusion, lora: 'lora' },
    always: {},
    sizes: () => clip480,
    remove: 'stops',
  },
}

const sglang: Dialect = {
  name: 'sglang',
  sentence: 'SGLang Diffusion: one model a server, pictures or clips.',
  pictures: {
    path: '/v1/images/generations',
    beginning: formOf('image'),
    most: 10,
    names: diffusion,
    // Without it the answer is an address, which it refuses to give without a cloud store.
    always: inBase64,
    quality: null,
    sizes: () => megapixel(16),
  },
  clips: {
    way: 'job',
    path: '/v1/videos',
    body: 'form',
    picture: 'input_reference',
    end: null,
    length: 'frames',
    frameStep: 4,
    size: 'size',
    names: diffusion,
    always: {},
    sizes: () => clip480,
    remove: 'forgets',
  },
}

const localai: Dialect = {
  name: 'localai',
  sentence: 'LocalAI: many models behind one address; clips in one long call.',
  pictures: {
    path: '/v1/images/generations',
    beginning: { path: null, field: 'file' },
    most: 10,
    names: { negative: '|', seed: 'seed', steps: 'step', guidance: null, lora: null },
    always: inBase64,
    quality: null,
    sizes: () => megapixel(64),
  },
  clips: {
    way: 'at once',
    path: '/video',
    body: 'json',
    picture: 'start_image',
    end: 'end_image',
    length: 'frames',
    frameStep: 4,
    size: 'width and height',
    names: {
      negative: 'negative_prompt',
      seed: 'seed',
      steps: 'step',
      guidance: 'cfg_scale',
      lora: null,
    },
    always: inBase64,
    sizes: () => clip480,
    // A dropped connection is all that tells it.
    remove: null,
  },
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  openai,
  'vllm-omni': vllmOmni,
  sglang,
  localai,
}
