// Small bakes, sweets and street food: cookies, waffles, bagels, pretzels, tacos, wraps, dumplings, sweets, lollipops, chocolate, honey, butter, popcorn, roast chicken, salad, rice, salt, milk.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { plate } from './fruit.ts'
import { honey, honeyWithDipper } from './honey.ts'
import {
  boba,
  butter,
  champagne,
  chocolate,
  cookies,
  crust,
  lollipop,
  milk,
  popcorn,
  pretzel,
  ring,
  shaker,
  sweets,
  waffles,
} from './sweets-and-jars.ts'

const taco = (w: Workpiece, c: Rgb): void => {
  for (const z of [-0.34, 0.34]) {
    w.placed({ at: [0.05 * Math.sign(z), 0, z] }, () => {
      crust(w, c).skin(26, 16, (u, v) => {
        const [a, s] = [u * Math.PI, v - 0.5]
        return [
          -0.7 * Math.cos(a),
          0.06 + Math.abs(s) * 1.0 * Math.sin(a),
          s * 0.44 * (0.4 + 0.6 * Math.abs(s) * 2),
        ]
      })
      const fill = ['#5a2e18', '#7ab03a', '#d8281c', '#f2c83a', '#8ac04a']
      for (let i = 0; i < 46; i++) {
        const x = -0.56 + (i / 46) * 1.12
        const y =
          0.16 +
          0.44 * Math.sqrt(Math.max(0, 1 - (x / 0.66) ** 2)) * (0.6 + (0.4 * ((i * 5) % 7)) / 7)
        brush(w, finish.food, fill[i % 5] ?? '#5a2e18').ball(
          [x, y, 0.08 * Math.sin(i * 2.4)],
          [0.07, 0.05, 0.07],
          turned(i),
          8,
        )
      }
    })
  }
}

const wrap = (w: Workpiece, c: Rgb): void => {
  crust(w, c).tube('-.5,.17,0 -.4,.18,0 0,.19,0 .36,.18,0', [0.12, 0.18, 0.19, 0.2], 24)
  brush(w, finish.paper, '#e8e4da').tube('-.5,.165,0 -.2,.185,0', [0.16, 0.21], 24)
  const fill = ['#7ab03a', '#d8281c', '#8a5a34', '#f2e6c0']
  for (let i = 0; i < 40; i++) {
    const [a, r] = [i * 2.4, 0.17 * Math.sqrt(i / 40)]
    brush(w, finish.food, fill[i % 4] ?? '#8a5a34').ball(
      [0.37, 0.18 + r * Math.cos(a), r * Math.sin(a)],
      [0.06, 0.04, 0.04],
      undefined,
      8,
    )
  }
}

const dumplings = (w: Workpiece, c: Rgb): void => {
  plate(w, 1.1)
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * 6.2832
    w.placed({ at: [0.6 * Math.cos(a), 0.08, 0.6 * Math.sin(a)], yaw: -a + 1.57 }, () => {
      const dough = brush(w, { roughness: 0.4, f0: 0.035 }, c)
      dough.ball([0, 0.13, 0], [0.3, 0.15, 0.19], undefined, 18)
      for (let k = 0; k < 8; k++)
        dough
          .shade(0.95)
          .ball(
            [-0.24 + k * 0.069, 0.24 + 0.05 * Math.sin((k / 7) * Math.PI), 0.02 * (k % 2)],
            [0.045, 0.06, 0.035],
            undefined,
            8,
          )
    })
  }
}

const roast = (w: Workpiece, c: Rgb): void => {
  plate(w, 1.15)
  const skin = brush(w, { ...finish.crust, roughness: 0.3 }, c)
  skin.ball([0, 0.4, 0], [0.5, 0.34, 0.62], undefined, 28)
  skin.ball([0, 0.56, 0.16], [0.36, 0.2, 0.36], undefined, 20)
  for (const s of [-1, 1]) {
    skin.shade(1.06).ball([s * 0.42, 0.34, -0.32], [0.22, 0.22, 0.34], turned(s * -0.3, 0.3, 0), 18)
    brush(w, finish.food, '#f2e8d8').tube(
      [
        [s * 0.36, 0.42, -0.58],
        [s * 0.3, 0.56, -0.82],
      ],
      [0.07, 0.055],
      10,
    )
    skin.ball([s * 0.5, 0.42, 0.26], [0.12, 0.1, 0.26], turned(s * 0.4), 14)
  }
  for (let i = 0; i < 11; i++) {
    const a = i * 0.571
    const at: Vec3 = [0.86 * Math.cos(a), 0.16, 0.86 * Math.sin(a)]
    if (i % 3 === 0) brush(w, finish.leaf, '#4f8a34').ball(at, [0.16, 0.07, 0.12], turned(a), 10)
    else
      brush(w, finish.crust, i % 3 === 1 ? '#d8a44c' : '#f07a1c').ball(
        at,
        [0.12, 0.1, 0.1],
        undefined,
        12,
      )
  }
}

const drumstick = (w: Workpiece, c: Rgb): void => {
  plate(w, 1)
  for (const [x, z, yaw] of [
    [-0.25, 0.1, 0.4],
    [0.2, -0.15, 2.2],
    [0.1, 0.35, -0.9],
  ] as const)
    w.placed({ at: [x, 0.2 + 0.1 * z, z], yaw }, () => {
      brush(w, { ...finish.crust, roughness: 0.4, scale: 30, relief: 0.4 }, c).tube(
        '-.34,.05,0 -.15,.06,0 .12,.03,0 .3,.01,0',
        [0.12, 0.21, 0.13, 0.06],
        16,
      )
      brush(w, finish.food, '#f2e8d8').rod([0.28, 0.01, 0], [0.46, 0, 0], 0.04, 0.045, 10)
    })
}

const bowled = (w: Workpiece, fill: () => void): void => {
  brush(w, finish.ceramic, '#f2efe8').lathe(
    '0.3,0 0.34,0.04 0.62,0.22 0.85,0.5 0.82,0.52 0.6,0.28 0.01,0.12',
    40,
  )
  fill()
}

const salad = (w: Workpiece): void =>
  bowled(w, () => {
    for (let i = 0; i < 60; i++) {
      const [a, r] = [i * 2.4, 0.7 * Math.sqrt(i / 60)]
      const at: Vec3 = [
        r * Math.cos(a),
        0.46 + 0.16 * (1 - r) + 0.05 * ((i * 3) % 4) * 0.5,
        r * Math.sin(a),
      ]
      if (i % 6 === 0) brush(w, finish.wet, '#d8281c').ball(at, [0.1, 0.09, 0.1], undefined, 12)
      else if (i % 6 === 3)
        brush(w, finish.wet, '#d0e4a0').rod(at, [at[0], at[1] + 0.03, at[2]], 0.1, 0.1, 16)
      else
        brush(w, finish.leaf, i % 2 ? '#6fa83c' : '#4f8a30').skin(6, 6, (u, v) => [
          at[0] + (u - 0.5) * 0.3,
          at[1] + 0.06 * Math.sin(u * 5 + i) * Math.cos(v * 6 + i) + 0.05,
          at[2] + (v - 0.5) * 0.26,
        ])
    }
  })

const rice = (w: Workpiece): void =>
  bowled(w, () => {
    brush(w, { roughness: 0.7, f0: 0.03 }, '#f2eee4').ball(
      [0, 0.42, 0],
      [0.74, 0.34, 0.74],
      undefined,
      24,
    )
    for (let i = 0; i < 420; i++) {
      const [a, k] = [i * 2.4, Math.sqrt(i / 420)]
      brush(w, { roughness: 0.5, f0: 0.035 }, i % 3 ? '#fbf8f0' : '#f0ece0').ball(
        [
          0.72 * k * Math.cos(a),
          0.42 + 0.345 * Math.sqrt(Math.max(0, 1 - (0.98 * k) ** 2)),
          0.72 * k * Math.sin(a),
        ],
        [0.035, 0.014, 0.014],
        turned(i),
        5,
      )
    }
  })

const bento = (w: Workpiece): void => {
  brush(w, { roughness: 0.2, f0: 0.06 }, '#1c1a1c').box([-0.9, 0, -0.6], [0.9, 0.24, 0.6])
  brush(w, { roughness: 0.2, f0: 0.06 }, '#a8201c').box([-0.84, 0.2, -0.54], [0.84, 0.245, 0.54])
  brush(w, { roughness: 0.7 }, '#f8f6ee').ball([-0.42, 0.26, 0], [0.38, 0.12, 0.48], undefined, 18)
  brush(w, finish.wet, '#c8202c').ball([-0.42, 0.38, 0], 0.07)
  for (let i = 0; i < 4; i++) {
    brush(w, { roughness: 0.7 }, '#f8f6ee').rod(
      [0.16 + (i % 2) * 0.28, 0.24, -0.34 + Math.floor(i / 2) * 0.28],
      [0.16 + (i % 2) * 0.28, 0.4, -0.34 + Math.floor(i / 2) * 0.28],
      0.12,
      0.12,
      18,
    )
    brush(w, finish.wet, i % 2 ? '#f07a3c' : '#6fa83c').ball(
      [0.16 + (i % 2) * 0.28, 0.4, -0.34 + Math.floor(i / 2) * 0.28],
      [0.06, 0.02, 0.06],
    )
  }
  for (let i = 0; i < 5; i++)
    brush(
      w,
      finish.food,
      ['#f2c83a', '#4f8a34', '#f07a1c', '#d8281c', '#8ac04a'][i] ?? '#f2c83a',
    ).ball([0.12 + i * 0.14, 0.3, 0.34], [0.08, 0.08, 0.12], undefined, 10)
}

const flatbread = (w: Workpiece, c: Rgb): void => {
  for (let k = 0; k < 3; k++)
    crust(w, c)
      .shade(0.95 + 0.05 * k)
      .skin(40, 6, (u, v) => {
        const a = u * 6.2832
        return [
          v * (0.8 + 0.04 * Math.sin(a * 3 + k)) * Math.cos(a) + 0.05 * k,
          0.06 + k * 0.07 + 0.03 * Math.sin(a * 4 + v * 7 + k) * v,
          v * 0.72 * Math.sin(a) - 0.04 * k,
        ]
      })
}

/** Words, builder, own colour, and what the height stands for where it isn't how tall it is. */
const kinds: readonly (readonly [RegExp, (w: Workpiece, color: Rgb) => void, string, number?])[] = [
  [/cookie|biscuit|brownie|gingerbread/, cookies, '#c08a48'],
  [/waffle/, waffles, '#d89a44'],
  [/bagel/, ring, '#c8843c'],
  [/pretzel/, pretzel, '#9a5a24'],
  [/taco/, taco, '#e8b84c'],
  [/burrito|wrap|kebab|shawarma|gyro|doner|quesadilla/, wrap, '#e4c48c', 0.6],
  [/dumpling|gyoza|dim-sum|wonton|pierogi|momo/, dumplings, '#f2e6cc'],
  [/lollipop|candy-cane|cotton-candy/, lollipop, '#e83a6a'],
  [/candy|candies|sweet|bean|gum|caramel|toffee|marshmallow|bonbon|licorice/, sweets, '#e8283a'],
  [/chocolate|truffle|cocoa|fudge|eclair/, chocolate, '#4a2614'],
  [/honey|jam|marmalade/, honey, '#e8981c'],
  [/butter|margarine/, butter, '#f8e284'],
  [/popcorn/, popcorn, '#fbf4dc'],
  [/roast|turkey/, roast, '#a85a20'],
  [/chicken|drumstick/, drumstick, '#b06a28'],
  [/salad|vegetable|veggie/, salad, '#6fa83c'],
  [/rice|risotto|paella/, rice, '#f8f4ea'],
  [/boba|bubble-tea|straw/, boba, '#c89a6c'],
  [/milk/, milk, '#fbfaf6'],
  [/champagne|prosecco/, champagne, '#1f3a1c'],
  [/bento|lunch/, bento, '#1c1a1c'],
  [/pita|naan|bread|tortilla|chapati|roti|matzo/, flatbread, '#e0bc80'],
]

/** Whether a jar of honey is open, its dipper in it. */
const dips = ({ noun, traits }: BriefSubject): boolean =>
  /honey/.test(noun) && /dipper|stick|spoon|drizzler/.test(traits['topping'] ?? '')

/** The bite that the noun names; a shaker of salt where it names none of them. */
export const snack: Builder = (subject) => {
  const [, build, own, long] = kinds.find(([words]) => words.test(subject.noun)) ?? [
    /./,
    shaker,
    '#f4f4f4',
  ]
  return {
    yaw: 0.3,
    ...(long === undefined ? {} : { stature: long }),
    work: made((w) => (dips(subject) ? honeyWithDipper : build)(w, colorOf(subject, 0, own))),
  }
}
