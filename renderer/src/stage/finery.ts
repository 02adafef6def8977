// Who is at a wedding is dressed for it: fathers, mothers and guests whose clothes were not told.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { hex } from './vector.ts'

type Wear = BriefSubject['wears'][number]
const wear = (item: string, color: string): Wear => ({ item, color: hex(color) })

const suits: readonly (readonly Wear[])[] = [
  [wear('suit', '#2a3144'), wear('tie', '#8a2a3a')],
  [wear('suit', '#4a4a50'), wear('tie', '#2f5a8a')],
  [wear('suit', '#1c1c22'), wear('bow-tie', '#1c1c22')],
]
const gowns: readonly (readonly Wear[])[] = [
  [wear('gown', '#7a9ac0')],
  [wear('gown', '#c08aa0')],
  [wear('gown', '#6a8a6a')],
]

const wed = /\b(wedding|bride|bridal|groom|getting married|marry\w*)\b/i

const plain = (s: BriefSubject): boolean =>
  s.kind === 'person' &&
  /^(man|woman|boy|girl)$/.test(s.form) &&
  s.wears.length === 0 &&
  s.colors.length === 0 &&
  s.cast === undefined &&
  s.traits['profession'] === undefined &&
  s.traits['species'] === undefined

/** The brief with those at a wedding in their best clothes. */
export const inFinery = (brief: Brief): Brief => {
  const couple = brief.subjects.some((s) => /^(bride|groom)$/.test(s.traits['profession'] ?? ''))
  if (!couple || !wed.test(brief.prompt)) return brief
  const dressed = (s: BriefSubject, i: number): BriefSubject => {
    const list = /^(woman|girl)$/.test(s.form) ? gowns : suits
    return plain(s) ? { ...s, wears: list[i % list.length] ?? s.wears } : s
  }
  return { ...brief, subjects: brief.subjects.map(dressed) }
}
