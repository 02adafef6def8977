// The command that lets AI assistants use Openfield: a server of the Model Context Protocol over stdio or HTTP.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Openfield } from '@openfield/sdk'
import type { Command } from 'commander'
import { type PlainRunner, wholeNumber } from './command.ts'
import { connect } from './connection.ts'
import { assistantServer } from './mcp-tools.ts'
import type { Surroundings } from './surroundings.ts'

interface McpOptions {
  readonly http?: boolean
  readonly port: number
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })

const overStdio = async (client: Openfield, around: Surroundings): Promise<void> => {
  const server = assistantServer(client, around.version)
  const transport = new StdioServerTransport()
  const closed = new Promise<void>((done) => {
    server.server.onclose = done
  })
  await server.connect(transport)
  await Promise.race([closed, untilAborted(around.signal)])
  await server.close()
}

const longestBody = 4 * 2 ** 20

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > longestBody) throw new Error('too large')
    chunks.push(chunk)
  }
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** Only names of this machine: a page elsewhere must not reach it by rebinding a name. */
const isLocal = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '')

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  client: Openfield,
  version: string,
): Promise<void> => {
  const refuse = (status: number, message: string) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }))
  const origin = request.headers.origin
  if (!isLocal(request.headers.host) || (origin && !isLocal(new URL(origin).host)))
    return void refuse(403, 'Only this machine may call.')
  if (!request.url?.startsWith('/mcp')) return void refuse(404, 'The protocol is spoken at /mcp.')
  if (request.method !== 'POST') return void refuse(405, 'POST is the only method here.')
  let body: unknown
  try {
    body = await bodyOf(request)
  } catch {
    return void refuse(400, 'The body is no JSON of at most 4 MB.')
  }
  // Each call has a server of its own: nothing is kept between calls, so none can see another's.
  const server = assistantServer(client, version)
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  response.on('close', () => {
    void transport.close()
    void server.close()
  })
  await server.connect(transport as Parameters<typeof server.connect>[0])
  await transport.handleRequest(request, response, body)
}

const overHttp = async (client: Openfield, port: number, around: Surroundings): Promise<void> => {
  const http = createServer((request, response) => {
    answer(request, response, client, around.version).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((done, fail) => {
    http.once('error', fail)
    http.listen(port, '127.0.0.1', done)
  })
  around.err.write(`MCP at http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp\n`)
  await untilAborted(around.signal)
  http.closeAllConnections()
  await new Promise((done) => http.close(done))
}

/** Adds `mcp`. */
export const addMcpCommand = (program: Command, plain: PlainRunner): void => {
  program
    .command('mcp')
    .description('Serve AI assistants by the Model Context Protocol, over stdio or HTTP')
    .option('--http', 'over HTTP on this machine instead of stdio')
    .option('--port <number>', 'port of --http', wholeNumber, 8788)
    .addHelpText(
      'after',
      `
Example of an assistant's configuration:
  { "mcpServers": { "openfield": { "command": "npx", "args": ["openfield", "mcp"] } } }`,
    )
    .action(
      plain(async (around, connection, options: McpOptions) => {
        const client = await connect(connection, around)
        await (options.http ? overHttp(client, options.port, around) : overStdio(client, around))
      }),
    )
}
