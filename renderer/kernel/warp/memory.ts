// Where the kernel's memory comes from: pieces that this instance asks the memory for, as several may live in one.

/** Bytes beyond what was asked for that may be read. */
const SPARE: usize = 32
/** Fewest pages asked for at a time. */
const LEAST: i32 = 16

// The last piece, and how much of it is taken.
let from: usize = 0
let at: usize = 0
let end: usize = 0

/** Room for one row of pixels at work; 0 until it is needed. */
let row: usize = 0
const ROW: usize = 65536

/** Asks for another piece, which may lie right behind the last: nobody else ever gets the same pages. */
function claim(bytes: usize): void {
  const pages = max(LEAST, <i32>((bytes + 65535) >> 16))
  const first = memory.grow(pages)
  if (first < 0) throw new Error('out of memory')
  if (<usize>first << 16 != end) {
    from = <usize>first << 16
    at = from
  }
  end = <usize>(first + pages) << 16
}

/** Memory that stays until `reset`; 16-byte aligned. */
export function alloc(bytes: usize): usize {
  const size = (bytes + SPARE + 15) & ~15
  if (at + size > end) claim(size)
  const here = at
  at += size
  return here
}

/** Forgets everything this instance allocated so far; another instance in the same memory keeps its own. */
export function reset(): void {
  at = from
  row = 0
}

/** 64 KiB for a row at work, always the same until `reset`. */
export function rowRoom(): usize {
  if (!row) row = alloc(ROW)
  return row
}

/** Sets `count` words from `at` on: of shared memory the host does so byte by byte. */
export function flood(at: usize, count: i32, word: i32): void {
  const end = at + (<usize>count << 2)
  const four = i32x4.splat(word)
  for (; at + 16 <= end; at += 16) v128.store(at, four)
  for (; at < end; at += 4) store<i32>(at, word)
}

/** Copies bytes within the memory. */
export function copyBytes(from: usize, to: usize, bytes: i32): void {
  memory.copy(to, from, <usize>bytes)
}
