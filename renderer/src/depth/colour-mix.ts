// What a part of a picture looks like: a mixture of a few kinds of colour and sharpness, and how likely a pixel is one of them.

/** Numbers that tell of each pixel. */
export const traits = 4

/** A mixture of kinds; each has a share, and of every trait a mean and a variance. */
export interface Mixture {
  readonly share: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** Of each kind, how unlikely its own mean is: minus the logarithm, but for a constant. */
  readonly base: Float64Array
}

const kinds = 5
/** Below this colours of one kind do not differ: noise is not a colour of its own. */
const least = 0.0006

/** How unlikely a pixel's traits are of one kind: minus the logarithm, but for a constant. */
const unlike = (of: Float32Array, i: number, mix: Mixture, kind: number): number => {
  let sum = 0
  for (let t = 0, k = kind * traits, o = i * traits; t < traits; t++, k++, o++) {
    const d = (of[o] as number) - (mix.mean[k] as number)
    sum += (d * d) / (mix.variance[k] as number)
  }
  return 0.5 * sum + (mix.base[kind] as number)
}

/** How unlikely a pixel is of a mixture: its likeliest kind counts. */
export const unlikely = (of: Float32Array, i: number, mix: Mixture): number => {
  let best = Infinity
  for (let k = 0; k < kinds; k++)
    if ((mix.share[k] as number) > 0) best = Math.min(best, unlike(of, i, mix, k))
  return best
}

const empty = (): Mixture => ({
  share: new Float64Array(kinds),
  mean: new Float64Array(kinds * traits),
  variance: new Float64Array(kinds * traits),
  base: new Float64Array(kinds),
})

/** The kinds that pixels make when each belongs to one. */
const measured = (of: Float32Array, pixels: Int32Array, kindOf: Uint8Array): Mixture => {
  const mix = empty()
  pixels.forEach((i, n) => {
    const k = kindOf[n] as number
    mix.share[k] = (mix.share[k] as number) + 1
    for (let t = 0; t < traits; t++) {
      const v = of[i * traits + t] as number
      mix.mean[k * traits + t] = (mix.mean[k * traits + t] as number) + v
      mix.variance[k * traits + t] = (mix.variance[k * traits + t] as number) + v * v
    }
  })
  for (let k = 0; k < kinds; k++) {
    const n = Math.max(1, mix.share[k] as number)
    for (let t = 0; t < traits; t++) {
      const mean = (mix.mean[k * traits + t] as number) / n
      const square = (mix.variance[k * traits + t] as number) / n
      mix.mean[k * traits + t] = mean
      mix.variance[k * traits + t] = Math.max(least, square - mean * mean)
    }
    mix.share[k] = (mix.share[k] as number) / Math.max(1, pixels.length)
    let base = -Math.log(mix.share[k] as number)
    for (let t = 0; t < traits; t++) base += 0.5 * Math.log(mix.variance[k * traits + t] as number)
    mix.base[k] = base
  }
  return mix
}

/** The mixture that pixels make: split by lightness at first, then each goes to its likeliest kind, a few rounds. */
export const mixtureOf = (of: Float32Array, pixels: Int32Array): Mixture => {
  // Every third tells enough.
  const order = pixels
    .filter((_, n) => n % 3 === 0)
    .sort((a, b) => (of[a * traits] as number) - (of[b * traits] as number) || a - b)
  let kindOf = Uint8Array.from(order, (_, n) => Math.floor((n * kinds) / order.length))
  let mix = measured(of, order, kindOf)
  for (let round = 0; round < 4; round++) {
    kindOf = Uint8Array.from(order, (i) => {
      let [best, least] = [0, Infinity]
      for (let k = 0; k < kinds; k++) {
        if ((mix.share[k] as number) === 0) continue
        const much = unlike(of, i, mix, k)
        if (much < least) [best, least] = [k, much]
      }
      return best
    })
    mix = measured(of, order, kindOf)
  }
  return mix
}
