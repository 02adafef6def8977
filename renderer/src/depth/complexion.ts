// The colours of a person as the picture shows them: skin of the face, cloth about the chest; what is added to the picture takes after them.
import type { Pixels } from '../host.ts'
import type { Figure } from './figure.ts'

type Colour = readonly [number, number, number]

export interface Complexion {
  /** sRGB 0..255, in the light of the picture; null when no skin is seen where the face ought to be. */
  readonly skin: Colour | null
  readonly cloth: Colour
  /** True when skin is seen at the sides of the body where the arms are, and not only cloth. */
  readonly bare: boolean
  /** Unit vector towards the light: to the right, down and to the viewer. */
  readonly sun: readonly [number, number, number]
}

/** The middle colour, channel by channel, of the pixels in a square window. */
const middle = ({ width, height, data }: Pixels, x: number, y: number, radius: number): Colour => {
  const found: number[][] = [[], [], []]
  const step = Math.max(1, Math.round(radius / 8))
  const [x1, y1] = [Math.min(width - 1, x + radius), Math.min(height - 1, y + radius)]
  for (let py = Math.max(0, Math.round(y - radius)); py <= y1; py += step)
    for (let px = Math.max(0, Math.round(x - radius)); px <= x1; px += step)
      for (let c = 0; c < 3; c++) found[c]?.push(data[4 * (py * width + px) + c] ?? 0)
  const of = (c: number) => found[c]?.sort((a, b) => a - b)[(found[c]?.length ?? 0) >> 1] ?? 128
  return [of(0), of(1), of(2)]
}

/** Skin is redder than green and greener than blue, by shares that hold from pale to dark. */
const isSkin = ([r, g, b]: Colour): boolean =>
  r > 40 && r > 1.06 * g && g > 0.98 * b && r < 2.4 * g && g < 2.2 * b

/** How much stronger the light is to come from a side than cheeks differ. */
const sideways = 2.6

/** Faces are lit from above; from which side their cheeks tell, and without a face the light comes from the left. */
const sunOf = (left: number, right: number, face: boolean): Complexion['sun'] => {
  const differ = (right - left) / (right + left + 1)
  const x = face ? Math.max(-0.75, Math.min(0.75, sideways * differ)) : -0.45
  const y = -0.6
  return [x, y, Math.sqrt(1 - x * x - y * y)]
}

const apart = (a: Colour, b: Colour): number => {
  const sum = (c: Colour) => c[0] + c[1] + c[2] + 1
  return [0, 1, 2].reduce(
    (all, c) => all + Math.abs((a[c] ?? 0) / sum(a) - (b[c] ?? 0) / sum(b)),
    0,
  )
}

/** Share of what is looked at beside the body that must be skin. */
const enough = 0.1

/** Looks for skin beside the body from below the shoulders to the hips. */
const isBare = (
  { width, height, data }: Pixels,
  { head, neck, heart, left, right }: Figure,
  skin: Colour | null,
  cloth: Colour,
): boolean => {
  if (!skin || apart(skin, cloth) < 0.06) return false
  const reach = Math.min((right - left) / 2, 2.2 * head.radius)
  const step = Math.max(1, head.radius / 12)
  let [looked, found] = [0, 0]
  for (let y = neck + 1.2 * head.radius; y < Math.min(height, neck + 3 * head.radius); y += step)
    for (let u = 0.4 * reach; u < reach; u += step)
      for (const x of [heart[0] - u, heart[0] + u]) {
        if (x < 0 || x >= width) continue
        const k = 4 * (Math.floor(y) * width + Math.floor(x))
        const here = [data[k] ?? 0, data[k + 1] ?? 0, data[k + 2] ?? 0] as const
        looked++
        if (
          isSkin(here) &&
          apart(here, skin) < 0.5 * apart(skin, cloth) &&
          apart(here, skin) < 0.09
        )
          found++
      }
  return found > enough * looked
}

const lightOf = ([r, g, b]: Colour): number => 0.3 * r + 0.6 * g + 0.1 * b

export const complexionOf = (picture: Pixels, figure: Figure): Complexion => {
  const { head, heart, neck, leftEye, rightEye, mouth, upright } = figure
  // The brighter cheek: the other one may lie in shade or under hair.
  const cheeks = [leftEye, rightEye].map(([x, y]) =>
    middle(picture, 0.75 * x + 0.25 * mouth[0], 0.45 * y + 0.55 * mouth[1], 0.16 * head.radius),
  )
  const [a, b] = cheeks as [Colour, Colour]
  const cheek = a[0] + a[1] + a[2] > b[0] + b[1] + b[2] ? a : b
  const skin = upright && isSkin(cheek) ? cheek : null
  // What is worn about the chest: a standing person's heart, the middle of all, lies lower.
  const chest = upright ? Math.min(heart[1], neck + 1.5 * head.radius) : heart[1]
  // Wide enough that no collar, tie or badge is taken for all of it.
  const cloth = middle(picture, heart[0], chest, 0.7 * head.radius)
  return {
    skin,
    cloth,
    bare: isBare(picture, figure, skin, cloth),
    sun: sunOf(lightOf(a), lightOf(b), skin !== null),
  }
}
