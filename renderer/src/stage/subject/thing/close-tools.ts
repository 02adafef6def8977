// What hands work with: a comb, a dandelion's clock on its stalk, a barista's jug of milk and the cup it is poured into, a net full of fish.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** A broad comb, its back up, teeth down. */
export const comb: Builder = (subject) => ({
  work: made((work) => {
    const shell = work.material(finish.plastic)
    const color = colorOf(subject, 0, '#e8b84a')
    work.box([-0.1, 0.05, -0.006], [0.1, 0.075, 0.006], shell, color)
    for (let i = 0; i < 15; i++) {
      const x = -0.093 + i * 0.0133
      work.box([x - 0.0035, 0, -0.004], [x + 0.0035, 0.052, 0.004], shell, color)
    }
  }),
})

/** A white ball of seeds on a green stalk, the stalk's foot at 0. */
export const dandelionClock: Builder = () => ({
  work: made((work) => {
    const [stalk, down] = [work.material(finish.leaf), work.material(finish.cloth)]
    work.tube(
      [
        [0, 0, 0],
        [0.006, 0.12, 0],
        [0, 0.24, 0],
      ],
      { radii: [0.006, 0.005, 0.006], segments: 8 },
      stalk,
      hex('#7f9a4c'),
    )
    const middle: Vec3 = [0, 0.245, 0]
    for (let i = 0; i < 150; i++) {
      const y = 1 - (2 * (i + 0.5)) / 150
      const [r, a] = [Math.sqrt(1 - y * y), i * 2.39996]
      // Some have flown already, on the side that the breath comes from.
      if (Math.sin(a) * r < -0.75) continue
      const d: Vec3 = [Math.cos(a) * r, y, Math.sin(a) * r]
      const at = (k: number): Vec3 => [
        middle[0] + d[0] * k,
        middle[1] + d[1] * k,
        middle[2] + d[2] * k,
      ]
      work.tube([at(0.008), at(0.046)], { radii: [0.0012], segments: 4 }, down, hex('#e9e6da'))
      for (let s = 0; s < 4; s++) {
        const [u, v] = [Math.cos(s * 1.571 + a), Math.sin(s * 1.571 + a)]
        const tip = at(0.054)
        work.tube(
          [at(0.046), [tip[0] + u * 0.009, tip[1] + v * 0.009, tip[2] + u * v * 0.009]],
          { radii: [0.0012, 0.0007], segments: 4 },
          down,
          hex('#ffffff'),
        )
      }
    }
  }),
})

/** A steel jug with a lip and a handle; milk runs down from the lip when it is tilted. */
export const milkJug: Builder = (subject) => ({
  work: made((work) => {
    const steel = work.material({ ...finish.chrome, roughness: 0.22 })
    const milk = work.material(finish.plastic)
    work.lathe(
      [
        [0.001, 0],
        [0.045, 0],
        [0.05, 0.03],
        [0.036, 0.085],
        [0.043, 0.115],
        [0.039, 0.115],
        [0.03, 0.08],
        [0.001, 0.08],
      ],
      steel,
      [1, 1, 1],
      28,
    )
    work.tube(
      [
        [0.04, 0.1, 0],
        [0.082, 0.095, 0],
        [0.085, 0.04, 0],
        [0.046, 0.025, 0],
      ],
      { radii: [0.007], segments: 8 },
      steel,
      [1, 1, 1],
    )
    work.tube(
      [
        [-0.03, 0.105, 0],
        [-0.062, 0.122, 0],
      ],
      { radii: [0.022, 0.008], segments: 10 },
      steel,
      [1, 1, 1],
    )
    // In the hand the jug lies on its side: what is down then is -x and -y here.
    work.tube(
      [
        [-0.058, 0.122, 0],
        [-0.1, 0.115, 0],
        [-0.17, 0.06, 0],
      ],
      { radii: [0.007, 0.006, 0.005], segments: 8 },
      milk,
      colorOf(subject, 0, '#fbf6ec'),
    )
  }),
})

/** A broad cup on its saucer, coffee in it with a heart of milk. */
export const latteCup: Builder = () => ({
  work: made((work) => {
    const china = work.material(finish.ceramic)
    work.lathe(
      [
        [0.001, 0],
        [0.04, 0],
        [0.082, 0.014],
        [0.08, 0.018],
        [0.03, 0.01],
        [0.03, 0.02],
        [0.05, 0.04],
        [0.06, 0.075],
        [0.056, 0.075],
        [0.05, 0.066],
        [0.001, 0.066],
      ],
      china,
      hex('#f6f4ee'),
      32,
    )
    const [coffee, milk] = [work.material(finish.plastic), work.material(finish.plastic)]
    work.lathe(
      [
        [0.052, 0.067],
        [0.001, 0.0685],
      ],
      coffee,
      hex('#8a5226'),
      28,
    )
    const n = 40
    const heart = Array.from({ length: n }, (_, i): Vec3 => {
      const t = (i / n) * 2 * Math.PI
      const [x, y] = [
        16 * Math.sin(t) ** 3,
        13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t),
      ]
      return [x * 0.0021, 0.0695, -y * 0.0021]
    })
    for (let i = 0; i < n; i++) {
      const [p, q] = [heart[i], heart[(i + 1) % n]]
      if (p && q) work.quad([0, 0.0698, 0], q, p, [0, 0.0698, 0], milk, hex('#fbf3e2'))
      if (p && q) work.quad([0, 0.0698, 0], p, q, [0, 0.0698, 0], milk, hex('#fbf3e2'))
    }
    work.tube(
      [
        [0.056, 0.062, 0],
        [0.085, 0.055, 0],
        [0.078, 0.032, 0],
        [0.05, 0.032, 0],
      ],
      { radii: [0.006], segments: 8 },
      china,
      hex('#f6f4ee'),
    )
  }),
})

/** A net that hangs from two hands at its top, heavy with fish; 1.2 high. */
export const dragNet: Builder = () => ({
  work: made((work) => {
    const [cord, wet] = [work.material(finish.cloth), work.material(finish.wet)]
    const [n, rows] = [14, 13]
    const at = (i: number, k: number): Vec3 => {
      const [u, v] = [(i / n) * 2 * Math.PI, k / rows]
      const r = 0.13 + 0.2 * Math.sin(Math.min(1, v * 1.05) * 2.7)
      return [Math.cos(u) * r * 1.25, 1.2 * (1 - v), Math.sin(u) * r * 0.8]
    }
    for (let k = 0; k < rows; k++)
      for (let i = 0; i < n; i++) {
        const odd = k % 2 ? 0.5 : 0
        const p = at(i + odd, k)
        for (const q of [
          at(i + 0.5 - odd + (k % 2 ? 0 : 0), k + 1),
          at(i + (k % 2 ? 1 : -0.5), k + 1),
        ])
          work.tube([p, q], { radii: [0.006], segments: 4 }, cord, hex('#2f6f5c'))
      }
    for (let i = 0; i < 22; i++) {
      const [a, y] = [i * 2.4, 0.14 + 0.5 * ((i * 0.618) % 1)]
      const r = 0.2 * Math.sin(Math.PI * Math.min(0.9, y + 0.1))
      const c: Vec3 = [Math.cos(a) * r, y, Math.sin(a) * r * 0.6]
      const silver = hex(i % 3 ? '#b9c6d0' : '#8fa3b4')
      work.ball(c, [0.095, 0.036, 0.03], wet, silver)
      work.ball([c[0] + 0.1, c[1], c[2]], [0.03, 0.035, 0.008], wet, silver)
    }
    for (let i = 0; i < n; i += 2) work.ball(at(i, 0), [0.035, 0.03, 0.035], wet, hex('#e2622c'))
  }),
})
