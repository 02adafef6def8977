// Serves finished media: whole, in ranges, or not again when the caller has them. The address is the permission.
import type { MediaItem } from '@openfield/contract'
import { bareRequestId, Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { etagOf, type Media } from '../media/media.ts'
import { parseRange } from '../media/range.ts'

export interface MediaDeps {
  readonly media: Pick<Media, 'describe' | 'open'>
  /** Whether the request once had its media and they were removed after their time. */
  readonly isExpired: (requestId: string) => Promise<boolean>
}

type MediaRequest = FastifyRequest<{ Params: { request: string; name: string } }>

const missing = async (requestId: string, deps: MediaDeps): Promise<Problem> => {
  if (!(await deps.isExpired(requestId))) return new Problem('not_found', 'There is no such file.')
  return new Problem('gone', 'The media were kept for their time and have been removed.')
}

/** Weak tags match too: If-None-Match compares weakly. */
const holds = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' ||
    header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))

/** A range counts only for the file it was meant for; If-Range compares strongly, and we send no dates. */
const mayUseRange = (header: string | undefined, etag: string): boolean =>
  header === undefined || header.trim() === etag

const describeFile = (reply: FastifyReply, item: MediaItem, etag: string): void => {
  reply
    .header('content-type', item.contentType)
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('content-disposition', `inline; filename="${item.name}"`)
    .header('cross-origin-resource-policy', 'cross-origin')
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(',') : header

const serve = (deps: MediaDeps) => async (request: MediaRequest, reply: FastifyReply) => {
  const { name } = request.params
  const id = bareRequestId(request.params.request) ?? request.params.request
  const item = await deps.media.describe(id, name)
  if (item === null) throw await missing(id, deps)
  const etag = etagOf(item.sha256)
  describeFile(reply, item, etag)
  if (holds(one(request.headers['if-none-match']), etag)) return reply.code(304).send()

  const asked = request.method === 'GET' && mayUseRange(one(request.headers['if-range']), etag)
  const range = asked ? parseRange(request.headers.range, item.bytes) : 'whole'
  if (range === 'unsatisfiable') {
    reply
      .removeHeader('content-disposition')
      .removeHeader('etag')
      .header('cache-control', 'no-store')
    reply.header('content-range', `bytes */${item.bytes}`)
    throw new Problem('range_not_satisfiable', `The file has ${item.bytes} bytes.`)
  }
  const length = range === 'whole' ? item.bytes : range.end - range.start + 1
  reply.header('content-length', length)
  if (request.method === 'HEAD') return reply.send()
  const opened = await deps.media.open(id, name, range === 'whole' ? undefined : range)
  if (opened === null) throw await missing(id, deps)
  if (range !== 'whole') {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${item.bytes}`)
  }
  return reply.send(opened.stream)
}

export function mediaRoutes(app: FastifyInstance, deps: MediaDeps): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/media/v1/:request/:name',
    exposeHeadRoute: false,
    handler: serve(deps),
  })
}
