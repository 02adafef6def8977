// How people are met: friends sit about a campfire, a family on its picnic blanket, a sleeper by the books; a face alone is seen near.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { singles } from './deed/cast.ts'
import { newSubject } from './new-subject.ts'

const isFire = (s: BriefSubject | undefined): boolean => /^(campfire|bonfire)$/.test(s?.noun ?? '')

/** "A campfire with three friends": it is the friends who sit about the fire. */
const aboutFire = (brief: Brief): Brief => ({
  ...brief,
  relations: brief.relations.map((r): BriefRelation => {
    const [from, to] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    if (r.relation === 'with' && isFire(from) && to?.kind === 'person')
      return { from: to.id, relation: 'around', to: r.from }
    // The company of who is at the fire sits about it too.
    const host = brief.relations.find(
      (o) => o.from === r.from && isFire(brief.subjects.find((s) => s.id === o.to)),
    )
    return host && r.relation === 'beside' && from?.kind === 'person' && (to?.count ?? 0) > 1
      ? { from: r.to, relation: 'around', to: host.to }
      : r
  }),
})

/** Places about a blanket 2.3 m wide: left, right and behind, each turned a little to the middle and to the lens. */
const places: readonly (readonly [x: number, z: number, yaw: number])[] = [
  [-0.72, -0.1, 0.75],
  [0.72, -0.1, -0.75],
  [-0.25, -0.62, 0.2],
  [0.3, -0.62, -0.25],
  [-1.3, -0.45, 0.9],
  [1.3, -0.45, -0.9],
]

/** Who has a picnic sits on a checked cloth with a basket and something to eat. */
const picnicking = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const named = brief.subjects.find((s) => s.noun === 'picnic-blanket')
  const picnic = brief.setting.includes('picnic') || named !== undefined
  const up = people.some((s) => s.pose !== null && !/^(sit|eat|drink|stand|hold)$/.test(s.pose))
  if (!picnic || people.length === 0 || up) return brief
  if (brief.camera.shot === 'close-up' || brief.camera.shot === 'portrait') return brief
  const seated = people.flatMap((s) => singles(s, 4)).slice(0, places.length)
  if (seated.length < people.length) return brief
  const blanket =
    named ?? newSubject('picnic', { form: 'picnic-blanket', height: 0.03, kind: 'furniture' })
  const basket = newSubject('picnic-basket', {
    form: 'basket',
    height: 0.3,
    traits: { works: '-0.1,0.02,0.3', turn: '0.3' },
  })
  const bread = newSubject('picnic-bread', {
    form: 'bread',
    kind: 'food',
    height: 0.11,
    traits: { works: '0.42,0.02,0.36', turn: '0.6' },
  })
  const cast = seated.map((s, i): BriefSubject => {
    const [x, z, yaw] = places[i] ?? [0, 0, 0]
    const { pair: _pair, ...traits } = s.traits
    return {
      ...s,
      pose: 'sit',
      traits: { ...traits, seat: 'floor', works: `${x},0.02,${z}`, turn: String(yaw) },
    }
  })
  const ids = new Set(people.map((s) => s.id))
  const others = brief.subjects.filter((s) => !ids.has(s.id) && s !== named)
  const fare = others.some((s) => s.kind === 'food' || s.form === 'basket') ? [] : [basket, bread]
  const ties = [...cast, ...fare].map(
    (s): BriefRelation => ({ from: s.id, relation: 'on', to: blanket.id }),
  )
  return {
    ...brief,
    place: brief.place ?? 'park',
    subjects: [...cast, ...others, blanket, ...fare],
    relations: [...ties, ...brief.relations.filter((r) => !ids.has(r.from))],
  }
}

/** Who sleeps "on a pile of books" has fallen asleep beside it, sitting on the floor. */
const besideBooks = (brief: Brief): Brief => {
  const r = brief.relations.find(({ relation, from, to }) => {
    const [who, pile] = [from, to].map((id) => brief.subjects.find((s) => s.id === id))
    const small = pile !== undefined && pile.height < 0.6 && /^(object|art)$/.test(pile.kind)
    return relation === 'on' && who?.kind === 'person' && who.pose === 'sleep' && small
  })
  if (!r) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s.id === r.from
        ? { ...s, pose: 'sit' as const, traits: { ...s.traits, seat: 'floor', asleep: 'yes' } }
        : s,
    ),
    relations: brief.relations.map((o) => (o === r ? { ...o, relation: 'beside' as const } : o)),
  }
}

/** What somebody holds "in a basket" is a full basket in both hands. */
const inBaskets = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s): BriefSubject => {
    const [thing] = s.held ?? []
    if (s.kind !== 'person' || !thing || !/^(basket|crate|bowl)$/.test(thing.traits['in'] ?? ''))
      return s
    const full = newSubject(`${s.id}-basket`, {
      noun: 'fruit-basket',
      form: 'fruit-basket',
      kind: 'food',
      height: 0.32,
    })
    return { ...s, holds: [full.noun], held: [full] }
  }),
})

const afterBus = /\b(run|rush|hurry|sprint|dash)\w*\b[^,.]*\b(bus|train|tram|taxi)\b/i

/** Who runs to catch a bus runs after it. */
const catching = (brief: Brief): Brief => {
  if (!afterBus.test(brief.prompt)) return brief
  const r = brief.relations.find(({ from, to }) => {
    const [who, bus] = [from, to].map((id) => brief.subjects.find((s) => s.id === id))
    return who?.kind === 'person' && bus?.kind === 'vehicle'
  })
  if (!r) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s.id === r.from ? { ...s, pose: 'run' as const } : s)),
    relations: brief.relations.map((o) => (o === r ? { ...r, relation: 'chasing' as const } : o)),
  }
}

/** Those who share something to eat that is said to be on their seat sit there and eat. */
const eatingThere = (brief: Brief): Brief => {
  const find = (id: string) => brief.subjects.find((s) => s.id === id)
  const meal = brief.relations.find(
    (r) => find(r.from)?.kind === 'person' && find(r.to)?.kind === 'food',
  )
  const seat = brief.relations.find((r) => r.from === meal?.to && r.relation === 'on')
  const [food, bench] = [find(meal?.to ?? ''), find(seat?.to ?? '')]
  if (!meal || !seat || !food || !/^(bench|sofa|swing|armchair|chair)$/.test(bench?.form ?? ''))
    return brief
  return {
    ...brief,
    subjects: brief.subjects
      .filter((s) => s !== food)
      .map((s) =>
        s.id === meal.from
          ? { ...s, pose: 'eat' as const, holds: [food.noun], held: [{ ...food, count: 1 }] }
          : s,
      ),
    relations: brief.relations
      .filter((r) => r !== seat)
      .map((r) => (r === meal ? { ...r, relation: 'on' as const, to: seat.to } : r)),
  }
}

const inHair = /flowers? in (her|his|their|its|the) hair/i

/** Flowers in the hair are a wreath, not a bunch in the hand. */
const crowned = (brief: Brief): Brief => {
  if (!inHair.test(brief.prompt)) return brief
  const subjects = brief.subjects.map((s): BriefSubject => {
    const flowers = s.held?.filter((h) => h.kind === 'plant') ?? []
    if (s.kind !== 'person' || flowers.length === 0) return s
    const held = s.held?.filter((h) => h.kind !== 'plant') ?? []
    const wears = [...s.wears, { item: 'flower-crown', color: null }]
    return { ...s, held, holds: held.map((h) => h.noun), wears }
  })
  return { ...brief, subjects }
}

const faceTraits = [
  'freckles',
  'eyes',
  'eyeColor',
  'lips',
  'makeup',
  'wrinkles',
  'dimples',
  'paint',
  'skull-paint',
]

/** A prompt that tells of a face and of nothing else is a portrait. */
const faceToFace = (brief: Brief): Brief => {
  const [who] = brief.subjects
  const alone = brief.subjects.length === 1 && who?.kind === 'person' && who.count === 1
  if (!who || !alone || brief.place || brief.camera.shot || brief.camera.angle) return brief
  const still = /^(stand|look)?$/.test(who.pose ?? '') && who.holds.length === 0
  const told = faceTraits.some((trait) => who.traits[trait] !== undefined)
  if (!still || !told || brief.setting.length > 0) return brief
  return { ...brief, camera: { ...brief.camera, shot: 'portrait' } }
}

/** Water that somebody sprays, pours or carries is no lake. */
const dry = (brief: Brief): Brief => {
  const only = brief.place === 'lake' && brief.setting.join() === 'water'
  const used = brief.subjects.some(
    (s) =>
      s.kind === 'person' &&
      (s.traits['sprays'] !== undefined ||
        s.held?.some((h) => /hose|bucket|watering-can|bottle|glass|jug/.test(h.form))),
  )
  return only && used ? { ...brief, place: null, setting: [] } : brief
}

const openToAll = /^(subway|street|city|market|village|alley|cafe|beach|park|library|gym)$/

/** "A crowded subway platform": people are what the picture is of. */
const crowded = (brief: Brief): Brief => {
  const full = brief.setting.some((w) => /^(crowded|busy|bustling)$/.test(w))
  const empty = brief.excluded.some((w) => /people|person|crowd/.test(w))
  if (!full || empty || brief.subjects.length > 0 || !openToAll.test(brief.place ?? ''))
    return brief
  const people = newSubject('crowd', {
    noun: 'people',
    form: 'man',
    kind: 'person',
    height: 1.72,
    count: 8,
    traits: { gender: 'mixed' },
  })
  return { ...brief, subjects: [people] }
}

/** Who is a silhouette stands out of doors, where the low sun is behind. */
const outlined = (brief: Brief): Brief => {
  if (!/silhouett/i.test(brief.prompt) || brief.place !== null || brief.subjects.length === 0)
    return brief
  return { ...brief, place: 'beach', time: brief.time ?? 'sunset' }
}

/** What is worn, held, eaten or run after. */
const carried = (brief: Brief): Brief => eatingThere(catching(inBaskets(crowned(outlined(brief)))))

/** The brief with those who gather on the ground seated there, faces near, and a crowd where there is one. */
export const gathered = (brief: Brief): Brief =>
  crowded(faceToFace(besideBooks(picnicking(aboutFire(carried(dry(brief)))))))
