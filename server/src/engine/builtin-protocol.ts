// What the built-in engine and its render process say to each other.
import type { GenerationInput } from '@openfield/contract'

/** An input picture as the render process finds it: a file in the scratch folder. */
export interface JobPicture {
  readonly path: string
  readonly depthPath: string | null
}

/** One generation, all of it files and plain data. */
export interface Job {
  readonly id: number
  readonly input: GenerationInput
  /** `reference` for pictures, `image` and `endImage` for clips. */
  readonly pictures: Readonly<Partial<Record<'reference' | 'image' | 'endImage', JobPicture>>>
  readonly scratch: string
}

/** Pictures of one character: files in the scratch folder. */
export interface StudyJob {
  readonly id: number
  readonly study: readonly string[]
  readonly scratch: string
}

/** How the render process is set up; given once, when it starts. */
export interface RenderSetup {
  /** Kernel threads. */
  readonly threads: number
  /** Path of an ffmpeg, or null to look for one. */
  readonly ffmpegPath: string | null
  /** Folder of installed models, in which one for depth may be; null or absent: none is looked for. */
  readonly modelsFolder?: string | null
}
