// A ComfyUI server as its source says it is, newer or older: prompts, websocket, history, queue, job calls, uploads, files.
import { comfyui } from '../../src/engine/remote/comfyui/comfyui.ts'
import type { ScriptedInference } from './remote-bench.ts'
import {
  madeClip,
  madePicture,
  type ScriptedJob,
  ScriptedJobs,
  STEPS,
  type Wish,
} from './scripted-jobs.ts'
import {
  type Reply,
  type Role,
  type ScriptedCall,
  type ScriptedServer,
  type ScriptedSocket,
  scriptedServer,
} from './scripted-server.ts'

export interface ComfyuiScript {
  /** Before the job calls: queue, history and interrupt only, and events without a prompt id. */
  readonly isOld?: boolean
  /** Under what name clips are reported. */
  readonly clipsAs?: 'images' | 'videos' | 'gifs'
  /** A server that is too old to take the caller's id. */
  readonly givesOwnIds?: boolean
  /** Files of the server's model folders. */
  readonly checkpoints?: readonly string[]
}

type Inputs = Record<string, unknown>
type Graph = Record<string, { class_type: string; inputs: Inputs }>

const SECRET = 'token-of-the-comfyui-operator'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const roleOf = ({ method, path }: { method: string; path: string }): Role => {
  if (path === '/upload/image') return 'upload'
  if (path === '/prompt') return 'submit'
  if (path === '/view') return 'result'
  if (path === '/ws') return 'events'
  if (path === '/interrupt' || path.endsWith('/cancel')) return 'cancel'
  if (path === '/queue' && method === 'POST') return 'cancel'
  if (/^\/(history|queue|api\/jobs)/.test(path)) return 'status'
  return path === '/system_stats' || path.startsWith('/object_info') ? 'check' : 'other'
}

interface Kept {
  readonly graph: Graph
  readonly clientId: string
}

/** Format 2 is PNG. */
const asPreview = (png: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 0, 0, 2]), png])

/** A PNG of one pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A PNG of two pixels. */
const foreignDots = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWP4z8Dwn4EBAAj+Af/KOtJRAAAAAElFTkSuQmCC',
  'base64',
)

class ScriptedComfyui {
  readonly jobs = new ScriptedJobs()
  readonly script: ComfyuiScript
  readonly uploads = new Map<string, Uint8Array>()
  private readonly kept = new Map<ScriptedJob, Kept>()
  private readonly sockets = new Set<ScriptedSocket>()
  private style: 'good' | 'confused' | 'broken' = 'good'
  private readonly told: unknown[] = []
  server: ScriptedServer | null = null

  constructor(script: ComfyuiScript) {
    this.script = script
    this.jobs.onStep((job) => this.tell(job))
  }

  confuse(): void {
    this.style = 'confused'
  }

  break(): void {
    this.style = 'broken'
  }

  listen(socket: ScriptedSocket): void {
    const { origin, host, 'sec-fetch-site': site } = socket.call.headers
    const foreign = origin && URL.canParse(origin) && new URL(origin).host !== host
    // As its middleware does, against pages of others.
    if (site === 'cross-site' || foreign) {
      socket.drop()
      return
    }
    this.sockets.add(socket)
    socket.sendJson({ type: 'status', data: { status: { exec_info: { queue_remaining: 0 } } } })
    if (this.style === 'broken') socket.drop()
  }

  async handle(call: ScriptedCall): Promise<Reply> {
    const { method, path } = call
    if (path === '/upload/image') return this.upload(await call.form())
    if (path === '/prompt') return this.prompt(call.json())
    if (path === '/view') return this.view(call.query)
    if (path === '/system_stats') return { json: this.stats() }
    if (path.startsWith('/object_info/')) return { json: this.info(path.split('/')[2] ?? '') }
    if (path.startsWith('/api/jobs') && !this.script.isOld) return this.jobCall(path)
    const job = this.jobs.find(path.split('/')[2] ?? '')
    if (path.startsWith('/history/')) return { json: job ? this.history(job) : {} }
    if (path === '/queue' && method === 'GET') return { json: this.queue() }
    if (path === '/queue') return this.drop(call.json()['delete'] as string[])
    if (path === '/interrupt') return this.drop([String(call.json()['prompt_id'])])
    return { status: 404, contentType: 'text/plain', body: '404: Not Found' }
  }

  private async upload(form: FormData): Promise<Reply> {
    const file = form.get('image')
    if (!(file instanceof Blob) || form.get('type') !== 'input') return { status: 400, body: '' }
    const name = (file as File).name
    const subfolder = String(form.get('subfolder') ?? '')
    this.uploads.set(`${subfolder}/${name}`, new Uint8Array(await file.arrayBuffer()))
    return { json: { name, subfolder, type: 'input' } }
  }

  private prompt(body: Record<string, unknown>): Reply {
    const wanted = String(body['prompt_id'])
    const id = this.script.givesOwnIds ? wanted.replace(/^......../, '0badc0de') : wanted
    if (!uuid.test(id))
      return { status: 400, json: { error: { type: 'invalid_prompt_id', message: 'no UUID' } } }
    const graph = body['prompt'] as Graph
    const errors = this.wrongIn(graph)
    if (Object.keys(errors).length > 0) {
      const message = 'Prompt outputs failed validation'
      return { status: 400, json: { error: { type: 'x', message }, node_errors: errors } }
    }
    const job = this.jobs.add(id, this.wishOf(graph))
    this.kept.set(job, { graph, clientId: String(body['client_id']) })
    return { json: { prompt_id: id, number: this.jobs.all.length, node_errors: {} } }
  }

  private wrongIn(graph: Graph): Record<string, unknown> {
    const errors: Record<string, unknown> = {}
    for (const [id, { class_type, inputs }] of Object.entries(graph)) {
      const name = inputs['ckpt_name']
      const known = this.script.checkpoints ?? ['model.safetensors']
      if (name !== undefined && !known.includes(String(name))) {
        const details = `ckpt_name: '${String(name)}' not in ${JSON.stringify(known)}`
        errors[id] = { class_type, errors: [{ message: 'Value not in list', details }] }
      }
      for (const input of ['width', 'height', 'steps', 'seed', 'length', 'cfg'])
        if (typeof inputs[input] === 'string')
          errors[id] = { class_type, errors: [{ message: `${input} is no number`, details: '' }] }
    }
    return errors
  }

  private wishOf(graph: Graph): Wish {
    const nodes = Object.values(graph)
    const find = (pattern: RegExp) => nodes.find(({ class_type }) => pattern.test(class_type))
    const follow = (link: unknown) => graph[String((link as unknown[] | undefined)?.[0])]
    const sampler = find(/^KSampler/)?.inputs ?? {}
    const latent = find(/^Empty|ImageToVideo|FirstLastFrame|RepeatLatent/)?.inputs ?? {}
    const wordsAt = (link: unknown): string => {
      const node = follow(link)
      if (!node || node.class_type === 'CLIPTextEncode') return String(node?.inputs['text'])
      return wordsAt(node.inputs['positive'] ?? node.inputs['conditioning'])
    }
    const names = nodes
      .filter(({ class_type }) => class_type === 'LoadImage')
      .map(({ inputs }) => String(inputs['image']))
    const first = String(follow(latent['start_image'])?.inputs['image'] ?? names[0])
    const ordered = [first, ...names.filter((name) => name !== first)]
    return {
      kind: find(/SaveVideo/) ? 'video' : 'image',
      prompt: wordsAt(sampler['positive']),
      seed: Number(sampler['seed'] ?? sampler['noise_seed']),
      width: Number(latent['width'] ?? 512),
      height: Number(latent['height'] ?? 384),
      count: Number(latent['batch_size'] ?? latent['amount'] ?? 1),
      pictures:
        names.length === 0 ? [] : ordered.map((name) => this.uploads.get(name) ?? new Uint8Array()),
    }
  }

  private outputs(job: ScriptedJob): Record<string, unknown> {
    const graph = this.kept.get(job)?.graph ?? {}
    const [saver = 'x'] =
      Object.keys(graph).filter((id) => /^Save/.test(graph[id]?.class_type ?? '')) ?? []
    const suffix = job.kind === 'image' ? 'png' : 'mp4'
    const files = Array.from({ length: job.count }, (_, i) => ({
      filename: `openfield_0000${i}_.${suffix}`,
      subfolder: job.id,
      type: 'output',
    }))
    if (job.kind === 'image') return { [saver]: { images: files } }
    return { [saver]: { [this.script.clipsAs ?? 'images']: files, animated: [true] } }
  }

  private history(job: ScriptedJob): Record<string, unknown> {
    if (job.state === 'running') return {}
    const isGood = job.state === 'done'
    const error = {
      ...{ node_id: '5', node_type: 'KSampler', exception_type: 'RuntimeError' },
      exception_message: `${this.jobs.failing ?? ''}\n`,
    }
    const messages = isGood
      ? [['execution_success', {}]]
      : [job.state === 'failed' ? ['execution_error', error] : ['execution_interrupted', {}]]
    const status = { status_str: isGood ? 'success' : 'error', completed: isGood, messages }
    const outputs = isGood ? this.outputs(job) : {}
    return { [job.id]: { prompt: [1, job.id, {}, {}, []], outputs, status } }
  }

  private queue(): Record<string, unknown> {
    const running = this.jobs.all.filter(({ state }) => state === 'running')
    return { queue_running: running.map(({ id }) => [1, id, {}, {}, []]), queue_pending: [] }
  }

  private jobCall(path: string): Reply {
    const [, , , id = '', action] = path.split('/')
    const job = this.jobs.find(id)
    if (!job) return { status: 404, json: { error: 'Job not found' } }
    if (action === 'cancel') return { json: { cancelled: this.jobs.cancel(job) } }
    const names = {
      running: job.step === 0 ? 'pending' : 'in_progress',
      ...{ done: 'completed', failed: 'failed', canceled: 'cancelled' },
    }
    const error = { node_id: '5', node_type: 'KSampler', exception_message: this.jobs.failing }
    return {
      json: {
        ...{ id, status: names[job.state], create_time: 1 },
        ...(job.state === 'done' ? { outputs: this.outputs(job) } : {}),
        ...(job.state === 'failed' ? { execution_error: error } : {}),
      },
    }
  }

  private drop(ids: readonly string[]): Reply {
    for (const job of this.jobs.all) if (ids.includes(job.id)) this.jobs.cancel(job)
    return { body: '' }
  }

  private async view(query: URLSearchParams): Promise<Reply> {
    const job = this.jobs.find(query.get('subfolder') ?? '')
    const name = query.get('filename') ?? ''
    if (job?.state !== 'done' || query.get('type') !== 'output') return { status: 404, body: '' }
    if (name.endsWith('.mp4')) return { body: await madeClip(job), contentType: 'video/mp4' }
    const index = Number(name.match(/\d+/)?.[0])
    return { body: await madePicture(job, index), contentType: 'image/png' }
  }

  private stats() {
    const devices = [{ name: 'cuda:0 Scripted', vram_total: 24 * 2 ** 30, vram_free: 20 * 2 ** 30 }]
    return { system: { os: 'posix', comfyui_version: '0.3.99' }, devices }
  }

  private info(name: string) {
    const files = this.script.checkpoints ?? ['model.safetensors']
    const required: Record<string, unknown> = { any: ['STRING', {}] }
    if (name === 'CheckpointLoaderSimple') required['ckpt_name'] = [files, {}]
    if (name === 'KSampler') required['scheduler'] = ['COMBO', { options: ['karras', 'simple'] }]
    return name.startsWith('Unknown') ? {} : { [name]: { input: { required } } }
  }

  private tell(job: ScriptedJob): void {
    const kept = this.kept.get(job)
    if (!kept) return
    const about = this.script.isOld ? {} : { prompt_id: job.id }
    const ids = Object.keys(kept.graph)
    const node = ids.find((id) => /^KSampler/.test(kept.graph[id]?.class_type ?? '')) ?? '1'
    const nodes = { [node]: { value: job.step, max: STEPS, state: 'running' } }
    const end = { done: 'success', failed: 'error', canceled: 'interrupted', running: '' }[
      job.state
    ]
    const messages = [
      ...(job.step === 1 ? [{ type: 'execution_start', data: { prompt_id: job.id } }] : []),
      ...(job.step === 1 ? [{ type: 'executing', data: { node, prompt_id: job.id } }] : []),
      { type: 'progress', data: { value: job.step, max: STEPS, node, ...about } },
      ...(this.script.isOld ? [] : [{ type: 'progress_state', data: { ...about, nodes } }]),
      ...(end ? [{ type: `execution_${end}`, data: { prompt_id: job.id } }] : []),
      ...(end ? [{ type: 'executing', data: { node: null, prompt_id: job.id } }] : []),
    ]
    this.told.push(...messages)
    if (job.step === 1) this.tellOfOthers()
    for (const socket of this.sockets)
      if (socket.call.query.get('clientId') === kept.clientId) this.send(socket, messages)
  }

  /** A job of somebody who named no client runs before: the server tells everyone of it, with pictures of two pixels. */
  private tellOfOthers(): void {
    const text = JSON.stringify({ prompt_id: 'of somebody else', image_type: 'image/png' })
    const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, Buffer.byteLength(text)])
    for (const socket of this.sockets) {
      const data = { node: '1', prompt_id: 'of somebody else' }
      socket.sendBytes(asPreview(foreignDots))
      socket.sendJson({ type: 'executing', data })
      socket.sendBytes(asPreview(foreignDots))
      socket.sendBytes(Buffer.concat([head, Buffer.from(text), foreignDots]))
      socket.sendJson({ type: 'executing', data: { ...data, node: null } })
      socket.sendBytes(asPreview(foreignDots))
    }
  }

  private send(socket: ScriptedSocket, messages: readonly unknown[]): void {
    if (this.style !== 'confused') {
      for (const message of messages) socket.sendJson(message)
      socket.sendBytes(asPreview(dot))
      socket.sendBytes(Buffer.from([0, 0, 0, 9, 1]))
      return
    }
    const foreign = { type: 'execution_error', data: { prompt_id: 'of somebody else' } }
    for (const message of [...this.told].reverse().concat(this.told, foreign, { type: 7 }))
      socket.sendJson(message)
    socket.sendJson('no object')
  }
}

export const openScriptedComfyui = async (
  script: ComfyuiScript = {},
  workflows: Record<string, unknown> = usualWorkflows,
): Promise<ScriptedInference & { readonly comfyui: ScriptedComfyui }> => {
  const scripted = new ScriptedComfyui(script)
  const http = await scriptedServer({
    role: roleOf,
    handle: (call) => scripted.handle(call),
    socket: (socket) => scripted.listen(socket),
  })
  const refusal = { status: 400, contentType: 'text/plain', body: 'cannot read the picture' }
  return {
    http,
    jobs: scripted.jobs,
    comfyui: scripted,
    secret: SECRET,
    refusal: { role: 'upload', with: refusal },
    open: (setting, { callSeconds }) =>
      comfyui.open(
        {
          url: `${http.url}/`,
          headers: { authorization: `Bearer ${SECRET}` },
          callSeconds,
          pollSeconds: 0.02,
          ...workflows,
        },
        setting,
      ),
    confuseEvents: () => scripted.confuse(),
    breakEvents: () => scripted.break(),
    close: async () => {
      scripted.jobs.close()
      await http.close()
    },
  }
}

const wanFiles = { unet_high: 'h', unet_low: 'l', clip: 'c', vae: 'v' }

/** Built-in workflows, small so that the tests are quick. */
export const usualWorkflows = {
  picture: { workflow: 'sd15', values: { checkpoint: 'model.safetensors' }, pixels: 192 * 144 },
  clip: {
    workflow: 'wan2.2-5b',
    values: { unet: 'u', clip: 'c', vae: 'v' },
    pixels: 192 * 128,
  },
  clipToEnd: { workflow: 'wan2.2-14b-flf', values: wanFiles, pixels: 192 * 128 },
}
