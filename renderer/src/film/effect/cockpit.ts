// A chase seen from behind the wheel: dials, wheel and hands, the windscreen's frame, and the lights of the pursuers all around.
import { skinOf } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import { risen, rush, soft } from './ride.ts'
import { fill, oval, tube } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { lit } from './where.ts'

/** The red and the blue light, 0..1, of which one is always off. */
interface Sirens {
  readonly red: number
  readonly blue: number
}

/** A dark colour in the light of the sirens, more of it the more it faces them. */
const under = ([r, g, b]: Paint, { red, blue }: Sirens, facing: number): Paint => [
  r + 46 * red * facing,
  g + 8 * (red + blue) * facing,
  b + 58 * blue * facing,
]

/** Where the wheel is, in pixels: its middle and how large it is. */
const wheelAt = (m: Moment) => ({ x: 0.34 * m.width, y: risen(m, 0.4) + 0.06 * m.height })

/** The dashboard: a padded edge, below it dark, with a hood over the dials. */
const dashboard = (sheet: Sheet, m: Moment, sirens: Sirens): void => {
  const [w, h] = [m.width, m.height]
  const low = risen(m, 0.4)
  const { x } = wheelAt(m)
  const hood = Array.from({ length: 9 }, (_, i) => {
    const a = Math.PI * (1 - i / 8)
    return [x + 0.3 * h * Math.cos(a), low - 0.17 * h - 0.1 * h * Math.sin(a)] as const
  })
  const edge = [
    ...([[-9, low + 0.2 * h]] as const),
    ...([[-9, low - 0.14 * h]] as const),
    ...hood,
    ...([[0.72 * w, low - 0.17 * h]] as const),
    ...([[w + 9, low - 0.13 * h]] as const),
    ...([[w + 9, low + 0.2 * h]] as const),
  ]
  fill(sheet, edge, (px, py) => {
    const bump = Math.abs(px - x) < 0.3 * h ? Math.sqrt(1 - ((px - x) / (0.3 * h)) ** 2) : 0
    const v = (py - low) / h + 0.17 + 0.1 * bump
    const facing = Math.max(0, 1 - v / 0.05)
    const light = 22 + 34 * facing * facing - 40 * Math.min(0.3, v)
    return under([light, light, light + 3], sirens, 0.3 + facing)
  })
}

/** Two dials and their needles. */
const dials = (sheet: Sheet, m: Moment): void => {
  const h = m.height
  const { x } = wheelAt(m)
  const y = risen(m, 0.4) - 0.13 * h
  for (const side of [-1, 1]) {
    const [cx, r] = [x + side * 0.125 * h, 0.092 * h]
    fill(sheet, oval(cx, y, r, r), [8, 9, 12])
    for (let i = 0; i < 9; i++) {
      const a = Math.PI * (0.8 + (1.4 * i) / 8)
      const [c, s] = [Math.cos(a), Math.sin(a)]
      const paint: Paint = i > 6 ? [255, 70, 50] : [210, 225, 240]
      const tick = 0.004 * h
      sheet.stroke(
        [cx + 0.72 * r * c, y + 0.72 * r * s],
        [cx + 0.9 * r * c, y + 0.9 * r * s],
        tick,
        tick,
        paint,
        0.9,
        0.3,
      )
    }
    const a = Math.PI * (1.75 + 0.25 * Math.sin(m.t * (side > 0 ? 31 : 9)))
    sheet.stroke(
      [cx, y],
      [cx + 0.8 * r * Math.cos(a), y + 0.8 * r * Math.sin(a)],
      0.008 * h,
      0.003 * h,
      [255, 96, 40],
      1,
      0.3,
    )
  }
}

/** A hand on the wheel's rim at angle `a`. */
const hand = (sheet: Sheet, m: Moment, a: number, r: number): void => {
  const h = m.height
  const { x, y } = wheelAt(m)
  const at = (angle: number, far: number) =>
    [x + far * Math.cos(angle), y + far * Math.sin(angle)] as const
  const out = Math.cos(a) < 0 ? -1 : 1
  const skin = skinOf(m, 0.8)
  tube(
    sheet,
    at(a, r),
    [x + out * 0.62 * h, m.height * 1.25],
    0.05 * h,
    0.08 * h,
    lit(m, [44, 46, 54]),
    1,
    0.05,
  )
  for (let i = 0; i < 4; i++) {
    const b = a + 0.12 * (i - 1.5)
    tube(sheet, at(b, r + 0.04 * h), at(b, r - 0.035 * h), 0.026 * h, 0.023 * h, skin, 1, 0.1)
  }
  tube(
    sheet,
    at(a - out * 0.26, r - 0.045 * h),
    at(a - out * 0.12, r - 0.03 * h),
    0.018 * h,
    0.022 * h,
    skin,
    1,
    0.1,
  )
}

/** The wheel with both hands, turned one way and the other. */
const wheel = (sheet: Sheet, m: Moment, sirens: Sirens): void => {
  const h = m.height
  const { x, y } = wheelAt(m)
  const r = 0.31 * h
  const turn = 0.42 * Math.sin(m.t * 9) * soft(m)
  const dark = under(lit(m, [36, 36, 41]), sirens, 0.5)
  for (const spoke of [turn, turn + Math.PI])
    tube(
      sheet,
      [x, y],
      [x + Math.cos(spoke) * r, y + Math.sin(spoke) * r],
      0.05 * h,
      0.026 * h,
      dark,
      1,
      0.2,
    )
  fill(sheet, oval(x, y, 0.1 * h, 0.085 * h), under(lit(m, [26, 26, 30]), sirens, 0.3))
  const ring = oval(x, y, r, r)
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]]
    if (a && b && Math.min(a[1], b[1]) < h) tube(sheet, a, b, 0.025 * h, 0.025 * h, dark, 1, 0.2)
  }
  hand(sheet, m, turn - Math.PI * 0.8, r)
  hand(sheet, m, turn - Math.PI * 0.2, r)
}

/** The frame of the windscreen: pillars at the sides, the roof's edge and the mirror in which the pursuers flash. */
const windscreen = (sheet: Sheet, m: Moment, sirens: Sirens, on: number): void => {
  const [w, h] = [m.width, m.height]
  const out = 0.3 * h * (1 - on)
  const paint = under([14, 14, 17], sirens, 0.25)
  const roof = (x: number) => -out + h * (0.025 + 0.05 * (2 * (x / w) - 1) ** 2)
  const rim = Array.from({ length: 9 }, (_, i) => [(w * i) / 8, roof((w * i) / 8)] as const)
  fill(sheet, [[-9, -9 - out], ...rim, [w + 9, -9 - out]], paint)
  for (const side of [0, 1]) {
    const at = (u: number) => (side ? w - u * h : u * h)
    fill(
      sheet,
      [
        [at(-0.05), -9],
        [at(0.1 - out / h), -9],
        [at(-0.03), h * 0.92],
        [at(-0.05), h],
      ],
      paint,
    )
  }
  const [mx, my] = [0.66 * w, 0.1 * h - out]
  tube(sheet, [mx, -out], [mx, my], 0.012 * h, 0.012 * h, paint, 1, 0)
  tube(sheet, [mx - 0.13 * h, my], [mx + 0.13 * h, my], 0.05 * h, 0.05 * h, [20, 20, 24], 1, 0.1)
  tube(sheet, [mx - 0.13 * h, my], [mx + 0.13 * h, my], 0.038 * h, 0.038 * h, [46, 52, 62], 1, 0)
  sheet.disc(mx - 0.06 * h, my, 0.05 * h, [255, 40, 46], sirens.red, 0.7)
  sheet.disc(mx + 0.06 * h, my, 0.05 * h, [60, 110, 255], sirens.blue, 0.7)
}

/** A driver's view: wheel and dashboard, red and blue lights of the pursuers all around. */
export const pursuit: Effect = {
  over(surface, m) {
    const on = soft(m)
    rush(surface, m, 40, [255, 255, 255], 0.7 * on)
    tintFrame(surface, 1 - 0.2 * on, 1 - 0.24 * on, 1 - 0.16 * on)
    const glow = surface.sheet(0.25)
    const beat = Math.sin(m.t * 71)
    const sirens = { red: on * Math.max(0, beat), blue: on * Math.max(0, -beat) }
    glow.disc(0, m.height * 0.4, m.height * 0.7, [255, 20, 30], 0.75 * sirens.red)
    glow.disc(m.width, m.height * 0.4, m.height * 0.7, [30, 70, 255], 0.85 * sirens.blue)
    surface.lay(glow, true)
    const sheet = surface.sheet(1)
    windscreen(sheet, m, sirens, on)
    dashboard(sheet, m, sirens)
    dials(sheet, m)
    wheel(sheet, m, sirens)
    surface.lay(sheet)
  },
}
