// Centaurs: a horse's body with a person from the hips up where its neck would be.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, scale } from '../../vector.ts'
import type { MakeOptions, Maker, Model } from '../model.ts'
import { makePerson } from '../person/person.ts'
import { compose, turn, turned } from '../sdf.ts'
import { copyInto, moved } from '../workpiece.ts'
import { makeQuadruped } from './quadruped.ts'

/** Height of a person in heights of the horse's withers. */
const share = 1.36

/** The upper half. */
const riderOf = (subject: BriefSubject): BriefSubject => ({
  ...subject,
  noun: 'centaur-rider',
  kind: 'person',
  form: subject.traits['gender'] === 'female' ? 'woman' : 'man',
  pose: subject.pose === 'run' || subject.pose === 'walk' ? 'stand' : subject.pose,
  colors: [],
  traits: { build: 'muscular', beard: 'yes', hair: 'wavy', ...subject.traits, waistUp: 'yes' },
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
  // Half turned to the lens, so that the face is seen.
  const axes = turned(horse.bestYaw > 0 ? -0.55 : 0.55)
  const hips = turn(axes, seat)
  const at: Vec3 = [stem[0] - hips[0] * size, stem[1] - hips[1] * size, stem[2] - hips[2] * size]
  const placed = (p: Vec3): Vec3 => add(scale(turn(axes, p), size), at)
  copyInto(horse.work, person.work, (mesh) => moved(mesh, at, axes, size))
  const own = Object.fromEntries(Object.entries(person.anchors).map(([k, p]) => [k, placed(p)]))
  return {
    ...horse,
    anchors: { ...own, seat: horse.anchors['seat'] ?? stem, back: horse.anchors['back'] ?? stem },
    stature: (own['top'] ?? stem)[1],
    attachments: (person.attachments ?? []).map((a) => ({
      ...a,
      at: placed(a.at),
      axes: compose(axes, a.axes),
      ...(a.long === undefined ? {} : { long: a.long * size }),
    })),
  }
}
