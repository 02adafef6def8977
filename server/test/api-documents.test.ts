// `docs/errors.md` is written from the problem table (`npx vitest run -u` renews it); `docs/api.md` must name every parameter and call.
import { readFileSync } from 'node:fs'
import {
  generateSoulSchema,
  generateVideoSchema,
  parseAccountWish,
  parseGenerateSoul,
  parseGenerateVideo,
  problems,
} from '@openfield/contract'
import { describe, expect, test } from 'vitest'
import type { HttpDeps } from '../src/http/server.ts'
import { buildServer } from '../src/http/server.ts'

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

test('docs/api.md and docs/platform.md list every call that the server takes, and no other', async () => {
  const log = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 }
  const nothing = {} as never
  const deps: HttpDeps = {
    caller: nothing,
    gateway: nothing,
    platform: nothing,
    uploads: nothing,
    account: nothing,
    adminCalls: nothing,
    media: nothing,
    previews: nothing,
    health: nothing,
    studio: null,
    log,
    now: () => 0,
  }
  const app = await buildServer(
    { publicUrl: null, bodyBytes: 1, corsOrigins: [], trustProxy: [], admin: { token: null } },
    deps,
  )
  const calls = [...`${api}\n${platform}`.matchAll(/^\| `([A-Z]+) (\/\S+)` \|/gm)].map(
    ([, method = '', url = '']) => ({
      method,
      url,
    }),
  )
  expect(calls.length).toBeGreaterThan(25)
  const known = calls.filter(({ method, url }) => app.hasRoute({ method: method as 'GET', url }))
  expect(known).toEqual(calls)
  const listed = new Set(calls.map(({ url }) => url))
  // The tree prints one segment a line, so each registered path is asked for by what the document must hold.
  const served = app.printRoutes({ commonPrefix: false, includeHooks: false })
  const count = [...served.matchAll(/\((?!HEAD\))[A-Z, ]+\)/g)].length
  const catalogueTwins = 4
  // Of `/estimate/*` and `/v1/agent/*` the tree prints one.
  const unprinted = 1
  expect(count).toBe(listed.size + catalogueTwins - unprinted)
  await app.close()
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
