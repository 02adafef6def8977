// Two yards: the porch of a wooden house, and a skate park of concrete.
import type { FilmSet } from '../film-set.ts'
import { graffitiOn } from '../prop/graffiti.ts'
import { broadTree, bush } from '../prop/plant.ts'
import { fbm } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { lawn } from './lawn.ts'
import { levelRadius } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

// --- Porch ----------------------------------------------------------------------------------------------------------

const front = (set: FilmSet, half: number, back: number, lit: boolean): void => {
  const b = set.builder
  const board = set.matte([1, 1, 1], 0.7, 0.05, 6)
  const tone = hex('#c8d0cc')
  for (let y = 0, i = 0; y < 3; y += 0.18, i++)
    b.box(
      [-half - 6, y, -back - 0.12],
      [half + 6, y + 0.172, -back + (i % 2 ? 0 : 0.012)],
      board,
      scale(tone, 0.92 + 0.08 * (i % 3)),
    )
  const white = set.matte(hex('#f4f2ea'), 0.6, 0.02)
  const red = set.matte(hex('#8a2a22'), 0.45, 0.02)
  const z = -back + 0.02
  b.box([-0.62, 0, z], [0.62, 2.25, z + 0.05], white)
  b.box([-0.5, 0, z + 0.05], [0.5, 2.12, z + 0.08], red)
  const glow = lit
    ? set.material({ color: [0, 0, 0], emission: [1.5, 0.95, 0.42] })
    : set.material({ color: hex('#9ab4c4'), roughness: 0.08, f0: 0.12 })
  b.box([-0.28, 1.3, z + 0.08], [0.28, 1.95, z + 0.09], glow)
  b.placed({ at: [0.38, 1.02, z + 0.11], scale: 0.045 }, () =>
    b.sphere(
      set.material({ color: hex('#d8a830'), roughness: 0.3, f0: 0.6, metal: 1 }),
      [1, 1, 1],
      12,
    ),
  )
  for (const s of [-1, 1]) {
    const x = s * 1.9
    b.box([x - 0.62, 0.8, z], [x + 0.62, 2.15, z + 0.05], white)
    b.box([x - 0.54, 0.88, z + 0.05], [x + 0.54, 2.07, z + 0.055], glow)
    for (const dx of [-0.02, 0.02])
      b.box([x + dx - 0.01, 0.88, z + 0.055], [x + dx + 0.01, 2.07, z + 0.07], white)
    b.box([x - 0.54, 1.46, z + 0.055], [x + 0.54, 1.5, z + 0.07], white)
  }
}

const rail = (set: FilmSet, half: number, deep: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f2ea'), 0.6, 0.02)
  for (const x of [-half, half]) {
    b.box([x - 0.08, 0, deep - 0.08], [x + 0.08, 2.7, deep + 0.08], white)
    b.box([x - 0.03, 0.86, -deep], [x + 0.03, 0.92, deep], white)
    b.box([x - 0.03, 0.12, -deep], [x + 0.03, 0.17, deep], white)
    for (let z = -deep; z < deep; z += 0.16)
      b.box([x - 0.02, 0.15, z], [x + 0.02, 0.88, z + 0.04], white)
  }
  b.box([-half - 0.3, 2.7, -deep - 2], [half + 0.3, 2.85, deep + 0.25], white)
}

/** The porch of a wooden house: boards, a red door, lit windows in the evening, a white rail, bushes beside it. */
export const porch: Environment = (order) => {
  const spot = levelRadius(order)
  const [half, back] = [Math.max(2.7, spot + 1.4), Math.max(1, spot + 0.55)]
  return {
    light: 'shade',
    ground: () => 0,
    water: null,
    show: order.span < 0.8 ? 0.62 : 0.95,
    vista: { eye: [0.6, 1.5, 4.6], target: [0, 1.1, -back], fov: 50 },
    build: (set) => {
      const b = set.builder
      const deck = set.matte([1, 1, 1], 0.6, 0.08, 6)
      const near = set.view.eye[2] + 2
      for (let x = -half - 5; x < half + 5; x += 0.16)
        b.box(
          [x, -0.06, -back],
          [x + 0.152, 0, near],
          deck,
          scale(hex('#9a8468'), 0.85 + 0.3 * fbm(x * 9, 1, 2)),
        )
      front(set, half, back, set.lit)
      rail(set, half, back)
      const green = bush(set, order.season, 220)
      for (const s of [-1, 1])
        for (const z of [-back, 0, 1.2])
          b.placed({ at: [s * (half + 0.9), -0.2, z], scale: 1.1 }, () => set.cast(green))
      if (set.lit) {
        b.placed({ at: [0, 2.45, -back + 0.25], scale: 0.09 }, () =>
          b.sphere(set.glow([1, 0.75, 0.4], 5), [1, 1, 1], 14),
        )
        set.lamp([0, 2.35, -back + 0.5], 0.12, [1.9, 1.3, 0.7])
      }
    },
  }
}

// --- Skate park -----------------------------------------------------------------------------------------------------

/** A quarter pipe along x that rises away from the lens. */
const pipe = (set: FilmSet, x0: number, x1: number, z: number, tall: number): void => {
  const b = set.builder
  const concrete = set.matte(hex('#b4b2ac'), 0.8, 0.08, 3)
  const deep = tall * 1.3
  const at = (v: number): readonly [number, number] => {
    const a = v * 1.4
    return [
      z - (deep * Math.sin(a)) / Math.sin(1.4),
      (tall * (1 - Math.cos(a))) / (1 - Math.cos(1.4)),
    ]
  }
  b.grid(
    4,
    20,
    (u, v) => {
      const [pz, py] = at(v)
      return [x0 + (x1 - x0) * u, py + 0.01, pz]
    },
    concrete,
    () => [1, 1, 1],
    false,
  )
  b.box([x0, 0, z - deep - 1.4], [x1, tall, z - deep], concrete)
  const steel = set.material({ color: hex('#c0c4c8'), roughness: 0.25, f0: 0.6, metal: 1 })
  b.cylinder([x0, tall, z - deep], [x1, tall, z - deep], 0.04, 0.04, steel, [1, 1, 1], 8)
}

/** A concrete wall that has been sprayed on, three words of it. */
const sprayed = (set: FilmSet, low: Vec3, high: Vec3): void => {
  const m = set.matte([1, 1, 1], 0.8, 0.04, 6)
  const [wide, tall] = [(high[0] - low[0]) / 3, high[1] - low[1]]
  for (let i = 0; i < 3; i++) {
    const paint = graffitiOn(wide, tall, set.random)
    const left = low[0] + i * wide
    set.builder.grid(
      180,
      76,
      (u, v) => [left + wide * u, low[1] + tall * v, low[2]],
      m,
      ([x, y]) => paint(x - left - wide / 2, y - low[1], hex('#b8b6b0')),
      false,
    )
  }
}

/** A skate park: concrete, quarter pipes, a grind rail and a painted wall before trees. */
export const skatepark: Environment = (order) => {
  const spot = levelRadius(order)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    show: 0.95,
    vista: { eye: [0.4, 1.6, 7], target: [0, 1, -6], fov: 46 },
    build: (set) => {
      const b = set.builder
      lawn(set, order, () => 0)
      const far = -spot - 2.2
      const floor = set.matte(hex('#a8a6a0'), 0.8, 0.1, 2)
      b.box([-16, -0.04, far - 8], [16, 0.012, set.view.eye[2] + 3], floor)
      pipe(set, -9, -spot * 0.4 - 1.2, far, 1.7)
      pipe(set, spot * 0.4 + 1.6, 10, far - 0.6, 1.3)
      // Whoever is in the air has come over a ramp.
      if (order.named('mid-air')) pipe(set, -1.3, 1.3, 0.75, 0.62)
      sprayed(set, [-10, 0, far - 4.6], [10, 2.6, far - 4.6])
      const steel = set.material({ color: hex('#d0a020'), roughness: 0.3, f0: 0.4 })
      const x = spot + 1.4
      if (set.beside(x, 0.2, 0.3, 0.5, 0)) {
        b.cylinder([x, 0.45, -2], [x, 0.45, 1.6], 0.035, 0.035, steel, [1, 1, 1], 8)
        for (const z of [-1.8, 1.4])
          b.cylinder([x, 0, z], [x, 0.45, z], 0.03, 0.03, steel, [1, 1, 1], 8)
      }
      const tree = broadTree(set, order.season, 500)
      scatter(set, { count: 26, near: 16, far: 60, scale: [6, 9], meshes: [tree] })
    },
  }
}
