// What somebody rests on though the words tie it to something else: the ledge that names a mountain, the bed on which a toy is hugged, the arm that a glove is on.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { onFist } from './on-fist.ts'

type Step = (brief: Brief) => Brief

const ledge =
  /\bon (?:top of )?(?:an? |the |its |some )?(?:[a-z]+ )?(?:ledge|outcrop|outcropping|crag)\b/i

/** A ledge, an outcrop or a crag that somebody is on is rock under them, and no grass beside it. */
const onLedge: Step = (brief) => {
  const [who] = brief.subjects
  if (!who || !/^(quadruped|bird|person)$/.test(who.kind) || !ledge.test(brief.prompt)) return brief
  if (
    /window/.test(brief.prompt) ||
    brief.relations.some((r) => r.from === who.id && r.relation === 'on')
  )
    return brief
  const rock = newSubject(`${who.id}-ledge`, {
    noun: 'rock',
    kind: 'object',
    form: 'rock',
    height: who.height * 0.7,
  })
  const { state: _rocky, ...traits } = who.traits
  const own = who.traits['state'] === 'rocky' ? { ...who, traits } : who
  return {
    ...brief,
    place: brief.place ?? 'mountain',
    subjects: [own, ...brief.subjects.slice(1), rock],
    relations: [...brief.relations, { from: who.id, relation: 'on', to: rock.id }],
  }
}

const seat = /^(bed|sofa|armchair|chair|bench|rocking-chair|swing|hammock|bean-bag)$/

/** Who hugs a toy or a pet on a bed is on the bed with it. */
const hugging: Step = (brief) => {
  const find = (id: string): BriefSubject | undefined => brief.subjects.find((s) => s.id === id)
  const moved = new Map<BriefRelation, BriefRelation>()
  for (const r of brief.relations) {
    const what = find(r.from)
    if (r.relation !== 'on' || !what || what.height > 0.7 || !seat.test(find(r.to)?.form ?? ''))
      continue
    const who = brief.subjects.find(
      (s) =>
        s.kind === 'person' &&
        s.traits['together'] === 'hug' &&
        brief.relations.some((o) => o.from === s.id && o.to === what.id),
    )
    if (who && !brief.relations.some((o) => o.from === who.id && o.relation === 'on'))
      moved.set(r, { ...r, from: who.id })
  }
  if (moved.size === 0) return brief
  const sitters = new Set([...moved.values()].map((r) => r.from))
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      sitters.has(s.id) ? { ...s, traits: { ...s.traits, sits: 'yes' } } : s,
    ),
    relations: brief.relations.map((r) => moved.get(r) ?? r),
  }
}

/** Who waits at an airport or a station travels with a suitcase, in clothes of the day and without a tent. */
const travelling: Step = (brief) => {
  const halls = /airport|departure|terminal|station|platform|gate/
  if (!brief.setting.some((w) => halls.test(w)) && !/^(railway|subway)$/.test(brief.place ?? ''))
    return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      if (s.traits['profession'] !== 'hiker' || !/^travell?ers?$/.test(s.noun)) return s
      const { profession: _hiker, ...traits } = s.traits
      return { ...s, wears: [], traits }
    }),
  }
}

/** Who roasts something over a fire sits at it. */
const atFire: Step = (brief) => {
  const roasts = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.traits['deed'] === 'roast')
  const fire = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.form === 'campfire')
  return {
    ...brief,
    relations: brief.relations.map((r) =>
      r.relation === 'above' && roasts(r.from) && fire(r.to)
        ? { ...r, relation: 'facing' as const }
        : r,
    ),
  }
}

/** A room with a bed in it is a bedroom. */
const withBed: Step = (brief) =>
  brief.place === 'room' &&
  brief.setting.length === 0 &&
  brief.subjects.some((s) => s.kind === 'furniture' && s.form === 'bed')
    ? { ...brief, place: 'bedroom' }
    : brief

/** The brief with everybody on what they rest on. */
export const atRest: Step = (brief) => withBed(travelling(atFire(hugging(onFist(onLedge(brief))))))
