// Clothes of which no word tells the colour, moved toward colours that somebody asks for.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { mix3 } from '../../vector.ts'
import type { Outfit } from './outfit.ts'

/** Clothes whose colour is a part of their name. */
const ownColor =
  /wedding|bridal|lab-coat|chef|nurse|santa|uniform|spacesuit|armou?r|hazmat|karate|judo/

const same = (a: Rgb, b: Rgb): boolean => a.every((v, i) => Math.abs(v - (b[i] ?? 0)) < 1e-6)

/** Dyes an outfit in place: what covers most in the first colour, what is below in the second. */
export const dyeClothes = (o: Outfit, subject: BriefSubject): void => {
  const { dyes, wears, colors } = subject
  const [first, second = first] = dyes?.colors ?? []
  if (!dyes || !first || !second || o.spacesuit || o.armor) return
  if (wears.some((w) => ownColor.test(w.item))) return
  const told = [...colors, ...wears.flatMap((w) => (w.color ? [w.color] : []))]
  const dyed = (own: Rgb, to: Rgb): Rgb =>
    told.some((c) => same(c, own)) ? own : mix3(own, to, dyes.strength)
  if (o.top) o.top = { ...o.top, color: dyed(o.top.color, first) }
  if (o.bottom) o.bottom = { ...o.bottom, color: dyed(o.bottom.color, second) }
  if (o.skirt) o.skirt = { ...o.skirt, color: dyed(o.skirt.color, o.bottom ? second : first) }
}
