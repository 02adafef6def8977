// A temple, a castle or a villa among trees: they stand to both sides of it, and do not hide its front.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { restaged, tie } from './deed/cast.ts'

const tall = /^(cypress|pine|palm|birch)$/

/** The brief whose house that is said to be among trees has them at its sides. */
export const amongTrees = (brief: Brief): Brief => {
  const trees = brief.subjects.find((s) => s.kind === 'plant' && tall.test(s.form) && s.count >= 3)
  const [house] = brief.subjects
  if (!trees || house?.kind !== 'building' || house.count > 1 || house.height > 40) return brief
  const tied = brief.relations.some(
    (r) =>
      (r.from === house.id && r.to === trees.id) ||
      (r.from === trees.id && r.to === house.id && r.relation !== 'on'),
  )
  if (!tied) return brief
  const h = house.height
  const own = Math.max(trees.height, 0.92 * h)
  const n = Math.min(10, Math.max(8, trees.count))
  const stood = Array.from({ length: n }, (_, i): BriefSubject => {
    const [side, row] = [i % 2 ? 1 : -1, Math.floor(i / 2)]
    const x = side * h * (0.98 + 0.2 * row + 0.07 * (i % 3))
    const z = h * (0.85 - 0.5 * row)
    return {
      ...trees,
      id: i === 0 ? trees.id : `${trees.id}-${i}`,
      count: 1,
      height: own * (1.12 - 0.09 * ((i * 2) % 5)),
      traits: {
        ...trees.traits,
        sibling: String(i),
        works: `${x.toFixed(1)},0,${z.toFixed(1)}`,
        turn: String((i * 1.3) % 6),
      },
    }
  })
  return restaged(brief, {
    cast: new Map([[trees.id, stood]]),
    more: [],
    ties: stood.map((s) => tie(s.id, house.id)),
  })
}
