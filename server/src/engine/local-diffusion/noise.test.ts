// The noise is Philox as published, gaussian, repeatable, and of its own for every seed and stream.
import { expect, test } from 'vitest'
import { gaussianNoise, philox } from './noise.ts'

const hex = (words: Uint32Array): string[] =>
  [...words].map((word) => word.toString(16).padStart(8, '0'))

test.each([
  // Known answers of the Random123 library for philox4x32-10.
  [
    [0, 0, 0, 0],
    [0, 0],
    ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
  ],
] as const)('known answer %#', (counter, [a, b], answer) => {
  expect(hex(philox(Uint32Array.from(counter), a, b))).toEqual(answer)
})

test('mean 0, variance 1, tails as they should be', () => {
  const noise = gaussianNoise(7, 0, 200_000)
  const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length
  const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length
  const beyond = noise.filter((value) => Math.abs(value) > 1.96).length / noise.length
  expect(Math.abs(mean)).toBeLessThan(0.01)
  expect(Math.abs(variance - 1)).toBeLessThan(0.02)
  expect(Math.abs(beyond - 0.05)).toBeLessThan(0.003)
})

test('the same seed and stream give the same, any others not; the beginning does not depend on the length', () => {
  const noise = gaussianNoise(7, 0, 64)
  expect(gaussianNoise(7, 0, 64)).toEqual(noise)
  expect(gaussianNoise(7, 0, 13)).toEqual(noise.slice(0, 13))
  expect(gaussianNoise(8, 0, 64)).not.toEqual(noise)
  expect(gaussianNoise(7, 1, 64)).not.toEqual(noise)
})
