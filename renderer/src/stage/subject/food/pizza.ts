// Pizzas, their slices, and the breakfast plate that stands for a meal of which nothing is told.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { plate } from './fruit.ts'

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)
const crust = (w: Workpiece, color: string): Brush => brush(w, finish.crust, color)

const topping = (w: Workpiece, r: number): void => {
  const draw = random(11)
  for (let i = 0; i < 11; i++) {
    const [a, k] = [i * 2.4, r * 0.78 * Math.sqrt((i + 0.4) / 11)]
    food(w, '#b8281c').rod(
      [k * Math.sin(a), 0.12, k * Math.cos(a)],
      [k * Math.sin(a), 0.16, k * Math.cos(a)],
      0.17,
      0.16,
      20,
    )
    brush(w, finish.leaf, '#3f8a30').ball(
      [k * 0.8 * Math.sin(a + 0.6), 0.15, k * 0.8 * Math.cos(a + 0.6)],
      [0.12, 0.02, 0.06],
      turned(draw() * 6),
      8,
    )
    food(w, '#f6ecc8').ball(
      [k * Math.sin(a + 1.1), 0.12, k * Math.cos(a + 1.1)],
      [0.15 + 0.08 * draw(), 0.03, 0.13],
      undefined,
      12,
    )
    if (i % 2)
      brush(w, finish.wet, '#1c1a16').ball(
        [k * Math.sin(a + 2), 0.15, k * Math.cos(a + 2)],
        [0.06, 0.03, 0.06],
        undefined,
        8,
      )
  }
}
/** Cheese that has run and browned in spots, and a crust that rose and charred. */
const melted = (w: Workpiece): void => {
  const draw = random(23)
  const tones = ['#f8dc8c', '#eebb58', '#f4cc68', '#dba042', '#f6e2a8']
  for (let i = 0; i < 64; i++) {
    const [a, k] = [draw() * 6.28, 1.06 * Math.sqrt(draw())]
    food(w, tones[i % tones.length] ?? '#f4cc68').ball(
      [k * Math.sin(a), 0.118, k * Math.cos(a)],
      [0.08 + 0.12 * draw(), 0.016 + 0.014 * draw(), 0.07 + 0.1 * draw()],
      turned(draw() * 6),
      12,
    )
  }
  for (let i = 0; i < 34; i++) {
    const a = (i / 34) * 6.2832 + 0.1 * draw()
    const [r, lump] = [1.27 + 0.06 * (draw() - 0.5), 0.09 + 0.07 * draw()]
    crust(w, draw() < 0.2 ? '#ab6c32' : draw() < 0.5 ? '#d39a54' : '#c68a46').ball(
      [r * Math.sin(a), 0.14, r * Math.cos(a)],
      [lump, 0.06 + 0.04 * draw(), lump],
      undefined,
      12,
    )
  }
}
/** A round pizza, tilted a little toward the eye. */
export const pizza: Builder = (subject) => ({
  work: made((w) => {
    if (subject.traits['generic']) {
      breakfast(w)
      return
    }
    if (/slice|piece/.test(subject.noun)) {
      slice(w)
      return
    }
    w.placed({ at: [0, 0.42, 0], pitch: 0.34 }, () => {
      crust(w, '#c98a44').lathe('0.02,0 1.2,0 1.36,0.06 1.38,0.15 1.26,0.2 1.16,0.14', 56)
      food(w, '#c8401c').lathe('1.19,0.12 0.02,0.1', 56)
      food(w, '#f2c65a').lathe('1.12,0.125 0.02,0.115', 56)
      melted(w)
      topping(w, 1.2)
    })
  }),
})
/** One slice with its point toward the eye: a thick rim of crust, cheese that runs over the edge, pepperoni and basil. */
const slice = (w: Workpiece): void => {
  const half = 0.36
  const wedge = (r: number, y: number, n = 18): Vec3[] => [
    [0, y, 1.3],
    ...Array.from({ length: n + 1 }, (_, i): Vec3 => {
      const a = Math.PI - half + (i / n) * 2 * half
      return [r * Math.sin(a) * 1.15, y, 1.3 + r * Math.cos(a)]
    }),
  ]
  const flat = (b: Brush, r: number, low: number, high: number): void => {
    const [under, over] = [wedge(r, low), wedge(r, high)]
    const n = over.length
    b.skin(n, 3, (u, v): Vec3 => {
      const i = Math.min(n - 1, Math.round(u * n) % n)
      const lo: Vec3 = under[i] ?? [0, 0, 0]
      const hi: Vec3 = over[i] ?? [0, 0, 0]
      const middle: Vec3 = [0, high, 0.35]
      if (v < 0.34) return lo
      if (v < 0.67) return hi
      return middle
    })
  }
  flat(crust(w, '#d39a52'), 2.35, 0, 0.16)
  flat(food(w, '#f0bf52'), 2.12, 0.1, 0.22)
  const rim = wedge(2.3, 0.2, 14).slice(1)
  crust(w, '#c68640').tube(rim, [0.14, 0.2, 0.22, 0.21, 0.22, 0.2, 0.14], 12)
  for (const [x, z, r] of [
    [-0.22, -0.35, 0.26],
    [0.34, -0.1, 0.25],
    [-0.05, 0.42, 0.22],
    [0.1, -0.62, 0.2],
  ] as const) {
    food(w, '#a82a1a').rod([x, 0.2, z], [x, 0.26, z], r, r * 0.94, 24)
    food(w, '#c8452c').rod([x, 0.25, z], [x, 0.265, z], r * 0.8, r * 0.7, 20)
  }
  for (const [x, z, yaw] of [
    [0.16, 0.16, 0.5],
    [-0.36, 0.02, 2],
  ] as const)
    w.placed({ at: [x, 0.3, z], yaw, pitch: 0.15 }, () =>
      brush(w, finish.leaf, '#3f7a2c').ball([0, 0, 0], [0.09, 0.03, 0.19], undefined, 12),
    )
}
/** A plate with eggs, bacon, toast and tomato. */
const breakfast = (w: Workpiece): void => {
  plate(w, 1.5)
  for (const [x, z] of [
    [-0.45, 0.3],
    [0.3, 0.45],
  ] as const) {
    brush(w, finish.wet, '#fbf8ee').ball([x, 0.1, z], [0.42, 0.05, 0.38], undefined, 24)
    brush(w, finish.wet, '#f4a81c').ball([x, 0.15, z], [0.17, 0.1, 0.17], undefined, 18)
  }
  for (const [i, z] of [-0.25, -0.5].entries())
    food(w, i ? '#a83a24' : '#c0553a').skin(24, 3, (u, v) => [
      -0.2 + 1.1 * u,
      0.14 + 0.06 * Math.sin(u * 14),
      z + 0.18 * v,
    ])
  for (const [i, x] of [-0.75, -0.55].entries())
    w.placed({ at: [x, 0.12 + i * 0.1, -0.5], yaw: 0.3 + i * 0.3 }, () =>
      crust(w, '#c98a44').plan(
        '-0.36,-0.3 0.36,-0.3 0.36,0.24 0.42,0.36 0.3,0.46 -0.3,0.46 -0.42,0.36 -0.36,0.24',
        0,
        0.13,
        0.03,
      ),
    )
  for (const [x, z] of [
    [0.95, -0.05],
    [1, 0.25],
  ] as const)
    food(w, '#d0301c').ball([x, 0.2, z], [0.17, 0.15, 0.17])
}
