// Tentacles that creep in from the edges.
import { during } from '../../camera/easing.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Effect } from './effect.ts'
import { tube } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { lit, subjectBox } from './where.ts'

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
