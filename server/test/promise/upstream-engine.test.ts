// The promise of remote engines, kept in front of an account elsewhere; and what is said only there.
import { afterEach, describe, expect, test } from 'vitest'
import { clip, outputs, picture, RemoteBench } from './remote-bench.ts'
import { keepsThePromiseOfRemoteEngines } from './remote-engine.ts'
import { upstreamTraits } from './remote-traits.ts'
import { scriptedUpstream } from './scripted-upstream.ts'

const { platform, gateway } = upstreamTraits

keepsThePromiseOfRemoteEngines(platform, () => scriptedUpstream('platform'))
keepsThePromiseOfRemoteEngines(gateway, () => scriptedUpstream('gateway'))

const benches: RemoteBench[] = []
afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()))
})

const openBench = async (...given: Parameters<typeof scriptedUpstream>) => {
  const server = await scriptedUpstream(...given)
  const bench = new RemoteBench(given[0] === 'platform' ? platform : gateway, server)
  benches.push(bench)
  return { bench, server }
}

describe('a request ends here as it ended there', () => {
  const endings = [
    ['platform', 'failed', 'failed', 'the picture was odd', 'upstream_failed'],
    ['platform', 'nsfw', 'nsfw', '', 'content_rejected'],
    ['platform', 'canceled', 'canceled', '', 'canceled'],
    ['gateway', 'failed', 'FAILED', 'the picture was odd', 'upstream_failed'],
    ['gateway', 'refused', 'FAILED', 'Rejected by the content filter.', 'content_rejected'],
    ['gateway', 'canceled', 'FAILED', 'The request was canceled.', 'canceled'],
    ['gateway', 'broken', 'ERROR', 'no graphics card', 'engine_failed'],
  ] as const
  test.each(endings)('%s, %s', async (dialect, _how, status, error, code) => {
    const { bench, server } = await openBench(dialect)
    server.endAs({ status, error })
    const problem = await bench.problem(bench.make())
    expect(problem.code).toBe(code)
    expect(problem.message).not.toContain(error || 'nothing')
    if (error) expect(bench.lines.join('')).toContain(error)
  })
})

test('what there failed by their own fault is begun anew, not found again', async () => {
  const { bench, server } = await openBench('gateway')
  server.endAs({ status: 'ERROR', error: 'no graphics card' })
  await bench.problem(bench.make())
  server.endAs(null)
  expect(outputs(await bench.make())).toHaveLength(1)
  expect(server.jobs.all).toHaveLength(2)
})

test('an empty account there is the operator’s matter', async () => {
  for (const [dialect, status] of [
    ['platform', 403],
    ['gateway', 402],
  ] as const) {
    const { bench, server } = await openBench(dialect)
    const json = { detail: 'Not enough credits. Your wallet does not have enough balance.' }
    server.http.trouble({ role: 'submit', with: { status, json } })
    const problem = await bench.problem(bench.make())
    expect(problem.code).toBe('engine_failed')
    expect(problem.message).not.toMatch(/credit|wallet|balance/i)
    expect(bench.lines.join('')).toContain('has not enough credits on the account')
  }
})

test('too many requests at once there is waited for, although it is a 400', async () => {
  const { bench, server } = await openBench('platform')
  const json = { detail: 'Maximum number of concurrent requests is 4' }
  server.http.trouble({ role: 'submit', with: { status: 400, json } })
  expect((await bench.problem(bench.make())).code).toBe('engine_busy')
})

test('styles, motions and all else go by their own names', async () => {
  const { bench, server } = await openBench('platform')
  const { styleId } = picture()
  await bench.make(picture({ styleStrength: 0.4, enhancePrompt: true, quality: '1080p' }))
  expect(server.bodies[0]).toEqual({
    path: '/higgsfield-ai/soul/standard',
    prompt: 'a red boat on a lake',
    aspect_ratio: '4:3',
    resolution: '720p',
    batch_size: 1,
    style_id: styleId,
    style_strength: 0.4,
    enhance_prompt: true,
    seed: 7,
  })
  bench.kept.length = 0
  const again = bench.attempt(bench.engine(), clip(), { requestId: 'another' })
  await again.generated
  expect(server.bodies[1]).toMatchObject({
    path: '/higgsfield-ai/dop/lite',
    motions: clip().motions,
    enhance_prompt: false,
    seed: 7,
  })
})

test('the same in the gateway’s words; a picture goes by its address', async () => {
  const { bench, server } = await openBench('gateway')
  const { styleId } = picture()
  const imageReference = 'https://pictures.example/boat.png'
  await bench.make(picture({ imageReference, width: 2048, height: 2048 }))
  expect(server.bodies[0]).toMatchObject({
    path: '/ai-model-api/v1/generateSoul',
    // The one size of the platform that the gateway has not.
    width_and_height: '1536x1536',
    soul_style_id: styleId,
    image_reference_type: 'image_url',
    image_reference_image_url: imageReference,
  })
})

test('characters are called what they are called there; others are left out with a word', async () => {
  const characterId = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
  const known = await openBench('platform', { characters: { [characterId]: 'theirs' } })
  await known.bench.make(picture({ characterId, characterStrength: 0.8 }))
  expect(known.server.bodies[0]).toMatchObject({
    path: '/higgsfield-ai/soul/character',
    custom_reference_id: 'theirs',
    custom_reference_strength: 0.8,
  })
  const unknown = await openBench('platform')
  const { notes } = await unknown.bench.make(picture({ characterId }))
  expect(notes).toContain('The character is not known to the engine and was left out.')
  expect(unknown.server.bodies[0]).not.toHaveProperty('custom_reference_id')
})

test('a picture is uploaded once, without the key, also when the submit is tried again', async () => {
  const { bench, server } = await openBench('platform')
  server.http.trouble({ role: 'submit', with: { status: 500, json: {} } })
  await bench.problem(bench.make(clip()))
  server.http.wellAgain()
  await bench.make(clip())
  const uploads = server.http.calls.filter(({ method }) => method === 'PUT')
  expect(uploads).toHaveLength(1)
  expect(uploads[0]?.headers['authorization']).toBeUndefined()
  expect(JSON.stringify(uploads[0]?.headers)).not.toContain(server.secret)
})

test('a worker that lost the request leaves it to the one who has it, who finds it by its key', async () => {
  const { bench, server } = await openBench('platform')
  server.jobs.isHeld = true
  const keep = (text: string) =>
    text.includes('"id"') ? Promise.reject(new Error('the lease was lost')) : Promise.resolve()
  const lost = bench.attempt(bench.engine(), picture(), { job: { known: null, keep } })
  await expect(lost.generated).rejects.toThrow('the lease was lost')
  expect(server.http.calls.some(({ role }) => role === 'cancel')).toBe(false)
  server.jobs.isHeld = false
  expect(outputs(await bench.make())).toHaveLength(1)
  expect(server.jobs.all.map(({ state }) => state)).toEqual(['done'])
})

test('what was canceled there for its time is begun anew', async () => {
  const { bench, server } = await openBench('platform')
  server.jobs.stepMs = 60_000
  const problem = await bench.problem(bench.attempt(bench.engine({ timeoutMs: 600 })))
  expect(problem.code).toBe('engine_timeout')
  expect(bench.job.state).toBe('canceled')
  server.jobs.stepMs = 8
  expect(outputs(await bench.make())).toHaveLength(1)
  expect(server.jobs.all.map(({ state }) => state)).toEqual(['canceled', 'done'])
})

test('what cannot be canceled there is told to the operator', async () => {
  const { bench } = await openBench('platform')
  const attempt = await bench.halfWay()
  attempt.stop.abort('canceled')
  await expect(attempt.generated).rejects.toMatchObject({ code: 'canceled' })
  expect(bench.lines.join('')).toContain('could not be canceled upstream')
})

test('media that are gone there are not ordered a second time', async () => {
  const { bench, server } = await openBench('platform')
  server.http.trouble({ role: 'result', with: { status: 410, json: {} } })
  await bench.problem(bench.make())
  await bench.problem(bench.make())
  expect(server.jobs.all).toHaveLength(1)
})

test('a key that is wrong is told by the check, and so is a server of another kind', async () => {
  const { bench, server } = await openBench('platform', { key: 'wrong:key' })
  const never = new AbortController().signal
  const wrong = await bench.engine().check(never)
  expect(wrong).toMatchObject({ ok: false, sentence: expect.stringContaining('401') })
  const page = { status: 404, contentType: 'text/html', body: '<html>nothing here</html>' }
  server.http.trouble({ role: 'check', with: page })
  const other = await bench.engine().check(never)
  expect(other.sentence).toBe('What answers there does not speak as the platform does.')
})
