// What stands about whoever sews: bolts of cloth on shelves, spools of thread in rows, clothes on a rail and a form with a coat on it.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { walnut, woodOf } from '../prop/furniture.ts'
import { hash2 } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { piece } from './hall.ts'

const tones = [
  '#a8324a',
  '#2f5f9a',
  '#d8a83c',
  '#3c7a5a',
  '#7a4a8a',
  '#d8d0c0',
  '#33384a',
  '#c8683a',
  '#5a8aa8',
  '#b88aa0',
] as const
const toneAt = (i: number, k: number): Rgb =>
  hex(tones[Math.floor(hash2(i, k) * tones.length)] ?? '#a8324a')

/** Rolls of cloth side by side on boards, ends to the room. */
const bolts = (set: FilmSet, x0: number, x1: number, z: number): void => {
  const b = set.builder
  const wood = woodOf(set)
  const fabric = set.matte([1, 1, 1], 0.9, 0.12, 40)
  for (const x of [x0, x1]) b.box([x - 0.03, 0, z], [x + 0.03, 2.05, z + 0.42], wood, walnut)
  for (let row = 0; row < 5; row++) {
    const y = 0.12 + row * 0.4
    b.box([x0, y - 0.035, z], [x1, y, z + 0.42], wood, walnut)
    for (let x = x0 + 0.13, i = 0; x < x1 - 0.1; x += 0.175, i++)
      for (const up of hash2(i, row) > 0.35 ? [0, 1] : [0]) {
        const r = 0.078
        const at: Vec3 = [x + up * 0.04, y + r + up * 0.14, z + 0.05]
        const color = toneAt(i * 3 + up, row + 1)
        b.cylinder(at, [at[0], at[1], z + 0.46 - 0.05 * hash2(i, 8)], r, r, fabric, color, 18)
        b.cylinder(at, [at[0], at[1], z + 0.47], 0.02, 0.02, wood, hex('#e0cfae'), 8)
      }
  }
}

/** Spools on pegs, a row a colour. */
const spools = (set: FilmSet, x0: number, x1: number, y0: number, z: number): void => {
  const b = set.builder
  const wood = woodOf(set)
  const thread = set.matte([1, 1, 1], 0.5, 0.1, 60)
  b.box([x0, y0, z], [x1, y0 + 0.72, z + 0.02], wood, hex('#8a6238'))
  for (let row = 0; row < 5; row++)
    for (let x = x0 + 0.08, i = 0; x < x1 - 0.05; x += 0.105, i++) {
      const y = y0 + 0.06 + row * 0.135
      b.cylinder([x, y, z + 0.07], [x, y + 0.085, z + 0.07], 0.03, 0.03, thread, toneAt(i, row), 12)
      for (const at of [y - 0.012, y + 0.085])
        b.cylinder(
          [x, at, z + 0.07],
          [x, at + 0.012, z + 0.07],
          0.036,
          0.036,
          wood,
          hex('#d8b884'),
          12,
        )
    }
}

/** A form on its stand, a coat half made on it: pale basting along the front. */
const dressForm = (set: FilmSet, cloth: Rgb): void => {
  const b = set.builder
  const wood = woodOf(set)
  b.cylinder([0, 0.04, 0], [0, 0.86, 0], 0.025, 0.025, wood, walnut, 12)
  for (let k = 0; k < 3; k++) {
    const a = k * 2.094 + 0.5
    b.cylinder([0, 0.16, 0], [0.27 * Math.cos(a), 0.02, 0.27 * Math.sin(a)], 0.018, 0.014, wood)
  }
  const rings: readonly (readonly [y: number, wide: number, deep: number])[] = [
    [0.74, 0.235, 0.16],
    [0.84, 0.215, 0.15],
    [0.98, 0.17, 0.125],
    [1.12, 0.185, 0.14],
    [1.26, 0.21, 0.15],
    [1.38, 0.215, 0.125],
    [1.44, 0.17, 0.09],
    [1.475, 0.075, 0.065],
    [1.54, 0.062, 0.06],
  ]
  const ring = (v: number): readonly [number, number, number] => {
    const t = v * (rings.length - 1)
    const i = Math.min(rings.length - 2, Math.floor(t))
    const [p, q] = [rings[i] ?? [0, 0, 0], rings[i + 1] ?? [0, 0, 0]]
    const k = t - i
    return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k, p[2] + (q[2] - p[2]) * k]
  }
  const fabric = set.matte([1, 1, 1], 0.9, 0.1, 40)
  b.grid(
    48,
    60,
    (u, v): Vec3 => {
      const [y, wide, deep] = ring(v)
      return [wide * Math.sin(u * 6.2832), y, deep * Math.cos(u * 6.2832)]
    },
    fabric,
    ([x, y]) => (y > 1.46 || Math.abs(x) < 0.055 * ((y - 1) / 0.46) ? hex('#e6d8bc') : cloth),
    false,
  )
  b.placed({ at: [0, 1.55, 0], scale: [0.07, 0.025, 0.065] }, () => b.sphere(wood, walnut, 14))
  const chalk = set.matte(hex('#f4efe2'), 1, 0)
  for (let y = 0.78; y < 1.0; y += 0.045)
    b.box([-0.006, y, 0.155], [0.006, y + 0.025, 0.172], chalk)
}

/** Clothes side by side on a rail between two posts. */
const rail = (set: FilmSet): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#b4b8bc'), roughness: 0.3, f0: 0.5 })
  for (const x of [-0.7, 0.7])
    b.cylinder([x, 0, 0], [x, 1.62, 0], 0.018, 0.018, steel, [1, 1, 1], 10)
  b.cylinder([-0.7, 1.62, 0], [0.7, 1.62, 0], 0.018, 0.018, steel, [1, 1, 1], 10)
  const fabric = set.matte([1, 1, 1], 0.9, 0.12, 36)
  for (let i = 0; i < 8; i++) {
    const x = -0.56 + i * 0.16
    const long = 0.75 + 0.35 * hash2(i, 6)
    b.placed({ at: [x, 1.57, 0], yaw: 0.15 * (hash2(i, 5) - 0.5) }, () =>
      b.grid(
        24,
        10,
        (u, v): Vec3 => {
          const a = u * 6.2832
          const spread = 0.19 + 0.03 * v
          const narrow = 0.055 + 0.012 * Math.sin(a * 5 + i)
          return [
            narrow * Math.cos(a),
            -0.07 * Math.abs(Math.sin(a)) - v * long,
            spread * Math.sin(a),
          ]
        },
        fabric,
        () => scale(toneAt(i, 11), 0.95),
        false,
      ),
    )
  }
}

/** The wall of a dressmaker from x0 to x1, with what stands before it. */
export const dressmakersWall = (
  set: FilmSet,
  [x0, x1]: readonly [number, number],
  half: number,
  z: number,
): void => {
  bolts(set, x0 + 0.1, x1, z)
  const left = -half + 0.12
  const seen = Math.min(half, 2.7)
  const gap = -seen * 0.5 - 0.85
  if (gap - left > 0.4) spools(set, left, gap, 1.2, z + 0.01)
  piece(set, seen - 0.75, z + 1.15, 0.35, 1.6, -0.5, () => dressForm(set, hex('#33405a')))
  piece(set, -seen + 0.7, z + 0.75, 0.5, 1.65, 0.5, () => rail(set))
}
