// Where the trace kernel finds its data: word numbers in the frame block, read by both TypeScript and AssemblyScript.
// Keep this file to plain integer constants: the kernel compiler reads it too.

// Pointers (byte offsets in the shared memory).
export const NODES = 0
export const LEAVES = 1
export const TRIANGLES = 2
export const VERTICES = 3
export const POSITIONS = 4
export const MATERIALS = 5
export const TEXTURES = 6
export const DOME = 7
export const BAKED_SKY = 8
export const LIGHTS = 9
export const RECORDS = 10
export const GAMMA = 11
export const BUILD_BOXES = 12
export const PLAN = 13
export const UNSURE = 14
export const LAMP_GROUPS = 15
export const BOUGHS = 16

// Integers.
export const WIDTH = 20
export const HEIGHT = 21
export const TRIANGLE_COUNT = 22
export const LIGHT_COUNT = 23
export const BOUNCES = 24
export const SEED = 25
/** 0 plane, 1 fisheye, 2 panorama. */
export const PROJECTION = 26
export const CLOUDY = 29
export const FOGGY = 30
/** Whether anything is of fire or clear glass: both stand in no light's way. */
export const SHEETED = 31

// Floats.
export const SUN = 40
export const SUN_LIGHT = 43
/** One less the cosine of the sun's angular radius. */
export const SUN_SAGITTA = 46
export const SUN_DISC = 47
export const STARS = 48
export const CLOUD_COVER = 49
export const CLOUD_OPACITY = 50
export const CLOUD_LIT = 51
export const CLOUD_SHADOW = 54
export const CLOUD_SCALE = 57
export const CLOUD_SOFTNESS = 58
export const CLOUD_SEED = 59
export const FOG_DENSITY = 60
export const FOG_HEIGHT = 61
export const FOG_COLOR = 62
export const FOG_CAP = 65
export const EYE = 66
export const RIGHT = 69
export const UP = 72
export const FORWARD = 75
export const HALF_HEIGHT = 78
export const APERTURE = 79
export const FOCUS = 80
export const CLAMP = 81
export const STAR_GRID = 82
/** See `AroundPicture`; 0 for a film whose pixels are all alike. */
export const STRETCH = 83
export const INNER_WIDTH = 84
export const INNER_HEIGHT = 85
/** See `Lens.tilt`. */
export const TILT = 86

/** Words in the frame block. */
export const FRAME_WORDS = 96

/** The dome handed in: longitude by latitude, latitude squared away from the horizon. */
export const DOME_WIDTH = 256
export const DOME_HEIGHT = 128
/** The sky baked from it with its clouds and stars, which lights the set. */
export const BAKED_WIDTH = 128
export const BAKED_HEIGHT = 64

/** Floats of one vertex: normal 3, uv 2, colour 3. */
export const VERTEX_FLOATS = 8
/** Words of one material; order: surface, colour 3, roughness, f0, emission 3, texture, scale, relief, share, mottle, metal. */
export const MATERIAL_WORDS = 16
/** Words of one texture: pointer, width, height, unused. */
export const TEXTURE_WORDS = 4
/** Floats of one light: position 3, radius, power 3, unused. */
export const LIGHT_FLOATS = 8
/** Four lamps side by side, to weigh them together: x, y, z, radius, power, each four times. */
export const LAMP_GROUP_BYTES = 80
/** More lamps than this are thinned out to the strongest. */
export const MOST_LAMPS = 512
/** Eight boxes in six rows, then eight children, then what the build notes of each. */
export const NODE_BYTES = 256
export const NODE_CHILDREN = 192
export const NODE_ENDS = 224
export const LEAF_BYTES = 160
/** Where in a leaf the numbers of its triangles are, -1 for what is not there. */
export const LEAF_NUMBERS = 144
/** A triangle's box while the tree is built: low corner and number, high corner and unused. */
export const BUILD_BOX_BYTES = 32
/** The top of the tree, which one thread builds, has no more nodes than this; the boughs on it are for all threads. */
export const TOP_NODES = 512
/** A node has eight children. */
export const MOST_BOUGHS = 4096
/** A bough still to build: node, which child, first triangle, triangle after the last, depth. */
export const BOUGH_BYTES = 32
/** Bytes each kernel thread has for itself. */
export const SCRATCH_BYTES = 8192

// The record of a pixel: sums over its samples, and two values at its centre.
export const RECORD_FLOATS = 16
export const RECORD_LIGHT = 0
export const RECORD_LUMINANCE_SQUARED = 3
export const RECORD_ALBEDO = 4
export const RECORD_ALBEDO_SQUARED = 7
export const RECORD_NORMAL = 8
/** One over the depth: linear over the picture on a plane, and 0 for the sky. */
export const RECORD_NEARNESS = 11
export const RECORD_NEARNESS_SQUARED = 12
export const RECORD_SAMPLES = 13
export const RECORD_CENTRE_DEPTH = 14
export const RECORD_OBJECT = 15

/** Depth written where there is only sky, in metres. */
export const SKY_DEPTH = 100000
