// Bytes in memory that all threads see, so that handing them over copies nothing.

/** Gives `bytes` bytes that all threads see. */
export type Room = (bytes: number) => Uint8Array

/** Room of its own for each. */
export const ownRoom: Room = (bytes) => new Uint8Array(new SharedArrayBuffer(bytes))

/** A copy in shared memory. */
export const shared = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

/** The bytes themselves when they are in shared memory already, else a copy there. */
export const inShared = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer instanceof SharedArrayBuffer ? bytes : shared(bytes)
