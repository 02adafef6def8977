// Tells by a header which fields of a body meant nothing and were let be.

/** Names of fields as a header may hold them. */
export const plainNames = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => name.slice(0, 60).replace(/[^\w.-]/g, '?'))
    .join(', ')
