// The API described for machines at /openapi.json and for people at /docs; everything comes from this server.
import { type OpenApiDialect, openApi } from '@openfield/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BaseUrl } from './base-url.ts'

/** Files of the page that shows the description. */
export interface ReferenceFiles {
  readonly script: Buffer
  readonly style: Buffer
}

export interface ReferenceDeps {
  /** Null: the page is left out, and only the description is served. */
  readonly files: ReferenceFiles | null
  readonly version: string
}

const documents: Readonly<Record<string, OpenApiDialect | 'all'>> = {
  '/openapi.json': 'all',
  '/openapi/native.json': 'native',
  '/openapi/gateway.json': 'gateway',
  '/openapi/platform.json': 'platform',
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The page's library writes styles of its own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Openfield API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/reference.css">
<style>
body{margin:0;font-family:sans-serif}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;max-width:1460px;margin:0 auto;padding:16px 20px 0}
nav a{color:#3b4151;padding:6px 0;text-decoration:none;border-bottom:2px solid transparent}
nav a:hover,nav a[aria-current]{border-color:#3b4151}
.swagger-ui .info{margin:24px 0}
</style>
</head>
<body>
<nav aria-label="Dialects">
<a href="/docs?of=native">Native API</a>
<a href="/docs?of=gateway">Gateway dialect</a>
<a href="/docs?of=platform">Platform dialect</a>
<a href="/docs?of=all">Everything</a>
</nav>
<div id="reference"></div>
<noscript>The reference needs scripts; the same is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/docs/reference.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const start = `const asked = new URLSearchParams(location.search).get('of')
const of = ['gateway', 'platform', 'all'].includes(asked) ? asked : 'native'
document.querySelector('nav a[href="/docs?of=' + of + '"]').setAttribute('aria-current', 'page')
SwaggerUIBundle({
  domNode: document.getElementById('reference'),
  url: of === 'all' ? '/openapi.json' : '/openapi/' + of + '.json',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  displayRequestDuration: true,
  validatorUrl: null,
})
`

export function referenceRoutes(
  app: FastifyInstance,
  { files, version }: ReferenceDeps,
  baseUrl: BaseUrl,
): void {
  const written = new Map<string, string>()
  for (const [path, dialect] of Object.entries(documents)) {
    app.get(path, async (request, reply) => {
      const server = baseUrl(request)
      const known = `${path} ${server}`
      const text = written.get(known) ?? JSON.stringify(openApi(dialect, { version, server }))
      // By a handful of names at most a server is known; whoever makes up others gets no room.
      if (written.size < 20) written.set(known, text)
      // Nothing of an account is shown, so any page may read it.
      return reply
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'no-cache')
        .type('application/json')
        .send(text)
    })
  }
  if (files === null) return
  const asset = (path: string, type: string, content: Buffer | string) =>
    app.get(
      path,
      async (_request, reply): Promise<FastifyReply> =>
        reply.header('cache-control', 'public, max-age=3600').type(type).send(content),
    )
  app.get('/docs', async (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page),
  )
  asset('/docs/reference.js', 'text/javascript; charset=utf-8', files.script)
  asset('/docs/reference.css', 'text/css; charset=utf-8', files.style)
  asset('/docs/start.js', 'text/javascript; charset=utf-8', start)
}
