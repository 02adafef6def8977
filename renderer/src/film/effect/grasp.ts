// What a thing sees when it is taken: a hand that comes at the lens, closes on it, and holds it by its rim.
import { during } from '../../camera/easing.ts'
import { skinOf } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { flesh, type Part, sculpt } from './sculpt.ts'
import type { Paint, Sheet } from './surface.ts'

type Point = readonly [number, number]

/** When the hand has closed on the lens. */
const closed = 0.5

/** A finger of three bones from a root; `way` radians, `bend` how far each joint turns on. */
const finger = (
  root: Point,
  way: number,
  bend: number,
  long: number,
  thick: number,
  paint: Paint,
  pale: Paint,
): Part[] => {
  const parts: Part[] = []
  let [x, y] = root
  let angle = way
  const bones = [0.46, 0.32, 0.24]
  bones.forEach((share, j) => {
    const to: Point = [x + Math.cos(angle) * share * long, y + Math.sin(angle) * share * long]
    const [r0, r1] = [thick * (1 - 0.09 * j), thick * (0.93 - 0.1 * j)]
    parts.push({ from: [x, y], to, r0, r1, paint })
    // The soft pad of each bone.
    const pad: Point = [x + 0.62 * (to[0] - x), y + 0.62 * (to[1] - y)]
    parts.push({
      from: pad,
      to: [0.5 * (pad[0] + to[0]), 0.5 * (pad[1] + to[1])],
      r0: 0.66 * r0,
      r1: 0.6 * r0,
      lift: 0.36 * r0,
      paint: pale,
    })
    ;[x, y] = to
    angle += bend
  })
  return parts
}

/** The open hand as it reaches out: palm towards the lens, fingers spread, the arm behind it. */
const reaching = (sheet: Sheet, m: Moment, near: number): void => {
  const { width: w, height: h } = m
  const skin = skinOf(m, 0.96)
  const pale: Paint = [skin[0] * 1.05, skin[1] * 1.02, skin[2] * 1.02]
  const size = h * (0.07 + 0.64 * near ** 2.4)
  const x = w * (0.72 - 0.2 * near)
  const y = h * (0.2 + 0.36 * near)
  const dim: Paint = [skin[0] * 0.86, skin[1] * 0.84, skin[2] * 0.84]
  const at = (u: number, v: number): Point => [x + u * size, y + v * size]
  const arm: Part[] = [
    {
      from: at(0.1, 0.3),
      to: at(1.6 + 0.4 * (1 - near), -2.4),
      r0: 0.34 * size,
      r1: 0.6 * size,
      paint: dim,
    },
  ]
  sculpt(sheet, arm, flesh)
  const palm: Part[] = [
    { from: at(-0.24, 0.05), to: at(-0.16, -0.36), r0: 0.36 * size, r1: 0.33 * size, paint: skin },
    { from: at(0.22, 0.03), to: at(0.18, -0.34), r0: 0.34 * size, r1: 0.32 * size, paint: skin },
    {
      from: at(0.34, -0.3),
      to: at(0.3, 0.02),
      r0: 0.22 * size,
      r1: 0.2 * size,
      lift: 0.16 * size,
      paint: pale,
    },
  ]
  const curl = 0.22 + 0.3 * near
  for (const [i, u] of [-0.42, -0.15, 0.13, 0.38].entries())
    palm.push(
      ...finger(
        at(u, 0.26),
        Math.PI / 2 - (u * 0.55 + 0.03),
        -curl * u * 0.5,
        (i === 0 || i === 3 ? 0.8 : 0.96) * size,
        0.145 * size,
        skin,
        pale,
      ),
    )
  palm.push(...finger(at(0.46, -0.22), 0.55, 0.28, 0.74 * size, 0.17 * size, skin, pale))
  sculpt(sheet, palm, { ...flesh, blend: 1, tall: 0.6 })
}

/** Fingers around the rim on one side, the thumb on the other: so near that they are dark and out of focus. */
const holding = (sheet: Sheet, m: Moment, on: number): void => {
  const { width: w, height: h } = m
  const skin = skinOf(m, 0.8)
  const pale: Paint = [skin[0] * 1.08, skin[1] * 1.0, skin[2] * 1.0]
  const shift = 0.012 * h * Math.sin(m.t * 21)
  const out = (1 - on) * 0.26 * h
  const parts: Part[] = []
  for (let k = 0; k < 4; k++) {
    const y = h * (0.2 + 0.18 * k) + shift * (k % 2 ? 1 : -1)
    const long = h * (0.3 + (k === 1 || k === 2 ? 0.05 : 0) - (k === 3 ? 0.05 : 0))
    parts.push(
      ...finger(
        [w + 0.09 * h + out, y + 0.05 * h],
        Math.PI + 0.12,
        0.1,
        long,
        0.088 * h,
        skin,
        pale,
      ),
    )
  }
  parts.push(
    ...finger([-0.16 * h - out, 0.74 * h - shift], -0.5, 0.3, 0.46 * h, 0.125 * h, skin, pale),
  )
  sculpt(sheet, parts, { ...flesh, blend: 0.25 })
}

export const grasp: Effect = {
  over(surface, m) {
    if (m.strength <= 0) return
    const near = during(m.t, 0.22, closed)
    const on = Math.min(1, 2 * m.strength)
    // For a moment the palm shuts out the light.
    const dark = on * during(m.t, closed - 0.14, closed) * (1 - during(m.t, closed, closed + 0.16))
    if (m.t < closed && near > 0.01) {
      const sheet = surface.sheet(near > 0.75 ? 0.5 : 1)
      reaching(sheet, m, near * on)
      surface.lay(sheet)
    }
    if (dark > 0) surface.tint(1 - 0.9 * dark, 1 - 0.92 * dark, 1 - 0.93 * dark)
    const held = on * during(m.t, closed, closed + 0.05)
    if (held <= 0) return
    const sheet = surface.sheet(0.25)
    holding(sheet, m, held)
    surface.lay(sheet)
  },
}
