// Hostile and honest JSON bodies.
import { Problem } from '@openfield/contract'
import { describe, expect, test } from 'vitest'
import { deepest, readJson } from './json-body.ts'

const read = (text: string) => readJson(Buffer.from(text))
const refusal = (bytes: Buffer | string): string => {
  try {
    readJson(Buffer.from(bytes as string))
  } catch (error) {
    if (error instanceof Problem && error.code === 'malformed_body') return error.message
    throw error
  }
  return 'taken'
}
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('honest bodies come through', () => {
  const body = { a: [1, -0.5, null, true], b: { 'c "quoted" \\': 'é 😀 [[[[{{{' }, d: '' }
  expect(read(JSON.stringify(body))).toEqual(body)
  expect(read(JSON.stringify(body, null, 2))).toEqual(body)
  expect(read('')).toBeUndefined()
  expect(read('"\\ud83d\\ude00"')).toBe('😀')
})

test('depth', () => {
  expect(read(nested(deepest))).toBeInstanceOf(Array)
  expect(refusal(nested(deepest + 1))).toContain('deeper than 32')
  expect(refusal('[{"a":'.repeat(5_000_000))).toContain('deeper than 32')
  expect(read(`["${'['.repeat(100)}\\"${'{'.repeat(100)}\\\\"]`)).toHaveLength(1)
})

test('many lists beside one another are not deep', () => {
  expect(read(`[${'[],'.repeat(1000)}[]]`)).toHaveLength(1001)
})

describe('refused', () => {
  test.each([
    ['{', 'not valid JSON'],
    ['{"a":1,}', 'not valid JSON'],
    ["{'a':1}", 'not valid JSON'],
    ['{"a":NaN}', 'not valid JSON'],
    ['{"a":"\u0000"}', 'not valid JSON'],
    ['"never ends', 'not valid JSON'],
    [']]]]', 'not valid JSON'],
    ['\ufeff{}', 'not valid JSON'],
    ['{"a":"\\u0000"}', 'NUL'],
    ['{"\\u0000":1}', 'NUL'],
    ['{"a":["\\ud800"]}', 'surrogate'],
    ['{"\\udc00":1}', 'surrogate'],
    ['{"__proto__":{"x":1}}', '"__proto__"'],
    ['{"a":[{"constructor":1}]}', '"constructor"'],
    ['{"\\u005f_proto__":1}', '"__proto__"'],
  ])('%j', (text, sentence) => {
    expect(refusal(text)).toContain(sentence)
  })

  test('bytes that are no UTF-8', () => {
    expect(refusal(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toContain('UTF-8')
    expect(refusal(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toContain('UTF-8')
  })
})

test('a picture of 24 MB is read in well under a second', () => {
  const body = { picture: `data:image/png;base64,${'A'.repeat(32_000_000)}` }
  const bytes = Buffer.from(JSON.stringify(body))
  const before = performance.now()
  expect(readJson(bytes)).toEqual(body)
  expect(performance.now() - before).toBeLessThan(2000)
})
