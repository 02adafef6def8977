// Hide and seek: one counts at a tree with the eyes in the arms, the others peep from behind another trunk, a bush and a rock.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { newSubject } from '../new-subject.ts'
import { siblingTold } from '../siblings.ts'
import { tie } from './cast.ts'

const plays = /\bhide[- ]and[- ](go[- ])?seek\b/i
const hides = /\b(hid(es?|ing)|peek\w*)\b/i
/** Who counts counts nothing but numbers, and who is sought is somebody. */
const seeks =
  /\bcount(s|ing)?( to \w+)?(?=$|[,.]| (at|by|against|behind|with|while|and|in|on)\b)|\b(seek(s|ing)?|(search(es|ing)?|look(s|ing)?) for) (him|her|them|the (other|boy|girl|kid|child)\w*|(his|her|their) (friend|brother|sister|sibling)s?)\b/i

const trunk = (id: string, half: number, works?: string): BriefSubject =>
  newSubject(id, {
    noun: 'climbed-trunk',
    kind: 'furniture',
    form: 'climbed-trunk',
    height: 9,
    traits: { trunk: half.toFixed(3), style: 'tree', turn: '0', ...(works ? { works } : {}) },
  })

/** What the first, second and third hide behind, and where they are beside it: metres, yaw. */
const covers: readonly {
  readonly cover: (id: string, tall: number) => BriefSubject
  readonly at: readonly [x: number, z: number]
  readonly out: readonly [x: number, z: number]
  readonly yaw: number
}[] = [
  {
    cover: (id) => trunk(id, 0.3, '2.2,0,-0.9'),
    at: [2.2, -0.9],
    out: [-0.34, -0.42],
    yaw: -0.45,
  },
  {
    cover: (id, tall) =>
      newSubject(id, {
        noun: 'bush',
        kind: 'plant',
        form: 'bush',
        height: 0.6 * tall,
        traits: { works: '-1.45,0,0.1', turn: '0' },
      }),
    at: [-1.45, 0.1],
    out: [0.1, -0.5],
    yaw: 0.35,
  },
  {
    cover: (id, tall) =>
      newSubject(id, {
        noun: 'boulder',
        form: 'rock',
        height: 0.62 * tall,
        traits: { works: '1.15,0,0.75', turn: '0.3' },
      }),
    at: [1.15, 0.75],
    out: [0.05, -0.55],
    yaw: -0.2,
  },
]

/** Those who play as single people, no two alike; who hides alone is found by somebody. */
const playersOf = (people: readonly BriefSubject[]): readonly BriefSubject[] => {
  const all = people.flatMap((s) =>
    Array.from({ length: Math.min(4, s.count) }, (_, i) => ({
      ...siblingTold(s, i, 3),
      id: i === 0 ? s.id : `${s.id}-${i}`,
      count: 1,
    })),
  )
  const [first] = all
  if (!first || all.length > 1) return all.slice(0, 4)
  const other = first.form === 'boy' ? 'girl' : first.form === 'girl' ? 'boy' : first.form
  return [{ ...first, form: other, id: `${first.id}-seeks` }, first]
}

/** The brief with who plays hide and seek at it among trees. */
export const hiding = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const told = hides.test(brief.prompt) && seeks.test(brief.prompt) && people.length > 1
  if (people.length === 0 || !(plays.test(brief.prompt) || told)) return brief
  if (/^(close-up|portrait)$/.test(brief.camera.shot ?? '')) return brief
  const players = playersOf(people)
  const hidden = brief.relations.find((r) => r.relation === 'behind')?.from
  // Who is said to be behind something is not the one who counts.
  const seeker = players.find((p) => p.id !== hidden) ?? (players[0] as BriefSubject)
  const rest = players.filter((p) => p !== seeker)
  const own = ({
    traits: { action: _a, together: _t, ...traits },
    held: _h,
    ...s
  }: BriefSubject) => ({
    ...s,
    holds: [],
    traits,
  })
  const tree = trunk(`${seeker.id}-tree`, 0.27)
  const k = seeker.height / 1.25
  const counts: BriefSubject = {
    ...own(seeker),
    pose: 'stand',
    traits: {
      ...own(seeker).traits,
      action: 'count',
      works: `${(0.27 + 0.2 * k).toFixed(2)},0,0.12`,
      turn: '-1.15',
    },
  }
  const behind: BriefSubject[] = []
  const things: BriefSubject[] = [tree]
  const ties: BriefRelation[] = [tie(counts.id, tree.id)]
  for (const [i, p] of rest.entries()) {
    const spot = covers[i % covers.length] as (typeof covers)[number]
    const cover = spot.cover(`${p.id}-cover`, p.height)
    const [x, z] = [spot.at[0] + spot.out[0], spot.at[1] + spot.out[1]]
    behind.push({
      ...own(p),
      pose: 'stand',
      traits: {
        ...own(p).traits,
        action: i === 0 ? 'peep' : 'crouch',
        works: `${x.toFixed(2)},0,${z.toFixed(2)}`,
        turn: String(spot.yaw),
        mood: 'laughing',
      },
    })
    things.push(cover)
    ties.push(tie(p.id, tree.id), tie(cover.id, tree.id))
  }
  const gone = new Set(people.map((s) => s.id))
  const bare = brief.subjects.filter(
    (s) => !gone.has(s.id) && !(s.kind === 'plant' && s.count === 1 && s.height > 2),
  )
  const kept = new Set(bare.map((s) => s.id))
  return {
    ...brief,
    // Under the leaves of a deep forest nobody would be seen from where all of them are.
    place: brief.place === null || brief.place === 'forest' ? 'park' : brief.place,
    subjects: [counts, ...behind, ...bare, ...things],
    relations: [...ties, ...brief.relations.filter((r) => kept.has(r.from) && kept.has(r.to))],
  }
}
