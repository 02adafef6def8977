// Spray paint on a wall: a word in fat letters with outline, shadow and shine on a cloud of colour, and drips under it.
import type { Rgb } from '../../prompt/brief.ts'
import { fbm, noise, type Random } from '../random.ts'
import { hex, mix3, smoothstep } from '../vector.ts'

type Stroke = readonly (readonly [x: number, y: number])[]

/** Letters as strokes in a box 1 wide and 1.2 high. */
const letters: Readonly<Record<string, readonly Stroke[]>> = {
  A: [
    [
      [0, 0],
      [0.5, 1.2],
      [1, 0],
    ],
    [
      [0.22, 0.42],
      [0.78, 0.42],
    ],
  ],
  E: [
    [
      [0.92, 1.2],
      [0.1, 1.15],
      [0.1, 0.05],
      [0.95, 0],
    ],
    [
      [0.1, 0.6],
      [0.78, 0.62],
    ],
  ],
  F: [
    [
      [0.95, 1.2],
      [0.1, 1.15],
      [0.1, 0],
    ],
    [
      [0.1, 0.6],
      [0.75, 0.62],
    ],
  ],
  I: [
    [
      [0.5, 1.2],
      [0.5, 0],
    ],
  ],
  L: [
    [
      [0.1, 1.2],
      [0.1, 0.05],
      [0.92, 0],
    ],
  ],
  O: [
    [
      [0.5, 1.2],
      [0.1, 0.95],
      [0.05, 0.3],
      [0.5, 0],
      [0.95, 0.3],
      [0.92, 0.95],
      [0.5, 1.2],
    ],
  ],
  R: [
    [
      [0.1, 0],
      [0.1, 1.2],
      [0.7, 1.16],
      [0.88, 0.88],
      [0.66, 0.6],
      [0.1, 0.58],
    ],
    [
      [0.45, 0.58],
      [0.95, 0],
    ],
  ],
  S: [
    [
      [0.95, 1.04],
      [0.5, 1.2],
      [0.06, 0.95],
      [0.25, 0.66],
      [0.75, 0.54],
      [0.95, 0.25],
      [0.5, 0],
      [0.02, 0.16],
    ],
  ],
  T: [
    [
      [0, 1.16],
      [1, 1.2],
    ],
    [
      [0.5, 1.18],
      [0.5, 0],
    ],
  ],
  V: [
    [
      [0, 1.2],
      [0.5, 0],
      [1, 1.2],
    ],
  ],
  W: [
    [
      [0, 1.2],
      [0.26, 0],
      [0.5, 0.8],
      [0.74, 0],
      [1, 1.2],
    ],
  ],
  Y: [
    [
      [0, 1.2],
      [0.5, 0.6],
      [1, 1.2],
    ],
    [
      [0.5, 0.6],
      [0.5, 0],
    ],
  ],
}

const words = ['STYLE', 'FLOW', 'RISE', 'WAVES', 'LIVE', 'STORY'] as const

/** Top and foot of the letters, cloud, shadow. */
const palettes = [
  ['#ffe14a', '#f2582c', '#4a3ad0', '#1d1740'],
  ['#7af0e0', '#1f7ae0', '#f25aa0', '#3a0f3e'],
  ['#ff9ad0', '#d02a8a', '#3ac0e8', '#10304e'],
  ['#d8f25a', '#2fa04a', '#f2a02c', '#4e1a10'],
].map((row) => row.map(hex)) as unknown as readonly (readonly [Rgb, Rgb, Rgb, Rgb])[]

const ink = hex('#121218')

const toSegment = (
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - dx * t, y - ay - dy * t)
}

const toLetter = (letter: string, x: number, y: number): number => {
  let least = 9
  for (const stroke of letters[letter] ?? [])
    for (let i = 1; i < stroke.length; i++) {
      const [a, b] = [stroke[i - 1], stroke[i]]
      if (a && b) least = Math.min(least, toSegment(x, y, a, b))
    }
  return least
}

/**
 * Paint on a wall `wide` by `tall` metres whose foot's middle is 0, 0: the colour at a point of it over that of the
 * bare wall there.
 */
export const graffitiOn = (
  wide: number,
  tall: number,
  chance: Random,
): ((x: number, y: number, bare: Rgb) => Rgb) => {
  const word = words[Math.floor(chance() * words.length)] ?? words[0]
  const [top, foot, cloud, shade] =
    palettes[Math.floor(chance() * palettes.length)] ?? palettes[0] ?? []
  if (!top || !foot || !cloud || !shade) throw new Error('a palette of graffiti lacks a colour')
  const shift = chance() * 40
  const high = tall * 0.46
  const step = Math.min((wide * 0.94) / word.length, high * 0.98)
  const base = tall * 0.3
  /** Metres to the nearest stroke of the word. */
  const off = (x: number, y: number): number => {
    let least = 9
    for (let i = 0; i < word.length; i++) {
      const left = (i - word.length / 2) * step + step * 0.14
      // Every other letter hops.
      const up = base + (i % 2 ? 0.05 : -0.04) * high + 0.12 * (x / wide) * high
      const k = (step * 0.72) / 1
      if (x < left - 0.7 || x > left + k + 0.7) continue
      const d = toLetter(word[i] ?? '', (x - left) / k, ((y - up) / high) * 1.2)
      least = Math.min(least, d * Math.min(k, high / 1.2))
    }
    return least
  }
  const fat = 0.13 * high
  /** How much of what reaches `edge` metres from the strokes covers a point `d` away: 1 inside, soft over a spray's edge. */
  const covers = (d: number, edge: number, soft = 0.014): number =>
    smoothstep(edge + soft, edge - soft, d)
  return (x, y, bare) => {
    const d = off(x, y)
    const tag = smoothstep(0.63, 0.67, fbm(x * 0.8 + shift, y * 1.1, 3))
    const tagged = mix3(bare, mix3(foot, cloud, noise(x, shift)), tag)
    const drips =
      smoothstep(0.7, 0.78, noise(x * 9 + shift, 1)) *
      smoothstep(base, base - 0.04, y) *
      smoothstep(0, 0.05, y - base * (0.25 + 0.9 * noise(x * 3.1, shift)))
    const mist = covers(d, fat + (0.2 + 0.16 * fbm(x * 1.6 + shift, y * 1.6, 3)) * high, 0.03)
    const hazy = mix3(cloud, top, 0.35 * noise(x * 2 + shift, y * 2))
    const clouded = mix3(tagged, hazy, Math.max(mist, d < high ? drips : 0))
    const cast = covers(off(x - 0.09 * high, y + 0.08 * high), fat + 0.02 * high)
    const lined = mix3(mix3(clouded, shade, cast), ink, covers(d, fat + 0.035 * high))
    const tone = smoothstep(base, base + high, y + 0.1 * (noise(x * 3, y * 3) - 0.5))
    const filled = mix3(lined, mix3(foot, top, tone), covers(d, fat))
    const lit = covers(off(x + 0.05 * high, y - 0.06 * high), 0.022 * high) * covers(d, fat * 0.95)
    return mix3(filled, [1, 1, 1], lit * smoothstep(base + 0.25 * high, base + 0.35 * high, y))
  }
}
