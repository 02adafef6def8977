// Data URLs as browsers, libraries and people write them.
import { expect, test } from 'vitest'
import { readDataUrl } from './data-url.ts'

test.each([
  ['data:,', ''],
  ['data:,hello', 'hello'],
  ['data:text/plain,a%20b%2Cc,d', 'a b,c,d'],
  ['data:text/plain;charset=utf-8;base64,aGVsbG8=', 'hello'],
  ['data:image/png;base64,aGVsbG8', 'hello'],
  ['DATA:image/png;BASE64,aGVsbG8=', 'hello'],
  ['data:;base64,aGVs\r\nbG8=', 'hello'],
  ['data:;base64,aGVsbG8%3D', 'hello'],
  ['data:;base64,', ''],
  ['data:;base64,__8-', '\xff\xff>'],
])('%s', (url, expected) => {
  expect(readDataUrl(url)?.toString('latin1')).toBe(expected)
})

test.each([
  'data:',
  'data:image/png;base64',
  'data:;base64,a*b',
  'data:;base64,aGVsbG8===',
  'data:;base64,=aaa',
  'data:,%zz',
  'data:,%',
  'http://example.com/',
])('%s is not one', (url) => {
  expect(readDataUrl(url)).toBeNull()
})
