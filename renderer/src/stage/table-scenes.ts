// What small scenes bring along: a candle by a letter, a blanket and its basket at a picnic, a party about whoever is at one.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

const has = (brief: Brief, test: RegExp): boolean =>
  brief.subjects.some((s) => test.test(`${s.noun} ${s.form}`))

/** A letter that nobody holds lies written on the table, the quill beside it. */
const writtenOut = (brief: Brief): Brief => {
  const [main] = brief.subjects
  const table = brief.place === null || brief.place === 'table'
  if (main?.noun !== 'letter' || main.count > 1 || !table || brief.subjects.length > 1) return brief
  return {
    ...brief,
    place: 'table',
    subjects: [{ ...main, form: 'letter', height: 0.24 }],
  }
}

/** What lies on a table by candlelight has the candle beside it. */
const candlelit = (brief: Brief): Brief => {
  const [main] = brief.subjects
  const table = brief.place === null || brief.place === 'table'
  if (!brief.light.includes('candle') || !main || !table || has(brief, /candle|lantern/))
    return brief
  if (!/^(object|food|art)$/.test(main.kind) || main.height > 0.6 || main.count > 1) return brief
  const candle = newSubject('candle-by', {
    noun: 'candle',
    form: 'candle',
    height: Math.max(0.2, main.height * 0.5),
    traits: {
      works: `${(-0.62 * main.height - 0.07).toFixed(2)},0,${(-0.34 * main.height).toFixed(2)}`,
    },
  })
  return {
    ...brief,
    place: 'table',
    time: brief.time ?? 'night',
    subjects: [...brief.subjects, candle],
    relations: [...brief.relations, { from: candle.id, relation: 'beside', to: main.id }],
  }
}

const worktop = /^(desk|dresser|nightstand|sideboard|counter|workbench|shelf)$/

/** A small thing on a desk with nobody at it is seen near: the desk is a table top, its room behind. */
const nearOnDesk = (brief: Brief): Brief => {
  const [main] = brief.subjects
  const tie = brief.relations.find((r) => r.from === main?.id && r.relation === 'on')
  const desk = brief.subjects.find((s) => s.id === tie?.to)
  const pane = brief.subjects.filter((s) => /^windows?$/.test(s.noun))
  if (!main || !desk || !worktop.test(desk.form) || main.height > 0.5 || main.count > 2)
    return brief
  if (
    !/^(object|food|art)$/.test(main.kind) ||
    !/^(room|office|library|bedroom|null)$/.test(`${brief.place}`)
  )
    return brief
  if (brief.camera.shot === 'wide' || brief.subjects.length > 2 + pane.length) return brief
  return {
    ...brief,
    ...without(brief, new Set([desk, ...pane].map((s) => s.id))),
    place: 'table',
    setting: [...brief.setting, desk.noun, ...pane.map(() => 'window')],
  }
}

/** What an X-ray shows is on the film, not beside it. */
const filmed = (brief: Brief): Brief => {
  const film = brief.subjects.find((s) => s.form === 'x-ray')
  if (!film) return brief
  const parts = brief.subjects.filter(
    (s) => s !== film && /hand|chest|skull|rib|foot|bone|arm|leg|lung|torso|skeleton/.test(s.noun),
  )
  const said = /\bx-?\s?rays? (?:image |photo |picture |film )?of ([a-z' -]+)/i.exec(
    brief.prompt,
  )?.[1]
  const of = [said ?? '', film.traits['of'] ?? '', ...parts.map((s) => s.noun)].join(' ').trim()
  const rest = without(brief, new Set(parts.map((s) => s.id)))
  const subjects = rest.subjects.map((s) =>
    s === film ? { ...s, traits: { ...s.traits, of } } : s,
  )
  return { ...brief, ...rest, subjects, time: brief.time ?? 'night' }
}

const cover = /^(picnic-blanket|blanket|cloth|tablecloth|quilt|picnic-cloth)$/

/** A picnic has its checked blanket on the grass, a basket on it, and fruit and bread. */
const picnic = (brief: Brief): Brief => {
  if (!/\bpicnic\b/i.test(brief.prompt) || brief.camera.shot === 'close-up') return brief
  const outside =
    brief.place === null || !/^(room|kitchen|table|cafe|office|space)$/.test(brief.place)
  const alive = brief.subjects.some((s) => /^(person|quadruped|bird)$/.test(s.kind))
  const spread = brief.subjects.find((s) => cover.test(s.noun))
  if (!outside || (alive && !spread)) return brief
  const blanket: BriefSubject = spread
    ? { ...spread, noun: 'picnic-blanket', count: 1 }
    : newSubject('picnic-blanket', { noun: 'picnic-blanket', form: 'picnic-blanket', height: 0.03 })
  const others = brief.subjects.filter((s) => s !== spread)
  const place = brief.place ?? 'park'
  if (alive) return { ...brief, place, subjects: [...others, blanket] }
  const goods: BriefSubject[] = [
    newSubject('picnic-hamper', {
      noun: 'picnic-basket',
      form: 'basket',
      height: 0.36,
      traits: { works: '-0.34,0.02,-0.22', turn: '0.3' },
    }),
    newSubject('picnic-fruit', {
      noun: 'fruit-bowl',
      kind: 'food',
      form: 'fruit-basket',
      height: 0.2,
      traits: { works: '0.3,0.02,-0.3', turn: '0' },
    }),
    newSubject('picnic-loaf', {
      noun: 'bread',
      kind: 'food',
      form: 'bread',
      height: 0.13,
      traits: { works: '0.52,0.02,0.16', turn: '-0.4' },
    }),
    newSubject('picnic-cheese', {
      noun: 'cheese',
      kind: 'food',
      form: 'cheese',
      height: 0.1,
      traits: { works: '0.02,0.02,0.3', turn: '0.4' },
    }),
  ]
  const laid = others.filter((s) => s.height < 0.5 && /^(object|food|art)$/.test(s.kind))
  // What was named is what the blanket is laid with; only the hamper stands by it.
  const beside = laid.some((s) => s.kind === 'food')
    ? // Behind it, and no larger than the picture of it wants.
      goods
        .slice(0, 1)
        .map((g) => ({ ...g, height: 0.26, traits: { works: '-0.3,0.02,-0.42', turn: '0.3' } }))
    : goods.filter((g) => !others.some((s) => s.form === g.form))
  return {
    ...brief,
    place,
    subjects: [...beside, ...others, blanket],
    relations: [
      ...beside.map((g) => ({ from: g.id, relation: 'on' as const, to: blanket.id })),
      ...brief.relations.filter((r) => r.from !== blanket.id),
      ...laid
        .filter((s) => !brief.relations.some((r) => r.from === s.id))
        .map((s) => ({ from: s.id, relation: 'on' as const, to: blanket.id })),
    ],
  }
}

const partying =
  /\b(birthday|(at|having|throwing|during|celebrating at) (a|an|the|his|her|its|their) ([a-z]+ ){0,2}party|party (room|table|decorations?|balloons?))\b/i
const elsewhere = /\b(beach|pool|tea|search|hunting|boarding|war|landing) party\b/i

/** Whoever is at a party is in a room dressed for it, a paper hat on the head. */
const atParty = (brief: Brief): Brief => {
  if (!partying.test(brief.prompt) || elsewhere.test(brief.prompt)) return brief
  const [main] = brief.subjects
  const beast = main !== undefined && /^(quadruped|bird|fish)$/.test(main.kind)
  const home = /\bparty\b/i.test(brief.prompt) && beast
  const place =
    home || brief.place === null
      ? main && main.height < 0.6 && !beast
        ? 'table'
        : 'room'
      : brief.place
  const hatted = brief.subjects.map((s): BriefSubject => {
    const wears = s.wears.some((w) => /hat|crown|cap$/.test(w.item))
    if (!/^(quadruped|bird)$/.test(s.kind) || wears || s.count > 4) return s
    return { ...s, wears: [...s.wears, { item: 'party-hat', color: [0.78, 0.04, 0.1] }] }
  })
  return {
    ...brief,
    place,
    subjects: hatted,
    setting: [...new Set([...brief.setting, 'party'])],
  }
}

/** A laid birthday table is one piece: cake, gifts and cups on its cloth, balloons at its ends. */
const birthdayTable = (brief: Brief): Brief => {
  const own = /cake|candle|balloon|gift|present|table|streamer|garland|confetti/
  if (!/\bbirthday\b/i.test(brief.prompt) || !/\b(table|party)\b/i.test(brief.prompt)) return brief
  const known = brief.subjects.every((s) => own.test(`${s.noun} ${s.form}`))
  const named = brief.subjects.length > 1 || /\bparty\b/i.test(brief.prompt)
  if (!known || !named || brief.subjects.length === 0) return brief
  const table = newSubject('birthday-table', {
    noun: 'party-table',
    kind: 'furniture',
    form: 'party-table',
    height: 0.72,
    traits: { turn: '0' },
  })
  return { ...brief, place: 'room', subjects: [table], relations: [] }
}

/** A watch that is said to be on a wrist is worn. */
const worn = (brief: Brief): Brief => {
  if (
    !/\b(on|around|round) (a |an |the |his |her |my |your |someone's )?([a-z]+'?s? )?wrist\b/i.test(
      brief.prompt,
    )
  )
    return brief
  if (brief.subjects.some((s) => s.kind === 'person')) return brief
  const arms = brief.subjects.filter((s) => /^(wrist|hand|arm)$/.test(s.noun))
  const rest = without(brief, new Set(arms.map((s) => s.id)))
  const subjects = rest.subjects.map((s) =>
    s.form === 'watch' ? { ...s, height: 0.3, traits: { ...s.traits, worn: 'yes' } } : s,
  )
  return { ...brief, ...rest, subjects }
}

/** A map, a letter or a sheet on which something lies is flat itself; a magnifying glass lies on it. */
const spreadOut = (brief: Brief): Brief => {
  const lies = new Set<string>()
  for (const r of brief.relations) {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    if (r.relation === 'on' && b?.form === 'map') {
      lies.add(b.id)
      if (a?.form === 'magnifier') lies.add(a.id)
    }
  }
  if (lies.size === 0) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      lies.has(s.id) ? { ...s, count: 1, traits: { ...s.traits, lies: 'flat' } } : s,
    ),
  }
}

/** A village of treehouses is some of them among trees. */
const treeVillage = (brief: Brief): Brief => {
  if (
    !/\b(tree ?-?house (village|town|city)|village (of|in) (the )?(tree ?-?houses|tree ?tops))\b/i.test(
      brief.prompt,
    )
  )
    return brief
  if (brief.subjects.some((s) => s.kind === 'person')) return brief
  const house = newSubject('treehouses', {
    noun: 'treehouse',
    kind: 'building',
    form: 'treehouse',
    height: 7,
    count: 3,
  })
  const others = brief.subjects.filter((s) => s.form !== 'treehouse')
  return { ...brief, place: 'forest', subjects: [house, ...others] }
}

/** The brief with what such scenes bring. */
export const atTable = (brief: Brief): Brief =>
  [
    treeVillage,
    filmed,
    nearOnDesk,
    writtenOut,
    candlelit,
    picnic,
    birthdayTable,
    atParty,
    worn,
    spreadOut,
  ].reduce((now, step) => step(now), brief)
