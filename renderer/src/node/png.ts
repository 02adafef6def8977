// Writes a PNG that says in itself what it is: prompt, seed, style and engine as text, and the IPTC digital source type as XMP.
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Pixels } from '../host.ts'
import { plain, xmpPacket } from './xmp.ts'

export interface PngLabel {
  readonly prompt: string
  readonly enhancedPrompt: string | null
  readonly seed: number
  readonly styleId: string
  readonly styleStrength: number
  /** Such as `Openfield built-in renderer`. */
  readonly engine: string
  /** Made by a model that was trained on pictures; absent means it was not. */
  readonly isTrained?: boolean
}

/** Signature and header chunk of every PNG. */
const HEAD_BYTES = 33

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** International text: UTF-8, not compressed, no language. */
const textChunk = (keyword: string, text: string): Buffer =>
  chunk(
    'iTXt',
    Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]),
  )

const textChunks = (label: PngLabel): Buffer[] => {
  const { prompt, enhancedPrompt, seed, styleId, styleStrength, engine, isTrained = false } = label
  const facts = [`seed ${seed}`, `style ${styleId}`, `style strength ${styleStrength}`]
  const texts: [string, string][] = [
    ['Prompt', prompt],
    ...(enhancedPrompt === null ? [] : [['Enhanced Prompt', enhancedPrompt] as [string, string]]),
    ['Seed', String(seed)],
    ['Style', styleId],
    ['Style Strength', String(styleStrength)],
    ['Software', engine],
  ]
  return [
    ...texts.map(([keyword, text]) => textChunk(keyword, plain(text))),
    textChunk('XML:com.adobe.xmp', xmpPacket({ prompt, engine, facts, isTrained })),
  ]
}

/** RGB without alpha, since a photograph has none. Same pixels and label, same bytes. */
export const writePng = async (
  { width, height, data }: Pixels,
  label: PngLabel,
): Promise<Uint8Array> => {
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer()
  return Buffer.concat([
    png.subarray(0, HEAD_BYTES),
    ...textChunks(label),
    png.subarray(HEAD_BYTES),
  ])
}
