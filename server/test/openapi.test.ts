// Is the description of the API valid, true of the answers really given, and are the calls written from it current?
import {
  documentedOperations,
  nativeAnswerSchemas,
  type Operation,
  openApi,
} from '@openfield/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReferenceFiles } from '../src/app/reference-files.ts'
import { adminToken, call, type OpenServer, openServer } from './flow/open-server.ts'

let server: OpenServer
let headers: Record<string, string>
const made = { character: '', id: '', key: '', account: '', delivery: '' }

beforeAll(async () => {
  server = await openServer({ parts: { reference: await readReferenceFiles() } })
  const { key, accountId } = await server.account({ name: 'development' })
  headers = { authorization: `Bearer ${key}` }
  const body = { prompt: 'described', webhook_url: `${server.base}/hook` }
  const { json } = await call(server, '/api/v1/images', { headers, body })
  await server.drain()
  const { deliveries } = (await call(server, '/api/v1/webhooks/deliveries', { headers })).json
  const { id: spare } = (await call(server, '/api/v1/keys', { headers, body: { name: 'spare' } }))
    .json
  const wish = { name: 'Ann', images: [{ url: 'https://example.com/ann.jpg' }] }
  const character = await call(server, '/api/v1/characters', { headers, body: wish })
  Object.assign(made, {
    character: character.json.id,
    id: json.id,
    account: accountId,
    key: spare,
    delivery: deliveries[0].id,
  })
})
afterAll(() => server.close())

test.each([
  '/openapi.json',
  '/openapi/native.json',
  '/openapi/gateway.json',
  '/openapi/platform.json',
])('%s is valid OpenAPI 3.1, readable by any page', async (path) => {
  const answer = await call(server, path)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.json.openapi).toBe('3.1.0')
  expect(answer.json.servers).toEqual([{ url: server.base }])
  expect(await new Validator().validate(answer.json)).toEqual({ valid: true })
})

test('operation ids are unique, and every name that is referred to is there', () => {
  const document = openApi('all', { version: '1', server: 'http://x' })
  const ids = documentedOperations().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const text = JSON.stringify(document)
  const { schemas } = document['components'] as { schemas: Record<string, unknown> }
  const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !Object.hasOwn(schemas, name))).toEqual([])
})

const native = documentedOperations().filter(
  ({ path, answer }) => path.startsWith('/api/v1') && typeof answer === 'string',
)

/** Ids that the path needs, by what it is of. */
const pathFor = ({ path }: Operation): string => {
  if (path.includes('/accounts/')) return path.replace('{id}', made.account)
  if (path.includes('/characters/')) return path.replace('{id}', made.character)
  if (path.includes('/deliveries/')) return path.replace('{id}', made.delivery)
  return path.replace('{id}', made.id)
}

/** Two answers that need a request in another state. */
const elsewhere = ['cancelRequest', 'adminRetry']

describe('what the native API really answers is what is described', () => {
  test.each(
    native.filter(({ id }) => !elsewhere.includes(id)).map((each) => [each.id, each] as const),
  )('%s', async (_id, operation) => {
    const { method, access, example, answer, status } = operation
    const token = { authorization: `Bearer ${adminToken}` }
    const given = await call(server, pathFor(operation), {
      method,
      ...(access === 'open' ? {} : { headers: access === 'admin' ? token : headers }),
      ...(example === undefined ? {} : { body: example }),
    })
    expect([given.status, given.json]).toEqual([status, expect.anything()])
    const schema = nativeAnswerSchemas[answer as keyof typeof nativeAnswerSchemas]
    expect(schema.safeParse(given.json).error).toBeUndefined()
  })

  test('a cancel and a refusal', async () => {
    const { json } = await call(server, '/api/v1/images', { headers, body: { prompt: 'x' } })
    const canceled = await call(server, `/api/v1/requests/${json.id}/cancel`, {
      method: 'POST',
      headers,
    })
    expect(nativeAnswerSchemas.CancelAnswer.safeParse(canceled.json).error).toBeUndefined()
    const refused = await call(server, '/api/v1/images', { headers, body: {} })
    expect(nativeAnswerSchemas.Error.safeParse(refused.json).error).toBeUndefined()
  })
})

test('the page at /docs and its files come from this server, under a policy that lets nothing else in', async () => {
  const page = await call(server, '/docs')
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const files = [...page.bytes.toString().matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(
    ([, at]) => at ?? '',
  )
  expect(files).toContain('/docs/reference.js')
  expect(files.filter((file) => file.startsWith('/docs?of='))).toHaveLength(4)
  for (const file of files) expect((await call(server, file)).status).toBe(200)
  expect(page.bytes.toString()).not.toMatch(/https?:/)
})

/** Every call in the form that editors run. */
const collection = (): string => {
  const access = {
    key: 'Authorization: Bearer {{key}}\n',
    admin: 'Authorization: Bearer {{adminToken}}\n',
    open: '',
  }
  const calls = documentedOperations().map(
    ({ method, path, summary, tag, access: who, example }) => {
      const body =
        example === undefined
          ? ''
          : `Content-Type: application/json\n\n${JSON.stringify(example, null, 2)}\n`
      const address = path.replace(/\{(\w+)\}/g, '{{$1}}')
      return `### ${tag}: ${summary}\n${method} {{base}}${address}\n${access[who]}${body}`
    },
  )
  const head = [
    '# Every call of Openfield, written from its OpenAPI description. Set key and adminToken, then run them in an editor.',
    '@base = http://127.0.0.1:8787',
    '@key = the-key-that-the-server-printed',
    '@adminToken = the-operators-token',
    '',
    '',
  ]
  return head.join('\n') + calls.join('\n')
}

test('docs/openfield.http is current', async () => {
  await expect(collection()).toMatchFileSnapshot('../../docs/openfield.http')
})
