// Dresses, gowns, suits of every kind, armour and spacesuits, by the words that name them.
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import {
  black,
  bottomOf,
  dim,
  dress,
  extra,
  gold,
  robe,
  shoesOf,
  skirtOf,
  suit,
  topOf,
  type Wear,
  weaveOf,
  white,
} from './garment.ts'

/** First match wins. */
export const formal: readonly (readonly [RegExp, Wear])[] = [
  [
    /wedding-dress|bridal|bride/,
    (o, c) =>
      dress(
        o,
        c ?? white,
        0.98,
        { flare: 3, folds: 0.03 },
        { neck: 'strapless', finish: finish.silk },
      ),
  ],
  [
    /tutu|ballet-dress/,
    (o, c) => {
      const k = c ?? hex('#f4c8d4')
      dress(o, k, 0.2, {}, { neck: 'straps' })
      o.skirt = null
      o.bottom = bottomOf(k, { length: 0, loose: 0.006 })
      extra(o, 'tutu-net', k)
      o.socks = { color: hex('#f3dcd8'), length: 1 }
      o.shoes = shoesOf('slipper', k)
    },
  ],
  [
    /skating-dress|mini-?dress|cocktail/,
    (o, c) => dress(o, c ?? hex('#5a9ad8'), 0.34, { flare: 1.9 }),
  ],
  [
    /gown|maxi|flamenco|evening|victorian|medieval|long-dress|quinceanera/,
    (o, c) =>
      dress(
        o,
        c ?? hex('#a01c3c'),
        0.97,
        { flare: 2.5, folds: 0.026 },
        { neck: 'straps', finish: finish.silk },
      ),
  ],
  [
    /cheerleader/,
    (o, c) => {
      dress(o, c ?? hex('#c8201a'), 0.26, { flare: 1.9, folds: 0.02, hem: white }, { neck: 'v' })
      o.shoes = shoesOf('sneaker', white)
      o.socks = { color: white, length: 0.2 }
    },
  ],
  [
    /kimono|yukata|hanfu|cheongsam|hanbok|pajama|bathrobe/,
    (o, c, item) => {
      robe(o, c ?? hex('#b81c2c'), {
        flare: 1.15,
        folds: 0.004,
        weave: 'blossoms',
        second: hex('#f2d8a8'),
      })
      o.top = {
        ...(o.top ?? topOf(white)),
        weave: 'blossoms',
        second: hex('#f2d8a8'),
        finish: finish.silk,
      }
      o.belt = null
      if (/kimono|yukata/.test(item)) extra(o, 'obi', hex('#e8c878'))
      o.shoes = shoesOf('sandal', hex('#6a4424'))
      o.socks = { color: white, length: 0.16 }
    },
  ],
  [
    /sari|saree/,
    (o, c) => {
      const k = c ?? hex('#c8201a')
      dress(
        o,
        k,
        0.97,
        { flare: 1.5, folds: 0.018, hem: gold },
        { neck: 'scoop', sleeve: 0.3, cropped: true, finish: finish.silk },
      )
      // The blouse under it is of another colour.
      if (o.top) o.top = { ...o.top, color: c ? hex('#d8a02a') : hex('#1f6a5a') }
      o.shoes = shoesOf('sandal', gold)
      extra(o, 'sash', k)
    },
  ],
  [
    /^dress|dress$|sundress|frock|nightgown/,
    (o, c, item) =>
      dress(
        o,
        c ?? hex('#c8323a'),
        0.56,
        { flare: 2.1, folds: 0.018 },
        { weave: weaveOf(item), neck: 'straps' },
      ),
  ],
  [
    /miniskirt|mini-skirt/,
    (o, c) => {
      o.skirt = skirtOf(c ?? black, { length: 0.28, flare: 1.45 })
      o.bottom = null
    },
  ],
  [
    /kilt|skirt/,
    (o, c, item) => {
      o.skirt = skirtOf(c ?? hex(/kilt/.test(item) ? '#7a2430' : '#3a4a6a'), {
        length: 0.45,
        folds: 0.02,
        weave: weaveOf(item),
      })
      o.bottom = null
    },
  ],
  [
    /tux|dinner-jacket/,
    (o, c) => {
      suit(o, c ?? black, null)
      extra(o, 'bow-tie', black)
    },
  ],
  [
    /santa-suit/,
    (o, c) => {
      const k = c ?? hex('#c8201a')
      o.top = topOf(k, { sleeve: 1, loose: 0.035, finish: finish.wool, buttons: white })
      o.bottom = bottomOf(k, { loose: 0.03, finish: finish.wool })
      o.skirt = skirtOf(k, {
        length: 0.22,
        flare: 1.4,
        folds: 0.004,
        hem: white,
        finish: finish.wool,
      })
      o.belt = { color: black, buckle: gold }
      o.shoes = shoesOf('boot', black, 0.45)
      o.gloves = { color: white, thick: 0.008, length: 0.16 }
    },
  ],
  [
    /fencing-suit|wet-?suit|diving-suit|scuba|bodysuit|leotard|racing-suit|ninja|jumpsuit$|onesie|unitard/,
    (o, c, item) => {
      const k = c ?? hex('#16202c')
      const hero = /bodysuit/.test(item)
      if (/fencing/.test(item)) {
        o.top = topOf(c ?? white, { sleeve: 1, loose: 0.016, neck: 'high' })
        o.bottom = bottomOf(c ?? white, { length: 0.62, loose: 0.014 })
        o.socks = { color: c ?? white, length: 0.9 }
        o.shoes = shoesOf('sneaker', hex('#d8dade'))
        o.skirt = null
        return
      }
      o.top = topOf(k, {
        sleeve: /leotard/.test(item) ? 0 : 1,
        loose: 0.006,
        neck: /leotard/.test(item) ? 'straps' : 'high',
        finish: hero ? finish.silk : finish.rubber,
      })
      o.bottom = /leotard/.test(item)
        ? bottomOf(k, { length: 0, loose: 0.005 })
        : bottomOf(k, { loose: 0.006, finish: hero ? finish.silk : finish.rubber })
      o.skirt = null
      if (hero) o.shoes = shoesOf('boot', hex('#b8201c'), 0.6)
      else if (!/leotard/.test(item)) o.shoes = shoesOf('shoe', k)
      if (/ninja/.test(item)) extra(o, 'ninja-mask', k)
    },
  ],
  [
    /space|astronaut|cosmonaut/,
    (o, c) => {
      o.spacesuit = c ?? hex('#e9e9e6')
      o.top = topOf(o.spacesuit, { sleeve: 1, loose: 0.03, neck: 'high' })
      o.bottom = bottomOf(o.spacesuit, { loose: 0.034 })
      o.skirt = null
      o.shoes = { ...shoesOf('boot', hex('#c9cbcc'), 0.32), sole: hex('#70757a') }
      o.gloves = { color: hex('#cfd2d4'), thick: 0.012, length: 0.22 }
      extra(o, 'space-helmet', null)
      extra(o, 'life-support', null)
    },
  ],
  [
    /samurai|kabuto/,
    (o, c, item) => {
      if (/kabuto/.test(item)) return extra(o, 'kabuto', c)
      const k = c ?? hex('#7a1c1c')
      o.armor = { color: k, finish: finish.leather, style: 'samurai' }
      o.top = topOf(hex('#2a2630'), { sleeve: 1, loose: 0.008 })
      o.bottom = bottomOf(hex('#23242a'), { loose: 0.016 })
      o.skirt = null
      o.shoes = shoesOf('boot', hex('#1c1a1e'), 0.05)
      return undefined
    },
  ],
  [
    /armou?r|chainmail|breastplate/,
    (o, c, item) => {
      const k = c ?? hex('#b8bcc2')
      const roman = k[0] > k[2] * 2.2 || /roman|gladiator/.test(item)
      o.armor = { color: k, finish: finish.steel, style: roman ? 'roman' : 'plate' }
      o.top = topOf(dim(k, 0.55), { sleeve: 1, loose: 0.012, neck: 'high', finish: finish.steel })
      o.bottom = bottomOf(dim(k, 0.55), { loose: 0.01, finish: finish.steel })
      o.gloves = roman ? null : { color: dim(k, 0.8), thick: 0.004, length: 0 }
      o.shoes = shoesOf('boot', k, 0.1)
      o.skirt = null
    },
  ],
]
