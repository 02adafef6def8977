// What words of cut and cloth do to a garment that is on already: long, short, loose, sleeveless, silk …
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { bottomOf, denim, shoesOf } from './garment.ts'
import type { Outfit, Skirt, Top } from './outfit.ts'

const overall = /dress|gown|robe|kimono|sari|frock/
const tails = /coat|robe|cloak|cardigan/
const legwear = /pants|jeans|trousers|shorts|leggings|slacks|overalls/

const surfaces: Readonly<Record<string, Top['finish']>> = {
  silk: finish.silk,
  velvet: finish.wool,
  leather: finish.leather,
  wool: finish.wool,
  fur: finish.fur,
}

const longer = (skirt: Skirt, item: string): Skirt =>
  overall.test(item) || /skirt/.test(item)
    ? { ...skirt, length: 0.98, flare: Math.max(skirt.flare, 2.2), folds: 0.024 }
    : { ...skirt, length: Math.max(skirt.length, 0.86), flare: Math.max(skirt.flare, 1.6) }

const cutTop = (top: Top, cut: ReadonlySet<string>, item: string): Top => {
  const dressed = overall.test(item)
  let out = top
  if (cut.has('sleeveless')) out = { ...out, sleeve: 0, neck: dressed ? 'straps' : out.neck }
  if (cut.has('strapless')) out = { ...out, sleeve: 0, neck: 'strapless' }
  if (cut.has('long-sleeved'))
    out = { ...out, sleeve: 1, neck: out.neck === 'straps' ? 'scoop' : out.neck }
  if (cut.has('short-sleeved')) out = { ...out, sleeve: 0.34 }
  if (cut.has('loose')) out = { ...out, loose: out.loose + 0.022 }
  if (cut.has('tight')) out = { ...out, loose: Math.min(out.loose, 0.006) }
  if (cut.has('cropped')) out = { ...out, cropped: true }
  return out
}

/** Changes what the garment `item` has just put on; `cut` is that of `Brief`. */
export const tailor = (o: Outfit, item: string, words: string): void => {
  const cut = new Set(words.split(' '))
  const below = legwear.test(item)
  if (o.skirt && !below) {
    if (cut.has('long')) o.skirt = longer(o.skirt, item)
    if (cut.has('short'))
      o.skirt = { ...o.skirt, length: tails.test(item) ? 0.34 : 0.3, flare: 1.7 }
    if (cut.has('tight') && !o.skirt.split) o.skirt = { ...o.skirt, flare: 1.12, folds: 0 }
  }
  if (below && o.bottom) {
    if (cut.has('loose')) o.bottom = { ...o.bottom, loose: o.bottom.loose + 0.02 }
    if (cut.has('tight')) o.bottom = { ...o.bottom, loose: 0.006 }
    if (cut.has('short')) o.bottom = { ...o.bottom, length: 0.3 }
  } else if (o.top && !/skirt|kilt/.test(item)) o.top = cutTop(o.top, cut, item)
  const surface = surfaces[[...cut].find((word) => surfaces[word]) ?? '']
  if (!surface) return
  if (below && o.bottom) o.bottom = { ...o.bottom, finish: surface }
  else {
    if (o.top && !/skirt|kilt/.test(item)) o.top = { ...o.top, finish: surface }
    if (o.skirt) o.skirt = { ...o.skirt, finish: surface }
  }
}

const outer =
  /jacket|hoodie|sweatshirt|sweater|jumper|pullover|turtleneck|parka|anorak|blazer|cardigan|t-?shirt|(^|-)(shirt|blouse)|vest/

/**
 * Who is told to be in a jacket or a sweater and no more wears trousers with it, not the skirt that the seed drew;
 * the shoes go with them.
 */
export const trousersUnder = (o: Outfit, items: readonly string[]): void => {
  if (!o.skirt || o.skirt.split || !items.some((item) => outer.test(item))) return
  o.skirt = null
  o.bottom ??= bottomOf(denim, { loose: 0.008 })
  o.socks = null
  if (o.shoes.kind === 'shoe') o.shoes = shoesOf('sneaker', hex('#e8e6e0'))
}
