// What an assistant can do: make a picture, animate one, look up styles, motions and requests; results come with the picture itself.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import {
  type GenerationRequest,
  type ImageWish,
  type Openfield,
  OpenfieldError,
  type VideoWish,
} from '@openfield/sdk'
import { z } from 'zod'
import { named } from './command.ts'
import { CommandFailure } from './surroundings.ts'

type Progress = (request: GenerationRequest) => void

/** What the protocol gives a tool beside its arguments, as far as it is used here. */
interface ToolContext {
  readonly signal: AbortSignal
  readonly _meta?: { readonly progressToken?: string | number | undefined } | undefined
  readonly sendNotification: (notification: {
    method: 'notifications/progress'
    params: { progressToken: string | number; progress: number; total: number; message: string }
  }) => Promise<void>
}

const progressTo = (context: ToolContext): Progress => {
  const token = context._meta?.progressToken
  if (token === undefined) return () => undefined
  let last = -1
  return ({ progress, state, stage }) => {
    // The protocol wants progress that only grows.
    if (progress <= last) return
    last = progress
    context
      .sendNotification({
        method: 'notifications/progress',
        params: { progressToken: token, progress, total: 1, message: stage || state },
      })
      .catch(() => undefined)
  }
}

const text = (value: string): CallToolResult['content'][number] => ({ type: 'text', text: value })

const refused = (error: unknown): CallToolResult => {
  if (!(error instanceof OpenfieldError || error instanceof CommandFailure)) throw error
  const hint = error instanceof CommandFailure && error.hint ? ` ${error.hint}` : ''
  return { isError: true, content: [text(error.message + hint)] }
}

const factsOf = (request: GenerationRequest) => ({
  request_id: request.id,
  state: request.state,
  progress: request.progress,
  seed: request.seed,
  credits: request.charged,
  media: request.media.map(({ url, content_type, width, height, poster_url }) => ({
    url,
    content_type,
    width,
    height,
    poster_url,
  })),
  error: request.error?.message ?? null,
  notes: [...request.notes],
})

/** The facts, a link to each file, and a picture small enough for a conversation. */
const shown = async (request: GenerationRequest, client: Openfield): Promise<CallToolResult> => {
  const facts = factsOf(request)
  const content: CallToolResult['content'] = [text(JSON.stringify(facts, null, 2))]
  for (const media of request.media) {
    // Without its small picture the answer still has the link.
    const preview = await client.download(media.thumbnail_url).catch(() => null)
    if (preview !== null)
      content.push({
        type: 'image',
        data: Buffer.from(await preview.arrayBuffer()).toString('base64'),
        mimeType: preview.type.split(';')[0] || 'image/webp',
      })
    content.push({
      type: 'resource_link',
      uri: media.url,
      name: media.name,
      mimeType: media.content_type,
    })
  }
  return { content, structuredContent: facts }
}

const seed = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .optional()
  .describe('Same seed, same result; drawn when absent')

const addImageMaker = (server: McpServer, client: Openfield): void => {
  server.registerTool(
    'generate_image',
    {
      title: 'Generate an image',
      description:
        'Makes a picture from words. Costs credits; answers with the picture, its address and the price.',
      inputSchema: {
        prompt: z.string().min(1).max(10_000).describe('What to show'),
        style: z.string().optional().describe('Name or id of a style, see list_styles'),
        size: z
          .string()
          .optional()
          .describe('Width x height such as 1536x1152, 1152x2048, 1536x1536'),
        quality: z.enum(['720p', '1080p']).optional(),
        seed,
      },
    },
    async ({ prompt, style, size, quality, seed: wanted }, context) => {
      try {
        const wish = {
          prompt,
          ...(style === undefined
            ? {}
            : { style_id: named('style', style, await client.styles()).id }),
          ...(size === undefined ? {} : { size }),
          ...(quality === undefined ? {} : { quality }),
          ...(wanted === undefined ? {} : { seed: wanted }),
        } as ImageWish
        const onProgress = progressTo(context as ToolContext)
        const done = await client.images.generate(wish, { onProgress, signal: context.signal })
        return await shown(done, client)
      } catch (error) {
        return refused(error)
      }
    },
  )
}

const addVideoMaker = (server: McpServer, client: Openfield): void => {
  server.registerTool(
    'animate_image',
    {
      title: 'Animate an image',
      description:
        'Makes a 5 second clip from a picture. Costs credits; answers with a still, the address of the MP4 and the price.',
      inputSchema: {
        image_url: z
          .string()
          .min(1)
          .describe(
            'Address of a JPEG, PNG or WebP: http, https, data:, or a result of generate_image',
          ),
        motion: z.string().optional().describe('Name or id of a motion, see list_motions'),
        strength: z.number().min(0).max(1).optional(),
        prompt: z
          .string()
          .max(10_000)
          .optional()
          .describe('What happens, such as "slow pan left, it starts to snow"'),
        model: z.enum(['dop-lite', 'dop-turbo', 'dop-preview']).optional(),
        seed,
      },
    },
    async ({ image_url, motion, strength, prompt, model, seed: wanted }, context) => {
      try {
        const chosen = motion === undefined ? null : named('motion', motion, await client.motions())
        const wish = {
          image: image_url,
          ...(chosen === null
            ? {}
            : { motions: [{ id: chosen.id, ...(strength === undefined ? {} : { strength }) }] }),
          ...(prompt === undefined ? {} : { prompt }),
          ...(model === undefined ? {} : { model }),
          ...(wanted === undefined ? {} : { seed: wanted }),
        } as VideoWish
        const onProgress = progressTo(context as ToolContext)
        const done = await client.videos.generate(wish, { onProgress, signal: context.signal })
        return await shown(done, client)
      } catch (error) {
        return refused(error)
      }
    },
  )
}

const addLookups = (server: McpServer, client: Openfield): void => {
  const lists = [
    ['list_styles', 'styles of pictures', () => client.styles()],
    ['list_motions', 'motions of clips', () => client.motions()],
  ] as const
  for (const [name, what, list] of lists)
    server.registerTool(
      name,
      {
        title: `List ${what}`,
        description: `Lists the ${what} by name with what each does.`,
        inputSchema: {
          search: z
            .string()
            .optional()
            .describe('Only those whose name or description has these words'),
        },
        annotations: { readOnlyHint: true },
      },
      async ({ search }) => {
        try {
          const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
          const found = (await list()).filter((one) =>
            words.every((word) => `${one.name} ${one.description}`.toLowerCase().includes(word)),
          )
          const lines = found.map((one) => `${one.name}: ${one.description}`)
          return { content: [text(lines.join('\n') || 'Nothing has these words.')] }
        } catch (error) {
          return refused(error)
        }
      },
    )
  server.registerTool(
    'get_status',
    {
      title: 'Get the status of a request',
      description: 'Tells how far a request is; a finished one comes with its picture and links.',
      inputSchema: { request_id: z.string().min(1) },
      annotations: { readOnlyHint: true },
    },
    async ({ request_id }) => {
      try {
        return await shown(await client.requests.get(request_id), client)
      } catch (error) {
        return refused(error)
      }
    },
  )
}

/** A protocol server whose tools act for one client. */
export const assistantServer = (client: Openfield, version: string): McpServer => {
  const server = new McpServer(
    { name: 'openfield', title: 'Openfield', version },
    {
      instructions:
        'Openfield makes pictures from words and clips from pictures on the user’s own server. Results cost credits; say the price when you show one.',
    },
  )
  addImageMaker(server, client)
  addVideoMaker(server, client)
  addLookups(server, client)
  return server
}
