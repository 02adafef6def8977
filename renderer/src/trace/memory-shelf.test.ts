// One memory serves picture after picture.
import { expect, test } from 'vitest'
import type { RendererHost } from '../host.ts'
import { giveBack, takeMemory } from './memory-shelf.ts'

const host = (): RendererHost => ({}) as RendererHost

test('a memory that was given back is taken again', () => {
  const it = host()
  const first = takeMemory(it, 100_000)
  giveBack(it, first)
  const again = takeMemory(it, 100_000)
  expect(again).toBe(first)
})

test('two pictures at once have two memories, hosts share none', () => {
  const it = host()
  const first = takeMemory(it, 10)
  expect(takeMemory(it, 10)).not.toBe(first)
  giveBack(it, first)
  expect(takeMemory(host(), 10)).not.toBe(first)
})

test('a larger picture gets a larger memory, which then serves smaller ones', () => {
  const it = host()
  giveBack(it, takeMemory(it, 10))
  const large = takeMemory(it, 5_000_000)
  expect(large.buffer.byteLength).toBeGreaterThanOrEqual(5_000_000)
  const small = takeMemory(it, 10)
  giveBack(it, small)
  giveBack(it, large)
  expect(takeMemory(it, 3_000_000)).toBe(large)
})

test('more than a kernel can address is refused', () => {
  expect(() => takeMemory(host(), 2 ** 33)).toThrow(RangeError)
})
