// The relief of a picture at clip size: how near every pixel is, in units that camera paths understand.
import type { Size } from '../film/size.ts'
import { shownPart } from '../film/size.ts'
import type { DepthMap } from './depth-map.ts'

/** Nearness is subject distance / distance: 1 at the subject, 0 at infinity, above 1 before the subject. */
export interface Relief {
  readonly width: number
  readonly height: number
  readonly nearness: Float32Array
  /** Focal length in clip pixels. */
  readonly focal: number
  /** True when the depth is a guess: no hard edges but a sure subject's, half the range. */
  readonly soft: boolean
  /** Nearness of what lies behind a subject that a guess is sure of; without it a guess has no edges at all. */
  readonly behind?: Float32Array
}

/** Focal length in pixels of a picture `height` pixels high under a vertical angle of view in degrees. */
export const focalLength = (height: number, fov: number): number =>
  height / 2 / Math.tan((fov * Math.PI) / 360)

/** Nothing comes nearer than a third of the way to the subject: what is nearer would fill the frame at the first step. */
const nearest = 3

/** The nearness the camera turns about: the middle of what stands in the inner part of the picture and is not far away. */
export const subjectDistance = (map: DepthMap): number => {
  const near: number[] = []
  for (let y = Math.floor(map.height * 0.3); y < map.height * 0.85; y += 4)
    for (let x = Math.floor(map.width * 0.25); x < map.width * 0.75; x += 4) {
      const d = map.distance[y * map.width + x] ?? 0
      if (d > 0 && Number.isFinite(d)) near.push(d)
    }
  if (near.length === 0) return map.focus > 0 ? map.focus : 1
  // Typed arrays sort numbers by themselves, and quickly.
  const sorted = Float32Array.from(near).sort()
  const quarter = sorted[Math.floor(near.length * 0.25)] ?? 1
  // The lens was focused on the subject; trust it unless hardly anything stands there.
  return map.focus > 0 && map.focus < 4 * quarter ? map.focus : quarter
}

/** Share of the picture up to which a piece of sky is an opening in something: a window, a gap between leaves. */
const opening = 0.02

/**
 * Gives small pieces of sky the depth of what frames them: at that size nobody sees that they are far, but everybody sees
 * their frame bend. Works in place.
 */
const closeOpenings = (nearness: Float32Array, { width: w, height: h }: Size): void => {
  const seen = new Uint8Array(w * h)
  const sky = (k: number) => (nearness[k] ?? 1) < 0.004
  for (let start = 0; start < w * h; start++) {
    if ((nearness[start] ?? 1) >= 0.004 || seen[start]) continue
    const piece = [start]
    seen[start] = 1
    let [sum, n, border] = [0, 0, false]
    for (let head = 0; head < piece.length; head++) {
      const k = piece[head] ?? 0
      const [x, y] = [k % w, Math.floor(k / w)]
      border ||= x === 0 || y === 0 || x === w - 1 || y === h - 1
      for (const o of [x > 0 ? -1 : 0, x < w - 1 ? 1 : 0, y > 0 ? -w : 0, y < h - 1 ? w : 0]) {
        if (o === 0 || seen[k + o]) continue
        if (sky(k + o)) {
          seen[k + o] = 1
          piece.push(k + o)
        } else {
          sum += nearness[k + o] ?? 0
          n++
        }
      }
    }
    if (border || n === 0 || piece.length > opening * w * h) continue
    for (const k of piece) nearness[k] = sum / n
  }
}

/** Samples our own depth map at clip size (nearest sample: edges stay hard). */
export const reliefFromDepth = (map: DepthMap, clip: Size): Relief => {
  const part = shownPart(map, clip)
  const subject = subjectDistance(map)
  const nearness = new Float32Array(clip.width * clip.height)
  const scale = part.width / clip.width
  const columns = Int32Array.from({ length: clip.width }, (_, x) =>
    Math.min(map.width - 1, Math.floor(part.left + (x + 0.5) * scale)),
  )
  for (let y = 0; y < clip.height; y++) {
    const sy = Math.min(map.height - 1, Math.floor(part.top + (y + 0.5) * scale))
    for (let x = 0; x < clip.width; x++) {
      const d = map.distance[sy * map.width + (columns[x] ?? 0)] ?? Number.POSITIVE_INFINITY
      nearness[y * clip.width + x] = d > 0 ? Math.min(nearest, subject / d) : nearest
    }
  }
  closeOpenings(nearness, clip)
  const focal = focalLength(map.height, map.fov) / scale
  return { ...clip, nearness, focal, soft: false }
}
