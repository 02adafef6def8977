// Meals out of doors: a dinner for two has two who eat it, and what is served on a terrace, a balcony or a pier stands on a table there.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { onBalcony } from './aboard.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

const meals = /dinner|supper|lunch|breakfast|brunch|meal/
const twosome = /\bfor two\b|\bromantic (candle-?lit )?(dinner|supper|lunch|breakfast|meal)\b/i

/** "A candle-lit dinner for two on a terrace": two are there to eat it; without a place it is a still life. */
const forTwo = (brief: Brief): Brief => {
  const meal = brief.subjects.find((s) => s.traits['generic'] && meals.test(s.noun))
  if (!meal || brief.place === null || brief.place === 'table') return brief
  if (!twosome.test(brief.prompt) || brief.subjects.some((s) => s.kind === 'person')) return brief
  const guest = (form: 'woman' | 'man', height: number): BriefSubject =>
    newSubject(`${meal.id}-${form}`, {
      noun: form,
      form,
      kind: 'person',
      height,
      pose: 'eat',
      traits: { pair: 'couple' },
    })
  const guests = [guest('woman', 1.68), guest('man', 1.78)]
  const rest = without(brief, new Set([meal.id]))
  return { ...brief, ...rest, subjects: [...guests, ...rest.subjects] }
}

/** Where nothing is eaten off the ground. */
const floors = /^(rooftop|skyline|city|street|harbour|pier|castle|village|bridge|ocean)$/
const raised = /\b(balcony|terrace|patio|veranda|porch|rooftop|roof)\b/i
const isServed = (s: BriefSubject): boolean =>
  s.height < 0.6 && (s.kind === 'food' || /^(candle|vase|teapot|coffee-cup|cup)$/.test(s.form))

/** Food and drink that nobody holds and that lie on nothing get a round table with chairs. */
const onTable = (brief: Brief): Brief => {
  const [first] = brief.subjects
  const elsewhere = raised.test(brief.prompt) || floors.test(brief.place ?? '')
  if (first?.kind !== 'food' || !elsewhere) return brief
  if (!brief.subjects.every(isServed)) return brief
  const there = onBalcony(brief, first)
  // The picture is of what is served: table and chairs may be cut.
  const table = newSubject(`${first.id}-table`, {
    noun: 'bistro-table',
    form: 'table',
    kind: 'furniture',
    height: 0.74,
    traits: { style: 'bistro', turn: '0', backs: 'yes' },
  })
  const chair = (side: 'left' | 'right'): BriefSubject =>
    newSubject(`${first.id}-chair-${side}`, {
      noun: 'chair',
      form: 'chair',
      kind: 'furniture',
      height: 0.92,
      traits: { works: side, gap: '-0.14', turn: side === 'left' ? '1.35' : '-1.35', backs: 'yes' },
    })
  const chairs = [chair('left'), chair('right')]
  const tied = new Set(brief.relations.map((r) => r.from))
  const served = brief.subjects.filter((s) => !tied.has(s.id))
  return {
    ...there,
    subjects: [...there.subjects, table, ...chairs],
    relations: [
      ...brief.relations,
      ...served.map((s): BriefRelation => ({ from: s.id, relation: 'on', to: table.id })),
      ...chairs.map((s): BriefRelation => ({ from: s.id, relation: 'beside', to: table.id })),
    ],
  }
}

/** The brief with guests and tables where meals out of doors want them. */
export const alFresco = (brief: Brief): Brief => onTable(forTwo(brief))
