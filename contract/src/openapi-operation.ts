// The form in which every call is written down once for OpenAPI, whatever its dialect.

/** Who may call: with a key, with the operator's token, or anybody. */
export type Access = 'key' | 'admin' | 'open'

export interface QueryParameter {
  readonly name: string
  readonly description: string
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{id}` for its parts. */
  readonly path: string
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly access: Access
  readonly query?: readonly QueryParameter[]
  readonly headers?: readonly QueryParameter[]
  /** Name of the body's schema. */
  readonly body?: string
  readonly isBodyOptional?: boolean
  /** A body that works. */
  readonly example?: unknown
  readonly status: number
  /** Name of the answer's schema, a media type that is not JSON, or null for an empty answer. */
  readonly answer: string | { readonly mediaType: string } | null
}

const query = (name: string, description: string): QueryParameter => ({ name, description })

export const limitQuery = query('limit', 'a whole number from 1 to 100 (20 when absent)')
export const cursorQuery = query('cursor', 'the cursor of an earlier answer')
export const idempotencyHeader = query(
  'Idempotency-Key',
  'the same key with the same call gives the first request again; 1 to 255 visible ASCII characters',
)
