// The seeds of a batch: every engine of ours draws them alike.

/** Seed of the i-th picture of a batch; the first is the request's own, all stay in 1..1,000,000. */
export const batchSeed = (seed: number, index: number): number =>
  ((seed - 1 + index * 250_007) % 1_000_000) + 1
