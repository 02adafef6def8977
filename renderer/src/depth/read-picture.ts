// Reads a picture before it is staged: how near things are, what the subject is, where it looks from, what is sky.
import type { Pixels } from '../host.ts'
import type { DepthMap } from './depth-map.ts'
import { type Guess, guess, guessRelief } from './guess.ts'
import { keepFrom } from './keep.ts'
import type { Mask } from './masks.ts'
import { type Plane, samplePlane } from './plane.ts'
import { reliefFromDepth } from './relief.ts'
import type { Reading } from './stage-picture.ts'
import { guessedMask, knownMask, subjectPlane } from './subject-mask.ts'

const atScale =
  (p: Plane, scale: number) =>
  (x: number, y: number): number =>
    samplePlane(p, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5)

/** The head of a standing thing: the middle of the upper part of its mask. */
const headOf = (mask: Mask): readonly [number, number] | null => {
  const { width: w, height: h, data } = mask
  let [top, bottom] = [h, 0]
  for (let y = 0; y < h; y++)
    if (data.subarray(y * w, (y + 1) * w).includes(1)) {
      top = Math.min(top, y)
      bottom = y
    }
  if (bottom <= top) return null
  const row = Math.min(bottom, Math.round(top + 0.12 * (bottom - top)))
  let [sum, n] = [0, 0]
  for (let x = 0; x < w; x++)
    if (data[row * w + x]) {
      sum += x
      n++
    }
  return n > 0 ? [sum / n, row] : null
}

const readKnown = (picture: Pixels, depth: DepthMap, made: Guess, lift: boolean): Reading => {
  const relief = reliefFromDepth(depth, picture)
  const { width } = picture
  const known = depth.subject ? knownMask(depth, depth.subject, picture) : null
  const plane = known ? null : subjectPlane(made)
  const { scale } = made.thumb
  const mask = known ?? (plane && guessedMask(plane, scale, picture))
  const centre = made.stands.centre
  return {
    relief,
    aim: (known && headOf(known)) ?? [centre[0] * scale, centre[1] * scale],
    keep: known,
    subject: lift ? mask : null,
    subjectAt: (x, y) => mask?.data[y * width + x] ?? 0,
    skyAt: (x, y) => ((relief.nearness[y * width + x] ?? 1) < 0.01 ? 1 : 0),
  }
}

/** `lift` asks for the subject as a layer of its own. */
export const readPicture = (picture: Pixels, depth: DepthMap | null, lift: boolean): Reading => {
  const made = guess(picture)
  if (depth !== null) return readKnown(picture, depth, made, lift)
  const { scale } = made.thumb
  const plane = subjectPlane(made)
  const centre = made.stands.centre
  return {
    relief: guessRelief(picture, made),
    aim: made.face
      ? [made.face.x * scale, (made.face.y - 0.35 * made.face.radius) * scale]
      : [centre[0] * scale, centre[1] * scale],
    keep: keepFrom(made, picture),
    subject: lift ? guessedMask(plane, scale, picture) : null,
    subjectAt: atScale(plane, scale),
    skyAt: atScale(made.sky, scale),
  }
}
