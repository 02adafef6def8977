// What lies around a picture comes to a clip where it lies in space, with its subject, its depth and its gaps.
import { expect, test } from 'vitest'
import {
  type Around,
  cellsAt,
  decodeAround,
  encodeAround,
  pixelsAt,
  SEEN,
  SEEN_SUBJECT,
} from './around.ts'
import type { DepthMap } from './depth-map.ts'
import { widerPicture } from './look-around.ts'

const size = { width: 160, height: 96 }
const [cell, grow, left, top] = [4, 1 / 64, 12, 10]

/** What stands at a point of the picture's plane, in its pixels: a post over the lower edge, ground, a sky; nothing at the lower right. */
const scene = (x: number, y: number) => {
  if (x > 190 && y > 110) return null
  if (x >= 60 && x < 100 && y > 20 && y < 120) return { color: [200, 30, 30], at: 2, subject: true }
  if (y < 40) return { color: [90, 140, 220], at: Number.POSITIVE_INFINITY, subject: false }
  return { color: [60 + x / 4, 120, 60], at: 400 / (y + 20), subject: false }
}

const around = ((): Around => {
  const [width, height] = [2 * left + size.width / cell, 2 * top + size.height / cell]
  const n = width * height
  const [marks, data] = [new Uint8Array(n), new Uint8Array(4 * n)]
  const distance = new Float32Array(n)
  for (let k = 0; k < n; k++) {
    const x = pixelsAt((k % width) + 0.5, left, size.width, cell, grow)
    const y = pixelsAt(Math.floor(k / width) + 0.5, top, size.height, cell, grow)
    const deep = Math.min(x, y, size.width - x, size.height - y) > 2 * cell
    const there = deep ? null : scene(x, y)
    if (!there) continue
    marks[k] = there.subject ? SEEN_SUBJECT : SEEN
    data.set([...there.color, 255], 4 * k)
    distance[k] = there.at
  }
  return { width, height, cell, grow, left, top, marks, distance, data }
})()

const picture = { ...size, data: new Uint8Array(4 * size.width * size.height) }
const distance = new Float32Array(size.width * size.height)
const subject = new Uint8Array(size.width * size.height)
for (let k = 0; k < distance.length; k++) {
  const there = scene((k % size.width) + 0.5, Math.floor(k / size.width) + 0.5)
  picture.data.set([...(there?.color ?? []), 255], 4 * k)
  distance[k] = there?.at ?? 1
  subject[k] = there?.subject ? 1 : 0
}
const map: DepthMap = { ...size, distance, fov: 40, focus: 2, subject, around }
const shown = {
  picture,
  nearness: distance.map((d) => Math.min(3, 2 / d)),
  subject: { ...size, data: subject },
}
const canvas = { width: 160 + 80, height: 96 + 64, left: 40, top: 24 }
const make = (at = canvas, from: Around = around) => {
  const wider = widerPicture(from, map, shown, at)
  if (!wider) throw new Error('nothing is known around the picture')
  return wider
}

test('cells count outwards and back', () => {
  for (const pixel of [-300, -7, 0, 80.5, 160, 163, 400]) {
    const at = cellsAt(pixel, left, size.width, cell, grow)
    expect(pixelsAt(at, left, size.width, cell, grow)).toBeCloseTo(pixel, 6)
  }
  // They grow: the same way out takes fewer of them.
  expect(left - cellsAt(-120, left, 160, cell, grow)).toBeLessThan(120 / cell - 5)
})

test('beyond the edges there is what the lens would see there, in colour, depth and outline', () => {
  const wider = make()
  expect([wider.picture.width, wider.picture.height]).toEqual([240, 160])
  expect([wider.canvas.left, wider.canvas.top]).toEqual([0, 0])
  for (const [x, y] of [
    [-30, 60],
    [190, 70],
    [30, 120],
    [80, 110],
    [50, -15],
  ] as const) {
    const there = scene(x + 0.5, y + 0.5)
    const k = (y + 24) * 240 + x + 40
    for (let c = 0; c < 3; c++)
      expect(Math.abs((wider.picture.data[4 * k + c] ?? 0) - (there?.color[c] ?? 0))).toBeLessThan(
        6,
      )
    expect(wider.nearness[k]).toBeCloseTo(Math.min(3, 2 / (there?.at ?? 1)), 1)
    expect(wider.subject?.data[k]).toBe(there?.subject ? 1 : 0)
  }
  // The post ends where it ends.
  const post = (y: number) => wider.subject?.data[(y + 24) * 240 + 80 + 40]
  expect([post(110), post(128)]).toEqual([1, 0])
})

test('the picture itself stays as it is', () => {
  const wider = make()
  for (let y = 0; y < size.height; y += 5) {
    const from = 4 * ((y + 24) * 240 + 40)
    const row = wider.picture.data.subarray(from, from + 4 * size.width)
    expect(row).toEqual(picture.data.subarray(4 * y * size.width, 4 * (y + 1) * size.width))
  }
})

test('what nobody saw is a gap, and ground goes on there', () => {
  const { gaps, nearness } = make()
  const at = (x: number, y: number) => (y + 24) * 240 + x + 40
  expect(gaps?.[at(196, 130)]).toBe(1)
  expect(gaps?.[at(150, 130)]).toBe(0)
  expect(nearness[at(196, 130)]).toBeGreaterThan(0.3)
})

test('a clip that shows less than the picture does not take what lies beside it, nor one that looks nowhere', () => {
  const clip = { width: 96, height: 96 }
  const n = clip.width * clip.height
  const part = {
    picture: { ...clip, data: new Uint8Array(4 * n) },
    nearness: new Float32Array(n),
    subject: null,
  }
  const wider = widerPicture(around, map, part, { width: 160, height: 130, left: 30, top: 10 })
  expect([wider?.picture.width, wider?.picture.height]).toEqual([96, 130])
  expect(wider?.canvas).toEqual({ width: 160, height: 130, left: 30, top: 0 })
  expect(widerPicture(around, map, shown, { ...size, left: 0, top: 0 })).toBeNull()
})

test('it packs and comes back', async () => {
  const back = await decodeAround(await encodeAround(around))
  expect([back.width, back.height, back.cell, back.left, back.top, back.grow]).toEqual([
    ...[around.width, around.height, cell, left, top, grow],
  ])
  expect(back.marks).toEqual(around.marks)
  expect(back.data).toEqual(around.data)
  around.distance.forEach((d, k) => {
    if (!around.marks[k]) return
    const got = back.distance[k] ?? 0
    if (d === Number.POSITIVE_INFINITY) expect(got).toBe(d)
    else expect(Math.abs(got - d) / d).toBeLessThan(0.01)
  })
})
