// The code that docs/webhooks.md gives to receivers works on what the server sends.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { signedHeaders } from '../src/event/webhook-signature.ts'

test('the code of the document verifies messages, and only true ones', async () => {
  const document = fileURLToPath(new URL('../../docs/webhooks.md', import.meta.url))
  const code = (await readFile(document, 'utf8')).match(/```js\n([\s\S]*?)```/)?.[1] ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'openfield-document-'))
  await writeFile(join(folder, 'verify.mjs'), code)
  const { verify } = await import(/* @vite-ignore */ join(folder, 'verify.mjs'))
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const at = 1_750_000_000_000
  const body = '{"status":"COMPLETED","note":"ü"}'
  const headers = signedHeaders(secret, { id: 'dlv_1', at, body })
  expect(verify(secret, headers, body, at)).toEqual(JSON.parse(body))
  const more = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }
  expect(verify(secret, more, body, at)).toEqual(JSON.parse(body))
  expect(() => verify(secret, headers, `${body} `, at)).toThrow('wrong signature')
  expect(() => verify(`whsec_${'A'.repeat(44)}`, headers, body, at)).toThrow('wrong signature')
  expect(() => verify(secret, headers, body, at + 301_000)).toThrow('too old')
  await rm(folder, { recursive: true })
})
