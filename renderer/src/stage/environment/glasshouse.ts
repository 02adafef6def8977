// Inside a greenhouse: a white frame against the sky, beds of green to both sides, a path of stone between them.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { cactus } from '../prop/dry-plant.ts'
import { knownThing } from '../prop/known-thing.ts'
import { palmTree } from '../prop/palm.ts'
import { bush } from '../prop/plant.ts'
import { fern } from '../prop/wood-plant.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
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

/** What grows in it: rows near the path stay low, those along the glass rise over them. */
interface Greens {
  readonly low: readonly LocalMesh[]
  readonly tall: readonly LocalMesh[]
  readonly palms: readonly LocalMesh[]
  /** Whether the beds are of sand. */
  readonly sandy?: boolean
}

const dry = /\b(cact(us|i|uses)|succulents?|desert|agaves?|aloes?)\b/i
const blooming = /\b(orchids?|flowers?|roses?|tulips?|blooms?|blossoms?)\b/i

/** Cacti of three builds and succulents, for a house of the desert. */
const desertGreens = (set: FilmSet): Greens => {
  const plant = (noun: string, seed: number) =>
    knownThing(set, { kind: 'plant', form: 'cactus', noun, height: 1 }, seed)
  return {
    low: [
      plant('agave', 1),
      barrelCactus(set, false),
      prickly(set),
      barrelCactus(set, true),
      plant('aloe', 3),
      barrelCactus(set, false),
    ],
    tall: [cactus(set), prickly(set), barrelCactus(set, true), prickly(set), cactus(set)],
    palms: [cactus(set), prickly(set), cactus(set)],
    sandy: true,
  }
}

/** A ribbed ball with rows of spines and a flower on top, one unit tall. */
const barrelCactus = (set: FilmSet, red: boolean): LocalMesh => {
  const skin = set.matte([1, 1, 1], 0.6, 0.05)
  return set.sculpt((b) => {
    const ribs = 16
    b.grid(
      ribs * 2,
      12,
      (u, v): Vec3 => {
        const [a, t] = [u * 6.2832, v * Math.PI * 0.94]
        const r = 0.5 * Math.sin(t) * (1 - 0.1 * (Math.round(u * ribs * 2) % 2)) + 0.01
        return [Math.cos(a) * r, 0.46 - 0.46 * Math.cos(t), -Math.sin(a) * r]
      },
      skin,
      (p) => (Math.hypot(p[0], p[2]) > 0.46 * Math.sin(p[1] * 3) ? hex('#7aa04c') : hex('#4a7a38')),
      false,
    )
    for (let i = 0; i < ribs; i++)
      for (let k = 1; k < 8; k++) {
        const [a, t] = [(i / ribs) * 6.2832, (k / 8.5) * Math.PI]
        const r = 0.5 * Math.sin(t)
        const at: Vec3 = [Math.cos(a) * r, 0.46 - 0.46 * Math.cos(t), -Math.sin(a) * r]
        b.cylinder(
          at,
          [at[0] * 1.16, at[1] + 0.03, at[2] * 1.16],
          0.008,
          0.002,
          skin,
          hex('#f0e0a8'),
          3,
        )
      }
    const petal = red ? hex('#e8486a') : hex('#f4c83a')
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 6.2832
      b.cylinder(
        [0, 0.9, 0],
        [Math.cos(a) * 0.16, 1.02, Math.sin(a) * 0.16],
        0.05,
        0.02,
        skin,
        petal,
        6,
      )
    }
  })
}

/** A prickly pear: flat pads that grow out of pads, red fruit on their edges. */
const prickly = (set: FilmSet): LocalMesh => {
  const skin = set.matte([1, 1, 1], 0.6, 0.05)
  const r = set.random
  return set.sculpt((b) => {
    const pad = (at: Vec3, size: number, lean: number, yaw: number, depth: number): void => {
      b.placed({ at, roll: lean, yaw }, () => {
        b.grid(
          14,
          10,
          (u, v): Vec3 => {
            const [a, t] = [u * 6.2832, v * Math.PI]
            return [
              Math.cos(a) * Math.sin(t) * size * 0.62,
              size * (1 - Math.cos(t)),
              -Math.sin(a) * Math.sin(t) * size * 0.2,
            ]
          },
          skin,
          () => hex('#5f9448'),
          false,
        )
        for (let i = 0; i < 5; i++) {
          const a = 0.5 + i * 0.53
          b.cylinder(
            [Math.cos(a) * size * 0.6, size * (1 + 0.96 * Math.sin(a)), 0],
            [Math.cos(a) * size * 0.74, size * (1 + 1.14 * Math.sin(a)), 0],
            size * 0.09,
            size * 0.1,
            skin,
            depth > 0 ? hex('#d8384a') : hex('#5f9448'),
            7,
          )
        }
        if (depth >= 2) return
        for (const side of [-1, 1])
          pad(
            [side * size * 0.4, size * 1.7, 0],
            size * (0.72 + 0.1 * r()),
            -side * (0.45 + 0.3 * r()),
            0.5 * (r() - 0.5),
            depth + 1,
          )
      })
    }
    pad([0, -0.03, 0], 0.2, 0, 0, 0)
  })
}

/** What the words ask for: a desert's, a florist's, or the tropics'. */
const greensOf = (set: FilmSet, order: SetOrder): Greens => {
  if (dry.test(order.brief.prompt)) return desertGreens(set)
  const tropical = tropicalGreens(set, order)
  return blooming.test(order.brief.prompt)
    ? { ...tropical, tall: tropical.low.filter((_, i) => i % 2 === 1), palms: tropical.tall }
    : tropical
}

const tropicalGreens = (set: FilmSet, order: SetOrder): Greens => {
  const leafy = (seed: number) =>
    knownThing(set, { kind: 'plant', form: 'potted-plant', noun: 'monstera', height: 1 }, seed)
  const flower = (color: string) => bush(set, order.season, 240, hex(color))
  return {
    low: [
      fern(set, hex('#4f9a3c'), true),
      flower('#e8504a'),
      fern(set, hex('#3f7a34')),
      flower('#f2a03c'),
      fern(set, hex('#7ab04a'), true),
      flower('#f08ab8'),
    ],
    tall: [leafy(2), fern(set, hex('#3a8040'), true), leafy(5), bush(set, order.season, 300)],
    palms: [palmTree(set, 11), palmTree(set, 9)],
  }
}

/** Two beds: their soil is full, palms stand along the glass. */
const beds = (set: FilmSet, { half, far, front }: Frame, greens: Greens): void => {
  if (set.lacks('flower')) return
  const b = set.builder
  const wood = set.matte(hex('#8a6a44'), 0.9, 0.1)
  const soil = set.matte(hex(greens.sandy ? '#c8a878' : '#4a3424'), 0.95, 0.2, 10)
  const plant = (list: readonly LocalMesh[], n: number, x: number, z: number, size: number) => {
    const mesh = list[n % list.length]
    if (mesh && set.free(x, z, 0.3, size, 0))
      b.placed({ at: [x, 0.34, z], scale: size, yaw: set.random() * 6 }, () => set.cast(mesh))
  }
  for (const s of [-1, 1]) {
    const x = s * (half - 0.6)
    b.box([x - 0.55, 0, -far], [x + 0.55, 0.35, front - 1], wood)
    b.box([x - 0.5, 0.3, -far], [x + 0.5, 0.38, front - 1], soil)
    for (let z = -far + 0.3, i = s > 0 ? 1 : 0; z < front - 1.4; z += 0.5, i++) {
      plant(greens.low, i * 5, x - s * 0.36, z, set.between(0.4, 0.6))
      if (i % 2 === 0) plant(greens.tall, i * 3, x + s * 0.12, z + 0.2, set.between(0.9, 1.35))
      if (i % 5 === 2) plant(greens.palms, i, x + s * 0.2, z, set.between(2.3, 3))
    }
  }
  // The far end closes with the tallest.
  for (let k = -2; k <= 2; k++)
    plant(greens.palms, k + 2, (k * half) / 3.2, -far + 0.9 + 0.3 * (k % 2), 2.6 + 0.3 * (k % 2))
  for (let k = -4; k <= 4; k++) plant(greens.tall, k + 4, (k * half) / 5, -far + 1.7, 1.1)
}

/** Pots of clay on a bench to one side of the path, and baskets of ferns hung from the roof. */
const pots = (set: FilmSet, { half, far, low }: Frame, greens: Greens): void => {
  const b = set.builder
  const clay = set.matte(hex('#b8603c'), 0.85, 0.08)
  const plank = set.matte(hex('#b09468'), 0.85, 0.12)
  const iron = set.matte(hex('#3a3e40'), 0.5, 0.03)
  const pot = (at: Vec3, size: number, mesh: LocalMesh | undefined): void =>
    b.placed({ at, scale: size }, () => {
      b.lathe(
        [
          [0.001, 0],
          [0.15, 0],
          [0.21, 0.32],
          [0.24, 0.32],
          [0.24, 0.38],
          [0.001, 0.37],
        ],
        clay,
        [1, 1, 1],
        20,
      )
      if (mesh) b.placed({ at: [0, 0.34, 0], scale: 0.7 }, () => set.cast(mesh))
    })
  for (const [s, z] of [
    [-1, -0.6],
    [1, -2.8],
  ] as const) {
    const x = s * (half - 1.62)
    if (!set.free(x, z, 0.9, 1.3, 0)) continue
    for (const y of [0.3, 0.72]) b.box([x - 0.26, y, z - 0.9], [x + 0.26, y + 0.04, z + 0.9], plank)
    for (const dx of [-0.2, 0.2])
      for (const dz of [-0.8, 0.8])
        b.box([x + dx - 0.03, 0, z + dz - 0.03], [x + dx + 0.03, 0.74, z + dz + 0.03], plank)
    for (let k = 0; k < 6; k++) {
      const mesh = greens.low[(k * 2 + (s > 0 ? 1 : 0)) % greens.low.length]
      pot([x + 0.05 * (k % 2), 0.76, z - 0.75 + k * 0.3], 0.5, mesh)
      if (k % 2) pot([x, 0.34, z - 0.75 + k * 0.3], 0.42, greens.low[k % greens.low.length])
    }
  }
  for (let k = 0; k < 5; k++) {
    const [x, z] = [(k % 2 ? 0.5 : -0.5) * half * 0.9, -far * (0.16 + 0.17 * k)]
    if (!set.free(x, z, 0.35, 0.6, low - 0.5)) continue
    b.cylinder([x, low + 0.75, z], [x, low - 0.05, z], 0.008, 0.008, iron, [1, 1, 1], 5)
    b.placed({ at: [x, low - 0.3, z], scale: 0.55 }, () => pot([0, 0, 0], 0.9, greens.low[2]))
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
      const greens = greensOf(set, order)
      beds(set, frame, greens)
      pots(set, frame, greens)
    },
  }
}
