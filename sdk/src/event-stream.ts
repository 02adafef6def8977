// Reads server-sent events from a fetch body, as the HTML standard parses them.

/** One message of a stream. */
export interface StreamMessage {
  readonly event: string
  readonly data: string
  /** The last id seen, this message's own or an earlier one; empty before the first. */
  readonly id: string
}

/** Longest line kept; a longer one is no event of ours. */
const LINE_MAX = 4 * 2 ** 20

/** Lines without their ends: LF, CR or CRLF, also when split between chunks. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      // A CR at the end may be the first half of CRLF.
      const cut = rest.endsWith('\r') ? rest.length - 1 : rest.length
      const lines = rest.slice(0, cut).split(/\r\n|\n|\r/)
      rest = (lines.pop() ?? '') + rest.slice(cut)
      if (rest.length > LINE_MAX) throw new Error('a line of the event stream is too long')
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Ends when the stream ends. Comments (heartbeats) come as an event named ``. */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamMessage> {
  let event = ''
  let data: string[] = []
  let id = ''
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (data.length > 0) yield { event: event || 'message', data: data.join('\n'), id }
      event = ''
      data = []
      continue
    }
    if (line.startsWith(':')) {
      yield { event: '', data: '', id }
      continue
    }
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
    if (field === 'id' && !value.includes('\0')) id = value
  }
}
