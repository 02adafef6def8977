// The weather that hangs before a picture of ours: every drop of it and what they change, so that a clip moves the picture without them.
import type { WarpKernel } from '../film/kernel.ts'
import { fitPicture } from '../film/resize.ts'
import type { Pixels } from '../host.ts'
import type { Weathering } from '../stage/scene.ts'
import { deflate, inflate } from './deflate.ts'

/** Numbers of a drop: x, y, along x, along y, radius (pixels), red, green, blue (0..255, may lie beyond), alpha, softness, light around it (0..255). */
export const DROP_FLOATS = 11

/** All drops of one kind. */
export interface Fall {
  readonly kind: Weathering['kind']
  /** Sideways lean -1..1. */
  readonly wind: number
  /** `DROP_FLOATS` a drop, in drawing order. */
  readonly drops: Float32Array
}

export interface Veil {
  /** `markOf` the picture it belongs to. */
  readonly mark: number
  readonly width: number
  readonly height: number
  /** What the weather adds to every pixel's red, green and blue, a plane each, modulo 256. */
  readonly added: Uint8Array
  readonly falls: readonly Fall[]
}

const kinds: readonly Weathering['kind'][] = [
  ...(['rain', 'snow', 'dust', 'fireflies', 'bubbles', 'embers', 'petals', 'leaves'] as const),
  // New ones stand last: files know them by their place.
  ...(['confetti', 'sand'] as const),
]

/** What lies over the bare picture to make the picture; both of one size. */
export const addedBy = (picture: Pixels, bare: Pixels): Uint8Array => {
  const n = picture.width * picture.height
  const added = new Uint8Array(3 * n)
  for (let k = 0; k < n; k++)
    for (let c = 0; c < 3; c++)
      added[c * n + k] = (picture.data[4 * k + c] ?? 0) - (bare.data[4 * k + c] ?? 0)
  return added
}

/** Tells a picture from one that was saved anew with loss: a hash of its bytes, 32 bits. */
export const markOf = ({ data }: Pixels): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < data.length; i++) h = Math.imul(h ^ (data[i] ?? 0), 0x01000193)
  return h >>> 0
}

/** The picture without its weather. A picture that was scaled since is brought to the veil's size first. */
export const unveil = (kernel: WarpKernel, picture: Pixels, veil: Veil): Pixels => {
  const fits = picture.width === veil.width && picture.height === veil.height
  const exact = fits && markOf(picture) === veil.mark
  const data = fits ? picture.data.slice() : fitPicture(kernel, picture, veil).data
  const n = veil.width * veil.height
  for (let k = 0; k < n; k++)
    for (let c = 0; c < 3; c++) {
      const add = veil.added[c * n + k] ?? 0
      if (add === 0) continue
      const left = (data[4 * k + c] ?? 0) - add
      // Modulo 256; but a picture that was saved again may be off by a few, and must not turn from black to white.
      const under = !exact && left > -24 && add < 128
      data[4 * k + c] = left >= 0 ? left : under ? 0 : left + 256
    }
  return { width: veil.width, height: veil.height, data }
}

/** The picture that a veil was measured on, without it. */
export const unveiled = (picture: Pixels, veil: Veil | null): Pixels => {
  if (!veil) return picture
  const data = picture.data.slice()
  const n = veil.width * veil.height
  for (let c = 0; c < 3; c++)
    for (let k = 0; k < n; k++)
      data[4 * k + c] = (data[4 * k + c] ?? 0) - (veil.added[c * n + k] ?? 0)
  return { ...picture, data }
}

/** From this packed size on the added light is kept in steps of four: nobody sees that, and it packs to a third. */
const plenty = 1.5e6
const headBytes = 16

const inSteps = (added: Uint8Array): Uint8Array =>
  added.map((v) => {
    const signed = v < 128 ? v : v - 256
    return 4 * Math.round(signed / 4)
  })

/** Packs a veil: sizes and falls as they are, the planes deflated. */
export const encodeVeil = async (veil: Veil): Promise<Uint8Array> => {
  const full = await deflate(veil.added)
  const planes = full.length > plenty ? await deflate(inSteps(veil.added)) : full
  const falls = await deflate(
    new Uint8Array(
      Float32Array.from(
        veil.falls.flatMap(({ kind, wind, drops }) => [
          kinds.indexOf(kind),
          wind,
          drops.length,
          ...drops,
        ]),
      ).buffer,
    ),
  )
  const file = new Uint8Array(headBytes + falls.length + planes.length)
  const view = new DataView(file.buffer)
  view.setUint32(0, veil.width)
  view.setUint32(4, veil.height)
  view.setUint32(8, falls.length)
  view.setUint32(12, veil.mark)
  file.set(falls, headBytes)
  file.set(planes, headBytes + falls.length)
  return file
}

/** Reads what `encodeVeil` wrote. Throws an Error that says what is wrong with other bytes. */
export const decodeVeil = async (file: Uint8Array): Promise<Veil> => {
  if (file.length < headBytes) throw new Error('weather beside a picture is cut short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const [width, height, split] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)]
  if (width * height === 0 || width * height > 64e6)
    throw new Error(`weather of ${width}×${height} is out of range`)
  const table = await inflate(file.subarray(headBytes, headBytes + split))
  const added = await inflate(file.subarray(headBytes + split))
  if (added.length !== 3 * width * height || table.length % 4 !== 0)
    throw new Error('weather beside a picture is cut short')
  const numbers = new Float32Array(table.slice().buffer)
  const falls: Fall[] = []
  for (let at = 0; at + 3 <= numbers.length; ) {
    const kind = kinds[numbers[at] ?? -1]
    const [wind = 0, length = 0] = numbers.subarray(at + 1, at + 3)
    if (!kind || length % DROP_FLOATS !== 0 || !(length >= 0) || at + 3 + length > numbers.length)
      throw new Error('weather beside a picture cannot be read')
    falls.push({ kind, wind, drops: numbers.slice(at + 3, at + 3 + length) })
    at += 3 + length
  }
  return { mark: view.getUint32(12), width, height, added, falls }
}
