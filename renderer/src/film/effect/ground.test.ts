// The ground is found where the picture shows one, and guessed where it does not.
import { expect, test } from 'vitest'
import { reliefStep, type Staged } from '../plan.ts'
import { groundOf } from './ground.ts'

const [columns, rows] = [40, 24]

/** A subject in the middle, its feet at row 150 of 192, before what `near` says of each row. */
const staged = (near: (y: number) => number, soft = false, whole = true) =>
  ({
    relief: Float32Array.from({ length: columns * rows }, (_, k) =>
      near(Math.floor(k / columns) * reliefStep),
    ),
    subject: Float32Array.from({ length: columns * rows }, (_, k) =>
      k % columns > 16 && k % columns < 24 ? 1 : 0,
    ),
    reliefColumns: columns,
    reliefRows: rows,
    focal: 300,
    soft,
    figure: { top: 30, bottom: 150, left: 136, right: 192, whole },
  }) as unknown as Staged

test('a plane is found again, with its horizon', () => {
  const { rise, base, horizon } = groundOf(
    staged((y) => Math.max(0.02, (y - 60) / 90)),
    192,
  )
  expect(horizon).toBeCloseTo(60, 3)
  expect(rise * 150 + base).toBeCloseTo(1, 3)
})

test.each([
  ['a wall', staged(() => 0.5)],
  ['a guess about whoever is cut', staged((y) => (y - 60) / 90, true, false)],
])('%s tells of no ground: it ends above the middle and bears the feet', (_, wall) => {
  const { rise, base, horizon } = groundOf(wall, 192)
  expect(horizon).toBeLessThan(96)
  expect(rise * 150 + base).toBeGreaterThan(0.7)
  expect(rise * 150 + base).toBeLessThan(1.01)
})
