// The promise of remote engines, kept in front of the web UI with and without its page; and what is said only there.
import { afterEach, expect, test } from 'vitest'
import { picture, RemoteBench, until } from './remote-bench.ts'
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { webuiTraits as traits } from './remote-traits.ts'
import { scriptedWebui } from './scripted-webui.ts'

keepsThePromiseOfRemoteEngines(traits, () => scriptedWebui())
keepsThePromiseOfRemoteEngines({ ...traits, name: 'AUTOMATIC1111 without its page' }, () =>
  scriptedWebui({ tellsTasks: false }),
)

const benches: RemoteBench[] = []
afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()))
})

const openBench = async (...given: Parameters<typeof scriptedWebui>) => {
  const server = await scriptedWebui(...given)
  const bench = new RemoteBench(traits, server)
  benches.push(bench)
  return { bench, server }
}

test('what an earlier attempt left running is stopped before the same is asked again', async () => {
  const { bench, server } = await openBench()
  const first = await bench.halfWay()
  first.stop.abort('lost')
  await expect(first.generated).rejects.toThrow()
  expect(bench.job.state).toBe('running')
  const second = bench.attempt(bench.engine())
  await until(() => server.jobs.all.length === 2)
  server.jobs.isHeld = false
  await second.generated
  expect(server.jobs.all.map(({ state }) => state)).toEqual(['canceled', 'done'])
  expect(new Set(server.jobs.all.map(({ id }) => id)).size).toBe(2)
})

test('on a shared server that tells of no single task, nothing of others is interrupted', async () => {
  const { bench, server } = await openBench({ tellsTasks: false }, { shared: true })
  const attempt = await bench.halfWay()
  attempt.stop.abort('canceled')
  await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
  expect(server.http.calls.map(({ path }) => path)).not.toContain('/sdapi/v1/interrupt')
})

test('a task of somebody else is left alone', async () => {
  const { bench, server } = await openBench()
  const theirs = server.jobs.add('theirs', {
    ...{ kind: 'image', prompt: 'x', seed: 1, width: 64, height: 64, count: 1, pictures: [] },
  })
  server.jobs.isHeld = true
  // Theirs runs, ours is accepted after it: the scripted server tells only the first as active.
  const attempt = bench.attempt(bench.engine())
  await until(() => server.jobs.all.length === 2)
  attempt.stop.abort('canceled')
  await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
  expect(theirs.state).toBe('running')
})

test('words of users load no networks; a seed of each picture is told', async () => {
  const { bench, server } = await openBench()
  await bench.make(picture({ prompt: 'a boat <lora:secret:1.5> on (a lake:1.2)' }))
  expect(server.bodies[0]).toMatchObject({
    prompt: 'a boat   on (a lake:1.2)',
    override_settings: { sd_model_checkpoint: 'dream' },
    save_images: false,
  })
})

test('a checkpoint that is not there, and a sampler that is not, are the operator’s matter', async () => {
  const { bench } = await openBench(undefined, { checkpoint: 'other' })
  const { ok, sentence } = await bench.engine().check(new AbortController().signal)
  expect([ok, sentence]).toEqual([false, 'The server has no checkpoint other; it has dream.'])
  const { bench: odd } = await openBench(undefined, { sampler: 'Unheard of' })
  expect((await odd.problem(odd.make())).code).toBe('engine_failed')
  expect(odd.lines.join('')).toContain('Sampler not found')
})
