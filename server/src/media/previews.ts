// The catalogue's previews: small pictures and clips that the built-in renderer made of each style and motion, shipped with the server.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Shelf } from '@openfield/contract'
import { etagOf } from './media.ts'

export interface Preview {
  readonly name: string
  readonly contentType: string
  /** Strong entity tag, quotes included. */
  readonly etag: string
  readonly content: Uint8Array
}

export interface Previews {
  /** Path at which the preview of an entry is served: a picture of a style, a clip of a motion. Null when there is none. */
  path(shelf: Shelf, id: string): string | null
  /** The file of this name; null when there is none. Names that are not in the list made at the start reach no file. */
  find(shelf: string, name: string): Promise<Preview | null>
}

const types: Readonly<Record<string, string>> = { webp: 'image/webp', mp4: 'video/mp4' }
const kinds = { styles: 'webp', motions: 'mp4' } as const

/** In the server's `previews/`, or beside the bundle. */
const shipped = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../previews' : './previews', import.meta.url),
  )

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^[\w-]+\.(webp|mp4)$/.test(name)) : []

/** Lists the folder once. Files are read when they are asked for: all are small. */
export const openPreviews = (folder: string = shipped()): Previews => {
  const paths = new Map(
    Object.keys(kinds).flatMap((shelf) =>
      namesIn(join(folder, shelf)).map((name) => [`${shelf}/${name}`, join(folder, shelf, name)]),
    ),
  )
  return {
    path: (shelf, id) => {
      const name = `${shelf}/${id}.${kinds[shelf]}`
      return paths.has(name) ? `/previews/${name}` : null
    },
    find: async (shelf, name) => {
      const path = paths.get(`${shelf}/${name}`)
      if (path === undefined) return null
      const content = await readFile(path)
      const etag = etagOf(createHash('sha256').update(content).digest('hex'))
      const contentType = types[name.slice(name.lastIndexOf('.') + 1)] ?? ''
      return { name, contentType, etag, content }
    },
  }
}
