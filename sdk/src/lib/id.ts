// Randomness: idempotency keys and jitter.

/** A key that no other call has. */
export const newIdempotencyKey = (): string => globalThis.crypto.randomUUID()

/** Between half and the whole of `ms`, so that many clients don't come back at once. */
export const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2)
