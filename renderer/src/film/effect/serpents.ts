// Effects of writhing things: tentacles from the edges, snakes for hair.
import { during } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tube } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { figureNow, lit, subjectBox } from './where.ts'

const darker = (p: Paint, k: number): Paint => [p[0] * k, p[1] * k, p[2] * k]

/** A tapering arm that writhes from one point towards another. */
const arm = (
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  reach: number,
  thick: number,
  phase: number,
  paint: Paint,
  suckers: boolean,
): void => {
  const steps = 26
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const at = (i: number): readonly [number, number] => {
    const u = (i / steps) * reach
    const wave = Math.sin(u * 8 - phase) * 0.14 * u
    return [from[0] + dx * u - dy * wave, from[1] + dy * u + dx * wave]
  }
  const size = (i: number) => thick * (1.03 - i / steps) ** 0.8
  for (let i = 0; i < steps; i++) {
    const [a, b] = [at(i), at(i + 1)]
    sheet.stroke(
      [a[0] + thick * 0.2, a[1] + thick * 0.3],
      [b[0] + thick * 0.2, b[1] + thick * 0.3],
      size(i),
      size(i + 1),
      [0, 0, 0],
      0.18,
      0.2,
    )
  }
  for (let i = 0; i < steps; i++) {
    tube(
      sheet,
      at(i),
      at(i + 1),
      size(i),
      size(i + 1),
      i % 4 === 3 ? darker(paint, 0.8) : paint,
      1,
      0.55,
    )
    if (!suckers || i % 2 !== 0) continue
    const [x, y] = at(i)
    const r = size(i)
    sheet.disc(x + r * 0.42, y + r * 0.5, r * 0.34, darker(paint, 1.9), 0.95, 0.8)
    sheet.disc(x + r * 0.44, y + r * 0.52, r * 0.17, darker(paint, 0.6), 0.95, 0.7)
  }
}

export const tentacles: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(1)
    const draw = random(subSeed(m.seed, 'arms'))
    const box = subjectBox(m)
    for (let i = 0; i < 12; i++) {
      const [side, along, thick, late] = [draw(), draw(), draw(), draw()]
      const edge: readonly [number, number] =
        side < 0.35
          ? [-20, along * m.height]
          : side < 0.7
            ? [m.width + 20, along * m.height]
            : [along * m.width, m.height + 20]
      const reach =
        (0.5 + 0.42 * draw()) * during(m.t, 0.03 + 0.3 * late, 0.55 + 0.35 * late) * m.strength
      if (reach > 0.02)
        arm(
          sheet,
          edge,
          [box.x, box.y],
          reach,
          m.height * (0.034 + 0.04 * thick),
          m.t * 16 + i * 2,
          lit(m, [150, 58, 104]),
          true,
        )
    }
    surface.lay(sheet)
  },
}

export const snakes: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(1)
    const { head } = figureNow(m)
    // However small the head is, they are seen.
    const size = Math.max(3.3 * head.radius, 0.3 * m.height)
    const count = 15
    for (let i = 0; i < count; i++) {
      // Those behind first, the middle last.
      const k = i % 2 ? count - 1 - (i >> 1) : i >> 1
      const angle = -Math.PI * (-0.04 + (1.08 * k) / (count - 1))
      const grown = during(m.t, 0.04 + 0.015 * k, 0.4 + 0.015 * k) * m.strength
      if (grown < 0.03) continue
      const from = [
        head.x + Math.cos(angle) * 0.85 * head.radius,
        head.y - 0.15 * head.radius + Math.sin(angle) * 0.8 * head.radius,
      ] as const
      const far = (0.24 + 0.12 * hash2(k, 5)) * size
      const to = [from[0] + Math.cos(angle) * far, from[1] + Math.sin(angle) * far] as const
      const green = lit(m, [62 + 50 * hash2(k, 1), 132 + 40 * hash2(k, 2), 50])
      const phase = m.t * 22 + k * 1.7
      arm(sheet, from, to, grown, 0.034 * size, phase, green, false)
      serpent(sheet, m, from, to, grown, phase, size, green)
    }
    surface.lay(sheet)
  },
}

/** A snake's head at the end of its arm, with eyes and a tongue. */
const serpent = (
  sheet: Sheet,
  m: Moment,
  from: readonly [number, number],
  to: readonly [number, number],
  grown: number,
  phase: number,
  size: number,
  green: Paint,
): void => {
  const wave = Math.sin(grown * 8 - phase) * 0.14 * grown
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [x, y] = [from[0] + dx * grown - dy * wave, from[1] + dy * grown + dx * wave]
  const long = Math.max(1, Math.hypot(dx, dy))
  const [ux, uy] = [dx / long, dy / long]
  const r = 0.034 * size
  tube(sheet, [x - ux * r, y - uy * r], [x + ux * r, y + uy * r], r, r * 0.72, green, 1, 0.6)
  const flick = Math.max(0, Math.sin(phase * 2.3))
  sheet.stroke(
    [x + ux * r, y + uy * r],
    [x + ux * r * (1.8 + flick), y + uy * r * (1.8 + flick)],
    r * 0.12,
    r * 0.08,
    [220, 30, 40],
    1,
  )
  for (const side of [-1, 1]) {
    const [ex, ey] = [
      x + ux * 0.4 * r - uy * side * r * 0.5,
      y + uy * 0.4 * r + ux * side * r * 0.5,
    ]
    sheet.disc(ex, ey, r * 0.26, lit(m, [255, 224, 70]), 1, 0.8)
    sheet.disc(ex, ey, r * 0.11, [10, 10, 10], 1, 0.8)
  }
}
