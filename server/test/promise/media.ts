// The promise of media, as a suite that every implementation must pass.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Media, MediaFacts } from '../../src/media/media.ts'

const picture: MediaFacts = { contentType: 'image/png', role: 'output', width: 4, height: 3 }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** `open` makes an empty store inside `folder` and is called again to stand for a restart. */
export function keepsThePromiseOfMedia(
  name: string,
  openStore: (folder: string) => Promise<Media> | Media,
): void {
  describe(`media on ${name}`, () => {
    let folder = ''
    let media: Media
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'openfield-media-'))
      media = await openStore(join(folder, 'store'))
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))

    const file = async (text: string) => {
      const path = join(folder, `source-${sha256(text).slice(0, 8)}`)
      await writeFile(path, text)
      return path
    }
    const text = async (id: string, fileName: string, range?: { start: number; end: number }) => {
      const opened = await media.open(id, fileName, range)
      return opened && (await buffer(opened.stream)).toString()
    }
    const ids = async () => {
      const found: string[] = []
      for await (const id of media.requests()) found.push(id)
      return found.sort()
    }

    test('gives back what was put, with its size, hash and tag, also after a restart', async () => {
      const kept = await media.put('r1', 'output.png', await file('hello'), picture)
      expect(kept).toEqual({ ...picture, name: 'output.png', bytes: 5, sha256: sha256('hello') })
      media = await openStore(join(folder, 'store'))
      expect(await media.describe('r1', 'output.png')).toEqual(kept)
      const opened = await media.open('r1', 'output.png')
      expect(opened?.item).toEqual(kept)
      expect(opened?.etag).toMatch(/^"[\x21\x23-\x7e]+"$/)
      expect(opened?.range).toEqual({ start: 0, end: 4 })
      expect(opened && (await buffer(opened.stream)).toString()).toBe('hello')
    })

    test('takes a copy: the source stays and may change', async () => {
      const source = await file('first')
      await media.put('r1', 'output.png', source, picture)
      await writeFile(source, 'other')
      expect(await text('r1', 'output.png')).toBe('first')
    })

    test('opens any range inside the file', async () => {
      await media.put('r1', 'output.mp4', await file('0123456789'), picture)
      expect(await text('r1', 'output.mp4', { start: 0, end: 0 })).toBe('0')
      expect(await text('r1', 'output.mp4', { start: 3, end: 6 })).toBe('3456')
      expect(await text('r1', 'output.mp4', { start: 9, end: 9 })).toBe('9')
      await expect(media.open('r1', 'output.mp4', { start: 5, end: 10 })).rejects.toThrow(/inside/)
    })

    test('keeps big files whole', async () => {
      const big = 'x'.repeat(3_000_001)
      const kept = await media.put('r1', 'output.mp4', await file(big), picture)
      expect(kept.bytes).toBe(3_000_001)
      expect(kept.sha256).toBe(sha256(big))
      expect(await text('r1', 'output.mp4')).toBe(big)
    })

    test('keeps an empty file', async () => {
      await media.put('r1', 'output.png', await file(''), picture)
      expect(await text('r1', 'output.png')).toBe('')
    })

    test('putting again replaces file, hash and tag', async () => {
      await media.put('r1', 'output.png', await file('one'), picture)
      const first = await media.open('r1', 'output.png')
      first?.stream.destroy()
      await media.put('r1', 'output.png', await file('two!'), { ...picture, width: 8 })
      expect(await media.describe('r1', 'output.png')).toMatchObject({ bytes: 4, width: 8 })
      expect(await text('r1', 'output.png')).toBe('two!')
      expect(await media.findByHash(sha256('one'))).toBeNull()
      const second = await media.open('r1', 'output.png')
      second?.stream.destroy()
      expect(second?.etag).not.toBe(first?.etag)
    })

    test('two puts of one name at once leave one whole file', async () => {
      const [a, b] = await Promise.all([file('a'.repeat(200_000)), file('b'.repeat(200_000))])
      await Promise.all([
        media.put('r1', 'output.png', a, picture),
        media.put('r1', 'output.png', b, picture),
      ])
      expect(['a'.repeat(200_000), 'b'.repeat(200_000)]).toContain(await text('r1', 'output.png'))
    })

    test('answers null for what is not there and for names that could not be', async () => {
      await media.put('r1', 'output.png', await file('hello'), picture)
      const places: [string, string][] = [
        ['r2', 'output.png'],
        ['r1', 'output-2.png'],
        ['r1', '../r1/output.png'],
        ['..', 'store'],
        ['r1', '.facts'],
        ['r1', ''],
        ['', 'output.png'],
        ['r1', 'output.png\0'],
        ['r1/..', 'output.png'],
        ['.by-hash', 'output.png'],
        ['r1', 'a'.repeat(300)],
      ]
      for (const [id, fileName] of places) {
        expect(await media.open(id, fileName), `${id}/${fileName}`).toBeNull()
        expect(await media.describe(id, fileName), `${id}/${fileName}`).toBeNull()
      }
    })

    test('refuses to put outside its folder', async () => {
      const source = await file('hello')
      await expect(media.put('..', 'output.png', source, picture)).rejects.toThrow()
      await expect(media.put('r1', '../../x', source, picture)).rejects.toThrow()
      await expect(media.putDepth('r1', '.facts', source)).rejects.toThrow()
    })

    test('a put that fails leaves nothing to read', async () => {
      await expect(media.put('r1', 'output.png', join(folder, 'none'), picture)).rejects.toThrow()
      expect(await media.open('r1', 'output.png')).toBeNull()
      expect(await media.sweep(Number.MAX_SAFE_INTEGER)).toBe(0)
    })

    test('finds a picture of ours by its bytes, with its depth when it has one', async () => {
      const source = await file('pixels')
      await media.put('r1', 'output.png', source, picture)
      expect(await media.findByHash(sha256('pixels'))).toEqual({
        requestId: 'r1',
        name: 'output.png',
        depthPath: null,
      })
      await media.put('r2', 'output-2.png', source, picture)
      await media.putDepth('r2', 'output-2.png', await file('depth'))
      const found = await media.findByHash(sha256('pixels'))
      expect(found).toMatchObject({ requestId: 'r2', name: 'output-2.png' })
      expect(await readFile(found?.depthPath ?? '', 'utf8')).toBe('depth')
      expect(await media.findByHash(sha256('other'))).toBeNull()
      expect(await media.findByHash('../../etc/passwd')).toBeNull()
    })

    test('finds a picture of ours by its look when it was saved again or scaled, and no other', async () => {
      const data = Buffer.alloc(160 * 90 * 3)
      for (let i = 0; i < data.length; i++) {
        const [x, y] = [(Math.floor(i / 3) % 160) / 160, Math.floor(i / 480) / 90]
        data[i] = 128 + 90 * Math.sin(7 * x + (i % 3)) * Math.cos(5 * y)
      }
      const drawn = sharp(data, { raw: { width: 160, height: 90, channels: 3 } })
      const png = await drawn.clone().png().toBuffer()
      const source = join(folder, 'drawn.png')
      await writeFile(source, png)
      const saved = await drawn.clone().resize(240).jpeg({ quality: 80 }).toBuffer()
      await media.put('r1', 'output.png', source, picture)
      expect(await media.findByLook(saved)).toBeNull()
      await media.putDepth('r1', 'output.png', await file('depth'))
      const found = await media.findByLook(saved)
      expect(found).toMatchObject({ requestId: 'r1', name: 'output.png' })
      expect(await readFile(found?.depthPath ?? '', 'utf8')).toBe('depth')
      expect(await media.findByLook(await drawn.clone().negate().png().toBuffer())).toBeNull()
      expect(await media.findByLook(Buffer.from('no picture'))).toBeNull()
      await media.remove('r1')
      expect(await media.findByLook(saved)).toBeNull()
      expect(await ids()).toEqual([])
    })

    test('depth maps are never served', async () => {
      await media.putDepth('r1', 'output.png', await file('depth'))
      for (const fileName of ['output.png', 'output.depth', '.depth/output.png', '.depth'])
        expect(await media.open('r1', fileName)).toBeNull()
    })

    test('removes all of one request and nothing of another, as often as asked', async () => {
      const source = await file('pixels')
      await media.put('r1', 'output.png', source, picture)
      await media.put('r1', 'output-2.png', await file('more'), picture)
      await media.putDepth('r1', 'output.png', await file('depth'))
      await media.put('r2', 'output.png', source, picture)
      expect(await ids()).toEqual(['r1', 'r2'])
      await media.remove('r1')
      await media.remove('r1')
      await media.remove('never')
      await media.remove('..')
      expect(await ids()).toEqual(['r2'])
      expect(await media.open('r1', 'output.png')).toBeNull()
      expect(await media.findByHash(sha256('more'))).toBeNull()
      expect(await media.findByHash(sha256('pixels'))).toMatchObject({
        requestId: 'r2',
        depthPath: null,
      })
      expect(await text('r2', 'output.png')).toBe('pixels')
    })

    test('a file removed while open reads to its end', async () => {
      const big = 'y'.repeat(2_000_000)
      await media.put('r1', 'output.mp4', await file(big), picture)
      const opened = await media.open('r1', 'output.mp4')
      await media.remove('r1')
      expect(opened && (await buffer(opened.stream)).length).toBe(2_000_000)
    })

    test('an empty store has no requests and nothing to sweep', async () => {
      expect(await ids()).toEqual([])
      expect(await media.sweep(Number.MAX_SAFE_INTEGER)).toBe(0)
      expect((await stat(folder)).isDirectory()).toBe(true)
    })
  })
}
