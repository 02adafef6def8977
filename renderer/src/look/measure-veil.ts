// Measures on the finished picture how each drop of its weather looks there, after film curve and finishes, so that a clip can draw it anew.
import { addedBy, DROP_FLOATS, type Fall, markOf, type Veil } from '../depth/veil.ts'
import type { Pixels } from '../host.ts'
import type { Weathering } from '../stage/scene.ts'
import type { Particle } from './particles.ts'

/** Share of a particle in the pixels it covers: calls `each` with pixel and share. As the kernel draws it. */
const covered = (
  { floats }: Particle,
  { width, height }: Pixels,
  each: (pixel: number, share: number) => void,
): void => {
  const [x = 0, y = 0, ax = 0, ay = 0, radius = 0, , , , alpha = 0, soft = 0] = floats
  const outer = radius + 0.5
  const inner = radius * (1 - soft) - 0.5
  const size = ax * ax + ay * ay + 1e-6
  const top = Math.max(0, Math.floor(Math.min(y, y + ay) - outer))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y, y + ay) + outer))
  const left = Math.max(0, Math.floor(Math.min(x, x + ax) - outer))
  const right = Math.min(width - 1, Math.ceil(Math.max(x, x + ax) + outer))
  for (let py = top; py <= bottom; py++)
    for (let px = left; px <= right; px++) {
      const [dx, dy] = [px + 0.5 - x, py + 0.5 - y]
      const t = Math.max(0, Math.min(1, (dx * ax + dy * ay) / size))
      const d = Math.sqrt((dx - ax * t) ** 2 + (dy - ay * t) ** 2)
      const s = Math.max(0, Math.min(1, (outer - d) / (outer - inner)))
      if (s > 0) each(py * width + px, alpha * s * s * (3 - 2 * s))
    }
}

/** What drops of one colour are on the finished picture: over a pixel b their share k makes b + k * (strong - s * b). */
interface Paint {
  /** `s` times the colour. */
  readonly strong: readonly [number, number, number]
  readonly s: number
}

/** Least squares over all pixels that drops of one colour cover. */
const paintOf = (drops: readonly Particle[], picture: Pixels, bare: Pixels): Paint => {
  let a = 1e-6
  const [e, f, g, h] = [0, 0, 0, 0].map(() => [0, 0, 0]) as [number[], number[], number[], number[]]
  for (const drop of drops)
    covered(drop, picture, (k, share) => {
      a += share * share
      for (let c = 0; c < 3; c++) {
        const b = bare.data[4 * k + c] ?? 0
        const by = (picture.data[4 * k + c] ?? 0) - b
        e[c] = (e[c] ?? 0) + share * share * b
        f[c] = (f[c] ?? 0) + share * by
        g[c] = (g[c] ?? 0) + share * share * b * b
        h[c] = (h[c] ?? 0) + share * b * by
      }
    })
  const sum = (of: (c: number) => number) => of(0) + of(1) + of(2)
  const at = (list: readonly number[], c: number) => list[c] ?? 0
  const below = sum((c) => at(g, c) - at(e, c) ** 2 / a)
  const above = sum((c) => (at(f, c) * at(e, c)) / a - at(h, c))
  // Over a picture of one tone nothing tells how much of it shows through.
  const s = below > 50 * a ? Math.max(0.3, Math.min(2.5, above / below)) : 1
  const strong = (c: number) => (at(f, c) + s * at(e, c)) / a
  return { s, strong: [strong(0), strong(1), strong(2)] }
}

/** How much stronger one drop is than its colour's mean. */
const gainOf = (drop: Particle, paint: Paint, picture: Pixels, bare: Pixels): number => {
  let along = 0
  let size = 0
  covered(drop, picture, (k, share) => {
    for (let c = 0; c < 3; c++) {
      const b = bare.data[4 * k + c] ?? 0
      const meant = share * ((paint.strong[c] ?? 0) - paint.s * b)
      along += meant * ((picture.data[4 * k + c] ?? 0) - b)
      size += meant * meant
    }
  })
  return size > 0 ? Math.max(0.4, Math.min(2.5, along / size)) : 1
}

/** Kinds that shine: film and eye see light around them. */
const shining: ReadonlySet<Weathering['kind']> = new Set(['fireflies', 'embers'])

/** Share of the picture's width to which light around a shining thing reaches. */
export const HALO = 1 / 60

/** The light around shining drops: what they add to the picture beyond their own spots, shared out by their size. */
const haloOf = (drops: readonly Particle[], picture: Pixels, bare: Pixels): number => {
  const own = new Set<number>()
  let spots = 0
  for (const drop of drops)
    covered(drop, picture, (k, share) => {
      own.add(k)
      spots += share
    })
  let light = 0
  for (let k = 0; k < picture.width * picture.height; k++)
    if (!own.has(k)) light += (picture.data[4 * k + 1] ?? 0) - (bare.data[4 * k + 1] ?? 0)
  const sigma = HALO * picture.width
  return spots > 0 ? Math.max(0, light / (2 * Math.PI * sigma * sigma) / spots) : 0
}

const fallOf = (
  weather: Weathering,
  particles: readonly Particle[],
  picture: Pixels,
  bare: Pixels,
): Fall => {
  const own = particles.filter((p) => p.weather === weather)
  const paints = [...new Set(own.map(({ tone }) => tone))].map(
    (tone) =>
      [
        tone,
        paintOf(
          own.filter((p) => p.tone === tone),
          picture,
          bare,
        ),
      ] as const,
  )
  const paintAt = new Map(paints)
  const halo = shining.has(weather.kind) ? haloOf(own, picture, bare) : 0
  const drops = new Float32Array(own.length * DROP_FLOATS)
  for (const [i, drop] of own.entries()) {
    const paint = paintAt.get(drop.tone)
    if (!paint) continue
    const gain = gainOf(drop, paint, picture, bare)
    const [x = 0, y = 0, ax = 0, ay = 0, radius = 0, , , , alpha = 0, soft = 0] = drop.floats
    const color = paint.strong.map((v) => Math.max(-100, Math.min(600, v / paint.s)))
    const weight = alpha * Math.PI * (radius * radius * (1 - soft / 2) + 0.2)
    drops.set(
      [x, y, ax, ay, radius, ...color, Math.min(1, alpha * paint.s * gain), soft, halo * weight],
      i * DROP_FLOATS,
    )
  }
  return { kind: weather.kind, wind: weather.wind, drops }
}

/** The veil between a picture and the same picture without its weather. */
export const measureVeil = (
  picture: Pixels,
  bare: Pixels,
  particles: readonly Particle[],
): Veil => ({
  mark: markOf(picture),
  width: picture.width,
  height: picture.height,
  added: addedBy(picture, bare),
  falls: [...new Set(particles.map(({ weather }) => weather))].map((weather) =>
    fallOf(weather, particles, picture, bare),
  ),
})
