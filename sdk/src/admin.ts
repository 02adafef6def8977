// The operator's client: accounts, credits, keys, the queue, failures and engines, with the admin token.
import type {
  AdminAccount,
  AdminAccountDetail,
  AdminAccountPage,
  AdminRequest,
  AdminRequestPage,
  EngineAnswer,
  EngineList,
  NewKeyAnswer,
  OpenAccountParameters,
  OpenedAccount,
  QueueAnswer,
  RequestFilter,
  TopUpParameters,
} from '@openfield/contract/native'
import { type OpenfieldOptions, transportFrom } from './client.ts'
import type { CallOptions, Transport } from './transport.ts'

export interface OpenfieldAdminOptions extends Omit<OpenfieldOptions, 'key'> {
  /** The server's OPENFIELD_ADMIN_TOKEN; the variable of that name when absent. */
  readonly token?: string
}

const at = (path: string) => `/api/v1/admin/${path}`
const part = encodeURIComponent

const accountCalls = (transport: Transport) => ({
  /** In the order they were made. */
  page: (query: { cursor?: string; limit?: number } = {}, options: CallOptions = {}) =>
    transport.json<AdminAccountPage>(at('accounts'), { ...options, query }),
  /** With its keys and last movements of credits. */
  get: (id: string, options: CallOptions = {}) =>
    transport.json<AdminAccountDetail>(at(`accounts/${part(id)}`), options),
  /** The answer shows the first key once. */
  open: (body: OpenAccountParameters, options: CallOptions = {}) =>
    transport.json<OpenedAccount>(at('accounts'), { ...options, method: 'POST', body }),
  topUp: (id: string, body: TopUpParameters, options: CallOptions = {}) =>
    transport.json<AdminAccount>(at(`accounts/${part(id)}/topup`), {
      ...options,
      method: 'POST',
      body,
    }),
  /** The answer shows the key once. */
  createKey: (id: string, body: { readonly name: string }, options: CallOptions = {}) =>
    transport.json<NewKeyAnswer>(at(`accounts/${part(id)}/keys`), {
      ...options,
      method: 'POST',
      body,
    }),
})

const requestCalls = (transport: Transport) => ({
  /** Of all accounts or one, newest first; failures are `state: ['error', 'failed']`. */
  page: (query: RequestFilter & { readonly account_id?: string } = {}, options: CallOptions = {}) =>
    transport.json<AdminRequestPage>(at('requests'), { ...options, query: { ...query } }),
  get: (id: string, options: CallOptions = {}) =>
    transport.json<AdminRequest>(at(`requests/${part(id)}`), options),
  /** Makes a failed request again for its account, as a new request with a new hold. */
  retry: (id: string, options: CallOptions = {}) =>
    transport.json<AdminRequest>(at(`requests/${part(id)}/retry`), { ...options, method: 'POST' }),
})

/** Everything the operator can do. Calls throw OpenfieldError, or the signal's reason when it aborts. */
export class OpenfieldAdmin {
  readonly #transport: Transport
  readonly accounts: ReturnType<typeof accountCalls>
  readonly requests: ReturnType<typeof requestCalls>

  constructor({ token, ...options }: OpenfieldAdminOptions = {}) {
    const given = token === undefined ? {} : { key: token }
    this.#transport = transportFrom({ ...options, ...given }, 'OPENFIELD_ADMIN_TOKEN')
    this.accounts = accountCalls(this.#transport)
    this.requests = requestCalls(this.#transport)
  }

  /** From now on the key is refused. */
  revokeKey(id: string, options: CallOptions = {}): Promise<void> {
    return this.#transport.json(at(`keys/${part(id)}`), { ...options, method: 'DELETE' })
  }

  /** What waits and runs, and how the last day's requests ended. */
  queue(options?: CallOptions): Promise<QueueAnswer> {
    return this.#transport.json(at('queue'), options)
  }

  /** Asks each engine how it is, which takes some seconds when one does not answer. */
  async checkEngines(options: CallOptions = {}): Promise<readonly EngineAnswer[]> {
    const answer = await this.#transport.json<EngineList>(at('engines/check'), {
      ...options,
      method: 'POST',
    })
    return answer.engines
  }

  /** As the answering process sees them. */
  async engines(options?: CallOptions): Promise<readonly EngineAnswer[]> {
    return (await this.#transport.json<EngineList>(at('engines'), options)).engines
  }
}
