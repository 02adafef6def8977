// Uniforms, coats, jackets and vests, by the words that name them.
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import {
  black,
  bottomOf,
  coat,
  dim,
  dress,
  extra,
  gold,
  jacket,
  shoesOf,
  suit,
  topOf,
  type Wear,
  white,
} from './garment.ts'

/** First match wins. */
export const work: readonly (readonly [RegExp, Wear])[] = [
  [
    /chef-jacket/,
    (o, c) => {
      o.top = topOf(c ?? white, { sleeve: 1, loose: 0.018, neck: 'crew', buttons: hex('#30302e') })
      o.bottom = bottomOf(hex('#3a3a40'))
    },
  ],
  [
    /police|(^|-)uniform|fire-coat|scrubs|military/,
    (o, c, item) => {
      const k = c ?? hex('#1c2c50')
      if (/fire/.test(item)) {
        o.top = topOf(hex('#3a352c'), {
          sleeve: 1,
          loose: 0.03,
          weave: 'plain',
          buttons: hex('#e8d83a'),
        })
        o.bottom = bottomOf(hex('#3a352c'), { loose: 0.03, stripe: hex('#e8d83a') })
        o.shoes = shoesOf('boot', black, 0.5)
        return extra(o, 'reflective-bands', hex('#e6dc3c'))
      }
      o.top = topOf(k, {
        sleeve: /scrubs/.test(item) ? 0.34 : 1,
        loose: 0.018,
        neck: /scrubs/.test(item) ? 'v' : 'crew',
        buttons: /scrubs/.test(item) ? null : gold,
        collar: true,
      })
      o.bottom = bottomOf(dim(k, 0.85), { loose: 0.018 })
      o.skirt = null
      o.shoes = shoesOf('shoe', black)
      if (!/scrubs/.test(item)) o.belt = { color: black, buckle: gold }
      return undefined
    },
  ],
  [
    /trench/,
    (o, c) => {
      const k = c ?? hex('#a8875a')
      coat(o, k, 0.66, { finish: finish.cloth, double: true, buttons: dim(k, 0.3) })
      o.belt = { color: dim(k, 0.78), buckle: gold }
    },
  ],
  [
    /raincoat|rain-coat|poncho/,
    (o, c) =>
      coat(o, c ?? hex('#e8c01c'), 0.42, { finish: finish.plastic, neck: 'crew', shirt: null }),
  ],
  [
    /lab-coat|white-coat|smock/,
    (o, c) => coat(o, c ?? white, 0.55, { finish: finish.cloth, shirt: hex('#9ab8d0'), tie: null }),
  ],
  [
    /parka|anorak|puffer|ski-jacket|down-jacket|padded-jacket|quilted-jacket|winter-clothes/,
    (o, c, item) => {
      o.top = topOf(c ?? hex('#c8402c'), {
        sleeve: 1,
        loose: 0.036,
        neck: 'high',
        finish: { roughness: 0.42, f0: 0.04 },
        quilted: true,
      })
      if (o.skirt && !o.skirt.split) o.skirt = null
      o.bottom ??= bottomOf(hex('#2a3140'), { loose: 0.02 })
      if (!/puffer|down-jacket/.test(item))
        o.gloves = { color: hex('#2a2a30'), thick: 0.008, length: 0.1 }
      extra(o, 'stand-collar', o.top.color)
    },
  ],
  [
    /fur-coat|fur-tunic|fur-cloak/,
    (o, c, item) => {
      const k = c ?? hex('#7a5230')
      if (/tunic/.test(item)) {
        dress(
          o,
          k,
          0.34,
          { flare: 1.5, folds: 0.02, finish: finish.fur },
          { neck: 'strapless', finish: finish.fur },
        )
        o.shoes = shoesOf('bare', k)
      } else if (/cloak/.test(item)) extra(o, 'fur-cloak', k)
      else coat(o, k, 0.6, { finish: finish.fur, loose: 0.04, neck: 'crew', shirt: null })
    },
  ],
  [
    /coat$|peacoat/,
    (o, c, item) => coat(o, c ?? hex('#4a4238'), /long-coat/.test(item) ? 0.84 : 0.58),
  ],
  [
    /track-?suit|jogging-suit|sweatsuit|shell-suit/,
    (o, c) => {
      const k = c ?? hex('#1f3f7a')
      o.top = topOf(k, { sleeve: 1, loose: 0.022, neck: 'crew', zip: white })
      o.bottom = bottomOf(k, { loose: 0.022, stripe: white })
      o.skirt = null
      o.shoes = shoesOf('sneaker', hex('#f0f0ec'))
      extra(o, 'stand-collar', k)
    },
  ],
  [/(?<!swim)(?<!bathing-)suit/, (o, c) => suit(o, c ?? hex('#23262e'), hex('#8a1c24'))],
  [
    /leather-jacket|biker-jacket|bomber|riding-jacket/,
    (o, c) =>
      jacket(o, c ?? black, {
        finish: finish.leather,
        shirt: o.top && o.top.sleeve < 1 ? o.top.color : hex('#d8d4cc'),
        zip: hex('#b8bcc0'),
      }),
  ],
  [
    /vest|waistcoat/,
    (o, c, item) => {
      if (/safety/.test(item)) {
        o.top ??= topOf(hex('#3a5a8a'), { sleeve: 1 })
        return extra(o, 'safety-vest', c ?? hex('#f28a1c'))
      }
      o.top = topOf(c ?? black, {
        sleeve: 1,
        neck: 'open',
        shirt: o.top?.color ?? white,
        loose: 0.016,
      })
      return extra(o, 'vest-sleeves', o.top.shirt)
    },
  ],
  [
    /denim-jacket|jean-jacket|jeans-jacket/,
    (o, c) => {
      const k = c ?? hex('#4a6f9e')
      jacket(o, k, { finish: finish.wool, shirt: hex('#f0ece4'), buttons: hex('#c8a878') })
    },
  ],
  [/blazer/, (o, c) => jacket(o, c ?? hex('#a8855c'), {})],
  [/jacket|cardigan|windbreaker/, (o, c) => jacket(o, c ?? hex('#39506e'), {})],
]
