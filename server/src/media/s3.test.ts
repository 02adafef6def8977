// Media in S3: the promise, kept with the client of the service's maker against another maker's server over real HTTP.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsThePromiseOfMedia } from '../../test/promise/media.ts'
import { type S3Service, startS3 } from '../../test/s3-service.ts'
import { systemClock } from '../lib/clock.ts'
import { s3Media } from './s3.ts'
import type { S3Options } from './s3-bucket.ts'

const bucket = 'pictures'
let folder: string
let service: S3Service
let options: S3Options
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-s3-'))
  service = await startS3(bucket, join(folder, 'service'))
  options = {
    bucket,
    prefix: '',
    endpoint: service.endpoint,
    region: 'us-east-1',
    pathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  }
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

/** Each folder of the suite is a prefix of its own in the bucket. */
const prefixes = new Map<string, string>()
const prefixOf = (place: string): string => {
  const known = prefixes.get(place) ?? `${randomUUID()}/`
  prefixes.set(place, known)
  return known
}
const open = (place: string, machine = 'depths') =>
  s3Media(
    { ...options, prefix: prefixOf(place) },
    { clock: systemClock, folder: join(place, machine) },
  )

keepsThePromiseOfMedia('S3', (place) => open(place))

const facts = { contentType: 'image/png', role: 'output', width: 1, height: 1 } as const

test('what one machine keeps another finds, also by depth, and what one removes is gone for the other', async () => {
  const place = join(folder, 'two')
  const [here, there] = [await open(place, 'here'), await open(place, 'there')]
  const source = join(folder, 'source')
  await writeFile(source, 'pixels')
  const { sha256 } = await here.put('r1', 'output.png', source, facts)
  await here.putDepth('r1', 'output.png', source)
  const found = await there.findByHash(sha256)
  expect(found?.depthPath).toContain('there')
  await there.remove('r1')
  expect(await here.findByHash(sha256)).toBeNull()
  expect(await here.describe('r1', 'output.png')).toBeNull()
})

test('copies of depth maps do not grow without end', async () => {
  const place = join(folder, 'many')
  const media = await open(place)
  const source = join(folder, 'depth')
  for (let i = 0; i < 205; i++) {
    await writeFile(source, `pixels ${i}`)
    const { sha256 } = await media.put(`r${i}`, 'output.png', source, facts)
    await media.putDepth(`r${i}`, 'output.png', source)
    expect((await media.findByHash(sha256))?.depthPath).toBeTruthy()
  }
  expect((await readdir(join(place, 'depths'))).length).toBeLessThanOrEqual(200)
}, 60_000)

test('a bucket that is not there or not ours is said at the start, without the secret', async () => {
  const parts = { clock: systemClock, folder }
  const nowhere = s3Media({ ...options, bucket: 'nowhere' }, parts)
  await expect(nowhere).rejects.toThrow(/nowhere of OPENFIELD_S3_BUCKET cannot be used/)
  const wrong = { accessKeyId: 'SOMEBODY', secretAccessKey: 'not-the-secret' }
  const refused = s3Media({ ...options, credentials: wrong }, parts)
  await expect(refused).rejects.toThrow(/pictures of OPENFIELD_S3_BUCKET cannot be used/)
  await expect(refused).rejects.not.toThrow(/not-the-secret/)
})
