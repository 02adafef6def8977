// An agent's entrance: a dark figure with dark glasses before a cold lamp in the haze, until light climbs to the face.
import { during } from '../../camera/easing.ts'
import { fbm, hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField, rayField } from './fields.ts'
import { fill } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, subjectBox } from './where.ts'

type Point = readonly [number, number]

const cold: Paint = [150, 190, 255]
const white: Paint = [226, 238, 255]

/** Where the lamp is: behind the upper body. */
const lampOf = (m: Moment): { readonly x: number; readonly y: number; readonly reach: number } => {
  const box = subjectBox(m)
  const f = figureNow(m)
  const y = f.upright ? 0.55 * f.head.y + 0.45 * box.y : box.y - 0.2 * box.ry
  return { x: box.x, y, reach: Math.max(0.34 * m.height, 1.3 * box.rx, 0.7 * box.ry) }
}

/** Haze that the lamp shines through, with beams that fan out past the figure. */
const haze = (surface: Surface, m: Moment, on: number): void => {
  const { x: lx, y: ly, reach } = lampOf(m)
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data, scale } = sheet
  const beams = Float32Array.from({ length: 97 }, (_, i) => {
    const k = i % 96
    return 0.45 + 0.55 * fbm(k * 0.55 + (m.seed % 31), m.t * 3, 2) * (0.6 + hash2(k, 5) * 0.8)
  })
  const ray = rayField(surface, 'beams', sheet, [lx, ly], (angle) => {
    const way = (angle / (2 * Math.PI) + 0.5) * 96
    const i = Math.min(95, Math.floor(way))
    return (beams[i] ?? 0) + ((beams[i + 1] ?? 0) - (beams[i] ?? 0)) * (way - i)
  })
  const grain = 3.2 / h
  const rise = [grain, 0, m.t * 1.4] as const
  const smoke = noiseField(surface, 'haze', sheet, rise, [0, grain, -0.7 * m.t], 3)
  const [cr, cg, cb] = cold
  const [mr, mg, mb] = [white[0] - cr, white[1] - cg, white[2] - cb]
  const per = 1 / (scale * reach)
  for (let y = 0, k = 0; y < h; y++) {
    const v = (y - ly * scale) * per
    for (let x = 0; x < w; x++, k++) {
      const u = (x - lx * scale) * per
      const d = u * u + v * v
      const light = 1 / (1 + 3.4 * d) + (0.5 * (ray[k] as number)) / (1 + 0.9 * d)
      const core = d < 1.2 ? Math.exp(-5 * d) : 0
      const a = on * light * (0.5 + (smoke[k] as number)) * 0.62
      data[4 * k] = a * (cr + mr * core)
      data[4 * k + 1] = a * (cg + mg * core)
      data[4 * k + 2] = a * (cb + mb * core)
    }
  }
  surface.lay(sheet, true)
}

/** One lens of the glasses, for eyes one unit apart; the outer side to the right. */
const lensShape: readonly Point[] = Array.from({ length: 33 }, (_, i) => {
  const a = (2 * Math.PI * i) / 32
  // Flat above, full below, wider outside.
  const [c, s] = [Math.cos(a), Math.sin(a)]
  const wide = 0.44 * Math.sign(c) * Math.abs(c) ** 0.62
  const tall = (s < 0 ? 0.24 : 0.36) * Math.sign(s) * Math.abs(s) ** (s < 0 ? 0.45 : 0.8)
  return [wide * (1 - 0.1 * s) + 0.04, tall + 0.06 - 0.05 * c] as const
})

/** Dark glasses on the face; `glint` 0..1 where a reflection runs over them. */
const glasses = (sheet: Sheet, m: Moment, on: number, glint: number): void => {
  const { leftEye: a, rightEye: b, head } = figureNow(m)
  const apart = Math.hypot(b[0] - a[0], b[1] - a[1])
  // A face from the side has no place for them.
  if (apart < 0.3 * head.radius) return
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0])
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const at = (u: number, v: number): Point => [
    (a[0] + b[0]) / 2 + (c * u - s * v) * apart,
    (a[1] + b[1]) / 2 + (s * u + c * v) * apart,
  ]
  const black: Paint = [9, 10, 13]
  const arm = 0.045 * apart
  for (const side of [-1, 1])
    sheet.stroke(at(side * 0.9, -0.1), at(side * 1.32, -0.14), arm, 0.8 * arm, black, on, 0.8)
  sheet.stroke(at(-0.12, -0.08), at(0.12, -0.08), 0.05 * apart, 0.05 * apart, black, on, 0.8)
  for (const side of [-1, 1]) {
    const shape = lensShape.map(([u, v]) => at(side * (0.5 + u), v))
    const [x, y] = at(side * 0.5, -0.3)
    const reach = 0.75 * apart
    fill(sheet, shape, { x, y, reach, inner: [62, 70, 84], outer: black }, on)
    // The room in them: a bright stripe that wanders.
    const sweep = -0.5 + 1.1 * glint
    const strip = [
      [sweep, -0.14],
      [sweep + 0.16, -0.14],
      [sweep - 0.02, 0.3],
      [sweep - 0.18, 0.3],
    ] as const
    const seen = strip.map(([u, v]) => at(side * 0.5 + Math.max(-0.36, Math.min(0.36, u)), v))
    fill(sheet, seen, white, 0.5 * on * Math.sin(Math.PI * Math.min(1, Math.max(0, glint))))
  }
}

export const reveal: Effect = {
  cutsOut: true,
  solid: true,
  over(surface, m) {
    const dark = m.strength * during(m.t, 0.02, 0.2)
    if (dark <= 0) {
      surface.layCut()
      return
    }
    const f = figureNow(m)
    const { width: w, height: h } = m
    const climb = during(m.t, 0.42, 0.76)
    const home = m.strength * during(m.t, 0.74, 0.98)
    const night = dark - 0.42 * home
    surface.tint(1 - 0.95 * night, 1 - 0.92 * night, 1 - 0.86 * night)
    haze(surface, m, dark * (1 - 0.6 * home))
    const tall = f.bottom - f.top
    const soft = Math.max(4, 0.12 * tall)
    const line = f.bottom + soft - climb * (tall + 2.2 * soft)
    const rim = dark * (1 - 0.65 * home)
    const wide = Math.max(1, Math.round(0.005 * h))
    surface.kernel.run.layBacklit(
      ...([surface.at, surface.cutAt, w, h, 1 - 0.965 * dark, line, soft, rim, wide] as const),
    )
    if (!f.upright) return
    const sheet = surface.sheet(1)
    glasses(sheet, m, m.strength * during(m.t, 0.14, 0.2), during(m.t, 0.66, 0.96))
    surface.lay(sheet)
  },
}
