// Fetches one large file: goes on where an earlier try ended, never writes more than was promised, and keeps only what has the right hash.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Offered, PublishedHash } from './hub.ts'
import { hashFile } from './installed.ts'

export interface Fetching {
  /** Sent to the first address only, not where it redirects to. */
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Bytes that are there now, of this file. */
  progress(bytes: number): void
  /** Waits before a further try, milliseconds. */
  wait(ms: number): Promise<void>
}

/** Tries in a row that brought nothing new. */
const TRIES = 5
const SILENCE_MS = 60_000

const sizeOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

const gitHash = async (path: string, bytes: number): Promise<string> => {
  const hash = createHash('sha1').update(`blob ${bytes}\0`)
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Whether a file's bytes are the published ones. */
export const hasHash = async (
  path: string,
  bytes: number,
  hash: PublishedHash | null,
): Promise<boolean> => {
  if (hash === null) return true
  return (hash.kind === 'sha256' ? await hashFile(path) : await gitHash(path, bytes)) === hash.hex
}

/** A fault that another try does not mend. */
class Hopeless extends Error {}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** Where the bytes of an answer begin in the file. */
const beginOf = (answer: Response, have: number): number => {
  if (answer.status === 200) return 0
  const begin = Number(/^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1])
  if (begin !== have)
    throw new Hopeless('The server answered with another part of the file than was asked for.')
  return begin
}

/** One answer appended to the file; aborts when nothing comes for long. */
const receive = async (
  answer: Response,
  part: string,
  from: number,
  file: Offered,
  fetching: Fetching,
): Promise<void> => {
  const handle = await open(part, from === 0 ? 'w' : 'r+')
  let at = from
  try {
    for await (const chunk of answer.body ?? []) {
      if (at + chunk.length > file.bytes)
        throw new Hopeless(
          `${file.path} is longer than the ${file.bytes} bytes that were promised.`,
        )
      await handle.write(chunk, 0, chunk.length, at)
      at += chunk.length
      fetching.progress(at)
    }
  } finally {
    await handle.close()
  }
}

const attempt = async (file: Offered, part: string, fetching: Fetching): Promise<void> => {
  const have = await sizeOf(part)
  if (have > file.bytes) await truncate(part, 0)
  const from = have > file.bytes ? 0 : have
  if (from === file.bytes && file.bytes > 0) return
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), SILENCE_MS)
  const heard = (bytes: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), SILENCE_MS)
    fetching.progress(bytes)
  }
  try {
    const headers = {
      ...fetching.headers,
      'accept-encoding': 'identity',
      ...(from > 0 ? { range: `bytes=${from}-` } : {}),
    }
    const signal = AbortSignal.any([fetching.signal, silence.signal])
    const answer = await fetch(file.url, { headers, signal })
    if (answer.status === 416) {
      await rm(part, { force: true })
      throw new Error(`The server has no more of ${file.path}.`)
    }
    if (answer.status !== 200 && answer.status !== 206) {
      await answer.body?.cancel()
      const sentence = `The server answered ${answer.status} for ${file.path}.`
      throw answer.status >= 500 || answer.status === 429 || answer.status === 408
        ? new Error(sentence)
        : new Hopeless(sentence)
    }
    await receive(answer, part, beginOf(answer, from), file, { ...fetching, progress: heard })
  } finally {
    clearTimeout(timer)
  }
}

/** All tries; ends with a part file of the promised size. */
const fetchWhole = async (file: Offered, part: string, fetching: Fetching): Promise<void> => {
  for (let vain = 0; ; ) {
    const before = await sizeOf(part)
    let failure: unknown = new Error(`The server sent less of ${file.path} than it promised.`)
    try {
      await attempt(file, part, fetching)
    } catch (error) {
      fetching.signal.throwIfAborted()
      if (isDiskFull(error))
        throw new Error(
          `The disk is full. What came of ${file.path} is kept; make room and run the same command again.`,
          { cause: error },
        )
      if (error instanceof Hopeless) throw error
      failure = error
    }
    const now = await sizeOf(part)
    if (now === file.bytes) return
    vain = now > before ? 0 : vain + 1
    if (vain >= TRIES)
      throw new Error(
        `${file.path} could not be fetched: ${failure instanceof Error ? failure.message : String(failure)} What came is kept; run the same command again.`,
        { cause: failure },
      )
    await fetching.wait(Math.min(30_000, 500 * 2 ** vain))
  }
}

/** Ends with the file at `path`, whole and checked. Rejects with an Error whose message is a sentence for the operator. */
export const download = async (file: Offered, path: string, fetching: Fetching): Promise<void> => {
  const there = await stat(path).catch(() => null)
  if (there?.size === file.bytes && (await hasHash(path, file.bytes, file.hash)))
    return fetching.progress(file.bytes)
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.part`
  if (file.bytes === 0) await (await open(part, 'w')).close()
  else await fetchWhole(file, part, fetching)
  if (!(await hasHash(part, file.bytes, file.hash))) {
    await rm(part, { force: true })
    throw new Error(
      `${file.path} does not have the published hash, so it was removed. Run the command again; if it happens again, do not trust the source.`,
    )
  }
  await rename(part, path)
}
