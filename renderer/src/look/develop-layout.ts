// Where the look kernel finds its data: word numbers in its block, read by both TypeScript and AssemblyScript.
// Keep this file to plain integer constants: the kernel compiler reads it too.

export const WIDTH = 0
export const HEIGHT = 1
/** Floats from one row of a plane to the next. */
export const STRIDE = 2
/** Bytes of a plane. */
export const PLANE_BYTES = 3
/** Offset of the first plane's first pixel (after the padding). */
export const PLANES = 4
export const PIXELS = 6
export const PARTICLES = 7
export const SEED = 8
export const BLOOM = 9
export const BLOOM_WIDTH = 10
export const BLOOM_HEIGHT = 11

// Floats of the grade.
export const EXPOSURE = 20
export const CONTRAST = 21
export const SATURATION = 22
export const SHADOW_TINT = 23
export const HIGHLIGHT_TINT = 26
export const BLOOM_AMOUNT = 29
export const BLOOM_THRESHOLD = 30
export const VIGNETTE = 31
export const GRAIN = 32

export const BLOCK_WORDS = 64

/** Pixels repeated beside each row, so that wide filters need no test for the border. A multiple of 4. */
export const PADDING = 36

// Planes. Light is divided by albedo while it is denoised.
export const LIGHT_R = 0
export const LIGHT_G = 1
export const LIGHT_B = 2
export const VARIANCE = 3
export const OTHER_R = 4
export const OTHER_G = 5
export const OTHER_B = 6
export const OTHER_VARIANCE = 7
export const ALBEDO_R = 8
export const ALBEDO_G = 9
export const ALBEDO_B = 10
export const NORMAL_X = 11
export const NORMAL_Y = 12
export const NORMAL_Z = 13
export const NEARNESS = 14
export const SLOPE_X = 15
export const SLOPE_Y = 16
export const ALBEDO_VARIANCE = 17
export const NORMAL_VARIANCE = 18
export const NEARNESS_VARIANCE = 19
/** Luminance of the light and its variance, each smoothed a little, which steer one level of the denoiser. */
export const GUIDE = 20
export const GUIDE_VARIANCE = 21
export const PLANE_COUNT = 22

/** Bloom works on a picture this many times smaller. */
export const BLOOM_SHRINK = 4

/** Floats of a particle: x, y, along x, along y (pixels), radius, r, g, b, alpha, softness. */
export const PARTICLE_FLOATS = 10
