// Things people do and wear: a kiss on the lens, gold and banknotes.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { asItIs, come, type Effect, type Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import { lipPrint } from './lips.ts'
import { ball, fill, oval, placed } from './shapes.ts'
import type { Sheet } from './surface.ts'
import { figureNow, lit } from './where.ts'

type Point = readonly [number, number]

const heartShape: readonly Point[] = Array.from({ length: 33 }, (_, i) => {
  const a = (2 * Math.PI * i) / 32
  const x = 16 * Math.sin(a) ** 3
  const y = 13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a)
  return [x / 32, -y / 32] as const
})

const kisses = [
  [0.42, 0.06, 0.08, 0.3],
  [0.62, -0.62, -0.42, 0.2],
  [0.76, 0.66, 0.4, 0.24],
  [0.88, 0.6, -0.5, 0.17],
] as const

/** The subject leans in and kisses the lens. */
export const kiss: Effect = {
  needsSubject: true,
  ghosts(m) {
    const near = (during(m.t, 0.1, 0.4) - 0.55 * during(m.t, 0.45, 0.6)) * m.strength
    return [{ ...asItIs, scale: 1 + 0.28 * near, dy: 0.05 * near, turn: 0.09 * near }]
  },
  over(surface, m) {
    const warm = m.strength * during(m.t, 0.05, 0.5)
    const f = figureNow(m)
    tintFrame(surface, 1 + 0.03 * warm, 1 - 0.05 * warm, 1 - 0.02 * warm)
    const glow = surface.sheet(0.25)
    glow.disc(m.width / 2, m.height / 2, m.height * 0.9, [255, 80, 130], 0.1 * warm)
    surface.lay(glow, true)
    const sheet = surface.sheet(1)
    for (let i = 0; i < 22; i++) {
      const life = (m.t * 1.3 + hash2(i, 31)) % 1.2
      // Past the face, not over it.
      const u = 2 * hash2(i, m.seed & 255) - 1
      const aside = Math.sign(u) * (0.26 + 0.26 * Math.abs(u)) + 0.5
      const x = m.width * aside + 0.03 * m.height * Math.sin(life * 9 + i)
      const y = m.height * (1.1 - 1.15 * life)
      const size = m.height * (0.036 + 0.068 * hash2(i, 33))
      const tilt = 0.35 * Math.sin(life * 7 + i)
      const on = warm * Math.min(1, life * 5) * 0.9
      fill(
        sheet,
        placed(heartShape, x + size * 0.06, y + size * 0.08, size, tilt),
        [90, 0, 30],
        0.35 * on,
      )
      fill(
        sheet,
        placed(heartShape, x, y, size, tilt),
        {
          ...{ x: x - 0.2 * size, y: y - 0.22 * size, reach: 0.8 * size },
          ...{ inner: [255, 104, 138], outer: [188, 12, 58] },
        },
        on,
      )
      sheet.disc(x - size * 0.2, y - size * 0.2, size * 0.1, [255, 200, 215], 0.8 * on, 0.2)
    }
    kisses.forEach(([at, u, v, size], i) => {
      // The first is on the face that gave it: it goes again, so that the face is seen.
      const gone = i === 0 ? during(m.t, 0.56, 0.72) : 0
      const on = m.strength * during(m.t, at, at + 0.02) * (1 - gone)
      if (on <= 0) return
      const x =
        i === 0
          ? f.mouth[0] + 0.3 * f.head.radius
          : m.width * (0.5 + 0.5 * u + 0.06 * (hash2(m.seed & 255, i) - 0.5))
      const y = i === 0 ? f.mouth[1] : m.height * (0.5 + 0.5 * v)
      lipPrint(
        sheet,
        x,
        y,
        m.height * size * (1.12 - 0.12 * on) * 1.22,
        0.5 * (hash2(i, 8) - 0.5),
        on,
      )
    })
    surface.lay(sheet)
  },
}

/** How the upper body nods and sways on the beat, in heights, for the picture point (x, y) in heights. */
const onTheBeat = (x: number, y: number, m: Moment): readonly [number, number] => {
  const { figure: f } = m.staged
  const h = m.height
  const v = (y - f.top / h) / Math.max(0.05, (f.bottom - f.top) / h)
  const beat = Math.sin(m.t * 25)
  const k = m.strength * during(m.t, 0.03, 0.12) * Math.max(0, 1 - v)
  const side = x > f.heart[0] / h ? 1 : -1
  return [0.035 * beat * k, 0.02 * k * (Math.abs(beat) + side * 0.6 * beat)]
}

/** A gold chain, falling banknotes and coloured lights on the beat. */
export const flex: Effect = {
  needsSubject: true,
  steps: true,
  limb: onTheBeat,
  over(surface, m) {
    const on = m.strength * during(m.t, 0.03, 0.14)
    const beat = Math.abs(Math.sin(m.t * 12.6)) ** 3
    const glow = surface.sheet(0.25)
    glow.disc(0, m.height * 0.3, m.height * 0.8, [190, 30, 255], 0.5 * on * beat)
    glow.disc(m.width, m.height * 0.3, m.height * 0.8, [30, 110, 255], 0.5 * on * (1 - beat))
    surface.lay(glow, true)
    const sheet = surface.sheet(1)
    chain(sheet, m)
    for (let i = 0; i < 22; i++) note(sheet, m, i, on)
    surface.lay(sheet)
  },
}

const chain = (sheet: Sheet, m: Moment): void => {
  const f = figureNow(m)
  const r = f.head.radius
  const swing = 0.12 * r * Math.sin(m.t * 25)
  // It hangs on the neck that nods.
  const { head, neck } = m.staged.figure
  const lean = onTheBeat((head.x - 1) / m.height, neck / m.height, m)
  const by = m.height * m.scale
  const at = (i: number): Point => {
    const a = Math.PI * (i / 24)
    const [u, v] = [Math.cos(a), Math.sin(a)]
    return [
      f.head.x + lean[0] * by - u * r * 0.78 + swing * v,
      f.neck + lean[1] * by + 0.1 * r + v * r * 1.35 - (1 - come(m, 0.03, 0.14)) * m.height,
    ]
  }
  for (let i = 0; i <= 24; i++)
    ball(sheet, ...at(i), r * (i % 2 ? 0.1 : 0.075), lit(m, [240, 190, 50]), 1, 0.9)
  const [x, y] = at(12)
  ball(sheet, x, y + r * 0.3, r * 0.34, lit(m, [244, 196, 60]), 1, 0.9)
  fill(sheet, oval(x, y + r * 0.3, r * 0.2, r * 0.2), lit(m, [170, 120, 20]), 0.7)
  sheet.disc(
    x - r * 0.1,
    y + r * 0.18,
    r * 0.16,
    [255, 255, 235],
    0.9 * Math.abs(Math.sin(m.t * 17)),
    0.1,
  )
}

/** A banknote that tumbles down. */
const note = (sheet: Sheet, m: Moment, i: number, on: number): void => {
  const near = 0.4 + 0.9 * hash2(i, 41) ** 2
  const fall = (m.t * (0.9 + 0.5 * hash2(i, 42)) + hash2(i, 43)) % 1
  const y = m.height * (1.35 * fall - 0.18)
  // Past the face, not over it.
  const { head } = figureNow(m)
  const over = m.width * hash2(i, m.seed & 255) + 0.06 * m.height * Math.sin(fall * 11 + i)
  const clear = Math.max(0, 1 - Math.abs(y - head.y) / (3 * head.radius + 0.1 * m.height))
  const x = over + Math.sign(over - head.x) * clear * (1.3 * head.radius + 0.1 * m.height * near)
  const [long, tall] = [
    0.1 * m.height * near,
    0.046 * m.height * near * Math.cos(m.t * 19 + i * 2.3),
  ]
  const turn = 0.8 * Math.sin(m.t * 6 + i)
  const rect = (k: number) =>
    placed(
      [
        [-long * k, -tall * k],
        [long * k, -tall * k],
        [long * k, tall * k],
        [-long * k, tall * k],
      ],
      x,
      y,
      1,
      turn,
    )
  const shade = 0.7 + 0.3 * Math.abs(Math.cos(m.t * 19 + i * 2.3))
  fill(sheet, rect(1), lit(m, [176 * shade, 206 * shade, 160 * shade]), on)
  fill(sheet, rect(0.86), lit(m, [96 * shade, 150 * shade, 96 * shade]), on)
  fill(
    sheet,
    placed(oval(0, 0, Math.abs(tall) * 0.55 + 0.5, tall * 0.62), x, y, 1, turn),
    lit(m, [190 * shade, 216 * shade, 176 * shade]),
    on,
  )
}
