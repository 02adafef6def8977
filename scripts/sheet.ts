// Makes contact sheets of a prompt list with the built-in renderer: npm run sheet -- prompts.txt [--size 384x288] [--columns 5] [--rows 6] [--seed 7] [--mix 1] [--out out/sheet]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { renderImage } from '@openfield/renderer'
import { createNodeHost } from '@openfield/renderer/node'
import sharp from 'sharp'
import { dice, shuffled } from './shuffle.ts'

const usage =
  'npm run sheet -- prompts.txt [--size 384x288] [--columns 5] [--rows 6] [--seed 7] [--style <style id>] [--mix 1] [--out out/sheet]\n' +
  'prompts.txt holds a prompt a line; <out>-1.png … and the notes <out>.txt are written.\n' +
  '--mix mixes the pictures and writes <out>.quiz.txt, five prompts a picture for a blind viewer, and <out>.key.txt.\n'

const stop = (message: string): never => {
  process.stderr.write(`${message}\n${usage}`)
  process.exit(2)
}

const asked = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        size: { type: 'string', default: '384x288' },
        columns: { type: 'string', default: '5' },
        rows: { type: 'string', default: '6' },
        seed: { type: 'string', default: '7' },
        style: { type: 'string' },
        /** What mixes order and answers of a blind viewing; none without. */
        mix: { type: 'string' },
        out: { type: 'string', default: 'out/sheet' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

const { values, positionals } = asked()
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}
const [list] = positionals
if (list === undefined || !existsSync(list))
  stop(list === undefined ? 'Name a file of prompts.' : `No such file: ${list}`)
if (!/^\d+x\d+$/.test(values.size)) stop(`--size must be like 384x288, not ${values.size}`)
for (const name of ['columns', 'rows', 'seed', 'mix'] as const)
  if (!/^[1-9]\d*$/.test(values[name] ?? '1')) stop(`--${name} must be a whole number from 1`)
// The notes would overwrite the prompts.
if (resolve(list ?? '') === resolve(`${values.out}.txt`))
  stop(`--out ${values.out} would overwrite ${list}`)
const [width = 384, height = 288] = values.size.split('x').map(Number)
const [columns, rows] = [Number(values.columns), Number(values.rows)]
const listed = readFileSync(list ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
const next = dice(Number(values.mix ?? 0))
const prompts = values.mix === undefined ? listed : shuffled(listed, next)
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

/** For each picture the right prompt among four others of the list, and apart from them the answers. */
const writeQuiz = (): void => {
  const asked = prompts.map((right, i) => {
    const others = shuffled(
      prompts.filter((other) => other !== right),
      next,
    ).slice(0, 4)
    const given = shuffled([right, ...others], next)
    return {
      line: `${i + 1}\t${given.join(' | ')}`,
      answer: `${i + 1}\t${given.indexOf(right) + 1}\t${right}`,
    }
  })
  writeFileSync(`${values.out}.quiz.txt`, `${asked.map(({ line }) => line).join('\n')}\n`)
  writeFileSync(`${values.out}.key.txt`, `${asked.map(({ answer }) => answer).join('\n')}\n`)
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
if (values.mix !== undefined) writeQuiz()
await host.close()
