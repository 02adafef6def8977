// Media on the disk: the promise, and what only a disk can leave behind.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepsThePromiseOfMedia } from '../../test/promise/media.ts'
import { diskMedia } from './disk.ts'

keepsThePromiseOfMedia('the disk', (folder) => diskMedia(folder))

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('sweep takes old half-written files and leaves young and finished ones', async () => {
  const media = diskMedia(folder)
  await writeFile(join(folder, 'source'), 'whole')
  const facts = { contentType: 'image/png', role: 'output', width: 1, height: 1 } as const
  await media.put('r1', 'output.png', join(folder, 'source'), facts)
  await mkdir(join(folder, '.incoming'), { recursive: true })
  for (const [name, age] of [
    ['part-old', 1000],
    ['part-young', 3000],
  ] as const) {
    await writeFile(join(folder, '.incoming', name), 'half')
    await utimes(join(folder, '.incoming', name), age, age)
  }
  expect(await media.sweep(2_000_000)).toBe(1)
  expect(await readdir(join(folder, '.incoming'))).toEqual(['part-young'])
  expect(await media.describe('r1', 'output.png')).toMatchObject({ bytes: 5 })
})

test('a file cut short behind our back is not served', async () => {
  const media = diskMedia(folder)
  await writeFile(join(folder, 'source'), 'whole')
  const facts = { contentType: 'image/png', role: 'output', width: 1, height: 1 } as const
  await media.put('r1', 'output.png', join(folder, 'source'), facts)
  await writeFile(join(folder, 'r1', 'output.png'), 'wh')
  expect(await media.open('r1', 'output.png')).toBeNull()
})
