// On what carries people off the ground: a steel beam high over the city, the two ends of a seesaw.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import {
  castOf,
  doing,
  fixed,
  idsOf,
  type Layout,
  restaged,
  seatedOn,
  singles,
  tie,
  tool,
} from './cast.ts'

const onABeam = /\b(steel|iron|metal|construction) (i-)?(beam|girder)s?\b|\bgirders?\b/i

/** Builders on a beam that hangs over the streets, legs in the air. */
export const onSteelBeam: Layout = ({ brief, doers }) => {
  const [who] = doers
  const built = /builder|construction|ironworker|steelworker|worker/
  if (!who || !onABeam.test(brief.prompt)) return null
  if (!built.test(`${who.noun} ${who.traits['profession'] ?? ''}`)) return null
  const host = fixed(who, 'steel-beam', 30)
  const people = singles(who, 5)
  const up = /^(stand|walk|look|balance)$/.test(who.pose ?? '') && people.length === 1
  const cast = people.map((p, i) =>
    up
      ? doing(p, { works: '0,30.02,0', turn: '0.9' }, p.pose === 'walk' ? 'walk' : 'stand')
      : doing(
          p,
          {
            seat: 'steel-beam',
            turn: '0.1',
            ...(people.length > 1 ? { berth: String(i - (people.length - 1) / 2) } : {}),
          },
          'sit',
        ),
  )
  const ties = cast.map((p): BriefRelation => (up ? tie(p.id, host.id) : seatedOn(p.id, host.id)))
  return restaged(brief, {
    cast: new Map([[who.id, cast]]),
    more: [host],
    gone: idsOf(brief, (s) => /beam|girder/.test(s.noun)),
    ties,
    place: 'city',
  })
}

/** Whoever climbs a flight of stairs is on its steps, the face half turned back. */
export const onStairs: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.form !== 'stairs' || /ladder/.test(thing.noun)) return null
  if (!/^(climb|walk|run)$/.test(who.pose ?? '') || thing.traits['style'] === 'spiral') return null
  const turn = 0.45
  const host: BriefSubject = {
    ...thing,
    count: 1,
    height: 3,
    traits: { ...thing.traits, turn: String(turn) },
  }
  // The fourth of its steps, each 17 cm high and 30 cm deep, that rise away from the lens.
  const at = 0.77
  const works = [at * Math.sin(turn), 0.685, at * Math.cos(turn)].map((v) => v.toFixed(3)).join(',')
  const climber = doing(
    who,
    { works, turn: String(turn + 2.5) },
    who.pose === 'run' ? 'run' : 'walk',
  )
  return restaged(brief, {
    cast: castOf([climber]),
    more: [host],
    ties: [tie(climber.id, host.id)],
  })
}

/** Down the brass pole of the fire station, both hands and knees about it. */
export const downThePole: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    !who ||
    who.count > 1 ||
    !/^(pole|fire-pole|brass-pole|firemans-pole)$/.test(thing?.noun ?? '')
  )
    return null
  if (!thing || !/\b(slid(e|es|ing)|climb\w*)\b/i.test(brief.prompt)) return null
  const host = fixed(who, 'fire-pole', 5)
  const slider = doing(who, { works: '0.02,1.25,-0.3', turn: '0.3' }, 'climb', [])
  const out = restaged(brief, {
    cast: castOf([slider]),
    more: [host],
    gone: [thing.id],
    ties: [tie(slider.id, host.id)],
    place: 'room',
  })
  return out.place === 'room' ? { ...out, setting: [...new Set([...out.setting, 'garage'])] } : out
}

/** Sand thrown up beside a hole, what is dug for half out of it. */
export const diggingUp: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    !who ||
    who.count > 1 ||
    !thing ||
    !/\b(dig|digs|digging|dug|unearth\w*)\b/i.test(brief.prompt)
  )
    return null
  if (!/treasure|chest|gold|bone|fossil/.test(`${thing.noun} ${thing.form}`)) return null
  if (!who.held?.some((h) => h.form === 'shovel')) return null
  const heap = fixed(who, 'dug-heap', 0.5)
  const find: BriefSubject = {
    ...thing,
    count: 1,
    traits: { ...thing.traits, works: '-0.35,-0.12,0.28', turn: '0.5' },
  }
  const digger = doing(who, { works: '0.85,0,-0.05', turn: '-0.75', action: 'dig' }, 'stand', [
    tool('shovel', 1.3, 'dig'),
  ])
  return restaged(brief, {
    cast: castOf([digger]),
    more: [heap, find],
    ties: [tie(digger.id, heap.id), tie(find.id, heap.id)],
    place: 'beach',
  })
}

/** One child up, one down, each at an end. */
export const onSeesaw: Layout = ({ brief, doers, thing }) => {
  if (thing?.noun !== 'seesaw') return null
  const people = doers.flatMap((d) => singles(d, 2)).slice(0, 2)
  if (people.some((p) => p.kind !== 'person')) return null
  const host: BriefSubject = {
    ...thing,
    kind: 'furniture',
    form: 'seesaw',
    art: null,
    count: 1,
    height: 1,
    traits: { turn: '0.3' },
  }
  const seated = people.map((p, i) => {
    const [side, board] = i === 0 ? [-1, 0.36] : [1, 0.83]
    const [x, z] = [side * 1.3 * Math.cos(0.3), -side * 1.3 * Math.sin(0.3)]
    const works = [x, board - 0.255 * p.height, z].map((v) => v.toFixed(2)).join(',')
    const turn = (0.3 + side * -1.35).toFixed(2)
    return doing(p, { works, turn, seat: 'seesaw', mood: 'happy' }, 'sit', [])
  })
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [d.id, seated.filter((s) => s.id === d.id || s.id.startsWith(`${d.id}-`))]),
    ),
    more: [host],
    ties: castOf(seated).size > 0 ? seated.map((s) => tie(s.id, host.id)) : [],
    place: 'park',
  })
}
