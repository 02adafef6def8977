// A lamp by the lens for faces that the set leaves dark: metered on each face, and shone on the negative's subjects.
import type { Face, Lens, Scene, Vec3 } from '../stage/scene.ts'
import { dot, normalize, sub } from '../stage/vector.ts'
import * as at from '../trace/frame-layout.ts'
import { lensAxes } from '../trace/scene-buffers.ts'
import type { Negative } from '../trace/trace-scene.ts'

/** Heads smaller than this in the picture, in pixels, keep the light they have. */
const SMALLEST = 5
/** How far the lamp's soft edge reaches, in heads. */
const REACH = 3.2
/** Keeps what is black from counting as unlit without measure. */
const EPSILON = 0.02
/** The lamp never gives more than this share of what is wanted, so that the mood's shadows stay. */
const STRONGEST = 0.85
/** How far its light creeps round what it shines on, as it does in skin. */
const WRAP = 0.4

interface Lit {
  /** Pixels: the head's middle and its height. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly depth: number
  readonly face: Face
}

/** Where a face is in the picture; null behind the lens and where it is too small to see. */
const seen = (face: Face, lens: Lens, { width, height }: Negative): Lit | null => {
  const { right, up, forward } = lensAxes(lens)
  const v = sub(face.at, lens.eye)
  const depth = dot(v, forward)
  if (depth <= 0.01) return null
  const scale = height / 2 / Math.tan((lens.fov * Math.PI) / 360) / depth
  const size = face.size * scale
  if (size < SMALLEST) return null
  const [x, y] = [width / 2 + dot(v, right) * scale, height / 2 - dot(v, up) * scale]
  const gone = x < -size || y < -size || x > width + size || y > height + size
  return gone ? null : { x, y, size, depth, face }
}

/** Calls with every pixel within `reach` heads of a face, and how far off it is in heads. */
const around = (
  lit: Lit,
  { width, height }: Negative,
  reach: number,
  each: (pixel: number, far: number) => void,
): void => {
  const r = reach * lit.size
  const [x0, x1] = [Math.max(0, Math.floor(lit.x - r)), Math.min(width, Math.ceil(lit.x + r))]
  const [y0, y1] = [Math.max(0, Math.floor(lit.y - r)), Math.min(height, Math.ceil(lit.y + r))]
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const far = Math.hypot(x + 0.5 - lit.x, y + 0.5 - lit.y) / lit.size
      if (far < reach) each(y * width + x, far)
    }
}

const channels = [0, 1, 2] as const

/** The mean light on a face, as a white card there would show it; null when something stands before it. */
const lightOn = (lit: Lit, negative: Negative): Vec3 | null => {
  const { records, objects, depth } = negative
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  around(lit, negative, 0.42, (pixel) => {
    if (objects[pixel] !== lit.face.object) return
    if (Math.abs((depth[pixel] ?? 0) - lit.depth) > 1.5 * lit.face.size) return
    const o = pixel * at.RECORD_FLOATS
    const n = Math.max(1, records[o + at.RECORD_SAMPLES] ?? 1)
    for (const c of channels) {
      const albedo = (records[o + at.RECORD_ALBEDO + c] ?? 0) / n
      const shown = (records[o + at.RECORD_LIGHT + c] ?? 0) / n
      sum[c] += Math.min(4, shown / (albedo + EPSILON))
    }
    count++
  })
  return count < 6 ? null : [sum[0] / count, sum[1] / count, sum[2] / count]
}

const bright = (c: Vec3): number => c[0] * 0.3 + c[1] * 0.6 + c[2] * 0.1

/** Colour of the lamp: warm, and half that of the light that is there already. */
const tintFor = (light: Vec3): Vec3 => {
  const k = bright(light) + 0.02
  const own = (c: 0 | 1 | 2) => Math.min(1.5, Math.max(0.6, (light[c] + 0.02) / k))
  return [0.5 * 1.06 + 0.5 * own(0), 0.5 + 0.5 * own(1), 0.5 * 0.9 + 0.5 * own(2)]
}

/** How much the lamp gives every pixel: the strongest of the faces' lamps, and its colour. */
interface Lamp {
  readonly strength: Float32Array
  readonly tint: Float32Array
}

const shineOn = (lit: Lit, negative: Negative, lamp: Lamp): boolean => {
  const light = lightOn(lit, negative)
  if (!light) return false
  const lack = Math.min(STRONGEST * lit.face.level, lit.face.level - bright(light))
  if (lack < 0.03) return false
  const tint = tintFor(light)
  around(lit, negative, REACH, (pixel, far) => {
    if ((negative.objects[pixel] ?? 0) <= 0) return
    const off = Math.abs((negative.depth[pixel] ?? 0) - lit.depth) / (lit.face.size * REACH)
    const edge = 1 - far / REACH
    const k = lack * edge * edge * (3 - 2 * edge) * Math.max(0, 1 - off * off)
    if (k <= (lamp.strength[pixel] ?? 0)) return
    lamp.strength[pixel] = k
    lamp.tint.set(tint, pixel * 3)
  })
  return true
}

/** A pixel's records under the lamp. */
const expose = (records: Float32Array, o: number, facing: number, lamp: Vec3): void => {
  const before = luminance(records, o)
  const n = Math.max(1, records[o + at.RECORD_SAMPLES] ?? 1)
  for (const c of channels)
    records[o + c] =
      (records[o + c] ?? 0) + (records[o + at.RECORD_ALBEDO + c] ?? 0) * facing * lamp[c]
  // The same light in every sample: the mean moves, what the samples differ by stays.
  const [a, b] = [before / n, luminance(records, o) / n]
  const squared = o + at.RECORD_LUMINANCE_SQUARED
  records[squared] = (records[squared] ?? 0) + n * (b * b - a * a)
}
const luminance = (records: Float32Array, o: number): number =>
  (records[o] ?? 0) * 0.3 + (records[o + 1] ?? 0) * 0.6 + (records[o + 2] ?? 0) * 0.1

/** Lights the scene's faces in its negative, in place. A fisheye's stay as they are. */
export const lightFaces = (scene: Pick<Scene, 'faces' | 'lens'>, negative: Negative): void => {
  const { width, height, records } = negative
  if (!scene.faces || scene.lens.projection !== 'plane') return
  const lamp: Lamp = {
    strength: new Float32Array(width * height),
    tint: new Float32Array(width * height * 3),
  }
  const some = scene.faces
    .map((face) => seen(face, scene.lens, negative))
    .map((lit) => lit !== null && shineOn(lit, negative, lamp))
  if (!some.includes(true)) return
  const { right, up, forward } = lensAxes(scene.lens)
  const toLamp = normalize(
    channels.map((c) => 0.45 * up[c] - forward[c] - 0.4 * right[c]) as unknown as Vec3,
  )
  for (let i = 0; i < lamp.strength.length; i++) {
    const k = lamp.strength[i] ?? 0
    if (k === 0) continue
    const o = i * at.RECORD_FLOATS
    const n = Math.max(1, records[o + at.RECORD_SAMPLES] ?? 1)
    let cosine = 0
    for (const c of channels) cosine += ((records[o + at.RECORD_NORMAL + c] ?? 0) / n) * toLamp[c]
    const facing = (k * Math.max(0, cosine + WRAP)) / (1 + WRAP) / 0.85
    const [r = 0, g = 0, b = 0] = lamp.tint.subarray(i * 3, i * 3 + 3)
    expose(records, o, facing, [r, g, b])
  }
}
