// What is refused at submit, in words that name the header.
import { Problem } from '@openfield/contract'
import { expect, test } from 'vitest'
import { readWebhookUrl } from './webhook-url.ts'

const strict = { allowPrivate: false, allowLoopback: false, ports: null }

test.each([
  ['https://example.com/hook?a=b', 'https://example.com/hook?a=b'],
  ['http://example.com:8080', 'http://example.com:8080/'],
  ['https://exämple.com/ü', 'https://xn--exmple-cua.com/%C3%BC'],
])('%s is taken', (text, url) => {
  expect(readWebhookUrl(text, strict)).toBe(url)
})

test.each([
  ['', 'X-Webhook-URL is not a valid URL.'],
  ['hook', 'X-Webhook-URL is not a valid URL.'],
  ['ftp://example.com/', 'X-Webhook-URL is not an http or https URL.'],
  ['https://me:pw@example.com/', 'X-Webhook-URL must not hold a user name or password.'],
  ['http://192.168.0.1/', 'X-Webhook-URL is not a public address.'],
  ['http://localhost:3000/', 'X-Webhook-URL is not a public address.'],
  [
    `https://example.com/${'a'.repeat(2064)}`,
    'X-Webhook-URL is 2084 characters long, the limit is 2083.',
  ],
])('%.40s is refused', (text, message) => {
  const thrown = (() => {
    try {
      return readWebhookUrl(text, strict)
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(Problem)
  expect(thrown).toMatchObject({
    code: 'invalid_request',
    message,
    facts: { field: 'X-Webhook-URL' },
  })
})

test('loopback when configuration allows it, and another field name', () => {
  const reach = { ...strict, allowLoopback: true }
  expect(readWebhookUrl('http://localhost:3000/', reach)).toBe('http://localhost:3000/')
  expect(() => readWebhookUrl('x', reach, 'hf_webhook')).toThrow('hf_webhook is not a valid URL.')
})
