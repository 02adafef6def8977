// Rides seen by the rider or on the subject: skateboards, handlebars, a bonnet.
import { during } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import { shoeShells, skateboardShells } from './boards.ts'
import { laySolid } from './contact.ts'
import { asItIs, come, type Effect, type Ghost, type Moment } from './effect.ts'
import { dust, leap } from './gait.ts'
import { kept, onFeet, shownAt, standsOnBoard, uncut } from './keep.ts'
import { tube } from './shapes.ts'
import { drawSolid } from './solid.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** An effect's strength as it comes in. */
export const soft = (m: Moment) => m.strength * during(m.t, 0, 0.1)

/** How far what one rides on has come in. */
export const comeIn = (m: Moment) => come(m, 0, 0.1)

/** Where things at the lower edge are that rise into the picture by a share of its height: below it at first. */
const risen = (m: Moment, height: number): number => m.height * (1 + height * (1 - comeIn(m)))

/** Streaks that run from the vanishing point past the lens, near the ground. */
export const rush = (
  surface: Surface,
  m: Moment,
  count: number,
  paint: Paint,
  on: number,
): void => {
  const sheet = surface.sheet(0.5)
  for (let i = 0; i < count; i++) {
    const z = (m.t * (3 + 2 * hash2(i, 1)) + hash2(i, 2)) % 1
    const angle = Math.PI * (0.04 + 0.92 * hash2(i, m.seed & 255))
    const near = 0.12 + 1.1 * z * z
    const [c, s] = [Math.cos(angle) * m.width * 0.62, Math.sin(angle) * m.height * 0.62]
    const at = (k: number) => [m.width / 2 + c * k, m.height * 0.46 + s * k] as const
    sheet.stroke(
      at(near),
      at(near + 0.05 + 0.16 * z),
      0.6,
      m.height * 0.006 * z,
      paint,
      0.5 * on * z,
      0.2,
    )
  }
  surface.lay(sheet, true)
}

const tinted =
  (m: Moment) =>
  (p: Paint): Paint =>
    lit(m, p)

/** A skateboard under the subject, seen from its side and a little from above, `long` pixels from nose to tail, wheels at `y`. */
const board = (sheet: Sheet, m: Moment, x: number, y: number, long: number, turn: number): void => {
  const k = long / m.height
  // Far off through a long lens: sizes stay, and one looks down on it a little.
  const far = 9
  const down = 0.2
  const lens = { x, y: y - down * far * m.height, focal: far * m.height }
  const lie = {
    at: [0, far * down, far] as const,
    heading: Math.PI / 2 - 0.16,
    edge: 0,
    nose: -turn,
  }
  drawSolid(sheet, lens, skateboardShells(lie, tinted(m), k))
}

/** A skateboard under the rider's own feet, at the lower edge: one foot on it, the nose ahead. */
const ownBoard = (sheet: Sheet, m: Moment, lean: number, up: number): void => {
  const h = m.height
  const lens = { x: m.width / 2, y: 0.44 * h, focal: 0.95 * h }
  const low = 0.86 + 0.6 * (1 - comeIn(m)) - 0.16 * up
  const at = [-0.02 + 0.42 * lean, low, 1.5] as const
  const lie = { at, heading: 0.7 * lean, edge: -0.5 * lean, nose: 0.35 * up }
  const tint = tinted(m)
  drawSolid(sheet, lens, [
    ...skateboardShells(lie, tint, 1.5),
    ...shoeShells(lie, 0.06, 0.19, tint, tint([56, 74, 112])),
  ])
}

/** How long a board under the subject is, in picture heights, and how high its rider stands on it. */
const boardFor = ({ staged, height }: Moment): { readonly long: number; readonly high: number } => {
  const { top, bottom, left, right, upright } = staged.figure
  // Who stands takes one of a stander's size; a thing gets one that bears it.
  const size = upright ? 0.46 * (bottom - top) : 0.95 * (right - left)
  const long = Math.max(0.17, size / height)
  return { long, high: Math.min(0.1, 0.105 * long) }
}

/** The board under the subject where `ghost` shows it, with its shadow on the ground. */
const underFoot = (surface: Surface, m: Moment, ghost: Ghost, turn: number): void => {
  const f = figureNow(m)
  if (!f.whole) return
  const on = comeIn(m)
  const h = m.height * m.scale
  const { long, high } = boardFor(m)
  const { bottom, heart } = m.staged.figure
  const [x, feet] = shownAt(m, ghost, [heart[0], bottom])
  // Wheels lie under what the rider stands on; who is not on it yet has it below.
  const wheels = feet + high * on * h + 0.6 * (1 - on) * h
  const air = Math.max(0, f.bottom - wheels) / h
  const shadow = surface.sheet(0.25)
  for (let i = -5; i <= 5; i++)
    shadow.disc(
      x + (i / 5) * long * 0.42 * h,
      Math.max(f.bottom, feet) + 0.01 * h,
      (0.05 + 0.1 * air) * h * (long / 0.3),
      [0, 0, 0],
      (0.26 * on) / (1 + 6 * air),
    )
  surface.lay(shadow)
  if (standsOnBoard(m)) return
  const sheet = surface.sheet(1)
  board(sheet, m, x, wheels, long * h, turn)
  laySolid(surface, sheet, m, 0.25)
}

/** A subject that the lower edge cuts rides a large board on the edge, which hides where it is cut; `up` 0..1 it pops. */
const onEdge = (surface: Surface, m: Moment, ghost: Ghost, turn: number, up: number): void => {
  const { figure: f } = m.staged
  if (f.whole) return
  const sheet = surface.sheet(1)
  const [x] = shownAt(m, ghost, [f.heart[0], f.bottom])
  const long = Math.max(0.7, Math.min(1.1, (0.9 * (f.right - f.left)) / m.height))
  const y = m.height * (0.985 - 0.1 * up + 0.5 * (1 - comeIn(m)))
  board(sheet, m, Math.max(0.3 * m.width, Math.min(0.7 * m.width, x)), y, long * m.height, turn)
  laySolid(surface, sheet, m, 0.5)
}

/** Where a glide from side to side has its rider, on top of the board. */
const gliding = (m: Moment): Ghost => {
  const [wave, on] = [Math.sin(m.t * 5), soft(m)]
  const wide = m.staged.figure.whole ? 0.2 : 0.06
  const turn = 0.07 * on * Math.cos(m.t * 5)
  return uncut(m, kept(m, onFeet(m, wide * on * wave, -boardFor(m).high * comeIn(m), turn)))
}

/** The subject rides a board from side to side. */
export const skateGlide: Effect = {
  needsSubject: true,
  ghosts: (m) => [gliding(m)],
  behind(surface, m) {
    underFoot(surface, m, gliding(m), 0.03 * Math.cos(m.t * 5) * soft(m))
  },
  over(surface, m) {
    onEdge(surface, m, gliding(m), 0.06 * Math.cos(m.t * 5) * soft(m), 0)
    rush(surface, m, 40, [255, 255, 255], 0.6 * soft(m))
  },
}

const pop = leap(0.36, 0.66, 0.26)

/** Where an ollie has its rider, on top of the board. */
const popped = (m: Moment): Ghost => {
  const [ghost = asItIs] = pop.ghosts(m)
  if (ghost === asItIs) return ghost
  return uncut(m, kept(m, { ...ghost, dy: ghost.dy - boardFor(m).high * comeIn(m) }))
}

/** The nose rises first, then the board levels out under the feet and lands flat. */
const tiltOf = (m: Moment): number => {
  const air = Math.max(0, Math.min(1, (m.t - 0.36) / 0.3))
  return -0.62 * Math.sin(Math.PI * Math.min(1, air * 1.5)) * m.strength
}

/** A pop of the board with the rider on it. */
export const ollie: Effect = {
  needsSubject: true,
  ...pop,
  ghosts: (m) => [popped(m)],
  behind(surface, m) {
    dust(surface, m, 0.36, 0.8)
    dust(surface, m, 0.66, 1)
    underFoot(surface, m, popped(m), tiltOf(m))
  },
  over(surface, m) {
    const air = Math.max(0, Math.min(1, (m.t - 0.36) / 0.3))
    const up = 4 * air * (1 - air)
    onEdge(surface, m, popped(m), 0.3 * tiltOf(m), up * m.strength)
    rush(surface, m, 30, [255, 255, 255], 0.5 * soft(m) * (1 - up))
  },
}

/** A long ride in curves, seen over one's own board. */
export const skateCruise: Effect = {
  over(surface, m) {
    rush(surface, m, 70, [255, 250, 240], 0.8 * soft(m))
    const sheet = surface.sheet(1)
    ownBoard(sheet, m, 0.35 * Math.sin(m.t * 11) * soft(m), 0.04 * noise(m.t * 30, 3))
    laySolid(surface, sheet, m, 0.5)
  },
}

/** A mountain bike's handlebar with gloved hands, shaking. */
export const handlebar: Effect = {
  over(surface, m) {
    rush(surface, m, 90, [235, 230, 215], soft(m))
    const sheet = surface.sheet(1)
    const h = m.height
    const shake = (lane: number) => (noise(m.t * 60, lane) - 0.5) * 0.025 * h * soft(m)
    const turn = 0.09 * Math.sin(m.t * 12) * soft(m)
    const [x, y] = [m.width / 2 + shake(1), risen(m, 0.4) - 0.16 * h + shake(2)]
    const at = (u: number, v: number) =>
      [x + (u * Math.cos(turn) - v * Math.sin(turn)) * h, y + (v + u * Math.sin(turn)) * h] as const
    const steel = lit(m, [52, 54, 60])
    tube(sheet, at(0, 0.02), at(0, 0.25), 0.05 * h, 0.07 * h, lit(m, [190, 40, 36]), 1, 0.6)
    tube(sheet, at(-0.12, 0), at(0.12, 0), 0.026 * h, 0.026 * h, steel, 1, 0.6)
    for (const side of [-1, 1]) {
      tube(sheet, at(side * 0.12, 0), at(side * 0.3, -0.035), 0.024 * h, 0.02 * h, steel, 1, 0.6)
      tube(
        sheet,
        at(side * 0.3, -0.035),
        at(side * 0.56, -0.01),
        0.02 * h,
        0.024 * h,
        steel,
        1,
        0.6,
      )
      tube(
        sheet,
        at(side * 0.34, -0.06),
        at(side * 0.5, -0.075),
        0.01 * h,
        0.008 * h,
        lit(m, [170, 172, 178]),
      )
      tube(
        sheet,
        at(side * 0.46, 0.02),
        at(side * 0.62, 0.3),
        0.06 * h,
        0.09 * h,
        lit(m, [60, 70, 60]),
        1,
        0.05,
      )
      for (let i = 0; i < 4; i++)
        tube(
          sheet,
          at(side * (0.4 + 0.038 * i), -0.045),
          at(side * (0.4 + 0.04 * i), 0.035),
          0.024 * h,
          0.026 * h,
          lit(m, [24, 26, 30]),
          1,
          0.2,
        )
    }
    surface.lay(sheet)
  },
}

/** The bonnet of the car the camera is fixed to, with the world mirrored in it. */
export const bonnet: Effect = {
  over(surface, m) {
    rush(surface, m, 80, [255, 255, 255], soft(m))
    const { width: w, height: h } = m
    const top = risen(m, 0.35) - 0.31 * h
    if (top >= h) return
    const paint: Paint = hash2(m.seed & 255, 12) < 0.5 ? [196, 22, 28] : [24, 74, 164]
    const light = 0.55 + 0.45 * Math.min(1, m.staged.light[1])
    surface.kernel.run.drawBonnet(
      ...([surface.at, surface.copied(), w, h, top, ...lit(m, paint), light] as const),
    )
  },
}
