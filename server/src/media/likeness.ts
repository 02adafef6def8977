// Tells that two files show one picture although their bytes differ: saved again as JPEG or WebP, or scaled.
import sharp, { type Sharp } from 'sharp'

/** Rows of a fingerprint and comparisons in each: 256 bits. */
const [ROWS, STEPS] = [16, 16]
/** Bits in which the fingerprints of one picture may differ: flat parts flip with every saving. */
const LOOSE = 48
/** Side of the small copies that decide. */
const SIDE = 24
/** Most that small copies of one picture differ, of 255: on the mean, and anywhere. */
const MEAN = 4
const MOST = 30
/** Most that the shapes (width / height) may differ. */
const SHAPE = 0.02

const open = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'none', limitInputPixels: 40_000_000 })

/** 64 hexadecimal digits that are nearly the same for nearly the same picture; null when the bytes are no picture. */
export const fingerprint = async (bytes: Buffer): Promise<string | null> => {
  const grey = await open(bytes)
    .removeAlpha()
    .greyscale()
    .resize(STEPS + 1, ROWS, { fit: 'fill' })
    .raw()
    .toBuffer()
    .catch(() => null)
  if (grey === null) return null
  let bits = ''
  for (let y = 0; y < ROWS; y++)
    for (let x = 0; x < STEPS; x++) {
      const at = y * (STEPS + 1) + x
      bits += (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? '1' : '0'
    }
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('')
}

const ones = (digit: number): number =>
  (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + ((digit >> 3) & 1)

/** In how many bits two fingerprints differ; 256 for what is no fingerprint. */
const apart = (a: string, b: string): number => {
  if (a.length !== b.length) return 256
  let sum = 0
  for (let i = 0; i < a.length; i++)
    sum += ones(Number.parseInt(a[i] ?? '0', 16) ^ Number.parseInt(b[i] ?? '0', 16))
  return sum
}

/** Those of the fingerprints that may show the same picture as `own`, the likeliest first, a handful at most. */
export const likely = (own: string, others: readonly string[]): string[] =>
  others
    .map((other) => ({ other, far: apart(own, other) }))
    .filter(({ far }) => far <= LOOSE)
    .sort((a, b) => a.far - b.far)
    .slice(0, 6)
    .map(({ other }) => other)

/** True when both files show one picture, whole, in the same shape; false also for what cannot be read. */
export const samePicture = async (a: Buffer, b: Buffer): Promise<boolean> => {
  const look = async (bytes: Buffer) => {
    const { width, height } = await open(bytes).metadata()
    const small = open(bytes)
      .removeAlpha()
      .toColourspace('srgb')
      .resize(SIDE, SIDE, { fit: 'fill' })
    return { shape: width / height, pixels: await small.raw().toBuffer() }
  }
  try {
    const [one, other] = await Promise.all([look(a), look(b)])
    if (Math.abs(one.shape / other.shape - 1) > SHAPE) return false
    if (one.pixels.length !== other.pixels.length) return false
    let [sum, most] = [0, 0]
    one.pixels.forEach((v, i) => {
      const far = Math.abs(v - (other.pixels[i] ?? 0))
      sum += far
      most = Math.max(most, far)
    })
    return sum / one.pixels.length <= MEAN && most <= MOST
  } catch {
    return false
  }
}
