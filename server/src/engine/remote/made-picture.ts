// A picture some server made becomes ours: decoded, judged, brought to the size that was asked for, labelled.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageInput, Problem } from '@openfield/contract'
import type { Pixels } from '@openfield/renderer'
import { readPicture, writePng } from '@openfield/renderer/node'
import sharp from 'sharp'
import type { Artifact } from '../engine.ts'
import { refusePixels } from './made-check.ts'

/** A file that a server made, in the scratch folder. */
export interface RawFile {
  readonly path: string
  /** What it was made with, when the server told or the adapter knows; the request's own seed when absent. */
  readonly seed?: number
}

export interface PictureFinish {
  readonly input: ImageInput
  readonly engineId: string
  readonly enhancedPrompt: string | null
  readonly scratch: string
  readonly signal: AbortSignal
}

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(
    bytes.buffer,
    bytes.byteOffset + at,
    Math.min(text.length, Math.max(0, bytes.length - at)),
  ).toString('latin1') === text

/** Only formats whose reader we trust with bytes of others. */
export const isPicture = (head: Uint8Array): boolean =>
  startsWith(head, 0, '\x89PNG\r\n\x1a\n') ||
  startsWith(head, 0, '\xff\xd8\xff') ||
  (startsWith(head, 0, 'RIFF') && startsWith(head, 8, 'WEBP'))

const decode = async (path: string, engineId: string): Promise<Pixels> => {
  const none = (why: string) =>
    new Problem('engine_failed', `The engine ${engineId} gave a file that ${why}.`)
  const bytes = await readFile(path)
  if (!isPicture(bytes)) throw none('is no PNG, JPEG or WebP picture')
  try {
    return await readPicture(path)
  } catch {
    throw none('is a damaged or an oversized picture')
  }
}

/** The largest middle part in the asked shape, scaled. */
const sized = async (made: Pixels, width: number, height: number): Promise<Pixels> => {
  if (made.width === width && made.height === height) return made
  const { data } = await sharp(made.data, {
    raw: { width: made.width, height: made.height, channels: 4 },
  })
    .resize(width, height, { fit: 'cover', kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

const sizeNote = (made: Pixels, width: number, height: number): string | null => {
  if (made.width === width && made.height === height) return null
  const isCut = Math.abs(made.width * height - made.height * width) > Math.max(width, height) * 2
  const how = isCut ? 'cut to the shape and scaled' : 'scaled'
  return `The picture was made with ${made.width}×${made.height} pixels and ${how} to ${width}×${height}.`
}

/** Writes `output-<index>.png` and removes the raw file. Throws Problem engine_failed or content_rejected. */
export const finishPicture = async (
  file: RawFile,
  index: number,
  { input, engineId, enhancedPrompt, scratch, signal }: PictureFinish,
): Promise<{ readonly artifact: Artifact; readonly notes: readonly string[] }> => {
  signal.throwIfAborted()
  const made = await decode(file.path, engineId)
  const unchecked = input.checkNsfw ? await refusePixels(made, 'made picture') : null
  const { width, height } = input
  const pixels = await sized(made, width, height)
  const path = join(scratch, `output-${index}.png`)
  const png = await writePng(pixels, {
    prompt: input.prompt,
    enhancedPrompt,
    seed: file.seed ?? input.seed,
    styleId: input.styleId,
    styleStrength: input.styleStrength,
    engine: `Openfield engine ${engineId}`,
    isTrained: true,
  })
  signal.throwIfAborted()
  await rm(file.path, { force: true })
  await writeFile(path, png)
  const notes = [unchecked, sizeNote(made, width, height)].filter((note) => note !== null)
  return {
    artifact: { path, role: 'output', index, contentType: 'image/png', width, height },
    notes,
  }
}
