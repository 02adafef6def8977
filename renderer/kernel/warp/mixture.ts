// What a part of a picture looks like: the kinds of colour and sharpness its pixels are of, and how unlikely a pixel is of them.

/** Numbers that tell of each pixel, and kinds of a mixture. */
const TRAITS: i32 = 4
const KINDS: i32 = 5

// A mixture is f64: the kinds' shares, their means, their variances (a number a trait each), and their own unlikelinesses.
const MEAN: usize = 8 * <usize>KINDS
const VARIANCE: usize = MEAN + 8 * <usize>(KINDS * TRAITS)
const BASE: usize = VARIANCE + 8 * <usize>(KINDS * TRAITS)

/** How unlikely a pixel's traits are of one kind: minus the logarithm, but for a constant. */
// @ts-ignore
@inline
function unlike(traits: usize, mix: usize, kind: i32): f64 {
  let sum: f64 = 0
  const at = mix + (<usize>(kind * TRAITS) << 3)
  for (let t: usize = 0; t < <usize>TRAITS; t++) {
    const d = <f64>load<f32>(traits + (t << 2)) - load<f64>(at + MEAN + (t << 3))
    sum += (d * d) / load<f64>(at + VARIANCE + (t << 3))
  }
  return 0.5 * sum + load<f64>(mix + (<usize>kind << 3), BASE)
}

/** How unlikely each of n pixels is of a mixture, f64: its likeliest kind counts. */
export function unlikely(pixels: usize, n: i32, mix: usize, out: usize): void {
  for (let i: usize = 0; i < <usize>n; i++) {
    let best: f64 = Infinity
    for (let k = 0; k < KINDS; k++)
      if (load<f64>(mix + (<usize>k << 3)) > 0) best = min(best, unlike(pixels + (i << 4), mix, k))
    store<f64>(out + (i << 3), best)
  }
}

/** The likeliest kind, a byte each, of `count` pixels that `order` lists. */
export function likeliest(pixels: usize, order: usize, count: i32, mix: usize, kinds: usize): void {
  for (let n: usize = 0; n < <usize>count; n++) {
    const traits = pixels + (<usize>load<i32>(order + (n << 2)) << 4)
    let best = 0
    let least: f64 = Infinity
    for (let k = 0; k < KINDS; k++) {
      if (load<f64>(mix + (<usize>k << 3)) == 0) continue
      const much = unlike(traits, mix, k)
      if (much < least) {
        best = k
        least = much
      }
    }
    store<u8>(kinds + n, best)
  }
}

/** Adds up how many of those pixels are of each kind, their traits, and the squares of these, where a mixture has share, mean and variance. */
export function addKinds(pixels: usize, order: usize, count: i32, kinds: usize, mix: usize): void {
  memory.fill(mix, 0, BASE)
  for (let n: usize = 0; n < <usize>count; n++) {
    const traits = pixels + (<usize>load<i32>(order + (n << 2)) << 4)
    const kind = <usize>load<u8>(kinds + n)
    const share = mix + (kind << 3)
    store<f64>(share, load<f64>(share) + 1)
    for (let t: usize = 0; t < <usize>TRAITS; t++) {
      const v = <f64>load<f32>(traits + (t << 2))
      const at = mix + ((kind * <usize>TRAITS + t) << 3)
      store<f64>(at + MEAN, load<f64>(at + MEAN) + v)
      store<f64>(at + VARIANCE, load<f64>(at + VARIANCE) + v * v)
    }
  }
}
