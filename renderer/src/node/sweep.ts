// Frees big buffers as soon as nobody holds them: left alone, V8 collects them when its own small heap is full, which takes long.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/** Collects this thread's garbage; some milliseconds. */
export const sweep = (): void => {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    // Freed at once, not some time later on another thread.
    setFlagsFromString('--no-concurrent-array-buffer-sweeping')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
