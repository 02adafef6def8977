// Reads from an MP4 file what we must know of it: that it is one and whole, its size in pixels and its codec.
import { appendFile, type FileHandle, open } from 'node:fs/promises'
import { type Box, boxAt, boxes, type ClipLabel, labelBox } from '@openfield/renderer/node'

export interface Mp4Facts {
  /** Pixels, as coded. */
  readonly width: number
  readonly height: number
  /** Four characters, such as `avc1`. */
  readonly codec: string
  /** 0 when the file does not say. */
  readonly seconds: number
}

interface TopBox {
  readonly type: string
  readonly start: number
  readonly end: number
  /** Its length is written down, so something may follow. */
  readonly isClosed: boolean
}

/** A table of contents larger than this is none of a clip of ours. */
const MOOV_MAX = 32 * 2 ** 20
const BOXES_MAX = 10_000
const SIDE_MAX = 16_384

const readAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

const topBoxes = async (file: FileHandle): Promise<TopBox[]> => {
  const { size } = await file.stat()
  const found: TopBox[] = []
  for (let at = 0; at < size; ) {
    const head = await readAt(file, at, 16)
    if (head.length < 8 || found.length >= BOXES_MAX) throw new Error('the file is cut short')
    const short = head.readUInt32BE(0)
    if (short === 1 && head.length < 16) throw new Error('the file is cut short')
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8 || at + length > size) throw new Error('the file is cut short')
    found.push({
      type: head.toString('latin1', 4, 8),
      start: at,
      end: at + length,
      isClosed: short !== 0,
    })
    at += length
  }
  return found
}

/** The sample description of the picture track: its box, or null for tracks of sound and others. */
const pictureEntry = (moov: Buffer, track: Box): Box | null => {
  const inside = moov.subarray(track.body, track.end)
  const handler = boxAt(inside, 'mdia/hdlr')
  if (handler === null || inside.toString('latin1', handler.body + 8, handler.body + 12) !== 'vide')
    return null
  const table = boxAt(inside, 'mdia/minf/stbl/stsd')
  const [entry] = table === null ? [] : boxes(inside, table.body + 8, table.end)
  if (entry === undefined || entry.body + 28 > entry.end) return null
  const shift = track.body
  return {
    type: entry.type,
    start: entry.start + shift,
    body: entry.body + shift,
    end: entry.end + shift,
  }
}

const secondsOf = (moov: Buffer): number => {
  const head = boxAt(moov, 'moov/mvhd')
  if (head === null || head.end - head.body < 32) return 0
  const isWide = moov[head.body] === 1
  const scale = moov.readUInt32BE(head.body + (isWide ? 20 : 12))
  const length = isWide
    ? Number(moov.readBigUInt64BE(head.body + 24))
    : moov.readUInt32BE(head.body + 16)
  return scale > 0 ? length / scale : 0
}

const factsIn = (moov: Buffer): Mp4Facts => {
  const [outer] = boxes(moov)
  if (outer === undefined) throw new Error('the file has no table of contents')
  for (const track of boxes(moov, outer.body, outer.end)) {
    const entry = track.type === 'trak' ? pictureEntry(moov, track) : null
    if (entry === null) continue
    const width = moov.readUInt16BE(entry.body + 24)
    const height = moov.readUInt16BE(entry.body + 26)
    if (width < 2 || height < 2 || width > SIDE_MAX || height > SIDE_MAX)
      throw new Error(`the picture would have ${width}×${height} pixels`)
    return { width, height, codec: entry.type, seconds: secondsOf(moov) }
  }
  throw new Error('the file has no track of pictures')
}

/** Throws an Error whose message says what is wrong with the file. */
export const readMp4 = async (path: string): Promise<Mp4Facts> => {
  const file = await open(path, 'r')
  try {
    const top = await topBoxes(file)
    if (top[0]?.type !== 'ftyp') throw new Error('the file is no MP4')
    const moov = top.find(({ type }) => type === 'moov')
    if (!moov || !top.some(({ type }) => type === 'mdat'))
      throw new Error('the file has no table of contents or no pictures')
    if (moov.end - moov.start > MOOV_MAX) throw new Error('the table of contents is too long')
    return factsIn(await readAt(file, moov.start, moov.end - moov.start))
  } finally {
    await file.close()
  }
}

/** Writes into the file who made it. Leaves it alone when its last box reaches to the end, whatever that is. */
export const labelMp4 = async (path: string, label: ClipLabel): Promise<void> => {
  const file = await open(path, 'r')
  const last = await topBoxes(file)
    .then((top) => top.at(-1))
    .finally(() => file.close())
  if (last?.isClosed) await appendFile(path, labelBox(label))
}
