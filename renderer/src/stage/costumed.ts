// Children at Halloween are out in the dusk, each in a costume of their own.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { singles } from './deed/cast.ts'
import { hex } from './vector.ts'

type Costume = Pick<BriefSubject, 'wears'> & { readonly traits: Readonly<Record<string, string>> }
const wear = (item: string, color: string) => ({ item, color: hex(color) })

const costumes: readonly Costume[] = [
  {
    wears: [wear('dress', '#1c1622'), wear('witch-hat', '#15121a'), wear('cape', '#5a2a78')],
    traits: { mood: 'laughing' },
  },
  {
    wears: [
      wear('striped-t-shirt', '#c83a30'),
      wear('shorts', '#2a2430'),
      wear('pirate-hat', '#141216'),
      wear('eye-patch', '#141216'),
    ],
    traits: { mood: 'laughing' },
  },
  {
    wears: [wear('bodysuit', '#1f4fb0'), wear('cape', '#d8281e'), wear('eye-mask', '#d8281e')],
    traits: { mood: 'smiling' },
  },
  {
    wears: [wear('dress', '#e88ab8'), wear('tiara', '#f0c84a'), wear('fairy-wings', '#f4f0ff')],
    traits: { mood: 'smiling' },
  },
]

/** The brief with those who go from door to door dressed up. */
export const costumed = (brief: Brief): Brief => {
  if (!brief.setting.includes('halloween')) return brief
  const kids = brief.subjects.filter(
    (s) => s.kind === 'person' && /^(boy|girl)$/.test(s.form) && s.wears.length === 0,
  )
  if (kids.length === 0) return brief
  let n = 0
  const dressed = (s: BriefSubject): readonly BriefSubject[] =>
    singles(s, 4).map((one) => {
      const k = n++
      const costume = costumes[k % costumes.length]
      const girl = k % costumes.length === 0 || k % costumes.length === 3
      return {
        ...one,
        form: s.traits['gender'] === 'any' ? (girl ? 'girl' : 'boy') : s.form,
        wears: costume?.wears ?? [],
        traits: { ...one.traits, ...costume?.traits },
      }
    })
  const subjects = brief.subjects.flatMap((s) => (kids.includes(s) ? dressed(s) : [s]))
  const [first] = subjects.filter((s) => s.kind === 'person')
  const row = subjects.flatMap((s) =>
    s.kind === 'person' && first && s !== first
      ? [{ from: s.id, relation: 'beside' as const, to: first.id }]
      : [],
  )
  return {
    ...brief,
    place: brief.place ?? 'village',
    time: brief.time ?? 'dusk',
    subjects,
    relations: [...brief.relations, ...(kids.length === 1 ? row : [])],
  }
}
