// Tables that people sit around: laid for a meal, for cards, for a meeting or with laptops.
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3 } from '../vector.ts'
import { built, plainOf, woodOf } from './work-actors.ts'

/** Height of the table's top, metres. */
const top = 0.75
/** Half its depth. */
export const tableDepth = 0.44
/** Half the length of a table at which so many sit along one side. */
export const tableHalf = (along: number): number => Math.max(0.52, along * 0.37 + 0.12)

const ball = (b: MeshBuilder, at: Vec3, r: Vec3, m: number, color: Rgb, n = 12): void =>
  b.placed({ at, scale: r }, () => b.sphere(m, color, n))

/** Where the covers lie: before those behind the table, and at its ends. */
const covers = (along: number, ends: number): readonly (readonly [x: number, z: number])[] => {
  const half = tableHalf(along)
  const behind = Array.from(
    { length: along },
    (_, i) => [(i - (along - 1) / 2) * 0.74, -0.2] as const,
  )
  return [...behind, ...[-1, 1].slice(0, ends).map((s) => [s * (half - 0.24), 0.02] as const)]
}

const plate = (b: MeshBuilder, chance: Random, soup: boolean): void => {
  const white = b.material({ roughness: 0.15, f0: 0.05 })
  const food = b.material({ roughness: 0.45, f0: 0.04, scale: 40, relief: 0.08, mottle: 0.12 })
  const silver = b.material({ color: hex('#c8ccd0'), roughness: 0.2, f0: 0.6, metal: 0.8 })
  b.lathe(
    soup
      ? [
          [0.05, 0],
          [0.1, 0.045],
          [0.094, 0.045],
          [0.05, 0.008],
        ]
      : [
          [0.05, 0],
          [0.115, 0.014],
          [0.112, 0.017],
          [0.05, 0.006],
          [0.001, 0.006],
        ],
    white,
    hex('#f6f4ee'),
    28,
  )
  if (soup)
    b.lathe(
      [
        [0.088, 0.036],
        [0.001, 0.037],
      ],
      food,
      hex('#d88a3a'),
      24,
    )
  else {
    ball(
      b,
      [-0.03, 0.02, 0.015],
      [0.05, 0.022, 0.036],
      food,
      mix3(hex('#8a4a26'), hex('#c08a4a'), chance()),
    )
    for (let i = 0; i < 9; i++)
      ball(
        b,
        [0.042 + 0.026 * Math.cos(i * 2.4), 0.018 + 0.006 * (i % 2), 0.022 * Math.sin(i * 2.4)],
        [0.014, 0.012, 0.014],
        food,
        hex(i % 3 ? '#5a9a3a' : '#e8842a'),
        8,
      )
    ball(b, [0.005, 0.02, -0.045], [0.04, 0.02, 0.026], food, hex('#f0dca0'))
  }
  b.box([-0.152, 0, -0.07], [-0.146, 0.004, 0.08], silver)
  b.box([-0.157, 0, -0.1], [-0.141, 0.004, -0.06], silver)
  b.box([0.146, 0, -0.1], [0.154, 0.004, 0.08], silver)
}

/** A cup on its saucer, steaming. */
const cup = (b: MeshBuilder, at: Vec3): void => {
  const white = b.material({ roughness: 0.15, f0: 0.05 })
  b.placed({ at }, () => {
    b.lathe(
      [
        [0.03, 0],
        [0.075, 0.012],
        [0.073, 0.015],
        [0.001, 0.006],
      ],
      white,
      hex('#f6f4ee'),
      24,
    )
    b.lathe(
      [
        [0.022, 0.008],
        [0.036, 0.03],
        [0.042, 0.068],
        [0.038, 0.068],
        [0.03, 0.03],
      ],
      white,
      hex('#f6f4ee'),
      24,
    )
    b.lathe(
      [
        [0.0375, 0.06],
        [0.001, 0.061],
      ],
      b.material({ roughness: 0.3, f0: 0.04 }),
      hex('#c8a070'),
      20,
    )
  })
}

const glass = (b: MeshBuilder, at: Vec3, color: string): void => {
  const clear = b.material({ color: hex('#dfe9ea'), roughness: 0.04, f0: 0.12 })
  b.placed({ at }, () => {
    b.lathe(
      [
        [0.03, 0],
        [0.032, 0.004],
        [0.005, 0.012],
        [0.005, 0.07],
        [0.03, 0.1],
        [0.034, 0.14],
        [0.028, 0.17],
      ],
      clear,
      [1, 1, 1],
      18,
    )
    b.lathe(
      [
        [0.006, 0.076],
        [0.0315, 0.1],
        [0.0345, 0.128],
        [0.001, 0.129],
      ],
      b.material({ color: hex(color), roughness: 0.1, f0: 0.05 }),
      [1, 1, 1],
      18,
    )
  })
}

/** What stands in the middle: a roast on a dish, a salad, bread, candles. */
const middle = (b: MeshBuilder, half: number, breakfast: boolean): void => {
  const white = b.material({ roughness: 0.15, f0: 0.05 })
  const crust = b.material({ roughness: 0.5, f0: 0.04, scale: 45, relief: 0.16, mottle: 0.25 })
  b.placed({ at: [-0.06, top, 0.1] }, () => {
    b.placed({ at: [0, 0, 0], scale: [1.35, 1, 0.85] }, () =>
      b.lathe(
        [
          [0.09, 0],
          [0.15, 0.016],
          [0.146, 0.02],
          [0.001, 0.01],
        ],
        white,
        hex('#f6f4ee'),
        30,
      ),
    )
    if (breakfast)
      for (let i = 0; i < 5; i++)
        b.placed({ at: [-0.1 + i * 0.05, 0.045 + 0.02 * (i % 2), 0.02 * (i % 3)], yaw: i }, () =>
          ball(b, [0, 0, 0], [0.055, 0.03, 0.03], crust, hex('#d09a4a')),
        )
    else {
      ball(b, [0, 0.07, 0], [0.13, 0.07, 0.085], crust, hex('#a8642a'), 20)
      for (const s of [-1, 1]) {
        ball(b, [0.09, 0.05, s * 0.062], [0.055, 0.034, 0.03], crust, hex('#a8642a'))
        b.cylinder(
          [0.13, 0.05, s * 0.066],
          [0.17, 0.062, s * 0.07],
          0.009,
          0.012,
          white,
          hex('#efe4cc'),
          8,
        )
      }
    }
  })
  beside(b, half, crust)
}

/** A bowl of salad and rolls at the sides of the middle dish. */
const beside = (b: MeshBuilder, half: number, crust: number): void => {
  const side = Math.min(half - 0.3, 0.42)
  b.placed({ at: [side, top, 0.14] }, () => {
    b.lathe(
      [
        [0.05, 0],
        [0.1, 0.05],
        [0.11, 0.08],
        [0.1, 0.076],
        [0.04, 0.02],
      ],
      b.material({ roughness: 0.2, f0: 0.05 }),
      hex('#3a7ab0'),
      28,
    )
    const leaf = b.material({ roughness: 0.6, f0: 0.03 })
    for (let i = 0; i < 14; i++)
      ball(
        b,
        [
          0.07 * Math.cos(i * 2.4) * (i / 14),
          0.08 + 0.012 * (i % 3),
          0.07 * Math.sin(i * 2.4) * (i / 14),
        ],
        [0.028, 0.014, 0.024],
        leaf,
        hex(i % 4 === 0 ? '#d8382a' : i % 2 ? '#5aa03a' : '#7fbf52'),
        8,
      )
  })
  b.placed({ at: [-side, top, 0.16], yaw: 0.4 }, () => {
    for (let i = 0; i < 3; i++)
      ball(b, [-0.05 + i * 0.05, 0.035, 0.01 * i], [0.04, 0.034, 0.05], crust, hex('#c08a46'))
  })
}

/** Cards in the middle and before each, chips in piles. */
const cards = (
  b: MeshBuilder,
  seats: readonly (readonly [number, number])[],
  chance: Random,
): void => {
  const paper = plainOf(b, 0.6)
  const card = (at: Vec3, yaw: number, back: boolean) =>
    b.placed({ at, yaw }, () => {
      b.box([-0.034, 0, -0.048], [0.034, 0.0015, 0.048], paper, hex('#faf8f2'))
      if (back) b.box([-0.028, 0.0015, -0.042], [0.028, 0.002, 0.042], paper, hex('#b0262a'))
      else
        b.box(
          [-0.01, 0.0015, -0.012],
          [0.01, 0.002, 0.012],
          paper,
          hex(chance() < 0.5 ? '#c8201a' : '#16161a'),
        )
    })
  for (let i = 0; i < 5; i++)
    card([-0.2 + i * 0.1, top + 0.002, 0.1], 0.1 * (chance() - 0.5), false)
  for (const [x, z] of seats) {
    for (let i = 0; i < 2; i++)
      card([x - 0.03 + i * 0.06, top + 0.002 + i * 0.002, z - 0.02], 0.3 * (chance() - 0.5), true)
    const chip = b.material({ roughness: 0.3, f0: 0.04 })
    for (let k = 0; k < 3; k++)
      b.cylinder(
        [x + 0.14 + k * 0.05, top, z + 0.06 * (k % 2)],
        [x + 0.14 + k * 0.05, top + 0.02 + 0.02 * Math.floor(chance() * 3), z + 0.06 * (k % 2)],
        0.021,
        0.021,
        chip,
        hex(['#c8201a', '#1c5ab0', '#1e8a4a'][k] ?? '#c8201a'),
        18,
      )
  }
}

/** Papers, pens and cups before each, as at a meeting. */
const papers = (b: MeshBuilder, seats: readonly (readonly [number, number])[]): void => {
  const paper = plainOf(b, 0.9)
  const cup = b.material({ roughness: 0.2, f0: 0.05 })
  for (const [i, [x, z]] of seats.entries()) {
    b.placed({ at: [x, top, z], yaw: 0.2 * (i % 2 ? 1 : -1) }, () => {
      b.box([-0.11, 0, -0.15], [0.1, 0.004, 0.14], paper, hex('#f6f4ee'))
      for (let row = 0; row < 7; row++)
        b.box(
          [-0.08, 0.004, -0.11 + row * 0.03],
          [0.05, 0.0046, -0.104 + row * 0.03],
          paper,
          hex('#6a7080'),
        )
    })
    b.lathe(
      [
        [0.03, top],
        [0.036, top + 0.07],
        [0.032, top + 0.068],
        [0.001, top + 0.05],
      ].map(([r, y]) => [r ?? 0, y ?? 0] as const),
      cup,
      hex('#f2f0ea'),
      18,
    )
  }
}

/** An open laptop before each, and a cup beside it. */
const laptops = (b: MeshBuilder, seats: readonly (readonly [number, number])[]): void => {
  const shell = b.material({ roughness: 0.3, f0: 0.3, metal: 0.5 })
  const dark = plainOf(b, 0.6)
  const lit = b.material({ roughness: 0.2, emission: [0.35, 0.5, 0.65] })
  for (const [i, [x, z]] of seats.entries()) {
    const color = hex(['#b6bac0', '#3a3c42', '#d8d4cc', '#8a94a4'][i % 4] ?? '#b6bac0')
    // Who sits at an end looks along the table.
    const atEnd = z > 0
    b.placed({ at: [x, top, z], yaw: atEnd ? Math.sign(x) * 1.2 : 0.06 * (i - 1) }, () => {
      b.box([-0.16, 0, -0.11], [0.16, 0.016, 0.11], shell, color)
      b.box([-0.14, 0.016, -0.06], [0.14, 0.018, 0.07], dark, hex('#1c1d20'))
      b.placed({ at: [0, 0.014, 0.11], pitch: 0.32 }, () => {
        b.box([-0.16, 0, 0], [0.16, 0.2, 0.008], shell, color)
        b.box([-0.148, 0.014, -0.002], [0.148, 0.19, 0], lit, hex('#6a9ad0'))
        ball(b, [0, 0.1, 0.008], [0.018, 0.018, 0.002], plainOf(b, 0.3), hex('#f4f4f0'))
      })
    })
    if (i % 2 === 0) cup(b, [x + 0.25, top, atEnd ? z + 0.12 : z + 0.02])
  }
}

/** A table with those things on it; `along` people sit behind it, `ends` at its ends. */
export const groupTable = (subject: BriefSubject, chance: Random): Actor => {
  const along = Number(subject.traits['along'] ?? 2)
  const ends = Number(subject.traits['ends'] ?? 0)
  const meal = subject.traits['meal'] ?? 'dinner'
  const half = tableHalf(along)
  const d = tableDepth
  return built([-half, 0, -d], [half, top, d], { top: [0, top, 0.1] }, (b) => {
    const wood = woodOf(b)
    const felt = meal === 'cards'
    const color = subject.colors[0] ?? hex('#8a5a34')
    b.box([-half, top - 0.045, -d], [half, top - (felt ? 0.004 : 0), d], wood, color)
    if (felt)
      b.box(
        [-half + 0.07, top - 0.01, -d + 0.07],
        [half - 0.07, top, d - 0.07],
        plainOf(b, 0.95),
        hex('#1e6a42'),
      )
    for (const x of [-half + 0.07, half - 0.07])
      for (const z of [-d + 0.07, d - 0.07])
        b.cylinder([x, 0, z], [x, top - 0.04, z], 0.03, 0.038, wood, color, 12)
    const seats = covers(along, ends)
    if (felt) return cards(b, seats, chance)
    if (meal === 'papers') return papers(b, seats)
    if (meal === 'laptops') return laptops(b, seats)
    const cloth = b.material({ roughness: 0.9, f0: 0.01, scale: 40, relief: 0.05, mottle: 0.05 })
    b.box([-half + 0.1, top, -0.02], [half - 0.1, top + 0.002, 0.3], cloth, hex('#c8503a'))
    if (meal === 'shared') return
    if (meal === 'coffee') {
      for (const [x, z] of seats) cup(b, [x + 0.06, top, z + 0.06])
      return
    }
    for (const [x, z] of seats) {
      b.placed({ at: [x, top, z] }, () => plate(b, chance, meal === 'soup'))
      glass(b, [x + 0.2, top, z + 0.1], meal === 'breakfast' ? '#f0a030' : '#7a1626')
    }
    if (seats.length > 1) middle(b, half, meal === 'breakfast')
  })
}
