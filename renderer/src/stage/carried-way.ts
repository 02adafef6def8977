// What people have in their hands by what they are said to do with it: an instrument that is played, a phone at the ear, a newspaper over the head, a bear in the arms.
import type { BriefSubject } from '../prompt/brief.ts'
import { holding, withTraits } from './handing.ts'
import { simple } from './new-subject.ts'

const playable =
  /^(guitar|violin|cello|trumpet|saxophone|flute|drum|piano|accordion|harp|banjo|trombone|clarinet)$/

const flat = /^(newspaper|book|bag|jacket|coat|map)$/
const calls =
  /\b(talk|speak|chat|argu|whisper|shout|laugh|gossip)\w* (\w+ )?(on|into|over) (the |a |an |his |her |their )?(\w+ )?(phone|telephone|cellphone|smartphone|mobile)\b|\b(phone call|on the (tele)?phone)\b/i

/** The way a thing is carried that the words around it tell. */
export const carried = (subject: BriefSubject, prompt: string): BriefSubject => {
  const [thing] = subject.held ?? []
  if (subject.kind !== 'person' || !thing) return subject
  const used = (use: string, more: Readonly<Record<string, string>> = {}): BriefSubject => ({
    ...withTraits(subject, more),
    held: [withTraits(thing, { use }), ...(subject.held ?? []).slice(1)],
  })
  // "With a newspaper over her head": both hands hold it up there.
  if (flat.test(thing.form) && /\b(over|above) (her|his|their) heads?\b/i.test(prompt))
    return { ...subject, held: [withTraits(thing, { use: 'overhead' })] }
  if (/phone/.test(thing.form) && calls.test(prompt) && !/selfie|mirror/i.test(prompt))
    return used('ear')
  // A bear that is hugged is against the chest, the face over it.
  if (/teddy|plush/.test(`${thing.noun} ${thing.form}`) && subject.pose !== 'sleep') {
    const height = Math.min(thing.height, 0.28 * subject.height)
    return { ...subject, held: [{ ...withTraits(thing, { use: 'cuddle' }), height }] }
  }
  return subject
}

/** Who is named for an instrument. */
const players: readonly (readonly [RegExp, string])[] = [
  [/guitar|rock-?star|bassist/, 'guitar'],
  [/violin|fiddler/, 'violin'],
  [/saxophon/, 'saxophone'],
  [/trumpet/, 'trumpet'],
  [/accordion/, 'accordion'],
]

/** A "saxophone player" has the saxophone; who sings to an instrument holds that and no microphone. */
export const withInstrument = (subject: BriefSubject): BriefSubject => {
  if (subject.kind !== 'person') return subject
  const held = subject.held ?? []
  const sung = held.some((h) => h.form === 'microphone')
  const others = held.filter((h) => h.form !== 'microphone')
  const named = players.find(([of]) => of.test(subject.noun))?.[1]
  if (sung && (others.some((h) => playable.test(h.form)) || (named && others.length === 0))) {
    const kept = others.length > 0 ? others : [simple(named ?? 'guitar', 0.95)]
    return {
      ...withTraits(subject, { mood: subject.traits['mood'] ?? 'laugh' }),
      pose: 'play',
      holds: kept.map((h) => h.noun),
      held: kept,
    }
  }
  const of = subject.traits['of'] ?? ''
  if (!playable.test(of) || held.length > 0) return subject
  return holding({ ...subject, pose: subject.pose ?? 'play', wears: [] }, simple(of, 0.7))
}
