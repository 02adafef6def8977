// A jazz club: a floor before bricks, warm lamps in the smoke, a piano, a bass and drums, candles on round tables.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { chairAt } from '../prop/furniture.ts'
import { hash2, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { curtain } from './room-shell.ts'

export const jazzClub: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(3.4, spot + 2.2)
  const back = Math.max(2.3, spot + 1.3)
  const tall = Math.max(3.3, order.span * 1.7)
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    show: 0.86,
    room: { halfWidth: half * 1.2, height: tall, back: 40 },
    vista: { eye: [0.6, 1.45, 6.6], target: [-0.1, 1.25, -2], fov: 46 },
    build: (set) => {
      floor(set, half, back)
      bricks(set, half, back, tall)
      for (const s of [-1, 1])
        curtain(set, s * (half - 0.1), s * (half + 1.8), 0, tall + 0.6, -back * 0.5, hex('#5a1016'))
      band(set, order, half, back)
      sign(set, half, back, tall)
      spots(set, half, back, tall)
      tables(set, order, half)
    },
  }
}

const floor = (set: FilmSet, half: number, back: number): void => {
  const boards = set.material({ roughness: 0.24, f0: 0.05 })
  const front = Math.min(set.view.eye[2] + 2, 7)
  set.builder.grid(
    130,
    50,
    (u, v): Vec3 => [(u - 0.5) * 2 * (half + 3), 0, front - v * (front + back)],
    boards,
    (p) => {
      const plank = Math.floor(p[0] / 0.15)
      const gap = Math.abs(p[0] / 0.15 - Math.round(p[0] / 0.15)) < 0.06 ? 0.5 : 1
      return scale(
        hex('#5c3519'),
        (0.7 + 0.35 * hash2(plank, 4) + 0.25 * noise(p[0] * 30, p[2] * 2)) * gap,
      )
    },
  )
}

/** A wall of bricks, each a little unlike its neighbours. */
const bricks = (set: FilmSet, half: number, back: number, tall: number): void => {
  const m = set.matte([1, 1, 1], 0.9, 0.2, 9)
  const b = set.builder
  const [w, h] = [0.36, 0.13]
  b.box([-half - 3, 0, -back - 0.3], [half + 3, tall + 1, -back - 0.05], m, hex('#3a2a24'))
  for (let j = 0; j * h < tall + 0.6; j++)
    for (let i = Math.floor((-half - 2) / w); i * w < half + 2; i++) {
      const x = (i + (j % 2) * 0.5) * w
      const tone = scale(
        hex(hash2(i, j) < 0.2 ? '#5a2a20' : '#8a4632'),
        0.7 + 0.5 * hash2(i * 3, j),
      )
      b.quad(
        [x, j * h, -back],
        [x + w - 0.03, j * h, -back],
        [x + w - 0.03, (j + 1) * h - 0.025, -back],
        [x, (j + 1) * h - 0.025, -back],
        m,
        tone,
      )
    }
}

/** An upright piano, a double bass on its stand and a set of drums, where the players leave room. */
const band = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  const b = set.builder
  const has = (form: RegExp) =>
    order.brief.subjects.some((s) => form.test(`${s.form} ${s.noun} ${s.holds.join(' ')}`))
  const black = set.material({ color: hex('#141214'), roughness: 0.12, f0: 0.07 })
  if (!has(/piano/))
    set.put(-half * 0.6, -back + 0.75, { radius: 0.7, height: 1.3 }, { yaw: 0.45 }, () => {
      b.box([-0.75, 0, -0.3], [0.75, 1.28, 0.05], black)
      b.box([-0.72, 0.6, 0], [0.72, 0.74, 0.34], black)
      b.box([-0.68, 0.74, 0.12], [0.68, 0.755, 0.32], set.matte(hex('#f4f0e4'), 0.4, 0.01))
      for (let i = 0; i < 26; i++)
        if (![2, 6].includes(i % 7))
          b.box([-0.65 + i * 0.05, 0.75, 0.12], [-0.62 + i * 0.05, 0.775, 0.23], black)
      for (const x of [-0.7, 0.7]) b.box([x - 0.04, 0, 0.24], [x + 0.04, 0.6, 0.32], black)
    })
  if (!has(/drum/))
    set.put(half * 0.42, -back + 0.95, { radius: 0.8, height: 1.2 }, { yaw: -0.25 }, () =>
      drums(set),
    )
  if (!has(/bass|cello|violin/))
    set.put(half * 0.78, -back + 0.6, { radius: 0.4, height: 1.9 }, { yaw: -0.4, roll: 0.12 }, () =>
      bass(set),
    )
}

const drums = (set: FilmSet): void => {
  const b = set.builder
  const shell = set.material({ color: hex('#8a1420'), roughness: 0.15, f0: 0.08 })
  const skin = set.matte(hex('#f0ece0'), 0.7, 0.02)
  const chrome = set.material({ color: hex('#d0d4d8'), roughness: 0.15, f0: 0.7, metal: 1 })
  const brass = set.material({ color: hex('#d8a840'), roughness: 0.25, f0: 0.6, metal: 1 })
  const drum = (at: Vec3, to: Vec3, r: number): void => {
    b.cylinder(at, to, r, r, shell, [1, 1, 1], 28)
    b.cylinder(mixed(at, to, 0.96), mixed(at, to, 1.03), r * 1.02, r * 1.02, chrome, [1, 1, 1], 28)
    b.cylinder(mixed(at, to, 1.03), mixed(at, to, 1.04), r * 0.95, r * 0.95, skin, [1, 1, 1], 28)
  }
  drum([0, 0.3, -0.15], [0, 0.3, 0.25], 0.3)
  drum([-0.24, 0.62, 0], [-0.24, 0.84, 0.06], 0.17)
  drum([0.2, 0.62, 0], [0.2, 0.84, 0.06], 0.17)
  drum([0.58, 0.15, 0.1], [0.58, 0.6, 0.1], 0.22)
  drum([-0.58, 0.5, 0.12], [-0.58, 0.64, 0.14], 0.19)
  for (const [x, y] of [
    [-0.75, 0.95],
    [0.7, 1.15],
    [-0.4, 1.25],
  ] as const) {
    b.cylinder([x, 0, -0.1], [x, y, -0.1], 0.014, 0.014, chrome, [1, 1, 1], 6)
    b.placed({ at: [x, y, -0.1], pitch: 0.25 }, () =>
      b.cylinder([0, 0, 0], [0, 0.02, 0], 0.26, 0.05, brass, [1, 1, 1], 26),
    )
  }
}
const mixed = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]

const bass = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.material({ color: hex('#8a4a1e'), roughness: 0.2, f0: 0.05 })
  const dark = set.matte(hex('#1c1410'), 0.5, 0.03)
  for (const [y, rx, ry] of [
    [0.48, 0.34, 0.36],
    [0.98, 0.26, 0.3],
    [0.74, 0.24, 0.3],
  ] as const)
    b.placed({ at: [0, y, 0], scale: [rx, ry, 0.13] }, () => b.sphere(wood, [1, 1, 1], 22))
  b.box([-0.028, 0.6, 0.11], [0.028, 1.75, 0.16], dark)
  b.box([-0.1, 0.66, 0.12], [0.1, 0.7, 0.17], dark)
  b.placed({ at: [0, 1.8, 0.12], scale: [0.05, 0.09, 0.06] }, () => b.sphere(wood, [1, 1, 1], 12))
  for (const x of [-0.018, -0.006, 0.006, 0.018])
    b.cylinder(
      [x, 0.4, 0.17],
      [x, 1.74, 0.17],
      0.003,
      0.003,
      set.matte(hex('#e0d8c8')),
      [1, 1, 1],
      4,
    )
}

/** A saxophone and two notes in neon. */
const sign = (set: FilmSet, half: number, back: number, tall: number): void => {
  const b = set.builder
  const stroke = (points: readonly (readonly [number, number])[], color: Rgb): void => {
    const glow = set.material({ color: [0, 0, 0], emission: scale(color, 5) })
    for (let i = 0; i + 1 < points.length; i++) {
      const [p, q] = [points[i] ?? [0, 0], points[i + 1] ?? [0, 0]]
      b.cylinder([p[0], p[1], 0], [q[0], q[1], 0], 0.018, 0.018, glow, [1, 1, 1], 7)
    }
  }
  const x = half * 0.46
  const y = Math.min(tall - 0.75, 2.5)
  if (!set.beside(x, -back, 0.7, 1, y - 0.5)) return
  b.placed({ at: [x, y, -back + 0.06], scale: 1.1 }, () => {
    stroke(
      [
        [-0.32, 0.34],
        [-0.22, 0.36],
        [-0.16, 0.28],
        [-0.12, -0.16],
        [-0.05, -0.3],
        [0.08, -0.33],
        [0.18, -0.24],
        [0.22, 0.02],
        [0.34, 0.06],
      ],
      [1, 0.55, 0.12],
    )
    for (const [nx, ny] of [
      [0.42, 0.28],
      [0.66, 0.12],
    ] as const) {
      stroke(
        [
          [nx, ny - 0.18],
          [nx, ny + 0.12],
          [nx + 0.12, ny + 0.06],
        ],
        [0.25, 0.5, 1],
      )
      b.placed({ at: [nx - 0.035, ny - 0.18, 0], scale: [0.05, 0.038, 0.02] }, () =>
        b.sphere(set.material({ color: [0, 0, 0], emission: [1.2, 2.4, 5] }), [1, 1, 1], 8),
      )
    }
  })
  b.light([x, y, -back + 0.5], 0.3, [1.1, 0.6, 0.5])
}

/** Lamps above, and the light they give. */
const spots = (set: FilmSet, half: number, back: number, tall: number): void => {
  const b = set.builder
  const can = set.matte(hex('#17171a'), 0.5, 0.03)
  for (const [k, color] of [
    [-0.55, [1, 0.62, 0.28]],
    [0.05, [1, 0.8, 0.55]],
    [0.6, [0.42, 0.5, 1]],
  ] as const) {
    const at: Vec3 = [k * half, tall + 0.25, -back * 0.55]
    b.cylinder(
      [at[0], at[1] + 0.22, at[2]],
      [at[0], at[1] - 0.1, at[2] + 0.06],
      0.1,
      0.15,
      can,
      [1, 1, 1],
      14,
    )
    // A pool of its colour on the bricks behind the players.
    b.light([at[0] * 1.1, tall - 0.5, -back + 0.55], 0.12, scale(color as unknown as Rgb, 1.5))
    b.placed({ at: [at[0], at[1] - 0.11, at[2] + 0.06] }, () =>
      b.cylinder(
        [0, 0, 0],
        [0, -0.01, 0],
        0.13,
        0.13,
        set.material({ color: [0, 0, 0], emission: scale(color as unknown as Rgb, 9) }),
        [1, 1, 1],
        16,
      ),
    )
  }
  b.light([-half * 0.3, tall + 0.9, 1.9], 0.3, scale([1, 0.66, 0.36], 0.9 * (tall + 0.6) ** 2))
  // Who sings is lit from the room, so that the face is seen.
  b.light([half * 0.2, tall * 0.72, 3.8], 0.3, scale([1, 0.8, 0.62], 0.5 * 3.8 ** 2))
  b.light([half * 0.75, tall * 0.8, 0.6], 0.3, scale([0.4, 0.5, 1], 0.32 * half * half))
  b.light([-half * 0.8, tall * 0.7, -back * 0.3], 0.3, scale([1, 0.45, 0.2], 0.3 * half * half))
}

/** Small tables with candles and chairs before the stage, some of them taken. */
const tables = (set: FilmSet, order: SetOrder, half: number): void => {
  if (set.lacks('table')) return
  const b = set.builder
  const cloth = set.matte(hex('#7a1a20'), 0.9, 0.08)
  const flame = set.material({ color: [0, 0, 0], emission: [8, 4.2, 1.2] })
  const glass = set.material({
    color: hex('#c85a1c'),
    roughness: 0.1,
    f0: 0.06,
    emission: [0.9, 0.34, 0.06],
  })
  const empty = order.brief.excluded.some((w) => /people|crowd|audience/.test(w))
  for (const [x, z] of [
    [-half * 0.74, 1.5],
    [half * 0.72, 1.7],
    [-half * 0.3, 3.2],
    [half * 0.42, 3.4],
    [-half * 1.1, 3.1],
  ] as const)
    set.put(x, z, { radius: 0.75, height: 1.15 }, {}, () => {
      b.cylinder([0, 0.02, 0], [0, 0.74, 0], 0.3, 0.36, cloth, [1, 1, 1], 20)
      b.cylinder([0, 0.74, 0], [0, 0.755, 0], 0.37, 0.37, cloth, [1.1, 1.1, 1.1], 28)
      b.cylinder([0.05, 0.755, 0], [0.05, 0.86, 0], 0.045, 0.055, glass, [1, 1, 1], 14)
      b.placed({ at: [0.05, 0.88, 0], scale: [0.014, 0.035, 0.014] }, () =>
        b.sphere(flame, [1, 1, 1], 8),
      )
      b.light([0.05, 1.0, 0], 0.05, [0.34, 0.17, 0.05])
      for (const s of [-1, 1])
        b.placed({ at: [s * 0.62, 0, 0.12], yaw: Math.PI - s * 0.5 }, () => {
          chairAt(set, hex('#3a2416'), hex('#4a1a1c'))
          if (empty || set.random() < 0.3) return
          const coat = set.matte(
            hex(set.pick(['#1c2030', '#2a1a1c', '#18181c', '#3a2a20'])),
            0.9,
            0.05,
          )
          b.lathe(
            [
              [0.19, 0.44],
              [0.2, 0.7],
              [0.22, 0.98],
              [0.08, 1.12],
              [0.05, 1.16],
            ],
            coat,
            [1, 1, 1],
            14,
          )
          b.placed({ at: [0, 1.28, 0], scale: [0.1, 0.13, 0.11] }, () =>
            b.sphere(
              set.matte(hex(set.pick(['#8a5a3c', '#c8906a', '#5a3826'])), 0.7),
              [1, 1, 1],
              12,
            ),
          )
          b.placed({ at: [0, 1.33, -0.025], scale: [0.11, 0.11, 0.11] }, () =>
            b.sphere(set.matte(hex('#1a1210'), 0.8), [1, 1, 1], 12),
          )
        })
    })
}
