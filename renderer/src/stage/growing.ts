// Numbers that a mesh under work collects, in an array that doubles when it is full.

/** An array of numbers that grows. */
export class Growing<T extends Float32Array | Int32Array | Uint16Array> {
  array: T
  length = 0
  private readonly make: (n: number) => T
  constructor(make: (n: number) => T) {
    this.make = make
    this.array = make(4096)
  }
  push3(a: number, b: number, c: number): void {
    this.room(3)
    this.array[this.length++] = a
    this.array[this.length++] = b
    this.array[this.length++] = c
  }
  push2(a: number, b: number): void {
    this.room(2)
    this.array[this.length++] = a
    this.array[this.length++] = b
  }
  push(a: number): void {
    this.room(1)
    this.array[this.length++] = a
  }
  /** Grows by `n` numbers, to be written where the answer begins. */
  more(n: number): T {
    this.room(n)
    this.length += n
    return this.array.subarray(this.length - n, this.length) as T
  }
  private room(n: number): void {
    let size = this.array.length
    while (this.length + n > size) size *= 2
    if (size === this.array.length) return
    const bigger = this.make(size)
    bigger.set(this.array)
    this.array = bigger
  }
  view(): T {
    return this.array.slice(0, this.length) as T
  }
}
