// `docs/errors.md` is written from the problem table (`npx vitest run server/test/api-documents.test.ts --update` renews it); `docs/api.md` must name every parameter and call.
import { readFileSync } from 'node:fs'
import {
  documentedOperations,
  generateSoulSchema,
  generateVideoSchema,
  parseAccountWish,
  parseGenerateSoul,
  parseGenerateVideo,
  problems,
} from '@openfield/contract'
import { describe, expect, test } from 'vitest'
import { openServer } from './flow/open-server.ts'

const endings = { failed: 'FAILED', error: 'ERROR', nsfw: 'FAILED', canceled: 'FAILED' } as const

const rows = Object.entries(problems)
const answered = rows.filter(([code, { ends }]) => ends === null || code === 'internal')
const ending = rows.filter(([, { ends }]) => ends !== null)
const errors = [
  '# Errors',
  '',
  'A refused call answers `{"error": "…", "message": "…"}`: `error` is the title below, `message` says what is wrong, names the field, its',
  'value and what is allowed. A refusal changes nothing and costs nothing. Any other fault is a 500 with nothing but the id of the call,',
  'which is also in the log.',
  '',
  '| HTTP status | `error` | When | Code |',
  '| --- | --- | --- | --- |',
  ...answered
    .map(([code, { gateway, title, sentence }]) => ({ code, gateway, title, sentence }))
    .sort((a, b) => a.gateway - b.gateway)
    .map(
      ({ code, gateway, title, sentence }) =>
        `| ${gateway} | ${title} | ${sentence} | \`${code}\` |`,
    ),
  '',
  '## How a request can end without a result',
  '',
  'A request that was taken (202) may still end badly. Then `error` of its status has the sentence, `?detail=1` the code, and its credits',
  'are released: only `COMPLETED` is charged.',
  '',
  '| Code | Status | When | Tried again |',
  '| --- | --- | --- | --- |',
  ...ending.map(
    ([code, { ends, sentence, retry }]) =>
      `| \`${code}\` | ${ends === null ? '' : endings[ends]} | ${sentence} | ${retry ? 'yes' : 'no'} |`,
  ),
  '',
  'Written from the table in `contract/src/problem.ts`; a test checks that this page is current.',
  '',
].join('\n')

test('docs/errors.md is current', async () => {
  await expect(errors).toMatchFileSnapshot('../../docs/errors.md')
})

const api = readFileSync('docs/api.md', 'utf8')
const platform = readFileSync('docs/platform.md', 'utf8')
const native = readFileSync('docs/native.md', 'utf8')

test.each([
  ['generateSoul', generateSoulSchema],
  ['generateImageToVideoRequest', generateVideoSchema],
] as const)('docs/api.md lists the parameters of %s as they are', (_name, schema) => {
  const expected = Object.entries(schema.shape).map(([name, field]) => {
    const required = field.safeParse(undefined).success ? 'no' : 'yes'
    return `| \`${name}\` | ${required} | ${field.description?.replaceAll('|', '\\|')} |`
  })
  expect(expected.filter((row) => !api.includes(row))).toEqual([])
})

/** The description itself, and what says that it is not offered. */
const notOffered = /^GET \/openapi|\/v1\/(speak|text2image\/keyframes|agent)/

/** The catalogue is answered to GET and POST, as the reference and its polling API name it; calls that are not offered, by any method. */
const isTwin =
  /getMotions|getTextToImageGetSoulStyles|^(GET|POST|DELETE) \/v1\/(speak|text2image\/keyframes|agent)/

test('docs/api.md, docs/platform.md and docs/native.md list every call that the server takes, and no other', async () => {
  const { served, close } = await openServer()
  const documented = [
    ...`${api}\n${platform}\n${native}`.matchAll(/^\| `([A-Z]+) (\/\S+)` \|/gm),
  ].map(([, method = '', url = '']) => `${method} ${url}`)
  const missing = (all: readonly string[], from: readonly string[]) =>
    all.filter((call) => !from.includes(call)).sort()
  expect(missing(documented, served)).toEqual([])
  const described = documentedOperations().map(
    ({ method, path }) =>
      `${method} ${path.replace('/estimate/{path}', '/estimate/*').replace(/\{(\w+)\}/g, ':$1')}`,
  )
  expect(missing(described, served)).toEqual([])
  expect(missing(served, described).filter((call) => !notOffered.test(call))).toEqual([])
  expect(missing(served, documented).filter((call) => !isTwin.test(call))).toEqual([])
  await close()
})

describe('the examples of docs/api.md are valid', () => {
  const bodies = [...api.matchAll(/-d '([^']+)'/g)].map(
    ([, text = '']) => JSON.parse(text) as object,
  )
  test('and there is one of each kind', () => {
    expect(bodies).toHaveLength(3)
    const [soul, video, account] = bodies
    expect(parseGenerateSoul(soul).prompt).toBe('Woman on rooftop')
    expect(parseGenerateVideo(video).model).toBe('dop-lite')
    expect(parseAccountWish(account)).toEqual({ name: 'Ann', credits: 100_000 })
  })
})
