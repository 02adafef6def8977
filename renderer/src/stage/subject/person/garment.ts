// Ways to cut garments: what a dress, a suit or a coat puts on and takes off.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Bottom, Outfit, Shoes, Skirt, Top } from './outfit.ts'

export type Color = Rgb | null
/** Puts a garment on; `color` is the named one. */
export type Wear = (o: Outfit, color: Color, item: string) => void

export const white = hex('#f3f1ec')
export const black = hex('#17171a')
export const gold = hex('#d8a83a')
export const denim = hex('#34507f')
export const brown = hex('#5a3a24')
export const dim = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

export const topOf = (color: Rgb, part: Partial<Top> = {}): Top => ({
  color,
  finish: finish.cloth,
  sleeve: 0.34,
  loose: 0.012,
  neck: 'crew',
  weave: 'plain',
  second: white,
  cropped: false,
  shirt: null,
  tie: null,
  buttons: null,
  double: false,
  zip: null,
  quilted: false,
  collar: false,
  ...part,
})
export const bottomOf = (color: Rgb, part: Partial<Bottom> = {}): Bottom => ({
  color,
  finish: finish.cloth,
  length: 1,
  loose: 0.014,
  bib: false,
  stripe: null,
  ...part,
})
export const skirtOf = (color: Rgb, part: Partial<Skirt> = {}): Skirt => ({
  color,
  finish: finish.cloth,
  length: 0.5,
  flare: 1.9,
  folds: 0.014,
  split: false,
  hem: null,
  weave: 'plain',
  second: white,
  ...part,
})
export const shoesOf = (kind: Shoes['kind'], color: Rgb, shaft = 0): Shoes => ({
  kind,
  color,
  shaft,
  sole: kind === 'sneaker' ? white : dim(color, 0.35),
})

export const weaveOf = (item: string): Top['weave'] =>
  /plaid|check|lumberjack|flannel|tartan/.test(item)
    ? 'plaid'
    : /strip|breton|sailor|gondol/.test(item)
      ? 'striped'
      : /polka|dotted|floral|flower/.test(item)
        ? 'dotted'
        : 'plain'

export const dress = (
  o: Outfit,
  color: Rgb,
  length: number,
  part: Partial<Skirt> = {},
  top: Partial<Top> = {},
): void => {
  o.top = topOf(color, { sleeve: 0, neck: 'straps', finish: finish.cloth, ...top })
  o.skirt = skirtOf(color, {
    length,
    finish: top.finish ?? finish.cloth,
    weave: top.weave ?? 'plain',
    second: top.second ?? white,
    ...part,
  })
  o.bottom = null
}
export const jacket = (o: Outfit, color: Rgb, part: Partial<Top>): void => {
  const under = o.top?.shirt ?? (o.top && o.top.sleeve < 1 ? o.top.color : white)
  o.top = topOf(color, {
    sleeve: 1,
    loose: 0.02,
    neck: 'open',
    shirt: under,
    tie: o.top?.tie ?? null,
    ...part,
  })
  o.bottom ??= bottomOf(denim)
}
export const coat = (o: Outfit, color: Rgb, length: number, part: Partial<Top> = {}): void => {
  jacket(o, color, { loose: 0.026, finish: finish.wool, buttons: dim(color, 0.4), ...part })
  o.skirt = skirtOf(color, {
    length,
    flare: 1.5,
    folds: 0.006,
    split: true,
    finish: part.finish ?? finish.wool,
  })
}
export const suit = (o: Outfit, color: Rgb, tie: Color): void => {
  o.top = topOf(color, {
    sleeve: 1,
    loose: 0.018,
    neck: 'open',
    shirt: o.top?.shirt ?? white,
    tie,
    buttons: null,
    collar: true,
  })
  o.bottom = bottomOf(color, { loose: 0.018 })
  o.skirt = null
  o.shoes = shoesOf('shoe', hex('#1a1412'))
}
export const robe = (o: Outfit, color: Rgb, part: Partial<Skirt> = {}): void => {
  o.top = topOf(color, { sleeve: 1, loose: 0.028, neck: 'v', shirt: null, finish: finish.wool })
  o.skirt = skirtOf(color, {
    length: 0.96,
    flare: 1.75,
    folds: 0.016,
    finish: finish.wool,
    ...part,
  })
  o.bottom = null
}
export const extra = (o: Outfit, item: string, color: Color): void => {
  o.extras = [...o.extras.filter((e) => e.item !== item), { item, color }]
}

export const swimwear = (o: Outfit, color: Color): void => {
  const k = color ?? hex('#c8301c')
  o.top = topOf(k, { sleeve: 0, neck: 'straps', loose: 0.003 })
  o.bottom = bottomOf(k, { length: 0, loose: 0.004 })
}
