// Serves the Studio: its page at its own addresses and its hashed files for ever.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** One built file with its compressed copies. */
export interface StudioFile {
  readonly contentType: string
  readonly etag: string
  /** By the word of Accept-Encoding; `identity` is always there. */
  readonly bodies: Readonly<Partial<Record<'br' | 'gzip', Buffer>>> & { readonly identity: Buffer }
}

/** The built Studio, read at the start: a handful of files that fit in memory. */
export interface StudioFiles {
  readonly page: StudioFile
  /** As CSP writes them: `'sha256-…'` of the page's inline scripts. */
  readonly scriptHashes: readonly string[]
  /** By path, such as `/assets/main-1a2b.js`. */
  readonly files: ReadonlyMap<string, StudioFile>
}

export interface StudioDeps {
  readonly files: StudioFiles
  /** Where media are reached when that is not the address of the page. */
  readonly publicUrl: string | null
}

/** The page's own addresses; every other unknown address stays a 404 in JSON. */
const pages = ['/', '/sign-in', '/create', '/animate', '/library', '/account', '/operator']

const policy = ({ files, publicUrl }: StudioDeps): string => {
  const own = publicUrl === null ? "'self'" : `'self' ${new URL(publicUrl).origin}`
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...files.scriptHashes].join(' ')}`,
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    `img-src ${own} data: blob:`,
    `media-src ${own} blob:`,
    `connect-src ${own}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const encodingFor = (request: FastifyRequest, { bodies }: StudioFile) => {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .filter((word) => !/;\s*q=0(\.0*)?\s*$/.test(word))
    .map((word) => word.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((word) => accepted.includes(word) && bodies[word])
}

const send = (request: FastifyRequest, reply: FastifyReply, file: StudioFile) => {
  reply
    .header('etag', file.etag)
    .header('vary', 'Accept-Encoding')
    .header('content-type', file.contentType)
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  const encoding = encodingFor(request, file)
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  const body = (encoding && file.bodies[encoding]) ?? file.bodies.identity
  if (request.method !== 'HEAD') return reply.send(body)
  return reply.header('content-length', body.length).send()
}

/** Registers the Studio's page and files. */
export function studioRoutes(app: FastifyInstance, deps: StudioDeps): void {
  const csp = policy(deps)
  const method = ['GET', 'HEAD']
  const route = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => unknown) =>
    app.route({ method, url, exposeHeadRoute: false, handler })

  const page = (request: FastifyRequest, reply: FastifyReply) => {
    reply
      .header('content-security-policy', csp)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('cache-control', 'no-cache')
    return send(request, reply, deps.files.page)
  }
  for (const url of pages) route(url, page)
  for (const [path, file] of deps.files.files) {
    const isHashed = path.startsWith('/assets/')
    route(path, (request, reply) => {
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      return send(request, reply, file)
    })
  }
}
