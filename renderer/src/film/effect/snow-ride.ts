// Rides down a snowy slope: skis or a snowboard at the lower edge, snow on the ground, spray from the edges.
import { hash2 } from '../../stage/random.ts'
import { skiShells, snowboardShells } from './boards.ts'
import { clothOf, laySolid } from './contact.ts'
import { asItIs, type Effect, type Moment } from './effect.ts'
import { noiseField } from './fields.ts'
import { comeIn, soft } from './ride.ts'
import {
  billow,
  carving,
  fan,
  floating,
  type Ride,
  ridden,
  track,
  underRider,
  wake,
} from './snow-rider.ts'
import { drawSolid, type Lens, pipe, type Shell, type Vec } from './solid.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** The rider's eyes: the slope's horizon, and the snow below them. */
const rider = (m: Moment): Lens => ({ x: m.width / 2, y: 0.46 * m.height, focal: 0.95 * m.height })

/** How far below the eyes what one rides on lies; it comes up from under the frame. */
const below = (m: Moment): number => 0.84 + 0.6 * (1 - comeIn(m))

const tinted =
  (m: Moment) =>
  (p: Paint): Paint =>
    lit(m, p)

/** Two skis, nearly side by side, leaning together into a turn; in front of them the rider's hands with the poles. */
const skis = (sheet: Sheet, m: Moment, lean: number): void => {
  const [tint, low] = [tinted(m), below(m)]
  const shells = [-1, 1].flatMap((side) => {
    const split = 0.015 * Math.sin(m.t * 31 + side)
    const at: Vec = [0.19 * side + 0.8 * lean, low - 0.05 * side * lean, 0.75 + 0.12 * side * lean]
    return skiShells(
      { at, heading: 0.75 * lean - 0.035 * side + split, edge: -1.1 * lean, nose: split },
      tint,
      side + 3,
    )
  })
  drawSolid(sheet, rider(m), [...shells, ...poleHand(m, -1, lean), ...poleHand(m, 1, lean)])
}

/** A gloved hand around a ski pole. */
const poleHand = (m: Moment, side: number, lean: number): Shell[] => {
  const tint = tinted(m)
  const bob = 0.02 * Math.sin(m.t * 24 + side) + (1 - comeIn(m)) * 0.4
  // Nearer together in a narrow frame, which would cut them off.
  const apart = 0.42 * Math.min(1, (0.65 * m.width) / m.height)
  const [x, y, z] = [apart * side + 0.16 * lean, 0.27 + bob - 0.1 * side * lean, 0.68]
  const at = (u: number, v: number, w: number): Vec => [x + side * u, y + v, z + w]
  const [black, grey] = [tint([34, 36, 42]), tint([124, 130, 142])]
  const finger = (k: number) =>
    pipe(
      [
        at(0.045, -0.05 + 0.033 * k, 0.05),
        at(-0.03, -0.055 + 0.033 * k, 0.075),
        at(-0.065, -0.05 + 0.033 * k, 0.035),
      ],
      () => 0.021,
      10,
    )
  return [
    {
      rows: pipe([at(-0.012, -0.12, 0.02), at(0.05, 0.75, 0.9)], () => 0.009, 8),
      paint: grey,
      gloss: 0.8,
    },
    {
      rows: pipe([at(-0.016, -0.13, 0.02), at(-0.006, 0.06, 0.06)], () => 0.02, 10),
      paint: tint([20, 20, 22]),
      gloss: 0.2,
    },
    {
      rows: pipe(
        [at(0.03, -0.055, 0.03), at(0.035, 0.055, 0.03)],
        (v) => 0.058 + 0.012 * Math.sin(Math.PI * v),
      ),
      paint: black,
      gloss: 0.25,
    },
    ...[0, 1, 2, 3].map((k): Shell => ({ rows: finger(k), paint: black, gloss: 0.25 })),
    {
      rows: pipe(
        [at(0.04, -0.06, -0.02), at(-0.02, -0.075, -0.01), at(-0.045, -0.07, 0.02)],
        () => 0.022,
        10,
      ),
      paint: black,
      gloss: 0.25,
    },
    { rows: pipe([at(0.06, 0.02, 0), at(0.12, 0.08, -0.1)], () => 0.068), paint: grey, gloss: 0.1 },
    {
      rows: pipe([at(0.1, 0.06, -0.06), at(0.3, 0.32, -0.42)], (v) => 0.075 + 0.05 * v),
      paint: clothOf(m),
      gloss: 0.08,
    },
  ]
}

/** One broad snowboard, turned across the slope, with the front boot on it. */
const snowboard = (sheet: Sheet, m: Moment, lean: number): void => {
  const at: Vec = [-0.12 + 0.8 * lean, below(m) - 0.1, 1.3]
  const lie = {
    at,
    heading: 0.16 + 1.05 * lean,
    edge: -1.15 * lean,
    nose: 0.02 * Math.sin(m.t * 29),
  }
  drawSolid(sheet, rider(m), snowboardShells(lie, tinted(m), 5))
}

/** Snow that one edge throws up in a fan, to the outside of the curve. */
const spray = (surface: Surface, m: Moment, lean: number): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.5)
  const [h, w] = [m.height, m.width]
  const edge = lean > 0 ? -1 : 1
  for (let i = 0; i < 190; i++) {
    const life = (m.t * (4 + 3 * hash2(i, 1)) + hash2(i, 2)) % 1
    const x = w * (0.5 + edge * 0.1) + edge * life * (0.1 + 0.75 * hash2(i, 3)) * w * 0.8
    const y = h * (1.02 - 1.1 * hash2(i, 4) * life * (1 - 0.55 * life))
    sheet.disc(
      x,
      y,
      h * (0.006 + 0.022 * life) * (0.5 + hash2(i, 5)),
      [248, 251, 255],
      on * Math.min(1, 1.4 * Math.abs(lean)) * (1 - life) * 0.85,
      0.1,
    )
  }
  surface.lay(sheet)
}

/** Snow that heaps up before the edge that cuts, over what one rides on. */
const ridge = (surface: Surface, m: Moment, lean: number): void => {
  const on = soft(m) * Math.min(1, 1.6 * Math.abs(lean))
  if (on < 0.03) return
  const sheet = surface.sheet(0.25)
  const [h, w] = [m.height, m.width]
  const edge = lean > 0 ? -1 : 1
  for (let i = 0; i < 46; i++) {
    const life = (m.t * (5 + 3 * hash2(i, 11)) + hash2(i, 12)) % 1
    const x = w * 0.5 + 0.3 * lean * h + edge * h * (0.02 + 0.34 * life * hash2(i, 13))
    const y = h * (1.03 - 0.22 * hash2(i, 14) * Math.sin(Math.PI * life))
    sheet.disc(x, y, h * (0.03 + 0.04 * hash2(i, 15)), [244, 248, 255], 0.6 * on * (1 - life), 0.1)
  }
  surface.lay(sheet)
}

/** Flakes that fly past the lens, out of the middle. */
const flakes = (surface: Surface, m: Moment, count: number): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.5)
  const [h, w] = [m.height, m.width]
  for (let i = 0; i < count; i++) {
    const z = (m.t * (2 + hash2(i, 6)) + hash2(i, 7)) % 1
    const angle = 2 * Math.PI * hash2(i, m.seed & 255)
    const far = (0.08 + 0.9 * z * z) * w * 0.6
    const [x, y] = [w / 2 + Math.cos(angle) * far, h * 0.45 + Math.sin(angle) * far * 0.7]
    sheet.stroke(
      [x - Math.cos(angle) * 10 * z, y - Math.sin(angle) * 7 * z],
      [x, y],
      h * 0.002,
      h * (0.002 + 0.007 * z),
      [255, 255, 255],
      on * (0.3 + 0.6 * z),
      0.3,
    )
  }
  surface.lay(sheet)
}

/** Deep snow that the nose ploughs up: a bow wave whose billows climb on both sides, and at times over the lens. */
const plumes = (surface: Surface, m: Moment): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.25)
  const [h, w] = [m.height, m.width]
  const dive = 0.5 - 0.5 * Math.sin(2 * Math.PI * 3 * m.t)
  for (let i = 0; i < 150; i++) {
    const life = (m.t * (3.4 + 2 * hash2(i, 41)) + hash2(i, 42)) % 1
    const side = i % 2 ? 1 : -1
    const wide = 0.06 + 0.44 * hash2(i, 43)
    const high = (0.35 + 0.6 * hash2(i, 44)) * (0.55 + 0.45 * dive)
    const x = w * 0.5 + side * w * wide * (0.25 + 1.1 * life)
    const y = h * (1.04 - high * 2.9 * life * (1 - 0.72 * life) * (1 - 0.5 * wide))
    const shade = 226 + 26 * hash2(i, 45) - 18 * life
    sheet.disc(
      x,
      y,
      h * (0.03 + 0.13 * life) * (0.6 + 0.6 * hash2(i, 46)),
      [shade, shade + 2, Math.min(255, shade + 9)],
      on * 0.8 * Math.min(1, 6 * life) * (1 - life) ** 0.7,
      0.12,
    )
  }
  billow(surface, sheet, m)
  surface.lay(sheet)
}

/** Cold light: snow lies on the lower part of the picture. */
const snowfield = (surface: Surface, m: Moment): void => {
  const on = soft(m)
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const row = { width: w, height: 1 }
  // Nothing of it lies higher than what noise could lift.
  for (let y = Math.floor(0.44 * h); y < h; y++) {
    const down = [0, 0, (y * y) / (h * 5) - m.t * 26] as const
    const drifts = noiseField(surface, 'drifts', row, [1 / 14, 0, 0], down, 1)
    const low = (y / h - 0.5) * 3
    for (let x = 0, i = 4 * y * w; x < w; x++, i += 4) {
      // An octave counts half.
      const n = 2 * (drifts[x] as number)
      const a = on * Math.max(0, Math.min(0.9, low + 0.35 * (n - 0.5)))
      if (a <= 0) continue
      const shade = 0.86 + 0.14 * n
      data[i] = 226 * shade * a
      data[i + 1] = 236 * shade * a
      data[i + 2] = 250 * shade * a
      data[i + 3] = 255 * a
    }
  }
  surface.lay(sheet)
}

type Boards = (sheet: Sheet, m: Moment, lean: number) => void

/** Somebody seen whole rides; who is cut by the edge is looked at over one's own boards. */
const seenWhole = (m: Moment): boolean => m.staged.figure.whole

/** The subject moves as a rider does where it is seen whole, and is left as it is where it is cut. */
const wholeRider = (ride: Ride): Effect => {
  const rider = ridden(ride)
  return {
    needsSubject: true,
    ghosts: (m) => (seenWhole(m) ? (rider.ghosts?.(m) ?? [asItIs]) : [asItIs]),
    limb: (x, y, m, near) => (seenWhole(m) ? (rider.limb?.(x, y, m, near) ?? [0, 0]) : [0, 0]),
  }
}

/** A ride down a hard slope with `turns` carved curves, in step with the camera's path. */
const carved = (turns: number, board: Ride['board'], boards: Boards): Effect => {
  const ride = carving(board, turns)
  return {
    ...wholeRider(ride),
    behind(surface, m) {
      snowfield(surface, m)
      if (!seenWhole(m)) return
      track(surface, m, ride)
      underRider(surface, m, ride)
    },
    over(surface, m) {
      const lean = ride.lean(m)
      if (seenWhole(m)) fan(surface, m, ride)
      else {
        spray(surface, m, lean)
        const sheet = surface.sheet(1)
        boards(sheet, m, 0.34 * lean)
        laySolid(surface, sheet, m, 0.5)
        ridge(surface, m, lean)
      }
      flakes(surface, m, 50)
    },
  }
}

/** A straight ride afloat on deep snow. */
const powder = (board: Ride['board'], boards: Boards): Effect => {
  const ride = floating(board)
  return {
    ...wholeRider(ride),
    behind(surface, m) {
      snowfield(surface, m)
      if (!seenWhole(m)) return
      wake(surface, m, ride, false)
      underRider(surface, m, ride)
    },
    over(surface, m) {
      if (seenWhole(m)) {
        wake(surface, m, ride, true)
        flakes(surface, m, 110)
        return
      }
      const sheet = surface.sheet(1)
      boards(sheet, m, 0.06 * Math.sin(3 * Math.PI * m.t) * soft(m))
      laySolid(surface, sheet, m, 0.5)
      // The board dives under what it throws up.
      plumes(surface, m)
      flakes(surface, m, 200)
      overLens(surface, m)
    },
  }
}

/** Powder that bursts over the lens each time the nose dives. */
const overLens = (surface: Surface, m: Moment): void => {
  const gust = Math.max(0, -Math.sin(2 * Math.PI * 3 * m.t - 0.9)) ** 2 * soft(m)
  if (gust < 0.02) return
  const sheet = surface.sheet(0.25)
  for (let i = 0; i < 34; i++) {
    const [x, y] = [hash2(i, 21) * m.width, m.height * (1.1 - 0.95 * hash2(i, 22) * gust)]
    sheet.disc(x, y, m.height * (0.07 + 0.15 * hash2(i, 23)), [244, 248, 255], 0.7 * gust, 0.1)
  }
  billow(surface, sheet, m)
  surface.lay(sheet)
}

export const skiCarving = carved(1.7, 'skis', skis)
export const skiPowder = powder('skis', skis)
export const snowboardCarving = carved(1.25, 'snowboard', snowboard)
export const snowboardPowder = powder('snowboard', snowboard)
