// The depth of a picture we made ourselves, and its compact file form that lies beside the artifact.

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
  traced: Traced,
  lens: { readonly fov: number; readonly focus: number },
): DepthMap => ({
  width: traced.width,
  height: traced.height,
  distance: traced.depth.map((d) => (d >= 9e4 ? Number.POSITIVE_INFINITY : d)),
  fov: lens.fov,
  focus: lens.focus,
  subject: traced.objects.includes(1)
    ? Uint8Array.from(traced.objects, (id) => (id === 1 ? 1 : 0))
    : null,
})

const magic = 0x4f464431 // "OFD1"
const header = 25

const through = async (
  bytes: Uint8Array,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
): Promise<Uint8Array> => {
  const writer = stream.writable.getWriter()
  const write = async () => {
    await writer.write(bytes as Uint8Array<ArrayBuffer>)
    await writer.close()
  }
  const parts: Uint8Array[] = []
  const read = async () => {
    const reader = stream.readable.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read())
      parts.push(part.value)
  }
  const [wrote, got] = await Promise.allSettled([write(), read()])
  if (wrote.status === 'rejected') throw wrote.reason
  if (got.status === 'rejected') throw got.reason
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Packs a map: nearness (nearest distance / distance) in 16 bits, each row as differences to its left neighbour, high
 * bytes before low bytes, then the subject's plane; deflated. Relative error of near distances is below 1/65535; the sky stays Infinity.
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
  const packed = await through(planes, new CompressionStream('deflate'))
  const file = new Uint8Array(header + packed.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, magic)
  view.setUint32(4, map.width)
  view.setUint32(8, map.height)
  view.setFloat32(12, map.fov)
  view.setFloat32(16, map.focus)
  view.setFloat32(20, nearest)
  view.setUint8(24, map.subject ? 1 : 0)
  file.set(packed, header)
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
  const planes = await through(file.subarray(header), new DecompressionStream('deflate'))
  const marked = view.getUint8(24) === 1
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
  }
}
