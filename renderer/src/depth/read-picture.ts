// Reads a picture before it is staged: how near things are, what the subject is, where it looks from, what is sky.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { DepthMap } from './depth-map.ts'
import { figureOf } from './figure.ts'
import { type Guess, guess, guessRelief, standingRelief } from './guess.ts'
import { keepFrom, withHead } from './keep.ts'
import { widerPicture } from './look-around.ts'
import type { Eyes, Seen } from './look-for.ts'
import { hiddenOn } from './look-past.ts'
import { type Plane, samplePlane } from './plane.ts'
import { readPrinted } from './read-printed.ts'
import { reliefFromDepth } from './relief.ts'
import { rounded } from './rounded.ts'
import type { Reading } from './stage-picture.ts'
import { guessedMask, knownMask, subjectPlane } from './subject-mask.ts'

const atScale =
  (p: Plane, scale: number) =>
  (x: number, y: number): number =>
    samplePlane(p, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5)

/** The subject at clip size: the person if the net sees one, else what stands out; and a soft form of it. */
const subjectOf = (
  picture: Pixels,
  made: Guess,
  { person, personScale }: Seen,
  stood: () => Plane,
) => {
  const plane = person ?? stood()
  const scale = person ? personScale : made.thumb.scale
  return { at: atScale(plane, scale), mask: guessedMask(plane, scale, picture) }
}

/** Share of a picture from which on a person must show a face: an animal's fur, seen from near, may look like a person's hair. */
const faceless = 0.5

/** True when a person was seen that is likely none. */
const doubted = ({ person, face }: Seen): boolean =>
  person !== null &&
  face === null &&
  person.data.reduce((sum, v) => sum + v, 0) > faceless * person.data.length

const between = (a: readonly [number, number], b: readonly [number, number]) =>
  [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const

/** Nearness below which nothing but sky is: the furthest hills are nearer. */
const endless = 1e-6

/** The entry of a map of clip size that holds a point in clip pixels; points may lie between pixels. */
const cellAt = ({ width, height }: Pixels, x: number, y: number): number =>
  Math.max(0, Math.min(height - 1, Math.floor(y))) * width +
  Math.max(0, Math.min(width - 1, Math.floor(x)))

const readKnown = async (
  kernel: WarpKernel,
  picture: Pixels,
  depth: DepthMap,
  lift: boolean,
  eyes: Eyes,
): Promise<Reading> => {
  const known = depth.subject ? knownMask(depth, depth.subject, picture) : null
  const looking = eyes({ picture, known, face: known !== null })
  const relief = reliefFromDepth(depth, picture)
  const { nearness } = relief
  const { behind = null, around = null } = depth
  // Of a picture whose subject is known a guess is wanted only when it comes to life.
  let guessed: Guess | null = null
  const made = () => {
    guessed ??= guess(picture)
    return guessed
  }
  const seen = await looking
  const mask = known ?? subjectOf(picture, made(), seen, () => subjectPlane(kernel, made())).mask
  const figure = figureOf(mask, seen.face)
  const middle = () => {
    const [x, y] = made().stands.centre
    return [x * made().thumb.scale, y * made().thumb.scale] as const
  }
  return {
    relief,
    hidden: behind ? (canvas) => hiddenOn(behind, depth, picture, canvas) : null,
    wider: around
      ? (canvas) => widerPicture(around, depth, { picture, nearness, subject: known }, canvas)
      : null,
    aim: known ? between(figure.leftEye, figure.rightEye) : middle(),
    keep: known,
    // A known subject always gets a layer of its own: its outline is sure.
    subject: known ?? (lift ? mask : null),
    figure,
    sure: 1,
    whole: lift,
    subjectAt: (x, y) => mask.data[cellAt(picture, x, y)] ?? 0,
    get made() {
      return made()
    },
    skyAt: (x, y) => ((relief.nearness[cellAt(picture, x, y)] ?? 1) < endless ? 1 : 0),
  }
}

/** `lift` asks for the subject as a layer of its own; `eyes` looks for people meanwhile. Whatever the kernel held is forgotten. */
export const readPicture = async (
  kernel: WarpKernel,
  picture: Pixels,
  depth: DepthMap | null,
  lift: boolean,
  eyes: Eyes,
): Promise<Reading> => {
  if (depth !== null) return readKnown(kernel, picture, depth, lift, eyes)
  const looking = eyes({ picture, known: null, face: true })
  const made = guess(picture)
  const { scale } = made.thumb
  const keep = keepFrom(made, picture)
  const told = await looking
  const look = doubted(told) ? { ...told, person: null } : told
  const { face, person } = look
  // Somebody cut out on white is no print.
  const nobody = face === null && person === null
  const printed = nobody && readPrinted(picture, made, guessRelief(picture, made), lift)
  if (printed) return printed
  // A person that is likely none still says where something stands.
  const stood = () =>
    rounded(
      subjectPlane(kernel, made, look === told ? null : told.person, lift),
      made.sky,
      made.sure,
    )
  const seen = subjectOf(picture, made, look, stood)
  const figure = figureOf(seen.mask, face)
  // A person's outline is sure; that of anything else that stands out is not.
  const sure = person !== null
  const centre = made.stands.centre
  const skin = made.face && ([made.face.x, made.face.y - 0.35 * made.face.radius] as const)
  const [ax, ay] = skin ?? centre
  return {
    hidden: null,
    wider: null,
    relief: sure ? standingRelief(picture, made, seen.mask) : guessRelief(picture, made),
    aim: face || person ? between(figure.leftEye, figure.rightEye) : [ax * scale, ay * scale],
    keep: face ? withHead(keep, seen.mask, figure) : keep,
    subject: lift || sure ? seen.mask : null,
    figure,
    sure: sure ? 1 : made.sure,
    whole: lift,
    subjectAt: seen.at,
    skyAt: atScale(made.sky, scale),
    made,
  }
}
