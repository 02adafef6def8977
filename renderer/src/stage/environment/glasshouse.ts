// Inside a greenhouse: a white frame against the sky, beds of green to both sides, a path of stone between them.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { bush } from '../prop/plant.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

interface Frame {
  readonly half: number
  readonly low: number
  readonly rise: number
  readonly far: number
  readonly front: number
}

const bars = (set: FilmSet, { half, low, rise, far, front }: Frame): void => {
  const white = set.matte(hex('#f2f4f0'), 0.5, 0.02)
  const bar = (p: Vec3, q: Vec3, r: number): void =>
    set.builder.cylinder(p, q, r, r, white, [1, 1, 1], 6)
  for (let z = -far; z < front; z += 1.1)
    for (const s of [-1, 1]) {
      bar([s * half, 0, z], [s * half, low, z], 0.035)
      bar([s * half, low, z], [0, low + rise, z], 0.035)
    }
  for (const s of [-1, 1]) {
    for (const y of [0.7, 1.55, low]) bar([s * half, y, -far], [s * half, y, front], 0.025)
    const [x, y] = [s * half * 0.5, low + rise / 2]
    bar([x, y, -far], [x, y, front], 0.025)
  }
  bar([0, low + rise, -far], [0, low + rise, front], 0.04)
  for (let k = -3; k <= 3; k++) {
    const x = (k * half) / 3
    bar([x, 0, -far], [x, low + rise * (1 - Math.abs(k) / 3), -far], 0.03)
  }
  for (const y of [0.7, 1.55, low]) bar([-half, y, -far], [half, y, -far], 0.025)
}

const beds = (set: FilmSet, { half, far, front }: Frame, greens: readonly LocalMesh[]): void => {
  const b = set.builder
  const wood = set.matte(hex('#8a6a44'), 0.9, 0.1)
  const soil = set.matte(hex('#4a3424'), 0.95, 0.2, 10)
  for (const s of [-1, 1]) {
    const x = s * (half - 0.5)
    b.box([x - 0.45, 0, -far], [x + 0.45, 0.35, front - 1], wood)
    b.box([x - 0.4, 0.3, -far], [x + 0.4, 0.38, front - 1], soil)
    for (let z = -far + 0.4, i = s > 0 ? 1 : 0; z < front - 1.4; z += 0.58, i++) {
      const green = greens[(i * 7) % greens.length]
      const size = 0.5 + 0.55 * set.random()
      if (green && set.free(x, z, 0.4, 1.1, 0))
        b.placed({ at: [x, 0.34, z], scale: size, yaw: set.random() * 6 }, () => set.cast(green))
    }
  }
}

const pots = (set: FilmSet, { half, far }: Frame, greens: readonly LocalMesh[]): void => {
  const b = set.builder
  const clay = set.matte(hex('#b8603c'), 0.85, 0.08)
  for (let k = 0; k < 7; k++) {
    const [x, z] = [(set.random() - 0.5) * half * 1.1, -far * (0.3 + 0.6 * set.random())]
    const green = greens[k % greens.length]
    if (!green || !set.beside(x, z, 0.4, 1.2, 0)) continue
    b.placed({ at: [x, 0, z] }, () => {
      b.lathe(
        [
          [0.001, 0],
          [0.16, 0],
          [0.22, 0.36],
          [0.001, 0.37],
        ],
        clay,
        [1, 1, 1],
        18,
      )
      b.placed({ at: [0, 0.34, 0], scale: 0.55 }, () => set.cast(green))
    })
  }
}

/** A greenhouse from inside. */
export const glasshouse: Environment = (order) => {
  const half = Math.max(2.6, levelRadius(order) + 1.7)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    show: 0.95,
    vista: { eye: [0.2, 1.6, 4.4], target: [0, 1.3, -6], fov: 50 },
    build: (set) => {
      const frame: Frame = { half, low: 2.4, rise: 1.5, far: 9, front: set.view.eye[2] + 3 }
      const b = set.builder
      const lawn = set.matte(hex('#5f8a3c'), 0.95, 0.2, 3)
      b.box([-half - 30, -0.1, -60], [half + 30, -0.05, frame.front], lawn)
      const stone = set.matte(hex('#b8b0a0'), 0.85, 0.15, 5)
      b.box([-half, -0.05, -frame.far], [half, 0, frame.front], stone)
      const brick = set.matte(hex('#a8583c'), 0.9, 0.1)
      for (const s of [-1, 1])
        b.box([s * half - 0.06, 0, -frame.far], [s * half + 0.06, 0.55, frame.front], brick)
      b.box([-half, 0, -frame.far - 0.06], [half, 0.55, -frame.far + 0.06], brick)
      bars(set, frame)
      const greens = [
        bush(set, order.season, 260),
        bush(set, order.season, 260, hex('#e8504a')),
        bush(set, order.season, 260, hex('#f2c23c')),
      ]
      beds(set, frame, greens)
      pots(set, frame, greens)
    },
  }
}
