// The table of styles must be whole: every name known, every hint understood, every style unlike the others.
import { expect, test } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { applyStyle } from './apply-style.ts'
import { finishNames } from './finish.ts'
import { styleById, styles } from './styles.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const general = '464ea177-8d40-4940-8d9d-b438bab269c7'
const style = (name: string) => {
  const found = styles.find((s) => s.name === name)
  if (!found) throw new Error(`no style ${name}`)
  return found
}

test('there are 106 styles with ids and names of their own', () => {
  expect(styles).toHaveLength(106)
  expect(new Set(styles.map((s) => s.id)).size).toBe(106)
  expect(new Set(styles.map((s) => s.name)).size).toBe(106)
})

test('every finish named exists, with a strength 0..1', () => {
  const wrong = styles.flatMap((s) =>
    s.finishes
      .filter((f) => !finishNames.includes(f.name) || !(f.strength > 0 && f.strength <= 1))
      .map((f) => `${s.name}: ${f.name} ${f.strength}`),
  )
  expect(wrong).toEqual([])
})

test('no two styles are the same, and only General does nothing', () => {
  const looks = styles.map(({ name: _name, id: _id, ...look }) => JSON.stringify(look))
  expect(new Set(looks).size).toBe(106)
  const idle = styles.filter(
    (s) => s.finishes.length === 0 && Object.keys(s.grade).length === 0 && s.hint === '',
  )
  expect(idle.map((s) => s.id)).toEqual([general])
})

test('the parser understands every hint and everything that is added', () => {
  const wrong = styles.flatMap((s) => {
    const unknown = parsePrompt(`${s.hint} ${s.adds}`, vocabulary).unknown
    return unknown.length > 0 ? [`${s.name}: ${unknown.join(' ')}`] : []
  })
  expect(wrong).toEqual([])
  const empty = styles.filter(
    (s) => s.adds !== '' && parsePrompt(s.adds, vocabulary).subjects.length === 0,
  )
  expect(empty.map((s) => s.name)).toEqual([])
})

test('a style dresses a plain person but not one whose clothes the prompt names', () => {
  const suit = style('burgundy suit')
  const plain = applyStyle(parsePrompt('a woman', vocabulary), suit, 1, vocabulary)
  expect(plain.brief.subjects[0]?.wears.map((w) => w.item)).toContain('suit')
  const dressed = parsePrompt('a woman wearing a yellow raincoat', vocabulary)
  const kept = applyStyle(dressed, suit, 1, vocabulary)
  expect(kept.brief.subjects[0]?.wears).toEqual(dressed.subjects[0]?.wears)
})

test('a style brings its things when strong, grows people by strength, and does nothing at 0', () => {
  const brief = parsePrompt('a woman', vocabulary)
  const balloon = applyStyle(brief, style('Red balloon'), 1, vocabulary).brief
  expect(balloon.subjects.map((s) => s.noun)).toContain('red-balloon')
  expect(balloon.relations.some((r) => r.from === 's1' && r.to === 's0')).toBe(true)
  expect(applyStyle(brief, style('Red balloon'), 0.2, vocabulary).brief.subjects).toHaveLength(1)
  const height = (strength: number) =>
    applyStyle(brief, style('Giant People'), strength, vocabulary).brief.subjects[0]?.height ?? 0
  expect(height(1)).toBeGreaterThan(height(0.5))
  expect(height(0.5)).toBeGreaterThan(height(0))
  const nothing = applyStyle(brief, style('CCTV'), 0, vocabulary)
  expect(nothing.brief).toBe(brief)
  expect(nothing.stage).toBeNull()
})

test('General is neutral and unknown ids are no style', () => {
  const neutral = styleById(general)
  expect(neutral?.finishes).toEqual([])
  expect(neutral?.grade).toEqual({})
  expect(styleById('no-such-style')).toBeNull()
})
