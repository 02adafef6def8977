// Wells, fountains, tree houses, glass houses, phone booths and shops.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { dome, gabled, litGlass, masonry, painted, pyramidRoof, smooth, timber } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'
import { stripes } from './small-buildings.ts'

/** A ring of stones, a roof on two posts, a crank and a bucket. */
export const well = (kit: Kit): Model => {
  const stone = masonry(kit, kit.color(0, '#a09a8e'))
  const wood = timber(kit, '#7a5230')
  for (let row = 0; row < 5; row++)
    round(16, (a, i) => {
      const t = a + (row % 2) * 0.2
      kit.w.placed({ at: [0.95 * Math.sin(t), row * 0.21, 0.95 * Math.cos(t)], yaw: t }, () =>
        stone.shade(0.8 + 0.4 * random(row * 50 + i)()).block([0, 0, 0], 0.37, 0.2, 0.34),
      )
    })
  brush(kit.w, { roughness: 0.05, f0: 0.06 }, '#1c4a5a').rod(
    [0, 0.4, 0],
    [0, 0.6, 0],
    0.85,
    0.85,
    24,
  )
  mirrored(kit.w, () => wood.block([1, 0.6, 0], 0.16, 1.9, 0.16))
  gabled(wood, brush(kit.w, finish.tile, kit.color(1, '#9a4a34')), [0, 2.2, 0], {
    wide: 2,
    tall: 0.2,
    rise: 0.8,
    deep: 1.7,
  })
  wood.rod([-1.2, 1.75, 0], [1.2, 1.75, 0], 0.09)
  wood.rod([1.25, 1.75, 0], [1.25, 1.4, 0], 0.03)
  brush(kit.w, finish.cloth, '#d8c08a').rod([0, 1.75, 0], [0, 1.35, 0], 0.025)
  wood.shade(0.8).rod([0, 1, 0], [0, 1.36, 0], 0.16, 0.2, 14)
  return modelOf(kit, {}, { bestYaw: 0.5 })
}

/** Basins one over the other with water falling between them. */
export const fountain = (kit: Kit): Model => {
  const stone = smooth(kit, kit.color(0, '#d8d2c4'))
  const water = brush(kit.w, { roughness: 0.05, f0: 0.06 }, '#4a9ab4')
  const spray = brush(kit.w, { roughness: 0.2, f0: 0.05, emission: [0.06, 0.08, 0.1] }, '#e4f2f8')
  stone.lathe('3.2,0 3.3,0.15 3.1,0.3 3.15,0.85 3.3,1 3,1 2.95,0.75 0.1,0.7', 48)
  water.rod([0, 0.6, 0], [0, 0.84, 0], 3, 3, 40)
  stone.lathe('0.7,0.6 0.5,0.9 0.32,1.4 0.36,2 1.5,2.35 1.75,2.6 1.6,2.62 0.3,2.45', 40)
  water.rod([0, 2.45, 0], [0, 2.56, 0], 1.58, 1.58, 32)
  stone.lathe('0.3,2.4 0.2,2.9 0.24,3.4 0.8,3.62 0.92,3.78 0.82,3.8 0.1,3.7', 32)
  stone.lathe('0.14,3.7 0.1,4 0.18,4.2 0.04,4.4', 16)
  const jet = (n: number, y: number, r0: number, r1: number, fall: number): void =>
    round(n, (a) => {
      const arc = Array.from({ length: 9 }, (_, i): Vec3 => {
        const t = i / 8
        const r = r0 + (r1 - r0) * t
        return [r * Math.sin(a), y + 1.1 * t * (1 - t) - fall * t * t, r * Math.cos(a)]
      })
      spray.tube(arc, [0.05, 0.035, 0.05], 5)
      spray.ball([r1 * Math.sin(a), y - fall, r1 * Math.cos(a)], [0.18, 0.06, 0.18], undefined, 8)
    })
  jet(12, 4.3, 0.06, 0.85, 0.7)
  jet(16, 3.8, 0.8, 1.6, 1.3)
  jet(20, 2.6, 1.6, 2.6, 1.75)
  return modelOf(kit, { seat: [0, 1, 3.1] }, { bestYaw: 0 })
}

/** What stays of a crown in winter: boughs that fork into twigs. */
const bareTwigs = (bark: Brush, draw: () => number): void => {
  for (let i = 0; i < 34; i++) {
    const a = i * 2.4
    const [s, c] = [Math.sin(a), Math.cos(a)]
    const y = 4.4 + 2.4 * (i / 34)
    const r = 1.1 + 1.2 * draw()
    const tip: Vec3 = [r * 2.1 * s, y + 1.2 + 1.6 * draw(), r * 1.8 * c - 0.4]
    const knee: Vec3 = [r * s, y + 0.5, r * 0.8 * c - 0.3]
    bark.tube([[0.15 * s, y - 0.5, 0.15 * c - 0.2], knee, tip], [0.16, 0.09, 0.02], 6)
    for (const k of [-1, 1])
      bark.tube(
        [
          knee,
          [knee[0] + 0.7 * s + 0.5 * k * c, knee[1] + 0.8, knee[2] + 0.7 * c - 0.5 * k * s],
          [
            knee[0] + 0.9 * s + 1.0 * k * c,
            knee[1] + 1.4 + draw(),
            knee[2] + 0.9 * c - 1.0 * k * s,
          ],
        ],
        [0.06, 0.035, 0.012],
        5,
      )
  }
}

/** A hut among the boughs of a broad tree, with a ladder. */
export const treehouse = (kit: Kit): Model => {
  const bark = brush(kit.w, finish.bark, '#6a4c32')
  const wood = timber(kit, kit.color(0, '#a87444'))
  const leaf = brush(kit.w, { ...finish.leaf, scale: 6, relief: 0.6, mottle: 0.6 }, '#4f8a34')
  bark.tube(
    [
      [0, -0.1, 0],
      [0.1, 1.6, 0],
      [-0.1, 3.4, 0],
      [0.2, 5.6, -0.3],
      [0.6, 7.4, -0.4],
    ],
    [0.95, 0.62, 0.55, 0.42, 0.2],
    14,
  )
  for (const [x, y, z] of [
    [-2.6, 5.6, 0.2],
    [2.8, 6, -0.6],
    [0, 6.6, -2.4],
  ] as const)
    bark.tube(
      [
        [0, 3.4, 0],
        [x * 0.5, 4.4, z * 0.5],
        [x, y, z],
      ],
      [0.34, 0.26, 0.14],
    )
  wood.shade(0.8).block([0, 3.1, 0.5], 4.2, 0.18, 4)
  for (const s of [-1, 1]) wood.shade(0.7).rod([s * 0.4, 2, 0.2], [s * 1.8, 3.1, 1.9], 0.09)
  spread(-1.35, 1.35, 10, (x) =>
    wood.shade(0.88 + 0.24 * kit.random()).block([x, 3.28, 1.2], 0.28, 1.9, 0.1),
  )
  kit.w.placed({ at: [0, 3.28, 0.2] }, () => {
    wood.shade(0.85).block([0, 0, 0], 2.9, 1.9, 1.95)
    gabled(wood, brush(kit.w, finish.tile, kit.color(1, '#8a4a30')), [0, 0, 0], {
      wide: 2.95,
      tall: 1.9,
      rise: 1.15,
      deep: 2,
    })
    door(kit, { at: [0.5, 0, 1.06], wide: 0.75, tall: 1.55 }, hex('#5a3a22'), false)
    window(kit, { at: [-0.7, 0.6, 1.06], wide: 0.75, tall: 0.75, power: 1.4 })
  })
  for (const x of [-2, 2]) for (const z of [2.4]) wood.rod([x, 3.2, z], [x, 4.1, z], 0.06)
  wood.rod([-2, 4.05, 2.4], [0, 4.05, 2.4], 0.05).rod([1.1, 4.05, 2.4], [2, 4.05, 2.4], 0.05)
  for (const x of [0.3, 0.9]) wood.rod([x, 0, 3.1], [x, 3.5, 2.4], 0.05)
  spread(0.3, 3, 8, (y) => wood.rod([0.3, y, 3.1 - y * 0.2], [0.9, y, 3.1 - y * 0.2], 0.04))
  const draw = random(7)
  if (kit.subject.traits['season'] === 'winter') {
    bareTwigs(bark, draw)
    return modelOf(kit, {}, { bestYaw: 0.3 })
  }
  for (let i = 0; i < 26; i++) {
    const a = draw() * 6.28
    const r = 1.2 + 2.6 * draw()
    const front = Math.cos(a) > 0.2
    const y = front ? 6.6 + 1.4 * draw() : 4.6 + 3.6 * draw()
    const s = 0.8 + 0.7 * draw()
    leaf
      .shade(0.8 + 0.4 * draw())
      .ball([r * Math.sin(a), y, r * Math.cos(a) * 0.8 - 0.4], [s, s * 0.75, s], undefined, 12)
  }
  return modelOf(kit, { door: [0.5, 3.2, 1.3], top: [0, 9, 0] }, { bestYaw: 0.3 })
}

/** White bars and panes over green beds. */
export const greenhouse = (kit: Kit): Model => {
  const bar = painted(kit, kit.color(0, '#f4f6f4'))
  const pane = brush(kit.w, { roughness: 0.04, f0: 0.1, emission: [0.04, 0.05, 0.04] }, '#bfe0d2')
  masonry(kit, '#a8705a').block([0, 0, 0], 5.2, 0.6, 8.2)
  const leaf = brush(kit.w, finish.leaf, '#4f9a3a')
  const petals = ['#e0507a', '#f0c030', '#f4f0ea', '#d8402c'] as const
  spread(-3.4, 3.4, 9, (z, i) =>
    mirrored(kit.w, () => {
      leaf.shade(0.8 + 0.1 * (i % 4)).ball([1.4, 1.2, z], [0.75, 0.75, 0.5], undefined, 10)
      brush(kit.w, finish.petal, petals[i % 4] ?? '#e0507a').ball([1.9, 1.6, z], 0.17, undefined, 8)
    }),
  )
  spread(-4, 4, 9, (z) => {
    mirrored(kit.w, () => {
      bar.rod([2.5, 0.6, z], [2.5, 2.8, z], 0.05, 0.05, 5)
      bar.rod([2.5, 2.8, z], [0, 4.3, z], 0.05, 0.05, 5)
    })
  })
  mirrored(kit.w, () => {
    for (const y of [0.65, 1.7, 2.8]) bar.rod([2.5, y, -4], [2.5, y, 4], 0.05, 0.05, 5)
    for (const k of [0.35, 0.7])
      bar.rod([2.5 * k, 4.3 - 1.5 * k, -4], [2.5 * k, 4.3 - 1.5 * k, 4], 0.04, 0.04, 5)
    for (let i = 0; i < 8; i += 2) pane.box([2.47, 0.6, -4 + i], [2.49, 2.8, -3 + i])
    for (let i = 1; i < 8; i += 2)
      pane.cloth(
        [2.5, 2.8, -4 + i],
        [2.5, 2.8, -3 + i],
        [0, 4.3, -3 + i],
        [0, 4.3, -4 + i],
        [0, 0, 0],
        2,
      )
  })
  bar.rod([0, 4.3, -4.1], [0, 4.3, 4.1], 0.08)
  for (const x of [-1.4, -0.6, 0.6, 1.4])
    bar.rod([x, 0.5, 4], [x, 4.3 - Math.abs(x) * 0.6, 4], 0.05, 0.05, 5)
  for (const y of [1.2, 2.2, 2.9]) bar.rod([-2.5, y, 4], [2.5, y, 4], 0.04, 0.04, 5)
  return modelOf(kit, { door: [0, 0, 4.1] }, { bestYaw: 0.5 })
}

/** A booth with panes all round and a lit sign under its roof. */
export const booth = (kit: Kit): Model => {
  const blue = /tardis|police|time/.test(kit.subject.noun)
  const b = painted(kit, kit.color(0, blue ? '#1c3c9c' : '#c8181c'))
  b.block([0, 0, 0], 1.05, 0.18, 1.05)
  b.shade(0.7).block([0, 0.18, 0], 0.9, 2.02, 0.9)
  mirrored(kit.w, () => {
    for (const z of [-0.45, 0.45]) b.block([0.45, 0.1, z], 0.12, 2.2, 0.12)
  })
  const glow = brush(kit.w, glowing([1, 0.95, 0.8], 1), '#fbf8ea')
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
      for (const x of blue ? [-0.2, 0.2] : [0]) {
        const wide = blue ? 0.34 : 0.72
        if (blue) {
          litGlass(kit, 1).block([x, 1.62, 0.46], 0.3, 0.4, 0.02)
          for (const y of [0.25, 0.72, 1.17]) b.shade(0.85).block([x, y, 0.46], 0.28, 0.36, 0.03)
        } else {
          litGlass(kit, 0.8).block([x, 0.5, 0.46], wide, 1.55, 0.02)
          for (const xx of [-0.24, 0, 0.24]) b.block([xx, 0.5, 0.47], 0.04, 1.55, 0.03)
          for (let i = 0; i < 7; i++) b.block([0, 0.5 + i * 0.255, 0.47], wide, 0.04, 0.03)
        }
      }
      b.block([0, 2.08, 0.46], 1, 0.22, 0.08)
      glow.block([0, 2.12, 0.5], 0.72, 0.14, 0.02)
    })
  b.block([0, 2.3, 0], 1.02, 0.1, 1.02)
  if (blue) {
    pyramidRoof(b, [0, 2.4, 0], 0.45, 0.12, 0.2)
    glow.rod([0, 2.5, 0], [0, 2.72, 0], 0.07)
  } else dome(b, [0, 2.4, 0], 0.47, 0.45)
  return modelOf(kit, { door: [0, 0, 0.5] }, { bestYaw: 0.5 })
}

/** A shop or diner: wide windows, a striped awning and a lit sign. */
export const shop = (kit: Kit): Model => {
  const diner = /diner|restaurant|pizzeria/.test(kit.subject.noun)
  const wall = diner
    ? brush(kit.w, finish.chrome, kit.color(0, '#d4dade'))
    : smooth(kit, kit.color(0, '#d8c4a4'))
  const trim = painted(kit, kit.color(1, diner ? '#d0281c' : '#2f6a58'))
  wall.block([0, 0, 0], 11, diner ? 3.6 : 5.2, 6)
  const glass = litGlass(kit, 1.5)
  for (const x of [-3.6, 3.6]) glass.block([x, 0.8, 3], 3.1, 1.8, 0.06)
  for (const x of [-5, -4.1, -3.1, -2.2, 2.2, 3.1, 4.1, 5])
    trim.block([x, 0.8, 3.02], 0.1, 1.8, 0.08)
  door(kit, { at: [0, 0.05, 3.02], wide: 1.3, tall: 2.3 }, hex(diner ? '#c8c8cc' : '#7a3a24'))
  const stripe = stripes(kit)
  for (let i = 0; i < 20; i++) {
    const x = -5.3 + i * 0.53
    stripe[i % 2]?.cloth(
      [x, 2.55, 4.4],
      [x + 0.53, 2.55, 4.4],
      [x + 0.53, 3.1, 3],
      [x, 3.1, 3],
      [0, 0, 0],
      2,
    )
    stripe[i % 2]?.cloth(
      [x, 2.25, 4.42],
      [x + 0.53, 2.25, 4.42],
      [x + 0.53, 2.55, 4.4],
      [x, 2.55, 4.4],
      [0, 0, 0],
      2,
    )
  }
  trim.block([0, 3.2, 3.05], 8, 0.8, 0.3)
  brush(kit.w, glowing([1, 0.75, 0.4], 1.4), '#ffe8c0').block([0, 3.4, 3.2], 7, 0.4, 0.06)
  if (diner) {
    for (const y of [0.3, 0.55, 2.9]) trim.block([0, y, 0], 11.1, 0.12, 6.1)
    brush(kit.w, glowing([1, 0.2, 0.25], 2), '#ff8080').block([0, 4.2, 2.4], 5, 0.9, 0.3)
    trim.block([0, 3.6, 2.4], 0.3, 0.8, 0.3)
  } else {
    for (const x of [-3.8, 0, 3.8]) window(kit, { at: [x, 4.1, 3], wide: 1.1, tall: 0.8 })
    trim.block([0, 5.2, 0], 11.4, 0.3, 6.4)
  }
  return modelOf(kit, { door: [0, 0, 3.1] }, { bestYaw: 0.35 })
}
