// The operator's bodies, valid and invalid.
import { expect, test } from 'vitest'
import { parseAccountWish, parseKeyWish, parseTopUp } from './admin.ts'

test('credits become millicredits', () => {
  expect(parseAccountWish({ name: ' Ann ', credits: 1.5 })).toEqual({ name: 'Ann', credits: 1500 })
  expect(parseAccountWish({ name: 'Ann' })).toEqual({ name: 'Ann', credits: 0 })
  expect(parseAccountWish({ name: 'Ann', concurrency_limit: 2 })).toEqual({
    name: 'Ann',
    credits: 0,
    concurrencyLimit: 2,
  })
  expect(parseTopUp({ credits: 1_000_000_000 })).toEqual({ credits: 1e12, note: '' })
  expect(parseTopUp({ credits: 0.001, note: 'gift' })).toEqual({ credits: 1, note: 'gift' })
  expect(parseTopUp({ credits: 123456.789 })).toEqual({ credits: 123_456_789, note: '' })
})

test.each<[(body: unknown) => unknown, unknown, string]>([
  [parseAccountWish, {}, 'name is missing'],
  [parseAccountWish, { name: '' }, 'name is ""'],
  [parseAccountWish, { name: 'a'.repeat(201) }, 'name is "aaa'],
  [parseAccountWish, { name: 'a', credits: -1 }, 'credits is -1'],
  [parseAccountWish, { name: 'a', credits: '5' }, 'credits is "5"'],
  [parseAccountWish, { name: 'a', credits: 1.0005 }, 'credits is 1.0005'],
  [parseAccountWish, { name: 'a', concurrency_limit: 0 }, 'concurrency_limit is 0'],
  [parseAccountWish, { name: 'a', admin: true }, 'unknown field "admin"'],
  [parseTopUp, { credits: 0 }, 'credits is 0'],
  [parseTopUp, { credits: 2_000_000_000 }, 'credits is 2000000000'],
  [parseTopUp, {}, 'credits is missing'],
  [parseKeyWish, { name: 5 }, 'name is 5'],
  [parseKeyWish, [], 'must be a JSON object'],
])('%o refuses %j', (parse, body, sentence) => {
  expect(() => parse(body)).toThrow(sentence)
})
