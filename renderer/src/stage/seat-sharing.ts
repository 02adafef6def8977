// Who is close to somebody on a sofa or a bench sits there as well.
import type { Brief, BriefRelation } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

export const busySitting = /^(read|eat|drink|hold|look|play|wave|point|knit|sit)$/

/** Two of whom one has a seat for both share it: the mother reads to the child beside her on the sofa. */
export const sharing = (brief: Brief): Brief => {
  for (const r of brief.relations) {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    const close = /^(facing|beside|with)$/.test(r.relation)
    if (!a || !b || !close || ![a, b].every((s) => s.kind === 'person' && s.count === 1)) continue
    const berths = [a, b].map((s) =>
      brief.relations.find(
        (o) =>
          o.from === s.id &&
          o.relation === 'on' &&
          brief.subjects.some((t) => t.id === o.to && /^(sofa|bench|bed|swing)$/.test(t.form)),
      ),
    )
    const seat = berths[0] ?? berths[1]
    if (!seat) continue
    const both = [a, b].map((s, i) => {
      const turned = withTraits(s, { turn: i === 0 ? 'left' : 'right' })
      return { ...turned, pose: busySitting.test(s.pose ?? '') ? s.pose : ('sit' as const) }
    })
    const rest = brief.relations.filter((o) => o !== r && !berths.includes(o))
    return {
      ...brief,
      subjects: brief.subjects.map((s) => both.find((o) => o.id === s.id) ?? s),
      relations: [
        { from: a.id, relation: 'on', to: seat.to },
        { from: b.id, relation: 'on', to: seat.to },
        ...rest,
      ],
    }
  }
  return brief
}

/** A family of whom one is on the sofa is all on it: three or more who are beside each other in a row. */
export const inRow = (brief: Brief): Brief => {
  const person = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.kind === 'person' && s.count === 1)
  const seat = brief.relations.find(
    (r) =>
      r.relation === 'on' &&
      person(r.from) &&
      brief.subjects.some((s) => s.id === r.to && s.form === 'sofa'),
  )
  if (!seat) return brief
  const close = brief.relations.filter(
    (r) => r.relation === 'beside' && person(r.from) && person(r.to),
  )
  const row = new Set([seat.from])
  for (let before = 0; before < row.size; ) {
    before = row.size
    for (const r of close)
      if (row.has(r.from) || row.has(r.to)) {
        row.add(r.from)
        row.add(r.to)
      }
  }
  if (row.size < 3 || row.size > 4) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      row.has(s.id) && !busySitting.test(s.pose ?? '') ? { ...s, pose: 'sit' as const } : s,
    ),
    relations: [
      ...brief.subjects
        .filter((s) => row.has(s.id))
        .map((s): BriefRelation => ({ from: s.id, relation: 'on', to: seat.to })),
      ...brief.relations.filter(
        (r) => !close.includes(r) && !(row.has(r.from) && r.to === seat.to),
      ),
    ],
  }
}
