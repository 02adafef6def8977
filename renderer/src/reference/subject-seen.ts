// The subject of a reference as a matte, what it is, where it touches the picture's border, and whether the matte can be trusted.
import type { Guess } from '../depth/guess.ts'
import { lookFor } from '../depth/look-for.ts'
import type { FaceMarks } from '../depth/person.ts'
import { blurPlane, type Plane } from '../depth/plane.ts'
import { subjectPlane } from '../depth/subject-mask.ts'
import { type Thumbnail, thumbnail } from '../depth/thumbnail.ts'
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Cuts } from '../stage/guidance.ts'

export interface SubjectSeen {
  /** How much each point belongs to the subject, 0..1. */
  readonly matte: Plane
  readonly kind: 'person' | 'thing'
  /** In pixels of the picture that was read. */
  readonly face: FaceMarks | null
  /** Its box as shares of the picture, from the top left. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  /** Which borders of the picture cut it. */
  readonly cuts: Cuts
  /** Why its outline cannot be trusted; null when it can. */
  readonly doubt: string | null
}

/** The matte's points, counted. */
interface Counts {
  /** Share of the picture. */
  readonly area: number
  readonly box: SubjectSeen['box']
  /** Shares of each border that the subject covers. */
  readonly along: Readonly<Record<keyof Cuts, number>>
}

const counted = ({ width: w, height: h, data }: Plane): Counts => {
  let [area, left, top, right, bottom] = [0, w, h, 0, 0]
  const along = { left: 0, right: 0, top: 0, bottom: 0 }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      if ((data[y * w + x] ?? 0) < 0.5) continue
      area++
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
      if (x === 1) along.left += 1 / h
      if (x === w - 2) along.right += 1 / h
      if (y === 1) along.top += 1 / w
      if (y === h - 2) along.bottom += 1 / w
    }
  return {
    area: area / (w * h),
    box: { left: left / w, top: top / h, right: right / w, bottom: bottom / h },
    along,
  }
}

/** How unlike the colours just within and just without the outline are, 0..1, and how sharp the picture changes there. */
const stepAt = (matte: Plane, t: Thumbnail): number => {
  const { width: w, height: h } = t
  let [sum, n] = [0, 0]
  const reach = Math.max(2, Math.round(w / 50))
  const inside = (x: number, y: number) =>
    (matte.data[
      Math.min(matte.height - 1, Math.floor(((y + 0.5) * matte.height) / h)) * matte.width +
        Math.min(matte.width - 1, Math.floor(((x + 0.5) * matte.width) / w))
    ] ?? 0) >= 0.5
  const apart = (i: number, k: number) =>
    Math.abs((t.light.data[i] ?? 0) - (t.light.data[k] ?? 0)) +
    1.5 * Math.abs((t.warm.data[i] ?? 0) - (t.warm.data[k] ?? 0)) +
    1.5 * Math.abs((t.blue.data[i] ?? 0) - (t.blue.data[k] ?? 0))
  for (let y = reach; y < h - reach; y++)
    for (let x = reach; x < w - reach; x++) {
      const here = inside(x, y)
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
      ] as const) {
        if (here === inside(x + dx, y + dy)) continue
        const from = (y - dy * reach) * w + x - dx * reach
        const to = (y + dy * reach) * w + x + dx * reach
        sum += Math.min(1, 3 * apart(from, to))
        n++
      }
    }
  return n > 0 ? sum / n : 0
}

/** Share of the points that are neither clearly in nor out. */
const haze = ({ data }: Plane): number => {
  let [unsure, sure] = [0, 1]
  for (const v of data) {
    if (v > 0.5) sure++
    if (v > 0.25 && v < 0.75) unsure++
  }
  return unsure / sure
}

const doubtOf = ({ area, box, along }: Counts, face: boolean, step: number, soft: number) => {
  if (area < 0.015) return 'nothing in it stands out'
  if (area > 0.8) return 'its subject fills it and shows no outline'
  if (!face && box.right - box.left > 0.96) return 'nothing in it stands apart from the ground'
  if (along.top > 0.75 || along.left + along.right > 1.3) return 'its borders cut the subject'
  if (step < (face ? 0.22 : 0.5)) return 'its subject is too like what is behind it'
  if (soft > 0.6) return 'the outline of its subject is not clear'
  return null
}

/** Share of a side that must be covered before the subject counts as cut there: a sleeve may touch it. */
const SIDE = 0.14

/** Looks for the subject: the person, if the net sees one, else what stands out. Whatever the kernel held is forgotten. */
export const subjectSeen = (kernel: WarpKernel, picture: Pixels, made: Guess): SubjectSeen => {
  const seen = lookFor(kernel, { picture, known: null, face: true })
  const people = seen.person?.data ?? new Float32Array(1)
  const share = people.reduce((sum, v) => sum + v, 0) / people.length
  // Fur that fills the picture may look like a person's hair to the net, and so may a skittle like a person.
  const person = seen.person && (seen.face || share < 0.4) ? seen.person : null
  const matte = person ?? blurPlane(subjectPlane(kernel, made, seen.person), 1)
  const face = person ? seen.face : null
  const c = counted(matte)
  const step = stepAt(matte, thumbnail(picture))
  return {
    matte,
    kind: face ? 'person' : 'thing',
    face,
    box: c.box,
    cuts: {
      left: c.along.left > SIDE,
      right: c.along.right > SIDE,
      top: c.along.top > 0.03,
      bottom: c.along.bottom > 0.03,
    },
    doubt: doubtOf(c, face !== null, step, haze(matte)),
  }
}
