// The drops of a picture's own weather at clip size: how each looks when it is drawn smaller than it was made.
import { DROP_FLOATS, type Fall, type Veil } from '../../depth/veil.ts'
import { HALO } from '../../look/measure-veil.ts'
import { random, subSeed } from '../../stage/random.ts'
import { type Size, shownPart } from '../size.ts'

/** Numbers of a drop ready to be drawn: a drop of a veil in clip pixels, its outer and inner radius in place of radius and softness, and how near it is. */
export const READY_FLOATS = 12
export const OUTER = 4
export const INNER = 9
export const NEAR = 11

export interface FallingKind extends Pick<Fall, 'kind' | 'wind'> {
  /** `READY_FLOATS` a drop. */
  readonly drops: Float32Array
}

/** A veil made ready for a clip. */
export interface Falling {
  readonly kinds: readonly FallingKind[]
  /** Side of the square about the middle of the clip in which things fall around, in clip pixels. */
  readonly field: number
  /** Clip pixels to which light around shining things reaches. */
  readonly halo: number
}

/** Blur of a picture that is made smaller, in its pixels. */
const blur = 0.4

/** How much a soft edge from `outer` to `inner` covers: along a streak, or of a round spot. */
const amount = (outer: number, inner: number, round: boolean): number => {
  let sum = 0
  const n = 24
  for (let i = 0; i < n; i++) {
    const d = ((i + 0.5) / n) * outer
    const s = Math.max(0, Math.min(1, (outer - d) / (outer - inner)))
    sum += s * s * (3 - 2 * s) * (round ? d : 1)
  }
  return (sum * outer) / n
}

/** Field in which things fall, in times the clip's diagonal: what turns or shakes must find its corners filled. */
const room = 1.12

/** A fall's drops in clip pixels, measured from the middle of the clip. */
const atClipSize = ({ drops }: Fall, veil: Veil, clip: Size): number[][] => {
  const part = shownPart(veil, clip)
  const s = clip.width / part.width
  const list: number[][] = []
  const radii = Array.from({ length: drops.length / DROP_FLOATS }, (_, i) => drops[11 * i + 4] ?? 0)
  const [least, most] = [Math.min(...radii), Math.max(...radii)]
  for (let i = 0; i < radii.length; i++) {
    const [x = 0, y = 0, ax = 0, ay = 0, radius = 0, r, g, b, alpha = 0, soft = 0, halo = 0] =
      drops.subarray(i * DROP_FLOATS, (i + 1) * DROP_FLOATS)
    const [outer, inner] = [(radius + 0.5) * s, (radius * (1 - soft) - 0.5) * s]
    const [wide, tight] = s < 1 ? [outer + blur, inner - blur] : [outer, inner]
    const round = Math.hypot(ax, ay) < 4 * radius
    const thin = amount(outer, inner, round) / Math.max(1e-6, amount(wide, tight, round))
    const near = 0.5 + 0.8 * ((radius - least) / Math.max(1e-6, most - least))
    list.push([
      (x - part.left) * s - clip.width / 2,
      (y - part.top) * s - clip.height / 2,
      ax * s,
      ay * s,
      wide,
      r ?? 255,
      g ?? 255,
      b ?? 255,
      alpha * thin,
      tight,
      halo,
      near,
    ])
  }
  return list
}

/** As many more like them as the rest of the field needs. */
const around = (own: readonly number[][], clip: Size, field: number, seed: number): number[][] => {
  const draw = random(seed)
  // Drops were strewn a tenth beyond the picture; cropped ones may lie farther out.
  const inside = (x: number, y: number) =>
    Math.abs(x) < 0.6 * clip.width && Math.abs(y) < 0.6 * clip.height
  const density = own.filter(([x = 0, y = 0]) => inside(x, y)).length
  const count = Math.round((density * field * field) / (1.44 * clip.width * clip.height))
  const more: number[][] = []
  for (let i = 0; i < count && own.length > 0; i++) {
    const [x, y] = [(draw() - 0.5) * field, (draw() - 0.5) * field]
    const like = own[Math.floor(draw() * own.length)]
    if (!like || inside(x, y)) continue
    more.push([x, y, ...like.slice(2)])
  }
  return [...own.filter(([x = 0, y = 0]) => inside(x, y)), ...more]
}

/** Makes a veil ready to fall before a clip. */
export const fallingOf = (veil: Veil, clip: Size, seed: number): Falling => {
  const field = room * Math.hypot(clip.width, clip.height)
  const s = clip.width / shownPart(veil, clip).width
  return {
    kinds: veil.falls.map((fall, i) => ({
      kind: fall.kind,
      wind: fall.wind,
      drops: Float32Array.from(
        around(atClipSize(fall, veil, clip), clip, field, subSeed(seed, `fall-${i}`)).flat(),
      ),
    })),
    field,
    halo: HALO * veil.width * s,
  }
}
