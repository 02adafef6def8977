// Lays buffers out one after another in a kernel's memory before that memory is made.

const PAGE = 65536

/** Hands out byte offsets; everything starts on a 64-byte line. */
export class Arena {
  private top = 4096

  /** Reserves `bytes` (at least one) and returns their offset. */
  reserve(bytes: number): number {
    const at = this.top
    this.top += Math.max(64, Math.ceil(bytes / 64) * 64)
    return at
  }

  /** A memory shared between threads that holds everything reserved. Pages that are never touched cost nothing. */
  memory(): WebAssembly.Memory {
    const pages = Math.ceil(this.top / PAGE)
    if (pages > PAGE)
      throw new RangeError(`the picture needs ${this.top} bytes, more than a kernel can address`)
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  }
}
