// Reading the boxes of an MP4 file in memory: enough to take samples out of one and to see that a file is as it should be.

export interface Box {
  readonly type: string
  /** Of the whole box. */
  readonly start: number
  /** Of what is inside. */
  readonly body: number
  readonly end: number
}

/** The boxes between two places of the file, one level deep. Throws an Error when a box says it is longer than the file. */
export const boxes = (file: Buffer, start = 0, end = file.length): Box[] => {
  const found: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const short = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    if (size < 8 || at + size > end) throw new Error(`MP4 box ${type} is broken`)
    found.push({ type, start: at, body: at + (short === 1 ? 16 : 8), end: at + size })
    at += size
  }
  return found
}

/** Bytes before the child boxes of those that have some. */
const lead: Readonly<Record<string, number>> = { stsd: 8, avc1: 78, meta: 4 }

/** The first box down a path such as `moov/trak/mdia`, or null. */
export const boxAt = (file: Buffer, path: string): Box | null => {
  let here: Box = { type: '', start: 0, body: 0, end: file.length }
  for (const type of path.split('/')) {
    const next = boxes(file, here.body + (lead[here.type] ?? 0), here.end).find(
      (box) => box.type === type,
    )
    if (next === undefined) return null
    here = next
  }
  return here
}

const table = 'moov/trak/mdia/minf/stbl'

const need = (file: Buffer, path: string): Box => {
  const box = boxAt(file, path)
  if (box === null) throw new Error(`MP4 file has no ${path}`)
  return box
}

export interface Samples {
  /** The avcC record. */
  readonly description: Buffer
  readonly samples: readonly { readonly data: Buffer; readonly key: boolean }[]
}

/** Takes the samples out of a file with one H.264 track, in order. */
export const readSamples = (file: Buffer): Samples => {
  const avc = need(file, `${table}/stsd/avc1/avcC`)
  const sizes = need(file, `${table}/stsz`)
  const chunks = need(file, `${table}/stsc`)
  const offsets = need(file, `${table}/stco`)
  const keys = boxAt(file, `${table}/stss`)
  const keySet = new Set<number>()
  for (let i = 0; keys !== null && i < file.readUInt32BE(keys.body + 4); i++)
    keySet.add(file.readUInt32BE(keys.body + 8 + 4 * i))
  const same = file.readUInt32BE(sizes.body + 4)
  const count = file.readUInt32BE(sizes.body + 8)
  const runs = Array.from({ length: file.readUInt32BE(chunks.body + 4) }, (_, i) => ({
    first: file.readUInt32BE(chunks.body + 8 + 12 * i),
    each: file.readUInt32BE(chunks.body + 12 + 12 * i),
  }))
  const samples: { data: Buffer; key: boolean }[] = []
  for (let c = 1; c <= file.readUInt32BE(offsets.body + 4); c++) {
    let at = file.readUInt32BE(offsets.body + 4 + 4 * c)
    const each = runs.findLast((run) => run.first <= c)?.each ?? 1
    for (let k = 0; k < each && samples.length < count; k++) {
      const size = same || file.readUInt32BE(sizes.body + 12 + 4 * samples.length)
      const key = keys === null || keySet.has(samples.length + 1)
      samples.push({ data: file.subarray(at, at + size), key })
      at += size
    }
  }
  return { description: file.subarray(avc.body, avc.end), samples }
}

/** Sets the creation and modification times of movie, track and media to none, so that bytes repeat. */
export const forgetTimes = (file: Buffer): void => {
  for (const path of ['moov/mvhd', 'moov/trak/tkhd', 'moov/trak/mdia/mdhd']) {
    const box = boxAt(file, path)
    if (box === null) continue
    const wide = file[box.body] === 1
    file.fill(0, box.body + 4, box.body + 4 + (wide ? 16 : 8))
  }
}
