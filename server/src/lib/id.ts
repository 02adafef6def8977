// Names and secrets: the only place that draws randomness.
import { randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/** UUIDv7, ordered by time: the bare id of a request. */
export const newId = (): string => v7()

/** `prefix` + 16 hex digits, for things people read: keys, accounts, deliveries. */
export const newName = (prefix: string): string => prefix + randomBytes(8).toString('hex')

/** 256 bits as base64url (43 characters, no colon, no dot). */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A seed as the wire knows it: 1..1,000,000. */
export const newSeed = (): number => randomInt(1, 1_000_001)

/** 0 ≤ x < 1, for jitter. */
export const jitter = (): number => randomInt(0, 2 ** 32) / 2 ** 32
