// Vegetables, and whole fruit by name: tomatoes, carrots, potatoes, onions, garlic, corn, peppers, cucumbers, aubergines, broccoli, cabbages, avocados, pineapples, peaches, mangoes, kiwis, coconuts, olives, peas.
import type { Rgb } from '../../../prompt/brief.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import {
  avocado,
  berries,
  coconut,
  glossy,
  green,
  kiwi,
  mango,
  nuts,
  olives,
  peach,
  pineapple,
} from './whole-fruit.ts'

/** A body of revolution that lies along x, its foot at -0.5 and its tip at 0.5, lifted to rest on the ground. */
const lying = (w: Workpiece, r: number, build: () => void): void => {
  w.placed({ at: [0, r, 0], roll: -Math.PI / 2 }, build)
}

const calyx = (w: Workpiece, y: number, r: number): void => {
  round(5, (a) =>
    green(w).tube(
      [
        [0, y, 0],
        [r * 0.6 * Math.cos(a), y + 0.03, r * 0.6 * Math.sin(a)],
        [r * Math.cos(a), y - 0.03, r * Math.sin(a)],
      ],
      [0.05, 0.045, 0.01],
      6,
    ),
  )
  green(w, '#5f7a34').rod([0, y, 0], [0.03, y + 0.16, 0], 0.035, 0.025, 8)
}

const tomato = (w: Workpiece, c: Rgb): void => {
  brush(w, glossy, c).skin(40, 20, (u, v) => {
    const [a, b] = [u * 6.2832, (v - 0.5) * Math.PI]
    const k = 1 + 0.045 * Math.cos(a * 5) * Math.cos(b)
    const dip = 0.1 * Math.exp(-(((v - 1) / 0.12) ** 2))
    return [
      0.5 * k * Math.cos(a) * Math.cos(b),
      0.4 + 0.4 * Math.sin(b) - dip,
      0.5 * k * Math.sin(a) * Math.cos(b),
    ]
  })
  calyx(w, 0.74, 0.3)
}

const carrot = (w: Workpiece, c: Rgb): void =>
  lying(w, 0.1, () => {
    const root = brush(w, { ...finish.food, roughness: 0.5 }, c)
    root.lathe('0.004,-0.5 0.03,-0.36 0.06,-0.12 0.09,0.14 0.1,0.2 0.085,0.25 0.02,0.265', 26)
    for (let i = 0; i < 9; i++)
      root
        .shade(0.8)
        .rod(
          [0.05 * Math.cos(i * 2.4), -0.32 + i * 0.06, 0.05 * Math.sin(i * 2.4)],
          [0.085 * Math.cos(i * 2.4), -0.318 + i * 0.06, 0.085 * Math.sin(i * 2.4)],
          0.006,
          0.003,
          5,
        )
    for (let i = 0; i < 7; i++) {
      const [x, z] = [0.16 * Math.cos(i * 2.4), 0.1 * Math.sin(i * 2.4)]
      green(w, i % 2 ? '#4f8a2c' : '#6aa63c').tube(
        [
          [0, 0.25, 0],
          [x * 0.4, 0.38, z * 0.4],
          [x, 0.5, z],
        ],
        [0.016, 0.012, 0.006],
        6,
      )
      for (let k = 0; k < 4; k++)
        for (const s of [-1, 1])
          green(w, '#5f9a38').ball(
            [x * (0.5 + k * 0.14) + s * 0.022, 0.38 + k * 0.035, z * (0.5 + k * 0.14)],
            [0.02, 0.012, 0.008],
            undefined,
            6,
          )
    }
  })

const potato = (w: Workpiece, c: Rgb): void => {
  brush(w, { ...finish.food, roughness: 0.8, scale: 26, relief: 0.3 }, c).skin(40, 20, (u, v) => {
    const [a, b] = [u * 6.2832, (v - 0.5) * Math.PI]
    const k = 1 + 0.09 * Math.sin(a * 2 + 1) * Math.cos(b) + 0.05 * Math.sin(a * 3 + b * 4)
    return [
      0.72 * k * Math.cos(a) * Math.cos(b),
      0.42 + 0.42 * k * Math.sin(b),
      0.5 * k * Math.sin(a) * Math.cos(b),
    ]
  })
  for (let i = 0; i < 8; i++)
    brush(w, finish.food, '#7a5a34').ball(
      [0.6 * Math.cos(i * 2.4) * 0.8, 0.42 + 0.28 * Math.sin(i * 1.7), 0.42 * Math.sin(i * 2.4)],
      [0.035, 0.02, 0.03],
      undefined,
      6,
    )
}

const onion = (w: Workpiece, c: Rgb): void => {
  const skin = brush(w, { ...glossy, roughness: 0.35 }, c)
  skin.lathe('0.03,0.02 0.3,0.06 0.5,0.3 0.5,0.5 0.3,0.76 0.1,0.9 0.05,1.04 0.02,1.1', 40)
  round(18, (a) =>
    skin.shade(0.8).tube(
      [
        [0.3 * Math.cos(a), 0.07, 0.3 * Math.sin(a)],
        [0.505 * Math.cos(a), 0.4, 0.505 * Math.sin(a)],
        [0.1 * Math.cos(a), 0.9, 0.1 * Math.sin(a)],
      ],
      0.006,
      4,
    ),
  )
  round(9, (a) =>
    brush(w, finish.hair, '#d8c8a0').rod(
      [0.04 * Math.cos(a), 0.02, 0.04 * Math.sin(a)],
      [0.12 * Math.cos(a), 0, 0.12 * Math.sin(a)],
      0.006,
      0.003,
      4,
    ),
  )
}

const garlic = (w: Workpiece): void => {
  const paper = brush(w, { ...finish.food, roughness: 0.6 }, '#f2ece0')
  round(7, (a, i) =>
    paper
      .shade(i % 2 ? 1 : 0.93)
      .ball([0.24 * Math.cos(a), 0.32, 0.24 * Math.sin(a)], [0.22, 0.32, 0.2], turned(-a), 16),
  )
  paper.lathe('0.3,0.5 0.14,0.7 0.06,0.86 0.05,1.05 0.01,1.06', 20)
  round(7, (a) =>
    paper.dyed('#d8b8c8').tube(
      [
        [0.36 * Math.cos(a + 0.4), 0.2, 0.36 * Math.sin(a + 0.4)],
        [0.2 * Math.cos(a + 0.4), 0.6, 0.2 * Math.sin(a + 0.4)],
      ],
      0.008,
      4,
    ),
  )
}

const corn = (w: Workpiece, c: Rgb): void =>
  lying(w, 0.14, () => {
    for (let i = 0; i < 15; i++)
      for (let k = 0; k < 34; k++) {
        const t = k / 33
        const r = 0.115 * (1 - 0.75 * Math.max(0, t - 0.45) ** 1.5)
        const a = (i / 15) * 6.2832 + (k % 2) * 0.2
        brush(w, glossy, c)
          .shade(0.9 + 0.06 * ((i * 3 + k) % 4))
          .ball(
            [r * Math.cos(a), -0.28 + t * 0.76, r * Math.sin(a)],
            [0.022, 0.013, 0.022],
            undefined,
            6,
          )
      }
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * 6.2832
      green(w, i % 2 ? '#7aa648' : '#96b85c').skin(8, 3, (u, v) => {
        const r = 0.05 + 0.12 * Math.sin(Math.PI * Math.min(1, u * 0.8 + 0.1))
        const b = a + (v - 0.5) * 0.9 * Math.sin(Math.PI * (0.1 + 0.85 * u))
        return [r * Math.cos(b), -0.5 + u * 0.62, r * Math.sin(b)]
      })
    }
  })

const pepper = (w: Workpiece, c: Rgb): void => {
  brush(w, glossy, c).skin(48, 22, (u, v) => {
    const a = u * 6.2832
    const profile = Math.sin(Math.PI * Math.min(1, 0.06 + v * 0.92)) ** 0.45
    const k = profile * (0.4 + 0.07 * Math.cos(a * 4)) * (0.86 + 0.2 * v)
    const dip = 0.14 * Math.exp(-(((v - 1) / 0.1) ** 2))
    return [k * Math.cos(a), 0.02 + v * 0.92 - dip, k * Math.sin(a)]
  })
  green(w, '#3f7a2c').tube('0,.8,0 .02,.95,0 .1,1.08,.02', [0.09, 0.05, 0.06], 10)
}

const chili = (w: Workpiece, c: Rgb): void => {
  brush(w, glossy, c).tube(
    '.36,.09,0 .1,.1,.02 -.2,.09,.08 -.46,.07,.2',
    [0.085, 0.09, 0.06, 0.012],
    16,
  )
  green(w, '#4f8a2c').tube('.34,.09,0 .42,.1,0 .52,.14,-.04', [0.08, 0.03, 0.026], 8)
}

const cucumber = (w: Workpiece, c: Rgb): void => {
  const skin = brush(w, { ...finish.food, roughness: 0.35 }, c)
  skin.tube(
    '-.48,.1,.02 -.36,.12,.01 0,.12,-.03 .36,.12,.01 .48,.1,.02',
    [0.03, 0.11, 0.125, 0.115, 0.03],
    22,
  )
  for (let i = 0; i < 46; i++)
    skin
      .shade(1.3)
      .ball(
        [
          -0.4 + (i / 46) * 0.8,
          0.12 + 0.118 * Math.cos(i * 2.4),
          -0.01 + 0.118 * Math.sin(i * 2.4),
        ],
        0.008,
        undefined,
        5,
      )
}

const eggplant = (w: Workpiece, c: Rgb): void => {
  brush(w, { roughness: 0.1, f0: 0.06 }, c).tube(
    '-.42,.17,0 -.2,.2,.02 .1,.17,0 .3,.13,-.03 .4,.11,-.05',
    [0.06, 0.2, 0.15, 0.1, 0.07],
    26,
  )
  green(w, '#4f7a38').tube('.3,.13,-.03 .38,.12,-.05 .5,.15,-.08', [0.11, 0.07, 0.03], 12)
}

const broccoli = (w: Workpiece, c: Rgb): void => {
  const stalk = brush(w, finish.food, '#a8c478')
  stalk.rod([0, 0, 0], [0, 0.45, 0], 0.14, 0.17, 16)
  const head = brush(w, { ...finish.leaf, roughness: 0.9, scale: 50, relief: 0.5 }, c)
  for (let i = 0; i < 21; i++) {
    const [a, r] = [i * 2.4, 0.34 * Math.sqrt(i / 20)]
    const y = 0.78 - 0.5 * r * r
    stalk.rod([0, 0.35, 0], [r * Math.cos(a) * 0.8, y - 0.12, r * Math.sin(a) * 0.8], 0.06, 0.05, 8)
    for (let k = 0; k < 13; k++)
      head
        .shade(0.75 + 0.05 * ((i + k * 3) % 7))
        .ball(
          [
            r * Math.cos(a) + 0.1 * Math.cos(k * 2.4) * Math.sqrt(k / 13),
            y + 0.06 - 0.006 * k,
            r * Math.sin(a) + 0.1 * Math.sin(k * 2.4) * Math.sqrt(k / 13),
          ],
          0.045,
          undefined,
          7,
        )
  }
}

const cabbage = (w: Workpiece, c: Rgb): void => {
  green(w).dyed(c).shade(1.25).ball([0, 0.42, 0], [0.36, 0.38, 0.36], undefined, 22)
  for (let ring = 0; ring < 3; ring++)
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * 6.2832 + ring * 0.55
      const open = 0.1 + ring * 0.22
      const leaf = green(w)
        .dyed(c)
        .shade(1.2 - ring * 0.17 + 0.06 * (i % 2))
      leaf.skin(14, 10, (u, v) => {
        const s = (u - 0.5) * 1.3 * Math.sin(Math.PI * Math.min(1, 0.2 + v * 0.75))
        const lift = v * 1.5
        const r =
          0.06 +
          (0.34 + open * 0.5 * v) * Math.sin(Math.min(1.57, lift)) +
          0.02 * Math.sin(u * 22) * v
        return [
          r * Math.cos(a + s),
          0.04 + 0.72 * v * (1 - open * 0.45 * v) + 0.02 * Math.cos(u * 19) * v,
          r * Math.sin(a + s),
        ]
      })
    }
}

const peas = (w: Workpiece, c: Rgb): void => {
  green(w)
    .dyed(c)
    .skin(20, 8, (u, v) => {
      const k = Math.sin(Math.PI * (0.04 + 0.92 * u)) ** 0.6
      const a = Math.PI * (1.05 + 0.9 * v)
      return [u - 0.5, 0.13 + 0.12 * k * Math.sin(a), 0.13 * k * Math.cos(a)]
    })
  for (let i = 0; i < 7; i++)
    brush(w, glossy, c)
      .shade(1.15)
      .ball(
        [-0.33 + i * 0.11, 0.12, 0],
        0.06 + 0.016 * Math.sin(Math.PI * ((i + 0.5) / 7)),
        undefined,
        14,
      )
  green(w).rod([-0.5, 0.13, 0], [-0.62, 0.17, 0], 0.02, 0.014, 6)
}

/** Words, builder, own colour, and the length that the height stands for where it lies. */
const kinds: readonly (readonly [RegExp, (w: Workpiece, color: Rgb) => void, string, number?])[] = [
  [/tomato/, tomato, '#d8241c'],
  [/carrot|parsnip/, carrot, '#f07a1c', 1],
  [/potato|yam/, potato, '#c09a60'],
  [/garlic/, garlic, '#f2ece0'],
  [/onion|shallot|leek|beet|radish|turnip/, onion, '#c8803a'],
  [/corn|maize|cob/, corn, '#f4c82c', 1],
  [/chil|hot-pepper|jalapeno/, chili, '#d0181c', 1],
  [/pepper|paprika|capsicum/, pepper, '#d8241c'],
  [/cucumber|pickle|zucchini|courgette/, cucumber, '#3a6a2c', 1],
  [/eggplant|aubergine/, eggplant, '#3a1a44', 1],
  [/broccoli|cauliflower/, broccoli, '#3f7a34'],
  [/lettuce|cabbage|spinach|kale|green|artichoke|celery|asparagus|sprout/, cabbage, '#6fa03c'],
  [/avocado|guacamole/, avocado, '#d8e08a'],
  [/pineapple/, pineapple, '#d89a2c'],
  [/peach|apricot|nectarine/, peach, '#f4b060'],
  [/plum/, peach, '#5a2a5a'],
  [
    /melon|cantaloupe|honeydew/,
    (w, c) =>
      brush(w, { ...finish.food, roughness: 0.8, scale: 30, relief: 0.5 }, c).ball(
        [0, 0.5, 0],
        [0.53, 0.5, 0.5],
        undefined,
        32,
      ),
    '#d0c088',
  ],
  [/kiwi/, kiwi, '#7ab038'],
  [/coconut/, coconut, '#5a3c22'],
  [/olive/, olives, '#7a8a34'],
  [/\bpeas?\b|pea-pod|bean|lentil/, peas, '#6aa83a', 1],
  [/blueberr|berr/, berries, '#3a4a8a'],
  [/nut|almond|cashew|walnut/, nuts, '#c89a5c'],
]

/** The vegetable or fruit that the noun names; a mango where it names none of them. */
export const produce: Builder = (subject) => {
  const [, build, own, long] = kinds.find(([words]) => words.test(subject.noun)) ?? [
    /./,
    mango,
    '#f0a42c',
  ]
  return {
    yaw: 0.35,
    ...(long === undefined ? {} : { stature: long }),
    work: made((w) => build(w, colorOf(subject, 0, own))),
  }
}
