// A room dressed for a party: bunting across the wall, balloons in its corners, paper on the floor.
import type { Brief } from '../prompt/brief.ts'
import type { FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { add, hex, mix, scale } from './vector.ts'

const colors = ['#e8384a', '#f2b81c', '#2f8ad8', '#48b85a', '#a850d0', '#f07ab0'].map(hex)
const roofed = /^(room|table|kitchen|bedroom|office|classroom|cafe|studio|garden|park|rooftop)$/

/** Dresses the place when the brief's setting says that there is a party. */
export const partyDress = (set: FilmSet, brief: Brief, place: string): void => {
  if (!brief.setting.includes('party') || !roofed.test(place)) return
  const near = Math.min(set.lens.focus, 14)
  bunting(set, near * 1.28, 0.9, 0.13)
  bunting(set, near * 1.42, 0.74, 0.1)
  const many = brief.subjects.some((s) => s.form === 'balloon' || s.noun === 'party-table')
  for (const side of [-1, 1]) bunch(set, side, near * 1.3, many ? 3 : 5)
}

/** The point at `x`, `y` (-1..1) of the picture, `depth` metres from the lens. */
const pointAt = (set: FilmSet, x: number, y: number, depth: number): Vec3 => {
  const { eye, forward, right, up, tanX, tanY } = set.view
  return add(
    add(eye, scale(forward, depth)),
    add(scale(right, x * tanX * depth), scale(up, y * tanY * depth)),
  )
}

/** A string of little flags in two bows. */
const bunting = (set: FilmSet, depth: number, y: number, sag: number): void => {
  const b = set.builder
  const cloth = set.material({ roughness: 0.8, f0: 0.02 })
  const cord = set.matte(hex('#f4f0e6'), 0.9, 0)
  const line = (t: number): Vec3 => {
    const u = (t * 2) % 1
    return pointAt(set, mix(-1.15, 1.15, t), y - sag * 4 * u * (1 - u), depth)
  }
  const n = 26
  const { right, up, tanX } = set.view
  const wide = (2.3 * tanX * depth) / n
  for (let i = 0; i < n; i++) {
    const [p, q] = [line(i / n), line((i + 0.999) / n)]
    b.cylinder(p, q, wide * 0.03, wide * 0.03, cord, [1, 1, 1], 5)
    const mid: Vec3 = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2]
    const tip = add(mid, scale(up, -wide * 1.05))
    const [l, r] = [add(mid, scale(right, -wide * 0.42)), add(mid, scale(right, wide * 0.42))]
    b.quad(l, tip, tip, r, cloth, colors[i % colors.length])
    b.quad(r, tip, tip, l, cloth, colors[i % colors.length])
  }
}

/** Balloons at one side of the picture, their strings hanging down. */
const bunch = (set: FilmSet, side: number, depth: number, count: number): void => {
  const b = set.builder
  const skin = set.material({ roughness: 0.2, f0: 0.06 })
  const cord = set.matte(hex('#efe9dc'), 0.9, 0)
  const r = 0.075 * depth * set.view.tanY * 2
  const foot = pointAt(set, side * 0.86, -0.5, depth)
  for (let i = 0; i < count; i++) {
    const k = i + (side > 0 ? 3 : 0)
    const at = pointAt(
      set,
      side * (0.84 + 0.11 * Math.cos(i * 2.1)),
      0.3 + 0.17 * ((i * 2) % 5) * 0.5 + 0.05 * Math.sin(i),
      depth + 0.3 * r * i,
    )
    const color = colors[k % colors.length] ?? colors[0] ?? [1, 0, 0]
    b.placed({ at, scale: [r, r * 1.22, r] }, () => b.sphere(skin, color, 22))
    const knot: Vec3 = [at[0], at[1] - r * 1.22, at[2]]
    b.cylinder(
      [knot[0], knot[1] - r * 0.12, knot[2]],
      knot,
      r * 0.12,
      r * 0.04,
      skin,
      scale(color, 0.8),
      10,
    )
    b.cylinder(knot, foot, r * 0.018, r * 0.018, cord, [1, 1, 1], 4)
  }
}
