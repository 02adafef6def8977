// What street food is sold from, built by the stage: a timber stall with its noren, lanterns and steaming pots, and a cart under an umbrella.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { puff } from '../prop/puff.ts'
import { hash2 } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { bigWare } from './stall-wares.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

const white: Rgb = [1, 1, 1]
const top = 0.84

/** Steam that rises over something hot in soft puffs that one sees through. */
const steam = (b: MeshBuilder, [x, y, z]: Vec3, tall: number, wide: number): void => {
  for (let i = 0; i < 9; i++) {
    const t = (i + 0.5) / 9
    const size = wide * (0.14 + 0.2 * t) * (0.85 + 0.3 * hash2(i, 3))
    puff(b, {
      at: [
        x + wide * (0.34 * (hash2(i, 5) - 0.5) + 0.22 * t * Math.sin(i * 1.3)),
        y + tall * 0.9 * t,
        z + wide * 0.2 * (hash2(i, 7) - 0.5),
      ],
      size: [size, size * 1.25, size],
      tone: [0.34, 0.34, 0.34],
      dense: 0.34 - 0.22 * t,
      yaw: i,
    })
  }
}

/** A bowl of noodles with chopsticks across it. */
const noodleBowl = (b: MeshBuilder, at: Vec3, red: boolean): void => {
  const china = b.material({ roughness: 0.2, f0: 0.05 })
  const food = plainOf(b, 0.5)
  b.placed({ at }, () => {
    b.lathe(
      [
        [0.05, 0],
        [0.06, 0.02],
        [0.12, 0.07],
        [0.135, 0.11],
        [0.128, 0.11],
        [0.1, 0.085],
      ],
      china,
      hex(red ? '#b8281c' : '#f2efe8'),
      20,
    )
    b.cylinder([0, 0.09, 0], [0, 0.098, 0], 0.125, 0.125, food, hex('#e0a850'), 18)
    b.placed({ at: [0.04, 0.1, 0.03], scale: [0.04, 0.02, 0.035] }, () =>
      b.sphere(food, hex('#f8f0dc'), 10),
    )
    b.placed({ at: [0.04, 0.112, 0.03], scale: [0.02, 0.014, 0.018] }, () =>
      b.sphere(food, hex('#f0a01c'), 8),
    )
    b.box([-0.09, 0.09, -0.05], [-0.04, 0.16, -0.035], food, hex('#1c3a24'))
    for (const z of [-0.01, 0.015])
      b.cylinder([-0.15, 0.118, z], [0.16, 0.122, z + 0.05], 0.006, 0.004, food, hex('#7a2a1c'), 6)
  })
  steam(b, [at[0], at[1] + 0.1, at[2]], 0.3, 0.14)
}

const pot = (b: MeshBuilder, at: Vec3, r: number, tall: number): void => {
  const steel = b.material({ color: hex('#b4bac0'), roughness: 0.25, f0: 0.5, metal: 0.8 })
  b.placed({ at }, () =>
    b.lathe(
      [
        [r * 0.95, 0],
        [r, tall * 0.1],
        [r, tall],
        [r * 1.06, tall + 0.012],
        [r * 0.92, tall],
        [0.001, tall * 0.9],
      ],
      steel,
      white,
      22,
    ),
  )
  steam(b, [at[0], at[1] + tall, at[2]], 0.62, r * 1.5)
}

/** Bamboo steamers in a stack. */
const steamers = (b: MeshBuilder, x: number): void => {
  for (let k = 0; k < 3; k++) {
    b.cylinder(
      [x, top + k * 0.12, 0.1],
      [x, top + 0.105 + k * 0.12, 0.1],
      0.19,
      0.19,
      woodOf(b),
      hex('#d8b070'),
      24,
    )
    b.cylinder(
      [x, top + 0.1 + k * 0.12, 0.1],
      [x, top + 0.12 + k * 0.12, 0.1],
      0.2,
      0.2,
      woodOf(b),
      hex('#b88848'),
      24,
    )
  }
  steam(b, [x, top + 0.36, 0.1], 0.6, 0.26)
}

/** Rows of dough balls on a hot plate, skewers on a grill, or bamboo steamers: what is cooked before the guests. */
const onTheFire = (b: MeshBuilder, sells: string, x: number): void => {
  const iron = b.material({ color: hex('#24272b'), roughness: 0.5, f0: 0.1 })
  const food = plainOf(b, 0.45)
  if (sells === 'baskets') {
    steamers(b, x)
    return
  }
  if (sells === 'sushi') {
    for (let i = 0; i < 8; i++) {
      const at: Vec3 = [x - 0.3 + (i % 4) * 0.2, top + 0.07, i < 4 ? 0.06 : 0.26]
      b.box(
        [at[0] - 0.09, top, at[2] - 0.07],
        [at[0] + 0.09, top + 0.02, at[2] + 0.07],
        woodOf(b),
        hex('#3a2416'),
      )
      b.placed({ at, scale: [0.06, 0.04, 0.035] }, () => b.sphere(food, hex('#f8f6ee'), 12))
      b.placed({ at: [at[0], at[1] + 0.03, at[2]], scale: [0.07, 0.022, 0.04] }, () =>
        b.sphere(food, hex(['#f0845a', '#d8404a', '#f6d8b0'][i % 3] ?? '#f0845a'), 12),
      )
    }
    return
  }
  if (sells === 'bowls') {
    pot(b, [x, top, 0.08], 0.2, 0.34)
    return
  }
  b.box([x - 0.34, top, -0.1], [x + 0.34, top + 0.1, 0.3], iron)
  for (let i = 0; i < 6; i++)
    for (let k = 0; k < 3; k++) {
      const at: Vec3 = [x - 0.28 + i * 0.112, top + 0.13, -0.02 + k * 0.11]
      if (sells === 'balls')
        b.placed({ at, scale: 0.046 }, () => b.sphere(food, hex('#c8843c'), 12))
      else
        b.placed({ at, scale: [0.035, 0.03, 0.05] }, () =>
          b.sphere(food, hex(k % 2 ? '#8a4a24' : '#a85c2c'), 10),
        )
    }
  if (sells === 'skewers')
    for (let i = 0; i < 6; i++)
      b.cylinder(
        [x - 0.28 + i * 0.112, top + 0.13, -0.1],
        [x - 0.28 + i * 0.112, top + 0.13, 0.42],
        0.006,
        0.006,
        food,
        hex('#e0c890'),
        5,
      )
  steam(b, [x, top + 0.14, 0.1], 0.5, 0.3)
}

/** A red paper lantern on a cord, with its black rims and a white band. */
const lantern = (b: MeshBuilder, [x, y, z]: Vec3, cord: number): void => {
  const paper = b.material({
    color: hex('#c8281c'),
    emission: scale(hex('#ff4a24'), 1.3),
    roughness: 0.7,
  })
  const pale = b.material({ color: hex('#fff0d8'), emission: [1.5, 1.2, 0.8], roughness: 0.7 })
  const black = plainOf(b, 0.5)
  b.cylinder([x, y + 0.22, z], [x, cord, z], 0.008, 0.008, black, hex('#1a1714'), 5)
  b.placed({ at: [x, y, z] }, () => {
    b.lathe(
      [
        [0.08, -0.2],
        [0.15, -0.12],
        [0.17, 0],
        [0.15, 0.12],
        [0.08, 0.2],
      ],
      paper,
      white,
      18,
    )
    b.cylinder([0, -0.035, 0], [0, 0.035, 0], 0.171, 0.171, pale, white, 18)
    for (const k of [-0.21, 0.19])
      b.cylinder([0, k, 0], [0, k + 0.03, 0], 0.085, 0.085, black, hex('#1a1714'), 14)
  })
  b.light([x, y, z + 0.22], 0.15, [0.5, 0.17, 0.08])
}

/** The short curtain over the counter: five strips of dyed cloth, a white bowl on every second one. */
const noren = (b: MeshBuilder, y0: number, y1: number, z: number, dye: Rgb): void => {
  const cloth = plainOf(b)
  const mark = plainOf(b)
  for (let i = 0; i < 5; i++) {
    const x0 = -1.4 + i * 0.56
    for (const side of [1, -1])
      b.grid(
        8,
        4,
        (u, v) => [
          x0 + 0.015 + u * 0.53,
          y0 + (y1 - y0) * v,
          z + 0.03 * Math.sin(u * 6 + i) * (1 - v) + side * 0.003,
        ],
        cloth,
        () => dye,
        false,
      )
    if (i % 2) continue
    const [cx, cy] = [x0 + 0.28, (y0 + y1) / 2 - 0.01]
    b.placed({ at: [cx, cy, z + 0.045], scale: [0.1, 0.1, 0.012] }, () =>
      b.sphere(mark, hex('#f4efe2'), 16),
    )
    b.box([cx - 0.11, cy + 0.005, z + 0.036], [cx + 0.11, cy + 0.11, z + 0.064], cloth, dye)
    for (const s of [-0.045, 0.02])
      b.box(
        [cx + s, cy + 0.03, z + 0.06],
        [cx + s + 0.022, cy + 0.09, z + 0.068],
        mark,
        hex('#f4efe2'),
      )
  }
}

const backShelves = (b: MeshBuilder): void => {
  const wood = woodOf(b)
  const china = b.material({ roughness: 0.25, f0: 0.05 })
  const glow = b.material({ color: hex('#e8c088'), emission: [0.34, 0.23, 0.11], roughness: 0.8 })
  b.box([-1.45, 0, -1.06], [1.45, 2.3, -1.02], glow)
  for (const y of [1.1, 1.62]) {
    b.box([-1.4, y, -1.02], [1.4, y + 0.035, -0.8], wood, hex('#7a5230'))
    for (let i = 0; i < 7; i++) {
      const x = -1.22 + i * 0.4
      if (i % 3 === 1)
        b.cylinder(
          [x, y + 0.035, -0.9],
          [x, y + 0.3, -0.9],
          0.05,
          0.03,
          china,
          hex(i % 2 ? '#2f5a3c' : '#5a3018'),
          12,
        )
      else
        for (let k = 0; k < 3; k++)
          b.cylinder(
            [x, y + 0.035 + k * 0.07, -0.9],
            [x, y + 0.1 + k * 0.07, -0.9],
            0.05,
            0.1,
            china,
            hex(k % 2 ? '#b8281c' : '#f2efe8'),
            16,
          )
    }
  }
}

/** A timber stall: counter on three sides, shelves of bowls behind, a tiled-red roof on four posts, noren and lanterns. */
export const foodStall: Make = (subject) => {
  const sells = subject.traits['sells'] ?? 'bowls'
  return built([-1.72, 0, -1.06], [1.72, 2.72, 0.98], { top: [0, 2.7, 0] }, (b) => {
    const wood = woodOf(b)
    const dark = hex('#5a3820')
    const board = hex('#a8743c')
    for (let i = 0; i < 14; i++)
      b.box(
        [-1.4 + i * 0.2, 0, 0.5],
        [-1.207 + i * 0.2, top - 0.03, 0.53],
        wood,
        scale(hex('#8a5a30'), i % 2 ? 1.08 : 0.9),
      )
    for (const s of [-1, 1])
      b.box([s * 1.4 - 0.02, 0, -0.7], [s * 1.4 + 0.02, top - 0.03, 0.5], wood, dark)
    b.box([-1.5, top - 0.04, 0.02], [1.5, top, 0.74], wood, board)
    for (const s of [-1, 1])
      b.box([s * 1.36 - 0.3, top - 0.04, -0.7], [s * 1.36 + 0.3, top - 0.001, 0.1], wood, board)
    backShelves(b)
    for (const x of [-1.48, 1.48])
      for (const z of [-1.0, 0.72])
        b.box([x - 0.045, 0, z - 0.045], [x + 0.045, 2.36, z + 0.045], wood, dark)
    // The roof: ribbed sheets that fall to the front, with a beam under the edge.
    const sheet = b.material({ roughness: 0.5, f0: 0.04 })
    for (let i = 0; i < 24; i++) {
      const [x0, x1] = [-1.74 + i * 0.145, -1.74 + (i + 1) * 0.145]
      const tone = scale(hex('#7a2a20'), i % 2 ? 1.15 : 0.85)
      b.quad([x0, 2.34, 0.98], [x1, 2.34, 0.98], [x1, 2.72, -1.1], [x0, 2.72, -1.1], sheet, tone)
      b.quad([x1, 2.31, 0.98], [x0, 2.31, 0.98], [x0, 2.69, -1.1], [x1, 2.69, -1.1], sheet, dark)
      b.quad([x0, 2.31, 0.98], [x1, 2.31, 0.98], [x1, 2.34, 0.98], [x0, 2.34, 0.98], sheet, tone)
    }
    b.box([-1.55, 2.26, 0.69], [1.55, 2.33, 0.76], wood, dark)
    noren(b, 1.95, 2.26, 0.78, hex(sells === 'bowls' ? '#a8241c' : '#22407a'))
    for (const x of [-1.6, 1.6]) lantern(b, [x, 1.86, 0.86], 2.33)
    for (const x of [-1.02, 1.02]) onTheFire(b, sells, x)
    if (sells !== 'sushi') for (const x of [-0.62, 0.62]) noodleBowl(b, [x, top, 0.56], x > 0)
    if (sells !== 'sushi') for (const s of [-1, 1]) noodleBowl(b, [s * 1.46, top, 0.34], s < 0)
    for (const x of [-0.1, 0.12])
      b.cylinder(
        [x, top, 0.62],
        [x, top + 0.13, 0.62],
        0.028,
        0.022,
        b.material({ roughness: 0.3, f0: 0.05 }),
        hex(x < 0 ? '#3a1a10' : '#a8281c'),
        12,
      )
    const bulb = b.material({ color: [0, 0, 0], emission: [6, 4.4, 2.4] })
    for (const x of [-0.6, 0.6]) {
      b.placed({ at: [x, 2.14, 0.1], scale: 0.05 }, () => b.sphere(bulb, white, 12))
      b.light([x, 2.08, 0.16], 0.1, [1.5, 1.05, 0.6])
    }
  })
}

const umbrella = (b: MeshBuilder, x: number, z: number, colors: readonly Rgb[]): void => {
  const cloth = plainOf(b)
  const steel = b.material({ color: hex('#c8ccd0'), roughness: 0.3, f0: 0.5, metal: 0.8 })
  b.cylinder([x, 0.9, z], [x, 2.52, z], 0.022, 0.022, steel, white, 10)
  const rim = (i: number): Vec3 => [
    x + 1.05 * Math.cos((i * Math.PI) / 4),
    2.06,
    z + 1.05 * Math.sin((i * Math.PI) / 4),
  ]
  for (let i = 0; i < 8; i++) {
    const c = colors[i % colors.length] ?? white
    const [p, q]: [Vec3, Vec3] = [rim(i), rim(i + 1)]
    const peak: Vec3 = [x, 2.5, z]
    b.quad(q, p, peak, peak, cloth, c)
    b.quad(p, q, [x, 2.49, z], [x, 2.49, z], cloth, scale(c, 0.8))
    const drop = (v: Vec3): Vec3 => [v[0], v[1] - 0.13, v[2]]
    b.quad(drop(q), drop(p), p, q, cloth, c)
    b.quad(drop(p), drop(q), q, p, cloth, c)
  }
}

/** A cart on two spoked wheels with a glazed case, a sign in the shape of what is sold, and an umbrella over all. */
export const foodCart: Make = (subject) => {
  const sells = subject.traits['sells'] ?? 'hot dog'
  const sweet = /ice|gelato|candy|cotton/.test(sells)
  const [body, trim] = sweet
    ? [hex('#f0b8c8'), hex('#fdf4ea')]
    : /popcorn|churro|pretzel|donut|doughnut/.test(sells)
      ? [hex('#b8282a'), hex('#f0d070')]
      : [hex('#c8322a'), hex('#f2c83a')]
  return built([-1.05, 0, -0.55], [1.05, 2.52, 0.6], { top: [0, 2.5, 0] }, (b) => {
    const paint = b.material({ roughness: 0.35, f0: 0.05 })
    const steel = b.material({ color: hex('#d0d4d8'), roughness: 0.25, f0: 0.5, metal: 0.8 })
    b.box([-0.85, 0.36, -0.34], [0.85, 0.98, 0.36], paint, body)
    b.box([-0.9, 0.98, -0.38], [0.9, 1.03, 0.4], steel)
    for (let i = 0; i < 12; i++)
      b.box([-0.84 + i * 0.14, 0.88, 0.361], [-0.77 + i * 0.14, 0.975, 0.372], paint, trim)
    b.box([-0.85, 0.34, 0.361], [0.85, 0.4, 0.37], paint, trim)
    wheels(b, trim)
    for (const s of [-1, 1])
      b.cylinder([0.86, 0.92, s * 0.26], [1.08, 1.0, s * 0.26], 0.018, 0.018, steel, white, 8)
    b.cylinder([1.08, 1.0, -0.26], [1.08, 1.0, 0.26], 0.024, 0.024, paint, hex('#3a2418'), 10)
    // A low case with wares beside the seller, and a shelf of bottles.
    for (const s of [-0.82, -0.3]) b.box([s, 1.03, -0.1], [s + 0.02, 1.3, 0.3], steel)
    b.box([-0.84, 1.3, -0.12], [-0.26, 1.32, 0.32], steel)
    for (let i = 0; i < 3; i++)
      b.placed({ at: [-0.69 + i * 0.15, 1.11, 0.12], scale: 0.11 }, () => bigWare(b, sells))
    for (const [x, c] of [
      [0.5, '#c8281c'],
      [0.62, '#f0c020'],
      [0.74, '#f4f0e8'],
    ] as const) {
      b.cylinder([x, 1.03, 0.2], [x, 1.19, 0.2], 0.04, 0.036, paint, hex(c), 12)
      b.cylinder([x, 1.19, 0.2], [x, 1.25, 0.2], 0.03, 0.008, paint, hex(c), 12)
    }
    b.placed({ at: [0, 0.66, 0.42], scale: 0.62 }, () => bigWare(b, sells))
    umbrella(b, -0.42, -0.2, [body, trim])
  })
}

const wheels = (b: MeshBuilder, trim: Rgb): void => {
  const tyre = b.material({ color: hex('#22201e'), roughness: 0.7, f0: 0.03 })
  const paint = b.material({ roughness: 0.4, f0: 0.05 })
  const r = 0.33
  for (const x of [-0.5, 0.5])
    for (const z of [-0.4, 0.44]) {
      const at = (i: number): Vec3 => [
        x + r * Math.cos((i * Math.PI) / 10),
        r + 0.02 + r * Math.sin((i * Math.PI) / 10),
        z,
      ]
      for (let i = 0; i < 20; i++) b.cylinder(at(i), at(i + 1), 0.026, 0.026, tyre, white, 7)
      for (let i = 0; i < 20; i += 2)
        b.cylinder([x, r + 0.02, z], at(i), 0.012, 0.012, paint, trim, 6)
    }
}
