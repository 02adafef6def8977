// What part each subject of a brief plays: in the main group, far behind it, in the air, or as a body of the sky.
import type { Brief, BriefSubject, Relation } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import { heightOf } from './actor.ts'

export type Role = 'main' | 'far' | 'air' | 'sky'

const heavenly = new Set([
  'moon',
  'full-moon',
  'sun',
  'sunset',
  'sunrise',
  'star',
  'stars',
  'rainbow',
  'aurora',
  'northern-lights',
  'lightning',
  'sky',
  'milky-way',
  'fireworks',
])

/** Subjects that the sky itself shows. */
export const isHeavenly = (subject: BriefSubject): boolean =>
  heavenly.has(subject.noun) && (subject.kind === 'object' || subject.kind === 'art')

const flyingForms = new Set([
  'airplane',
  'jet',
  'hot-air-balloon',
  'airship',
  'spaceship',
  'ufo',
  'flying-car',
  'kite',
  'drone',
  'bat',
  'cloud',
  'seagull',
  'planet',
])
const flyingNouns =
  /^(kite|balloons?|hot-air-balloon|butterfly|butterflies|bee|dragonfly|cloud|bats?|seagulls?|drone|ufo|zeppelin|airship|blimp|airplane|plane|jet|satellite|paraglider|parachute|flying-saucer|asteroid|comet|meteor)$/

const grounding: ReadonlySet<Relation> = new Set(['on', 'in', 'under', 'riding', 'beside'])

/** Whether a subject hangs in the air or the water rather than standing on something. */
export const floats = (brief: Brief, index: number, place: string): boolean => {
  const subject = brief.subjects[index]
  if (!subject) return false
  const held = brief.relations.some(
    (r) =>
      (r.from === subject.id && grounding.has(r.relation)) ||
      (r.to === subject.id && r.relation === 'holding'),
  )
  if (held) return false
  if (place === 'space' || place === 'sky') return subject.kind !== 'building'
  if (place === 'underwater')
    return (
      (subject.kind === 'fish' && subject.form !== 'crab') ||
      subject.pose === 'swim' ||
      subject.form === 'submarine' ||
      subject.form === 'mermaid' ||
      subject.noun === 'diver' ||
      /fish|turtle|whale|shark|dolphin|jellyfish|squid|ray/.test(subject.noun)
    )
  if (subject.pose === 'fly') return true
  if (subject.pose !== null && subject.kind !== 'aircraft') return false
  return flyingForms.has(subject.form) || flyingNouns.test(subject.noun)
}

/** The role of every subject, by place in `Brief.subjects`. */
export const rolesOf = (brief: Brief, actors: readonly Actor[], place: string): readonly Role[] => {
  const first = brief.subjects.findIndex((s) => !isHeavenly(s))
  const hero = actors[first]
  const tall = hero ? heightOf(hero) : 1.7
  const tied = (a: string, b: string, kinds: ReadonlySet<Relation>) =>
    brief.relations.some(
      (r) =>
        kinds.has(r.relation) && ((r.from === a && r.to === b) || (r.from === b && r.to === a)),
    )
  const main = brief.subjects[first]
  return brief.subjects.map((subject, i): Role => {
    if (isHeavenly(subject)) return 'sky'
    if (i === first || !main) return 'main'
    const actor = actors[i]
    const own = actor ? heightOf(actor) : subject.height
    const touching = brief.relations.some(
      (r) =>
        (r.from === subject.id || r.to === subject.id) &&
        (grounding.has(r.relation) || r.relation === 'holding'),
    )
    if (floats(brief, i, place) && !touching) return 'air'
    if (tied(subject.id, main.id, grounding) || touching) return 'main'
    const behind = tied(subject.id, main.id, new Set<Relation>(['front', 'behind']))
    if (own > tall * (behind ? 2.6 : 3.2) && (subject.kind === 'building' || own > 3)) return 'far'
    return 'main'
  })
}
