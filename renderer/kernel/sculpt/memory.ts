// Where the kernel keeps what it works on: one heap that is filled from its start for every sculpture.

/** The first free byte. */
let top: usize = 0

/** Lets go of all that was there. */
export function clear(): void {
  top = (__heap_base + 15) & ~15
}

/** Asks for pages until `bytes` beyond the first free byte can be written. */
function ensure(bytes: usize): void {
  const pages = <i32>((top + bytes + 65535) >> 16)
  const missing = pages - memory.size()
  // A little more each time, so that a long row of small things asks seldom.
  if (missing > 0 && memory.grow(missing + 64) < 0 && memory.grow(missing) < 0) throw new Error('out of memory')
}

/** Room that stays until `clear`; 16-byte aligned. */
export function take(bytes: usize): usize {
  const here = (top + 15) & ~15
  top = here
  ensure(bytes)
  top = here + bytes
  return here
}

/** Where the next `append` will write; at least `bytes` may be written there before it. */
// @ts-ignore
@inline
export function open(bytes: usize): usize {
  ensure(bytes)
  return top
}

/** Keeps `bytes` of what was written at the last `open`. */
// @ts-ignore
@inline
export function append(bytes: usize): void {
  top += bytes
}
