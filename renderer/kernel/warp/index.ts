// The warp kernel: what a picture shows found by nets, its layers redrawn from another camera, effects on top, and film out.
export { setTarget, drawMesh } from './mesh'
export { halve } from './levels'
export { expose, develop, toI420, crossOver } from './film'
export { overlay, tint } from './overlay'
export { stir } from './stir'
export { pointwise, convolve, depthwise, join, clip, meanOf, mostOf, enlarge } from './net'
export { markPatches, seedField, matchPatches, vote, growField, copyField } from './fill'

/** Memory that stays until the instance goes; 16-byte aligned. */
export function alloc(bytes: usize): usize {
  return (heap.alloc(bytes + 32) + 15) & ~15
}

/** Forgets everything allocated so far. */
export function reset(): void {
  heap.reset()
}
