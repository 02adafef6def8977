// The cheapest way to cut a grid in two: a maximum flow between its two sides, found with two trees that grow towards each other.
import { alloc } from './memory'

/** Ways from a place to its neighbours; each way's opposite follows or precedes it. */
const WAYS: i32 = 8
const NONE: i32 = -1
/** The way up of a place that is its tree's root. */
const ROOT: i32 = 8
/** Less than this is nothing: sums of thirty-two bits leave it over. */
const TRACE: f64 = 1e-6

// The grid: what may still flow, eight f32 for each place; what flows from the source to it, or (below 0) on to the sink.
let room: usize = 0
let own: usize = 0
/** Which ways of a place do not leave the grid, one bit each. */
let sides: usize = 0
/** 0 free, 1 of the source's tree, 2 of the sink's. */
let tree: usize = 0
/** The way to the place nearer to the tree's root. */
let up: usize = 0
let queued: usize = 0
// Lists of places and how many each holds.
let active: usize = 0
let activeCount: i32 = 0
let orphans: usize = 0
let orphanCount: i32 = 0
let lost: usize = 0
let lostCount: i32 = 0
/** Places that each way goes on. */
const steps: StaticArray<i32> = new StaticArray<i32>(WAYS)

// @ts-ignore
@inline
function stepOf(way: i32): i32 {
  return unchecked(steps[way])
}

// @ts-ignore
@inline
function roomAt(i: i32, way: i32): usize {
  return room + (<usize>(i * WAYS + way) << 2)
}

// @ts-ignore
@inline
function ownOf(i: i32): f64 {
  return <f64>load<f32>(own + (<usize>i << 2))
}

// @ts-ignore
@inline
function setOwn(i: i32, value: f64): void {
  store<f32>(own + (<usize>i << 2), <f32>value)
}

// @ts-ignore
@inline
function treeOf(i: i32): i32 {
  return load<u8>(tree + <usize>i)
}

// @ts-ignore
@inline
function upOf(i: i32): i32 {
  return load<i8>(up + <usize>i)
}

// @ts-ignore
@inline
function setUp(i: i32, way: i32): void {
  store<i8>(up + <usize>i, way)
}

/** The neighbour on a way; -1 outside. */
// @ts-ignore
@inline
function beside(i: i32, way: i32): i32 {
  return (load<u8>(sides + <usize>i) >> way) & 1 ? i + stepOf(way) : -1
}

/** What may flow from place to place: from the first to its neighbour, or the other way round. */
// @ts-ignore
@inline
function along(i: i32, way: i32, outwards: bool): f64 {
  return <f64>load<f32>(outwards ? roomAt(i, way) : roomAt(i + stepOf(way), way ^ 1))
}

// @ts-ignore
@inline
function wake(i: i32): void {
  if (load<u8>(queued + <usize>i)) return
  store<u8>(queued + <usize>i, 1)
  store<i32>(active + (<usize>activeCount << 2), i)
  activeCount++
}

// @ts-ignore
@inline
function orphan(i: i32): void {
  setUp(i, NONE)
  store<i32>(orphans + (<usize>orphanCount << 2), i)
  orphanCount++
}

/** A place whose way up is full keeps that until the flow has been made. */
// @ts-ignore
@inline
function lose(i: i32): void {
  store<i32>(lost + (<usize>lostCount << 2), i)
  lostCount++
}

function move(i: i32, way: i32, much: f64): void {
  const from = roomAt(i, way)
  const back = roomAt(i + stepOf(way), way ^ 1)
  const left = <f64>load<f32>(from) - much
  store<f32>(from, left <= TRACE ? 0 : <f32>left)
  store<f32>(back, <f32>(<f64>load<f32>(back) + much))
}

/** What can flow between a place and the root of its tree: towards it from the source (`mine` 1), or on to the sink. */
function roomUp(from: i32, mine: i32, limit: f64): f64 {
  let most = limit
  let u = from
  for (let way = upOf(u); way != ROOT; way = upOf(u)) {
    most = min(most, along(u, way, mine != 1))
    u += stepOf(way)
  }
  return min(most, mine == 1 ? ownOf(u) : -ownOf(u))
}

/** Lets so much flow there; places whose way up is full then lose it. */
function flowUp(from: i32, mine: i32, much: f64): void {
  let u = from
  for (let way = upOf(u); way != ROOT; way = upOf(u)) {
    const next = u + stepOf(way)
    if (mine == 1) move(next, way ^ 1, much)
    else move(u, way, much)
    if (along(u, way, mine != 1) <= TRACE) lose(u)
    u = next
  }
  setOwn(u, mine == 1 ? ownOf(u) - much : ownOf(u) + much)
  if ((mine == 1 ? ownOf(u) : -ownOf(u)) <= TRACE) lose(u)
}

/** Lets flow what can on the whole way over one step from the source's tree to the sink's. */
function flow(from: i32, way: i32): void {
  const to = from + stepOf(way)
  const most = roomUp(to, 2, roomUp(from, 1, along(from, way, true)))
  move(from, way, most)
  flowUp(from, 1, most)
  flowUp(to, 2, most)
}

/** Takes free neighbours into the tree; true when the other tree was met, and what could has flowed. */
function grow(i: i32): bool {
  const mine = treeOf(i)
  for (let way = 0; way < WAYS; way++) {
    const j = beside(i, way)
    if (j < 0 || along(i, way, mine == 1) <= 0) continue
    const other = treeOf(j)
    if (other == 0) {
      store<u8>(tree + <usize>j, mine)
      setUp(j, way ^ 1)
      wake(j)
    } else if (other != mine) {
      if (mine == 1) flow(i, way)
      else flow(j, way ^ 1)
      return true
    }
  }
  return false
}

function rooted(from: i32): bool {
  let u = from
  let way = upOf(u)
  while (way != ROOT && way != NONE) {
    u += stepOf(way)
    way = upOf(u)
  }
  return way == ROOT
}

function rehome(i: i32, mine: i32): bool {
  for (let way = 0; way < WAYS; way++) {
    const j = beside(i, way)
    if (j < 0 || treeOf(j) != mine || along(i, way, mine == 2) <= 0) continue
    if (!rooted(j)) continue
    setUp(i, way)
    return true
  }
  return false
}

function free(i: i32, mine: i32): void {
  for (let way = 0; way < WAYS; way++) {
    const j = beside(i, way)
    if (j < 0 || treeOf(j) != mine) continue
    if (along(i, way, mine == 2) > 0) wake(j)
    if (upOf(j) == (way ^ 1)) orphan(j)
  }
  store<u8>(tree + <usize>i, 0)
  setUp(i, NONE)
}

/** Finds new ways up for what has lost its own, or sets it free. */
function adopt(): void {
  for (let k = 0; k < lostCount; k++) orphan(load<i32>(lost + (<usize>k << 2)))
  lostCount = 0
  while (orphanCount > 0) {
    orphanCount--
    const i = load<i32>(orphans + (<usize>orphanCount << 2))
    const mine = treeOf(i)
    if (!rehome(i, mine)) free(i, mine)
  }
}

/** A list of as many bytes, all `value`. */
function filled(bytes: i32, value: u8): usize {
  const at = alloc(bytes)
  memory.fill(at, value, bytes)
  return at
}

function begin(w: i32, h: i32): void {
  const n = w * h
  for (let way = 0; way < WAYS; way++) {
    const dx = way == 0 || way == 4 || way == 6 ? 1 : way == 1 || way == 5 || way == 7 ? -1 : 0
    const dy = way == 2 || way == 4 || way == 7 ? 1 : way == 3 || way == 5 || way == 6 ? -1 : 0
    unchecked((steps[way] = dy * w + dx))
  }
  // Ways to the right are 0, 4 and 6; to the left 1, 5, 7; down 2, 4, 7; up 3, 5, 6.
  sides = filled(n, 0xff)
  for (let y = 0; y < h; y++) {
    const first = sides + <usize>(y * w)
    const last = first + <usize>(w - 1)
    store<u8>(first, load<u8>(first) & 0b01011101)
    store<u8>(last, load<u8>(last) & 0b10101110)
  }
  for (let x: usize = 0; x < <usize>w; x++) {
    const low = sides + <usize>((h - 1) * w) + x
    store<u8>(sides + x, load<u8>(sides + x) & 0b10010111)
    store<u8>(low, load<u8>(low) & 0b01101011)
  }
  tree = filled(n, 0)
  up = filled(n, 0xff)
  queued = filled(n, 0)
  active = alloc(<usize>n << 2)
  orphans = alloc(<usize>n << 2)
  lost = alloc(<usize>n << 2)
  activeCount = 0
  orphanCount = 0
  lostCount = 0
}

/**
 * Cuts a grid of w × h places. `rooms` is what may flow from each to its eight neighbours (right, left, down, up, right down,
 * left up, right up, left down), which is used up, as are `owns`; `out` gets 1 for places that stay with the source, 0 for the rest.
 */
export function minCut(rooms: usize, owns: usize, w: i32, h: i32, out: usize): void {
  const n = w * h
  room = rooms
  own = owns
  begin(w, h)
  for (let i = 0; i < n; i++) {
    const v = ownOf(i)
    if (v == 0) continue
    store<u8>(tree + <usize>i, v > 0 ? 1 : 2)
    setUp(i, ROOT)
    wake(i)
  }
  // First come, first served; a place that met the other tree is asked again at once.
  let turn = alloc(<usize>n << 2)
  while (activeCount > 0) {
    const count = activeCount
    const now = active
    active = turn
    turn = now
    activeCount = 0
    for (let k = 0; k < count; k++) {
      const i = load<i32>(now + (<usize>k << 2))
      store<u8>(queued + <usize>i, 0)
      while (treeOf(i) != 0 && grow(i)) adopt()
    }
  }
  for (let i: usize = 0; i < <usize>n; i++) store<u8>(out + i, load<u8>(tree + i) == 1 ? 1 : 0)
}
