// What people work and play at, brought along: the DJ's decks, the joiner's bench, a board between two players.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { inBed } from './deed/layouts-abed.ts'
import { newSubject } from './new-subject.ts'

const piece = (id: string, part: Partial<BriefSubject>): BriefSubject =>
  newSubject(id, { kind: 'furniture', form: 'table', height: 0.75, ...part })

const places: readonly (readonly [RegExp, Partial<BriefSubject>])[] = [
  [/^(dj|disc-jockey)$/, { kind: 'object', form: 'dj-desk', noun: 'dj-desk', height: 1.02 }],
  [/^(carpenter|joiner|woodworker|cabinetmaker)$/, { noun: 'workbench', height: 0.86 }],
]

/** One who works at something and stands by nothing yet stands behind it. */
export const atWork = (brief: Brief): Brief => {
  const { subjects, relations } = brief
  const [who] = subjects
  const bench = who && places.find(([trade]) => trade.test(who.noun))?.[1]
  const tied = relations.some((r) => r.from === who?.id)
  const furnished = subjects.some((s) => s.kind === 'furniture' || s.form === bench?.form)
  const tight = brief.camera.shot === 'close-up' || brief.camera.shot === 'portrait'
  if (!who || !bench || tied || furnished || tight || who.count > 1) return brief
  const at = piece(`${who.id}-bench`, bench)
  const hands = bench.kind === 'object' ? { reach: 'drum' } : {}
  return {
    ...brief,
    subjects: [
      {
        ...who,
        pose: who.pose === 'walk' || who.pose === 'sit' ? who.pose : 'stand',
        traits: { ...who.traits, ...hands, bench: 'yes' },
      },
      ...subjects.slice(1),
      at,
    ],
    relations: [{ from: who.id, relation: 'behind', to: at.id }, ...relations],
  }
}

/** Two who play at a board sit on two chairs, or on benches where one is named, the table with the board between them. */
export const atBoard = (brief: Brief): Brief => {
  const board = brief.subjects.find((s) => s.form === 'chess-board')
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const [one] = people
  if (!board || !one || brief.subjects.some((s) => s.form === 'table')) return brief
  const other =
    people.length === 2 && people.every((s) => s.count === 1)
      ? people[1]
      : people.length === 1 && one.count === 2
        ? { ...one, id: `${one.id}b` }
        : undefined
  if (!other) return brief
  const seated = [one, other].map((s): BriefSubject => ({ ...s, count: 1, pose: 'sit' }))
  const table = piece(`${board.id}-table`, { noun: 'chess-table', height: 0.72 })
  const bench = brief.subjects.find((s) => s.form === 'bench')
  const chairs = ['left', 'right'].map((side) =>
    bench
      ? { ...bench, id: `${bench.id}-${side}`, count: 1, traits: { ...bench.traits, side } }
      : piece(`${board.id}-chair-${side}`, { form: 'chair', height: 0.95, traits: { side } }),
  )
  const ids = new Set([...people.map((s) => s.id), other.id, board.id, bench?.id ?? board.id])
  const ties: BriefRelation[] = [
    ...chairs.map((c): BriefRelation => ({ from: c.id, relation: 'facing', to: table.id })),
    ...seated.map(
      (s, i): BriefRelation => ({ from: s.id, relation: 'on', to: chairs[i]?.id ?? table.id }),
    ),
    { from: board.id, relation: 'on', to: table.id },
  ]
  const rest = brief.relations.filter((r) => !(ids.has(r.from) && ids.has(r.to)))
  const others = brief.subjects.filter((s) => !ids.has(s.id))
  return {
    ...brief,
    // A bench out of doors is a park's, though boards are played at home.
    place: brief.place ?? (bench ? 'park' : null),
    subjects: [...seated, board, ...others, table, ...chairs],
    relations: [...ties, ...rest],
  }
}

/** Who sleeps under a blanket does so in a bed that is made with it. */
const tuckedIn = (brief: Brief, who: BriefSubject, cover: BriefSubject): Brief => {
  const own = brief.subjects.find((s) => s.form === 'bed')
  const colors = cover.colors.length > 0 ? cover.colors : (own?.colors ?? [])
  const bed = { ...(own ?? piece(`${who.id}-bed`, { form: 'bed', height: 0.9 })), colors }
  const made: Brief = {
    ...brief,
    place: brief.place ?? 'bedroom',
    subjects: [...brief.subjects.filter((s) => s !== cover && s !== own), bed],
    relations: [
      { from: who.id, relation: 'in', to: bed.id },
      ...brief.relations.filter(
        (r) => r.from !== cover.id && r.to !== cover.id && (r.from !== who.id || r.to !== bed.id),
      ),
    ],
  }
  return inBed({ brief: made, doers: [who], thing: bed }) ?? made
}

/** Who is under a blanket wears it over head and shoulders and sits in a bedroom unless a place is named. */
export const blanketed = (brief: Brief): Brief => {
  for (const r of brief.relations) {
    const who = brief.subjects.find((s) => s.id === r.from)
    const cover = brief.subjects.find((s) => s.id === r.to)
    if (r.relation !== 'under' || who?.kind !== 'person' || !cover) continue
    if (!/^(blanket|quilt|duvet|bedspread|bed-sheet|sheet)$/.test(cover.noun)) continue
    const color = cover.colors[0] ?? null
    const pose = who.pose === 'sleep' || who.pose === 'lie' ? who.pose : 'sit'
    if (pose !== 'sit') return tuckedIn(brief, who, cover)
    // A torch lights the pages, and it is dark about it.
    const torch = (who.held ?? []).some((h) => /flashlight|torch/.test(h.noun))
    const reads = torch && who.pose === 'read'
    const { held: own, ...free } = who
    const hands = reads ? [newSubject('book-in-hand', { form: 'book', height: 0.25 })] : own
    return {
      ...brief,
      place: brief.place ?? 'bedroom',
      time: brief.time ?? (torch ? 'night' : null),
      subjects: brief.subjects
        .filter((s) => s !== cover)
        .map((s) =>
          s === who
            ? {
                ...free,
                pose: reads ? ('read' as const) : pose,
                ...(hands ? { held: hands, holds: hands.map((h) => h.noun) } : {}),
                wears: [...s.wears, { item: 'blanket-tent', color }],
                traits: {
                  ...s.traits,
                  seat: 'floor',
                  ...(torch ? { lit: 'page', turn: '0.35' } : {}),
                },
              }
            : s,
        ),
      relations: brief.relations.filter((o) => o.from !== cover.id && o.to !== cover.id),
    }
  }
  return brief
}

/** A piano on a stage is a grand; it is shut when something lies or sits on it. */
const concertPiano = (piano: BriefSubject, brief: Brief): BriefSubject => {
  const grand = /grand/.test(piano.noun) || brief.place === 'stage' || brief.place === 'castle'
  const laden = brief.relations.some((r) => r.to === piano.id && r.relation === 'on')
  if (!grand || /upright/.test(piano.noun)) return piano
  const traits = { ...piano.traits, style: 'grand', ...(laden ? { lid: 'closed' } : {}) }
  return { ...piano, traits }
}

/** One who plays a piano sits at its keys on a stool. */
export const atPiano = (asked: Brief): Brief => {
  const subjects = asked.subjects.map((s) => (s.form === 'piano' ? concertPiano(s, asked) : s))
  const brief = { ...asked, subjects }
  const piano = brief.subjects.find((s) => s.form === 'piano')
  const tie = brief.relations.find((r) => r.to === piano?.id)
  const player = brief.subjects.find((s) => s.id === tie?.from)
  const plays =
    player?.kind === 'person' && player.count === 1 && /^(play|sit)$/.test(player.pose ?? '')
  if (!piano || !player || !plays) return brief
  const stool = piece(`${piano.id}-stool`, { form: 'stool', height: 0.5 })
  const seated = { ...player, pose: 'play' as const, traits: { ...player.traits, seat: 'stool' } }
  return {
    ...brief,
    subjects: [
      ...brief.subjects.map((s) =>
        s === player ? seated : s === piano ? { ...s, traits: { ...s.traits, played: 'yes' } } : s,
      ),
      stool,
    ],
    relations: [
      { from: stool.id, relation: 'facing', to: piano.id },
      { from: player.id, relation: 'on', to: stool.id },
      ...brief.relations.filter((r) => r !== tie),
    ],
  }
}

/** Monks of the east pray before a pagoda, not in a church. */
export const templed = (brief: Brief): Brief => {
  const [who] = brief.subjects
  if (!who || !/^(monk|buddhist-monk|lama)$/.test(who.noun)) return brief
  const temple = brief.setting.includes('temple')
  if (brief.place !== null && !(brief.place === 'church' && temple)) return brief
  return { ...brief, place: 'garden', setting: [...brief.setting, 'pagoda', 'japan'] }
}

/** Who sits or knits indoors on nothing that is named gets a chair. */
export const chaired = (brief: Brief): Brief => {
  const indoors = /^(room|bedroom|library|office|cafe|kitchen)$/
  const sitter = brief.subjects.find(
    (s) =>
      s.kind === 'person' &&
      s.form !== 'mermaid' &&
      s.count === 1 &&
      !s.traits['seat'] &&
      !s.traits['action'] &&
      (s.pose === 'knit' || (s.pose === 'sit' && indoors.test(brief.place ?? ''))),
  )
  const held = brief.relations.some(
    (r) => r.from === sitter?.id && /^(on|in|riding)$/.test(r.relation),
  )
  if (!sitter || held || brief.subjects.some((s) => s.kind === 'furniture')) return brief
  const chair = piece(`${sitter.id}-chair`, {
    noun: sitter.pose === 'knit' ? 'rocking-chair' : 'chair',
    form: 'chair',
    height: 1,
    traits: sitter.pose === 'knit' ? { style: 'rocking' } : {},
  })
  const ties = brief.relations.map((r) => (r.from === sitter.id ? { ...r, from: chair.id } : r))
  return {
    ...brief,
    subjects: [...brief.subjects, chair],
    relations: [{ from: sitter.id, relation: 'on', to: chair.id }, ...ties],
  }
}

/** Open boats in which one sits behind another. */
const narrow = /^(rowboat|canoe)$/

/** The ids of guests, those who are grown and row first. */
const bySize = (brief: Brief, guests: readonly BriefRelation[]): readonly string[] => {
  const height = (id: string): number => brief.subjects.find((s) => s.id === id)?.height ?? 0
  return guests.map((r) => r.from).sort((a, b) => height(b) - height(a))
}

/** Several who sit on or in one thing sit side by side, or behind each other on a back. */
export const berthed = (brief: Brief): Brief => {
  const place = new Map<string, string>()
  const thwart = new Map<string, string>()
  for (const host of brief.subjects) {
    const partner = (r: BriefRelation): string =>
      brief.subjects.find((s) => s.id === r.from)?.traits['partner'] ?? ''
    // Of two who do something together the one that is told as the left one sits there.
    const guests = brief.relations
      .filter(
        (r) => r.to === host.id && /^(on|in|riding)$/.test(r.relation) && alive(brief, r.from),
      )
      .sort((a, b) => Number(partner(b) === 'left') - Number(partner(a) === 'left'))
    if (guests.length > 1)
      for (const [i, r] of guests.entries()) {
        // Four on a sofa sit closer than two.
        const close = host.form === 'sofa' ? Math.min(1, 2.3 / (guests.length - 1)) : 1
        place.set(r.from, String((i - (guests.length - 1) / 2) * close))
      }
    if (guests.length > 1 && narrow.test(host.form) && !/gondola/.test(host.noun))
      for (const [i, id] of bySize(brief, guests).entries()) thwart.set(id, String(i))
  }
  if (place.size === 0) return brief
  const seats = new Set(brief.relations.filter((r) => place.has(r.from)).map((r) => r.to))
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      // Loose cushions make room for those who lie there.
      if (s.form === 'sofa' && seats.has(s.id))
        return { ...s, traits: { ...s.traits, cushions: 'bare' } }
      const berth = place.get(s.id)
      const bench = thwart.get(s.id)
      const own = bench === undefined ? {} : { thwart: bench }
      return berth === undefined ? s : { ...s, traits: { ...s.traits, berth, ...own } }
    }),
  }
}

const alive = (brief: Brief, id: string): boolean =>
  brief.subjects.some((s) => s.id === id && /^(person|quadruped)$/.test(s.kind) && s.count === 1)
