// How the platform dialect refuses: `{"detail": …}`, a list of {loc, msg, type} for what does not fit, a sentence for the rest.
import { type Problem, type ProblemCode, problems } from '@openfield/contract'
import type { FastifyRequest } from 'fastify'
import { problemHeaders, type SendProblem } from './problem.ts'

/** Texts that clients of the platform know. */
const fixed: Partial<Record<ProblemCode, (problem: Problem) => string>> = {
  unauthenticated: () => 'Invalid credentials',
  insufficient_balance: ({ message }) => `Not enough credits. ${message}`,
  model_not_found: ({ message }) => `model_not_found: ${message}`,
}

const detailOf = (problem: Problem): unknown => {
  const { detail, field } = problem.facts
  if (Array.isArray(detail)) return detail
  const msg = fixed[problem.code]?.(problem) ?? problem.message
  if (problem.code !== 'invalid_request') return msg
  const loc = typeof field === 'string' ? field.split('.') : ['body']
  return [{ loc, msg, type: 'value_error' }]
}

/** Answers a problem as the platform does. */
export const sendPlatformProblem: SendProblem = (reply, problem) => {
  problemHeaders(reply, problem)
  if (problem.code === 'unauthenticated') reply.header('www-authenticate', 'Key realm="openfield"')
  reply.header('x-correlation-id', reply.request.id)
  return reply
    .code(problems[problem.code].platform)
    .type('application/json')
    .send({ detail: detailOf(problem) })
}

const platformPath =
  /^\/(higgsfield-ai|requests|files|estimate|models|v1\/(text2image|image2video|speak|agent|custom-references|motions|job-sets))(\/|$)/

/** Whether a call to an address that is not served was meant for the platform: by its credentials or by the address. */
export const speaksPlatform = ({ headers, url }: FastifyRequest): boolean =>
  headers['hf-api-key'] !== undefined ||
  /^key /i.test(headers.authorization ?? '') ||
  platformPath.test(url.replace(/[?#].*$/s, ''))
