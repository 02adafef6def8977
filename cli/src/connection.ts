// Which server and which key a command uses: options, then variables, then saved settings, then a development key of this machine's server.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Openfield, OpenfieldAdmin } from '@openfield/sdk'
import { CommandFailure, exitCodes, type Surroundings } from './surroundings.ts'

/** Options that every command takes. */
export interface ConnectionOptions {
  readonly url?: string
  readonly key?: string
}

/** Keys by the address of their server. */
type Saved = Readonly<Record<string, { readonly key: string }>>

const defaultUrl = 'http://127.0.0.1:8787'

/** The address a command talks to, without a slash at its end. */
export const urlOf = (options: ConnectionOptions, around: Surroundings): string => {
  const url = options.url ?? around.variables['OPENFIELD_URL'] ?? defaultUrl
  if (!/^https?:\/\/[^\s]+$/.test(url))
    throw new CommandFailure(
      `--url must be an http or https address, not "${url}".`,
      exitCodes.usage,
    )
  return url.replace(/\/+$/, '')
}

const fileOf = (around: Surroundings): string | null =>
  around.settingsFolder === null ? null : join(around.settingsFolder, 'keys.json')

const savedKeys = async (around: Surroundings): Promise<Saved> => {
  const file = fileOf(around)
  if (file === null) return {}
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Saved
  } catch {
    return {}
  }
}

/** Remembers a key for a server, readable by its user alone; null forgets it. */
export const saveKey = async (
  url: string,
  key: string | null,
  around: Surroundings,
): Promise<string | null> => {
  const file = fileOf(around)
  if (file === null || around.settingsFolder === null) return null
  const { [url]: _, ...others } = await savedKeys(around)
  const next = key === null ? others : { ...others, [url]: { key } }
  await mkdir(around.settingsFolder, { recursive: true, mode: 0o700 })
  await writeFile(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return file
}

/** A client without a key, for what needs none. */
export const anonymous = (url: string, around: Surroundings): Openfield =>
  new Openfield({ baseUrl: url, key: null, maxRetries: 1, ...fetchOf(around) })

const fetchOf = (around: Surroundings) => (around.fetch ? { fetch: around.fetch } : {})

/**
 * The client of a command. Without any key, a server on this machine is asked for a development key, which is saved.
 * Throws CommandFailure when there is none.
 */
export const connect = async (
  options: ConnectionOptions,
  around: Surroundings,
): Promise<Openfield> => {
  const url = urlOf(options, around)
  const given = options.key ?? around.variables['OPENFIELD_KEY']
  const key = given ?? (await savedKeys(around))[url]?.key ?? (await developmentKey(url, around))
  return new Openfield({ baseUrl: url, key, maxRetries: 2, ...fetchOf(around) })
}

const developmentKey = async (url: string, around: Surroundings): Promise<string> => {
  const server = anonymous(url, around)
  if (!(await server.session.isDevelopmentAvailable({ signal: around.signal })))
    throw new CommandFailure(
      `${url} wants a key.`,
      exitCodes.refused,
      'Give one with --key or OPENFIELD_KEY, or save it with "openfield login".',
    )
  const { key } = await server.session.openDevelopment({ signal: around.signal })
  await saveKey(url, key, around)
  return key
}

/** The operator's client. Throws CommandFailure without a token. */
export const connectAdmin = (
  options: ConnectionOptions & { readonly adminToken?: string },
  around: Surroundings,
): OpenfieldAdmin => {
  const token = options.adminToken ?? around.variables['OPENFIELD_ADMIN_TOKEN']
  if (!token)
    throw new CommandFailure(
      'This command is the operator’s and needs the admin token.',
      exitCodes.usage,
      'Give it with --admin-token or OPENFIELD_ADMIN_TOKEN, the same as the server has.',
    )
  return new OpenfieldAdmin({ baseUrl: urlOf(options, around), token, ...fetchOf(around) })
}
