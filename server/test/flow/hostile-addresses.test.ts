// Whatever stands in the path or the query of any call is answered, never a fault of ours, on every store.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OpenedStore, storeEngines } from '../promise/store-engines.ts'
import { adminToken, call, type OpenServer, openServer } from './open-server.ts'

// Thousands of calls, on databases that start slowly.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const names = [
  '%00',
  'a%00b',
  '%ff',
  '%',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%0d%0aX-Injected:%20yes',
  '__proto__',
  'constructor',
  'NaN',
  '99999999999999999999',
  "';--",
  'x'.repeat(199),
  '%F0%9F%98%80',
]
const fields = [
  ...['page', 'page_size', 'limit', 'before', 'cursor', 'after', 'state', 'search', 'q'],
  ...['from', 'to', 'since', 'days', 'account_id', 'request_id', 'model', 'kind', 'ticket'],
]
const values = ['%00', '99999999999999999999', '%ed%a0%80']

describe.each(storeEngines)('on $name', (engine) => {
  let opened: OpenedStore
  let server: OpenServer
  let key = ''
  beforeAll(async () => {
    opened = await engine.open()
    server = await openServer({ store: opened.store })
    key = (await server.account()).key
  })
  afterAll(async () => {
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([])
    await server.close()
    await opened.remove()
  })

  const ask = (served: string, fill: string, query: string) => {
    const [method = '', url = ''] = served.split(' ')
    const path = url.replace(/:[^/]+|\*$/g, fill)
    const isAdmin = path.includes('/admin/')
    return call(server, path + query, {
      method,
      ...(isAdmin ? { headers: { authorization: `Bearer ${adminToken}` } } : { key }),
      ...(method === 'POST' || method === 'PUT' ? { body: {} } : {}),
    })
  }
  const isRefused = (served: string, { status }: Awaited<ReturnType<typeof call>>) => {
    const isOffered = !/speak|keyframes|agent/.test(served)
    if (status >= 500 && isOffered) expect.fail(`${served} answered ${status}`)
  }

  test('in the path', async () => {
    const named = server.served.filter((each) => /[:*]/.test(each))
    expect(named.length).toBeGreaterThan(20)
    for (const served of named) {
      const asked = names.map(async (name) => isRefused(served, await ask(served, name, '')))
      await Promise.all(asked)
    }
  })

  test('in the query', async () => {
    // Not streams, which answer for ever, and not the great answers that read no query.
    const read = server.served.filter(
      (each) => /^GET/.test(each) && !/events$|openapi|docs|styles|motions|Styles/i.test(each),
    )
    for (const served of read) {
      for (const value of values) {
        const asked = fields.map(async (name) =>
          isRefused(served, await ask(served, 'x', `?${name}=${value}`)),
        )
        await Promise.all(asked)
      }
    }
  })

  test('a NUL is no address, and the query’s fault is said in every dialect', async () => {
    expect((await call(server, '/requests/%00/status', { key })).json).toEqual({
      detail: 'There is nothing at this address.',
    })
    const gateway = await call(server, '/v2/requests/status/x?detail=%00', { key })
    expect([gateway.status, gateway.json.error]).toEqual([400, 'Invalid Request'])
    const platform = await call(server, '/v1/custom-references/list?page=%00', { key })
    expect(platform.status).toBe(422)
    expect(platform.json.detail).toEqual([
      { loc: ['query'], msg: 'The query holds a NUL character.', type: 'value_error' },
    ])
  })
})
