// Metal, glass and waves cover the whole subject and nothing else, whatever its colour and wherever the frame ends.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const { run } = kernel

/** Neither side is a multiple of four. */
const [w, h] = [122, 90]
const n = w * h
const [columns, rows, step] = [Math.ceil(w / 2), Math.ceil(h / 2), 2]

type Colour = readonly [number, number, number, number]

const sheet = (colour: (x: number, y: number) => Colour): number => {
  const data = new Uint8Array(4 * n)
  for (let k = 0; k < n; k++) data.set(colour(k % w, Math.floor(k / w)), 4 * k)
  return kernel.put(data)
}

const read = (at: number) => kernel.bytes(at, 4 * n).slice()

/** Colours of the frame behind: grey stripes. */
const stripes = (x: number): Colour => [60 + 10 * (x % 10), 60 + 10 * (x % 10), 90, 255]

/** A subject that leaves the left third free, of a colour. */
const right =
  (colour: Colour) =>
  (x: number): Colour =>
    x < w / 3 ? [0, 0, 0, 0] : colour

const formOf = (cut: number): number => {
  const flat = kernel.put(new Float32Array(16))
  run.setLeans(flat, flat, 4, 4, 0, 0, 0.01, 0)
  const cells = run.alloc(16 * columns * rows)
  const work = run.alloc(5 * (4 * columns * rows + 16))
  run.shapeForm(cut, w, h, step, columns, rows, cells, work)
  return cells
}

const pour = (frame: number, cut: number, on: number) => {
  run.setFront(on, 0, h, h)
  run.setMirror(0, 0, 0, 1, -1000, 0, 10)
  const room = run.alloc(run.metalSize(w, h, columns))
  run.pourMetal(frame, cut, w, h, formOf(cut), columns, rows, step, room)
}

const lay = (frame: number, cut: number, on: number): number => {
  run.setNet(9, 0, 0, 1, 0)
  run.setShine(on, 0, h, 0, 0, 1, 0.4)
  const room = run.alloc(176 * 2 * 20 * 18)
  const form = formOf(cut)
  const count = run.cutFacets(room, -2, -2, 16, 14, w, h, form, columns, rows, step)
  run.layFacets(frame, cut, w, h, sheet(stripes), room, count)
  return count
}

test('a form is there however black it is, and light only where it is', () => {
  const cells = kernel.floats(formOf(sheet(right([0, 0, 0, 255]))), 4 * columns * rows)
  const light = (i: number) => cells[4 * (20 * columns + i) + 2]
  expect(light(40)).toBeGreaterThan(0)
  expect(light(columns - 1)).toBeGreaterThan(0)
  expect(light(5)).toBe(0)
})

test('metal leaves nothing of a black subject black, up to the last row and column, and nothing else changed', () => {
  const frame = sheet(stripes)
  pour(frame, sheet(right([0, 0, 0, 255])), 1)
  const [was, is] = [read(sheet(stripes)), read(frame)]
  const at = (x: number, y: number) => is[4 * (y * w + x) + 1] as number
  expect(is.subarray(0, 120)).toEqual(was.subarray(0, 120))
  let least = 255
  for (let y = 0; y < h; y++) for (let x = 44; x < w; x++) least = Math.min(least, at(x, y))
  expect(least).toBeGreaterThan(30)
  // An even wall is as bright at its ends as beside them.
  expect(Math.abs(at(w - 1, 40) - at(w - 3, 40))).toBeLessThan(12)
  expect(Math.abs(at(100, h - 1) - at(100, h - 3))).toBeLessThan(12)
})

test('metal that has not come yet leaves the subject as it is', () => {
  const [frame, cut] = [sheet(stripes), sheet(() => [200, 90, 30, 255])]
  pour(frame, cut, 0)
  expect(read(frame).subarray(0, 4 * w * 60)).toEqual(read(cut).subarray(0, 4 * w * 60))
})

test('facets leave no hole between them', () => {
  const [frame, cut] = [sheet(stripes), sheet(() => [200, 90, 30, 255])]
  expect(lay(frame, cut, 0)).toBeGreaterThan(200)
  expect(read(frame)).toEqual(read(cut))
})

test('facets that are glass show what is behind them in their own light', () => {
  const [frame, cut] = [sheet(stripes), sheet(() => [0, 0, 0, 255])]
  lay(frame, cut, 1)
  const shown = new Set<number>()
  const is = read(frame)
  for (let k = 0; k < n; k++) shown.add(is[4 * k + 1] as number)
  expect(shown.size).toBeGreaterThan(60)
})

test('glass is nowhere but where the subject is, and thin where it is thin', () => {
  const laid = (alpha: number) => {
    const frame = sheet(stripes)
    lay(frame, sheet(right([0, 0, 0, alpha])), 1)
    return read(frame)
  }
  const [before, whole, thin] = [read(sheet(stripes)), laid(255), laid(100)]
  let [far, near] = [0, 0]
  for (let k = 0; k < n; k++) {
    const off = (of: Uint8Array) => Math.abs((of[4 * k + 1] ?? 0) - (before[4 * k + 1] ?? 0))
    if (k % w < w / 3) expect(off(whole) + off(thin)).toBe(0)
    far += off(whole)
    near += off(thin)
    expect(whole[4 * k + 3]).toBe(255)
  }
  expect(near / far).toBeGreaterThan(0.3)
  expect(near / far).toBeLessThan(0.55)
})

test('a wave lifts and lights the subject within its outline; without strength it leaves it alone', () => {
  const veins = kernel.put(new Float32Array(64).fill(0.5))
  const colour = (x: number, y: number): Colour =>
    x < 50 ? [0, 0, 0, 0] : [100 + (x % 40), 120, (3 * y) % 200, x < 60 ? 201 : 255]
  const surged = (strength: number) => {
    const cut = sheet(colour)
    run.setVeins(veins, 8, 8, 0, 0, 0.05, 0)
    run.setWaves(60, 40, 0.8, strength, 0.3, -100, -100, 9)
    run.surge(cut, sheet(colour), w, h, run.alloc(run.surgeSize(w)))
    return read(cut)
  }
  const [was, still, lifted] = [read(sheet(colour)), surged(0), surged(1)]
  expect(still).toEqual(was)
  let changed = 0
  for (let k = 0; k < 4 * n; k += 4) {
    const alpha = lifted[k + 3] as number
    expect(alpha).toBe(was[k + 3])
    if (Math.max(...lifted.subarray(k, k + 3)) > alpha) throw new Error('more than its share')
    if (lifted[k] !== was[k]) changed++
  }
  expect(changed).toBeGreaterThan(0.4 * n)
})
