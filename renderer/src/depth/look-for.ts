// What the nets see of a picture, as a piece of work of its own: another thread may look while the rest of the picture is read.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { completed } from './complete.ts'
import type { Mask } from './masks.ts'
import { type FaceMarks, findFaceMarks, personPlane } from './person.ts'
import type { Plane } from './plane.ts'
import { thumbnail } from './thumbnail.ts'

/** Plain data. */
export interface Wish {
  /** At clip size. */
  readonly picture: Pixels
  /** The subject when it is known: then only a face is looked for, around it, as others may be in the picture. */
  readonly known: Mask | null
  /** False when nobody wants to know of a face. */
  readonly face: boolean
}

/** Plain data. */
export interface Seen {
  /** `personScale` clip pixels for each of its own. */
  readonly person: Plane | null
  readonly personScale: number
  readonly face: FaceMarks | null
}

/** Somebody who looks: this thread or another; the answer is the same. */
export type Eyes = (wish: Wish) => Promise<Seen>

/** Whatever the kernel held is forgotten. */
export const lookFor = (kernel: WarpKernel, { picture, known, face }: Wish): Seen => {
  if (known) {
    const plane = { ...known, data: Float32Array.from(known.data) }
    const marks = face ? findFaceMarks(kernel, picture, plane) : null
    return { person: null, personScale: 1, face: marks }
  }
  const fine = thumbnail(picture, 320)
  const seen = personPlane(kernel, picture, fine)
  const person = seen && completed(seen, fine)
  const marks = face ? findFaceMarks(kernel, picture, person) : null
  return { person, personScale: fine.scale, face: marks }
}

/** This thread's own. */
export const ownEyes =
  (kernel: WarpKernel): Eyes =>
  async (wish) =>
    lookFor(kernel, wish)
