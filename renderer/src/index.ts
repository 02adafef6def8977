// The public door of the renderer: prompt to picture, picture to clip, and the words in between.

export type { Motion } from './camera/motion.ts'
export { motionById, motions } from './camera/motions.ts'
export { type DepthMap, decodeDepth, depthMapFrom, encodeDepth } from './depth/depth-map.ts'
export { clipSize } from './film/size.ts'
export type { Pixels, Progress, RendererHost } from './host.ts'
export type { Brief } from './prompt/brief.ts'
export { explainBrief } from './prompt/explain.ts'
export { parsePrompt } from './prompt/parse.ts'
export { createVocabulary, type Vocabulary } from './prompt/vocabulary.ts'
export { type Clip, type ClipSpec, type FrameSink, renderClip } from './render-clip.ts'
export { enhanceText, type ImageSpec, type RenderedImage, renderImage } from './render-image.ts'
export type { Scene } from './stage/scene.ts'
