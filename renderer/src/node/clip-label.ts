// What a clip says of itself inside its file: prompt, seed, engine and that it was made by an algorithm. No times, so bytes repeat.

import { plain, sourceType, xmpPacket } from './xmp.ts'

export interface ClipLabel {
  readonly prompt: string
  readonly seed: number
  /** Such as `openfield-builtin 0.1.0`. */
  readonly engine: string
  /** Names of the motions. */
  readonly motions: readonly string[]
  /** Made by a model that was trained on pictures; absent means it was not. */
  readonly isTrained?: boolean
}

/** XMP's box id, as Adobe gives it for ISO media files. */
const xmpId = 'be7acfcb97a942e89c71999491e3afac'

/** One line for players that show a comment. */
export const commentFor = (label: ClipLabel): string =>
  plain(
    `${label.prompt.slice(0, 2000)} | seed ${label.seed} | ${label.motions.join(' + ')} | ${label.engine} | ${sourceType(label.isTrained)}`,
  ).replace(/\s+/g, ' ')

/** The label as a `uuid` box to put at the end of an MP4 file. */
export const labelBox = (label: ClipLabel): Buffer => {
  const body = Buffer.from(
    xmpPacket({ ...label, facts: [`seed ${label.seed}`, ...label.motions] }),
    'utf8',
  )
  const head = Buffer.alloc(24)
  head.writeUInt32BE(24 + body.length, 0)
  head.write('uuid', 4, 'latin1')
  head.write(xmpId, 8, 'hex')
  return Buffer.concat([head, body])
}
