// Reads where tensors lie in `.safetensors` files, believing nothing that the file says of itself.
import { type FileHandle, open } from 'node:fs/promises'
import { ModelError } from './model-error.ts'

/** A tensor's place: `length` bytes from `offset` of `file`, row-major, little-endian. */
export interface TensorPlace {
  readonly file: string
  /** As safetensors names it: F32, F16, BF16, I64 … */
  readonly dtype: string
  readonly shape: readonly number[]
  readonly offset: number
  readonly length: number
}

const BYTES: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
}
/** The largest published headers are under 1 MB; a hostile length must not fill the memory. */
const MAX_HEADER = 32 * 1024 * 1024
const MAX_RANK = 8

/** The tensors of one file by name. Reads the header only; rejects with a ModelError. */
export async function readSafetensors(file: string): Promise<Map<string, TensorPlace>> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new ModelError(file, 'cannot be opened', { cause: error })
  })
  try {
    const { text, dataStart, size } = await readHeader(file, handle)
    const places = placesOf(file, parseHeader(file, text), dataStart, size)
    refuseOverlaps(file, places)
    return places
  } finally {
    await handle.close()
  }
}

async function readHeader(file: string, handle: FileHandle) {
  const stat = await handle.stat()
  if (!stat.isFile()) throw new ModelError(file, 'is not a file')
  if (stat.size < 10) throw new ModelError(file, `is too short for safetensors: ${stat.size} bytes`)
  const prefix = Buffer.alloc(8)
  await readFully(file, handle, prefix, 0)
  const length = prefix.readBigUInt64LE()
  if (length > BigInt(MAX_HEADER))
    throw new ModelError(
      file,
      `says its header has ${length} bytes; at most ${MAX_HEADER} are read`,
    )
  if (length > BigInt(stat.size - 8))
    throw new ModelError(
      file,
      `ends inside its header: ${length} bytes announced, ${stat.size - 8} left`,
    )
  const header = Buffer.alloc(Number(length))
  await readFully(file, handle, header, 8)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(header)
  } catch (error) {
    throw new ModelError(file, 'has a header that is not UTF-8', { cause: error })
  }
  return { text, dataStart: 8 + header.length, size: stat.size }
}

async function readFully(file: string, handle: FileHandle, into: Buffer, from: number) {
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, from + done)
    if (bytesRead === 0) throw new ModelError(file, 'became shorter while it was read')
    done += bytesRead
  }
}

function parseHeader(file: string, text: string): [string, unknown][] {
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch (error) {
    throw new ModelError(file, 'has a header that is not JSON', { cause: error })
  }
  if (!isRecord(header)) throw new ModelError(file, 'has a header that is not a JSON object')
  const twice = repeatedKey(text)
  if (twice !== null) throw new ModelError(file, `names ${quoted(twice)} twice`)
  return Object.entries(header).filter(([name]) => name !== '__metadata__')
}

/** The first key that an object of this valid JSON has twice: JSON.parse would keep the last one silently. */
export function repeatedKey(json: string): string | null {
  const open: Set<string>[] = []
  let last = ''
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}:]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (token !== ':') last = token
    else {
      const key = JSON.parse(last) as string
      if (open.at(-1)?.has(key)) return key
      open.at(-1)?.add(key)
    }
  }
  return null
}

function placesOf(
  file: string,
  entries: readonly [string, unknown][],
  dataStart: number,
  size: number,
): Map<string, TensorPlace> {
  const places = new Map<string, TensorPlace>()
  for (const [name, entry] of entries) {
    const wrong = (what: string) => new ModelError(file, `tensor ${quoted(name)} ${what}`)
    if (!isRecord(entry)) throw wrong('is not described by an object')
    const { dtype, shape, data_offsets: offsets } = entry
    const bytes =
      typeof dtype === 'string' && Object.hasOwn(BYTES, dtype) ? BYTES[dtype] : undefined
    if (bytes === undefined || typeof dtype !== 'string')
      throw wrong(`has the unknown dtype ${quoted(dtype)}`)
    if (!isWholes(shape) || shape.length > MAX_RANK)
      throw wrong(`has a shape that is not up to ${MAX_RANK} whole numbers: ${quoted(shape)}`)
    if (!isWholes(offsets) || offsets.length !== 2)
      throw wrong(`has data_offsets that are not two whole numbers: ${quoted(offsets)}`)
    const [begin = 0, end = 0] = offsets
    if (end < begin || dataStart + end > size)
      throw wrong(
        `lies at ${begin} to ${end}, outside the file's ${size - dataStart} bytes of data`,
      )
    const expected = shape.reduce((product, dim) => product * dim, bytes)
    if (expected !== end - begin)
      throw wrong(`has ${end - begin} bytes; ${dtype} [${shape.join(', ')}] needs ${expected}`)
    places.set(name, { file, dtype, shape, offset: dataStart + begin, length: end - begin })
  }
  return places
}

function refuseOverlaps(file: string, places: ReadonlyMap<string, TensorPlace>): void {
  const sorted = [...places].filter(([, it]) => it.length > 0)
  sorted.sort(([, a], [, b]) => a.offset - b.offset)
  for (const [i, [name, it]] of sorted.entries()) {
    const [before, previous] = sorted[i - 1] ?? []
    if (previous && previous.offset + previous.length > it.offset)
      throw new ModelError(file, `tensors ${quoted(before)} and ${quoted(name)} overlap`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWholes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((it) => Number.isSafeInteger(it) && it >= 0)

/** Short enough for a message, whatever the file says. */
export const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
