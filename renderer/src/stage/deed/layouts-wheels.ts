// Who pushes what rolls: a wheelchair with somebody in it, a pram, a shopping cart, a wheelbarrow.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, restaged, seatedOn, tie } from './cast.ts'

/** One in a wheelchair, another behind it. */
export const wheeling: Layout = ({ brief }) => {
  const chair = brief.subjects.find((s) => s.noun === 'wheelchair')
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.count === 1)
  const sitter = people.length > 1 ? people[1] : people[0]
  const pusher = people.length > 1 ? people[0] : undefined
  if (!chair || !sitter) return null
  const host: BriefSubject = {
    ...chair,
    kind: 'furniture',
    form: 'wheelchair',
    art: null,
    count: 1,
    traits: { turn: '0.85' },
  }
  const seated = doing(sitter, { turn: '0.85', seat: 'wheelchair' }, 'sit')
  const cast = [seated]
  const ties: BriefRelation[] = [seatedOn(seated.id, host.id)]
  if (pusher) {
    const walker = doing(
      pusher,
      { works: '-0.6,0,-0.54', turn: '0.85', action: 'push' },
      'walk',
      [],
    )
    cast.push(walker)
    ties.push(tie(walker.id, host.id))
  }
  return restaged(brief, { cast: castOf(cast), more: [host], ties, place: 'park' })
}

/** Behind what rolls, both hands on its handle. */
export const pushing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !thing || !isPushed(thing)) return null
  const car = thing.kind === 'vehicle'
  const barrow = thing.noun === 'wheelbarrow'
  const back = car ? thing.height * 1.72 : barrow ? 1.06 : 1.04
  const turn = car ? 1.85 : 0.85
  const host: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: String(turn) } }
  const at = [-Math.sin(turn) * back, 0, -Math.cos(turn) * back].map((v) => v.toFixed(2))
  const walker = doing(
    who,
    {
      works: at.join(','),
      turn: String(turn),
      action: car ? 'shove' : 'push',
      // Both hands on the handles, which are lower than a pram's.
      ...(barrow ? { level: '0.84', 'level-left': '0.84' } : {}),
    },
    'walk',
    [],
  )
  return restaged(brief, {
    cast: castOf([walker]),
    more: [host],
    ties: [tie(walker.id, host.id)],
    place: car
      ? 'road'
      : /cart|trolley/.test(thing.noun)
        ? 'market'
        : /barrow/.test(thing.noun)
          ? 'garden'
          : 'park',
  })
}

/** Whether a thing has wheels and a handle to push it by, or has broken down. */
export const isPushed = (thing: BriefSubject): boolean =>
  (thing.kind === 'vehicle' &&
    /^(car|taxi|sports-car|convertible|police-car|van)$/.test(thing.form)) ||
  /^(stroller|pram|baby-carriage|pushchair|shopping-cart|shopping-trolley|trolley-cart|wheelbarrow)$/.test(
    thing.noun,
  )
