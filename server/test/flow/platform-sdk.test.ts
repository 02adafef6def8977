// The official SDK, as published, against our server: every method, every class of error, and the table that docs/migration.md shows.
import { readFileSync } from 'node:fs'
import * as v1 from '@higgsfield/client'
import * as v2 from '@higgsfield/client/v2'
import { Problem } from '@openfield/contract'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewKey } from '../../src/account/create.ts'
import type { Behaviour } from '../promise/fake-engine.ts'
import { openPlatform, type Platform, picture } from './platform-house.ts'

let platform: Platform
let key: NewKey
let behave: Behaviour = () => Promise.resolve()
beforeAll(async () => {
  platform = await openPlatform({ behave: (...all) => behave(...all) })
  key = await platform.account()
})
afterAll(async () => {
  expect(await platform.audit()).toEqual([])
  await platform.close()
})
beforeEach(() => {
  behave = () => Promise.resolve()
})

const quick = { maxRetries: 0, pollInterval: 20, maxPollTime: 8000 }
const credentials = (of: NewKey = key) => ({ apiKey: of.keyId, apiSecret: of.keySecret })
const clientV1 = (of?: NewKey, more: object = {}) =>
  new v1.HiggsfieldClient({ baseURL: platform.base, ...quick, ...credentials(of), ...more })
const clientV2 = (of: NewKey = key, more: object = {}) =>
  v2.createHiggsfieldClient({
    baseURL: platform.base,
    agentBaseURL: platform.base,
    ...quick,
    credentials: `${of.keyId}:${of.keySecret}`,
    ...more,
  })

/** What was called while `run` ran: method, route and status, each once, in order. */
const rows: string[] = []
const quiet = async (): Promise<void> => {
  for (let seen = -1; seen !== platform.lines.length; ) {
    seen = platform.lines.length
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
const record = async <T>(call: string, result: string, run: () => Promise<T>): Promise<T> => {
  await quiet()
  const before = platform.lines.length
  const value = await run()
  await quiet()
  const http = platform.lines
    .slice(before)
    .filter(({ facts }) => typeof facts['route'] === 'string')
    .map(({ facts }) => `\`${facts['method']} ${facts['route']}\` ${facts['status']}`)
  rows.push(`| \`${call}\` | ${[...new Set(http)].join('<br>')} | ${result} |`)
  return value
}
const rejection = async (run: Promise<unknown>): Promise<v1.APIError> =>
  run.then(
    () => expect.unreachable('the call was taken'),
    (error: unknown) => error as v1.APIError,
  )

const soul = {
  prompt: 'Woman on rooftop',
  width_and_height: v1.SoulSize.SQUARE_1536x1536,
  quality: v1.SoulQuality.HD,
  batch_size: v1.BatchSize.SINGLE,
}
const isServed = async (url: string | undefined) => {
  const answer = await fetch(url ?? '')
  return answer.status === 200 && (await answer.arrayBuffer()).byteLength > 0
}

describe('the v1 client', () => {
  test('generate: a batch of four is finished as a whole, every result is served', async () => {
    const set = await record(
      "v1 client.generate('/v1/text2image/soul', …)",
      '`JobSet`, four jobs completed at once, every `raw` and `min` is served',
      () =>
        clientV1().generate('/v1/text2image/soul', {
          ...soul,
          batch_size: v1.BatchSize.QUAD,
          seed: v1.seed(0),
        }),
    )
    expect(set.isCompleted).toBe(true)
    expect(set.jobs.map((job) => job.status)).toEqual(Array(4).fill('completed'))
    expect(new Set(set.jobs.map((job) => job.results?.raw.url)).size).toBe(4)
    for (const { results } of set.jobs) {
      expect(await isServed(results?.raw.url)).toBe(true)
      expect(await isServed(results?.min.url)).toBe(true)
    }
  })

  test('generate without polling gives the set as it is', async () => {
    const set = await record(
      "v1 client.generate('/v1/text2image/soul', …, { withPolling: false })",
      '`JobSet`, queued',
      () => clientV1().generate('/v1/text2image/soul', soul, { withPolling: false }),
    )
    expect(set.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(set.isQueued || set.isInProgress || set.isCompleted).toBe(true)
  })

  test('upload, uploadImage, then a clip of it with two motions', async () => {
    const client = clientV1()
    const url = await record(
      "v1 client.uploadImage(buffer, 'png')",
      'the public address',
      async () => client.uploadImage(await picture(), 'png'),
    )
    expect(await isServed(url)).toBe(true)
    const wav = Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')
    const sound = await record("v1 client.upload(buffer, 'audio/wav')", 'the public address', () =>
      client.upload(wav, 'audio/wav'),
    )
    expect((await fetch(sound)).headers.get('content-type')).toBe('audio/wav')

    const motions = await record('v1 client.getMotions()', '`Motion[]`, 121 of them', () =>
      client.getMotions(),
    )
    expect(motions).toHaveLength(121)
    const [first, second] = motions
    const fetched: string[] = []
    behave = async (input) => {
      if (input.kind === 'video') fetched.push(input.image, ...input.motions.map(({ id }) => id))
    }
    const set = await record(
      "v1 client.generate('/v1/image2video/dop', …)",
      '`JobSet`, a clip, two motions at once',
      () =>
        client.generate('/v1/image2video/dop', {
          model: v1.DoPModel.TURBO,
          prompt: 'Cinematic camera movement',
          input_images: [v1.InputImage.fromUrl(url)],
          motions: [v1.inputMotion(first?.id ?? '', 0.8), v1.inputMotion(second?.id ?? '')],
        }),
    )
    expect(set.jobs[0]?.results?.raw.type).toBe('video')
    // By path, not by network: whoever the server is called by, its uploads are read from its store.
    expect(fetched).toEqual([new URL(url).pathname, first?.id, second?.id])
  })

  test('getSoulStyles', async () => {
    const styles = await record('v1 client.getSoulStyles()', '`SoulStyle[]`, 106 of them', () =>
      clientV1().getSoulStyles(),
    )
    expect(styles).toHaveLength(106)
    expect(styles[0]).toMatchObject({ name: expect.any(String), description: expect.any(String) })
  })

  test('a webhook brings the job set with the secret, signed besides', async () => {
    const { receiver } = platform
    receiver.got.length = 0
    const set = await record(
      'v1 client.generate(…, { webhook: webhook(url, secret) })',
      'the job set is posted with `X-Webhook-Secret-Key`, signed besides',
      () =>
        clientV1().generate('/v1/text2image/soul', soul, {
          webhook: v1.webhook(receiver.url, 'open sesame'),
        }),
    )
    await vi.waitFor(() => expect(receiver.got).toHaveLength(1), 5000)
    const [message] = receiver.got
    expect(message?.headers['x-webhook-secret-key']).toBe('open sesame')
    const told = JSON.parse(message?.body ?? '') as { id: string; jobs: unknown[]; type: string }
    expect(told).toMatchObject({ id: set.id, type: 'text2image_soul', jobs: set.jobs })
    expect(await verified(message)).toEqual(told)
  })
})

const verified = async (message: { headers: Record<string, string>; body: string } | undefined) => {
  const answer = await fetch(`${platform.base}/v1/webhook-secret`, {
    headers: { 'hf-api-key': key.keyId, 'hf-secret': key.keySecret },
  })
  const { secret } = (await answer.json()) as { secret: string }
  return new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})
}

describe('the v2 client', () => {
  test('subscribe to the v1 endpoints with flat bodies', async () => {
    const done = await record(
      "v2 client.subscribe('/v1/text2image/soul', { input })",
      '`V2Response`, completed with `images`',
      () => clientV2().subscribe('/v1/text2image/soul', { input: { ...soul, batch_size: 4 } }),
    )
    expect(done.status).toBe('completed')
    expect(done.images).toHaveLength(4)
    expect(await isServed(done.images?.[3]?.url)).toBe(true)
  })

  test.each(['standard', 'reference'] as const)('subscribe to soul/%s', async (name) => {
    const image = await clientV1().uploadImage(await picture(), 'png')
    const done = await record(
      `v2 client.subscribe('higgsfield-ai/soul/${name}', { input })`,
      'completed with `images`',
      () =>
        clientV2().subscribe(`higgsfield-ai/soul/${name}`, {
          input: {
            prompt: 'a boat',
            aspect_ratio: '1:1',
            resolution: '1080p',
            ...(name === 'reference' && { image_reference_url: image }),
          },
        }),
    )
    expect(done.images).toHaveLength(1)
  })

  test.each(['lite', 'turbo', 'standard'])(
    'subscribe to dop/%s, also with a last frame',
    async (name) => {
      const image_url = await clientV1().uploadImage(await picture('#102030', 'jpeg'))
      const end_image_url = await clientV1().uploadImage(await picture())
      const done = await record(
        `v2 client.subscribe('higgsfield-ai/dop/${name}', { input })`,
        'completed with `video`',
        () =>
          clientV2().subscribe(`higgsfield-ai/dop/${name}`, {
            input: { prompt: 'a boat', image_url },
          }),
      )
      expect(await isServed(done.video?.url)).toBe(true)
      const path = `higgsfield-ai/dop/${name}/first-last-frame`
      const both = await record(
        `v2 client.subscribe('${path}', { input })`,
        'completed with `video`',
        () => clientV2().subscribe(path, { input: { prompt: 'a boat', image_url, end_image_url } }),
      )
      expect(both.status).toBe('completed')
    },
  )

  test('the module’s own client, and one configured later', async () => {
    v2.config({ baseURL: platform.base, ...quick, credentials: `${key.keyId}:${key.keySecret}` })
    const done = await record(
      "v2 higgsfield.subscribe('/v1/text2image/soul', …)",
      'completed',
      () => v2.higgsfield.subscribe('/v1/text2image/soul', { input: soul }),
    )
    expect(done.status).toBe('completed')
    const other = await platform.account()
    const client = clientV2(key)
    client.configure?.({ baseURL: platform.base, ...quick, ...credentials(other) })
    const mine = await record(
      'v2 client.configure(…), then subscribe',
      'as the other account',
      () => client.subscribe('/v1/text2image/soul', { input: soul }),
    )
    const read = await fetch(mine.status_url, {
      headers: { authorization: `Key ${key.keyId}:${key.keySecret}` },
    })
    expect(read.status).toBe(404)
  })

  test('a webhook brings the status body, signed, on completed, failed and nsfw', async () => {
    const { receiver } = platform
    const webhook = { url: receiver.url, secret: 'dropped by the SDK' }
    const endings = {
      completed: async () => undefined,
      failed: async () => {
        throw new Problem('input_rejected', 'The picture is no picture.')
      },
      nsfw: async () => {
        throw new Problem('content_rejected', 'The prompt was rejected.')
      },
    }
    for (const [status, behaviour] of Object.entries(endings)) {
      behave = behaviour
      receiver.got.length = 0
      const done = await record(
        `v2 client.subscribe(…, { webhook }), ${status}`,
        `the status body \`${status}\` is posted, signed`,
        () => clientV2().subscribe('/v1/text2image/soul', { input: soul, webhook }),
      )
      expect(done.status).toBe(status)
      await vi.waitFor(() => expect(receiver.got).toHaveLength(1), 5000)
      const [message] = receiver.got
      expect(message?.headers).not.toHaveProperty('x-webhook-secret-key')
      expect(JSON.parse(message?.body ?? '')).toEqual(done)
      expect(await verified(message)).toEqual(done)
      if (status === 'failed') expect(done).toMatchObject({ error: 'The picture is no picture.' })
    }
  })

  test('agents are refused by name', async () => {
    const { agents } = clientV2()
    const error = await record(
      'v2 client.agents.sessions.create()',
      '`AgentBackendError` 501: not offered yet',
      () => rejection(agents.sessions.create()),
    )
    expect(error).toBeInstanceOf(v2.AgentBackendError)
    expect(error).toMatchObject({ statusCode: 501, message: expect.stringMatching(/agents API/) })
    for (const [call, run] of [
      ['sessions.send(id, content)', () => agents.sessions.send('1', 'x')],
      ['sessions.messages(id)', () => agents.sessions.messages('1')],
      ['sessions.interrupt(id)', () => agents.sessions.interrupt('1')],
      ['sessions.run(id, content)', () => agents.sessions.run('1', 'x')],
      ["media.upload(bytes, 'png')", () => agents.media.upload(Buffer.from('x'), 'png')],
    ] as const) {
      const refused = await record(
        `v2 client.agents.${call}`,
        '`AgentBackendError` 501: not offered yet',
        () => rejection(run()),
      )
      expect(refused).toMatchObject({ statusCode: 501 })
    }
  })
})

describe('what is not offered yet says so', () => {
  test.each([
    ['createSoulId(data)', () => clientV1().createSoulId({ name: 'Ann', input_images: [] })],
    ['listSoulIds()', () => clientV1().listSoulIds()],
  ] as const)('characters: %s', async (name, run) => {
    const error = await record(`v1 client.${name}`, '`APIError` 501: not offered yet', () =>
      rejection(run()),
    )
    expect(error).toMatchObject({
      statusCode: 501,
      responseData: { detail: 'Creating characters is not offered by Openfield yet.' },
    })
  })
  test('speech to video', async () => {
    const error = await record(
      "v1 client.generate('/v1/speak/higgsfield', …)",
      '`APIError` 501: not offered yet',
      () => rejection(clientV1().generate('/v1/speak/higgsfield', { prompt: 'x' })),
    )
    expect(error).toMatchObject({
      statusCode: 501,
      responseData: { detail: 'Speech to video (Speak) is not offered by Openfield yet.' },
    })
  })
})

describe('the classes of errors', () => {
  const clients = [
    [
      'v1',
      (of?: NewKey) => (params: object) => clientV1(of).generate('/v1/text2image/soul', params),
    ],
    [
      'v2',
      (of?: NewKey) => (input: object) =>
        clientV2(of).subscribe('/v1/text2image/soul', { input: input as typeof soul }),
    ],
  ] as const
  describe.each(clients)('of %s', (name, call) => {
    test('AuthenticationError', async () => {
      const wrong = { ...key, keySecret: 'wrong' }
      const error = await record(`${name}, wrong credentials`, '`AuthenticationError`', () =>
        rejection(call(wrong)(soul)),
      )
      expect(error).toBeInstanceOf(v1.AuthenticationError)
    })
    test('NotEnoughCreditsError', async () => {
      const poor = await platform.account({ credits: 100 })
      const error = await record(`${name}, too few credits`, '`NotEnoughCreditsError` (403)', () =>
        rejection(call(poor)(soul)),
      )
      expect(error).toBeInstanceOf(v1.NotEnoughCreditsError)
    })
    test('ValidationError leads to the field', async () => {
      const error = await record(
        `${name}, a field that does not fit`,
        '`ValidationError` (422) naming the field',
        () => rejection(call()({ ...soul, width_and_height: '1x1' })),
      )
      expect(error).toBeInstanceOf(v1.ValidationError)
      const loc = name === 'v1' ? 'body.params.width_and_height' : 'body.width_and_height'
      expect(error.message).toMatch(`${loc}: Input should be one of 1152x2048`)
    })
    test('BadInputError names the limit of unfinished requests', async () => {
      const narrow = await platform.account({ concurrencyLimit: 1 })
      let finish = () => {}
      const held = new Promise<void>((resolve) => {
        finish = resolve
      })
      behave = () => held
      await clientV1(narrow).generate('/v1/text2image/soul', soul, { withPolling: false })
      const error = await record(
        `${name}, too many unfinished requests`,
        '`BadInputError` (400) naming the limit',
        () => rejection(call(narrow)(soul)),
      )
      finish()
      expect(error).toBeInstanceOf(v1.BadInputError)
      expect(error.message).toMatch(/has 1 unfinished request/)
    })
    test('APIError for a model that is not here', async () => {
      const path = 'flux-pro/kontext/max/text-to-image'
      const error = await record(
        `${name}, a model that is not here`,
        '`APIError` (404) `model_not_found`',
        () =>
          rejection(
            name === 'v1'
              ? clientV1().generate(path, soul)
              : clientV2().subscribe(path, { input: { prompt: 'x' } }),
          ),
      )
      expect(error).toMatchObject({
        name: 'APIError',
        statusCode: 404,
        responseData: { detail: expect.stringMatching(/^model_not_found/) },
      })
    })
    test('TimeoutError when it takes longer than maxPollTime', async () => {
      let finish = () => {}
      const held = new Promise<void>((resolve) => {
        finish = resolve
      })
      behave = () => held
      const slow = { maxPollTime: 60 }
      const error = await record(
        `${name}, longer than maxPollTime`,
        '`TimeoutError`; the request goes on',
        () =>
          rejection(
            name === 'v1'
              ? clientV1(key, slow).generate('/v1/text2image/soul', soul)
              : clientV2(key, slow).subscribe('/v1/text2image/soul', { input: soul }),
          ),
      )
      finish()
      expect(error).toBeInstanceOf(v1.TimeoutError)
    })
    test('failed and nsfw are no errors but states', async () => {
      for (const [code, state] of [
        ['input_rejected', 'failed'],
        ['content_rejected', 'nsfw'],
      ] as const) {
        behave = async () => {
          throw new Problem(code, 'It cannot be made.')
        }
        const ended = await record(
          `${name}, a request that ends ${state}`,
          `the state \`${state}\`, not charged`,
          async () => call()(soul),
        )
        const ends = 'jobs' in ended ? ended.jobs.map((job) => job.status) : [ended.status]
        expect(ends).toEqual([state])
      }
    })
  })

  test('a refusal is sent four times by the SDK, changes nothing and is logged once', async () => {
    const poor = await platform.account({ credits: 100 })
    const before = platform.lines.length
    const eager = clientV1(poor, { maxRetries: 3, retryBackoff: 1, retryMaxBackoff: 30 })
    await rejection(eager.generate('/v1/text2image/soul', soul))
    const answers = platform.lines
      .slice(before)
      .filter(({ facts }) => facts['route'] === '/v1/text2image/soul')
    expect(answers.map(({ facts }) => facts['status'])).toEqual([403, 403, 403, 403])
    expect(answers.map(({ level }) => level)).toEqual(['info', 'debug', 'debug', 'debug'])
  })
})

test('docs/migration.md is current', async () => {
  const document = readFileSync('docs/migration.md', 'utf8')
  const table = ['| Call | What was sent, and answered | Result |', '| --- | --- | --- |', ...rows]
  const written = document.replace(
    /(<!-- calls -->\n)[\s\S]*(<!-- \/calls -->)/,
    (_all, start: string, end: string) => `${start}\n${table.join('\n')}\n\n${end}`,
  )
  expect(written).toContain(table[2])
  await expect(written).toMatchFileSnapshot('../../../docs/migration.md')
})
