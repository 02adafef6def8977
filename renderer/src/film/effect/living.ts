// Effects that bring living things into the picture: flowers, wings, tentacles, snakes, tears.
import { during, ease } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { subjectBox } from './where.ts'

const darker = (p: Paint, k: number): Paint => [p[0] * k, p[1] * k, p[2] * k]

/** A flower seen from the front; `open` 0..1. */
const flower = (
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  open: number,
  paint: Paint,
  seed: number,
  alpha: number,
): void => {
  const petals = 5 + Math.floor(hash2(seed, 3) * 4)
  const turn = hash2(seed, 4) * 6.28
  for (const ring of [1, 0.66])
    for (let i = 0; i < petals; i++) {
      const angle = turn + ((i + (ring < 1 ? 0.5 : 0)) / petals) * 2 * Math.PI
      const far = size * open * ring * 0.62
      const tip = [x + Math.cos(angle) * far * 1.4, y + Math.sin(angle) * far * 1.4] as const
      sheet.stroke(
        [x, y],
        tip,
        size * 0.1 * open,
        size * 0.3 * ring * open,
        ring < 1 ? darker(paint, 1.15) : darker(paint, 0.85),
        alpha,
        0.85,
      )
    }
  sheet.disc(x, y, size * 0.26 * open, [250, 205, 60], alpha, 0.8)
}

const blossoms: readonly Paint[] = [
  [240, 90, 130],
  [250, 160, 190],
  [255, 240, 240],
  [180, 110, 220],
  [250, 120, 60],
  [245, 210, 90],
]

export const gardenBloom: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'garden'))
    const plants = Array.from({ length: 64 }, (_, i) => ({
      i,
      x: draw() * m.width,
      near: draw(),
      begin: 0.05 + 0.5 * draw(),
      tall: draw(),
      sway: draw() * 6,
    })).sort((a, b) => a.near - b.near)
    for (const p of plants) {
      const grown = during(m.t, p.begin, p.begin + 0.2) * m.strength
      if (grown <= 0) continue
      const foot = m.height * (0.74 + 0.32 * p.near)
      const size = m.height * (0.022 + 0.05 * p.near)
      const top = foot - m.height * (0.08 + 0.2 * p.tall) * (0.5 + p.near) * grown
      const bend = Math.sin(m.t * 8 + p.sway) * size * 0.4
      const green: Paint = [40 + 40 * p.tall, 110 + 40 * p.near, 40]
      sheet.stroke([p.x, foot], [p.x + bend, top], size * 0.13, size * 0.09, green, 1, 0.8)
      const mid = (foot + top) / 2
      for (const side of [-1, 1])
        sheet.stroke(
          [p.x + bend / 2, mid],
          [p.x + bend / 2 + side * size * 0.9, mid - size * 0.4],
          size * 0.07,
          size * 0.2 * grown,
          green,
          1,
          0.8,
        )
      const open = ease((m.t - p.begin - 0.12) / 0.22) * m.strength
      if (open > 0.02)
        flower(
          sheet,
          p.x + bend,
          top,
          size,
          open,
          blossoms[p.i % blossoms.length] ?? [255, 255, 255],
          p.i + (m.seed & 255),
          1,
        )
    }
    surface.lay(sheet)
  },
}

/** Flowers that burst out of a point of the face and spill over it. */
const bouquet = (
  surface: Surface,
  m: Moment,
  spots: readonly (readonly [number, number])[],
  each: number,
  size: number,
): void => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'bouquet'))
  for (const [cx, cy] of spots)
    for (let i = 0; i < each; i++) {
      const angle = draw() * 2 * Math.PI
      const far = Math.sqrt(i / each) * size * 1.6
      const begin = 0.12 + 0.4 * (i / each) + 0.08 * draw()
      const open = ease((m.t - begin) / 0.2) * m.strength
      if (open <= 0.02) continue
      const [x, y] = [cx + Math.cos(angle) * far * open, cy + Math.sin(angle) * far * open]
      sheet.stroke([cx, cy], [x, y], size * 0.08, size * 0.05, [60, 120, 50], 0.9)
      flower(
        sheet,
        x,
        y,
        size * (0.55 + 0.4 * draw()),
        open,
        blossoms[i % blossoms.length] ?? [255, 255, 255],
        i * 7 + (m.seed & 255),
        1,
      )
    }
  surface.lay(sheet)
}

export const bloomMouth: Effect = {
  over: (surface, m) =>
    bouquet(surface, m, [[m.aim[0], m.aim[1] + 0.05 * m.height]], 22, 0.06 * m.height * m.scale),
}

export const floralEyes: Effect = {
  over(surface, m) {
    const d = 0.055 * m.height * m.scale
    bouquet(
      surface,
      m,
      [
        [m.aim[0] - d, m.aim[1] - d * 0.3],
        [m.aim[0] + d, m.aim[1] - d * 0.3],
      ],
      7,
      0.036 * m.height * m.scale,
    )
  },
}

export const blackTears: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const d = 0.05 * m.height * m.scale
    const draw = random(subSeed(m.seed, 'tears'))
    for (const side of [-1, 1])
      for (let i = 0; i < 5; i++) {
        let [x, y] = [m.aim[0] + side * (d + (draw() - 0.5) * d * 0.7), m.aim[1] - d * 0.2]
        const begin = 0.05 + 0.12 * i
        const run =
          m.height * m.scale * (0.14 + 0.22 * draw()) * during(m.t, begin, begin + 0.6) * m.strength
        const r = m.height * 0.0055 * m.scale * (0.6 + draw())
        for (let s = 0; s < 10 && run > 1; s++) {
          const next = [x + (draw() - 0.5) * d * 0.16, y + run / 10] as const
          sheet.stroke([x, y], next, r, r * 0.95, [6, 4, 8], 0.95, 0.7)
          ;[x, y] = next
        }
        if (run > 1) sheet.disc(x, y, r * 1.6, [6, 4, 8], 0.95, 0.7)
      }
    surface.lay(sheet)
  },
}

export const angelWings: Effect = {
  needsSubject: true,
  behind(surface, m) {
    const sheet = surface.sheet()
    const box = subjectBox(m)
    const open = during(m.t, 0.08, 0.5) * m.strength
    if (open <= 0) return
    const beat = 0.09 * Math.sin(m.t * 16) * during(m.t, 0.4, 0.6)
    const root = [box.x, box.y - box.ry * 0.3] as const
    const long = Math.min(m.height * 0.62, box.ry * 1.7)
    for (const side of [-1, 1])
      for (let layer = 0; layer < 3; layer++)
        for (let i = 0; i < 13; i++) {
          const u = i / 12
          const lift = (-1.15 + 1.75 * u) * open + beat + (1 - open) * 1.25
          const length = long * (1 - 0.25 * layer) * (1 - 0.4 * u) * (0.35 + 0.65 * open)
          const from = [
            root[0] + side * long * 0.06 * (1 + layer),
            root[1] + u * long * 0.14,
          ] as const
          const to = [
            from[0] + side * Math.cos(lift) * length,
            from[1] + Math.sin(lift) * length,
          ] as const
          const tone = 176 + 28 * layer - 34 * (i % 2)
          sheet.stroke(
            from,
            to,
            long * 0.03,
            long * 0.058,
            [tone, tone, tone + 6],
            0.96 * Math.min(1, open * 2),
            0.8,
          )
        }
    surface.lay(sheet)
  },
  over(surface, m) {
    const glow = surface.sheet(0.25)
    const box = subjectBox(m)
    glow.disc(
      box.x,
      box.y - box.ry * 0.4,
      m.height * 0.6,
      [255, 240, 200],
      0.1 * m.strength * during(m.t, 0.1, 0.6),
    )
    surface.lay(glow, true)
  },
}

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
  const steps = 22
  let last = from
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  for (let i = 1; i <= steps; i++) {
    const u = (i / steps) * reach
    const wave = Math.sin(u * 9 - phase) * 0.13 * u
    const next = [from[0] + dx * u - dy * wave, from[1] + dy * u + dx * wave] as const
    const [r0, r1] = [thick * (1.04 - (i - 1) / steps), thick * (1.04 - i / steps)]
    sheet.stroke(
      [last[0] + thick * 0.12, last[1] + thick * 0.16],
      [next[0] + thick * 0.12, next[1] + thick * 0.16],
      r0,
      r1,
      darker(paint, 0.35),
      0.5,
      0.3,
    )
    sheet.stroke(last, next, r0, r1, paint, 1, 0.85)
    sheet.stroke(
      [last[0] - r0 * 0.3, last[1] - r0 * 0.35],
      [next[0] - r1 * 0.3, next[1] - r1 * 0.35],
      r0 * 0.3,
      r1 * 0.3,
      darker(paint, 1.5),
      0.7,
      0.2,
    )
    if (suckers && i % 2 === 0)
      sheet.disc(next[0] + r1 * 0.35, next[1] + r1 * 0.4, r1 * 0.34, darker(paint, 1.7), 0.9, 0.7)
    last = next
  }
}

export const tentacles: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'arms'))
    const box = subjectBox(m)
    for (let i = 0; i < 9; i++) {
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
          m.height * (0.022 + 0.03 * thick),
          m.t * 16 + i * 2,
          [92, 46, 84],
          true,
        )
    }
    surface.lay(sheet)
  },
}

export const snakes: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const size = m.height * m.scale
    for (let i = 0; i < 13; i++) {
      const angle = -Math.PI * (0.04 + (0.92 * i) / 12)
      const grown = during(m.t, 0.05 + 0.02 * i, 0.5 + 0.02 * i) * m.strength
      const from = [
        m.aim[0] + Math.cos(angle) * 0.055 * size,
        m.aim[1] - 0.05 * size + Math.sin(angle) * 0.03 * size,
      ] as const
      const to = [
        from[0] + Math.cos(angle) * 0.27 * size,
        from[1] + Math.sin(angle) * 0.25 * size,
      ] as const
      if (grown < 0.03) continue
      const green: Paint = [44 + 26 * hash2(i, 1), 104 + 36 * hash2(i, 2), 48]
      arm(sheet, from, to, grown, 0.017 * size, m.t * 24 + i * 1.7, green, false)
      const phase = Math.sin(grown * 9 - m.t * 24 - i * 1.7) * 0.13 * grown
      const head = [
        from[0] + (to[0] - from[0]) * grown - (to[1] - from[1]) * phase,
        from[1] + (to[1] - from[1]) * grown + (to[0] - from[0]) * phase,
      ] as const
      sheet.disc(head[0], head[1], 0.016 * size, green, 1, 0.85)
      sheet.disc(
        head[0] - 0.005 * size,
        head[1] - 0.004 * size,
        0.0034 * size,
        [255, 220, 60],
        1,
        0.8,
      )
      sheet.disc(
        head[0] + 0.006 * size,
        head[1] - 0.004 * size,
        0.0034 * size,
        [255, 220, 60],
        1,
        0.8,
      )
    }
    surface.lay(sheet)
  },
}
