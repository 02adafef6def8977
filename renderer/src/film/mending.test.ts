// Patches of a guessed picture show as long as its layers lie together, and no longer.
import { expect, test } from 'vitest'
import { home } from '../camera/pose.ts'
import { viewFrom } from '../camera/project.ts'
import { Cast } from './effect/acting.ts'
import { mending } from './mending.ts'

const view = viewFrom(home, { width: 640, height: 360, focal: 500 })
const none = new Cast([])

test('they show at home, and are gone once what is behind has slid past the subject', () => {
  expect(mending(view, 0.5, 0, 0, none, [], 30)).toBe(1)
  expect(mending(view, 0.5, 0.05, 0, none, [], 30)).toBe(0)
})
