// Draws each motion as a strip of five frames, with contact sheets and a quiz for viewers who do not know its name: node scripts/bootstrap.mjs motion-sheet picture.png|"prompt" [--only "Dolly In"] [--out out/motions]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DepthMap, motions, type Pixels, renderImage } from '@openfield/renderer'
import { createNodeHost } from '@openfield/renderer/node'
import sharp from 'sharp'
import { decodeDepth, encodeDepth } from '../renderer/src/depth/depth-map.ts'
import { ownEyes } from '../renderer/src/depth/look-for.ts'
import { readPicture } from '../renderer/src/depth/read-picture.ts'
import { startWarpKernel } from '../renderer/src/film/kernel.ts'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { fitPicture } from '../renderer/src/film/resize.ts'
import { planClip } from '../renderer/src/render-clip.ts'
import { choices } from './motion-sheet/quiz.ts'
import { dice, shuffled } from './shuffle.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string', default: 'out/motions' },
    /** Of one frame of the strip; it is drawn twice as large. */
    width: { type: 'string', default: '320' },
    strength: { type: 'string', default: '0.7' },
    seed: { type: 'string', default: '5' },
    /** The number of the first strip, and what mixes order and answers. */
    from: { type: 'string', default: '1' },
    mix: { type: 'string', default: '1' },
    /** Depth file of a picture of ours. */
    depth: { type: 'string' },
    /** Takes a picture made from a prompt for anyone's: its depth is guessed. */
    foreign: { type: 'boolean', default: false },
    rows: { type: 'string', default: '12' },
    /** The clip's own prompt. */
    say: { type: 'string', default: '' },
  },
})
const GENERAL = '464ea177-8d40-4940-8d9d-b438bab269c7'
const MOMENTS = [0, 0.25, 0.5, 0.75, 1]
const FRAMES = 120
const seed = Number(values.seed)
const host = createNodeHost()

const pngOf = ({ width, height, data }: Pixels, wide: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize({ width: wide })
    .png()
    .toBuffer()

const source = positionals[0] ?? ''
mkdirSync(values.out, { recursive: true })
const load = async (): Promise<{ pixels: Pixels; depth: DepthMap | null }> => {
  if (!existsSync(source)) {
    const size = { width: 1280, height: 720 }
    const made = { styleId: GENERAL, styleStrength: 1, seed: 7, reference: null }
    const { pixels, depth } = await renderImage(
      { prompt: source, ...size, quality: '1080p', ...made },
      host,
    )
    // Kept, so that the next run can take them instead of the prompt.
    writeFileSync(join(values.out, 'source.png'), await pngOf(pixels, size.width))
    writeFileSync(join(values.out, 'source.depth'), await encodeDepth(depth))
    return { pixels, depth: values.foreign ? null : depth }
  }
  const { data, info } = await sharp(source)
    .rotate()
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = { width: info.width, height: info.height, data: new Uint8Array(data) }
  return { pixels, depth: values.depth ? await decodeDepth(readFileSync(values.depth)) : null }
}

const { pixels, depth } = await load()
const wide = Number(values.width)
const [width, height] = [wide * 2, 2 * Math.round((wide * pixels.height) / pixels.width)]
const code = await host.kernel('warp')

/** Five frames side by side. */
const stripOf = async (id: string): Promise<Buffer> => {
  const plan = await planClip(
    {
      image: pixels,
      endImage: null,
      depth,
      prompt: values.say,
      motions: [{ id, strength: Number(values.strength) }],
      seed,
      width,
      height,
      seconds: FRAMES / 24,
      fps: 24,
    },
    code,
  )
  const painter = await FramePainter.start(code, plan)
  const cells = []
  for (const t of MOMENTS)
    cells.push(
      await pngOf({ width, height, data: painter.rgba(Math.round(t * (FRAMES - 1))) }, wide),
    )
  return sheetOf(cells, MOMENTS.length)
}

/** Pictures of one size in a grid. */
const sheetOf = async (cells: readonly Buffer[], columns: number): Promise<Buffer> => {
  const { width: w, height: h } = await sharp(cells[0]).metadata()
  const [gap, rows] = [3, Math.ceil(cells.length / columns)]
  const composed = sharp({
    create: {
      width: columns * (w + gap) - gap,
      height: rows * (h + gap) - gap,
      channels: 3,
      background: '#111',
    },
  }).composite(
    cells.map((input, i) => ({
      input,
      left: (i % columns) * (w + gap),
      top: Math.floor(i / columns) * (h + gap),
    })),
  )
  return composed.png().toBuffer()
}

/** What the renderer takes for near (light) and far (dark). */
const depthPicture = async (): Promise<void> => {
  const kernel = await startWarpKernel(code)
  const shown = fitPicture(kernel, pixels, { width, height })
  const { relief } = await readPicture(kernel, shown, depth, true, ownEyes(kernel))
  const { nearness } = relief
  const top = nearness.reduce((a, b) => Math.max(a, b), 0.01)
  const grey = Uint8Array.from(nearness, (v) => Math.max(0, Math.min(255, (255 * v) / top)))
  await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toFile(join(values.out, 'depth.png'))
}

const wanted = motions.filter(({ name }) => values.only?.includes(name) ?? true)
const missing = values.only?.filter((name) => !motions.some((motion) => motion.name === name)) ?? []
if (missing.length > 0) throw new Error(`no such motions: ${missing.join(', ')}`)
await sharp(await pngOf(pixels, width)).toFile(join(values.out, 'picture.png'))
await depthPicture()

const next = dice(Number(values.mix))
const key: string[] = []
const quiz: string[] = []
let page: Buffer[] = []
let pages = 0
for (const [i, { id, name }] of shuffled(wanted, next).entries()) {
  const number = Number(values.from) + i
  const strip = await stripOf(id)
  writeFileSync(join(values.out, `${number}.png`), strip)
  key.push(`${number}\t${name}`)
  quiz.push(`${number}\t${choices(name, next).join(' | ')}`)
  page.push(strip)
  process.stdout.write(`${i + 1}/${wanted.length}\n`)
  if (page.length < Number(values.rows) && i < wanted.length - 1) continue
  writeFileSync(join(values.out, `sheet-${++pages}.png`), await sheetOf(page, 1))
  page = []
}
writeFileSync(join(values.out, 'key.txt'), `${key.join('\n')}\n`)
writeFileSync(join(values.out, 'quiz.txt'), `${quiz.join('\n')}\n`)
await host.close()
