// Whole pictures and clips by hash: the same bytes with one thread and two, and (CI runs this file on each) on Node 20, 22 and 24.
import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { DepthMap } from '../../src/depth/depth-map.ts'
import type { Pixels } from '../../src/host.ts'
import { motions, renderClip, renderImage, styles } from '../../src/index.ts'
import { createNodeHost, type NodeHost, readPicture } from '../../src/node/index.ts'

const one = createNodeHost({ threads: 1 })
const two = createNodeHost({ threads: 2 })
afterAll(async () => {
  await one.close()
  await two.close()
})

const byName = <T extends { id: string; name: string }>(all: Iterable<T>, name: string): string => {
  const found = [...all].find((each) => each.name === name)
  if (!found) throw new Error(`the catalogue has no ${name}`)
  return found.id
}

/** Sixteen hex digits say enough of a hash to be told apart, and read well in a difference. */
const short = (hash: ReturnType<typeof createHash>): string => hash.digest('hex').slice(0, 16)

const draw = (host: NodeHost, prompt: string, style: string, seed: number) =>
  renderImage(
    {
      prompt,
      width: 128,
      height: 96,
      quality: '720p',
      styleId: byName(styles, style),
      styleStrength: 1,
      seed,
      reference: null,
    },
    host,
  )

const pictures = [
  ['a red fox in a snowy forest at dusk', 'General'],
  ['two dancers on a stage, oil painting', 'Grunge'],
  ['a sailing boat in a storm, lightning', '0.5 Outfit'],
  ['a street market in the rain at night, neon signs', 'DigitalCam'],
  ['portrait of an old man with a beard and glasses', 'Realistic'],
] as const

const hashPicture = async (host: NodeHost, k: number): Promise<string> => {
  const [prompt, style] = pictures[k] as (typeof pictures)[number]
  const { pixels, depth } = await draw(host, prompt, style, 11 + k)
  const { buffer, byteOffset, byteLength } = depth.distance
  const hash = createHash('sha256').update(pixels.data)
  return short(hash.update(new Uint8Array(buffer, byteOffset, byteLength)))
}

const clips = [
  ['Dolly In', ''],
  ['360 Orbit', 'it starts to snow'],
  ['Set on Fire', ''],
  ['Disintegration', ''],
  ['Static', 'gentle ripples, clouds drift'],
] as const

const hashClip = async (
  host: NodeHost,
  k: number,
  image: Pixels,
  depth: DepthMap | null,
): Promise<string> => {
  const [name, prompt] = clips[k] as (typeof clips)[number]
  const hash = createHash('sha256')
  await renderClip(
    {
      image,
      endImage: null,
      depth,
      prompt,
      motions: [{ id: byName(motions, name), strength: 1 }],
      seed: 5,
      width: 128,
      height: 96,
      seconds: 0.5,
      fps: 24,
    },
    host,
    { frame: async (bytes) => void hash.update(bytes) },
    () => undefined,
    new AbortController().signal,
  )
  return short(hash)
}

test('pictures and their depth have the bytes they always had, with one thread and two', async () => {
  const made: Record<string, string> = {}
  for (const [k, [prompt]] of pictures.entries()) {
    const hash = await hashPicture(two, k)
    expect(await hashPicture(one, k), prompt).toBe(hash)
    made[prompt] = hash
  }
  expect(made).toMatchInlineSnapshot(`
    {
      "a red fox in a snowy forest at dusk": "1e872cce68f8001b",
      "a sailing boat in a storm, lightning": "0de5ec28192b81d1",
      "a street market in the rain at night, neon signs": "7cf36aced97cdaec",
      "portrait of an old man with a beard and glasses": "08fe68e5f46248dc",
      "two dancers on a stage, oil painting": "d3b3813056858b69",
    }
  `)
}, 240_000)

test('clips of a photograph and of our own picture have the bytes they always had, too', async () => {
  const photo = await readPicture(new URL('../pictures/astronaut.webp', import.meta.url).pathname)
  const own = await draw(two, pictures[2][0], 'General', 3)
  const made: Record<string, string> = {}
  for (const [k, [name]] of clips.entries()) {
    const [image, depth] = k % 2 ? [own.pixels, own.depth] : [photo, null]
    const hash = await hashClip(two, k, image, depth)
    expect(await hashClip(one, k, image, depth), name).toBe(hash)
    made[name] = hash
  }
  expect(made).toMatchInlineSnapshot(`
    {
      "360 Orbit": "8993d8fd37833ea5",
      "Disintegration": "ebbb33690a6a5813",
      "Dolly In": "30de23e6dbf74c55",
      "Set on Fire": "f21a13a3fbcbcc6f",
      "Static": "20645b6af33a7d06",
    }
  `)
}, 240_000)
