// Birds that people carry: a falcon on the gloved fist, held out beside the face; others on arm or shoulder.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'
import { without } from './without.ts'

const perch =
  /\bon (top of )?(the|a|an|his|her|their|its) ([a-z]+ )?(arm|wrist|fist|glove|gloved (hand|fist|arm)|forearm|shoulder)\b/i
const prey = /^(eagle|hawk|owl)$/
const leather = { item: 'gloves', color: hex('#5a3a20') }

const falconer = (): BriefSubject =>
  newSubject('falconer', {
    noun: 'falconer',
    kind: 'person',
    form: 'man',
    height: 1.78,
    wears: [
      { item: 'jacket', color: hex('#6a4a2c') },
      { item: 'pants', color: null },
      { item: 'boots', color: null },
      leather,
    ],
    traits: { profession: 'falconer' },
  })

/** The bird that is said, or the falcon that every falconer has. */
const birdOf = (brief: Brief, who: BriefSubject | undefined): BriefSubject | null => {
  const bird = brief.subjects.find((s) => s.kind === 'bird')
  if (bird) return bird.count === 1 && bird.pose !== 'fly' ? bird : null
  return who?.traits['profession'] === 'falconer'
    ? newSubject(`${who.id}-falcon`, {
        noun: 'falcon',
        kind: 'bird',
        form: 'eagle',
        height: 0.5,
        colors: [hex('#7a5636')],
      })
    : null
}

/** The brief with a bird on somebody's fist or shoulder there; a glove that is told of is worn. */
export const onFist = (brief: Brief): Brief => {
  const named = perch.test(brief.prompt)
  const people = brief.subjects.filter((s) => s.kind === 'person')
  // A bird on a fist has somebody to it; a watch on a wrist has not.
  const flown = named && brief.subjects.some((s) => s.kind === 'bird')
  const who = people[0] ?? (flown ? falconer() : undefined)
  const bird = birdOf(brief, who)
  if (!who || !bird || people.length > 1 || who.count > 1) return brief
  const hunts = who.traits['profession'] === 'falconer' && prey.test(bird.form)
  if (!named && !hunts) return brief
  if (/\bshoulders?\b/i.test(brief.prompt) || (who.held ?? []).some((h) => h !== bird))
    return onShoulder(brief, who, bird)
  const gone = new Set(brief.subjects.filter((s) => /^gloves?$/.test(s.noun)).map((s) => s.id))
  const rest = without(brief, new Set([...gone, who.id, bird.id]))
  const { arm: _arm, hands: _hands, ...traits } = bird.traits
  const held = {
    ...bird,
    pose: null,
    height: Math.min(bird.height, 0.5),
    traits: { ...traits, use: 'fist' },
  }
  const gloved = prey.test(bird.form) && !who.wears.some((w) => w.item === 'gloves')
  const holder: BriefSubject = {
    ...who,
    pose: who.pose === null || who.pose === 'hold' ? 'stand' : who.pose,
    held: [held],
    holds: [bird.noun],
    wears: gloved ? [...who.wears, leather] : who.wears,
  }
  const { camera } = brief
  return {
    ...brief,
    camera: { ...camera, shot: camera.shot ?? (rest.subjects.length > 0 ? null : 'medium') },
    place: brief.place ?? 'meadow',
    subjects: [holder, ...rest.subjects],
    relations: rest.relations,
  }
}

const onShoulder = (brief: Brief, who: BriefSubject, bird: BriefSubject): Brief => {
  if (brief.relations.some((r) => r.from === bird.id && r.to === who.id && r.relation === 'on'))
    return brief
  const { arm: _arm, ...traits } = bird.traits
  const perched = { ...bird, pose: null, height: Math.min(bird.height, 0.5), traits }
  return {
    ...brief,
    place: brief.place ?? 'meadow',
    subjects: [who, perched, ...brief.subjects.filter((s) => s.id !== who.id && s.id !== bird.id)],
    relations: [
      { from: bird.id, relation: 'on', to: who.id },
      ...brief.relations.filter((r) => r.from !== bird.id && r.to !== bird.id),
    ],
  }
}
