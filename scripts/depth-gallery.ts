// Draws, for each kind of picture that people bring, the picture, what is guessed of its depth and frames of clips: node scripts/bootstrap.mjs depth-gallery [--only page] [--motion "Arc Left"] [--photos folder] [--out docs/pictures/depth]
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { motions, type Pixels } from '@openfield/renderer'
import { createNodeHost, readPicture as readFile } from '@openfield/renderer/node'
import sharp from 'sharp'
import { ownEyes } from '../renderer/src/depth/look-for.ts'
import { readPicture } from '../renderer/src/depth/read-picture.ts'
import { startWarpKernel } from '../renderer/src/film/kernel.ts'
import { FramePainter } from '../renderer/src/film/painter.ts'
import { fitPicture } from '../renderer/src/film/resize.ts'
import { planClip } from '../renderer/src/render-clip.ts'
import { kinds } from '../renderer/test/kinds/kinds.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    motion: { type: 'string', multiple: true, default: ['Arc Left', 'Levitation'] },
    strength: { type: 'string', default: '1' },
    /** Where in the clip the frames are from, 0..1. */
    at: { type: 'string', default: '0.6' },
    /** A folder of pictures that are shown as well. */
    photos: { type: 'string' },
    /** Width of a cell. */
    width: { type: 'string', default: '200' },
    out: { type: 'string', default: 'docs/pictures/depth' },
  },
})
const host = createNodeHost()
const code = await host.kernel('warp')
const wide = Number(values.width)
const tall = Math.round((wide * 2) / 3)

const fromFolder = (folder: string) =>
  readdirSync(folder)
    .filter((file) => /\.(png|jpe?g|webp)$/i.test(file))
    .map((file) => [basename(file, extname(file)), () => readFile(join(folder, file))] as const)

const sources = Object.fromEntries([
  ...Object.entries(kinds),
  ...(values.photos ? fromFolder(values.photos) : []),
])

/** A cell of the gallery: the whole picture, on grey where it is not as wide. */
const cellOf = ({ width, height, data }: Pixels): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize({ width: wide, height: tall, fit: 'contain', background: '#777' })
    .png()
    .toBuffer()

/** Nearness from dark (far) to light (near), the subject as it stands being 1. */
const depthOf = async (image: Pixels, size: { width: number; height: number }) => {
  const kernel = await startWarpKernel(code)
  const shown = fitPicture(kernel, image, size)
  const { relief } = await readPicture(kernel, shown, null, true, ownEyes(kernel))
  const data = new Uint8Array(4 * relief.nearness.length).fill(255)
  relief.nearness.forEach((near, k) => {
    data.fill(Math.max(0, Math.min(255, 200 * near)), 4 * k, 4 * k + 3)
  })
  return { ...size, data }
}

/** The frame of a clip of one motion. */
const frameOf = async (image: Pixels, size: { width: number; height: number }, name: string) => {
  const id = motions.find((motion) => motion.name === name)?.id
  if (!id) throw new Error(`no such motion: ${name}`)
  const own = [{ id, strength: Number(values.strength) }]
  const film = { endImage: null, depth: null, prompt: '', motions: own, seed: 5, seconds: 5 }
  const plan = await planClip({ image, ...film, ...size, fps: 24 }, code)
  const painter = await FramePainter.start(code, plan)
  return { ...size, data: painter.rgba(Math.round(Number(values.at) * (plan.frames - 1))) }
}

mkdirSync(values.out, { recursive: true })
for (const [name, make] of Object.entries(sources)) {
  if (values.only && !values.only.includes(name)) continue
  const image = await make(host)
  const size = { width: 480, height: 2 * Math.round((240 * image.height) / image.width) }
  const cells = [await cellOf(image), await cellOf(await depthOf(image, size))]
  for (const motion of values.motion) cells.push(await cellOf(await frameOf(image, size, motion)))
  const gap = 3
  await sharp({
    create: {
      width: cells.length * (wide + gap) - gap,
      height: tall,
      channels: 3,
      background: '#fff',
    },
  })
    .composite(cells.map((input, i) => ({ input, left: i * (wide + gap), top: 0 })))
    .webp({ quality: 70 })
    .toFile(join(values.out, `${name.replaceAll(' ', '-')}.webp`))
  process.stdout.write(`${name}\n`)
}
await host.close()
