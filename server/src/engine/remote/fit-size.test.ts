// Is the size that a server is asked for one that it makes, and as near to the wish as it comes?
import { platformSizes } from '@openfield/contract'
import { describe, expect, test } from 'vitest'
import { fitSize, framesOf, readSize, type Size, type SizeRule, sizeText } from './fit-size.ts'

const sizeOf = (text: string): Size => {
  const size = readSize(text)
  if (size === null) throw new Error(`${text} is no size`)
  return size
}
const wishes: readonly Size[] = Object.values(platformSizes).flatMap((sizes) =>
  Object.values(sizes).map(([width, height]) => ({ width, height })),
)

describe('a rule of multiples and pixels', () => {
  const rules: Readonly<Record<string, SizeRule>> = {
    'a small model': { multiple: 64, min: 256, max: 768, pixels: 512 * 512 },
    'a middling model': { multiple: 8, min: 64, max: 2048, pixels: 1024 * 1024 },
    'a large model': { multiple: 16, min: 16, max: 3840, pixels: 3840 * 2160 },
  }
  for (const [name, rule] of Object.entries(rules)) {
    test(`${name} is asked for sizes it makes, of the right shape, for each size of the wire`, () => {
      for (const wish of wishes) {
        const { width, height } = fitSize(wish, rule)
        expect(width % rule.multiple).toBe(0)
        expect(height % rule.multiple).toBe(0)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(rule.min)
        expect(Math.max(width, height)).toBeLessThanOrEqual(rule.max)
        expect(width * height).toBeLessThanOrEqual(rule.pixels)
        const off = width / height / (wish.width / wish.height)
        const step = rule.multiple / Math.min(width, height)
        expect(Math.abs(Math.log(off))).toBeLessThanOrEqual(step)
      }
    })
  }

  test('a size that fits is asked for as it is', () => {
    const rule = { multiple: 8, min: 64, max: 2048, pixels: 2048 * 2048 }
    for (const wish of wishes) expect(fitSize(wish, rule)).toEqual(wish)
  })

  test('a small picture stays small, but not below the least side, and keeps its shape', () => {
    const rule = { multiple: 16, min: 256, max: 1024, pixels: 1024 * 1024 }
    expect(fitSize({ width: 96, height: 64 }, rule)).toEqual({ width: 384, height: 256 })
    expect(fitSize({ width: 640, height: 426 }, rule)).toEqual({ width: 640, height: 432 })
  })
})

describe('a list of sizes', () => {
  const rule: SizeRule = {
    multiple: 1,
    min: 1,
    max: 9999,
    pixels: Number.POSITIVE_INFINITY,
    only: ['1024x1024', '1536x1024', '1024x1536', '720x480'].map(sizeOf),
  }
  test('gives the nearest shape, then the nearest area', () => {
    const asked = (text: string): string => sizeText(fitSize(sizeOf(text), rule))
    expect(asked('1536x1536')).toBe('1024x1024')
    expect(asked('2048x1536')).toBe('1536x1024')
    expect(asked('1152x2048')).toBe('1024x1536')
    expect(asked('1632x1088')).toBe('1536x1024')
    expect(asked('750x500')).toBe('720x480')
  })
})

test('clips have a number of frames that the model can make', () => {
  expect(framesOf(5, 16, 4)).toBe(81)
  expect(framesOf(5, 24, 4)).toBe(121)
  expect(framesOf(5, 24, 8)).toBe(121)
  expect(framesOf(5, 25, 4)).toBe(125)
  expect(framesOf(0.01, 16, 4)).toBe(5)
})

test('only widths and heights are sizes', () => {
  expect(readSize('1024x768')).toEqual({ width: 1024, height: 768 })
  for (const text of ['', '1024', 'x', '0x5', '1024×768', '1024x768x3', '-1x2'])
    expect(readSize(text)).toBeNull()
})
