// A chamber of the dead by torchlight: painted walls and gold about a pharaoh's shrine, or the grey vault of a crypt with candles and cobwebs.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2 } from '../random.ts'
import type { Texture } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'

interface Chamber {
  readonly half: number
  readonly back: number
  readonly tall: number
}

export const burialChamber: Environment = (order) => {
  const spot = levelRadius(order)
  const egypt = !order.named('crypt')
  const size: Chamber = {
    half: Math.max(3.3, spot + 1.9),
    back: Math.max(2.9, spot + 2),
    tall: Math.max(3.1, order.span * 1.6),
  }
  return {
    light: 'cave',
    ground: () => 0,
    water: null,
    show: 0.92,
    room: { halfWidth: size.half, height: size.tall - 0.2, back: 40 },
    vista: { eye: [0.5, 1.7, 5.4], target: [-0.1, 1, -1.4], fov: 48 },
    build: (set) => {
      shell(set, size, egypt)
      for (const s of [-1, 1]) {
        if (egypt) pillar(set, s * (size.half - 0.75), -size.back + 0.8, size.tall)
        torch(set, s * size.half * 0.62, size, egypt)
      }
      if (egypt) riches(set, order, size)
      else vaults(set, size)
    },
  }
}

const paints = ['#b8402c', '#2f6aa0', '#2f8a6a', '#d8a02c', '#1c2430'].map(hex)

/** The tone of a painted wall: bands at foot and head, columns of signs, figures between them. */
const painted = (x: number, y: number, tall: number): Rgb => {
  const stone = scale(hex('#d8b27a'), 0.75 + 0.4 * fbm(x * 2, y * 2, 3))
  const band = y < 0.35 || y > tall - 0.5
  if (band) {
    const k = Math.floor(x / 0.14)
    const edge = Math.abs(y - 0.35) < 0.03 || Math.abs(y - tall + 0.5) < 0.03
    const color = paints[((k % 4) + 4) % 4] ?? stone
    return mix3(edge ? hex('#1c2430') : color, stone, 0.3)
  }
  const column = Math.floor(x / 0.42)
  const u = (((x / 0.42) % 1) + 1) % 1
  if (u < 0.05) return mix3(hex('#6a3a20'), stone, 0.3)
  if (((column % 3) + 3) % 3 === 1) return figure(u - 0.52, (y - 0.45) / (tall - 1), column, stone)
  const row = Math.floor((y - 0.35) / 0.26)
  const [a, c] = [(u - 0.52) * 2.4, (((y - 0.35) / 0.26) % 1) * 2 - 1]
  return sign(
    a,
    c,
    hash2(column * 7, row),
    stone,
    paints[Math.floor(hash2(row, column) * 5)] ?? stone,
  )
}

/** One hieroglyph in a cell of -1..1 by -1..1. */
const sign = (a: number, c: number, kind: number, stone: Rgb, ink: Rgb): Rgb => {
  const hit =
    kind < 0.2
      ? Math.abs(Math.hypot(a, c) - 0.45) < 0.13
      : kind < 0.4
        ? Math.abs(c - 0.28 * Math.sin(a * 9)) < 0.13 && Math.abs(a) < 0.8
        : kind < 0.6
          ? (Math.abs(a) < 0.12 && Math.abs(c) < 0.7) ||
            (Math.abs(c - 0.2) < 0.12 && Math.abs(a) < 0.4)
          : kind < 0.8
            ? Math.abs(a) + Math.abs(c) < 0.6 && c > -0.25
            : Math.abs(Math.abs(c) - 0.3 * (1 - Math.abs(a))) < 0.1 && Math.abs(a) < 0.8
  return hit ? mix3(ink, stone, 0.2) : stone
}

/** A walking figure in profile, `u` across and `v` up from its feet in -0.5..0.5 and 0..1. */
const figure = (u: number, v: number, column: number, stone: Rgb): Rgb => {
  const skin = hex('#8a4a26')
  const head = Math.hypot(u * 1.1, (v - 0.86) * 2.4) < 0.13
  const wig = Math.hypot((u + 0.06) * 1.1, (v - 0.87) * 2.2) < 0.17 && u < 0.04
  const body = v > 0.48 && v < 0.78 && Math.abs(u) < 0.1 + 0.3 * (v - 0.48)
  const kilt = v > 0.3 && v <= 0.48 && Math.abs(u) < 0.22 - 0.4 * (v - 0.3)
  const legs = v > 0 && v <= 0.3 && (Math.abs(u - 0.13) < 0.05 || Math.abs(u + 0.11) < 0.05)
  const arm = Math.abs(v - 0.64 - (u - 0.1) * 0.5) < 0.025 && u > 0.05 && u < 0.42
  if (wig) return hex('#1c2430')
  if (head || body || legs || arm) return mix3(skin, stone, 0.15)
  if (kilt) return mix3(column % 2 ? hex('#f2e8d0') : hex('#2f6aa0'), stone, 0.2)
  return stone
}

/** A wall as a picture `wide` by `tall` metres: painted signs, or courses of stone. */
const wallTexture = (wide: number, tall: number, egypt: boolean): Texture => {
  const [width, height] = [Math.min(1400, Math.round(wide * 150)), Math.round(tall * 150)]
  const pixels = new Uint8Array(width * height * 4)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [x, y] = [(i / width) * wide - wide / 2, (1 - j / height) * tall]
      const c = egypt ? painted(x, y, tall) : coursed(x, y)
      pixels.set([...c.map((k) => 255 * Math.min(1, k) ** (1 / 2.2)), 255], (j * width + i) * 4)
    }
  return { width, height, pixels }
}

const coursed = (x: number, y: number): Rgb => {
  const row = Math.floor(y / 0.34)
  const shift = x / 0.62 + (row % 2) * 0.5
  const joint =
    Math.abs(shift - Math.round(shift)) < 0.02 || Math.abs(y / 0.34 - Math.round(y / 0.34)) < 0.035
  const tone = joint
    ? 0.35
    : 0.7 + 0.3 * hash2(Math.floor(shift), row) + 0.25 * fbm(x * 3, y * 3, 3)
  return scale(hex('#7c7a78'), tone)
}

const shell = (set: FilmSet, { half, back, tall }: Chamber, egypt: boolean): void => {
  const b = set.builder
  const m = set.matte([1, 1, 1], 0.9, 0.06, 12)
  const front = set.view.eye[2] + 2
  const floor = egypt ? hex('#b8925c') : hex('#66645f')
  b.grid(
    90,
    70,
    (u, v) => [(u - 0.5) * 2 * half, 0, front - v * (front + back)],
    m,
    ([x, , z]) => {
      const edge =
        Math.abs(x / 0.9 - Math.round(x / 0.9)) < 0.02 ||
        Math.abs(z / 0.9 - Math.round(z / 0.9)) < 0.02
      return scale(floor, (0.7 + 0.5 * fbm(x * 1.5, z * 1.5, 4)) * (edge ? 0.6 : 1))
    },
  )
  const face = (wide: number): number =>
    set.material({
      roughness: 0.9,
      f0: 0.02,
      texture: b.texture(wallTexture(wide, tall, egypt)),
    })
  b.quad(
    [-half, 0, -back],
    [half, 0, -back],
    [half, tall, -back],
    [-half, tall, -back],
    face(2 * half),
  )
  // Both sides share a picture.
  const deep = front + back
  const side = face(Math.min(9, deep))
  for (let z = front; z > -back; z -= 9) {
    const end = Math.max(-back, z - 9)
    b.quad([-half, 0, z], [-half, 0, end], [-half, tall, end], [-half, tall, z], side)
    b.quad([half, 0, end], [half, 0, z], [half, tall, z], [half, tall, end], side)
  }
  if (set.view.eye[1] < tall)
    b.box(
      [-half, tall, -back],
      [half, tall + 0.2, front],
      m,
      egypt ? hex('#8a6a42') : hex('#4a4846'),
    )
}

/** A papyrus column in faded paint. */
const pillar = (set: FilmSet, x: number, z: number, tall: number): void =>
  piece(set, x, z, 0.4, tall, 0, () => {
    const m = set.matte([1, 1, 1], 0.9, 0.05, 12)
    const rings: readonly (readonly [number, number])[] = [
      [0.42, 0],
      [0.42, 0.12],
      [0.3, 0.14],
      [0.33, tall * 0.3],
      [0.27, tall * 0.74],
      [0.31, tall * 0.78],
      [0.48, tall - 0.16],
      [0.4, tall - 0.14],
      [0.4, tall],
    ]
    for (let i = 0; i + 1 < rings.length; i++) {
      const [a, c] = [rings[i] ?? [0, 0], rings[i + 1] ?? [0, 0]]
      const color = i > 4 ? (paints[(i + 1) % 4] ?? [1, 1, 1]) : hex('#c89e64')
      set.builder.lathe(
        [
          [a[0], a[1]],
          [c[0], c[1]],
        ],
        m,
        mix3(color, hex('#c89e64'), 0.35),
        24,
      )
    }
  })

/** A torch in its ring on the back wall with flame and light, candles on the floor of a crypt. */
const torch = (set: FilmSet, x: number, { back, half, tall }: Chamber, egypt: boolean): void => {
  const b = set.builder
  const iron = set.matte(hex('#2a2420'), 0.6, 0.03)
  const y = Math.min(2.1, tall * 0.62)
  b.cylinder([x, y - 0.35, -back + 0.12], [x, y, -back + 0.26], 0.03, 0.055, iron, [1, 1, 1], 10)
  const flame = b.material({ color: [0, 0, 0], emission: [6, 2.7, 0.7] })
  const core = b.material({ color: [0, 0, 0], emission: [9, 6, 2.4] })
  b.placed({ at: [x, y + 0.1, -back + 0.28], scale: [0.07, 0.16, 0.07] }, () =>
    b.sphere(flame, [1, 1, 1], 14),
  )
  b.placed({ at: [x, y + 0.05, -back + 0.3], scale: [0.04, 0.08, 0.04] }, () =>
    b.sphere(core, [1, 1, 1], 12),
  )
  const warm: Rgb = egypt ? [1, 0.66, 0.34] : [1, 0.72, 0.45]
  b.light([x, y + 0.25, -back + 0.6], 0.12, scale(warm, 0.5 * half * half))
  b.light([x * 0.8, tall - 0.5, 2.6], 0.4, scale(warm, 0.42 * half * half))
}

/** Coins in heaps, jars, a chest and the sarcophagus itself where no subject is one. */
const riches = (set: FilmSet, order: SetOrder, { half, back }: Chamber): void => {
  const b = set.builder
  const gold = set.material({ color: hex('#e8b23a'), roughness: 0.26, f0: 0.7, metal: 0.9 })
  const blue = set.material({ color: hex('#22509a'), roughness: 0.3, f0: 0.06 })
  if (!order.brief.subjects.some((s) => /sarcophag|coffin|mummy/.test(`${s.noun} ${s.form}`)))
    piece(set, order.empty ? 0 : half * 0.1, -back + 0.85, 0.8, 2, 0.12, () =>
      sarcophagus(set, gold, blue),
    )
  for (let k = 0; k < 9; k++) {
    const [x, z] = [(k % 2 ? 1 : -1) * set.between(0.9, half - 0.5), set.between(-back + 0.6, 1.4)]
    const r = set.between(0.3, 0.62)
    piece(set, x, z, r, r * 0.8, k, () => heap(set, r, gold))
  }
  for (let k = 0; k < 6; k++) {
    const [x, z] = [
      (k % 2 ? 1 : -1) * set.between(half * 0.4, half - 0.4),
      set.between(-back + 0.4, 0.6),
    ]
    const color = hex(set.pick(['#c8742c', '#e8d8b0', '#2f6aa0']))
    piece(set, x, z, 0.24, 0.75, 0, () =>
      b.lathe(
        [
          [0.08, 0],
          [0.2, 0.16],
          [0.23, 0.4],
          [0.12, 0.58],
          [0.14, 0.7],
          [0.001, 0.66],
        ],
        set.matte([1, 1, 1], 0.5, 0.03),
        color,
        22,
      ),
    )
  }
}

/** A heap of gold coins. */
const heap = (set: FilmSet, r: number, gold: number): void => {
  const b = set.builder
  b.lathe(
    [
      [r, 0],
      [r * 0.72, r * 0.3],
      [r * 0.3, r * 0.58],
      [0.001, r * 0.64],
    ],
    gold,
    [0.8, 0.72, 0.6],
    20,
  )
  for (let i = 0; i < 60; i++) {
    const [a, q] = [set.random() * 6.2832, Math.sqrt(set.random())]
    b.placed(
      {
        at: [q * r * Math.cos(a), r * 0.64 * (1 - q) + 0.01, q * r * Math.sin(a)],
        pitch: set.between(-0.9, 0.9),
        roll: set.between(-0.9, 0.9),
      },
      () => b.cylinder([0, 0, 0], [0, 0.014, 0], 0.05, 0.05, gold, [1, 1, 1], 10),
    )
  }
}

/** A golden case in the shape of a king, upright on its plinth. */
const sarcophagus = (set: FilmSet, gold: number, blue: number): void => {
  const b = set.builder
  const ink = set.matte(hex('#14161c'), 0.4, 0.01)
  b.box([-0.6, 0, -0.4], [0.6, 0.18, 0.4], set.matte(hex('#a8824e'), 0.9, 0.06))
  b.placed({ at: [0, 0.18, 0], scale: [1, 1, 0.62] }, () => {
    for (let k = 0; k < 9; k++) {
      const [y0, y1] = [k * 0.14, (k + 1) * 0.14]
      const w = (y: number): number => 0.26 + 0.17 * Math.sin(Math.min(1, y / 1.2) * 1.7)
      b.lathe(
        [
          [w(y0), y0],
          [w(y1), y1],
        ],
        k % 3 === 2 ? blue : gold,
        [1, 1, 1],
        26,
      )
    }
    b.lathe(
      [
        [0.43, 1.26],
        [0.4, 1.38],
        [0.16, 1.44],
      ],
      gold,
      [1, 1, 1],
      26,
    )
    // The striped cloth about the face.
    for (let k = 0; k < 8; k++)
      b.lathe(
        [
          [0.3 - 0.012 * k, 1.34 + k * 0.055],
          [0.29 - 0.016 * k, 1.34 + (k + 1) * 0.055],
        ],
        k % 2 ? blue : gold,
        [1, 1, 1],
        26,
      )
    b.placed({ at: [0, 1.78, 0], scale: [0.17, 0.05, 0.17] }, () => b.sphere(gold, [1, 1, 1], 16))
    b.placed({ at: [0, 1.58, 0.2], scale: [0.15, 0.19, 0.16] }, () =>
      b.sphere(gold, [1.05, 1.05, 1.05], 20),
    )
  })
  for (const s of [-1, 1]) {
    b.placed({ at: [s * 0.055, 1.8, 0.215], scale: [0.03, 0.011, 0.01] }, () =>
      b.sphere(ink, [1, 1, 1], 10),
    )
    b.cylinder([s * 0.34, 1.0, 0.16], [-s * 0.06, 1.24, 0.3], 0.05, 0.04, gold, [1, 1, 1], 12)
  }
  b.placed({ at: [0, 1.72, 0.23], scale: [0.018, 0.04, 0.03] }, () => b.sphere(gold, [1, 1, 1], 10))
  b.cylinder([0, 1.6, 0.2], [0, 1.44, 0.24], 0.03, 0.02, blue, [1, 1, 1], 10)
}

/** Tombs of stone along the walls of a crypt, candles on the floor and cobwebs in the corners. */
const vaults = (set: FilmSet, { half, back, tall }: Chamber): void => {
  const b = set.builder
  const stone = set.matte(hex('#8a8884'), 0.9, 0.08)
  for (const s of [-1, 1])
    piece(set, s * (half - 0.8), -back + 1.1, 0.75, 1, 0, () => {
      b.box([-0.5, 0, -0.95], [0.5, 0.75, 0.95], stone)
      b.box([-0.58, 0.75, -1.02], [0.58, 0.88, 1.02], stone)
    })
  const wax = set.matte(hex('#efe6cc'), 0.5, 0.02)
  const flame = b.material({ color: [0, 0, 0], emission: [7, 4, 1.4] })
  for (let k = 0; k < 16; k++) {
    const [x, z] = [(k % 2 ? 1 : -1) * set.between(0.8, half - 0.4), set.between(-back + 0.3, 1.6)]
    const h = set.between(0.1, 0.34)
    piece(set, x, z, 0.08, h + 0.1, 0, () => {
      b.cylinder([0, 0, 0], [0, h, 0], 0.045, 0.04, wax, [1, 1, 1], 12)
      b.placed({ at: [0, h + 0.05, 0], scale: [0.018, 0.045, 0.018] }, () =>
        b.sphere(flame, [1, 1, 1], 10),
      )
    })
  }
  const web = set.matte(hex('#d8d8d8'), 0.9, 0)
  for (const s of [-1, 1])
    for (let k = 1; k < 5; k++) {
      const r = k * 0.18
      const at = (t: number): readonly [number, number, number] => [
        s * (half - 0.03 - r * Math.cos(t)),
        tall - 0.03 - r * Math.sin(t),
        -back + 0.06,
      ]
      for (let i = 0; i < 4; i++)
        b.cylinder(at((i / 4) * 1.57), at(((i + 1) / 4) * 1.57), 0.003, 0.003, web, [1, 1, 1], 4)
    }
}
