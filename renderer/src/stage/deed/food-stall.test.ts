// A stall of street food is a stall, with its cook, its eaters and what is eaten at it; other food is left alone.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import type { Brief } from '../../prompt/brief.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { MeshBuilder } from '../mesh-builder.ts'
import { stageActor } from '../stage-actor.ts'
import { unfold } from '../unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const host = (brief: Brief) => brief.subjects.find((s) => /^food-(stall|cart)$/.test(s.noun))

describe('street food', () => {
  it.each([
    ['A ramen stand in a Tokyo alley at night, the cook behind the counter', 'bowls', 3, 'alley'],
    ['a street food stall at night with people eating noodles', 'bowls', 5, 'market'],
    ['a man eating ramen at a small noodle bar in the rain', 'bowls', 2, 'street'],
    ['a woman eating noodles at a street stall', 'bowls', 2, 'market'],
    ['a takoyaki vendor at a summer festival', 'balls', 3, 'market'],
    ['a yakitori stall under the train tracks at night', 'skewers', 3, 'market'],
    ['a sushi chef behind the counter of a sushi bar', 'sushi', 3, 'cafe'],
  ])('has its counter, cook and eaters: %s', (prompt, sells, heads, place) => {
    const brief = staged(prompt)
    expect(host(brief)?.traits['sells']).toBe(sells)
    expect(brief.place).toBe(place)
    const people = brief.subjects.filter((s) => s.kind === 'person')
    expect(people).toHaveLength(heads)
    const eaters = people.filter((s) => s.pose === 'eat')
    expect(eaters).toHaveLength(heads - 1)
    // Each on a stool of its own, and nobody in another's place.
    const stools = brief.subjects.filter((s) => s.form === 'stool').map((s) => s.traits['works'])
    expect(new Set(stools).size).toBe(heads - 1)
    expect(brief.subjects.some((s) => s.kind === 'food')).toBe(false)
  })

  it.each([
    ['a hot dog cart in New York', 'hot dog', 1],
    ['an ice cream vendor with his cart in the park and two children', 'ice cream', 3],
    ["a girl buying a pretzel from a street vendor's cart", 'pretzel', 2],
    ['a taco stand on the beach', 'taco', 1],
  ])('is sold from a cart that shows what it sells: %s', (prompt, sells, heads) => {
    const brief = staged(prompt)
    expect(host(brief)?.traits['sells']).toBe(sells)
    expect(brief.subjects.filter((s) => s.kind === 'person')).toHaveLength(heads)
    expect(brief.subjects.some((s) => /horse|carriage|taco/.test(`${s.noun} ${s.form}`))).toBe(
      false,
    )
  })

  it.each([
    'a bowl of ramen with steam, close-up',
    'a man eating noodles at a table',
    'a sushi chef preparing sushi in a restaurant',
    'a hot dog on a plate',
    'a boy with an ice cream stands by the sea',
    'a horse pulling a cart',
  ])('is not seen where there is none: %s', (prompt) => {
    expect(host(staged(prompt))).toBeUndefined()
  })

  it.each(['food-stall', 'food-cart'])('fills its box and stays cheap: %s', (noun) => {
    const brief = staged('a table')
    const [table] = brief.subjects
    if (!table) throw new Error('a table expected')
    const actor = stageActor({ ...table, noun, form: noun, traits: {} }, brief, 3)
    if (!actor) throw new Error(`no ${noun}`)
    const builder = new MeshBuilder()
    actor.add(builder)
    const { positions, triangles } = builder.build()
    expect(triangles.length / 4).toBeLessThan(24_000)
    for (const k of [0, 1, 2] as const) {
      const values = Array.from(positions).filter((_, i) => i % 3 === k)
      expect(Math.min(...values)).toBeLessThan(actor.low[k] + 0.2)
      expect(Math.max(...values)).toBeGreaterThan(actor.high[k] - 0.2)
    }
  })
})
