// A film thread that looks at a picture sees what this thread sees.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lookFor } from '../depth/look-for.ts'
import { readPicture } from '../node/picture-file.ts'
import { startWarpKernel } from './kernel.ts'
import { filmThread } from './thread.ts'

const code = await readFile(new URL('../../build/warp.wasm', import.meta.url))
const at = (name: string) => fileURLToPath(new URL(`../../test/pictures/${name}`, import.meta.url))

test('a thread sees the same person and face as the one that asks', async () => {
  const wish = { picture: await readPicture(at('astronaut.webp')), known: null, face: true }
  const own = lookFor(await startWarpKernel(code), wish)
  expect(own.person).not.toBeNull()
  expect(own.face).not.toBeNull()
  const thread = filmThread(() => undefined)
  expect(await thread({ type: 'look', kernel: code, wish })).toEqual(own)
})

test('around a known subject only a face is looked for, and none when nobody asks', async () => {
  const picture = await readPicture(at('astronaut.webp'))
  const { width, height } = picture
  const known = { width, height, data: new Uint8Array(width * height).fill(1) }
  const kernel = await startWarpKernel(code)
  const seen = lookFor(kernel, { picture, known, face: true })
  expect(seen.person).toBeNull()
  expect(seen.face?.sure).toBeGreaterThan(0.8)
  expect(lookFor(kernel, { picture, known, face: false }).face).toBeNull()
})
