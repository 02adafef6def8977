// What is seen through the back window of a room: a garden with trees and hills, a city far below, the sea; and drops that run down the glass.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import type { Shell } from './room-shell.ts'
import { skyline } from './urban.ts'

/** What a window may look out on; `own` is built by the room itself. */
export type WindowView = 'garden' | 'city' | 'sea' | 'own'

const views: readonly (readonly [WindowView, readonly string[]])[] = [
  [
    'city',
    [
      'city',
      'skyline',
      'city-lights',
      'skyscrapers',
      'new-york',
      'neon',
      'cityscape',
      'city-skyline',
    ],
  ],
  ['sea', ['sea', 'ocean', 'beach', 'sea-view', 'ocean-view', 'coast']],
]

/** What the words of a prompt put outside the window. */
export const viewOutside = ({ named }: SetOrder): WindowView =>
  views.find(([, words]) => words.some(named))?.[0] ?? 'garden'

/** Towers behind the window, some floors below and some above; their windows are lit at night. */
export const cityOutside = (set: FilmSet, shell: Shell): void => {
  if (!shell.backWindow) return
  const far = { kind: 'city', base: -70, center: 0 } as const
  skyline(set, { ...far, near: 70, far: 160, count: 70, low: 42, high: 34 })
  skyline(set, { ...far, near: 170, far: 520, count: 150, low: 50, high: 110 })
}

/** The sea to the horizon, with rows of light on it. */
export const seaOutside = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const water = set.material({
    color: hex('#2f6f8c'),
    roughness: 0.18,
    f0: 0.04,
    scale: 0.4,
    relief: 0.5,
    mottle: 0.2,
  })
  const level = shell.floor - 5
  set.builder.quad(
    [-2600, level, -shell.back - 8],
    [2600, level, -shell.back - 8],
    [2600, level, -shell.back - 3000],
    [-2600, level, -shell.back - 3000],
    water,
  )
}

/** A hedge, trees and far hills behind the back window, soft as through glass. */
export const gardenOutside = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const b = set.builder
  const bright = /^(rain|storm|fog|overcast|snow)$/.test(shell.weather ?? '') ? 0.6 : 0.3
  const leaf = set.material({ roughness: 1, f0: 0, scale: 1.2, relief: 0.4, mottle: 0.4 })
  const seed = set.random() * 40
  // The eye of the lens is set for the room; the day outside must not burn out.
  const green = (k: number) => scale(mix3(hex('#3f6a2c'), hex('#88ac50'), k), bright)
  const base = Math.min(shell.floor, w.low) - 0.3
  // Lawn, hills and a hedge, each a strip of its own.
  const lawn = set.material({ roughness: 1, f0: 0 })
  b.quad(
    [w.x - 14, base, -shell.back - 0.6],
    [w.x + 14, base, -shell.back - 0.6],
    [w.x + 20, base, -shell.back - 24],
    [w.x - 20, base, -shell.back - 24],
    lawn,
    scale(hex('#7da548'), bright),
  )
  for (const [z, tall, tone] of [
    [22, w.low + 1.6 - base, 0.75],
    [9, w.low + 0.25 - base, 0.3],
  ] as const)
    b.grid(
      60,
      5,
      (u, v) => {
        const x = w.x + (u - 0.5) * 2.2 * z
        const top = tall * (0.55 + 0.9 * fbm(u * (z > 15 ? 3 : 9) + seed, z, 3))
        return [x, base + top * v, -shell.back - z + 0.6 * Math.sin(v * 2)]
      },
      leaf,
      (p) => scale(green(tone), 0.6 + 0.6 * noise(p[0] * 2.5, p[1] * 3.5)),
      false,
    )
  for (let i = 0; i < 4; i++) {
    const x = w.x + (i - 1.5) * 3.1 + 1.6 * (set.random() - 0.5)
    const r = 0.9 + 0.8 * set.random()
    const z = -shell.back - 11 - 4 * set.random()
    const y = w.low + 0.9 + 0.8 * set.random()
    b.cylinder([x, base, z], [x, y, z], 0.16, 0.1, leaf, scale(hex('#5a4430'), bright), 7)
    for (let k = 0; k < 5; k++)
      b.placed(
        {
          at: [x + r * 0.7 * Math.cos(k * 2.4), y + 0.35 * r * Math.sin(k * 1.7), z + 0.2 * k],
          scale: r * (0.55 + 0.2 * set.random()),
        },
        () => b.sphere(leaf, green(smoothstep(0, 4, k)), 10),
      )
  }
}

/** Drops on the glass, and trails where they ran. */
export const rainOnGlass = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const b = set.builder
  const drop = set.material({ color: hex('#8fa6b0'), roughness: 0.05, f0: 0.14 })
  const z = -shell.back - 0.05
  for (let i = 0; i < 260; i++) {
    const x = w.x + (set.random() * 2 - 1) * w.half
    const y = w.low + (w.high - w.low) * set.random()
    const r = w.half * (0.003 + 0.007 * set.random() ** 2)
    b.placed({ at: [x, y, z], scale: [r, r * 1.35, r * 0.5] }, () => b.sphere(drop, [1, 1, 1], 8))
    if (i % 5) continue
    const long = (w.high - w.low) * (0.06 + 0.2 * set.random())
    b.cylinder(
      [x, y, z],
      [x + r * 0.6, Math.min(w.high, y + long), z],
      r * 0.55,
      r * 0.15,
      drop,
      [1, 1, 1],
      6,
    )
  }
}
