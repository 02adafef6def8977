// A scripted server that speaks the OpenAI images and videos APIs as OpenAI, vLLM-Omni, SGLang or LocalAI does, with what each refuses.
import sharp from 'sharp'
import type { DialectName } from '../../src/engine/remote/openai/dialects.ts'
import { openaiKind } from '../../src/engine/remote/openai/openai.ts'
import type { ScriptedInference } from './remote-bench.ts'
import { madeClip, madePicture, type ScriptedJob, ScriptedJobs, STEPS } from './scripted-jobs.ts'
import { type Reply, type ScriptedCall, scriptedServer } from './scripted-server.ts'

const secret = 'sk-scripted-4711-secret'

/** What every server of this family calls its models here. */
const models: Readonly<Record<DialectName, readonly string[]>> = {
  openai: ['gpt-image-1.5', 'sora-2'],
  'vllm-omni': ['Qwen/Qwen-Image'],
  sglang: ['Wan-AI/Wan2.2-TI2V-5B'],
  localai: ['flux', 'wan'],
}

const refused = (name: DialectName, status: number, message: string): Reply =>
  name === 'vllm-omni' || name === 'sglang'
    ? { status, json: { detail: message } }
    : { status, json: { error: { message, type: 'invalid_request_error', code: null } } }

type Fields = Readonly<Record<string, unknown>>

/** Names that OpenAI's own API knows; all others it refuses. */
const known = {
  pictures: ['model', 'prompt', 'n', 'size', 'quality', 'output_format', 'moderation', 'image[]'],
  clips: ['model', 'prompt', 'seconds', 'size', 'input_reference'],
}

const strict = (fields: Fields, names: readonly string[]): string | null => {
  const odd = Object.keys(fields).find((name) => !names.includes(name))
  if (odd) return `Unknown parameter: '${odd}'.`
  return fields['model'] ? null : "Missing required parameter: 'model'."
}

/** What the server will not do with a picture call. */
const pictureFault = (name: DialectName, fields: Fields): string | null => {
  if (!fields['prompt']) return 'prompt is required'
  if (name === 'openai') return strict(fields, known.pictures)
  // Their default is an address, which only a cloud store could give.
  if (fields['response_format'] !== 'b64_json') return "response_format='url' is not supported"
  if (Number(fields['n']) > 10) return 'n must be at most 10'
  return null
}

const clipFault = async (
  name: DialectName,
  fields: Fields,
  picture: Uint8Array | undefined,
): Promise<string | null> => {
  if (!picture) return 'input_reference is required'
  if (name === 'localai') return fields['model'] ? null : 'model is required'
  if (name !== 'openai') return fields['num_frames'] ? null : 'one frame is no clip'
  const odd = strict(fields, known.clips)
  if (odd) return odd
  if (!['4', '8', '12'].includes(String(fields['seconds']))) return 'seconds must be 4, 8 or 12'
  const { width, height } = await sharp(picture).metadata()
  return `${width}x${height}` === fields['size']
    ? null
    : 'Inpaint image must match the requested width and height'
}

interface Read {
  readonly fields: Fields
  readonly pictures: readonly Uint8Array[]
  readonly isForm: boolean
}

const readForm = async (call: ScriptedCall): Promise<Read> => {
  const fields: Record<string, unknown> = {}
  const pictures: Uint8Array[] = []
  for (const [name, value] of await call.form()) {
    fields[name] = value
    if (typeof value !== 'string') pictures.push(new Uint8Array(await value.arrayBuffer()))
  }
  return { fields, pictures, isForm: true }
}

const readJson = (call: ScriptedCall): Read => {
  const fields = call.json()
  const pictures = ['file', 'start_image', 'end_image'].flatMap((name) => {
    const value = fields[name]
    if (typeof value !== 'string') return []
    // Plain base64: an older LocalAI knows no data URLs.
    if (!/^[A-Za-z0-9+/]+=*$/.test(value)) throw new Error(`${name} is not base64`)
    return [new Uint8Array(Buffer.from(value, 'base64'))]
  })
  return { fields, pictures, isForm: false }
}

const read = (call: ScriptedCall): Promise<Read> | Read =>
  call.headers['content-type']?.startsWith('multipart/') ? readForm(call) : readJson(call)

const sizeOf = (fields: Fields) => {
  const [width = 0, height = 0] =
    typeof fields['size'] === 'string'
      ? fields['size'].split('x').map(Number)
      : [Number(fields['width']), Number(fields['height'])]
  return { width, height }
}

class Server {
  readonly jobs = new ScriptedJobs()
  private readonly name: DialectName
  private readonly forgotten = new Set<string>()
  private ids = 0

  constructor(name: DialectName) {
    this.name = name
  }

  async handle(call: ScriptedCall): Promise<Reply> {
    const { method, path } = call
    if (call.headers['authorization'] !== `Bearer ${secret}`)
      return refused(this.name, 401, 'Incorrect API key provided')
    if (path === '/v1/models')
      return { json: { object: 'list', data: models[this.name].map((id) => ({ id })) } }
    if (path.startsWith('/v1/images/')) return this.pictures(call)
    if (path === '/video' && this.name === 'localai') return this.clipAtOnce(call)
    if (this.name === 'localai' || !path.startsWith('/v1/videos')) return { status: 404, json: {} }
    if (method === 'POST') return this.clip(call)
    const [, , , id = '', leaf] = path.split('/')
    const job = this.forgotten.has(id) ? undefined : this.jobs.find(id)
    if (!job) return refused(this.name, 404, 'Video not found')
    if (method === 'DELETE') return this.remove(job)
    return leaf === 'content' ? this.content(job) : { json: this.status(job) }
  }

  private add(kind: 'image' | 'video', { fields, pictures }: Read): ScriptedJob {
    const { seed } = fields
    this.ids += 1
    return this.jobs.add(`video_${this.ids}`, {
      kind,
      prompt: String(fields['prompt']),
      seed: seed === undefined ? null : Number(seed),
      count: Number(fields['n'] ?? 1),
      pictures,
      ...sizeOf(fields),
    })
  }

  private async pictures(call: ScriptedCall): Promise<Reply> {
    const got = await read(call)
    const fault = pictureFault(this.name, got.fields)
    if (fault) return refused(this.name, 400, fault)
    // The suite asks what seed arrived; OpenAI's own API has none, so its pictures hang on the prompt alone.
    const job = this.add('image', got)
    await this.done(job, call)
    if (job.state !== 'done') return refused(this.name, 500, this.jobs.failing ?? 'canceled')
    const made = Array.from({ length: job.count }, (_, index) => madePicture(job, index))
    const data = (await Promise.all(made)).map((bytes) => ({ b64_json: bytes.toString('base64') }))
    return { json: { created: 1, data } }
  }

  private async clipAtOnce(call: ScriptedCall): Promise<Reply> {
    const got = await read(call)
    const fault = await clipFault(this.name, got.fields, got.pictures[0])
    if (fault) return refused(this.name, 400, fault)
    const job = this.add('video', got)
    await this.done(job, call)
    if (job.state !== 'done') return refused(this.name, 500, this.jobs.failing ?? 'canceled')
    const b64_json = (await madeClip(job)).toString('base64')
    return { json: { id: job.id, created: 1, data: [{ b64_json }] } }
  }

  private async clip(call: ScriptedCall): Promise<Reply> {
    const got = await read(call)
    if (this.name === 'vllm-omni' && !got.isForm) return refused(this.name, 422, 'Field required')
    const fault = await clipFault(this.name, got.fields, got.pictures[0])
    if (fault) return refused(this.name, 400, fault)
    return { json: this.status(this.add('video', got)) }
  }

  private async content(job: ScriptedJob): Promise<Reply> {
    if (job.state !== 'done') return refused(this.name, 404, 'Generation is still in-progress')
    return { body: await madeClip(job), contentType: 'video/mp4' }
  }

  private remove(job: ScriptedJob): Reply {
    if (this.name === 'vllm-omni') this.jobs.cancel(job)
    this.forgotten.add(job.id)
    return { json: { id: job.id, object: 'video.deleted', deleted: true } }
  }

  /** LocalAI notices that nobody listens any more; the others do not, or not surely. */
  private async done(job: ScriptedJob, { gone }: ScriptedCall): Promise<void> {
    if (this.name === 'localai') gone.addEventListener('abort', () => this.jobs.cancel(job))
    await this.jobs.ended(job)
  }

  private status({ id, state, step }: ScriptedJob) {
    const word = { done: 'completed', failed: 'failed', canceled: 'failed', running: '' }[state]
    const tells = this.name !== 'sglang' || state === 'done'
    return {
      id,
      object: 'video',
      model: models[this.name].at(-1),
      status: word || (step === 0 ? 'queued' : 'in_progress'),
      progress: tells ? Math.round((100 * step) / STEPS) : 0,
      error: state === 'failed' ? { code: 'failed', message: this.jobs.failing } : null,
    }
  }
}

const roleOf = ({ method, path }: { readonly method: string; readonly path: string }) => {
  if (path === '/v1/models') return 'check'
  if (method === 'POST') return 'submit'
  if (method === 'DELETE') return 'cancel'
  return path.endsWith('/content') ? 'result' : 'status'
}

/** What the engine is told to make; sizes small enough for tests. */
export type Makes = 'pictures' | 'clips' | 'both'

export const scriptedOpenai = async (
  name: DialectName,
  makes: Makes,
): Promise<ScriptedInference> => {
  const server = new Server(name)
  const http = await scriptedServer({ role: roleOf, handle: (call) => server.handle(call) })
  const [pictureModel] = models[name]
  const clipModel = models[name].at(-1)
  const small = { sizes: ['192x144', '144x192', '480x320'] }
  return {
    http,
    jobs: server.jobs,
    secret,
    open: (setting, { callSeconds }) =>
      openaiKind.open(
        {
          url: `${http.url}/v1`,
          server: name,
          key: secret,
          callSeconds,
          pollSeconds: 0.02,
          ...(makes === 'clips' ? {} : { pictures: { model: pictureModel, ...small } }),
          ...(makes === 'pictures' ? {} : { clips: { model: clipModel, ...small } }),
        },
        setting,
      ),
    refusal: {
      role: 'submit',
      with: { status: 400, json: { error: { code: 'invalid_image_file', message: 'no picture' } } },
    },
    moderation: {
      role: 'submit',
      with: {
        status: 400,
        json: { error: { code: 'moderation_blocked', message: 'rejected by the safety system' } },
      },
    },
    close: async () => {
      server.jobs.close()
      await http.close().catch(() => undefined)
    },
  }
}
