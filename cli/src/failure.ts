// Turns every error a command can meet into one sentence, a hint and an exit code.
import { GenerationFailed, OpenfieldError } from '@openfield/sdk'
import { CommandFailure, exitCodes } from './surroundings.ts'

const credentialHint =
  'Give a key with --key or OPENFIELD_KEY, or run "openfield login". A server on this machine gives development keys by itself.'

const fromServer = (error: OpenfieldError, url: string): CommandFailure => {
  if (error.code === 'network' || error.code === 'timeout' || error.code === 'not_openfield')
    return new CommandFailure(
      `No Openfield server answers at ${url}.`,
      exitCodes.unreachable,
      'Start one with "openfield serve", or name another with --url or OPENFIELD_URL.',
    )
  if (error.status === 401)
    return new CommandFailure(error.message, exitCodes.refused, credentialHint)
  if (error.status === 403) return new CommandFailure(error.message, exitCodes.refused)
  if (error.status === 402)
    return new CommandFailure(error.message, exitCodes.credits, 'See "openfield account".')
  const isUsage = error.status !== null && error.status >= 400 && error.status < 500
  const fields = error.fields
    .slice(1)
    .map(({ message }) => message)
    .join(' ')
  return new CommandFailure(
    [error.message, fields].filter(Boolean).join(' '),
    isUsage ? exitCodes.usage : exitCodes.failed,
    error.requestId === null ? null : `The server's log has this call as ${error.requestId}.`,
  )
}

/** The failure to show for whatever was thrown. */
export const failureOf = (error: unknown, url: string): CommandFailure => {
  if (error instanceof CommandFailure) return error
  if (error instanceof GenerationFailed)
    return new CommandFailure(error.message, exitCodes.failed, 'Nothing was charged.')
  if (error instanceof OpenfieldError) return fromServer(error, url)
  if (error instanceof Error && error.name === 'AbortError')
    return new CommandFailure('Interrupted.', exitCodes.interrupted)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' && error instanceof Error)
    return new CommandFailure(`There is no file ${pathOf(error)}.`, exitCodes.usage)
  if ((code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR') && error instanceof Error)
    return new CommandFailure(`${pathOf(error)} cannot be used as a file.`, exitCodes.usage)
  return new CommandFailure(
    error instanceof Error ? error.message : String(error),
    exitCodes.failed,
  )
}

const pathOf = (error: Error): string => ('path' in error ? String(error.path) : '')
