// Pictures to begin from, in every form that callers have them; bytes are uploaded first, so that a retry sends little.
import type { PictureInput, UploadPlace } from '@openfield/contract/native'
import { OpenfieldError } from './errors.ts'
import { nodeFiles } from './lib/surroundings.ts'
import type { CallOptions, Transport } from './transport.ts'

/** Bytes of a JPEG, PNG or WebP; `path` is a file of Node. */
export type PictureFile = Blob | Uint8Array | ArrayBuffer | { readonly path: string }

/** An address (http, https, `data:` or `/media/v1/…`), a file of a finished request, or bytes. */
export type Picture = string | PictureInput | PictureFile

const typeOfBytes = (bytes: Uint8Array): string | null => {
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  if (text.startsWith('\x89PNG')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP' ? 'image/webp' : null
}

const blobOf = async (file: PictureFile): Promise<Blob> => {
  if (file instanceof Blob) return file
  if (file instanceof ArrayBuffer) return new Blob([file])
  if (file instanceof Uint8Array) return new Blob([file as Uint8Array<ArrayBuffer>])
  const { readFile } = await nodeFiles()
  return new Blob([(await readFile(file.path)) as Uint8Array<ArrayBuffer>])
}

/** Gives the address under which the server knows the file from now on. Throws OpenfieldError. */
export const upload = async (
  transport: Transport,
  file: PictureFile,
  options: CallOptions = {},
): Promise<{ readonly url: string }> => {
  const blob = await blobOf(file)
  const contentType = typeOfBytes(new Uint8Array(await blob.slice(0, 12).arrayBuffer()))
  if (contentType === null) {
    throw new OpenfieldError('The file is no JPEG, PNG or WebP.', { code: 'input_rejected' })
  }
  const place = await transport.json<UploadPlace>('/api/v1/uploads', {
    ...options,
    method: 'POST',
    body: { content_type: contentType },
    isRepeatable: true,
  })
  await transport.put(place.upload_url, blob, { ...place.headers }, options)
  return { url: place.url }
}

const isFile = (picture: Exclude<Picture, string>): picture is PictureFile =>
  picture instanceof Blob ||
  picture instanceof Uint8Array ||
  picture instanceof ArrayBuffer ||
  'path' in picture

/** The form that the wire takes. */
export const pictureInput = async (
  transport: Transport,
  picture: Picture,
  options: CallOptions = {},
): Promise<PictureInput> => {
  if (typeof picture === 'string') return { url: picture }
  if (isFile(picture)) return upload(transport, picture, options)
  if ('data' in picture) return picture
  return { url: picture.url }
}
