// A sheet that stands before the back goes on to its sides as its own mirror image, from the columns it is told.
import { expect, test } from 'vitest'
import { meshSheet, rim } from './layer.ts'

const cell = 8
const sheet = {
  ...{ width: 10 * cell + rim, height: 3 * cell + rim, left: 20, top: 0 },
  texture: new Uint8Array(4 * (10 * cell + rim) * (3 * cell + rim)).fill(255),
  role: 'middle' as const,
}
const rowOf = (numbers: Float32Array, columns: number) =>
  Array.from({ length: columns }, (_, i) => numbers[2 * i])

test('mirrored columns join the sheet on both sides, and each lies one cell further', () => {
  const aside = { from: 1, to: 9, left: 3, right: 2 }
  const mesh = meshSheet(sheet, cell, { x: 0, y: 0 }, (x) => x, null, aside)
  expect(mesh.columns).toBe(8 + 3 + 2 + 1)
  expect(rowOf(mesh.uvs, mesh.columns)).toEqual(
    [4, 3, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7].map((column) => column * cell),
  )
  expect(rowOf(mesh.places, mesh.columns)).toEqual(
    Array.from({ length: 14 }, (_, i) => (i - 2) * cell - 20),
  )
  // As near as what is mirrored.
  expect(mesh.nearness[0]).toBe(mesh.nearness[6])
})

test('without it a sheet ends where it ends', () => {
  const mesh = meshSheet(sheet, cell, { x: 0, y: 0 }, () => 1)
  expect(rowOf(mesh.uvs, mesh.columns)).toEqual(Array.from({ length: 11 }, (_, i) => i * cell))
})
