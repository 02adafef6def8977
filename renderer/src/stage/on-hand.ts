// Small creatures that sit on a hand: the hand is held out, and they are near the face that looks at them.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

const hands = /\b(hand|hands|palm|finger|fingers|fingertip|nose)\b/i

const settles = (s: BriefSubject): boolean =>
  s.count === 1 &&
  s.height < 0.32 &&
  (s.kind === 'bird' ||
    /butterfly|ladybug|beetle|dragonfly|caterpillar|grasshopper|moth|hamster|mouse|chick|frog|lizard/.test(
      `${s.form} ${s.noun}`,
    ))

/** A butterfly "on a girl's nose" is on the finger before it, where both are seen. */
const onNose = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => s.kind === 'person' && s.traits['nose'] !== undefined)
  const small = brief.subjects.find(settles)
  if (!who || !small || brief.relations.some((r) => r.from === small.id)) return brief
  return {
    ...brief,
    relations: [...brief.relations, { from: small.id, relation: 'on', to: who.id }],
  }
}

/** The brief with small creatures that sit on a hand in it. */
export const onHand = (asked: Brief): Brief => {
  if (!hands.test(asked.prompt)) return asked
  const brief = onNose(asked)
  for (const r of brief.relations) {
    const small = brief.subjects.find((s) => s.id === r.from)
    const who = brief.subjects.find((s) => s.id === r.to)
    if (r.relation !== 'on' || !small || !settles(small) || who?.kind !== 'person') continue
    if (who.count > 1 || (who.held ?? []).length > 0) return brief
    const tall = Math.max(small.height, small.kind === 'bird' ? 0.14 : 0.13)
    const perched = { ...small, height: tall, traits: { ...small.traits, use: 'perched' } }
    const holder: BriefSubject = {
      ...who,
      pose: who.pose ?? 'stand',
      held: [perched],
      holds: [small.noun],
      traits: { ...who.traits, mood: who.traits['mood'] ?? 'happy' },
    }
    const { camera } = brief
    return {
      ...brief,
      camera: { ...camera, shot: camera.shot ?? 'medium' },
      subjects: [holder, ...brief.subjects.filter((s) => s !== small && s !== who)],
      relations: brief.relations.filter((o) => o.from !== small.id && o.to !== small.id),
    }
  }
  return brief
}
