// The front of a shop at the size of a person: two bay windows full of what it sells, a glazed door, a lettered board, an awning.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { litGlass, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { window } from './openings.ts'

type Ware = 'bread' | 'books' | 'flowers' | 'toys' | 'sweets' | 'clothes' | 'pots' | 'fruit'

const wares: readonly (readonly [RegExp, Ware, string])[] = [
  [/baker|bread|patisserie|pastr|cake|boulangerie|cafe|coffee/, 'bread', '#8a4a2a'],
  [/book/, 'books', '#1f4a3a'],
  [/flower|florist/, 'flowers', '#3f6a4a'],
  [/toy/, 'toys', '#b02a2a'],
  [/candy|sweet|chocolate|ice-cream/, 'sweets', '#c85a8a'],
  [/cloth|dress|fashion|boutique|shoe/, 'clothes', '#2a2a3a'],
  [/fruit|grocer|vegetable|greengrocer/, 'fruit', '#2f6a3a'],
]

const tones: Readonly<Record<Ware, readonly string[]>> = {
  bread: ['#c98a42', '#b8742c', '#e0b068', '#a8642a'],
  books: ['#a8322a', '#2a5a8a', '#3f7a4a', '#d8a83a', '#6a3a6a', '#e0d8c0'],
  flowers: ['#e0405a', '#f0b0c8', '#f2c83a', '#f4f0ea', '#8a5ac0'],
  toys: ['#d83a2a', '#2a7ad0', '#f0c02a', '#3aa84a'],
  sweets: ['#f08ab0', '#8ad0e8', '#f6e080', '#a06ad0', '#6a3a20'],
  clothes: ['#8a2a3a', '#2a3a6a', '#c8b48a', '#3a5a4a'],
  pots: ['#b8643c', '#d8c8a8', '#4a6a8a'],
  fruit: ['#d8281c', '#f0801c', '#f2c82a', '#6aa83a', '#7a2a6a'],
}

/** One piece of ware about 0.3 high, its foot at `at`. */
const piece = (b: Brush, ware: Ware, at: Vec3, i: number): void => {
  const [x, y, z] = at
  if (ware === 'bread') {
    if (i % 3 === 0) b.ball([x, y + 0.09, z], [0.2, 0.11, 0.12], undefined, 14)
    else if (i % 3 === 1)
      for (let k = 0; k < 5; k++)
        b.shade(k % 2 ? 1.1 : 0.85).ball(
          [x - 0.14 + k * 0.07, y + 0.06, z + 0.05 * Math.abs(k - 2)],
          [0.05, 0.06 + 0.02 * (2 - Math.abs(k - 2)), 0.07],
          undefined,
          8,
        )
    else {
      b.dyed('#f6efe2').rod([x, y + 0.02, z], [x, y + 0.2, z], 0.15, 0.15, 18)
      b.dyed(i % 2 ? '#5a2c18' : '#f2a8bc').rod([x, y + 0.2, z], [x, y + 0.24, z], 0.155, 0.145, 18)
      for (let k = 0; k < 6; k++)
        b.dyed('#d01c2a').ball(
          [x + 0.1 * Math.sin(k * 1.05), y + 0.26, z + 0.1 * Math.cos(k * 1.05)],
          0.028,
          undefined,
          6,
        )
    }
  } else if (ware === 'books')
    for (let k = 0; k < 5; k++)
      b.shade(0.7 + 0.18 * ((k * 3 + i) % 4)).block(
        [x - 0.16 + k * 0.08, y, z],
        0.07,
        0.26 + 0.05 * ((k + i) % 3),
        0.2,
      )
  else if (ware === 'flowers') {
    b.dyed('#b8643c').rod([x, y, z], [x, y + 0.16, z], 0.08, 0.11, 12)
    for (let k = 0; k < 9; k++) {
      const p: Vec3 = [
        x + 0.13 * Math.sin(k * 2.4),
        y + 0.26 + 0.05 * (k % 3),
        z + 0.1 * Math.cos(k * 2.4),
      ]
      b.dyed('#4a7a34').rod([x, y + 0.14, z], p, 0.01, 0.008, 4)
      b.ball(p, [0.06, 0.05, 0.06], undefined, 8)
    }
  } else if (ware === 'clothes') {
    b.ball([x, y + 0.5, z], [0.17, 0.26, 0.1], undefined, 14)
    b.rod([x, y + 0.36, z], [x, y + 0.02, z], 0.12, 0.24, 16)
    b.dyed('#e8d8c4').ball([x, y + 0.86, z], [0.07, 0.1, 0.08], undefined, 12)
  } else if (ware === 'fruit')
    for (let k = 0; k < 9; k++)
      b.shade(0.9 + 0.05 * (k % 4)).ball(
        [
          x - 0.12 + 0.12 * (k % 3),
          y + 0.05 + 0.06 * Math.floor(k / 6),
          z - 0.1 + 0.1 * Math.floor((k % 9) / 3),
        ],
        0.062,
        undefined,
        10,
      )
  else if (ware === 'sweets') {
    b.dyed('#e8f0f2').rod([x, y + 0.26, z], [x, y + 0.3, z], 0.07, 0.06, 12)
    b.rod([x, y, z], [x, y + 0.26, z], 0.1, 0.1, 14)
  } else if (i % 2) b.ball([x, y + 0.13, z], 0.13, undefined, 12)
  else b.block([x, y, z], 0.22, 0.22, 0.2)
}

const display = (kit: Kit, ware: Ware, x0: number, x1: number): void => {
  const glow = brush(kit.w, glowing([1, 0.8, 0.52], 1.1), '#ffe6bc')
  glow.box([x0, 0.75, 2.2], [x1, 2.9, 2.24])
  const shelf = brush(kit.w, finish.wood, '#8a5a34')
  const surface = ware === 'bread' ? finish.crust : ware === 'fruit' ? finish.plastic : finish.paper
  const tall = ware === 'clothes' ? [0.78] : [0.78, 1.34, 1.9]
  for (const [row, y] of tall.entries()) {
    shelf.box([x0, y - 0.05, 2.3], [x1, y, 2.86 - row * 0.1])
    const step = ware === 'clothes' ? 0.62 : 0.44
    for (let x = x0 + step * 0.55, i = row; x < x1 - 0.12; x += step, i++) {
      const list = tones[ware]
      piece(
        brush(kit.w, surface, hex(list[Math.floor(kit.random() * list.length)] ?? '#c98a42')),
        ware,
        [x, y, 2.62 - row * 0.08],
        i,
      )
    }
  }
  kit.w.light([(x0 + x1) / 2, 2.7, 2.9], 0.15, [1.3, 0.95, 0.55])
}

const letters = (kit: Kit, gold: Brush): void => {
  let x = -1.7
  while (x < 1.65) {
    const wide = 0.14 + 0.12 * kit.random()
    if (kit.random() < 0.88) {
      // Strokes of a made-up letter: an upright and one or two bars.
      gold.box([x, 3.3, 3.18], [x + 0.05, 3.62, 3.215])
      if (kit.random() < 0.7) gold.box([x, 3.57, 3.18], [x + wide, 3.62, 3.215])
      if (kit.random() < 0.6) gold.box([x, 3.44, 3.18], [x + wide * 0.8, 3.485, 3.215])
      if (kit.random() < 0.5) gold.box([x + wide - 0.05, 3.3, 3.18], [x + wide, 3.6, 3.215])
      if (kit.random() < 0.4) gold.box([x, 3.3, 3.18], [x + wide, 3.345, 3.215])
    }
    x += wide + 0.09
  }
}

const bricks = (kit: Kit): void => {
  const wall = smooth(kit, kit.color(1, '#a86a50'))
  wall.box([-4, 3.8, -3], [4, 6.2, 2.9])
  const joint = wall.shade(0.72)
  for (let y = 3.9; y < 6.2; y += 0.16) joint.box([-4, y, 2.9], [4, y + 0.016, 2.908])
  for (const x of [-2.6, 0, 2.6]) window(kit, { at: [x, 4.45, 2.9], wide: 1.0, tall: 1.25 })
  painted(kit, '#e8dfcc').box([-4.15, 6.15, -3], [4.15, 6.4, 3.1])
}

const awning = (kit: Kit, color: Rgb): void => {
  const [a, b] = [brush(kit.w, finish.cloth, color), brush(kit.w, finish.cloth, '#f6f0e4')]
  for (let i = 0; i < 20; i++) {
    const x = -3.7 + i * 0.37
    const now = i % 2 ? a : b
    now.cloth(
      [x, 2.86, 4.1],
      [x + 0.37, 2.86, 4.1],
      [x + 0.37, 3.22, 3.05],
      [x, 3.22, 3.05],
      [0, 0, 0],
      2,
    )
    now.cloth(
      [x, 2.64, 4.12],
      [x + 0.37, 2.64, 4.12],
      [x + 0.37, 2.86, 4.1],
      [x, 2.86, 4.1],
      [0, 0, 0],
      2,
    )
  }
}

/** Faces +z; its windows show what the noun names. */
export const shopFront = (kit: Kit): Model => {
  const found = wares.find(([test]) => test.test(kit.subject.noun))
  const [ware, own]: readonly [Ware, string] = found ? [found[1], found[2]] : ['pots', '#2f5a6a']
  const color = kit.color(0, own)
  const wood = painted(kit, color)
  wood.box([-4, 0, -3], [4, 3.8, 2.2])
  wood.box([-4, 0, 2.2], [4, 0.7, 3.0])
  for (const x of [-3.95, -0.75, 0.75, 3.95]) wood.block([x, 0, 3], 0.2, 3.2, 0.16)
  wood.box([-4, 2.95, 2.2], [4, 3.8, 3.08])
  wood.shade(0.8).box([-4.1, 3.72, 2.2], [4.1, 3.86, 3.25])
  display(kit, ware, -3.8, -0.85)
  display(kit, ware, 0.85, 3.8)
  mirrored(kit.w, () => {
    for (const x of [1.83, 2.83]) wood.block([x, 0.7, 3], 0.06, 2.25, 0.07)
    wood.shade(1.25).box([1.0, 0.14, 3.0], [3.7, 0.58, 3.04])
  })
  // A glazed door stands back between the windows.
  wood.dyed('#5a3420').box([-0.62, 0.05, 2.2], [0.62, 2.75, 2.32])
  litGlass(kit, 1.2).box([-0.42, 0.9, 2.3], [0.42, 2.5, 2.34])
  brush(kit.w, finish.gold, '#d8a83a').ball([0.5, 1.25, 2.38], 0.05)
  brush(kit.w, finish.stone, '#a8a094').box([-0.9, 0, 2.3], [0.9, 0.06, 3.2])
  letters(kit, brush(kit.w, { ...finish.gold, roughness: 0.35 }, '#e8c468'))
  awning(kit, color)
  bricks(kit)
  return modelOf(kit, { door: [0, 0, 3.1] }, { bestYaw: 0 })
}
