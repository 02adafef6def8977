// Seeded gaussian noise from a counter: any number of any stream can be made alone, and the same seed gives the same noise.

/** The constants of Philox 4×32 with ten rounds (Salmon and others, 2011). */
const [MULTIPLY_A, MULTIPLY_B] = [0xd2511f53, 0xcd9e8d57]
const [KEY_STEP_A, KEY_STEP_B] = [0x9e3779b9, 0xbb67ae85]
const ROUNDS = 10

/** Upper half of the product of two 32-bit numbers. */
const high = (a: number, b: number): number => {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carried = aLow * bHigh + (middle & 0xffff)
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) >>> 0
}

/** Four random 32-bit numbers for a counter of four and a key of two. Works in place. */
export const philox = (counter: Uint32Array, keyA: number, keyB: number): Uint32Array => {
  let [a, b] = [keyA >>> 0, keyB >>> 0]
  for (let round = 0; round < ROUNDS; round++) {
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter
    counter[0] = high(MULTIPLY_B, c2) ^ c1 ^ a
    counter[1] = Math.imul(MULTIPLY_B, c2)
    counter[2] = high(MULTIPLY_A, c0) ^ c3 ^ b
    counter[3] = Math.imul(MULTIPLY_A, c0)
    a = (a + KEY_STEP_A) >>> 0
    b = (b + KEY_STEP_B) >>> 0
  }
  return counter
}

/** In (0, 1]: never zero, whose logarithm is none. */
const unit = (bits: number): number => (bits + 1) / 2 ** 32

/**
 * Gaussian numbers of mean 0 and variance 1. The key is the seed, the counter the place and the `stream`: 0 is the noise a picture
 * begins with, n the fresh noise of pass n. Each block of four comes from two pairs by Box and Muller, so the first numbers are
 * the same however many are wanted. Logarithm and cosine are the machine's own, so other processors may differ in the last bit.
 */
export const gaussianNoise = (seed: number, stream: number, count: number): Float32Array => {
  const out = new Float32Array(count)
  const block = new Uint32Array(4)
  for (let at = 0; at < count; at += 4) {
    block[0] = at / 4
    block[1] = 0
    block[2] = stream
    block[3] = 0
    philox(block, seed, 0)
    for (let pair = 0; pair < 4; pair += 2) {
      const radius = Math.sqrt(-2 * Math.log(unit(block[pair] ?? 0)))
      const angle = 2 * Math.PI * unit(block[pair + 1] ?? 0)
      if (at + pair < count) out[at + pair] = radius * Math.cos(angle)
      if (at + pair + 1 < count) out[at + pair + 1] = radius * Math.sin(angle)
    }
  }
  return out
}
