// What the local engine and its process say to each other beside what every watched process says.
import type { Size } from './picture-size.ts'
import type { SchedulerName } from './schedule/schedule.ts'

/** An ONNX file and what people call it. */
export interface UpscalerFile {
  readonly file: string
  readonly name: string
}

/** Given once, when the process starts; the model is loaded with the first job and stays. */
export interface LocalSetup {
  /** Of the model. */
  readonly folder: string
  readonly threads: number
  readonly providers: readonly string[]
  readonly workFolder: string
  /** A network that enlarges pictures. */
  readonly upscaler: UpscalerFile
}

/** Pictures of one prompt. */
export interface LocalJob {
  readonly id: number
  readonly prompt: string
  readonly negativePrompt: string
  /** One picture for each. */
  readonly seeds: readonly number[]
  /** As asked for; generated near the model's own size. */
  readonly size: Size
  /** A picture file to begin from, and how much of it may change. */
  readonly reference: { readonly path: string; readonly strength: number } | null
  readonly scheduler: SchedulerName | undefined
  readonly steps: number | undefined
  readonly guidance: number | undefined
  /** Pixels of a side to generate at; undefined: the model's own. */
  readonly side: number | undefined
  readonly scratch: string
}

export interface LocalMade {
  /** PNG files in the scratch folder, in the order of the seeds. */
  readonly files: readonly { readonly path: string; readonly seed: number }[]
  /** Sentences for `?detail=1`. */
  readonly notes: readonly string[]
  /** What the model calls itself. */
  readonly model: string
}
