// OpenAPI 3.1 of the three dialects, written from the same schemas that read the calls.
import { z } from 'zod'
import { nativeAnswerSchemas } from './native-schemas.ts'
import {
  gatewayAnswerSchemas,
  gatewayBodySchemas,
  gatewayOperationList,
} from './openapi-gateway.ts'
import { nativeBodySchemas, nativeOperations } from './openapi-native.ts'
import type { Operation } from './openapi-operation.ts'
import {
  platformAnswerSchemas,
  platformBodySchemas,
  platformOperationList,
} from './openapi-platform.ts'

export type OpenApiDialect = 'native' | 'gateway' | 'platform'

interface Chapter {
  readonly operations: readonly Operation[]
  readonly bodies: Readonly<Record<string, z.ZodType>>
  readonly answers: Readonly<Record<string, z.ZodType>>
  readonly error: string
  readonly title: string
}

/** What a rerun may change: any field of a create call. */
const rerunBody = z
  .union([
    nativeBodySchemas.ImageBody.partial().extend({ keep_seed: z.boolean().optional() }),
    nativeBodySchemas.VideoBody.partial().extend({ keep_seed: z.boolean().optional() }),
  ])
  .describe('fields of the create call that change; the seed is drawn anew unless keep_seed')

const chapters: Readonly<Record<OpenApiDialect, Chapter>> = {
  native: {
    operations: nativeOperations,
    bodies: { ...nativeBodySchemas, RerunBody: rerunBody },
    answers: nativeAnswerSchemas,
    error: 'Error',
    title: 'Openfield native API',
  },
  gateway: {
    operations: gatewayOperationList,
    bodies: gatewayBodySchemas,
    answers: gatewayAnswerSchemas,
    error: 'GatewayError',
    title: 'Openfield gateway dialect',
  },
  platform: {
    operations: platformOperationList,
    bodies: platformBodySchemas,
    answers: platformAnswerSchemas,
    error: 'PlatformError',
    title: 'Openfield platform dialect',
  },
}

type Json = Record<string, unknown>

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The schemas as JSON Schema 2020-12, each referring to the others by name. */
const componentsOf = (
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Json => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const { schemas: written } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(written).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [
      name,
      schema,
    ]),
  )
}

const accessTo: Readonly<Record<Operation['access'], readonly Json[]>> = {
  key: [{ bearer: [] }, { subscriptionKey: [] }, { keyAndSecret: [] }],
  admin: [{ adminToken: [] }],
  open: [],
}

const parametersOf = ({ path, query = [], headers = [] }: Operation): Json[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...query.map((each) => ({ ...each, in: 'query', schema: { type: 'string' } })),
  ...headers.map((each) => ({ ...each, in: 'header', schema: { type: 'string' } })),
]

const contentOf = (answer: Operation['answer']): Json => {
  if (answer === null) return {}
  if (typeof answer === 'string') {
    return { content: { 'application/json': { schema: refTo(answer) } } }
  }
  return { content: { [answer.mediaType]: { schema: { type: 'string' } } } }
}

const bodyOf = ({ body, example, isBodyOptional }: Operation): Json => {
  if (body === undefined) return {}
  const media = { schema: refTo(body), ...(example === undefined ? {} : { example }) }
  return {
    requestBody: { required: isBodyOptional !== true, content: { 'application/json': media } },
  }
}

const written = (operation: Operation, error: string): Json => {
  const parameters = parametersOf(operation)
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    security: accessTo[operation.access],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation),
    responses: {
      [operation.status]: { description: operation.summary, ...contentOf(operation.answer) },
      default: {
        description: 'A refusal; it changes nothing and costs nothing',
        content: { 'application/json': { schema: refTo(error) } },
      },
    },
  }
}

const pathsOf = (chosen: readonly Chapter[]): Json => {
  const paths: Record<string, Json> = {}
  for (const { operations, error } of chosen) {
    for (const operation of operations) {
      const at = paths[operation.path] ?? {}
      at[operation.method.toLowerCase()] = written(operation, error)
      paths[operation.path] = at
    }
  }
  return paths
}

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A key' },
  subscriptionKey: { type: 'apiKey', in: 'header', name: 'Ocp-Apim-Subscription-Key' },
  keyAndSecret: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'Key ID:SECRET, as the official SDK sends it',
  },
  adminToken: { type: 'http', scheme: 'bearer', description: 'The operator’s token' },
}

/** The document of one dialect, or of all. `server` is where calls go, without a slash at its end. */
export const openApi = (
  dialect: OpenApiDialect | 'all',
  { version, server }: { readonly version: string; readonly server: string },
): Json => {
  const chosen = dialect === 'all' ? Object.values(chapters) : [chapters[dialect]]
  const gather = (of: 'bodies' | 'answers') =>
    Object.assign({}, ...chosen.map((chapter) => chapter[of])) as Record<string, z.ZodType>
  const schemas = {
    ...componentsOf(gather('bodies'), 'input'),
    ...componentsOf(gather('answers'), 'output'),
  }
  const tags = new Set(chosen.flatMap(({ operations }) => operations.map(({ tag }) => tag)))
  return {
    openapi: '3.1.0',
    info: {
      title: dialect === 'all' ? 'Openfield' : chapters[dialect].title,
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Pictures and clips from prompts. Every dialect shares accounts, queue and money.',
    },
    servers: [{ url: server }],
    tags: [...tags].map((name) => ({ name })),
    paths: pathsOf(chosen),
    components: { schemas, securitySchemes },
  }
}

/** Every call with an example, for collections of calls. */
export const documentedOperations = (): readonly Operation[] =>
  Object.values(chapters).flatMap(({ operations }) => operations)
