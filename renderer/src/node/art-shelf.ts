// Vector art from the fluent-emoji-flat package (MIT), read once when first asked for.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

interface IconSet {
  readonly icons: Readonly<Record<string, { body: string; width?: number; height?: number }>>
  readonly aliases?: Readonly<Record<string, { parent: string }>>
  readonly width?: number
  readonly height?: number
}

export interface ArtShelf {
  /** SVG text by name or alias; null when there is none. */
  find(name: string): Promise<string | null>
  names(): Promise<readonly string[]>
}

/** A shelf that reads its set lazily; a set that is not installed is an error when first used. */
export const createArtShelf = (): ArtShelf => {
  let reading: Promise<IconSet> | undefined
  const read = (): Promise<IconSet> => {
    if (reading !== undefined) return reading
    const file = createRequire(import.meta.url).resolve(
      '@iconify-json/fluent-emoji-flat/icons.json',
    )
    const fresh = readFile(file, 'utf8').then((text) => JSON.parse(text) as IconSet)
    reading = fresh
    // A set that could not be read, or only half, is read anew when it is next asked for.
    fresh.catch(() => {
      reading = undefined
    })
    return fresh
  }
  return {
    find: async (name) => {
      const set = await read()
      const own = (record: object, key: string): boolean => Object.hasOwn(record, key)
      const alias = set.aliases && own(set.aliases, name) ? set.aliases[name]?.parent : undefined
      const key = alias ?? name
      const icon = own(set.icons, key) ? set.icons[key] : undefined
      if (!icon) return null
      const width = icon.width ?? set.width ?? 16
      const height = icon.height ?? set.height ?? 16
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${icon.body}</svg>`
    },
    names: async () => {
      const set = await read()
      return [...Object.keys(set.icons), ...Object.keys(set.aliases ?? {})]
    },
  }
}
