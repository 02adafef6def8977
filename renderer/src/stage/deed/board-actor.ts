// A board on which food is being cut: what is left of it, its slices, and what waits or is done beside it.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

/** Something long that is cut across: its skin and flesh, its radius, and how much wider than tall it is. */
interface Cut {
  readonly of: RegExp
  readonly skin: string
  readonly flesh: string
  readonly radius: number
  readonly wide?: number
}

const cuts: readonly Cut[] = [
  { of: /bread|loaf|baguette|toast/, skin: '#a8662c', flesh: '#f0dcb4', radius: 0.055, wide: 1.35 },
  {
    of: /salmon|sushi|sashimi|fish|tuna/,
    skin: '#c8ccd0',
    flesh: '#f08a5c',
    radius: 0.036,
    wide: 1.9,
  },
  {
    of: /meat|steak|beef|ham|sausage|pork/,
    skin: '#7a2c20',
    flesh: '#d8685c',
    radius: 0.045,
    wide: 1.5,
  },
  { of: /tomato|pepper|strawberr|apple|chil/, skin: '#c8281c', flesh: '#e8604c', radius: 0.042 },
  { of: /cucumber|zucchini|leek|celery/, skin: '#2f7a34', flesh: '#cfe6a8', radius: 0.026 },
  { of: /onion|garlic|potato|mushroom/, skin: '#c89a5c', flesh: '#f4efe0', radius: 0.04 },
  { of: /cheese|lemon|pineapple|banana|mango/, skin: '#e0b030', flesh: '#f6dc7c', radius: 0.045 },
  { of: /melon/, skin: '#2f7a34', flesh: '#e0484c', radius: 0.1 },
  { of: /./, skin: '#e8741c', flesh: '#f08a30', radius: 0.024 },
]

const slice = (b: MeshBuilder, at: Vec3, cut: Cut, thick: number, lies: boolean): void => {
  const m = plainOf(b, 0.5)
  const r = cut.radius
  b.placed(
    {
      at,
      ...(lies ? {} : { roll: Math.PI / 2 }),
      scale: lies ? [cut.wide ?? 1, 1, 1] : [1, 1, cut.wide ?? 1],
    },
    () => {
      b.cylinder([0, 0, 0], [0, thick, 0], r, r, m, hex(cut.skin), 22)
      b.cylinder([0, -0.001, 0], [0, thick + 0.001, 0], r * 0.88, r * 0.88, m, hex(cut.flesh), 22)
    },
  )
}

/** What is being cut: the rest of it to the left of the knife, its slices to the right. */
const underKnife = (b: MeshBuilder, cut: Cut): void => {
  const y = 0.032
  const r = cut.radius
  slice(b, [0.02, y + r, 0.02], cut, 0.17, false)
  ball(b, [-0.15, y + r, 0.02], [r * 0.9, r, r * (cut.wide ?? 1)], plainOf(b, 0.5), hex(cut.skin))
  for (let i = 0; i < 6; i++)
    slice(
      b,
      [0.07 + 0.03 * i + 0.2 * r * (i % 2), y + 0.006 * (i % 2), 0.02 + 0.05 * ((i % 3) - 1)],
      cut,
      0.01,
      true,
    )
}

/** A bowl heaped with cut pieces in some colours. */
const bowl = (b: MeshBuilder, at: Vec3, tones: readonly Rgb[]): void =>
  b.placed({ at }, () => {
    const white = b.material({ roughness: 0.2, f0: 0.05 })
    b.lathe(
      [
        [0.05, 0],
        [0.115, 0.07],
        [0.108, 0.07],
        [0.05, 0.012],
      ],
      white,
      hex('#f4f2ec'),
      28,
    )
    const m = plainOf(b, 0.5)
    for (let i = 0; i < 34; i++) {
      const [a, k] = [i * 2.4, Math.sqrt(i / 34)]
      ball(
        b,
        [0.09 * k * Math.cos(a), 0.06 + 0.035 * (1 - k), 0.09 * k * Math.sin(a)],
        [0.022, 0.014, 0.02],
        m,
        tones[i % tones.length] ?? [0.5, 0.5, 0.5],
        8,
      )
    }
  })

/** Whole vegetables that wait at the side: tomatoes, a pepper, a cucumber, a head of lettuce. */
const waiting = (b: MeshBuilder): void => {
  const m = plainOf(b, 0.35)
  const green = hex('#4a8a34')
  for (const [x, z, r] of [
    [-0.42, 0.06, 0.045],
    [-0.34, 0.12, 0.042],
  ] as const) {
    ball(b, [x, r, z], [r, r * 0.86, r], m, hex('#d0281c'), 20)
    ball(b, [x, r * 1.8, z], [r * 0.3, 0.006, r * 0.3], m, green, 8)
  }
  for (let k = 0; k < 4; k++)
    ball(
      b,
      [-0.5 + 0.028 * Math.cos(k * 1.57), 0.055, -0.07 + 0.028 * Math.sin(k * 1.57)],
      [0.036, 0.055, 0.036],
      m,
      hex('#e8b020'),
      16,
    )
  b.cylinder([-0.5, 0.1, -0.07], [-0.49, 0.135, -0.07], 0.01, 0.008, m, green, 8)
  b.placed({ at: [-0.33, 0.028, 0.0], yaw: 0.3, scale: [0.13, 0.027, 0.027] }, () =>
    b.sphere(m, hex('#3a8a3c'), 18),
  )
  for (let i = 0; i < 16; i++) {
    const a = i * 2.4
    const k = 0.4 + 0.6 * Math.sqrt(i / 16)
    ball(
      b,
      [-0.36 + 0.075 * k * Math.cos(a), 0.075, -0.16 + 0.07 * k * Math.sin(a)],
      [0.05, 0.06 - 0.02 * k, 0.045],
      m,
      scale(hex('#7cba4a'), 0.75 + 0.4 * k),
      10,
    )
  }
}

/** The board; the trait `of` says what is cut on it. */
export const choppingThings: Make = (subject) =>
  built([-0.55, 0, -0.24], [0.5, 0.16, 0.2], { top: [0, 0.06, 0] }, (b) => {
    const { of = 'vegetable' } = subject.traits
    const wood = woodOf(b)
    b.box([-0.24, 0, -0.15], [0.28, 0.03, 0.17], wood, hex('#c89858'))
    b.box([-0.24, 0.029, -0.15], [0.28, 0.031, -0.142], wood, hex('#8a5a2c'))
    const cut = cuts.find((c) => c.of.test(of)) ?? cuts[cuts.length - 1]
    if (cut) underKnife(b, cut)
    if (/vegetable|salad|carrot|tomato|cucumber|onion|pepper|garlic/.test(of)) {
      waiting(b)
      bowl(b, [0.4, 0, -0.02], ['#4f9a3a', '#d83a26', '#f0a030', '#e8e4b8'].map(hex))
    } else if (cut) bowl(b, [0.4, 0, -0.02], [hex(cut.flesh)])
  })
