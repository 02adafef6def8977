// What is seen through the back window of a room: a garden with trees and hills, a city far below, the sea; and drops that run down the glass.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale } from '../vector.ts'
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

/** A lawn, a hedge, trees and far hills behind the back window, pale with the light of the day. */
export const gardenOutside = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const b = set.builder
  // The eye of the lens is set for the room: a bright day is paler, but must not burn out.
  const wet = /^(rain|storm)$/.test(shell.weather ?? '')
  const bright = wet ? 0.8 : /^(fog|overcast|snow)$/.test(shell.weather ?? '') ? 0.95 : 0.7
  // Rain takes the colour out of what is far.
  const tone = (c: Rgb, far = 0.3): Rgb =>
    scale(wet ? mix3(c, hex('#8f9ba3'), 0.25 + far) : c, bright)
  const leaf = set.material({ roughness: 1, f0: 0, scale: 1.2, relief: 0.2, mottle: 0.25 })
  const seed = set.random() * 40
  const base = Math.min(shell.floor, w.low) - 0.3
  const lawn = set.material({ roughness: 1, f0: 0 })
  b.quad(
    [w.x - 14, base, -shell.back - 0.6],
    [w.x + 14, base, -shell.back - 0.6],
    [w.x + 24, base, -shell.back - 40],
    [w.x - 24, base, -shell.back - 40],
    lawn,
    tone(hex('#8fb45a'), 0.15),
  )
  for (const [z, tall, green] of [
    [38, w.low + 2.2 - base, hex('#a9c3a0')],
    [26, w.low + 1 - base, hex('#8fb070')],
  ] as const)
    b.grid(
      60,
      5,
      (u, v) => {
        const x = w.x + (u - 0.5) * 2.2 * z
        const top = tall * (0.55 + 0.9 * fbm(u * 3 + seed, z, 3))
        return [x, base + top * v, -shell.back - z + 0.6 * Math.sin(v * 2)]
      },
      leaf,
      (p) => scale(tone(green, 0.45), 0.8 + 0.3 * noise(p[0] * 1.5, p[1] * 2.5)),
      false,
    )
  const tint = { dark: tone(hex('#5f8a3e')), light: tone(hex('#b4cf7a')) }
  const trees = [0, 1].map(() => broadTree(set, 'summer', 620, false, tint))
  for (let i = 0; i < 4; i++) {
    const x = w.x + (i - 1.5) * 4.2 + 1.8 * (set.random() - 0.5)
    const z = -shell.back - 13 - 6 * set.random()
    const tall = (w.low - base + 3.2) * (0.85 + 0.5 * set.random())
    const mesh = trees[i % 2]
    if (mesh) b.placed({ at: [x, base, z], yaw: i * 1.9, scale: tall }, () => set.cast(mesh))
  }
}

/** Drops on the glass, and trails where they ran. */
export const rainOnGlass = (set: FilmSet, shell: Shell): void => {
  const w = shell.backWindow
  if (!w) return
  const b = set.builder
  const drop = set.material({ color: hex('#b9cad2'), roughness: 0.04, f0: 0.2 })
  const z = -shell.back - 0.05
  // Seen from near, as behind a cat on the sill, drops are small; from across the room only large ones are seen.
  const away = Math.hypot(set.lens.eye[0] - w.x, set.lens.eye[2] - z)
  const most = shell.panes ? 0.014 : clamp(away * 0.0024, 0.003, 0.011)
  for (let i = 0; i < (shell.panes ? 900 : 420); i++) {
    const x = w.x + (set.random() * 2 - 1) * w.half
    const y = w.low + (w.high - w.low) * set.random()
    const r = Math.min(most, w.half * (0.005 + 0.013 * set.random() ** 2))
    b.placed({ at: [x, y, z], scale: [r, r * 1.35, r * 0.5] }, () => b.sphere(drop, [1, 1, 1], 8))
    if (i % 4) continue
    const long = (w.high - w.low) * (0.08 + 0.26 * set.random())
    b.cylinder(
      [x, y, z],
      [x + r * 0.9 * (set.random() - 0.5), Math.min(w.high, y + long), z],
      r * 0.6,
      r * 0.15,
      drop,
      [1, 1, 1],
      6,
    )
  }
}
