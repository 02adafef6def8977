// Are the gallery pages what `npm run previews` would write, and are all previews there, small enough to live in the repository?
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { motions, styles } from '@openfield/contract'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { galleries } from '../scripts/previews/galleries.ts'

test.each([...galleries().keys()])('%s is current', (file) => {
  expect(readFileSync(file, 'utf8')).toBe(galleries().get(file))
})

const bytesOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

test('every style has a picture of at most 12 kB', () => {
  const wrong = styles.filter(({ id }) => {
    const bytes = bytesOf(`server/previews/styles/${id}.webp`)
    return bytes < 1000 || bytes > 12_500
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('every motion has a clip of at most 60 kB, a poster and a strip', () => {
  const wrong = motions.filter(({ id }) => {
    const clip = bytesOf(`server/previews/motions/${id}.mp4`)
    const stills = [`server/previews/motions/${id}.webp`, `docs/pictures/motions/${id}.webp`]
    return clip < 2000 || clip > 60_000 || stills.some((path) => bytesOf(path) < 500)
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('the folder holds nothing else and stays small', () => {
  const all = ['styles', 'motions'].flatMap((shelf) =>
    readdirSync(`server/previews/${shelf}`).map((name) => join('server/previews', shelf, name)),
  )
  expect(all).toHaveLength(styles.length + 2 * motions.length)
  expect(all.reduce((sum, path) => sum + bytesOf(path), 0)).toBeLessThan(9e6)
})

/** What a picture looks like from afar: its colours by place, how often each colour is there, and how rough it is. */
const impressionOf = async (path: string) => {
  const small = await sharp(path).resize(16, 12).removeAlpha().raw().toBuffer()
  const whole = await sharp(path)
    .resize(80, 60, { kernel: 'nearest' })
    .removeAlpha()
    .raw()
    .toBuffer()
  const colors = new Float64Array(64)
  let rough = 0
  for (let i = 0; i + 2 < whole.length; i += 3) {
    const [r = 0, g = 0, b = 0] = whole.subarray(i, i + 3)
    const bin = ((r >> 6) << 4) | ((g >> 6) << 2) | (b >> 6)
    colors[bin] = (colors[bin] ?? 0) + 3 / whole.length
    rough += Math.abs(g - (whole[i + 4] ?? g)) * (3 / whole.length)
  }
  return { small, colors, rough }
}

type Impression = Awaited<ReturnType<typeof impressionOf>>

const apart = (a: Impression, b: Impression): number => {
  const places = a.small.reduce((sum, v, i) => sum + Math.abs(v - (b.small[i] ?? 0)), 0)
  const colors = a.colors.reduce((sum, v, i) => sum + Math.abs(v - (b.colors[i] ?? 0)), 0)
  return places / a.small.length + 20 * colors + Math.abs(a.rough - b.rough)
}

test('no two styles look alike', async () => {
  const seen = await Promise.all(
    styles.map(({ id }) => impressionOf(`server/previews/styles/${id}.webp`)),
  )
  const alike = seen.flatMap((a, i) =>
    seen.slice(0, i).flatMap((b, k) => {
      const far = apart(a, b)
      return far < 9 ? [`${styles[i]?.name} and ${styles[k]?.name}: ${far.toFixed(1)}`] : []
    }),
  )
  expect(alike).toEqual([])
}, 60_000)
