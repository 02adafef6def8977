// Deeds at things the stage builds for them: an archer's target, stilts, a vine, a pan that is tossed, a nest that is fed.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import {
  castOf,
  doing,
  fixed,
  idsOf,
  type Layout,
  prop,
  restaged,
  seatedOn,
  tie,
  tool,
} from './cast.ts'

/** An archer draws on a target that stands across the picture. */
export const atTheTarget: Layout = ({ brief, doers }) => {
  const [who] = doers
  const mark = brief.subjects.find((s) =>
    /^(target|archery-target|bullseye|dartboard)$/.test(s.noun),
  )
  const draws = who?.held?.some((h) => h.form === 'bow') ?? false
  if (!who || who.count > 1 || !mark || !draws) return null
  const butt = fixed(who, 'archery-target', 1.45, { traits: { works: '2.7,0,0.1', turn: '-0.85' } })
  const archer = doing(who, { turn: '0.15' }, 'hold')
  return restaged(brief, {
    cast: castOf([archer]),
    more: [butt],
    gone: [mark.id],
    ties: [tie(butt.id, archer.id)],
    place: 'meadow',
  })
}

/** High over the ground on two striped legs. */
export const onStilts: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1 || !/\bstilts?\b/i.test(brief.prompt)) return null
  const legs = fixed(who, 'stilts', 1.35)
  const walker = doing(who, { works: '0,1.3,0', turn: '0.2', action: 'on-stilts' }, 'stand')
  return restaged(brief, {
    cast: castOf([walker]),
    more: [legs],
    gone: idsOf(brief, (s) => /stilt/.test(s.noun) && s !== who),
    ties: [tie(walker.id, legs.id)],
    place: 'street',
  })
}

const tosses = /\b(toss|flip|saut|stir-? ?fry|flamb)\w*\b|\bflaming\b/i
const ablaze = /\bflam(e|es|ing|b)|\bfire\b|\bfiery\b|\bburning\b/i

/** A pan held out before one, what was in it in the air above. */
export const tossingPan: Layout = ({ brief, doers }) => {
  const [who] = doers
  const pan = [...brief.subjects, ...(who?.held ?? [])].find((s) =>
    /^(pan|frying-pan|skillet|wok)$/.test(s.noun),
  )
  if (!who || who.count > 1 || !pan || !tosses.test(brief.prompt)) return null
  if (/pancake|omelet|crepe|egg/i.test(brief.prompt)) return null
  const cook = doing(who, { turn: '0.35' }, 'hold', [tool('pan', 0.08, 'toss')])
  const k = who.height
  const food = prop(`${who.id}-tossed`, {
    noun: ablaze.test(brief.prompt) ? 'flambe' : 'tossed-food',
    form: 'tossed-food',
    height: 0.5,
    traits: {
      works: `${(0.15 * k).toFixed(2)},${(0.7 * k).toFixed(2)},${(0.42 * k).toFixed(2)}`,
      turn: '0.4',
    },
  })
  const near = {
    ...brief,
    camera: { ...brief.camera, shot: brief.camera.shot ?? 'medium' },
  } as const
  return restaged(near, {
    cast: castOf([cook]),
    more: [food],
    gone: [pan.id, ...idsOf(brief, (s) => s.kind === 'food' || /vegetable/.test(s.noun))],
    ties: [tie(food.id, cook.id)],
    place: 'kitchen',
  })
}

/** A monkey that swings hangs from a vine by both hands. */
export const onTheVine = (brief: Brief): Brief => {
  const who = brief.subjects.find(
    (s) => s.form === 'monkey' && s.count === 1 && s.height < 1.4 && !/gorilla/.test(s.noun),
  )
  if (!who || !/\b(swing|hang|dangl)\w*\b/i.test(brief.prompt)) return brief
  if (!/vine|liana|rope|branch|tree|bough|jungle/i.test(brief.prompt)) return brief
  const vine = fixed(who, 'hanging-vine', 6)
  const hangs: BriefSubject = {
    ...who,
    pose: null,
    traits: { ...who.traits, swings: 'yes', works: '0,1.45,0', turn: '0.5' },
  }
  const gone = idsOf(brief, (s) => /vine|liana|rope|branch|tree|bough/.test(s.noun))
  return restaged(brief, {
    cast: castOf([hangs]),
    more: [vine],
    gone,
    ties: [tie(hangs.id, vine.id)],
    place: 'jungle',
  })
}

/** A bird with chicks at its nest stands on the rim, a morsel in its bill. */
export const atTheNest = (brief: Brief): Brief => {
  const nest = brief.subjects.find((s) => /^(nest|birds-nest|bird-nest)$/.test(s.noun))
  const birds = brief.subjects.filter((s) => s.kind === 'bird' && s.height < 0.5)
  const old = birds.find((s) => s.count === 1 && !/chick|baby/.test(s.noun))
  const young = brief.subjects.filter((s) => /chick|nestling|fledgling|bab(y|ies)/.test(s.noun))
  const feeds = /\b(feed|fed)\w*\b|\bchicks?\b|\bbab(y|ies)\b/i.test(brief.prompt)
  if (!nest || !old || !feeds || /stork|eagle|chicken|duck|swan/.test(old.form)) return brief
  const home = fixed(old, 'nest-of-chicks', 0.32 * Math.max(1, old.height / 0.2))
  const parent: BriefSubject = {
    ...old,
    pose: null,
    traits: { ...old.traits, station: 'rim', deed: '' },
  }
  return restaged(brief, {
    cast: castOf([parent]),
    more: [home],
    gone: [nest.id, ...young.map((s) => s.id)],
    ties: [seatedOn(parent.id, home.id)],
    place: 'forest',
  })
}
