// Poses that the place decides: who rests sits where nothing to lie on is, who splashes on dry land jumps in puddles, who sleeps in a chair sits.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

/** Who rests where nothing to lie on was said sits down; beasts lie. */
export const resting = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    if (s.kind !== 'person' || s.traits['rest'] === undefined || s.pose !== 'lie') return s
    const berth = brief.relations.some((r) => r.from === s.id && /^(on|in)$/.test(r.relation))
    const lies = berth || /^(beach|pool|bedroom)$/.test(brief.place ?? '')
    return lies ? s : { ...s, pose: 'sit' as const }
  }),
})

const watery = /^(ocean|lake|river|beach|pool|underwater|harbour|pier|island|waterfall)$/

/** Who jumps in puddles comes down in one: a leg up, both boots to be seen, glad. */
const inPuddles = (brief: Brief): Brief => {
  if (!brief.setting.some((w) => /^puddles?$/.test(w))) return brief
  const jumps = (s: BriefSubject): boolean =>
    s.kind === 'person' && s.pose === 'jump' && s.traits['action'] === undefined
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      jumps(s) ? withTraits(s, { action: 'puddle', mood: s.traits['mood'] ?? 'happy' }) : s,
    ),
  }
}

/** Who splashes where nobody can swim jumps in the puddles. */
export const splashing = (brief: Brief): Brief => inPuddles(onDryLand(brief))

const onDryLand = (brief: Brief): Brief => {
  if (brief.place === null || watery.test(brief.place)) return brief
  if (
    !/\bsplash/i.test(brief.prompt) ||
    brief.setting.some((w) => /pool|water|pond|lake|bath/.test(w))
  )
    return brief
  const wet = brief.subjects.some((s) => s.kind === 'person' && s.pose === 'swim')
  if (!wet) return brief
  return {
    ...brief,
    setting: [...new Set([...brief.setting, 'puddles'])],
    subjects: brief.subjects.map((s) =>
      s.kind === 'person' && s.pose === 'swim' ? { ...s, pose: 'jump' as const } : s,
    ),
  }
}

/** Who sleeps in a chair sits in it. */
export const dozing = (brief: Brief): Brief => {
  const sits = (s: BriefSubject): boolean =>
    s.kind === 'person' &&
    /^(sleep|lie)$/.test(s.pose ?? '') &&
    brief.relations.some(
      (r) =>
        r.from === s.id &&
        r.relation === 'on' &&
        brief.subjects.some((o) => o.id === r.to && /^(chair|armchair|stool)$/.test(o.form)),
    )
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      sits(s)
        ? withTraits({ ...s, pose: 'sit' as const }, s.pose === 'sleep' ? { asleep: 'yes' } : {})
        : s,
    ),
  }
}

/** A baby that plays or is only there sits on the floor: it stands when it learns to. */
export const onTheFloor = (brief: Brief): Brief => {
  const [who] = brief.subjects
  const stays =
    who?.form === 'baby' &&
    who.count === 1 &&
    (who.pose === null || who.pose === 'play') &&
    who.traits['action'] === undefined &&
    (who.held ?? []).length === 0 &&
    !brief.subjects.some((s) => s !== who && s.kind === 'person') &&
    brief.relations.every((r) => r.from !== who.id || /^(beside|with|on)$/.test(r.relation))
  if (!stays || !who) return brief
  const low = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && /rug|carpet|blanket|mat$/.test(s.noun))
  const above = brief.relations.some((r) => r.from === who.id && r.relation === 'on' && !low(r.to))
  if (above) return brief
  const traits = { ...who.traits, seat: 'floor', mood: who.traits['mood'] ?? 'happy' }
  return {
    ...brief,
    subjects: [{ ...who, pose: 'sit' as const, traits }, ...brief.subjects.slice(1)],
  }
}
