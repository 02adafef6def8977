// A chase: the road streams past the subject, which races ahead of police cars that weave behind it, lights flashing.
import { glide } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import { asItIs, type Effect, type Moment } from './effect.ts'
import { groundOf } from './ground.ts'
import { tintFrame } from './light.ts'
import { beacon, type Pursuer, policeCar } from './police-car.ts'
import { rush, soft } from './ride.ts'
import type { Paint, Surface } from './surface.ts'
import { figureNow, lit, onFrame } from './where.ts'

type Point = readonly [number, number]

/** Where what streams past comes from: the road's end, on the frame. */
const roadEnd = (m: Moment): Point => {
  const { horizon } = groundOf(m.staged, m.height)
  const y = Math.max(0.15 * m.height, Math.min(0.6 * m.height, horizon))
  return onFrame(m, [m.width / 2, y])
}

/** How far along the way of what streams past the shutter is open, as a share of the way from the road's end. */
const open = 0.2

/** What stands by the road is drawn out by the speed: more, the farther from the road's end. */
const streaming = (surface: Surface, m: Moment, on: number): void => {
  const sheet = surface.sheet(0.25)
  const { at, width: w, height: h, scale } = sheet
  const frame = [surface.at, surface.width, surface.height] as const
  surface.kernel.run.streak(at, w, h, ...frame, 1 / scale, ...roadEnd(m), open, on)
  surface.lay(sheet)
}

/** The side of the subject on which more of the ground is free. */
const freeSide = ({ staged, width }: Moment): -1 | 1 => {
  const { left, right } = staged.figure
  return left > width - right ? -1 : 1
}

const pursuersOf = (m: Moment): Pursuer[] => {
  const { staged, height: h, t } = m
  const { figure: f } = staged
  const { rise, base } = groundOf(staged, h)
  const side = freeSide(m)
  // A car as wide as whoever flees is long would be its equal.
  const own = f.upright ? 0.8 * (f.bottom - f.top) : 0.5 * (f.right - f.left)
  const gain = glide(t, 0.1)
  return [
    { out: 0.5, near: 0.36 + 0.2 * gain, way: side },
    { out: 0.2, near: 0.22 + 0.16 * gain, way: -side },
  ].map(({ out, near, way }, i) => {
    const wide = Math.max(0.07 * h, 0.78 * own * near)
    const edge = way < 0 ? f.left : f.right
    const middle = m.width / 2
    // Farther off they are nearer to the middle of the road.
    const lane = edge + way * out * own * near
    const sway = 0.16 * wide * Math.sin(9 * t + 2.6 * i)
    const x = middle + (lane - middle) * (0.55 + 0.45 * near) + sway
    const y = Math.min(f.bottom, (near - base) / Math.max(1e-6, rise))
    const [px, py] = onFrame(m, [x, y])
    const bump = 0.01 * wide * (noise(60 * t, i) - 0.5)
    return { x: px, y: py + bump, wide: wide * m.scale, beat: Math.sin(62 * t + 2 * i) }
  })
}

/** Smoke and dust that the wheels throw up, blown off behind. */
const tyreSmoke = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(0.25)
  const [ex] = roadEnd(m)
  const wide = Math.min(m.height, f.right - f.left)
  // Off to where the road comes from.
  const way = Math.sign(ex - f.heart[0]) || 1
  for (let i = 0; i < 40; i++) {
    const life = (m.t * (4 + 2 * hash2(i, 31)) + hash2(i, 32)) % 1
    const u = hash2(i, 33) - 0.5
    const x = f.heart[0] + wide * (0.72 * u + way * 0.5 * life)
    const y = f.bottom - wide * (0.03 + (0.08 + 0.12 * hash2(i, 34)) * life)
    const paint = lit(m, [214, 204, 190])
    sheet.disc(
      x,
      y,
      wide * (0.03 + 0.11 * life),
      paint,
      0.2 * on * (1 - life) * Math.min(1, 6 * life),
    )
  }
  surface.lay(sheet)
}

export const pursuit: Effect = {
  needsSubject: true,
  ghosts(m) {
    const on = soft(m)
    if (on <= 0 || !m.staged.figure.whole) return [asItIs]
    // It rocks on its springs and pulls from side to side.
    return [
      {
        ...asItIs,
        dx: on * 0.022 * Math.sin(9 * m.t),
        dy: on * 0.008 * (noise(44 * m.t, 7) - 0.5),
        turn: on * (0.012 * Math.cos(9 * m.t) + 0.008 * (noise(38 * m.t, 9) - 0.5)),
      },
    ]
  },
  behind(surface, m) {
    const on = soft(m)
    if (on <= 0) return
    streaming(surface, m, on)
    const dusk = 0.16 * on
    tintFrame(surface, 1 - dusk, 1 - dusk, 1 - 0.7 * dusk)
    const pursuers = [...pursuersOf(m)].sort((a, b) => a.wide - b.wide)
    const sheet = surface.sheet(1)
    for (const one of pursuers) policeCar(sheet, m, one, on)
    surface.lay(sheet)
    const glow = surface.sheet(0.5)
    for (const one of pursuers) beacon(glow, one, on)
    surface.lay(glow, true)
    tyreSmoke(surface, m, on)
  },
  over(surface, m) {
    const on = soft(m)
    rush(surface, m, 46, [255, 240, 220], 0.55 * on)
    // The flashing light falls on the scene from their side.
    const beat = Math.sin(62 * m.t)
    const glow = surface.sheet(0.25)
    const x = freeSide(m) < 0 ? 0 : m.width
    const paint: Paint = beat > 0 ? [255, 30, 36] : [40, 90, 255]
    glow.disc(x, 0.45 * m.height, 0.8 * m.height, paint, 0.33 * on * Math.abs(beat))
    surface.lay(glow, true)
  },
}
