// Churches and cathedrals, mosques and mausoleums.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush, mirrored, round, spread } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { smallDome } from './classical.ts'
import {
  dark,
  framedArch,
  gabled,
  gilded,
  litGlass,
  masonry,
  onionDome,
  pyramidRoof,
  smooth,
} from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'

const cross = (b: Brush, at: Vec3, k: number): void => {
  b.block(at, 0.14 * k, 1.5 * k, 0.14 * k)
  b.block([at[0], at[1] + 0.85 * k, at[2]], 0.85 * k, 0.14 * k, 0.14 * k)
}
/** Round window with spokes of coloured glass. */
const rose = (kit: Kit, at: Vec3, r: number): void => {
  const glass = ['#c8302c', '#2c5ac8', '#e0b030', '#3a9a5a']
  kit.w.placed({ at }, () => {
    masonry(kit, '#e8e0d0').latheZ(
      [
        [r * 1.15, -0.1],
        [r * 1.15, 0.15],
        [r, 0.2],
      ],
      32,
    )
    round(12, (a, i) =>
      brush(
        kit.w,
        { roughness: 0.1, f0: 0.08, emission: [0.3, 0.2, 0.1] },
        glass[i % 4] ?? '#c8302c',
      ).ball(
        [r * 0.66 * Math.cos(a), r * 0.66 * Math.sin(a), 0.12],
        [r * 0.26, r * 0.26, 0.06],
        undefined,
        10,
      ),
    )
    litGlass(kit).ball([0, 0, 0.12], [r * 0.3, r * 0.3, 0.08])
  })
}

/** A village church: nave, steeple with a cross, pointed windows. */
const parish = (kit: Kit): Model => {
  const brick = kit.subject.material === 'brick'
  const pale = kit.color(
    0,
    brick ? '#a2583f' : kit.subject.material === 'stone' ? '#b0a694' : '#f3efe4',
  )
  const wall = kit.subject.material === 'stone' ? masonry(kit, pale) : smooth(kit, pale)
  const roofColor = kit.color(1, kit.snowy ? '#f2f6fa' : '#6a4438')
  const roof = brush(kit.w, { ...finish.tile, scale: 3 }, roofColor)
  gabled(wall, roof, [0, 0, -4], { wide: 8, tall: 5.4, rise: 4.2, deep: 14 })
  wall.block([0, 0, 4], 4.2, 11.5, 4.2)
  wall.shade(0.88).block([0, 11.5, 4], 4.8, 0.5, 4.8)
  wall.shade(0.88).block([0, 7.4, 4], 4.5, 0.3, 4.5)
  pyramidRoof(roof, [0, 12, 4], 2.45, 8.4)
  cross(gilded(kit), [0, 20.2, 4], 1.15)
  door(
    kit,
    { at: [0, 0.1, 6.12], wide: 1.8, tall: 3.2, arch: 'pointed', frame: hex('#d8cfbc') },
    hex('#6a3a20'),
  )
  for (const yaw of [0, Math.PI / 2, -Math.PI / 2])
    kit.w.placed({ at: [0, 0, 4], yaw }, () => {
      window(kit, { at: [0, 8.4, 2.12], wide: 1.2, tall: 2.4, arch: 'pointed' })
      if (!yaw) rose(kit, [0, 5.6, 2.15], 0.75)
    })
  for (const s of [-1, 1])
    spread(-9.4, 0.6, 4, (z) =>
      window(kit, {
        at: [s * 4.02, 1.6, z],
        yaw: (s * Math.PI) / 2,
        wide: 1,
        tall: 2.8,
        arch: 'pointed',
      }),
    )
  kit.w.placed({ at: [0, -0.3, 6.5] }, () => masonry(kit, '#a49c90').block([0, 0, 0], 3, 0.45, 1.6))
  return modelOf(kit, { door: [0, 0, 6.2], front: [0, 1.5, 7] }, { bestYaw: 0.5 })
}

/** Portals, rose window, and the windows and flying buttresses of the nave. */
const cathedralDetail = (kit: Kit, b: Brush): void => {
  for (const [x, k] of [
    [-6.4, 0.85],
    [0, 1.1],
    [6.4, 0.85],
  ] as const) {
    framedArch(
      b.shade(1.12),
      dark(kit).shade(2),
      [x, 0, 4.25 - (x ? 0 : 0.5)],
      3 * k,
      5.4 * k,
      'pointed',
    )
    door(
      kit,
      { at: [x, 0, 4.5 - (x ? 0 : 0.5)], wide: 2 * k, tall: 4 * k, arch: 'pointed' },
      hex('#6a3a20'),
      false,
    )
  }
  rose(kit, [0, 11, 3.8], 2.1)
  for (const s of [-1, 1])
    spread(-23, -3, 6, (z) => {
      window(kit, {
        at: [s * 6.52, 4, z],
        yaw: (s * Math.PI) / 2,
        wide: 1.6,
        tall: 7,
        arch: 'pointed',
        frame: b.color,
      })
      b.shade(0.9).tube(
        [
          [s * 6.4, 11, z + 1.7],
          [s * 8.4, 9, z + 1.7],
          [s * 9.4, 5, z + 1.7],
          [s * 9.6, 0, z + 1.7],
        ],
        [0.3, 0.4, 0.55, 0.6],
        4,
      )
    })
}
/** Two towers, three portals and a rose window. */
const cathedral = (kit: Kit): Model => {
  const spires = !/notre/.test(kit.subject.noun)
  const b = masonry(kit, kit.color(0, '#d2c6ae'))
  const roof = brush(kit.w, finish.tile, kit.color(1, '#5a6670'))
  gabled(b, roof, [0, 0, -12], { wide: 13, tall: 13, rise: 6.5, deep: 26 })
  b.block([0, 0, 1.4], 18.4, 15, 4.6)
  for (const y of [7, 10.6, 14.6]) b.shade(0.86).block([0, y, 1.4], 18.8, 0.5, 5)
  for (const x of [-6.4, 6.4]) {
    b.block([x, 0, 1.4], 5.6, 22, 5.6)
    b.shade(0.85).block([x, 21.6, 1.4], 6.2, 0.9, 6.2)
    for (const [dx, dz] of [
      [-2.6, -2.6],
      [2.6, -2.6],
      [-2.6, 2.6],
      [2.6, 2.6],
    ] as const)
      b.rod([x + dx, 22.4, 1.4 + dz], [x + dx, spires ? 26 : 24, 1.4 + dz], 0.4, 0.03, 6)
    if (spires) {
      kit.w.placed({ at: [x, 22.4, 1.4] }, () =>
        b.shade(0.95).rod([0, 0, 0], [0, 13.5, 0], 2.5, 0.05, 8),
      )
      cross(gilded(kit), [x, 35.6, 1.4], 1)
    }
    for (const dx of [-1.1, 1.1])
      window(kit, { at: [x + dx, 15.6, 4.22], wide: 1.2, tall: 5, arch: 'pointed', frame: b.color })
  }
  cathedralDetail(kit, b)
  kit.w.placed({ at: [0, 19, -12] }, () => roof.rod([0, 0, 0], [0, 9, 0], 0.9, 0.03, 8))
  return modelOf(kit, { door: [0, 0, 4.5], front: [0, 2, 6] }, { bestYaw: 0.45 })
}
export const church = (kit: Kit): Model =>
  /cathedral|notre|sagrada|duomo|basilica|abbey/.test(kit.subject.noun)
    ? cathedral(kit)
    : parish(kit)

const minaret = (b: Brush, gold: Brush, at: Vec3, r: number, tall: number, cap: Brush): void => {
  b.placed({ at }, () => {
    b.rod([0, 0, 0], [0, tall, 0], r, r * 0.8, 20)
    for (const t of [0.34, 0.66, 0.97])
      b.shade(0.92).rod([0, tall * t - r * 0.3, 0], [0, tall * t, 0], r * 0.9, r * 1.45, 20)
    round(8, (a) =>
      b.rod(
        [r * 0.7 * Math.sin(a), tall, r * 0.7 * Math.cos(a)],
        [r * 0.7 * Math.sin(a), tall + r * 1.5, r * 0.7 * Math.cos(a)],
        r * 0.1,
        r * 0.1,
        5,
      ),
    )
    b.rod([0, tall + r * 1.4, 0], [0, tall + r * 1.6, 0], r * 1.15, r * 1.1, 16)
    onionDome(cap, gold, [0, tall + r * 1.6, 0], r * 0.95, 0.9)
  })
}
/** The white tomb on its terrace between four minarets, a pool before it. */
const tajMahal = (kit: Kit): Model => {
  const b = smooth(kit, kit.color(0, '#f7f2e8'))
  const [gold, shadow] = [gilded(kit), smooth(kit, '#8f8574')]
  b.shade(0.86).block([0, 0, 0], 62, 1.2, 62)
  b.shade(0.95).block([0, 1.2, 0], 46, 2.6, 46)
  spread(-20, 20, 11, (x) => framedArch(b, shadow.shade(1.4), [x, 1.5, 23.02], 2.4, 2))
  b.plan('-8.5,-13 8.5,-13 13,-8.5 13,8.5 8.5,13 -8.5,13 -13,8.5 -13,-8.5', 3.8, 17)
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: (q * Math.PI) / 2 }, () => {
      b.shade(1.02).block([0, 3.8, 12.6], 9, 15.6, 1.6)
      framedArch(b.shade(0.94), shadow, [0, 3.8, 13.45], 5.6, 12, 'pointed')
      framedArch(b, dark(kit).shade(3), [0, 3.8, 13.9], 2.2, 4.4, 'pointed')
      for (const x of [-6.6, 6.6])
        for (const y of [4.4, 10.6])
          framedArch(b.shade(0.94), shadow, [x, y, 13.02], 2.6, 5, 'pointed')
    })
  for (let q = 0; q < 4; q++)
    kit.w.placed({ yaw: Math.PI / 4 + (q * Math.PI) / 2 }, () => {
      for (const y of [4.4, 10.6])
        framedArch(b.shade(0.94), shadow, [0, y, 15.2], 2.6, 5, 'pointed')
    })
  b.rod([0, 17, 0], [0, 22, 0], 7, 7, 40)
  onionDome(b, gold, [0, 22, 0], 7.6, 0.92)
  for (const x of [-8, 8]) for (const z of [-8, 8]) smallDome(kit, [x, 17, z], 2.2, '#f7f2e8')
  for (const x of [-20.5, 20.5])
    for (const z of [-20.5, 20.5]) minaret(b, gold, [x, 3.8, z], 1.5, 23, b)
  brush(kit.w, { roughness: 0.05, f0: 0.06 }, '#2a5a6a').block([0, 0, 37], 7, 0.25, 13)
  b.shade(0.8).block([0, 0, 37], 9, 0.2, 15)
  mirrored(kit.w, () =>
    spread(32.5, 42, 4, (z) =>
      brush(kit.w, finish.leaf, '#2f5a2c').rod([8, 0, z], [8, 5, z], 1.1, 0.1, 10),
    ),
  )
  return modelOf(kit, { door: [0, 3.8, 14] }, { bestYaw: 0.22 })
}
/** Towers of many heights, each with an onion of its own colours. */
const basil = (kit: Kit): Model => {
  const brick = masonry(kit, '#a8482f')
  const [white, gold] = [smooth(kit, '#f0e8da'), gilded(kit)]
  brick.block([0, 0, 0], 22, 4, 20)
  spread(-9, 9, 7, (x) => framedArch(white, dark(kit), [x, 0.4, 10.02], 1.9, 3))
  const onions: readonly (readonly [number, number, number, number, string, string])[] = [
    [-8, 7, 12, 1.9, '#2c8a5a', '#f0d860'],
    [8, 7, 12, 1.9, '#c8302c', '#f4f0e4'],
    [-8, -6, 14, 2, '#2c5ac8', '#f4f0e4'],
    [8, -6, 14, 2, '#e0a030', '#2c8a5a'],
    [0, 8.2, 10, 1.8, '#e0a030', '#c8302c'],
    [-4.6, 1, 16, 2.1, '#2c8a8a', '#c8302c'],
    [4.6, 1, 16, 2.1, '#7a3aa0', '#f0d860'],
  ]
  for (const [x, z, tall, r, a, c] of onions) {
    brick.rod([x, 3, z], [x, tall, z], r * 0.95, r * 0.85, 8)
    for (const y of [0.45, 0.72, 0.97])
      white.rod([x, tall * y, z], [x, tall * y + 0.4, z], r * 1.02, r * 1.02, 8)
    kit.w.placed({ at: [x, tall + 0.3, z] }, () => {
      for (let i = 0; i < 16; i++)
        brush(kit.w, finish.paint, i % 2 ? a : c).skin(3, 14, (u, v) => {
          const turn = ((i + u) / 16) * Math.PI * 2 + v * 1.1
          const k =
            r *
            (v < 0.3
              ? 0.85 + 0.6 * v
              : 1.03 * Math.cos(((v - 0.3) / 0.7) * (Math.PI / 2)) ** 0.85) *
            (1 + 0.05 * Math.sin(Math.PI * u))
          return [k * Math.sin(turn), r * 2.3 * v, k * Math.cos(turn)]
        })
      gold.rod([0, r * 2.2, 0], [0, r * 3, 0], 0.07, 0.03)
    })
  }
  brick.rod([0, 3, -2], [0, 18, -2], 2.6, 2.2, 8)
  white.rod([0, 17.6, -2], [0, 18.4, -2], 2.7, 2.7, 8)
  brush(kit.w, finish.tile, '#b8503a').rod([0, 18.4, -2], [0, 28, -2], 2.4, 0.5, 8)
  onionDome(gold, gold, [0, 28, -2], 0.9)
  return modelOf(kit, { door: [0, 0, 10] }, { bestYaw: 0.35 })
}
/** A great dome over smaller ones, between minarets. */
export const mosque = (kit: Kit): Model => {
  const { noun } = kit.subject
  if (/taj/.test(noun)) return tajMahal(kit)
  if (/basil|kremlin/.test(noun)) return basil(kit)
  const b = smooth(kit, kit.color(0, '#efe6d2'))
  const cap = brush(
    kit.w,
    finish.paint,
    kit.color(1, /blue|hagia/.test(noun) ? '#6a8aa0' : '#2f8a7a'),
  )
  const gold = gilded(kit)
  b.block([0, 0, 0], 24, 8, 20)
  b.block([0, 8, 0], 15, 3, 15)
  b.rod([0, 11, 0], [0, 13, 0], 6.4, 6.2, 32)
  onionDome(cap, gold, [0, 13, 0], 6.6, 0.8)
  for (const x of [-8.8, 8.8])
    for (const z of [-6.8, 6.8]) {
      b.rod([x, 8, z], [x, 9, z], 2.4, 2.3, 20)
      onionDome(cap, gold, [x, 9, z], 2.4, 0.8)
    }
  for (const x of [-15, 15]) for (const z of [-9, 9]) minaret(b, gold, [x, 0, z], 1.15, 21, cap)
  b.shade(1.03).block([0, 0, 9.8], 8, 10.4, 1.6)
  framedArch(cap, dark(kit).shade(3), [0, 0, 10.65], 4.4, 8, 'pointed')
  for (const x of [-9.4, -6.2, 6.2, 9.4])
    for (const y of [0.6, 4.6])
      framedArch(b.shade(0.85), litGlass(kit), [x, y, 10.02], 1.7, 2.8, 'pointed')
  for (const s of [-1, 1])
    spread(-7, 7, 5, (z) =>
      framedArch(
        b.shade(0.85),
        litGlass(kit),
        [s * 12.02, 1.4, z],
        1.7,
        4.4,
        'pointed',
        (s * Math.PI) / 2,
      ),
    )
  return modelOf(kit, { door: [0, 0, 10.6] }, { bestYaw: 0.35 })
}
