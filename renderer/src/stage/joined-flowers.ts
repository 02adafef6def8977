// Cut flowers stand in vases.
import type { Brief, BriefSubject, Rgb } from '../prompt/brief.ts'
import { merged, tied } from './joined-parts.ts'

/** A colour as three bytes in hex, for a trait. */
const hexOf = (color: Rgb): string =>
  `#${color
    .map((c) =>
      Math.round(255 * Math.min(1, c) ** (1 / 2.2))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Forms of flowers that are cut. */
export const blossoms = /^(flower|sunflower|tulip|rose|bouquet|lavender)$/

/** Flowers as a bunch in a vase of that look: a colour in hex, `glass`, or `yes` for any. */
const bunchIn = (flowers: BriefSubject, vase: string): BriefSubject => {
  const many = flowers.form === 'bouquet' || flowers.count > 1
  return {
    ...flowers,
    form: 'bouquet',
    art: 'bouquet',
    count: 1,
    height: 0.5,
    traits: {
      ...flowers.traits,
      flowers: flowers.traits['flowers'] ?? flowers.noun,
      vase,
      ...(many ? {} : { stems: String(flowers.count) }),
    },
  }
}

/** Flowers in a vase are one bunch whose stems go into it. */
const bunched = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => s.kind === 'plant' && blossoms.test(s.form) && s.height < 1.6,
    (s) => /vase|jug|pitcher|jar|bottle|watering/.test(`${s.noun} ${s.form}`),
  )
  if (!found || !/^(in|with|on)$/.test(found.relation.relation)) return brief
  const { a: flowers, b: vase } = found
  const look = vase.colors[0] ? hexOf(vase.colors[0]) : vase.material === 'glass' ? 'glass' : 'yes'
  return merged(brief, vase, bunchIn(flowers, look))
}

/** Tea that a pot of glass is said to hold is seen in it, and a flower that opens there. */
const steeped = (brief: Brief): Brief => {
  const pot = brief.subjects.find((s) => s.form === 'teapot' && s.material === 'glass')
  if (!pot) return brief
  const blooms = /\bbloom|\bflower|\bjasmine|\bblossom/i.test(brief.prompt)
  const full: BriefSubject = {
    ...pot,
    traits: { ...pot.traits, content: blooms ? 'bloom' : 'tea' },
  }
  const tea = tied(
    brief,
    (s) => s.form === 'coffee-cup' && /tea$/.test(s.noun),
    (s) => s === pot,
  )
  if (tea && /^(with|in|of)$/.test(tea.relation.relation)) return merged(brief, tea.a, full)
  return { ...brief, subjects: brief.subjects.map((s) => (s === pot ? full : s)) }
}

/** Flowers in a vase become one bunch in it; what a glass pot holds is in it. */
export const inVase = (brief: Brief): Brief => steeped(bunched(brief))

/** "A cake with flowers" has them in a vase beside it, not growing out of its top. */
export const besideCake = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => s.kind === 'plant' && blossoms.test(s.form) && s.height < 1.6,
    (s) => /^(cake|cupcake|pie|dessert)$/.test(s.form),
  )
  if (!found || !/^(with|on|beside)$/.test(found.relation.relation)) return brief
  const { a: flowers, b: cake, relation } = found
  return {
    ...brief,
    subjects: [
      cake,
      ...brief.subjects
        .filter((s) => s !== cake)
        .map((s) => (s === flowers ? { ...bunchIn(s, 'glass'), height: 0.34 } : s)),
    ],
    relations: [
      { from: flowers.id, relation: 'beside', to: cake.id },
      ...brief.relations.filter((r) => r !== relation),
    ],
  }
}

/** "A vase of roses" is as many roses as look well in it. */
export const ofAVase = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) =>
    s.kind === 'plant' && s.traits['in'] === 'vase' && blossoms.test(s.form)
      ? bunchIn(s, /\b(glass|crystal) vase\b/i.test(brief.prompt) ? 'glass' : 'yes')
      : s,
  ),
})

/** Cut flowers beside things on a table stand in a vase, one lies as it is. */
export const cutFlowers = (brief: Brief): Brief => {
  if (brief.place !== 'table') return brief
  const fresh = (s: BriefSubject): boolean =>
    s.kind === 'plant' &&
    blossoms.test(s.form) &&
    s.count > 2 &&
    s.traits['in'] === undefined &&
    !brief.relations.some((r) => r.from === s.id && /^(in|on)$/.test(r.relation))
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (fresh(s) ? { ...bunchIn(s, 'glass'), height: 0.34 } : s)),
  }
}
