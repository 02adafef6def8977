// Reads the built Studio from its folder once, at the start.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StudioFile, StudioFiles } from '../http/studio.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Beside the bundled server, or in the Studio's own package when the server runs from its sources. */
const studioFolder = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../../../studio/dist' : './studio', import.meta.url),
  )

const digest = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('base64')

const orNothing = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch(() => undefined)

const readStudioFile = async (path: string): Promise<StudioFile> => {
  const [identity, br, gzip] = await Promise.all([
    readFile(path),
    orNothing(`${path}.br`),
    orNothing(`${path}.gz`),
  ])
  return {
    contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
    etag: `"${digest(identity).slice(0, 22)}"`,
    bodies: { identity, ...(br && { br }), ...(gzip && { gzip }) },
  }
}

/** Null when the Studio has not been built. */
export const readStudio = async (folder: string = studioFolder()): Promise<StudioFiles | null> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && contentTypes[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
  const read = await Promise.all(
    paths.map(
      async (path) =>
        [path.slice(folder.length).replaceAll('\\', '/'), await readStudioFile(path)] as const,
    ),
  )
  const files = new Map(read)
  const page = files.get('/index.html')
  if (page === undefined) return null
  files.delete('/index.html')
  const inline = [
    ...page.bodies.identity
      .toString()
      .matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g),
  ]
  return { page, files, scriptHashes: inline.map(([, text = '']) => `'sha256-${digest(text)}'`) }
}
