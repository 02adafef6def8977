// Plain solids: cube, cone, cylinder, torus, prism.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import type { Point2 } from '../sweep.ts'

const satin = { roughness: 0.32, f0: 0.045 }

const stickers = ['#f4f2ec', '#d0201c', '#1c5ac0', '#2f9a3c', '#f0c81c', '#f0801c']

/** A cube with soft edges; the one of the puzzle with its stickers. */
export const cube: Builder = (subject) => ({
  yaw: 0.5,
  work: made((w) => {
    const puzzle = /rubik/.test(subject.noun)
    const own = puzzle ? hex('#16161a') : colorOf(subject, 0, '#c8402c')
    const square: Point2[] = [
      [-0.5, 0],
      [0.5, 0],
      [0.5, 1],
      [-0.5, 1],
    ]
    brush(w, satin, own).slab(square, -0.5, 0.5, 0.03)
    if (!puzzle) return
    const draw = random(7)
    const face = (place: (x: number, y: number) => [Vec3, Vec3]): void => {
      for (let i = 0; i < 3; i++)
        for (let k = 0; k < 3; k++) {
          const [low, high] = place(-0.47 + i * 0.32, 0.03 + k * 0.32)
          brush(w, satin, stickers[Math.floor(draw() * 6)] ?? '#f4f2ec').box(low, high)
        }
    }
    const s = 0.29
    face((x, y) => [
      [x, y, 0.495],
      [x + s, y + s, 0.51],
    ])
    face((x, y) => [
      [0.495, y, x],
      [0.51, y + s, x + s],
    ])
    face((x, y) => [
      [-0.51, y, x],
      [-0.495, y + s, x + s],
    ])
    face((x, y) => [
      [x, 0.995, y - 0.5],
      [x + s, 1.01, y - 0.5 + s],
    ])
  }),
})

export const cone: Builder = (subject) => ({
  work: made((w) =>
    brush(w, satin, colorOf(subject, 0, '#e0902c')).lathe(
      '0.001,0 0.46,0 0.47,0.02 0.012,1 0.001,1',
      56,
    ),
  ),
})

export const cylinder: Builder = (subject) => ({
  work: made((w) =>
    brush(w, satin, colorOf(subject, 0, '#2f8a9a')).lathe(
      '0.001,0 0.38,0 0.4,0.02 0.4,0.98 0.38,1 0.001,1',
      56,
    ),
  ),
})

/** A ring that lies. */
export const torus: Builder = (subject) => ({
  work: made((w) => {
    const ring = Array.from({ length: 49 }, (_, i): Vec3 => {
      const a = (i / 48) * Math.PI * 2
      return [0.7 * Math.cos(a), 0.3, 0.7 * Math.sin(a)]
    })
    w.tube(
      ring,
      { radii: [0.3], segments: 24, closed: true },
      w.material(satin),
      colorOf(subject, 0, '#8a4ac0'),
    )
  }),
})

/** A pyramid on a square foot; a wedge when it is a prism. */
export const prism: Builder = (subject) => ({
  yaw: 0.55,
  work: made((w) => {
    const b = brush(w, satin, colorOf(subject, 0, '#3f9a4a'))
    if (/prism|wedge/.test(subject.noun)) {
      b.slab('-0.55,0 0.55,0 0,0.95', -0.6, 0.6, 0.02)
      return
    }
    b.placed({ yaw: Math.PI / 4 }, () => b.lathe('0.001,0 0.7,0 0.001,1', 4))
  }),
})
