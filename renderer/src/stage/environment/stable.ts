// A stable: wooden stalls along an aisle, half doors, straw on the floor, hay, tack on the posts, light through the open gate.
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import { fbm, hash2, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Words that ask for the inside of a stable. */
export const asksForStable = ({ named, brief }: SetOrder): boolean =>
  ['stable', 'stables', 'horse-stable', 'stall', 'horse-stall'].some(named) &&
  !brief.subjects.some((s) => /^(barn|stable|house)$/.test(s.form) || s.kind === 'vehicle')

interface Hall {
  readonly half: number
  readonly back: number
  readonly tall: number
  readonly aisle: number
}

/** The aisle of a stable; the subject stands in it. */
export const stable: Environment = (order) => {
  const spot = levelRadius(order)
  const aisle = Math.max(1.7, spot * 0.9 + 0.4)
  const hall: Hall = {
    aisle,
    half: aisle + 2.6,
    back: Math.max(7, spot + 5),
    tall: Math.max(4.2, order.span * 1.9),
  }
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    room: { halfWidth: aisle * 1.2, height: hall.tall - 0.4, back: 60 },
    vista: { eye: [0.3, 1.65, 5], target: [0, 1.5, -4], fov: 48 },
    build: (set) => {
      shell(set, hall)
      for (const side of [-1, 1]) stalls(set, hall, side)
      strewn(set, hall)
      bales(set, hall, order)
      lanterns(set, hall)
    },
  }
}

const plankTone = (along: number, across: number, wide: number, color: string) => {
  const plank = Math.floor(across / wide)
  const gap = Math.abs(across / wide - Math.round(across / wide)) < 0.04
  const grain = noise(along * 1.3 + plank * 13, across * 24)
  return scale(hex(color), (0.66 + 0.34 * grain + 0.24 * hash2(plank, 5)) * (gap ? 0.4 : 1))
}

const shell = (set: FilmSet, { half, back, tall }: Hall): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.85, f0: 0.02, scale: 9, relief: 0.16, mottle: 0.2 })
  const front = set.view.eye[2] + 3
  const floor = set.material({ roughness: 0.95, f0: 0.01, scale: 12, relief: 0.2, mottle: 0.3 })
  b.grid(
    110,
    120,
    (u, v) => [(u - 0.5) * 2 * half, 0, front - v * (front + back)],
    floor,
    (p) => {
      const straw = fbm(p[0] * 1.1 + 3, p[2] * 1.1, 4)
      return scale(
        mix3(hex('#8a6a44'), hex('#d8b25e'), Math.min(1, straw * 1.5)),
        0.75 + 0.4 * noise(p[0] * 11, p[2] * 11),
      )
    },
  )
  for (const x of [-half, half])
    b.grid(
      60,
      40,
      (u, v) => [x, v * tall, front - u * (front + back)],
      wood,
      (p) => plankTone(p[1], p[2], 0.24, '#8a5e36'),
      false,
    )
  b.box([-half, tall, -back], [half, tall + 0.1, 2.4], wood, hex('#7a5230'))
  for (let z = 0; z > -back; z -= 2.4)
    b.box([-half, tall - 0.28, z - 0.09], [half, tall, z + 0.09], wood, hex('#5f3e22'))
  gable(set, { half, back, tall }, wood)
}

/** The gable end with its open gate: daylight and a paddock behind. */
const gable = (set: FilmSet, { half, back, tall }: Omit<Hall, 'aisle'>, wood: number): void => {
  const b = set.builder
  const gate = 1.5
  const high = 3
  for (const s of [-1, 1])
    b.grid(
      30,
      40,
      (u, v) => [s * (gate + u * (half - gate)), v * tall, -back],
      wood,
      (p) => plankTone(p[1], p[0], 0.22, '#9a6a3e'),
      false,
    )
  b.box([-gate, high, -back - 0.06], [gate, tall, -back], wood, hex('#8a5c34'))
  for (const s of [-1, 1])
    b.box(
      [s * gate - 0.1, 0, -back - 0.1],
      [s * gate + 0.1, high, -back + 0.12],
      wood,
      hex('#6e4826'),
    )
  b.box(
    [-gate - 0.1, high - 0.1, -back - 0.1],
    [gate + 0.1, high + 0.12, -back + 0.12],
    wood,
    hex('#6e4826'),
  )
  const grass = set.material({
    color: hex('#7ea848'),
    roughness: 0.95,
    f0: 0,
    emission: [0.16, 0.24, 0.08],
  })
  b.quad(
    [-14, -0.02, -back],
    [14, -0.02, -back],
    [14, 0.6, -back - 40],
    [-14, 0.6, -back - 40],
    grass,
  )
}

/** Partitions, posts and half doors with a rail along one side of the aisle. */
const stalls = (set: FilmSet, { aisle, half, back, tall }: Hall, side: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.8, f0: 0.03, scale: 8, relief: 0.14, mottle: 0.2 })
  const iron = set.material({ color: hex('#26282c'), roughness: 0.45, f0: 0.25, metal: 0.6 })
  const wide = 2.6
  const x = side * aisle
  const box = (
    ax: number,
    y0: number,
    z0: number,
    bx: number,
    y1: number,
    z1: number,
    tone: string,
  ) =>
    b.box(
      [Math.min(ax, bx), y0, Math.min(z0, z1)],
      [Math.max(ax, bx), y1, Math.max(z0, z1)],
      wood,
      hex(tone),
    )
  for (let z = wide; z > -back + 0.4; z -= wide) {
    if (!set.free(x, z - wide / 2, 0.15, 2.3, 0)) continue
    box(x - 0.09, 0, z - 0.09, x + 0.09, tall, z + 0.09, '#6a4526')
    // The half door with its cross of boards.
    for (let k = 0; k < 4; k++)
      box(
        x - 0.03,
        0.12 + k * 0.3,
        z - 0.16,
        x + 0.03,
        0.4 + k * 0.3,
        z - wide + 0.16,
        k % 2 ? '#a87444' : '#9a6a3c',
      )
    box(x - 0.06, 1.3, z - 0.1, x + 0.06, 1.4, z - wide + 0.1, '#744c2a')
    for (let q = 0; q < 7; q++) {
      const zz = z - 0.3 - q * 0.33
      if (q > 1 && q < 5) continue
      b.cylinder([x, 1.4, zz], [x, 2.3, zz], 0.018, 0.018, iron, [1, 1, 1], 7)
    }
    box(x - 0.05, 2.3, z - 0.1, x + 0.05, 2.4, z - wide + 0.1, '#744c2a')
    // The partition to the next stall.
    box(side * aisle, 0, z - 0.04, side * half, 1.7, z + 0.04, '#8f6238')
    horseIn(set, x, z - wide / 2, side)
  }
}

const coats = ['#6a4026', '#3a2a22', '#a8743e', '#d8cfc0', '#8a5230'] as const

/** A horse that puts its head out over the half door. */
const horseIn = (set: FilmSet, x: number, z: number, side: number): void => {
  if (!set.free(x - side * 0.5, z, 0.5, 2.3, 0) || !set.beside(x - side * 0.4, z, 0.5, 2.3, 0))
    return
  const b = set.builder
  const coat = set.material({ roughness: 0.7, f0: 0.03, scale: 40, relief: 0.05 })
  const color = hex(set.pick(coats))
  const dark = scale(color, 0.35)
  const eye = set.material({ color: [0.02, 0.015, 0.01], roughness: 0.1, f0: 0.05 })
  b.placed({ at: [x, 0, z], yaw: (-side * Math.PI) / 2 + set.between(-0.25, 0.25) }, () => {
    // Neck, cheek, nose and muzzle along the way it looks (+z).
    const line = [
      [-0.75, 1.15, 0.3],
      [-0.35, 1.5, 0.23],
      [-0.02, 1.83, 0.17],
      [0.14, 1.86, 0.165],
      [0.34, 1.72, 0.125],
      [0.56, 1.53, 0.095],
      [0.64, 1.46, 0.085],
    ] as const
    line.forEach(([zz, y, r], i) => {
      b.placed({ at: [0, y, zz], scale: [r * 0.82, r, r] }, () =>
        b.sphere(coat, i > 5 ? dark : color, 16),
      )
      const next = line[i + 1]
      if (!next) return
      b.cylinder([0, y, zz], [0, next[1], next[0]], r * 0.86, next[2] * 0.86, coat, color, 16)
    })
    for (const s of [-1, 1]) {
      b.placed({ at: [s * 0.12, 1.86, 0.2], scale: 0.028 }, () => b.sphere(eye, [1, 1, 1], 10))
      b.placed({ at: [s * 0.045, 1.49, 0.71], scale: 0.014 }, () => b.sphere(eye, [1, 1, 1], 8))
      b.placed({ at: [s * 0.08, 1.96, 0.0], roll: -s * 0.2, scale: [0.045, 0.15, 0.035] }, () =>
        b.lathe(
          [
            [0.7, 0],
            [1, 0.35],
            [0.01, 1],
          ],
          coat,
          color,
          10,
        ),
      )
    }
    // The mane falls along the neck.
    for (let i = 0; i < 16; i++) {
      const t = i / 15
      const [zz, y] = [0.04 - t * 0.7, 2.0 - t * 0.72]
      b.cylinder([0, y, zz], [-0.13, y - 0.26, zz - 0.03], 0.035, 0.012, coat, dark, 6)
    }
    b.cylinder([0, 2.02, 0.06], [0, 1.86, 0.26], 0.03, 0.012, coat, dark, 6)
    const strap = set.material({ color: hex('#8a2a22'), roughness: 0.6, f0: 0.03 })
    b.cylinder([0, 1.66, 0.42], [0, 1.69, 0.46], 0.122, 0.118, strap, [1, 1, 1], 18)
  })
}

/** Loose straw. */
const strewn = (set: FilmSet, { half, back }: Hall): void => {
  const m = set.material({ roughness: 0.85, f0: 0.02 })
  for (let i = 0; i < 46; i++) {
    const [x, z] = [set.between(-half, half), set.between(-back, 2.4)]
    leafClump(
      set.builder,
      {
        center: [x, 0.03, z],
        radius: [0.6, 0.03, 0.6],
        count: 30,
        size: 0.06,
        dark: hex('#b08a3c'),
        light: hex('#f0d480'),
        material: m,
      },
      set.random,
    )
  }
}

const bales = (set: FilmSet, { aisle }: Hall, order: SetOrder): void => {
  const hay = set.matte(hex('#d8b456'), 0.95, 0.3, 18)
  const cord = set.matte(hex('#8a5a34'), 0.9, 0.05)
  const side = order.seed % 2 ? 1 : -1
  for (const [x, z, y] of [
    [side * (aisle - 0.5), -2.4, 0],
    [side * (aisle - 0.55), -3.5, 0],
    [side * (aisle - 0.5), -3, 0.46],
    [-side * (aisle - 0.5), -4.6, 0],
  ] as const) {
    if (!set.free(x, z, 0.6, 0.5 + y, y)) continue
    set.builder.placed({ at: [x, y, z], yaw: 0.2 * z }, () => {
      set.builder.box([-0.32, 0, -0.5], [0.32, 0.45, 0.5], hay)
      for (const k of [-0.22, 0.22])
        set.builder.box([-0.325, -0.001, k - 0.012], [0.325, 0.455, k + 0.012], cord)
    })
  }
}

const lanterns = (set: FilmSet, { aisle, tall, back }: Hall): void => {
  const warm = set.material({ color: [0.2, 0.15, 0.08], emission: [5, 3.2, 1.4] })
  const iron = set.matte(hex('#1c1e20'), 0.5, 0.02)
  for (let z = -0.6; z > -back; z -= 3.6) {
    set.builder.cylinder([0, tall, z], [0, tall - 0.7, z], 0.012, 0.012, iron, [1, 1, 1], 6)
    set.builder.placed({ at: [0, tall - 0.8, z], scale: [0.1, 0.13, 0.1] }, () =>
      set.builder.sphere(warm, [1, 1, 1], 14),
    )
    set.lamp([0, tall - 0.85, z], 0.14, scale([1, 0.74, 0.42], 1.6 + 0.3 * aisle))
  }
}
