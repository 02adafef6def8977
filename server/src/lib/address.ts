// Which network addresses this server may be sent to by its users: public ones, and others only by configuration.
import ipaddr from 'ipaddr.js'

/**
 * `public` is reachable by anyone; `loopback` is this machine; `private` is a local network (RFC 1918, CGNAT, ULA);
 * `never` is everything else: link-local with the clouds' metadata servers, multicast, unspecified, reserved, documentation,
 * and every form that wraps an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
 */
export type AddressClass = 'public' | 'loopback' | 'private' | 'never'

const classes: Readonly<Record<string, AddressClass>> = {
  unicast: 'public',
  loopback: 'loopback',
  private: 'private',
  carrierGradeNat: 'private',
  uniqueLocal: 'private',
}
const cidr = (text: string) => ipaddr.parseCIDR(text)
// What the library's table has as plain unicast, or may some day.
const neverToo = [
  cidr('192.0.0.0/24'),
  cidr('192.88.99.0/24'),
  cidr('198.18.0.0/15'),
  cidr('2001::/23'),
  cidr('2001:db8::/32'),
  cidr('2002::/16'),
  cidr('3fff::/20'),
]
const globalUnicast = cidr('2000::/3')

/** Takes a plain IPv4 or IPv6 address, as a resolver gives it; anything unreadable is `never`. */
export function addressClass(address: string): AddressClass {
  const bare = address.replace(/%.*$/, '')
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return 'never'
  const parsed = ipaddr.parse(bare)
  const inside = ([base, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]) =>
    parsed.kind() === base.kind() && parsed.match(base, bits)
  const found = classes[parsed.range()] ?? 'never'
  if (found !== 'public') return found
  if (neverToo.some(inside)) return 'never'
  return parsed.kind() === 'ipv4' || inside(globalUnicast) ? 'public' : 'never'
}

/** How far requests made for a user may go. */
export interface Reach {
  /** Also local networks (RFC 1918, CGNAT, ULA); never link-local. */
  readonly allowPrivate: boolean
  /** Also this machine. */
  readonly allowLoopback: boolean
  /** Only these ports; null means all but those of well-known other protocols. */
  readonly ports: readonly number[] | null
}

export const mayReach = (address: string, reach: Reach): boolean => {
  const found = addressClass(address)
  return (
    found === 'public' ||
    (found === 'loopback' && reach.allowLoopback) ||
    (found === 'private' && reach.allowPrivate)
  )
}

// The port block list of the Fetch standard.
const otherProtocols = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
])

/**
 * Reads a URL and refuses what needs no resolver to refuse. Gives the URL, or why not, as the end of a sentence
 * whose subject is the URL.
 */
export function readOutsideUrl(text: string, reach: Reach): URL | string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return 'is not a valid URL'
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'is not an http or https URL'
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password'
  const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443))
  if (reach.ports ? !reach.ports.includes(port) : otherProtocols.has(port))
    return `uses port ${port}, which is not allowed`
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(host)
  if (literal && !mayReach(host, reach)) return 'is not a public address'
  if (/(^|\.)localhost\.?$/.test(host) && !reach.allowLoopback) return 'is not a public address'
  return url
}
