// What is ComfyUI's own: sentences of refused workflows, several jobs for a batch, LoRAs, old servers, other people's jobs, clips by any name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { comfyui } from '../../src/engine/remote/comfyui/comfyui.ts'
import { ComfyuiApi } from '../../src/engine/remote/comfyui/comfyui-api.ts'
import { jobId } from '../../src/engine/remote/comfyui/comfyui-job.ts'
import { remoteClient } from '../../src/engine/remote/remote-client.ts'
import { remoteServer } from '../../src/engine/remote/remote-server.ts'
import { clip, outputs, picture, RemoteBench, until } from './remote-bench.ts'
import { comfyuiTraits } from './remote-traits.ts'
import { type ComfyuiScript, openScriptedComfyui, usualWorkflows } from './scripted-comfyui.ts'
import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'openfield-comfyui-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: RemoteBench[] = []
const servers: ScriptedServer[] = []
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close()
  for (const server of servers.splice(0)) await server.close()
})
const openBench = async (script: ComfyuiScript = {}, workflows: object = usualWorkflows) => {
  const server = await openScriptedComfyui(script, workflows as Record<string, unknown>)
  const bench = new RemoteBench(comfyuiTraits, server)
  open.push(bench)
  return bench
}
const never = new AbortController().signal

test('a workflow that the server does not take: the user reads that the engine failed, the operator which file is missing', async () => {
  const bench = await openBench({ checkpoints: ['other.safetensors', 'third.ckpt'] })
  const engine = bench.engine()
  const problem = await bench.problem(bench.make(picture(), engine))
  expect([problem.code, problem.message]).toEqual([
    'engine_failed',
    'The engine remote could not make it.',
  ])
  expect(bench.lines.join('')).toMatch(
    /node \d+ \(CheckpointLoaderSimple\): Value not in list: ckpt_name: 'model\.safetensors' not in/,
  )
  const { ok, sentence } = await engine.check(never)
  expect(ok).toBe(false)
  expect(sentence).toMatch(
    /CheckpointLoaderSimple\.ckpt_name \(node 1\) is "model\.safetensors", which the server does not have; it has other\.safetensors, third\.ckpt\.$/,
  )
})

test('a check of a good server says what answers and what it can make', async () => {
  const bench = await openBench()
  const { ok, sentence } = await bench.engine().check(never)
  expect([ok, sentence]).toEqual([
    true,
    'ComfyUI 0.3.99 on cuda:0 Scripted with 20.0 GiB free has what the workflows need: picture (sd15), pictureAfter (sd15), clip (wan2.2-5b), clipToEnd (wan2.2-14b-flf).',
  ])
})

/** A workflow of one's own that makes one picture a job. */
const oneByOne = (): string => {
  const path = join(folder, 'one-by-one.json')
  const graph = {
    '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'model.safetensors' } },
    '2': { class_type: 'CLIPTextEncode', inputs: { text: 'film, {{prompt}}', clip: ['1', 1] } },
    '3': {
      class_type: 'EmptyLatentImage',
      inputs: { width: '{{width}}', height: '{{height}}', batch_size: 1 },
    },
    '4': {
      class_type: 'KSampler',
      inputs: {
        seed: '{{seed}}',
        positive: ['2', 0],
        negative: ['2', 0],
        latent_image: ['3', 0],
        model: ['1', 0],
      },
    },
    '5': { class_type: 'VAEDecode', inputs: { samples: ['4', 0], vae: ['1', 2] } },
    '6': { class_type: 'SaveImage', inputs: { images: ['5', 0], filename_prefix: 'x' } },
  }
  writeFileSync(path, JSON.stringify(graph))
  return path
}

test('a workflow without a place for the batch runs once for each picture, with a seed for each', async () => {
  const bench = await openBench({}, { picture: { workflow: oneByOne() } })
  const generated = await bench.make(picture({ batchSize: 4 }))
  expect(outputs(generated)).toHaveLength(4)
  const { all } = bench.server.jobs
  expect(all.map(({ seed, count }) => [seed, count])).toEqual([
    [7, 1],
    [250_014, 1],
    [500_021, 1],
    [750_028, 1],
  ])
  expect(all[0]).toMatchObject({ prompt: 'film, a red boat on a lake', width: 192, height: 144 })
  expect(new Set(all.map(({ id }) => id)).size).toBe(4)
})

test('a batch of several jobs goes on after a crash where it was', async () => {
  const bench = await openBench({}, { picture: { workflow: oneByOne() } })
  const { jobs } = bench.server
  const wish = picture({ batchSize: 4 })
  const first = bench.attempt(bench.engine(), wish)
  await until(() => jobs.all.length === 3)
  first.stop.abort('lost')
  await expect(first.generated).rejects.toThrow()
  expect(outputs(await bench.make(wish))).toHaveLength(4)
  expect(jobs.all).toHaveLength(4)
})

test.each([{ clipsAs: 'videos' }, { clipsAs: 'gifs' }] as const)(
  'clips under %j',
  async (script) => {
    const bench = await openBench(script)
    const [output] = outputs(await bench.make(clip()))
    expect(output).toMatchObject({ contentType: 'video/mp4', width: 192, height: 128 })
  },
)

test('a server that gives ids of its own is followed, also after a crash', async () => {
  const bench = await openBench({ givesOwnIds: true, isOld: true })
  const first = await bench.halfWay()
  first.stop.abort('lost')
  await expect(first.generated).rejects.toThrow()
  expect(bench.job.id).toMatch(/^0badc0de-/)
  bench.server.jobs.isHeld = false
  expect(outputs(await bench.make())).toHaveLength(1)
  expect(bench.server.jobs.all).toHaveLength(1)
})

test('an old server: a job that waits is taken out of the queue, and what runs for others is not interrupted', async () => {
  const running = 'of-somebody-else'
  const server = await scriptedServer({
    role: () => 'other',
    handle: ({ method, path }) => {
      if (path === '/queue' && method === 'GET')
        return { json: { queue_running: [[1, running, {}]], queue_pending: [] } }
      if (path === '/queue' || path === '/interrupt') return { body: '' }
      return { status: 404, contentType: 'text/plain', body: '404: Not Found' }
    },
  })
  servers.push(server)
  const client = remoteClient(remoteServer({ url: server.url, headers: {}, callSeconds: 5 }))
  const api = new ComfyuiApi(client)
  await api.cancel('mine', never)
  const paths = () => server.calls.map(({ method, path }) => `${method} ${path}`)
  expect(paths()).toEqual(['POST /api/jobs/mine/cancel', 'POST /queue', 'GET /queue'])
  expect(server.calls[1]?.json()).toEqual({ delete: ['mine'] })
  await api.cancel(running, never)
  expect(paths().at(-1)).toBe('POST /interrupt')
  expect(server.calls.at(-1)?.json()).toEqual({ prompt_id: running })
  await client.close()
})

test('words, negative words and LoRAs reach the workflow', async () => {
  const bench = await openBench()
  const engine = comfyui.open(
    { url: bench.server.http.url, pollSeconds: 0.02, ...usualWorkflows },
    {
      ...{ id: 'remote', timeoutMs: 20_000, modelsFolder: '', ffmpegPath: null, threads: 1 },
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      translate: (_, can) => {
        expect(can).toMatchObject({ negativePrompt: true, loras: true, camera: false, seed: true })
        const loras = [{ name: 'film.safetensors', weight: 0.5 }]
        const words = { prompt: 'a boat, film grain', negativePrompt: 'blurry', loras }
        return Promise.resolve({ ...words, camera: {}, enhancedPrompt: null, notes: ['no camera'] })
      },
    },
  )
  const { generated } = bench.attempt(engine)
  expect((await generated).notes).toContain('no camera')
  const sent = JSON.stringify(
    bench.server.http.calls.find(({ path }) => path === '/prompt')?.json(),
  )
  for (const text of [
    'a boat, film grain',
    'blurry',
    '"lora_name":"film.safetensors"',
    '"strength_model":0.5',
  ])
    expect(sent).toContain(text)
  await engine.close()
})

test('with nothing but a URL it takes what the server has files for', async () => {
  const bench = await openBench(
    { checkpoints: ['flux1-dev-fp8.safetensors', 'model.safetensors'] },
    {},
  )
  const engine = bench.engine()
  expect(engine.serves(picture())).toBe(true)
  expect(outputs(await bench.make(picture(), engine))).toHaveLength(1)
  expect((await bench.problem(bench.make(clip(), engine))).code).toBe('engine_failed')
  expect(bench.lines.join('')).toContain('no model files that a built-in workflow knows by name')
  expect((await engine.check(never)).sentence).toMatch(
    /: picture \(sd15\), pictureAfter \(sd15\)\.$/,
  )
})

test('options that do not fit are named with their place', () => {
  const read = (options: object) =>
    comfyui.options.safeParse({ url: 'http://gpu:8188', ...options })
  const sentences = (options: object) =>
    read(options).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(sentences({})).toBeUndefined()
  expect(sentences({ url: 'ftp://gpu' })?.[0]).toBe('url: must be an http or https URL')
  expect(sentences({ clip: { workflow: 'wan2.2-5b', values: { unet: 'u', clip: 'c' } } })).toEqual([
    'clip: the built-in workflow wan2.2-5b needs values.vae, the name of a file on the ComfyUI server.',
  ])
  expect(sentences({ picture: { workflow: './no.json' } })?.[0]).toMatch(
    /^picture: .*cannot be read/,
  )
})

test('ids are UUIDs in lower case, the same for the same name', () => {
  expect(jobId('a 0')).toBe(jobId('a 0'))
  expect(new Set(['a 0', 'a 1', 'b 0'].map(jobId)).size).toBe(3)
  for (let i = 0; i < 50; i += 1)
    expect(jobId(`${i}`)).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
})
