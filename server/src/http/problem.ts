// The one place where a throw becomes an answer: problems by their table, Fastify's own refusals, and everything else as a bare 500.
import { Problem, type ProblemCode, problems } from '@openfield/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../lib/log.ts'

/** What every refusal of the gateway, the admin calls and our own calls looks like. */
interface ErrorBody {
  readonly error: string
  readonly message: string
}

/** Messages of the API reference that are repeated word for word. */
const fixedMessages: Partial<Record<ProblemCode, string>> = {
  insufficient_balance: 'Your wallet does not have enough balance.',
}

const statusOf = (problem: Problem): number => problems[problem.code].gateway

const errorBody = (problem: Problem): ErrorBody => ({
  error: problems[problem.code].title,
  message: fixedMessages[problem.code] ?? problem.message,
})

/** The refusal of a body of another type. */
export const notJson = () =>
  new Problem('unsupported_media_type', 'The body must be sent as Content-Type: application/json.')

/** Refusals that Fastify itself makes before or while it reads a body. */
const foreign: Readonly<Record<string, (error: Error) => Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: notJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new Problem('malformed_body', 'The body is not as long as its Content-Length says.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () => new Problem('payload_too_large', 'The body is too large.'),
  FST_ERR_BAD_URL: () => new Problem('not_found', 'The address is not well-formed.'),
  FST_ERR_MAX_PARAM_LENGTH: () => new Problem('not_found', 'The address is too long.'),
  ECONNRESET: () => new Problem('malformed_body', 'The body ended too early.'),
  ERR_STREAM_PREMATURE_CLOSE: () => new Problem('malformed_body', 'The body ended too early.'),
}

/** The problem that a throw stands for; null when it is a bug of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error) || !('code' in error)) return null
  return foreign[String(error.code)]?.(error) ?? null
}

/** Seconds for Retry-After, when the problem knows them. */
const retryAfter = (problem: Problem): number | null => {
  const { retryAfterSeconds } = problem.facts
  if (typeof retryAfterSeconds === 'number') return Math.max(1, Math.ceil(retryAfterSeconds))
  return statusOf(problem) === 429 || problem.code === 'unavailable' ? 5 : null
}

const challenges: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'ApiKey realm="openfield", header="Ocp-Apim-Subscription-Key"',
}

/** Headers that a problem brings with it. */
export function problemHeaders(reply: FastifyReply, problem: Problem): void {
  const seconds = retryAfter(problem)
  const challenge = problem.facts['challenge'] ?? challenges[problem.code]
  if (seconds !== null) reply.header('retry-after', seconds)
  if (typeof challenge === 'string') reply.header('www-authenticate', challenge)
  if (typeof problem.facts['allow'] === 'string') reply.header('allow', problem.facts['allow'])
}

/** How a dialect answers a problem. */
export type SendProblem = (reply: FastifyReply, problem: Problem) => FastifyReply

/** Answers a problem with its status, its headers and `{error, message}`. */
export const sendProblem: SendProblem = (reply, problem) => {
  problemHeaders(reply, problem)
  return reply.code(statusOf(problem)).type('application/json').send(errorBody(problem))
}

/** Fastify's error handler. A bug is logged with the call’s id and tells the caller nothing but that id. */
export const errorHandler =
  (log: Log, send: SendProblem = sendProblem) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemOf(error)
    if (problem === null) {
      log.error(
        { callId: request.id, method: request.method, route: request.routeOptions.url, error },
        'a call met a bug',
      )
    }
    return send(
      reply,
      problem ?? new Problem('internal', `An unexpected error occurred. Request id: ${request.id}`),
    )
  }
