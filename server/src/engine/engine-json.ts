// Reads the files that people write for engines: JSON with comments, and secrets that stand in the environment.

/** A text, a comment of a line or of a block: comments are found only outside texts. */
const tokens = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Comments become blanks, so that places in the text stay where they are. */
const withoutComments = (text: string): string =>
  text.replace(tokens, (token) => (token.startsWith('"') ? token : token.replace(/[^\n]/g, ' ')))

/** The value, or a sentence that says where it is wrong and shows nothing of the text, which may hold secrets. */
export const parseJson = (
  text: string,
): { readonly value: unknown } | { readonly wrong: string } => {
  const plain = withoutComments(text.replace(/^\uFEFF/, ''))
  try {
    return { value: JSON.parse(plain) }
  } catch (error) {
    const place = /at position (\d+)/.exec(String(error))?.[1]
    if (place === undefined) return { wrong: 'it is no valid JSON.' }
    const before = plain.slice(0, Number(place)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { wrong: `it is no valid JSON at line ${before.length}, column ${column}.` }
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every `{"env": "NAME"}` becomes the value of that variable; one that is not set is told with its path. */
export const withSecrets = (
  value: unknown,
  variable: (name: string) => string | undefined,
  missing: (path: readonly (string | number)[], name: string) => void,
  path: readonly (string | number)[] = [],
): unknown => {
  if (Array.isArray(value)) {
    return value.map((each, index) => withSecrets(each, variable, missing, [...path, index]))
  }
  if (!isPlain(value)) return value
  const { env } = value
  if (typeof env === 'string' && Object.keys(value).length === 1) {
    const found = variable(env)
    if (found === undefined || found === '') missing(path, env)
    // Something that fits where a text is taken: the missing variable is told once.
    return found || 'absent'
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      withSecrets(each, variable, missing, [...path, key]),
    ]),
  )
}
