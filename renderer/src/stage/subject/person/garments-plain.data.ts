// Everyday pieces: tops, trousers, shorts, shoes, belts, by the words that name them.
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import {
  black,
  bottomOf,
  brown,
  denim,
  dim,
  extra,
  gold,
  robe,
  shoesOf,
  skirtOf,
  swimwear,
  topOf,
  type Wear,
  weaveOf,
  white,
} from './garment.ts'

/** First match wins. */
export const plain: readonly (readonly [RegExp, Wear])[] = [
  [
    /hoodie|sweatshirt/,
    (o, c) => {
      o.top = topOf(c ?? hex('#6a7078'), { sleeve: 1, loose: 0.028, finish: finish.wool })
      extra(o, 'hood-down', o.top.color)
    },
  ],
  [
    /turtleneck/,
    (o, c) => {
      o.top = topOf(c ?? black, { sleeve: 1, neck: 'high', loose: 0.014, finish: finish.wool })
    },
  ],
  [
    /sweater|jumper|pullover/,
    (o, c, item) => {
      o.top = topOf(c ?? hex('#a8503a'), {
        sleeve: 1,
        loose: 0.024,
        finish: finish.wool,
        weave: weaveOf(item),
      })
    },
  ],
  [
    /hockey-jersey/,
    (o, c) => {
      o.top = topOf(c ?? hex('#1c4aa8'), { sleeve: 1, loose: 0.036 })
    },
  ],
  [
    /jersey|running-shirt|cycling/,
    (o, c, item) => {
      o.top = topOf(c ?? hex('#c8201a'), {
        sleeve: /running/.test(item) ? 0.05 : 0.36,
        loose: 0.016,
        neck: 'v',
      })
    },
  ],
  [
    /tank|crop-top/,
    (o, c) => {
      o.top = topOf(c ?? white, { sleeve: 0, neck: 'straps', loose: 0.008 })
    },
  ],
  [
    /overalls|dungaree|boiler|coverall|jumpsuit/,
    (o, c) => {
      o.top ??= topOf(hex('#c9503a'), { sleeve: 1 })
      o.bottom = bottomOf(c ?? hex('#3a5a94'), { loose: 0.022, bib: true })
      o.skirt = null
    },
  ],
  [
    /(^|-)(shirt|blouse|polo|tunic|henley)|flannel/,
    (o, c, item) => {
      const long = !/polo|hawaiian/.test(item)
      o.top = topOf(c ?? (weaveOf(item) === 'plaid' ? hex('#a8322a') : hex('#e6e8ec')), {
        sleeve: long ? 1 : 0.36,
        buttons: /tunic|polo/.test(item) ? null : white,
        weave: weaveOf(item),
        second: weaveOf(item) === 'plaid' ? hex('#26304a') : dim(c ?? white, 0.25),
        collar: true,
      })
      if (/tunic/.test(item)) {
        o.skirt = skirtOf(o.top.color, { length: 0.24, flare: 1.35, folds: 0.01 })
        o.belt = { color: brown, buckle: gold }
      }
    },
  ],
  [
    /t-?shirt|tee|(^|-)top$/,
    (o, c, item) => {
      o.top = topOf(c ?? white, { weave: weaveOf(item), second: hex('#2c3c6a') })
    },
  ],
  [
    /bedlah|belly-dance/,
    (o, c) => {
      const k = c ?? hex('#b81c4a')
      o.top = topOf(k, {
        sleeve: 0,
        neck: 'straps',
        cropped: true,
        loose: 0.006,
        finish: finish.silk,
      })
      o.bottom = null
      o.skirt = skirtOf(k, { length: 0.9, flare: 2.5, folds: 0.03, finish: finish.silk, hem: gold })
      o.belt = { color: gold, buckle: gold }
      o.socks = null
      o.shoes = shoesOf('bare', white)
      extra(o, 'coin-sash', gold)
      extra(o, 'necklace', gold)
    },
  ],
  [
    /bikini|bra|lingerie/,
    (o, c) => {
      const k = c ?? hex('#d8304a')
      o.top = topOf(k, { sleeve: 0, neck: 'straps', cropped: true, loose: 0.003 })
      o.bottom = bottomOf(k, { length: 0, loose: 0.004 })
      o.skirt = null
      o.shoes = shoesOf('bare', white)
    },
  ],
  [
    /swim-?suit|bathing|one-piece|swimwear|mawashi|trunks|swim-shorts/,
    (o, c) => {
      o.skirt = null
      o.shoes = shoesOf('bare', white)
      swimwear(o, c)
    },
  ],
  [
    /jeans|denim/,
    (o, c) => {
      o.bottom = bottomOf(c ?? denim)
      if (o.skirt && !o.skirt.split) o.skirt = null
    },
  ],
  [
    /leggings|yoga-pants|tights/,
    (o, c) => {
      o.bottom = bottomOf(c ?? hex('#30323a'), { loose: 0.005 })
    },
  ],
  [
    /ski-pants|pants|trousers|slacks|chinos|khakis/,
    (o, c) => {
      o.bottom = bottomOf(c ?? hex('#5a5044'), { loose: 0.02 })
      if (o.skirt && !o.skirt.split) o.skirt = null
    },
  ],
  [
    /shorts/,
    (o, c) => {
      o.bottom = bottomOf(c ?? hex('#3a4a68'), { length: 0.4, loose: 0.024 })
    },
  ],
  [
    /gi$|karate|judo|martial/,
    (o, c) => {
      o.top = topOf(c ?? white, { sleeve: 0.9, loose: 0.03, neck: 'v' })
      o.bottom = bottomOf(c ?? white, { length: 0.92, loose: 0.035 })
      o.skirt = skirtOf(c ?? white, { length: 0.2, flare: 1.3, folds: 0.006, split: true })
      o.belt = { color: black, buckle: black }
      o.shoes = shoesOf('bare', white)
    },
  ],
  [
    /clown-suit/,
    (o, c) => {
      const k = c ?? hex('#e8c01c')
      o.top = topOf(k, {
        sleeve: 1,
        loose: 0.04,
        weave: 'dotted',
        second: hex('#d8201a'),
        buttons: null,
      })
      o.bottom = bottomOf(hex('#2c5ac8'), { loose: 0.05 })
      o.shoes = { ...shoesOf('shoe', hex('#d8201a')) }
    },
  ],
  [
    /jester-motley/,
    (o, c) => {
      o.top = topOf(c ?? hex('#c01a24'), {
        sleeve: 1,
        loose: 0.024,
        weave: 'motley',
        second: hex('#e8b81c'),
      })
      o.skirt = skirtOf(c ?? hex('#c01a24'), {
        length: 0.2,
        flare: 1.5,
        weave: 'motley',
        second: hex('#e8b81c'),
      })
      o.bottom = bottomOf(hex('#1f7a3c'), { loose: 0.006 })
      o.shoes = shoesOf('slipper', hex('#e8b81c'))
    },
  ],
  [/robe|toga|habit|cassock/, (o, c) => robe(o, c ?? hex('#5a3a6a'))],
  [
    /rags|costume|outfit|clothes|clothing|attire/,
    (o, c) => {
      if (c) {
        if (o.skirt) o.skirt = { ...o.skirt, color: c }
        o.top = topOf(c, { sleeve: 0.9 })
      }
    },
  ],
  [
    /boxing-gloves/,
    (o, c) => {
      o.gloves = { color: c ?? hex('#c8201a'), thick: 0.03, length: 0.12 }
    },
  ],
  [
    /gloves|mittens/,
    (o, c) => {
      o.gloves = { color: c ?? hex('#7a5a3a'), thick: 0.004, length: 0.1 }
    },
  ],
  [
    /boots|wellies/,
    (o, c, item) => {
      o.shoes = { ...shoesOf('boot', c ?? brown, /ankle|hiking/.test(item) ? 0.3 : 0.62) }
    },
  ],
  [
    /sneakers|trainers|cleats|running-shoes|converse/,
    (o, c) => {
      o.shoes = shoesOf('sneaker', c ?? hex('#d8d8d4'))
    },
  ],
  [
    /heels|stiletto|pumps/,
    (o, c) => {
      o.shoes = shoesOf('heel', c ?? black)
    },
  ],
  [
    /sandals|flip-flops|slippers|clogs/,
    (o, c) => {
      o.shoes = shoesOf('sandal', c ?? brown)
    },
  ],
  [
    /ballet-shoes|pointe/,
    (o, c) => {
      o.shoes = shoesOf('slipper', c ?? hex('#f4c8d4'))
    },
  ],
  [
    /ice-skates/,
    (o, c) => {
      o.shoes = shoesOf('skate', c ?? white, 0.25)
    },
  ],
  [
    /flippers/,
    (o, c) => {
      o.shoes = shoesOf('boot', c ?? white, 0.25)
    },
  ],
  [
    /shoes|loafers|oxford/,
    (o, c) => {
      o.shoes = shoesOf('shoe', c ?? brown)
    },
  ],
  [
    /socks|stockings|fishnets/,
    (o, c, item) => {
      o.socks = { color: c ?? white, length: /stock|fishnet/.test(item) ? 0.8 : 0.42 }
    },
  ],
  [
    /belt$|^belt/,
    (o, c) => {
      o.belt = { color: c ?? brown, buckle: gold }
    },
  ],
  [
    /(^|-)tie$|necktie/,
    (o, c) => {
      o.top = o.top
        ? {
            ...o.top,
            shirt: o.top.neck === 'open' ? (o.top.shirt ?? white) : o.top.color,
            tie: c ?? hex('#8a1c24'),
            neck: 'open',
            collar: true,
          }
        : o.top
    },
  ],
]
