// Subway station: a tiled platform under tube lights, the track pit, and a train that waits at the far wall.
import type { FilmSet } from '../film-set.ts'
import { hash2, noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Half the length of the station in metres. */
const half = 26
/** From the platform's floor down to the rails, and across the pit. */
const pit = { deep: 1.1, wide: 3.6 }

/** An underground station. */
export const subway: Environment = (order) => {
  const edge = -Math.max(1.5, levelRadius(order) + 0.9)
  const height = Math.max(3.3, order.span * 1.7)
  return {
    light: 'room',
    sunless: true,
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 0.9, height, back: 60 },
    vista: { eye: [-3.4, 1.6, 3.2], target: [1.2, 1.2, edge - 2], fov: 52 },
    build: (set) => {
      platform(set, edge)
      trackAndWalls(set, edge, height)
      lights(set, edge, height)
      train(set, edge - 0.25, set.random() < 0.5 ? -1 : 1)
      columns(set, edge, height, order.reach)
    },
  }
}

const tiles = (size: number, tone: string, joint: string) => (u: number, v: number) => {
  const [i, j] = [u / size, v / size]
  const gap = Math.abs(i - Math.round(i)) < 0.035 || Math.abs(j - Math.round(j)) < 0.035
  return gap
    ? hex(joint)
    : scale(hex(tone), 0.88 + 0.16 * hash2(Math.floor(i + 0.5), Math.floor(j + 0.5)))
}

const platform = (set: FilmSet, edge: number): void => {
  const b = set.builder
  const front = set.view.eye[2] + 3
  const floor = set.material({ roughness: 0.32, f0: 0.05 })
  const tile = tiles(0.6, '#8d8f8e', '#5b5d5c')
  b.grid(
    170,
    90,
    (u, v) => [(u - 0.5) * 2 * half, 0, front - v * (front - edge)],
    floor,
    (p) => scale(tile(p[0], p[2]), 0.85 + 0.2 * noise(p[0] * 2, p[2] * 2)),
  )
  b.box([-half, 0, edge], [half, 0.006, edge + 0.16], set.matte(hex('#e8e4da'), 0.7, 0.02))
  b.box([-half, 0, edge + 0.3], [half, 0.012, edge + 0.72], set.matte(hex('#f2c21a'), 0.6, 0.03))
  b.box([-half, -pit.deep, edge - 0.02], [half, 0, edge], set.matte(hex('#4a4947'), 0.9, 0.08))
}

const trackAndWalls = (set: FilmSet, edge: number, height: number): void => {
  const b = set.builder
  const far = edge - pit.wide
  const gravel = set.material({ roughness: 0.95, f0: 0.02, scale: 9, relief: 0.3, mottle: 0.4 })
  b.box([-half, -pit.deep - 0.2, far], [half, -pit.deep, edge], gravel, hex('#38332e'))
  const steel = set.material({ color: hex('#8a8580'), roughness: 0.3, f0: 0.5, metal: 0.9 })
  for (const z of [edge - 0.95, edge - 2.4])
    b.box([-half, -pit.deep, z - 0.04], [half, -pit.deep + 0.15, z + 0.04], steel)
  const glaze = set.material({ roughness: 0.18, f0: 0.05 })
  const tile = tiles(0.22, '#e9e7de', '#a9a69c')
  b.grid(
    400,
    60,
    (u, v) => [(u - 0.5) * 2 * half, -pit.deep + v * (height + pit.deep), far],
    glaze,
    (p) => tile(p[0], p[1]),
  )
  const front = set.view.eye[2] + 3
  const concrete = set.matte(hex('#9b9a96'), 0.95, 0.05)
  b.box([-half, height, far], [half, height + 0.15, Math.min(front, 1.6)], concrete)
  for (const side of [-1, 1])
    b.box([side * half - 0.1, -pit.deep, far], [side * half + 0.1, height, front], concrete)
}

const lights = (set: FilmSet, edge: number, height: number): void => {
  const b = set.builder
  const tube = set.glow([0.93, 1, 0.98], 3.4)
  const tray = set.matte(hex('#55585a'), 0.5, 0.05)
  for (let x = -half + 2; x < half; x += 2.6) {
    for (const z of [edge + 0.9, edge - pit.wide + 0.5]) {
      b.box([x - 0.95, height - 0.1, z - 0.12], [x + 0.95, height, z + 0.12], tray)
      b.box([x - 0.9, height - 0.13, z - 0.06], [x + 0.9, height - 0.09, z + 0.06], tube)
    }
    if (Math.abs(x) < 7) set.lamp([x, height - 0.35, edge + 0.9], 0.35, [0.62, 0.68, 0.66])
  }
}

const train = (set: FilmSet, edge: number, side: number): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#b9bec2'), roughness: 0.28, f0: 0.5, metal: 0.6 })
  const dark = set.matte(hex('#1a1c20'), 0.5, 0.02)
  const stripe = set.matte(hex(set.pick(['#c8302a', '#1f63b8', '#1f8a4c', '#e0872a'])), 0.5, 0.03)
  const window = set.glow([1, 0.93, 0.78], 1.1)
  const [back, face] = [edge - 2.7, edge]
  // The nose of the train stands a little off the middle, so that the tiled wall shows beside it.
  const nose = side * 3.2
  const [low, high] = side > 0 ? [-half, nose] : [nose, half]
  b.box([low, -0.75, back], [high, 2.35, face], steel)
  b.box([low + 0.2, 2.35, back + 0.25], [high - 0.2, 2.6, face - 0.25], steel)
  b.box([low, 0.55, face], [high, 0.78, face + 0.012], stripe)
  b.box([low, -0.95, back + 0.2], [high, -0.7, face - 0.2], dark)
  for (let k = 0; k * 1.55 < 2 * half; k++) {
    const x = nose - side * (1.25 + k * 1.55)
    if (Math.abs(x) > half - 1) break
    if (k % 3 === 2) doors(set, x, face, dark, window)
    else {
      b.box([x - 0.62, 0.92, face], [x + 0.62, 1.86, face + 0.008], dark)
      b.box([x - 0.55, 0.98, face + 0.008], [x + 0.55, 1.8, face + 0.014], window)
    }
  }
  const lamp = set.glow([1, 0.95, 0.8], 5)
  b.placed({ at: [nose + side * 0.02, 0.1, face - 0.5], scale: 0.13 }, () => b.sphere(lamp))
  b.box([nose - 0.01, 0.9, back + 0.4], [nose + side * 0.02, 1.9, face - 0.35], dark)
}

const doors = (set: FilmSet, x: number, face: number, dark: number, window: number): void => {
  const b = set.builder
  b.box([x - 0.66, -0.05, face], [x + 0.66, 2.02, face + 0.006], dark)
  const leaf = set.material({ color: hex('#d4d7d9'), roughness: 0.3, f0: 0.4, metal: 0.5 })
  for (const s of [-1, 1]) {
    const [a, c] = s < 0 ? [x - 0.62, x - 0.02] : [x + 0.02, x + 0.62]
    b.box([a, -0.02, face + 0.006], [c, 1.98, face + 0.02], leaf)
    b.box([a + 0.12, 0.92, face + 0.02], [c - 0.12, 1.8, face + 0.026], window)
  }
}

/** Tiled columns with a coloured band, a bench and a hanging sign. */
const columns = (set: FilmSet, edge: number, height: number, reach: number): void => {
  const b = set.builder
  const glaze = set.material({ color: hex('#3f6f86'), roughness: 0.2, f0: 0.05 })
  const band = set.matte(hex('#f0ede4'), 0.4, 0.02)
  const side = set.random() < 0.5 ? -1 : 1
  for (let k = -3; k <= 3; k++) {
    const x = k * 5 + side * (reach + 1.9)
    set.put(x, edge + 1.15, { radius: 0.3, height }, {}, () => {
      b.box([-0.24, 0, -0.24], [0.24, height, 0.24], glaze)
      b.box([-0.26, 1.7, -0.26], [0.26, 2.1, 0.26], band)
    })
  }
  const wood = set.matte(hex('#8a5a34'), 0.6, 0.08, 4)
  set.put(-side * (reach + 1.7), edge + 1.1, { radius: 0.8, height: 0.9 }, {}, () => {
    for (let i = 0; i < 4; i++)
      b.box([-0.8, 0.42, -0.22 + i * 0.12], [0.8, 0.46, -0.13 + i * 0.12], wood)
    for (const s of [-0.7, 0.7]) b.box([s - 0.03, 0, -0.2], [s + 0.03, 0.42, 0.2], glaze)
  })
  const y = height - 0.75
  const sign = set.matte(hex('#16283f'), 0.5, 0.03)
  b.box([-side * 1.2 - 0.9, y, edge + 0.2], [-side * 1.2 + 0.9, y + 0.42, edge + 0.28], sign)
  b.box(
    [-side * 1.2 - 0.62, y + 0.16, edge + 0.28],
    [-side * 1.2 + 0.62, y + 0.26, edge + 0.285],
    set.glow([1, 1, 1], 1.2),
  )
}
