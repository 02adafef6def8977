// What grown people have on when no word dresses them.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { random, subSeed } from '../../random.ts'
import { hex } from '../../vector.ts'
import { ageOf } from './proportions.ts'
import { firstSeed, sharedSelf } from './self.ts'

type Wear = BriefSubject['wears'][number]
const wear = (item: string, color: string | null = null): Wear => ({
  item,
  color: color === null ? null : (hex(color) satisfies Rgb),
})

/** An empty list leaves the shirt, or the dress, that the seed draws. */
const menswear: readonly (readonly Wear[])[] = [
  [],
  [wear('plaid-shirt', '#a8382c'), wear('jeans')],
  [wear('hoodie', '#4a5a6a')],
  [wear('shirt', '#e8e6de'), wear('jeans')],
  [wear('sweater', '#2f5a4a')],
  [wear('jacket', '#5a4632'), wear('jeans')],
  [wear('polo', '#2f5fa8'), wear('pants', '#b8a888')],
  [wear('sweater', '#8a3a2a'), wear('glasses')],
  [],
  [wear('shirt', '#6a9ac8'), wear('pants', '#3a3c44'), wear('glasses')],
  [wear('jacket', '#2a3a5a'), wear('striped-t-shirt', '#e0dccf')],
]
const womenswear: readonly (readonly Wear[])[] = [
  [],
  [wear('blouse', '#f0ece2'), wear('jeans')],
  [wear('sweater', '#d8a23a'), wear('jeans')],
  [],
  [wear('jacket', '#3a5a4a'), wear('jeans')],
  [wear('blouse', '#c8506a'), wear('skirt', '#2c3448')],
  [wear('summer-dress', '#3a8a9a')],
  [wear('sweater', '#7a4a7a'), wear('glasses')],
  [],
  [wear('hoodie', '#c87a5a'), wear('leggings')],
  [wear('shirt', '#5a8ac0'), wear('pants', '#e0d8c4')],
]

/** The old dress as they always have: buttoned, woollen, in quiet colours. */
const oldMenswear: readonly (readonly Wear[])[] = [
  [wear('cardigan', '#6a5a3c'), wear('pants', '#4a4a50'), wear('glasses')],
  [wear('plaid-shirt', '#4a6a8a'), wear('suspenders', '#6a2a22'), wear('pants', '#5a4a38')],
  [wear('sweater', '#7a3428'), wear('pants', '#3a3e48')],
  [wear('shirt', '#d8dce4'), wear('suspenders', '#2f3a52'), wear('pants', '#4a4034')],
  [wear('cardigan', '#2f5048'), wear('pants', '#6a5e4c')],
  [wear('sweater', '#3a5478'), wear('pants', '#5a5044'), wear('glasses')],
]
const oldWomenswear: readonly (readonly Wear[])[] = [
  [wear('dotted-blouse', '#5a4a7a'), wear('skirt', '#3c3a4a'), wear('glasses')],
  [wear('cardigan', '#a84a5a'), wear('skirt', '#4a4450'), wear('glasses')],
  [wear('sweater', '#3f6a70'), wear('pants', '#4a4640')],
  [wear('blouse', '#c88a9a'), wear('skirt', '#5a3a44'), wear('necklace', '#f0e8dc')],
  [wear('cardigan', '#7a8a5a'), wear('skirt', '#5a5044')],
  [wear('sweater', '#8a6a9a'), wear('skirt', '#3c4454'), wear('glasses')],
]
const boyswear: readonly (readonly Wear[])[] = [
  [wear('striped-t-shirt', '#d8483a'), wear('shorts', '#3a4a6a')],
  [wear('hoodie', '#3f8a5a'), wear('jeans')],
  [wear('t-shirt', '#e8b23a'), wear('jeans')],
  [wear('plaid-shirt', '#3a6aa8'), wear('pants', '#8a7a5a')],
  [wear('striped-t-shirt', '#2f6aa0'), wear('overalls', '#5a6f94')],
  [wear('sweater', '#c85a2c'), wear('jeans')],
  [wear('polo', '#f0ece0'), wear('shorts', '#6a5a3a')],
]
const girlswear: readonly (readonly Wear[])[] = [
  [],
  [wear('striped-t-shirt', '#e0607a'), wear('overalls', '#4a6a9a')],
  [wear('dotted-dress', '#c83a3a')],
  [wear('sweater', '#e8c04a'), wear('skirt', '#3a4a7a')],
  [wear('hoodie', '#9a6ac0'), wear('leggings')],
  [wear('floral-dress', '#4a9ab0')],
  [wear('t-shirt', '#7ac0b0'), wear('jeans')],
]

const strange = /alien|zombie|skeleton|vampire|robot|ghost|mermaid|centaur|werewolf/

const wardrobeOf = (subject: BriefSubject, female: boolean) => {
  const age = ageOf(subject)
  if (age === 'baby') return null
  if (age === 'child') return female ? girlswear : boyswear
  if (age === 'old') return female ? oldWomenswear : oldMenswear
  return female ? womenswear : menswear
}

/** How far down the list the next of those who are seen together takes from: no two take the same. */
const STRIDE = 3

/**
 * The clothes that seed and prompt choose for somebody of whom nothing is said; none for characters and other beings.
 * All of one picture draw alike, and each goes as many places on in the list as others are before.
 */
export const casual = (subject: BriefSubject, female: boolean, seed: number): readonly Wear[] => {
  const { traits, wears, colors, cast, pose, form } = subject
  const plain = wears.length === 0 && colors.length === 0 && !cast && pose !== 'swim'
  const other = strange.test(`${traits['species'] ?? ''} ${traits['profession'] ?? ''} ${form}`)
  if (!plain || other || traits['self'] === undefined || traits['effigy'] !== undefined) return []
  if (!/^(man|woman|boy|girl)$/.test(form)) return []
  const list = wardrobeOf(subject, female)
  if (!list) return []
  const copy = Number(traits['sibling'] ?? 0)
  const picture = sharedSelf(traits['self'])
  const drawn = random(subSeed(firstSeed(seed, copy), `casual ${picture}`))() * list.length
  const before = Math.floor(drawn) + STRIDE * (Number(traits['rank'] ?? 0) + copy)
  const lacks = (traits['lacks'] ?? '').split('+')
  const chosen = list[before % list.length] ?? []
  return chosen.filter(({ item }) => !lacks.some((no) => no !== '' && item.includes(no)))
}
