// Lays buffers out one after another in a kernel's memory before that memory is made.

/** Hands out byte offsets; everything starts on a 64-byte line. */
export class Arena {
  private top = 4096

  /** Reserves `bytes` (at least one) and returns their offset. */
  reserve(bytes: number): number {
    const at = this.top
    this.top += Math.max(64, Math.ceil(bytes / 64) * 64)
    return at
  }

  /** How many bytes everything reserved takes, from address 0. */
  get bytes(): number {
    return this.top
  }
}
