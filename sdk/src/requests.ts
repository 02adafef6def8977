// Requests: made, followed, listed, canceled, deleted, made again.
import type {
  CancelAnswer,
  Estimate,
  EstimateParameters,
  GenerationRequest,
  ImageParameters,
  ImageRequest,
  RequestFilter,
  RequestPage,
  RerunParameters,
  VideoParameters,
  VideoRequest,
} from '@openfield/contract/native'
import { GenerationFailed, OpenfieldError } from './errors.ts'
import { newIdempotencyKey } from './lib/id.ts'
import type { Live } from './live.ts'
import { type Picture, pictureInput } from './pictures.ts'
import type { CallOptions, Transport } from './transport.ts'
import { follow } from './waiting.ts'

/** As `ImageParameters`, with the picture in any form. */
export type ImageWish = Omit<ImageParameters, 'image_reference'> & {
  readonly image_reference?: Picture | null
}

/** As `VideoParameters`, with pictures in any form. */
export type VideoWish = Omit<VideoParameters, 'image' | 'end_image'> & {
  readonly image: Picture
  readonly end_image?: Picture | null
}

export type Wish =
  | ({ readonly kind: 'image' } & ImageWish)
  | ({ readonly kind: 'video' } & VideoWish)

export interface SubmitOptions extends CallOptions {
  /** The same key with the same wish gives the first request again; drawn when absent, so that retries are safe. */
  readonly idempotencyKey?: string
}

export interface WaitOptions extends CallOptions {
  /** Called with the request as it is, after every change. */
  readonly onProgress?: (request: GenerationRequest) => void
  /** Cancel the request when the signal aborts; true when absent in `generate` and `subscribe`, false in `wait`. */
  readonly cancelOnAbort?: boolean
}

export type GenerateOptions = SubmitOptions & WaitOptions

const prepared = async (transport: Transport, wish: Wish, options: CallOptions) => {
  const { kind, ...body } = wish
  const places = kind === 'image' ? ['image_reference'] : ['image', 'end_image']
  const pictures: Record<string, unknown> = {}
  for (const place of places) {
    const picture = (body as Readonly<Record<string, unknown>>)[place] as Picture | null | undefined
    if (picture) pictures[place] = await pictureInput(transport, picture, options)
  }
  return {
    path: kind === 'image' ? '/api/v1/images' : '/api/v1/videos',
    body: { ...body, ...pictures },
  }
}

/** Calls about requests. Every one throws OpenfieldError, or the signal's reason. */
export class Requests {
  readonly #transport: Transport
  readonly #live: Live

  constructor(transport: Transport, live: Live) {
    this.#transport = transport
    this.#live = live
  }

  /** Takes the wish in and comes back at once; its credits are held. */
  async submit(
    wish: { readonly kind: 'image' } & ImageWish,
    options?: SubmitOptions,
  ): Promise<ImageRequest>
  async submit(
    wish: { readonly kind: 'video' } & VideoWish,
    options?: SubmitOptions,
  ): Promise<VideoRequest>
  async submit(wish: Wish, options?: SubmitOptions): Promise<GenerationRequest>
  async submit(wish: Wish, options: SubmitOptions = {}): Promise<GenerationRequest> {
    const { idempotencyKey = newIdempotencyKey(), ...call } = options
    const { path, body } = await prepared(this.#transport, wish, call)
    return this.#transport.json(path, { ...call, method: 'POST', body, idempotencyKey })
  }

  get(id: string, options: CallOptions = {}): Promise<GenerationRequest> {
    return this.#transport.json(`/api/v1/requests/${encodeURIComponent(id)}`, options)
  }

  /** The request now and after every change, until it is final. Leaving the loop stops listening, not the request. */
  updates(id: string, options: CallOptions = {}): AsyncGenerator<GenerationRequest> {
    const parts = { live: this.#live, get: (each: string) => this.get(each, options) }
    return follow(id, parts, { signal: options.signal })
  }

  /** The finished request. Throws GenerationFailed when it ended without a result. */
  async wait(id: string, options: WaitOptions = {}): Promise<GenerationRequest> {
    const { onProgress, cancelOnAbort = false, ...call } = options
    try {
      for await (const request of this.updates(id, call)) {
        onProgress?.(request)
        if (!request.is_final) continue
        if (request.state === 'completed') return request
        throw new GenerationFailed(request)
      }
    } catch (error) {
      if (cancelOnAbort && options.signal?.aborted) {
        await this.cancel(id).catch(() => undefined)
      }
      throw error
    }
    throw new OpenfieldError('The request was followed to no end.', { code: 'internal' })
  }

  /** One page, newest first. */
  page(filter: RequestFilter = {}, options: CallOptions = {}): Promise<RequestPage> {
    return this.#transport.json('/api/v1/requests', { ...options, query: { ...filter } })
  }

  /** Every request that fits, newest first, page by page as the loop goes on. */
  async *list(
    filter: RequestFilter = {},
    options: CallOptions = {},
  ): AsyncGenerator<GenerationRequest> {
    for (
      let cursor = filter.cursor ?? null, first = true;
      first || cursor !== null;
      first = false
    ) {
      const page: RequestPage = await this.page(
        { ...filter, ...(cursor === null ? {} : { cursor }) },
        options,
      )
      yield* page.requests
      cursor = page.cursor
    }
  }

  /** Never charged. A request in the making ends a moment later: then `is_done` is false. */
  cancel(id: string, options: CallOptions = {}): Promise<CancelAnswer> {
    const path = `/api/v1/requests/${encodeURIComponent(id)}/cancel`
    return this.#transport.json(path, { ...options, method: 'POST' })
  }

  /** Removes a finished request, its prompt and its media; what was paid stays in the ledger. */
  delete(id: string, options: CallOptions = {}): Promise<void> {
    const path = `/api/v1/requests/${encodeURIComponent(id)}`
    return this.#transport.json(path, { ...options, method: 'DELETE' })
  }

  /** Makes it again with changes, as a new request with a new seed unless `keep_seed`. */
  rerun(
    id: string,
    changes: RerunParameters = {},
    options: SubmitOptions = {},
  ): Promise<GenerationRequest> {
    const { idempotencyKey = newIdempotencyKey(), ...call } = options
    const path = `/api/v1/requests/${encodeURIComponent(id)}/rerun`
    return this.#transport.json(path, { ...call, method: 'POST', body: changes, idempotencyKey })
  }

  /** What a wish would cost; only what decides the price need be there. */
  estimate(wish: EstimateParameters, options: CallOptions = {}): Promise<Estimate> {
    const { kind, ...rest } = wish
    const { quality, batch_size } = rest as Partial<ImageParameters>
    const { model } = rest as Partial<VideoParameters>
    const body = { kind, quality, batch_size, model }
    return this.#transport.json('/api/v1/estimate', {
      ...options,
      method: 'POST',
      body,
      isRepeatable: true,
    })
  }
}
