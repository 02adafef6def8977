// Sleepers in their beds: the head on the pillow, the rest under the blanket, a toy in the arms if they have one.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { doing, type Layout, restaged, seatedOn, tie } from './cast.ts'

const nightwear: BriefSubject['wears'] = [
  { item: 'sweater', color: hex('#dfe6ee') },
  { item: 'trousers', color: hex('#dfe6ee') },
]

/** Yaw of the bed: its foot to the right and to the lens, so that the sleeper's face is seen. */
const TURN = 1.2

/** A cat or a small dog that is with a sleeper, and as it lies on the blanket of a bed of that size, `aside` metres from its middle. */
const petOn = (
  brief: Brief,
  size: number,
  aside: number,
): { readonly pet: BriefSubject | undefined; readonly curled: BriefSubject | undefined } => {
  const pet = brief.subjects.find(
    (s) =>
      s.kind === 'quadruped' &&
      s.count === 1 &&
      s.height < 0.65 &&
      !s.traits['works'] &&
      brief.relations.some((r) => r.from === s.id || r.to === s.id),
  )
  const [x, z] = [aside * size, 0.02 * size]
  const at = [
    x * Math.cos(TURN) + z * Math.sin(TURN),
    0.6 * size + 0.06,
    -x * Math.sin(TURN) + z * Math.cos(TURN),
  ]
  const works = at.map((v) => v.toFixed(3)).join(',')
  return {
    pet,
    curled: pet && {
      ...pet,
      pose: 'lie',
      height: Math.min(pet.height, 0.34),
      traits: { ...pet.traits, works, turn: '0.5' },
    },
  }
}

/** Whoever sleeps in a bed lies in it as people do. */
export const inBed: Layout = ({ brief, doers, thing }) => {
  if (thing?.form !== 'bed' || /crib|cot$|cradle|dog|cat|bunk/.test(thing.noun)) return null
  const sleepers = doers.filter((d) => d.form !== 'baby')
  if (sleepers.length === 0 || sleepers.length > 2 || sleepers.some((d) => d.count > 1)) return null
  if (sleepers.some((d) => d.pose !== 'sleep' && !d.traits['asleep'])) return null
  const tall = Math.max(...sleepers.map((d) => d.height))
  // Children have beds of their own size.
  const size = Math.max(0.68, Math.min(1.06, tall / 1.68))
  const places = sleepers.map((d, i) => {
    const x = sleepers.length === 1 ? 0 : i === 0 ? -0.38 : 0.38
    const hugs = (d.held ?? []).length > 0
    // From the crown, which is on the pillow, to the feet, in the bed's own measure.
    return { x, long: d.height / size, hugs }
  })
  const bed: BriefSubject = {
    ...thing,
    count: 1,
    height: 0.92 * size,
    traits: {
      ...thing.traits,
      turn: String(TURN),
      abed: places.map((p) => `${p.x},${p.long.toFixed(2)},${p.hugs ? 1 : 0}`).join(';'),
    },
  }
  const cast = sleepers.map((d, i): readonly [string, readonly BriefSubject[]] => {
    const { x, long } = places[i] ?? { x: 0, long: 1.7 }
    const [u, z] = [x * size, (-0.86 + long / 2) * size]
    const at = [
      u * Math.cos(TURN) + z * Math.sin(TURN),
      0.415 * size,
      -u * Math.sin(TURN) + z * Math.cos(TURN),
    ]
    // Couples lie beside each other and do nothing else.
    const { pair: _pair, together: _together, partner: _partner, ...own } = d.traits
    const lying = doing(
      { ...d, traits: own, wears: nightwear },
      {
        ...(sleepers.length === 1 && brief.camera.shot === null ? { near: '0.58' } : {}),
        works: at.map((v) => v.toFixed(3)).join(','),
        turn: String(TURN),
        action: 'abed',
      },
      'lie',
    )
    return [d.id, [lying]]
  })
  const { pet, curled } = petOn(brief, size, sleepers.length === 1 ? 0.3 : 0)
  const { camera } = brief
  // One sleeper's face is near enough to be seen asleep.
  const shot = camera.shot ?? (sleepers.length === 1 ? 'medium' : null)
  return restaged(
    { ...brief, camera: { ...camera, shot, angle: camera.angle ?? 'high' } },
    {
      cast: new Map(cast),
      more: curled ? [bed, curled] : [bed],
      gone: pet ? [pet.id] : [],
      ties: [...cast.map(([id]) => tie(id, bed.id)), ...(curled ? [tie(curled.id, bed.id)] : [])],
      place: 'bedroom',
    },
  )
}

/** Who stretches in bed sits up in it, arms to the ceiling. */
export const stretching: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.form !== 'bed' || who.traits['action'] !== 'stretch')
    return null
  const bed: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: '0.75' } }
  const own = who.wears.length > 0 ? who.wears : nightwear
  const waker = doing(
    { ...who, wears: own },
    { action: 'stretch', seat: 'cross', turn: '0.35', mood: who.traits['mood'] ?? 'smiling' },
    'sit',
    [],
  )
  return restaged(brief, {
    cast: new Map([[who.id, [waker]]]),
    more: [bed],
    ties: [seatedOn(waker.id, bed.id)],
    place: 'bedroom',
  })
}
