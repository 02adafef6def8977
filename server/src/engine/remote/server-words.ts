// The server's own sentence out of whatever it answered, made safe to log: short, one line, without secrets.

const WORDS_MAX = 600

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** Puts … in place of every secret, also where it stands in base64 or percent-encoded. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string => {
  let clean = text
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      if (form.length >= 4) clean = clean.replaceAll(form, '…')
  return clean
}

/** One line of at most 600 characters; long runs without a blank, which are data and no words, are cut. */
export const safeWords = (text: string, secrets: readonly string[]): string => {
  const line = withoutSecrets(text.slice(0, 20_000), secrets)
    .replace(control, ' ')
    .replace(/\S{200,}/g, (run) => `${run.slice(0, 40)}…`)
    .replace(/ {2,}/g, ' ')
    .trim()
  return line.length > WORDS_MAX ? `${line.slice(0, WORDS_MAX - 1)}…` : line
}

/** Names under which servers put their sentence, the likeliest first. */
const places = ['message', 'error', 'detail', 'details', 'msg', 'reason', 'description', 'title']

const sentenceIn = (value: unknown, depth = 0): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value !== 'object' || value === null || depth > 4) return null
  if (Array.isArray(value)) {
    const all = value.slice(0, 5).map((item) => sentenceIn(item, depth + 1))
    const said = all.filter((item) => item !== null)
    return said.length > 0 ? said.join('; ') : null
  }
  for (const place of places) {
    const said = sentenceIn((value as Record<string, unknown>)[place], depth + 1)
    if (said !== null) return said
  }
  return null
}

/** What the server says in a body: the sentence in its JSON, else its text when it is no page of HTML; null when it says nothing. */
export const wordsOf = (
  body: { readonly json: unknown } | { readonly text: string },
  secrets: readonly string[],
): string | null => {
  const said = 'json' in body ? (sentenceIn(body.json) ?? JSON.stringify(body.json)) : body.text
  if (!said) return null
  if (/^\s*<(!doctype|html|\?xml)/i.test(said)) {
    const title = said.match(/<title>([^<]{1,200})/i)?.[1]
    return title ? safeWords(title, secrets) : null
  }
  return safeWords(said, secrets) || null
}
