// A scripted web UI with --api and --api-auth: one task at a time, pictures as the answer to the call, progress and interrupt beside it.
import type { WebuiOptions } from '../../src/engine/remote/webui/options.ts'
import { webuiKind } from '../../src/engine/remote/webui/webui.ts'
import type { ScriptedInference } from './remote-bench.ts'
import { madePicture, type ScriptedJob, ScriptedJobs, STEPS } from './scripted-jobs.ts'
import { type Reply, type ScriptedCall, scriptedServer } from './scripted-server.ts'

const user = 'operator'
const secret = 'scripted-webui-password'
const pair = Buffer.from(`${user}:${secret}`).toString('base64')

type Body = Readonly<Record<string, unknown>>

interface Ways {
  /** `/internal/progress` is there: not with --nowebui. */
  readonly tellsTasks: boolean
}

const unauthorized: Reply = {
  status: 401,
  json: { detail: 'Incorrect username or password' },
  headers: { 'www-authenticate': 'Basic' },
}

class Server {
  readonly jobs = new ScriptedJobs()
  readonly bodies: Body[] = []
  private readonly ways: Ways

  constructor(ways: Ways) {
    this.ways = ways
  }

  async handle(call: ScriptedCall): Promise<Reply> {
    const { path } = call
    // The page's own paths know nothing of --api-auth.
    if (path === '/internal/progress') return this.task(call.json())
    if (call.headers['authorization'] !== `Basic ${pair}`) return unauthorized
    if (path === '/sdapi/v1/sd-models') return { json: [{ ...model, filename: 'x.safetensors' }] }
    if (path === '/sdapi/v1/progress') return { json: this.whole() }
    if (path === '/sdapi/v1/interrupt') return this.interrupt()
    if (path === '/sdapi/v1/txt2img' || path === '/sdapi/v1/img2img') return this.make(call)
    return { status: 404, json: { detail: 'Not Found' } }
  }

  private get active(): ScriptedJob | undefined {
    return this.jobs.all.find(({ state }) => state === 'running')
  }

  private task({ id_task }: Body): Reply {
    if (!this.ways.tellsTasks) return { status: 404, json: { detail: 'Not Found' } }
    const active = this.active?.id === id_task ? this.active : null
    if (!active) return { json: { active: false, queued: false, completed: false, progress: null } }
    const progress = active.step / STEPS
    return { json: { active: true, queued: false, completed: false, progress, eta: 1 } }
  }

  private whole() {
    const { active } = this
    return {
      progress: active ? active.step / STEPS : 0,
      eta_relative: 1,
      state: { job_count: active ? 1 : 0, sampling_step: active?.step ?? 0, sampling_steps: STEPS },
      current_image: null,
    }
  }

  /** Whatever runs now. */
  private interrupt(): Reply {
    if (this.active) this.jobs.cancel(this.active)
    return { json: {} }
  }

  private async make(call: ScriptedCall): Promise<Reply> {
    const body = call.json()
    this.bodies.push(body)
    const init = Array.isArray(body['init_images']) ? (body['init_images'] as string[]) : []
    if (call.path.endsWith('img2img') && init.length === 0)
      return { status: 404, json: { detail: 'Init image not found' } }
    if (body['sampler_name'] === 'Unheard of')
      return { status: 400, json: { detail: 'Sampler not found' } }
    const job = this.jobs.add(String(body['force_task_id']), {
      kind: 'image',
      prompt: String(body['prompt']),
      seed: Number(body['seed']),
      width: Number(body['width']),
      height: Number(body['height']),
      count: Number(body['n_iter']) * Number(body['batch_size']),
      pictures: init.map((text) => new Uint8Array(Buffer.from(text, 'base64'))),
    })
    // It works on when nobody listens any more.
    await this.jobs.ended(job)
    if (job.state === 'failed')
      return {
        status: 500,
        json: { error: 'RuntimeError', detail: '', body: '', errors: this.jobs.failing },
      }
    return { json: await this.answer(job, body) }
  }

  private async answer(job: ScriptedJob, parameters: Body) {
    const all = Array.from({ length: job.count }, (_, index) => madePicture(job, index))
    const images = (await Promise.all(all)).map((bytes) => bytes.toString('base64'))
    const all_seeds = images.map((_, index) => Number(job.seed) + index)
    // Some set-ups put a sheet of all pictures before them.
    const [sheet = ''] = images
    const first = images.length > 1 ? 1 : 0
    return {
      images: first ? [sheet, ...images] : images,
      parameters,
      info: JSON.stringify({ seed: job.seed, all_seeds, index_of_first_image: first }),
    }
  }
}

const model = { title: 'dream.safetensors [abcdef1234]', model_name: 'dream' }

const roleOf = ({ path }: { readonly path: string }) => {
  if (path.endsWith('2img')) return 'submit'
  if (path.endsWith('/interrupt')) return 'cancel'
  return path.endsWith('/sd-models') ? 'check' : 'other'
}

export const scriptedWebui = async (
  ways: Ways = { tellsTasks: true },
  more: Partial<WebuiOptions> = {},
): Promise<ScriptedInference & { readonly bodies: readonly Body[] }> => {
  const server = new Server(ways)
  const http = await scriptedServer({ role: roleOf, handle: (call) => server.handle(call) })
  return {
    http,
    jobs: server.jobs,
    bodies: server.bodies,
    secret: pair,
    open: (setting, { callSeconds }) =>
      webuiKind.open(
        {
          url: http.url.replace('//', `//${user}:${secret}@`),
          callSeconds,
          pollSeconds: 0.02,
          checkpoint: 'dream',
          ...more,
        },
        setting,
      ),
    close: async () => {
      server.jobs.close()
      await http.close().catch(() => undefined)
    },
  }
}
