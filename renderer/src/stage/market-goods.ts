// A stall of the market that nobody is said to keep: heaped with what the words fill it with.
import type { Brief } from '../prompt/brief.ts'
import { fixed } from './deed/cast.ts'

const stalls =
  /\b(market|fruit|vegetable|flower|spice|fish)? ?(stall|stand)s? (full of|filled with|with|of|selling|piled (high )?with|heaped with|stacked with)\b/i

/** The brief with its goods on a stall, if it has nothing but goods of one kind. */
export const heaped = (brief: Brief): Brief => {
  const goods = brief.subjects.filter((s) => /^(food|plant|fish)$/.test(s.kind))
  const [first] = goods
  if (brief.place !== 'market' || !first || goods.length !== brief.subjects.length) return brief
  if (!stalls.test(brief.prompt) || /cotton-candy|ice-cream|hot-dog/.test(first.noun)) return brief
  const stall = fixed(first, 'market-stall', 2.3, {
    colors: first.colors,
    traits: { goods: first.noun, turn: '0.25' },
  })
  return {
    ...brief,
    subjects: [stall],
    relations: [],
  }
}
