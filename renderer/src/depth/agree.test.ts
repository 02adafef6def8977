// A cut-out laid over what was invented behind it is the picture again, whatever was invented.
import { expect, test } from 'vitest'
import { random } from '../stage/random.ts'
import { agree, seenIn } from './agree.ts'
import { wholeBox } from './window.ts'

const [width, height] = [60, 40]
const n = width * height

test('a thing before its background is the picture, at its soft edge too', () => {
  const draw = random(3)
  const picture = Uint8Array.from({ length: 4 * n }, (_, i) => (i % 4 === 3 ? 255 : draw() * 256))
  const behind = picture.map((v, i) => (i % 4 === 3 ? v : draw() * 256))
  const size = { width, height }
  const front = {
    ...size,
    data: Uint8Array.from({ length: n }, (_, k) => (k % width > 30 ? 1 : 0)),
  }
  const hole = { ...size, data: Uint8Array.from({ length: n }, (_, k) => (k % width > 26 ? 1 : 0)) }
  // All that is beside the hole is as it was.
  for (let k = 0; k < n; k++)
    if (!hole.data[k]) behind.set(picture.subarray(4 * k, 4 * k + 4), 4 * k)
  const cut = new Uint8Array(4 * n)
  for (let k = 0; k < n; k++) {
    const alpha = Math.max(0, Math.min(1, ((k % width) - 27) / 6))
    for (let c = 0; c < 3; c++) cut[4 * k + c] = alpha * (picture[4 * k + c] ?? 0)
    cut[4 * k + 3] = Math.round(255 * alpha)
  }
  const box = wholeBox(size)
  agree({ box, data: cut }, behind, seenIn(picture, hole), hole, front, true, null)
  let most = 0
  for (let k = 0; k < n; k++)
    for (let c = 0; c < 3; c++) {
      const i = 4 * k + c
      const laid = (cut[i] ?? 0) + (1 - (cut[4 * k + 3] ?? 0) / 255) * (behind[i] ?? 0)
      most = Math.max(most, Math.abs(laid - (picture[i] ?? 0)))
      expect(cut[i]).toBeLessThanOrEqual((cut[4 * k + 3] ?? 0) + 1)
    }
  expect(most).toBeLessThanOrEqual(2)
})

test('beside an unsure outline a thing keeps its own edge, whatever was invented behind it', () => {
  const size = { width: 3, height: 1 }
  // The thing itself, its soft edge, and a pixel beside it whose background was invented much darker than it is.
  const picture = Uint8Array.from([200, 60, 20, 255, 210, 140, 120, 255, 220, 220, 220, 255])
  const behind = Uint8Array.from([40, 40, 40, 255, 40, 40, 40, 255, 40, 40, 40, 255])
  const cut = Uint8Array.from([200, 60, 20, 255, 100, 30, 10, 128, 13, 4, 1, 17])
  const kept = cut.slice()
  const hole = { ...size, data: Uint8Array.from([1, 1, 1]) }
  const front = { ...size, data: Uint8Array.from([1, 1, 0]) }
  const box = wholeBox(size)
  const [thing, shown] = [{ box, data: cut }, seenIn(picture, hole)]
  agree(thing, behind, shown, hole, front, false, null)
  expect(cut).toEqual(kept)
  agree(thing, behind, shown, hole, front, true, null)
  expect(cut[11], 'a sure one takes up what the background cannot be').toBeGreaterThan(150)
})
