// A stall of the market that nobody is said to keep: heaped with what the words fill it with, its seller at its end.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { fixed, tie } from './deed/cast.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'

const stalls =
  /\b(market|fruit|vegetable|flower|spice|fish)? ?(stall|stand)s? (full of|filled with|with|of|selling|piled (high )?with|heaped with|stacked with)\b|\b(on|at) (a|the|an) ([a-z]+ )?(stall|stand)\b/i

/** A stall heaped with the goods, and its seller, who holds some. */
const onStall = (brief: Brief, first: BriefSubject): Brief => {
  const stall = fixed(first, 'market-stall', 2.3, {
    colors: first.colors,
    traits: { goods: first.noun, turn: '0.25' },
  })
  // Beside it is who sells it.
  const seller = newSubject(`${first.id}-seller`, {
    noun: 'seller',
    kind: 'person',
    form: brief.prompt.length % 2 ? 'woman' : 'man',
    height: 1.72,
    pose: 'hold',
    holds: [first.noun],
    held: [{ ...first, count: 1 }],
    wears: [
      { item: 'plaid-shirt', color: hex('#3a5f8a') },
      { item: 'apron', color: hex('#2f5a3c') },
      ...(brief.prompt.length % 3 ? [{ item: 'straw-hat', color: null }] : []),
    ],
    traits: { works: '1.36,0,0.3', turn: '-0.3', mood: 'smiling', profession: 'vendor' },
  })
  return {
    ...brief,
    subjects: [seller, stall],
    relations: [tie(seller.id, stall.id)],
  }
}

const named =
  /\b(fish|seafood|salmon|fruit|vegetable|flower|cheese|bread|orange|apple|lemon|tomato|egg|berry|strawberry|cherry|pumpkin|peach)(es|s)? (stall|stand|vendor's stall|market stall)\b/i

/** "A fish stall": the goods are known by the stall's name. */
const calledAfterGoods = (brief: Brief): Brief => {
  const goods = named.exec(brief.prompt)?.[1]?.toLowerCase()
  if (brief.place !== 'market' || brief.subjects.length > 0 || !goods) return brief
  const ware = newSubject(`${goods}-goods`, {
    noun: goods,
    form: goods,
    kind: /fish|seafood|salmon/.test(goods) ? 'fish' : goods === 'flower' ? 'plant' : 'food',
    height: 0.2,
  })
  return onStall({ ...brief, subjects: [ware] }, ware)
}

/** The brief with its goods on a stall, if it has nothing but goods of one kind. */
export const heaped = (asked: Brief): Brief => {
  const brief = calledAfterGoods(asked)
  const goods = brief.subjects.filter((s) => /^(food|plant|fish)$/.test(s.kind))
  const [first] = goods
  if (brief.place !== 'market' || !first || goods.length !== brief.subjects.length) return brief
  if (!stalls.test(brief.prompt) || /cotton-candy|ice-cream|hot-dog/.test(first.noun)) return brief
  return onStall(brief, first)
}
