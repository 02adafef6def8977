// What a part of a picture looks like: a mixture of a few kinds of colour and sharpness, and how likely a pixel is one of them.
import type { WarpKernel } from '../film/kernel.ts'

/** Numbers that tell of each pixel. */
export const traits = 4

const kinds = 5
/** Below this colours of one kind do not differ: noise is not a colour of its own. */
const least = 0.0006
const rounds = 4

/** A mixture of kinds in the kernel's memory; each has a share, and of every trait a mean and a variance. */
export interface Mixture {
  readonly address: number
  readonly share: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** Of each kind, how unlikely its own mean is: minus the logarithm, but for a constant. */
  readonly base: Float64Array
}

const emptyIn = ({ run, memory }: WarpKernel): Mixture => {
  const address = run.alloc(8 * kinds * (2 + 2 * traits))
  const part = (at: number, length: number) =>
    new Float64Array(memory.buffer, address + 8 * at, length)
  return {
    address,
    share: part(0, kinds),
    mean: part(kinds, kinds * traits),
    variance: part(kinds * (1 + traits), kinds * traits),
    base: part(kinds * (1 + 2 * traits), kinds),
  }
}

/** Of sums over pixels, the kinds' shares of `count`, means and variances. */
const measure = ({ share, mean, variance, base }: Mixture, count: number): void => {
  for (let k = 0; k < kinds; k++) {
    const n = Math.max(1, share[k] as number)
    for (let i = k * traits; i < (k + 1) * traits; i++) {
      const middle = (mean[i] as number) / n
      mean[i] = middle
      variance[i] = Math.max(least, (variance[i] as number) / n - middle * middle)
    }
    share[k] = (share[k] as number) / Math.max(1, count)
    let sum = -Math.log(share[k] as number)
    for (let i = k * traits; i < (k + 1) * traits; i++) sum += 0.5 * Math.log(variance[i] as number)
    base[k] = sum
  }
}

/** Every third pixel by its lightness (0 or more), those alike as they come. */
const byLightness = (light: Float32Array, pixels: Int32Array): Int32Array => {
  // Numbers of that kind are in the order of their bits; with a pixel's own number behind them they sort as plain numbers.
  const bits = new Int32Array(light.buffer, light.byteOffset, light.length)
  const span = 2 ** 21
  const keys = new Float64Array(Math.ceil(pixels.length / 3))
  for (let n = 0; n < keys.length; n++) {
    const i = pixels[3 * n] as number
    keys[n] = (bits[i * traits] as number) * span + i
  }
  keys.sort()
  const order = new Int32Array(keys.length)
  for (let n = 0; n < order.length; n++) order[n] = (keys[n] as number) % span
  return order
}

/** The first kinds: as many pixels of each, from dark to light. */
const inParts = (to: Uint8Array): void => {
  for (let n = 0; n < to.length; n++) to[n] = Math.floor((n * kinds) / to.length)
}

/**
 * The mixture that pixels make: split by lightness at first, then each goes to its likeliest kind, a few rounds. `of` is the
 * address of all pixels' traits.
 */
export const mixtureOf = (
  kernel: WarpKernel,
  of: number,
  n: number,
  pixels: Int32Array,
): Mixture => {
  const { run } = kernel
  const list = byLightness(kernel.floats(of, n * traits), pixels)
  const order = kernel.put(list)
  const kindsAt = run.alloc(list.length)
  const mix = emptyIn(kernel)
  inParts(kernel.bytes(kindsAt, list.length))
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) run.likeliest(of, order, list.length, mix.address, kindsAt)
    run.addKinds(of, order, list.length, kindsAt, mix.address)
    measure(mix, list.length)
  }
  return mix
}

/** How unlikely each of n pixels is of a mixture: its likeliest kind counts. */
export const unlikely = (kernel: WarpKernel, of: number, n: number, mix: Mixture): Float64Array => {
  const to = kernel.run.alloc(8 * n)
  kernel.run.unlikely(of, n, mix.address, to)
  return new Float64Array(kernel.memory.buffer, to, n)
}
