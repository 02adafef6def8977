// How games and races look: arms wrestled over a small table, a tape at the finish, a rope skipped over.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, idsOf, type Layout, prop, restaged, singles, tie } from './cast.ts'

const isPerson = (s: BriefSubject): boolean => s.kind === 'person'

/** Two at a small round table, elbows on it, seen from the side. */
export const armWrestling: Layout = ({ brief }) => {
  if (!/\barm[- ]?wrestl/i.test(brief.prompt)) return null
  const people = brief.subjects.filter(isPerson)
  const [first, second] = people
  if (!first) return null
  const pair = second
    ? [
        { ...first, count: 1 },
        { ...second, count: 1 },
      ]
    : singles({ ...first, count: 2 }, 2)
  const table = prop(`${first.id}-bar-table`, {
    noun: 'bar-table',
    kind: 'furniture',
    form: 'bar-table',
    height: 0.74,
    traits: { turn: '0' },
  })
  const chairs = pair.map((p, i) =>
    prop(`${p.id}-chair`, {
      noun: 'chair',
      kind: 'furniture',
      form: 'chair',
      height: 0.95,
      traits: { works: `${i ? 0.74 : -0.74},0,0`, turn: i ? '-1.45' : '1.45' },
    }),
  )
  const seated = pair.map((p, i) =>
    doing(
      p,
      { action: 'armwrestle', seat: 'chair', turn: i ? '-1.45' : '1.45', mood: 'serious' },
      'sit',
      [],
    ),
  )
  const [a, b] = seated
  const split = !second
  return restaged(brief, {
    cast: new Map(
      split
        ? [[first.id, seated]]
        : [
            [first.id, a ? [a] : []],
            [second.id, b ? [b] : []],
          ],
    ),
    more: [table, ...chairs],
    gone: idsOf(brief, (s) => /^(table|desk|chair|arm|arms)$/.test(s.form)),
    ties: [
      ...chairs.map((c) => tie(c.id, table.id)),
      ...seated.map((s, i) => ({
        from: s.id,
        relation: 'on' as const,
        to: chairs[i]?.id ?? table.id,
      })),
    ],
    place: 'cafe',
  })
}

const finish =
  /\b(finish(ing)? (line|tape)|wins? (the|a) (race|marathon)|winning (the|a) (race|marathon))\b/i

/** Through the tape under the banner of a finish, arms up. */
export const atFinish: Layout = ({ brief }) => {
  const people = brief.subjects.filter((s) => isPerson(s) && s.form !== 'baby')
  const [who] = people
  if (!who || !finish.test(brief.prompt)) return null
  const mounted = brief.relations.some((r) => r.from === who.id && r.relation === 'riding')
  if (mounted) return null
  const gate = fixed(who, 'finish-gate', 2.7, { traits: { works: '0,0,-0.5', turn: '0' } })
  const runner = doing(who, { action: 'finish', turn: '0.12', mood: 'happy' }, 'run', [])
  const out = restaged(brief, {
    cast: castOf([runner]),
    more: [gate],
    gone: idsOf(
      brief,
      (s) => s !== who && /^(line|finish-line|finish|ribbon|tape|flag)$/.test(s.noun),
    ),
    ties: [tie(gate.id, runner.id)],
  })
  return brief.place === null || /^(stadium|road)$/.test(brief.place)
    ? { ...out, place: 'stadium', setting: [...brief.setting, 'running-track'] }
    : out
}

const skips =
  /\b(jump(s|ing)?|skip(s|ping)?) (over )?(a |the |with a |with the |with )?(jump )?rope\b|\brope skipping\b/i

/** Over a rope that goes from hand to hand under the feet. */
export const skippingRope: Layout = ({ brief }) => {
  if (!skips.test(brief.prompt)) return null
  const people = brief.subjects.filter(isPerson)
  if (people.length === 0) return null
  const rope = idsOf(brief, (s) => s.form === 'rope' || /rope/.test(s.noun))
  const cast = new Map(
    people.map((p): [string, readonly BriefSubject[]] => {
      const { held: _rope, ...rest } = p
      return [
        p.id,
        [
          {
            ...rest,
            pose: 'jump',
            holds: [],
            wears: [...p.wears, { item: 'skip-rope', color: null }],
            traits: { ...p.traits, action: 'skip', mood: p.traits['mood'] ?? 'happy' },
          },
        ],
      ]
    }),
  )
  const gone = new Set(rope)
  const next: Brief = {
    ...brief,
    relations: brief.relations.filter((r) => !gone.has(r.to) && !gone.has(r.from)),
  }
  return restaged(next, { cast, more: [], gone: rope, ties: [], place: 'park' })
}
