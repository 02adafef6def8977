// What grown people have on when no word dresses them.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import { hex } from '../../vector.ts'
import { ageOf } from './proportions.ts'
import { selfSeed } from './self.ts'

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
  [wear('jacket', '#2a3a5a'), wear('cap', '#a8382c')],
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

const strange = /alien|zombie|skeleton|vampire|robot|ghost|mermaid|centaur|werewolf/

/** The clothes that seed and prompt choose for somebody of whom nothing is said; none for children, characters and other beings. */
export const casual = (subject: BriefSubject, female: boolean, seed: number): readonly Wear[] => {
  const { traits, wears, colors, cast, pose, form } = subject
  const plain = wears.length === 0 && colors.length === 0 && !cast && pose !== 'swim'
  const other = strange.test(`${traits['species'] ?? ''} ${traits['profession'] ?? ''} ${form}`)
  if (!plain || other || traits['self'] === undefined || traits['effigy'] !== undefined) return []
  if (!/^(man|woman)$/.test(form) || /^(baby|child)$/.test(ageOf(subject))) return []
  const list = female ? womenswear : menswear
  const chance = random(selfSeed(subject, seed, 'casual'))
  return list[Math.floor(chance() * list.length)] ?? []
}
