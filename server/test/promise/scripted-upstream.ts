// A scripted account elsewhere, in either dialect: what the hosted services are documented to do, and their bad days.
import { upstreamKind } from '../../src/engine/remote/upstream/upstream.ts'
import type { ScriptedInference } from './remote-bench.ts'
import { madeClip, madePicture, type ScriptedJob, ScriptedJobs, STEPS } from './scripted-jobs.ts'
import { type Reply, type ScriptedCall, scriptedServer } from './scripted-server.ts'

const keys = { platform: 'scripted-id:scripted-secret-4711', gateway: 'scripted-subscription-4711' }

type Dialect = keyof typeof keys
type Body = Readonly<Record<string, unknown>>
/** A final status instead of the job's own, in the words of the dialect. */
type Ending = { readonly status: string; readonly error: string } | null

/** Small: whoever asks for a shape gets an eighth of it. */
const sizeOf = (body: Body) => {
  const text = String(body['width_and_height'] ?? body['aspect_ratio'] ?? '3:2')
  const [a = 1, b = 1] = text.split(/[x:]/).map(Number)
  const height = 144
  return { width: Math.round((height * a) / b / 2) * 2, height }
}

class Server {
  readonly jobs = new ScriptedJobs()
  readonly bodies: Body[] = []
  readonly files = new Map<string, Uint8Array>()
  ending: Ending = null
  url = ''
  private readonly dialect: Dialect
  private readonly byKey = new Map<string, { body: string; id: string }>()
  private ids = 0

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  async handle(call: ScriptedCall): Promise<Reply> {
    const { method, path, headers } = call
    if (path.startsWith('/put/')) return this.put(call)
    const isLetIn =
      this.dialect === 'platform'
        ? headers['authorization'] === `Key ${keys.platform}`
        : headers['ocp-apim-subscription-key'] === keys.gateway
    if (!isLetIn) return { status: 401, json: { detail: 'Invalid credentials' } }
    if (path.startsWith('/media/')) return this.media(path)
    if (path === '/files/generate-upload-url') return this.place(call)
    const [, id = ''] =
      /^\/requests\/([^/]+)\/(?:status|cancel)$/.exec(path) ??
      /^\/v2\/requests\/status\/([^/]+)$/.exec(path) ??
      []
    if (!id) return this.submit(call)
    const job = this.jobs.find(id)
    if (!job) return { status: 404, json: { detail: 'Request not found' } }
    return method === 'POST' ? this.cancel(job) : { json: this.status(job) }
  }

  /** The address is the permission; a key is refused, as the stores of clouds do. */
  private put({ path, headers, body }: ScriptedCall): Reply {
    if (headers['authorization']) return { status: 400, json: { error: 'one way at a time' } }
    if (headers['x-amz-tagging'] !== 'kind=input') return { status: 403, json: {} }
    this.files.set(path.replace('/put/', '/cdn/'), new Uint8Array(body))
    return { json: {} }
  }

  private place(call: ScriptedCall): Reply {
    this.ids += 1
    const content_type = String(call.json()['content_type'])
    return {
      json: {
        public_url: `${this.url}/cdn/${this.ids}`,
        upload_url: `${this.url}/put/${this.ids}`,
        upload_headers: { 'Content-Type': content_type, 'x-amz-tagging': 'kind=input' },
        content_type,
      },
    }
  }

  private submit(call: ScriptedCall): Reply {
    const body = call.json()
    this.bodies.push({ ...body, path: call.path })
    const text = call.body.toString() + call.path
    const key = call.headers['idempotency-key']
    // A server that lost its requests has lost their keys.
    const remembered = this.dialect === 'platform' && key ? this.byKey.get(key) : undefined
    const earlier = remembered && this.jobs.find(remembered.id) ? remembered : undefined
    if (earlier && earlier.body !== text)
      return { status: 422, json: { detail: 'Idempotency key reused' } }
    if (earlier) return this.begun(earlier.id)
    this.ids += 1
    const id = this.dialect === 'platform' ? `req-${this.ids}` : `ai-model-api_${this.ids}`
    if (key) this.byKey.set(key, { body: text, id })
    const urls = [body['image_url'], body['end_image_url'], body['image_reference_url']]
    const pictures = urls.flatMap((url) => {
      const file = typeof url === 'string' && this.files.get(new URL(url).pathname)
      return file ? [file] : []
    })
    this.jobs.add(id, {
      kind: /dop|ToVideo/.test(call.path) ? 'video' : 'image',
      prompt: String(body['prompt']),
      seed: Number(body['seed']),
      count: Number(body['batch_size'] ?? 1),
      pictures,
      ...sizeOf(body),
    })
    return this.begun(id)
  }

  private begun(id: string): Reply {
    if (this.dialect === 'gateway')
      return { status: 202, json: { request_id: id, status: 'QUEUED', polling_url: 'elsewhere' } }
    return { json: { request_id: id, status: 'queued', status_url: 'x', cancel_url: 'y' } }
  }

  /** Only what still waits. */
  private cancel(job: ScriptedJob): Reply {
    if (job.step > 0) return { status: 400, json: { detail: 'The request is already processing' } }
    this.jobs.cancel(job)
    return { status: 202, body: '' }
  }

  private status(job: ScriptedJob): Body {
    const urls = Array.from({ length: job.count }, (_, at) => `${this.url}/media/${job.id}/${at}`)
    const isOver = job.state !== 'running'
    const { request_id, status, error } = {
      request_id: job.id,
      status: this.word(job),
      error: job.state === 'failed' ? this.jobs.failing : null,
      ...(isOver && this.ending ? this.ending : {}),
    }
    const isDone = status.toLowerCase() === 'completed'
    if (this.dialect === 'gateway') {
      const output = isDone ? { media_url: urls, media_type: 'application/octet-stream' } : null
      return { request_id, status, model_id: 'ai-model-api', error, output, completed_at: null }
    }
    const media =
      job.kind === 'image' ? { images: urls.map((url) => ({ url })) } : { video: { url: urls[0] } }
    return { request_id, status, ...(isDone ? media : {}), ...(error ? { error } : {}) }
  }

  private word({ state, step }: ScriptedJob): string {
    const running = step === 0 ? 'queued' : step < STEPS ? 'in_progress' : 'in_progress'
    const word = { running, done: 'completed', failed: 'failed', canceled: 'canceled' }[state]
    if (this.dialect === 'platform') return word
    // Its own fault, and the only failure that this script has.
    const words: Readonly<Record<string, string>> = { in_progress: 'PROCESSING', failed: 'ERROR' }
    return words[word] ?? word.toUpperCase()
  }

  private async media(path: string): Promise<Reply> {
    const [, , id = '', at = '0'] = path.split('/')
    const job = this.jobs.find(id)
    if (!job) return { status: 404, json: {} }
    const isClip = job.kind === 'video'
    const body = await (isClip ? madeClip(job) : madePicture(job, Number(at)))
    return { body, contentType: isClip ? 'video/mp4' : 'image/png' }
  }
}

const roleOf = ({ method, path }: { readonly method: string; readonly path: string }) => {
  if (path.includes('00000000-0000')) return 'check'
  if (path.startsWith('/files/') || path.startsWith('/put/')) return 'upload'
  if (path.startsWith('/media/')) return 'result'
  if (path.endsWith('/cancel')) return 'cancel'
  return method === 'POST' ? 'submit' : 'status'
}

export interface ScriptedUpstream extends ScriptedInference {
  readonly bodies: readonly Body[]
  endAs(ending: Ending): void
}

export const scriptedUpstream = async (
  dialect: Dialect,
  more: Body = {},
): Promise<ScriptedUpstream> => {
  const server = new Server(dialect)
  const http = await scriptedServer({ role: roleOf, handle: (call) => server.handle(call) })
  server.url = http.url
  return {
    http,
    jobs: server.jobs,
    bodies: server.bodies,
    secret: keys[dialect],
    endAs: (ending) => {
      server.ending = ending
    },
    open: (setting, { callSeconds }) =>
      upstreamKind.open(
        { url: http.url, dialect, key: keys[dialect], callSeconds, pollSeconds: 0.02, ...more },
        setting,
      ),
    refusal: {
      role: 'submit',
      with: { status: 422, json: { detail: [{ loc: ['body', 'style_id'], msg: 'not known' }] } },
    },
    close: async () => {
      server.jobs.close()
      await http.close().catch(() => undefined)
    },
  }
}
