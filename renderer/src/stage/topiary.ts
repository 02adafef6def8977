// Animals clipped out of hedges stand in a garden, larger than a hedge and each of its own kind.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

/** What gardeners clip, with heights in metres. */
const clipped: readonly (readonly [string, number])[] = [
  ['elephant', 1.75],
  ['rabbit', 1.3],
  ['bear', 1.55],
  ['dinosaur', 2],
]

const isTopiary = ({ material, traits, kind }: BriefSubject): boolean =>
  kind !== 'plant' && (material === 'leaves' || traits['effigy'] === 'topiary')

/** Animals that are called no more than animals are one of each. */
const kinds = (subject: BriefSubject): readonly BriefSubject[] =>
  Array.from({ length: Math.min(3, Math.max(1, subject.count)) }, (_, i): BriefSubject => {
    const [form, height] = clipped[i % clipped.length] ?? ['rabbit', 1.3]
    const id = i === 0 ? subject.id : `${subject.id}-${i}`
    return { ...subject, id, noun: form, form, height, count: 1 }
  })

/** The brief with its topiary so. */
export const asTopiary = (brief: Brief): Brief => {
  if (!brief.subjects.some(isTopiary)) return brief
  const subjects = brief.subjects.flatMap((s): readonly BriefSubject[] =>
    !isTopiary(s)
      ? [s]
      : /^animals?$/.test(s.noun)
        ? kinds(s)
        : [{ ...s, height: Math.min(3, Math.max(1.4, s.height)) }],
  )
  return { ...brief, subjects, place: brief.place ?? 'garden' }
}
