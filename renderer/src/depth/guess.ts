// Guesses the relief of a picture nobody knows the depth of: sky, ground, what stands out; and stays soft where it cannot know.
import type { Size } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import { blurPlane, guidedFilter, type Plane, plane, samplePlane } from './plane.ts'
import { focalLength, type Relief } from './relief.ts'
import { type Saliency, saliency } from './saliency.ts'
import { findSky } from './sky.ts'
import { type Thumbnail, thumbnail } from './thumbnail.ts'

/** Angle of view assumed for a picture of unknown lens. */
const assumedFov = 42

export interface Guess {
  readonly thumb: Thumbnail
  /** 0..1, soft. */
  readonly sky: Plane
  readonly stands: Saliency
  /** Row of the horizon in thumbnail pixels. */
  readonly horizon: number
  /** Nearness at thumbnail size. */
  readonly nearness: Plane
}

/** Nearness before softening: a far wall above the horizon, ground coming nearer below it, what stands out standing on it. */
const build = (t: Thumbnail, sky: Plane, horizon: number, stands: Saliency): Plane => {
  const out = plane(t.width, t.height)
  for (let y = 0; y < t.height; y++) {
    const down = Math.max(0, (y - horizon) / Math.max(1, t.height - horizon))
    const ground = 0.34 + 0.86 * down
    for (let x = 0; x < t.width; x++) {
      const i = y * t.width + x
      const front = stands.front.data[i] ?? 0
      const standing = Math.max(ground, 0.95)
      const here = ground + (standing - ground) * front
      out.data[i] = here + (0.12 - here) * (sky.data[i] ?? 0)
    }
  }
  return out
}

/** The whole guess at thumbnail size. */
export const guess = (picture: Pixels): Guess => {
  const thumb = thumbnail(picture)
  const { sky, share, bottom } = findSky(thumb)
  const stands = saliency(thumb)
  const horizon = share > 0.06 ? Math.min(thumb.height * 0.66, bottom) : thumb.height * 0.36
  const raw = build(thumb, sky, horizon, stands)
  // Edge-aligned first, so that the slope lies along outlines; then blurred and pressed together: soft never tears.
  const aligned = guidedFilter(thumb.light, raw, Math.max(4, Math.round(thumb.width / 20)), 0.004)
  const soft = blurPlane(aligned, Math.max(2, Math.round(thumb.width / 34)), 3)
  let mean = 0
  for (const v of soft.data) mean += v / soft.data.length
  const nearness = { ...soft, data: soft.data.map((v) => 0.95 + (v - mean) * 0.62) }
  return { thumb, sky, stands, horizon, nearness }
}

/** The guess as a relief of a picture at clip size. */
export const guessRelief = (picture: Pixels, made: Guess = guess(picture)): Relief => {
  const size: Size = picture
  const nearness = new Float32Array(size.width * size.height)
  const { scale } = made.thumb
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      nearness[y * size.width + x] = samplePlane(
        made.nearness,
        (x + 0.5) / scale - 0.5,
        (y + 0.5) / scale - 0.5,
      )
  const focal = focalLength(Math.min(size.height, size.width), assumedFov)
  return { width: size.width, height: size.height, nearness, focal, soft: true }
}
