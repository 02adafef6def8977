// Makes the catalogue's previews with the built-in renderer, only what is missing or changed: npm run previews -- [--only styles|motions|<name>] [--again]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createVocabulary } from '@openfield/renderer'
import { createNodeHost } from '@openfield/renderer/node'
import { galleries } from './previews/galleries.ts'
import { motionClips } from './previews/motion-clips.ts'
import { type PreviewFile, PreviewShelf } from './previews/preview-file.ts'
import { stylePictures } from './previews/style-pictures.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    /** Also what is current: after a change of the renderer's code, which the notes do not see. */
    again: { type: 'boolean', default: false },
  },
})
const root = join(import.meta.dirname, '..')
const host = createNodeHost()
const shelf = new PreviewShelf(join(root, 'server', 'previews'))
const words = createVocabulary(await host.artNames())

const isWanted = ({ name, files }: PreviewFile): boolean =>
  values.only === undefined ||
  values.only.some(
    (word) => files[0]?.startsWith(`${word}/`) || name.toLowerCase() === word.toLowerCase(),
  )

const wanted = [...stylePictures(host, words), ...motionClips(host)].filter(isWanted)
const due = wanted.filter((preview) => values.again || !shelf.isCurrent(preview))
process.stdout.write(`${wanted.length - due.length} of ${wanted.length} previews are current\n`)
for (const [i, preview] of due.entries()) {
  // One that cannot be made must not keep the others from being made.
  const said = await shelf.fill(preview).then(
    (bytes) => `${(bytes / 1000).toFixed(1)} kB`,
    (error: unknown) => {
      process.exitCode = 1
      return `failed, ${String(error)}`
    },
  )
  process.stdout.write(`${i + 1}/${due.length} ${preview.name}: ${said}\n`)
}
for (const [file, text] of galleries()) writeFileSync(join(root, file), text)
await host.close()
