// Puts a picture on a canvas and makes what lies beyond its edges, from its own lines and patches.
import type { WarpKernel } from '../film/kernel.ts'
import { ownRoom, type Room } from '../film/shared.ts'
import type { Pixels } from '../host.ts'
import { goOnBeyond, type Wide } from './beyond.ts'
import { calm } from './calm.ts'
import { type Canvas, mirror, mirrored } from './canvas.ts'
import { onPicture } from './go-on.ts'
import { doubled, halved, halvedMask, wordsOf } from './half.ts'
import { invent } from './invent.ts'
import { rim } from './layer.ts'
import { grow, inverse, type Mask, union } from './masks.ts'
import { reflect, reflected } from './reflect.ts'

/**
 * The picture without what must not show up a second time: what is beside it in its place. It lies in the kernel, until that
 * is asked for something else: a known picture with what is around it is as large as a canvas.
 */
const cleared = (kernel: WarpKernel, picture: Pixels, keep: Mask): Pixels => ({
  ...picture,
  data: reflected(kernel, { ...picture, unknown: grow(kernel, keep, 4).data }),
})

/** The picture with the colours beside it, softly, in place of `hole`. */
const calmedOver = (kernel: WarpKernel, picture: Pixels, hole: Mask): Pixels => {
  const data = picture.data.slice()
  reflect(kernel, { ...picture, data, unknown: hole.data })
  const side = Math.min(picture.width, picture.height)
  const lends = inverse(hole.data)
  calm(kernel, { ...picture, data }, { unknown: hole.data, lends, side, share: 1 })
  return { ...picture, data }
}

/** What of the outside is invented, and from what of the picture. */
interface Outside {
  /** 1 where the canvas is to be invented. */
  readonly unknown: Uint8Array
  /** 1 where a pixel of the picture must not be copied; null: nowhere. */
  readonly banned: Uint8Array | null
}

/** Invents a part of the canvas's outside in place. */
const inventOutside = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  data: Uint8Array,
  { unknown, banned }: Outside,
  seed: number,
): void => {
  const { width, height, left, top } = canvas
  const copied = new Uint8Array(width * height)
  for (let y = 0; y < picture.height; y++) {
    const to = (y + top) * width + left
    copied.fill(1, to, to + picture.width)
    if (!banned) continue
    const from = y * picture.width
    for (let x = 0; x < picture.width; x++) if (banned[from + x]) copied[to + x] = 0
  }
  invent(
    kernel,
    { width, height, data, unknown, allowed: copied, smooth: false, outside: true },
    seed,
  )
}

/** Lays the picture itself on its canvas and says what is outside it. */
const layOn = (picture: Pixels, { width, height, left, top }: Canvas, data: Uint8Array) => {
  const unknown = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < picture.height; y++) {
    const to = (y + top) * width + left
    data.set(picture.data.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width), 4 * to)
    unknown.fill(0, to, to + picture.width)
  }
  return unknown
}

/** Share of the shorter side that a thing which must not show up twice is cleared around. */
const aroundKept = 0.02

/** What is known of a picture when its outside is made. */
interface Known {
  readonly picture: Pixels
  readonly canvas: Canvas
  readonly keep: Mask | null
  /** On the canvas: a sure subject, which goes on whole. */
  readonly front: Mask | null
  /** 1 where the picture itself is not known; absent or null: known everywhere. */
  readonly gaps?: Uint8Array | null
}

/** The same at half the size; of a guessed picture's canvas all measures are even. */
const halfOf = (kernel: WarpKernel, { picture, canvas, keep, front }: Known): Known => ({
  picture: halved(kernel, picture),
  canvas: {
    width: canvas.width / 2,
    height: canvas.height / 2,
    left: canvas.left / 2,
    top: canvas.top / 2,
  },
  keep: keep && halvedMask(keep),
  front: front && halvedMask(front),
})

/** The lines of a guessed picture that go on beyond it, without what must not show up twice. */
const linesBeyond = (
  kernel: WarpKernel,
  { picture, canvas, keep, front }: Known,
  coarse: boolean,
) => {
  const side = Math.min(picture.width, picture.height)
  const own = front && onPicture(front, picture, canvas)
  // Only a subject of sure outline is cleared: all else softens before it is known again.
  const ban = own && keep ? union(keep, own) : own
  const plain = ban && calmedOver(kernel, picture, grow(kernel, ban, Math.round(aroundKept * side)))
  return { own, ban, made: goOnBeyond(kernel, picture, canvas, { plain, front, coarse }) }
}

/**
 * The outside of a picture whose depth is guessed: its own lines go on and soften, without what must not show up twice.
 * Patches would put pieces of things where nobody knows what is what. A sure subject (`front`, on the canvas) goes on whole.
 * What there is without it lies in what `room` gives, if anything is invented.
 */
export const widenGuessed = (
  kernel: WarpKernel,
  known: Known,
  seed: number,
  room: Room = ownRoom,
): Wide => {
  const { picture, canvas, keep, front } = known
  if (!isWorthInventing(picture, canvas)) return linesBeyond(kernel, known, false).made
  // Patches are sought for it on a smaller copy still.
  const { made } = linesBeyond(kernel, halfOf(kernel, known), true)
  const own = front && onPicture(front, picture, canvas)
  const ban = own && keep ? union(keep, own) : own
  const lending = { front, own, ban }
  const rest = textured(kernel, picture, canvas, doubled(kernel, made.rest, room), lending, seed)
  const whole =
    front && own && made.whole !== made.rest
      ? withSubject(picture, canvas, rest, doubled(kernel, made.whole, ownRoom), front)
      : rest
  return { whole, rest }
}

/** What may be copied into the outside, and what goes on in it. */
interface Lending {
  readonly front: Mask | null
  readonly own: Mask | null
  readonly ban: Mask | null
}

/** The outside in the picture's own patches, of those that are like what goes on there; in place. */
const textured = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  made: Pixels,
  { ban }: Lending,
  seed: number,
): Pixels => {
  const unknown = layOn(picture, canvas, made.data)
  inventOutside(kernel, picture, canvas, made.data, { unknown, banned: ban?.data ?? null }, seed)
  return made
}

/** The outside with the subject that goes on in it, as it does in `made`. */
const withSubject = (
  picture: Pixels,
  canvas: Canvas,
  rest: Pixels,
  made: Pixels,
  front: Mask,
): Pixels => {
  // Where it does not go on it is as without it: the guess becomes the outcome. A body goes on as soft lines: patches of it
  // would put a second hand or helmet below the first.
  const [to, from] = [wordsOf(made.data), wordsOf(rest.data)]
  for (let k = 0; k < to.length; k++)
    if (!front.data[k] || isOn(picture, canvas, k)) to[k] = from[k] as number
  layOn(picture, canvas, made.data)
  return made
}

/** Whether pixel `k` of the canvas is the picture's. */
const isOn = ({ width, height }: Pixels, canvas: Canvas, k: number): boolean => {
  const x = (k % canvas.width) - canvas.left
  const y = Math.floor(k / canvas.width) - canvas.top
  return x >= 0 && y >= 0 && x < width && y < height
}

/** Share of the canvas from which on a subject that goes on outside is worth inventing; less is mirrored. */
const worthInventing = 0.004

/** What the lower edge cuts goes on as what is seen there, not as hair or face. */
const goingDown = (unknown: Uint8Array, own: Mask): Outside => {
  const banned = inverse(own.data)
  return { unknown, banned: banned.fill(1, 0, Math.floor(0.5 * own.height) * own.width) }
}

const isWorthInventing = (picture: Pixels, { width, height }: Canvas): boolean =>
  width - picture.width > rim + 8 || height - picture.height > rim + 8

/** What belongs to any of the masks; null when there is none. */
const unionOf = (...masks: readonly (Mask | null)[]): Mask | null =>
  masks.reduce((all, mask) => (all && mask ? union(all, mask) : (all ?? mask)), null)

/** Fills what of the picture is not known with what is beside it: ground with the ground before it, where patches may be of the sky. */
const mend = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  gaps: Mask,
  data: Uint8Array,
): void => {
  const { data: filled } = cleared(kernel, picture, gaps)
  const [to, from] = [wordsOf(data), wordsOf(filled)]
  for (let y = 0, i = 0; y < gaps.height; y++)
    for (
      let x = 0, k = (y + canvas.top) * canvas.width + canvas.left;
      x < gaps.width;
      x++, k++, i++
    )
      if (gaps.data[i]) to[k] = from[i] as number
}

/** Mirrors the picture into its subject where that goes on outside: it is known then, and `body`. Returns how many pixels. */
const mirrorBody = (
  picture: Pixels,
  canvas: Canvas,
  front: Mask,
  data: Uint8Array,
  unknown: Uint8Array,
  body: Uint8Array,
): number => {
  const { columns, line } = mirror(picture, canvas)
  const [to, from] = [wordsOf(data), wordsOf(picture.data)]
  let goesOn = 0
  for (let y = 0, k = 0; y < canvas.height; y++) {
    const row = line(y) * picture.width
    for (let x = 0; x < canvas.width; x++, k++) {
      if (!unknown[k] || !front.data[k]) continue
      to[k] = from[row + (columns[x] as number)] as number
      unknown[k] = 0
      body[k] = 1
      goesOn++
    }
  }
  return goesOn
}

/**
 * The picture with its outside invented. A sure subject that the picture's edge cuts through (`front`, on the canvas) goes
 * on from what it is made of, all else from the rest.
 */
export const widen = (
  kernel: WarpKernel,
  { picture, canvas, keep, front, gaps = null }: Known,
  seed: number,
): Pixels => {
  const { width, height } = canvas
  if (!gaps && !isWorthInventing(picture, canvas))
    return { width, height, data: mirrored(picture, canvas) }
  const own = front && onPicture(front, picture, canvas)
  // Nothing that belongs to the subject but lies beside its outline either.
  const near = own && grow(kernel, own, Math.round(0.03 * Math.min(picture.width, picture.height)))
  const torn = gaps && { width: picture.width, height: picture.height, data: gaps }
  const ban = unionOf(keep, near, torn)
  const data = mirrored(ban ? cleared(kernel, picture, ban) : picture, canvas)
  const unknown = layOn(picture, canvas, data)
  if (torn) mend(kernel, picture, canvas, torn, data)
  const body = new Uint8Array(width * height)
  const goesOn = front ? mirrorBody(picture, canvas, front, data, unknown, body) : 0
  const rest = { unknown, banned: ban?.data ?? null }
  inventOutside(kernel, picture, canvas, data, rest, seed)
  if (own && goesOn > worthInventing * body.length) {
    inventOutside(kernel, picture, canvas, data, goingDown(body, own), seed)
  }
  return { width, height, data }
}

/** A picture whose outside is the same with its subject and without. */
export const alone = (whole: Pixels): Wide => ({ whole, rest: whole })
