// Stalls, cakes, pots, windows and winter homes show what their words name.
import { expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { fireLit } from './prop/chimney-smoke.ts'
import { unfold } from './unfold.ts'
import { wintry } from './wintry.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const told = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const find = (brief: Brief, noun: string): BriefSubject | undefined =>
  brief.subjects.find((s) => s.noun === noun)

it.each([
  ['a fish stall at the market', 'fish'],
  ['a flower stall at the market', 'flower'],
  ['salmon on a market stall', 'salmon'],
])('%s is kept by a seller and full of it', (prompt, goods) => {
  const brief = told(prompt)
  expect(find(brief, 'market-stall')?.traits['goods']).toBe(goods)
  expect(find(brief, 'seller')?.holds).toEqual([goods])
})

it('tea is seen in a pot of glass, and in a cup beside any other', () => {
  const glass = told('a glass teapot with blooming tea')
  expect(glass.subjects.map((s) => s.traits['content'])).toEqual(['bloom'])
  expect(told('a teapot with tea').subjects).toHaveLength(2)
})

it('small things by a window stand on its sill', () => {
  expect(told('a teapot by the window').setting).toContain('windowsill')
  expect(told('a teapot on a table by the window').setting).not.toContain('windowsill')
})

it('homes are heated in winter, unless nobody lives there', () => {
  const cold = { season: 'winter', weather: 'clear' } as Parameters<typeof wintry>[1]
  const smoke = (prompt: string) => wintry(told(prompt), cold).subjects[0]?.traits['smoke']
  expect(smoke('a cabin in the woods')).toBe('yes')
  expect(smoke('an abandoned cabin in the woods')).toBeUndefined()
})

it('chimneys of a town smoke in the cold or when told to', () => {
  const order = (prompt: string, season: string) =>
    ({ brief: { prompt }, season, weather: 'clear' }) as Parameters<typeof fireLit>[0]
  expect(fireLit(order('a village', 'winter'))).toBe(true)
  expect(fireLit(order('a village with smoking chimneys', 'summer'))).toBe(true)
  expect(fireLit(order('a village', 'summer'))).toBe(false)
  expect(fireLit(order('a ghost town', 'winter'))).toBe(false)
})
