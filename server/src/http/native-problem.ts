// How the native API refuses: one JSON shape with the code, the fields at fault and the id of the call.
import { type ErrorAnswer, type FieldFault, type Problem, problems } from '@openfield/contract'
import type { FastifyRequest } from 'fastify'
import { problemHeaders, type SendProblem } from './problem.ts'

const fieldFaults = ({ facts }: Problem): Partial<ErrorAnswer['error']> => {
  const { fields, field, allowed } = facts
  if (Array.isArray(fields) && fields.length > 0) {
    const all = fields as readonly FieldFault[]
    const [first] = all
    return { field: first?.field ?? '', allowed: first?.allowed ?? '', fields: all }
  }
  return {
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof allowed === 'string' ? { allowed } : {}),
  }
}

/** Answers a problem as the native API does. */
export const sendNativeProblem: SendProblem = (reply, problem) => {
  problemHeaders(reply, problem)
  if (problem.code === 'unauthenticated' && problem.facts['challenge'] === undefined) {
    reply.header('www-authenticate', 'Bearer realm="openfield"')
  }
  const { code, message } = problem
  const body: ErrorAnswer = {
    error: { code, message, ...fieldFaults(problem), request_id: reply.request.id },
  }
  return reply.code(problems[code].gateway).type('application/json').send(body)
}

/** Whether a call to an address that is not served was meant for the native API. */
export const speaksNative = ({ url }: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(url)
