// Says at submit what can be known to be wrong with a webhook URL.
import { longestUrl, Problem } from '@openfield/contract'
import { type Reach, readOutsideUrl } from '../lib/address.ts'

/** Gives the URL as it will be called. Throws Problem invalid_request naming `field`. Names are resolved only when it is called. */
export function readWebhookUrl(text: string, reach: Reach, field = 'X-Webhook-URL'): string {
  const wrong = (what: string) => new Problem('invalid_request', `${field} ${what}.`, { field })
  if (text.length > longestUrl)
    throw wrong(`is ${text.length} characters long, the limit is ${longestUrl}`)
  const url = readOutsideUrl(text, reach)
  if (typeof url === 'string') throw wrong(url)
  return url.href
}
