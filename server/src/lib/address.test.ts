// Every class of address that matters, and the spellings that try to hide one.
import { expect, test } from 'vitest'
import { addressClass, mayReach, type Reach, readOutsideUrl } from './address.ts'

const strict: Reach = { allowPrivate: false, allowLoopback: false, ports: null }

test.each([
  ['8.8.8.8', 'public'],
  ['1.1.1.1', 'public'],
  ['172.15.255.255', 'public'],
  ['172.32.0.1', 'public'],
  ['100.63.255.255', 'public'],
  ['100.128.0.1', 'public'],
  ['2606:4700:4700::1111', 'public'],
  ['2a00:1450:4001::200e', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['::1', 'loopback'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['100.127.255.255', 'private'],
  ['fc00::1', 'private'],
  ['fdff::1', 'private'],
  ['0.0.0.0', 'never'],
  ['0.1.2.3', 'never'],
  ['169.254.169.254', 'never'],
  ['192.0.0.8', 'never'],
  ['192.0.2.1', 'never'],
  ['192.88.99.1', 'never'],
  ['198.18.0.1', 'never'],
  ['198.51.100.7', 'never'],
  ['203.0.113.7', 'never'],
  ['224.0.0.1', 'never'],
  ['239.255.255.255', 'never'],
  ['240.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
  ['::', 'never'],
  ['::7f00:1', 'never'],
  ['::ffff:127.0.0.1', 'never'],
  ['::ffff:8.8.8.8', 'never'],
  ['::ffff:0:127.0.0.1', 'never'],
  ['64:ff9b::7f00:1', 'never'],
  ['64:ff9b:1::a00:1', 'never'],
  ['100::1', 'never'],
  ['2001::1', 'never'],
  ['2001:2::1', 'never'],
  ['2001:20::1', 'never'],
  ['2001:db8::1', 'never'],
  ['2002:7f00:1::', 'never'],
  ['3fff::1', 'never'],
  ['4000::1', 'never'],
  ['5f00::1', 'never'],
  ['fe80::1', 'never'],
  ['fe80::1%eth0', 'never'],
  ['fec0::1', 'never'],
  ['ff02::1', 'never'],
  ['', 'never'],
  ['localhost', 'never'],
  ['127.1', 'never'],
  ['0x7f000001', 'never'],
  ['1.2.3.4.5', 'never'],
])('%s is %s', (address, expected) => {
  expect(addressClass(address)).toBe(expected)
})

test('loopback and private each need their own permission, and nothing opens link-local', () => {
  const reach = (allowLoopback: boolean, allowPrivate: boolean) =>
    ['127.0.0.1', '10.0.0.1', '169.254.169.254', '8.8.8.8'].map((address) =>
      mayReach(address, { ...strict, allowLoopback, allowPrivate }),
    )
  expect(reach(false, false)).toEqual([false, false, false, true])
  expect(reach(true, false)).toEqual([true, false, false, true])
  expect(reach(false, true)).toEqual([false, true, false, true])
  expect(reach(true, true)).toEqual([true, true, false, true])
})

test.each([
  ['https://example.com/a?b=c', null],
  ['http://example.com:8080/', null],
  ['http://8.8.8.8/', null],
  ['http://[2606:4700::1111]/', null],
  ['', 'is not a valid URL'],
  ['example.com/a', 'is not a valid URL'],
  ['//example.com/a', 'is not a valid URL'],
  ['http://', 'is not a valid URL'],
  ['http://1.2.3.4.5/', 'is not a valid URL'],
  ['ftp://example.com/', 'is not an http or https URL'],
  ['file:///etc/passwd', 'is not an http or https URL'],
  ['gopher://example.com/', 'is not an http or https URL'],
  ['data:text/plain,x', 'is not an http or https URL'],
  ['https://user@example.com/', 'must not hold a user name or password'],
  ['https://user:pass@example.com/', 'must not hold a user name or password'],
  ['https://:pass@example.com/', 'must not hold a user name or password'],
  ['http://example.com:25/', 'uses port 25, which is not allowed'],
  ['https://example.com:6667/', 'uses port 6667, which is not allowed'],
  ['http://localhost/', 'is not a public address'],
  ['http://LOCALHOST./', 'is not a public address'],
  ['http://a.localhost:3000/', 'is not a public address'],
  ['http://127.0.0.1/', 'is not a public address'],
  ['http://127.1/', 'is not a public address'],
  ['http://0x7f.1/', 'is not a public address'],
  ['http://2130706433/', 'is not a public address'],
  ['http://017700000001/', 'is not a public address'],
  ['http://1②7.0.0.1/', 'is not a public address'],
  ['http://0/', 'is not a public address'],
  ['http://[::1]/', 'is not a public address'],
  ['http://[::]/', 'is not a public address'],
  ['http://[::ffff:127.0.0.1]/', 'is not a public address'],
  ['http://[::ffff:7f00:1]/', 'is not a public address'],
  ['http://[64:ff9b::10.0.0.1]/', 'is not a public address'],
  ['http://[fe80::1]/', 'is not a public address'],
  ['http://10.0.0.1/', 'is not a public address'],
  ['http://169.254.169.254/latest/meta-data/', 'is not a public address'],
])('%s: %s', (text, expected) => {
  const read = readOutsideUrl(text, strict)
  expect(typeof read === 'string' ? read : null).toBe(expected)
})

test('a port list replaces the block list', () => {
  const reach: Reach = { ...strict, ports: [443, 25] }
  expect(readOutsideUrl('https://example.com/', reach)).toBeInstanceOf(URL)
  expect(readOutsideUrl('http://example.com:25/', reach)).toBeInstanceOf(URL)
  expect(readOutsideUrl('http://example.com/', reach)).toBe('uses port 80, which is not allowed')
})

test('loopback by configuration', () => {
  const reach: Reach = { ...strict, allowLoopback: true }
  expect(readOutsideUrl('http://localhost:3000/', reach)).toBeInstanceOf(URL)
  expect(readOutsideUrl('http://127.0.0.1:3000/', reach)).toBeInstanceOf(URL)
  expect(readOutsideUrl('http://[::ffff:127.0.0.1]/', reach)).toBe('is not a public address')
  expect(readOutsideUrl('http://192.168.0.1/', reach)).toBe('is not a public address')
})
