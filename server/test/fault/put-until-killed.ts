// A process that keeps media as fast as it can, saying what it has kept, until someone kills it.
import { diskMedia } from '../../src/media/disk.ts'

const [root = '', source = '', first = '0'] = process.argv.slice(2)
const media = diskMedia(root)
for (let n = Number(first); ; n += 1) {
  const facts = { contentType: 'image/png', role: 'output', width: 4, height: 3 } as const
  const { sha256 } = await media.put(`r${n}`, 'output.png', source, facts)
  process.stdout.write(`r${n} ${sha256}\n`)
}
