// The tokenizer follows CLIP's rules: lower case, words, merges in their order, bytes for what is not known, start, end and padding.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTokenizer } from './tokenizer.ts'

/** CLIP's names of the 256 bytes, in the order of its vocabulary. */
const bytes = (): string[] => {
  const plain = [...Array(256).keys()].filter(
    (b) => (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || (b >= 174 && b <= 255),
  )
  const rest = [...Array(256).keys()].filter((b) => !plain.includes(b))
  return [
    ...plain.map((b) => String.fromCharCode(b)),
    ...rest.map((_, i) => String.fromCharCode(256 + i)),
  ]
}

/** Merges, the ids that CLIP gives their words, and the two control tokens at its places. */
const merges = ['p h', 'o t', 'ph ot', 'phot o</w>', 'o f</w>', 'c a', 'ca t</w>', "' s</w>"]
const known = {
  ph: 600,
  ot: 601,
  phot: 602,
  'photo</w>': 1125,
  'of</w>': 539,
  ca: 603,
  'cat</w>': 2368,
  "'s</w>": 568,
}

const folders: string[] = []
const folder = async (files: Record<string, string> = {}): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'openfield-tokenizer-'))
  folders.push(path)
  const single = bytes()
  const vocab = Object.fromEntries(
    [...single, ...single.map((b) => `${b}</w>`)].map((token, id) => [token, id]),
  )
  const all = {
    'vocab.json': JSON.stringify({
      ...vocab,
      ...known,
      '<|startoftext|>': 49406,
      '<|endoftext|>': 49407,
    }),
    'merges.txt': `#version: 0.2\n${merges.join('\n')}\n`,
    ...files,
  }
  for (const [name, text] of Object.entries(all)) await writeFile(join(path, name), text)
  return path
}
let plain: Awaited<ReturnType<typeof openTokenizer>>
beforeAll(async () => {
  plain = await openTokenizer(await folder())
})
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))))

const words = (text: string): readonly number[] => {
  const { ids } = plain(text, 77)
  return ids.slice(1, ids.indexOf(49407))
}

test('the ids that CLIP gives a photo of a cat', () => {
  const { ids, left } = plain('a photo of a cat', 77)
  expect(ids).toHaveLength(77)
  expect(ids.slice(0, 7)).toEqual([49406, 320, 1125, 539, 320, 2368, 49407])
  expect(new Set(ids.slice(7))).toEqual(new Set([49407]))
  expect(left).toBe(null)
})

test('case and white space do not matter', () => {
  expect(words('  A  PHOTO\n\tof a Cat ')).toEqual(words('a photo of a cat'))
})

test('digits stand alone, marks run together, contractions split off', () => {
  expect(words('12')).toEqual([16 + 256, 17 + 256])
  expect(words('!?')).toEqual([0, 30 + 256])
  expect(words("cat's cat")).toEqual([2368, 568, 2368])
})

test('merges go by their rank, not from the left', () => {
  // "o t" ranks before "ca t</w>", and "p h" before it: "phot" without its end is one token and then letters.
  expect(words('photo')).toEqual([1125])
  expect(words('photos')).toEqual([602, 78, 82 + 256])
})

test('letters beyond ASCII are their bytes', () => {
  // é is C3 A9; composed and decomposed are the same.
  const single = bytes()
  const wanted = [
    single.indexOf(String.fromCharCode(0xc3)),
    single.indexOf(String.fromCharCode(0xa9)) + 256,
  ]
  expect(words('é')).toEqual(wanted)
  expect(words('e\u0301')).toEqual(wanted)
  expect(words('🦊')).toHaveLength(4)
})

test('control tokens in a prompt are words', () => {
  const { ids } = plain('<|endoftext|> cat', 77)
  expect(ids.indexOf(49407)).toBeGreaterThan(5)
  expect(words('<|startoftext|>')).not.toContain(49406)
})

test('a prompt that is too long ends with the end token, and what was left out is told', () => {
  const { ids, left } = plain(`${'cat '.repeat(74)}a photo of`, 77)
  expect(ids).toHaveLength(77)
  expect(ids.at(-1)).toBe(49407)
  expect(ids.slice(1, 76)).toEqual([...Array(74).fill(2368), 320])
  expect(left).toBe('photo of')
})

test('an empty prompt is start and end', () => {
  expect(plain('', 8).ids).toEqual([49406, 49407, 49407, 49407, 49407, 49407, 49407, 49407])
})

test.each([
  ['special_tokens_map.json', { pad_token: '!' }],
  ['special_tokens_map.json', { pad_token: { content: '!', lstrip: false } }],
  ['tokenizer_config.json', { pad_token: '!' }],
])('padding of SD 2 as %s has it', async (name, json) => {
  const tokens = await openTokenizer(await folder({ [name]: JSON.stringify(json) }))
  expect(tokens('cat', 6).ids).toEqual([49406, 2368, 49407, 0, 0, 0])
})

test.each([
  [{ 'vocab.json': 'no json' }, 'vocab.json: it is not a table'],
  [{ 'vocab.json': '[1]' }, 'vocab.json: it is not a table'],
  [{ 'vocab.json': '{"a": "b"}' }, 'vocab.json: it is not a table'],
  [{ 'vocab.json': '{"a": 1}' }, '<|startoftext|>'],
  [{ 'merges.txt': 'one two three' }, 'merges.txt: the line'],
  [{ 'merges.txt': 'alone' }, 'merges.txt: the line'],
])('a broken file is named: %j', async (files, part) => {
  const path = await folder(files)
  await expect(openTokenizer(path)).rejects.toThrow(part)
  await expect(openTokenizer(path)).rejects.toThrow(`${path}/`)
})

test('a missing file is named', async () => {
  await expect(openTokenizer(join(tmpdir(), 'nowhere-at-all'))).rejects.toThrow(
    join('nowhere-at-all', 'vocab.json'),
  )
})
