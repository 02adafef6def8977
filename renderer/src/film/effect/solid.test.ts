// Solid shells stand in perspective, hide what is behind them, take the picture's light, and have smooth edges.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { skateboardShells } from './boards.ts'
import { drawSolid, pipe, type Shell } from './solid.ts'
import { Sheet } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)

const lens = { x: 100, y: 100, focal: 200 }
const sun = (x: number): Sheet['sun'] => [x, -0.5, Math.sqrt(1 - 0.25 - x * x)]

const draw = (shells: readonly Shell[], light = -0.6) => {
  const sheet = new Sheet(kernel, 200, 200, 1, sun(light))
  drawSolid(sheet, lens, shells)
  const at = (x: number, y: number, c: number) => sheet.data[4 * (y * 200 + x) + c] ?? 0
  return {
    red: (x: number, y: number) => at(x, y, 0),
    blue: (x: number, y: number) => at(x, y, 2),
    alpha: (x: number, y: number) => at(x, y, 3),
  }
}

const post = (x: number, z: number, paint: Shell['paint'], gloss = 0): Shell => ({
  rows: pipe(
    [
      [x, -0.4, z],
      [x, 0.4, z],
    ],
    () => 0.15,
    24,
  ),
  paint,
  gloss,
})

test('the side towards the light is the bright one, from wherever it comes', () => {
  const grey = [160, 160, 160] as const
  const [a, b] = [draw([post(0, 1, grey)], -0.6), draw([post(0, 1, grey)], 0.6)]
  expect(a.red(84, 100)).toBeGreaterThan(a.red(116, 100) + 25)
  expect(b.red(116, 100)).toBeGreaterThan(b.red(84, 100) + 25)
})

test('what is twice as far is half as large', () => {
  const wide = (z: number) => {
    const { alpha } = draw([post(0, z, [160, 160, 160])])
    return Array.from({ length: 200 }, (_, x) => alpha(x, 100) / 255).reduce((x, y) => x + y, 0)
  }
  expect(wide(2) / wide(1)).toBeGreaterThan(0.46)
  expect(wide(2) / wide(1)).toBeLessThan(0.54)
})

test('the nearer hides the farther, in whatever order they come', () => {
  const [near, far] = [post(0, 1, [220, 20, 20]), post(0.1, 2, [20, 20, 220])]
  for (const shells of [
    [near, far],
    [far, near],
  ]) {
    const { red, blue } = draw(shells)
    expect(red(100, 100)).toBeGreaterThan(blue(100, 100) + 40)
  }
})

test('edges are smooth: some pixels are covered in part', () => {
  const { alpha } = draw([post(0.003, 1, [160, 160, 160])])
  const row = Array.from({ length: 200 }, (_, x) => alpha(x, 100))
  expect(row.some((v) => v > 20 && v < 235)).toBe(true)
})

test('paint knows where it is: a shell striped along is striped on the sheet', () => {
  const stripes = post(0, 1, {
    ...{ name: 'stripes', columns: 2, rows: 80 },
    at: (_, v) => (Math.floor(v * 8) % 2 ? [220, 220, 220] : [10, 10, 10]),
  })
  const { red } = draw([stripes])
  let turns = 0
  for (let y = 30; y < 170; y++) if (red(100, y) > 80 !== red(100, y + 1) > 80) turns++
  expect(turns).toBe(5)
})

test('what is behind the lens is not drawn, and nothing is outside the sheet', () => {
  const { alpha } = draw([post(0, -1, [200, 200, 200])])
  for (let i = 0; i < 200; i++) expect(alpha(i, 100)).toBe(0)
  expect(() => draw([post(9, 1, [200, 200, 200]), post(-9, 1, [200, 200, 200])])).not.toThrow()
})

test('a skateboard from its side stands on its wheels, its ends kicked up', () => {
  const far = 9
  const sheet = new Sheet(kernel, 200, 200, 1, sun(-0.6))
  const lie = { at: [0, 0, far] as const, heading: Math.PI / 2, edge: 0, nose: 0 }
  drawSolid(
    sheet,
    { x: 100, y: 150, focal: 200 * far },
    skateboardShells(lie, (p) => p, 0.8),
  )
  const column = (x: number) => {
    const covered = Array.from({ length: 200 }, (_, y) => y).filter(
      (y) => (sheet.data[4 * (y * 200 + x) + 3] ?? 0) > 128,
    )
    return { top: Math.min(...covered), bottom: Math.max(...covered) }
  }
  // Wheels reach the ground, the deck between them does not, nose and tail are higher than the middle.
  expect(column(100 + Math.round(0.235 * 200)).bottom).toBeGreaterThanOrEqual(148)
  expect(column(100).bottom).toBeLessThan(140)
  expect(column(100 + 74).top).toBeLessThan(column(100).top - 3)
  expect(column(100 - 74).top).toBeLessThan(column(100).top - 3)
})

test('a pattern may begin elsewhere and show a part of itself', () => {
  const halves = { name: 'halves', columns: 2, rows: 40 }
  const at = (_: number, v: number) =>
    v < 0.5 ? ([220, 20, 20] as const) : ([20, 20, 220] as const)
  const [whole, upper] = [post(0, 1, { ...halves, at }), post(0, 1, { ...halves, at, to: 0.5 })]
  expect(draw([whole]).blue(100, 160)).toBeGreaterThan(draw([whole]).red(100, 160) + 40)
  expect(draw([upper]).red(100, 160)).toBeGreaterThan(draw([upper]).blue(100, 160) + 40)
})
