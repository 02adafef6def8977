// Frost: ferns of ice that grow over the pane from its rim, icicles, and the cold behind them.
import { ease } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import type { Surface } from './surface.ts'

type Point = readonly [number, number]

/** Freezes a line of the pane, in picture heights: its radii, when its ends come, how high it is and whether it is a bar. */
type Freeze = (
  from: Point,
  to: Point,
  radii: Point,
  times: Point,
  high: number,
  round?: boolean,
) => void

/** A stem, and what grows from it: everything in picture heights. */
interface Stem {
  readonly at: Point
  readonly angle: number
  readonly long: number
  readonly thick: number
  /** How much it turns on its way. */
  readonly curl: number
  readonly begin: number
  /** Heights a unit of time. */
  readonly speed: number
  /** 0 the stem of a fern, 1 its branches, 2 the barbs of those. */
  readonly level: number
}

const node = [0.016, 0.0105, 0.012] as const

/** Grows a stem and its branches, with pairs of twigs that lean forward and shorten to its tip. */
const grow = (freeze: Freeze, stem: Stem, draw: () => number): void => {
  const { at, long, thick, curl, begin, speed, level } = stem
  const steps = Math.max(1, Math.round(long / (node[level] ?? 0.012)))
  let [x, y] = at
  for (let i = 0; i < steps; i++) {
    const [u, next] = [i / steps, (i + 1) / steps]
    const angle = stem.angle + curl * u
    const to: Point = [x + (Math.cos(angle) * long) / steps, y + (Math.sin(angle) * long) / steps]
    const when = begin + (u * long) / speed
    const radius = (k: number) => thick * (1 - 0.8 * k)
    freeze(
      [x, y],
      to,
      [radius(u), radius(next)],
      [when, begin + (next * long) / speed],
      0.5 + 0.5 * (1 - level / 2),
    )
    if (level < 2)
      for (const side of [-1, 1]) {
        const lean = (level === 0 ? 0.82 : 0.95) + 0.2 * (draw() - 0.5)
        // Longest a third of the way up, so that the whole is a leaf.
        const shape = Math.min(1, 3 * u + 0.25) * (1 - u) ** 0.8
        const twig = long * (level === 0 ? 0.42 : 0.34) * shape * (0.6 + 0.6 * draw())
        if (twig < 0.006) continue
        grow(
          freeze,
          {
            at: to,
            angle: angle + side * lean,
            long: twig,
            thick: Math.max(0.0011, thick * 0.55 * (1 - 0.5 * u)),
            curl: -side * (0.1 + 0.35 * draw()),
            begin: when,
            speed: speed * 0.7,
            level: level + 1,
          },
          draw,
        )
      }
    ;[x, y] = to
  }
}

/** Ferns from all around, the large ones out of the corners. */
const ferns = (freeze: Freeze, m: Moment): void => {
  const draw = random(subSeed(m.seed, 'ferns'))
  const aspect = m.width / m.height
  const around = 2 * (1 + aspect)
  const count = 44
  for (let i = 0; i < count; i++) {
    const way = ((i + 0.8 * draw()) / count) * around
    const top = way < aspect
    const right = !top && way < aspect + 1
    const bottom = !top && !right && way < 2 * aspect + 1
    const at: Point = top
      ? [way, 0]
      : right
        ? [aspect, way - aspect]
        : bottom
          ? [way - aspect - 1, 1]
          : [0, way - 2 * aspect - 1]
    // Towards the middle, but each its own way.
    const inward = Math.atan2(0.5 - at[1], (aspect / 2 - at[0]) * 0.6)
    const corner = Math.min(1, Math.hypot(at[0] / aspect - 0.5, at[1] - 0.5) / 0.7)
    const big = draw() ** 1.6
    // None grows over the face.
    const room =
      Math.hypot(at[0] - m.staged.aim[0] / m.height, at[1] - m.staged.aim[1] / m.height) - 0.24
    grow(
      freeze,
      {
        at,
        angle: inward + 1.5 * (draw() - 0.5),
        long: Math.min(Math.max(0.07, room), (0.16 + 0.24 * big) * (0.6 + 0.7 * corner ** 2)),
        thick: 0.0034 + 0.0026 * big,
        curl: 1.3 * (draw() - 0.5),
        begin: 0.02 + 0.3 * draw(),
        speed: 0.5 + 0.4 * draw(),
        level: 0,
      },
      draw,
    )
  }
}

/** Icicles along the upper edge, in groups. */
const icicles = (freeze: Freeze, m: Moment): void => {
  const aspect = m.width / m.height
  for (let i = 0; i < 15; i++) {
    const lot = (lane: number) => hash2(i * 7 + lane, m.seed & 255)
    const x = aspect * ((i + 0.9 * lot(1)) / 15)
    const long = 0.05 + 0.19 * lot(2) ** 1.5
    const wide = 0.007 + 0.05 * long
    const begin = 0.3 + 0.25 * lot(3)
    const steps = 7
    let from: Point = [x, -0.01]
    for (let k = 0; k < steps; k++) {
      const v = (k + 1) / steps
      const to: Point = [x + 0.0025 * (lot(10 + k) - 0.5), v * long]
      // It swells a little at each drop that froze.
      const at = (u: number) => wide * (1 - u) ** 0.75 * (1 + 0.12 * Math.sin(u * 22 + i)) + 0.001
      const when = (u: number) => begin + 0.55 * u
      freeze(from, to, [at(k / steps), at(v)], [when(k / steps), when(v)], 1, true)
      from = to
    }
  }
}

/** The ice as a texture, a place for every second pixel, grown once. */
const iceOf = (surface: Surface, m: Moment): number => {
  const [w, h] = [m.width / 2, m.height / 2]
  const { run } = surface.kernel
  return surface.room('ice', 4 * w * h, (texture) => {
    const map = surface.room('rime', 8 * w * h)
    run.breathe(map, w, h, 0.0028 * h, m.seed & 63, m.staged.aim[0] / 2, m.staged.aim[1] / 2)
    const freeze: Freeze = (from, to, [a, b], times, high, round = false) =>
      run.freeze(
        ...([map, w, h, from[0] * h, from[1] * h] as const),
        ...([(to[0] - from[0]) * h, (to[1] - from[1]) * h] as const),
        ...([Math.max(0.75, a * h), Math.max(0.6, b * h), ...times, high, round ? 1 : 0] as const),
      )
    ferns(freeze, m)
    icicles(freeze, m)
    run.polish(map, w, h, texture)
  })
}

export const freezing: Effect = {
  over(surface, m) {
    const on = m.strength * ease((m.t - 0.02) / 0.86)
    if (on <= 0) return
    tintFrame(surface, 1 - 0.41 * on, 1 - 0.13 * on, 1 + 0.1 * on, Math.round(15 * on))
    const { width: w, height: h } = m
    const light = 0.62 + 0.38 * Math.min(1, m.staged.light[2])
    const [sx, sy] = [-0.5, -0.85]
    surface.kernel.run.seeThroughIce(
      ...([surface.at, surface.copied(), w, h, iceOf(surface, m), on, sx, sy, light] as const),
    )
  },
}
