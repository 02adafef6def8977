// Says what a file really is by its bytes: pictures by decoding them, sound and film by how they begin.
import { checkPicture } from './picture-check.ts'

/** What the bytes are; sizes in pixels, 0 where there are none. */
export interface Sniffed {
  readonly contentType: string
  readonly width: number
  readonly height: number
}

const ascii = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('latin1', from, to)

const gif = (bytes: Buffer): Sniffed | string => {
  if (!/^GIF8[79]a$/.test(ascii(bytes, 0, 6)) || bytes.length < 14) return 'is not a GIF'
  return { contentType: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
}

const plain = (contentType: string): Sniffed => ({ contentType, width: 0, height: 0 })

/** A file of the family (`image`, `audio`, `video`), or why it is none, as the end of a sentence whose subject is the file. */
export async function sniff(bytes: Buffer, family: string): Promise<Sniffed | string> {
  if (bytes.length === 0) return 'is empty'
  if (family === 'audio') {
    const isWave = ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE'
    return isWave ? plain('audio/wav') : 'is not a WAV file'
  }
  if (family === 'video') {
    return ascii(bytes, 4, 8) === 'ftyp' ? plain('video/mp4') : 'is not an MP4 file'
  }
  if (ascii(bytes, 0, 4) === 'GIF8') return gif(bytes)
  const checked = await checkPicture(bytes)
  if (typeof checked === 'string') return checked
  // A picture stored turned is checked as an upright copy; what was sent is kept as it is.
  const jpeg = bytes[0] === 0xff
  const png = bytes[0] === 0x89
  const contentType = jpeg ? 'image/jpeg' : png ? 'image/png' : 'image/webp'
  return { contentType, width: checked.width, height: checked.height }
}
