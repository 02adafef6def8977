// Effects of what the picture is seen through: dirt and drops on the lens, glass that cracks, a pane to be pushed against.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { laySolid } from './contact.ts'
import { crackPane } from './cracks.ts'
import { asItIs, come, type Effect, type Moment } from './effect.ts'
import { keptField, noiseField } from './fields.ts'
import { pressedHand } from './hands.ts'
import { tintFrame } from './light.ts'
import type { Sheet } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Where mud lies on the glass: a ragged splat of several drops with runs. */
const splat = (sheet: Sheet, m: Moment, i: number, on: number): void => {
  const [x, y] = [m.width * hash2(i, m.seed & 255), m.height * (0.1 + 0.85 * hash2(i, 102))]
  const size = m.height * (0.03 + 0.07 * hash2(i, 103) ** 2)
  const paint = lit(m, [86 + 30 * hash2(i, 104), 62, 40])
  for (let k = 0; k < 16; k++) {
    const angle = 2 * Math.PI * hash2(k, i)
    const far = size * 1.5 * hash2(k, i + 40) ** 1.6
    const r = size * 0.5 * (1.1 - far / (size * 1.5)) * (0.4 + hash2(k, i + 70))
    sheet.disc(x + Math.cos(angle) * far, y + Math.sin(angle) * far, r, paint, 0.85 * on, 0.75)
  }
  const run = size * 2.2 * hash2(i, 105) * during(m.t, 0.1, 0.9)
  sheet.stroke([x, y], [x, y + run], size * 0.16, size * 0.1, paint, 0.8 * on, 0.7)
}

export const dirtyLens: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.22)
    const smudge = surface.sheet(0.25)
    const { width: w, height: h, data } = smudge
    // Greasy wipes: streaks along one way, thick and thin.
    const wipes = keptField(surface, 'wipes', smudge, (field) => {
      const run = [3 / h, 9 / h, m.seed & 63] as const
      field.set(noiseField(surface, 'wiped', smudge, run, [-0.8 / h, 2.4 / h, 0], 3))
    })
    for (let k = 0; k < w * h; k++) {
      const a = Math.max(0, (wipes[k] as number) - 0.4) * 1.5 * on
      data[4 * k] = 198 * a
      data[4 * k + 1] = 194 * a
      data[4 * k + 2] = 184 * a
      data[4 * k + 3] = 230 * a
    }
    surface.lay(smudge)
    const sheet = surface.sheet(1)
    for (let i = 0; i < 7; i++) splat(sheet, m, i, on)
    for (let i = 0; i < 64; i++) drop(sheet, m, i, on)
    for (let i = 0; i < 150; i++) {
      const r = m.height * 0.0035 * (0.4 + hash2(i, 111))
      sheet.disc(m.width * hash2(i, 112), m.height * hash2(i, 113), r, [36, 30, 24], 0.6 * on, 0.4)
    }
    surface.lay(sheet)
  },
}

/** A drop of water on the glass, dark above and bright below as drops are; some run down. */
const drop = (sheet: Sheet, m: Moment, i: number, on: number): void => {
  const [x, y, r] = [m.width * hash2(i, 121), m.height * hash2(i, 122), hash2(i, m.seed & 255)]
  const size = m.height * (0.006 + 0.026 * r * r)
  const slide = i % 5 === 0 ? during(m.t, 0.15 + r * 0.5, 0.5 + r * 0.5) * m.height * 0.35 : 0
  if (slide > 0)
    sheet.stroke([x, y], [x, y + slide], size * 0.3, size * 0.6, [214, 222, 228], 0.3 * on, 0.2)
  sheet.disc(x, y + slide, size, [22, 28, 34], 0.55 * on, 0.8)
  sheet.disc(x, y + slide + size * 0.25, size * 0.8, [196, 208, 216], 0.6 * on, 0.2)
  sheet.disc(x - size * 0.3, y + slide - size * 0.4, size * 0.26, [255, 255, 255], 0.95 * on, 0.4)
}

export const lensCrack: Effect = {
  over(surface, m) {
    const x = m.width * (0.5 + 0.3 * (hash2(m.seed & 255, 5) - 0.5))
    const y = m.height * (0.45 + 0.3 * (hash2(m.seed & 255, 6) - 0.5))
    const hit = 0.3
    if (m.t > hit && m.t < hit + 0.03) tintFrame(surface, 1.3, 1.3, 1.3, 30)
    const open =
      m.t < hit
        ? 0
        : 0.55 * during(m.t, hit, hit + 0.02) +
          0.2 * during(m.t, 0.5, 0.52) +
          0.25 * during(m.t, 0.72, 0.75)
    crackPane(surface, m, x, y, open)
  },
}

/** Radius of a head, in frame heights, that somebody has who stands right behind the pane; and the most that a subject grows to get there. */
const [close, most] = [0.19, 2.1]
/** Where such a head is, as a share of the height. */
const headAt = 0.4

/** How the subject is shown when it is `near` 0..1 to the pane: its growth about its face, its way, and where that takes points of the frame. */
const pressed = (m: Moment, near: number) => {
  const f = figureNow(m)
  const [h, ay] = [m.height, m.aim[1]]
  const wish = f.upright ? (close * h) / f.head.radius : 0
  const grow = Math.max(1.12, Math.min(most, wish))
  const scale = 1 + (grow - 1) * near
  const down = (y: number) => ay + (y - ay) * grow
  // Its head stays to be seen; what the lower edge cuts is still cut by it.
  const rise = f.upright ? headAt * h - down(f.head.y) : 0.03 * h
  const fall = f.whole ? rise : Math.max(rise, 1.02 * h - down(Math.min(h, f.bottom)))
  const dy = (near * fall) / (h * m.scale)
  const at = ([x, y]: readonly [number, number]) =>
    [m.aim[0] + (x - m.aim[0]) * scale, ay + (y - ay) * scale + near * fall] as const
  return { f, scale, dy, at, radius: f.head.radius * scale }
}

const palmSize = (m: Moment, radius: number): number =>
  Math.max(0.11 * m.height, Math.min(0.23 * m.height, 1.05 * radius))

/** Where the hand of a side presses on the pane. */
const palmOn = (m: Moment, side: number, near: number): readonly [number, number] => {
  const { f, at, radius } = pressed(m, near)
  const size = palmSize(m, radius)
  const wide = Math.min(0.5 * m.width - 0.8 * size, 1.2 * radius + 0.95 * size)
  const [x] = at([f.head.x, f.head.y])
  const [, neck] = at([f.head.x, f.neck])
  return [x + side * wide, Math.min(0.66 * m.height, neck + 0.1 * radius)]
}

/** The subject is thrown against a pane: hands press flat, breath fogs it, then it cracks under one of them. */
export const pushToGlass: Effect = {
  needsSubject: true,
  ghosts(m) {
    const near = during(m.t, 0.14, 0.34) * m.strength
    const { scale, dy } = pressed(m, near)
    const shove = 0.015 * Math.sin(m.t * 90) * Math.exp(-Math.max(0, m.t - 0.34) * 9) * near
    return [{ ...asItIs, scale, dy: dy + shove }]
  },
  over(surface, m) {
    const near = during(m.t, 0.14, 0.34) * m.strength
    const { f, at, radius } = pressed(m, near)
    const [head, mouth, neck] = [at([f.head.x, f.head.y]), at(f.mouth), at([f.head.x, f.neck])]
    const on = m.strength * during(m.t, 0.28, 0.36)
    const fog = surface.sheet(0.25)
    const breath = m.strength * during(m.t, 0.4, 0.85)
    for (let i = 0; i < 9; i++)
      fog.disc(
        mouth[0] + (hash2(i, 3) - 0.5) * 1.1 * radius,
        mouth[1] + (hash2(i, 4) - 0.35) * 0.7 * radius,
        radius * (0.3 + 0.4 * hash2(i, 5)),
        [230, 238, 242],
        0.15 * breath,
      )
    // The pane itself: two slanting reflections.
    const shine = m.strength * during(m.t, 0.05, 0.3)
    for (const u of [0.16, 0.24, 0.78])
      fog.stroke(
        [m.width * (u + 0.2), -9],
        [m.width * (u - 0.1), m.height + 9],
        m.height * 0.035,
        m.height * 0.035,
        [255, 255, 255],
        0.2 * shine,
        0.3,
      )
    surface.lay(fog)
    const sheet = surface.sheet(1)
    const size = palmSize(m, radius)
    for (const side of [-1, 1]) {
      const [x, y] = palmOn(m, side, near)
      const palm = [x, y + (1 - come(m, 0.28, 0.36)) * 0.6 * size] as const
      const shoulder = [head[0] + side * 1.15 * radius, neck[1] + 0.7 * radius] as const
      pressedHand(sheet, m, palm, size * (0.85 + 0.15 * on), side, shoulder, on)
    }
    laySolid(surface, sheet, m)
    // The pane stays where it is, and so does what cracks in it.
    const [cx, cy] = palmOn({ ...m, aim: m.staged.aim, scale: 1, cos: 1, sin: 0 }, 1, 1)
    crackPane(surface, m, cx, cy, 0.85 * during(m.t, 0.68, 0.71))
  },
}
