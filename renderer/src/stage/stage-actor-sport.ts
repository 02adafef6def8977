// Actors for sports that are parts of a set more than things: a boxing ring, a basketball hoop, a face of rock to climb.
import type { BriefSubject, Rgb } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import type { MeshBuilder } from './mesh-builder.ts'
import { fbm, noise, type Random } from './random.ts'
import type { Vec3 } from './scene.ts'
import { hex, mix3, scale } from './vector.ts'

type Build = (b: MeshBuilder) => void
const actor = (
  low: Vec3,
  high: Vec3,
  backdrop: boolean,
  anchors: Readonly<Record<string, Vec3>>,
  add: Build,
): Actor => ({ low, high, anchors, bestYaw: 0, flat: true, backdrop, add })

const rope = (b: MeshBuilder, from: Vec3, to: Vec3, m: number, color: Rgb): void => {
  for (let i = 0; i < 8; i++) {
    const at = (t: number): Vec3 => {
      const p = mix3(from, to, t)
      return [p[0], p[1] - 0.05 * 4 * t * (1 - t), p[2]]
    }
    b.cylinder(at(i / 8), at((i + 1) / 8), 0.02, 0.02, m, color, 8)
  }
}

/** Canvas, corner posts with pads, and ropes on three sides: the fourth is where the lens stands. */
export const boxingRing = (): Actor => {
  const [half, deep] = [3, 2.6]
  return actor([-half, 0, -deep], [half, 1.4, deep], true, { top: [0, 0.012, 0] }, (b) => {
    const canvas = b.material({ roughness: 0.9, f0: 0.02, scale: 30, relief: 0.05 })
    const cloth = b.material({ roughness: 0.8, f0: 0.03 })
    const leather = b.material({ roughness: 0.4, f0: 0.04 })
    const pale = hex('#b9c8d8')
    const edge = hex('#1d3f86')
    b.grid(
      30,
      30,
      (u, v) => [(u - 0.5) * 2 * (half + 0.3), 0.012, (0.5 - v) * 2 * (deep + 0.3)],
      canvas,
      ([x, , z]) => (Math.abs(x) > half - 0.15 || Math.abs(z) > deep - 0.15 ? edge : pale),
      false,
    )
    const corners: readonly (readonly [number, number, Rgb])[] = [
      [-half, -deep, hex('#c0201e')],
      [half, -deep, hex('#2048b8')],
      [-half, deep, hex('#e8e6e0')],
      [half, deep, hex('#e8e6e0')],
    ]
    for (const [x, z, color] of corners) {
      b.cylinder([x, 0, z], [x, 1.42, z], 0.05, 0.05, leather, hex('#2a2c30'), 12)
      const [ix, iz] = [x - Math.sign(x) * 0.12, z - Math.sign(z) * 0.12]
      b.cylinder([ix, 0.35, iz], [ix, 1.34, iz], 0.1, 0.1, leather, color, 14)
    }
    const bands = [hex('#c0201e'), hex('#f0eee8'), hex('#2048b8')]
    bands.forEach((color, i) => {
      const y = 0.5 + 0.38 * i
      rope(b, [-half, y, -deep], [half, y, -deep], cloth, color)
      rope(b, [-half, y, -deep], [-half, y, deep], cloth, color)
      rope(b, [half, y, -deep], [half, y, deep], cloth, color)
    })
  })
}

/** A pole, a board and a ring with its net; the ring's middle is the anchor `front`. */
export const basketballHoop = (subject: BriefSubject): Actor => {
  const ring = subject.height * 0.79
  const reach = 0.42
  const low: Vec3 = [-0.62, 0, -1.1]
  const aside = subject.traits['at'] === 'beyond'
  return actor(
    low,
    [0.62, subject.height, reach + 0.25],
    aside,
    { front: [0, ring, reach] },
    (b) => {
      const steel = b.material({ roughness: 0.35, f0: 0.3, metal: 0.5 })
      const paint = b.material({ roughness: 0.3, f0: 0.05 })
      const grey = hex('#3c434c')
      b.cylinder([0, 0, -1], [0, ring + 0.2, -1], 0.07, 0.06, steel, grey, 14)
      b.cylinder([0, ring + 0.2, -1], [0, ring + 0.2, 0], 0.045, 0.045, steel, grey, 10)
      b.box([-0.35, 0, -1.3], [0.35, 0.1, -0.7], steel, grey)
      const board = { low: ring - 0.12, high: ring + 0.66 }
      b.box([-0.6, board.low, -0.02], [0.6, board.high, 0.02], paint, hex('#f2f1ec'))
      const orange = hex('#d8481c')
      const frame = (x0: number, y0: number, x1: number, y1: number): void =>
        b.box([x0, y0, 0.018], [x1, y1, 0.026], paint, orange)
      frame(-0.6, board.low, 0.6, board.low + 0.03)
      frame(-0.6, board.high - 0.03, 0.6, board.high)
      frame(-0.6, board.low, -0.57, board.high)
      frame(0.57, board.low, 0.6, board.high)
      frame(-0.24, ring + 0.08, 0.24, ring + 0.11)
      frame(-0.24, ring + 0.4, 0.24, ring + 0.43)
      frame(-0.24, ring + 0.08, -0.21, ring + 0.43)
      frame(0.21, ring + 0.08, 0.24, ring + 0.43)
      const at = (i: number, r: number, y: number): Vec3 => {
        const a = (i / 20) * 2 * Math.PI
        return [Math.sin(a) * r, y, reach - 0.14 + Math.cos(a) * r]
      }
      b.cylinder([0, ring, 0], [0, ring, reach - 0.38], 0.02, 0.02, paint, orange, 8)
      for (let i = 0; i < 20; i++)
        b.cylinder(at(i, 0.24, ring), at(i + 1, 0.24, ring), 0.014, 0.014, paint, orange, 7)
      const thread = b.material({ roughness: 0.9 })
      for (let i = 0; i < 20; i += 2)
        for (const turn of [-1, 1]) {
          const [p, q] = [at(i, 0.235, ring), at(i + 2 * turn, 0.17, ring - 0.2)]
          b.cylinder(p, q, 0.006, 0.006, thread, [0.9, 0.9, 0.88], 5)
          b.cylinder(q, at(i, 0.13, ring - 0.4), 0.006, 0.006, thread, [0.9, 0.9, 0.88], 5)
        }
    },
  )
}

/** A tower of craggy rock with a rope down its front. */
export const rockFace = (subject: BriefSubject, chance: Random): Actor => {
  const tall = subject.height
  const seed = chance() * 50
  const [wide, deep] = [1.9, 0.9]
  const warm = subject.colors[0] ?? hex('#a98a6a')
  const shape = (u: number, v: number): Vec3 => {
    const a = (u - 0.5) * Math.PI * 2
    const y = v * tall
    const crag = fbm(Math.sin(a) * 3 + seed, y * 0.9, 4) + 0.35 * noise(a * 4 + seed, y * 3)
    const r = 0.82 + 0.3 * crag + (v < 0.08 ? 0.2 * (1 - v / 0.08) : 0)
    const flatFront = Math.cos(a) > 0.2 ? 0.84 + 0.1 * crag : 1
    return [
      Math.sin(a) * wide * r,
      y,
      (Math.cos(a) > 0 ? deep * flatFront : deep * 1.7) * Math.cos(a) * r,
    ]
  }
  return actor(
    [-wide * 1.2, 0, -deep * 1.9],
    [wide * 1.2, tall, deep],
    true,
    { front: [0, tall / 2, deep] },
    (b) => {
      const m = b.material({ roughness: 0.92, f0: 0.02, scale: 0.6, relief: 0.2, mottle: 0.35 })
      b.grid(72, 60, shape, m, ([x, y, z]) => {
        const band = fbm(y * 2.6 + seed, x * 0.4 + z * 0.4, 3)
        return scale(mix3(warm, hex('#6f675f'), band), 0.75 + 0.5 * noise(x * 5, y * 7 + z * 5))
      })
      b.grid(
        20,
        6,
        (u, v) => {
          const p = shape(u, 1)
          return [p[0] * (1 - v), tall + 0.15 * v, p[2] * (1 - v)]
        },
        m,
        () => scale(warm, 0.9),
      )
      const line = b.material({ roughness: 0.8 })
      for (let i = 0; i < 12; i++)
        b.cylinder(
          [0.1, tall * (1 - i / 12), deep * 0.98 + 0.05 * Math.sin(i)],
          [0.1, tall * (1 - (i + 1) / 12), deep * 0.98 + 0.05 * Math.sin(i + 1)],
          0.012,
          0.012,
          line,
          hex('#d8481c'),
          6,
        )
    },
  )
}
