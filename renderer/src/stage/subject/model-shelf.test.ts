// What was made before is taken again where it is the same, and never more is kept than the bound allows.
import { expect, test } from 'vitest'
import { ModelShelf } from './model-shelf.ts'

/** Counts what is really made; each thing says of what it was made. */
const workshop = (room: number, bytes: number) => {
  const shelf = new ModelShelf<string>(room)
  const made: string[] = []
  const take = (wish: string, seed: number, seeded = false) =>
    shelf.take(wish, seed, async (ask) => {
      const thing = seeded ? `${wish} ${ask()}` : wish
      made.push(thing)
      return { thing, bytes }
    })
  return { shelf, made, take }
}

test('the same wish is made once; what asked for the seed, once a seed', async () => {
  const { made, take } = workshop(1000, 10)
  expect(await take('chair', 1)).toBe('chair')
  expect(await take('chair', 2)).toBe('chair')
  expect(await take('woman', 1, true)).toBe('woman 1')
  expect(await take('woman', 2, true)).toBe('woman 2')
  expect(await take('woman', 1, true)).toBe('woman 1')
  expect(made).toEqual(['chair', 'woman 1', 'woman 2'])
})

test('beyond the bound the longest unused go, and are made again the same', async () => {
  const { shelf, made, take } = workshop(350, 100)
  for (const wish of ['a', 'b', 'c']) await take(wish, 1)
  await take('a', 1)
  await take('d', 1)
  expect(shelf.bytes).toBeLessThanOrEqual(350)
  expect(made).toEqual(['a', 'b', 'c', 'd'])
  expect(await take('a', 1)).toBe('a')
  expect(await take('b', 1)).toBe('b')
  expect(made).toEqual(['a', 'b', 'c', 'd', 'b'])
  for (let i = 0; i < 1000; i++) {
    await take(`thing ${i}`, i, true)
    expect(shelf.bytes).toBeLessThanOrEqual(350)
  }
})

test('what is larger than the bound is handed out and not kept', async () => {
  const { shelf, made, take } = workshop(50, 100)
  expect(await take('house', 1)).toBe('house')
  expect(await take('house', 1)).toBe('house')
  expect(made).toHaveLength(2)
  expect(shelf.bytes).toBe(0)
})

test('two that wish the same at once count once; what could not be made is tried again', async () => {
  const { shelf, take } = workshop(1000, 100)
  await Promise.all([take('tree', 1), take('tree', 2)])
  expect(shelf.bytes).toBeLessThan(200)
  const fails = shelf.take('dream', 1, () => Promise.reject(new Error('no such thing')))
  await expect(fails).rejects.toThrow('no such thing')
  expect(await take('dream', 1)).toBe('dream')
})
