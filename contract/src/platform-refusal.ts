// What a caller of the platform dialect reads when a body does not fit: a list of {loc, msg, type}, one for each field at fault.
import type { z } from 'zod'
import { Problem } from './problem.ts'
import { shownValue } from './refusal.ts'

/** One fault as the platform tells it. `loc` leads to the field, such as `["body", "params", "prompt"]`. */
export interface Fault {
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly type: string
}

const mostFaults = 12

/** A refusal with its list of faults; `facts.detail` is what the answer shows. */
export const faulty = (faults: readonly Fault[]): Problem => {
  const shown = faults.slice(0, mostFaults)
  const text = shown.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`).join('. ')
  return new Problem('invalid_request', text, { detail: shown })
}

/** The sentence of the innermost field on the path that has one. */
const allowedAt = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined => {
  const [key, ...rest] = path
  const inner = innerOf(schema, key)
  return (inner && rest.length > 0 ? allowedAt(inner, rest) : undefined) ?? inner?.description
}

interface Shape {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
}

/** Looks through what only wraps a schema: optional, nullable, transformed. */
const innerOf = (schema: z.ZodType, key: PropertyKey | undefined): z.ZodType | undefined => {
  const definition = schema.def as unknown as Shape
  if (definition.shape) return definition.shape[String(key)]
  if (definition.element) return definition.element
  const wrapped = definition.innerType ?? definition.in
  return wrapped && innerOf(wrapped, key)
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    body,
  )

const plainPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)))

const faultOf =
  (schema: z.ZodType, value: unknown, at: readonly string[]) =>
  (issue: z.core.$ZodIssue): Fault => {
    const given = valueAt(value, issue.path)
    const loc = [...at, ...plainPath(issue.path)]
    const allowed = allowedAt(schema, issue.path) ?? issue.message
    if (given === undefined && issue.path.length > 0) {
      return { loc, msg: `Field required: ${allowed}`, type: 'missing' }
    }
    return {
      loc,
      msg: `Input should be ${allowed}; it is ${shownValue(given)}`,
      type: 'value_error',
    }
  }

/** What was read, and the names of fields that mean nothing here. */
export interface Read<T> {
  readonly data: T
  readonly ignored: readonly string[]
}

/**
 * Reads an object by a schema whose fields carry their allowed values as `.describe()`. Unknown fields are let be, as the platform
 * lets them be, and named in `ignored`. Throws Problem invalid_request with a list of faults; `at` leads to the object.
 */
export function readObject<S extends z.ZodObject>(
  schema: S,
  value: unknown,
  at: readonly string[],
  cross?: (data: z.output<S>) => readonly Fault[],
): Read<z.output<S>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const got = value === undefined ? 'missing' : shownValue(value)
    throw faulty([{ loc: at, msg: `Input should be an object; it is ${got}`, type: 'dict_type' }])
  }
  const read = schema.safeParse(value)
  if (!read.success) throw faulty(read.error.issues.map(faultOf(schema, value, at)))
  const faults = cross?.(read.data) ?? []
  if (faults.length > 0) throw faulty(faults)
  return {
    data: read.data,
    ignored: Object.keys(value).filter((key) => !Object.hasOwn(schema.shape, key)),
  }
}
