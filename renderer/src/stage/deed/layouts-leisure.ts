// Deeds of leisure and company: watching television, grilling, a tug of war, proposing, riding a broom, sitting on a toadstool.
import type { BriefSubject } from '../../prompt/brief.ts'
import {
  castOf,
  doing,
  fixed,
  idsOf,
  type Layout,
  prop,
  restaged,
  seatedOn,
  singles,
  tie,
  tool,
} from './cast.ts'

/** On a sofa, turned to a television that is on. */
export const watchingTv: Layout = ({ brief, doers, thing }) => {
  if (!thing || !/^(tv|television|flat-screen|tv-set|old-tv)$/.test(thing.noun)) return null
  const people = doers.flatMap((d) => singles(d, 3))
  const [first] = people
  if (!first || people.some((p) => p.kind !== 'person')) return null
  const sofa =
    brief.subjects.find((s) => s.kind === 'furniture' && /^(sofa|armchair|bed)$/.test(s.form)) ??
    fixed(first, 'sofa', 0.85)
  const host: BriefSubject = { ...sofa, count: 1, traits: { ...sofa.traits, turn: '0.72' } }
  const screen = fixed(first, 'tv-stand', 1.24, { traits: { works: '1.62,0,0.5', turn: '-0.72' } })
  const n = people.length
  const sitters = people.map((p, i) =>
    doing(
      p,
      { seat: host.form, turn: '0.72', ...(n > 1 ? { berth: String(i - (n - 1) / 2) } : {}) },
      p.pose === 'eat' || p.pose === 'drink' ? p.pose : 'sit',
    ),
  )
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [d.id, sitters.filter((s) => s.id === d.id || s.id.startsWith(`${d.id}-`))]),
    ),
    more: [host, screen],
    gone: [thing.id],
    ties: [...sitters.map((s) => seatedOn(s.id, host.id)), tie(screen.id, host.id)],
    place: 'room',
  })
}

const turner = tool('spatula', 0.46, 'grill')
const grillable =
  /steak|sausage|burger|meat|chicken|rib|kebab|fish|corn|barbecue|bbq|grill|hot-dog|shrimp|vegetable|^$/

/** Behind a barbecue in the garden, tongs in hand. */
export const grilling: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const given = brief.subjects.find((s) => s.noun === 'barbecue')
  if (!who || !(given || grillable.test(thing?.noun ?? ''))) return null
  const host = fixed(who, 'barbecue', 1.02, { colors: given?.colors ?? [] })
  const worker = doing(who, { works: '0.2,0,-0.62', turn: '-0.12', action: 'bench' }, 'stand', [
    turner,
  ])
  const food = thing && thing.kind !== 'person' && thing.kind !== 'furniture' ? [thing.id] : []
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: [...food, ...(given ? [given.id] : [])],
    ties: [tie(worker.id, host.id)],
    place: 'garden',
  })
  // A cook's own place is the kitchen, a barbecue's is outside.
  return out.place === 'kitchen' || out.place === 'room' ? { ...out, place: 'garden' } : out
}

/** Two teams at a rope. */
export const tugOfWar: Layout = ({ brief, doers }) => {
  const all = brief.subjects.flatMap((s) => [s, ...(s.held ?? [])])
  const rope = all.find((s) => s.noun === 'tug-of-war')
  const teams = doers.length > 0 ? doers : brief.subjects.filter((s) => s.kind === 'person')
  const [first] = teams
  if (!rope || !first) return null
  const small = first.height < 1.5
  const line = fixed(first, 'tug-rope', small ? 0.76 : 1.02)
  // Who says three means three; children of no number are two teams of two.
  const asked = teams.reduce((sum, t) => sum + t.count, 0)
  const uneven = asked === 3 && !/\b(three|3)\b/i.test(brief.prompt)
  const n = asked < 2 || uneven ? 4 : Math.min(6, asked)
  const each = Math.ceil(n / teams.length)
  const pool = teams.flatMap((t) => singles({ ...t, count: Math.max(t.count, each) }, n))
  const pullers = pool.slice(0, n).map((p, i, all): BriefSubject => {
    const left = i < all.length / 2
    const k = left ? i : i - Math.ceil(all.length / 2)
    const x = (left ? -1 : 1) * (0.85 + k * (small ? 0.72 : 0.95))
    return doing(
      { ...p, id: i === 0 ? first.id : `${first.id}-pull-${i}` },
      {
        works: `${x.toFixed(2)},0,${(0.06 * (k % 2)).toFixed(2)}`,
        turn: left ? '1.35' : '-1.35',
        action: 'tug',
      },
      'stand',
      [],
    )
  })
  return restaged(brief, {
    cast: new Map(teams.map((t, i) => [t.id, i === 0 ? pullers : []])),
    more: [line],
    gone: [rope.id],
    ties: pullers.map((p) => tie(p.id, line.id)),
    place: 'meadow',
  })
}

const ringBox = tool('ring-box', 0.09, 'offer')

/** Down on one knee with a ring, before somebody who can hardly believe it. */
export const proposing: Layout = ({ brief, doers, thing }) => {
  const [first] = doers
  if (!first) return null
  const pair = doers[1] ?? (thing?.kind === 'person' ? thing : null)
  const other: BriefSubject =
    pair ??
    prop(`${first.id}-loved`, {
      noun: first.form === 'woman' ? 'man' : 'woman',
      kind: 'person',
      form: first.form === 'woman' ? 'man' : 'woman',
      height: first.form === 'woman' ? 1.78 : 1.68,
      wears: first.form === 'woman' ? [] : [{ item: 'dress', color: null }],
    })
  const kneels = doing(first, { action: 'propose', turn: '1.15', mood: 'smiling' }, 'kneel', [
    ringBox,
  ])
  const stands = doing(
    other,
    { works: '0.98,0,0.12', turn: '-1.0', action: 'amazed', mood: 'happy' },
    'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf(pair ? [kneels, stands] : [kneels]),
    more: pair ? [] : [stands],
    gone: idsOf(brief, (s) =>
      /^(ring|diamond-ring|engagement-ring|wedding-ring|knee|knees)$/.test(s.noun),
    ),
    ties: [tie(stands.id, kneels.id)],
    place: 'park',
  })
}

/** Small folk sit on a toadstool that is large enough for them. */
export const onToadstool: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !/mushroom|toadstool/.test(thing.noun) || who.kind !== 'person') return null
  const fey = /fairy|pixie|sprite|nymph|elf|gnome|imp|dwarf|tinker|goblin|leprechaun/.test(who.noun)
  if (!fey) return null
  const seat: BriefSubject = { ...thing, count: 1, height: who.height * 0.62, colors: thing.colors }
  const sitter = doing(who, { turn: '0.3', seat: thing.form }, 'sit')
  return restaged(brief, {
    cast: castOf([sitter]),
    more: [seat],
    ties: [seatedOn(sitter.id, seat.id)],
    place: 'forest',
  })
}

/** Hands on the ropes, legs out. */
export const swinging: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.form !== 'swing' || thing.traits['style'] === 'hammock')
    return null
  if (
    !/^(sit|stand|ride|play|swing|fly|point|hold)?$/.test(who.pose ?? '') ||
    who.kind !== 'person'
  )
    return null
  const host: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: '0.4' } }
  // A balloon or an ice cream stays in the one hand, the other holds the rope.
  const kept = (who.held ?? []).filter((h) => h.height < 0.7).slice(0, 1)
  const rider = doing(who, { action: 'on-swing', turn: '0.4', seat: 'swing' }, 'sit', kept)
  return restaged(brief, {
    cast: castOf([rider]),
    more: [host],
    ties: [seatedOn(rider.id, host.id)],
    place: 'park',
  })
}

/** One child read to sits beside the reader. */
export const readingOnSofa: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (who?.pose !== 'read' || thing?.kind !== 'person' || thing.count !== 1) return null
  const sofa =
    brief.subjects.find((s) => s.form === 'sofa' || s.form === 'bed') ??
    fixed(who, 'sofa', 0.85, { traits: { turn: '0.15' } })
  const reader = doing(who, { seat: 'sofa', berth: '-0.42', turn: '0.15' }, 'read')
  const listener = doing(
    thing,
    { seat: 'sofa', berth: '0.42', turn: '-0.25', gazes: 'right' },
    'sit',
    [],
  )
  return restaged(brief, {
    cast: castOf([reader, listener]),
    more: [sofa],
    ties: [reader, listener].map((p) => seatedOn(p.id, sofa.id)),
    place: 'room',
  })
}

/** A mermaid has the rock to herself: it is no larger than her seat needs. */
export const onTheRock: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    who?.form !== 'mermaid' ||
    who.count > 1 ||
    !/^(rock|stone|boulder)s?$/.test(thing?.noun ?? '')
  )
    return null
  if (!thing || thing.noun === 'seat-stone') return null
  // Low enough that the tail hangs down before it.
  const rock: BriefSubject = {
    ...thing,
    noun: 'seat-stone',
    kind: 'furniture',
    form: 'seat-stone',
    count: 1,
    height: 0.72,
    traits: { turn: '0.3' },
  }
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s.id === rock.id ? rock : s === who ? { ...s, pose: s.pose ?? ('sit' as const) } : s,
    ),
  }
}

/** Children behind their lemonade stand; one alone offers a cup. */
export const atLemonade: Layout = ({ brief }) => {
  const stand = brief.subjects.find((s) => s.noun === 'lemonade-stand')
  if (!stand) return null
  const sellers = brief.subjects.filter((s) => s.kind === 'person' && s.count <= 3)
  const people = sellers.flatMap((s) => singles(s, 3)).slice(0, 3)
  const host: BriefSubject = { ...stand, kind: 'furniture', traits: { ...stand.traits, turn: '0' } }
  const seen = people.map((p, i) => {
    const x = people.length === 1 ? 0.34 : -0.42 + (0.84 * i) / (people.length - 1)
    const traits = { works: `${x.toFixed(2)},0,-0.52`, turn: (-x * 0.35).toFixed(2), mood: 'happy' }
    return doing({ ...p, height: Math.max(p.height, 1.12) }, traits, 'stand', [])
  })
  return restaged(brief, {
    cast: new Map(
      sellers.map((s) => [s.id, seen.filter((p) => p.id === s.id || p.id.startsWith(`${s.id}-`))]),
    ),
    more: [host],
    gone: [
      stand.id,
      ...brief.subjects.filter((s) => /^(lemonade|lemons?)$/.test(s.noun)).map((s) => s.id),
    ],
    ties: seen.map((p) => tie(p.id, host.id)),
    place: 'meadow',
  })
}

/** A toy too large to lift is hugged where it sits, cheek and arms against it. */
export const embracing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || who.traits['together'] !== 'hug' || !thing) return null
  if (!/teddy|plush|toy|doll|snowman/.test(`${thing.noun} ${thing.form}`) || thing.height < 0.9)
    return null
  const toy = { ...thing, count: 1, traits: { ...thing.traits, turn: '-0.35' } }
  const h = thing.height
  const hugger = doing(
    who,
    {
      works: `${(-0.34 * h).toFixed(2)},0,${(0.3 * h).toFixed(2)}`,
      turn: '1.75',
      reach: 'clasp',
      mood: 'happy',
    },
    'stand',
    [],
  )
  return restaged(brief, { cast: castOf([hugger]), more: [toy], ties: [tie(hugger.id, toy.id)] })
}

/** Whoever sits in a hammock presses its edge down. */
export const inHammock: Layout = ({ brief, doers, thing }) => {
  const hung = `${thing?.noun} ${thing?.traits['style']}`
  if (!thing || doers.length !== 1 || !/hammock/.test(hung)) return null
  const sat = { ...thing, traits: { ...thing.traits, sat: 'yes' } }
  return { ...brief, subjects: brief.subjects.map((s) => (s === thing ? sat : s)) }
}
