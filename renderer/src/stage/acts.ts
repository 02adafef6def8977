// Acts that show only when both who acts and the thing are changed for them: a fish that leaps from its bowl, a bear that fishes, a swing that hangs from its tree, a hamster in its wheel, a mouse at its cheese.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'

type Act = (brief: Brief) => Brief

const change = (
  brief: Brief,
  changed: readonly BriefSubject[],
  relations: readonly BriefRelation[] = brief.relations,
): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => changed.find((c) => c.id === s.id) ?? s),
  relations,
})

const leaves = /\b(jump|leap|hop|escap|fl(y|ies|ew))\w*\b[^.,]*\b(out|from|off)\b/i

/** A fish that leaps out of a bowl is above it, in the splash. */
const leaping: Act = (brief) => {
  const tie = brief.relations.find((r) => {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    return (
      a?.kind === 'fish' &&
      /bowl|aquarium|fish-tank/.test(`${b?.noun} ${b?.form}`) &&
      /^(in|above|front|beside)$/.test(r.relation)
    )
  })
  const fish = brief.subjects.find((s) => s.id === tie?.from)
  const bowl = brief.subjects.find((s) => s.id === tie?.to)
  if (!tie || !fish || !bowl || !leaves.test(brief.prompt)) return brief
  return change(
    brief,
    [
      {
        ...fish,
        pose: 'jump',
        count: 1,
        height: Math.min(fish.height, 0.14),
        traits: { ...fish.traits, leaps: 'yes' },
      },
      {
        ...bowl,
        kind: 'object',
        form: 'fishbowl',
        art: null,
        material: null,
        height: 0.27,
        traits: { ...bowl.traits, splash: 'yes' },
      },
    ],
    brief.relations.map((r) => (r === tie ? { ...r, relation: 'above' } : r)),
  )
}

/** A bear that fishes has a salmon in its jaws. */
const fishing: Act = (brief) => {
  const [bear] = brief.subjects
  if (bear?.form !== 'bear' && bear?.form !== 'polar-bear') return brief
  if (!/\b(fish(ing|es)?|hunt\w* (for )?(fish|salmon))\b/i.test(brief.prompt)) return brief
  if (brief.subjects.some((s) => s.kind === 'fish')) return brief
  const salmon = newSubject(`${bear.id}-catch`, {
    noun: 'salmon',
    kind: 'fish',
    form: 'fish',
    height: 0.4,
    colors: [
      [0.52, 0.2, 0.16],
      [0.62, 0.62, 0.56],
    ],
  })
  const next = change(brief, [{ ...bear, pose: 'hold' }])
  return {
    ...next,
    subjects: [...next.subjects, salmon],
    relations: [...brief.relations, { from: bear.id, relation: 'holding', to: salmon.id }],
  }
}

const grown = /^(tree|cherry-tree|acacia|birch)$/

/** A swing under a tree, or called after one, hangs from its bough. */
const hungSwing: Act = (brief) => {
  const swing = brief.subjects.find((s) => s.form === 'swing' && !/hammock/.test(s.noun))
  if (!swing) return brief
  const tied = brief.relations.find(
    (r) =>
      (r.from === swing.id && /^(under|on|in|beside|against)$/.test(r.relation)) ||
      (r.to === swing.id && r.relation === 'with'),
  )
  const tree =
    brief.subjects.find(
      (s) => grown.test(s.form) && s.count === 1 && (s.id === tied?.to || s.id === tied?.from),
    ) ?? brief.subjects.find((s) => grown.test(s.form) && s.count === 1)
  if (!tree && swing.material !== 'tree' && !/tree-swing|rope-swing/.test(swing.noun)) return brief
  const host: BriefSubject = {
    ...swing,
    material: null,
    height: 6.6,
    traits: { ...swing.traits, hung: `hung-${tree?.form ?? 'tree'}` },
  }
  const rides = brief.subjects.some((s) => s.kind === 'person')
  const moved: Brief = {
    ...change(brief, [host]),
    // The tree is seen too, not its trunk alone.
    camera: { ...brief.camera, shot: brief.camera.shot ?? (rides ? 'wide' : null) },
  }
  if (!tree) return moved
  return {
    ...moved,
    subjects: moved.subjects.filter((s) => s.id !== tree.id),
    relations: brief.relations.filter((r) => r.from !== tree.id && r.to !== tree.id),
  }
}

/** A small beast in a wheel runs in one made for it. */
const wheeled: Act = (brief) => {
  const tie = brief.relations.find((r) => {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    return (
      a?.kind === 'quadruped' &&
      a.height < 0.35 &&
      /wheel/.test(b?.noun ?? '') &&
      /^(in|on|riding|beside|with)$/.test(r.relation)
    )
  })
  const who = brief.subjects.find((s) => s.id === tie?.from)
  const wheel = brief.subjects.find((s) => s.id === tie?.to)
  if (!tie || !who || !wheel) return brief
  const next = change(
    brief,
    [
      { ...who, count: 1, pose: 'run' },
      {
        ...wheel,
        kind: 'object',
        form: 'running-wheel',
        art: null,
        material: null,
        count: 1,
        height: who.height * 2.6,
      },
    ],
    brief.relations.map((r) => (r === tie ? { ...r, relation: 'on' } : r)),
  )
  return { ...next, place: brief.place ?? 'table' }
}

/** What a small beast eats is no larger than itself, and both are seen on a table rather than lost in grass. */
const nibbling: Act = (brief) => {
  const tie = brief.relations.find((r) => {
    const [a, b] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    return (
      a?.kind === 'quadruped' &&
      a.height < 0.15 &&
      b?.kind === 'food' &&
      /^(holding|facing|beside|with|on)$/.test(r.relation)
    )
  })
  const who = brief.subjects.find((s) => s.id === tie?.from)
  const food = brief.subjects.find((s) => s.id === tie?.to)
  if (!tie || !who || !food) return brief
  const next = change(
    brief,
    [{ ...food, height: Math.min(food.height, who.height * 0.62), count: Math.min(3, food.count) }],
    brief.relations.map((r) =>
      r === tie && tie.relation === 'holding' ? { ...r, relation: 'facing' } : r,
    ),
  )
  return { ...next, place: brief.place ?? 'table' }
}

/** The brief with such acts made plain. */
export const enacted = (brief: Brief): Brief =>
  [leaping, fishing, hungSwing, wheeled, nibbling].reduce((now, act) => act(now), brief)
