// A market stall and what lies heaped in its crates: fruit and roots, loaves, flowers, fish on ice.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { blossom, built, garden, type Make, plainOf, woodOf } from './work-actors.ts'

const roundGoods: readonly (readonly [RegExp, string, number])[] = [
  [/cabbage|lettuce|broccoli/, '#5f9a3a', 0.075],
  [/aubergine|eggplant|beet/, '#4a1c52', 0.05],
  [/carrot/, '#e8701c', 0.04],
  [/orange|tangerine|mandarin/, '#f08a1c', 0.045],
  [/lemon|lime/, '#f2d43a', 0.04],
  [/apple|tomato|pepper/, '#c8281c', 0.045],
  [/peach|apricot/, '#f0a868', 0.042],
  [/potato|onion/, '#b98a5a', 0.045],
  [/pumpkin|melon/, '#e0801c', 0.11],
  [/grape|berry|berries|cherry|olive/, '#6a2a6a', 0.024],
  [/bread|loaf|baguette|bun|croissant/, '#c88a48', 0.07],
  [/cheese/, '#f0c84a', 0.075],
  [/egg/, '#f0e2cc', 0.032],
]

/** What lies in the three crates of goods of which only the kind was said. */
const mixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(vegetable|produce|veggie)s?$/, ['tomato', 'cabbage', 'carrot']],
  [/^fruits?$/, ['apple', 'lemon', 'orange']],
  [/^(fish|seafood)$/, ['mackerel', 'salmon', 'snapper']],
]

/** Back and belly of fish by name. */
const fishColors: readonly (readonly [RegExp, string, string])[] = [
  [/salmon|trout/, '#c98a78', '#f0d8cc'],
  [/snapper|shrimp|lobster|prawn/, '#d8503c', '#f4c0ac'],
  [/tuna|mackerel/, '#34586e', '#dfe8ea'],
  [/./, '#7d95a2', '#eef2f0'],
]

/** A fish on its side, its head to the left, `long` metres from nose to tail. */
const fishOn = (b: MeshBuilder, long: number, name: string, chance: Random): void => {
  const [, back, belly] = fishColors.find(([of]) => of.test(name)) ?? ['', '#7d95a2', '#eef2f0']
  const wet = b.material({ roughness: 0.22, f0: 0.09, scale: 130, relief: 0.12 })
  const tone = 0.88 + 0.22 * chance()
  const [dark, pale] = [scale(hex(back), tone), scale(hex(belly), tone)]
  b.placed({ at: [0, 0, 0], scale: [long * 0.4, long * 0.085, long * 0.15] }, () =>
    b.sphere(wet, ([, , z]) => (z > 0.06 * long ? pale : dark), 18),
  )
  // Its belly lies toward the buyer.
  b.placed(
    { at: [-0.02 * long, 0.004, 0.035 * long], scale: [long * 0.35, long * 0.083, long * 0.12] },
    () => b.sphere(wet, pale, 16),
  )
  for (const s of [-1, 1])
    b.placed(
      {
        at: [0.43 * long, 0, s * 0.055 * long],
        scale: [long * 0.11, long * 0.012, long * 0.045],
        yaw: s * -0.6,
      },
      () => b.sphere(wet, scale(dark, 0.8), 10),
    )
  b.placed(
    {
      at: [-0.02 * long, 0.02 * long, -0.15 * long],
      scale: [long * 0.13, long * 0.012, long * 0.05],
      yaw: 0.2,
    },
    () => b.sphere(wet, scale(dark, 0.75), 10),
  )
  b.placed(
    {
      at: [-0.17 * long, 0.06 * long, 0.02 * long],
      scale: [long * 0.012, long * 0.02, long * 0.1],
    },
    () => b.sphere(wet, scale(dark, 0.6), 8),
  )
  b.placed({ at: [-0.29 * long, 0.055 * long, -0.02 * long], scale: long * 0.026 }, () =>
    b.sphere(wet, hex('#f0e6b8'), 10),
  )
  b.placed({ at: [-0.29 * long, 0.068 * long, -0.02 * long], scale: long * 0.016 }, () =>
    b.sphere(wet, hex('#0c0d10'), 8),
  )
}

/** Fish in rows over each other on crushed ice. */
const fishOnIce = (b: MeshBuilder, x: number, wide: number, name: string, chance: Random): void => {
  const ice = b.material({ roughness: 0.25, f0: 0.06 })
  const bed = (t: number): number => 0.87 + 0.2 * (1 - t)
  for (let i = 0; i < 190; i++) {
    const t = chance()
    const k = 0.01 + 0.014 * chance()
    b.placed(
      {
        at: [x + (chance() - 0.5) * (wide - 0.03), bed(t) + 0.012 * chance(), 0.04 + 0.4 * t],
        yaw: 6 * chance(),
        pitch: 6 * chance(),
      },
      () => b.box([-k, -k, -k], [k, k, k], ice, scale(hex('#dceaf2'), 0.9 + 0.15 * chance())),
    )
  }
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 3; i++) {
      const t = 0.28 + 0.42 * j
      b.placed(
        {
          at: [
            x + (i - 1) * wide * 0.29 + (j % 2 ? 0.04 : -0.03),
            bed(t) + 0.035 + 0.006 * i,
            0.03 + 0.4 * t,
          ],
          yaw: -0.95 + 0.3 * (chance() - 0.5),
          pitch: 0.28,
          roll: 0.1,
        },
        () => fishOn(b, 0.36, name, chance),
      )
    }
}

/** Fills the crate about x with the goods of that name. */
const heap = (
  b: MeshBuilder,
  x: number,
  wide: number,
  name: string,
  color: Rgb | undefined,
  chance: Random,
): void => {
  if (/fish|salmon|trout|tuna|mackerel|snapper|shrimp|lobster|prawn|sardine|\bcod\b/.test(name)) {
    fishOnIce(b, x, wide, name, chance)
    return
  }
  const flowers = /flower|rose|tulip|bouquet|daisy|peony|lavender/.test(name)
  const [, own, r] = roundGoods.find(([of]) => of.test(name)) ?? [/./, '#f08a1c', 0.045]
  const m = b.material({ roughness: 0.5, f0: 0.04, scale: 60, relief: 0.08 })
  const long = /bread|loaf|baguette/.test(name)
  const rows = Math.max(3, Math.round(0.36 / (r * 1.8)))
  const columns = Math.max(2, Math.floor((wide - 0.06) / (r * (long ? 3.6 : 2.05))))
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const t = (j + 0.5) / rows
      const bulge = 0.05 * Math.sin(((i + 0.5) / columns) * Math.PI)
      const at: Vec3 = [
        x - wide / 2 + ((i + 0.5 + (j % 2) * 0.3) / (columns + 0.3)) * wide,
        0.88 + 0.2 * (1 - t) + bulge + 0.01 * chance(),
        0.04 + 0.38 * t,
      ]
      const c = scale(color ?? hex(own), 0.86 + 0.24 * chance())
      if (flowers) blossom(b, [at[0], at[1] + 0.05, at[2]], 0.05, color ?? garden[(i + j) % 5] ?? c)
      else
        b.placed({ at, scale: long ? [r * 1.7, r * 0.75, r * 0.85] : r, yaw: chance() * 0.5 }, () =>
          b.sphere(m, c, 14),
        )
    }
}

/** A market stall: three sloping crates of goods under a striped awning, room for the seller beside it. */
export const marketStall: Make = (subject, chance) =>
  built([-1.05, 0, -0.75], [1.05, 2.35, 0.55], { top: [0, 0.95, 0.1] }, (b) => {
    const wood = woodOf(b)
    const name = subject.traits['goods'] ?? 'orange'
    for (let k = 0; k < 5; k++)
      b.box(
        [-1, 0.02 + k * 0.152, 0.44],
        [1, 0.165 + k * 0.152, 0.47],
        wood,
        scale(hex('#8a6238'), k % 2 ? 1.08 : 0.92),
      )
    b.box([-1, 0.78, -0.05], [1, 0.82, 0.48], wood, hex('#a07848'))
    const mixed = mixes.find(([of]) => of.test(name))?.[1]
    for (const [i, x] of [-0.66, 0, 0.66].entries()) {
      for (const z of [0.0, 0.45])
        b.box([x - 0.32, 0.8, z], [x + 0.32, z ? 0.94 : 1.12, z + 0.015], wood, hex('#c49a62'))
      for (const s of [-0.32, 0.305])
        b.box([x + s, 0.8, 0], [x + s + 0.015, 0.96, 0.46], wood, hex('#b88e58'))
      b.box([x - 0.3, 0.8, 0.02], [x + 0.3, 0.86, 0.44], wood, hex('#7a5a34'))
      heap(b, x, 0.58, mixed?.[i] ?? name, mixed ? undefined : subject.colors[0], chance)
    }
    for (const x of [-1, 1])
      for (const z of [-0.7, 0.45])
        b.cylinder([x, 0, z], [x, z > 0 ? 2.02 : 2.3, z], 0.025, 0.025, wood, hex('#7a5a34'), 8)
    const cloth = plainOf(b)
    for (let i = 0; i < 10; i++) {
      const [x0, x1] = [-1.05 + i * 0.21, -1.05 + (i + 1) * 0.21]
      const c = i % 2 ? hex('#f4efe2') : hex('#2f7a4a')
      b.quad([x0, 2.0, 0.55], [x1, 2.0, 0.55], [x1, 2.34, -0.75], [x0, 2.34, -0.75], cloth, c)
      b.quad([x1, 1.995, 0.55], [x0, 1.995, 0.55], [x0, 2.335, -0.75], [x1, 2.335, -0.75], cloth, c)
      b.box([x0, 1.86, 0.545], [x1, 2.0, 0.555], cloth, c)
    }
  })
