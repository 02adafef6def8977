// The dice of the seed field.

/** A seed of 1..1,000,000 that nobody can foresee. */
export const drawSeed = (): number => {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return 1 + (draw % 1_000_000)
}
