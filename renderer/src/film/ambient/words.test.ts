// Which words of a prompt call for weather and life, and which take it back.
import { expect, test } from 'vitest'
import { ambientFromPrompt } from './words.ts'

const heard = (prompt: string) => ambientFromPrompt(prompt, 1).map(({ name }) => name)

test.each([
  ['it starts to snow', ['snow']],
  ['Snow is falling, snowflakes everywhere', ['snow']],
  ['snow is falling', ['snow']],
  ['leaves are falling while fog is rolling in', ['fog', 'leaves']],
  ['it begins to rain over the harbour', ['rain']],
  ['fog slowly rolls in from the sea', ['fog']],
  ['birds flying across the sky', ['birds']],
  ['a flock of geese', ['birds']],
  ['gentle ripples on the lake', ['ripples']],
  ['autumn leaves falling', ['leaves']],
  ['her hair is blowing in the wind', ['wind']],
  ['the flames flicker, sparks rise', ['flames', 'embers']],
  ['clouds drift slowly', ['clouds']],
  ['the northern lights flow across the sky', ['aurora']],
  ['no aurora tonight', []],
  ['fireflies at dusk', ['fireflies']],
  ['smoke rises from the chimney', ['smoke']],
  ['steam rises from the cup', ['steam']],
  ['a thunderstorm', ['rain', 'lightning']],
  ['waves crashing on the shore', ['waves']],
  ['cherry blossoms drift by', ['petals']],
  ['dust motes in the light', ['dust']],
  ['the sun sets', ['sunset']],
  ['the sun slowly goes down behind the hills', ['sunset']],
  ['the sun is rising', ['sunrise']],
  ['day turns to night', ['nightfall']],
  ['night falls over the city', ['nightfall']],
  ['the stars twinkle', ['stars']],
  ['fireworks over the harbour', ['fireworks']],
  ['confetti rains down', ['confetti']],
  ['soap bubbles float around her', ['bubbles']],
  ['the lights flicker', ['flicker']],
  ['neon signs are blinking', ['flicker']],
  ['no fireworks', []],
])('"%s" asks for %j', (prompt, names) => {
  expect([...heard(prompt)].sort()).toEqual([...names].sort())
})

test.each([
  'no birds flying',
  'without any falling leaves',
  'it is not raining',
  'there are no birds flying over the bay',
  'the sea lies still, never any waves crashing',
  'a snowy mountain',
  'a river bank with autumn leaves',
  'a bird on a branch',
  'a brave knight',
  'a candle on the table',
  'a window',
  'a sunset over the sea',
  'a starry night',
  'street lights at night',
  '',
])('"%s" asks for nothing', (prompt) => {
  expect(heard(prompt)).toEqual([])
})

test('a denial ends with its part of the sentence', () => {
  expect(heard('no birds flying, but it starts to snow')).toEqual(['snow'])
  expect(heard('not a calm day; waves crashing')).toEqual(['waves'])
})

test('adverbs set the strength, and the strength of the motion bounds it', () => {
  const strength = (prompt: string, limit = 1) => ambientFromPrompt(prompt, limit)[0]?.strength ?? 0
  expect(strength('heavy rain')).toBeGreaterThan(strength('rain falls'))
  expect(strength('light rain')).toBeLessThan(strength('rain falls'))
  expect(strength('rain falls', 0.5)).toBeLessThan(strength('rain falls'))
  expect(ambientFromPrompt('heavy rain', 0)).toEqual([])
})
