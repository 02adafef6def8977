// What effects lay on sheets: spots and strokes fade as they are asked to, round things take light, shadows fall beside what casts them.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { laySolid } from './effect/contact.ts'
import type { Moment } from './effect/effect.ts'
import { ball, tube } from './effect/shapes.ts'
import { Sheet, Surface } from './effect/surface.ts'
import { startWarpKernel } from './kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../build/warp.wasm', import.meta.url)),
)
const sun = [-0.6, -0.5, Math.sqrt(1 - 0.61)] as const
const side = 100
const sheetOf = (draw: (sheet: Sheet) => void) => {
  const sheet = new Sheet(kernel, side, side, 1, sun)
  draw(sheet)
  return (x: number, y: number, c = 3) => sheet.data[4 * (y * side + x) + c] ?? 0
}

test('a spot is whole in its middle, fades evenly, and ends at its radius', () => {
  const at = sheetOf((s) => s.disc(50, 50, 20, [200, 100, 50], 1))
  expect([at(50, 50, 0), at(50, 50, 1), at(50, 50, 2), at(50, 50)]).toEqual([200, 100, 50, 255])
  // Half way out: 0.5 × (2 - 0.5) of it.
  expect(at(60, 50)).toBe(191)
  expect([at(70, 50), at(50, 71), at(29, 50)]).toEqual([0, 0, 0])
})

test('a spot with a crisp rim is whole up to it, and lies over what was there', () => {
  const at = sheetOf((s) => {
    s.disc(50, 50, 30, [255, 255, 255], 1, 1)
    s.disc(50, 50, 10, [0, 0, 0], 0.5, 1)
  })
  expect(at(75, 50)).toBe(255)
  expect([at(50, 50, 0), at(50, 50)]).toEqual([128, 255])
})

test('a stroke tapers and is nowhere outside the sheet', () => {
  const at = sheetOf((s) => s.stroke([-40, 50], [140, 50], 4, 16, [255, 255, 255], 1, 1))
  const thick = (x: number) =>
    Array.from({ length: side }, (_, y) => at(x, y)).filter(Boolean).length
  expect(thick(90)).toBeGreaterThan(thick(10) + 6)
})

test('round things are bright where the light comes from', () => {
  const round = sheetOf((s) => ball(s, 50, 50, 30, [160, 160, 160], 1, 0))
  expect(round(36, 38, 0)).toBeGreaterThan(round(64, 62, 0) + 40)
  const bar = sheetOf((s) => tube(s, [50, 10], [50, 90], 20, 20, [160, 160, 160], 1, 0))
  expect(bar(38, 50, 0)).toBeGreaterThan(bar(62, 50, 0) + 40)
  expect(bar(50, 95)).toBeGreaterThan(0)
})

test('a solid thing darkens the frame to its lower right, and nothing far off', () => {
  const wide = 400
  const size = 4 * wide * wide
  const [frame, copy] = [kernel.run.alloc(size), kernel.run.alloc(size)]
  kernel.bytes(frame, size).fill(200)
  const surface = new Surface(kernel, frame, copy, 0, wide, wide, sun)
  const sheet = surface.sheet(1)
  sheet.disc(200, 200, 60, [255, 0, 0], 1, 1)
  laySolid(surface, sheet, { frame: 3 } as Moment)
  const at = (x: number, y: number) => kernel.bytes(frame, size)[4 * (y * wide + x) + 1] ?? 0
  expect(at(245, 245)).toBeLessThan(at(155, 155) - 5)
  expect([at(20, 20), at(380, 380)]).toEqual([200, 200])
  expect(at(200, 200)).toBeLessThan(20)
})
