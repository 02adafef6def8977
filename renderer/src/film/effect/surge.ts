// A wave that runs under the skin: it lifts what it passes and glows through its veins.
import { during } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Staged } from '../plan.ts'
import type { Effect, Moment } from './effect.ts'
import { figureNow, onGrid } from './where.ts'

/** Where veins run under the picture, 0..1, a value every 1 / `veinsPer` pixels; where they are in a kernel. */
interface Veins {
  readonly columns: number
  readonly rows: number
  readonly data: Float32Array
  readonly placed: WeakMap<WarpKernel, number>
}

const veinsPer = 0.25
const known = new WeakMap<Staged, Veins>()

/** Fine lines that branch: the ridges of two soft noises, drawn aside by a third. */
const veinsOf = (m: Moment): Veins => {
  const made = known.get(m.staged)
  if (made) return made
  const [columns, rows] = [Math.ceil(m.width * veinsPer) + 1, Math.ceil(m.height * veinsPer) + 1]
  const data = new Float32Array(columns * rows)
  const size = Math.max(0.06 * m.height, 0.62 * m.staged.figure.head.radius) * veinsPer
  const ridge = (u: number, v: number, thin: number) =>
    Math.max(0, 1 - Math.abs(2 * noise(u, v) - 1) * thin)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [u, v] = [i / size, j / size]
      const aside = 0.6 * noise(1.7 * u + 9, 1.7 * v)
      const trunk = ridge(u + aside, v - aside, 9)
      const twig = ridge(2.4 * u - aside, 2.4 * v + aside + 7, 8)
      data[j * columns + i] = Math.min(1, trunk + 0.55 * twig)
    }
  const veins = { columns, rows, data, placed: new WeakMap<WarpKernel, number>() }
  known.set(m.staged, veins)
  return veins
}

const placedIn = (kernel: WarpKernel, { data, placed }: Veins): number => {
  const at = placed.get(kernel) ?? kernel.put(data)
  placed.set(kernel, at)
  return at
}

export const skinSurge: Effect = {
  cutsOut: true,
  solid: true,
  over(surface, m) {
    const f = figureNow(m)
    const { kernel, cutAt, width: w, height: h } = surface
    const dim = 1 - 0.5 * m.strength * during(m.t, 0.03, 0.2)
    surface.tint(dim, dim, dim)
    // Rings run out from the heart under the skin.
    const on = m.strength * during(m.t, 0.03, 0.15)
    const tall = Math.max(0.1, (f.bottom - f.top) / h)
    const { head } = f
    const [x, y] = [f.heart[0], f.neck + 0.25 * (f.bottom - f.neck)]
    const veins = veinsOf(m)
    kernel.run.setVeins(
      ...([placedIn(kernel, veins), veins.columns, veins.rows] as const),
      ...onGrid(m, 1 / veinsPer),
    )
    kernel.run.setWaves(x, y, tall, on, m.t, head.x, head.y, head.radius)
    const room = surface.room('waves', kernel.run.surgeSize(w))
    kernel.run.surge(cutAt, surface.copiedCut(), w, h, room)
    surface.layCut()
  },
}
