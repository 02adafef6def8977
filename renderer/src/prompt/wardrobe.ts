// Clothing: which items exclude each other, and how a figure puts them on.
import type { Figure } from './draft.ts'
import type { Worn } from './sense.ts'

const SLOTS: readonly (readonly [string, RegExp])[] = [
  [
    'full',
    /dress$|gown|suit$|robe|armor|uniform|kimono|gi$|sari|overalls|pajamas|costume|habit|rags|kabuto|tuxedo|scrubs|leotard|bikini|swimsuit/u,
  ],
  [
    'top',
    /shirt|blouse|sweater|hoodie|jacket|coat|vest|jersey|polo|tank-top|tunic|smock|cardigan|raincoat/u,
  ],
  ['bottom', /pants|jeans|shorts|skirt|leggings|trousers|kilt|tutu/u],
  [
    'head',
    /hat|cap$|helmet|crown|tiara|turban|beret|beanie|hood$|headscarf|fedora|headdress|veil/u,
  ],
  ['feet', /boots|shoes|sneakers|heels|sandals|skates|cleats|socks/u],
  ['eyes', /sunglasses|goggles|glasses/u],
]

const slotOf = (item: string): string | null =>
  SLOTS.find(([, pattern]) => pattern.test(item))?.[0] ?? null

const clashes = (fresh: string | null, old: string | null): boolean => {
  if (fresh === null || old === null) return false
  if (fresh === old) return true
  const body = ['full', 'top', 'bottom']
  return (fresh === 'full' && body.includes(old)) || (old === 'full' && body.includes(fresh))
}

/** Whether an item goes on the head or before the eyes. */
export const isHeadwear = (item: string): boolean => /^(head|eyes)$/u.test(slotOf(item) ?? '')

/** What is worn in pairs goes by its plural. */
const inPairs = (item: string): string =>
  /(shoe|boot|sneaker|heel|sandal|glove|sock|earring|skate|slipper|mitten|wing|ski|stocking|legging)$/u.test(
    item,
  )
    ? `${item}s`
    : item

/** What one word means that is several pieces: "a girl in a school uniform". */
const outfits: Readonly<Record<string, (figure: Figure) => readonly Worn[]>> = {
  'school-uniform': (figure) => [
    { item: 'blazer', color: [0.012, 0.025, 0.09] },
    { item: 'shirt', color: [0.87, 0.87, 0.85] },
    { item: 'tie', color: [0.4, 0.01, 0.02] },
    /girl|woman/u.test(figure.noun.form)
      ? { item: 'skirt', color: [0.1, 0.1, 0.12] }
      : { item: 'pants', color: [0.1, 0.1, 0.12] },
  ],
}

/** Puts an item on; it replaces what the lexicon dressed the figure in where the two exclude each other. */
export const putOn = (figure: Figure, said: Worn): void => {
  const pieces = outfits[said.item]?.(figure)
  if (pieces) {
    for (const piece of pieces) putOn(figure, piece)
    return
  }
  const worn = { ...said, item: inPairs(said.item) }
  const slot = slotOf(worn.item)
  figure.wears = figure.wears.filter(
    (old) => old.item !== worn.item && (old.own || !clashes(slot, slotOf(old.item))),
  )
  figure.wears.push({ ...worn, own: true })
}

const CUTS: readonly (readonly [RegExp, string])[] = [
  [/^(long|flowing|floor length|full length|ankle length|trailing|sweeping|maxi)$/u, 'long'],
  [/^(short|mini|tiny|small|thigh length)$/u, 'short'],
  [/^(oversized|oversize|baggy|loose|loose fitting|big|huge|large|chunky)$/u, 'loose'],
  [/^(tight|fitted|slim|figure hugging|skin tight|bodycon|tailored)$/u, 'tight'],
  [/^(sleeveless|halter|backless)$/u, 'sleeveless'],
  [/^(strapless|off shoulder|off the shoulder|bare shouldered)$/u, 'strapless'],
  [/^long sleeved?$/u, 'long-sleeved'],
  [/^short sleeved?$/u, 'short-sleeved'],
  [/^(cropped|open|buttoned|double breasted|quilted|puffy)$/u, '$'],
  [/^(silk|silky|satin|sequined?|sequinned|glittering|sparkly|metallic)$/u, 'silk'],
  [/^(velvet|leather|denim|lace|linen|fur|sheer|transparent)$/u, '$'],
  [/^(wool|woolen|woollen|knit|knitted|cable knit|fleece|tweed|corduroy)$/u, 'wool'],
]

/** How the adjectives before a garment say it is cut and of what cloth: known words, apart by blanks. */
export const cutOf = (adjectives: readonly string[]): string =>
  adjectives
    .flatMap((word) => {
      const cut = CUTS.find(([pattern]) => pattern.test(word))?.[1]
      return cut === undefined ? [] : [cut === '$' ? word.replace(/ /gu, '-') : cut]
    })
    .join(' ')

/** Clothing that stands for a whole outfit and says nothing about its cut. */
export const isVague = (item: string): boolean =>
  /^(costume|outfit|clothes|clothing|attire|garments?|traditional-clothing|winter-clothes|casual-clothes|streetwear|halloween-costume)$/u.test(
    item,
  )
