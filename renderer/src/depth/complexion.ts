// The colours of a person as the picture shows them: skin of the face, cloth about the heart; what is added to the picture takes after them.
import type { Pixels } from '../host.ts'
import type { Figure } from './figure.ts'

type Colour = readonly [number, number, number]

export interface Complexion {
  /** sRGB 0..255, in the light of the picture; null when no skin is seen where the face ought to be. */
  readonly skin: Colour | null
  readonly cloth: Colour
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

const lightOf = ([r, g, b]: Colour): number => 0.3 * r + 0.6 * g + 0.1 * b

export const complexionOf = (picture: Pixels, figure: Figure): Complexion => {
  const { head, heart, leftEye, rightEye, mouth, upright } = figure
  // The brighter cheek: the other one may lie in shade or under hair.
  const cheeks = [leftEye, rightEye].map(([x, y]) =>
    middle(picture, 0.75 * x + 0.25 * mouth[0], 0.45 * y + 0.55 * mouth[1], 0.16 * head.radius),
  )
  const [a, b] = cheeks as [Colour, Colour]
  const cheek = a[0] + a[1] + a[2] > b[0] + b[1] + b[2] ? a : b
  const skin = upright && isSkin(cheek) ? cheek : null
  return {
    skin,
    cloth: middle(picture, heart[0], heart[1], 0.3 * head.radius),
    sun: sunOf(lightOf(a), lightOf(b), skin !== null),
  }
}
