// Polling sees no passing fault: not while workers come and go, and not while the store cannot be read for a moment.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { openPlatform } from './platform-house.ts'

const soul = { prompt: 'a red boat', width_and_height: '1536x1152' }

/** Where a request's status is asked for. */
const places = {
  platform: (base: string, id: string) => `${base}/requests/${id}/status`,
  'job set': (base: string, id: string) => `${base}/v1/job-sets/${id}`,
  gateway: (base: string, id: string) => `${base}/v2/requests/status/ai-model-api_${id}`,
}

const poller = async (
  base: string,
  key: { keyId: string; keySecret: string },
  place: keyof typeof places = 'platform',
) => {
  const headers = {
    authorization: `Key ${key.keyId}:${key.keySecret}`,
    'content-type': 'application/json',
  }
  const submitted = await fetch(`${base}/v1/text2image/soul`, {
    method: 'POST',
    headers,
    body: JSON.stringify(soul),
  })
  const { id } = (await submitted.json()) as { id: string }
  return async () => {
    const answer = await fetch(places[place](base, id), { headers })
    const body = (await answer.json()) as { status?: string; jobs?: { status: string }[] }
    return { code: answer.status, status: body.jobs?.[0]?.status ?? body.status }
  }
}

test('workers stop and start while the SDK polls: every answer is 200, and the request is made', async () => {
  let finish = () => {}
  let begun = 0
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  const platform = await openPlatform({
    settings: { OPENFIELD_WORKERS: '0', OPENFIELD_STOP_SECONDS: '0' },
    behave: (_input, { signal }) => {
      begun++
      return Promise.race([
        held,
        new Promise<void>((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        ),
      ])
    },
  })
  const poll = await poller(platform.base, await platform.account())
  const seen: Awaited<ReturnType<typeof poll>>[] = []
  for (let round = 1; round <= 3; round++) {
    const worker = await platform.open({ OPENFIELD_WORKERS: '1' })
    await worker.start()
    await vi.waitFor(() => expect(begun).toBe(round), 5000)
    seen.push(await poll())
    const stopping = worker.stop()
    for (let i = 0; i < 10; i++) seen.push(await poll())
    await stopping
    seen.push(await poll())
  }
  finish()
  const last = await platform.open({ OPENFIELD_WORKERS: '1' })
  await last.start()
  await vi.waitFor(async () => {
    seen.push(await poll())
    expect(seen.at(-1)?.status).toBe('completed')
  }, 8000)
  expect(new Set(seen.map(({ code }) => code))).toEqual(new Set([200]))
  expect(new Set(seen.map(({ status }) => status))).toEqual(
    new Set(['queued', 'in_progress', 'completed']),
  )
  await last.stop()
  expect(await platform.audit()).toEqual([])
  await platform.close()
}, 60_000)

const asked = Object.keys(places) as (keyof typeof places)[]

test.each(
  asked.flatMap((place) => (['keys', 'requests'] as const).map((table) => ({ place, table }))),
)('$place: $table that cannot be read for a moment are read again', async ({ place, table }) => {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-flaky-'))
  const store = await openSqlite({ path: join(folder, 'store.sqlite') })
  let faults = 0
  const flaky: Store = {
    ...store,
    read: {
      selectFrom: ((...all: Parameters<Store['read']['selectFrom']>) => {
        if (faults > 0 && all[0] === table) {
          faults--
          throw new Error('disk I/O error')
        }
        return store.read.selectFrom(...all)
      }) as Store['read']['selectFrom'],
    },
  }
  const platform = await openPlatform({
    parts: { store: flaky },
    settings: { OPENFIELD_WORKERS: '0' },
  })
  const poll = await poller(platform.base, await platform.account(), place)
  for (const count of [1, 2, 3]) {
    faults = count
    const { code, status } = await poll()
    expect([code, status?.toLowerCase()]).toEqual([200, 'queued'])
    expect(faults).toBe(0)
  }
  await platform.close()
  await store.close()
  await rm(folder, { recursive: true })
})

test.each(asked)('%s: polls are not counted against the rate limit of a key', async (place) => {
  const platform = await openPlatform({
    settings: { OPENFIELD_RATE_BURST: '3', OPENFIELD_RATE_PER_MINUTE: '1' },
  })
  const poll = await poller(platform.base, await platform.account(), place)
  for (let i = 0; i < 10; i++) expect((await poll()).code).toBe(200)
  await platform.close()
})
