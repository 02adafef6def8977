// Halls of kings and of space: a throne room with columns and banners, a station with its window on the Earth.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { column } from '../prop/masonry.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

// --- Throne room ----------------------------------------------------------------------------------------------------

const banner = (set: FilmSet, x: number, y: number, z: number, color: Rgb): void => {
  const b = set.builder
  const cloth = set.matte([1, 1, 1], 0.9, 0.05, 30)
  const gold = set.material({ color: hex('#d8a830'), roughness: 0.3, f0: 0.6, metal: 1 })
  b.grid(
    14,
    24,
    (u, v) => {
      const tip = Math.max(0, v - 0.82) * 2.2 * Math.abs(u - 0.5)
      return [x + (u - 0.5) * 0.9, y - 2.3 * (v - tip), z + 0.03 * Math.sin(u * 12)]
    },
    cloth,
    ([px, py]) =>
      Math.abs(px - x) > 0.39 || Math.hypot(px - x, py - y + 0.9) < 0.2 ? hex('#d8a830') : color,
    false,
  )
  b.cylinder([x - 0.55, y + 0.02, z], [x + 0.55, y + 0.02, z], 0.03, 0.03, gold, [1, 1, 1], 10)
}

const lancet = (set: FilmSet, x: number, low: number, high: number, z: number): void => {
  const b = set.builder
  const panes = ['#3a6ad0', '#d8a830', '#b8303a', '#3a9a6a'] as const
  const rows = 7
  for (let i = 0; i < rows; i++)
    for (const k of [0, 1]) {
      const y0 = low + ((high - low) * i) / rows
      const half = 0.34 * (i === rows - 1 ? 0.55 : 1)
      const color = hex(panes[(i * 3 + k) % 4] ?? '#3a6ad0')
      b.box(
        [x - half + k * half + 0.01, y0 + 0.01, z],
        [x - half + (k + 1) * half - 0.01, y0 + (high - low) / rows - 0.01, z + 0.02],
        set.material({ color: scale(color, 0.3), emission: scale(color, 0.9), roughness: 0.4 }),
      )
    }
}

/** A gilded seat with a high back on two steps, its middle at a depth. */
const throneOf = (set: FilmSet, z: number, gold: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#b8ac98'), 0.8, 0.06)
  const velvet = set.matte(hex('#8a1426'), 0.95, 0.05, 40)
  b.box([-1.1, 0, z - 0.7], [1.1, 0.16, z + 0.95], stone)
  b.box([-0.8, 0.16, z - 0.7], [0.8, 0.32, z + 0.6], stone)
  b.box([-0.42, 0.32, z - 0.36], [0.42, 0.74, z + 0.34], gold)
  b.box([-0.36, 0.74, z - 0.3], [0.36, 0.84, z + 0.33], velvet)
  b.box([-0.42, 0.74, z - 0.42], [0.42, 1.95, z - 0.32], gold)
  b.box([-0.33, 0.9, z - 0.33], [0.33, 1.8, z - 0.3], velvet)
  for (const s of [-1, 1]) {
    b.box([s * 0.4 - 0.05, 0.74, z - 0.34], [s * 0.4 + 0.05, 1.08, z + 0.3], gold)
    b.placed({ at: [s * 0.4, 2.02, z - 0.37], scale: 0.09 }, () => b.sphere(gold, [1, 1, 1], 12))
  }
  b.placed({ at: [0, 2.08, z - 0.37], scale: [0.16, 0.13, 0.06] }, () =>
    b.sphere(gold, [1, 1, 1], 14),
  )
}

/** A hall of stone: columns, banners, coloured windows, a red carpet that leads to the steps of the throne. */
export const throneRoom: Environment = (order) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(4.6, spot + 3),
    back: Math.max(3.6, spot + 2.4),
    height: Math.max(5.6, order.span * 2.2),
    floor: 0,
    wall: hex('#a89c88'),
    flooring: 'stone',
    floorColor: hex('#9a9080'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#6a5a48'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const red = set.matte(hex('#a01822'), 0.95, 0.06, 40)
    const gold = set.material({ color: hex('#d8a830'), roughness: 0.3, f0: 0.6, metal: 1 })
    const front = set.view.eye[2] + 2
    b.box([-0.95, 0.001, -back], [0.95, 0.012, front], red)
    for (const s of [-1, 1])
      b.box([s * 0.88 - 0.05, 0.012, -back], [s * 0.88 + 0.05, 0.016, front], gold)
    for (const x of [-1, 1])
      for (const z of [-back + 0.7, -back + 3.4])
        if (set.free(x * half * 0.66, z, 0.4, height, 0))
          b.placed({ at: [x * half * 0.66, 0, z] }, () => column(set, 0.3, height, true))
    for (const x of [-0.4, 0.4])
      lancet(set, x * half, 1.5, Math.min(4.4, height - 0.6), -back + 0.01)
    banner(set, -half * 0.82, Math.min(4.6, height - 0.5), -back + 0.06, hex('#8a1420'))
    banner(set, half * 0.82, Math.min(4.6, height - 0.5), -back + 0.06, hex('#1c3a7a'))
    if (set.free(0, -back + 0.75, 0.7, 2.2, 0)) throneOf(set, -back + 0.75, gold)
    const drape = set.matte(hex('#7a1220'), 0.9, 0.05, 30)
    b.grid(
      60,
      6,
      (u, v) => [(u - 0.5) * 2.6, height * (0.9 - 0.86 * v), -back + 0.1 + 0.05 * Math.sin(u * 50)],
      drape,
      () => [1, 1, 1],
      false,
    )
    for (const s of [-1, 1]) {
      const x = s * half * 0.5
      if (!set.beside(x, -back + 1.2, 0.2, 1.6, 0)) continue
      b.cylinder([x, 0, -back + 1.2], [x, 1.4, -back + 1.2], 0.05, 0.03, gold, [1, 1, 1], 10)
      for (const dx of [-0.16, 0, 0.16]) {
        b.cylinder(
          [x + dx, 1.4, -back + 1.2],
          [x + dx, 1.62, -back + 1.2],
          0.025,
          0.025,
          set.matte(hex('#f2ead8')),
          [1, 1, 1],
          8,
        )
        b.placed({ at: [x + dx, 1.68, -back + 1.2], scale: [0.02, 0.045, 0.02] }, () =>
          b.sphere(set.glow([1, 0.7, 0.3], 6), [1, 1, 1], 8),
        )
      }
      set.lamp([x, 1.75, -back + 1.3], 0.1, [2.4, 1.6, 0.8])
    }
    for (const x of [-half * 0.4, half * 0.4])
      set.lamp([x, height - 0.6, 0.2], 0.3, [4.4, 3.6, 2.6])
  })
}

// --- Space station --------------------------------------------------------------------------------------------------

const earthWindow = (set: FilmSet, y: number, z: number, r: number): void => {
  const b = set.builder
  const rim = set.material({ color: hex('#8a9298'), roughness: 0.3, f0: 0.5 })
  const disc = (reach: number, at: number, material: number): void =>
    b.placed({ at: [0, y, at], pitch: Math.PI / 2 }, () =>
      b.lathe(
        [
          [0.001, 0],
          [reach, 0],
        ],
        material,
        [1, 1, 1],
        48,
      ),
    )
  disc(r * 1.16, z + 0.01, rim)
  disc(
    r,
    z + 0.02,
    set.material({ color: [0, 0, 0], emission: [0.002, 0.003, 0.01], roughness: 1, f0: 0 }),
  )
  for (let i = 0; i < 60; i++) {
    const [a, d] = [set.random() * 6.283, r * Math.sqrt(set.random()) * 0.97]
    const s = 0.004 + 0.008 * set.random()
    b.placed({ at: [Math.cos(a) * d, y + Math.sin(a) * d, z + 0.03], scale: s }, () =>
      b.sphere(set.material({ color: [0, 0, 0], emission: [1.6, 1.7, 2] }), [1, 1, 1], 6),
    )
  }
  b.placed({ at: [r * 0.18, y - r * 0.32, z + 0.03], scale: [r * 0.6, r * 0.6, 0.06] }, () =>
    b.sphere(
      set.material({ surface: 'planet', roughness: 0.5, f0: 0.02, emission: [0.02, 0.04, 0.08] }),
      [1, 1, 1],
      40,
    ),
  )
}

const consoles = (set: FilmSet, side: number, half: number, back: number): void => {
  const b = set.builder
  const panel = set.matte(hex('#3a424c'), 0.4, 0.02)
  const lights = ['#30d0ff', '#ff8030', '#40e080', '#f0d040'] as const
  for (let z = -back + 0.6; z < 1; z += 1.3) {
    const x = side * (half - 0.02)
    b.box(
      [Math.min(x, x - side * 0.35), 0.75, z - 0.5],
      [Math.max(x, x - side * 0.35), 0.95, z + 0.5],
      panel,
    )
    const g0 = x - side * 0.03
    b.box(
      [Math.min(x, g0), 1.1, z - 0.42],
      [Math.max(x, g0), 1.65, z + 0.42],
      set.glow([0.15, 0.5, 0.75], 0.8),
    )
    for (let k = 0; k < 6; k++)
      b.box(
        [x - side * 0.2 - 0.02, 0.95, z - 0.4 + k * 0.15],
        [x - side * 0.2 + 0.02, 0.965, z - 0.34 + k * 0.15],
        set.glow(hex(set.pick(lights)), 2),
      )
  }
}

/** Inside a station in space: white panels, rings of light, consoles, a round window with the Earth in it. */
export const spaceStation: Environment = (order) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(2.5, spot + 1.5),
    back: Math.max(2.4, spot + 1.6),
    height: Math.max(3, order.span * 1.6),
    floor: 0,
    wall: hex('#dfe3e6'),
    flooring: 'carpet',
    floorColor: hex('#6a747c'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#e4e8ea'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    const white = set.matte(hex('#f0f2f3'), 0.4, 0.01)
    const blue = set.glow([0.4, 0.8, 1], 2.2)
    for (let x = -half + 0.55; x < half; x += 1.1)
      for (const [y0, y1] of [
        [0.12, height * 0.48],
        [height * 0.52, height - 0.1],
      ] as const)
        b.box([x - 0.5, y0, -back], [x + 0.5, y1, -back + 0.03], white)
    for (let z = -back + 1; z < 2.4; z += 1.7) {
      for (const s of [-1, 1]) {
        b.box([s * half - 0.14, 0, z - 0.14], [s * half + 0.14, height, z + 0.14], white)
        b.box(
          [s * (half - 0.15) - 0.012, 0.2, z - 0.03],
          [s * (half - 0.15) + 0.012, height - 0.2, z + 0.03],
          blue,
        )
      }
      b.box([-half, height - 0.16, z - 0.14], [half, height, z + 0.14], white)
      b.box(
        [-half * 0.7, height - 0.18, z - 0.04],
        [half * 0.7, height - 0.16, z + 0.04],
        set.glow([1, 1, 1], 3),
      )
      set.lamp([0, height - 0.4, z], 0.3, [2, 2.1, 2.3])
    }
    const r = Math.min(1.15, height * 0.36)
    earthWindow(set, height * 0.56, -back + 0.04, r)
    for (const s of [-1, 1]) consoles(set, s, half, back)
  })
}
