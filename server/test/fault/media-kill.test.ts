// Killed in the middle of keeping media, again and again: what was acknowledged is whole, and what was not is nowhere.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskMedia } from '../../src/media/disk.ts'

const child = fileURLToPath(new URL('./put-until-killed.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Lets a process keep files for a while after its first, kills it, and gives the lines it wrote. */
async function killedAfter(ms: number, first: number): Promise<string[]> {
  const args = ['--import', 'tsx', child, join(folder, 'media'), join(folder, 'source'), `${first}`]
  const process = spawn('node', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  process.stdout.on('data', (chunk) => {
    text += String(chunk)
  })
  await once(process.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, ms))
  process.kill('SIGKILL')
  await once(process, 'close')
  return text.split('\n').slice(0, -1)
}

test('five kills', { timeout: 60_000 }, async () => {
  const bytes = Buffer.alloc(2_000_000, 'openfield')
  const hash = createHash('sha256').update(bytes).digest('hex')
  await writeFile(join(folder, 'source'), bytes)
  const media = diskMedia(join(folder, 'media'))
  let kept = 0
  for (let round = 0; round < 5; round += 1) {
    const lines = await killedAfter(20 + round * 7, round * 100_000)
    kept += lines.length
    for (const line of lines) {
      const [id = '', sha256] = line.split(' ')
      expect(sha256).toBe(hash)
      const opened = await media.open(id, 'output.png')
      if (!opened) expect.fail(`${id} was acknowledged and is gone`)
      expect((await buffer(opened.stream)).equals(bytes)).toBe(true)
    }
  }
  expect(kept).toBeGreaterThanOrEqual(5)
  for await (const id of media.requests()) {
    const opened = await media.open(id, 'output.png')
    if (opened) expect((await buffer(opened.stream)).equals(bytes)).toBe(true)
  }
  // A new start sweeps whatever lay half-written.
  await media.sweep(Number.MAX_SAFE_INTEGER)
  expect(await readdir(join(folder, 'media', '.incoming'))).toEqual([])
  expect((await media.findByHash(hash))?.name).toBe('output.png')
})
