// The cut of a grid costs no more than any other way to part it.
import { expect, test } from 'vitest'
import { random } from '../stage/random.ts'
import { Grid, neighbours } from './min-cut.ts'

const [w, h] = [4, 3]
const n = w * h

/** A grid with a lot drawn for everything. */
const drawn = (seed: number) => {
  const draw = random(seed)
  const grid = new Grid(w, h)
  const room = new Float32Array(n * neighbours)
  for (let i = 0; i < n; i++)
    for (let way = 0; way < neighbours; way += 2) {
      const j = grid.beside(i, way)
      if (j < 0) continue
      const tie = Math.floor(6 * draw())
      room[i * neighbours + way] = tie
      room[j * neighbours + way + 1] = tie
    }
  const own = Float32Array.from({ length: n }, () => Math.floor(21 * draw()) - 10)
  grid.reset(room)
  grid.own.set(own)
  return { grid, room, own }
}

const costOf = (
  side: (i: number) => boolean,
  { grid, room, own }: ReturnType<typeof drawn>,
): number => {
  let cost = 0
  for (let i = 0; i < n; i++) {
    const v = own[i] ?? 0
    cost += side(i) ? Math.max(0, -v) : Math.max(0, v)
    if (!side(i)) continue
    for (let way = 0; way < neighbours; way++) {
      const j = grid.beside(i, way)
      if (j >= 0 && !side(j)) cost += room[i * neighbours + way] ?? 0
    }
  }
  return cost
}

test.each([1, 2, 3, 4, 5, 6])('no cut is cheaper, lot %i', (seed) => {
  const given = drawn(seed)
  let least = Infinity
  for (let bits = 0; bits < 1 << n; bits++)
    least = Math.min(
      least,
      costOf((i) => ((bits >> i) & 1) === 1, given),
    )
  const cut = given.grid.cut()
  expect(costOf((i) => cut[i] === 1, given)).toBeCloseTo(least, 3)
})
