// Deeds about the house whose tool is too large to be held: organs are played at their keys, floors vacuumed, shirts ironed, barrows heaped.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

const person = (brief: Brief): BriefSubject | undefined =>
  brief.subjects.find((s) => s.kind === 'person' && s.count === 1)

/** Who plays an organ sits at its keys, the back to the church. */
const atOrgan: Step = (brief) => {
  const organ = brief.subjects.find((s) => s.form === 'organ')
  const tie = brief.relations.find((r) => r.to === organ?.id)
  const who = brief.subjects.find((s) => s.id === tie?.from)
  if (!organ || who?.kind !== 'person' || !/^(play|sit)?$/.test(who.pose ?? '')) return brief
  const stool = newSubject(`${organ.id}-stool`, {
    kind: 'furniture',
    form: 'stool',
    height: 0.5,
    traits: { works: '0,0,1.3', turn: '3.14' },
  })
  const seated = { ...withTraits(who, { seat: 'stool' }), pose: 'play' as const }
  const ties: BriefRelation[] = [
    { from: stool.id, relation: 'beside', to: organ.id },
    { from: who.id, relation: 'on', to: stool.id },
  ]
  return {
    ...brief,
    place: brief.place ?? 'church',
    subjects: [
      ...brief.subjects.map((s) =>
        s === who ? seated : s === organ ? withTraits(organ, { played: 'yes' }) : s,
      ),
      stool,
    ],
    relations: [...ties, ...brief.relations.filter((r) => r !== tie)],
  }
}

/** Who vacuums has the machine at the side, its handle by the hand. */
const vacuuming: Step = (brief) => {
  const who = person(brief)
  if (!who || !/\b(vacuum|hoover)(s|ing|ed| cleaner)?\b/i.test(brief.prompt)) return brief
  const held = (who.held ?? []).find((h) => h.form === 'vacuum-cleaner')
  const named = held ?? brief.subjects.find((s) => s.form === 'vacuum-cleaner')
  const machine = withTraits(
    named ?? newSubject(`${who.id}-vacuum`, { noun: 'vacuum-cleaner', form: 'vacuum-cleaner' }),
    { works: '-0.5,0,0.3', turn: '0.35' },
  )
  // What is held bears its holder's id.
  const rest = held ? brief : without(brief, new Set([machine.id]))
  const kept = (who.held ?? []).filter((h) => h !== held)
  const free = { ...who, held: kept, holds: kept.map((h) => h.noun), pose: null }
  return {
    ...brief,
    place: brief.place ?? 'room',
    subjects: [
      ...rest.subjects.map((s) => (s.id === who.id ? free : s)),
      { ...machine, id: `${who.id}-vacuum`, height: 1 },
    ],
    relations: [...rest.relations, { from: `${who.id}-vacuum`, relation: 'beside', to: who.id }],
  }
}

/** Who irons stands at a table with the iron on it; what is ironed is no hat. */
const ironing: Step = (brief) => {
  const who = person(brief)
  if (!who || !/\biron(s|ing)\b(?! board)/i.test(brief.prompt) || who.wears.length > 3) return brief
  const cloth = /shirt|trousers|pants|dress|clothes|laundry|blouse|uniform|sheet|tie$/
  if (!cloth.test(brief.prompt)) return brief
  const gone = brief.subjects.filter((s) => s !== who && (cloth.test(s.noun) || s.form === 'table'))
  const rest = without(brief, new Set(gone.map((s) => s.id)))
  const table = newSubject('ironing-table', {
    noun: 'lab-table',
    kind: 'furniture',
    form: 'table',
    height: 0.88,
  })
  const iron = newSubject('iron', { noun: 'steam-iron', form: 'kitchen-machine', height: 0.17 })
  const free = { ...who, held: [], holds: [], pose: null }
  return {
    ...brief,
    place: brief.place ?? 'room',
    subjects: [...rest.subjects.map((s) => (s.id === who.id ? free : s)), table, iron],
    relations: [
      { from: who.id, relation: 'behind', to: table.id },
      { from: iron.id, relation: 'on', to: table.id },
      ...rest.relations,
    ],
  }
}

/** What a wheelbarrow is full of lies in it. */
const heapedBarrow: Step = (brief) => {
  const barrow = brief.subjects.find((s) => s.noun === 'wheelbarrow')
  const tie = brief.relations.find(
    (r) =>
      (r.from === barrow?.id && r.relation === 'with') ||
      (r.to === barrow?.id && /^(in|on)$/.test(r.relation)),
  )
  const goods = brief.subjects.find(
    (s) => tie && s !== barrow && (s.id === tie.from || s.id === tie.to),
  )
  if (!barrow || !goods || !/^(object|food|art)$/.test(goods.kind) || goods.height > 0.8)
    return brief
  const full = withTraits(barrow, { load: goods.noun })
  const rest = without(brief, new Set([goods.id]))
  return {
    ...brief,
    ...rest,
    // One that is heaped stands outside, not on the table that small goods ask for.
    place: /^(room|table)?$/.test(brief.place ?? '') ? 'garden' : brief.place,
    subjects: rest.subjects.map((s) => (s.id === barrow.id ? full : s)),
  }
}

/** The brief with such deeds made plain. */
export const houseDeeds: Step = (brief) =>
  [atOrgan, vacuuming, ironing, heapedBarrow].reduce((now, step) => step(now), brief)
