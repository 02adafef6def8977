// The promise of a diffusion model that is loaded and can run: text in, latents in, pixels out.

/** Numbers in row-major order; `data` has as many as the product of `dims`. */
export interface Tensor {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** As far as the configuration files tell; `sd2` reads 1024-wide text, the others 768. */
export type ModelFamily = 'sd1' | 'sd2' | 'lcm' | 'sdxs' | 'sd-turbo'

export interface LoadedModel {
  /** The folder's name, or what model_index.json calls the model. */
  readonly name: string
  readonly family: ModelFamily
  /** Pixels of a side it was trained at, for example 512. */
  readonly sampleSize: number
  readonly latentChannels: number
  /** Pixels of a side that one latent stands for: 8. */
  readonly downscale: number
  /** 0.18215 for the usual VAE, 1 for TAESD. */
  readonly scalingFactor: number
  /** Tokens that the text encoder takes, padded: 77. */
  readonly tokenLength: number
  /** Size of `cond` (256 for LCM); null when the UNet takes none. */
  readonly guidanceEmbedding: number | null
  /** scheduler/scheduler_config.json as it is. */
  readonly schedulerConfig: Readonly<Record<string, unknown>>
  /** Holds vocab.json and merges.txt. */
  readonly tokenizerFolder: string
  /** Ids [batch][tokenLength] to [batch, tokenLength, width]. */
  encodeText(ids: readonly (readonly number[])[]): Promise<Tensor>
  /** One pass: sample [B, 4, h, w], hidden [B, tokens, width], cond [B, guidanceEmbedding] or null, to [B, 4, h, w]. */
  denoise(sample: Tensor, timestep: number, hidden: Tensor, cond: Tensor | null): Promise<Tensor>
  /** Latents [B, 4, h, w], scaled as the UNet sees them, to [B, 3, 8 h, 8 w] in -1 to 1. */
  decode(latents: Tensor): Promise<Tensor>
  /** Pixels [B, 3, H, W] in -1 to 1 to the mean of their latents, scaled; null when the folder has no encoder. */
  readonly encode: ((image: Tensor) => Promise<Tensor>) | null
  /** Frees the memory and the graph files; calls after it fail. */
  close(): Promise<void>
}

export interface LoadOptions {
  readonly threads: number
  /** Execution providers by preference, as onnxruntime names them; `cpu` is always the last resort. */
  readonly providers: readonly string[]
  /** For graph files that point into the weights; best on the same disk as the model. */
  readonly workFolder: string
}

/** Rejects with a ModelError that names the file and what is wrong with it. */
export type LoadModel = (folder: string, options: LoadOptions) => Promise<LoadedModel>
