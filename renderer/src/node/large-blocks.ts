// What a process that makes clips is started with, so that memory it frees goes back to the system.

/**
 * Environment for such a process. glibc learns from the first large block that is freed to keep those of its size, and pictures
 * then lie in pieces of memory that nothing else fits in: a clip of 1080 lines took a third more. Other C libraries ignore it.
 */
export const largeBlocks: Readonly<Record<string, string>> = { MALLOC_MMAP_THRESHOLD_: '1000000' }
