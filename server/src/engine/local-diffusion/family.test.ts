// Are kinds of models told apart by what their files say?
import { expect, test } from 'vitest'
import { familyOf } from './family.ts'

const usual = { wordsWidth: 768, blocks: 4, guidance: false }

test.each([
  [{ ...usual, name: 'stable-diffusion-v1-5' }, 'sd1'],
  [{ ...usual, name: 'stable-diffusion-2-1', wordsWidth: 1024 }, 'sd2'],
  [{ ...usual, name: 'sd-turbo', wordsWidth: 1024 }, 'sd-turbo'],
  [{ ...usual, name: 'whatever', guidance: true }, 'lcm'],
  [{ ...usual, name: 'dreamshaper lcm-v7' }, 'lcm'],
  [{ ...usual, name: 'whatever', blocks: 3 }, 'sdxs'],
  [{ ...usual, name: 'sdxs-512-0.9', wordsWidth: 1024 }, 'sdxs'],
] as const)('%j is %s', (facts, family) => {
  expect(familyOf(facts)).toBe(family)
})
