// What the filter refuses, in which words, and what it does without its runtime.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Problem } from '@openfield/contract'
import { expect, test } from 'vitest'
import { anyPicture, openContentFilter, ownDrawing } from './content-filter.ts'
import type { PictureScores } from './content-filter-picture.ts'

const cat = readFileSync(fileURLToPath(new URL('../../test/pictures/cat.jpg', import.meta.url)))
const scoring = (scores: Partial<PictureScores>) => {
  const none = { drawing: 0, hentai: 0, neutral: 0, porn: 0, sexy: 0 }
  return openContentFilter(async () => ({
    scoreSquares: async (squares) => squares.map(() => ({ ...none, ...scores })),
    close: async () => undefined,
  }))
}
const refused = (what: string) =>
  expect.objectContaining({
    name: 'Problem',
    code: 'content_rejected',
    message: `The ${what} was rejected by the content filter.`,
  })

test('prompts: children are protected always, adults where the check is on', async () => {
  const { refusePrompt } = await scoring({})
  expect(() => refusePrompt('a nude woman', true)).toThrow(refused('prompt'))
  expect(() => refusePrompt('a nude woman', false)).not.toThrow()
  expect(() => refusePrompt('a nude child', true)).toThrow(Problem)
  expect(() => refusePrompt('a nude child', false)).toThrow(Problem)
  expect(() => refusePrompt('a child with a kite', true)).not.toThrow()
})

test.each([
  [{ neutral: 1 }, false, false],
  [{ sexy: 0.99 }, false, false],
  [{ porn: 0.59 }, false, false],
  [{ porn: 0.61 }, true, false],
  [{ porn: 0.9 }, true, true],
  [{ hentai: 0.96 }, false, false],
  [{ hentai: 0.98 }, true, false],
])('%j', async (scores, any, own) => {
  const { refusePicture } = await scoring(scores)
  for (const [thresholds, expected] of [
    [anyPicture, any],
    [ownDrawing, own],
  ] as const) {
    const judged = refusePicture(cat, 'input picture', thresholds)
    if (expected) await expect(judged).rejects.toEqual(refused('input picture'))
    else await expect(judged).resolves.toBeUndefined()
  }
})

test('without its runtime it lets pictures pass, says so, and still reads prompts', async () => {
  const filter = await openContentFilter(async () => 'Pictures were not checked.')
  expect(filter.unchecked).toBe('Pictures were not checked.')
  await filter.refusePicture(cat, 'input picture')
  expect(() => filter.refusePrompt('porn', true)).toThrow(Problem)
  await filter.close()
})

test('the real thing: judges a photograph and closes', async () => {
  const filter = await openContentFilter()
  expect(filter.unchecked).toBeNull()
  await filter.refusePicture(cat, 'input picture')
  await filter.close()
})
