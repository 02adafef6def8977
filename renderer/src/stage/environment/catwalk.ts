// A fashion show: a bright catwalk between rows of guests in the dark, lamps along its edges, a wall of light at its end.
import type { FilmSet } from '../film-set.ts'
import { nearSpectator, tinted } from '../prop/crowd.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** A catwalk with guests on both sides. */
export const catwalk: Environment = (order) => {
  const half = Math.max(1.15, levelRadius(order) + 0.35)
  const back = Math.max(11, half * 3)
  const tall = Math.max(4.4, order.span * 2)
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 3, height: tall, back: 60 },
    vista: { eye: [0, 1.6, 8], target: [0, 1.3, -2], fov: 40 },
    build: (set) => {
      const b = set.builder
      const front = set.view.eye[2] + 2
      b.box(
        [-half, -0.3, -back],
        [half, 0, front],
        set.material({ color: hex('#e9e7e4'), roughness: 0.16, f0: 0.06 }),
      )
      b.box(
        [-half * 9, -0.5, -back - 4],
        [half * 9, -0.34, front],
        set.material({ color: hex('#18181c'), roughness: 0.4, f0: 0.04 }),
      )
      edges(set, half, back, front)
      endWall(set, half, back, tall)
      guests(set, half, back)
      rig(set, half, back, tall)
    },
  }
}

const edges = (set: FilmSet, half: number, back: number, front: number): void => {
  const strip = set.material({ color: [0, 0, 0], emission: [4.5, 4.2, 3.8] })
  for (const s of [-1, 1])
    set.builder.box([s * half - 0.02, -0.06, -back], [s * half + 0.02, 0.012, front], strip)
}

/** The wall that models come from, lit from below, with an opening. */
const endWall = (set: FilmSet, half: number, back: number, tall: number): void => {
  const b = set.builder
  const wall = set.material({
    color: hex(set.pick(['#c9c2ba', '#b8bcc8', '#c8b4b8'])),
    roughness: 0.7,
    f0: 0.03,
  })
  const dark = set.matte(hex('#0c0c10'), 0.9, 0)
  b.box([-half * 9, -0.4, -back - 3.2], [half * 9, tall + 4, -back - 3], dark)
  for (const s of [-1, 1]) {
    const [x0, x1] = [s * half * 0.62, s * half * 2.1]
    b.box([Math.min(x0, x1), -0.3, -back - 0.3], [Math.max(x0, x1), tall, -back], wall)
  }
  b.box([-half * 2.1, tall - 0.9, -back - 0.3], [half * 2.1, tall, -back + 0.01], wall)
  const bar = set.material({ color: [0, 0, 0], emission: [5, 4.8, 4.6] })
  for (const s of [-1, 1])
    b.box(
      [s * half * 0.62 - 0.05, -0.1, -back],
      [s * half * 0.62 + 0.05, tall - 0.9, -back + 0.06],
      bar,
    )
  b.box([-half * 0.62, tall - 0.95, -back], [half * 0.62, tall - 0.86, -back + 0.06], bar)
  b.light([0, tall * 0.6, -back + 1.4], 0.4, scale([1, 0.97, 0.94], 3.2 * half))
}

const guests = (set: FilmSet, half: number, back: number): void => {
  if (set.lacks('person')) return
  const cloth = set.matte([1, 1, 1], 0.9, 0.04)
  const bases = [
    ['#241a14', '#d0a084'],
    ['#5a3a22', '#8a5a40'],
    ['#b08a50', '#e0b498'],
    ['#15141a', '#b88060'],
  ].map(([hair, skin]) => nearSpectator(set, cloth, hair ?? '', skin ?? ''))
  const clothes: readonly [string, ...string[]] = [
    '#2a2c36',
    '#5a2430',
    '#30455a',
    '#8a8478',
    '#46324e',
    '#1c3a34',
    '#b09880',
  ]
  const seat = set.matte(hex('#2c2c32'), 0.7, 0.05)
  for (const s of [-1, 1])
    for (let row = 0; row < 3; row++) {
      const x = s * (half + 0.75 + row * 0.85)
      const y = -0.34 + row * 0.24
      if (row > 0) set.builder.box([x - 0.42, -0.34, -back + 0.6], [x + 0.42, y, 2.4], seat)
      for (let z = -back + 1; z < 2.2; z += 0.6) {
        const base = bases[Math.floor(set.random() * bases.length)]
        const color = hex(set.pick(clothes))
        const jitter = 0.08 * (set.random() - 0.5)
        if (!base || !set.free(x, z, 0.3, 1.1, y)) continue
        set.builder.box([x - 0.2, y, z - 0.2], [x + 0.2, y + 0.42, z + 0.2], seat)
        set.builder.placed(
          {
            at: [x, y + 0.42, z + jitter],
            yaw: -s * (Math.PI / 2 - 0.35) + jitter * 3,
            scale: set.between(0.94, 1.05),
          },
          () => set.cast(tinted(base, color)),
        )
      }
    }
}

/** Lamps on a frame overhead, and the light that they give. */
const rig = (set: FilmSet, half: number, back: number, tall: number): void => {
  const b = set.builder
  const can = set.matte(hex('#1c1c20'), 0.5, 0.03)
  const face = set.material({ color: [0, 0, 0], emission: [16, 15, 14] })
  for (let z = -back + 2; z < 1; z += 2.6)
    for (const s of [-1, 1])
      b.placed({ at: [s * half * 1.25, tall + 0.5, z], roll: s * 0.5 }, () => {
        b.cylinder([0, 0.3, 0], [0, -0.1, 0], 0.1, 0.15, can, [1, 1, 1], 14)
        b.cylinder([0, -0.1, 0], [0, -0.11, 0], 0.13, 0.13, face, [1, 1, 1], 14)
      })
  const key = (tall + 1) ** 2
  b.light([0.9, tall + 0.6, 4], 0.5, scale([1, 0.96, 0.9], 1.25 * key))
  b.light([-1.6, tall * 0.75, 3], 0.6, scale([0.95, 0.97, 1], 0.5 * key))
  b.light([0, tall + 0.4, -2.6], 0.4, scale([1, 0.98, 0.96], 0.75 * key))
  b.light([0, tall, -back * 0.55], 0.4, scale([1, 0.97, 0.92], 0.7 * key))
}
