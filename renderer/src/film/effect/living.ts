// Effects that bring living things into the picture: flowers, wings, tears.
import { during, ease } from '../../camera/easing.ts'
import { hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { ball, fill, oval, placed, tube } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

const darker = (p: Paint, k: number): Paint => [p[0] * k, p[1] * k, p[2] * k]

const petalShape: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.22, 0.16],
  [0.55, 0.3],
  [0.85, 0.24],
  [1, 0.06],
  [0.95, -0.02],
  [1, -0.1],
  [0.84, -0.25],
  [0.55, -0.3],
  [0.22, -0.16],
]

/** A flower seen from the front; `open` 0..1. Petals are darker at their root and towards the shadow side. */
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
  for (const ring of [1, 0.62])
    for (let i = 0; i < petals; i++) {
      const angle = turn + ((i + (ring < 1 ? 0.5 : 0)) / petals) * 2 * Math.PI
      const light = 0.86 - 0.2 * Math.sin(angle + 0.6) + (ring < 1 ? 0.12 : 0)
      const long = size * open * ring * 1.05
      const [inner, outer] = [darker(paint, 0.5 * light), darker(paint, light)]
      const colour = { x, y, reach: Math.max(1, long), inner, outer }
      fill(sheet, placed(petalShape, x, y, long, angle), colour, alpha)
    }
  ball(sheet, x, y, size * 0.22 * open, [246, 196, 60], alpha, 0.15)
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
      const green = lit(m, [40 + 40 * p.tall, 110 + 40 * p.near, 40])
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
          lit(m, blossoms[p.i % blossoms.length] ?? [255, 255, 255]),
          p.i + (m.seed & 255),
          1,
        )
    }
    surface.lay(sheet)
  },
}

/** Where the flower is that leaves its point by `far` at an angle: all around it. */
const around: (angle: number, far: number) => readonly [number, number] = (angle, far) => [
  Math.cos(angle) * far,
  Math.sin(angle) * far,
]

/** The same out of a mouth: they spill over chin and chest, and leave the eyes free. */
const spilling: typeof around = (angle, far) => {
  const y = 0.95 * Math.sin(angle) * far
  return [1.15 * Math.cos(angle) * far, y < -0.3 ? 0.25 - 1.15 * y : y + 0.12]
}

/** Flowers that burst out of a point of the face and spill over it. */
const bouquet = (
  surface: Surface,
  m: Moment,
  spots: readonly (readonly [number, number])[],
  each: number,
  size: number,
  place: typeof around,
): void => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'bouquet'))
  for (const [cx, cy] of spots) {
    const all = Array.from({ length: each }, (_, i) => {
      const [u, v] = place(draw() * 2 * Math.PI, Math.sqrt(i / each) * 1.6)
      const begin = 0.12 + 0.4 * (i / each) + 0.08 * draw()
      const open = ease((m.t - begin) / 0.2) * m.strength
      const large = size * (0.55 + 0.4 * draw())
      return { i, open, large, x: cx + u * size * open, y: cy + v * size * open }
    }).filter(({ open }) => open > 0.02)
    for (const { x, y } of all)
      sheet.stroke([cx, cy], [x, y], size * 0.08, size * 0.05, [60, 120, 50], 0.9)
    // The first lie on top: stems do not show between them.
    for (const { i, open, large, x, y } of all.reverse()) {
      const paint = blossoms[i % blossoms.length] ?? [255, 255, 255]
      flower(sheet, x, y, large, open, paint, i * 7 + (m.seed & 255), 1)
    }
  }
  surface.lay(sheet)
}

export const bloomMouth: Effect = {
  over(surface, m) {
    const { mouth, head } = figureNow(m)
    bouquet(surface, m, [mouth], 24, Math.max(0.44 * head.radius, 0.075 * m.height), spilling)
  },
}

export const floralEyes: Effect = {
  over(surface, m) {
    const { leftEye, rightEye, head } = figureNow(m)
    bouquet(surface, m, [leftEye, rightEye], 8, 0.3 * head.radius, around)
  },
}

/** One run of a tear: it follows the cheek outwards, widens where it slows, and ends in a drop; wet, so it shines. */
const tear = (
  sheet: Sheet,
  [x0, y0]: readonly [number, number],
  long: number,
  r: number,
  side: number,
  seed: number,
  alpha: number,
): void => {
  const steps = 26
  const at = (u: number): readonly [number, number] => [
    x0 + side * 0.1 * long * u * u + 0.22 * long * (noise(u * 2.2 + seed, 7) - noise(seed, 7)) * u,
    y0 + long * u,
  ]
  const wide = (u: number) =>
    r * (0.75 + 0.5 * noise(u * 5 + seed, 2) - 0.25 * u) * (u > 0.9 ? 1 + 3 * (u - 0.9) : 1)
  for (let i = 0; i < steps; i++) {
    const [u, next] = [i / steps, (i + 1) / steps]
    // What it leaves on the skin, and the tear itself.
    sheet.stroke(at(u), at(next), 2.1 * wide(u), 2.1 * wide(next), [24, 16, 20], 0.1 * alpha, 0)
    sheet.stroke(at(u), at(next), wide(u), wide(next), [9, 7, 10], (0.9 - 0.25 * u) * alpha, 0.35)
  }
  for (let i = 2; i < steps; i += 1) {
    const [a, b] = [at(i / steps), at((i + 0.6) / steps)]
    const off = 0.3 * wide(i / steps)
    const light = 0.34 * alpha * Math.max(0, noise(i * 0.7 + seed, 5) - 0.35)
    const r1 = 0.16 * r
    sheet.stroke([a[0] - off, a[1]], [b[0] - off, b[1]], r1, r1, [226, 232, 240], 2 * light, 0)
  }
  const [x, y] = at(1)
  ball(sheet, x, y, 1.15 * wide(1), [12, 10, 14], 0.92 * alpha, 0.6)
}

export const blackTears: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(1)
    const { leftEye, rightEye, head } = figureNow(m)
    const d = head.radius
    const draw = random(subSeed(m.seed, 'tears'))
    for (const [side, eye] of [
      [-1, leftEye],
      [1, rightEye],
    ] as const) {
      // The eyes fill with black first, and smudge the lids.
      const full = m.strength * during(m.t, 0.03, 0.25)
      sheet.disc(eye[0], eye[1] + 0.02 * d, 0.2 * d, [14, 8, 12], 0.45 * full)
      fill(sheet, oval(eye[0], eye[1], 0.125 * d, 0.058 * d), [7, 5, 8], 0.96 * full)
      sheet.disc(eye[0] - 0.03 * d, eye[1] - 0.02 * d, 0.018 * d, [235, 240, 246], 0.8 * full, 0.3)
      for (let i = 0; i < 3; i++) {
        const begin = 0.1 + 0.1 * draw() + 0.14 * i
        const long = d * (0.5 + 0.7 * draw()) * (i === 1 ? 1.4 : 0.7)
        const run = long * during(m.t, begin, begin + 0.55)
        const r = d * (i === 1 ? 0.042 : 0.02) * (0.8 + 0.4 * draw())
        const from = [eye[0] + (i - 1) * 0.07 * d, eye[1] + 0.05 * d] as const
        if (run > 0.04 * d) tear(sheet, from, run, r, side, 17 * i + side + 3, full)
      }
    }
    surface.lay(sheet)
  },
}

const feather: readonly (readonly [number, number])[] = [
  [0, -0.03],
  [0.3, -0.075],
  [0.75, -0.08],
  [0.95, -0.045],
  [1, 0.005],
  [0.94, 0.045],
  [0.7, 0.075],
  [0.3, 0.06],
  [0, 0.03],
]

/** One wing: three rows of feathers on an arm that unfolds; `side` -1 left, 1 right. */
const wing = (sheet: Sheet, m: Moment, side: number, open: number, long: number): void => {
  const f = figureNow(m)
  const beat = 0.12 * Math.sin(m.t * 15) * during(m.t, 0.35, 0.55) * open
  const root = [f.head.x + side * 0.35 * f.head.radius, f.neck + 0.45 * f.head.radius] as const
  // The arm rises from the shoulder, bends, and carries the long feathers at its end.
  const up = -0.9 * open + beat + (1 - open) * 0.9
  const elbow = [
    root[0] + side * Math.cos(up) * long * 0.42,
    root[1] + Math.sin(up) * long * 0.42,
  ] as const
  const tipTurn = up + 0.45 - 0.1 * open
  const tip = [
    elbow[0] + side * Math.cos(tipTurn) * long * 0.4,
    elbow[1] + Math.sin(tipTurn) * long * 0.4,
  ] as const
  for (const row of [0, 1, 2])
    for (let i = 14 - row; i >= 0; i--) {
      const u = i / (14 - row)
      const at =
        u < 0.5
          ? ([
              root[0] + (elbow[0] - root[0]) * 2 * u,
              root[1] + (elbow[1] - root[1]) * 2 * u,
            ] as const)
          : ([
              elbow[0] + (tip[0] - elbow[0]) * (2 * u - 1),
              elbow[1] + (tip[1] - elbow[1]) * (2 * u - 1),
            ] as const)
      const hang = 1.75 - 1.5 * u ** 1.2 + beat * (1 - u)
      const angle =
        side > 0 ? hang * open + up * (1 - open) : Math.PI - (hang * open + up * (1 - open))
      const size = long * (0.3 + 0.42 * u) * (1 - 0.27 * row) * (0.45 + 0.55 * open)
      const tone = 208 + 18 * row - 16 * hash2(i, row)
      const shape = placed(
        feather.map(([a, b]) => [a, b * 1.5] as const),
        at[0],
        at[1],
        size,
        angle,
      )
      fill(
        sheet,
        shape,
        {
          ...{ x: at[0], y: at[1], reach: size },
          inner: lit(m, [tone * 0.84, tone * 0.85, (tone + 8) * 0.88]),
          outer: lit(m, [tone * 1.14, tone * 1.15, (tone + 8) * 1.16]),
        },
        Math.min(1, open * 2),
      )
    }
  tube(sheet, root, elbow, long * 0.035, long * 0.03, lit(m, [244, 244, 248]), open)
  tube(sheet, elbow, tip, long * 0.03, long * 0.014, lit(m, [244, 244, 248]), open)
}

export const angelWings: Effect = {
  needsSubject: true,
  behind(surface, m) {
    const open = during(m.t, 0.06, 0.42) * m.strength
    if (open <= 0) return
    const f = figureNow(m)
    const sheet = surface.sheet(1)
    const long = Math.max(
      0.3 * m.height,
      Math.min(m.height * 0.85, Math.max(3.6 * f.head.radius, 0.62 * (f.bottom - f.top))),
    )
    wing(sheet, m, -1, open, long)
    wing(sheet, m, 1, open, long)
    surface.lay(sheet)
  },
  over(surface, m) {
    const glow = surface.sheet(0.25)
    const { head } = figureNow(m)
    const on = m.strength * during(m.t, 0.1, 0.6)
    glow.disc(head.x, head.y, m.height * 0.6, [255, 240, 200], 0.12 * on)
    surface.lay(glow, true)
    const halo = surface.sheet(1)
    const y = head.y - 1.35 * head.radius
    const ring = oval(head.x, y, 0.72 * head.radius, 0.2 * head.radius)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i], ring[i + 1]]
      if (a && b)
        halo.stroke(a, b, 0.05 * head.radius, 0.05 * head.radius, [255, 236, 160], 0.8 * on, 0.3)
    }
    surface.lay(halo, true)
  },
}
