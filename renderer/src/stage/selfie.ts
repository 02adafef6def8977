// Pictures that people take of themselves: before a mirror with the phone in the hand, or at arm's length.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

/** Whether the picture is one that those in it take themselves. */
export const isSelfie = ({ prompt }: Brief): boolean =>
  /\bselfies?\b/i.test(prompt) && !/selfie stick/i.test(prompt)

const phone = (id: string): BriefSubject =>
  newSubject(id, {
    form: 'phone',
    art: 'mobile-phone',
    height: 0.15,
    traits: { use: 'mirrored' },
  })

/** What the looking glass shows is the picture itself: the glass is not on the set. */
const inMirror = (brief: Brief, main: BriefSubject): Brief => {
  const glasses = new Set(brief.subjects.filter((s) => /mirror$/.test(s.noun)).map((s) => s.id))
  const held = (main.held ?? []).filter((h) => h.form !== 'phone')
  const who: BriefSubject = {
    ...main,
    pose: main.pose === 'sit' || main.pose === 'lie' ? main.pose : 'stand',
    held: [phone(main.id), ...held],
    holds: ['phone', ...held.map((h) => h.noun)],
  }
  const rest = without(brief, glasses)
  return {
    ...brief,
    place: brief.place ?? 'bedroom',
    camera: { ...brief.camera, shot: 'medium' },
    subjects: [who, ...rest.subjects.filter((s) => s !== main)],
    relations: rest.relations,
  }
}

/** The brief of a selfie, told as the picture that it is. */
export const ofOneself = (brief: Brief): Brief => {
  if (!isSelfie(brief)) return brief
  const main = brief.subjects.find((s) => s.kind === 'person')
  if (!main || main.count > 1) return brief
  if (/\bmirror\b/i.test(brief.prompt)) return inMirror(brief, main)
  // Who is seen taking one is no selfie.
  if ((main.held ?? []).some((h) => h.form === 'phone')) return brief
  const { camera } = brief
  return {
    ...brief,
    camera: {
      ...camera,
      shot: 'portrait',
      focal: camera.focal ?? 28,
      shallow: camera.shallow ?? false,
    },
  }
}
