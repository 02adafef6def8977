// For our own mistakes: what must be true here, or the program is wrong.

export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${sentence}`)
}
