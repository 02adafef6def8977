// Effects on the cut-out subject: it turns to dust, loses its head, fades to a ripple of air.
import { during, whole } from '../../camera/easing.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Effect, Moment } from './effect.ts'
import { headEnd } from './hair.ts'
import { fill, oval } from './shapes.ts'
import type { Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** Begins to take the subject apart on a frame. */
export const takeApart = ({ kernel, at, cutAt, width, height }: Surface): WarpKernel => {
  kernel.run.setApart(at, cutAt, width, height)
  return kernel
}

/** Puts numbers where an effect keeps its own in the kernel; returns their address. */
export const keptIn = (surface: Surface, name: string, numbers: Float32Array): number => {
  const at = surface.room(name, numbers.byteLength)
  surface.kernel.floats(at, numbers.length).set(numbers)
  return at
}

/** Lays the subject below a line, as `neckLine` gives one. */
export const layBelow = (surface: Surface, line: Float32Array): number => {
  const at = keptIn(surface, 'line', line)
  takeApart(surface).run.layBelow(at)
  return at
}

export const disintegration: Effect = {
  cutsOut: true,
  over(surface, m) {
    const f = figureNow(m)
    const { run } = takeApart(surface)
    // The wind comes from the left and takes the right side first.
    const front = 1.45 * whole(m.strength) * during(m.t, 0.04, 0.98)
    run.setCrumbling(f.left, Math.max(1, f.right - f.left), m.height)
    run.layStanding(front)
    run.layFlakes(front, Math.max(2, Math.round(m.height / 210)))
  },
}

export const invisible: Effect = {
  cutsOut: true,
  over(surface, m) {
    const gone = whole(m.strength) * during(m.t, 0.12, 0.66)
    // The air comes to rest: at last nothing tells that somebody stood there.
    const stir = gone * (1 - 0.94 * during(m.t, 0.55, 0.95))
    const { kernel, at, cutAt } = surface
    kernel.run.vanish(at, surface.copied(), cutAt, m.width, m.height, gone, stir, m.t * 9)
  },
}

/** How far to the sides what is above a neck may reach, in head radii. */
const neckWide = 1.9

/** For each column the height between head and body; -1 beside the head. */
export const neckLine = (m: Moment): Float32Array => {
  const { head } = figureNow(m)
  const line = new Float32Array(m.width).fill(-1)
  for (let x = 0; x < m.width; x++) {
    const u = (x - head.x) / Math.max(1, head.radius)
    if (Math.abs(u) < neckWide) line[x] = head.y + head.radius * headEnd(m, u)
  }
  return line
}

/** The cut where the head was: a dark oval on the shoulders. */
export const stump = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const [rx, y] = [f.head.radius * 0.5, f.neck - 0.04 * f.head.radius]
  fill(sheet, oval(f.head.x, y, rx, rx * 0.32), lit(m, [96, 16, 20]), on)
  fill(sheet, oval(f.head.x, y, rx * 0.8, rx * 0.22), lit(m, [168, 40, 44]), on)
  fill(sheet, oval(f.head.x, y, rx * 0.26, rx * 0.1), lit(m, [236, 224, 206]), on)
  surface.lay(sheet)
}

/** Where the loose head is: it lifts, tips over, and floats beside the body. */
const flight = (m: Moment) => {
  const off = m.strength * during(m.t, 0.1, 0.42)
  const drift = m.strength * during(m.t, 0.4, 0.95)
  const f = figureNow(m)
  const side = f.head.x < m.width / 2 ? 1 : -1
  const r = f.head.radius
  // It stays in the picture.
  const room = (side > 0 ? m.width - f.head.x : f.head.x) - 1.1 * r
  const far = Math.min(2.3 * r, Math.max(0.6 * r, room))
  return {
    off,
    dx: side * (far * drift + 0.1 * r * Math.sin(m.t * 9) * off),
    dy: -(0.95 * off + 0.12 * Math.sin(m.t * 13) * off) * r + 0.75 * drift * r,
    turn: side * (0.5 * drift + 0.07 * Math.sin(m.t * 7) * off),
  }
}

export const headOff: Effect = {
  cutsOut: true,
  over(surface, m) {
    const { off, dx, dy, turn } = flight(m)
    if (off <= 0) {
      surface.layCut()
      return
    }
    const neck = neckLine(m)
    const line = layBelow(surface, neck)
    stump(surface, m, clamp01(off * 6))
    const { head } = figureNow(m)
    const [mx, my] = [head.x + dx, head.y + dy]
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const { run } = takeApart(surface)
    // Turned about its middle and put elsewhere.
    const deep = neck.reduce((most, y) => Math.max(most, y), 0) - head.y
    const reach = [2.7 * head.radius, neckWide * head.radius, deep] as const
    run.layAbove(line, head.x, head.y, mx, my, c, s, ...reach)
  },
}
