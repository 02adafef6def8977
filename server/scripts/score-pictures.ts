// Shows what the content filter sees in pictures, to choose thresholds by: `npx tsx server/scripts/score-pictures.ts <files>`.
import { readFileSync } from 'node:fs'
import { openPictureFilter, scorePicture } from '../src/engine/content-filter-picture.ts'

const filter = await openPictureFilter()
if (typeof filter === 'string') throw new Error(filter)
process.stdout.write('drawing hentai neutral porn sexy\n')
for (const file of process.argv.slice(2)) {
  const { drawing, hentai, neutral, porn, sexy } = await scorePicture(filter, readFileSync(file))
  const columns = [drawing, hentai, neutral, porn, sexy].map((score) => score.toFixed(3))
  process.stdout.write(`${columns.join('   ')}   ${file}\n`)
}
await filter.close()
