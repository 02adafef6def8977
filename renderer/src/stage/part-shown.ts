// How much of what stands by the hero a picture must show: a large thing may be cut, the hero stays large.
import type { Brief, SubjectKind } from '../prompt/brief.ts'
import type { Box } from './film-set.ts'

/** Of something much larger under or around the hero, only the part near the hero needs to be in the picture. */
export const partBeside = (box: Box, hero: Box): Box => {
  const tall = hero.high[1] - hero.low[1]
  const high = box.high[1] - box.low[1]
  const towers = high >= Math.max(3.5, tall * 5) && hero.low[1] >= box.low[1] + tall * 2
  return towers ? topOf(box, hero, tall) : trimmed(box, hero)
}

/** The top of a tower, as wide as the hero who stands on it. */
const topOf = (box: Box, hero: Box, tall: number): Box => {
  const middleOf = (a: 0 | 2) => (hero.low[a] + hero.high[a]) / 2
  const reach = Math.max(hero.high[0] - hero.low[0], tall) * 0.9
  return {
    low: [
      Math.max(box.low[0], middleOf(0) - reach),
      hero.low[1] - tall * 1.1,
      Math.max(box.low[2], middleOf(2) - reach),
    ],
    high: [
      Math.min(box.high[0], middleOf(0) + reach),
      Math.min(box.high[1], hero.high[1]),
      Math.min(box.high[2], middleOf(2) + reach),
    ],
  }
}

/** Of what a small hero stands on and that is far larger, a stump or a rock, the top and what is about the hero's feet. */
export const topUnder = (box: Box, hero: Box): Box | null => {
  const size = Math.max(...[0, 1, 2].map((a) => (hero.high[a] ?? 0) - (hero.low[a] ?? 0)))
  const [tall, wide] = [box.high[1] - box.low[1], box.high[0] - box.low[0]]
  const stands = hero.low[1] > box.low[1] + 0.7 * tall
  if (!stands || tall < size || wide < 1.7 * size) return null
  const span = (a: 0 | 2): readonly [number, number] => {
    const at = (hero.low[a] + hero.high[a]) / 2
    return [Math.max(box.low[a], at - 0.8 * size), Math.min(box.high[a], at + 0.8 * size)]
  }
  const [[x0, x1], [z0, z1]] = [span(0), span(2)]
  return { low: [x0, hero.low[1] - 0.45 * size, z0], high: [x1, box.high[1], z1] }
}

/** What carries a small hero may be cut, down to a few lengths of the hero: the cat counts, not the sofa's arms. */
const trimmed = (box: Box, hero: Box): Box => {
  const middleOf = (a: 0 | 2) => (hero.low[a] + hero.high[a]) / 2
  const size = Math.max(...[0, 1, 2].map((a) => (hero.high[a] ?? 0) - (hero.low[a] ?? 0)))
  const within = ([0, 2] as const).every(
    (a) => middleOf(a) > box.low[a] && middleOf(a) < box.high[a],
  )
  const wide = Math.max(box.high[0] - box.low[0], box.high[2] - box.low[2])
  // Of a shelf as wide as an arm only the piece under a small thing counts, and not its brackets.
  const shelf = size < 0.45 && wide > 1 && wide > size * 2
  if (!within || (wide < size * 3.2 && !shelf)) return box
  // Of the table under a bowl only what is right about it.
  const small = size < 0.4
  const reach = small ? size * 0.75 : Math.max(size * 0.95, Math.min(wide * 0.34, size * 2))
  return {
    low: [
      Math.max(box.low[0], middleOf(0) - reach),
      Math.max(box.low[1], hero.low[1] - size * (small ? 0.4 : 1.6)),
      Math.max(box.low[2], middleOf(2) - reach),
    ],
    high: [
      Math.min(box.high[0], middleOf(0) + reach),
      Math.min(box.high[1], hero.high[1] + size * (small ? 0.4 : 1)),
      Math.min(box.high[2], middleOf(2) + reach),
    ],
  }
}

/**
 * Of a house or a tree by somebody alive, the part near them: it may rise out of the picture, so that they stay
 * a third of its height.
 */
export const partNear = (box: Box, hero: Box, kind: SubjectKind): Box => {
  const tall = hero.high[1] - hero.low[1]
  const alive = kind === 'person' || kind === 'quadruped' || kind === 'bird'
  const high = box.high[1] - box.low[1]
  if (!alive || high < tall * 1.5) return partBeside(box, hero)
  const span = (a: 0 | 2, reach: number): readonly [number, number] => {
    const low = Math.max(box.low[a], hero.low[a] - reach)
    const top = Math.min(box.high[a], hero.high[a] + reach)
    // What stands wholly aside shows at least its near edge.
    if (low <= top) return [low, top]
    return box.low[a] > hero.high[a]
      ? [box.low[a], box.low[a] + tall * 0.3]
      : [box.high[a] - tall * 0.3, box.high[a]]
  }
  const [x0, x1] = span(0, tall * 0.75)
  // Nothing of it counts before them: what is nearer to the lens would push the lens away.
  const [z0, far] = span(2, tall)
  const z1 = Math.max(z0, Math.min(far, hero.high[2]))
  return {
    low: [x0, Math.max(box.low[1], hero.low[1] - tall * 0.6), z0],
    high: [x1, Math.min(box.high[1], hero.high[1] + tall * 0.28), z1],
  }
}

/** Of something long that somebody leans into, what is within their reach. */
export const withinReach = (box: Box, hero: Box): Box => {
  const reach = 0.62 * (hero.high[1] - hero.low[1])
  const span = (a: 0 | 2): readonly [number, number] => {
    const [low, high] = [hero.low[a] - reach, hero.high[a] + reach]
    // What does not come near them keeps its nearest edge.
    const from = Math.min(Math.max(box.low[a], low), box.high[a])
    return [from, Math.max(from, Math.min(box.high[a], high))]
  }
  const [[x0, x1], [z0, z1]] = [span(0), span(2)]
  return { low: [x0, box.low[1], z0], high: [x1, box.high[1], z1] }
}

/** Of a bough or a shelf that carries the hero, the piece under and beside it. */
export const boughUnder = (hero: Box): Box => {
  const tall = hero.high[1] - hero.low[1]
  const size = Math.max(tall, hero.high[0] - hero.low[0])
  // What is long lies along it and needs less at its ends.
  const aside = Math.min(size, tall * 1.2) * 0.45
  return {
    low: [hero.low[0] - aside, hero.low[1] - size * 0.28, hero.low[2]],
    high: [hero.high[0] + aside, hero.low[1], hero.high[2]],
  }
}

/** Of a hammock between trees the hammock and the trunks; the crowns may leave the picture. */
export const underCrowns = ({ low, high }: Box): Box => {
  const tall = high[1] - low[1]
  const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
  const half = 0.3 * tall
  return { low: [x - half, low[1], z - 0.5], high: [x + half, low[1] + 0.52 * tall, z + 0.5] }
}

/** Of a wall that is itself the picture so much that it fills the frame. */
export const wallBefore = ({ low, high }: Box): Box => {
  const [x, half] = [(low[0] + high[0]) / 2, (high[0] - low[0]) * 0.34]
  return { low: [x - half, low[1], high[2]], high: [x + half, high[1], high[2]] }
}

/** Whether somebody is behind a table or a counter, so that it hides their legs. */
const isBefore = (table: Box, hero: Box): boolean => {
  const tall = hero.high[1] - hero.low[1]
  const high = table.high[1] - hero.low[1]
  const x = (hero.low[0] + hero.high[0]) / 2
  return (
    high > tall * 0.3 &&
    high < tall * 0.85 &&
    table.low[0] < x &&
    table.high[0] > x &&
    table.high[2] - hero.high[2] > 0.15 &&
    table.low[2] > hero.low[2]
  )
}

/**
 * Of people behind a table what is over it, and of the table what is before them: nobody looks at its legs. `boxes` in
 * the order of `kinds`, the hero first among people.
 */
export const overTable = (
  boxes: readonly Box[],
  kinds: readonly SubjectKind[],
  hero: Box,
): readonly Box[] => {
  const table = boxes.find((box, i) => kinds[i] === 'furniture' && isBefore(box, hero))
  if (!table) return boxes
  const floor = table.high[1] - 0.08
  const people = boxes.filter((_, i) => kinds[i] === 'person')
  // Who plays at its feet must be seen, and so must the floor.
  if (boxes.some((box, i) => kinds[i] !== 'furniture' && box.high[1] < floor)) return boxes
  const small = boxes.filter((_, i) => !/^(person|furniture|building|plant)$/.test(kinds[i] ?? ''))
  const shown = [...people, ...small]
  const left = Math.min(...shown.map((box) => box.low[0])) - 0.16
  const right = Math.max(...shown.map((box) => box.high[0])) + 0.16
  return boxes.flatMap((box, i): Box[] => {
    if (kinds[i] !== 'furniture')
      return [{ ...box, low: [box.low[0], Math.max(box.low[1], floor), box.low[2]] }]
    if (box.high[1] < floor) return []
    return [
      {
        low: [Math.max(box.low[0], left), Math.max(box.low[1], floor), box.low[2]],
        high: [Math.min(box.high[0], right), box.high[1], box.high[2]],
      },
    ]
  })
}

const hollow =
  /^(bathtub|tub|bath|hot-tub|box|cardboard-box|crate|basket|.*-basket|bowl|.*-bowl|sink|bucket|barrel|cauldron|pot|.*-pool)$/

/** Whether the hero is down in something open, whose side would hide it from a level lens. */
export const isSunk = (
  { subjects, relations }: Brief,
  hero: Box,
  id: string | undefined,
  boxOfSubject: (id: string) => Box | null,
): boolean =>
  relations.some(({ from, relation, to }) => {
    const vessel = subjects.find((s) => s.id === to)
    const own = from === id && (relation === 'in' || vessel?.form === 'bathtub')
    if (!own || !vessel || !(hollow.test(vessel.noun) || hollow.test(vessel.form))) return false
    const box = boxOfSubject(to)
    if (!box || vessel.form === 'fishbowl') return false
    return hero.high[1] - box.high[1] < 0.72 * (hero.high[1] - hero.low[1])
  })
