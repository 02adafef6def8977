// Silver and gold cloth shimmers: a flat grey or yellow would pass for white and mustard.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import type { Outfit } from './outfit.ts'

const lame = { roughness: 0.26, f0: 0.6, metal: 0.85, scale: 70, relief: 0.3 } as const

/** The colours that prompts name as metals, and the cloth they are told by. */
const metals: readonly (readonly [named: Rgb, cloth: Rgb])[] = [
  [hex('#c4c8ce'), hex('#5f6672')],
  [hex('#e0a92c'), hex('#d8a63a')],
]

const metalOf = (color: Rgb): Rgb | null =>
  metals.find(([named]) => named.every((v, i) => Math.abs(v - (color[i] ?? 0)) < 0.015))?.[1] ??
  null

/** The outfit with what is silver or gold cut from shimmering cloth. */
export const metallic = (o: Outfit): void => {
  const top = o.top && metalOf(o.top.color)
  if (o.top && top) o.top = { ...o.top, color: top, finish: lame }
  const skirt = o.skirt && metalOf(o.skirt.color)
  if (o.skirt && skirt) o.skirt = { ...o.skirt, color: skirt, finish: lame }
  const bottom = o.bottom && metalOf(o.bottom.color)
  if (o.bottom && bottom) o.bottom = { ...o.bottom, color: bottom, finish: lame }
}
