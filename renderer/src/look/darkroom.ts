// The look kernel's memory: where planes, records, particles and pixels lie while a picture is developed.
import type { Grade } from '../stage/scene.ts'
import { Arena } from '../trace/arena.ts'
import { RECORD_FLOATS } from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'
import * as at from './develop-layout.ts'

/** Rows a thread takes at a time. */
export const BAND = 16

/** Where everything lies, for `particles` numbers of particles and as many lanes as bring in records. */
export const layOut = (negative: Negative, particles: number, lanes: number) => {
  const { width, height } = negative
  const arena = new Arena()
  const stride = Math.ceil((width + 2 * at.PADDING + 4) / 4) * 4
  const planeBytes = stride * height * 4
  const small = [Math.ceil(width / at.BLOOM_SHRINK), Math.ceil(height / at.BLOOM_SHRINK)] as const
  return {
    arena,
    stride,
    planeBytes,
    small,
    block: arena.reserve(at.BLOCK_WORDS * 4),
    /** Records of the bands under way, one band a lane. */
    records: Array.from({ length: lanes }, () => arena.reserve(width * BAND * RECORD_FLOATS * 4)),
    planes: arena.reserve(planeBytes * at.PLANE_COUNT + at.PADDING * 8) + at.PADDING * 4,
    pixels: arena.reserve(width * height * 4),
    bloom: arena.reserve(small[0] * small[1] * 12 * 4),
    particles: arena.reserve(particles * 4),
  }
}

export type Darkroom = ReturnType<typeof layOut>

/** Tells the kernel where everything is and how the grade wants it. */
export const writeBlock = (
  memory: WebAssembly.Memory,
  places: Darkroom,
  { width, height }: Negative,
  seed: number,
  grade: Grade,
): void => {
  new Uint8Array(memory.buffer, places.block, at.BLOCK_WORDS * 4).fill(0)
  const words = new Int32Array(memory.buffer, places.block, at.BLOCK_WORDS)
  const floats = new Float32Array(memory.buffer, places.block, at.BLOCK_WORDS)
  const integers: [number, number][] = [
    [at.WIDTH, width],
    [at.HEIGHT, height],
    [at.STRIDE, places.stride],
    [at.PLANE_BYTES, places.planeBytes],
    [at.PLANES, places.planes],
    [at.PIXELS, places.pixels],
    [at.PARTICLES, places.particles],
    [at.SEED, seed | 0],
    [at.BLOOM, places.bloom],
    [at.BLOOM_WIDTH, places.small[0]],
    [at.BLOOM_HEIGHT, places.small[1]],
  ]
  for (const [word, value] of integers) words[word] = value
  floats[at.EXPOSURE] = grade.exposure
  floats[at.CONTRAST] = grade.contrast
  floats[at.SATURATION] = grade.saturation
  floats.set(grade.shadowTint, at.SHADOW_TINT)
  floats.set(grade.highlightTint, at.HIGHLIGHT_TINT)
  floats[at.BLOOM_AMOUNT] = grade.bloom
  floats[at.BLOOM_THRESHOLD] = grade.bloomThreshold
  floats[at.VIGNETTE] = grade.vignette
  floats[at.GRAIN] = grade.grain
}
