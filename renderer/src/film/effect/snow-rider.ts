// A rider in the snow who is seen whole: it leans into curves or bounces through powder on skis or a board under its own feet.
import { hash2 } from '../../stage/random.ts'
import { skiShells, snowboardShells } from './boards.ts'
import { laySolid } from './contact.ts'
import { type Effect, type Ghost, type Moment, ofMoment } from './effect.ts'
import { noiseField } from './fields.ts'
import { kept, onFeet, shownAt, standsOnBoard, uncut } from './keep.ts'
import { soft } from './ride.ts'
import { drawSolid, type Shell } from './solid.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** What a rider does at a moment: how far it leans, -1 .. 1, and where that puts it. */
export interface Ride {
  readonly board: 'skis' | 'snowboard'
  readonly lean: (m: Moment) => number
  /** How far its knees are bent, as a share of its height. */
  readonly crouch: (m: Moment) => number
  readonly ghost: (m: Moment) => Ghost
}

/** A rider on the frame: feet, size in pixels, and lean. */
interface Rider {
  readonly x: number
  readonly y: number
  readonly tall: number
  readonly lean: number
}

const riderOf = (m: Moment, { lean, ghost }: Ride): Rider => {
  const { figure: f } = m.staged
  const at = uncut(m, ghost(m))
  const [x, y] = shownAt(m, at, [f.heart[0], f.bottom])
  // Who stands takes boards of a stander's size; a broad thing takes some that bear it.
  const size = f.upright ? f.bottom - f.top : Math.max(f.bottom - f.top, f.right - f.left)
  return { x, y, tall: size * at.scale * m.scale, lean: lean(m) }
}

/** How far somebody leans for one who is built to: a car or a pot less. */
const limber = (m: Moment): number => (m.staged.figure.upright || standsOnBoard(m) ? 1 : 0.5)

/** Curves down a hard slope, in step with the camera's path: the whole body leans about its feet. */
export const carving = (board: Ride['board'], turns: number): Ride => {
  const lean = (m: Moment) => Math.sin(2 * Math.PI * turns * m.t) * soft(m)
  // Out of each curve it comes nearer, across the slope.
  const across = (m: Moment) => Math.cos(2 * Math.PI * turns * m.t) * soft(m)
  return {
    board,
    lean,
    crouch: (m) => 0.03 * soft(m) + 0.11 * lean(m) ** 2,
    ghost: (m) =>
      kept(
        m,
        onFeet(
          m,
          0.3 * lean(m) - 0.05 * across(m),
          0.035 * lean(m) ** 2,
          0.42 * limber(m) * lean(m),
          1 + 0.1 * m.t - 0.04 * across(m),
        ),
      ),
  }
}

/** Straight down through deep snow, afloat: it sinks and comes up. */
export const floating = (board: Ride['board']): Ride => {
  // A board is thrown from one edge to the other in long turns; skis stay nearly straight.
  const [deep, often] = board === 'skis' ? [0.6, 3.4] : [0.95, 2.6]
  const lean = (m: Moment) => deep * Math.sin(often * Math.PI * m.t) * soft(m)
  const rise = (m: Moment) => Math.sin(6.8 * Math.PI * m.t + 0.6) * soft(m)
  return {
    board,
    lean,
    // Knees give as it sinks, and stretch as it comes up.
    crouch: (m) => 0.05 * soft(m) - 0.07 * rise(m),
    ghost: (m) =>
      kept(
        m,
        onFeet(
          m,
          0.17 * lean(m),
          0.03 * soft(m) - 0.055 * rise(m),
          0.36 * limber(m) * lean(m),
          1 + 0.12 * m.t,
        ),
      ),
  }
}

const tinted =
  (m: Moment) =>
  (p: Paint): Paint =>
    lit(m, p)

/** Far off through a long lens that looks down a little: sizes stay. */
const [distance, down] = [9, 0.4]

/** Skis or a board under the feet, with a shadow; none for who has some. */
export const underRider = (surface: Surface, m: Moment, ride: Ride): void => {
  const { x, y, tall, lean } = riderOf(m, ride)
  const shadow = surface.sheet(0.25)
  for (let i = -4; i <= 4; i++)
    shadow.disc(x + 0.09 * i * tall, y, 0.11 * tall, [40, 52, 84], 0.16 * soft(m))
  surface.lay(shadow)
  if (standsOnBoard(m)) return
  const sheet = surface.sheet(1)
  const skis = ride.board === 'skis'
  // Pixels of one unit of a board.
  const k = (skis ? 0.4 : 0.34) * tall
  // Its upper side is seen before the feet as well as behind them.
  const lens = { x, y: y + 0.03 * tall - down * distance * k, focal: distance * k }
  const tint = tinted(m)
  const shells: Shell[] = []
  if (skis)
    for (const side of [-1, 1]) {
      const heading = Math.PI - 0.5 + 0.45 * lean
      const [a, b] = [Math.sin(heading), Math.cos(heading)]
      const at = [side * 0.2 - 1.05 * a, distance * down, distance - 1.05 * b] as const
      shells.push(...skiShells({ at, heading, edge: 0.2 * lean, nose: 0 }, tint, side + 3))
    }
  else {
    const at = [0, distance * down, distance] as const
    const lie = { at, heading: Math.PI / 2 + 0.25, edge: 0, nose: -0.2 * lean }
    shells.push(...snowboardShells(lie, tint, 5, false))
  }
  drawSolid(sheet, lens, shells, soft(m))
  laySolid(surface, sheet, m, 0.25)
}

/** The track that has been cut, back up the slope: its curves draw together as they are farther off. */
export const track = (surface: Surface, m: Moment, ride: Ride): void => {
  const sheet = surface.sheet(0.5)
  const now = riderOf(m, ride)
  const on = soft(m)
  const steps = 44
  let last: readonly [number, number] | null = null
  for (let i = 0; i < steps; i++) {
    const ago = i / steps / 2.2
    if (ago > m.t) break
    const then = { ...m, t: m.t - ago }
    const off = 1 / (1 + 5 * ago)
    const x = now.x + (riderOf(then, ride).x - now.x) * off
    const y = now.y - 0.42 * now.tall * (1 - off)
    const wide = 0.035 * now.tall * off
    const fade = on * (1 - i / steps)
    if (last)
      for (const side of ride.board === 'skis' ? [-1, 1] : [0]) {
        const shift = side * 0.075 * now.tall * off
        const [from, to] = [
          [last[0] + shift, last[1]],
          [x + shift, y],
        ] as const
        sheet.stroke(from, to, wide, wide, [150, 170, 208], 0.5 * fade, 0.4)
        const rim = 0.8 * wide
        sheet.stroke(
          ...([
            [from[0] + rim, from[1] + rim],
            [to[0] + rim, to[1] + rim],
          ] as const),
          ...([0.4 * wide, 0.4 * wide, [255, 255, 255], 0.5 * fade, 0.4] as const),
        )
      }
    last = [x, y]
  }
  surface.lay(sheet)
}

/** Snow that the edge throws up in a fan to the outside of the curve: it begins at the feet and leaves the legs free. */
export const fan = (surface: Surface, m: Moment, ride: Ride): void => {
  const { x, y, tall, lean } = riderOf(m, ride)
  const on = soft(m) * Math.min(1, 0.12 + 1.3 * Math.abs(lean))
  const edge = lean > 0 ? -1 : 1
  const sheet = surface.sheet(0.5)
  for (let i = 0; i < 150; i++) {
    const life = (m.t * (5 + 3 * hash2(i, 1)) + hash2(i, 2)) % 1
    const out = (0.1 + 0.95 * hash2(i, 3)) * life
    const up = (0.12 + 0.75 * hash2(i, 4)) * life * (1 - 0.72 * life) * 1.5
    sheet.disc(
      x + edge * (0.16 + out) * tall,
      y + (0.03 - up) * tall,
      tall * (0.008 + 0.035 * life) * (0.5 + hash2(i, 5)),
      i % 3 ? [250, 252, 255] : [222, 232, 248],
      0.9 * on * (1 - life) ** 0.8,
      0.15,
    )
  }
  surface.lay(sheet)
}

/** Turns smooth puffs into drifting powder: thick and thin by noise that streams towards the lens. */
export const billow = (surface: Surface, sheet: Sheet, m: Moment): void => {
  const { height: h, data } = sheet
  const grain = 9 / h
  const drift = [0, grain, -34 * m.t] as const
  const powder = noiseField(surface, 'powder', sheet, [grain, 0, -8.1], drift, 3)
  for (let i = 0, k = 0; i < powder.length; i++, k += 4) {
    if ((data[k + 3] as number) < 3) continue
    const n = powder[i] as number
    const keep = Math.max(0, Math.min(1, 2.6 * n - 0.5))
    // Lit from above: thin places lie in shade.
    const share = Math.min(keep, keep * (0.84 + 0.3 * n))
    data[k] = (data[k] as number) * share
    data[k + 1] = (data[k + 1] as number) * share
    data[k + 2] = (data[k + 2] as number) * share
    data[k + 3] = (data[k + 3] as number) * keep
  }
}

/**
 * Powder that is ploughed up, no higher in front of the rider than the knees: skis part it to both sides, a board that is thrown
 * across the slope sends up a wall of it on the outside of the turn.
 */
export const wake = (surface: Surface, m: Moment, ride: Ride, front: boolean): void => {
  const { x, y, tall, lean } = riderOf(m, ride)
  const on = soft(m)
  const slash = ride.board === 'skis' ? 0 : -0.85 * Math.max(-1, Math.min(1, 1.6 * lean))
  const dive = 0.6 + 0.4 * Math.sin(6 * Math.PI * m.t + 1)
  const sheet = surface.sheet(0.25)
  for (let i = front ? 0 : 1; i < 230; i += 2) {
    const life = (m.t * (3.4 + 2 * hash2(i, 41)) + hash2(i, 42)) % 1
    const side = (i >> 1) % 2 ? 1 : -1
    const thrown = 1 + slash * side
    const out = 0.06 + (0.3 + 0.85 * hash2(i, 43)) * life * (0.4 + 0.6 * thrown)
    const high = (front ? 0.24 + 0.5 * out : 0.8) * (0.4 + 0.6 * hash2(i, 44)) * dive * thrown
    // Before white snow only what lies in its own shade is seen.
    const shade = (front ? 222 : 186) + (front ? 30 : 56) * hash2(i, 45)
    sheet.disc(
      x + side * out * tall,
      y + (front ? 0.07 : 0) * tall - high * tall * life * (1 - 0.66 * life) * 2.2,
      tall * (0.03 + 0.13 * life) * (0.6 + 0.7 * hash2(i, 46)),
      [shade, shade + 3, 255 - 0.4 * (250 - shade)],
      on * 0.9 * Math.min(1, thrown) * Math.min(1, 6 * life) * (1 - life) ** 0.7,
      0.12,
    )
  }
  billow(surface, sheet, m)
  surface.lay(sheet)
}

/** Shows the subject where the ride has it: its knees bend in the curves, its hips go in and its head stays upright. */
export const ridden = (ride: Ride): Pick<Effect, 'ghosts' | 'limb'> => {
  const bent = ofMoment((m) => {
    const { figure: f } = m.staged
    const tall = (f.bottom - f.top) / m.height
    return { tall, foot: f.bottom / m.height, lean: ride.lean(m), crouch: ride.crouch(m) }
  })
  return {
    ghosts: (m) => [ride.ghost(m)],
    limb(_x, y, m) {
      const { tall, foot, lean, crouch } = bent(m)
      const up = Math.max(0, Math.min(1.1, (foot - y) / Math.max(0.05, tall)))
      const hips = Math.sin(Math.PI * Math.min(1, up))
      return [tall * lean * (0.06 * hips - 0.13 * up * up), tall * crouch * Math.min(1, 2 * up)]
    },
  }
}
