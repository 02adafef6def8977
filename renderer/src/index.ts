// The public door of the renderer: prompt to picture, picture to clip, and the words in between.

export type { Pixels, Progress, RendererHost } from './host.ts'
export type { Brief } from './prompt/brief.ts'
export type { Scene } from './stage/scene.ts'
