// The SDK's clients for who is signed in: one for the key, one for the operator's token.
import { Openfield, OpenfieldAdmin } from '@openfield/sdk'
import { accountKey, operatorToken } from '../app/session.ts'

const baseUrl = location.origin

/** A client without a key, to sign in with. */
export const guest = new Openfield({ baseUrl, key: null })

export const clientWith = (key: string): Openfield => new Openfield({ baseUrl, key })
export const operatorWith = (token: string): OpenfieldAdmin =>
  new OpenfieldAdmin({ baseUrl, token })

const lastOf = <Client>(make: (secret: string) => Client) => {
  let last: { readonly secret: string; readonly client: Client } | null = null
  return (secret: string): Client => {
    if (last?.secret !== secret) last = { secret, client: make(secret) }
    return last.client
  }
}

const clientFor = lastOf(clientWith)
const operatorFor = lastOf(operatorWith)

/** The client of who is signed in. Pages that use it stand behind the sign-in. */
export function useClient(): Openfield {
  return clientFor(accountKey.use() ?? '')
}

/** The operator's client. Pages that use it stand behind the token. */
export function useOperator(): OpenfieldAdmin {
  return operatorFor(operatorToken.use() ?? '')
}
