// A class at its desks: single pupils of a group, each with a desk at a place of its own.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { doing, fixed, seatedOn, singles } from './cast.ts'

const tones = ['#3c5a8a', '#a8382c', '#d8a02c', '#3c7a4a', '#7a4a8a'] as const

/** Pupils of a group at desks, whose places are metres from the host and whose yaw is `turn`. */
export const atTheirDesks = (
  group: BriefSubject,
  places: readonly string[],
  turn: number,
): {
  readonly pupils: readonly BriefSubject[]
  readonly desks: readonly BriefSubject[]
  readonly ties: readonly BriefRelation[]
} => {
  const most = Math.min(places.length, Math.max(2, group.count))
  const pupils = singles({ ...group, count: most }, most).map((p, i) => {
    const girl = i % 2 === 1 && /^(boy|girl)$/.test(p.form)
    return doing(
      girl ? { ...p, form: p.form === 'boy' ? 'girl' : 'boy' } : p,
      { action: 'desk', seat: 'school-desk', turn: turn.toFixed(2), within: 'yes' },
      'sit',
      [],
    )
  })
  const desks = pupils.map((p, i) =>
    fixed(p, 'school-desk', 0.76, {
      colors: [hex(tones[i % tones.length] ?? '#3c5a8a')],
      traits: { works: places[i] ?? '0,0,0', turn: turn.toFixed(2), within: 'yes' },
    }),
  )
  const ties = pupils.map((p, i) => seatedOn(p.id, desks[i]?.id ?? p.id))
  return { pupils, desks, ties }
}
