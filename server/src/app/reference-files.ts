// Reads the files of the reference page once, at the start.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReferenceFiles } from '../http/reference.ts'

/** Beside the bundled server, or in the package they come from when the server runs from its sources. */
const folder = (): string =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts') ? '../../../node_modules/swagger-ui-dist/' : './',
      import.meta.url,
    ),
  )

/** Null when they are not there. */
export const readReferenceFiles = async (): Promise<ReferenceFiles | null> => {
  try {
    const [script, style] = await Promise.all([
      readFile(`${folder()}swagger-ui-bundle.js`),
      readFile(`${folder()}swagger-ui.css`),
    ])
    return { script, style }
  } catch {
    return null
  }
}
