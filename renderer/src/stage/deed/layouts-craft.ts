// Crafts and chores: at an anvil, a chopping block, a fruit tree, a sewing table, a tub, a clothes line …
import type { BriefSubject } from '../../prompt/brief.ts'
import {
  castOf,
  doing,
  fixed,
  type Layout,
  prop,
  restaged,
  seatedOn,
  singles,
  tie,
  tool,
} from './cast.ts'

const hammer = tool('hammer', 0.4, 'strike')
const axe = tool('axe', 0.8, 'chop')

interface Simple {
  readonly fixture: readonly [noun: string, height: number]
  readonly doer: Readonly<Record<string, string>>
  readonly pose: NonNullable<BriefSubject['pose']>
  readonly held?: readonly BriefSubject[]
  readonly place: NonNullable<Parameters<typeof restaged>[1]['place']>
  readonly setting?: string
  /** Yaw of the fixture. */
  readonly turn?: string
  /** Whether what the deed is done to makes way for the fixture. */
  readonly test?: RegExp
}

/** One who stands at one thing that is brought along. */
const simple =
  (s: Simple): Layout =>
  ({ brief, doers, thing }) => {
    const [who] = doers
    if (!who || (s.test && !s.test.test(thing?.noun ?? ''))) return null
    const host = fixed(who, s.fixture[0], s.fixture[1], {
      traits: { turn: s.turn ?? '0' },
      colors: thing?.colors ?? [],
    })
    const worker = doing(who, s.doer, s.pose, s.held ?? [])
    const gone = brief.subjects
      .filter(
        (o) =>
          o !== who &&
          (o.id === thing?.id ||
            /^(anvil|stump|wood|easel|wheel|pottery-wheel|clothesline)$/.test(o.noun)),
      )
      .map((o) => o.id)
    const out = restaged(brief, {
      cast: castOf([worker]),
      more: [host],
      gone,
      ties: [tie(worker.id, host.id)],
      place: s.place,
    })
    return s.setting && out.place === s.place
      ? { ...out, setting: [...out.setting, s.setting] }
      : out
  }

export const forging = simple({
  fixture: ['anvil', 0.86],
  doer: { works: '0.62,0,-0.1', turn: '-1.1', action: 'strike' },
  pose: 'stand',
  held: [hammer],
  place: 'room',
  setting: 'smithy',
  test: /^$|sword|iron|metal|horseshoe|anvil|steel|blade|axe|armor|hammer/,
})
export const chopping = simple({
  fixture: ['chopping-block', 0.72],
  doer: { works: '0.5,0,-0.3', turn: '-0.75', action: 'chop' },
  pose: 'stand',
  held: [axe],
  place: 'forest',
  test: /wood|log|timber|lumber/,
})
export const mowing = simple({
  fixture: ['lawn-mower', 0.98],
  doer: { works: '-0.9,0,-0.82', turn: '0.8', action: 'push' },
  turn: '0.8',
  pose: 'walk',
  place: 'garden',
  test: /grass|lawn|^$|meadow|yard/,
})
export const hangingLaundry = simple({
  fixture: ['clothes-line', 2.05],
  doer: { works: '0.66,0,0.5', turn: '2.5', action: 'hang' },
  pose: 'stand',
  place: 'meadow',
})
export const judging = simple({
  fixture: ['judges-bench', 1.15],
  doer: { works: '-0.1,0.22,-0.42', turn: '0', action: 'strike' },
  pose: 'stand',
  held: [hammer],
  place: 'room',
})

/** Fruit is picked from its tree into a basket; flowers are picked from a bed. */
export const picking: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing) return null
  const tree = brief.subjects.find((s) => s.kind === 'plant' && s.height > 1)
  const grown = /apple|orange|lemon|peach|pear|cherry|cherries|olive|plum|apricot|fig/.test(
    thing.noun,
  )
  if (!grown) return null
  const host = fixed(who, 'fruit-tree', 3, { traits: { fruit: thing.noun }, colors: thing.colors })
  const basket = prop('basket-in-hand', { noun: 'basket', form: 'basket', height: 0.3 })
  const worker = doing(who, { works: '0.98,0,0.62', turn: '-0.95', action: 'pick' }, 'stand', [
    basket,
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [{ ...host, kind: 'plant' }],
    gone: tree ? [thing.id, tree.id] : [thing.id],
    ties: [tie(worker.id, host.id)],
    place: 'meadow',
  })
}

/** At a sewing machine, on a stool. */
export const sewing: Layout = ({ brief, doers }) => {
  const [who] = doers
  const machine = brief.subjects.find((s) => s.noun === 'sewing-machine')
  if (!who || !machine) return null
  const cloth = brief.subjects.find(
    (s) => s !== machine && s.kind !== 'person' && !/^(building|furniture)$/.test(s.kind),
  )
  const host = fixed(who, 'sewing-table', 1.1, { colors: cloth?.colors ?? [] })
  const stool = prop(`${who.id}-stool`, {
    noun: 'stool',
    kind: 'furniture',
    form: 'stool',
    height: 0.5,
    traits: { works: '0.62,0,0.1', turn: '-1.25' },
  })
  const worker = doing(who, { action: 'desk', turn: '-1.25', seat: 'stool' }, 'sit', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host, stool],
    gone: cloth ? [machine.id, cloth.id] : [machine.id],
    ties: [tie(stool.id, host.id), seatedOn(worker.id, stool.id)],
    place: 'room',
  })
}

/** Who sews for a living sits at the machine when the words name no other work. */
export const sewingAtWork: Layout = (what) => {
  const { brief, thing } = what
  const [who] = what.doers
  // Clothes that are being sewn are the cloth under the needle.
  const garment = /suit|dress|coat|shirt|jacket|skirt|trousers|gown|cloth|quilt|curtain|costume/
  const sewn = thing !== null && garment.test(thing.noun)
  if (!who || who.count > 1 || (thing && thing.kind !== 'furniture' && !sewn)) return null
  const machine = prop(`${who.id}-machine`, { noun: 'sewing-machine', form: 'sewing-machine' })
  const place = /^(market|street)$/.test(brief.place ?? '') ? null : brief.place
  const subjects = [...brief.subjects, ...(thing?.noun === 'sewing-machine' ? [] : [machine])]
  return sewing({ ...what, brief: { ...brief, place, subjects } })
}

/** A potter sits behind the wheel, hands about the clay. */
export const potting: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const wheel = brief.subjects.find((s) => /pottery-wheel|^wheel$/.test(s.noun))
  if (!who || !(wheel || /clay|vase|pot|bowl|jug|cup/.test(thing?.noun ?? ''))) return null
  const host = fixed(who, 'potters-wheel', 0.87)
  const stool = prop(`${who.id}-stool`, {
    noun: 'stool',
    kind: 'furniture',
    form: 'stool',
    height: 0.5,
    traits: { works: '-0.12,0,-0.52', turn: '0.25' },
  })
  const worker = doing(who, { action: 'pot', turn: '0.25', seat: 'stool' }, 'sit', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host, stool],
    gone: [wheel?.id, thing?.id].filter((id): id is string => id !== undefined),
    ties: [tie(stool.id, host.id), seatedOn(worker.id, stool.id)],
    place: 'room',
  })
}

/** A beast or a child in a tub of suds. */
export const washing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing) return null
  const small =
    /^(quadruped|person|bird)$/.test(thing.kind) && thing.height < 1.3 && thing.count === 1
  if (!small) return null
  const host = fixed(who, 'suds-tub', 0.62)
  const tubs = brief.subjects
    .filter((s) => /bathtub|tub|basin|bucket/.test(s.noun))
    .map((s) => s.id)
  const bather: BriefSubject = {
    ...thing,
    height: Math.min(thing.height, 0.85),
    traits: { ...thing.traits, works: '-0.12,0.24,0', turn: '0.75' },
  }
  const worker = doing(who, { works: '0.66,0,0.52', turn: '-2.2', action: 'reach' }, 'stand', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [bather, host],
    gone: tubs,
    ties: [tie(worker.id, host.id), tie(bather.id, host.id)],
    place: 'room',
  })
}

/** Small beasts gather before whoever feeds them. */
export const feeding: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !/^(quadruped|bird|fish)$/.test(thing.kind)) return null
  if (thing.height > 0.7 || thing.kind === 'fish') return null
  const given = brief.subjects.find(
    (s) =>
      s.kind === 'furniture' && brief.relations.some((r) => r.from === who.id && r.to === s.id),
  )
  // The old feed from a bench, the others go down to what they feed.
  const old = who.traits['age'] === 'old' && who.count === 1
  const seat = given ?? (old ? fixed(who, 'bench', 0.85, { traits: { turn: '0.2' } }) : undefined)
  // One beast alone is fed at its mouth, as those who are together are.
  if (!seat && thing.kind === 'quadruped' && thing.count === 1) return null
  const n = Math.max(1, Math.min(7, thing.count))
  const herd = singles({ ...thing, count: n }, n).map((one, i): BriefSubject => {
    const t = n === 1 ? 0.35 : (i / (n - 1) - 0.5) * 2
    const x = (t * 0.85 + (i % 2 ? 0.08 : 0)).toFixed(2)
    const z = (0.95 + 0.3 * ((i * 2) % 3) * 0.5 - 0.2 * t * t).toFixed(2)
    return {
      ...one,
      id: `${thing.id}-${i}`,
      traits: {
        ...thing.traits,
        works: `${x},0,${z}`,
        turn: (-t * 1.2 + (t < 0 ? 0.9 : -0.9)).toFixed(2),
      },
    }
  })
  const worker = seat
    ? doing(who, { action: 'feed-seated', seat: seat.form }, 'sit', [])
    : doing(who, { action: thing.height < 0.5 ? 'feed-low' : 'feed', turn: '0.3' }, 'stand', [])
  const host = seat ?? worker
  return restaged(brief, {
    cast: castOf([worker]),
    more: seat ? [...herd, seat] : herd,
    gone: [thing.id],
    ties: [
      ...(seat ? [{ from: worker.id, relation: 'on' as const, to: seat.id }] : []),
      ...herd.map((one) => tie(one.id, host.id)),
    ],
    ...(/pigeon|duck|swan|squirrel|dove/.test(thing.noun) ? { place: 'park' as const } : {}),
  })
}

/** A reader on a chair, the listeners on the floor about it. */
export const readingTo: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (who?.pose !== 'read' || thing?.kind !== 'person' || thing.count < 2) return null
  const chair = fixed(who, 'chair', 0.95)
  const kids = singles({ ...thing, count: Math.min(4, thing.count) }, 4).map(
    (one, i, all): BriefSubject => {
      const t = all.length === 1 ? 0.6 : (i / (all.length - 1) - 0.5) * 2
      const side = t < 0 ? -1 : 1
      const works = `${(side * (0.5 + 0.24 * Math.abs(t))).toFixed(2)},0,${(0.86 - 0.4 * Math.abs(t)).toFixed(2)}`
      return {
        ...doing(
          one,
          { works, turn: (-side * (1.9 - 0.4 * Math.abs(t))).toFixed(2), seat: 'floor' },
          'sit',
          [],
        ),
        id: `${thing.id}-${i}`,
      }
    },
  )
  const reader = doing(who, { seat: 'chair', turn: '0.1' }, 'read')
  return restaged(brief, {
    cast: castOf([reader]),
    more: [...kids, chair],
    gone: [thing.id],
    ties: [seatedOn(reader.id, chair.id), ...kids.map((k) => tie(k.id, chair.id))],
  })
}

/** A client on a chair, scissors over the head. */
export const cuttingHair: Layout = ({ brief, doers }) => {
  const [who] = doers
  const client = brief.subjects.find((s) => s.kind === 'person' && s !== who && s.count === 1)
  if (!who || !client || !/hair|barber|stylist/.test(`${who.noun} ${who.traits['profession']}`))
    return null
  const chair = fixed(who, 'barber-chair', 1.3, { traits: { turn: '0.4' } })
  const seated = doing(
    { ...client, wears: [...client.wears, { item: 'apron', color: [0.8, 0.84, 0.88] }] },
    { turn: '0.4' },
    'sit',
    [],
  )
  // The scissors are in the hair.
  const at = { works: '0.17,1.3,0.02', by: 'handRight', level: '1.3' }
  const worker = doing(who, { ...at, turn: '-0.95', action: 'reach' }, 'stand')
  const out = restaged(brief, {
    cast: castOf([worker, seated]),
    more: [chair],
    ties: [tie(worker.id, chair.id), seatedOn(seated.id, chair.id)],
    place: 'room',
  })
  return brief.place === null ? { ...out, setting: [...out.setting, 'barber-shop'] } : out
}

/** A rider on wheels with somebody who runs along, a hand at the saddle. */
export const ridingLesson: Layout = ({ brief, doers }) => {
  const [who] = doers
  const ride = brief.relations.find((r) => r.relation === 'riding' && r.from !== who?.id)
  const wheels = brief.subjects.find((s) => s.id === ride?.to && /bicycle|scooter/.test(s.form))
  if (!who || !ride || !wheels) return null
  const cycle = { ...wheels, count: 1, traits: { ...wheels.traits, turn: '1.15' } }
  const helper = doing(who, { works: '-0.72,0,-0.3', turn: '1.15', action: 'push' }, 'run', [])
  return restaged(brief, {
    cast: castOf([helper]),
    more: [cycle],
    ties: [tie(helper.id, cycle.id), ride],
    place: 'park',
  })
}

/** A rabbit comes out of a hat on a table. */
export const conjuring: Layout = ({ brief, doers }) => {
  const [who] = doers
  const hat = brief.subjects.find((s) => /hat$/.test(s.noun))
  const rabbit = brief.subjects.find((s) => /rabbit|bunny|dove|pigeon/.test(s.noun))
  if (!who || !hat || !rabbit || !/magician|illusionist/.test(who.noun)) return null
  const table = fixed(who, 'table', 0.75)
  const top = {
    ...hat,
    count: 1,
    height: 0.3,
    noun: 'magic-hat',
    form: 'magic-hat',
    kind: 'furniture' as const,
    art: null,
    traits: { works: '-0.1,0.78,0.1', turn: '0' },
  }
  const beast: BriefSubject = {
    ...rabbit,
    count: 1,
    height: 0.36,
    pose: 'sit',
    traits: { ...rabbit.traits, works: '-0.1,0.95,0.1', turn: '0.4' },
  }
  const worker = doing(who, { works: '0.4,0,-0.36', turn: '-0.5' }, 'stand')
  return restaged(brief, {
    cast: castOf([worker]),
    more: [beast, top, table],
    ties: [tie(worker.id, table.id), tie(top.id, table.id), tie(beast.id, table.id)],
    place: 'stage',
  })
}

/** Sticks with marshmallows held out to a fire. */
export const stick: BriefSubject = tool('marshmallow-stick', 0.9, 'roast')
