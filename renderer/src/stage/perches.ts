// What somebody sits on who is only said to sit: the grass, a bench of the park, a log of the forest, a boulder of the mountain, an angler's stool.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { singles } from './deed/cast.ts'
import { newSubject } from './new-subject.ts'

type Perch = 'floor' | 'bench' | 'chair' | 'seat-log' | 'seat-stone' | 'stool'

const perches: readonly (readonly [place: RegExp, perch: Perch])[] = [
  [/^(mountain|canyon|desert|cave|volcano|moon|mars|waterfall|iceberg)$/, 'seat-stone'],
  [/^(forest|jungle|swamp|snow)$/, 'seat-log'],
  [/^(park|street|alley|village|city|castle|garden|harbour|railway|zoo|bridge)$/, 'bench'],
  [/^(room|bedroom|kitchen|library|office|cafe|classroom|studio|stage|church)$/, 'chair'],
  [/^(beach|meadow|field|hill|savanna|lake|river|island|rooftop|pier|farm|vineyard)$/, 'floor'],
]

/** Where nobody sits on the ground. */
const afloat = /^(ocean|underwater|sky|space)$/

const isHuman = (s: BriefSubject): boolean =>
  s.kind === 'person' && /^(woman|man|girl|boy|robot)$/.test(s.form)

/** Whether somebody sits and nothing says on what. */
const sitsOnAir = (brief: Brief, s: BriefSubject): boolean =>
  isHuman(s) &&
  (s.pose === 'sit' || s.traits['sits'] !== undefined) &&
  ['seat', 'action', 'works', 'mount', 'carries', 'reach'].every(
    (t) => s.traits[t] === undefined,
  ) &&
  !brief.relations.some((r) => r.from === s.id && /^(on|in|riding|against)$/.test(r.relation))

const angles = (s: BriefSubject): boolean => s.held?.some((h) => h.form === 'fishing-rod') ?? false

const perchOf = (s: BriefSubject, place: string): Perch | null => {
  if (angles(s)) return 'stool'
  return perches.find(([of]) => of.test(place))?.[1] ?? (afloat.test(place) ? null : 'floor')
}

const heights: Readonly<Record<Perch, number>> = {
  floor: 0,
  bench: 0.85,
  chair: 0.95,
  'seat-log': 0.42,
  'seat-stone': 0.46,
  stool: 0.42,
}

const seatOf = (s: BriefSubject, perch: Perch): BriefSubject =>
  newSubject(`${s.id}-${perch}`, {
    noun: perch,
    form: perch,
    kind: 'furniture',
    // A child's feet reach the ground as well.
    height: heights[perch] * (perch === 'bench' ? 1 : Math.min(1, s.height / 1.66)),
    traits: { turn: '0.25' },
  })

/** Those who sit about on one bench, if it is a bench that they sit on. */
const onBench = (brief: Brief, who: readonly BriefSubject[]): Brief => {
  const people = who.flatMap((s) => singles(s, 3))
  const [first] = people
  if (!first) return brief
  const bench = seatOf(first, 'bench')
  const ids = new Set(who.map((s) => s.id))
  const seated = people.map((s, i) => ({
    ...s,
    traits: {
      ...s.traits,
      seat: 'bench',
      ...(people.length > 1 ? { berth: String(i - (people.length - 1) / 2) } : {}),
    },
  }))
  const others = brief.relations.filter((r) => !(ids.has(r.from) && ids.has(r.to)))
  return {
    ...brief,
    subjects: [
      ...brief.subjects.flatMap((s) =>
        ids.has(s.id) ? seated.filter((o) => o.id === s.id || o.id.startsWith(`${s.id}-`)) : [s],
      ),
      bench,
    ],
    relations: [
      ...seated.map((s) => ({ from: s.id, relation: 'on' as const, to: bench.id })),
      // A dog beside a man is beside his bench.
      ...others.map((r) => ({
        ...r,
        from: ids.has(r.from) ? bench.id : r.from,
        to: ids.has(r.to) ? bench.id : r.to,
      })),
    ],
  }
}

/** Each on a seat of their own, beside each other. */
const onOwn = (brief: Brief, who: BriefSubject, perch: Perch): Brief => {
  const people = singles(who, 3)
  const seats = people.map((s) => seatOf(s, perch))
  const [first] = seats
  if (!first) return brief
  const seated = people.map((s) => ({ ...s, traits: { ...s.traits, seat: perch } }))
  return {
    ...brief,
    subjects: [...brief.subjects.flatMap((s) => (s === who ? seated : [s])), ...seats],
    relations: [
      ...seated.map((s, i) => ({
        from: s.id,
        relation: 'on' as const,
        to: seats[i]?.id ?? first.id,
      })),
      ...seats.slice(1).map((s) => ({ from: s.id, relation: 'beside' as const, to: first.id })),
      ...brief.relations.map((r) => ({
        ...r,
        from: r.from === who.id ? first.id : r.from,
        to: r.to === who.id ? first.id : r.to,
      })),
    ],
  }
}

const onFloor = (brief: Brief, who: BriefSubject): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) =>
    s === who ? { ...s, traits: { ...s.traits, seat: 'floor' } } : s,
  ),
})

/** The brief with a seat under everybody who sits on nothing, in the place that was chosen for it. */
export const perched = (brief: Brief, place: string): Brief => {
  const { shot } = brief.camera
  if (shot === 'close-up' || shot === 'portrait') return brief
  const sitters = brief.subjects.filter((s) => sitsOnAir(brief, s))
  const bench = sitters.filter((s) => perchOf(s, place) === 'bench')
  const several = bench.reduce((n, s) => n + s.count, 0)
  let out = several > 0 && several <= 3 ? onBench(brief, bench) : brief
  for (const who of sitters) {
    const perch = perchOf(who, place)
    if (!perch || !out.subjects.includes(who)) continue
    if (perch === 'stool' && place === 'river') out = waded(out, who)
    else if (perch === 'floor' || perch === 'bench' || who.count > 3) out = onFloor(out, who)
    else out = onOwn(out, who, perch)
  }
  return out === brief ? brief : { ...out, place: brief.place ?? (place as Brief['place']) }
}

/** Who fishes in a river stands in it. */
const waded = (brief: Brief, who: BriefSubject): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => (s === who ? { ...s, pose: 'stand' as const } : s)),
})
