// What really is behind the things that a clip lifts off a picture of ours, seen past them at half size, and its packed form.
import type { Size } from '../film/size.ts'
import { deflate, inflate } from './deflate.ts'

/** Sheets of a `Behind`: 0 nobody looked, 1 behind the subject, 2 + k before the cut `cuts[k]`. */
export const SUBJECT_SHEET = 1
export const FIRST_CUT_SHEET = 2

export interface Behind extends Size {
  /** Where the picture is cut into sheets, as nearness from far to near. */
  readonly cuts: readonly number[]
  /** Which sheet was looked past at each pixel. */
  readonly sheet: Uint8Array
  /** Metres along the axis; Infinity for the sky. Only where looked. */
  readonly distance: Float32Array
  /** RGBA8, only where looked. */
  readonly data: Uint8Array
}

const headBytes = 17
const mostCuts = 8

/** Packs it: sizes and cuts as they are, then planes of sheets, nearness and colours, each as steps from the last pixel looked at. */
export const encodeBehind = async (behind: Behind): Promise<Uint8Array> => {
  const { width, height, cuts, sheet, distance, data } = behind
  const n = width * height
  let nearest = Number.POSITIVE_INFINITY
  for (let k = 0; k < n; k++)
    if (sheet[k] && (distance[k] ?? 0) > 0) nearest = Math.min(nearest, distance[k] ?? 0)
  if (!Number.isFinite(nearest)) nearest = 1
  const planes = new Uint8Array(6 * n)
  planes.set(sheet)
  const last = [0, 0, 0, 0]
  for (let k = 0; k < n; k++) {
    if (!sheet[k]) continue
    const d = distance[k] ?? 1
    const code = d > 0 ? Math.min(65535, Math.round((65535 * nearest) / d)) : 65535
    const step = (code - (last[3] ?? 0)) & 0xffff
    last[3] = code
    planes[n + k] = step >> 8
    planes[2 * n + k] = step & 255
    for (let c = 0; c < 3; c++) {
      const v = data[4 * k + c] ?? 0
      planes[(3 + c) * n + k] = v - (last[c] ?? 0)
      last[c] = v
    }
  }
  const packed = await deflate(planes)
  const start = headBytes + 4 * cuts.length
  const file = new Uint8Array(start + packed.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setFloat64(8, nearest)
  view.setUint8(16, cuts.length)
  for (const [i, cut] of cuts.entries()) view.setFloat32(headBytes + 4 * i, cut)
  file.set(packed, start)
  return file
}

/** Reads what `encodeBehind` wrote. Throws an Error that says what is wrong with other bytes. */
export const decodeBehind = async (file: Uint8Array): Promise<Behind> => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = file.length >= headBytes ? view.getUint8(16) : mostCuts + 1
  const start = headBytes + 4 * count
  if (count > mostCuts || file.length < start)
    throw new Error('what is behind a picture is cut short')
  const [width, height, nearest] = [view.getUint32(0), view.getUint32(4), view.getFloat64(8)]
  const n = width * height
  if (n === 0 || n > 64e6) throw new Error(`what is behind, ${width}×${height}, is out of range`)
  const planes = await inflate(file.subarray(start))
  if (planes.length !== 6 * n) throw new Error('what is behind a picture is cut short')
  const cuts = Array.from({ length: count }, (_, i) => view.getFloat32(headBytes + 4 * i))
  const distance = new Float32Array(n)
  const data = new Uint8Array(4 * n)
  const last = [0, 0, 0, 0]
  for (let k = 0; k < n; k++) {
    if (!planes[k]) continue
    const step = ((planes[n + k] ?? 0) << 8) | (planes[2 * n + k] ?? 0)
    const code = ((last[3] ?? 0) + step) & 0xffff
    last[3] = code
    distance[k] = code === 0 ? Number.POSITIVE_INFINITY : (65535 * nearest) / code
    for (let c = 0; c < 3; c++) {
      last[c] = ((last[c] ?? 0) + (planes[(3 + c) * n + k] ?? 0)) & 255
      data[4 * k + c] = last[c] ?? 0
    }
    data[4 * k + 3] = 255
  }
  return { width, height, cuts, sheet: planes.slice(0, n), distance, data }
}
