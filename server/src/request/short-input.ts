// Keeps the bytes of pictures that came inside a body out of the row that every status call reads.
import type { GenerationInput } from '@openfield/contract'

/** A `data:` URL up to this many characters stays as it is. */
const DATA_URL_MAX = 500

/** The input as JSON with long `data:` URLs cut to their beginning, and whether any was. */
export const shortInput = (input: GenerationInput): { json: string; isCut: boolean } => {
  let isCut = false
  const json = JSON.stringify(input, (_name, value: unknown) => {
    if (typeof value !== 'string' || value.length <= DATA_URL_MAX || !/^data:/i.test(value)) {
      return value
    }
    isCut = true
    return `${value.slice(0, Math.min(100, value.indexOf(',') + 1))}…`
  })
  return { json, isCut }
}
