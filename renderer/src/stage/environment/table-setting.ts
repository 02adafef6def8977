// What stands about a still life: a linen cloth, cutlery, flowers in a jug, a glass of water, out of the way and out of focus.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { bowlAt, jarAt, mugAt } from '../prop/kitchenware.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { SetOrder } from './environment.ts'

const linens = ['#e9e2d2', '#b9c7c9', '#d8b8a4', '#c3c9a8', '#e6d9b0', '#a9b6c8'] as const

/** A linen cloth with a border of stripes, lying in low folds, `half` metres to each side. */
const cloth = (set: FilmSet, order: SetOrder, at: Vec3, half: number, yaw: number): void => {
  const m = set.material({ roughness: 0.95, f0: 0.01, scale: 320, relief: 0.12 })
  const base = hex(linens[order.seed % linens.length] ?? linens[0])
  const stripe = mix3(base, hex('#5f6f7c'), 0.55)
  set.builder.placed({ at, yaw }, () =>
    set.builder.grid(
      44,
      36,
      (u, v) => {
        const [x, z] = [(u - 0.5) * 2 * half, (0.5 - v) * 1.5 * half]
        const fold = noise(u * 3 + 5, v * 2.4) * 0.045 + noise(u * 7, v * 6 + 3) * 0.016
        const rim = 0.012 * Math.sin(u * 19) * (Math.abs(v - 0.5) * 2) ** 3
        return [x + rim * half * 8, half * (0.012 + fold), z]
      },
      m,
      (p) => {
        const edge = Math.min(half - Math.abs(p[0]), 0.75 * half - Math.abs(p[2])) / half
        return edge > 0.07 && edge < 0.13 ? stripe : scale(base, 0.95)
      },
    ),
  )
}

/** A fork and a knife side by side, `long` metres. */
const forkAndKnife = (set: FilmSet, at: Vec3, long: number, yaw: number): void => {
  const b = set.builder
  const steel = set.material({ roughness: 0.18, f0: 0.6, metal: 1, color: [0.8, 0.8, 0.82] })
  b.placed({ at, yaw, scale: long }, () => {
    const y = 0.02
    b.box([-0.09, 0, -0.02], [-0.06, y, 0.5], steel)
    b.box([-0.105, 0, -0.18], [-0.045, y, -0.02], steel)
    for (let i = 0; i < 4; i++)
      b.box([-0.105 + i * 0.018, 0, -0.42], [-0.097 + i * 0.018, y, -0.18], steel)
    b.box([0.045, 0, 0.02], [0.085, y, 0.5], steel)
    b.box([0.04, 0, -0.5], [0.09, 0.008, 0.02], steel)
  })
}

/** Small flowers in a little jug, `tall` metres with them. */
const posy = (set: FilmSet, at: Vec3, tall: number, petal: Rgb): void => {
  const b = set.builder
  const glaze = set.material({ roughness: 0.2, f0: 0.05 })
  const leaf = set.material({ roughness: 0.7, f0: 0.03 })
  b.placed({ at, scale: tall }, () => {
    b.lathe(
      [
        [0.01, 0],
        [0.13, 0],
        [0.18, 0.12],
        [0.17, 0.26],
        [0.1, 0.38],
        [0.12, 0.46],
        [0.1, 0.46],
        [0.08, 0.38],
        [0.01, 0.34],
      ],
      glaze,
      hex(set.pick(['#e8e2d4', '#6d8c9a', '#c98f6a'])),
      28,
    )
    for (let i = 0; i < 17; i++) {
      const [a, out] = [i * 2.4, 0.3 * Math.sqrt((i + 1) / 17)]
      const top: Vec3 = [
        out * Math.sin(a),
        0.98 - 0.5 * out - 0.12 * set.random(),
        out * Math.cos(a),
      ]
      b.cylinder([0, 0.4, 0], top, 0.008, 0.006, leaf, hex('#5c7a3a'), 5)
      if (i % 4 === 3) {
        b.placed({ at: top, yaw: a, scale: [0.035, 0.02, 0.1] }, () =>
          b.sphere(leaf, hex('#6f8f48'), 8),
        )
        continue
      }
      for (let k = 0; k < 6; k++) {
        const t = (k / 6) * 6.283
        b.placed(
          {
            at: [top[0] + 0.035 * Math.sin(t), top[1], top[2] + 0.035 * Math.cos(t)],
            scale: [0.032, 0.016, 0.032],
          },
          () => b.sphere(leaf, mix3(petal, [1, 1, 1], 0.3 * set.random()), 8),
        )
      }
      b.placed({ at: [top[0], top[1] + 0.012, top[2]], scale: 0.022 }, () =>
        b.sphere(leaf, hex('#e6b53c'), 8),
      )
    }
  })
}

/** A milk jug with a lip and a handle. */
const milkJug = (set: FilmSet, at: Vec3, tall: number): void => {
  const b = set.builder
  const m = set.material({ roughness: 0.16, f0: 0.05 })
  b.placed({ at, yaw: 0.9, scale: tall }, () => {
    b.lathe(
      [
        [0.01, 0],
        [0.3, 0],
        [0.42, 0.24],
        [0.38, 0.56],
        [0.26, 0.8],
        [0.32, 1],
        [0.28, 1],
        [0.22, 0.8],
        [0.01, 0.7],
      ],
      m,
      hex('#f1ece0'),
      28,
    )
    for (let i = 0; i < 9; i++) {
      const [a, c] = [-1.3 + (2.6 * i) / 9, -1.3 + (2.6 * (i + 1)) / 9]
      b.cylinder(
        [0.3 + 0.28 * Math.cos(a), 0.52 + 0.3 * Math.sin(a), 0],
        [0.3 + 0.28 * Math.cos(c), 0.52 + 0.3 * Math.sin(c), 0],
        0.05,
        0.05,
        m,
        hex('#f1ece0'),
        8,
      )
    }
  })
}

const petals = ['#f2f0ea', '#e7a3b4', '#8c9fd8', '#f0cf6a'] as const

/** A few small companions on the table, out of the way of what is shown, sized to it. */
export const tableThings = (set: FilmSet, order: SetOrder): void => {
  const k = Math.min(2.2, Math.max(0.6, order.span / 0.18))
  const food = order.brief.subjects.some((s) => s.kind === 'food')
  const side = order.seed % 2 ? 1 : -1
  const reach = order.reach
  const free = (p: Vec3, half: number, tall: number): boolean =>
    set.beside(p[0], p[2], half, tall, 0) && set.free(p[0], p[2], half, tall, 0)
  if (food) {
    // The cloth goes half under what it lies beside; what is thin may.
    cloth(set, order, [-side * (reach * 0.75 + 0.06 * k), 0.002, -0.02 * k], 0.13 * k, side * 0.35)
    const cutlery: Vec3 = [-side * (reach + 0.13 * k), 0.012 * k, 0.02 * k]
    if (free(cutlery, 0.04 * k, 0.03)) forkAndKnife(set, cutlery, 0.19 * k, side * 0.22)
  }
  const behind: Vec3 = [side * (reach * 0.9 + 0.1 * k), 0, -reach * 0.6 - 0.2 * k]
  if (free(behind, 0.1 * k, 0.26 * k)) posy(set, behind, 0.26 * k, hex(set.pick(petals)))
  const other: Vec3 = [-side * (reach * 1.15 + 0.12 * k), 0, -reach * 0.5 - 0.22 * k]
  if (!free(other, 0.08 * k, 0.16 * k)) return
  const kind = (order.seed >>> 2) % 3
  if (food && kind < 2) milkJug(set, other, 0.13 * k)
  else if (food) bowlAt(set, other, 0.08 * k, hex('#d9c9a8'))
  else if (kind === 0) mugAt(set, other, 0.1 * k, hex('#c8704a'))
  else if (kind === 1) jarAt(set, other, 0.14 * k)
  else bowlAt(set, other, 0.09 * k, hex('#6a8a9a'))
}
