// Beasts that climb are on the trunk, the palm or the cane, all paws on it, well off the ground.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { trunkRadius } from './deed/climbed-trunk.ts'
import { withTraits } from './handing.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

const clingers =
  /^(bear|panda|koala|cat|kitten|squirrel|red-panda|raccoon|leopard|lynx|cheetah|lemur|monkey|mouse|marmot|ferret|weasel|badger|lion|tiger|polar-bear|chipmunk|skunk|fox)$/
const upright = /^(trunk|tree-trunk|log|wood|pole|post|palm|bamboo|stump|beanstalk)$/
const stems =
  /^(tree|pine|oak|palm|birch|willow|bare-tree|dead-tree|cherry-tree|maple|bamboo|acacia)$/

/** A koala that is in a tree, awake, holds on to its trunk. */
const hugs = (brief: Brief, s: BriefSubject): boolean =>
  s.form === 'koala' &&
  (s.pose === null || s.pose === 'sit') &&
  brief.relations.some((r) => {
    const stem = brief.subjects.find((o) => o.id === r.to)
    return r.from === s.id && /^(in|on)$/.test(r.relation) && stem !== undefined && isStem(stem)
  })

const isStem = (s: BriefSubject): boolean =>
  (s.kind === 'plant' && stems.test(s.form)) || upright.test(s.noun) || upright.test(s.form)

/** Of what kind the trunk is. */
const kindOf = (stem: BriefSubject | undefined, who: BriefSubject): string => {
  const name = `${stem?.noun ?? ''} ${stem?.form ?? ''}`
  if (/bamboo/.test(name) || (!stem && who.form === 'panda')) return 'bamboo'
  return /palm|coconut/.test(name) ? 'palm' : 'tree'
}

const woods: Readonly<Record<string, Brief['place']>> = { bamboo: 'forest', palm: 'beach' }

/** The brief with whoever climbs a tree, a palm or bamboo on its trunk; as it was when nobody does. */
export const onTrunk = (brief: Brief): Brief => {
  const who = brief.subjects.find(
    (s) =>
      s.kind === 'quadruped' &&
      (s.pose === 'climb' || hugs(brief, s)) &&
      (clingers.test(s.form) || clingers.test(s.noun)),
  )
  if (!who) return brief
  const tie = brief.relations.find((r) => r.from === who.id && r.relation !== 'wearing')
  const told = brief.subjects.find((s) => s.id === tie?.to)
  if (told && !isStem(told)) return brief
  const stem = told ?? brief.subjects.find((s) => s !== who && isStem(s))
  // Rocks and walls are climbed in other ways.
  if (!stem && !/^(forest|jungle|garden|park|null)$/.test(brief.place ?? 'null')) return brief
  const kind = kindOf(stem, who)
  const r = trunkRadius(kind, who.height)
  const trunk = newSubject(`${who.id}-trunk`, {
    noun: 'climbed-trunk',
    kind: 'furniture',
    form: 'climbed-trunk',
    height: who.height * 4.2 + 1.2,
    colors: stem?.kind === 'plant' && stem.form === 'birch' ? [[0.7, 0.68, 0.62]] : [],
    traits: { trunk: r.toFixed(3), style: kind, turn: '0' },
  })
  const climber = withTraits({ ...who, count: 1 }, { clings: r.toFixed(3) })
  const rest = stem ? without(brief, new Set([stem.id])) : brief
  return {
    ...brief,
    ...rest,
    place: brief.place ?? woods[kind] ?? 'forest',
    subjects: [...rest.subjects.map((s) => (s.id === who.id ? climber : s)), trunk],
    relations: [
      { from: who.id, relation: 'beside', to: trunk.id },
      ...rest.relations.filter((o) => o.from !== who.id && o.to !== who.id),
    ],
  }
}
