// Hands on what is moved or made clean: a door, a window, a ladder's rails, dishes in the sink, a car to be washed, a bag to be punched, a ball to be thrown.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, type Layout, prop, restaged, singles, tie, tool } from './cast.ts'

const upright = (who: BriefSubject): boolean =>
  who.count === 1 && /^(stand|hold|look|point|walk|wave|play|kick)?$/.test(who.pose ?? '')

/** `x,y,z` of a trait. */
const spot = (x: number, y: number, z: number): string =>
  [x, y, z].map((v) => v.toFixed(3)).join(',')

/** A hand at `at`, which is there in the world of the thing that one works at. */
const handAt = (
  hand: 'handRight' | 'handLeft',
  at: readonly [number, number, number],
  turn: number,
): Readonly<Record<string, string>> => ({
  works: spot(...at),
  by: hand,
  turn: turn.toFixed(2),
  [hand === 'handRight' ? 'level' : 'level-left']: at[1].toFixed(3),
})

/** Through a door that one holds open by its handle, or at the sash of a window. */
export const opening: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || doers.length > 1 || !upright(who)) return null
  const part = /door$/.test(thing?.noun ?? '') ? 'door' : thing?.noun === 'window' ? 'window' : null
  if (!part || !thing || /car|fridge|oven/.test(thing.noun)) return null
  const host = fixed(who, part === 'door' ? 'ajar-door' : 'ajar-window', 2.5, {
    colors: thing.colors,
  })
  // A child's hand goes as high as it comfortably does.
  const tall = who.height / 1.7
  const places =
    part === 'door'
      ? handAt('handRight', [-0.27, Math.min(1.04, 0.8 * who.height), 0.84], 0.12)
      : handAt('handRight', [-0.24, Math.min(1.36, 0.84 * who.height), 0.5], -1.15)
  const opener = doing(
    who,
    { ...places, action: tall < 0.8 ? 'reach' : 'reach' },
    who.pose === 'walk' ? 'walk' : 'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf([opener]),
    more: [host],
    gone: [thing.id],
    ties: [tie(opener.id, host.id)],
    place: 'room',
  })
}

/** On a ladder against the corner of a house, hands on its rails. */
export const upTheLadder: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !/ladder/.test(thing?.noun ?? '') || !thing) return null
  if (!/^(climb|stand|walk)$/.test(who.pose ?? 'stand') || who.traits['works'] !== undefined)
    return null
  if (/rope|ship|submarine/.test(thing.noun)) return null
  const host = fixed(who, 'propped-ladder', 3)
  const lift = 0.62
  const y = lift + 0.94 * who.height
  const climber = doing(
    who,
    {
      works: spot(0.72 - 0.34 * y, y, 0),
      by: 'hands',
      lift: String(lift),
      turn: '-1.35',
      action: 'rungs',
      level: (0.9 * who.height).toFixed(2),
      'level-left': (1.02 * who.height).toFixed(2),
    },
    'climb',
    [],
  )
  return restaged(brief, {
    cast: castOf([climber]),
    more: [host],
    gone: [thing.id],
    ties: [tie(climber.id, host.id)],
    place: 'garden',
  })
}

const crockery = /dish|plate|bowl|cup|mug|glass|pot$|pan$|cutlery|fork|spoon/

/** Behind the sink, both hands in the suds, a plate in them. */
export const washingUp: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || doers.length > 1 || !upright(who)) return null
  const sink = brief.subjects.find((s) => /^(sink|kitchen-sink|basin)$/.test(s.noun))
  const held = (who.held ?? []).find((h) => crockery.test(h.noun))
  const dirty = held ?? (crockery.test(thing?.noun ?? '') ? thing : null)
  if (!dirty && !(sink && thing === sink)) return null
  const host = fixed(who, 'suds-sink', 1.25)
  const k = who.height
  const level = Math.max(0.9, 0.53 * k).toFixed(2)
  const worker = doing(
    who,
    { works: '0,0.9,0', by: 'hands', turn: '0.12', action: 'bench', level, 'level-left': level },
    'stand',
    [],
  )
  const gone = brief.subjects.filter(
    (s) => s === sink || s === dirty || (s !== who && crockery.test(s.noun)),
  )
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: gone.map((s) => s.id),
    ties: [tie(worker.id, host.id)],
    place: 'kitchen',
  })
}

const sponge = tool('sponge', 0.12, 'wipe')

/** Over the bonnet with a sponge, a bucket of suds before the wheel. */
export const washingCar: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !/^(vehicle|aircraft|vessel)$/.test(thing.kind) || !upright(who))
    return null
  const turn = 1.15
  const k = thing.height / 1.5
  const car: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: String(turn) } }
  const at = (x: number, y: number, z: number): readonly [number, number, number] => [
    k * (Math.cos(turn) * x + Math.sin(turn) * z),
    k * y,
    k * (-Math.sin(turn) * x + Math.cos(turn) * z),
  ]
  // A low bonnet is reached over; of what has none it is the side.
  const bonnet = /^(car|taxi|police-car|convertible|sports-car)$/.test(thing.form)
  const places = bonnet
    ? handAt('handRight', at(-0.4, 0.8, 1.85), -1.1)
    : handAt('handRight', [at(-0.9, 0, 0.4)[0], 1.1, at(-0.95, 0, 0.4)[2] + 0.1], -2.3)
  const worker = doing(who, { ...places, action: 'wipe' }, 'stand', [sponge])
  const bucket = prop(`${who.id}-bucket`, {
    noun: 'suds-bucket',
    kind: 'furniture',
    form: 'suds-bucket',
    height: 0.34,
    traits: { works: spot(...at(-1.25, 0, 0.2)), turn: '0' },
  })
  const suds = prop(`${who.id}-suds`, {
    noun: 'suds-patch',
    kind: 'furniture',
    form: 'suds-patch',
    height: 0.06,
    traits: { works: spot(...at(-0.25, 0.82, 1.45)), turn: '0' },
  })
  return restaged(brief, {
    cast: castOf([worker]),
    more: [car, bucket, ...(bonnet ? [suds] : [])],
    ties: [worker, bucket, ...(bonnet ? [suds] : [])].map((s) => tie(s.id, car.id)),
    place: 'village',
  })
}

/** A fist in the leather: seen from the side. */
export const atTheBag: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.form !== 'punching-bag') return null
  const host: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: '0' } }
  const k = who.height
  const boxer = doing(
    who,
    { works: `-0.13,${(0.78 * k).toFixed(2)},0.06`, by: 'handRight', turn: '1.2', action: 'punch' },
    'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf([boxer]),
    more: [host],
    ties: [tie(boxer.id, host.id)],
    place: 'gym',
  })
}

/** Something small behind the head, the other arm ahead: about to fly. */
export const throwing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const held = (who?.held ?? []).find((h) => h.height < 0.6)
  const small = thing !== null && /^(object|food|art)$/.test(thing.kind) && thing.height < 0.6
  const shot = held ?? (small ? thing : null)
  if (!who || who.count > 1 || !shot || !upright(who)) return null
  if (/bouquet|flower|hat$|cap$|net|rope|lasso|plane|rice|confetti|petal|coin/.test(shot.noun))
    return null
  const size = Math.max(shot.height, 0.14 * who.height)
  const one: BriefSubject = {
    ...shot,
    count: 1,
    height: size,
    traits: { ...shot.traits, use: 'throw' },
  }
  const thrower = doing(who, { action: 'throw', turn: '0.6' }, 'stand', [one])
  return restaged(brief, {
    cast: castOf([thrower]),
    more: [],
    gone: brief.subjects.filter((s) => s === shot).map((s) => s.id),
    ties: [],
    place: 'park',
  })
}

/** Several behind what rolls or has broken down, each with both hands on it. */
export const pushingTogether: Layout = ({ brief, doers, thing }) => {
  const people = doers.flatMap((d) => singles(d, 3)).slice(0, 3)
  if (people.length < 2 || thing?.kind !== 'vehicle') return null
  if (!/^(car|taxi|sports-car|convertible|police-car|van)$/.test(thing.form)) return null
  const turn = 1.85
  const host: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: String(turn) } }
  const back = thing.height * 1.72
  const n = people.length
  const cast = people.map((p, i) => {
    const aside = (i - (n - 1) / 2) * (n > 2 ? 0.6 : 0.95)
    const [x, z] = [
      -Math.sin(turn) * back + Math.cos(turn) * aside,
      -Math.cos(turn) * back - Math.sin(turn) * aside,
    ]
    return doing(p, { works: spot(x, 0, z), turn: String(turn), action: 'shove' }, 'walk', [])
  })
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [d.id, cast.filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`))]),
    ),
    more: [host],
    ties: cast.map((p) => tie(p.id, host.id)),
    place: 'road',
  })
}
