// How people stand at what a place has: a blackboard, a mast, a fire, a tree, a bus stop, a shop, a burning house.
import type { BriefRelation, BriefSubject, Rgb } from '../../prompt/brief.ts'
import { without } from '../without.ts'
import { castOf, doing, idsOf, type Layout, prop, restaged, singles, tie, tool } from './cast.ts'
import { stick } from './layouts-craft.ts'
import { atTheirDesks } from './school-desks.ts'

const chalk = tool('paintbrush', 0.2, 'write')

/** Before a blackboard, back half turned, an arm up to it. */
export const writing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !/blackboard|chalkboard|whiteboard/.test(thing.noun)) return null
  const board = {
    ...thing,
    noun: /white/.test(thing.noun) ? 'white-board' : 'chalk-board',
    kind: 'furniture' as const,
    form: 'blackboard',
    art: null,
    count: 1,
    height: 2.1,
    traits: { ...thing.traits, turn: '0' },
  }
  const worker = doing(who, { works: '0.55,0,0.52', turn: '2.45', action: 'write' }, 'stand', [
    chalk,
  ])
  // A class looks on from its desks, backs to the lens.
  const group = brief.subjects.find((s) => s.kind === 'person' && s !== who && s.count > 1)
  const seats = group ? atTheirDesks(group, ['-1.3,0,1.9', '-0.35,0,2.1', '1.45,0,2'], 3.14) : null
  return restaged(brief, {
    cast: new Map([
      [who.id, [worker]],
      ...(group && seats ? [[group.id, seats.pupils] as const] : []),
    ]),
    more: [board, ...(seats?.desks ?? [])],
    ties: [
      tie(worker.id, board.id),
      ...(seats?.desks.map((d) => tie(d.id, board.id)) ?? []),
      ...(seats?.ties ?? []),
    ],
    place: 'classroom',
  })
}

/** In the shrouds of a great ship, hand over hand. */
export const inTheRigging: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const ship = brief.subjects.find((s) => s.kind === 'vessel')
  const aloft = who?.traits['mast'] ?? thing?.traits['mast']
  if (!who || (!aloft && !/mast|rigging/.test(thing?.noun ?? ''))) return null
  const host = prop(`${who.id}-mast`, {
    noun: 'ship-mast',
    kind: 'building',
    form: 'ship-mast',
    height: 11,
    traits: { turn: '0' },
  })
  const worker = doing(who, { works: '0.4,5.1,1.0', turn: '-2.7' }, 'climb', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: ship ? [ship.id] : [],
    ties: [tie(worker.id, host.id)],
    place: 'ocean',
  })
}

/** Several who sit by a fire sit on logs about it; one alone sits on one. */
export const byTheFire: Layout = ({ brief, doers: named, thing }) => {
  const fire = thing && /^(campfire|bonfire)$/.test(thing.noun) ? thing : null
  // Their company that is said to be about it sits there too.
  const company = brief.subjects.filter(
    (s) =>
      s.kind === 'person' &&
      !named.includes(s) &&
      brief.relations.some((r) => r.from === s.id && r.to === fire?.id),
  )
  const doers = [...named, ...company]
  if (!fire || doers.some((d) => !/^(sit|play|eat|drink|read|hold|knit|look)?$/.test(d.pose ?? '')))
    return null
  const roasts = doers.some((d) => d.traits['deed'] === 'roast')
  const people = doers.flatMap((d) => singles(d, company.length > 0 ? 3 : 5))
  const n = people.length
  const seats = people.map((p, i) => {
    const a = n === 1 ? -0.75 : -1.15 + (2.3 * i) / (n - 1)
    const [x, z] = [Math.sin(a) * 1.15, -Math.cos(a) * 0.95 + 0.1]
    return prop(`${p.id}-log`, {
      noun: 'seat-log',
      kind: 'furniture',
      form: 'seat-log',
      height: 0.42,
      traits: { works: `${x.toFixed(2)},0,${z.toFixed(2)}`, turn: (-a * 0.75).toFixed(2) },
    })
  })
  const cast = new Map<string, readonly BriefSubject[]>()
  for (const d of doers)
    cast.set(
      d.id,
      people
        .filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`))
        .map((p) =>
          roasts
            ? doing(p, { seat: 'seat-log' }, 'sit', [stick])
            : doing(p, { seat: 'seat-log' }, p.pose === null ? 'sit' : p.pose),
        ),
    )
  const food = brief.subjects.filter((s) => /marshmallow|sausage/.test(s.noun)).map((s) => s.id)
  const starry = brief.light.some((w) => /star|moon|milky|aurora/.test(w))
  return restaged(brief, {
    cast,
    more: [{ ...fire, traits: { ...fire.traits } }, ...seats],
    gone: food,
    ties: [
      ...seats.map((s) => tie(s.id, fire.id)),
      ...people.map((p): BriefRelation => ({ from: p.id, relation: 'on', to: `${p.id}-log` })),
    ],
    place: starry ? 'hill' : 'forest',
  })
}

/** On the grass, the back against the trunk, two of them shoulder to shoulder. */
export const underATree: Layout = ({ brief, doers, thing }) => {
  if (doers.length === 0 || thing?.kind !== 'plant' || thing.height < 2) return null
  // Who has a bench, a swing or a blanket to sit on under the tree sits on that.
  const seated = brief.relations.some(
    (r) =>
      doers.some((s) => s.id === r.from) &&
      /^(on|in|riding)$/.test(r.relation) &&
      r.to !== thing.id,
  )
  if (seated) return null
  const tree = {
    ...thing,
    count: 1,
    height: Math.min(7.5, Math.max(5.5, thing.height)),
    traits: { ...thing.traits, turn: '0' },
  }
  // The back at the bark, between two roots.
  const out = 0.05 * tree.height + 0.03
  const sitters = doers.slice(0, 3).map((who, i, { length }) => {
    const off = i - (length - 1) / 2
    const pose = who.pose === 'stand' || who.pose === null ? 'sit' : who.pose
    return doing(
      who,
      {
        works: `${(0.1 + 0.62 * off).toFixed(2)},0,${(out + 0.06 * Math.abs(off)).toFixed(2)}`,
        by: 'back',
        turn: (length > 1 ? 0.2 * off : 0.35).toFixed(2),
        seat: 'floor',
        ...(pose === 'read' || pose === 'sit' ? { action: 'lean-back' } : {}),
      },
      pose,
    )
  })
  return restaged(brief, {
    cast: castOf(sitters),
    more: [tree],
    ties: sitters.map((s) => tie(s.id, tree.id)),
    place: 'meadow',
  })
}

const shops =
  /^(bakery|bakery-shop|patisserie|florist|flower-shop|bookstore|bookshop|old-bookstore|toy-shop|toy-store|candy-shop|candy-store|grocery-store|grocery|fruit-shop|butcher-shop|cheese-shop|coffee-shop|barber-shop|barbershop|pharmacy)$/

/** Before a shop of that name, whose window shows what it sells. */
export const beforeTheShop: Layout = ({ brief, doers }) => {
  const [who] = doers
  const shop = brief.setting.find((w) => shops.test(w))
  if (!who || !shop || brief.place !== 'street') return null
  const front = prop(`${who.id}-shop`, {
    noun: 'shop-front',
    kind: 'building',
    form: 'shop-front',
    height: 3.6,
    traits: { shop, turn: '0', works: '0,0,-1.75' },
  })
  return restaged(brief, {
    cast: castOf([who]),
    more: [front],
    ties: [tie(front.id, who.id), ...brief.relations.filter((r) => r.from === who.id)],
  })
}

/** A painter before a wall, back half turned, the brush up to the picture. */
export const muralist: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !who.held?.some((h) => /brush|spray/.test(h.noun))) return null
  const wall = { ...thing, count: 1, traits: { ...thing.traits, turn: '0' } }
  const brush = tool('paintbrush', 0.3, 'write')
  const worker = doing(who, { works: '0.35,0,0.75', turn: '2.4', action: 'write' }, 'stand', [
    brush,
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [wall],
    ties: [tie(worker.id, wall.id)],
    place: 'street',
  })
}

/** Whoever paints a house does it at its wall, a bucket beside. */
export const paintingHouse: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || thing?.kind !== 'building' || thing.height > 12) return null
  const works =
    /\b(re)?paint(s|ed|ing)? (the|a|an|his|her|their|its) (wall of |outside of |front of )?([a-z]+ )?(house|cottage|cabin|barn|shed|fence|hut|home)\b/i
  if (!works.test(brief.prompt) || /\b(a|an) (painting|picture) of\b/i.test(brief.prompt))
    return null
  const host = { ...thing, count: 1, traits: { ...thing.traits, turn: '0.25' } }
  const brush = tool('paintbrush', 0.3, 'write')
  const bucket = prop(`${who.id}-bucket`, {
    noun: 'bucket',
    form: 'bucket',
    height: 0.34,
    traits: { works: '0.55,0,0.3' },
  })
  const painter = doing(
    who,
    { works: 'before', gap: '-0.1', turn: '2.5', action: 'write' },
    'stand',
    [brush],
  )
  return restaged(brief, {
    cast: castOf([painter]),
    more: [host, bucket],
    ties: [tie(painter.id, host.id), tie(bucket.id, painter.id)],
    place: 'village',
  })
}

/** Somebody who sprays or paints graffiti does so at a wall that has some. */
export const spraying: Layout = ({ brief, doers }) => {
  const [who] = doers
  const art = /^(graffiti|mural|street-art)$/
  if (!who || who.count > 1 || !who.held?.some((h) => art.test(h.noun))) return null
  const wall = prop(`${who.id}-graffiti`, {
    noun: 'graffiti',
    form: 'graffiti',
    height: 2.3,
    traits: { turn: '0' },
  })
  const can = prop('spray-can-in-hand', {
    noun: 'spray-can',
    form: 'cylinder',
    height: 0.19,
    colors: [[0.75, 0.08, 0.1]],
    traits: { use: 'write' },
  })
  const { sprays: _jet, ...traits } = who.traits
  const worker = doing(
    { ...who, traits },
    { works: '0.35,0,0.75', turn: '2.3', action: 'write' },
    'stand',
    [can],
  )
  return restaged(brief, {
    cast: castOf([worker]),
    more: [wall],
    gone: idsOf(
      brief,
      (s) => s !== who && (art.test(s.noun) || /^(.*-)?walls?$|^bricks?$/.test(s.noun)),
    ),
    ties: [tie(worker.id, wall.id)],
    place: 'street',
  })
}

/** A painter at an easel, seen from the side, brush to the canvas and palette in hand. */
export const atEasel: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const own = /^(easel|canvas|painting|picture|portrait|landscape)$/
  if (!who || who.count > 1 || (thing && !own.test(thing.noun))) return null
  if (brief.subjects.some((s) => s !== who && s !== thing && !own.test(s.noun))) return null
  const easel = prop(`${who.id}-easel`, {
    noun: 'easel',
    form: 'easel',
    height: 1.75,
    traits: { turn: '0.62' },
  })
  const palette = prop('palette-in-hand', { noun: 'palette', form: 'palette', height: 0.33 })
  // The hand is a brush's length before the canvas.
  const near = {
    works: '0.12,1.15,0.28',
    by: 'handRight',
    level: '1.14',
    turn: '-1.2',
    action: 'write',
  }
  const painter = doing(who, near, 'stand', [tool('paintbrush', 0.3, 'write'), palette])
  const out = restaged(brief, {
    cast: castOf([painter]),
    more: [easel],
    gone: brief.subjects.filter((s) => own.test(s.noun)).map((s) => s.id),
    ties: [tie(painter.id, easel.id)],
    place: 'room',
  })
  const indoors = brief.place === null || brief.place === 'studio'
  return indoors ? { ...out, place: 'room', setting: [...out.setting, 'painters-studio'] } : out
}

/** In the open by water or among trees who meditates sits on a boulder. */
export const onBoulder: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (who?.traits['action'] !== 'meditate' || who.count > 1) return null
  if (!/^(waterfall|river|lake|mountain|hill|forest|beach|ocean|canyon)$/.test(brief.place ?? ''))
    return null
  if (brief.relations.some((r) => r.from === who.id)) return null
  const rock = prop(`${who.id}-boulder`, {
    noun: 'flat-rock',
    kind: 'furniture',
    form: 'flat-rock',
    height: 0.55,
    traits: { turn: '0' },
  })
  const sitter = doing(
    who,
    { works: '0,0.53,0.02', turn: '0.12', seat: 'floor', action: 'meditate' },
    'sit',
    [],
  )
  return restaged(brief, {
    cast: castOf([sitter]),
    more: [rock],
    ties: [tie(sitter.id, rock.id)],
  })
}

/** Paper hats in as many colours. */
const hats: readonly Rgb[] = [
  [0.75, 0.05, 0.09],
  [0.02, 0.25, 0.62],
  [0.85, 0.42, 0.02],
  [0.06, 0.42, 0.13],
]

/** A birthday: those whom it is about behind a laid table with the cake, balloons at its ends. */
export const atBirthday: Layout = ({ brief, doers }) => {
  const cakes = brief.subjects.filter((s) => /cake|candle|balloon|gift|present/.test(s.noun))
  if (!/birthday/i.test(brief.prompt) || doers.length === 0) return null
  const guests = brief.subjects.filter((s) => s.kind === 'person' && s.count <= 4)
  const others = brief.subjects.filter((s) => !cakes.includes(s) && !guests.includes(s))
  const feast = /party|celebrat|blow/i.test(brief.prompt)
  if (!feast || guests.length === 0 || others.length > 0) return null
  if (guests.some((g) => !/^(stand|hold|sit|eat|look|laugh)?$/.test(g.pose ?? ''))) return null
  const people = guests.flatMap((g) => singles(g, 3)).slice(0, 4)
  const table = prop(`${people[0]?.id}-party`, {
    noun: 'party-table',
    kind: 'furniture',
    form: 'party-table',
    height: 0.72,
    traits: { turn: '0' },
  })
  const n = people.length
  const seen = people.map((p, i) => {
    const x = n === 1 ? 0.1 : -0.46 + (0.92 * i) / (n - 1)
    const { pair: _party, ...own } = p.traits
    return doing(
      {
        ...p,
        traits: own,
        wears: [...p.wears, { item: 'party-hat', color: hats[i % hats.length] ?? null }],
      },
      p.traits['deed'] === 'blow' && n === 1
        ? { works: '0,0,-0.14', by: 'mouth', turn: '0.02', mood: 'surprised', action: 'blow-out' }
        : { works: `${x.toFixed(2)},0,-0.5`, turn: (-x * 0.3).toFixed(2), mood: 'happy' },
      'stand',
      [],
    )
  })
  const cast = new Map<string, readonly BriefSubject[]>()
  for (const g of guests)
    cast.set(
      g.id,
      seen.filter((p) => p.id === g.id || p.id.startsWith(`${g.id}-`)),
    )
  return restaged(brief, {
    cast,
    more: [table],
    gone: cakes.map((s) => s.id),
    ties: seen.map((p) => tie(p.id, table.id)),
    place: 'room',
  })
}

/** Who waits or runs for a train is on the platform, the train at its edge; a train whose look was told stays itself. */
export const onThePlatform: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || thing?.form !== 'train' || thing.count > 1 || thing.colors.length > 0) return null
  if (!/^(stand|run|walk|wave|look|hold|sit)?$/.test(who.pose ?? '')) return null
  if (brief.place !== null && brief.place !== 'railway') return null
  return {
    ...brief,
    ...without(brief, new Set([thing.id])),
    place: 'railway',
    setting: [...new Set([...brief.setting, 'station'])],
  }
}
