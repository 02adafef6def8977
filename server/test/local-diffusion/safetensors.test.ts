// Are broken and hostile weight files refused with a sentence, and never read outside themselves?
import { mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ModelError } from '../../src/engine/local-diffusion/model-error.ts'
import { readSafetensors, repeatedKey } from '../../src/engine/local-diffusion/safetensors.ts'
import { openWeights } from '../../src/engine/local-diffusion/weights.ts'
import { inFolder } from './graph-case.ts'
import { randomNumbers, randomTensors, safetensorsBytes, writeWeights } from './tiny-model.ts'

const good = randomTensors(
  [
    ['a', [2, 3]],
    ['b', [4]],
  ],
  1,
)

/** A file of this header text, and so many bytes of data. */
function fileOf(header: string | Buffer, dataLength = 40, announced?: bigint): Buffer {
  const text = Buffer.from(header)
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(announced ?? BigInt(text.length))
  return Buffer.concat([length, text, Buffer.alloc(dataLength)])
}

const headerOf = (a: unknown, b?: unknown): string =>
  JSON.stringify({ a, ...(b === undefined ? {} : { b }) })
const tensor = (dtype: unknown, shape: unknown, offsets: unknown) => ({
  dtype,
  shape,
  data_offsets: offsets,
})

const refusal = (bytes: Uint8Array): Promise<string> =>
  inFolder(async (folder) => {
    const file = join(folder, 'weights.safetensors')
    await writeFile(file, bytes)
    const error: unknown = await readSafetensors(file).catch((it: unknown) => it)
    expect(error).toBeInstanceOf(ModelError)
    expect((error as ModelError).file).toBe(file)
    return (error as Error).message.replace(`${file}: `, '')
  })

test('a good file is read', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'weights.safetensors')
    const bytes = safetensorsBytes(good, 'F16')
    await writeFile(file, bytes)
    const start = bytes.length - 20
    expect([...(await readSafetensors(file))]).toEqual([
      ['a', { file, dtype: 'F16', shape: [2, 3], offset: start, length: 12 }],
      ['b', { file, dtype: 'F16', shape: [4], offset: start + 12, length: 8 }],
    ])
  }))

test('numbers of other kinds may be there as long as nobody wants them', () =>
  inFolder(async (folder) => {
    const bytes = fileOf(headerOf(tensor('I64', [1, 2], [0, 16]), tensor('F32', [], [16, 20])), 20)
    await writeFile(join(folder, 'model.safetensors'), bytes)
    const weights = await openWeights(folder, 'model')
    expect(weights.place('b').shape).toEqual([])
    expect(() => weights.place('a')).toThrow('tensor "a" is I64; F32, F16 and BF16 can be used')
    expect(() => weights.place('c')).toThrow(`${folder}: has no tensor "c"`)
  }))

test.each<[string, Uint8Array, string]>([
  ['nothing', Buffer.alloc(0), 'is too short for safetensors: 0 bytes'],
  ['a few bytes', Buffer.alloc(7), 'is too short for safetensors: 7 bytes'],
  ['zeros', Buffer.alloc(100), 'has a header that is not JSON'],
  [
    'a header longer than the file',
    fileOf('{}', 40, 43n),
    'ends inside its header: 43 bytes announced, 42 left',
  ],
  [
    'a header of 8 GB',
    fileOf('{}', 40, 1n << 33n),
    'says its header has 8589934592 bytes; at most 33554432 are read',
  ],
  [
    'a header of 2^64 bytes',
    fileOf('{}', 40, (1n << 64n) - 1n),
    'says its header has 18446744073709551615 bytes',
  ],
  [
    'a header that is not UTF-8',
    fileOf(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])),
    'has a header that is not UTF-8',
  ],
  ['a header cut off', fileOf('{"a":{"dtype":"F32",'), 'has a header that is not JSON'],
  ['a list as header', fileOf('[1,2,3]'), 'has a header that is not a JSON object'],
  ['null as header', fileOf('null      '), 'has a header that is not a JSON object'],
  ['a number as tensor', fileOf(headerOf(5)), 'tensor "a" is not described by an object'],
  [
    'no dtype',
    fileOf('{"a":{"shape":[],"data_offsets":[0,4]}}'),
    'tensor "a" has the unknown dtype nothing',
  ],
  [
    'an unknown dtype',
    fileOf(headerOf(tensor('Q4', [2], [0, 8]))),
    'tensor "a" has the unknown dtype "Q4"',
  ],
  [
    'a dtype of the language',
    fileOf(headerOf(tensor('toString', [2], [0, 8]))),
    'tensor "a" has the unknown dtype "toString"',
  ],
  [
    'a dtype that is no word',
    fileOf(headerOf(tensor(['F32'], [2], [0, 8]))),
    'tensor "a" has the unknown dtype ["F32"]',
  ],
  [
    'NaN in the shape',
    fileOf('{"a":{"dtype":"F32","shape":[NaN],"data_offsets":[0,4]}}'),
    'has a header that is not JSON',
  ],
  [
    'null in the shape',
    fileOf(headerOf(tensor('F32', [null], [0, 4]))),
    'tensor "a" has a shape that is not',
  ],
  [
    'a negative shape',
    fileOf(headerOf(tensor('F32', [-1], [0, 4]))),
    'tensor "a" has a shape that is not',
  ],
  [
    'a broken shape',
    fileOf(headerOf(tensor('F32', [1.5], [0, 6]))),
    'tensor "a" has a shape that is not',
  ],
  [
    'a shape beyond counting',
    fileOf(headerOf(tensor('F32', [1e300], [0, 4]))),
    'tensor "a" has a shape that is not',
  ],
  [
    'a shape that multiplies beyond counting',
    fileOf(headerOf(tensor('F32', [2 ** 50, 2 ** 50], [0, 8]))),
    'tensor "a" has 8 bytes; F32 [',
  ],
  [
    'a shape of nine dimensions',
    fileOf(headerOf(tensor('F32', Array(9).fill(1), [0, 4]))),
    'tensor "a" has a shape that is not',
  ],
  [
    'offsets of one number',
    fileOf(headerOf(tensor('F32', [1], [0]))),
    'tensor "a" has data_offsets that are not two',
  ],
  [
    'offsets of words',
    fileOf(headerOf(tensor('F32', [1], ['0', '4']))),
    'tensor "a" has data_offsets that are not two',
  ],
  [
    'a negative offset',
    fileOf(headerOf(tensor('F32', [1], [-4, 0]))),
    'tensor "a" has data_offsets that are not two',
  ],
  [
    'offsets that run backwards',
    fileOf(headerOf(tensor('F32', [1], [8, 4]))),
    `tensor "a" lies at 8 to 4, outside the file's 40 bytes of data`,
  ],
  [
    'offsets after the end',
    fileOf(headerOf(tensor('F32', [1], [40, 44]))),
    `tensor "a" lies at 40 to 44, outside the file's 40 bytes of data`,
  ],
  [
    'offsets far after the end',
    fileOf(headerOf(tensor('F32', [1], [2 ** 52, 2 ** 52 + 4]))),
    'tensor "a" lies at 4503599627370496',
  ],
  [
    'too few bytes for the shape',
    fileOf(headerOf(tensor('F32', [3], [0, 8]))),
    'tensor "a" has 8 bytes; F32 [3] needs 12',
  ],
  [
    'an overlap',
    fileOf(headerOf(tensor('F32', [3], [0, 12]), tensor('F32', [1], [8, 12]))),
    'tensors "a" and "b" overlap',
  ],
  [
    'the same bytes twice',
    fileOf(headerOf(tensor('F32', [3], [0, 12]), tensor('F32', [3], [0, 12]))),
    'tensors "a" and "b" overlap',
  ],
  [
    'a name twice',
    fileOf(
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
    ),
    'names "a" twice',
  ],
  [
    'a key twice',
    fileOf('{"a":{"dtype":"F32","dtype":"F16","shape":[1],"data_offsets":[0,4]}}'),
    'names "dtype" twice',
  ],
  ['a name without end', fileOf(`{"${'x'.repeat(5000)}":1}`), 'tensor "xxxxxxxxxx'],
])('%s', async (_name, bytes, sentence) => {
  const message = await refusal(bytes)
  expect(message).toContain(sentence)
  expect(message.length).toBeLessThan(250)
})

test('names of the language are names like others', async () => {
  const header =
    '{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"constructor":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}'
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'model.safetensors'), fileOf(header, 8))
    const weights = await openWeights(folder, 'model')
    expect(weights.has('__proto__')).toBe(true)
    expect(weights.has('toString')).toBe(false)
  })
})

test('keys are found twice only in one object', () => {
  expect(repeatedKey('{"a":{"b":1,"c":":"},"d":{"b":["a","a"]},"e":"\\"a\\":"}')).toBeNull()
  expect(repeatedKey('{"a":[{"b":1},{"b":1,"b":2}]}')).toBe('b')
})

test('random damage never does more than be refused', () =>
  inFolder(async (folder) => {
    const next = randomNumbers(99)
    const file = join(folder, 'weights.safetensors')
    const whole = safetensorsBytes(good, 'F32')
    let refused = 0
    for (let round = 0; round < 400; round += 1) {
      let bytes = Buffer.from(whole)
      const kind = Math.floor(next() * 3)
      if (kind === 0) bytes = bytes.subarray(0, Math.floor(next() * bytes.length))
      else
        for (let n = 0; n < (kind === 1 ? 1 : 8); n += 1)
          bytes[Math.floor(next() * (whole.length - 40))] = Math.floor(next() * 256)
      await writeFile(file, bytes)
      const result: unknown = await readSafetensors(file).catch((error: unknown) => error)
      if (result instanceof Error) {
        expect(result).toBeInstanceOf(ModelError)
        refused += 1
        continue
      }
      for (const { offset, length } of (
        result as Awaited<ReturnType<typeof readSafetensors>>
      ).values()) {
        expect(offset).toBeGreaterThanOrEqual(8)
        expect(offset + length).toBeLessThanOrEqual(bytes.length)
      }
    }
    // Most damage hits the header, and some of it only names or metadata.
    expect(refused).toBeGreaterThan(200)
  }))

test('what is no file is refused', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'model.safetensors'))
    await expect(openWeights(folder, 'model')).rejects.toThrow('is not a file')
    await expect(openWeights(join(folder, 'none'), 'model')).rejects.toThrow('none: cannot be read')
  }))

describe('shards', () => {
  const withIndex = (index: string | object, work: (folder: string) => Promise<void>) =>
    inFolder(async (folder) => {
      const inside = join(folder, 'unet')
      await writeWeights(inside, 'model', good, { dtype: 'F32', shards: 2 })
      const text = typeof index === 'string' ? index : JSON.stringify(index)
      await writeFile(join(inside, 'model.safetensors.index.json'), text)
      await work(inside)
    })
  const one = 'model-00001-of-00002.safetensors'

  test.each([
    '../secret.safetensors',
    '/etc/secret.safetensors',
    '..\\secret.safetensors',
    'sub/secret.safetensors',
    '..safetensors',
    'secret',
    'secret.safetensors\u0000',
    '',
    5,
    null,
    { toString: 'x' },
  ])('may not be called %j', (name) =>
    withIndex({ weight_map: { a: name } }, (folder) =>
      expect(openWeights(folder, 'model')).rejects.toThrow(
        'index.json: names a shard that is not a plain .safetensors name',
      ),
    ),
  )

  test.each<[string, string | object, string]>([
    ['an index that is not JSON', '{', 'index.json: is not JSON'],
    ['an index that is null', 'null', 'index.json: has no weight_map'],
    ['no map', { weights: {} }, 'index.json: has no weight_map'],
    ['a list as map', { weight_map: [one] }, 'index.json: has no weight_map'],
    ['a name twice', `{"weight_map":{"a":"${one}","a":"${one}"}}`, 'index.json: names "a" twice'],
    [
      'a tensor in the wrong shard',
      { weight_map: { a: one, b: one } },
      `index.json: says "b" is in "${one}"; it is not`,
    ],
    [
      'a shard that is not there',
      { weight_map: { a: 'other.safetensors' } },
      'other.safetensors: cannot be opened',
    ],
  ])('%s', (_name, index, sentence) =>
    withIndex(index, (folder) => expect(openWeights(folder, 'model')).rejects.toThrow(sentence)),
  )

  test('a broken shard is named', () =>
    withIndex({ weight_map: { a: one } }, async (folder) => {
      await truncate(join(folder, one), 20)
      await expect(openWeights(folder, 'model')).rejects.toThrow(`${one}: ends inside its header`)
    }))
})

test('variants are found, and pickles are not read', () =>
  inFolder(async (folder) => {
    await writeWeights(folder, 'model.fp16', good, { dtype: 'F16', shards: 1 })
    expect((await openWeights(folder, 'model')).place('a').dtype).toBe('F16')
    await writeWeights(folder, 'model', good, { dtype: 'F32', shards: 1 })
    expect((await openWeights(folder, 'model')).place('a').dtype).toBe('F32')
    await mkdir(join(folder, 'other'))
    await expect(openWeights(join(folder, 'other'), 'model')).rejects.toThrow(
      'has no model.safetensors',
    )
    await rename(join(folder, 'model.safetensors'), join(folder, 'other', 'model.bin'))
    await expect(openWeights(join(folder, 'other'), 'model')).rejects.toThrow(
      'has "model.bin" only; pickled weights can run code',
    )
    await symlink('nowhere', join(folder, 'other', 'model.safetensors'))
    await expect(openWeights(join(folder, 'other'), 'model')).rejects.toThrow('cannot be opened')
  }))
