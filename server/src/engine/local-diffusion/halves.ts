// 16-bit floats and 32-bit ones, for graphs that speak the former.

const bits = new Uint32Array(1)
const number = new Float32Array(bits.buffer)

/** To the nearest, halfway to even; too large becomes infinite. */
export const toHalves = (values: Float32Array): Uint16Array => Uint16Array.from(values, toHalf)

function toHalf(value: number): number {
  number[0] = value
  const word = bits[0] ?? 0
  const sign = (word >>> 16) & 0x8000
  const size = word & 0x7fffffff
  if (size > 0x7f800000) return sign | 0x7e00
  if (size >= 0x477ff000) return sign | 0x7c00
  // Below the smallest normal half the spacing is fixed.
  if (size < 0x38800000) return sign | roundedEven(Math.abs(value) * 2 ** 24)
  // The exponent's bias differs by 112; a carry out of the fraction rightly raises the exponent.
  const rebased = size - (112 << 23)
  return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13)
}

function roundedEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

export const fromHalves = (halves: Uint16Array): Float32Array => Float32Array.from(halves, fromHalf)

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >>> 10) & 31
  const fraction = half & 1023
  if (exponent === 0) return (sign * fraction) / 2 ** 24
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024)
}
