// Who peeks out of a bin, a box or a basket is in it: heads and paws over the rim, one beside the other.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { singles, tie } from './deed/cast.ts'
import { without } from './without.ts'

const peeks =
  /\b(peek|peep|pop|peer|look|stick|poke)(s|ing|ed)?\b( (their|its|his|her) heads?)? (out|up|over)\b|\b(dig|digs|digging|rummag\w+|root\w*|forag\w+) (through|in|into)\b/i
const hollow =
  /trash-can|dustbin|garbage|bin$|basket|box|bucket|barrel|crate|suitcase|pot$|(^|-)hat$/

/** Boxes that are drawn shut, so that who is in one must look out of it. */
const shut = /^((cardboard|wooden|moving|shoe)-)?(box|crate|package|parcel)$/

/** How far a host of height 1 is open to each side of its middle, and where its rim is. */
const openings: readonly (readonly [RegExp, { readonly half: number; readonly rim: number }])[] = [
  [/trash|bin/, { half: 0.21, rim: 0.98 }],
  [/basket/, { half: 0.37, rim: 0.5 }],
  [/hat$/, { half: 0.34, rim: 0.97 }],
  [/box|crate|suitcase/, { half: 0.42, rim: 0.86 }],
  [/./, { half: 0.26, rim: 0.92 }],
]

const awake = (s: BriefSubject | undefined): boolean => !/^(sleep|lie)$/.test(s?.pose ?? '')

/** Beasts dig with their paws. */
const withPaws = (brief: Brief): Brief => {
  const beast = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.kind === 'quadruped' && s.wears.length === 0)
  const spades = brief.subjects.filter(
    (s) =>
      s.form === 'shovel' &&
      !/shovel|spade/i.test(brief.prompt) &&
      brief.relations.some((r) => r.to === s.id && r.relation === 'holding' && beast(r.from)),
  )
  if (spades.length === 0) return brief
  const rest = without(brief, new Set(spades.map((s) => s.id)))
  return {
    ...brief,
    ...rest,
    subjects: rest.subjects.map((s) => (beast(s.id) ? { ...s, pose: null, holds: [] } : s)),
  }
}

/** The brief with those who peek in what they peek out of. */
export const peeking = (asked: Brief): Brief => {
  const brief = withPaws(asked)
  const says = peeks.test(brief.prompt)
  const tied = brief.relations.find((r) => {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    // Several in a box look out of it too, and whoever is awake in a basket.
    const within =
      (a?.count ?? 1) > 1 || (/basket/.test(b?.noun ?? '') && awake(a)) || shut.test(b?.noun ?? '')
    if (!says && !(r.relation === 'in' && within)) return false
    return a && b && /^(quadruped|bird)$/.test(a.kind) && a.height < 0.8 && hollow.test(b.noun)
  })
  const who = brief.subjects.find((s) => s.id === tied?.from)
  const host = brief.subjects.find((s) => s.id === tied?.to)
  if (!who || !host) return brief
  // Whoever else is in it looks out beside them.
  const others = brief.subjects.filter(
    (s) =>
      s !== who &&
      s.kind === who.kind &&
      s.height < 0.8 &&
      brief.relations.some((r) => r.from === s.id && r.to === host.id && r.relation === 'in'),
  )
  const out = [who, ...others].flatMap((s) => singles(s, 3)).slice(0, 3)
  const largest = Math.max(...out.map((s) => s.height))
  const { half, rim } = openings.find(([of]) => of.test(host.noun))?.[1] ?? { half: 0.26, rim: 0.9 }
  const tall = Math.max(host.height, (largest * (0.55 + 0.4 * out.length)) / (half * 2.2))
  const seen = out.map((s, i): BriefSubject => {
    const side = out.length === 1 ? 0 : (i / (out.length - 1)) * 2 - 1
    const y = tall * rim - s.height * (/basket/.test(host.noun) ? 0.56 : 0.42)
    // The lid at a bin's foot moves its middle aside.
    const shift = /trash|bin/.test(host.noun) ? -0.16 * tall : 0
    const spread = out.length === 2 ? 0.5 : 0.72
    const [x, z] = [shift + side * half * tall * spread, (i % 2 ? -0.1 : 0.06) * tall * half]
    return {
      ...s,
      pose: 'sit',
      traits: {
        ...s.traits,
        works: `${x.toFixed(3)},${y.toFixed(3)},${z.toFixed(3)}`,
        turn: (side * 0.35 + (out.length === 1 ? 0.2 : 0)).toFixed(2),
      },
    }
  })
  const form = /box|crate/.test(host.noun)
    ? 'open-box'
    : /hat$/.test(host.noun)
      ? 'magic-hat'
      : null
  const open = {
    ...host,
    ...(form ? { noun: form, kind: 'furniture' as const, form, art: null } : {}),
    count: 1,
    height: tall,
    traits: { ...host.traits, open: 'yes', content: 'none', turn: '0' },
  }
  const subjects = brief.subjects.flatMap((s): readonly BriefSubject[] =>
    s === who ? seen : others.includes(s) ? [] : s === host ? [open] : [s],
  )
  const staged = new Set([who, ...others].map((s) => s.id))
  const relations = brief.relations.filter((r) => !staged.has(r.from))
  const place = brief.place ?? (/trash|bin/.test(host.noun) ? 'alley' : null)
  return {
    ...brief,
    place,
    subjects,
    relations: [...seen.map((s) => tie(s.id, host.id)), ...relations],
  }
}
