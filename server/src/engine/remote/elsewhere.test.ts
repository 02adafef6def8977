// Does our key stay with the server it is for, and can a server make us look where it has no business?
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ScriptedServer, scriptedServer } from '../../../test/promise/scripted-server.ts'
import { putNamed, saveNamed } from './elsewhere.ts'
import { remoteClient } from './remote-client.ts'
import { remoteServer } from './remote-server.ts'

const secret = 'Bearer of-the-operator'
let folder: string
let servers: ScriptedServer[]
beforeEach(async () => {
  servers = []
  folder = await mkdtemp(join(tmpdir(), 'openfield-elsewhere-'))
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await rm(folder, { recursive: true, force: true })
})

const open = async (body: string, status = 200) => {
  const server = await scriptedServer({
    role: () => 'result',
    handle: () => ({ status, body, contentType: 'image/png' }),
  })
  servers.push(server)
  return server
}

const clientOf = (url: string) =>
  remoteClient(remoteServer({ url, headers: { authorization: secret }, callSeconds: 5 }))
const limits = { signal: new AbortController().signal, maxBytes: 1000, timeoutMs: 5000 }

test('a result at the server itself is fetched with the key, whatever path the API is under', async () => {
  const server = await open('here')
  const client = clientOf(`${server.url}/api`)
  const path = join(folder, 'made')
  for (const address of [`${server.url}/files/1?x=2`, '/files/1?x=2']) {
    await saveNamed(client, address, path, limits)
    expect((await readFile(path)).toString()).toBe('here')
  }
  expect(server.calls.map((call) => [call.path, call.headers['authorization']])).toEqual([
    ['/files/1', secret],
    ['/files/1', secret],
  ])
})

test('a result elsewhere is fetched without the key', async () => {
  const [server, store] = [await open('here'), await open('there')]
  const path = join(folder, 'made')
  await saveNamed(clientOf(server.url), `${store.url}/bucket/1`, path, limits)
  expect((await readFile(path)).toString()).toBe('there')
  expect(JSON.stringify(store.calls[0]?.headers)).not.toContain('of-the-operator')
  expect(server.calls).toEqual([])
})

test('bytes are put without the key, with the headers that were given for them', async () => {
  const [server, store] = [await open(''), await open('')]
  const wish = { bytes: Buffer.from('a picture'), headers: { 'x-tag': 'input' } }
  for (const { url } of [server, store]) {
    await putNamed(clientOf(server.url), `${url}/put/1`, wish, limits)
  }
  for (const { calls } of [server, store]) {
    const [call] = calls
    expect([call?.method, call?.body.toString(), call?.headers['x-tag']]).toEqual([
      ...['PUT', 'a picture', 'input'],
    ])
    expect(call?.headers['authorization']).toBeUndefined()
  }
})

test('a server on the internet names nothing inside our network', async () => {
  const inside = await open('secrets')
  const client = clientOf('https://93.184.215.14')
  const path = join(folder, 'made')
  for (const address of [inside.url, 'http://169.254.169.254/latest', 'http://10.0.0.1/'])
    await expect(saveNamed(client, address, path, limits)).rejects.toMatchObject({
      kind: 'garbage',
      message: expect.stringContaining('is not a public address'),
    })
  expect(inside.calls).toEqual([])
})

test('clouds’ own addresses, other protocols, refusals and endless files are faults', async () => {
  const [server, store, gone] = [await open(''), await open('x'.repeat(2000)), await open('', 410)]
  const client = clientOf(server.url)
  const fault = (address: string) =>
    saveNamed(client, address, join(folder, 'made'), limits).then(
      () => 'none',
      (error: { readonly kind: string }) => error.kind,
    )
  expect(await fault('http://169.254.169.254/latest')).toBe('garbage')
  expect(await fault('file:///etc/passwd')).toBe('garbage')
  expect(await fault('data:image/png;base64,AAAA')).toBe('garbage')
  expect(await fault(`${store.url}/1`)).toBe('too_large')
  expect(await fault(`${gone.url}/1`)).toBe('status')
})
