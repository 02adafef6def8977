// The depth of a picture we made ourselves, and its compact file form that lies beside the artifact.

import { type Around, decodeAround, encodeAround } from './around.ts'
import { type Behind, decodeBehind, encodeBehind } from './behind.ts'
import { deflate, inflate } from './deflate.ts'
import { decodeVeil, encodeVeil, type Veil } from './veil.ts'

/** Distances of every pixel of a picture, row by row from the top left. */
export interface DepthMap {
  readonly width: number
  readonly height: number
  /** Metres along the optical axis; Infinity for the sky. */
  readonly distance: Float32Array
  /** Vertical angle of view in degrees. */
  readonly fov: number
  /** Distance of the sharp plane in metres: where the subject stands. */
  readonly focus: number
  /** 1 where the main subject is seen, 0 elsewhere; null when nobody knows. */
  readonly subject: Uint8Array | null
  /** The weather before the picture; absent or null when there is none. */
  readonly veil?: Veil | null
  /** What is behind the things that stand before others; absent or null when nobody looked. */
  readonly behind?: Behind | null
  /** What lies around the picture; absent or null when nobody looked. */
  readonly around?: Around | null
}

/** What the tracer knows of every pixel: metres along the axis (1e5 for the sky) and object ids (1 is the main subject). */
interface Traced {
  readonly width: number
  readonly height: number
  readonly depth: Float32Array
  readonly objects: Int16Array
}

/** The depth map of a picture we have just traced. `lens` is the scene's. */
export const depthMapFrom = (
  { width, height, depth, objects }: Traced,
  { fov, focus }: { readonly fov: number; readonly focus: number },
): DepthMap => {
  const distance = depth.slice()
  for (let k = 0; k < distance.length; k++)
    if ((distance[k] ?? 0) >= 9e4) distance[k] = Number.POSITIVE_INFINITY
  const subject = objects.includes(1) ? new Uint8Array(objects.length) : null
  if (subject) for (let k = 0; k < subject.length; k++) subject[k] = objects[k] === 1 ? 1 : 0
  return { width, height, distance, fov, focus, subject }
}

const magic = 0x4f464431 // "OFD1"
const header = 25
/** Bits of the last byte of the header. */
const marksSubject = 1
const carriesVeil = 2
const carriesBehind = 4
const carriesAround = 8

/** Parts one after the other, each but the last preceded by its length. */
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const last = parts.length - 1
  const whole = new Uint8Array(4 * last + parts.reduce((sum, part) => sum + part.length, 0))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const [i, part] of parts.entries()) {
    if (i < last) {
      view.setUint32(at, part.length)
      at += 4
    }
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const takenApart = (whole: Uint8Array, count: number): readonly Uint8Array[] => {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const parts: Uint8Array[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (i + 1 < count && at + 4 > whole.length) throw new Error('depth map file is cut short')
    const length = i + 1 < count ? view.getUint32(at) : whole.length - at
    at += i + 1 < count ? 4 : 0
    parts.push(whole.subarray(at, at + length))
    at += length
  }
  return parts
}

/**
 * Packs a map: nearness (nearest distance / distance) in 16 bits, each row as differences to its left neighbour, high
 * bytes before low bytes, then the subject's plane; deflated. Relative error of near distances is below 1/65535; the sky stays
 * Infinity. What more is known follows: then the planes, and all that follows but the last, are preceded by their length.
 */
export const encodeDepth = async (map: DepthMap): Promise<Uint8Array> => {
  const n = map.width * map.height
  let nearest = Number.POSITIVE_INFINITY
  for (const d of map.distance) if (d > 0 && d < nearest) nearest = d
  if (!Number.isFinite(nearest)) nearest = 1
  const planes = new Uint8Array((map.subject ? 3 : 2) * n)
  if (map.subject) planes.set(map.subject, 2 * n)
  for (let y = 0; y < map.height; y++) {
    let left = 0
    for (let x = 0; x < map.width; x++) {
      const i = y * map.width + x
      const d = map.distance[i] ?? Number.POSITIVE_INFINITY
      const code = d > 0 ? Math.min(65535, Math.round((65535 * nearest) / d)) : 65535
      const step = (code - left) & 0xffff
      planes[i] = step >> 8
      planes[n + i] = step & 255
      left = code
    }
  }
  const parts = [await deflate(planes)]
  if (map.veil) parts.push(await encodeVeil(map.veil))
  if (map.behind) parts.push(await encodeBehind(map.behind))
  if (map.around) parts.push(await encodeAround(map.around))
  const rest = joined(parts)
  const file = new Uint8Array(header + rest.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, magic)
  view.setUint32(4, map.width)
  view.setUint32(8, map.height)
  view.setFloat32(12, map.fov)
  view.setFloat32(16, map.focus)
  view.setFloat32(20, nearest)
  view.setUint8(
    24,
    (map.subject ? marksSubject : 0) |
      (map.veil ? carriesVeil : 0) |
      (map.behind ? carriesBehind : 0) |
      (map.around ? carriesAround : 0),
  )
  file.set(rest, header)
  return file
}

/** Reads what `encodeDepth` wrote. Throws an Error that says what is wrong with other bytes. */
export const decodeDepth = async (file: Uint8Array): Promise<DepthMap> => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < header || view.getUint32(0) !== magic) throw new Error('not a depth map file')
  const [width, height] = [view.getUint32(4), view.getUint32(8)]
  const nearest = view.getFloat32(20)
  const n = width * height
  if (n === 0 || n > 64e6) throw new Error(`depth map of ${width}×${height} is out of range`)
  const bits = view.getUint8(24)
  const more = [carriesVeil, carriesBehind, carriesAround].filter((bit) => (bits & bit) !== 0)
  const parts = takenApart(file.subarray(header), 1 + more.length)
  const partOf = (bit: number) => parts[1 + more.indexOf(bit)] ?? file.subarray(0, 0)
  const planes = await inflate(parts[0] ?? file.subarray(0, 0))
  const marked = (bits & marksSubject) !== 0
  if (planes.length !== (marked ? 3 : 2) * n) throw new Error('depth map file is cut short')
  const distance = new Float32Array(n)
  for (let y = 0; y < height; y++) {
    let code = 0
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      code = (code + (((planes[i] ?? 0) << 8) | (planes[n + i] ?? 0))) & 0xffff
      distance[i] = code === 0 ? Number.POSITIVE_INFINITY : (65535 * nearest) / code
    }
  }
  return {
    width,
    height,
    distance,
    fov: view.getFloat32(12),
    focus: view.getFloat32(16),
    subject: marked ? planes.slice(2 * n) : null,
    veil: more.includes(carriesVeil) ? await decodeVeil(partOf(carriesVeil)) : null,
    behind: more.includes(carriesBehind) ? await decodeBehind(partOf(carriesBehind)) : null,
    around: more.includes(carriesAround) ? await decodeAround(partOf(carriesAround)) : null,
  }
}
