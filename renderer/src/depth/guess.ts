// Guesses the relief of a picture nobody knows the depth of: sky, ground, what stands out; and stays soft where it cannot know.
import type { Size } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import { type Face, findFace } from './face.ts'
import type { Mask } from './masks.ts'
import { isNoSky, isOnPaper } from './paper.ts'
import { blurPlane, enlargePlane, guidedFilter, type Plane, plane } from './plane.ts'
import { type Colours, coloursOf, printedness } from './printed.ts'
import { focalLength, type Relief } from './relief.ts'
import { type Saliency, saliency } from './saliency.ts'
import { findSky, type Sky } from './sky.ts'
import { sureness } from './sureness.ts'
import { type Thumbnail, thumbnail } from './thumbnail.ts'

/** Angle of view assumed for a picture of unknown lens. */
const assumedFov = 42

export interface Guess {
  readonly thumb: Thumbnail
  /** 0..1, soft. */
  readonly sky: Plane
  /** Of the picture. */
  readonly skyShare: number
  readonly colours: Colours
  readonly stands: Saliency
  readonly face: Face | null
  /** Row of the horizon in thumbnail pixels. */
  readonly horizon: number
  /** How sure the guess is, 0..1. */
  readonly sure: number
  /** Nearness at thumbnail size. */
  readonly nearness: Plane
}

const groundAt = (y: number, horizon: number, height: number): number =>
  0.36 + 0.74 * Math.max(0, (y - horizon) / Math.max(1, height - horizon))

/** The row on which what stands out rests: nine tenths of it lie above. */
const footOf = (stands: Saliency, t: Thumbnail): number => {
  const rows = new Float32Array(t.height)
  let all = 0
  const front = stands.front.data
  for (let y = 0, i = 0; y < t.height; y++)
    for (let x = 0; x < t.width; x++, i++) {
      const f = front[i] as number
      const weight = f > 0.5 ? f : 0
      rows[y] = (rows[y] as number) + weight
      all += weight
    }
  let sum = 0
  for (let y = 0; y < t.height; y++) {
    sum += rows[y] ?? 0
    if (sum >= 0.9 * all) return y
  }
  return t.height - 1
}

/**
 * Nearness before softening: a far wall above the horizon, ground coming nearer below it, and what stands out upright at
 * the depth of its foot, so that it does not lean when the camera goes round it. `wall` 0..1 brings all above that foot there.
 */
const build = (
  t: Thumbnail,
  sky: Plane,
  horizon: number,
  stands: Saliency,
  wall: number,
): Plane => {
  const out = plane(t.width, t.height)
  const foot = footOf(stands, t)
  const standing = Math.max(0.8, groundAt(foot, horizon, t.height))
  for (let y = 0; y < t.height; y++) {
    const ground = groundAt(y, horizon, t.height)
    for (let x = 0; x < t.width; x++) {
      const i = y * t.width + x
      const here = ground + (standing - ground) * (stands.front.data[i] ?? 0)
      const open = here + (0.5 - here) * (sky.data[i] ?? 0)
      out.data[i] = y <= foot ? open + (standing - open) * wall : open
    }
  }
  return out
}

/** Edge-aligned first, so that the slope lies along outlines; then blurred: soft never tears. */
const softened = (t: Thumbnail, raw: Plane): Plane => {
  const aligned = guidedFilter(t.light, raw, Math.max(4, Math.round(t.width / 20)), 0.004)
  return blurPlane(aligned, Math.max(2, Math.round(t.width / 34)), 3)
}

/** The mean of `values` weighed by the squares of `front`; outside of others, as the engine then keeps what it makes of the loop. */
const meanWhere = (values: Float32Array, front: Float32Array): number => {
  let sum = 1e-6
  let weight = 1e-6
  for (let i = 0; i < values.length; i++) {
    const f = (front[i] as number) * (front[i] as number)
    sum += f * (values[i] as number)
    weight += f
  }
  return sum / weight
}

/** How much of the range about the subject, which comes to nearness 1, is believed of a guess that is sure, and of one that is not. */
const [believed, doubted] = [0.47, 0.28] as const

/** The guess brought about the subject, as far as it is believed. */
const pressed = (soft: Plane, stands: Saliency, sure: number): Plane => {
  const range = doubted + (believed - doubted) * sure
  const subject = meanWhere(soft.data, stands.front.data)
  const data = new Float32Array(soft.data.length)
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0.05, 1 + ((soft.data[i] as number) - subject) * range)
  return { ...soft, data }
}

/**
 * Share of sky from which on towers, masts and vehicles are likely to stand before it: what of them is not seen to stand out
 * would lean when the sky is taken for far, and nobody sees that an empty sky stays with them.
 */
const openSky = 0.12

/** What is printed on a card moves as the card does: `share` of the relief, 0..1, is taken away. */
const flattened = (p: Plane, share: number): Plane => ({
  ...p,
  data: p.data.map((v) => v + (1 - v) * share),
})

const noSky = (t: Thumbnail): Sky => ({ sky: plane(t.width, t.height), share: 0, bottom: 0 })

/** The whole guess at thumbnail size. */
export const guess = (picture: Pixels): Guess => {
  const thumb = thumbnail(picture)
  const colours = coloursOf(picture)
  const onPaper = isOnPaper(thumb)
  const found = findSky(thumb)
  const { sky, share, bottom } = isNoSky(thumb, colours, onPaper, found.share)
    ? noSky(thumb)
    : found
  const stands = saliency(thumb)
  const horizon = share > 0.06 ? Math.min(thumb.height * 0.66, bottom) : thumb.height * 0.36
  const sure = sureness(stands)
  const raw = build(thumb, sky, horizon, stands, 0.84 * Math.min(1, share / openSky))
  const nearness = flattened(
    pressed(softened(thumb, raw), stands, sure),
    onPaper ? 1 : printedness(colours),
  )
  const face = findFace({ thumb, sky, stands })
  return { thumb, sky, skyShare: share, colours, stands, face, horizon, sure, nearness }
}

/** A plane at thumbnail size, at clip size. */
const enlarged = (small: Plane, scale: number, { width, height }: Size): Float32Array =>
  enlargePlane(small, scale, width, height)

const lensOf = ({ width, height }: Size): number => focalLength(Math.min(height, width), assumedFov)

/** The guess as a relief of a picture at clip size. */
export const guessRelief = (picture: Pixels, made: Guess = guess(picture)): Relief => {
  const { width, height } = picture
  const nearness = enlarged(made.nearness, made.thumb.scale, picture)
  return { width, height, nearness, focal: lensOf(picture), soft: true }
}

/** How much of the guessed distance between a sure subject and the rest is believed: behind an outline there is room. */
const behindSure = 0.6
/** How far a person is rounder than a card, in nearness. */
const roundness = 0.14

/**
 * A relief with a person whose outline is sure (`mask` at clip size): upright at the depth of the feet, a little rounded,
 * with the guess of all else, softly carried on, behind.
 */
export const standingRelief = (picture: Pixels, made: Guess, mask: Mask): Relief => {
  const { thumb: t, sky, stands, horizon } = made
  const there = plane(t.width, t.height)
  let foot = 0
  for (let y = 0; y < t.height; y++)
    for (let x = 0; x < t.width; x++) {
      const px = Math.min(picture.width - 1, Math.floor((x + 0.5) * t.scale))
      const py = Math.min(picture.height - 1, Math.floor((y + 0.5) * t.scale))
      if (!mask.data[py * picture.width + px]) continue
      there.data[y * t.width + x] = 1
      foot = Math.max(foot, y)
    }
  const beside = blurPlane(there, Math.max(2, Math.round(t.width / 30)), 2)
  const front = stands.front.data.map((v, i) => v * Math.max(0, 1 - 2 * (beside.data[i] ?? 0)))
  const raw = build(t, sky, horizon, { ...stands, front: { ...stands.front, data: front } }, 0)
  const stand = Math.max(0.8, groundAt(foot, horizon, t.height))
  const soft = softened(t, raw)
  const rest = { ...soft, data: soft.data.map((v) => Math.max(0.05, 1 + (v - stand) * behindSure)) }
  const behind = enlarged(rest, t.scale, picture)
  const round = enlarged(beside, t.scale, picture)
  const nearness = behind.slice()
  for (let k = 0; k < nearness.length; k++)
    if (mask.data[k]) nearness[k] = 1 + roundness * ((round[k] ?? 1) - 0.75)
  const { width, height } = picture
  return { width, height, nearness, behind, focal: lensOf(picture), soft: true }
}
