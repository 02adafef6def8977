// Where the kernel's memory comes from.

/** Memory that stays until `reset`; 16-byte aligned. */
export function alloc(bytes: usize): usize {
  return (heap.alloc(bytes + 32) + 15) & ~15
}

/** Forgets everything allocated so far. */
export function reset(): void {
  heap.reset()
}
