// The official SDK, as published, against our server: every method, every class of error, and the table that docs/migration.md shows.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
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

describe('characters', () => {
  // Their pictures are really measured, which takes a while on a machine that has other work.
  const patient = () => clientV1(key, { maxPollTime: 60_000 })
  const portrait = () => readFile('server/test/pictures/astronaut.jpg')
  const images = (...urls: string[]) =>
    urls.map((image_url) => ({ type: v1.InputImageType.IMAGE_URL, image_url }))

  test('createSoulId polls until it is made, of uploads; then it plays in pictures of both clients', async () => {
    const client = patient()
    const url = await client.uploadImage(await portrait())
    const soulId = await record(
      'v1 client.createSoulId({ name, input_images })',
      '`SoulId`, completed; 40 credits',
      () => client.createSoulId({ name: 'Ann', input_images: images(url, url) }),
    )
    expect(soulId.isCompleted).toBe(true)
    const used: unknown[] = []
    behave = async (input) => {
      if (input.kind === 'image') used.push([input.character?.kind, input.characterStrength])
    }
    await record(
      "v1 client.generate('/v1/text2image/soul', { custom_reference_id, … })",
      '`JobSet`, completed; the character plays the main person',
      () =>
        client.generate('/v1/text2image/soul', {
          ...soul,
          custom_reference_id: soulId.id,
          custom_reference_strength: v1.strength(0.9),
        }),
    )
    await record(
      "v2 client.subscribe('higgsfield-ai/soul/character', { input })",
      'completed with `images`',
      () =>
        clientV2(key, { maxPollTime: 60_000 }).subscribe('higgsfield-ai/soul/character', {
          input: { prompt: 'a portrait', custom_reference_id: soulId.id },
        }),
    )
    expect(used).toEqual([
      ['person', 0.9],
      ['person', 1],
    ])
  }, 70_000)
  test('createSoulId without polling gives it as it is', async () => {
    const url = await clientV1().uploadImage(await portrait())
    const soulId = await record('v1 client.createSoulId(data, false)', '`SoulId`, queued', () =>
      clientV1().createSoulId({ name: 'Ben', input_images: images(url) }, false),
    )
    expect([soulId.isCompleted, soulId.isFailed]).toEqual([false, false])
  })
  test('one whose pictures cannot be used ends failed, not charged', async () => {
    const soulId = await record(
      'v1 client.createSoulId(…), a picture that cannot be used',
      '`SoulId`, failed; `fail_reason` names the picture, nothing is charged',
      () =>
        patient().createSoulId({
          name: 'Nobody',
          input_images: images('http://127.0.0.1:9/nothing.png'),
        }),
    )
    expect(soulId.isFailed).toBe(true)
  }, 70_000)
  test('listSoulIds gives pages', async () => {
    const list = await record('v1 client.listSoulIds(1, 2)', 'a page of them, newest first', () =>
      clientV1().listSoulIds(1, 2),
    )
    expect(list).toMatchObject({ total: 3, page: 1, page_size: 2, total_pages: 2 })
    expect(list.items.map(({ name }) => name)).toEqual(['Nobody', 'Ben'])
    expect((await clientV1().listSoulIds()).items).toHaveLength(3)
  })
  test.each([
    ['v1', (id: string) => clientV1().generate('/v1/text2image/soul', withCharacter(id))],
    [
      'v2',
      (id: string) => clientV2().subscribe('/v1/text2image/soul', { input: withCharacter(id) }),
    ],
  ] as const)('%s: one that is not yours is a ValidationError', async (name, run) => {
    const error = await record(
      `${name}, a character that is not yours`,
      '`ValidationError` (422) naming `custom_reference_id`',
      () => rejection(run('00000000-0000-4000-8000-000000000000')),
    )
    expect(error).toBeInstanceOf(v1.ValidationError)
    expect(error.message).toMatch(/custom_reference_id/)
  })
})

const withCharacter = (id: string) => ({ ...soul, custom_reference_id: id })

describe('what is not offered yet says so', () => {
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

describe('the gateway, as curl calls it', () => {
  const gateway = async (path: string, body?: object, more: Record<string, string> = {}) => {
    const answer = await fetch(platform.base + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        'Ocp-Apim-Subscription-Key': key.key,
        ...(body && { 'Content-Type': 'application/json' }),
        ...more,
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
    return { status: answer.status, json: (await answer.json()) as any }
  }
  const old = '/ai-model-api/v1'
  const ends = async (pollingUrl: string) => {
    const { pathname } = new URL(pollingUrl)
    let last = await gateway(pathname)
    await vi.waitFor(async () => {
      last = await gateway(pathname)
      expect(['COMPLETED', 'FAILED', 'ERROR']).toContain(last.json.status)
    }, 8000)
    return last.json
  }
  const body = { prompt: 'Woman on rooftop', width_and_height: '1536x1152' }

  test('the reference’s own samples: picture, clip, status, catalogues', async () => {
    const made = await record(
      'gateway generateSoul, then its polling_url',
      '202 `QUEUED`, then `COMPLETED` with `media_url`',
      async () => ends((await gateway(`${old}/generateSoul`, body)).json.polling_url),
    )
    expect(await isServed(made.output.media_url[0])).toBe(true)
    const character = await record(
      'gateway generateSoul with the reference’s custom_reference_id',
      '`COMPLETED`: the sample character is everyone’s',
      async () => {
        const custom_reference_id = '3c90c3cc-0d44-4b50-8888-8dd25736052a'
        const wish = { ...body, custom_reference_id, custom_reference_strength: 0.9 }
        return ends((await gateway(`${old}/generateSoul`, wish)).json.polling_url)
      },
    )
    expect(character.status).toBe('COMPLETED')
    const url = await clientV1().uploadImage(await picture(), 'png')
    for (const name of ['generateImageToVideoRequest', 'image-to-video']) {
      const clip = await record(`gateway ${name}`, '`COMPLETED` with a clip', async () => {
        const wish = { model: 'dop-lite', prompt: 'A lake', input_images: [url] }
        return ends((await gateway(`${old}/${name}`, wish)).json.polling_url)
      })
      expect(clip.output.media_type).toBe('video/mp4')
    }
    const styles = await record('gateway getTextToImageGetSoulStyles', '106 styles', () =>
      gateway(`${old}/getTextToImageGetSoulStyles`),
    )
    expect(styles.json).toHaveLength(106)
    const motions = await record('gateway getMotions', '121 motions', () =>
      gateway(`${old}/getMotions`),
    )
    expect(motions.json).toHaveLength(121)
  })
  test('its webhook and its refusals', async () => {
    const { receiver } = platform
    receiver.got.length = 0
    await record(
      'gateway generateSoul with X-Webhook-URL',
      'the status body is posted, signed',
      async () => {
        await gateway(`${old}/generateSoul`, body, { 'X-Webhook-URL': receiver.url })
        await vi.waitFor(() => expect(receiver.got).toHaveLength(1), 5000)
      },
    )
    expect(await verified(receiver.got[0])).toMatchObject({ status: 'COMPLETED' })
    const poor = await platform.account({ credits: 100 })
    const refusals = [
      ['a wrong key', { 'Ocp-Apim-Subscription-Key': 'wrong' }, body, 401],
      ['too few credits', { 'Ocp-Apim-Subscription-Key': poor.key }, body, 402],
      ['a field that does not fit', {}, { ...body, width_and_height: '1x1' }, 400],
    ] as const
    for (const [what, headers, wish, status] of refusals) {
      const refused = await record(
        `gateway generateSoul, ${what}`,
        '`{error, message}`, nothing changed',
        () => gateway(`${old}/generateSoul`, wish, headers),
      )
      expect(refused).toMatchObject({
        status,
        json: { error: expect.any(String), message: expect.any(String) },
      })
    }
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
