// Answers with a file as browsers and players need it: whole, one range, or not again when the caller has it.
import type { Readable } from 'node:stream'
import { Problem } from '@openfield/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ByteRange } from '../media/media.ts'
import { parseRange } from '../media/range.ts'

export interface ServedFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: number
  /** Strong, quotes included. */
  readonly etag: string
  /** The value of Cache-Control. */
  readonly caching: string
}

/** Opens the file, or the range of it; null when it went away meanwhile. */
export type OpenFile = (range: ByteRange | undefined) => Promise<Readable | Uint8Array | null>

/** Weak tags match too: If-None-Match compares weakly. */
const holds = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' ||
    header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))

/** A range counts only for the file it was meant for; If-Range compares strongly, and we send no dates. */
const mayUseRange = (header: string | undefined, etag: string): boolean =>
  header === undefined || header.trim() === etag

const describeFile = (reply: FastifyReply, file: ServedFile): void => {
  reply
    .header('content-type', file.contentType)
    .header('etag', file.etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', file.caching)
    .header('content-disposition', `inline; filename="${file.name}"`)
    .header('cross-origin-resource-policy', 'cross-origin')
}

/** A refusal has none of the file's headers, above all not its caching. */
const forgetFile = (reply: FastifyReply): void => {
  for (const name of ['content-disposition', 'etag', 'accept-ranges', 'content-length']) {
    reply.removeHeader(name)
  }
  reply.header('cache-control', 'no-store')
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(',') : header

/** Answers GET and HEAD; null when `open` found nothing, and nothing is sent. Throws Problem range_not_satisfiable. */
export const answerFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  open: OpenFile,
): Promise<FastifyReply | null> => {
  describeFile(reply, file)
  if (holds(one(request.headers['if-none-match']), file.etag)) return reply.code(304).send()
  const asked = request.method === 'GET' && mayUseRange(one(request.headers['if-range']), file.etag)
  const range = asked ? parseRange(request.headers.range, file.bytes) : 'whole'
  if (range === 'unsatisfiable') {
    forgetFile(reply)
    reply.header('accept-ranges', 'bytes').header('content-range', `bytes */${file.bytes}`)
    throw new Problem('range_not_satisfiable', `The file has ${file.bytes} bytes.`)
  }
  const length = range === 'whole' ? file.bytes : range.end - range.start + 1
  reply.header('content-length', length)
  if (request.method === 'HEAD') return reply.send()
  const opened = await open(range === 'whole' ? undefined : range)
  if (opened === null) {
    forgetFile(reply)
    return null
  }
  if (range !== 'whole') {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  }
  return reply.send(opened)
}
