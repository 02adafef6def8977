// Is the head of a person found in the map of objects, from a close portrait to a figure far away?
import { expect, test } from 'vitest'
import { boxOfSubject, finishNames, planFinishes } from './finish.ts'

/** A person as a round head above wide shoulders; `size` is the height of the head. */
const figure = (size: number, middle: number, top: number): Int16Array => {
  const objects = new Int16Array(200 * 150)
  for (let y = top; y < 150; y++) {
    const down = (y - top) / size
    const half =
      down < 1.12
        ? size * 0.42 * Math.sqrt(Math.max(0.02, 1 - (Math.min(1, down) * 2 - 1) ** 2))
        : size * Math.min(1.05, 0.25 + (down - 1.12) * 4)
    for (let x = Math.round(middle - half); x < middle + half; x++) objects[y * 200 + x] = 1
  }
  return objects
}

test.each([
  [70, 100, 20],
  [40, 60, 30],
  [22, 140, 50],
])('the head of %i pixels is found', (size, middle, top) => {
  const head = boxOfSubject(figure(size, middle, top), 200, 150)?.head
  expect(Math.abs((head?.x ?? 0) - middle)).toBeLessThan(size * 0.12)
  expect(head?.top).toBe(top)
  expect((head?.tall ?? 0) / size).toBeGreaterThan(0.8)
  expect((head?.tall ?? 0) / size).toBeLessThan(1.25)
})

test('what has no shoulders has no head, and nothing has no box', () => {
  const ball = new Int16Array(200 * 150)
  for (let y = 0; y < 150; y++)
    for (let x = 0; x < 200; x++)
      if ((x - 100) ** 2 + (y - 80) ** 2 < 40 ** 2) ball[y * 200 + x] = 1
  expect(boxOfSubject(ball, 200, 150)).toMatchObject({ top: 41, head: null })
  expect(boxOfSubject(new Int16Array(200 * 150), 200, 150)).toBeNull()
})

test('a picture that no frame surrounds gets no letters and no marks', () => {
  const film = { width: 320, height: 240, seed: 3, subject: null, near: 0.3 }
  const all = finishNames.map((name) => ({ name, strength: 1 }))
  expect(planFinishes(all, film, 0).marks.length).toBeGreaterThan(100)
  const bare = planFinishes(all, { ...film, bare: true }, 0)
  expect(bare.marks).toEqual([])
  expect(bare.passes.flat().some(([job]) => job === 'drawParticles')).toBe(false)
  expect(bare.passes.length).toBeGreaterThan(100)
})
