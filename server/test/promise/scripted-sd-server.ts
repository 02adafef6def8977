// A scripted sd-server: the API of stable-diffusion.cpp as it was observed, with a queue, no progress, and jobs that cannot be stopped once begun.
import { sdServerKind } from '../../src/engine/remote/sd-server/sd-server.ts'
import type { ScriptedInference } from './remote-bench.ts'
import { madeClip, madePicture, type ScriptedJob, ScriptedJobs } from './scripted-jobs.ts'
import { type Reply, type ScriptedCall, scriptedServer } from './scripted-server.ts'

const secret = 'scripted-reverse-proxy-token'

type Body = Readonly<Record<string, unknown>>

/** Any image field is base64 or a data URL. */
const bytesOf = (value: unknown): Uint8Array[] =>
  typeof value === 'string'
    ? [new Uint8Array(Buffer.from(value.replace(/^data:[^,]*,/, ''), 'base64'))]
    : []

const picturesOf = (body: Body): Uint8Array[] => [
  ...bytesOf(body['init_image']),
  ...bytesOf(body['end_image']),
  ...(Array.isArray(body['ref_images']) ? body['ref_images'].flatMap(bytesOf) : []),
]

const capabilities = (modes: readonly string[]) => ({
  model: { name: 'test-model', stem: 'test-model', path: '/models/test-model.gguf' },
  current_mode: modes[0],
  supported_modes: modes,
  defaults_by_mode: Object.fromEntries(
    modes.map((mode) => [mode, { prompt: '', width: 512, height: 512 }]),
  ),
  output_formats_by_mode: { img_gen: ['png', 'jpeg', 'webp'], vid_gen: ['webm', 'webp', 'avi'] },
  features_by_mode: { img_gen: { cancel_queued: true, cancel_generating: false } },
  samplers: ['euler', 'euler_a'],
  schedulers: ['discrete', 'karras'],
  loras: [{ name: 'boats', path: 'boats.safetensors' }],
  limits: {
    ...{ min_width: 64, max_width: 4096, min_height: 64, max_height: 4096 },
    ...{ max_batch_count: 8, max_queue_size: 64 },
  },
})

class Server {
  readonly jobs = new ScriptedJobs()
  private readonly modes: readonly string[]
  /** Bodies as they came, for tests that look at fields. */
  readonly bodies: Body[] = []
  private ids = 0

  constructor(modes: readonly string[]) {
    this.modes = modes
  }

  async handle(call: ScriptedCall): Promise<Reply> {
    const { method, path } = call
    if (call.headers['x-token'] !== secret) return { status: 401, json: { error: 'no token' } }
    if (path === '/sdcpp/v1/capabilities') return { json: capabilities(this.modes) }
    const mode = /^\/sdcpp\/v1\/(img_gen|vid_gen)$/.exec(path)?.[1]
    if (method === 'POST' && mode) return this.submit(mode, call.json())
    const [, id = '', leaf] = /^\/sdcpp\/v1\/jobs\/([^/]+)(\/cancel)?$/.exec(path) ?? []
    const job = this.jobs.find(id)
    if (!job) return { status: 404, json: { error: 'job not found' } }
    return leaf ? this.cancel(job) : { json: await this.status(job) }
  }

  private submit(mode: string, body: Body): Reply {
    this.bodies.push(body)
    if (!this.modes.includes(mode))
      return { status: 400, json: { error: `loaded model does not support ${mode}` } }
    if (!body['prompt']) return { status: 400, json: { error: 'prompt required' } }
    this.ids += 1
    const id = `job_${this.ids}`
    this.jobs.add(id, {
      kind: mode === 'img_gen' ? 'image' : 'video',
      prompt: String(body['prompt']),
      seed: Number(body['seed']),
      width: Number(body['width']),
      height: Number(body['height']),
      count: Number(body['batch_count'] ?? 1),
      pictures: picturesOf(body),
    })
    const poll_url = `/sdcpp/v1/jobs/${id}`
    return { status: 202, json: { id, kind: mode, status: 'queued', created: 1, poll_url } }
  }

  private cancel(job: ScriptedJob): Reply {
    if (job.step > 0) {
      const error = 'job is currently generating and cannot be interrupted yet'
      return { status: 409, json: { error } }
    }
    this.jobs.cancel(job)
    return { json: { id: job.id, status: 'cancelled' } }
  }

  private async status(job: ScriptedJob) {
    const running = job.step === 0 ? 'queued' : 'generating'
    const { failing } = this.jobs
    return {
      id: job.id,
      kind: job.kind === 'image' ? 'img_gen' : 'vid_gen',
      status: { running, done: 'completed', failed: 'failed', canceled: 'cancelled' }[job.state],
      created: 1,
      queue_position: 0,
      error: job.state === 'failed' ? { code: 'generation_failed', message: failing } : null,
      result: job.state === 'done' ? await this.result(job) : null,
    }
  }

  private async result(job: ScriptedJob) {
    if (job.kind === 'video') {
      const b64_json = (await madeClip(job)).toString('base64')
      return { b64_json, mime_type: 'video/webm', fps: 16, frame_count: 81 }
    }
    const made = Array.from({ length: job.count }, (_, index) => madePicture(job, index))
    const images = (await Promise.all(made)).map((bytes, index) => ({
      index,
      b64_json: bytes.toString('base64'),
    }))
    // Order is told by the index alone.
    return { output_format: 'png', images: images.reverse() }
  }
}

const roleOf = ({ method, path }: { readonly method: string; readonly path: string }) => {
  if (path.endsWith('/capabilities')) return 'check'
  if (path.endsWith('/cancel')) return 'cancel'
  return method === 'POST' ? 'submit' : 'status'
}

export const scriptedSdServer = async (
  modes: readonly ('img_gen' | 'vid_gen')[],
): Promise<ScriptedInference & { readonly bodies: readonly Body[] }> => {
  const server = new Server(modes)
  const http = await scriptedServer({ role: roleOf, handle: (call) => server.handle(call) })
  return {
    http,
    jobs: server.jobs,
    bodies: server.bodies,
    secret,
    open: (setting, { callSeconds }) =>
      sdServerKind.open(
        {
          url: http.url,
          headers: { 'X-Token': secret },
          callSeconds,
          pollSeconds: 0.02,
          ...(modes.includes('img_gen') ? { pictures: { multiple: 16 } } : {}),
          ...(modes.includes('vid_gen') ? { clips: {} } : {}),
        },
        setting,
      ),
    close: async () => {
      server.jobs.close()
      await http.close().catch(() => undefined)
    },
  }
}
