// How the native API says what does not fit: every field at fault with its path, what was sent and what is allowed.
import type { z } from 'zod'
import type { FieldFault } from './native.ts'
import { Problem } from './problem.ts'
import { shownValue } from './refusal.ts'

export type NativeFault = FieldFault

const mostFaults = 12

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
}

const inside = (schema: z.ZodType, key: PropertyKey | undefined): z.ZodType | undefined => {
  const definition = schema.def as unknown as Definition
  if (definition.shape) return definition.shape[String(key)]
  if (definition.element) return definition.element
  return definition.innerType && inside(definition.innerType, key)
}

/** The sentence of the innermost field on the path that has one. */
const allowedAt = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined => {
  const [key, ...rest] = path
  const inner = inside(schema, key)
  return (inner && rest.length > 0 ? allowedAt(inner, rest) : undefined) ?? inner?.description
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  )

const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text + (text && '.') + String(key),
    '',
  )

const faultsOf = (schema: z.ZodObject, issue: z.core.$ZodIssue, body: unknown): NativeFault[] => {
  if (issue.code === 'unrecognized_keys') {
    const inner = issue.path.length === 0 ? schema : inside(schema, issue.path[0])
    const shape = (inner?.def as unknown as Definition | undefined)?.shape
    return issue.keys.slice(0, mostFaults).map((key) => {
      const name = nameOf([...issue.path, key.slice(0, 60)])
      const allowed = `the fields ${Object.keys(shape ?? schema.shape).join(', ')}`
      return { field: name, message: `${name} is not a field of this call`, allowed }
    })
  }
  const value = at(body, issue.path)
  const allowed = allowedAt(schema, issue.path) ?? issue.message
  const name = nameOf(issue.path)
  const got = value === undefined ? 'is missing' : `is ${shownValue(value)}`
  return [{ field: name, message: `${name} ${got}`, allowed }]
}

/** A refusal that names its fields; `facts.fields` is what the answer shows. */
export const nativeFaulty = (faults: readonly NativeFault[]): Problem => {
  const shown = faults.slice(0, mostFaults)
  const text = shown.map(({ message, allowed }) => `${message}; allowed: ${allowed}`).join('. ')
  return new Problem('invalid_request', `${text}.`, { fields: shown })
}

/**
 * Reads a body by a strict schema whose fields carry their allowed values as `.describe()`.
 * Throws Problem malformed_body when it is no object, invalid_request naming every field at fault.
 */
export function readNative<S extends z.ZodObject>(
  schema: S,
  body: unknown,
  cross?: (data: z.output<S>) => readonly NativeFault[],
): z.output<S> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const got = body === undefined ? 'empty' : shownValue(body)
    throw new Problem('malformed_body', `The body must be a JSON object; it is ${got}.`)
  }
  const read = schema.safeParse(body)
  if (!read.success) {
    throw nativeFaulty(read.error.issues.flatMap((issue) => faultsOf(schema, issue, body)))
  }
  const faults = cross?.(read.data) ?? []
  if (faults.length > 0) throw nativeFaulty(faults)
  return read.data
}
