// Are the gallery pages what `npm run previews` would write, and are all previews there, small enough to live in the repository?
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { motions, styles } from '@openfield/contract'
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
