// Inside a train, a metro or a bus: benches along the wall, windows with the dark or the land going by, poles and straps.
import type { FilmSet } from '../film-set.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Whether the words are about the inside of a carriage. */
export const asksForCarriage = (order: SetOrder): boolean => order.named('carriage')

/** A carriage seen across, its far wall with the seats behind whoever is in it. */
export const carriage: Environment = (order) => {
  const spot = levelRadius(order)
  const back = order.named('compartment') ? 0.72 : Math.max(0.95, spot * 0.75 + 0.35)
  const height = Math.max(2.3, order.span * 1.32)
  const under = order.place === 'subway'
  return {
    light: 'room',
    sunless: true,
    ground: () => 0,
    water: null,
    room: { halfWidth: 5, height, back: 60 },
    vista: { eye: [-1.6, 1.5, 3.4], target: [0.6, 1.1, -back], fov: 52 },
    build: (set) => {
      shell(set, back, height)
      windows(set, back, under || order.lit)
      // In a compartment the seats are those that the riders brought.
      if (!order.named('compartment')) {
        seats(set, back, spot)
        poles(set, back, height, spot)
      }
      lamps(set, back, height)
    },
  }
}

const long = 7

const shell = (set: FilmSet, back: number, height: number): void => {
  const b = set.builder
  const front = set.view.eye[2] + 2
  const floor = set.material({ roughness: 0.4, f0: 0.04, scale: 40, relief: 0.04, mottle: 0.25 })
  b.box([-long, -0.1, -back], [long, 0, front], floor, hex('#6a7076'))
  const panel = set.material({ color: hex('#e4e4de'), roughness: 0.35, f0: 0.04 })
  const [low, high] = [0.92, 1.86]
  b.box([-long, 0, -back - 0.1], [long, low, -back], panel)
  b.box([-long, high, -back - 0.1], [long, height, -back], panel)
  b.box(
    [-long, height, -back - 0.1],
    [long, height + 0.08, Math.min(front, 1.4)],
    panel,
    [0.9, 0.9, 0.9],
  )
  const band = set.matte(hex('#2f6fb0'), 0.5, 0.02)
  b.box([-long, 0.72, -back], [long, 0.8, -back + 0.012], band)
  // Maps and advertisements over the windows.
  for (let x = -6; x < 6; x += 1.25) {
    const c = hex(set.pick(['#e8c84a', '#d86a4a', '#4a9ab8', '#f0ece0', '#7ab86a', '#b87ab0']))
    b.box(
      [x, high + 0.07, -back],
      [x + 1.1, high + 0.34, -back + 0.01],
      set.glow(scale(c, 0.7), 0.5),
    )
  }
}

/** Panes between posts; the land goes by outside, or the wall of a tunnel with its lamps. */
const windows = (set: FilmSet, back: number, dark: boolean): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#b4b9be'), roughness: 0.3, f0: 0.5, metal: 0.6 })
  for (let x = -long; x <= long; x += 1.5)
    b.box([x - 0.07, 0.92, -back - 0.08], [x + 0.07, 1.86, -back], steel)
  for (const y of [0.92, 1.84])
    b.box([-long, y, -back - 0.02], [long, y + 0.03, -back + 0.015], steel)
  const far = -back - (dark ? 0.9 : 8)
  if (dark) {
    b.box([-12, -1, far - 0.2], [12, 4, far], set.matte(hex('#20242c'), 0.9, 0.15, 3))
    const lamp = set.glow([1, 0.8, 0.5], 3.5)
    for (let x = -6.4; x < 7; x += 2.9) b.box([x, 1.52, far], [x + 0.5, 1.57, far + 0.04], lamp)
    const glass = set.material({ color: hex('#0c1016'), roughness: 0.06, f0: 0.1 })
    for (let x = -long; x < long; x += 1.5)
      b.quad(
        [x, 0.94, -back - 0.06],
        [x + 0.5, 0.94, -back - 0.06],
        [x + 0.9, 1.85, -back - 0.06],
        [x + 0.66, 1.85, -back - 0.06],
        glass,
      )
    return
  }
  const sky = set.glow([0.5, 0.66, 0.86], 1.5)
  b.box([-30, -2, far - 22], [30, 18, far - 21.9], sky)
  const green = set.glow([0.2, 0.32, 0.1], 0.9)
  b.grid(
    60,
    10,
    (u, v) => {
      const x = (u - 0.5) * 50
      return [x, -1 + v * (2.1 + 1.5 * fbm(x * 0.16 + 3, 1, 3)), far - 8 + v]
    },
    green,
    (p) => mix3([0.6, 0.7, 0.5], [1, 1.05, 0.8], fbm(p[0] * 0.9, p[1] * 2, 2)),
  )
}

const seats = (set: FilmSet, back: number, spot: number): void => {
  if (set.lacks('chair')) return
  const b = set.builder
  const cloth = set.material({ roughness: 0.85, f0: 0.02, scale: 60, relief: 0.06, mottle: 0.2 })
  const shellOf = set.material({ color: hex('#c8ccd0'), roughness: 0.35, f0: 0.04 })
  const tone = hex(set.pick(['#b8382e', '#2f5f9a', '#2f7a5a', '#c8762c']))
  const deep = Math.min(0.5, back - spot * 0.5 > 0.6 ? 0.5 : 0.42)
  for (let i = -9; i < 9; i++) {
    const x = i * 0.52 + 0.26
    if (Math.abs(((i + 90) % 6) - 0) < 1) continue
    b.box([x - 0.24, 0.36, -back], [x + 0.24, 0.46, -back + deep], cloth, tone)
    b.box([x - 0.24, 0.46, -back], [x + 0.24, 0.9, -back + 0.09], cloth, scale(tone, 0.94))
    b.box([x - 0.26, 0.3, -back], [x + 0.26, 0.36, -back + deep - 0.02], shellOf)
  }
}

const poles = (set: FilmSet, back: number, height: number, spot: number): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#e0c23a'), roughness: 0.25, f0: 0.2 })
  const chrome = set.material({ color: hex('#c8ccd0'), roughness: 0.18, f0: 0.6, metal: 0.9 })
  for (const x of [-spot - 0.9, spot + 0.75, spot + 3.1, -spot - 3.2])
    b.cylinder([x, 0, -back + 0.62], [x, height, -back + 0.62], 0.018, 0.018, steel, [1, 1, 1], 12)
  const y = height - 0.34
  b.cylinder([-long, y, -back + 0.6], [long, y, -back + 0.6], 0.016, 0.016, chrome, [1, 1, 1], 10)
  for (let x = -4.9; x < 5; x += 0.7) {
    if (Math.abs(x) < spot * 0.6 + 0.15) continue
    b.cylinder(
      [x, y, -back + 0.6],
      [x, y - 0.17, -back + 0.6],
      0.007,
      0.007,
      chrome,
      [0.2, 0.2, 0.2],
      6,
    )
    const ring = (a: number) =>
      [x + 0.055 * Math.cos(a), y - 0.22 + 0.055 * Math.sin(a), -back + 0.6] as const
    for (let k = 0; k < 12; k++)
      b.cylinder(
        ring((k / 12) * 6.2832),
        ring(((k + 1) / 12) * 6.2832),
        0.009,
        0.009,
        chrome,
        [1, 1, 1],
        6,
      )
  }
}

const lamps = (set: FilmSet, back: number, height: number): void => {
  const tube = set.glow([1, 0.98, 0.93], 3)
  for (let x = -6; x < 6; x += 1.7) {
    set.builder.box([x, height - 0.04, -back + 0.95], [x + 1.4, height - 0.01, -back + 1.12], tube)
    if (Math.abs(x) < 4.5) set.lamp([x + 0.7, height - 0.25, -back + 1.05], 0.28, [0.75, 0.74, 0.7])
  }
}
