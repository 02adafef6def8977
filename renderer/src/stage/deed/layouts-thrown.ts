// What is thrown into the air for joy: a bride's bouquet over her shoulder to her friends, caps of graduates, hats.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { castOf, doing, fixed, prop, restaged, singles, tie } from './cast.ts'

const throws =
  /\b(throw|toss|fling|flung|hurl)(s|es|ing|n)?\b[^.]*\b(bouquet|flowers|hats?|caps?)\b/i

const dresses = ['#c86a9a', '#4a8ac0', '#8a6ac8'] as const

/** A friend behind the bride, the arms up for the flowers. */
const friend = (id: string, i: number, tall: number): BriefSubject =>
  prop(`${id}-friend-${i}`, {
    noun: 'bridesmaid',
    kind: 'person',
    form: 'woman',
    height: tall,
    pose: 'wave',
    wears: [
      { item: 'dress', color: hex(dresses[i % 3] ?? '#c86a9a') },
      { item: 'heels', color: null },
    ],
    traits: {
      works: ['-0.95,0,-0.9', '-0.42,0,-1.5', '0.9,0,-1.1'][i] ?? '0,0,-1.6',
      turn: ['0.35', '0.1', '-0.35'][i] ?? '0',
      mood: 'laugh',
      sibling: String(i + 1),
    },
  })

/** Graduates in a row, the arms up, their caps over them in the air. */
const capsUp = (brief: Brief): Brief | null => {
  const who = brief.subjects.find(
    (s) => s.kind === 'person' && s.traits['profession'] === 'graduate',
  )
  if (!who || !throws.test(brief.prompt) || !/caps?\b|hats?\b/i.test(brief.prompt)) return null
  const people = singles(who, Math.max(1, Math.min(5, who.count)))
  const host = fixed(who, 'floor-spot', 0.02)
  const n = people.length
  const put = people.map((p, i) => {
    const x = (i - (n - 1) / 2) * 0.78
    const wears = p.wears.filter((w) => !/cap|hat/.test(w.item))
    const traits = {
      works: `${x.toFixed(2)},0,${(0.1 * (i % 2)).toFixed(2)}`,
      turn: (-0.2 * x).toFixed(2),
      mood: 'laugh',
    }
    return doing({ ...p, wears }, traits, 'wave', [])
  })
  const caps = Array.from({ length: n + 2 }, (_, i) =>
    fixed(who, 'thrown-cap', 0.16, {
      id: `${who.id}-cap-${i}`,
      traits: {
        works: `${((i - (n + 1) / 2) * 0.62 + 0.1).toFixed(2)},${(1.24 * who.height + 0.2 * ((i * 2) % 3)).toFixed(2)},-0.1`,
        turn: (i * 1.1).toFixed(2),
        tilt: (((i % 3) - 1) * 0.5).toFixed(2),
      },
    }),
  )
  const place = brief.place === 'sky' ? null : brief.place
  return restaged(
    { ...brief, place, camera: { ...brief.camera, angle: brief.camera.angle ?? 'low' } },
    {
      cast: new Map([[who.id, put]]),
      more: [host, ...caps],
      gone: brief.subjects.filter((s) => /(^|-)(cap|hat)$/.test(s.noun)).map((s) => s.id),
      ties: [...put, ...caps].map((s) => tie(s.id, host.id)),
      place: 'meadow',
    },
  )
}

const leaps = /\b(catch|leap|jump|chas|throw|toss|play)/i

/** A flying disc is between who throws it and who is up for it, or between the teeth of a dog that leaps. */
const discFlown = (brief: Brief): Brief | null => {
  const disc = brief.subjects
    .flatMap((s) => [s, ...(s.held ?? [])])
    .find((s) => s.form === 'frisbee')
  if (!disc || !leaps.test(brief.prompt)) return null
  const people = brief.subjects.filter((s) => s.kind === 'person').flatMap((s) => singles(s, 2))
  const dog = brief.subjects.find((s) => s.kind === 'quadruped')
  const [one, two] = people
  if (!one)
    return {
      ...brief,
      subjects: brief.subjects.map((s) =>
        s === dog && /^(hold)?$/.test(s.pose ?? '')
          ? { ...s, pose: 'jump' }
          : s === disc
            ? { ...s, height: 0.1 * (dog?.height ?? 0.6), traits: { ...s.traits, tilt: '0.75' } }
            : s,
      ),
    }
  const k = one.height
  const host = fixed(one, 'floor-spot', 0.02)
  const mood = one.traits['mood'] ?? 'happy'
  const thrower = doing(one, { works: `${-0.62 * k},0,0`, turn: '0.95', mood }, 'point', [])
  const gone = brief.subjects.filter((s) => s === disc || s.kind !== 'person').map((s) => s.id)
  const far = `${0.72 * k},0,-0.1`
  const catcher: BriefSubject | null = two
    ? doing(two, { works: far, turn: '-0.95', mood, action: 'tease' }, 'stand', [])
    : dog
      ? { ...dog, count: 1, pose: 'jump', traits: { ...dog.traits, works: far, turn: '-1.2' } }
      : null
  if (!catcher) return null
  const high = two ? 0.86 * k : 0.6 * k
  const air: BriefSubject = {
    ...disc,
    id: `${one.id}-thrown`,
    count: 1,
    height: 0.07,
    traits: { ...disc.traits, works: `${0.12 * k},${high.toFixed(2)},0.1`, turn: '0', tilt: '0.8' },
  }
  const cast = new Map<string, readonly BriefSubject[]>()
  for (const s of brief.subjects.filter((b) => b.kind === 'person')) cast.set(s.id, [])
  cast.set(one.id, two ? [thrower, catcher] : [thrower])
  return restaged(brief, {
    cast,
    more: [host, air, ...(two ? [] : [catcher])],
    gone,
    ties: [thrower, catcher, air].map((s) => tie(s.id, host.id)),
    place: 'park',
  })
}

/** The brief with what one throws above the raised hand, and friends behind a bride. */
export const thrownUp = (brief: Brief): Brief => {
  const flown = capsUp(brief) ?? discFlown(brief)
  if (flown) return flown
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  if (!who || !throws.test(brief.prompt)) return brief
  const what = [...(who.held ?? []), ...brief.subjects].find((s) =>
    /bouquet|flower|rose|(^|-)hat$|(^|-)cap$/.test(s.noun),
  )
  if (!what || what === who) return brief
  const k = who.height
  const air: BriefSubject = {
    ...what,
    id: `${who.id}-thrown`,
    count: 1,
    height: Math.max(what.height, 0.24 * k),
    traits: {
      ...what.traits,
      works: `${(0.42 * k).toFixed(2)},${(1.14 * k).toFixed(2)},-0.15`,
      turn: '0.4',
    },
  }
  const alone = brief.subjects.filter((s) => s.kind === 'person').length === 1
  const friends =
    alone && /bride/.test(who.noun) ? [0, 1, 2].map((i) => friend(who.id, i, k * 0.98)) : []
  const host = fixed(who, 'floor-spot', 0.02)
  const thrower = doing(who, { works: '0,0,0', turn: '0.15', mood: 'laugh' }, 'wave', [])
  return restaged(brief, {
    cast: castOf([thrower]),
    more: [host, air, ...friends],
    gone: brief.subjects.filter((s) => s === what).map((s) => s.id),
    ties: [
      tie(thrower.id, host.id),
      tie(air.id, host.id),
      ...friends.map((f) => tie(f.id, host.id)),
    ],
    place: 'garden',
  })
}
