// Makes contact sheets of a prompt list with the built-in renderer: npm run sheet -- prompts.txt [--size 384x288] [--columns 5] [--rows 6] [--seed 7] [--out out/sheet]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { renderImage } from '@openfield/renderer'
import { createNodeHost } from '@openfield/renderer/node'
import sharp from 'sharp'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '384x288' },
    columns: { type: 'string', default: '5' },
    rows: { type: 'string', default: '6' },
    seed: { type: 'string', default: '7' },
    style: { type: 'string' },
    out: { type: 'string', default: 'out/sheet' },
  },
})
const [width = 384, height = 288] = values.size.split('x').map(Number)
const [columns, rows] = [Number(values.columns), Number(values.rows)]
const prompts = readFileSync(positionals[0] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
const general = '464ea177-8d40-4940-8d9d-b438bab269c7'

const writeSheet = async (cells: readonly Buffer[], page: number): Promise<void> => {
  const file = `${values.out}-${page + 1}.png`
  const lines = Math.ceil(cells.length / columns)
  await sharp({
    create: {
      width: columns * (width + 4),
      height: lines * (height + 4),
      channels: 3,
      background: '#111',
    },
  })
    .composite(
      cells.map((input, i) => ({
        input,
        left: (i % columns) * (width + 4),
        top: Math.floor(i / columns) * (height + 4),
      })),
    )
    .png()
    .toFile(file)
  process.stdout.write(`${file}\n`)
}

mkdirSync(dirname(values.out), { recursive: true })
const host = createNodeHost()
const cells: Buffer[] = []
const log: string[] = []
for (const [i, prompt] of prompts.entries()) {
  const started = performance.now()
  const { pixels, notes } = await renderImage(
    {
      prompt,
      width,
      height,
      quality: '720p',
      styleId: values.style ?? general,
      styleStrength: 1,
      seed: Number(values.seed),
      reference: null,
    },
    host,
  )
  cells.push(
    await sharp(pixels.data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png()
      .toBuffer(),
  )
  log.push(
    `${i + 1}\t${((performance.now() - started) / 1000).toFixed(1)} s\t${prompt}\t${notes.join(' | ')}`,
  )
  process.stdout.write(`${log.at(-1)}\n`)
  if (cells.length === columns * rows || i === prompts.length - 1)
    await writeSheet(cells.splice(0), Math.floor(i / (columns * rows)))
}
writeFileSync(`${values.out}.txt`, `${log.join('\n')}\n`)
await host.close()
