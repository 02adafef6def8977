// The bridge of a starship: a wide window on stars and a planet, consoles with screens before it, seats of pilots and captain, light along ribs of dark metal.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'

const cyan: Rgb = [0.25, 0.85, 1]
const amber: Rgb = [1, 0.55, 0.15]

export const starshipBridge: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(4.2, spot + 2.6)
  const back = Math.max(5.2, spot + 4)
  const height = Math.max(3.3, order.span * 1.6)
  return {
    light: 'room',
    sunless: true,
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 0.9, height, back: 60 },
    vista: { eye: [0.3, 1.85, 4.4], target: [-0.05, 1.45, -back], fov: 54 },
    build: (set) => {
      shell(set, half, back, height)
      window(set, half, back, height)
      for (const x of [-half * 0.42, half * 0.42])
        piece(set, x, -back + 2, 1.2, 1.3, 0, () => pilot(set))
      piece(set, 0, -0.9, 0.6, 1.5, 0, () => captain(set))
      for (const s of [-1, 1])
        for (const z of [-back + 3.2, -back + 5.4])
          piece(set, s * (half - 0.7), z, 0.7, 1.7, (-s * Math.PI) / 2, () => station(set))
      set.builder.light([0, height - 0.5, -back + 2.2], 0.6, [6, 6.8, 7.6])
      set.builder.light([0, height - 0.5, 1], 0.6, [6.5, 6.6, 7])
    },
  }
}

const metal = (set: FilmSet): number =>
  set.material({ color: hex('#3c444e'), roughness: 0.35, f0: 0.2, scale: 2, mottle: 0.1 })

/** Floor in plates, ribs that lean inwards, strips of light along them. */
const shell = (set: FilmSet, half: number, back: number, height: number): void => {
  const b = set.builder
  const [hull, dark] = [metal(set), set.matte(hex('#23282e'), 0.5, 0.04)]
  const front = set.view.eye[2] + 3
  const blue = set.material({ color: [0, 0, 0], emission: scale(cyan, 2.4) })
  const white = set.material({ color: [0, 0, 0], emission: [2.6, 2.8, 3] })
  const floor = set.material({ roughness: 0.25, f0: 0.06 })
  for (let x = -half; x < half; x += 1.2)
    for (let z = -back; z < front; z += 1.2)
      b.box(
        [x + 0.012, -0.05, z + 0.012],
        [x + 1.188, 0, z + 1.188],
        floor,
        scale(hex('#4a525c'), 0.85 + 0.2 * set.random()),
      )
  b.box([-half, -0.06, -back], [half, -0.02, front], dark)
  for (const s of [-1, 1]) {
    b.box([s * 0.95 - 0.03, -0.01, -back + 3.4], [s * 0.95 + 0.03, 0.008, front], blue)
    b.box(
      [Math.min(s * half, s * (half + 0.1)), 0, -back],
      [Math.max(s * half, s * (half + 0.1)), height, front],
      hull,
    )
    for (let z = -back + 0.6; z < 3.2; z += 2.2) {
      b.box(
        [Math.min(s * half, s * (half - 0.28)), 0, z - 0.16],
        [Math.max(s * half, s * (half - 0.28)), height, z + 0.16],
        dark,
      )
      b.box(
        [s * (half - 0.29) - 0.012, 0.3, z - 0.035],
        [s * (half - 0.29) + 0.012, height - 0.3, z + 0.035],
        blue,
      )
      for (const y of [0.25, 1.9])
        b.box(
          [s * half - 0.03, y, z + 0.3],
          [s * half + 0.03, y + 0.9, z + 1.9],
          set.matte(hex('#525c68'), 0.4, 0.03),
        )
    }
  }
  b.box([-half, height, -back], [half, height + 0.1, 3], dark)
  for (let z = -back + 0.6; z < 3.2; z += 2.2) {
    b.box([-half, height - 0.26, z - 0.16], [half, height, z + 0.16], hull)
    b.box([-half * 0.5, height - 0.28, z - 0.05], [half * 0.5, height - 0.26, z + 0.05], white)
  }
}

/** Stars, clouds of gas, a planet and its moon on a far backdrop. */
const outside = (set: FilmSet, far: number): void => {
  const b = set.builder
  const space = set.material({
    color: [0, 0, 0],
    emission: [0.006, 0.009, 0.024],
    roughness: 1,
    f0: 0,
  })
  b.quad([-30, -12, far], [30, -12, far], [30, 20, far], [-30, 20, far], space)
  // Clouds of glowing gas along a band across the sky.
  for (let i = 0; i < 26; i++) {
    const x = -14 + i * 1.1
    const size = set.between(2, 4.2)
    const gas = set.material({
      surface: 'fire',
      color: [1, 1, 1],
      emission: set.pick<Rgb>([
        [0.5, 0.16, 0.75],
        [0.12, 0.4, 0.8],
        [0.75, 0.22, 0.4],
      ]),
      scale: 0.5,
      share: 0.09,
    })
    b.placed(
      {
        at: [x, 4.4 + 0.2 * x + set.between(-1, 1), far + 0.8],
        scale: [size, size * 0.5, 0.3],
        roll: 0.2,
      },
      () => b.sphere(gas, [1, 1, 1], 14),
    )
  }
  for (let i = 0; i < 420; i++) {
    const size = 0.012 + 0.05 * set.random() ** 5
    const warm = 0.7 + 0.5 * set.random()
    b.placed({ at: [set.between(-15, 15), set.between(-2, 12), far + 0.3], scale: size }, () =>
      b.sphere(set.material({ color: [0, 0, 0], emission: [2.4 * warm, 2.4, 2.9] }), [1, 1, 1], 5),
    )
  }
  b.placed({ at: [3.2, 1.4, far + 4.4], scale: 3 }, () =>
    b.sphere(
      set.material({ surface: 'planet', roughness: 0.5, f0: 0.02, emission: [0.1, 0.14, 0.2] }),
      [1, 1, 1],
      48,
    ),
  )
  b.light([-9, 9, far + 11], 2, [70, 64, 54])
  b.placed({ at: [-4.8, 5.4, far + 3], scale: 0.62 }, () =>
    b.sphere(
      set.material({
        color: hex('#b8a894'),
        roughness: 0.9,
        emission: [0.05, 0.05, 0.05],
        scale: 5,
        relief: 0.5,
        mottle: 0.4,
      }),
      [1, 1, 1],
      30,
    ),
  )
}

/** Space behind a window as wide as the room, in leaning frames: stars, a nebula, a ringed planet. */
const window = (set: FilmSet, half: number, back: number, height: number): void => {
  const b = set.builder
  const [hull, z] = [metal(set), -back]
  const [low, high] = [0.95, height - 0.25]
  b.box([-half, 0, z - 0.1], [half, low, z], hull)
  b.box([-half, high, z - 0.1], [half, height, z], hull)
  outside(set, z - 12)
  for (let k = -2; k <= 2; k++) {
    const x = (k * half) / 2.5
    b.cylinder(
      [x * 1.16, low, z + 0.05],
      [x * 0.86, high, z + 0.05],
      0.09,
      0.09,
      hull,
      [1, 1, 1],
      8,
    )
  }
  b.box([-half, low - 0.08, z - 0.02], [half, low, z + 0.3], hull)
}

/** A low desk of screens and lights that looks along +z at whoever sits there, with its seat. */
const pilot = (set: FilmSet): void => {
  const b = set.builder
  const dark = set.matte(hex('#2a3038'), 0.4, 0.03)
  b.box([-1.1, 0, -0.4], [1.1, 0.72, 0], dark)
  b.quad(
    [-1.15, 0.72, 0.16],
    [1.15, 0.72, 0.16],
    [1.15, 0.98, -0.42],
    [-1.15, 0.98, -0.42],
    set.matte(hex('#39424c'), 0.35, 0.02),
  )
  screens(set, 1.15, 0.18, 0.7)
  for (const x of [-0.55, 0.55]) {
    b.placed({ at: [x, 1.0, -0.4], pitch: -0.15 }, () => hologram(set, 0.46, 0.34, x > 0))
  }
  seat(set, -0.5, 0.85, 0.9)
  seat(set, 0.5, 0.85, 0.9)
}

/** Rows of keys and small screens on a desk's slope. */
const screens = (set: FilmSet, half: number, z: number, y: number): void => {
  const b = set.builder
  for (let i = 0; i < 26; i++)
    for (let row = 0; row < 3; row++) {
      const t = 0.15 + row * 0.28
      const at: Vec3 = [
        -half + 0.1 + (i * (2 * half - 0.2)) / 25,
        y + 0.03 + 0.26 * t,
        z - 0.58 * t,
      ]
      const tint = set.random() < 0.55 ? cyan : set.random() < 0.6 ? amber : ([0.3, 1, 0.5] as Rgb)
      b.placed({ at, scale: [0.026, 0.012, 0.03] }, () =>
        b.sphere(
          set.material({ color: [0, 0, 0], emission: scale(tint, set.random() < 0.3 ? 0.5 : 2.2) }),
          [1, 1, 1],
          6,
        ),
      )
    }
}

/** A pane of light with lines and a curve on it. */
const hologram = (set: FilmSet, wide: number, tall: number, warm: boolean): void => {
  const b = set.builder
  const tint = warm ? amber : cyan
  b.box(
    [-wide, 0, -0.01],
    [wide, tall, 0],
    set.material({ color: [0, 0, 0], emission: scale(tint, 0.16) }),
  )
  const line = set.material({ color: [0, 0, 0], emission: scale(tint, 2) })
  for (let k = 0; k < 5; k++)
    b.box(
      [-wide + 0.03, 0.04 + k * tall * 0.17, 0.002],
      [-wide + 0.06 + wide * (0.4 + 0.6 * set.random()), 0.055 + k * tall * 0.17, 0.006],
      line,
    )
  for (let i = 0; i < 16; i++) {
    const x = wide * 0.1 + (i * wide * 0.8) / 16
    const h = 0.02 + tall * 0.7 * Math.abs(Math.sin(i * 0.7 + wide * 9)) * set.random()
    b.box([x, 0.03, 0.002], [x + wide * 0.03, 0.03 + h, 0.006], line)
  }
}

/** A seat that looks away from the lens, at the window. */
const seat = (set: FilmSet, x: number, z: number, size: number): void => {
  const b = set.builder
  const shellOf = set.material({ color: hex('#59636e'), roughness: 0.3, f0: 0.1 })
  const pad = set.matte(hex('#2c3a4c'), 0.8, 0.05, 30)
  b.placed({ at: [x, 0, z], scale: size }, () => {
    b.cylinder([0, 0, 0], [0, 0.4, 0], 0.09, 0.07, shellOf, [1, 1, 1], 14)
    b.cylinder([0, 0, 0], [0, 0.04, 0], 0.28, 0.25, shellOf, [1, 1, 1], 24)
    b.box([-0.27, 0.4, -0.28], [0.27, 0.52, 0.24], pad)
    b.placed({ at: [0, 0.5, 0.26], pitch: 0.12 }, () => {
      b.box([-0.26, 0, -0.06], [0.26, 0.78, 0.02], pad)
      b.box([-0.29, -0.05, 0.02], [0.29, 0.86, 0.08], shellOf)
      b.box([-0.15, 0.8, -0.07], [0.15, 1, 0.05], shellOf)
    })
    for (const s of [-1, 1])
      b.box([s * 0.32 - 0.05, 0.62, -0.24], [s * 0.32 + 0.05, 0.69, 0.2], shellOf)
  })
}

const captain = (set: FilmSet): void => {
  const b = set.builder
  b.cylinder([0, 0, 0], [0, 0.12, 0], 0.85, 0.8, metal(set), [1, 1, 1], 36)
  const ring = set.material({ color: [0, 0, 0], emission: scale(cyan, 2) })
  b.cylinder([0, 0.07, 0], [0, 0.09, 0], 0.842, 0.838, ring, [1, 1, 1], 36)
  b.placed({ at: [0, 0.12, 0] }, () => seat(set, 0, 0, 1.15))
}

/** A station at the wall: a desk, two screens over it. */
const station = (set: FilmSet): void => {
  const b = set.builder
  b.box([-0.9, 0, -0.45], [0.9, 0.75, -0.05], set.matte(hex('#2a3038'), 0.4, 0.03))
  b.quad(
    [-0.9, 0.75, 0.1],
    [0.9, 0.75, 0.1],
    [0.9, 0.92, -0.4],
    [-0.9, 0.92, -0.4],
    set.matte(hex('#39424c'), 0.35, 0.02),
  )
  screens(set, 0.9, 0.1, 0.74)
  b.placed({ at: [-0.42, 1.05, -0.42] }, () => hologram(set, 0.38, 0.5, false))
  b.placed({ at: [0.42, 1.05, -0.42] }, () => hologram(set, 0.38, 0.5, true))
}
