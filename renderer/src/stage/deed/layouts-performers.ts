// Performers and what they perform: a beam, a rope, balls in the air, a jet of fire, a ramp.
import { hex } from '../vector.ts'
import { castOf, doing, fixed, idsOf, type Layout, prop, restaged, tie, tool } from './cast.ts'

/** Balanced on a beam. */
export const onBeam: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const named = thing?.noun === 'balance-beam' || /\bbeam\b/i.test(brief.prompt)
  if (!who || !named || who.count > 1) return null
  const host = fixed(who, 'balance-beam', 0.98)
  const acts = doing(who, { works: '0,0.98,0', turn: '0.6', action: 'arabesque' }, 'dance', [])
  const out = restaged(brief, {
    cast: castOf([acts]),
    more: [host],
    gone: idsOf(brief, (s) => s.noun === 'balance-beam'),
    ties: [tie(acts.id, host.id)],
    place: 'stage',
  })
  return { ...out, light: out.light.filter((l) => l !== 'god-rays') }
}

/** On a rope high over the houses. */
export const onRope: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const host = fixed(who, 'tightrope', 5)
  const acts = doing(who, { works: '0,5,0', turn: '0.7', action: 'balance' }, 'walk', [
    tool('balance-pole', 3.2, 'balance'),
  ])
  return restaged(brief, {
    cast: castOf([acts]),
    more: [host],
    gone: idsOf(brief, (s) => s.kind === 'building' || /rope|wire/.test(s.noun)),
    ties: [tie(acts.id, host.id)],
    place: 'city',
  })
}

const bright = ['#d8241c', '#e8b020', '#2f7ac8', '#3c9a4a', '#8a3aa8']

/** Five balls in an arch over the hands. */
export const juggling: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const acts = doing(who, { action: 'juggle', turn: '0.1' }, 'stand', [])
  const tall = who.height / 1.76
  const balls = bright.map((color, i) => {
    const a = (i / (bright.length - 1)) * Math.PI
    const at = [-0.4 * Math.cos(a), 1.2 + 0.95 * Math.sin(a), 0.42]
    const works = at.map((v) => (v * tall).toFixed(2)).join(',')
    return prop(`${who.id}-ball-${i}`, {
      noun: 'ball',
      form: 'ball',
      height: 0.12,
      colors: [hex(color)],
      traits: { works },
    })
  })
  return restaged(brief, {
    cast: castOf([acts]),
    more: balls,
    ties: balls.map((b) => tie(b.id, acts.id)),
    place: 'stage',
  })
}

/** A jet of fire from the lips, seen from the side. */
export const breathingFire: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const acts = doing(who, { action: 'breathe-fire', turn: '1.0' }, 'stand', [
    tool('torch', 0.5, 'breathe'),
  ])
  const at = [0.34, 1.5, 0.22].map((v) => ((v * who.height) / 1.76).toFixed(2))
  const jet = prop(`${who.id}-jet`, {
    noun: 'flame-jet',
    form: 'flame-jet',
    kind: 'furniture',
    height: 0.6,
    traits: { works: at.join(','), turn: '1.0' },
  })
  return restaged(brief, {
    cast: castOf([acts]),
    more: [jet],
    ties: [tie(jet.id, acts.id)],
    place: 'street',
  })
}

/** Down in a bowl of concrete, its walls around and the lens over its open side. */
export const inTheBowl: Layout = ({ brief, doers }) => {
  const [who] = doers
  const board = brief.subjects.find((s) => s.form === 'skateboard')
  const bowl = brief.subjects.find((s) => /^(bowl|pool|swimming-pool)$/.test(s.noun))
  const drained = bowl ?? brief.setting.includes('swimming-pool')
  if (!who || !board || !drained || who.count > 1 || !/^(ride|jump)?$/.test(who.pose ?? ''))
    return null
  const host = fixed(who, 'skate-bowl', 1.5)
  const deck = {
    ...board,
    count: 1,
    traits: { ...board.traits, works: '0.35,0.03,0.2', turn: '1.0' },
  }
  const out = restaged(brief, {
    cast: castOf([who]),
    more: [deck, host],
    gone: bowl ? [bowl.id] : [],
    ties: [{ from: who.id, relation: 'riding', to: deck.id }, tie(deck.id, host.id)],
    place: 'park',
  })
  return {
    ...out,
    place: 'park',
    setting: [...out.setting.filter((w) => w !== 'swimming-pool'), 'skatepark'],
  }
}

const tricks =
  /\b(tricks?|jump\w*|airs?|airborne|mid-?air|flip\w*|ollie\w*|stunts?|fly\w*|leap\w*|over)\b/i

/** At the lip of a ramp of that height that faces 1 radian aside, the front wheels over its edge. */
const onLip = (tall: number): string =>
  [-0.22 * Math.sin(1), tall, -0.22 * Math.cos(1)].map((v) => v.toFixed(2)).join(',')

/** On the lip of a ramp, about to drop in, or in the air over it. */
export const overTheRamp: Layout = ({ brief, doers }) => {
  const [who] = doers
  const ramp = brief.subjects.find((s) => s.form === 'ramp')
  const board = brief.subjects.find((s) => s.form === 'skateboard')
  if (!who || !ramp || !board || who.count > 1) return null
  // On snow it is a kicker of packed snow.
  const snow = board.noun === 'snowboard' || brief.place === 'snow'
  const traits = { ...ramp.traits, turn: '1.0', ...(snow ? { of: 'snow' } : {}) }
  const host = { ...ramp, count: 1, traits }
  const airs = snow || who.pose === 'jump' || tricks.test(brief.prompt)
  const works = snow ? '0.9,1.2,0.35' : airs ? '0.3,1.78,0.2' : onLip(ramp.height)
  const deck = { ...board, count: 1, traits: { ...board.traits, works, turn: '1.0' } }
  return restaged(brief, {
    cast: castOf([who]),
    more: [host, deck],
    ties: [{ from: who.id, relation: 'riding', to: deck.id }, tie(deck.id, host.id)],
    place: 'park',
  })
}
