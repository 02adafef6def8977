// The promise of remote engines, kept in front of sd-server; and what is said only there.
import { afterEach, expect, test } from 'vitest'
import { sdServerKind } from '../../src/engine/remote/sd-server/sd-server.ts'
import {
  clip,
  picture,
  RemoteBench,
  type RemoteTraits,
  type ScriptedInference,
} from './remote-bench.ts'
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { sdServerTraits } from './remote-traits.ts'
import { scriptedSdServer } from './scripted-sd-server.ts'

const { pictures: traits, clips: clipTraits } = sdServerTraits

keepsThePromiseOfRemoteEngines(traits, () => scriptedSdServer(['img_gen']))
keepsThePromiseOfRemoteEngines(clipTraits, () => scriptedSdServer(['vid_gen']))

const benches: RemoteBench[] = []
afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()))
})

const openBench = async (modes: Parameters<typeof scriptedSdServer>[0], of: RemoteTraits) => {
  const server = await scriptedSdServer(modes)
  const bench = new RemoteBench(of, server)
  benches.push(bench)
  return { bench, server }
}

test('a model that makes no clips is told apart before anybody asks for one', async () => {
  const server = await scriptedSdServer(['img_gen'])
  const options = { url: server.http.url, headers: { 'X-Token': server.secret }, clips: {} }
  const open: ScriptedInference['open'] = (setting) => sdServerKind.open(options, setting)
  const bench = new RemoteBench(clipTraits, { ...server, open })
  benches.push(bench)
  const engine = bench.engine()
  const { ok, sentence } = await engine.check(new AbortController().signal)
  expect(ok).toBe(false)
  expect(sentence).toContain('test-model makes no clips (no vid_gen)')
  // Asked nevertheless, it is the engine that fails, not the user's picture.
  const problem = await bench.problem(bench.make(clip(), engine))
  expect(problem.code).toBe('engine_failed')
  expect(bench.lines.join('')).toContain('does not support vid_gen')
})

test('the prompt is no part of what the server writes into files, and LoRAs go by file', async () => {
  const { bench, server } = await openBench(['img_gen'], traits)
  await bench.make(picture())
  expect(server.bodies[0]).toMatchObject({
    embed_image_metadata: false,
    output_format: 'png',
    batch_count: 1,
    lora: [],
  })
})

test('a job that still waits is taken out of the queue', async () => {
  const { bench, server } = await openBench(['img_gen'], traits)
  server.jobs.stepMs = 60_000
  const attempt = bench.attempt(bench.engine())
  while (server.jobs.all.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  // The engine must have heard of it before it can cancel it.
  while (bench.kept.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  attempt.stop.abort('canceled')
  await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
  expect(bench.job.state).toBe('canceled')
})
