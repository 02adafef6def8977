// Skin and cloth are taken from where the figure has its face and its heart; what is no skin is not taken for it.
import { expect, test } from 'vitest'
import { complexionOf } from './complexion.ts'
import type { Figure } from './figure.ts'

const [width, height] = [200, 240]
type Colour = readonly [number, number, number]
const figure: Figure = {
  upright: true,
  head: { x: 100, y: 60, radius: 30 },
  leftEye: [90, 56],
  rightEye: [110, 56],
  mouth: [100, 74],
  neck: 92,
  left: 60,
  top: 28,
  right: 140,
  bottom: 230,
  heart: [100, 150],
  whole: true,
}
const scene = (face: (x: number) => Colour) => {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(y < 92 ? face(x) : ([30, 80, 140] as const), 4 * (y * width + x))
  return { width, height, data }
}

test('skin is that of the lighter cheek, cloth what lies about the heart', () => {
  const seen = complexionOf(
    scene((x) => (x < 100 ? [120, 84, 66] : [206, 150, 122])),
    figure,
  )
  expect(seen).toMatchObject({ skin: [206, 150, 122], cloth: [30, 80, 140] })
})

test('the light comes from the side of the lighter cheek, from above, and without a face from the left', () => {
  const from = (face: (x: number) => Colour) => complexionOf(scene(face), figure).sun
  const light = (x: number): Colour => (x < 100 ? [120, 84, 66] : [206, 150, 122])
  const right = from(light)
  expect(right[0]).toBeGreaterThan(0.3)
  expect(right[1]).toBeLessThan(-0.4)
  expect(Math.hypot(...right)).toBeCloseTo(1)
  expect(from((x) => light(200 - x))[0]).toBeLessThan(-0.3)
  expect(from(() => [206, 150, 122])[0]).toBeCloseTo(0)
  expect(from(() => [60, 150, 70])[0]).toBeLessThan(-0.3)
})

test.each<[string, Colour, boolean]>([
  ['pale', [250, 224, 206], true],
  ['dark', [92, 60, 44], true],
  ['a cat in the shade', [60, 62, 64], false],
  ['a green mask', [60, 150, 70], false],
  ['a red helmet', [230, 30, 30], false],
])('%s', (_, colour, skin) => {
  const seen = complexionOf(
    scene(() => colour),
    figure,
  )
  expect(seen.skin).toEqual(skin ? colour : null)
})

test('arms are bare where skin is seen beside the chest, and sleeved where only cloth is', () => {
  const skin: Colour = [206, 150, 122]
  const picture = (arms: Colour) => {
    const shown = scene(() => skin)
    for (let y = 110; y < 200; y++)
      for (const x of [66, 67, 68, 69, 70, 71, 72, 128, 129, 130, 131, 132, 133, 134])
        shown.data.set(arms, 4 * (y * width + x))
    return shown
  }
  expect(complexionOf(picture(skin), figure).bare).toBe(true)
  expect(complexionOf(picture([34, 84, 150]), figure).bare).toBe(false)
  expect(complexionOf(picture([180, 150, 60]), figure).bare, 'a yellow sleeve').toBe(false)
})

test('cloth is that of the chest, not of the trousers below the middle of a standing person', () => {
  const shown = scene(() => [206, 150, 122])
  for (let k = 142 * width; k < width * height; k++) shown.data.set([20, 20, 24], 4 * k)
  const low = { ...figure, heart: [100, 170] as const }
  expect(complexionOf(shown, low).cloth).toEqual([30, 80, 140])
})
