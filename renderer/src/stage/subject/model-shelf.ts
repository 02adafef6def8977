// Subjects that were made before, ready for the next picture: as many as fit a bound of bytes, those longest unused go first.
import type { RendererHost } from '../../host.ts'

/** What was made, and what it takes as long as it is kept. */
export interface Made<T> {
  readonly thing: T
  readonly bytes: number
}

export class ModelShelf<T> {
  /** Longest unused first. */
  private readonly kept = new Map<string, Made<T>>()
  private readonly room: number
  private used = 0

  /** Keeps things of at most `room` bytes in all. */
  constructor(room: number) {
    this.room = room
  }
  /** Bytes of all that is kept, never more than the room. */
  get bytes(): number {
    return this.used
  }
  /**
   * What was made of `wish` before, or what `make` makes of it now. A thing that was made without asking for the seed serves every seed.
   * What is made must not depend on anything else, and nobody may change it.
   */
  async take(
    wish: string,
    seed: number,
    make: (seed: () => number) => Promise<Made<T>>,
  ): Promise<T> {
    const seeded = `${wish}#${seed}`
    const known = this.again(wish) ?? this.again(seeded)
    if (known) return known.thing
    let asked = false
    const made = await make(() => {
      asked = true
      return seed
    })
    this.put(asked ? seeded : wish, made)
    return made.thing
  }
  private again(key: string): Made<T> | undefined {
    const known = this.kept.get(key)
    if (!known) return undefined
    this.kept.delete(key)
    this.kept.set(key, known)
    return known
  }
  private put(key: string, { thing, bytes }: Made<T>): void {
    const all = bytes + key.length * 2
    // Another may have made the same meanwhile.
    this.drop(key)
    if (all > this.room) return
    this.kept.set(key, { thing, bytes: all })
    this.used += all
    for (const oldest of this.kept.keys()) {
      if (this.used <= this.room) return
      this.drop(oldest)
    }
  }
  private drop(key: string): void {
    this.used -= this.kept.get(key)?.bytes ?? 0
    this.kept.delete(key)
  }
}

/** A shelf for each host, as art is the host's; it goes with it. */
export const shelfByHost = <T>(room: number): ((host: RendererHost) => ModelShelf<T>) => {
  const shelves = new WeakMap<RendererHost, ModelShelf<T>>()
  return (host) => {
    const shelf = shelves.get(host) ?? new ModelShelf<T>(room)
    shelves.set(host, shelf)
    return shelf
  }
}
