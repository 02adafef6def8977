// The cut of a grid costs no more than any other way to part it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { random } from '../stage/random.ts'
import { minCut, neighbours, ways } from './min-cut.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)
const [w, h] = [4, 3]
const n = w * h

/** The neighbour of a place on a way; -1 outside. */
const beside = (i: number, way: number): number => {
  const [dx, dy] = ways[way] ?? [0, 0]
  const [x, y] = [(i % w) + dx, Math.floor(i / w) + dy]
  return x < 0 || y < 0 || x >= w || y >= h ? -1 : y * w + x
}

/** A grid with a lot drawn for everything. */
const drawn = (seed: number) => {
  const draw = random(seed)
  const bonds = new Float32Array(n * neighbours)
  for (let i = 0; i < n; i++)
    for (let way = 0; way < neighbours; way += 2) {
      const j = beside(i, way)
      if (j < 0) continue
      const tie = Math.floor(6 * draw())
      bonds[i * neighbours + way] = tie
      bonds[j * neighbours + way + 1] = tie
    }
  const own = Float32Array.from({ length: n }, () => Math.floor(21 * draw()) - 10)
  return { bonds, own }
}

const costOf = (side: (i: number) => boolean, { bonds, own }: ReturnType<typeof drawn>): number => {
  let cost = 0
  for (let i = 0; i < n; i++) {
    const v = own[i] ?? 0
    cost += side(i) ? Math.max(0, -v) : Math.max(0, v)
    if (!side(i)) continue
    for (let way = 0; way < neighbours; way++) {
      const j = beside(i, way)
      if (j >= 0 && !side(j)) cost += bonds[i * neighbours + way] ?? 0
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
  kernel.run.reset()
  const cut = minCut(kernel, w, h, kernel.put(given.bonds), given.own)
  expect(costOf((i) => cut[i] === 1, given)).toBeCloseTo(least, 3)
})
