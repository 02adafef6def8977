// Houses people live in: house, cabin, cottage and hut.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { sweets } from './candy.ts'
import { drumSheet, lay } from './courses.ts'
import { type Kit, modelOf, stone, uneven, wood } from './kit.ts'
import { isModern, modernHouse } from './modern-house.ts'
import { door, window } from './openings.ts'
import { chimney, coneRoof, cover, type Gable, gable } from './roofs.ts'
import { lean, type Siding, walls } from './walls.ts'

/** Rows of windows on front and sides, with the door in the middle of the front. */
const openings = (
  kit: Kit,
  g: Gable,
  floors: number,
  look: { door: Rgb; shutter: Rgb | null },
): void => {
  const columns = Math.max(3, Math.round(g.wide / 2.3) | 1)
  const high = g.base / floors
  const wide = Math.min(1.05, g.wide / columns / 2.4)
  for (let f = 0; f < floors; f++)
    for (let i = 0; i < columns; i++) {
      const x = g.wide * ((i + 0.5) / columns - 0.5)
      if (f === 0 && i === columns >> 1)
        door(
          kit,
          {
            at: [x, 0.02, g.deep / 2],
            wide: 1.1,
            tall: Math.min(2.15, high * 0.82),
            frame: hex('#f2ebde'),
          },
          look.door,
        )
      else
        window(
          kit,
          { at: [x, f * high + high * 0.34, g.deep / 2], wide, tall: high * 0.46 },
          look.shutter,
        )
    }
  for (const s of [-1, 1])
    for (let f = 0; f < floors + 1; f++) {
      if (f === floors) {
        if (g.rise > 1.6)
          window(kit, {
            at: [(s * g.wide) / 2, g.base + g.rise * 0.22, 0],
            yaw: (s * Math.PI) / 2,
            wide: 0.8,
            tall: Math.min(1.1, g.rise * 0.36),
          })
        continue
      }
      for (const z of [-0.24, 0.24])
        window(kit, {
          at: [(s * g.wide) / 2, f * high + high * 0.34, z * g.deep],
          yaw: (s * Math.PI) / 2,
          wide,
          tall: high * 0.46,
        })
    }
}

const porch = (kit: Kit, g: Gable, color: Rgb): void => {
  const [m, z] = [wood(kit), g.deep / 2]
  for (const x of [-1.1, 1.1])
    kit.w.box([x - 0.09, 0, z + 1.1], [x + 0.09, 2.45, z + 1.28], m, hex('#f0e9dc'))
  kit.w.box([-1.4, -0.02, z], [1.4, 0.14, z + 1.5], stone(kit), hex('#a39b8e'))
  kit.w.placed({ at: [0, 2.45, z + 0.7], yaw: Math.PI / 2 }, () =>
    gable(kit, { wide: 1.5, deep: 2.5, base: 0, rise: 0.75, over: 0.16, cover: g.cover, color }),
  )
}

const shrubs = (kit: Kit, wide: number, z: number): void => {
  if (kit.snowy || kit.worn || kit.candy) return
  for (let i = 0; i < 8; i++) {
    const x = (i < 4 ? -1 : 1) * wide * (0.2 + 0.3 * kit.random())
    const r = 0.3 + 0.2 * kit.random()
    const leaf = uneven(kit, hex('#4f7a34'), 0.25)
    kit.w.ball(
      [x, r * 0.7, z + 0.35],
      [r, r * 0.8, r * 0.8],
      kit.w.material({ ...finish.leaf, scale: 9, relief: 0.6, mottle: 0.6 }),
      leaf,
      undefined,
      12,
    )
  }
}

const sidingOf = (kit: Kit): Siding => {
  const { material, noun } = kit.subject
  if (material === 'brick' || /brick/.test(noun)) return 'brick'
  if (material === 'stone' || material === 'rock') return 'stone'
  if (material === 'wood' || material === 'wooden') return 'boards'
  return kit.candy || kit.random() < 0.45 ? 'plaster' : kit.random() < 0.5 ? 'boards' : 'brick'
}

/** A two-storey family house with a gabled roof, porch, shutters and a chimney. */
export const house = (kit: Kit): Model => (isModern(kit) ? modernHouse(kit) : familyHouse(kit))

const familyHouse = (kit: Kit): Model => {
  const siding = sidingOf(kit)
  const wall = kit.color(
    0,
    kit.candy
      ? '#a8683a'
      : siding === 'brick'
        ? '#a2583f'
        : kit.random() < 0.5
          ? '#efe4cc'
          : '#dfe4e0',
  )
  const roof = kit.color(1, kit.candy ? '#f6e8ee' : siding === 'brick' ? '#4a4e55' : '#96452f')
  const g: Gable = {
    wide: kit.candy ? 6 : 8,
    deep: 6,
    base: kit.candy ? 3 : 5,
    rise: kit.candy ? 3.2 : 2.9,
    cover: 'tile',
    color: roof,
  }
  walls(kit, g, siding, wall)
  gable(kit, g)
  const shutter = kit.candy ? hex('#e0507a') : hex(kit.random() < 0.5 ? '#3a5a4a' : '#2f4a6a')
  openings(kit, g, kit.candy ? 1 : 2, {
    door: kit.candy ? hex('#5a2c18') : scale(shutter, 1.1),
    shutter,
  })
  if (kit.candy) sweets(kit, g)
  else {
    porch(kit, g, roof)
    chimney(kit, [g.wide * 0.28, g.base + g.rise * 0.3, -0.9], 0.8, g.rise)
    shrubs(kit, g.wide, g.deep / 2)
  }
  return modelOf(kit, { door: [0, 0, 3], front: [0, 1.2, 3.6] }, { bestYaw: 0.42 })
}

/** A log cabin with a porch roof and a stone chimney. */
export const cabin = (kit: Kit): Model => {
  const { w } = kit
  const log = kit.color(0, '#7a4e2c')
  const roof = kit.color(1, '#4d3a2c')
  const g: Gable = {
    wide: 6.4,
    deep: 4.8,
    base: 2.7,
    rise: 2.2,
    over: 0.7,
    cover: 'shingle',
    color: roof,
  }
  const [m, r] = [wood(kit), 0.17]
  w.box([-3.1, 0, -2.3], [3.1, 2.6, 2.3], m, scale(log, 0.45))
  for (let i = 0; i < 9; i++) {
    const y = r + i * 0.3
    for (const s of [-1, 1]) {
      w.cylinder([-3.55, y, s * 2.4], [3.55, y, s * 2.4], r, r, m, uneven(kit, log, 0.16), 10)
      if (i < 8)
        w.cylinder(
          [s * 3.2, y + 0.15, -2.75],
          [s * 3.2, y + 0.15, 2.75],
          r,
          r,
          m,
          uneven(kit, log, 0.16),
          10,
        )
    }
  }
  for (let i = 0; i < 6; i++) {
    const y = g.base + 0.15 + i * 0.32
    const half = 2.4 * (1 - (y - g.base + 0.15) / g.rise)
    if (half > 0.15)
      for (const s of [-1, 1])
        w.cylinder([s * 3.2, y, -half], [s * 3.2, y, half], r, r, m, uneven(kit, log, 0.16), 10)
  }
  gable(kit, g)
  const frame = hex('#d8c298')
  door(kit, { at: [0, 0.05, 2.5], wide: 1, tall: 2, frame }, hex('#8a4a28'))
  for (const x of [-1.9, 1.9])
    window(kit, { at: [x, 0.95, 2.52], wide: 1, tall: 1.05, frame, power: 1.4 }, hex('#3f5a3a'))
  for (const s of [-1, 1])
    window(kit, {
      at: [s * 3.32, 1, 0.6],
      yaw: (s * Math.PI) / 2,
      wide: 0.9,
      tall: 1,
      frame,
      power: 1.4,
    })
  for (const x of [-2.9, -1, 1, 2.9])
    w.cylinder([x, 0, 3.9], [x, 2.35, 3.9], 0.1, 0.1, m, uneven(kit, log, 0.1), 8)
  w.box([-3.2, -0.02, 2.3], [3.2, 0.12, 4.1], m, scale(log, 1.15))
  const eave = lean(0, 3.4, 2.42, 4.3, 3.05, 2.2)
  cover(kit, eave, [6.8, 2.2], 'shingle', roof)
  chimney(kit, [-1.7, g.base + 0.8, -0.9], 0.8, 2.3, hex('#8d867c'))
  w.light([0, 1.9, 3.3], 0.15, [2.2, 1.3, 0.5])
  return modelOf(kit, { door: [0, 0, 2.5], front: [0, 1, 4.2] }, { bestYaw: 0.45 })
}

/** A stone cottage under thick thatch, with flowers at the wall. */
export const cottage = (kit: Kit): Model => {
  const wall = kit.color(0, '#e6dac0')
  const g: Gable = {
    wide: 6.8,
    deep: 4.6,
    base: 2.5,
    rise: 2.9,
    over: 0.55,
    cover: 'thatch',
    color: kit.color(1, '#b8935a'),
  }
  walls(kit, g, kit.candy ? 'plaster' : 'stone', wall)
  gable(kit, g)
  door(
    kit,
    { at: [0, 0.02, 2.32], wide: 1, tall: 1.95, arch: 'round', frame: hex('#8a7a66') },
    hex('#3f7a58'),
  )
  for (const x of [-2, 2])
    window(kit, { at: [x, 0.95, 2.32], wide: 0.95, tall: 0.95, power: 1.3 }, hex('#5a86a0'))
  for (const s of [-1, 1]) {
    window(kit, {
      at: [s * 3.4, 0.95, 0],
      yaw: (s * Math.PI) / 2,
      wide: 0.9,
      tall: 0.95,
      power: 1.3,
    })
    window(kit, {
      at: [s * 3.4, 3.1, 0],
      yaw: (s * Math.PI) / 2,
      wide: 0.6,
      tall: 0.75,
      power: 1.3,
    })
  }
  chimney(kit, [2.4, 3.2, 0], 0.75, 3, hex('#96897a'))
  if (kit.candy) sweets(kit, g)
  shrubs(kit, g.wide, 2.4)
  if (!kit.snowy && !kit.worn)
    for (let i = 0; i < 46; i++) {
      const x = (i % 2 ? 1 : -1) * (0.8 + 2.5 * kit.random())
      const petal = hex(['#d8385a', '#f2c23a', '#f4f0ea', '#a060c0'][i % 4] ?? '#d8385a')
      const y = 0.25 + 0.5 * kit.random()
      kit.w.ball(
        [x, y, 2.65 + 0.35 * kit.random()],
        [0.07, 0.07, 0.07],
        kit.w.material(finish.petal),
        petal,
        undefined,
        8,
      )
    }
  return modelOf(kit, { door: [0, 0, 2.4], front: [0, 1, 3] }, { bestYaw: 0.4 })
}

/** A round hut of mud or wood under a cone of thatch. */
export const hut = (kit: Kit): Model => {
  const wall = kit.color(0, '#b58a5c')
  lay(
    kit,
    drumSheet(1.65, 1.6, 0, 1.7),
    {
      columns: 44,
      rows: 1,
      closed: true,
      shift: 0,
      out: 0.05,
      uneven: 0.2,
      joint: [0.12, 0],
      bed: scale(wall, 0.5),
    },
    wood(kit),
    wall,
  )
  coneRoof(kit, 2.35, 1.42, 2, kit.color(1, '#c09a58'), 'thatch')
  door(
    kit,
    { at: [0, 0, 1.62], wide: 0.8, tall: 1.5, frame: hex('#5e4026') },
    hex('#6e4a2a'),
    false,
  )
  for (const yaw of [-0.85, 0.85])
    window(kit, {
      at: [1.66 * Math.sin(yaw), 0.7, 1.66 * Math.cos(yaw)],
      yaw,
      wide: 0.45,
      tall: 0.5,
      frame: hex('#5e4026'),
      power: 1.3,
    })
  for (const y of [0.35, 1.3])
    kit.w.lathe(
      [
        [1.74, y - 0.05],
        [1.76, y],
        [1.74, y + 0.05],
      ],
      wood(kit),
      scale(wall, 0.6),
      32,
    )
  return modelOf(kit, { door: [0, 0, 1.7], front: [0, 0.8, 2.2] }, { bestYaw: 0.2 })
}
