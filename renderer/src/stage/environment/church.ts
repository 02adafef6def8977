// The nave of a church: arches, pews, stained glass, altar.
import type { FilmSet } from '../film-set.ts'
import { walnut, woodOf } from '../prop/furniture.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { buildShell, roomBounds } from './room-shell.ts'

/** Church nave with pews, arches and stained glass. */
export const church: Environment = (order) => {
  const half = Math.max(
    /cathedral|basilica/i.test(order.brief.prompt) ? 4.4 : 3.4,
    levelRadius(order) + 2.4,
  )
  const back = Math.max(
    /cathedral|basilica/i.test(order.brief.prompt) ? 15 : 9,
    levelRadius(order) + 7,
  )
  const grand = /\b(cathedral|basilica|minster|gothic|abbey)\b/i.test(order.brief.prompt)
  const tall = Math.max(grand ? 11.5 : 7, order.span * 2.4)
  const shell: Shell = {
    half,
    back,
    height: tall,
    floor: 0,
    wall: hex('#c8bca6'),
    flooring: 'stone',
    floorColor: hex('#a89c88'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#d8ccb4'),
  }
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    room: roomBounds(shell),
    vista: { eye: [0, 1.7, 8], target: [0, tall > 10 ? 4.6 : 3, -6], fov: tall > 10 ? 62 : 54 },
    build: (set) => {
      buildShell(set, { ...shell, height: tall + 2 })
      roseWindow(set, tall * 0.62, -back + 0.2, Math.min(half * 0.62, tall * 0.26))
      for (const s of [-1, 1])
        for (let z = -back + 1.6; z < set.view.eye[2]; z += 3.1)
          arcade(set, s * (half - 0.25), z, tall, s)
      for (const s of [-1, 1])
        for (let z = -back + 3.2; z < 4; z += 1.05) {
          const x = s * (half * 0.3 + 0.75)
          if (set.free(x, z, 0.7, 0.9, 0))
            set.builder.placed({ at: [x, 0, z] }, () => pew(set, half * 0.46))
        }
      altar(set, -back + 1.4)
      if (
        /\b(shafts?|rays?|beams?) of (sun)?light|\b(sun|light)(beams?|rays?)\b|\bstained\b|god rays/i.test(
          order.brief.prompt,
        )
      )
        shafts(set, half, back, tall)
      set.builder.box(
        [-0.7, 0.002, -back + 2],
        [0.7, 0.014, set.view.eye[2] + 2],
        set.matte(hex('#8a1c24'), 0.95, 0.08, 30),
      )
      const k = (tall / 7) ** 2
      for (const z of [-back * 0.55, -1]) set.lamp([0, tall * 0.8, z], 0.5, scale([5, 4, 2.8], k))
    },
  }
}

const glassColors: readonly [string, ...string[]] = [
  '#c82838',
  '#2858c8',
  '#e8b020',
  '#2a9a58',
  '#8a38b8',
  '#e87828',
  '#38b0d8',
]

const roseWindow = (set: FilmSet, y: number, z: number, r: number): void => {
  const b = set.builder
  const lead = set.matte(hex('#3a342e'), 0.8, 0)
  const pane = (r0: number, r1: number, a0: number, a1: number, color: string): void => {
    const p = (q: number, a: number) => [Math.cos(a) * q, y + Math.sin(a) * q, z] as const
    const m = set.material({
      color: [0.02, 0.02, 0.02],
      emission: scale(hex(color), 2.4),
      roughness: 0.3,
    })
    b.quad(p(r0, a0), p(r1, a0), p(r1, a1), p(r0, a1), m)
  }
  b.placed({ at: [0, y, z - 0.02], pitch: Math.PI / 2 }, () =>
    b.lathe(
      [
        [r * 1.12, -0.02],
        [r * 1.1, 0.1],
        [r * 1.01, 0.08],
        [r * 1.01, 0],
        [0.001, 0],
      ],
      lead,
      [1, 1, 1],
      48,
    ),
  )
  for (let ring = 0; ring < 3; ring++)
    for (let i = 0; i < 12; i++) {
      const [a0, a1] = [((i + 0.07) / 12) * 6.2832, ((i + 0.93) / 12) * 6.2832]
      pane(
        r * (0.14 + ring * 0.29),
        r * (0.4 + ring * 0.29),
        a0,
        a1,
        glassColors[(i * 3 + ring * 2) % glassColors.length] ?? '#c82838',
      )
    }
  for (const x of [-1.55, 1.55])
    for (let k = 0; k < 5; k++)
      for (let q = 0; q < 2; q++) {
        const [x0, y0] = [x * r * 1.05 - r * 0.26 + q * r * 0.27, y - r * 1.35 + k * r * 0.42]
        b.box(
          [x0, y0, z - 0.01],
          [x0 + r * 0.24, y0 + r * 0.38, z + 0.01],
          set.material({
            color: [0.02, 0.02, 0.02],
            emission: scale(hex(set.pick(glassColors)), 2.2),
            roughness: 0.3,
          }),
        )
      }
}

const arcade = (set: FilmSet, x: number, z: number, tall: number, side: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#cdbfa6'), 0.85, 0.08, 5)
  b.placed({ at: [x, 0, z] }, () =>
    b.lathe(
      [
        [0.42, 0],
        [0.42, 0.25],
        [0.26, 0.4],
        [0.24, tall * 0.5],
        [0.36, tall * 0.55],
        [0.36, tall * 0.6],
      ],
      stone,
      [1, 1, 1],
      16,
    ),
  )
  const steps = 9
  for (let i = 0; i < steps; i++) {
    const p = (t: number) => {
      const a = t * Math.PI * 0.5
      return [
        x - side * (1 - Math.cos(a)) * Math.abs(x) * 1.02,
        tall * 0.6 + Math.sin(a) * tall * 0.42,
        z,
      ] as const
    }
    b.cylinder(p(i / steps), p((i + 1) / steps), 0.16, 0.15, stone, [1, 1, 1], 8)
  }
  lancet(set, x + side * 0.22, z + 1.55, tall, side)
}

/** A tall pointed window in the side wall: panes in a border about medallions, each shining in its own colour. */
const lancet = (set: FilmSet, x: number, z: number, tall: number, side: number): void => {
  const b = set.builder
  const [low, high, half] = [tall * 0.2, tall * 0.62, Math.min(0.62, tall * 0.085)]
  const lead = set.matte(hex('#2c2824'), 0.8, 0)
  const [columns, rows] = [6, 18]
  const top = (high - low) * 0.26
  b.box(
    [Math.min(x, x + side * 0.03), low - 0.1, z - half - 0.1],
    [Math.max(x, x + side * 0.03), high - top * 0.4, z + half + 0.1],
    lead,
  )
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < columns; i++) {
      const [y0, y1] = [row, row + 1].map((k) => low + ((high - low) * k) / rows) as [
        number,
        number,
      ]
      const up = Math.max(0, ((y0 + y1) / 2 - (high - top)) / top)
      const reach = half * Math.sqrt(Math.max(0, 1 - up * up))
      const z0 = z - half + (2 * half * i) / columns
      const mid = z0 + half / columns
      if (Math.abs(mid - z) > reach) continue
      const edge = i === 0 || i === columns - 1 || row === 0
      const ring = Math.hypot((mid - z) / half, (((row + 3) % 6) - 2.5) / 2.6)
      const pick = edge ? 1 : ring < 0.45 ? 0 : ring < 0.85 ? 2 : (row + i) % 2 ? 1 : 6
      const color = hex(glassColors[(pick + Math.floor(row / 6)) % glassColors.length] ?? '#2858c8')
      const glow = set.material({
        color: [0.02, 0.02, 0.02],
        emission: scale(color, (i + row) % 3 ? 2.1 : 1.5),
        roughness: 0.3,
      })
      b.box(
        [Math.min(x - side * 0.012, x), y0 + 0.012, z0 + 0.012],
        [Math.max(x - side * 0.012, x), y1 - 0.006, z0 + (2 * half) / columns - 0.006],
        glow,
      )
    }
}

/** Light of the windows of one side that slants through the dusty air to the floor. */
const shafts = (set: FilmSet, half: number, back: number, tall: number): void => {
  const air = set.material({
    surface: 'fire',
    color: [1, 1, 1],
    emission: set.lit ? [0.5, 0.55, 0.8] : [2.3, 2, 1.4],
    scale: 0.0001,
    share: 0.22,
  })
  for (let z = -back + 1.6 + 1.55; z < 2.5; z += 3.1) {
    const from = [half * 0.95, tall * 0.46, z] as const
    const to = [-half * 0.35, 0.1, z + 1.2] as const
    const long = Math.hypot(from[0] - to[0], from[1] - to[1])
    set.builder.placed(
      {
        at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
        roll: Math.atan2(from[1] - to[1], from[0] - to[0]),
        scale: [long * 0.6, tall * 0.075, 0.42],
      },
      () => set.builder.sphere(air, [1, 1, 1], 24),
    )
  }
}

const pew = (set: FilmSet, wide: number): void => {
  const m = woodOf(set)
  const w = wide / 2
  set.builder.box([-w, 0.4, -0.2], [w, 0.44, 0.2], m, hex('#8a5a34'))
  set.builder.box([-w, 0.4, -0.24], [w, 0.92, -0.2], m, hex('#8a5a34'))
  for (const s of [-1, 1])
    set.builder.box([s * w - 0.03, 0, -0.26], [s * w + 0.03, 0.95, 0.24], m, walnut)
}

const altar = (set: FilmSet, z: number): void => {
  const b = set.builder
  if (!set.free(0, z, 1.2, 1.2, 0)) return
  b.box([-2.2, 0, z - 0.9], [2.2, 0.16, z + 1.2], set.matte(hex('#b8ac98'), 0.8, 0.08, 4))
  b.box([-1, 0.16, z - 0.35], [1, 1.1, z + 0.35], set.matte(hex('#f2ede0'), 0.9, 0.03))
  const gold = set.material({ color: hex('#e0b040'), roughness: 0.25, f0: 0.6, metal: 1 })
  b.box([-0.03, 1.1, z - 0.03], [0.03, 1.85, z + 0.03], gold)
  b.box([-0.22, 1.52, z - 0.03], [0.22, 1.58, z + 0.03], gold)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 5, 1.6] })
  for (const x of [-0.75, -0.5, 0.5, 0.75]) {
    b.cylinder([x, 1.1, z], [x, 1.38, z], 0.025, 0.025, set.matte(hex('#f4eedc')), [1, 1, 1], 10)
    b.placed({ at: [x, 1.42, z], scale: [0.014, 0.04, 0.014] }, () => b.sphere(flame, [1, 1, 1], 8))
  }
  b.light([0, 1.6, z + 0.3], 0.3, [1.3, 0.8, 0.36])
}
