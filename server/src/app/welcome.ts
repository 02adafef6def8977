// What a newcomer reads when the server starts: where it listens, a key, and two commands to paste.

export interface Development {
  readonly key: string
  /** The same key as the official SDK takes it: `id:secret`. */
  readonly credentials: string
  readonly credits: number
}

const picture = { prompt: 'Woman on rooftop', width_and_height: '1536x1152' }

const soul = (
  address: string,
  key: string,
): string => `curl -X POST ${address}/ai-model-api/v1/generateSoul \\
  -H 'Ocp-Apim-Subscription-Key: ${key}' -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(picture)}'`

const status = (address: string, key: string): string =>
  `curl -H 'Ocp-Apim-Subscription-Key: ${key}' '${address}/v2/requests/status/REQUEST_ID?detail=1'`

/** Text for the terminal, with its line ends. */
export const welcome = (
  address: string,
  development: Development | null,
  hasStudio: boolean,
): string => {
  const studio = hasStudio ? `Open it in a browser to work in the Studio.\n` : ''
  const head = `Openfield listens on ${address}\n${studio}`
  if (!development) return head
  const { key, credentials, credits } = development
  return `${head}
Development key, with ${credits} credits (shown this once): ${key}
The same as credentials of @higgsfield/client, with baseURL ${address}: ${credentials}

Make a picture, then ask for it with the request_id of the answer:

${soul(address, key)}

${status(address, key)}

`
}
