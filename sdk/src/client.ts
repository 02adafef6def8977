// The client: one object with everything an account can do.
import type {
  AccountAnswer,
  DeliveryAnswer,
  DeliveryPage,
  DevelopmentSession,
  EstimateParameters,
  GenerationRequest,
  ImageRequest,
  KeyList,
  LedgerEntryAnswer,
  LedgerPage,
  MediaFile,
  ModelAnswer,
  ModelList,
  MotionAnswer,
  MotionList,
  NativeCharacter,
  NativeCharacterPage,
  NewKeyAnswer,
  PictureInput,
  StyleAnswer,
  StyleList,
  Usage,
  VideoRequest,
  WebhookSecret,
} from '@openfield/contract/native'
import { newIdempotencyKey } from './lib/id.ts'
import { nodeFiles, pageOrigin, variable } from './lib/surroundings.ts'
import { Live, type LiveEvent, type LiveOptions, liveEvents } from './live.ts'
import { type Picture, type PictureFile, pictureInput, upload } from './pictures.ts'
import {
  type GenerateOptions,
  type ImageWish,
  Requests,
  type SubmitOptions,
  type VideoWish,
  type Wish,
} from './requests.ts'
import { type CallOptions, Transport } from './transport.ts'

export interface OpenfieldOptions {
  /** Where the server is; OPENFIELD_URL, else the page's own server, else http://127.0.0.1:8787. */
  readonly baseUrl?: string
  /** OPENFIELD_KEY when absent; null: calls without a key, such as `session`. */
  readonly key?: string | null
  readonly fetch?: typeof globalThis.fetch
  /** Of one try, milliseconds; 60,000 when absent. */
  readonly timeoutMs?: number
  /** Tries after the first; 3 when absent. */
  readonly maxRetries?: number
}

/** What `Openfield` and `OpenfieldAdmin` are built from. */
export const transportFrom = (
  { baseUrl, key, fetch, timeoutMs = 60_000, maxRetries = 3 }: OpenfieldOptions,
  keyVariable: string,
): Transport =>
  new Transport({
    baseUrl: baseUrl ?? variable('OPENFIELD_URL') ?? pageOrigin() ?? 'http://127.0.0.1:8787',
    key: key === undefined ? (variable(keyVariable) ?? null) : key,
    fetch: fetch ?? ((...call) => globalThis.fetch(...call)),
    timeoutMs,
    maxRetries,
  })

/** Pages of a list as one. */
async function* allOf<Page extends { readonly cursor: string | null }, Item>(
  page: (cursor: string | undefined) => Promise<Page>,
  items: (page: Page) => readonly Item[],
): AsyncGenerator<Item> {
  let cursor: string | undefined
  do {
    const each = await page(cursor)
    yield* items(each)
    cursor = each.cursor ?? undefined
  } while (cursor !== undefined)
}

const accountCalls = (transport: Transport) => {
  const ledgerPage = (query: { cursor?: string; limit?: number } = {}, options: CallOptions = {}) =>
    transport.json<LedgerPage>('/api/v1/account/ledger', { ...options, query })
  return {
    /** Balance and limits. */
    get: (options: CallOptions = {}) => transport.json<AccountAnswer>('/api/v1/account', options),
    /** One page of movements of credits, newest first. */
    ledgerPage,
    /** Every movement, newest first. */
    ledger: (options: CallOptions = {}): AsyncGenerator<LedgerEntryAnswer> =>
      allOf(
        (cursor) =>
          ledgerPage({ limit: 100, ...(cursor === undefined ? {} : { cursor }) }, options),
        (page) => page.entries,
      ),
    /** The last days (1..366; 30 when absent), oldest first. */
    usage: (query: { days?: number } = {}, options: CallOptions = {}) =>
      transport.json<Usage>('/api/v1/account/usage', { ...options, query }),
  }
}

const keyCalls = (transport: Transport) => ({
  list: async (options: CallOptions = {}) =>
    (await transport.json<KeyList>('/api/v1/keys', options)).keys,
  /** The answer shows the key once. */
  create: (body: { readonly name: string }, options: CallOptions = {}) =>
    transport.json<NewKeyAnswer>('/api/v1/keys', { ...options, method: 'POST', body }),
  revoke: (id: string, options: CallOptions = {}) =>
    transport.json<void>(`/api/v1/keys/${encodeURIComponent(id)}`, {
      ...options,
      method: 'DELETE',
    }),
})

const webhookCalls = (transport: Transport) => {
  const page = (
    query: { cursor?: string; limit?: number; request_id?: string } = {},
    options: CallOptions = {},
  ) => transport.json<DeliveryPage>('/api/v1/webhooks/deliveries', { ...options, query })
  const at = (id: string) => `/api/v1/webhooks/deliveries/${encodeURIComponent(id)}`
  return {
    secret: (options: CallOptions = {}) =>
      transport.json<WebhookSecret>('/api/v1/webhooks/secret', options),
    /** From now on messages are signed with the new secret. */
    rotateSecret: (options: CallOptions = {}) =>
      transport.json<WebhookSecret>('/api/v1/webhooks/secret/rotate', {
        ...options,
        method: 'POST',
      }),
    /** One page of messages and their attempts, newest first. */
    deliveryPage: page,
    deliveries: (options: CallOptions = {}): AsyncGenerator<DeliveryAnswer> =>
      allOf(
        (cursor) => page({ limit: 100, ...(cursor === undefined ? {} : { cursor }) }, options),
        (each) => each.deliveries,
      ),
    delivery: (id: string, options: CallOptions = {}) =>
      transport.json<DeliveryAnswer>(at(id), options),
    /** Sends the same message again at once. */
    redeliver: (id: string, options: CallOptions = {}) =>
      transport.json<DeliveryAnswer>(`${at(id)}/redeliver`, { ...options, method: 'POST' }),
  }
}

const characterCalls = (transport: Transport) => {
  const at = (id: string) => `/api/v1/characters/${encodeURIComponent(id)}`
  const page = (query: { cursor?: string; limit?: number } = {}, options: CallOptions = {}) =>
    transport.json<NativeCharacterPage>('/api/v1/characters', { ...options, query })
  return {
    /** Begins to make it; use it once its state is `completed`. */
    create: async (
      { name, images }: { readonly name: string; readonly images: readonly Picture[] },
      { idempotencyKey = newIdempotencyKey(), ...options }: SubmitOptions = {},
    ) => {
      const inputs: PictureInput[] = []
      for (const each of images) inputs.push(await pictureInput(transport, each, options))
      const body = { name, images: inputs }
      const call = { ...options, method: 'POST', body, idempotencyKey } as const
      return transport.json<NativeCharacter>('/api/v1/characters', call)
    },
    page,
    list: (options: CallOptions = {}): AsyncGenerator<NativeCharacter> =>
      allOf(
        (cursor) => page({ limit: 100, ...(cursor === undefined ? {} : { cursor }) }, options),
        (each) => each.characters,
      ),
    get: (id: string, options: CallOptions = {}) =>
      transport.json<NativeCharacter>(at(id), options),
    delete: (id: string, options: CallOptions = {}) =>
      transport.json<void>(at(id), { ...options, method: 'DELETE' }),
  }
}

const sessionCalls = (transport: Transport) => ({
  /** Whether `openDevelopment` would give a key. */
  isDevelopmentAvailable: async (options: CallOptions = {}) =>
    (await transport.json<DevelopmentSession>('/api/v1/session/dev', options)).is_available,
  /** A fresh key of the development account: only on the server's own machine. */
  openDevelopment: (options: CallOptions = {}) =>
    transport.json<NewKeyAnswer>('/api/v1/session/dev', { ...options, method: 'POST', body: {} }),
})

/** Everything an account can do. Calls throw OpenfieldError, or the signal's reason when it aborts. */
export class Openfield {
  readonly #transport: Transport
  readonly requests: Requests
  readonly account: ReturnType<typeof accountCalls>
  readonly keys: ReturnType<typeof keyCalls>
  readonly webhooks: ReturnType<typeof webhookCalls>
  readonly characters: ReturnType<typeof characterCalls>
  readonly session: ReturnType<typeof sessionCalls>

  constructor(options: OpenfieldOptions = {}) {
    this.#transport = transportFrom(options, 'OPENFIELD_KEY')
    this.requests = new Requests(this.#transport, new Live(this.#transport))
    this.account = accountCalls(this.#transport)
    this.keys = keyCalls(this.#transport)
    this.webhooks = webhookCalls(this.#transport)
    this.characters = characterCalls(this.#transport)
    this.session = sessionCalls(this.#transport)
  }

  /** Where the server is, without a slash at the end. */
  get baseUrl(): string {
    return this.#transport.baseUrl
  }

  readonly images = {
    /** A picture, finished. Throws GenerationFailed when it ended without one. */
    generate: (wish: ImageWish, options?: GenerateOptions): Promise<ImageRequest> =>
      this.subscribe({ kind: 'image', ...wish }, options) as Promise<ImageRequest>,
    /** Takes it in and comes back at once. */
    submit: (wish: ImageWish, options?: SubmitOptions): Promise<ImageRequest> =>
      this.requests.submit({ kind: 'image', ...wish }, options),
  }

  readonly videos = {
    /** A clip, finished. Throws GenerationFailed when it ended without one. */
    generate: (wish: VideoWish, options?: GenerateOptions): Promise<VideoRequest> =>
      this.subscribe({ kind: 'video', ...wish }, options) as Promise<VideoRequest>,
    /** Takes it in and comes back at once. */
    submit: (wish: VideoWish, options?: SubmitOptions): Promise<VideoRequest> =>
      this.requests.submit({ kind: 'video', ...wish }, options),
  }

  /** The same as `images.generate`. */
  generateImage(wish: ImageWish, options?: GenerateOptions): Promise<ImageRequest> {
    return this.images.generate(wish, options)
  }

  /** The same as `videos.generate`. */
  generateVideo(wish: VideoWish, options?: GenerateOptions): Promise<VideoRequest> {
    return this.videos.generate(wish, options)
  }

  /** The same as `requests.submit`. */
  submit(wish: Wish, options?: SubmitOptions): Promise<GenerationRequest> {
    return this.requests.submit(wish, options)
  }

  /** Submits, tells progress, and gives the finished request. Throws GenerationFailed when it ended without a result. */
  async subscribe(wish: Wish, options: GenerateOptions = {}): Promise<GenerationRequest> {
    const { idempotencyKey, onProgress, cancelOnAbort = true, ...call } = options
    const submitted = await this.requests.submit(
      wish,
      idempotencyKey === undefined ? call : { ...call, idempotencyKey },
    )
    const follow = { ...call, cancelOnAbort, ...(onProgress ? { onProgress } : {}) }
    return this.requests.wait(submitted.id, follow)
  }

  estimate(wish: EstimateParameters, options?: CallOptions) {
    return this.requests.estimate(wish, options)
  }

  /** Changes of state and progress of all the account's requests, across broken connections, until the signal aborts. */
  events(options?: LiveOptions): AsyncGenerator<LiveEvent> {
    return liveEvents(this.#transport, options)
  }

  /** Gives the address under which the server knows the picture from now on. */
  upload(file: PictureFile, options?: CallOptions): Promise<{ readonly url: string }> {
    return upload(this.#transport, file, options)
  }

  /** The bytes of a picture or clip. */
  async download(media: Pick<MediaFile, 'url'> | string, options?: CallOptions): Promise<Blob> {
    const url = typeof media === 'string' ? media : media.url
    return (await this.#transport.bytes(url, options)).blob()
  }

  /** Writes a picture or clip to a file; Node only. */
  async save(
    media: Pick<MediaFile, 'url'> | string,
    path: string,
    options?: CallOptions,
  ): Promise<void> {
    const blob = await this.download(media, options)
    const { writeFile } = await nodeFiles()
    await writeFile(path, new Uint8Array(await blob.arrayBuffer()))
  }

  async styles(options?: CallOptions): Promise<readonly StyleAnswer[]> {
    return (await this.#transport.json<StyleList>('/api/v1/styles', options)).styles
  }

  async motions(options?: CallOptions): Promise<readonly MotionAnswer[]> {
    return (await this.#transport.json<MotionList>('/api/v1/motions', options)).motions
  }

  /** Models with prices and the engine that makes them. */
  async models(options?: CallOptions): Promise<readonly ModelAnswer[]> {
    return (await this.#transport.json<ModelList>('/api/v1/models', options)).models
  }
}
