// The cheapest way to cut a grid in two: a maximum flow between its two sides, found with two trees that grow towards each other.

/** Ways from a place to its eight neighbours; each way's opposite follows or precedes it. */
const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const

/** How many neighbours a place has. */
export const neighbours = ways.length

const [none, terminal] = [-1, 8]

/** Places of a grid, what may flow from each to its neighbours, and from the source to it (below 0: from it to the sink). */
export class Grid {
  readonly width: number
  readonly height: number
  /** What may still flow, `neighbours` for each place. */
  readonly room: Float32Array
  readonly own: Float32Array
  private readonly steps: Int32Array
  /** Neighbours of each place, -1 outside. */
  private readonly next: Int32Array
  /** 0 free, 1 of the source's tree, 2 of the sink's. */
  private readonly tree: Uint8Array
  /** The way to the place nearer to the tree's root. */
  private readonly up: Int8Array
  private readonly queued: Uint8Array
  private active: number[] = []
  private readonly orphans: number[] = []

  constructor(width: number, height: number) {
    const n = width * height
    this.width = width
    this.height = height
    this.room = new Float32Array(n * neighbours)
    this.own = new Float32Array(n)
    this.steps = Int32Array.from(ways, ([dx, dy]) => dy * width + dx)
    this.next = Int32Array.from({ length: n * neighbours }, (_, k) => {
      const [i, [dx, dy]] = [Math.floor(k / neighbours), ways[k % neighbours] ?? [0, 0]]
      const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy]
      return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x
    })
    this.tree = new Uint8Array(n)
    this.up = new Int8Array(n).fill(none)
    this.queued = new Uint8Array(n)
  }

  /** The neighbour of a place on a way; -1 outside. */
  beside(i: number, way: number): number {
    return this.next[i * neighbours + way] as number
  }

  /** Nothing has flowed; `room` may flow. */
  reset(room: Float32Array): void {
    this.room.set(room)
    this.tree.fill(0)
    this.up.fill(none)
    this.queued.fill(0)
    this.active = []
  }

  /** 1 for places that stay with the source. */
  cut(): Uint8Array {
    for (let i = 0; i < this.own.length; i++) {
      const own = this.own[i] as number
      if (own === 0) continue
      this.tree[i] = own > 0 ? 1 : 2
      this.up[i] = terminal
      this.wake(i)
    }
    // First come, first served; a place that met the other tree is asked again at once.
    while (this.active.length > 0) {
      const turn = this.active
      this.active = []
      for (const i of turn) {
        this.queued[i] = 0
        while (this.tree[i] !== 0 && this.grow(i)) this.adopt()
      }
    }
    return this.tree.map((t) => (t === 1 ? 1 : 0))
  }

  private wake(i: number): void {
    if (this.queued[i]) return
    this.queued[i] = 1
    this.active.push(i)
  }

  /** What may flow from place to place: from the first to its neighbour, or the other way round. */
  private along(i: number, way: number, outwards: boolean): number {
    const r = this.room
    return outwards
      ? (r[i * neighbours + way] as number)
      : (r[(i + (this.steps[way] as number)) * neighbours + (way ^ 1)] as number)
  }

  /** Takes free neighbours into the tree; true when the other tree was met, and what could has flowed. */
  private grow(i: number): boolean {
    const mine = this.tree[i] as number
    for (let way = 0; way < neighbours; way++) {
      const j = this.beside(i, way)
      if (j < 0 || this.along(i, way, mine === 1) <= 0) continue
      const other = this.tree[j] as number
      if (other === 0) {
        this.tree[j] = mine
        this.up[j] = way ^ 1
        this.wake(j)
      } else if (other !== mine) {
        if (mine === 1) this.flow(i, way)
        else this.flow(j, way ^ 1)
        return true
      }
    }
    return false
  }

  /** Lets flow what can on the whole way over one step from the source's tree to the sink's. */
  private flow(from: number, way: number): void {
    const to = from + (this.steps[way] as number)
    let most = this.along(from, way, true)
    this.climb(from, (u, w) => {
      most = Math.min(most, w < 0 ? (this.own[u] as number) : this.along(u, w, false))
    })
    this.climb(to, (u, w) => {
      most = Math.min(most, w < 0 ? -(this.own[u] as number) : this.along(u, w, true))
    })
    this.move(from, way, most)
    this.climb(from, (u, w) => {
      if (w < 0) this.own[u] = (this.own[u] as number) - most
      else this.move(u + (this.steps[w] as number), w ^ 1, most)
      if ((w < 0 ? (this.own[u] as number) : this.along(u, w, false)) <= 1e-6) this.lose(u)
    })
    this.climb(to, (u, w) => {
      if (w < 0) this.own[u] = (this.own[u] as number) + most
      else this.move(u, w, most)
      if ((w < 0 ? -(this.own[u] as number) : this.along(u, w, true)) <= 1e-6) this.lose(u)
    })
  }

  /** Every place from one to its root, with the way up from it; -1 at the root. */
  private climb(from: number, at: (place: number, way: number) => void): void {
    for (let u = from; ; ) {
      const way = this.up[u] as number
      if (way === terminal) {
        at(u, -1)
        return
      }
      const next = u + (this.steps[way] as number)
      at(u, way)
      u = next
    }
  }

  private move(i: number, way: number, much: number): void {
    const r = this.room
    const k = i * neighbours + way
    const back = (i + (this.steps[way] as number)) * neighbours + (way ^ 1)
    const left = (r[k] as number) - much
    r[k] = left <= 1e-6 ? 0 : left
    r[back] = (r[back] as number) + much
  }

  private readonly lost: number[] = []

  /** A place whose way up is full; it keeps that until the flow has been made. */
  private lose(i: number): void {
    this.lost.push(i)
  }

  /** Finds new ways up for what has lost its own, or sets it free. */
  private adopt(): void {
    for (const i of this.lost) {
      this.up[i] = none
      this.orphans.push(i)
    }
    this.lost.length = 0
    for (let i = this.orphans.pop(); i !== undefined; i = this.orphans.pop()) {
      const mine = this.tree[i] as number
      if (!this.rehome(i, mine)) this.free(i, mine)
    }
  }

  private rehome(i: number, mine: number): boolean {
    for (let way = 0; way < neighbours; way++) {
      const j = this.beside(i, way)
      if (j < 0 || this.tree[j] !== mine || this.along(i, way, mine === 2) <= 0) continue
      if (!this.rooted(j)) continue
      this.up[i] = way
      return true
    }
    return false
  }

  private rooted(from: number): boolean {
    for (let u = from; ; ) {
      const way = this.up[u] as number
      if (way === terminal) return true
      if (way === none) return false
      u += this.steps[way] as number
    }
  }

  private free(i: number, mine: number): void {
    for (let way = 0; way < neighbours; way++) {
      const j = this.beside(i, way)
      if (j < 0 || this.tree[j] !== mine) continue
      if (this.along(i, way, mine === 2) > 0) this.wake(j)
      if (this.up[j] === (way ^ 1)) {
        this.up[j] = none
        this.orphans.push(j)
      }
    }
    this.tree[i] = 0
    this.up[i] = none
  }
}
