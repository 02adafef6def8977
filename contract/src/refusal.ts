// What a user reads when a body does not fit: every field at fault by name, what was sent, and what may be sent.
import type { z } from 'zod'
import { Problem } from './problem.ts'

/** Faults named in one message; the rest is counted. */
const mostFaults = 12
const mostCharacters = 60

const cut = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text

/** A value as a message may show it: short, without picture data, passwords or signed queries. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  if (/^data:/i.test(value)) return `a data URL of ${value.length} characters`
  const safe = value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/\?.*$/s, '?…')
  return JSON.stringify(cut(/^[a-z]+:\/\//i.test(value) ? safe : value))
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text + (text && '.') + String(key),
    '',
  )

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    body,
  )

const isUnknown = (issue: z.core.$ZodIssue) => issue.code === 'unrecognized_keys'

const sentences = (issue: z.core.$ZodIssue, body: unknown, schema: z.ZodObject): string[] => {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schema.shape).join(', ')
    const named = issue.keys.slice(0, mostFaults).map((key) => JSON.stringify(cut(key)))
    const more = issue.keys.length - named.length
    const rest = more > 0 ? ` and ${more} more` : ''
    return [
      `unknown field${issue.keys.length > 1 ? 's' : ''} ${named.join(', ')}${rest}; known: ${known}`,
    ]
  }
  const field = schema.shape[String(issue.path[0])]
  const allowed = field?.description ?? issue.message
  const value = valueAt(body, issue.path)
  const got = value === undefined ? 'is missing' : `is ${shownValue(value)}`
  return [`${pathText(issue.path)} ${got}; allowed: ${allowed}`]
}

/**
 * Reads a body by a strict schema whose fields carry their allowed values as `.describe()`.
 * Throws Problem malformed_body when it is no object, invalid_request naming every field at fault.
 */
export function readBody<S extends z.ZodObject>(
  schema: S,
  body: unknown,
  cross?: (data: z.output<S>) => readonly string[],
): z.output<S> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const got = body === undefined ? 'empty' : shownValue(body)
    throw new Problem('malformed_body', `The body must be a JSON object; it is ${got}.`)
  }
  const read = schema.safeParse(body)
  const faults = read.success
    ? (cross?.(read.data) ?? [])
    : [...read.error.issues]
        .sort((a, b) => Number(isUnknown(b)) - Number(isUnknown(a)))
        .flatMap((issue) => sentences(issue, body, schema))
  if (read.success && faults.length === 0) return read.data
  const distinct = [...new Set(faults)]
  const more = distinct.length - mostFaults
  const text = distinct.slice(0, mostFaults).join('. ') + (more > 0 ? `. And ${more} more` : '')
  throw new Problem('invalid_request', `${text}.`)
}
