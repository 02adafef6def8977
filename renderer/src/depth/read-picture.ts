// Reads a picture before it is staged: how near things are, what the subject is, where it looks from, what is sky.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { DepthMap } from './depth-map.ts'
import { figureOf } from './figure.ts'
import { type Guess, guess, guessRelief, standingRelief } from './guess.ts'
import { keepFrom, withHead } from './keep.ts'
import { hiddenOn } from './look-past.ts'
import { findFaceMarks, personPlane } from './person.ts'
import { type Plane, samplePlane } from './plane.ts'
import { reliefFromDepth } from './relief.ts'
import type { Reading } from './stage-picture.ts'
import { guessedMask, knownMask, subjectPlane } from './subject-mask.ts'
import { thumbnail } from './thumbnail.ts'

const atScale =
  (p: Plane, scale: number) =>
  (x: number, y: number): number =>
    samplePlane(p, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5)

/** The subject at clip size: the person if the net sees one, else what stands out; and a soft form of it. */
const seenSubject = (kernel: WarpKernel, picture: Pixels, made: Guess) => {
  const fine = thumbnail(picture, 320)
  const person = personPlane(kernel, picture, fine)
  const plane = person ?? subjectPlane(made)
  const scale = person ? fine.scale : made.thumb.scale
  return { person, at: atScale(plane, scale), mask: guessedMask(plane, scale, picture) }
}

const between = (a: readonly [number, number], b: readonly [number, number]) =>
  [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const

const readKnown = (
  kernel: WarpKernel,
  picture: Pixels,
  depth: DepthMap,
  made: Guess,
  lift: boolean,
): Reading => {
  const relief = reliefFromDepth(depth, picture)
  const behind = depth.behind ?? null
  const { width, height } = picture
  const known = depth.subject ? knownMask(depth, depth.subject, picture) : null
  const mask = known ?? seenSubject(kernel, picture, made).mask
  // A face is looked for around the subject only: others may be in the picture.
  const data = Float32Array.from(mask.data)
  const face = known ? findFaceMarks(kernel, picture, { width, height, data }) : null
  const figure = figureOf(mask, face)
  const { scale } = made.thumb
  const centre = made.stands.centre
  return {
    relief,
    hidden: behind ? (canvas) => hiddenOn(behind, depth, picture, canvas) : null,
    aim: known ? between(figure.leftEye, figure.rightEye) : [centre[0] * scale, centre[1] * scale],
    keep: known,
    // A known subject always gets a layer of its own: its outline is sure.
    subject: known ?? (lift ? mask : null),
    figure,
    whole: lift,
    subjectAt: (x, y) => mask.data[y * width + x] ?? 0,
    made,
    skyAt: (x, y) => ((relief.nearness[y * width + x] ?? 1) < 0.01 ? 1 : 0),
  }
}

/** `lift` asks for the subject as a layer of its own. Whatever the kernel held is forgotten. */
export const readPicture = (
  kernel: WarpKernel,
  picture: Pixels,
  depth: DepthMap | null,
  lift: boolean,
): Reading => {
  const made = guess(picture)
  if (depth !== null) return readKnown(kernel, picture, depth, made, lift)
  const { scale } = made.thumb
  const seen = seenSubject(kernel, picture, made)
  const face = findFaceMarks(kernel, picture, seen.person)
  const figure = figureOf(seen.mask, face)
  // A person's outline is sure; that of anything else that stands out is not.
  const sure = seen.person !== null
  const centre = made.stands.centre
  const skin = made.face && ([made.face.x, made.face.y - 0.35 * made.face.radius] as const)
  const [ax, ay] = skin ?? centre
  return {
    hidden: null,
    relief: sure ? standingRelief(picture, made, seen.mask) : guessRelief(picture, made),
    aim: face || seen.person ? between(figure.leftEye, figure.rightEye) : [ax * scale, ay * scale],
    keep: face ? withHead(keepFrom(made, picture), seen.mask, figure) : keepFrom(made, picture),
    subject: lift || sure ? seen.mask : null,
    figure,
    whole: lift,
    subjectAt: seen.at,
    skyAt: atScale(made.sky, scale),
    made,
  }
}
