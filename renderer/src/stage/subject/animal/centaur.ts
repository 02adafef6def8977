// Centaurs: a horse's body with a person from the hips up where its neck would be.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { MakeOptions, Maker, Model } from '../model.ts'
import { makePerson } from '../person/person.ts'
import { upright } from '../sdf.ts'
import { copyInto, moved } from '../workpiece.ts'
import { makeQuadruped } from './quadruped.ts'

/** Height of a person in heights of the horse's withers. */
const share = 1.16

const riderOf = (subject: BriefSubject): BriefSubject => ({
  ...subject,
  noun: 'centaur-rider',
  kind: 'person',
  form: subject.traits['gender'] === 'female' ? 'woman' : 'man',
  pose: subject.pose === 'run' || subject.pose === 'walk' ? 'stand' : subject.pose,
  colors: [],
  traits: { build: 'muscular', beard: 'yes', hair: 'long', ...subject.traits, waistUp: 'yes' },
})

/** Builds a centaur; null when a part of it cannot be built. */
export const makeCentaur: Maker = (subject, options: MakeOptions): Model | null => {
  const horse = makeQuadruped(
    {
      ...subject,
      noun: 'horse',
      form: 'horse',
      traits: { ...subject.traits, headless: 'yes' },
      held: [],
    },
    options,
  )
  const person = makePerson(riderOf(subject), options)
  const stem = horse?.anchors['stem']
  const seat = person?.anchors['seat']
  if (!horse || !person || !stem || !seat) return null
  const size = share / person.stature
  const at = [stem[0] - seat[0] * size, stem[1] - seat[1] * size, stem[2] - seat[2] * size] as const
  const placed = (p: readonly [number, number, number]) =>
    [p[0] * size + at[0], p[1] * size + at[1], p[2] * size + at[2]] as const
  copyInto(horse.work, person.work, (mesh) => moved(mesh, at, upright, size))
  const own = Object.fromEntries(Object.entries(person.anchors).map(([k, p]) => [k, placed(p)]))
  return {
    ...horse,
    anchors: { ...own, seat: horse.anchors['seat'] ?? stem, back: horse.anchors['back'] ?? stem },
    stature: (own['top'] ?? stem)[1],
    attachments: (person.attachments ?? []).map((a) => ({
      ...a,
      at: placed(a.at),
      ...(a.long === undefined ? {} : { long: a.long * size }),
    })),
  }
}
