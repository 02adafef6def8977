// A person in a photograph is found with their face; a wall is nobody.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { figureOf } from './figure.ts'
import { ownEyes } from './look-for.ts'
import { findFaceMarks, personPlane } from './person.ts'
import { readPicture } from './read-picture.ts'
import { thumbnail } from './thumbnail.ts'

vi.setConfig({ testTimeout: 60_000 })

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)
const eyes = ownEyes(kernel)

const astronaut = async (): Promise<Pixels> => {
  const file = fileURLToPath(new URL('../../test/pictures/astronaut.webp', import.meta.url))
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

const flat = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8Array(width * height * 4).map((_, i) => (i % 4 === 3 ? 255 : 90 + ((i >> 3) % 9))),
})

test('the astronaut is cut out of flag and shuttle', async () => {
  const picture = await astronaut()
  const t = thumbnail(picture)
  const matte = personPlane(kernel, picture, t)
  const at = (x: number, y: number) =>
    matte?.data[Math.floor(y * t.height) * t.width + Math.floor(x * t.width)] ?? -1
  // Face, chest, both shoulders; sky, flag, shuttle.
  for (const [x, y] of [
    [0.44, 0.22],
    [0.45, 0.75],
    [0.2, 0.75],
    [0.62, 0.6],
  ] as const)
    expect([x, y, at(x, y)]).toEqual([x, y, 1])
  for (const [x, y] of [
    [0.05, 0.2],
    [0.62, 0.1],
    [0.84, 0.25],
    [0.93, 0.05],
  ] as const)
    expect(at(x, y)).toBeLessThan(0.1)
})

test('her eyes, mouth and head are where they are', async () => {
  const picture = await astronaut()
  const face = findFaceMarks(kernel, picture, null)
  if (!face) throw new Error('no face')
  const near = (p: readonly [number, number], x: number, y: number) => {
    expect(Math.hypot(p[0] / 256 - x, p[1] / 256 - y)).toBeLessThan(0.02)
  }
  near(face.leftEye, 0.397, 0.2)
  near(face.rightEye, 0.48, 0.203)
  near(face.mouth, 0.436, 0.294)
  const { figure, aim } = await readPicture(kernel, picture, null, true, eyes)
  expect(figure.upright).toBe(true)
  expect(figure.whole).toBe(false)
  expect(figure.neck / 256).toBeCloseTo(0.35, 1)
  near(aim, 0.44, 0.2)
})

test('she stands upright before flag and shuttle, with something behind her', async () => {
  const picture = await astronaut()
  const { relief, subject } = await readPicture(kernel, picture, null, false, eyes)
  const at = (map: Float32Array | undefined, x: number, y: number) =>
    map?.[Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)] ?? -1
  expect(relief.soft).toBe(true)
  expect(subject).not.toBeNull()
  // Face and chest are at one distance; shuttle and flag clearly further; behind the face goes on what is beside it.
  const [face, chest] = [at(relief.nearness, 0.44, 0.22), at(relief.nearness, 0.45, 0.75)]
  expect(Math.abs(face - chest)).toBeLessThan(0.08)
  for (const [x, y] of [
    [0.84, 0.25],
    [0.05, 0.2],
  ] as const)
    expect(at(relief.nearness, x, y)).toBeLessThan(face - 0.25)
  expect(at(relief.behind, 0.44, 0.22)).toBeLessThan(face - 0.25)
})

test('a wall stays soft: one sheet, nothing behind it', async () => {
  const { relief, subject } = await readPicture(kernel, flat(160, 120), null, false, eyes)
  expect(relief.behind).toBeUndefined()
  expect(subject).toBeNull()
})

test('a logo is a flat card', async () => {
  const [width, height] = [160, 120]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 30; y < 80; y++)
    for (let x = 50; x < 110; x++) data.set([20, 160, 90], 4 * (y * width + x))
  const { relief } = await readPicture(kernel, { width, height, data }, null, false, eyes)
  expect(Math.min(...relief.nearness)).toBe(1)
  expect(Math.max(...relief.nearness)).toBe(1)
})

test('a wall is nobody and has no face', () => {
  const picture = flat(160, 120)
  expect(personPlane(kernel, picture, thumbnail(picture))).toBeNull()
  expect(findFaceMarks(kernel, picture, null)).toBeNull()
})

test('the build of a standing thing without a face', () => {
  const [width, height] = [100, 100]
  const data = new Uint8Array(width * height)
  for (let y = 10; y < 90; y++) for (let x = 42; x < 58; x++) data[y * width + x] = 1
  const figure = figureOf({ width, height, data }, null)
  expect(figure).toMatchObject({ upright: true, whole: true, top: 10, bottom: 90 })
  expect(figure.head.x).toBeCloseTo(49.5, 0)
  expect(figure.neck).toBeCloseTo(22, 0)
  expect(figure.leftEye[0]).toBeLessThan(figure.rightEye[0])
  expect(figure.mouth[1]).toBeGreaterThan(figure.leftEye[1])
})
