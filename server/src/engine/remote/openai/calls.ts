// How the calls of the OpenAI APIs are sent and their errors read, alike for pictures and clips.
import { writeFile } from 'node:fs/promises'
import { FormData } from 'undici'
import { z } from 'zod'
import { saveNamed } from '../elsewhere.ts'
import type { Call, RemoteClient } from '../remote-client.ts'
import { RemoteFault } from '../remote-fault.ts'
import { type Fields, formText } from './fields.ts'

/** Bytes of one answer with everything in it. */
export const ANSWER_BYTES = 256 * 2 ** 20

/** A file or base64 of an answer. */
const madeSchema = z.object({
  data: z
    .array(z.object({ b64_json: z.string().nullish(), url: z.string().nullish() }))
    .min(1, 'nothing was made'),
})
export type Made = z.output<typeof madeSchema>['data'][number]

/** A form of fields and one picture. */
export const formOf = (fields: Fields, name: string, picture: Uint8Array): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, formText(value))
  form.set(name, new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'picture.png')
  return form
}

/** Codes and sentences in which servers say whose fault an error is. */
const filtered = /moderation|content_policy|content_filter|safety|nsfw/i
const unpaid = /insufficient_quota|billing|credit|payment/i

const errorSchema = z.object({
  error: z.object({ code: z.unknown(), type: z.unknown(), message: z.unknown() }).partial(),
})

/** What the general rule of statuses cannot know: a filter's refusal, and an account that is empty, which is the operator's matter. */
const readFault = (fault: RemoteFault): RemoteFault => {
  const read = errorSchema.safeParse(fault.body)
  if ((fault.kind !== 'status' && fault.kind !== 'failed') || !read.success) return fault
  const { code, type } = read.data.error
  const said = `${String(code)} ${String(type)}`
  const { words, body } = fault
  if (filtered.test(said)) return new RemoteFault('refused', 'refused the content', { words, body })
  if (!unpaid.test(said)) return fault
  const why = 'does not work for this account until it is paid'
  return new RemoteFault('failed', why, { words, body })
}

/** Runs a call. Throws RemoteFault, or the reason of the signal. */
export const withFaults = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw error instanceof RemoteFault ? readFault(error) : error
  }
}

/** A call that answers with what was made. It is never sent twice: the server would make everything again. */
export const askMade = async (client: RemoteClient, call: Call): Promise<readonly Made[]> => {
  const { data } = await withFaults(() =>
    client.json({ maxBytes: ANSWER_BYTES, ...call, method: 'POST', retries: 0 }, madeSchema),
  )
  return data
}

/** Writes one made thing to a file. Throws RemoteFault, or the reason of the signal. */
export const saveMade = async (
  client: RemoteClient,
  { b64_json, url }: Made,
  path: string,
  limits: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> => {
  if (b64_json) {
    const bytes = Buffer.from(b64_json.replace(/^data:[^,]{0,100},/, ''), 'base64')
    return writeFile(path, bytes)
  }
  if (url) return saveNamed(client, url, path, { ...limits, maxBytes: ANSWER_BYTES })
  throw new RemoteFault('garbage', 'gave neither a file nor an address of one')
}
