// Pictures that pass for photographs: our own renderer's, with grain and JPEG's blocks, so that nobody knows their depth; and an astronaut.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Pixels, RendererHost } from '../../src/host.ts'
import { renderImage } from '../../src/index.ts'
import { hash2 } from '../../src/stage/random.ts'
import { size } from './drawn.ts'

/** What is asked of the renderer for each kind. */
const prompts = {
  group: 'four friends standing side by side in a park',
  street: 'a street with houses and parked cars in an old town',
  landscape: 'a lake before mountains, trees on the shore',
  interior: 'a living room with a sofa, a table and a lamp',
  food: 'a bowl of fruit on a wooden table',
  animal: 'a dog standing on grass',
} as const

const general = '464ea177-8d40-4940-8d9d-b438bab269c7'

const fromPng = async (png: ReturnType<typeof sharp>): Promise<Pixels> => {
  const { data, info } = await png
    .removeAlpha()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

/** As a camera would have kept it: grain, and JPEG's losses. */
const developed = async ({ width, height, data }: Pixels): Promise<Pixels> => {
  const grainy = data.slice()
  for (let k = 0; k < width * height; k++) {
    const grain = 9 * (hash2(k % width, 7 + Math.floor(k / width)) - 0.5)
    for (let c = 0; c < 3; c++)
      grainy[4 * k + c] = Math.max(0, Math.min(255, Math.round((data[4 * k + c] ?? 0) + grain)))
  }
  const jpeg = await sharp(grainy, { raw: { width, height, channels: 4 } })
    .jpeg({ quality: 86 })
    .toBuffer()
  return fromPng(sharp(jpeg))
}

/** Kinds of which the renderer makes one. */
export const madeKinds = Object.keys(prompts) as (keyof typeof prompts)[]

/** One of the renderer's own pictures that is not known for one. */
export const take = async (kind: keyof typeof prompts, host: RendererHost): Promise<Pixels> => {
  const { pixels } = await renderImage(
    {
      prompt: prompts[kind],
      ...size,
      quality: '720p',
      styleId: general,
      styleStrength: 1,
      seed: 7,
      reference: null,
    },
    host,
  )
  return developed(pixels)
}

const astronaut = fileURLToPath(new URL('../pictures/astronaut.webp', import.meta.url))

/** The astronaut, whom the picture's edges cut. */
export const portrait = (): Promise<Pixels> =>
  fromPng(sharp(astronaut).resize({ width: size.height, height: size.height, fit: 'cover' }))

/** The astronaut's face alone. */
export const face = async (): Promise<Pixels> => {
  const { width = 512 } = await sharp(astronaut).metadata()
  const at = (share: number) => Math.round(share * width)
  return fromPng(
    sharp(astronaut)
      .extract({ left: at(0.29), top: at(0.02), width: at(0.3), height: at(0.34) })
      .resize({ width: 280, height: 316, fit: 'fill' }),
  )
}
